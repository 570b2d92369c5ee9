"""PDF files with a text layer: the lines of each page; a scanned one is told apart and refused."""

from __future__ import annotations

from pathlib import Path

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.text_files import bytes_of

_LARGEST_PDF = 128 * 1024 * 1024
_MOST_PAGES = 2000
_LEAST_CHARACTERS_PER_PAGE = 20


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
        finally:
            text_page.close()
    finally:
        page.close()
    # PDFium marks a hyphen at a line end with U+FFFE.
    return text.replace("\ufffe", "").replace("\r\n", "\n")
