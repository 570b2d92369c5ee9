"""Chasing over a real ledger: matrix and counts agree, calls come back, letters are numbered once and frozen."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chasing import ChaseKind, ChasingSettings, PromiseState, ReportingState, Wait
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

TODAY = date(2024, 7, 10)


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path) -> Services:
    """The sample ledger on 10 July 2024: two units owe the second quarter."""
    services, _ = sample
    services.close()
    return open_office(FixedClock(TODAY)).open_ledger(tmp_path / "sample.ledger")


@pytest.fixture
def ids(desk: Services) -> tuple[int, int]:
    return desk.plans.plans()[0].plan.id, desk.periods.period("2024Q2").id


def unit(desk: Services, name: str) -> Unit:
    return desk.units.unit(name)


def test_counts_are_the_cells_of_the_column_and_add_up(desk: Services, ids: tuple[int, int]) -> None:
    board = desk.chasing.board(*ids)
    column = board.periods.index(board.period)
    assert Counter(line.cells[column] for line in board.lines) == Counter(
        {state: count for state, count in board.counts().items() if count}
    )
    assert sum(board.counts().values()) == len(board.lines) == 21
    assert {line.unit.name for line in board.owed} == {"区经济信息委", "区检察院"}
    assert board.line_of(unit(desk, "区财政局").id).state is ReportingState.CHASED  # type: ignore[union-attr]


def test_every_column_says_what_its_own_board_says(desk: Services, ids: tuple[int, int]) -> None:
    board = desk.chasing.board(*ids)
    for place, period in enumerate(board.periods):
        own = desk.chasing.board(ids[0], period.id)
        assert [line.cells[place] for line in board.lines] == [line.state for line in own.lines]


def test_a_call_can_be_undone_and_counts_as_a_chase(desk: Services, ids: tuple[int, int]) -> None:
    late = unit(desk, "区经济信息委")
    note, _ = desk.chasing.note_call(ids[0], late.id, ids[1], said="在走审签程序", promised_on=date(2024, 7, 12))
    line = desk.chasing.board(*ids).line_of(late.id)
    assert line is not None
    assert (line.proposal.wait, line.proposal.until) == (Wait.PROMISE_RUNS, date(2024, 7, 12))
    assert [one.state for one in line.promises] == [PromiseState.OPEN]
    desk.history.undo()
    line = desk.chasing.board(*ids).line_of(late.id)
    assert line is not None
    assert line.notes == ()
    assert note.clerk == "经办人"


@pytest.mark.parametrize(
    ("said", "promised", "called", "code"),
    [
        ("", None, None, "call_says_nothing"),
        ("好", date(2024, 7, 9), None, "promise_before_call"),
        ("好", None, date(2024, 7, 11), "call_in_future"),
        ("好" * 501, None, None, "text_too_long"),
    ],
)
def test_a_call_that_cannot_be_is_refused(
    desk: Services, ids: tuple[int, int], said: str, promised: date | None, called: date | None, code: str
) -> None:
    with pytest.raises(RejectedError) as refused:
        desk.chasing.note_call(ids[0], unit(desk, "区教委").id, ids[1], said=said, promised_on=promised, called_on=called)
    assert refused.value.code == code


def test_promises_due_today_and_broken_ones_come_back_until_the_return_does(desk: Services, ids: tuple[int, int]) -> None:
    assert desk.chasing.due_promises(*ids) == ()
    broken, today = unit(desk, "区经济信息委"), unit(desk, "区检察院")
    desk.chasing.note_call(ids[0], broken.id, ids[1], said="快了", promised_on=date(2024, 7, 4), called_on=date(2024, 7, 2))
    desk.chasing.note_call(ids[0], today.id, ids[1], said="今天", promised_on=TODAY)
    due = desk.chasing.due_promises(*ids)
    assert [(one.unit.name, one.promise.state) for one in due] == [
        ("区经济信息委", PromiseState.BROKEN), ("区检察院", PromiseState.DUE_TODAY),
    ]  # fmt: skip
    desk.chasing.note_call(ids[0], broken.id, ids[1], said="改到周五", promised_on=date(2024, 7, 12))
    assert [one.unit.name for one in desk.chasing.due_promises(*ids)] == ["区检察院"]


def test_letters_are_one_page_each_numbered_on_and_the_same_for_ever(desk: Services, ids: tuple[int, int]) -> None:
    owed = [line.unit.id for line in desk.chasing.board(*ids).owed]
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    assert wish.reply_by == date(2024, 7, 12)
    first, _ = desk.letters.issue([ids], owed, wish)
    assert [step.number_text for step in first.steps] == ["万州府督催〔2024〕1号", "万州府督催〔2024〕2号"]
    assert all("已逾期11个工作日" in step.reason for step in first.steps)
    pages = PdfReader(io.BytesIO(first.content)).pages
    assert len(pages) == 2
    assert desk.letters.file_of(first.paper.id) == first.content
    second, _ = desk.letters.issue([ids], owed[:1], wish)
    assert [step.number_sequence for step in second.steps] == [3]
    assert [step.number_sequence for step in desk.letters.register(ChaseKind.REMINDER, 2024)] == [1, 2, 3]
    assert desk.letters.file_of(first.paper.id) == first.content
    line = desk.chasing.board(*ids).line_of(owed[0])
    assert line is not None
    assert (line.requests.letters, line.proposal.wait) == (2, Wait.DEADLINE_RUNS)
    assert desk.upkeep.check().faults == ()


def test_a_letter_addresses_each_body_by_its_nature(desk: Services, ids: tuple[int, int]) -> None:
    owed = [line.unit.id for line in desk.chasing.board(*ids).owed]
    letters = desk.letters.drafts([ids], owed, desk.letters.proposed_wish(ChaseKind.REMINDER))
    texts = {letter.unit.name: "".join(block.text for block in letter.document.blocks) for letter in letters}  # type: ignore[union-attr]
    assert "函请贵单位" in texts["区检察院"]
    assert "请你单位" in texts["区经济信息委"]
    assert "函请" not in texts["区经济信息委"]
    assert all(letter.document.watermark.startswith("草稿") for letter in letters)


def test_the_longest_letter_still_has_one_page(desk: Services, ids: tuple[int, int]) -> None:
    late = unit(desk, "区经济信息委")
    desk.units.save(replace(late, name="国家金融监督管理总局万州监管分局办公室"[:18], full_name="重庆市万州区经济和信息化委员会（区大数据应用发展管理局）"))
    settings = replace(desk.settings.settings(), contact_name="欧阳建国", contact_phone="023-58200000转8001")
    desk.settings.change(settings)
    for day in (1, 2, 3, 4):
        desk.chasing.note_call(ids[0], late.id, ids[1], said="快了", promised_on=date(2024, 7, day + 1), called_on=date(2024, 7, day))
    for kind in (ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW):
        issued, _ = desk.letters.issue([ids], [late.id], desk.letters.proposed_wish(kind), approver="李主任")
        assert len(PdfReader(io.BytesIO(issued.content)).pages) == 1, kind


@pytest.mark.parametrize(
    ("name", "kind", "change", "code"),
    [
        ("区教委", ChaseKind.REMINDER, {}, "unit_owes_nothing"),
        ("区检察院", ChaseKind.NOTICE, {}, "step_not_for_nature"),
        ("区经济信息委", ChaseKind.REMINDER, {"reply_by": None}, "reply_by_missing"),
        ("区经济信息委", ChaseKind.REMINDER, {"reply_by": date(2024, 7, 9)}, "reply_by_has_passed"),
        ("区经济信息委", ChaseKind.INTERVIEW, {"reply_by": date(2024, 7, 12)}, "proposal_with_deadline"),
        ("区经济信息委", ChaseKind.PHONE, {}, "call_is_no_letter"),
    ],
)
def test_a_letter_that_may_not_go_out_is_refused_and_takes_no_number(
    desk: Services, ids: tuple[int, int], name: str, kind: ChaseKind, change: dict[str, date | None], code: str
) -> None:
    wish = replace(desk.letters.proposed_wish(kind), **change)
    with pytest.raises(RejectedError) as refused:
        desk.letters.issue([ids], [unit(desk, name).id], wish, approver="李主任")
    assert refused.value.code == code
    assert desk.letters.register(kind, 2024) == []


def test_an_order_needs_a_name_that_stands_for_it(desk: Services, ids: tuple[int, int]) -> None:
    with pytest.raises(RejectedError) as refused:
        desk.letters.issue([ids], [unit(desk, "区经济信息委").id], desk.letters.proposed_wish(ChaseKind.NOTICE))
    assert refused.value.code == "signer_missing"


def test_requests_of_every_kind_are_counted_once(desk: Services, ids: tuple[int, int], tmp_path: Path) -> None:
    late = unit(desk, "区教委")
    desk.forms.export(*ids, tmp_path / "表", None, [late.id])
    form = desk.entries.form(ids[0], late.id, ids[1])
    desk.entries.reopen(form, "数据有误")
    desk.history.undo()
    desk.entries.reopen(desk.entries.form(ids[0], late.id, ids[1]), "数据有误")
    desk.chasing.note_request(ids[0], late.id, ids[1], "补充佐证材料")
    line = desk.chasing.board(*ids).line_of(late.id)
    assert line is not None
    assert (line.requests.forms, line.requests.sent_back, line.requests.others) == (1, 1, 1)
    assert line.state is ReportingState.RETURNED
    assert "退回修改" in desk.chasing.messages(*ids, [late.id])[0].short


def test_messages_fit_a_short_message_and_name_days_and_tasks(desk: Services, ids: tuple[int, int]) -> None:
    messages = desk.chasing.messages(*ids)
    assert {one.line.unit.name for one in messages} == {"区经济信息委", "区检察院"}
    for one in messages:
        assert len(one.short) <= 70
        assert f"{one.line.standing.role_count}项" in one.short
        assert "逾期11个工作日" in one.short
        assert one.line.unit.name in one.chat
    ahead = desk.chasing.messages(ids[0], desk.periods.period("2024Q3").id)
    assert ahead
    assert all("还剩" in one.short for one in ahead)


def test_the_list_of_the_missing_says_what_the_matrix_says(desk: Services, ids: tuple[int, int], tmp_path: Path) -> None:
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(desk.chasing.missing_list_pdf(*ids))).pages)
    assert "未报2家" in "".join(text.split())
    assert "区检察院" in "".join(text.split())
    book = openpyxl.load_workbook(desk.chasing.missing_list_workbook(*ids, tmp_path / "未报名单.xlsx"))
    assert book.sheetnames == ["未报名单", "报送情况"]
    values = [cell.value for row in book["报送情况"].iter_rows() for cell in row]
    assert values.count("◆未报") == 3


def test_a_missing_year_is_said_in_the_papers(desk: Services, ids: tuple[int, int], tmp_path: Path) -> None:
    desk.close()
    later = open_office(FixedClock(date(2027, 3, 1))).open_ledger(tmp_path / "sample.ledger")
    assert later.chasing.board(*ids).years_missing == (2027,)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(later.chasing.missing_list_pdf(*ids))).pages)
    assert "2027年的放假安排未收录" in "".join(text.split())
    later.close()


def test_a_form_sent_out_two_days_before_is_short_notice(desk: Services, ids: tuple[int, int], tmp_path: Path) -> None:
    assert desk.chasing.notice_given(*ids) is None
    notice = desk.chasing.notice(ids[1], date(2024, 6, 24))
    assert notice is not None
    assert (notice.workdays, notice.right_due_on) == (1, date(2024, 6, 27))
    assert desk.chasing.notice(ids[1], date(2024, 6, 20)) is None


def test_new_periods_are_due_on_working_days_by_the_rule_of_the_office(desk: Services, ids: tuple[int, int]) -> None:
    desk.chasing.change_settings(ChasingSettings(due_day_rule="before"))
    before, _ = desk.periods.open("2025M01")
    assert before.due_on == date(2025, 1, 24)
    desk.chasing.change_settings(ChasingSettings(due_day_rule="after"))
    after, _ = desk.periods.open("2024M08")
    assert after.due_on == date(2024, 8, 26)


def test_rules_that_make_no_ladder_are_refused(desk: Services) -> None:
    for wrong, code in (
        (ChasingSettings(notice_after=1), "ladder_does_not_rise"),
        (ChasingSettings(request_limit=-1), "chasing_number_negative"),
        (ChasingSettings(due_day_rule="sideways"), "due_day_rule_unknown"),
        (ChasingSettings(reminder_number="催办"), "number_template_without_number"),
    ):
        with pytest.raises(RejectedError) as refused:
            desk.chasing.change_settings(wrong)
        assert refused.value.code == code
    assert desk.chasing.settings() == ChasingSettings()


def test_a_call_written_down_late_is_not_the_latest(desk: Services, ids: tuple[int, int]) -> None:
    late = unit(desk, "区经济信息委")
    desk.chasing.note_call(ids[0], late.id, ids[1], said="快了", called_on=date(2024, 7, 8))
    desk.chasing.note_call(ids[0], late.id, ids[1], said="补记", called_on=date(2024, 7, 3))
    line = desk.chasing.board(*ids).line_of(late.id)
    assert line is not None
    assert [note.called_on.day for note in line.chasing_calls] == [3, 8]
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(desk.chasing.missing_list_pdf(*ids))).pages)
    assert "2次，最近7月8日" in "".join(text.split())
