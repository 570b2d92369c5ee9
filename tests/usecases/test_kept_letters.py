"""Issued letters as Word, long after: the very text of the day, whatever the office, the templates and the ledger say since."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from tests.usecases.test_interviews import Q2, Q3, Sample, make_red, propose
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.services import Services

LATE = "区经济信息委"


@pytest.fixture
def desk(sample: Sample) -> Services:
    return sample[0]


@pytest.fixture
def place(sample: Sample) -> tuple[int, int]:
    return sample[1].plan_id, sample[0].periods.period(Q3).id


def change_everything(desk: Services) -> None:
    """Another office, another wording, another name."""
    desk.settings.change(replace(desk.settings.settings(), office_name="万州区督查办", contact_phone="58000000"))
    for kind in (PaperKind.REMINDER, PaperKind.INTERVIEW, PaperKind.CORRECTION):
        desk.templates.save(kind, {"signer": "另一个机关", "copied_to": "区委办公室"})
    unit = desk.units.unit(LATE)
    desk.units.save(replace(unit, full_name="万州区另一个委员会"))


def test_a_batch_comes_back_letter_by_letter_as_it_was_issued(desk: Services, place: tuple[int, int]) -> None:
    owed = [line.unit.id for line in desk.chasing.board(*place).owed]
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    desk.templates.save(PaperKind.REMINDER, {"note": "联系人：张三", "signer": "督查一科"})
    desk.letters.edit([place], owed[0], wish, "demand", "请抓紧补报。\n并说明原因。")
    issued, _ = desk.letters.issue([place], owed, wish)
    change_everything(desk)
    assert desk.kept_letters.documents(issued.paper.id) == issued.documents
    assert desk.kept_letters.word(issued.paper.id) == desk.letters.word(issued.documents)
    assert desk.letters.file_of(issued.paper.id) == issued.content
    one = docx.Document(io.BytesIO(desk.kept_letters.word_of(issued.steps[0].number_text)))
    assert len(one.sections) == 1
    assert "并说明原因。" in [paragraph.text for paragraph in one.paragraphs]


def test_a_paper_about_red_tasks_comes_back_as_it_was_issued(sample: Sample, desk: Services, place: tuple[int, int]) -> None:
    proposal = propose(desk, place[0], Q3, make_red(desk, place[0], "4", Q2, Q3), reason="久拖不办")
    draft = desk.interview_letters.draft(proposal.id)
    paper, _, _ = desk.interview_letters.issue(proposal.id, approver="李主任")
    assert paper.issued_on is not None
    change_everything(desk)
    stamp = Stamp(paper.number_text, paper.issued_on, is_issued=True, signer="李主任")
    assert desk.kept_letters.documents(paper.id) == (draft.composed(stamp),)


def test_a_correction_comes_back_as_it_was_issued(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit("区科技局").id
    rows = desk.review.sheet(place[0], unit_id, place[1]).rows
    desk.review.send_back(place[0], unit_id, place[1], "缺数据：请补充件数。", rows[0].key)
    draft = desk.corrections.draft(place[0], unit_id, place[1])
    paper, _, _ = desk.corrections.issue(place[0], unit_id, place[1])
    assert paper.issued_on is not None
    change_everything(desk)
    again = desk.kept_letters.documents(paper.id)
    assert again == (draft.composed(Stamp(paper.number_text, paper.issued_on, is_issued=True)),)


def test_a_number_nobody_bears_is_refused(desk: Services) -> None:
    with pytest.raises(NotFoundError):
        desk.kept_letters.word_of("万州府督催〔2024〕99号")
