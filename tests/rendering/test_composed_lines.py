"""Every line of papers from the real composers, about random matters, keeps the rules of marks and meets the edge.

PDFium reads the finished file; what is asked of a line is written down in `tests/rendering/pdf/test_line_campaign.py`,
apart from the code that broke it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from tests.rendering.composed_texts import Composing, composings
from tests.rendering.pdf.test_line_campaign import (
    BODY,
    NEVER_FIRST,
    NEVER_LAST,
    TURNED_EDGE,
    UPRIGHT_EDGE,
    Placed,
    characters,
)
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import (
    Align,
    Block,
    Heading,
    OfficialDocument,
    Paragraph,
    Table,
    annex_lines,
    closed_recipients,
)
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, SAMPLE_TODAY, build_sample

# What never stands on two lines: digits of one number, a number and its percent or degree sign, 〔2024〕16号.
TORN_NUMBER = re.compile(r"[0-9][.,]?$")
NUMBER_GOES_ON = re.compile(r"[.,]?[0-9]|[%％‰℃°]")
TORN_DOCUMENT_NUMBER = re.compile(r"〕[0-9]+$")
SHORTEST = 6  # a text shorter than that is found everywhere


@dataclass
class Lines:
    """What was read: lines of running text and of cells, how many reach the edge, and what was wrong."""

    running: int = 0
    cells: int = 0
    full: int = 0
    furthest: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        """All lines."""
        return self.running + self.cells


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Composing]:
    """What every kind of paper and letter is composed of."""
    return sample_composings(tmp_path_factory.mktemp("lines"))


def sample_composings(folder: Path) -> dict[str, Composing]:
    """The facts of the sample plan, kind by kind."""
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(folder / "sample.ledger")
    try:
        return composings(services, build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED))
    finally:
        services.close()


def running_texts(document: OfficialDocument) -> Iterator[str]:
    """Texts that are brought to the edge, in the order they are printed."""
    if document.recipients:
        yield closed_recipients(document.recipients)
    yield from _of_blocks(document.blocks)
    yield from annex_lines(document)
    for annex in document.annexes:
        yield from _of_blocks(annex.blocks)


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text + "".join(run.text for run in block.run_in)
        elif isinstance(block, Paragraph) and block.align is Align.BODY:
            yield block.text


def cell_texts(document: OfficialDocument) -> Iterator[str]:
    """Texts of cells, in the order they are printed."""
    for blocks in (document.blocks, *(annex.blocks for annex in document.annexes)):
        for block in blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from (cell.text for cell in row.cells)


def read(kind: str, document: OfficialDocument, renderer: PdfRenderer, lines: Lines) -> None:
    """Draw a paper, find its texts in the file and look at their lines."""
    placed = list(characters(renderer.render_bytes(document)))
    before = lines.all
    body = [item for item in placed if abs(item.size - BODY) < 0.01]
    for paragraph in found(running_texts(document), body):
        lines.running += look(split(paragraph), lines, is_cell=False)
    small = [item for item in placed if 10 < item.size < 13]
    for cell in found(cell_texts(document), small):
        lines.cells += look(split(cell), lines, is_cell=True)
    lines.kinds[kind] += lines.all - before


def found(texts: Iterator[str], stream: list[Placed]) -> Iterator[list[Placed]]:
    """The characters of each text as they stand in the file; a cell that is parted by a page has others in between."""
    printed = "".join(item.text for item in stream)
    at = 0
    for text in texts:
        for part in text.split("\n"):
            wanted = re.sub(r"\s", "", part)
            if len(wanted) < SHORTEST:
                continue
            place = printed.find(wanted, at)
            if place >= 0:
                at = place + len(wanted)
                yield stream[place:at]


def split(paragraph: list[Placed]) -> list[list[Placed]]:
    """The lines of a text."""
    lines: list[list[Placed]] = []
    for item in paragraph:
        if not lines or lines[-1][-1].line != item.line:
            lines.append([])
        lines[-1].append(item)
    return lines


def look(shown: list[list[Placed]], lines: Lines, *, is_cell: bool) -> int:
    """Both ends of each line; gives how many there are."""
    words = ["".join(item.text for item in line) for line in shown]
    for before, after in pairwise(words):
        if after[0] in NEVER_FIRST:
            lines.faults.append(f"head: {after}")
        if before[-1] in NEVER_LAST:
            lines.faults.append(f"tail: {before}")
        if TORN_NUMBER.search(before) and NUMBER_GOES_ON.match(after):
            lines.faults.append(f"torn: {before} | {after}")
        if TORN_DOCUMENT_NUMBER.search(before) and after[0] == "号":
            lines.faults.append(f"torn: {before} | {after}")
    if is_cell:
        return len(shown)
    for line, text in zip(shown[:-1], words, strict=False):
        if not any(ord(character) > 0x2E80 for character in text[:-1]):
            continue
        lines.full += 1
        off = min((line[-1].end - edge for edge in (UPRIGHT_EDGE, TURNED_EDGE)), key=abs)
        lines.furthest = max(lines.furthest, abs(off))
        if abs(off) > 0.1:
            lines.faults.append(f"edge {off:+.2f}: {text}")
    return len(shown)


def read_lines(kinds: dict[str, Composing], renderer: PdfRenderer, wanted: int, seed: int) -> Lines:
    """Papers of every kind in turn until so many lines were read."""
    rng = random.Random(seed)
    lines = Lines()
    while lines.all < wanted:
        for kind, composing in kinds.items():
            read(kind, composing.again(rng), renderer, lines)
    return lines


def test_lines_of_every_kind_of_paper_keep_the_rules(kinds: dict[str, Composing]) -> None:
    lines = read_lines(kinds, PdfRenderer(FONTS), 1, 9704)
    assert lines.faults == []
    assert set(lines.kinds) == set(kinds)
    assert min(lines.kinds.values()) > 0


@pytest.mark.slow
def test_thousands_of_lines_from_the_composers_keep_the_rules_and_meet_the_edge(kinds: dict[str, Composing]) -> None:
    """A share of the hundred thousand that `benchmarks/lines_of_papers.py` reads, with another seed."""
    lines = read_lines(kinds, PdfRenderer(FONTS), 40_000, 15834)
    assert lines.faults == []
    assert lines.full > 3_000
    assert lines.furthest < 0.1


FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
