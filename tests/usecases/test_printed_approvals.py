"""Who approved what and when, under the tables of papers where the office asks for it, and beside every figure on demand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact, approval_note, approval_words
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services

UNIT, OTHER = "区市场监管局", "区科技局"
NOTE = re.compile("数据审核：[^。]*。")
WITH_TABLES = (PaperKind.BULLETIN, PaperKind.BRIEFING, PaperKind.EVALUATION, PaperKind.LEDGER)


class Desk:
    """The sample's third quarter with 王某 at the desk, who approved one return and one row of another."""

    def __init__(self, services: Services, counts: SampleCounts) -> None:
        self.services = services
        self.plan_id = counts.plan_id
        self.period: Period = services.periods.period("2024Q3")
        settings = services.settings
        settings.change(replace(settings.settings(), clerk_name="王某", approvals_printed=1))
        services.review.approve(*self.who(UNIT))
        sheet = services.review.sheet(*self.who(OTHER))
        services.review.approve(*self.who(OTHER), sheet.rows[0].key)

    def who(self, unit: str) -> tuple[int, int, int]:
        return self.plan_id, self.services.units.unit(unit).id, self.period.id

    def told(self, kind: PaperKind = PaperKind.BULLETIN) -> set[str]:
        document = self.services.reports.draft(self.plan_id, self.period.id, kind, None).document
        return {one.replace("⟦", "").replace("｜approvals.words⟧", "") for one in NOTE.findall(str(document))}


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts]) -> Desk:
    return Desk(*sample)


def test_nothing_is_printed_unless_the_office_asks_for_it(desk: Desk) -> None:
    settings = desk.services.settings
    settings.change(replace(settings.settings(), approvals_printed=0))
    assert desk.services.reports.facts(desk.plan_id, desk.period.id).approvals == ()
    assert [desk.told(kind) for kind in WITH_TABLES] == [set()] * len(WITH_TABLES)


@pytest.mark.parametrize("kind", WITH_TABLES)
def test_every_paper_with_tables_says_who_looked_at_the_figures(desk: Desk, kind: PaperKind) -> None:
    (note,) = desk.told(kind)
    day = desk.services.review.sheet(*desk.who(UNIT)).unit_return
    assert day is not None
    assert day.decided_at is not None
    when = day.decided_at.astimezone().date()
    assert note.startswith(f"数据审核：王某{when.year}年{when.month}月{when.day}日审核：")
    assert UNIT in note
    assert f"{OTHER}（1项）" in note
    assert "由经办人录入、没有另设审核人：" in note


def test_what_waits_for_a_reviewer_is_not_told_as_looked_at(desk: Desk) -> None:
    settings = desk.services.settings
    settings.change(replace(settings.settings(), reviewer_name="王某"))
    (note,) = desk.told()
    assert "由经办人录入" not in note
    assert desk.services.reports.facts(desk.plan_id, desk.period.id).approvals == (
        *(one for one in desk.services.reports.facts(desk.plan_id, desk.period.id).approvals if one.approver == "王某"),
    )


def test_unlocking_takes_the_name_away(desk: Desk) -> None:
    desk.services.review.unlock(*desk.who(UNIT), "数字有误")
    (note,) = desk.told()
    assert UNIT not in note


def test_the_workbook_of_the_annexes_says_it_too(desk: Desk, tmp_path: Path) -> None:
    desk.services.exports.annexes(desk.plan_id, desk.period.id, tmp_path / "附表.xlsx")
    book = openpyxl.load_workbook(tmp_path / "附表.xlsx")
    text = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)
    assert "数据审核：王某" in text


def test_those_of_one_person_and_day_stand_together_and_typed_ones_last() -> None:
    day, later = date(2024, 7, 5), date(2024, 7, 6)
    facts = (
        ApprovalFact("甲局", "", None),
        ApprovalFact("乙局", "李某", later, 3),
        ApprovalFact("丙局", "王某", day),
        ApprovalFact("丁局", "王某", day),
    )
    assert approval_words(facts) == (
        "王某2024年7月5日审核：丙局、丁局；李某2024年7月6日审核：乙局（3项）；由经办人录入、没有另设审核人：甲局"
    )
    assert approval_note(()) == ""


def test_a_figure_leads_to_who_looked_at_each_row_behind_it(desk: Desk) -> None:
    total = desk.services.reports.facts(desk.plan_id, desk.period.id).total
    found = desk.services.figures.why(desk.plan_id, desk.period.id, f"{total}项")[0]
    looked = {row.number: row.looked for row in found.rows}
    assert looked["1"].startswith("已通过：王某，")
    assert "已提交入库，未审核" in looked.values()
