"""One search over the whole ledger: what is found, as what, and where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.searching import SEARCHED, HitKind, excerpt, words_of
from wanzhou_gui.reports.search_words import searched_label
from wanzhou_gui.usecases.searching import TextHit
from wanzhou_gui.usecases.services import Services


def kinds(hits: list[TextHit]) -> set[HitKind]:
    return {hit.kind for hit in hits}


def filled(services: Services, unit: str, period: str, *, progress_text: str, problems_text: str = "") -> Entry:
    plan = services.plans.plans()[0].plan
    form = services.entries.form(plan.id, services.units.unit(unit).id, services.periods.period(period).id)
    return services.entries.save(replace(form.rows[0].entry, progress_text=progress_text, problems_text=problems_text)).entry


@pytest.mark.parametrize("query", ["发改委", "fgw", "qfgw", "区发展改革委"])
def test_a_unit_is_found_by_parts_of_its_name_and_by_initials(with_plan: Services, query: str) -> None:
    hits = with_plan.search.find(query)
    assert hits[0].kind is HitKind.UNIT
    assert hits[0].unit is not None
    assert hits[0].unit.name == "区发展改革委"


def test_two_characters_find_tasks_with_their_plan(with_plan: Services) -> None:
    hits = [hit for hit in with_plan.search.find("导航") if hit.kind is HitKind.TASK]
    assert hits
    assert all("导航" in hit.excerpt for hit in hits)
    assert all(hit.task is not None and hit.plan is not None and hit.task.plan_id == hit.plan.id for hit in hits)


def test_a_return_of_any_period_is_found_with_its_place(with_plan: Services) -> None:
    entry = filled(with_plan, "区科技局", "2024Q2", progress_text="完成首单数据知识产权质押")
    hit = next(hit for hit in with_plan.search.find("首单") if hit.kind is HitKind.RETURN)
    assert hit.record == entry
    assert hit.field == "progress_text"
    assert hit.unit is not None
    assert hit.period is not None
    assert (hit.unit.name, hit.period.code) == ("区科技局", "2024Q2")


def test_what_stands_among_the_problems_is_offered_as_a_problem(with_plan: Services) -> None:
    filled(with_plan, "区科技局", "2024Q2", progress_text="已启动", problems_text="专项经费尚未到位")
    hits = [hit for hit in with_plan.search.find("经费尚未") if hit.kind is HitKind.PROBLEM]
    assert [hit.field for hit in hits] == ["problems_text"]
    assert HitKind.RETURN not in kinds(with_plan.search.find("经费尚未"))


def test_a_task_is_found_by_its_number_before_anything_else(with_plan: Services) -> None:
    hits = [hit for hit in with_plan.search.find("3") if hit.kind is HitKind.TASK]
    assert hits[0].task is not None
    assert hits[0].task.number == "3"


def test_every_word_must_be_found(with_plan: Services) -> None:
    filled(with_plan, "区科技局", "2024Q2", progress_text="专利导航三项，质押融资两笔")
    assert HitKind.RETURN in kinds(with_plan.search.find("导航 质押"))
    assert HitKind.RETURN not in kinds(with_plan.search.find("导航 商标"))


def test_a_person_of_a_unit_is_found(with_plan: Services) -> None:
    unit = with_plan.units.unit("区科技局")
    with_plan.units.save(replace(unit, contact_name="冉启明", contact_phone="13900000000"))
    assert [(hit.unit and hit.unit.name, hit.field) for hit in with_plan.search.find("启明")] == [
        ("区科技局", "contact_name")
    ]


def test_papers_and_calls_of_the_example_are_found(sample: tuple[Services, object]) -> None:
    services, _ = sample
    found = kinds(services.search.find("知识产权"))
    assert {HitKind.TASK, HitKind.RETURN, HitKind.PLAN} <= found


def test_nothing_is_found_for_nothing(with_plan: Services) -> None:
    assert with_plan.search.find("  ") == []
    assert with_plan.search.find("没有这样的话") == []


def test_the_limit_holds_for_each_kind(sample: tuple[Services, object]) -> None:
    services, _ = sample
    hits = services.search.find("知识产权", 3)
    assert all(sum(hit.kind is kind for hit in hits) <= 3 for kind in HitKind)


def test_an_excerpt_shows_the_word_and_says_that_more_stands_around() -> None:
    text = "第一句很长很长。" * 10 + "关键词在这里" + "后面还有。" * 10
    shown = excerpt(text, ("关键词",))
    assert "关键词" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= 46


def test_a_very_long_query_is_cut() -> None:
    assert sum(map(len, words_of("很长 " * 200))) <= 80


def test_every_searched_field_has_a_chinese_name() -> None:
    for searched in SEARCHED:
        for field in searched.fields:
            assert not searched_label(field).isascii(), (searched.kind, field)
