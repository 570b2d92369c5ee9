"""Why a document could not be read, as codes that the doors put into words."""

from __future__ import annotations

from enum import StrEnum


class PlanProblem(StrEnum):
    """Reasons for refusing a document; each has one step that helps."""

    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"
    ENCODING_UNKNOWN = "encoding_unknown"
    NOT_TEXT = "not_text"
    FORMAT_UNKNOWN = "format_unknown"
    OLD_WORD_FORMAT = "old_word_format"
    WPS_FORMAT = "wps_format"
    OLD_EXCEL_FORMAT = "old_excel_format"
    WORD_DAMAGED = "word_damaged"
    WORKBOOK_DAMAGED = "workbook_damaged"
    PACKAGE_UNSAFE = "package_unsafe"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105 - the name of a problem
    PDF_DAMAGED = "pdf_damaged"
    PDF_SCANNED = "pdf_scanned"
    SHEET_MISSING = "sheet_missing"
    HEAD_ROW_MISSING = "head_row_missing"
    NOT_A_PLAN = "not_a_plan"


class PlanDocumentError(Exception):
    """A document that cannot be read as a plan; `code` says why, `detail` names the place where known."""

    def __init__(self, code: PlanProblem, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail
