"""Chasing over three running plans: one line, one call, one message a unit; every number is what single boards say."""

from __future__ import annotations

import io
import random
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chase_together import TogetherBoard
from wanzhou_gui.domain.chasing import ChaseKind, PromiseState, ReportingState, Wait
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.reports.chasing.wording import next_step_sentence
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_issue import IssueWish
from wanzhou_gui.usecases.services import Office, Services

SECOND = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区经济信息委、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区经济信息委；责任单位：区财政局、区检察院）
"""
THIRD = """万州区2024年安全生产重点工作
一、重点工作
1.排查隐患。每月排查重点企业。（牵头单位：区经济信息委；责任单位：区教委、区检察院）
"""
LATE, COURT = "区经济信息委", "区检察院"


@pytest.fixture
def office() -> Office:
    return open_office(FixedClock(date(2024, 7, 10)))


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path, office: Office) -> Services:
    """10 July 2024: the sample plan and two more, one of which reports by the month; June is open to it."""
    sample[0].close()
    services = office.open_ledger(tmp_path / "sample.ledger")
    services.plans.add(office.read_plan_text(SECOND)[0])
    services.plans.add(office.read_plan_text(THIRD)[0])
    for summary, rhythm in zip(
        services.plans.plans(), (PeriodKind.QUARTER, PeriodKind.QUARTER, PeriodKind.MONTH), strict=True
    ):
        services.periods.set_rhythm(summary.plan.id, rhythm)
    services.periods.open("2024M06")
    return services


@pytest.fixture
def quarter(desk: Services) -> int:
    return desk.periods.period("2024Q2").id


def check_against_single_boards(desk: Services, board: TogetherBoard) -> None:
    """Whatever the list over plans states follows from the boards of the plans."""
    singles = {place: desk.chasing.board(*place) for place in board.places}
    assert board.returns_owed == sum(len(one.owed) for one in singles.values())
    assert {line.unit.id for line in board.lines} == {line.unit.id for one in singles.values() for line in one.lines}
    assert sum(board.counts().values()) == len(board.lines)
    column = board.columns.index(board.period)
    assert Counter(line.cells[column].state for line in board.lines) == Counter(
        {state: count for state, count in board.counts().items() if count}
    )
    for line in board.lines:
        own = [one.line_of(line.unit.id) for one in singles.values()]
        there = [one for one in own if one is not None]
        assert [part.line for part in line.parts] == there
        assert line.is_owed == any(one.is_owed for one in there)
        assert line.workdays_overdue == max(one.workdays_overdue for one in there)
        assert line.cells[column].owed == len(line.owed)
        assert {note.id for note in line.notes} == {note.id for one in there for note in one.notes}
        assert {step.id for step in line.steps} == {step.id for one in there for step in one.steps}
        # One file or letter over several plans is one request: never more than the plans count, never less than the most.
        totals = [one.requests.total for one in there]
        assert max(totals) <= line.requests.total <= sum(totals)
        kinds = {one.proposal.kind for one in there if one.proposal.kind is not None}
        assert line.proposal.kind in (kinds or {None})
    promised = {(one.unit.id, one.promise.note.id) for single in singles.values() for one in single.due_promises}
    assert {(one.due.unit.id, one.due.promise.note.id) for one in board.due_promises} == promised


def test_each_unit_stands_once_with_what_it_owes_in_each_plan(desk: Services, quarter: int) -> None:
    board = desk.chasing_together.board(quarter)
    check_against_single_boards(desk, board)
    late = board.line_of(desk.units.unit(LATE).id)
    assert late is not None
    assert [part.board.period.code for part in late.owed] == ["2024Q2", "2024Q2", "2024M06"]
    assert late.task_count == sum(part.line.standing.role_count for part in late.parts)
    assert len({line.unit.id for line in board.lines}) == len(board.lines)


def test_the_month_and_the_quarter_show_the_same_envelope(desk: Services, quarter: int) -> None:
    month = desk.periods.period("2024M06").id
    first, second = desk.chasing_together.board(quarter), desk.chasing_together.board(month)
    assert first.places == second.places
    assert [line.proposal for line in first.lines] == [line.proposal for line in second.lines]


def test_every_cell_is_the_worst_of_the_plans_that_ask_there(desk: Services, quarter: int) -> None:
    board = desk.chasing_together.board(quarter)
    for place, column in enumerate(board.columns):
        try:
            there = desk.chasing_together.board(column.id)
        except RejectedError:
            assert all(line.cells[place].asked == 0 for line in board.lines)
            continue
        for line in board.lines:
            own = there.line_of(line.unit.id)
            assert line.cells[place].state is (own.state if own is not None else ReportingState.NOT_ASKED)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_the_list_says_what_the_boards_say(desk: Services, quarter: int, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(6):
        board = desk.chasing_together.board(quarter)
        if not board.owed:
            break
        line = chance.choice(board.owed)
        parts = chance.sample(line.owed, chance.randint(1, len(line.owed)))
        match chance.randrange(4):
            case 0:
                promised = chance.choice([None, date(2024, 7, 10), date(2024, 7, 12)])
                plans = [part.plan.id for part in parts]
                desk.chasing_together.note_call(quarter, line.unit.id, plans, said="快了", promised_on=promised)
            case 1:
                places = [part.place for part in parts]
                desk.letters.issue(places, [line.unit.id], desk.letters.proposed_wish(ChaseKind.REMINDER))
            case 2:
                plan_id, period_id = parts[0].place
                came = desk.entries.form(plan_id, line.unit.id, period_id).unit_return
                desk.entries.save_signature(replace(came, received_on=date(2024, 7, 10)))
            case _:
                desk.chasing_together.note_request(quarter, line.unit.id, "补充材料")
        check_against_single_boards(desk, desk.chasing_together.board(quarter))
    assert desk.upkeep.check().faults == ()


def test_one_call_counts_once_and_stands_in_every_plan_it_was_about(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    note, _ = desk.chasing_together.note_call(quarter, late.id, said="在走审签", promised_on=date(2024, 7, 12))
    board = desk.chasing_together.board(quarter)
    line = board.line_of(late.id)
    assert line is not None
    assert [one.id for one in line.notes] == [note.id]
    assert line.proposal.facts.calls == 1
    assert line.proposal.wait is Wait.PROMISE_RUNS
    for place in board.places:
        own = desk.chasing.board(*place).line_of(late.id)
        assert own is not None
        assert [(one.id, one.period_id) for one in own.notes] == [(note.id, place[1])]
    desk.history.undo()
    assert desk.chasing_together.board(quarter).line_of(late.id).notes == ()  # type: ignore[union-attr]
    desk.history.redo()
    stored = desk.chasing_together.board(quarter).line_of(late.id).notes[0]  # type: ignore[union-attr]
    desk.chasing.drop_call(stored)
    assert all(one.line_of(late.id).notes == () for one in desk.chasing_together.board(quarter).boards)  # type: ignore[union-attr]
    assert desk.upkeep.check().faults == ()


def test_a_call_about_the_chosen_plans_leaves_the_others_alone(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    plans = [one.plan.id for one in desk.plans.plans()]
    desk.chasing_together.note_call(quarter, late.id, plans[1:2], said="只说了营商环境", promised_on=date(2024, 7, 12))
    line = desk.chasing_together.board(quarter).line_of(late.id)
    assert line is not None
    assert [bool(part.line.notes) for part in line.parts] == [False, True, False]
    with pytest.raises(RejectedError) as refused:
        desk.chasing_together.note_call(quarter, desk.units.unit("区教委").id, plans[1:2], said="没有分工")
    assert refused.value.code == "unit_not_in_plan"


def test_a_promise_over_plans_is_broken_once_and_comes_back_once(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    desk.chasing_together.note_call(
        quarter, late.id, said="周四报", promised_on=date(2024, 7, 4), called_on=date(2024, 7, 2)
    )
    board = desk.chasing_together.board(quarter)
    [due] = board.due_promises
    assert len(due.plans) == 3
    line = board.line_of(late.id)
    assert line is not None
    assert [one.state for one in line.promises] == [PromiseState.BROKEN]
    assert line.proposal.facts.promises_broken == 1
    assert "承诺未兑现1次" in next_step_sentence(line.proposal)


def test_a_unit_called_for_one_plan_is_not_chased_for_another_within_the_least_time(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    first, second, _ = (one.plan.id for one in desk.plans.plans())
    before = desk.chasing.board(second, quarter).line_of(late.id)
    assert before is not None
    assert before.proposal.kind is ChaseKind.PHONE
    desk.chasing.note_call(first, late.id, quarter, said="快了")
    after = desk.chasing.board(second, quarter).line_of(late.id)
    assert after is not None
    assert (after.proposal.kind, after.proposal.wait, after.proposal.more) == (None, Wait.TOO_SOON, 1)
    assert next_step_sentence(after.proposal).startswith("刚为其他方案或周期催办过")
    line = desk.chasing_together.board(quarter).line_of(late.id)
    assert line is not None
    assert (line.proposal.kind, line.proposal.wait) == (None, Wait.TOO_SOON)


def test_a_letter_declared_void_keeps_nobody_waiting(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    first, second, _ = (one.plan.id for one in desk.plans.plans())
    issued, _ = desk.letters.issue([(first, quarter)], [late.id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    held = desk.chasing.board(second, quarter).line_of(late.id)
    assert held is not None
    assert held.proposal.wait is Wait.TOO_SOON
    desk.register.void(PaperKind.REMINDER, 2024, issued.steps[0].number_sequence, "发错单位")
    free = desk.chasing.board(second, quarter).line_of(late.id)
    assert free is not None
    assert free.proposal.kind is ChaseKind.PHONE


def test_a_plain_reminder_keeps_nobody_waiting(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    first, second, _ = (one.plan.id for one in desk.plans.plans())
    desk.chasing.note_call(first, late.id, quarter, said="提醒", is_reminder=True)
    line = desk.chasing.board(second, quarter).line_of(late.id)
    assert line is not None
    assert line.proposal.kind is ChaseKind.PHONE


def test_the_next_step_is_the_highest_any_plan_has_earned_and_carries_no_other_up(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    first = desk.plans.plans()[0].plan.id
    desk.chasing.note_call(first, late.id, quarter, said="快了", called_on=date(2024, 7, 1))
    line = desk.chasing_together.board(quarter).line_of(late.id)
    assert line is not None
    assert [part.line.proposal.kind for part in line.parts] == [ChaseKind.REMINDER, ChaseKind.PHONE, ChaseKind.PHONE]
    assert line.proposal.kind is ChaseKind.REMINDER


def test_one_envelope_is_one_request(desk: Services, quarter: int, tmp_path: Path) -> None:
    late = desk.units.unit(LATE)
    desk.forms.export_together(quarter, IssueWish(tmp_path / "表", [late.id]))
    line = desk.chasing_together.board(quarter).line_of(late.id)
    assert line is not None
    assert [part.line.requests.forms for part in line.parts] == [1, 1, 1]
    assert line.requests.forms == 1


def test_one_letter_speaks_of_all_plans_and_is_one_request(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    places = desk.chasing_together.board(quarter).places
    issued, _ = desk.letters.issue(places, [late.id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    assert len(issued.steps) == 1
    line = desk.chasing_together.board(quarter).line_of(late.id)
    assert line is not None
    assert [step.number_text for step in line.steps] == ["万州府督催〔2024〕1号"]
    assert line.requests.letters == 1
    assert all(part.line.steps for part in line.parts)


def test_messages_are_one_for_each_unit_and_the_short_one_fits(desk: Services, quarter: int) -> None:
    messages = desk.chasing_together.messages(quarter)
    assert len({one.line.unit.id for one in messages}) == len(messages)
    for one in messages:
        assert len(one.short) <= 70, one.short
    late = next(one for one in messages if one.line.unit.name == LATE)
    assert "3个方案" in late.short
    assert "请尽快补报" in late.short
    for part in late.line.owed:
        assert f"《{part.plan.title}》" in late.chat
    court = next(one for one in messages if one.line.unit.name == COURT)
    assert "商请尽快" in court.short
    school = next(one for one in messages if one.line.unit.name == "区教委")
    [only] = school.line.owed
    alone = desk.chasing.messages(*only.place, [school.line.unit.id])[0].short
    assert school.short == alone.replace("】", f"】《{only.plan.title}》")


def test_a_letter_over_plans_of_different_rhythms_keeps_its_title_short(desk: Services, quarter: int) -> None:
    places = desk.chasing_together.board(quarter).places
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    assert desk.letters.draft(places, desk.units.unit(LATE).id, wish).title == "关于补报有关方案推进情况的催办单"
    assert desk.letters.draft(places, desk.units.unit(COURT).id, wish).title == "关于请予补报有关方案推进情况的函"


def test_the_list_on_paper_and_in_the_workbook_has_one_line_for_each_unit(
    desk: Services, quarter: int, tmp_path: Path
) -> None:
    board = desk.chasing_together.board(quarter)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(desk.chasing_together.missing_list_pdf(quarter))).pages)
    said = "".join(text.split())
    assert f"共欠报{board.returns_owed}份" in said
    assert "①未报、②未报、③未报" in said
    book = openpyxl.load_workbook(desk.chasing_together.missing_list_workbook(quarter, tmp_path / "名单.xlsx"))
    assert book.sheetnames == ["未报名单", "报送情况"]
    names = [row[1].value for row in book["未报名单"].iter_rows() if str(row[0].value).isdigit()]
    assert names == [line.unit.name for line in board.owed]
    values = [cell.value for row in book["报送情况"].iter_rows() for cell in row]
    assert "◆未报 3/3" in values


def test_a_period_no_plan_asks_in_is_refused(desk: Services) -> None:
    desk.periods.set_rhythm(desk.plans.plans()[2].plan.id, PeriodKind.QUARTER)
    may, _ = desk.periods.open("2024M05")
    with pytest.raises(RejectedError) as refused:
        desk.chasing_together.board(may.id)
    assert refused.value.code == "no_plan_asks"


def test_short_notice_is_judged_by_the_earliest_day_of_the_envelope(desk: Services, quarter: int) -> None:
    desk.periods.change_due_day(desk.periods.period("2024Q2"), date(2024, 7, 31))
    desk.periods.change_due_day(desk.periods.period("2024M06"), date(2024, 7, 12))
    notice = desk.chasing_together.notice(desk.chasing_together.board(quarter))
    assert notice is not None
    assert (notice.due_on, notice.workdays) == (date(2024, 7, 12), 2)


def test_a_letter_out_of_turn_is_judged_by_all_plans_it_speaks_of(desk: Services, quarter: int) -> None:
    late = desk.units.unit(LATE)
    places = desk.chasing_together.board(quarter).places
    second = desk.plans.plans()[1].plan.id
    # Called a week ago about the second plan only: 催办单 is the turn of that one, whatever the first one says.
    desk.chasing.note_call(second, late.id, quarter, said="快了", called_on=date(2024, 7, 1))
    draft = desk.letters.draft(places, late.id, desk.letters.proposed_wish(ChaseKind.REMINDER))
    assert draft.facts.proposed_kind is ChaseKind.REMINDER
    assert "out_of_turn" not in {check.code for check in draft.checks}
