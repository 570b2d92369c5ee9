"""Every paper of the family as it was issued, held against GB/T 9704-2012 on the produced page.

The papers come from the table of kinds, so a kind that is added is measured by itself.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.paper_family import MISSING_LIST, MadePaper, family_names, issue_family
from tests.rendering.pdf.conftest import Line, Paper
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.reports.document import (
    Block,
    Figure,
    HeadForm,
    OfficialDocument,
    RedHead,
    Row,
    RowKind,
    Table,
    chinese_date,
)
from wanzhou_gui.reports.document_text import located_texts
from wanzhou_gui.reports.figure import Anchor, Circle, Polygon, Rect, Text
from wanzhou_gui.reports.figure import Line as Stroke
from wanzhou_gui.reports.letter_room import text_width
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, SAMPLE_TODAY, build_sample

MM = 25.4 / 72
EM_3, EM_4 = 16 * MM, 14 * MM
PITCH = (225 - EM_3) / 21
ASCENT = 0.796
RED = (0.8, 0, 0)
# PDFium sees the printed dash of a page number and its digits in 四号.
PAGE_NUMBER = re.compile(r"— ?(\d+) ?—")
SPACE = re.compile(r"\s")


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MadePaper]:
    """All papers, issued once for the module."""
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(tmp_path_factory.mktemp("family") / "family.ledger")
    try:
        counts = build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED)
        return issue_family(services, counts)
    finally:
        services.close()


@pytest.fixture(scope="module")
def papers(family: dict[str, MadePaper]) -> dict[str, Paper]:
    """The same papers opened by PDFium."""
    return {name: Paper(made.content) for name, made in family.items()}


def upright(paper: Paper, page: int) -> bool:
    with pikepdf.open(io.BytesIO(paper.content)) as pdf:
        return int(pdf.pages[page].get("/Rotate", 0)) % 180 == 0


def head_of(made: MadePaper) -> RedHead | None:
    return made.documents[0].head


def blocks_of(document: OfficialDocument) -> Iterator[Block]:
    yield from document.blocks
    for annex in document.annexes:
        yield from annex.blocks


def number_line(paper: Paper, head: RedHead) -> Line:
    return next(line for line in paper.lines(0) if head.number and head.number in line.text)


def page_number(paper: Paper, page: int) -> Line | None:
    """The line of an upright page that holds its number."""
    return next((line for line in paper.lines(page) if PAGE_NUMBER.fullmatch(line.text) and line.baseline > 262), None)


def is_blank_before_imprint(made: MadePaper, paper: Paper, page: int) -> bool:
    """7.5: a page left blank before the 版记, or the page of the 版记 behind it; neither has a number."""
    if made.documents[0].imprint is None or paper.pages < 2 or page < paper.pages - 2:
        return False
    return not paper.text(paper.pages - 2).strip("草稿示例·\r\n")


def test_every_kind_of_the_register_is_there(family: dict[str, MadePaper]) -> None:
    assert set(family) == set(family_names())


@pytest.mark.parametrize("name", family_names())
def test_its_text_comes_out_as_it_was_written(family: dict[str, MadePaper], name: str) -> None:
    made = family[name]
    reader = pypdf.PdfReader(io.BytesIO(made.content))
    # A text that goes on on the next page has the page's number and the word across it in between.
    pages = [PAGE_NUMBER.sub("", SPACE.sub("", page.extract_text())) for page in reader.pages]
    extracted = "".join(text.removeprefix(made.documents[0].watermark) for text in pages)
    for document in made.documents:
        for place, text in located_texts(document):
            # Cells of a row stand side by side: a cell of several lines comes out line by line between its neighbours.
            if place == "watermark":
                continue
            if ".row." in place or ".header" in place:
                assert not set(SPACE.sub("", text)) - set(extracted), (place, text)
            else:
                assert SPACE.sub("", text) in extracted or place.startswith("figure"), (place, text)


@pytest.mark.parametrize("name", family_names())
def test_its_fonts_are_embedded_subsets_and_a_checker_finds_nothing(
    family: dict[str, MadePaper], name: str, tmp_path: Path
) -> None:
    with pikepdf.open(io.BytesIO(family[name].content)) as pdf:
        fonts = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and one.get("/Subtype") != "/Type0"
        ]
        assert fonts
        for font in fonts:
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont)), font.BaseFont
            assert any(key in font.FontDescriptor for key in ("/FontFile2", "/FontFile3")), font.BaseFont
        assert str(pdf.Root.Lang) == "zh-CN"
        assert pdf.check_pdf_syntax() == []
        with pdf.open_outline() as outline:
            assert len(outline.root) >= len(family[name].documents)
    if shutil.which("qpdf"):
        path = tmp_path / "paper.pdf"
        path.write_bytes(family[name].content)
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", family_names())
def test_nothing_is_printed_outside_the_area_but_rules_of_letters_and_page_numbers(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    paper = papers[name]
    for page in range(paper.pages):
        if not upright(paper, page):
            continue
        for line in paper.lines(page):
            if PAGE_NUMBER.fullmatch(line.text) or set(line.text) <= set("草稿示例·"):
                continue
            assert line.left >= 28 - 0.1, (page, line.text)
            assert line.right <= 184 + 0.1, (page, line.text)
            assert line.baseline <= 262.1 or head_of(family[name]) is not None, (page, line.text)


@pytest.mark.parametrize("name", family_names())
def test_no_page_is_empty(family: dict[str, MadePaper], papers: dict[str, Paper], name: str) -> None:
    paper = papers[name]
    for page in range(paper.pages):
        if is_blank_before_imprint(family[name], paper, page):
            assert page_number(paper, page) is None
            continue
        shown = PAGE_NUMBER.sub("", re.sub(r"[草稿示例·\s]", "", paper.text(page)))
        assert len(shown) >= 8, (page, shown)


@pytest.mark.parametrize("name", family_names())
def test_numbers_stand_outside_on_every_numbered_page(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    paper, made = papers[name], family[name]
    head = head_of(made)
    for page in range(paper.pages):
        if not upright(paper, page):
            continue
        found = page_number(paper, page)
        is_first_of_letter = head is not None and head.form is HeadForm.LETTER and (page == 0 or len(made.documents) > 1)
        if is_first_of_letter:
            assert found is None
            continue
        if found is None:
            assert is_blank_before_imprint(made, paper, page), page
            continue
        # Sheets that lie in one file count each for itself.
        expected = 1 if len(made.documents) == paper.pages else page + 1
        assert PAGE_NUMBER.fullmatch(found.text)[1] == str(expected)  # type: ignore[index]
        assert found.size == pytest.approx(14)
        # The dash has no side bearings: its ink is what stands one character in.
        if expected % 2:
            assert found.right == pytest.approx(184 - EM_4, abs=0.3)
        else:
            assert found.left == pytest.approx(28 + EM_4, abs=0.3)
        _, top, _, _ = paper.ink(page, 263, 280)
        # The dash begins 7 mm under the area, digits are higher than it.
        assert top >= 262 + 7 - 2.5


@pytest.mark.parametrize("name", family_names())
def test_its_head_stands_where_the_standard_has_it(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    head, paper = head_of(family[name]), papers[name]
    if head is None:
        assert not [rule for rule in paper.rules(0) if rule.colour == RED]
        return
    reds = [rule for rule in paper.rules(0) if rule.colour == RED]
    _, top, _, _ = paper.ink(0, red=True)
    if head.form is HeadForm.LETTER:
        assert top == pytest.approx(30, abs=0.3)
        assert len(reds) == 4
        assert all((rule.left, rule.right) == pytest.approx((20, 190), abs=0.02) for rule in reds)
        assert reds[0].width > reds[1].width
        assert reds[2].width < reds[3].width
        assert reds[3].y + reds[3].width / 2 == pytest.approx(277, abs=0.1)
        number = number_line(paper, head)
        assert number.right == pytest.approx(184, abs=0.1)
        return
    rule = reds[0]
    assert len(reds) == 1
    assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.02)
    if head.form is HeadForm.DOCUMENT:
        assert top == pytest.approx(72, abs=0.3)
        number = number_line(paper, head)
        assert number.left + number.right == pytest.approx(212, abs=0.3)
    else:
        assert top == pytest.approx(37, abs=0.3)
        number = next(line for line in paper.lines(0) if head.issue in line.text)
    _, _, _, bottom = paper.ink(0, number.baseline - 4, number.baseline + 2)
    assert rule.y - rule.width / 2 - bottom == pytest.approx(4, abs=0.15)


@pytest.mark.parametrize("name", family_names())
def test_body_lines_stand_on_the_grid(family: dict[str, MadePaper], papers: dict[str, Paper], name: str) -> None:
    paper = papers[name]
    heads = [document.head for document in family[name].documents if document.head is not None]
    for page in range(paper.pages):
        if not upright(paper, page):
            continue
        for line in paper.body_lines(page):
            if "Fangsong" not in line.font or not line.text.strip("草稿示例· "):
                continue
            steps = (line.baseline - ASCENT * EM_3 - 37) / PITCH
            # What belongs to the head stands where the head's own rules put it.
            is_head = any(line.text in (head.number, _issue_line(head), _signed_line(head)) for head in heads)
            assert abs(steps - round(steps)) < 0.03 or is_head, (page, line.text, steps)


def _signed_line(head: RedHead) -> str:
    """The line of the number on a paper to a superior."""
    return f"{head.number}签发人：{''.join(head.signers)}"


def _issue_line(head: RedHead) -> str:
    day = chinese_date(head.compiled_on) if head.compiled_on is not None else ""
    return f"{head.compiler}{head.issue}{day}"


@pytest.mark.parametrize("name", family_names())
def test_signature_and_date_stand_together_and_beside_what_they_sign(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    paper, made = papers[name], family[name]
    for place, document in enumerate(made.documents):
        signature = document.signature
        if signature is None or signature.signed_on is None:
            continue
        dated = chinese_date(signature.signed_on)
        pages = [place] if len(made.documents) > 1 else range(paper.pages)
        found = [(page, line) for page in pages if upright(paper, page) for line in paper.body_lines(page) if line.text == dated]
        assert len(found) == 1, (name, dated)
        page, date_line = found[0]
        lines = paper.body_lines(page)
        at = lines.index(date_line)
        assert lines[at - 1].text == signature.issuers[-1]
        # Text above it on the same page, not the annex note alone (7.3.5.5).
        above = [line.text for line in lines[: at - 1] if not re.match(r"附件：|\d+\. ", line.text.strip())]
        assert above, (name, page)
        cell = (156 - EM_3) / 27
        assert date_line.right == pytest.approx(184 - 4 * cell, abs=1.2)
        issuer = lines[at - 1]
        assert issuer.left + issuer.right == pytest.approx(date_line.left + date_line.right, abs=0.6) or issuer.right == pytest.approx(184, abs=0.1)


@pytest.mark.parametrize("name", family_names())
def test_its_imprint_lies_on_the_edge_of_the_last_even_page(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    document, paper = family[name].documents[0], papers[name]
    imprint, head = document.imprint, document.head
    if imprint is None or head is None or head.form is HeadForm.LETTER:
        return
    assert paper.pages % 2 == 0
    black = [rule for rule in paper.rules(paper.pages - 1) if rule.right - rule.left > 155]
    assert black[-1].y == pytest.approx(262, abs=0.02)
    assert [rule.width for rule in (black[0], black[-1])] == pytest.approx([0.35, 0.35], abs=0.01)
    if imprint.copies_to:
        assert black[1].width == pytest.approx(0.25, abs=0.01)
    assert all((rule.left, rule.right) == pytest.approx((28, 184), abs=0.02) for rule in black)


@pytest.mark.parametrize("name", family_names())
def test_annexes_begin_with_their_mark_on_line_one(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    paper, document = papers[name], family[name].documents[0]
    for index, annex in enumerate(document.annexes):
        mark = document.annex_mark(index)
        if annex.landscape:
            turned = [page for page in range(paper.pages) if not upright(paper, page)]
            assert any(mark in SPACE.sub("", paper.text(page)) for page in turned)
            continue
        line = next(
            line
            for page in range(paper.pages)
            if upright(paper, page)
            for line in paper.lines(page)
            if line.text == mark and "Heiti" in line.font
        )
        assert line.left == pytest.approx(28, abs=0.1)
        assert line.baseline - ASCENT * EM_3 == pytest.approx(37, abs=0.4)


@pytest.mark.parametrize("name", family_names())
def test_sums_of_tables_never_stand_alone_on_a_page(
    family: dict[str, MadePaper], papers: dict[str, Paper], name: str
) -> None:
    paper = papers[name]
    for document in family[name].documents:
        for block in blocks_of(document):
            if not isinstance(block, Table) or block.rows[-1].kind is not RowKind.TOTAL:
                continue
            told = _row_text(block.rows[-1])
            before = _row_text(next(row for row in reversed(block.rows[:-1]) if row.kind is RowKind.NORMAL))[:4]
            shown = [SPACE.sub("", paper.text(page)) for page in range(paper.pages)]
            assert any(told in text and before in text for text in shown), (name, told)


def _row_text(row: Row) -> str:
    return SPACE.sub("", "".join(cell.text for cell in row.cells))


@pytest.mark.parametrize("name", family_names())
def test_drawings_keep_to_their_box(family: dict[str, MadePaper], name: str) -> None:
    for document in family[name].documents:
        for block in blocks_of(document):
            if not isinstance(block, Figure):
                continue
            for item in block.items:
                match item:
                    case Text():
                        whole = text_width(item.text, item.size)
                        left = item.x - {Anchor.START: 0.0, Anchor.MIDDLE: whole / 2, Anchor.END: whole}[item.anchor]
                        edges = (left, left + whole)
                    case Rect():
                        edges = (item.x, item.x + item.width)
                    case Stroke():
                        edges = (min(item.x1, item.x2), max(item.x1, item.x2))
                    case Circle():
                        edges = (item.x - item.radius, item.x + item.radius)
                    case Polygon():
                        edges = (min(x for x, _ in item.points), max(x for x, _ in item.points))
                    case _:
                        continue
                assert edges[0] >= -0.5, (block.caption, item)
                assert edges[1] <= block.width + 0.5, (block.caption, item)


def test_what_has_one_page_for_each_has_no_more(family: dict[str, MadePaper], papers: dict[str, Paper]) -> None:
    """One page for each letter of a batch, for each unit, for each group of tasks."""
    for name in ("reminder", "notice", "interview", "coordination", "receipts"):
        assert papers[name].pages == len(family[name].documents)
    from wanzhou_gui.reports.document import PageBreak

    for name in ("profile", "stocktake"):
        breaks = sum(isinstance(block, PageBreak) for block in family[name].documents[0].blocks)
        assert papers[name].pages == breaks + 1
    assert papers[MISSING_LIST].pages == 1
