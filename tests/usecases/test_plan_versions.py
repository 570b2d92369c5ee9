"""An amended plan is the next version of the one in the ledger: earlier periods keep what they were asked."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.plan_differences import DifferenceKind, Pairing, PlanDifferences
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plan_versions import EarlierTask
from wanzhou_gui.domain.plans import Plan, Task
from wanzhou_gui.domain.unit_forms import FileDecision
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.plan_versions import AmendmentGround
from wanzhou_gui.usecases.services import Office, Services

GROUND = AmendmentGround(
    basis="万州府办发〔2024〕88号",
    approver="李四",
    decided_on=date(2024, 9, 20),
    effective_from=date(2024, 10, 1),
    source_name="修订版.txt",
)


@pytest.fixture(scope="session")
def amended(amended_text: str) -> PlanReading:
    return open_office().read_plan_text(amended_text)[0]


@pytest.fixture
def ledger(sample: tuple[Services, SampleCounts]) -> Services:
    services, _ = sample
    services.periods.open("2024Q4")
    return services


def the_plan(services: Services) -> Plan:
    return services.plans.plans()[0].plan


def by_number(services: Services, code: str) -> dict[str, Task]:
    view = services.overview.view(the_plan(services).id, services.periods.period(code).id)
    return {row.task.number: row.task for row in view.rows}


def kinds(differences: PlanDifferences) -> list[tuple[str, str, DifferenceKind]]:
    """Old and new number of every task that is not the same, with what became of it."""
    return [
        (one.old.number if one.old else "", one.new.number if one.new else "", one.kind)
        for one in differences.tasks
        if one.kind is not DifferenceKind.SAME
    ]


def amend(services: Services, amended: PlanReading, **changes: object) -> None:
    services.plan_versions.amend(the_plan(services).id, amended, replace(GROUND, **changes))  # type: ignore[arg-type]


def test_a_re_issued_plan_is_recognised_and_a_strange_one_is_not(
    ledger: Services, office: Office, amended: PlanReading
) -> None:
    (likely,) = ledger.plan_versions.recognise(amended)
    assert (likely.plan.id, likely.is_whole, likely.has_same_name, likely.found_again) == (the_plan(ledger).id, True, True, 21)
    (other,) = office.read_plan_text("万州区生活垃圾分类实施方案\n1. 建设分类投放点。新建投放点300个。（牵头单位：区城市管理局）\n"
                                     "2. 完善收运体系。配齐收运车辆。（牵头单位：区城市管理局）")
    assert ledger.plan_versions.recognise(other) == ()


def test_differences_are_found_by_text_and_not_by_number(ledger: Services, amended: PlanReading) -> None:
    differences = ledger.plan_versions.compare(the_plan(ledger).id, amended)
    renumbered = [(str(old), str(old - 1), DifferenceKind.RENUMBERED) for old in range(7, 20) if old not in (11, 12)]
    assert kinds(differences) == [
        ("2", "2", DifferenceKind.CHANGED),
        ("6", "", DifferenceKind.CANCELLED),
        *renumbered[:4],
        ("11", "10", DifferenceKind.CHANGED),
        ("12", "11", DifferenceKind.CHANGED),
        *renumbered[4:],
        ("", "19", DifferenceKind.ADDED),
    ]
    assert not differences.doubtful
    (target,) = [one for one in differences.indicators if one.kind is DifferenceKind.CHANGED]
    assert target.old
    assert target.new
    assert (target.old.target, target.new.target) == (Decimal(19), Decimal(25))
    eleven = next(one for one in differences.tasks if one.new and one.new.number == "10")
    assert {(one.unit, one.before, one.after) for one in eleven.role_changes} == {
        ("区市场监管局", "lead", "responsible"), ("区经济信息委", "responsible", "lead"),
    }  # fmt: skip


def test_the_same_document_changes_nothing(ledger: Services, first_plan: PlanReading) -> None:
    assert ledger.plan_versions.compare(the_plan(ledger).id, first_plan).is_empty
    with pytest.raises(RejectedError, match="amendment_is_empty"):
        amend(ledger, first_plan)


def test_a_task_that_goes_on_keeps_its_identity_and_each_period_its_wording(ledger: Services, amended: PlanReading) -> None:
    before = by_number(ledger, "2024Q3")
    amend(ledger, amended)
    third, fourth = by_number(ledger, "2024Q3"), by_number(ledger, "2024Q4")
    assert {number: (one.id, one.title, one.body) for number, one in third.items()} == {
        number: (one.id, one.title, one.body) for number, one in before.items()
    }
    assert fourth["6"].id == before["7"].id
    assert fourth["2"].id == before["2"].id
    assert "建立重点企业保护名录" in fourth["2"].body
    assert "建立重点企业保护名录" not in third["2"].body
    assert before["6"].id not in {one.id for one in fourth.values()}
    assert fourth["19"].title == "建设海外知识产权维权援助站"
    assert fourth["19"].id not in {one.id for one in third.values()}


def test_the_later_plan_is_the_new_document(ledger: Services, amended: PlanReading) -> None:
    amend(ledger, amended)
    plan_id = the_plan(ledger).id
    view = ledger.overview.view(plan_id, ledger.periods.period("2024Q4").id)
    shown = [
        (row.task.number, row.task.title, tuple(unit.name for unit in row.lead_units), {unit.name for unit in row.responsible_units})
        for row in view.rows
    ]
    assert shown == [
        (item.key, item.title, item.lead_units, set(item.responsible_units)) for item in amended.work_items
    ]
    assert view.plan.title.endswith("（2024年修订版）")
    assert ledger.plan_versions.compare(plan_id, amended).is_empty


def test_papers_of_an_earlier_period_say_the_old_targets_and_units(ledger: Services, amended: PlanReading) -> None:
    plan_id, third = the_plan(ledger).id, ledger.periods.period("2024Q3").id
    before = ledger.reports.facts(plan_id, third)
    amend(ledger, amended)
    assert ledger.reports.facts(plan_id, third) == before
    after = ledger.reports.facts(plan_id, ledger.periods.period("2024Q4").id)
    assert next(one.target for one in after.indicators if one.name == "市级知识产权优势企业") == "到2025年达到25家"
    assert next(one.lead_units for one in after.tasks if one.number == "10") == ("区经济信息委",)
    assert after.document_number == "万州府办发〔2024〕88号"


def test_a_new_lead_is_not_blamed_for_earlier_periods(ledger: Services, amended: PlanReading) -> None:
    plan_id = the_plan(ledger).id
    old = {row.task.number: row.lamp for row in ledger.overview.view(plan_id, ledger.periods.period("2024Q3").id).rows}
    amend(ledger, amended)
    view = ledger.overview.view(plan_id, ledger.periods.period("2024Q4").id)
    rows = {row.task.number: row for row in view.rows}
    assert rows["10"].previous_lamp == old["11"]
    assert rows["10"].percent is not None
    assert rows["19"].previous_lamp is None


def test_the_form_of_a_period_asks_what_was_valid_in_it(ledger: Services, amended: PlanReading) -> None:
    amend(ledger, amended)
    plan_id, unit = the_plan(ledger).id, ledger.units.unit("区商务委")
    third = ledger.entries.form(plan_id, unit.id, ledger.periods.period("2024Q3").id)
    fourth = ledger.entries.form(plan_id, unit.id, ledger.periods.period("2024Q4").id)
    assert [row.task.number for row in third.rows] == ["9"]
    assert [row.task.number for row in fourth.rows] == ["8", "19"]
    ledger.entries.save(replace(fourth.rows[1].entry, progress_text="已选址。"))
    strange = replace(fourth.rows[1].entry, id=0, uid="", row_version=0, period_id=third.period.id)
    with pytest.raises(NotFoundError, match="unit_has_no_role"):
        ledger.entries.save(strange)


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {}
        for table in tables:
            # The journal and its chain tell of the undoing itself and only ever grow.
            if table in ("operation", "row_change", "audit_link", "sqlite_sequence"):
                continue
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "row_version"]
            found[table] = connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1").fetchall()
    return found


def test_undo_restores_every_table(ledger: Services, amended: PlanReading) -> None:
    path = ledger.overview._ledger.path  # the file itself is looked at
    ledger.upkeep.settle()
    before = contents(path)
    amend(ledger, amended)
    ledger.upkeep.settle()
    after = contents(path)
    assert after != before
    ledger.history.undo()
    ledger.upkeep.settle()
    assert contents(path) == before
    ledger.history.redo()
    ledger.upkeep.settle()
    assert contents(path) == after


def test_versions_and_what_they_changed_can_be_looked_at_later(ledger: Services, amended: PlanReading) -> None:
    plan_id = the_plan(ledger).id
    proposed = ledger.plan_versions.compare(plan_id, amended)
    task = by_number(ledger, "2024Q3")["2"]
    amend(ledger, amended)
    first, second = ledger.plan_versions.versions(plan_id)
    assert (first.number, first.effective_from, first.document_number) == (1, None, "万州府办发〔2024〕16号")
    assert (second.number, second.effective_from, second.basis, second.source_name) == (2, date(2024, 10, 1), GROUND.basis, "修订版.txt")
    assert kinds(ledger.plan_versions.differences(plan_id, 2)) == kinds(proposed)
    now, then = ledger.plan_versions.wordings(task.id)
    assert (now.version.number, then.version.number, then.until) == (2, 1, date(2024, 10, 1))
    assert then.text.body == task.body
    with pytest.raises(NotFoundError, match="no_such_version"):
        ledger.plan_versions.differences(plan_id, 1)


def test_a_form_of_the_old_version_that_comes_back_is_told_so(ledger: Services, amended: PlanReading, tmp_path: Path) -> None:
    plan_id, period = the_plan(ledger).id, ledger.periods.period("2024Q4")
    ledger.forms.export(plan_id, period.id, tmp_path / "发出")
    amend(ledger, amended)
    name = ledger.units.unit("区林业局").name
    file = next(path for path in (tmp_path / "发出").iterdir() if name in path.name and path.suffix == ".xlsx" and "说明" not in path.name)
    (checked,) = ledger.forms.check([file]).files
    codes = [one.code for one in checked.remarks]
    assert "older_plan" in codes
    assert "row_of_older_plan" in codes  # task 6 was cancelled
    assert "row_of_other" not in codes
    ledger.forms.take_in(ledger.forms.check([file]), {checked.sha256: FileDecision(accepts_suspicions=True)})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"basis": " "}, "amendment_incomplete"),
        ({"approver": ""}, "amendment_incomplete"),
        ({"decided_on": None}, "amendment_incomplete"),
        ({"effective_from": date(2024, 7, 1)}, "amendment_after_returns"),
    ],
)
def test_what_keeps_an_amendment_out(ledger: Services, amended: PlanReading, changes: dict[str, object], code: str) -> None:
    with pytest.raises(RejectedError, match=code):
        amend(ledger, amended, **changes)
    assert len(ledger.plan_versions.versions(the_plan(ledger).id)) == 1


def test_a_second_amendment_begins_after_the_first(ledger: Services, amended: PlanReading, first_plan: PlanReading) -> None:
    amend(ledger, amended)
    with pytest.raises(RejectedError, match="amendment_not_later"):
        amend(ledger, first_plan)
    amend(ledger, first_plan, effective_from=date(2025, 1, 1))
    ledger.periods.open("2025Q1")
    first, second, third = by_number(ledger, "2024Q3"), by_number(ledger, "2024Q4"), by_number(ledger, "2025Q1")
    assert first["2"].body == third["2"].body != second["2"].body
    assert first["7"].id == second["6"].id == third["7"].id
    assert "建设海外知识产权维权援助站" not in {one.title for one in third.values()}


def test_an_earlier_wording_is_never_written_over_the_present_one(ledger: Services, amended: PlanReading) -> None:
    amend(ledger, amended)
    earlier = by_number(ledger, "2024Q3")["7"]
    assert isinstance(earlier, EarlierTask)
    with pytest.raises(RejectedError, match="earlier_wording"):
        ledger.plans.change_task(replace(earlier, due_on=date(2025, 6, 30)))
    ledger.plans.change_task(replace(earlier, is_standing=True))
    now = by_number(ledger, "2024Q4")["6"]
    assert (now.number, now.is_standing) == ("6", True)


def test_an_earlier_target_keeps_its_figure_and_takes_the_offices_facts(ledger: Services, amended: PlanReading) -> None:
    amend(ledger, amended)
    plan_id = the_plan(ledger).id
    cards = ledger.indicators.cards(plan_id, ledger.periods.period("2024Q3").id)
    then = next(card.indicator for card in cards if card.indicator.name == "市级知识产权优势企业")
    ledger.indicators.change(replace(then, data_source="区市场监管局年报"))
    with pytest.raises(RejectedError, match="earlier_wording"):
        ledger.indicators.change(replace(then, target=Decimal(30)))
    cards = ledger.indicators.cards(plan_id, ledger.periods.period("2024Q4").id)
    now = next(card.indicator for card in cards if card.indicator.name == "市级知识产权优势企业")
    assert (now.target, now.data_source) == (Decimal(25), "区市场监管局年报")


def test_a_notice_that_lists_changes_leaves_the_rest_alone(ledger: Services, office: Office) -> None:
    (notice,) = office.read_plan_text(
        "万州府办发〔2024〕90号\n重庆市万州区人民政府办公室\n关于调整知识产权行动计划部分任务的通知\n"
        "1. 培育打造地理标志。对全区地理标志商标资源开展普查摸底，新申报地理标志商标2件。（牵头单位：区农业农村委；责任单位：区林业局）\n"
        "2. 建设海外知识产权维权援助站。为外贸企业提供海外商标布局指导。（牵头单位：区商务委；责任单位：区司法局）\n"
    )
    plan_id = the_plan(ledger).id
    before = by_number(ledger, "2024Q3")
    pairing = Pairing().paired("6", "1")
    ledger.plan_versions.amend(plan_id, notice, GROUND, pairing, is_whole=False)
    after = by_number(ledger, "2024Q4")
    assert after["6"].id == before["6"].id
    assert "新申报地理标志商标2件" in after["6"].body
    assert after["20"].title == "建设海外知识产权维权援助站"
    assert {number: one.title for number, one in after.items() if number != "20"} == {
        number: one.title for number, one in before.items()
    }
    assert the_plan(ledger).title == "万州区推动知识产权服务现代化产业体系高质量发展行动计划（2023—2025年）"


def test_two_tasks_that_change_numbers_change_nothing_else(
    with_plan: Services, office: Office, amended_text: str
) -> None:
    text = amended_text.replace("\n2. 突出", "\n乙. 突出").replace("\n3. 开展", "\n2. 开展").replace("乙. 突出", "3. 突出")
    lines = text.splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.startswith("3. 突出"))
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    (swapped,) = office.read_plan_text("".join(lines))
    plan_id = the_plan(with_plan).id
    with_plan.periods.open("2024Q4")
    with_plan.periods.open("2025Q1")
    before = by_number(with_plan, "2024Q2")
    with_plan.plan_versions.amend(plan_id, swapped, GROUND)
    after = by_number(with_plan, "2025Q1")
    assert (after["2"].id, after["3"].id) == (before["3"].id, before["2"].id)


def test_pairs_the_clerk_parts_are_one_ended_and_one_begun(ledger: Services, amended: PlanReading) -> None:
    plan_id = the_plan(ledger).id
    parted = ledger.plan_versions.compare(plan_id, amended, Pairing().parted("2", "2"))
    second = [one for one in parted.tasks if "2" in {one.old and one.old.number, one.new and one.new.number}]
    assert {one.kind for one in second} == {DifferenceKind.CANCELLED, DifferenceKind.ADDED}
    with pytest.raises(RejectedError, match="pair_unknown"):
        ledger.plan_versions.compare(plan_id, amended, Pairing().paired("2", "99"))
    with pytest.raises(RejectedError, match="pair_of_two_kinds"):
        ledger.plan_versions.compare(plan_id, amended, Pairing().paired("2", "B1"))


def test_questions_follow_their_task_and_ask_about_what_is_new(ledger: Services, amended: PlanReading) -> None:
    plan_id = the_plan(ledger).id
    before = {(one.code, one.subject): one.id for one in ledger.plans.questions(plan_id)}
    amend(ledger, amended)
    after = {(one.code, one.subject): one.id for one in ledger.plans.questions(plan_id)}
    assert after["no_lead", "16"] == before["no_lead", "17"]
    assert ("soft_verb", "6") not in after or after["soft_verb", "6"] != before["soft_verb", "6"]
