"""The arithmetic of scores: adds up, never below the floor, independent of order, every point linked to a fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.scoring import (
    FORBIDDEN_KINDS,
    RULE_KINDS,
    SCORE_PRESETS,
    FactKind,
    FactLink,
    HandEntry,
    LinkKind,
    NotCounted,
    ObjectionOutcome,
    ScoredFact,
    ScoreObjection,
    ScoreRule,
    ScoringSettings,
    entries_of,
    refusal_of_rule,
    score_preset_of,
    score_units,
)
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit

UNITS = tuple(
    Unit(id=number, uid=f"u{number}", name=f"单位{number}", nature=UnitNature.GOVERNMENT_DEPARTMENT, position=number)
    for number in (1, 2, 3)
)
DAY = date(2024, 6, 25)

points = st.decimals(min_value=-20, max_value=20, places=1).filter(lambda value: value != 0)
caps = st.none() | st.decimals(min_value="0.5", max_value=30, places=1)


@st.composite
def rules(draw: st.DrawFn) -> tuple[ScoreRule, ...]:
    return tuple(
        ScoreRule(
            kind=kind,
            points=draw(points),
            cap_period=draw(caps),
            cap_year=draw(caps),
            is_on=draw(st.booleans()),
            confirmed_by=draw(st.sampled_from(("", "王主任"))),
            confirm_reason="区政府常务会议定",
        )
        for kind in RULE_KINDS
    )


@st.composite
def facts(draw: st.DrawFn) -> list[ScoredFact]:
    found = []
    for number in range(draw(st.integers(0, 14))):
        kind = draw(st.sampled_from(RULE_KINDS))
        unit = draw(st.sampled_from(UNITS))
        period = draw(st.sampled_from((1, 2)))
        on = DAY + timedelta(days=draw(st.integers(0, 5)))
        links = (FactLink(LinkKind.TASK, number, number),) if draw(st.booleans()) or number % 3 else ()
        found.append(ScoredFact(kind, unit.id, period, on, f"{kind.value}:{unit.uid}:{number}", links))
    return found


@st.composite
def hand_entries(draw: st.DrawFn) -> list[HandEntry]:
    return [
        HandEntry(
            id=number, uid=f"h{number}", plan_id=1, unit_id=draw(st.sampled_from((1, 2, 3))), period_id=1,
            points=draw(points), reason="另有考核", approver="李主任", noted_on=DAY,
        )
        for number in range(draw(st.integers(0, 3)))
    ]  # fmt: skip


@st.composite
def settings(draw: st.DrawFn) -> ScoringSettings:
    floor = draw(st.integers(0, 100))
    return ScoringSettings(
        scoring_on=1,
        scoring_base=str(draw(st.integers(floor, 120))),
        scoring_floor=str(floor),
        scoring_ceiling=draw(st.sampled_from(("", "120", "150.5"))),
    )


def objection(key: str, outcome: ObjectionOutcome) -> ScoreObjection:
    return ScoreObjection(
        plan_id=1, unit_id=1, period_id=1, entry_key=key, kind=FactKind.LATE_RETURN, points=Decimal(-1), raised_on=DAY,
        raised_by="单位1", text="不是我单位的任务", clerk="", outcome=outcome,
    )  # fmt: skip


@given(facts(), hand_entries(), rules(), settings(), st.data())
def test_every_total_adds_up_and_stays_within_its_bounds(
    found: list[ScoredFact],
    by_hand: list[HandEntry],
    office_rules: tuple[ScoreRule, ...],
    office: ScoringSettings,
    data: st.DataObject,
) -> None:
    keys = [fact.key for fact in found] + [one.as_fact.key for one in by_hand]
    outcomes = {
        key: objection(key, data.draw(st.sampled_from(ObjectionOutcome))) for key in keys if data.draw(st.booleans())
    }
    entries = entries_of(found, by_hand, office_rules, outcomes)
    scores = score_units(UNITS, entries, office)

    for score in scores:
        assert score.base + sum(entry.counted for entry in score.entries) + score.adjusted == score.total
        assert score.base + score.added + score.deducted + score.adjusted == score.total
        assert score.total >= office.floor
        assert office.ceiling is None or score.total <= office.ceiling
        assert score.added >= 0 >= score.deducted
        assert score.rank == 1 + sum(other.total > score.total for other in scores)
    assert sum(len(score.entries) for score in scores) == len(entries)

    of_kind = {rule.kind: rule for rule in office_rules}
    for entry in entries:
        assert entry.fact.links, "no point without a record behind it"
        assert abs(entry.counted) <= abs(entry.points)
        assert entry.counted * entry.points >= 0
        if entry.fact.kind is not FactKind.BY_HAND:
            assert of_kind[entry.fact.kind].counts
        if entry.objection and entry.objection.outcome is ObjectionOutcome.ACCEPTED:
            assert entry.counted == 0
            assert entry.less is NotCounted.REVERSED
        elif entry.counted != entry.points:
            assert entry.less in (NotCounted.CAPPED_PERIOD, NotCounted.CAPPED_YEAR)
    for rule in office_rules:
        for unit in UNITS:
            taken = [one for one in entries if one.fact.kind is rule.kind and one.fact.unit_id == unit.id]
            assert rule.cap_year is None or sum(abs(one.counted) for one in taken) <= rule.cap_year
            for period in (1, 2):
                within = sum(abs(one.counted) for one in taken if one.fact.period_id == period)
                assert rule.cap_period is None or within <= rule.cap_period


@given(facts(), hand_entries(), rules(), st.randoms(use_true_random=False))
def test_the_order_in_which_facts_come_does_not_matter(
    found: list[ScoredFact], by_hand: list[HandEntry], office_rules: tuple[ScoreRule, ...], chance: object
) -> None:
    mixed = [*found, *found]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert entries_of(mixed, by_hand[::-1], office_rules[::-1], {}) == entries_of(found, by_hand, office_rules, {})


@given(facts(), rules(), settings())
def test_a_forbidden_rule_counts_nothing_until_somebody_answers_for_it(
    found: list[ScoredFact], office_rules: tuple[ScoreRule, ...], office: ScoringSettings
) -> None:
    unanswered = tuple(
        replace(rule, is_on=True, confirmed_by="") if rule.kind in FORBIDDEN_KINDS else rule for rule in office_rules
    )
    entries = entries_of(found, (), unanswered, {})
    assert not [one for one in entries if one.fact.kind in FORBIDDEN_KINDS]
    assert score_units(UNITS, entries, office)


@given(facts(), rules(), settings())
def test_accepting_an_objection_never_costs_the_unit_points(
    found: list[ScoredFact], office_rules: tuple[ScoreRule, ...], office: ScoringSettings
) -> None:
    before = {one.unit.id: one for one in score_units(UNITS, entries_of(found, (), office_rules, {}), office)}
    for entry in entries_of(found, (), office_rules, {}):
        if entry.points > 0:
            continue
        accepted = {entry.key: objection(entry.key, ObjectionOutcome.ACCEPTED)}
        after = score_units(UNITS, entries_of(found, (), office_rules, accepted), office)
        for score in after:
            assert score.total >= before[score.unit.id].total
            if score.unit.id != entry.fact.unit_id:
                assert score.total == before[score.unit.id].total


def test_bodies_that_may_not_be_commanded_are_not_scored_unless_somebody_answers_for_it() -> None:
    court = Unit(id=9, uid="u9", name="区法院", nature=UnitNature.JUDICIAL_ORGAN)
    fact = ScoredFact(FactKind.LATE_RETURN, 9, 1, DAY, "late", (FactLink(LinkKind.RETURN, 1),))
    entries = entries_of([fact], (), SCORE_PRESETS["usual"], {})
    (left_out,) = score_units([court], entries, ScoringSettings(scoring_on=1))
    assert (left_out.is_scored, left_out.total, left_out.entries, left_out.rank) == (False, 0, (), 0)
    (scored,) = score_units([court], entries, ScoringSettings(scoring_on=1, scoring_everybody=1))
    assert scored.total == 99


def test_what_an_accepted_objection_takes_back_leaves_room_under_the_cap() -> None:
    rule = ScoreRule(kind=FactKind.SENT_BACK, points=Decimal(-2), cap_period=Decimal(2), is_on=True)
    twice = [
        ScoredFact(FactKind.SENT_BACK, 1, 1, DAY + timedelta(days=day), f"back{day}", (FactLink(LinkKind.OPERATION, day),))
        for day in (1, 2)
    ]
    assert [one.counted for one in entries_of(twice, (), [rule], {})] == [-2, 0]
    reversed_first = {"back1": objection("back1", ObjectionOutcome.ACCEPTED)}
    assert [one.counted for one in entries_of(twice, (), [rule], reversed_first)] == [0, -2]


@pytest.mark.parametrize("name", SCORE_PRESETS)
def test_no_preset_uses_what_the_burden_regulations_forbid(name: str) -> None:
    preset = SCORE_PRESETS[name]
    assert tuple(rule.kind for rule in preset) == RULE_KINDS
    assert not [rule for rule in preset if rule.kind in FORBIDDEN_KINDS and (rule.is_on or rule.counts)]
    assert [refusal_of_rule(rule) for rule in preset] == [""] * len(RULE_KINDS)
    assert score_preset_of(preset) == name


class TestRealRuleSets:
    """practice.md 1.9: what the rules of real places make of the same facts."""

    @staticmethod
    def total(preset: str, *kinds: FactKind) -> Decimal:
        found = [
            ScoredFact(kind, 1, 1, DAY, f"{kind.value}{place}", (FactLink(LinkKind.TASK, place),))
            for place, kind in enumerate(kinds)
        ]
        entries = entries_of(found, (), SCORE_PRESETS[preset], {})
        return score_units(UNITS, entries, ScoringSettings(scoring_on=1))[0].total

    def test_a_county_gives_fifteen_in_time_ten_after_chasing_and_takes_ten_after_that(self) -> None:
        assert self.total("county", FactKind.ON_TIME_RETURN) == 115
        assert self.total("county", FactKind.CHASED_RETURN) == 110
        assert self.total("county", FactKind.MISSING_AFTER_CHASE) == 90

    def test_a_district_takes_ten_for_a_missing_report_and_five_to_ten_for_one_without_substance(self) -> None:
        assert self.total("district", FactKind.MISSING_RETURN) == 90
        assert self.total("district", FactKind.EMPTY_WORDS) == 95
        assert self.total("district", *[FactKind.EMPTY_WORDS] * 3) == 90

    def test_guangyuan_takes_one_for_yellow_twice_and_two_for_red(self) -> None:
        assert self.total("guangyuan", FactKind.YELLOWS_IN_A_ROW) == 99
        assert self.total("guangyuan", FactKind.RED_LAMP) == 98

    def test_jiamusi_gives_one_for_an_item_done_and_takes_for_late_returned_and_untrue(self) -> None:
        assert self.total("jiamusi", FactKind.TASK_CLOSED) == 101
        assert self.total("jiamusi", FactKind.LATE_RETURN) == 99
        assert self.total("jiamusi", FactKind.SENT_BACK) == 98
        assert self.total("jiamusi", FactKind.NOT_CONFIRMED) == 98


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"points": Decimal(0)}, "score_points_out_of_range"),
        ({"points": Decimal(-101)}, "score_points_out_of_range"),
        ({"cap_period": Decimal(0)}, "score_cap_not_positive"),
        ({"cap_year": Decimal(-1)}, "score_cap_not_positive"),
        ({"kind": FactKind.REDS_IN_A_ROW, "in_a_row": 1}, "score_in_a_row_out_of_range"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(change: dict[str, object], code: str) -> None:
    rule = ScoreRule(kind=FactKind.LATE_RETURN, points=Decimal(-1))
    assert refusal_of_rule(replace(rule, **change)) == code  # type: ignore[arg-type]
