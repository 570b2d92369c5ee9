"""Scores over a real ledger: off until switched on, every point traced to its record, objections, published for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.scoring import FORBIDDEN_KINDS, FactKind, LinkKind, ScoreEntry, ScoringSettings
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.reports.scoring.wording import fact_sentence, total_words
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.scoring import ScoreSheet
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

TODAY = date(2024, 7, 10)
ON = ScoringSettings(scoring_on=1, scoring_basis="《区政府督查考核办法》")


@pytest.fixture
def off(sample: tuple[Services, SampleCounts], tmp_path: Path) -> Iterator[Services]:
    """The sample ledger on 10 July 2024, as it ships: no scores."""
    sample[0].close()
    services = open_office(FixedClock(TODAY)).open_ledger(tmp_path / "sample.ledger")
    yield services
    services.close()


@pytest.fixture
def desk(off: Services) -> Services:
    """The same, with scoring switched on."""
    off.scoring.rules.change(ON)
    plan_id, period_id = off.plans.plans()[0].plan.id, off.periods.period("2024Q2").id
    off.chasing.note_call(plan_id, off.units.unit("区经济信息委").id, period_id, said="材料还在汇总")
    return off


@pytest.fixture
def ids(desk: Services) -> tuple[int, int]:
    return desk.plans.plans()[0].plan.id, desk.periods.period("2024Q2").id


def entries(sheet: ScoreSheet, kind: FactKind) -> list[tuple[str, ScoreEntry]]:
    return [(one.unit.name, entry) for one in sheet.table.units for entry in one.entries if entry.fact.kind is kind]


def refused(act: object, *arguments: object, **named: object) -> str:
    with pytest.raises(RejectedError) as caught:
        act(*arguments, **named)  # type: ignore[operator]
    return caught.value.code


def test_a_new_ledger_scores_nobody_and_refuses_every_act_of_it(off: Services) -> None:
    plan_id, period_id = off.plans.plans()[0].plan.id, off.periods.period("2024Q2").id
    assert not off.scoring.is_on()
    assert refused(off.scoring.sheet, plan_id, period_id) == "scoring_off"
    assert refused(off.scoring.publish, plan_id, period_id, "王主任") == "scoring_off"
    assert refused(off.scoring.add_by_hand, plan_id, 1, period_id, Decimal(-1), "理由", "王主任") == "scoring_off"
    assert refused(off.scoring.raise_objection, plan_id, period_id, "x", "区财政局", "不服") == "scoring_off"


def test_it_is_switched_on_only_by_a_named_document(off: Services) -> None:
    assert refused(off.scoring.rules.change, ScoringSettings(scoring_on=1, scoring_basis=" ")) == "scoring_basis_missing"
    for strange in (
        replace(ON, scoring_base="x"), replace(ON, scoring_floor="101"), replace(ON, scoring_ceiling="99"),
        replace(ON, scoring_base="NaN"),
    ):  # fmt: skip
        assert refused(off.scoring.rules.change, strange) == "scoring_numbers_strange"
    off.scoring.rules.change(ON)
    assert off.scoring.is_on()


def test_every_unit_has_a_total_that_adds_up_and_every_point_a_record(desk: Services, ids: tuple[int, int]) -> None:
    sheet = desk.scoring.sheet(*ids)
    assert len(sheet.table.units) == 21
    scored = [one for one in sheet.table.units if one.is_scored]
    # Courts, Party bodies and central agencies are not scored (条例第五条).
    assert {one.unit.name for one in sheet.table.not_scored} >= {
        "区法院", "区检察院", "区委组织部", "国家金融监督管理总局万州监管分局", "中国人民银行万州分行",
    }  # fmt: skip
    for one in scored:
        assert one.base + one.added + one.deducted + one.adjusted == one.total
        assert sum((entry.counted for entry in one.entries), Decimal(0)) == one.added + one.deducted
        assert all(entry.fact.links for entry in one.entries)
        assert all(fact_sentence(entry.fact) for entry in one.entries)
    assert [name for name, _ in entries(sheet, FactKind.MISSING_AFTER_CHASE)] == ["区经济信息委"]
    ((name, late),) = entries(sheet, FactKind.LATE_RETURN)
    assert name == "区财政局"
    assert {link.kind for link in late.fact.links} == {LinkKind.RETURN}


def test_the_year_is_the_sum_of_its_periods_where_nothing_is_capped(desk: Services, ids: tuple[int, int]) -> None:
    for rule in desk.scoring.rules.rules():
        desk.scoring.rules.change_rule(replace(rule, cap_period=None, cap_year=None))
    plan_id, period_id = ids
    year = desk.scoring.sheet(plan_id, period_id, is_year=True)
    parts = [desk.scoring.sheet(plan_id, one.id) for one in year.table.periods]
    assert [one.code for one in year.table.periods] == ["2024Q1", "2024Q2"]
    for score in year.table.ranked:
        found = [part.unit_score(score.unit.id) for part in parts]
        assert score.deducted == sum(one.deducted for one in found if one is not None)


def test_a_return_sent_back_and_its_undo_are_what_the_score_says(desk: Services, ids: tuple[int, int]) -> None:
    plan_id, period_id = ids
    unit = desk.units.unit("区财政局")
    before = len(entries(desk.scoring.sheet(*ids), FactKind.SENT_BACK))
    desk.review.send_back(plan_id, unit.id, period_id, "数据与附件不符")
    sheet = desk.scoring.sheet(*ids)
    assert len(entries(sheet, FactKind.SENT_BACK)) == before + 1
    operation = desk.history.operations(1)[0]
    own = [entry for name, entry in entries(sheet, FactKind.SENT_BACK) if name == unit.name]
    assert [link.record_id for link in own[-1].fact.links if link.kind is LinkKind.OPERATION] == [operation.id]
    desk.history.undo()
    assert len(entries(desk.scoring.sheet(*ids), FactKind.SENT_BACK)) == before


def test_forbidden_rules_need_an_answer_of_their_own_and_it_is_on_record(
    desk: Services, ids: tuple[int, int], tmp_path: Path
) -> None:
    plan_id, period_id = ids
    kind = FactKind.MEDIA_REPORT
    rule = next(one for one in desk.scoring.rules.rules() if one.kind is kind)
    assert not rule.counts
    assert refused(desk.scoring.rules.change_rule, replace(rule, is_on=True)) == "score_rule_forbidden"
    assert refused(desk.scoring.rules.allow, kind, "", "理由") == "score_confirmation_incomplete"
    assert refused(desk.scoring.rules.allow, kind, "王主任", " ") == "score_confirmation_incomplete"
    assert refused(desk.scoring.rules.allow, FactKind.LATE_RETURN, "王主任", "x") == "score_rule_not_forbidden"

    task = desk.overview.view(plan_id, period_id).rows[0].task
    clipping = tmp_path / "报道.txt"
    clipping.write_text("报道", encoding="utf-8")
    note = EvidenceNote(kind=EvidenceKind.NEWS, grade=EvidenceGrade.SELF_REPORT, dated_on=date(2024, 5, 6))
    desk.evidence.add(task.id, clipping, note)
    assert entries(desk.scoring.sheet(*ids), kind) == []
    desk.scoring.rules.allow(kind, "王主任", "区政府常务会议定，待上级答复")
    ((_, entry),) = entries(desk.scoring.sheet(*ids), kind)
    assert entry.counted == 2
    assert desk.history.operations(1)[0].verb == "allow_score_rule"
    # Off and on again, the answer is asked for anew; a preset switches it off.
    desk.scoring.rules.use_preset("usual")
    assert not any(one.counts for one in desk.scoring.rules.rules() if one.kind in FORBIDDEN_KINDS)
    desk.history.undo()
    assert entries(desk.scoring.sheet(*ids), kind)


def test_points_by_hand_need_reason_and_approver(desk: Services, ids: tuple[int, int]) -> None:
    plan_id, period_id = ids
    unit = desk.units.unit("区财政局")
    by_hand = desk.scoring.add_by_hand
    assert refused(by_hand, plan_id, unit.id, period_id, Decimal(-2), "", "王主任") == "score_hand_incomplete"
    assert refused(by_hand, plan_id, unit.id, period_id, Decimal(-2), "缺席调度会", " ") == "score_hand_incomplete"
    assert refused(by_hand, plan_id, unit.id, period_id, Decimal(0), "x", "y") == "score_points_out_of_range"
    court = desk.units.unit("区法院")
    assert refused(by_hand, plan_id, court.id, period_id, Decimal(-1), "x", "y") == "score_unit_not_scored"
    before = desk.scoring.sheet(*ids).unit_score(unit.id)
    entry, _ = by_hand(plan_id, unit.id, period_id, Decimal("-2.5"), "未落实区政府专题会议事项", "王主任")
    after = desk.scoring.sheet(*ids).unit_score(unit.id)
    assert before is not None
    assert after is not None
    assert after.total == before.total - Decimal("2.5")
    assert "未落实区政府专题会议事项（批准人：王主任）" in [fact_sentence(one.fact) for one in after.entries]
    desk.scoring.drop_by_hand(entry.id)
    assert desk.scoring.sheet(*ids).unit_score(unit.id) == before


def test_an_accepted_objection_takes_the_points_back_and_both_stay_in_sight(
    desk: Services, ids: tuple[int, int]
) -> None:
    sheet = desk.scoring.sheet(*ids)
    ((_, entry),) = entries(sheet, FactKind.MISSING_AFTER_CHASE)
    before = sheet.unit_score(entry.fact.unit_id)
    objecting = desk.scoring.raise_objection
    assert refused(objecting, *ids, entry.key, "区经济信息委", " ") == "score_objection_empty"
    assert refused(objecting, *ids, entry.key, "", "已送") == "score_objection_by_missing"
    assert refused(objecting, *ids, "nothing", "区经济信息委", "已送") == "score_entry_not_there"
    # A unit objects to what counts against itself; a person may be named as well.
    assert refused(objecting, *ids, entry.key, "区财政局", "已送") == "score_objection_of_other_unit"
    assert refused(objecting, *ids, entry.key, "财政局", "已送") == "score_objection_of_other_unit"
    assert refused(objecting, *ids, entry.key, "x", "已送", date(2024, 7, 11)) == "day_in_future"
    objection, _ = objecting(*ids, entry.key, "区经济信息委", "6月24日已送纸质件", date(2024, 7, 9))
    assert refused(objecting, *ids, entry.key, "区经济信息委", "再次申诉") == "score_objection_waits"
    waiting = desk.scoring.sheet(*ids)
    assert waiting.open_objections == (objection,)
    assert waiting.unit_score(entry.fact.unit_id).total == before.total  # type: ignore[union-attr]
    assert refused(desk.scoring.publish, *ids, "王主任") == "score_objections_wait"

    decide = desk.scoring.decide_objection
    assert refused(decide, objection.id, accepted=True, reason="", decided_by="王主任") == "score_decision_incomplete"
    decide(objection.id, accepted=True, reason="收发室登记属实", decided_by="王主任")
    assert refused(decide, objection.id, accepted=False, reason="x", decided_by="y") == "score_objection_decided"
    after = desk.scoring.sheet(*ids)
    kept = after.entry(entry.key)
    assert kept is not None
    assert (kept.points, kept.counted) == (entry.points, 0)
    assert after.unit_score(entry.fact.unit_id).total == before.total - entry.counted  # type: ignore[union-attr]
    assert refused(objecting, *ids, entry.key, "区经济信息委", "x") == "score_objection_accepted"
    desk.history.undo()
    assert desk.scoring.sheet(*ids).entry(entry.key).counted == entry.counted  # type: ignore[union-attr]


def test_an_objection_whose_entry_is_gone_is_still_told(desk: Services, ids: tuple[int, int]) -> None:
    plan_id, period_id = ids
    unit = desk.units.unit("区财政局")
    desk.review.send_back(plan_id, unit.id, period_id, "数据与附件不符")
    back = desk.history.operations(1)[0]
    (entry,) = [
        one for name, one in entries(desk.scoring.sheet(*ids), FactKind.SENT_BACK)
        if name == unit.name and one.fact.links[0].record_id == back.id
    ]  # fmt: skip
    objection, _ = desk.scoring.raise_objection(*ids, entry.key, unit.name, "附件已补")
    # The rule goes off: nothing is deducted, and the objection does not vanish with it.
    desk.scoring.rules.change_rule(
        replace(next(one for one in desk.scoring.rules.rules() if one.kind is FactKind.SENT_BACK), is_on=False)
    )
    assert desk.scoring.sheet(*ids).without_entry == (objection,)


def test_only_the_reviewer_answers_and_publishes(desk: Services, ids: tuple[int, int]) -> None:
    desk.clerks.save(Clerk(name="审核员甲", role=ClerkRole.REVIEWER))
    assert refused(desk.scoring.publish, *ids, "王主任") == "score_not_the_reviewer"
    desk.clerks.switch("审核员甲")
    desk.scoring.publish(*ids, "王主任")
    desk.clerks.save(Clerk(name="看客", role=ClerkRole.VIEWER))
    desk.clerks.switch("看客")
    assert refused(desk.scoring.rules.use_preset, "county") == "viewer_cannot_change"


def test_a_published_score_stays_and_a_later_one_says_why(desk: Services, ids: tuple[int, int], tmp_path: Path) -> None:
    plan_id, period_id = ids
    assert refused(desk.scoring.publish, *ids, "") == "score_approver_missing"
    first, _ = desk.scoring.publish(*ids, "王主任")
    assert not desk.history.operations(1)[0].can_be_undone
    assert refused(desk.scoring.publish, *ids, "王主任") == "score_not_changed"
    told = desk.scoring.published_table(first)
    now = desk.scoring.sheet(*ids)
    assert not now.has_changed
    assert [(one.unit.name, one.total, one.rank) for one in told.units] == [
        (one.unit.name, one.total, one.rank) for one in now.table.units
    ]
    assert [total_words(one) for one in told.units] == [total_words(one) for one in now.table.units]

    unit = desk.units.unit("区财政局")
    desk.scoring.add_by_hand(plan_id, unit.id, period_id, Decimal(-3), "漏报一项", "王主任")
    changed = desk.scoring.sheet(*ids)
    assert changed.has_changed
    assert desk.scoring.published_table(changed.published[0]) == told
    assert refused(desk.scoring.publish, *ids, "王主任") == "score_note_missing"
    second, _ = desk.scoring.publish(*ids, "王主任", "补计漏报")
    assert (first.version, second.version) == (1, 2)
    assert len(desk.scoring.sheet(*ids).published) == 2

    book = openpyxl.load_workbook(desk.scoring.write_workbook(told, tmp_path / "计分表.xlsx"))
    assert book.sheetnames == ["计分表", "计分明细", "计分规则"]
    rows = list(book["计分表"].iter_rows(values_only=True))
    heading = next(place for place, row in enumerate(rows) if row[0] == "名次")
    for row in rows[heading + 1 :]:
        if row[1]:
            base, added, deducted, adjusted, total = (Decimal(str(cell)) for cell in row[2:7])
            assert base + added + deducted + adjusted == total
    assert desk.scoring.paper(told).startswith(b"%PDF")


def test_a_running_period_is_not_published(desk: Services) -> None:
    plan_id = desk.plans.plans()[0].plan.id
    desk.periods.open("2024Q3")
    assert refused(desk.scoring.publish, plan_id, desk.periods.period("2024Q3").id, "王主任") == "score_period_runs"


def test_what_the_office_did_itself_speaks_before_points_are_taken(desk: Services, ids: tuple[int, int]) -> None:
    plan_id, period_id = ids
    unit = desk.units.unit("区财政局")
    for number in range(5):
        desk.chasing.note_request(plan_id, unit.id, period_id, f"另要材料{number}")
    asked = [one for one in desk.scoring.sheet(*ids).cautions if one.code == "score_asked_often"]
    assert unit.name in {one.unit.name for one in asked if one.unit}


@pytest.fixture
def reformed(off: Services, tmp_path: Path) -> Iterator[Services]:
    """Scoring on 2 January 2025, three quarters reported and the last one not; 区金融办 went into 区财政局 in October."""
    off.close()
    services = open_office(FixedClock(date(2025, 1, 2))).open_ledger(tmp_path / "sample.ledger")
    services.scoring.rules.change(ON)
    services.periods.open("2024Q4")
    old = services.units.unit("区金融办").id
    services.unit_changes.record(
        UnitChangeWish(UnitChangeKind.MERGE, (old,), ("区财政局",), date(2024, 10, 10), "万州委发〔2024〕21号")
    )
    yield services
    services.close()


def test_points_of_before_a_reform_stay_with_the_old_unit_and_later_ones_go_to_its_successor(reformed: Services) -> None:
    plan_id = reformed.plans.plans()[0].plan.id
    periods = {code: reformed.periods.period(code) for code in ("2024Q1", "2024Q2", "2024Q3", "2024Q4")}

    # A task 区金融办 leads and nobody else answers for, red before the reform and after it.
    task = next(
        row.task for row in reformed.overview.view(plan_id, periods["2024Q2"].id).rows
        if row.lead_units and row.lead_units[0].name == "区金融办"
    )  # fmt: skip
    for code in ("2024Q2", "2024Q4"):
        reformed.lamps.override(plan_id, periods[code].id, task.id, Lamp.RED, "没有开工")

    def facts(sheet: ScoreSheet, unit: str) -> set[tuple[str, int]]:
        return {
            (entry.fact.kind.value, entry.fact.period_id)
            for one in sheet.table.units for entry in one.entries if one.unit.name == unit
        }  # fmt: skip

    year = reformed.scoring.sheet(plan_id, periods["2024Q4"].id, is_year=True)
    old, heir = facts(year, "区金融办"), facts(year, "区财政局")
    assert {period_id for _, period_id in old} <= {periods[code].id for code in ("2024Q1", "2024Q2", "2024Q3")}
    assert ("red_lamp", periods["2024Q2"].id) in old - heir
    assert ("red_lamp", periods["2024Q4"].id) in heir
    # Period by period it is the same, whenever it is looked at.
    for code in ("2024Q1", "2024Q2", "2024Q3"):
        alone = reformed.scoring.sheet(plan_id, periods[code].id)
        for unit in ("区金融办", "区财政局"):
            assert facts(alone, unit) == {one for one in facts(year, unit) if one[1] == periods[code].id}, (code, unit)
    last = reformed.scoring.sheet(plan_id, periods["2024Q4"].id)
    assert "区金融办" not in {one.unit.name for one in last.table.units}
    told = "".join(year.table.unit_notes)
    assert "区金融办并入区财政局" in told
    assert "交接以前各期的分数记在原单位" in told
    assert reformed.scoring.sheet(plan_id, periods["2024Q3"].id).table.unit_notes == ()


def test_a_confirmed_convenor_that_was_merged_answers_through_its_successor(reformed: Services) -> None:
    plan_id = reformed.plans.plans()[0].plan.id
    q4 = reformed.periods.period("2024Q4")
    row = next(
        one for one in reformed.overview.view(plan_id, q4.id).rows
        if one.convenor is not None and one.convenor.name == "区财政局" and one.lamp.value != "blue"
    )  # fmt: skip
    reformed.lamps.override(plan_id, q4.id, row.task.id, Lamp.RED, "没有开工")
    sheet = reformed.scoring.sheet(plan_id, q4.id)
    heirs = {unit for unit, entry in entries(sheet, FactKind.RED_LAMP) if dict(entry.fact.details).get("number") == row.task.number}
    assert heirs == {"区财政局"}


def test_a_published_score_keeps_what_it_said_about_units(reformed: Services) -> None:
    plan_id, q4 = reformed.plans.plans()[0].plan.id, reformed.periods.period("2024Q4")
    reformed.clerks.save(Clerk(name="李四", role=ClerkRole.REVIEWER))
    reformed.clerks.switch("李四")
    rigged = open_office(FixedClock(date(2025, 3, 1))).open_ledger
    path = reformed.upkeep.path
    reformed.close()
    later = rigged(path)
    published, _ = later.scoring.publish(plan_id, q4.id, "李区长", is_year=True)
    assert any("区金融办并入区财政局" in one for one in later.scoring.published_table(published).unit_notes)
    later.close()
