"""What the program points out to a reviewer, with the very words it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.entries import (
    Entry,
    EntryContext,
    ProgressStatus,
    empty_phrase_in,
    phrases_in,
    says_nothing_checkable,
)
from wanzhou_gui.domain.indicators import Indicator, IndicatorKind, IndicatorValue
from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.row_findings import (
    Finding,
    asks_for_a_number,
    changed_spans,
    findings_in_entry,
    findings_in_value,
)

ENTRY = Entry(
    task_id=1,
    unit_id=1,
    period_id=1,
    progress_text="完成专利培训3场，参加120人。",
    completion_percent=Decimal(40),
    status=ProgressStatus.ON_TRACK,
)
BEFORE = replace(ENTRY, progress_text="完成专利培训1场，参加40人。", completion_percent=Decimal(30))


def found(entry: Entry, previous: Entry | None = BEFORE, *, wants_number: bool = False) -> dict[str, Finding]:
    context = EntryContext(UnitRole.LEAD, date(2024, 7, 1), date(2023, 1, 1), date(2025, 12, 31), previous)
    told = findings_in_entry(entry, context, wants_number=wants_number, today=date(2024, 10, 15))
    return {one.problem.code: one for one in told}


def marked(entry: Entry, finding: Finding) -> list[str]:
    return [getattr(entry, mark.field)[mark.start : mark.end] for mark in finding.marks]


def test_a_sound_row_raises_nothing() -> None:
    assert found(ENTRY, wants_number=True) == {}


def test_an_empty_phrase_is_marked_where_it_stands() -> None:
    entry = replace(ENTRY, progress_text="该项工作正在积极推进，进展顺利。")
    assert marked(entry, found(entry)["empty_phrase"]) == ["积极推进", "进展顺利"]


def test_a_long_text_without_anything_to_check_is_pointed_out_with_its_phrases() -> None:
    entry = replace(
        ENTRY,
        progress_text="我局高度重视，切实加强组织领导，统筹推进各项任务，全面落实工作责任，取得积极成效，为下步工作打下坚实基础。",
    )
    finding = found(entry)["nothing_checkable"]
    assert marked(entry, finding)[:2] == ["高度重视", "切实加强"]
    assert "取得积极成效" in finding.problem.detail("phrases")


@pytest.mark.parametrize("fact", ["印发《工作方案》。", "于9月15日完成验收。", "办结12件。", "（万州府办发〔2024〕16号）"])
def test_a_stock_phrase_beside_a_fact_is_not_held_against_the_unit(fact: str) -> None:
    assert not says_nothing_checkable("统筹推进各项任务，" + fact)
    assert empty_phrase_in("统筹推进各项任务，已由专班逐项对接各乡镇街道并" + fact) == ""


def test_progress_below_last_period_and_the_same_text_are_pointed_out() -> None:
    assert found(replace(ENTRY, completion_percent=Decimal(25)))["percent_fell"].problem.detail("by") == "5"
    same = replace(ENTRY, progress_text=BEFORE.progress_text)
    assert marked(same, found(same)["same_as_last_period"]) == [BEFORE.progress_text]


def test_a_task_that_asks_for_a_number_wants_one_in_the_text() -> None:
    entry = replace(ENTRY, progress_text="开展专利培训，提升企业能力。")
    assert "no_figure" in found(entry, wants_number=True)
    assert "no_figure" not in found(entry)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("到2025年，培育市级知识产权优势企业达到16家。", True),
        ("每年新增高价值专利5件以上。", True),
        ("完善知识产权保护体系。", False),
        ("落实《行动计划（2023—2025年）》要求。", False),
    ],
)
def test_which_tasks_ask_for_a_number(text: str, asks: bool) -> None:
    assert asks_for_a_number(text) is asks


def test_a_promise_whose_day_has_passed_is_marked() -> None:
    entry = replace(ENTRY, next_steps="将于2024年3月底前完成验收，预计2025年6月投用。")
    finding = found(entry)["promise_passed"]
    assert marked(entry, finding) == ["将于2024年3月底前完成验收"]


def test_an_expected_day_in_the_past_is_pointed_out_unless_the_task_is_done() -> None:
    entry = replace(ENTRY, expected_on=date(2024, 9, 1))
    assert "expected_day_passed" in found(entry)
    done = replace(entry, status=ProgressStatus.DONE, completion_percent=Decimal(100))
    assert "expected_day_passed" not in found(done)


def test_an_empty_row_is_only_called_missing() -> None:
    codes = set(found(Entry(task_id=1, unit_id=1, period_id=1), wants_number=True))
    assert codes == {"progress_missing", "percent_missing", "status_missing"}


def value(figure: str | None, as_of: date | None = date(2024, 9, 30)) -> IndicatorValue:
    return IndicatorValue(
        indicator_id=1, period_id=1, value=Decimal(figure) if figure else None, as_of_on=as_of
    )


def of_value(
    one: IndicatorValue,
    before: IndicatorValue | None,
    kind: IndicatorKind = IndicatorKind.CUMULATIVE,
    earlier: Sequence[Decimal] = (),
) -> set[str]:
    indicator = Indicator(
        id=1, plan_id=1, code="I1", name="融资额", target=Decimal(100), unit_of_measure="万元",
        comparator=Comparator.REACH, kind=kind,
    )
    return {one.problem.code for one in findings_in_value(indicator, one, before, period_of_code("2024Q3"), earlier)}


def test_a_cumulative_value_that_falls_is_pointed_out() -> None:
    assert of_value(value("8"), value("9")) == {"value_fell"}
    assert of_value(value("9"), value("8")) == set()
    assert of_value(value("8"), value("9"), IndicatorKind.ANNUAL) == set()


def test_a_value_without_its_day_or_with_a_day_outside_the_period_is_pointed_out() -> None:
    assert of_value(value("9", None), None) == {"as_of_missing"}
    assert of_value(value("9", date(2024, 6, 30)), None) == {"as_of_before_period"}
    assert of_value(value("9", date(2024, 10, 5)), None) == {"as_of_after_period"}
    assert of_value(value(None), None) == {"value_missing"}


def test_what_is_new_since_last_period_is_told_clause_by_clause() -> None:
    before, after = "印发方案1份，走访企业5家。", "印发方案1份，走访企业12家，签约3家。"
    assert [after[start:end] for start, end in changed_spans(before, after)] == ["走访企业12家，签约3家。"]
    assert changed_spans(after, after) == ()
    assert changed_spans("", after) == ((0, len(after)),)


@given(st.text(max_size=80), st.text(max_size=80))
def test_marks_lie_inside_the_text_and_in_order(before: str, after: str) -> None:
    for spans in (changed_spans(before, after), phrases_in(after)):
        places = [place for span in spans for place in span]
        assert places == sorted(places)
        assert all(0 <= place <= len(after) for place in places)


def test_a_slip_of_units_explains_a_fall_and_a_fall_says_more_than_a_jump() -> None:
    earlier = [Decimal(100), Decimal(110), Decimal(120)]
    assert of_value(value("0.012"), value("120"), earlier=earlier) == {"unit_slip"}
    assert of_value(value("10"), value("120"), earlier=earlier) == {"value_fell"}
    assert of_value(value("10"), value("120"), IndicatorKind.ANNUAL, earlier) == {"value_jumped"}
    assert of_value(value("400"), value("120"), earlier=earlier) == {"value_jumped"}
    assert of_value(value("125"), value("120"), earlier=earlier) == set()
