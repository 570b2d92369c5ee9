"""The text of every paper of the family comes out of its file exactly: nothing lost, nothing more, by two readers of others."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.paper_family import MadePaper, family_names, issue_family
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.reports.document import (
    Block,
    Figure,
    HeadForm,
    Heading,
    OfficialDocument,
    Paragraph,
    Table,
    annex_lines,
    chinese_date,
    closed_copies,
    closed_recipients,
)
from wanzhou_gui.reports.figure import Text
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, SAMPLE_TODAY, build_sample

PAGE_NUMBER = re.compile(r"—\d+—")
# PDFium takes a hyphen at the end of a line for one that divides a word.
HYPHEN = {"\x02": "-", "\ufffe": "-"}


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MadePaper]:
    """All papers, issued once for the module."""
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(tmp_path_factory.mktemp("extracted") / "family.ledger")
    try:
        counts = build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED)
        return issue_family(services, counts)
    finally:
        services.close()


def bare(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s", "", "".join(HYPHEN.get(character, character) for character in text))


def pages_by_pdfium(content: bytes) -> list[str]:
    """The text of each page in the order it was drawn, without its number."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(PAGE_NUMBER.sub("", bare(text.get_text_range())))
            text.close()
            page.close()
        return pages
    finally:
        document.close()


def printed(document: OfficialDocument) -> Iterator[str]:
    """Every text the paper prints, once, with the words the standard adds."""
    head, is_letter = document.head, False
    if head is not None:
        is_letter = head.form is HeadForm.LETTER
        yield from (*(head.mark[:1] if is_letter else head.mark), "" if is_letter else head.mark_suffix)
        yield from (head.copy_number, head.secrecy, head.urgency, head.number, head.issue, head.compiler)
        if head.signers:
            yield from ("签发人：", *head.signers)
        if head.compiled_on is not None:
            yield chinese_date(head.compiled_on)
    yield from (document.title, document.subtitle)
    if document.recipients:
        yield closed_recipients(document.recipients)
    yield from _blocks(document.blocks)
    yield from annex_lines(document)
    if document.signature is not None:
        yield from document.signature.issuers
        if document.signature.signed_on is not None:
            yield chinese_date(document.signature.signed_on)
    if document.note:
        yield f"（{document.note}）"
    for index, annex in enumerate(document.annexes):
        yield from (document.annex_mark(index), annex.title)
        yield from _blocks(annex.blocks)
    imprint = document.imprint
    if imprint is not None:
        if imprint.recipients:
            yield f"主送：{closed_copies(imprint.recipients)}"
        if imprint.copies_to:
            yield f"抄送：{closed_copies(imprint.copies_to)}"
        if not is_letter:
            yield imprint.office
            if imprint.issued_on is not None:
                yield f"{chinese_date(imprint.issued_on)}印发"


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield block.text + "".join(run.text for run in block.run_in)
            case Paragraph():
                yield block.text
            case Figure():
                yield block.caption
                yield from (item.text for item in block.items if isinstance(item, Text))
            case Table():
                yield from (block.caption, block.note, header_of(block))
                for row in block.rows:
                    for cell in row.cells:
                        yield (cell.mark.shown if cell.mark is not None else "") + cell.text


def header_of(table: Table) -> str:
    """The words of a header in the order they are drawn: names over several columns, then those of the columns."""
    groups = [
        column.group
        for before, column in zip((None, *table.columns), table.columns, strict=False)
        if column.group and (before is None or before.group != column.group)
    ]
    return "".join((*groups, *(column.header for column in table.columns)))


def repeated_headers(made: MadePaper, pages: list[str]) -> Counter[str]:
    """The headers that are printed again on further pages of their tables."""
    again: Counter[str] = Counter()
    known = Counter(
        bare(header_of(block))
        for document in made.documents
        for blocks in (document.blocks, *(annex.blocks for annex in document.annexes))
        for block in blocks
        if isinstance(block, Table)
    )
    text = "\n".join(pages)
    for header, count in known.items():
        if header:
            again.update({character: (text.count(header) - count) * times for character, times in Counter(header).items()})
    return again


@pytest.mark.parametrize("name", family_names())
def test_nothing_is_lost_and_nothing_added(family: dict[str, MadePaper], name: str) -> None:
    made = family[name]
    pages = pages_by_pdfium(made.content)
    extracted = Counter("".join(pages))
    for document in made.documents[:1]:
        extracted.subtract({character: len(pages) for character in bare(document.watermark)})
    expected = Counter(bare("".join(text for document in made.documents for text in printed(document))))
    expected.update(repeated_headers(made, pages))
    assert {each: count for each, count in (extracted - expected).items() if count} == {}
    assert {each: count for each, count in (expected - extracted).items() if count} == {}


@pytest.mark.parametrize("name", family_names())
def test_running_text_comes_out_in_order(family: dict[str, MadePaper], name: str) -> None:
    made = family[name]
    watermark = bare(made.documents[0].watermark)
    # The word across a page is drawn before everything else on it, so it never stands inside a sentence.
    pages = pages_by_pdfium(made.content)
    assert all(page.startswith(watermark) for page in pages)
    text = "".join(page.removeprefix(watermark) for page in pages)
    at = 0
    for document in made.documents:
        for block in document.blocks:
            wanted = bare(getattr(block, "text", "") + "".join(run.text for run in getattr(block, "run_in", ())))
            if wanted:
                at = text.index(wanted, at) + len(wanted)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not on this machine")
@pytest.mark.parametrize("name", family_names())
def test_poppler_reads_the_same_characters(family: dict[str, MadePaper], name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(family[name].content)
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    read = PAGE_NUMBER.sub("", bare(done.stdout.decode("utf-8")))
    assert Counter(read) == Counter("".join(pages_by_pdfium(family[name].content)))


@pytest.mark.parametrize("name", family_names())
def test_the_file_says_what_it_is(family: dict[str, MadePaper], name: str) -> None:
    made = family[name]
    first = made.documents[0]
    with pikepdf.open(io.BytesIO(made.content)) as pdf, pdf.open_outline() as outline:
        assert str(pdf.Root.Lang) == first.language == "zh-CN"
        assert str(pdf.docinfo["/Title"]) == (first.metadata.title or first.plain_title)
        assert str(pdf.docinfo["/Author"])
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        told = [bare(str(item.title)) for item in outline.root]
    for document in made.documents:
        assert bare(document.plain_title) in told
        for index, annex in enumerate(document.annexes):
            assert bare(f"{document.annex_mark(index)}{annex.title}") in told
