"""Which reader opens which file, by what the file is rather than by what it is called."""

from __future__ import annotations

from pathlib import Path

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.pdf_files import read_pdf_file
from wanzhou_gui.exchange.plan_documents.text_files import bytes_of, read_text_file
from wanzhou_gui.exchange.plan_documents.word_files import read_word_file
from wanzhou_gui.exchange.plan_documents.workbook_files import read_workbook_file

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_FORMATS = {
    ".doc": PlanProblem.OLD_WORD_FORMAT,
    ".dot": PlanProblem.OLD_WORD_FORMAT,
    ".rtf": PlanProblem.OLD_WORD_FORMAT,
    ".wps": PlanProblem.WPS_FORMAT,
    ".wpt": PlanProblem.WPS_FORMAT,
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_TEXTS = frozenset({".txt", ".text", ".md", ".csv", ".tsv", ""})
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".xlt", ".ett"})


def text_of_file(path: Path) -> str:
    """The text of a document in any format we read; refused with the problem that names the step that helps."""
    head = _head(path)
    suffix = path.suffix.lower()
    if head.startswith(_OLE):
        if suffix in (".docx", ".docm"):
            return read_word_file(path)
        if suffix in WORKBOOKS:
            return read_workbook_file(path)
        raise PlanDocumentError(_OLD_FORMATS.get(suffix, PlanProblem.OLD_WORD_FORMAT), path.name)
    if suffix in _OLD_FORMATS:
        if head.startswith(b"PK"):
            # A .docx that was only renamed opens like one.
            return read_word_file(path)
        raise PlanDocumentError(_OLD_FORMATS[suffix], path.name)
    if head.startswith(b"{\\rtf"):
        raise PlanDocumentError(PlanProblem.OLD_WORD_FORMAT, path.name)
    if head.startswith(b"%PDF") or (suffix == ".pdf" and b"%PDF" in head):
        return read_pdf_file(path)
    if suffix == ".pdf":
        raise PlanDocumentError(PlanProblem.PDF_DAMAGED, path.name)
    if suffix in WORKBOOKS:
        return read_workbook_file(path)
    if suffix in (".docx", ".docm"):
        return read_word_file(path)
    if head.startswith(b"PK\x03\x04"):
        return read_word_file(path)
    if head.startswith(_PICTURES):
        raise PlanDocumentError(PlanProblem.FORMAT_UNKNOWN, path.name)
    if suffix not in _TEXTS and b"\x00" in head[:512] and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise PlanDocumentError(PlanProblem.FORMAT_UNKNOWN, path.name)
    return read_text_file(path)


def _head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise PlanDocumentError(PlanProblem.FILE_UNREADABLE, path.name)
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError as error:
        raise PlanDocumentError(PlanProblem.FILE_MISSING, path.name) from error
    except OSError as error:
        raise PlanDocumentError(PlanProblem.FILE_UNREADABLE, path.name) from error
    if not head:
        bytes_of(path, 1)
    return head
