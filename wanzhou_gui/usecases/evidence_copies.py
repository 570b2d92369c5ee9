"""Copies of evidence and signed pages beside a backup or for the other desk, and bringing back what is missing here; every file by its digest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.domain.evidence import EvidenceFile, FiledCopy, FileFault
from wanzhou_gui.domain.signed_pages import SignedPage
from wanzhou_gui.usecases.errors import RejectedError, file_failure
from wanzhou_gui.usecases.evidence_ports import EvidenceFolder
from wanzhou_gui.usecases.ports import Ledger


@dataclass(frozen=True)
class EvidenceCopies:
    """What was copied where: how many files were new there, how many were there already, and which were not to be had.

    `linked` are files the ledger only points at; they stay where they are.
    """

    folder: Path
    copied: int
    there: int
    absent: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every copy the ledger names is there now."""
        return not self.absent


class EvidenceCopyVerbs:
    """Taking the evidence of a ledger along. A folder is never emptied and nothing in it is overwritten."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def copy_to(self, parent: Path) -> EvidenceCopies:
        """Copy what is not there yet into the evidence folder of this ledger under another parent (a stick, the folder of backups).

        Each file is held against its digest on the way; one that is missing or was changed here is named and not copied.
        EnvironmentProblemError when the place refuses.
        """
        here = self._ledger.evidence_folder()
        there = here.elsewhere(parent / here.path.name)
        return _copied(self._files(), [here], there)

    def take_from(self, folder: Path) -> EvidenceCopies:
        """Bring the files this ledger lacks in from a folder of copies, or from a folder that holds some.

        The other desk's ledger may have another name, and its folder with it: any folder of evidence beneath is looked into.

        RejectedError when the folder is not there; a file that is not what the ledger names is never taken.
        """
        here = self._ledger.evidence_folder()
        if not folder.is_dir():
            raise RejectedError("evidence_folder_missing", path=folder)
        try:
            inner = sorted(one for one in folder.iterdir() if one.suffix == here.path.suffix and one.is_dir())
        except OSError as error:
            raise file_failure(error, folder) from error
        return _copied(self._files(), [here.elsewhere(one) for one in (folder, *inner)], here)

    def not_here(self) -> tuple[str, ...]:
        """The names of copies that are on record and not on this machine; nothing is read, each content is named once."""
        here = self._ledger.evidence_folder()
        found = {(one.sha256, one.suffix): one.name for one in self._files() if not one.link and not here.has(one)}
        return tuple(found.values())

    def lacking(self) -> tuple[FiledCopy, ...]:
        """Copies the ledger names and this machine does not have, or not as they were; reads every one."""
        here = self._ledger.evidence_folder()
        return tuple(one for one in self._files() if not one.link and here.fault_of(one) is not None)

    def _files(self) -> list[FiledCopy]:
        return [*self._ledger.find(EvidenceFile), *self._ledger.find(SignedPage)]


def _copied(files: Iterable[FiledCopy], sources: Sequence[EvidenceFolder], target: EvidenceFolder) -> EvidenceCopies:
    copied = there = 0
    absent: dict[str, None] = {}
    linked: dict[str, None] = {}
    # One content may have come under two endings; each is a file of its own in the folder.
    seen: set[tuple[str, str]] = set()
    for file in files:
        if file.link:
            linked[file.name] = None
        elif (file.sha256, file.suffix) not in seen:
            seen.add((file.sha256, file.suffix))
            if target.fault_of(file) is None:
                there += 1
            elif any(
                one.fault_of(file) is None and target.keep(one.place_of(file), file.suffix).sha256 == file.sha256
                for one in sources
            ):
                copied += 1
            else:
                faults = [one.fault_of(file) for one in sources]
                absent[_named(file, FileFault.CHANGED if FileFault.CHANGED in faults else FileFault.MISSING)] = None
    return EvidenceCopies(target.path, copied, there, tuple(absent), tuple(linked))


def _named(file: FiledCopy, fault: FileFault | None) -> str:
    return f"{file.name}（{file.sha256[:12]}…）" if fault is FileFault.CHANGED else file.name
