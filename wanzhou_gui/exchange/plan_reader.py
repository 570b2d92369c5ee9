"""The plan reader behind the usecases port: the same readings, with failures the doors can explain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError
from wanzhou_gui.exchange.plan_documents.json_shape import reading_as_json
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text
from wanzhou_gui.usecases.errors import PlanFileError


class PlanDocumentReader:
    """Reads notices, action plans and task breakdowns from files and pasted text."""

    def read_file(self, path: Path) -> tuple[PlanReading, ...]:
        """Every plan the document carries; raises PlanFileError with the path in its details."""
        return _told(lambda: read_plan_file(path), str(path))

    def read_text(self, text: str) -> tuple[PlanReading, ...]:
        """Every plan a pasted text carries; raises PlanFileError."""
        return _told(lambda: read_plan_text(text), "粘贴的文字")

    def as_json(self, readings: Sequence[PlanReading]) -> dict[str, object]:
        """Readings as one object in the agreed JSON shape."""
        return reading_as_json(readings)


def _told(read: Callable[[], tuple[PlanReading, ...]], path: str) -> tuple[PlanReading, ...]:
    try:
        return read()
    except PlanDocumentError as error:
        raise PlanFileError(error.code, path=path) from error
