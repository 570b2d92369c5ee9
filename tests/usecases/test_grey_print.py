"""Every paper read on a grey print: each state stands there as a word beside a shape, and shapes differ without any colour."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import combinations

import pypdfium2
import pytest
from PIL import Image

from wanzhou_gui.domain.lamps import Lamp as TaskLamp
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.bulletin.compose import PAPER_LAMPS
from wanzhou_gui.reports.document import Cell, Column, Lamp, OfficialDocument, Row, StatusMark, Table
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.reports.wording import lamp_word, target_lamp_word
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
_SCALE = 4
_WORDS = {f(lamp): PAPER_LAMPS[lamp] for f in (lamp_word, target_lamp_word) for lamp in TaskLamp}


def marks_in(part: object) -> Iterator[StatusMark]:
    """Every state mark of a document, however deep it stands."""
    if isinstance(part, StatusMark):
        yield part
    elif isinstance(part, (tuple, list)):
        for one in part:
            yield from marks_in(one)
    elif dataclasses.is_dataclass(part):
        for one in dataclasses.fields(part):
            yield from marks_in(getattr(part, one.name))


def grey_pages(content: bytes) -> list[tuple[pypdfium2.PdfPage, Image.Image]]:
    """The pages as a black-and-white printer gets them."""
    book = pypdfium2.PdfDocument(content)
    return [(page, page.render(scale=_SCALE).to_pil().convert("L")) for page in book]


def shapes_before(content: bytes, word: str) -> list[bytes]:
    """What is printed right before each place of a word, as ink or no ink."""
    found = []
    for page, image in grey_pages(content):
        search = page.get_textpage().search(word)
        while (place := search.get_next()) is not None:
            left, bottom, right, top = page.get_textpage().get_charbox(place[0])
            middle = page.get_height() - (top + bottom) / 2
            if page.get_rotation():
                # A sheet lying across is turned by its reader: what it says upwards is read to the right.
                left, right, middle = bottom, top, (left + right) / 2
            side = round((right - left) * _SCALE)
            x, y = round(left * _SCALE), round(middle * _SCALE)
            crop = image.crop((x - round(1.25 * side), y - side // 2, x - side // 8, y + side // 2)).resize((24, 24))
            found.append(bytes(1 if value < 160 else 0 for value in crop.tobytes()))
    return found


@pytest.mark.parametrize("kind", PAPER_FORMS)
def test_every_state_of_every_paper_has_its_word_and_each_word_one_shape(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    period = services.periods.period("2024Q3")
    scope = PAPER_FORMS[kind].scope
    unit_id = services.units.unit("区市场监管局").id if scope is PaperScope.UNIT else None
    try:
        draft = services.reports.draft(counts.plan_id, period.id, kind, unit_id)
    except RejectedError:
        pytest.skip("the sample has nothing for this letter")
    marks = list(marks_in(draft.document))
    for mark in marks:
        assert mark.shown.strip()
        assert _WORDS.get(mark.shown, mark.lamp) == mark.lamp, f"{mark.shown} with the shape of another state"
    content = services.reports.renderer().render_bytes(draft.document)
    for word in {mark.shown for mark in marks}:
        assert any(sum(shape) > 24 for shape in shapes_before(content, word)), f"{word} without a shape in {kind}"


def test_the_shapes_of_states_differ_on_a_grey_print(sample: Sample) -> None:
    services, _ = sample
    rows = tuple(Row((Cell("一"), Cell(mark=StatusMark(lamp, f"状态{lamp.name}")))) for lamp in Lamp)
    content = services.reports.renderer().render_bytes(OfficialDocument("", (Table((Column("任务"), Column("状态")), rows),)))
    drawn = {lamp: shapes_before(content, f"状态{lamp.name}")[0] for lamp in Lamp}
    for lamp, shape in drawn.items():
        assert sum(shape) > 24, f"{lamp} leaves nothing on the paper"
    for one, other in combinations(Lamp, 2):
        different = sum(a != b for a, b in zip(drawn[one], drawn[other], strict=True))
        assert different > 40, f"{one} and {other} look the same in grey: {different}"
