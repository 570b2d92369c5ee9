"""The plan reader behind the usecases port: the same readings, with failures the doors can explain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from wanzhou_gui.domain.plan_columns import HeadGuess, SheetTable, TableChoice, TableFile
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.reading_edits import ReadingRules
from wanzhou_gui.exchange.plan_documents.column_rules import columns_at, height_at
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError
from wanzhou_gui.exchange.plan_documents.json_exact import ReadingRefusedError, exact_json, readings_of_json
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text
from wanzhou_gui.exchange.plan_documents.rereading import SourceRules
from wanzhou_gui.exchange.plan_documents.sheet_text import text_of_tables
from wanzhou_gui.exchange.plan_documents.workbook_files import tables_of_file
from wanzhou_gui.usecases.errors import PlanFileError

T = TypeVar("T")


class PlanDocumentReader:
    """Reads notices, action plans and task breakdowns from files and pasted text."""

    def read_file(self, path: Path) -> tuple[PlanReading, ...]:
        """Every plan the document carries; raises PlanFileError with the path in its details."""
        return _told(lambda: read_plan_file(path), str(path))

    def tables(self, path: Path) -> TableFile:
        """The sheets of a workbook with a proposal for their columns; raises PlanFileError."""
        return _told(lambda: tables_of_file(path), str(path))

    def head_at(self, sheet: SheetTable, row: int, height: int) -> HeadGuess:
        """The roles of the columns under another heading row; height 0 leaves its height to be found."""
        return columns_at(sheet.rows, row, height or (height_at(sheet.rows, row) if row else 1))

    def read_tables(self, file: TableFile, choice: TableChoice | None) -> tuple[PlanReading, ...]:
        """Every plan the sheets carry, columns as chosen or as proposed; raises PlanFileError."""
        return _told(lambda: read_plan_text(text_of_tables(file, choice)), file.name)

    def read_text(self, text: str) -> tuple[PlanReading, ...]:
        """Every plan a pasted text carries; raises PlanFileError."""
        return _told(lambda: read_plan_text(text), "粘贴的文字")

    def as_json(self, readings: Sequence[PlanReading]) -> dict[str, object]:
        """Readings as one object in the agreed JSON shape."""
        return exact_json(readings)

    def from_json(self, written: object, source_lines: Sequence[str]) -> tuple[PlanReading, ...]:
        """The readings such an object describes; raises PlanFileError when it is none of this text."""
        try:
            return readings_of_json(written, source_lines)
        except ReadingRefusedError as error:
            raise PlanFileError(error.code) from error

    def rules(self, reading: PlanReading) -> ReadingRules:
        """The reader's rules for pieces of one reading."""
        return SourceRules(reading)


def _told(read: Callable[[], T], path: str) -> T:
    try:
        return read()
    except PlanDocumentError as error:
        raise PlanFileError(error.code, path=path) from error
