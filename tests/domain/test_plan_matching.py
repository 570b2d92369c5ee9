"""Tasks are found again by what they say, whatever their numbers and their order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.plan_matching import Wording, match_tasks, plan_name, title_likeness

CHARACTERS = "建立健全知识产权保护体系开展培训强化监管推进产业发展完善服务机制加强人才队伍建设"
wordings = st.builds(
    Wording,
    title=st.text(CHARACTERS, min_size=2, max_size=12),
    body=st.text(CHARACTERS, max_size=60),
    kind=st.sampled_from(("task", "safeguard")),
)
plans = st.lists(wordings, max_size=8, unique_by=lambda one: (one.title, one.body))


def pairs_of(old: list[Wording], new: list[Wording]) -> set[tuple[Wording, Wording, bool]]:
    return {(old[one.old], new[one.new], one.is_certain) for one in match_tasks(old, new)}


@given(plans, plans)
def test_old_and_new_may_change_places(old: list[Wording], new: list[Wording]) -> None:
    assert pairs_of(old, new) == {(one, other, sure) for other, one, sure in pairs_of(new, old)}


@given(plans, plans, st.randoms(use_true_random=False))
def test_the_order_of_tasks_does_not_matter(old: list[Wording], new: list[Wording], chance: random.Random) -> None:
    mixed_old, mixed_new = chance.sample(old, len(old)), chance.sample(new, len(new))
    assert pairs_of(mixed_old, mixed_new) == pairs_of(old, new)


@given(plans)
def test_a_plan_matches_itself_without_a_doubt(tasks: list[Wording]) -> None:
    assert pairs_of(tasks, tasks) >= {(one, one, True) for one in tasks if tasks.count(one) == 1 and _is_alone(one, tasks)}


def _is_alone(one: Wording, tasks: list[Wording]) -> bool:
    return sum((other.title, other.body, other.kind) == (one.title, one.body, one.kind) for other in tasks) == 1


@given(plans, plans)
def test_each_task_is_in_one_pair_at_most(old: list[Wording], new: list[Wording]) -> None:
    matches = match_tasks(old, new)
    assert len({one.old for one in matches}) == len({one.new for one in matches}) == len(matches)


def test_a_reworded_task_is_found_and_a_strange_one_is_not() -> None:
    old = [Wording("培育打造地理标志", "对全区地理标志商标资源开展普查摸底。"), Wording("发展先进制造业", "统筹推进产业布局。")]
    new = [Wording("发展先进制造业", "统筹优化产业布局和招商。"), Wording("建设人才公寓", "在高新区选址开工。")]
    assert [(one.old, one.new) for one in match_tasks(old, new)] == [(1, 0)]


def test_twins_are_asked_about() -> None:
    old = [Wording("开展宣传培训", "每年开展宣传培训两次。")]
    new = [Wording("开展宣传培训", "每年开展宣传培训三次。"), Wording("开展宣传培训", "每年开展宣传培训四次。")]
    (match,) = match_tasks(old, new)
    assert not match.is_certain


def test_safeguards_are_no_tasks() -> None:
    assert match_tasks([Wording("加强组织领导", "", "task")], [Wording("加强组织领导", "", "safeguard")]) == ()


@pytest.mark.parametrize(
    "title",
    [
        "万州区推动知识产权高质量发展行动计划（2023—2025年）（2024年修订版）",
        "关于调整《万州区推动知识产权高质量发展行动计划（2023—2025年）》部分任务的通知",
        "万州区推动知识产权高质量发展行动计划（2023—2025年）（修订稿）",
    ],
)
def test_a_title_that_says_it_was_amended_names_the_same_plan(title: str) -> None:
    assert title_likeness("万州区推动知识产权高质量发展行动计划（2023—2025年）", title) == 1


def test_titles_of_other_plans_do_not_name_it() -> None:
    assert title_likeness("万州区推动知识产权高质量发展行动计划", "万州区生活垃圾分类工作实施方案") < 0.6
    assert plan_name("（修订版）") == ""
