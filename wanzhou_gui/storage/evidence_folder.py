"""Copies of evidence beside the ledger, named by their content; and the check that every file is still what it was."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from wanzhou_gui.domain.evidence import FiledCopy, FileFault, safe_suffix
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError, file_failure
from wanzhou_gui.usecases.evidence_ports import KeptFile

FOLDER_ENDING = ".佐证材料"
LARGEST = 2 << 30
_BLOCK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


class _Writable(Protocol):
    def write(self, block: bytes, /) -> int: ...


def folder_of(ledger: Path) -> Path:
    """The folder that belongs to a ledger file."""
    return ledger.with_name(ledger.stem + FOLDER_ENDING)


class BesideLedgerFolder:
    """The evidence folder of one ledger; made when the first file comes."""

    def __init__(self, ledger: Path) -> None:
        self._folder = folder_of(ledger)

    @property
    def path(self) -> Path:
        """Where the folder is; it may not be there yet."""
        return self._folder

    def elsewhere(self, folder: Path) -> BesideLedgerFolder:
        """Another folder kept by the same rules."""
        other = BesideLedgerFolder(folder)
        other._folder = folder
        return other

    def keep(self, source: Path, suffix: str) -> KeptFile:
        """Copy a file into the folder; the same content is kept once, and what lies there is never overwritten."""
        if suffix != safe_suffix(f"x{suffix}"):
            raise ValueError("no suffix to write")
        with _opened(source) as incoming:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                with tempfile.NamedTemporaryFile(dir=self._folder, prefix="incoming-", suffix=".part", delete=False) as part:
                    there = Path(part.name)
                    try:
                        kept = _drained(incoming, source, part)
                        part.flush()
                        os.fsync(part.fileno())
                    except BaseException:
                        part.close()
                        there.unlink(missing_ok=True)
                        raise
                self._put(there, kept, suffix)
            except OSError as error:
                raise file_failure(error, self._folder) from error
        return kept

    def look_at(self, source: Path) -> KeptFile:
        """Read a file that stays where it is."""
        with _opened(source) as incoming:
            try:
                return _drained(incoming, source, None)
            except OSError as error:
                raise EnvironmentProblemError("file_unreadable", path=source) from error

    def place_of(self, file: FiledCopy) -> Path:
        """Where a file is. Rows of other desks come in by packages: only a digest and a plain ending become a path."""
        if file.link:
            return Path(file.link)
        if not _DIGEST.fullmatch(file.sha256) or file.suffix != safe_suffix(f"x{file.suffix}"):
            raise RejectedError("evidence_name_unsafe", name=file.name)
        return self._place(file.sha256, file.suffix)

    def has(self, file: FiledCopy) -> bool:
        """Whether something lies in its place; nothing is read."""
        try:
            return self.place_of(file).is_file()
        except (OSError, RejectedError):
            return False

    def fault_of(self, file: FiledCopy) -> FileFault | None:
        """Whether a file is missing or no longer what it was."""
        try:
            found = self.look_at(self.place_of(file))
        except (EnvironmentProblemError, RejectedError):
            return FileFault.MISSING
        return None if found == KeptFile(file.sha256, file.size) else FileFault.CHANGED

    def _place(self, sha256: str, suffix: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}{suffix}"

    def _put(self, part: Path, kept: KeptFile, suffix: str) -> None:
        place = self._place(kept.sha256, suffix)
        place.parent.mkdir(exist_ok=True)
        try:
            if place.exists():
                if self.look_at(place) == kept:
                    return
                # Somebody changed the copy: what is there now is set aside, not lost.
                place.rename(_free_name(place))
            part.rename(place)
            # What was signed is not to be edited by chance with the program that shows it.
            with contextlib.suppress(OSError):
                place.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        finally:
            part.unlink(missing_ok=True)


def evidence_faults(folder: BesideLedgerFolder, files: Iterable[FiledCopy]) -> tuple[tuple[str, str], ...]:
    """Every file that is missing or changed, as a code with its name and place."""
    faults = []
    for file in files:
        fault = folder.fault_of(file)
        if fault is not None:
            place = file.link or f"{file.sha256[:12]}…{file.suffix}"
            faults.append((f"evidence_{fault.value}", f"{file.name}（{place}）"))
    return tuple(faults)


def _opened(source: Path) -> BinaryIO:
    try:
        if not source.is_file():
            raise EnvironmentProblemError("file_missing", path=source)
        return source.open("rb")
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", path=source) from error


def _drained(incoming: BinaryIO, source: Path, to: _Writable | None) -> KeptFile:
    digest, size = hashlib.sha256(), 0
    while block := incoming.read(_BLOCK):
        size += len(block)
        if size > LARGEST:
            raise RejectedError("evidence_too_large", path=source)
        digest.update(block)
        if to is not None:
            to.write(block)
    return KeptFile(digest.hexdigest(), size)


def _free_name(place: Path) -> Path:
    number = 1
    while (aside := place.with_name(f"{place.name}.changed-{number}")).exists():
        number += 1
    return aside
