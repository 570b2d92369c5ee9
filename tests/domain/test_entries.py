"""Entries: what is questioned beside a field, and how written values are read."""

from __future__ import annotations

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
    Severity,
    ValueRefusedError,
    empty_phrase_in,
    problems_in_entry,
    read_date,
    read_number,
    read_percent,
)
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.reports.wording import problem_sentence

GOOD = Entry(
    task_id=1,
    unit_id=1,
    period_id=2,
    progress_text="举办知识产权保护培训3场，参加186人次。",
    completion_percent=Decimal(30),
    status=ProgressStatus.ON_TRACK,
    expected_on=date(2025, 12, 1),
)
CONTEXT = EntryContext(
    role=UnitRole.LEAD,
    period_starts_on=date(2024, 4, 1),
    plan_starts_on=date(2023, 1, 1),
    task_due_on=date(2025, 12, 31),
    previous=replace(
        GOOD, period_id=1, progress_text="完成培训方案，确定讲师4名。", completion_percent=Decimal(20)
    ),
)


def codes(entry: Entry, context: EntryContext = CONTEXT) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in problems_in_entry(entry, context)}


def test_a_full_and_plausible_entry_raises_nothing() -> None:
    assert codes(GOOD) == set()


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"progress_text": "  "}, "progress_text", "progress_missing"),
        ({"progress_text": "正在积极推进中。"}, "progress_text", "empty_phrase"),
        ({"progress_text": "完成培训方案， 确定讲师4名。"}, "progress_text", "same_as_last_period"),
        ({"completion_percent": None}, "completion_percent", "percent_missing"),
        ({"completion_percent": Decimal(101)}, "completion_percent", "percent_out_of_range"),
        ({"completion_percent": Decimal(-1)}, "completion_percent", "percent_out_of_range"),
        ({"completion_percent": Decimal(19)}, "completion_percent", "percent_fell"),
        ({"completion_percent": Decimal("0.85")}, "completion_percent", "percent_like_share"),
        ({"status": ProgressStatus.DONE}, "completion_percent", "done_below_hundred"),
        ({"status": None}, "status", "status_missing"),
        ({"status": ProgressStatus.NOT_STARTED}, "status", "not_started_with_percent"),
        ({"completion_percent": Decimal(100)}, "status", "hundred_but_not_done"),
        ({"status": ProgressStatus.BEHIND}, "problems_text", "behind_without_reason"),
        ({"expected_on": date(2022, 12, 31)}, "expected_on", "date_before_start"),
        ({"expected_on": date(2026, 1, 1)}, "expected_on", "date_after_due"),
        ({"expected_on": date(2024, 3, 1)}, "expected_on", "date_passed"),
        ({"next_steps": "一" * 2001}, "next_steps", "text_too_long"),
    ],
)
def test_each_fault_is_asked_about_at_its_field(changed: dict[str, object], field: str, code: str) -> None:
    entry = replace(GOOD, **changed)  # type: ignore[arg-type]
    assert (field, code) in codes(entry)
    problem = next(one for one in problems_in_entry(entry, CONTEXT) if one.code == code)
    assert problem_sentence(problem) != "请核对。", "every code has its own sentence"


def test_a_fall_tells_last_period_and_how_much_less() -> None:
    (problem,) = problems_in_entry(replace(GOOD, completion_percent=Decimal(19)), CONTEXT)
    assert problem.severity is Severity.QUESTION
    assert problem_sentence(problem) == "低于上期的20%（少1个百分点）。请核对，或在“存在问题”中说明原因。"


def test_a_standing_task_needs_no_percentage() -> None:
    assert codes(replace(GOOD, status=ProgressStatus.STANDING, completion_percent=None)) == set()


def test_a_responsible_unit_is_not_asked_when_the_whole_task_will_be_done() -> None:
    context = replace(CONTEXT, role=UnitRole.RESPONSIBLE)
    assert codes(replace(GOOD, expected_on=date(2030, 1, 1)), context) == set()


@pytest.mark.parametrize(
    "text",
    ["正在推进。", "按计划推进中", "我局高度重视，积极落实，进展顺利。", "该工作有序开展。", "同上期"],
)
def test_phrases_that_say_nothing_are_found(text: str) -> None:
    assert empty_phrase_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "建成平台1个，正在推进验收。",
        "印发《万州区知识产权信用红黑榜管理办法》，公布首批名单，正在开展第二批企业的信用信息归集和审核。",
    ],
)
def test_phrases_beside_substance_are_left_alone(text: str) -> None:
    assert not empty_phrase_in(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("85", "85"),
        ("85%", "85"),
        ("８５．５％", "85.5"),
        ("约50", "50"),
        (" 100 ", "100"),
        ("50左右", "50"),
        ("", None),
    ],
)
def test_percentages_are_read_as_clerks_write_them(text: str, value: str | None) -> None:
    assert read_percent(text) == (Decimal(value) if value is not None else None)


@pytest.mark.parametrize("text", ["八成", "过半", "85%完成", "1/2", "--3", "1e5", "nan", "Infinity"])
def test_words_for_percentages_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueRefusedError) as refused:
        read_percent(text)
    assert refused.value.example == "80"


@pytest.mark.parametrize(
    "text", ["2024-03-05", "2024.3.5", "2024/3/5", "2024年3月5日", "２０２４．３．５", "20240305"]
)
def test_dates_are_read_in_every_usual_form(text: str) -> None:
    assert read_date(text) == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "code"), [("2026.13.1", "no_such_day"), ("明年3月", "not_a_date"), ("2024-2-30", "no_such_day")]
)
def test_impossible_dates_are_refused(text: str, code: str) -> None:
    with pytest.raises(ValueRefusedError) as refused:
        read_date(text)
    assert refused.value.code == code


def test_numbers_lose_their_thousands_marks_but_no_percent_sign() -> None:
    assert read_number("１,６００") == Decimal(1600)
    with pytest.raises(ValueRefusedError):
        read_number("16%")


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    for read in (read_percent, read_number, read_date):
        try:
            read(text)
        except ValueRefusedError as refused:
            told = refused.text
        else:
            told = text
        assert told == text
