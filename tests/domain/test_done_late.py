"""逾期完成: a completion said to be late; what is asked about it, and that lamps judge it as they judge 已完成."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.entries import Entry, EntryContext, ProgressStatus, problems_in_entry
from wanzhou_gui.domain.lamps import LAMP_ORDER, LAMP_PRESETS, Lamp, LampRule
from wanzhou_gui.domain.ledger import LedgerRow, LedgerSource, view_of
from wanzhou_gui.domain.periods import Period, PeriodKind
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.row_findings import findings_in_entry
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.wording import STATUS_WORDS, problem_sentence

DUE = date(2024, 6, 15)
DONE = Entry(
    task_id=1, unit_id=1, period_id=1, progress_text="建成平台1个。", completion_percent=Decimal(100), status=ProgressStatus.DONE
)
DONE_LATE = replace(DONE, status=ProgressStatus.DONE_LATE)
SECOND_QUARTER = EntryContext(UnitRole.LEAD, date(2024, 4, 1), date(2024, 1, 1), DUE, None, date(2024, 6, 30))
THIRD_QUARTER = replace(SECOND_QUARTER, period_starts_on=date(2024, 7, 1), period_ends_on=date(2024, 9, 30))
FIRST_QUARTER = replace(SECOND_QUARTER, period_starts_on=date(2024, 1, 1), period_ends_on=date(2024, 3, 31))


def asked(entry: Entry, context: EntryContext) -> set[str]:
    return {problem.code for problem in problems_in_entry(entry, context)}


def test_done_said_for_the_first_time_after_the_due_day_suggests_the_other_word() -> None:
    assert "done_after_due" in asked(DONE, THIRD_QUARTER)
    (problem,) = problems_in_entry(DONE, THIRD_QUARTER)
    assert (problem.field, problem_sentence(problem)) == (
        "status",
        "完成时限（2024-06-15）在本期之前，现在才报完成，状态是否应选逾期完成一类？时限内完成的，请写明完成日期。",
    )


@pytest.mark.parametrize("context", [FIRST_QUARTER, SECOND_QUARTER, replace(THIRD_QUARTER, task_due_on=None)])
def test_done_in_time_or_without_a_due_day_is_not_asked_about(context: EntryContext) -> None:
    assert asked(DONE, context) == set()


@pytest.mark.parametrize("before", [DONE, DONE_LATE])
def test_what_was_done_before_is_not_asked_about_again(before: Entry) -> None:
    context = replace(THIRD_QUARTER, previous=replace(before, progress_text="上期所报。"))
    assert "done_after_due" not in asked(DONE, context)


def test_done_late_before_the_due_day_is_asked_about() -> None:
    assert asked(DONE_LATE, FIRST_QUARTER) == {"done_late_before_due"}
    (problem,) = problems_in_entry(DONE_LATE, FIRST_QUARTER)
    assert problem_sentence(problem) == "完成时限（2024-06-15）还没有过，却报了逾期完成。请核对状态。"
    # Within the period of the due day only the calendar can tell; the due day itself is still in time.
    assert asked(DONE_LATE, replace(SECOND_QUARTER, today=DUE)) == {"done_late_before_due"}
    assert asked(DONE_LATE, replace(SECOND_QUARTER, today=date(2024, 6, 16))) == set()
    assert asked(DONE_LATE, replace(THIRD_QUARTER, today=date(2024, 10, 9))) == set()


def test_a_reviewer_is_told_by_todays_date() -> None:
    def found(today: date) -> set[str]:
        told = findings_in_entry(DONE_LATE, SECOND_QUARTER, wants_number=False, today=today)
        return {one.problem.code for one in told}

    assert "done_late_before_due" in found(date(2024, 6, 10))
    assert "done_late_before_due" not in found(date(2024, 7, 10))


def test_done_late_is_a_completion_in_every_other_question() -> None:
    assert asked(replace(DONE_LATE, completion_percent=Decimal(80)), THIRD_QUARTER) == {"done_below_hundred"}
    # The day it was finished, after the due day: no extension is to be asked for any more, nothing is overdue.
    assert asked(replace(DONE_LATE, expected_on=date(2024, 7, 20)), THIRD_QUARTER) == set()
    told = findings_in_entry(
        replace(DONE_LATE, expected_on=date(2024, 7, 20)), THIRD_QUARTER, wants_number=False, today=date(2024, 10, 9)
    )
    assert told == ()


def test_every_state_has_a_word_of_its_own() -> None:
    assert STATUS_WORDS.keys() == set(ProgressStatus)
    assert len(set(STATUS_WORDS.values())) == len(ProgressStatus)
    assert STATUS_WORDS[ProgressStatus.DONE_LATE] == "逾期完成"


PERIODS = tuple(
    Period(
        id=number + 1, code=f"2024Q{number + 1}", kind=PeriodKind.QUARTER, starts_on=date(2024, number * 3 + 1, 1),
        ends_on=date(2024, number * 3 + 3, 30), due_on=date(2024, number * 3 + 3, 25),
    )
    for number in range(4)
)  # fmt: skip
REPORTS = st.none() | st.tuples(
    st.none() | st.integers(0, 100).map(Decimal),
    st.none() | st.sampled_from(ProgressStatus),
    st.none() | st.dates(date(2024, 1, 1), date(2025, 12, 31)),
)
Report = tuple[Decimal | None, ProgressStatus | None, date | None] | None


def seen(reports: Sequence[Report], due: date | None, today: date, rule: LampRule, *, is_standing: bool = False) -> LedgerRow:
    plan = Plan(id=1, title="计划", supervised_from=date(2024, 1, 1))
    task = Task(
        id=1, plan_id=1, group_id=None, number="1", title="任务", body="任务", due_on=due, convenor_unit_id=1,
        is_standing=is_standing,
    )  # fmt: skip
    entries = tuple(
        Entry(
            task_id=1, unit_id=1, period_id=period.id, progress_text="进展", completion_percent=report[0], status=report[1],
            expected_on=report[2],
        )
        for period, report in zip(PERIODS, reports, strict=True)
        if report is not None
    )  # fmt: skip
    source = LedgerSource(
        plan, (), (task,), (TaskUnit(task_id=1, unit_id=1, role=UnitRole.LEAD, position=0),), (Unit(id=1, name="区科技局"),),
        PERIODS, entries, (),
    )  # fmt: skip
    return view_of(source, PERIODS[-1], today, rule).rows[0]


@given(
    st.lists(REPORTS, min_size=4, max_size=4),
    st.none() | st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    st.dates(date(2024, 10, 1), date(2025, 3, 31)),
    st.sampled_from(list(LAMP_PRESETS.values())),
    st.booleans(),
)
def test_whatever_is_declared_there_is_one_lamp_and_done_late_is_judged_as_done(
    reports: list[Report], due: date | None, today: date, rule: LampRule, is_standing: bool
) -> None:
    row = seen(reports, due, today, rule, is_standing=is_standing)
    assert all(verdict.lamp in LAMP_ORDER and lamp_reason(verdict) for _, verdict in row.verdicts)
    in_time = [
        report and (report[0], ProgressStatus.DONE if report[1] is ProgressStatus.DONE_LATE else report[1], report[2])
        for report in reports
    ]
    assert row.verdicts == seen(in_time, due, today, rule, is_standing=is_standing).verdicts


def test_a_task_done_late_is_not_overdue_any_more() -> None:
    open_one: Report = (Decimal(90), ProgressStatus.ON_TRACK, None)
    late: Report = (Decimal(100), ProgressStatus.DONE_LATE, None)
    assert seen([open_one, open_one, open_one, open_one], DUE, date(2024, 12, 31), LampRule()).lamp is Lamp.RED
    assert seen([open_one, open_one, open_one, late], DUE, date(2024, 12, 31), LampRule()).verdict.reason != "overdue"
