"""Every paper of the family as a Word file, set the way Word reads it: as many pages as the PDF, its text on the same lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paper_family import family_names, issue_family
from tests.rendering.pdf.conftest import Paper
from tests.rendering.word.word_reader import FONTS, NoReaderError, is_here, set_pages
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.rendering.docx.renderer import DocxRenderer
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import HeadForm, OfficialDocument, chinese_date, closed_recipients
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, SAMPLE_TODAY, build_sample

SPACE = re.compile(r"\s")
Pair = tuple[OfficialDocument, bytes, Path]

pytestmark = pytest.mark.skipif(not is_here(), reason="LibreOffice is not on this machine")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pair]:
    """Each paper, its PDF and what its .docx looks like."""
    folder = tmp_path_factory.mktemp("word")
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(folder / "family.ledger")
    try:
        made = issue_family(services, build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED))
    finally:
        services.close()
    papers = PdfRenderer(FONTS)
    renderer = DocxRenderer(lambda: papers, PdfPages)
    documents = {name: one.documents[0] for name, one in made.items()}
    try:
        pages = set_pages({name: renderer.render_bytes(document) for name, document in documents.items()}, folder)
    except NoReaderError as error:
        pytest.skip(f"this LibreOffice opens no texts: {error}")
    return {name: (document, papers.render_bytes(document), pages[name]) for name, document in documents.items()}


@pytest.mark.parametrize("name", family_names())
def test_it_has_as_many_pages_as_the_pdf(both: dict[str, Pair], name: str) -> None:
    _, pdf, word = both[name]
    with PdfPages(pdf) as expected, PdfPages(word) as shown:
        assert shown.page_count == expected.page_count


@pytest.mark.parametrize("name", family_names())
def test_its_head_and_first_text_stand_where_the_pdf_has_them(both: dict[str, Pair], name: str) -> None:
    document, pdf, word = both[name]
    if document.head is None or document.head.compact:
        return
    expected, shown = Paper(pdf), Paper(word.read_bytes())
    mark, number, text = document.head.mark[0][:4], document.head.number, closed_recipients(document.recipients)[-5:]
    assert baseline(shown, mark) == pytest.approx(baseline(expected, mark), abs=1.0)
    assert baseline(shown, number) == pytest.approx(baseline(expected, number), abs=1.0)
    if document.head.form is HeadForm.DOCUMENT:
        ink = [paper.ink(0, red=True)[3] for paper in (shown, expected)]
        assert ink[0] == pytest.approx(ink[1], abs=1.2)
    # A line of Word is 10.21 mm high and has its ink 3.5 mm lower, a line of the PDF 10.45 mm: the same line of the page.
    lines = [(baseline(paper, text) - first) / pitch for paper, first, pitch in ((shown, 44.98, 10.213), (expected, 41.49, 10.446))]
    assert lines[0] == pytest.approx(lines[1], abs=0.1)


def baseline(paper: Paper, text: str) -> float:
    return next(line.baseline for line in paper.lines(0) if text in line.text)


@pytest.mark.parametrize("name", family_names())
def test_a_signature_stands_on_a_page_with_text(both: dict[str, Pair], name: str) -> None:
    document, _, word = both[name]
    if document.signature is None or document.signature.signed_on is None:
        return
    signed = f"{document.signature.issuers[-1]}{chinese_date(document.signature.signed_on)}"
    page = next(text for text in pages_of(word) if signed in text)
    before = page.partition(signed)[0]
    assert any(part in before for part in last_words(document)), before[-40:]


def pages_of(path: Path) -> Iterator[str]:
    with PdfPages(path) as pages:
        for index in range(pages.page_count):
            yield SPACE.sub("", pages.page_text(index))


def last_words(document: OfficialDocument) -> list[str]:
    """The last characters of the last paragraph: a paragraph that is split over pages leaves its end there."""
    text = SPACE.sub("", "".join(getattr(document.blocks[-1], "text", "")))
    return [text[-4:]]
