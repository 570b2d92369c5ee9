"""延期批复 and 销号通知: what was decided on a unit's applications, told once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.closed_tasks import close_task
from wanzhou_gui.domain.closing import RequestKind
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.closing import RequestWish
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
APPROVAL = {"approver": "区长", "approved_on": date(2024, 10, 15), "issued_on": date(2024, 10, 15)}


class Case:
    """The sample with the unit that leads most of its tasks."""

    def __init__(self, sample: Sample) -> None:
        self.services, counts = sample
        self.plan_id = counts.plan_id
        self.period_id = self.services.periods.period("2024Q3").id
        self.unit = self.services.units.unit("区市场监管局").id
        rows = self.services.overview.view(self.plan_id, self.period_id).rows
        self.tasks = {row.task.number: row.task.id for row in rows}

    def ask(self, number: str, wished_on: date) -> int:
        wish = RequestWish(
            kind=RequestKind.EXTENSION,
            reason="配套文件尚未出台",
            signer="李局长",
            applied_on=date(2024, 10, 8),
            wished_on=wished_on,
            unit_id=self.unit,
        )
        return self.services.closing.request(self.tasks[number], wish)[0].id

    def text(self, kind: PaperKind) -> str:
        return document_text(self.services.reports.draft(self.plan_id, self.period_id, kind, self.unit).document)

    def issue(self, kind: PaperKind) -> str:
        paper, _, _ = self.services.reports.issue(
            self.plan_id, self.period_id, kind=kind, unit_id=self.unit, **APPROVAL  # type: ignore[arg-type]
        )
        return paper.number_text


@pytest.fixture
def case(sample: Sample) -> Case:
    return Case(sample)


def test_a_granted_extension_names_both_dates(case: Case) -> None:
    case.services.closing.decide(case.ask("4", date(2026, 3, 31)), True, decided_by="分管副区长")
    text = case.text(PaperKind.EXTENSION)
    assert "关于第4项任务延期申请的批复" in text
    assert "同意延期至2026年3月31日（原完成时限2025年12月31日）。" in text
    assert "请你单位按新的时限倒排工期" in text


def test_a_refused_extension_says_why_and_which_date_stays(case: Case) -> None:
    case.services.closing.decide(case.ask("4", date(2026, 3, 31)), False, decided_by="分管副区长", note="理由不充分")
    text = case.text(PaperKind.EXTENSION)
    assert "不同意延期，理由：理由不充分。仍按2025年12月31日的时限完成。" in text
    assert "倒排工期" not in text


def test_what_was_told_is_not_told_again_and_what_comes_later_goes_into_a_new_letter(case: Case) -> None:
    case.services.closing.decide(case.ask("4", date(2026, 3, 31)), True, decided_by="分管副区长")
    first = case.issue(PaperKind.EXTENSION)
    with pytest.raises(RejectedError, match="paper_is_issued"):
        case.issue(PaperKind.EXTENSION)
    case.services.closing.decide(case.ask("12", date(2026, 6, 30)), True, decided_by="分管副区长")
    text = case.text(PaperKind.EXTENSION)
    assert "第12项" in text
    assert "第4项" not in text
    assert (first, case.issue(PaperKind.EXTENSION)) == ("万州府督延〔2024〕1号", "万州府督延〔2024〕2号")


def test_without_a_decision_there_is_nothing_to_issue(case: Case) -> None:
    case.ask("4", date(2026, 3, 31))
    draft = case.services.reports.draft(case.plan_id, case.period_id, PaperKind.EXTENSION, case.unit)
    assert [check.code for check in draft.checks if check.blocks] == ["nothing_decided"]


def test_a_refused_close_out_says_what_is_missing(case: Case) -> None:
    case.services.closing.apply(
        case.tasks["6"], applied_by="李局长", conclusion="已建立地理标志培育名录", unit_id=case.unit
    )
    case.services.closing.refuse(case.tasks["6"], "缺少认定文件")
    text = case.text(PaperKind.CLOSING)
    assert "关于第6项任务销号的通知" in text
    assert "暂不予销号，原因：缺少认定文件。" in text
    assert "补充完善后重新申请" in text
    assert "回头看" not in text


def test_a_closed_task_is_told_with_its_evidence(case: Case) -> None:
    close_task(case.services, case.tasks["6"], date(2024, 10, 9))
    text = case.text(PaperKind.CLOSING)
    assert "经审核，同意销号，办结日期为2024年10月9日。" in text
    assert "佐证材料1件：验收意见" in text
    assert "回头看" in text


def test_an_issued_letter_says_the_same_when_it_is_read_again(case: Case) -> None:
    case.services.closing.decide(case.ask("4", date(2026, 3, 31)), True, decided_by="分管副区长")
    before = case.text(PaperKind.EXTENSION)
    number = case.issue(PaperKind.EXTENSION)
    after = case.text(PaperKind.EXTENSION)
    assert "同意延期至2026年3月31日" in after
    assert number in after
    assert len(after) >= len(before) - len("草稿·　")
