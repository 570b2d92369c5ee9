"""Figures of papers are references: linked in every generated text of every kind, kept through editing, traced to rows."""

from __future__ import annotations

import re

import pytest

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.paper_parts.linking import contradictions, relinked, resolved, strange_figures
from wanzhou_gui.reports.paper_parts.live_text import NUMBER, LiveText, mark
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
QUARTERS = ["2024Q1", "2024Q2", "2024Q3"]
# A place in a list and the number of an annex are structure, 30日 is the law's.
STRUCTURE = re.compile(r"(?m)^\d+\. |附件\d+|30日内")
COUNTS = (".total", ".count", ".answered", ".carried", ".led", ".missed", ".unclear")


def drafts(services: Services, counts: SampleCounts, kind: PaperKind, code: str):  # type: ignore[no-untyped-def]
    period = services.periods.period(code).id
    units: list[int | None] = [None]
    if PAPER_FORMS[kind].scope is PaperScope.UNIT:
        units = [services.units.unit(name).id for name in ("区市场监管局", "区经济信息委", "区检察院", "区教委")]
    return [services.reports.draft(counts.plan_id, period, kind, unit) for unit in units]


@pytest.mark.parametrize("code", QUARTERS)
@pytest.mark.parametrize("kind", list(PAPER_FORMS))
def test_every_figure_of_every_text_states_a_fact(sample: Sample, kind: PaperKind, code: str) -> None:
    services, counts = sample
    for draft in drafts(services, counts, kind, code):
        for live in draft.texts:
            for one in live.figures:
                assert live.text[one.start : one.end] == one.text
                source = draft.figures[one.path]
                assert one.text in source.value if source.is_quote else one.text == source.value, one
        for section in draft.sections:
            bare = [match[0] for match in section.live.numbers() if not _is_structure(section.text, match)]
            assert bare == [], section.key
            assert contradictions(section.live, draft.figures, draft.phrases) == ()
            assert strange_figures(section.live, draft.figures, draft.phrases) == ()


def _is_structure(text: str, number: re.Match[str]) -> bool:
    return any(one.start() <= number.start() and number.end() <= one.end() for one in STRUCTURE.finditer(text))


@pytest.mark.parametrize("code", QUARTERS)
@pytest.mark.parametrize("kind", list(PAPER_FORMS))
def test_every_count_equals_the_rows_it_names(sample: Sample, kind: PaperKind, code: str) -> None:
    services, counts = sample
    for draft in drafts(services, counts, kind, code):
        for path, source in draft.figures.items():
            if path.endswith(COUNTS) and path != "quality.total" and not path.startswith("unit."):
                assert int(source.value) == len(source.rows), path


@pytest.mark.parametrize("kind", [kind for kind, form in PAPER_FORMS.items() if form.scope is PaperScope.PERIOD])
def test_classes_sum_and_shares_total_one_hundred(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    for code in QUARTERS:
        for draft in drafts(services, counts, kind, code):
            book = draft.figures
            classes = [path for path in book if re.fullmatch(r"class\.\w+\.count", path)]
            if classes:
                assert sum(int(book[path].value) for path in classes) == int(book["total"].value)
            shares = [path for path in book if re.fullmatch(r"class\.\w+\.share", path)]
            if shares:
                assert sum(int(book[path].value.replace(".", "")) for path in shares) == 1000


@pytest.mark.parametrize("kind", [PaperKind.BULLETIN, PaperKind.BRIEFING, PaperKind.FEEDBACK, PaperKind.EVALUATION])
def test_text_taken_over_without_a_change_keeps_all_its_figures(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    for draft in drafts(services, counts, kind, "2024Q3"):
        for section in draft.sections:
            again = relinked(section.live, section.text, draft.figures, draft.phrases)
            assert again.text == section.text
            assert [(one.start, one.path) for one in section.live.figures if NUMBER.fullmatch(one.text)] == [
                (one.start, one.path) for one in again.figures if NUMBER.fullmatch(one.text)
            ]
            assert resolved(again.stored, draft.figures).text == section.text


def _section(services: Services, counts: SampleCounts, kind: PaperKind, key: str, unit: int | None = None) -> str:
    period = services.periods.period("2024Q2")
    draft = services.reports.draft(counts.plan_id, period.id, kind, unit)
    return next(section.text for section in draft.sections if section.key == key)


@pytest.mark.parametrize(
    ("kind", "key", "usual", "own"),
    [
        (PaperKind.BULLETIN, "overall", "正常推进{n}项", "顺利的有{n}项"),
        (PaperKind.BRIEFING, "conclusion", "正常{n}项", "顺利的有{n}项"),
        (PaperKind.EVALUATION, "overall", "正常{n}项", "顺利的有{n}项"),
    ],
)
def test_figures_follow_the_data_while_the_words_stay_the_clerks(
    sample: Sample, kind: PaperKind, key: str, usual: str, own: str
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    before = services.reports.facts(counts.plan_id, period.id)
    green = before.count(Lamp.GREEN)
    text = _section(services, counts, kind, key).replace(usual.format(n=green), own.format(n=green))
    services.reports.edit_section(counts.plan_id, period.id, key, text, kind=kind)
    assert _section(services, counts, kind, key) == text
    task = before.tasks_with(Lamp.GREEN)[0]
    row = next(row for row in services.overview.view(counts.plan_id, period.id).rows if row.task.number == task.number)
    services.lamps.override(counts.plan_id, period.id, row.task.id, "red", "现场核查")
    assert own.format(n=green - 1) in _section(services, counts, kind, key)
    codes = {check.code for check in services.reports.draft(counts.plan_id, period.id, kind).checks}
    assert {"figures_updated", "stale"} <= codes
    services.reports.confirm_edits(counts.plan_id, period.id, kind)
    codes = {check.code for check in services.reports.draft(counts.plan_id, period.id, kind).checks}
    assert codes.isdisjoint({"figures_updated", "stale", "contradicts"})


@pytest.mark.parametrize(
    ("kind", "key", "right", "wrong", "said"),
    [
        (PaperKind.BULLETIN, "overall", "分解任务19项", "分解任务20项", "写的是20，任务总数应为19"),
        (PaperKind.BRIEFING, "reporting", "应报送单位21家", "应报送单位22家", "写的是22，应报送单位数应为21"),
        (PaperKind.EVALUATION, "overall", "共有任务19项", "共有任务18项", "写的是18，任务总数应为19"),
    ],
)
def test_a_figure_that_contradicts_the_tables_is_named_and_stops_the_number(
    sample: Sample, kind: PaperKind, key: str, right: str, wrong: str, said: str
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    text = _section(services, counts, kind, key)
    assert right in text
    services.reports.edit_section(counts.plan_id, period.id, key, text.replace(right, wrong), kind=kind)
    checks = services.reports.draft(counts.plan_id, period.id, kind).checks
    check = next(one for one in checks if one.code == "contradicts")
    assert check.blocks
    assert said in check.sentence


def test_a_letter_to_one_unit_is_checked_as_well(sample: Sample) -> None:
    services, counts = sample
    period, unit = services.periods.period("2024Q2").id, services.units.unit("区市场监管局").id
    text = _section(services, counts, PaperKind.FEEDBACK, "findings", unit)
    carried = re.search(r"承担事项(\d+)项", text)
    assert carried
    wrong = text.replace(carried[0], f"承担事项{int(carried[1]) + 1}项") + "\n另有企业反映问题777件。"
    services.reports.edit_section(
        counts.plan_id, period, "findings", wrong, kind=PaperKind.FEEDBACK, unit_id=unit
    )
    checks = {one.code: one for one in services.reports.draft(counts.plan_id, period, PaperKind.FEEDBACK, unit).checks}
    assert "承担事项数应为" in checks["contradicts"].sentence
    assert "777" in checks["foreign_figures"].sentence


def test_text_of_a_ledger_before_figures_were_linked_is_taken_as_it_is(sample: Sample) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q2").id)
    assert resolved("共19项，占27.3%。", draft.figures).text == "共19项，占27.3%。"


def test_marks_typed_by_hand_are_taken_as_text(sample: Sample) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q2").id)
    live = relinked(LiveText(""), "假的⟦7｜total⟧和⟦半个", draft.figures, draft.phrases)
    assert resolved(live.stored, draft.figures).text == "假的7和半个"


def test_marks_leave_no_trace_in_plain_text() -> None:
    live = LiveText.of(f"共{mark(3, 'total')}项，{mark('无', 'x')}。")
    assert (live.text, [one.path for one in live.figures]) == ("共3项，无。", ["total"])
    assert LiveText.of(live.marked) == live
    assert LiveText.from_stored(live.stored) == live


def test_a_figure_is_traced_back_to_the_rows_it_counts(sample: Sample) -> None:
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


@pytest.mark.parametrize("kind", list(PAPER_FORMS))
def test_a_figure_of_any_kind_is_traced(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    period = services.periods.period("2024Q3").id
    unit = services.units.unit("区市场监管局").id if PAPER_FORMS[kind].scope is PaperScope.UNIT else None
    draft = services.reports.draft(counts.plan_id, period, kind, unit)
    for live in draft.texts:
        if not live.figures:
            continue
        one = live.figures[0]
        number = NUMBER.search(one.text)
        assert number
        place = one.start + number.start()
        found = services.figures.why_at(counts.plan_id, period, live.text[:place], live.text[place:], kind, unit)
        assert one.text in found[0].source.value


def test_unknown_sections_are_still_refused(sample: Sample) -> None:
    services, counts = sample
    with pytest.raises(RejectedError):
        services.reports.edit_section(counts.plan_id, services.periods.period("2024Q2").id, "nothing", "字")
