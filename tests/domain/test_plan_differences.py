"""What an amendment changes is told so that the old plan and the differences together give the new one."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.plan_differences import (
    DifferenceKind,
    IndicatorText,
    Mark,
    Pairing,
    TaskText,
    applied,
    indicator_differences,
    marked,
    task_differences,
)
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.plans import UnitRole

CHARACTERS = "建立健全知识产权保护体系开展培训强化监管推进产业发展完善服务机制加强人才队伍建设"
units = st.lists(st.sampled_from(("区教委", "区科技局", "区财政局", "区商务委")), max_size=3, unique=True).map(tuple)
texts = st.builds(
    TaskText,
    number=st.just(""),
    title=st.text(CHARACTERS, min_size=2, max_size=12),
    body=st.text(CHARACTERS, max_size=40),
    lead_units=units,
    due_text=st.sampled_from(("", "2025年6月底前", "2025年底前")),
)
bodies = st.lists(texts, max_size=7, unique_by=lambda one: (one.title, one.body))


def numbered(tasks: list[TaskText], first: int = 1) -> list[TaskText]:
    return [replace(one, number=str(at), task_id=at * 10) for at, one in enumerate(tasks, start=first)]


@given(st.text(CHARACTERS + "，。", max_size=60), st.text(CHARACTERS + "，。", max_size=60))
def test_marked_text_holds_both_texts_whole(old: str, new: str) -> None:
    pieces = marked(old, new)
    assert "".join(one.text for one in pieces if one.mark is not Mark.ADDED) == old
    assert "".join(one.text for one in pieces if one.mark is not Mark.REMOVED) == new


@given(bodies, bodies)
def test_the_old_plan_and_the_differences_give_the_new_one(old: list[TaskText], new: list[TaskText]) -> None:
    olds, news = numbered(old), [replace(one, task_id=0) for one in numbered(new)]
    differences = task_differences(olds, news)
    result = applied(olds, differences)
    assert [replace(one, task_id=0, key="") for one in result] == news
    ids = [one.task_id for one in result if one.task_id]
    assert len(ids) == len(set(ids))
    kept = {one.task_id for one in result if one.task_id}
    cancelled = {one.old.task_id for one in differences if one.kind is DifferenceKind.CANCELLED and one.old}
    assert kept | cancelled == {one.task_id for one in olds}
    assert not kept & cancelled
    for one in differences:
        roles = dict(one.old.roles) if one.old else {}
        for change in one.role_changes:
            if change.after is None:
                del roles[change.unit]
            else:
                roles[change.unit] = change.after
        assert roles == (one.new.roles if one.new else {})


@given(bodies)
def test_a_plan_that_did_not_change_has_no_differences(tasks: list[TaskText]) -> None:
    olds = numbered(tasks)
    assert {one.kind for one in task_differences(olds, olds)} <= {DifferenceKind.SAME}


@given(bodies, st.integers(2, 40), st.randoms(use_true_random=False))
def test_new_numbers_and_another_order_are_told_as_numbers_only(
    tasks: list[TaskText], first: int, chance: random.Random
) -> None:
    olds = numbered(tasks)
    news = numbered(chance.sample(tasks, len(tasks)), first=first)
    kinds = {one.kind for one in task_differences(olds, news)}
    assert kinds <= {DifferenceKind.SAME, DifferenceKind.RENUMBERED}


def test_layout_is_no_change() -> None:
    old = TaskText("1", "开展培训", "每年培训2次，提升能力。")
    new = TaskText("1", "开展培训", "每年培训２次, 提升能力。")
    assert [one.kind for one in task_differences([old], [new])] == [DifferenceKind.SAME]


def test_a_day_the_office_set_is_no_change_of_the_plan() -> None:
    old = TaskText("1", "开展培训", "每年培训2次。", due_on=date(2025, 6, 30))
    assert [one.kind for one in task_differences([old], [replace(old, due_on=None)])] == [DifferenceKind.SAME]
    (changed,) = task_differences([old], [replace(old, due_on=date(2025, 12, 31), due_text="2025年底前")])
    assert changed.changed_fields == ("due",)


def test_units_that_come_go_and_change_their_part() -> None:
    old = TaskText("1", "开展培训", "", lead_units=("区教委",), responsible_units=("区科技局", "区财政局"))
    new = replace(old, lead_units=("区科技局",), responsible_units=("区教委", "区商务委"))
    (one,) = task_differences([old], [new])
    assert {(change.unit, change.before, change.after) for change in one.role_changes} == {
        ("区科技局", UnitRole.RESPONSIBLE, UnitRole.LEAD),
        ("区教委", UnitRole.LEAD, UnitRole.RESPONSIBLE),
        ("区商务委", None, UnitRole.RESPONSIBLE),
        ("区财政局", UnitRole.RESPONSIBLE, None),
    }


def test_a_notice_leaves_alone_what_it_does_not_name() -> None:
    old = [TaskText("1", "开展培训", "每年2次。", group="一"), TaskText("2", "建设平台", "年内建成。", due_text="2025年底前")]
    new = [TaskText("1", "建设平台", "明年建成。"), TaskText("2", "设立援助站", "为企业服务。")]
    first, second, third = sorted(
        task_differences(old, new, is_whole=False), key=lambda one: (one.new or one.old).number  # type: ignore[union-attr]
    )
    assert first.kind is DifferenceKind.SAME
    assert second.new
    assert (second.kind, second.new.number, second.new.due_text) == (DifferenceKind.CHANGED, "2", "2025年底前")
    assert third.new
    assert (third.kind, third.new.number, third.new.printed) == (DifferenceKind.ADDED, "3", "2")


def test_a_decided_pair_goes_before_likeness() -> None:
    old = [TaskText("1", "开展培训", "每年2次。"), TaskText("2", "建设平台", "年内建成。")]
    new = [TaskText("1", "开展培训", "每年2次。"), TaskText("2", "搭建新平台", "年内投用。")]
    paired = task_differences(old, new, Pairing().paired("2", "1").parted("1", "2"))
    assert [(one.old.number if one.old else "", one.new.number if one.new else "") for one in paired] == [
        ("1", ""), ("2", "1"), ("", "2"),
    ]  # fmt: skip


def test_a_target_is_the_same_by_name_and_counts_the_same_thing() -> None:
    old = [
        IndicatorText("市级知识产权优势企业", Decimal(19), "家", Comparator.REACH, "2025"),
        IndicatorText("知识产权人才总量", Decimal(200), "人", Comparator.REACH, "2025"),
    ]
    new = [
        IndicatorText("知识产权人才总量", Decimal(200), "人", Comparator.REACH, "2025"),
        IndicatorText("市级知识产权优势企业", Decimal(25), "家", Comparator.GE, "2025"),
        IndicatorText("市级知识产权优势企业专利", Decimal(25), "件", Comparator.GE, "2025"),
    ]
    same, changed, added = indicator_differences(old, new)
    assert same.kind is DifferenceKind.SAME
    assert (changed.kind, changed.changed_fields) == (DifferenceKind.CHANGED, ("target", "comparator"))
    assert added.kind is DifferenceKind.ADDED
