"""An institutional reform on a real ledger: tasks, forms and chases go to the successor, what was reported stays where it is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.reports.unit_forms.wording import remark_sentence
from wanzhou_gui.reports.unit_ranking import ranked_heads
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

REFORM = date(2024, 10, 10)
BASIS = "万州委发〔2024〕21号"
OLD, HEIR = "区金融办", "区财政局"


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path) -> Iterator[Services]:
    """The sample ledger on 2 January 2025, with the last quarter of 2024 open and nothing reported for it."""
    sample[0].close()
    services = open_office(FixedClock(date(2025, 1, 2))).open_ledger(tmp_path / "sample.ledger")
    services.periods.open("2024Q4")
    yield services
    services.close()


def wish(services: Services, kind: UnitChangeKind, before: str, *after: str, **more: object) -> UnitChangeWish:
    units = tuple(services.units.unit(name).id for name in before.split("、"))
    return replace(UnitChangeWish(kind, units, after, REFORM, BASIS), **more)  # type: ignore[arg-type]  # by field


def merged(services: Services) -> None:
    services.unit_changes.record(wish(services, UnitChangeKind.MERGE, OLD, HEIR))


def row(services: Services, number: str, period: str) -> LedgerRow:
    plan = services.plans.plans()[0].plan
    view = services.overview.view(plan.id, services.periods.period(period).id)
    return next(one for one in view.rows if one.task.number == number)


def test_tasks_pass_to_the_successor_from_the_period_of_the_day_on(desk: Services) -> None:
    merged(desk)
    assert OLD in [unit.name for unit in row(desk, "15", "2024Q3").lead_units]
    assert HEIR in [unit.name for unit in row(desk, "15", "2024Q4").lead_units]
    assert OLD not in [unit.name for unit in row(desk, "15", "2024Q4").units]
    convenor = row(desk, "15", "2024Q4").convenor
    assert convenor is not None
    assert convenor.name == HEIR


def test_no_task_is_without_a_lead_it_had(desk: Services) -> None:
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    before = {one.task.number for one in desk.overview.view(plan.id, period.id).rows if one.lead_units}
    merged(desk)
    assert {one.task.number for one in desk.overview.view(plan.id, period.id).rows if one.lead_units} == before


def test_what_was_reported_before_stays_and_the_lamp_goes_on_from_it(desk: Services) -> None:
    q3, q4 = row(desk, "15", "2024Q3"), row(desk, "15", "2024Q4")
    merged(desk)
    assert row(desk, "15", "2024Q3").verdict == q3.verdict
    assert row(desk, "15", "2024Q3").entry == q3.entry
    assert row(desk, "15", "2024Q4").percent == q4.percent
    assert row(desk, "15", "2024Q4").previous_lamp == q4.previous_lamp


def test_the_successors_form_holds_the_tasks_and_what_was_said_of_them_last(desk: Services) -> None:
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    old, heir = desk.units.unit(OLD), desk.units.unit(HEIR)
    asked = {one.task.number: one for one in desk.entries.form(plan.id, old.id, period.id).rows}
    own = {one.task.number for one in desk.entries.form(plan.id, heir.id, period.id).rows}
    merged(desk)
    assert desk.entries.form(plan.id, old.id, period.id).rows == ()
    now = {one.task.number: one for one in desk.entries.form(plan.id, heir.id, period.id).rows}
    assert set(now) == own | set(asked)
    taken_over = set(asked) - own
    assert taken_over
    assert all(now[number].previous == asked[number].previous for number in taken_over)
    assert any(now[number].previous for number in taken_over)


def test_forms_go_to_the_successor_only(desk: Services, tmp_path: Path) -> None:
    merged(desk)
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    _, forms = desk.forms.export(plan.id, period.id, tmp_path / "发表")
    names = [one.file_name for one in forms]
    assert not any(OLD in name for name in names)
    assert any(HEIR in name for name in names)


def test_the_chase_list_follows_and_the_matrix_shows_the_line(desk: Services) -> None:
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    before = desk.chasing.board(plan.id, period.id)
    old_line, heir_line = (before.line_of(desk.units.unit(name).id) for name in (OLD, HEIR))
    assert old_line is not None
    assert heir_line is not None
    merged(desk)
    board = desk.chasing.board(plan.id, period.id)
    assert board.line_of(desk.units.unit(OLD).id) is None
    line = board.line_of(desk.units.unit(HEIR).id)
    assert line is not None
    assert line.is_owed
    order = [ReportingState.MISSING, ReportingState.RETURNED, ReportingState.WAITING, ReportingState.CHASED, ReportingState.ON_TIME]
    for at, column in enumerate(board.periods[:-1]):
        states = (old_line.cells[at], heir_line.cells[at])
        if ReportingState.NOT_ASKED not in states:
            assert line.cells[at] == min(states, key=order.index), column.code


def test_the_successor_saves_and_an_old_unit_cannot_any_more(desk: Services) -> None:
    merged(desk)
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    heir, old = desk.units.unit(HEIR), desk.units.unit(OLD)
    form = desk.entries.form(plan.id, heir.id, period.id)
    first = next(one for one in form.rows if one.task.number == "15")
    desk.entries.save(replace(first.entry, progress_text="已办结3件。", status=ProgressStatus.ON_TRACK))
    assert row(desk, "15", "2024Q4").entry is not None
    with pytest.raises(Exception, match="unit_has_no_role"):
        desk.entries.save(replace(first.entry, id=0, uid="", row_version=0, unit_id=old.id))


def test_an_indicator_goes_with_its_owner(desk: Services) -> None:
    plan, q3, q4 = desk.plans.plans()[0].plan, desk.periods.period("2024Q3"), desk.periods.period("2024Q4")
    owned = [one for one in desk.indicators.cards(plan.id, q4.id) if one.owner is not None and one.owner.name == OLD]
    if not owned:
        card = desk.indicators.cards(plan.id, q4.id)[0]
        desk.indicators.save(replace(card.indicator, owner_unit_id=desk.units.unit(OLD).id))
        owned = [one for one in desk.indicators.cards(plan.id, q4.id) if one.owner is not None and one.owner.name == OLD]
    codes = {one.indicator.code for one in owned}
    merged(desk)

    def owners(period_id: int) -> dict[str, str]:
        return {one.indicator.code: one.owner.name if one.owner else "" for one in desk.indicators.cards(plan.id, period_id)}

    assert {owners(q4.id)[code] for code in codes} == {HEIR}
    assert {owners(q3.id)[code] for code in codes} == {OLD}


def test_a_split_sends_each_task_where_the_clerk_says(desk: Services) -> None:
    has = desk.unit_changes.what_it_has(desk.units.unit("区科技局").id, REFORM)
    assert len(has.tasks) >= 2
    given_away = has.tasks[0].task
    asked = wish(
        desk, UnitChangeKind.SPLIT, "区科技局", "区科技局", "区创新发展局",
        tasks={given_away.id: ("区创新发展局",)},
    )  # fmt: skip
    preview = desk.unit_changes.preview(asked)
    assert preview.new_names == ("区创新发展局",)
    assert [one.task.id for one in preview.tasks] == [given_away.id]
    desk.unit_changes.record(asked)
    assert "区创新发展局" in [unit.name for unit in row(desk, given_away.number, "2024Q4").units]
    assert "区科技局" not in [unit.name for unit in row(desk, given_away.number, "2024Q4").units]
    for moved in has.tasks[1:]:
        assert "区科技局" in [unit.name for unit in row(desk, moved.task.number, "2024Q4").units]
    # The new unit owes nothing of the time before it.
    plan = desk.plans.plans()[0].plan
    line = desk.chasing.board(plan.id, desk.periods.period("2024Q4").id).line_of(desk.units.unit("区创新发展局").id)
    assert line is not None
    assert set(line.cells[:-1]) == {ReportingState.NOT_ASKED}


def test_a_renamed_unit_keeps_its_line_and_each_period_its_name(desk: Services) -> None:
    unit = desk.units.unit("区经济信息委")
    desk.unit_changes.record(wish(desk, UnitChangeKind.RENAME, "区经济信息委", "区经济和数字化局"))
    assert desk.units.unit("区经济信息委").id == unit.id
    assert desk.units.unit("区经济和数字化局").id == unit.id
    plan = desk.plans.plans()[0].plan
    for code, name in (("2024Q3", "区经济信息委"), ("2024Q4", "区经济和数字化局")):
        line = desk.chasing.board(plan.id, desk.periods.period(code).id).line_of(unit.id)
        assert line is not None
        assert line.unit.name == name
        facts = desk.reports.facts(plan.id, desk.periods.period(code).id)
        assert name in {one.name for one in facts.units}


def test_an_issued_paper_keeps_its_bytes_and_a_paper_rebuilt_keeps_the_old_name(desk: Services) -> None:
    plan, q3 = desk.plans.plans()[0].plan, desk.periods.period("2024Q3")
    day = date(2025, 1, 2)
    paper, content, _ = desk.reports.issue(plan.id, desk.periods.period("2024Q2").id, approver="王某", approved_on=day, issued_on=day)
    merged(desk)
    desk.unit_changes.record(wish(desk, UnitChangeKind.RENAME, "区经济信息委", "区经济和数字化局"))
    assert desk.reports.file_of(paper.id) == content
    draft = desk.reports.draft(plan.id, q3.id, PaperKind.PROFILE)
    names = {one.name for one in draft.facts.units}
    assert {OLD, "区经济信息委"} <= names


def test_a_profile_says_what_changed_and_counts_the_line(desk: Services) -> None:
    plan, q3, q4 = desk.plans.plans()[0].plan, desk.periods.period("2024Q3"), desk.periods.period("2024Q4")
    before = {one.name: one.timeliness for one in desk.reports.draft(plan.id, q3.id, PaperKind.PROFILE).facts.units}
    desk.unit_changes.record(wish(desk, UnitChangeKind.MERGE, f"{OLD}、{HEIR}", "区财政金融局"))
    facts = desk.reports.draft(plan.id, q4.id, PaperKind.PROFILE).facts
    portrait = next(one for one in facts.units if one.name == "区财政金融局")
    assert [one.basis for one in portrait.changes] == [BASIS]
    assert len(portrait.timeliness) == len(before[OLD]) + 1
    assert all(one is not None for one in portrait.timeliness)


def test_an_evaluation_says_which_units_changed_inside_its_span(desk: Services) -> None:
    plan, q3, q4 = desk.plans.plans()[0].plan, desk.periods.period("2024Q3"), desk.periods.period("2024Q4")
    merged(desk)
    told = desk.reports.draft(plan.id, q4.id, PaperKind.EVALUATION)
    words = "".join(section.generated for section in told.sections)
    assert f"评估期内单位有变更：2024年10月10日起，{OLD}并入{HEIR}（{BASIS}）。" in words
    assert "单位有变更" not in "".join(
        section.generated for section in desk.reports.draft(plan.id, q3.id, PaperKind.EVALUATION).sections
    )


def test_the_ranking_counts_for_the_old_unit_before_and_for_its_successor_after(desk: Services) -> None:
    plan = desk.plans.plans()[0].plan

    def ranked(code: str) -> dict[str, int]:
        view = desk.overview.view(plan.id, desk.periods.period(code).id)
        return {one.unit.name: one.tasks for one in ranked_heads(view.rows)}

    before, after = ranked("2024Q3"), ranked("2024Q4")
    merged(desk)
    assert ranked("2024Q3") == before
    shared = before[OLD] + before.get(HEIR, 0)
    assert ranked("2024Q4") == {**{name: count for name, count in after.items() if name != OLD}, HEIR: shared}


def test_undo_gives_everything_back(desk: Services) -> None:
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")

    def stand() -> list[object]:
        rows = desk.overview.view(plan.id, period.id).rows
        return [(one.task.number, one.verdict, one.percent, [unit.name for unit in one.units]) for one in rows]

    before, units = stand(), desk.units.units()
    for asked in (
        wish(desk, UnitChangeKind.MERGE, OLD, HEIR),
        wish(desk, UnitChangeKind.SPLIT, "区科技局", "区创新发展局", "区工业局"),
        wish(desk, UnitChangeKind.RENAME, "区经济信息委", "区经济和数字化局", full_name="万州区经济和数字化局"),
    ):
        desk.unit_changes.record(asked)
        assert stand() != before
        desk.history.undo()
        assert stand() == before
        assert [replace(unit, row_version=0) for unit in desk.units.units()] == [replace(unit, row_version=0) for unit in units]
        desk.history.redo()
        desk.history.undo()


def test_a_change_is_taken_back_by_name_until_the_successor_has_reported(desk: Services) -> None:
    change, _ = desk.unit_changes.record(wish(desk, UnitChangeKind.MERGE, OLD, HEIR))
    desk.unit_changes.withdraw(change.id)
    assert desk.unit_changes.changes() == ()
    change, _ = desk.unit_changes.record(wish(desk, UnitChangeKind.MERGE, OLD, "区财政金融局"))
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    form = desk.entries.form(plan.id, desk.units.unit("区财政金融局").id, period.id)
    for one in form.rows:
        desk.entries.save(
            replace(one.entry, progress_text="已完成3项，推进会开了2次。", completion_percent=one.entry.completion_percent or Decimal(60), status=ProgressStatus.ON_TRACK)
        )
    form = desk.entries.form(plan.id, form.unit.id, period.id)
    desk.entries.save_signature(replace(form.unit_return, filled_by="张三", phone="58000000", reviewed_by="李四"))
    desk.entries.submit(desk.entries.form(plan.id, form.unit.id, period.id), questions_confirmed=True)
    with pytest.raises(RejectedError, match="successor_has_reported"):
        desk.unit_changes.withdraw(change.id)


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("unit_change_without_basis", {"basis": " "}),
        ("hand_over_too_early", {"hands_over_on": date(2024, 10, 9)}),
        ("unit_change_after_returns", {"effective_on": date(2024, 9, 1)}),
        ("change_without_units", {"to_names": ()}),
        ("merge_into_one", {"to_names": ("甲局", "乙局")}),
        ("unit_name_unusable", {"to_names": ("甲局、乙局",)}),
    ],
)
def test_what_is_refused_writes_nothing(desk: Services, code: str, more: dict[str, object]) -> None:
    operations = desk.history.operations(1)
    with pytest.raises(RejectedError) as refused:
        desk.unit_changes.record(wish(desk, UnitChangeKind.MERGE, OLD, HEIR, **more))
    assert refused.value.code == code
    assert desk.history.operations(1) == operations


def test_reported_periods_can_be_left_to_the_old_unit_by_a_later_day_of_handing_over(desk: Services) -> None:
    asked = wish(desk, UnitChangeKind.MERGE, OLD, HEIR, effective_on=date(2024, 9, 1))
    with pytest.raises(RejectedError) as refused:
        desk.unit_changes.record(asked)
    day = date.fromisoformat(refused.value.details["day"])
    desk.unit_changes.record(replace(asked, hands_over_on=day))
    assert OLD in [unit.name for unit in row(desk, "15", "2024Q3").lead_units]
    assert HEIR in [unit.name for unit in row(desk, "15", "2024Q4").lead_units]


def test_two_desks_that_record_one_reform_have_it_once(tmp_path: Path, desk: Services) -> None:
    desk.upkeep.settle()
    other = open_office(FixedClock(date(2025, 1, 2))).open_ledger(Path(shutil.copy(tmp_path / "sample.ledger", tmp_path / "乙.ledger")))
    try:
        for services in (desk, other):
            services.unit_changes.record(wish(services, UnitChangeKind.MERGE, f"{OLD}、{HEIR}", "区财政金融局"))
        for place, services in enumerate((desk, other)):
            services.packages.make(tmp_path / f"{place}.wzx")
        for place, services in enumerate((other, desk)):
            services.packages.merge(services.packages.check(tmp_path / f"{place}.wzx"))
        for services in (desk, other):
            assert len(services.unit_changes.changes()) == 1
            assert [unit.name for unit in services.units.units()].count("区财政金融局") == 1
            assert "区财政金融局" in [unit.name for unit in row(services, "15", "2024Q4").lead_units]
            assert services.upkeep.check().faults == ()
    finally:
        other.close()


def test_a_form_of_a_unit_that_is_no_more_is_refused_with_the_name_of_its_successor(desk: Services, tmp_path: Path) -> None:
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")
    desk.forms.export(plan.id, period.id, tmp_path / "发表")
    asked = wish(desk, UnitChangeKind.MERGE, OLD, HEIR)
    assert [(unit.name, one.code) for unit, one in desk.unit_changes.preview(asked).forms_out] == [(OLD, "2024Q4")]
    desk.unit_changes.record(asked)
    (file,) = (one for one in (tmp_path / "发表").glob("*.xlsx") if OLD in one.name)
    (checked,) = desk.forms.check([file]).files
    assert checked.is_refused
    assert HEIR in remark_sentence(checked.remarks[0])


def test_the_latest_return_of_a_task_is_that_of_whoever_spoke_for_it(desk: Services) -> None:
    plan, period = desk.plans.plans()[0].plan, desk.periods.period("2024Q4")

    def line() -> tuple[str, date | None]:
        facts = desk.reports.draft(plan.id, period.id, PaperKind.LEDGER).facts
        return next((one.received_in, one.received_on) for one in facts.rows if one.task.number == "15")

    before = line()
    assert before[0] == "2024年第三季度"
    desk.unit_changes.record(wish(desk, UnitChangeKind.MERGE, OLD, "区地方金融管理局"))
    assert line() == before
