"""The page for the vice-mayor states the numbers of the window, of the bulletin and of the briefing."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdf
import pytest

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.briefing.facts import BriefingFacts
from wanzhou_gui.reports.figure import Text
from wanzhou_gui.reports.one_page.compose import one_page
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services


@pytest.mark.parametrize("code", ["2024Q1", "2024Q2", "2024Q3"])
def test_its_numbers_are_those_of_the_workbench_and_of_the_papers(sample: tuple[Services, SampleCounts], code: str) -> None:
    services, counts = sample
    period = services.periods.period(code).id
    page = services.workbench.one_page_facts(counts.plan_id, period)
    window = services.workbench.facts(counts.plan_id, period)
    assert page.tiles == window.tiles()
    assert page.heat == window.heat_table()
    assert page.ranked == window.ranked_heads()
    assert page.overdue == window.attention_lines("overdue")
    assert page.reported == window.reported_count
    bulletin = services.reports.bulletin(counts.plan_id, period).facts
    assert page.total == bulletin.total
    assert {one.lamp: one.count for one in bulletin.classes} == {one.lamp: page.count(one.lamp) for one in bulletin.classes}
    assert page.unit_count == len(bulletin.units)
    assert page.indicator_count == len(bulletin.goal_indicators)
    briefing = services.reports.draft(counts.plan_id, period, PaperKind.BRIEFING).facts
    assert isinstance(briefing, BriefingFacts)
    assert [one.indicator.name for one in page.missed] == [one.name for one in briefing.missed]
    assert page.unforeseen == len(briefing.unclear)


def test_the_change_against_the_period_before_is_what_that_period_had(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    first, second = (services.periods.period(code).id for code in ("2024Q1", "2024Q2"))
    earlier = services.workbench.one_page_facts(counts.plan_id, first)
    later = services.workbench.one_page_facts(counts.plan_id, second)
    assert not earlier.has_before
    assert later.has_before
    assert all(tile.before == earlier.count(tile.lamp) for tile in later.tiles if tile.lamp is not None)


def test_late_units_and_targets_that_will_be_missed_are_named(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2").id
    facts = services.workbench.one_page_facts(counts.plan_id, period)
    content = services.workbench.one_page(counts.plan_id, period)
    read = pypdf.PdfReader(io.BytesIO(content))
    assert len(read.pages) == 1
    text = re.sub(r"\s", "", "".join(item.text for item in one_page(facts).figure.items if isinstance(item, Text)))
    for line in facts.waiting:
        assert line.title in text
    for one in facts.missed:
        assert one.indicator.name[:8] in text
    assert f"{facts.reported}/{facts.unit_count}" in text
    assert "内部工作资料" in text


def test_the_page_is_the_same_as_long_as_nothing_changes(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2").id
    assert services.workbench.one_page(counts.plan_id, period) == services.workbench.one_page(counts.plan_id, period)


def test_a_page_of_practice_data_is_marked_as_one(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    facts = services.workbench.one_page_facts(counts.plan_id, services.periods.period("2024Q2").id)
    assert facts.is_sample
    assert one_page(facts).watermark == "示例"
    assert one_page(replace(facts, is_sample=False)).watermark == ""
