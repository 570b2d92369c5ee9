"""Units renamed, merged and split: whatever is recorded in whatever order, every task keeps its lead and every day its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.plans import TaskUnit, UnitRole
from wanzhou_gui.domain.unit_lineage import (
    NO_LINEAGE,
    PartSide,
    PlannedChange,
    UnitChange,
    UnitChangeKind,
    UnitChangePart,
    UnitChangeShare,
    UnitLineage,
    with_names,
)
from wanzhou_gui.domain.units import Unit, find_unit

DAY = date(2024, 7, 1)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=400)
A, B, C, D = 1, 2, 3, 4
TASKS = range(10, 16)


def adding(
    lineage: UnitLineage,
    kind: UnitChangeKind,
    day: date,
    from_units: tuple[int, ...],
    to_units: tuple[int, ...],
    shares: dict[int, tuple[int, ...]] | None = None,
    new: tuple[int, ...] = (),
    names: tuple[str, str] = ("", ""),
) -> UnitLineage:
    """The lineage with one more change, unasked whether it fits."""
    number = len(lineage.changes) + 1
    change = UnitChange(
        id=number, uid=f"{number:032x}", kind=kind, subject="甲→乙", effective_on=day, hands_over_on=day, basis="万州委发〔2024〕1号",
        former_name=names[0], new_name=names[1], recorded_at=datetime(2024, 1, 1, 0, number, tzinfo=UTC),
    )  # fmt: skip
    parts = [
        UnitChangePart(change_id=number, unit_id=unit, side=side, position=place, is_new=unit in new)
        for side, units in ((PartSide.FROM, from_units), (PartSide.TO, to_units))
        for place, unit in enumerate(units)
    ]
    given_away = [
        UnitChangeShare(change_id=number, from_unit_id=from_units[0], to_unit_id=unit, task_id=task, position=place)
        for task, units in (shares or {}).items()
        for place, unit in enumerate(units)
    ]
    return UnitLineage((*lineage.changes, change), (*lineage.parts, *parts), (*lineage.shares, *given_away))


def merged(day: date = DAY) -> UnitLineage:
    return adding(NO_LINEAGE, UnitChangeKind.MERGE, day, (A, B), (C,), new=(C,))


def role(task: int, unit: int, part: UnitRole = UnitRole.LEAD, position: int = 0) -> TaskUnit:
    return TaskUnit(id=task * 100 + unit, task_id=task, unit_id=unit, role=part, position=position)


def test_without_changes_everybody_stays() -> None:
    roles = (role(10, A), role(10, B, UnitRole.RESPONSIBLE))
    assert NO_LINEAGE.heirs(A, AFTER) == (A,)
    assert NO_LINEAGE.roles_on(roles, AFTER) == roles
    assert NO_LINEAGE.line_on(A, AFTER) == (A,)


def test_a_change_holds_from_its_very_day() -> None:
    assert merged().heirs(A, BEFORE) == (A,)
    assert merged().heirs(A, DAY) == (C,)
    assert merged().heirs(B, DAY) == (C,)


def test_two_roles_in_one_task_become_one_and_the_lead_wins() -> None:
    roles = (role(10, A, UnitRole.RESPONSIBLE, 1), role(10, B, UnitRole.LEAD, 2), role(10, D, UnitRole.RESPONSIBLE))
    found = merged().roles_on(roles, DAY)
    assert [(one.unit_id, one.role) for one in found] == [(C, UnitRole.LEAD), (D, UnitRole.RESPONSIBLE)]


def test_a_role_that_passed_on_cannot_be_written_over_the_printed_one() -> None:
    (found,) = merged().roles_on((role(10, A),), DAY)
    assert found.id == 0
    (untouched,) = merged().roles_on((role(10, D),), DAY)
    assert untouched.id != 0


def test_a_chain_of_changes_is_followed_to_its_end() -> None:
    chain = adding(merged(), UnitChangeKind.MERGE, DAY + timedelta(days=90), (C,), (D,))
    assert [chain.heirs(A, DAY + timedelta(days=days)) for days in (-1, 0, 89, 90)] == [(A,), (C,), (C,), (D,)]
    assert chain.successors_of(A) == (D,)
    assert [one.id for one in chain.changes_of(A)] == [1, 2]
    assert [one.id for one in chain.changes_of(D)] == [1, 2]


def test_of_a_split_unit_each_task_goes_where_the_clerk_says() -> None:
    split = adding(NO_LINEAGE, UnitChangeKind.SPLIT, DAY, (A,), (B, C), {11: (C,), 12: (C, B)})
    assert split.heirs(A, DAY, task_id=11) == (C,)
    assert split.heirs(A, DAY, task_id=12) == (C, B)
    # What was given to nobody goes to the first.
    assert split.heirs(A, DAY, task_id=10) == (B,)


def test_a_unit_that_gives_tasks_away_and_goes_on_keeps_the_rest() -> None:
    moved = adding(NO_LINEAGE, UnitChangeKind.SPLIT, DAY, (A,), (A, C), {11: (C,)}, new=(C,))
    assert moved.heirs(A, DAY, task_id=11) == (C,)
    assert moved.heirs(A, DAY, task_id=10) == (A,)
    assert moved.ended_on(A) is None
    # It answers for its own past, the new one for none.
    assert moved.line_on(A, BEFORE) == (A,)
    assert moved.line_on(C, BEFORE) == ()
    assert moved.line_on(C, DAY) == (C,)


def test_what_the_merged_units_did_counts_for_the_unit_they_became() -> None:
    assert set(merged().line_on(C, BEFORE)) == {A, B}
    assert merged().line_on(C, DAY) == (C,)
    taken_over = adding(NO_LINEAGE, UnitChangeKind.MERGE, DAY, (A,), (B,))
    assert set(taken_over.line_on(B, BEFORE)) == {A, B}
    assert taken_over.line_on(B, DAY) == (B,)


def test_the_convenor_a_clerk_confirms_is_kept_by_the_printed_name() -> None:
    assert merged().printed_unit((A, D), 10, C, DAY) == A
    assert merged().printed_unit((A, D), 10, D, DAY) == D


def test_each_day_has_the_name_that_held() -> None:
    unit = Unit(id=A, name="区数据发展局", full_name="万州区数据发展局", short_name="数据局")
    lineage = adding(NO_LINEAGE, UnitChangeKind.RENAME, date(2024, 1, 1), (A,), (A,), names=("区信息办", "区大数据局"))
    lineage = adding(lineage, UnitChangeKind.RENAME, date(2024, 7, 1), (A,), (A,), names=("区大数据局", "区数据发展局"))
    named = [lineage.named_on(unit, day).name for day in (date(2023, 12, 31), date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, 1))]
    assert named == ["区信息办", "区大数据局", "区大数据局", "区数据发展局"]


def test_both_names_find_a_renamed_unit() -> None:
    unit = with_names(Unit(id=A, name="区大数据局", short_name="大数据局", aliases=("区信息办",)), "区数据发展局", "", "数据发展局")
    for name in ("区大数据局", "大数据局", "区信息办", "区数据发展局"):
        found = find_unit(name, [unit])
        assert found is not None
        assert found.certain
    assert with_names(unit, "区大数据局", "", "大数据局").aliases.count("区大数据局") == 0


def planned(kind: UnitChangeKind, day: date, before: tuple[int, ...], after: tuple[int, ...]) -> PlannedChange:
    return PlannedChange(kind, day, before, after)


def refused(lineage: UnitLineage, *wanted: object) -> str:
    found = lineage.refusal(planned(*wanted))  # type: ignore[arg-type]  # for short
    return found.code if found else ""


def test_a_circle_is_refused_whichever_half_comes_first() -> None:
    half = adding(NO_LINEAGE, UnitChangeKind.MERGE, DAY, (A,), (B,))
    assert refused(half, UnitChangeKind.MERGE, DAY + timedelta(days=9), (B,), (A,)) == "successor_has_ended"
    assert refused(half, UnitChangeKind.MERGE, DAY - timedelta(days=9), (B,), (A,)) == "later_change_names_unit"
    assert refused(half, UnitChangeKind.MERGE, DAY, (B,), (A,))


def test_a_unit_ends_once() -> None:
    assert refused(merged(), UnitChangeKind.MERGE, DAY + timedelta(days=9), (A,), (D,)) == "unit_has_ended"
    assert refused(merged(), UnitChangeKind.MERGE, DAY - timedelta(days=9), (A,), (D,)) == "unit_has_ended"


def test_what_is_no_merging_and_no_split_is_refused() -> None:
    assert refused(NO_LINEAGE, UnitChangeKind.MERGE, DAY, (A, B), (C, D)) == "merge_into_one"
    assert refused(NO_LINEAGE, UnitChangeKind.MERGE, DAY, (A,), (A,)) == "merge_needs_two"
    assert refused(NO_LINEAGE, UnitChangeKind.SPLIT, DAY, (A, B), (C, D)) == "split_of_one"
    assert refused(NO_LINEAGE, UnitChangeKind.SPLIT, DAY, (A,), (B,)) == "split_needs_two"
    assert refused(NO_LINEAGE, UnitChangeKind.MERGE, DAY, (), (B,)) == "change_without_units"


def test_two_changes_of_one_day_whose_order_matters_are_refused() -> None:
    half = adding(NO_LINEAGE, UnitChangeKind.MERGE, DAY, (A,), (B,))
    assert refused(half, UnitChangeKind.SPLIT, DAY, (B,), (B, C)) == "two_changes_on_one_day"
    assert refused(half, UnitChangeKind.MERGE, DAY, (D,), (B,)) == ""


UNITS = st.integers(1, 7)
DAYS = st.integers(0, 6).map(lambda months: DAY + timedelta(days=30 * months))


@st.composite
def wishes(draw: st.DrawFn) -> tuple[PlannedChange, dict[int, tuple[int, ...]]]:
    kind = draw(st.sampled_from([UnitChangeKind.MERGE, UnitChangeKind.SPLIT]))
    before = draw(st.lists(UNITS, min_size=1, max_size=3, unique=True))
    after = draw(st.lists(UNITS, min_size=1, max_size=3, unique=True))
    shares: dict[int, tuple[int, ...]] = {}
    if kind is UnitChangeKind.SPLIT:
        for task in draw(st.lists(st.sampled_from(TASKS), max_size=3, unique=True)):
            shares[task] = tuple(draw(st.lists(st.sampled_from(after), min_size=1, max_size=2, unique=True)))
    return PlannedChange(kind, draw(DAYS), tuple(before), tuple(after)), shares


ROLES = st.lists(
    st.builds(role, st.sampled_from(TASKS), UNITS, st.sampled_from(UnitRole), st.integers(0, 3)),
    max_size=14,
    unique_by=lambda one: (one.task_id, one.unit_id),
)


def recorded(asked: list[tuple[PlannedChange, dict[int, tuple[int, ...]]]], *, all_of_them: bool) -> UnitLineage:
    lineage = NO_LINEAGE
    for wanted, shares in asked:
        if all_of_them or lineage.refusal(wanted) is None:
            lineage = adding(lineage, wanted.kind, wanted.hands_over_on, wanted.from_units, wanted.to_units, shares)
    return lineage


@given(st.lists(wishes(), max_size=8), ROLES, st.booleans())
def test_no_task_loses_its_lead_whatever_is_on_record(
    asked: list[tuple[PlannedChange, dict[int, tuple[int, ...]]]], roles: list[TaskUnit], all_of_them: bool
) -> None:
    lineage = recorded(asked, all_of_them=all_of_them)
    for months in range(-1, 8):
        found = lineage.roles_on(roles, DAY + timedelta(days=30 * months))
        for part in UnitRole:
            before = {one.task_id for one in roles if one.role is part}
            after = {one.task_id for one in found if one.role is part}
            # Whoever was responsible may have become the lead's own; a lead's place never empties.
            assert before == after if part is UnitRole.LEAD else after <= before
        assert {one.task_id for one in found} == {one.task_id for one in roles}
        assert len({(one.task_id, one.unit_id) for one in found}) == len(found)


@given(st.lists(wishes(), max_size=10))
def test_nothing_accepted_leads_to_a_unit_that_is_no_more(asked: list[tuple[PlannedChange, dict[int, tuple[int, ...]]]]) -> None:
    lineage = recorded(asked, all_of_them=False)
    for months in range(-1, 8):
        day = DAY + timedelta(days=30 * months)
        for unit in range(1, 8):
            for task in (None, *TASKS):
                for heir in lineage.heirs(unit, day, task_id=task):
                    ended = lineage.handed_over_on(heir)
                    assert ended is None or ended > day, (unit, heir, day)


@given(st.lists(wishes(), max_size=8), st.sampled_from(TASKS))
def test_what_lies_before_the_first_change_is_as_printed(
    asked: list[tuple[PlannedChange, dict[int, tuple[int, ...]]]], task: int
) -> None:
    lineage = recorded(asked, all_of_them=True)
    for unit in range(1, 8):
        assert lineage.heirs(unit, BEFORE, task_id=task) == (unit,)
        assert unit in lineage.forerunners(unit, AFTER, task_id=task)


@given(st.lists(wishes(), max_size=8))
def test_the_order_of_recording_does_not_matter_on_different_days(
    asked: list[tuple[PlannedChange, dict[int, tuple[int, ...]]]],
) -> None:
    lineage = recorded(asked, all_of_them=False)
    if len({one.hands_over_on for one in lineage.changes}) < len(lineage.changes):
        return
    turned = replace(lineage, changes=lineage.changes[::-1], parts=lineage.parts[::-1], shares=lineage.shares[::-1])
    for unit in range(1, 8):
        assert turned.heirs(unit, AFTER, task_id=11) == lineage.heirs(unit, AFTER, task_id=11)
