"""Puts the files of an issue, or those that go back to units, into their folder all together or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.rendering.docx.letters import letter_bytes
from wanzhou_gui.rendering.xlsx.unit_forms import envelope_bytes
from wanzhou_gui.rendering.xlsx.workbook import workbook_bytes
from wanzhou_gui.reports.sheets import Sheet
from wanzhou_gui.reports.unit_forms import cover
from wanzhou_gui.reports.unit_forms.corrections import Correction, correction_file_name
from wanzhou_gui.reports.unit_forms.notice import CoveringNotice
from wanzhou_gui.usecases.errors import file_failure
from wanzhou_gui.usecases.ports import FormStage


class OpenpyxlFormWriter:
    """Forms as workbooks that WPS and Excel open, protect without a password and print on A4."""

    @contextlib.contextmanager
    def stage(self, folder: Path) -> Iterator[FormStage]:
        """Begin an issue into a folder; leaving without `finish` leaves nothing there."""
        was_there = folder.is_dir()
        try:
            folder.mkdir(exist_ok=True)
            beside = Path(tempfile.mkdtemp(prefix=".forms-", dir=folder))
        except OSError as error:
            raise file_failure(error, folder) from error
        try:
            stage = _Stage(folder, beside)
            yield stage
        finally:
            shutil.rmtree(beside, ignore_errors=True)
            if not was_there and not any(folder.iterdir()):
                folder.rmdir()


class _Stage:
    def __init__(self, folder: Path, beside: Path) -> None:
        self._folder = folder
        self._beside = beside
        self._names: list[str] = []

    def add(self, envelope: Envelope) -> tuple[str, str]:
        """Draw the forms of a unit as one file; returns the name it will have and the SHA-256 of the file."""
        content = envelope_bytes(envelope)
        return self._put(cover.file_name(envelope), ".xlsx", content), hashlib.sha256(content).hexdigest()

    def add_notice(self, envelope: Envelope, notice: CoveringNotice) -> str:
        """Draw the notice that goes with it; returns the name it will have."""
        content = letter_bytes(notice.title, notice.addressee, notice.paragraphs, notice.signed_by, notice.dated)
        return self._put(cover.notice_name(envelope), ".docx", content)

    def add_correction(self, corrections: Sequence[Correction]) -> str:
        """Draw the forms of a file that goes back for correction; returns the name it will have."""
        envelope = Envelope(tuple(one.form for one in corrections))
        return self._put(correction_file_name(envelope), ".xlsx", envelope_bytes(envelope, corrections))

    def add_table(self, name: str, sheets: Sequence[Sheet]) -> str:
        """Draw a table that belongs to the folder as a whole; returns the name it will have."""
        return self._put(name, ".xlsx", workbook_bytes(sheets))

    def finish(self) -> None:
        """Put every form in place; with none left behind when the machine refuses."""
        placed: list[Path] = []
        try:
            for name in self._names:
                (self._beside / name).rename(self._folder / name)
                placed.append(self._folder / name)
        except OSError as error:
            for path in placed:
                path.unlink(missing_ok=True)
            raise file_failure(error, self._folder) from error

    def _put(self, wanted: str, ending: str, content: bytes) -> str:
        name, number = f"{wanted}{ending}", 1
        # What stands in the folder may be a form somebody filled in: never written over.
        while name in self._names or (self._folder / name).exists():
            number += 1
            name = f"{wanted} ({number}){ending}"
        try:
            (self._beside / name).write_bytes(content)
        except OSError as error:
            raise file_failure(error, self._folder / name) from error
        self._names.append(name)
        return name
