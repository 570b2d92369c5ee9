"""Two clerks of one office: what each did reaches the other, and what both did differently is asked about."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chasing import ChaseKind, ChaseStep
from wanzhou_gui.domain.desk_exchange import ConflictKind, RowState
from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import TaskUnit
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases import package_reckoning
from wanzhou_gui.usecases.entries import FormRow
from wanzhou_gui.usecases.errors import ConflictError, RejectedError
from wanzhou_gui.usecases.services import Office, Services

OFFICE = open_office(FixedClock(date(2024, 7, 10)))
UNIT = "区科技局"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, first_plan: PlanReading) -> Path:
    path = tmp_path_factory.mktemp("office") / "台账.ledger"
    services = OFFICE.create_ledger(path)
    services.plans.add(first_plan)
    services.periods.open("2024Q2")
    services.close()
    return path


@pytest.fixture
def desks(template: Path, tmp_path: Path) -> Iterator[tuple[Services, Services]]:
    """Two desks that started from copies of one file."""
    both = [OFFICE.open_ledger(Path(shutil.copy(template, tmp_path / f"{name}.ledger"))) for name in "甲乙"]
    for services, clerk in zip(both, ("张三", "李四"), strict=True):
        services.settings.change(replace(services.settings.settings(), clerk_name=clerk))
    yield both[0], both[1]
    for services in both:
        services.close()


@pytest.fixture
def strangers(tmp_path: Path, first_plan: PlanReading) -> Iterator[tuple[Services, Services]]:
    """Two desks that read the same plan independently."""
    both = [OFFICE.create_ledger(tmp_path / f"{name}.ledger") for name in "甲乙"]
    for services in both:
        services.plans.add(first_plan)
        services.periods.open("2024Q2")
    yield both[0], both[1]
    for services in both:
        services.close()


def row(services: Services, number: int = 0) -> FormRow:
    plan = services.plans.plans()[0].plan
    return services.entries.form(plan.id, services.units.unit(UNIT).id, services.periods.period("2024Q2").id).rows[number]


def write(services: Services, text: str, number: int = 0, field: str = "progress_text") -> None:
    services.entries.save(replace(row(services, number).entry, **{field: text}))


def hand_over(giver: Services, taker: Services, folder: Path, *, full: bool = False, first: bool = False, **choices: int):  # type: ignore[no-untyped-def]
    made = giver.packages.make(folder / f"{len(list(folder.glob('*.wzpack')))}.wzpack", full=full)
    return taker.packages.merge(taker.packages.check(made.path), choices, first=first)


def test_work_on_different_rows_comes_together_without_a_question(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。", 0)
    write(there, "已签约3家企业。", 1)
    assert hand_over(here, there, tmp_path).open_conflicts == ()
    assert hand_over(there, here, tmp_path).open_conflicts == ()
    for services in desks:
        assert [row(services, at).entry.progress_text for at in (0, 1)] == ["已选址。", "已签约3家企业。"]


def test_two_cells_of_one_row_come_together(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    write(there, "资金未到位。", field="problems_text")
    hand_over(here, there, tmp_path)
    entry = row(there).entry
    assert (entry.progress_text, entry.problems_text) == ("已选址。", "资金未到位。")


def test_one_cell_filled_at_both_desks_is_asked_about_and_the_answer_travels(
    desks: tuple[Services, Services], tmp_path: Path
) -> None:
    here, there = desks
    write(here, "已选址。")
    write(there, "尚未选址。")
    [conflict] = hand_over(here, there, tmp_path).open_conflicts
    assert [side.value for side in conflict.sides] == ["已选址。", "尚未选址。"]
    assert row(there).entry.progress_text == "尚未选址。", "the later one holds until somebody chooses"
    there.packages.decide({conflict.key: 0})
    assert there.packages.conflicts()[0] == ()
    assert hand_over(there, here, tmp_path).open_conflicts == ()
    assert row(here).entry.progress_text == row(there).entry.progress_text == "已选址。"


def test_confirming_the_value_that_holds_ends_the_question_too(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    write(there, "尚未选址。")
    made = here.packages.make(tmp_path / "a.wzpack")
    check = there.packages.check(made.path)
    [conflict] = check.conflicts
    assert there.packages.merge(check, {conflict.key: conflict.chosen}).open_conflicts == ()
    assert there.packages.conflicts()[0] == ()
    hand_over(there, here, tmp_path, full=True)
    assert here.packages.conflicts()[0] == ()


def test_the_same_package_twice_changes_nothing(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    made = here.packages.make(tmp_path / "a.wzpack")
    there.packages.merge(there.packages.check(made.path))
    before = there.history.operations()
    again = there.packages.check(made.path)
    assert again.is_known
    assert there.packages.merge(again).merged is None
    assert there.history.operations() == before


def test_only_what_the_other_desk_lacks_goes_out(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    hand_over(here, there, tmp_path)
    write(there, "已签约3家企业。", 1)
    hand_over(there, here, tmp_path)
    write(here, "已选址。")
    assert here.packages.status().unsent_acts == 1
    assert here.packages.make(tmp_path / "small.wzpack").head.act_count == 1


def test_a_missing_package_is_named_and_a_full_one_heals_it(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    hand_over(here, there, tmp_path)
    write(there, "已签约3家企业。", 1)
    hand_over(there, here, tmp_path)
    write(here, "已选址。")
    made = here.packages.make(tmp_path / "third.wzpack")
    stranger = OFFICE.create_ledger(tmp_path / "丙.ledger")
    with pytest.raises(RejectedError) as refused:
        stranger.packages.check(made.path)
    assert (refused.value.code, refused.value.details["lacking"]) == ("package_gap", "1")
    hand_over(here, stranger, tmp_path, full=True, first=True)
    assert row(stranger).entry.progress_text == "已选址。"
    stranger.close()


def test_two_independent_readings_of_one_plan_become_one(strangers: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = strangers
    write(here, "已选址。")
    write(there, "资金未到位。", field="problems_text")
    made = here.packages.make(tmp_path / "a.wzpack")
    check = there.packages.check(made.path)
    assert check.is_first
    with pytest.raises(RejectedError, match="package_first_contact"):
        there.packages.merge(check)
    assert there.packages.merge(check, first=True).open_conflicts == ()
    assert len(there.plans.plans()) == 1
    assert row(there).entry.progress_text == "已选址。"
    assert row(there).entry.problems_text == "资金未到位。"


def test_another_offices_package_is_refused(strangers: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = strangers
    here.settings.change(replace(here.settings.settings(), office_name="开州区人民政府督查室"))
    made = here.packages.make(tmp_path / "a.wzpack")
    with pytest.raises(RejectedError, match="package_foreign_office"):
        there.packages.check(made.path)


def test_undoing_a_merge_brings_every_row_back_and_it_may_come_again(
    desks: tuple[Services, Services], tmp_path: Path
) -> None:
    here, there = desks
    write(here, "已选址。")
    write(there, "尚未选址。")
    made = here.packages.make(tmp_path / "a.wzpack")
    check = there.packages.check(made.path)
    done = there.packages.merge(check, {one.key: 0 for one in check.conflicts})
    assert row(there).entry.progress_text == "已选址。"
    assert done.merged is not None
    there.packages.withdraw(done.merged.id)
    assert row(there).entry.progress_text == "尚未选址。"
    assert there.packages.merged() == []
    there.packages.merge(there.packages.check(made.path))
    assert len(there.packages.merged()) == 1


def test_what_was_changed_since_keeps_a_merge_from_being_undone(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    merged = hand_over(here, there, tmp_path).merged
    write(there, "已开工。")
    with pytest.raises(ConflictError, match="changed_since"):
        there.packages.withdraw(merged.id)
    assert row(there).entry.progress_text == "已开工。"


def test_a_row_removed_here_and_used_there_is_asked_about(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    unit = here.units.save(Unit(name="区新设局"))[0]
    hand_over(here, there, tmp_path)
    with here._ledger.transaction("remove_unit") as transaction:
        transaction.remove(here.units.unit(unit.name))
    there.units.save(replace(there.units.unit(unit.name), contact_name="王五"))
    [conflict] = hand_over(here, there, tmp_path, full=True).open_conflicts
    assert conflict.kind is ConflictKind.REMOVED
    assert there.units.unit(unit.name).contact_name == "王五"
    there.packages.decide({conflict.key: [side.value for side in conflict.sides].index(None)})
    hand_over(there, here, tmp_path, full=True)
    for services in desks:
        assert unit.name not in [one.name for one in services.units.units()]


def test_one_number_on_two_issued_papers_is_said_and_both_stay(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    for services, content in ((here, b"%PDF here"), (there, b"%PDF there")):
        issue(services, content)
    taken = hand_over(here, there, tmp_path)
    assert [one.kind for one in taken.open_conflicts] == [ConflictKind.NUMBER]
    hand_over(there, here, tmp_path)
    for services in desks:
        papers = services.reports.papers(services.plans.plans()[0].plan.id)
        assert sorted(services.reports.file_of(paper.id) for paper in papers) == [b"%PDF here", b"%PDF there"]
        assert {paper.number_text for paper in papers} == {"万州府督〔2024〕1号"}
        assert services.upkeep.check().faults == ()


def issue(services: Services, content: bytes) -> None:
    digest = hashlib.sha256(content).hexdigest()
    plan, period = services.plans.plans()[0].plan, services.periods.period("2024Q2")
    with services._ledger.transaction("issue_paper", can_be_undone=False) as transaction:
        paper = transaction.add(
            Paper(
                plan_id=plan.id, period_id=period.id, state=PaperState.ISSUED, title="通报", number_year=2024,
                number_sequence=1, number_text="万州府督〔2024〕1号", issued_on=date(2024, 7, 10), pdf_sha256=digest,
            )
        )  # fmt: skip
        transaction.keep_file(paper.id, digest, content)


def test_an_approval_does_not_cover_text_that_came_meanwhile(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    hand_over(here, there, tmp_path)
    plan, unit = here.plans.plans()[0].plan, here.units.unit(UNIT)
    form = here.entries.form(plan.id, unit.id, here.periods.period("2024Q2").id)
    with here._ledger.transaction("approve_return") as transaction:
        changed = replace(form.unit_return, state=ReturnState.APPROVED)
        (transaction.change if changed.id else transaction.add)(changed)
    write(there, "已选址，已开工。")
    hand_over(there, here, tmp_path)
    form = here.entries.form(plan.id, unit.id, form.period.id)
    assert form.unit_return.state is ReturnState.SUBMITTED
    assert [one.kind for one in here.packages.conflicts()[0]] == [ConflictKind.APPROVED]


def test_two_names_that_became_the_same_are_told_apart(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    names = [unit.name for unit in here.units.units()]
    here.units.save(replace(here.units.unit(names[0]), name="区大数据局"))
    there.units.save(replace(there.units.unit(names[1]), name="区大数据局"))
    hand_over(here, there, tmp_path)
    hand_over(there, here, tmp_path)
    for services in desks:
        assert {"区大数据局", "区大数据局（2）"} <= {unit.name for unit in services.units.units()}


def test_who_sits_at_the_desk_does_not_travel_and_office_settings_do(
    desks: tuple[Services, Services], tmp_path: Path
) -> None:
    here, there = desks
    here.settings.change(replace(here.settings.settings(), due_soon_days=9))
    hand_over(here, there, tmp_path)
    assert there.settings.settings().due_soon_days == 9
    assert there.settings.settings().clerk_name == "李四"


def test_a_check_that_is_stopped_writes_nothing(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    made = here.packages.make(tmp_path / "a.wzpack")
    check = there.packages.check(made.path)
    before = there.history.operations()
    with pytest.raises(RejectedError, match="stopped"):
        there.packages.merge(check, progress=lambda *_: False)
    assert there.history.operations() == before
    assert row(there).entry.progress_text == ""


def test_a_ledger_that_changed_since_the_check_is_checked_again(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    check = there.packages.check(here.packages.make(tmp_path / "a.wzpack").path)
    write(there, "已开工。", 1)
    with pytest.raises(ConflictError, match="row_changed"):
        there.packages.merge(check)


def test_rows_are_counted_as_new_changed_unchanged_and_in_conflict(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。", 0)
    hand_over(here, there, tmp_path)
    write(here, "已选址，已开工。", 0)
    write(here, "已签约。", 1)
    check = there.packages.check(here.packages.make(tmp_path / "b.wzpack").path)
    assert (check.count(RowState.NEW), check.count(RowState.CHANGED), check.count(RowState.CONFLICT)) == (1, 1, 0)


def test_a_password_seals_the_package(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    write(here, "已选址。")
    made = here.packages.make(tmp_path / "a.wzpack", password="一个 好密码")
    assert "已选址".encode() not in made.path.read_bytes()
    with pytest.raises(RejectedError, match="password_needed"):
        there.packages.check(made.path)
    with pytest.raises(RejectedError, match="password_wrong"):
        there.packages.check(made.path, "别的")
    there.packages.merge(there.packages.check(made.path, "一个 好密码"))
    assert row(there).entry.progress_text == "已选址。"


def test_an_empty_new_ledger_joins_with_a_full_package(desks: tuple[Services, Services], tmp_path: Path, office: Office) -> None:
    here, _ = desks
    write(here, "已选址。")
    joining = office.create_ledger(tmp_path / "新.ledger")
    hand_over(here, joining, tmp_path, full=True, first=True)
    assert row(joining).entry.progress_text == "已选址。"
    joining.close()


def test_a_form_that_went_out_before_the_first_exchange_is_known_at_both_desks_after_it(
    strangers: tuple[Services, Services], tmp_path: Path
) -> None:
    here, there = strangers
    plan, period = there.plans.plans()[0].plan, there.periods.period("2024Q2")
    for number, services in enumerate(strangers):
        one = services.units.unit(UNIT).id
        services.forms.export(plan.id, period.id, tmp_path / f"{number}", None, [one])
    hand_over(here, there, tmp_path, first=True)
    hand_over(there, here, tmp_path, first=True)
    for number in (0, 1):
        for services in strangers:
            [path] = (tmp_path / f"{number}").glob("*.xlsx")
            [file] = services.forms.check([path]).files
            assert not file.is_refused
            assert [remark.code for remark in file.remarks if remark.code not in ("rows_empty", "older_form")] == []
            assert len({cell.uid for cell in file.cells}) > 1


def test_letters_of_two_desks_stay_apart_and_keep_their_steps(desks: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = desks
    for services, unit, content in ((here, "区科技局", b"%PDF here"), (there, "区教委", b"%PDF there")):
        send_letter(services, unit, content)
    hand_over(here, there, tmp_path)
    hand_over(there, here, tmp_path)
    for services in desks:
        letters = {
            services._ledger.get(Unit, step.unit_id).name: services.letters.file_of(step.paper_id)
            for step in services._ledger.find(ChaseStep)
        }
        assert letters == {"区科技局": b"%PDF here", "区教委": b"%PDF there"}
        assert {one.kind for one in services.packages.conflicts()[0]} == {ConflictKind.NUMBER}


def send_letter(services: Services, unit: str, content: bytes) -> None:
    digest = hashlib.sha256(content).hexdigest()
    plan, period = services.plans.plans()[0].plan, services.periods.period("2024Q2")
    unit_id, number, today = services.units.unit(unit).id, "催〔2024〕1号", date(2024, 7, 10)
    with services._ledger.transaction("issue_letters", can_be_undone=False) as transaction:
        paper = transaction.add(
            Paper(
                plan_id=plan.id, period_id=period.id, kind=PaperKind.REMINDER, state=PaperState.ISSUED, title="催办单",
                number_year=2024, number_sequence=1, number_text=number, issued_on=today, pdf_sha256=digest,
            )
        )  # fmt: skip
        transaction.keep_file(paper.id, digest, content)
        transaction.add(
            ChaseStep(
                plan_id=plan.id, period_id=period.id, unit_id=unit_id, kind=ChaseKind.REMINDER, taken_on=today,
                number_year=2024, number_sequence=1, number_text=number, paper_id=paper.id,
            )
        )  # fmt: skip


def test_of_a_big_ledger_the_newest_acts_travel_to_a_desk_that_began_with_a_copy(
    desks: tuple[Services, Services], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package_reckoning, "NEWEST_CHANGES", 5)
    here, there = desks
    for number in range(3):
        write(here, f"已签约{number}家企业。")
    made = here.packages.make(tmp_path / "新.wzpack")
    assert 3 <= made.head.act_count <= 5
    assert there.packages.merge(there.packages.check(made.path)).open_conflicts == ()
    assert row(there).entry.progress_text == "已签约2家企业。"
    stranger = OFFICE.create_ledger(tmp_path / "丙.ledger")
    with pytest.raises(RejectedError) as refused:
        stranger.packages.check(made.path)
    stranger.close()
    assert refused.value.code == "package_gap_unknown"


def test_a_package_that_would_outgrow_its_bounds_is_refused_and_takes_no_number(
    desks: tuple[Services, Services], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package_reckoning, "MOST_OF_ACTS", 10_000)
    here, _ = desks
    with pytest.raises(RejectedError) as refused:
        here.packages.make(tmp_path / "全.wzpack", full=True)
    assert refused.value.code == "package_outgrown"
    assert not (tmp_path / "全.wzpack").exists()
    assert here.packages.status().last_number == 0


def test_a_row_that_was_removed_and_brought_back_stays_when_another_desk_sends_its_work(
    desks: tuple[Services, Services], tmp_path: Path
) -> None:
    here, there = desks
    before = here.packages.rows_now()
    with here._ledger.transaction("remove") as transaction:
        transaction.remove(here._ledger.find(TaskUnit)[0])
    here.history.undo()
    write(there, "已选址。", 1)
    hand_over(there, here, tmp_path)
    hand_over(here, there, tmp_path)
    for services in desks:
        assert services.packages.rows_now()["task_unit"] == before["task_unit"]
