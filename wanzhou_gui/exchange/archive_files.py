"""Archives as folders or .zip files: gathered beside their place, put there whole, and held against their digests."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from wanzhou_gui.reports.archive_contents import SUMS_NAME
from wanzhou_gui.usecases.archive_ports import ArchiveFaults, StagedFile
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError, file_failure

_ZIP = ".zip"
_BLOCK = 1 << 20
_LARGEST_SUMS = 64 << 20
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)


class FolderOrZipArchives:
    """Writes and checks archives on the disk."""

    @contextmanager
    def stage(self, to: Path) -> Iterator[_Stage]:
        """Begin an archive; leaving without `finish` leaves nothing behind."""
        if to.exists():
            raise RejectedError("archive_exists", path=to)
        beside = to.parent / f".{secrets.token_hex(6)}.part"
        try:
            try:
                beside.mkdir()
            except OSError as error:
                raise file_failure(error, to) from error
            yield _Stage(beside, to)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
            beside.with_suffix(_ZIP).unlink(missing_ok=True)

    def check(self, archive: Path) -> ArchiveFaults:
        """Hold every file against the list; RejectedError archive_not_ours, EnvironmentProblemError when unreadable."""
        if archive.is_dir():
            return _checked(_Folder(archive), archive)
        try:
            with zipfile.ZipFile(archive) as package:
                return _checked(_Zip(package), archive)
        except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
            raise RejectedError("archive_not_ours", path=archive) from error
        except FileNotFoundError as error:
            raise EnvironmentProblemError("not_there", path=archive) from error
        except OSError as error:
            raise EnvironmentProblemError("file_unreadable", path=archive) from error


class _Stage:
    def __init__(self, beside: Path, to: Path) -> None:
        self._beside = beside
        self._to = to

    def add(self, path: str, content: bytes) -> StagedFile:
        """Write a file."""
        try:
            self.place(path).write_bytes(content)
        except OSError as error:
            raise file_failure(error, self._to) from error
        return StagedFile(path, len(content), hashlib.sha256(content).hexdigest())

    def add_copy(self, path: str, source: Path) -> StagedFile:
        """Copy a file in, block by block."""
        try:
            incoming = source.open("rb")
        except OSError as error:
            raise EnvironmentProblemError("file_unreadable", path=source) from error
        with incoming:
            try:
                with self.place(path).open("xb") as file:
                    shutil.copyfileobj(incoming, file, _BLOCK)
            except OSError as error:
                raise file_failure(error, self._to) from error
        return self.note(path)

    def place(self, path: str) -> Path:
        """Where a file of the archive is written; its folder is made."""
        if not _is_inside(path):
            raise ValueError(f"{path} leads out of the archive")
        place = self._beside / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise file_failure(error, self._to) from error
        return place

    def note(self, path: str) -> StagedFile:
        """What a file is."""
        with (self._beside / path).open("rb") as file:
            digest, size = _digest(file)
        return StagedFile(path, size, digest)

    def finish(self) -> None:
        """Put it in place; something that came there in the meantime is not written over."""
        try:
            if self._to.suffix.lower() == _ZIP:
                packed = self._beside.with_suffix(_ZIP)
                _pack(self._beside, packed)
                # A link fails where a file stands, and a rename on Windows does; both leave no half file.
                if self._to.exists():
                    raise RejectedError("archive_exists", path=self._to)
                packed.rename(self._to)
            else:
                self._beside.rename(self._to)
        except OSError as error:
            if self._to.exists():
                raise RejectedError("archive_exists", path=self._to) from error
            raise file_failure(error, self._to) from error


class _Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> set[str]:
        return {path.relative_to(self._folder).as_posix() for path in self._folder.rglob("*") if path.is_file()}

    def open(self, name: str) -> BinaryIO:
        return (self._folder / name).open("rb")


class _Zip:
    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package

    def names(self) -> set[str]:
        return {info.filename for info in self._package.infolist() if not info.is_dir()}

    def open(self, name: str) -> BinaryIO:
        return self._package.open(name)  # type: ignore[return-value]  # an IO[bytes] that is only read


def _checked(source: _Folder | _Zip, archive: Path) -> ArchiveFaults:
    names = source.names()
    if SUMS_NAME not in names:
        raise RejectedError("archive_not_ours", path=archive)
    with source.open(SUMS_NAME) as file:
        written = file.read(_LARGEST_SUMS)
    sums: dict[str, str] = {}
    for line in written.decode("utf-8", errors="replace").splitlines():
        found = _LINE.fullmatch(line)
        if found is None or not _is_inside(found[2]):
            raise RejectedError("archive_not_ours", path=archive)
        sums[found[2]] = found[1]
    changed = []
    for name in sorted(sums.keys() & names):
        try:
            with source.open(name) as file:
                same = _digest(file)[0] == sums[name]
        except (zipfile.BadZipFile, EOFError):
            same = False
        if not same:
            changed.append(name)
    unknown = names - sums.keys() - {SUMS_NAME}
    return ArchiveFaults(len(sums), tuple(sorted(sums.keys() - names)), tuple(changed), tuple(sorted(unknown)))


def _digest(file: BinaryIO) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while block := file.read(_BLOCK):
        digest.update(block)
        size += len(block)
    return digest.hexdigest(), size


def _pack(folder: Path, to: Path) -> None:
    with zipfile.ZipFile(to, "x", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                member = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _FIXED_DAY)
                member.compress_type = zipfile.ZIP_DEFLATED
                member.file_size = path.stat().st_size
                with path.open("rb") as source, package.open(member, "w") as target:
                    shutil.copyfileobj(source, target, _BLOCK)
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def _is_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path and ":" not in path
