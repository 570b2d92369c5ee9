"""Figures of the bulletin are references: linked in every generated text, kept through editing, traced back to rows."""

from __future__ import annotations

import pytest

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.bulletin.live_figures import (
    contradictions,
    figure_sources,
    linked_figures,
    marked,
    resolved,
    unlinked_numbers,
)
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


@pytest.mark.parametrize("code", ["2024Q1", "2024Q2", "2024Q3"])
def test_every_figure_of_the_generated_text_states_a_fact(sample: tuple[Services, SampleCounts], code: str) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period(code).id)
    for section in draft.sections:
        assert unlinked_numbers(draft.facts, section.generated) == ()
        assert contradictions(draft.facts, section.generated) == ()
        for one in linked_figures(draft.facts, section.generated):
            assert section.generated[one.start : one.end] == one.text


def _overall(services: Services, counts: SampleCounts) -> str:
    period = services.periods.period("2024Q2")
    draft = services.reports.bulletin(counts.plan_id, period.id)
    return next(section.text for section in draft.sections if section.key == "overall")


def test_figures_follow_the_data_while_the_words_stay_the_clerks(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    before = services.reports.facts(counts.plan_id, period.id)
    green = before.count(Lamp.GREEN)
    text = _overall(services, counts).replace(f"正常推进{green}项", f"顺利的有{green}项")
    services.reports.edit_section(counts.plan_id, period.id, "overall", text)
    assert _overall(services, counts) == text
    task = before.tasks_with(Lamp.GREEN)[0]
    row = next(row for row in services.overview.view(counts.plan_id, period.id).rows if row.task.number == task.number)
    services.lamps.override(counts.plan_id, period.id, row.task.id, "red", "现场核查")
    draft = services.reports.bulletin(counts.plan_id, period.id)
    assert f"顺利的有{green - 1}项" in _overall(services, counts)
    codes = {check.code for check in draft.checks}
    assert {"figures_updated", "stale"} <= codes
    services.reports.confirm_edits(counts.plan_id, period.id)
    codes = {check.code for check in services.reports.bulletin(counts.plan_id, period.id).checks}
    assert codes.isdisjoint({"figures_updated", "stale", "contradicts"})
    assert f"顺利的有{green - 1}项" in _overall(services, counts)


def test_a_figure_typed_by_hand_that_contradicts_the_tables_is_named_and_stops_the_number(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.reports.edit_section(
        counts.plan_id, period.id, "overall", _overall(services, counts).replace("分解任务19项", "分解任务20项")
    )
    check = next(one for one in services.reports.bulletin(counts.plan_id, period.id).checks if one.code == "contradicts")
    assert check.blocks
    assert "写的是20，任务总数应为19" in check.sentence


def test_text_of_a_ledger_before_figures_were_linked_is_taken_as_it_is(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    facts = services.reports.facts(counts.plan_id, services.periods.period("2024Q2").id)
    assert resolved("共19项，占27.3%。", facts).text == "共19项，占27.3%。"


def test_marks_typed_by_hand_are_taken_as_text(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    facts = services.reports.facts(counts.plan_id, services.periods.period("2024Q2").id)
    assert resolved(marked(facts, "", "假的⟦7｜total⟧和⟦半个"), facts).text == "假的7和半个"


def test_a_figure_is_traced_back_to_the_rows_it_counts(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    facts = services.reports.facts(counts.plan_id, period.id)
    for one in facts.classes:
        if one.count:
            found = services.reports.why(counts.plan_id, period.id, f"占{one.share}%")
            source = next(source for source in found if one.lamp in source.lamps)
            assert source.tasks == tuple(task.number for task in facts.tasks_with(one.lamp))
    assert [source.label for source in services.reports.why(counts.plan_id, period.id, "分解任务19项")] == ["任务总数"]
    assert services.reports.why(counts.plan_id, period.id, "没有这样的话") == ()


def test_every_count_equals_the_rows_it_names(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    for code in ("2024Q2", "2024Q3"):
        facts = services.reports.facts(counts.plan_id, services.periods.period(code).id)
        for path, source in figure_sources(facts).items():
            if path.endswith((".count", ".total")) or path.startswith(("units.", "goal.", "safeguards.")):
                rows = source.tasks or source.units or source.indicators
                assert int(source.value) == len(rows), path


def test_unknown_sections_are_still_refused(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    with pytest.raises(RejectedError):
        services.reports.edit_section(counts.plan_id, services.periods.period("2024Q2").id, "nothing", "字")
