"""PDF files with a text layer: the lines of each page; a scanned one is told apart and refused."""

from __future__ import annotations

import statistics
from pathlib import Path

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.text_files import bytes_of

_LARGEST_PDF = 128 * 1024 * 1024
_MOST_PAGES = 2000
_LEAST_CHARACTERS_PER_PAGE = 20
_LONG_LINE = 16
_LEAST_AT_MARGIN = 2
_SLACK = 4
_WIDEST_INDENT = 20


def read_pdf_file(path: Path) -> str:
    """The text layer of a PDF, page after page; refused when it is damaged, protected or only pictures."""
    content = bytes_of(path, _LARGEST_PDF)
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        protected = "password" in str(error).lower()
        raise PlanDocumentError(PlanProblem.PASSWORD_PROTECTED if protected else PlanProblem.PDF_DAMAGED, path.name) from error
    try:
        count = len(document)
        if count > _MOST_PAGES:
            raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, path.name)
        pages = [_page_text(document, number) for number in range(count)]
    except pdfium.PdfiumError as error:
        raise PlanDocumentError(PlanProblem.PDF_DAMAGED, path.name) from error
    finally:
        document.close()
    if count == 0:
        raise PlanDocumentError(PlanProblem.PDF_DAMAGED, path.name)
    if sum(len(page.split()) and len(page) for page in pages) < _LEAST_CHARACTERS_PER_PAGE * count:
        raise PlanDocumentError(PlanProblem.PDF_SCANNED, path.name)
    return "\n".join(pages)


def _page_text(document: object, number: int) -> str:
    page = document[number]  # type: ignore[index]
    try:
        text_page = page.get_textpage()
        try:
            text: str = text_page.get_text_range()
            text = _with_indents(text, text_page)
        finally:
            text_page.close()
    finally:
        page.close()
    # PDFium marks a hyphen at a line end with U+FFFE.
    return text.replace("\ufffe", "").replace("\r\n", "\n")


def _with_indents(text: str, text_page: object) -> str:
    """The text of a page with the indents of its lines, which a text layer keeps only as positions.

    Without them nobody can tell the second line of a paragraph from the beginning of the next one.
    """
    if len(text) != text_page.count_chars():  # type: ignore[attr-defined]
        return text
    lines = text.split("\n")
    begins: list[tuple[float, float]] = []
    at = 0
    for line in lines:
        box = text_page.get_charbox(at, loose=True) if line.strip() else (0.0, 0.0, 0.0, 0.0)  # type: ignore[attr-defined]
        begins.append((box[0], box[3] - box[1]))
        at += len(line) + 1
    lefts = [begin[0] for begin, line in zip(begins, lines, strict=True) if line.strip()]
    shared = [left for left in lefts if sum(abs(left - other) <= _SLACK for other in lefts) >= _LEAST_AT_MARGIN]
    if not shared or sum(len(line) >= _LONG_LINE for line in lines) < _LEAST_AT_MARGIN:
        return text
    height = statistics.median(begin[1] for begin, line in zip(begins, lines, strict=True) if len(line) >= _LONG_LINE)
    margin = min(shared)
    longest = max(map(len, lines))
    for line, begin, before in zip(lines[1:], begins[1:], lines, strict=False):
        # On a short page one line alone may go on below a full one.
        if line.strip() and begin[0] < margin - height and len(before) >= longest - 2:
            margin = begin[0]
    return "\n".join(
        "\u3000" * min(_WIDEST_INDENT, round((begin[0] - margin) / height)) + line if line.strip() and height > 0 and begin[0] > margin + _SLACK else line
        for begin, line in zip(begins, lines, strict=True)
    )
