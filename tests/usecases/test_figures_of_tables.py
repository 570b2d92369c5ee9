"""Figures in tables and annexes are facts: each is linked, equals the view behind it, and every total is the sum of its rows."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.document import OfficialDocument, Row, RowKind, Table
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.reports.wording import lamp_word
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.paper_source import LedgerPaperSource
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
QUARTERS = ["2024Q1", "2024Q2", "2024Q3"]
KINDS = [kind for kind in PAPER_FORMS if kind not in (PaperKind.EXTENSION, PaperKind.CLOSING, PaperKind.ARCHIVE)]
STATES = ("状态", "亮灯", "结论")
# Places in a list, and what units and plans are called, count nothing.
_POSITION = re.compile(r"\d{1,3}|\d+\. ")


def drafts(sample: Sample, kind: PaperKind, code: str) -> list[PaperDraft[Any]]:
    services, counts = sample
    units: list[int | None] = [None]
    if PAPER_FORMS[kind].scope is PaperScope.UNIT:
        units = [services.units.unit(name).id for name in ("区市场监管局", "区经济信息委", "区检察院", "区教委")]
    period = services.periods.period(code).id
    return [services.reports.draft(counts.plan_id, period, kind, unit) for unit in units]


def view_of(sample: Sample, code: str) -> LedgerView:
    services, counts = sample
    verbs = services.reports
    return LedgerPaperSource(verbs._ledger, verbs._clock, counts.plan_id, services.periods.period(code).id).view


def marked(draft: PaperDraft[Any]) -> OfficialDocument:
    """The paper as its composer writes it, figures still marked."""
    document: OfficialDocument = draft.form.compose(
        draft.facts, draft.sections, draft.settings, Stamp("", date(2024, 10, 15))
    )
    return document


def tables(document: OfficialDocument) -> Iterator[Table]:
    for part in (document, *document.annexes):
        yield from (block for block in part.blocks if isinstance(block, Table))


def text_of(row: Row, place: int) -> str:
    cell = row.cells[place]
    return LiveText.of(cell.text).text or (cell.mark.shown if cell.mark is not None else "")


def is_plain(row: Row) -> bool:
    return row.kind is RowKind.NORMAL and all(cell.span == 1 for cell in row.cells)


def shaken(sample: Sample, code: str, seed: int) -> None:
    """Other shares of completion for every return of a period."""
    services, _ = sample
    chance = random.Random(seed)
    ledger, period = services.reports._ledger, services.periods.period(code)
    with ledger.transaction("save_entry", "", clerk="测试") as transaction:
        for entry in ledger.find(Entry, period_id=period.id):
            if entry.completion_percent is not None:
                transaction.change(replace(entry, completion_percent=Decimal(chance.randint(0, 1000)) / 10))


@pytest.mark.parametrize("code", QUARTERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_number_in_a_table_is_linked_to_a_fact(sample: Sample, kind: PaperKind, code: str) -> None:
    for draft in drafts(sample, kind, code):
        # What a section prints has its links in the section: tests/usecases/test_live_figures.py.
        said = "\n".join(section.text for section in draft.sections)
        known = " ".join([*draft.figures.names.values(), *(one.name for one in sample[0].units.units())])
        for table in tables(marked(draft)):
            for row in table.rows:
                for place, cell in enumerate(row.cells):
                    live = LiveText.of(cell.text)
                    for one in live.figures:
                        source = draft.figures[one.path]
                        assert one.text in source.value if source.is_quote else one.text == source.value, one
                    header = table.columns[place].header if is_plain(row) else ""
                    for number in live.numbers():
                        counted = _POSITION.match(live.text, number.start()) and live.text[number.end() :][:2] == ". "
                        is_place = header == "序号" or bool(counted)
                        assert is_place or live.text in known or live.text in said or _in_a_title(live.text, number), (header, live.text)


def _in_a_title(text: str, number: re.Match[str]) -> bool:
    """A number inside 《…》 or in the number of an article (第二十一条 has none, 第12条 would) belongs to a document."""
    return text.count("《", 0, number.start()) > text.count("》", 0, number.start())


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("code", QUARTERS)
def test_every_row_on_a_task_says_what_the_view_says(sample: Sample, code: str, seed: int) -> None:
    if seed:
        shaken(sample, code, seed)
    rows = {row.task.number: row for row in view_of(sample, code).rows}
    compared = Counter[PaperKind]()
    for kind in KINDS:
        for draft in drafts(sample, kind, code):
            for table in tables(marked(draft)):
                headers = [column.header.replace("\n", "") for column in table.columns]
                if headers[:2] != ["序号", "任务"]:
                    continue
                for told in filter(is_plain, table.rows):
                    row = rows[text_of(told, 0)]
                    compared[kind] += 1
                    assert text_of(told, 1) == row.task.title
                    expected, percent = row.verdict.expected, row.percent
                    for place, header in enumerate(headers):
                        said = text_of(told, place)
                        if header == "完成比例":
                            assert said == ("—" if percent is None else f"{percent.normalize():f}%"), row.task.number
                        elif header == "序时进度" and expected is not None:
                            assert abs(Decimal(said.rstrip("%")) - expected) <= Decimal("0.05")
                        elif header == "序时差距" and expected is not None and percent is not None:
                            assert abs(Decimal(said) - (percent - expected)) <= Decimal("0.1")
                        elif header in STATES:
                            assert said == lamp_word(row.lamp)
    assert set(compared) >= {PaperKind.BULLETIN, PaperKind.BRIEFING, PaperKind.LEDGER, PaperKind.PROFILE, PaperKind.STOCKTAKE}


@pytest.mark.parametrize("seed", [0, 3, 4])
@pytest.mark.parametrize("code", QUARTERS)
def test_totals_are_the_sums_of_the_rows_above_and_shares_total_one_hundred(sample: Sample, code: str, seed: int) -> None:
    if seed:
        shaken(sample, code, seed)
    view = view_of(sample, code)
    lamps = Counter(lamp_word(row.lamp) for row in view.rows if row.task.kind is TaskKind.TASK)
    summed = 0
    for kind in KINDS:
        for draft in drafts(sample, kind, code):
            book = draft.figures
            shares = [Decimal(book[path].value) for path in book if re.fullmatch(r"class\.\w+\.share", path)]
            if shares:
                assert sum(shares) == Decimal(100)
            for table in tables(marked(draft)):
                for row in table.rows:
                    text = LiveText.of(row.cells[0].text).text
                    if row.kind is RowKind.TOTAL and text.startswith("合计：任务"):
                        summed += 1
                        assert int(re.findall(r"任务(\d+)项", text)[0]) == sum(lamps.values())
                        if "其中" not in text:
                            continue
                        told = {word: int(count) for word, count in re.findall(r"(\w+?)(\d+)项", text.partition("其中")[2])}
                        assert told == {word: count for word, count in lamps.items() if count}
    assert summed >= 3


@pytest.mark.parametrize("code", QUARTERS)
def test_pages_on_units_and_groups_count_their_own_rows(sample: Sample, code: str) -> None:
    (draft,) = drafts(sample, PaperKind.PROFILE, code)
    rows = view_of(sample, code).rows
    for unit in draft.facts.units:
        carried = [row for row in rows if any(one.name == unit.name for one in row.units)]
        own = f"unit.{unit.name}"
        assert int(draft.figures[f"{own}.carried"].value) == len(carried)
        led = sum(any(one.name == unit.name for one in row.lead_units) for row in carried)
        assert int(draft.figures[f"{own}.led"].value) == led
        assert int(draft.figures[f"{own}.led"].value) + int(draft.figures[f"{own}.responsible"].value) == len(carried)
        assert sum(int(draft.figures[f"{own}.{lamp}"].value) for lamp in Lamp) == int(draft.figures[f"{own}.answered"].value)
    (stocktake,) = drafts(sample, PaperKind.STOCKTAKE, code)
    totals = [int(stocktake.figures[path].value) for path in stocktake.figures if re.fullmatch(r"item\.g\d+\.total", path)]
    assert sum(totals) == len(rows)
