"""Finding the workbooks among files, folders and archives that were handed in, with every size bounded beforehand."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.packages import Package
from wanzhou_gui.exchange.unit_forms.cells import UnsafeWorkbookError
from wanzhou_gui.reports.unit_forms.cover import NOTICE_ENDING
from wanzhou_gui.usecases.errors import EnvironmentProblemError

LARGEST_FORM = 12 * 1024 * 1024
LARGEST_ARCHIVE = 64 * 1024 * 1024
LARGEST_PART = 6 * 1024 * 1024
_LARGEST_DIRECTORY = 1024 * 1024
MOST_FILES = 1_000
_SKIPPED = ("~$", ".", "__MACOSX")
# What Windows itself leaves in a folder of pictures or with icons of its own.
_LEFT_BY_SYSTEM = {"thumbs.db", "desktop.ini"}


def open_package(content: bytes, largest_part: int) -> Package:
    """A zip package whose directory is small enough to be read at all."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - 65_557))
    if end < 0 or len(content) < end + 22:
        raise UnsafeWorkbookError("damaged")
    # A directory of millions of entries costs gigabytes before anybody can count them; 64-bit archives have no place here.
    directory = int.from_bytes(content[end + 12 : end + 16], "little")
    if directory > _LARGEST_DIRECTORY or content[max(0, end - 20) : end].startswith(b"PK\x06\x07"):
        raise UnsafeWorkbookError("too_large")
    try:
        return Package(content, PlanProblem.WORKBOOK_DAMAGED, largest_part)
    except PlanDocumentError as error:
        raise UnsafeWorkbookError(code_of(error)) from error
    except (zipfile.LargeZipFile, zlib.error, RuntimeError, IndexError, KeyError, UnicodeError, MemoryError) as error:
        raise UnsafeWorkbookError("damaged") from error


def code_of(error: PlanDocumentError) -> str:
    """What a guard of the packages said, in the words of this room."""
    known = {PlanProblem.PACKAGE_UNSAFE: "too_large", PlanProblem.PASSWORD_PROTECTED: "password"}
    return known.get(error.code, "damaged")


def bytes_of(path: Path, limit: int) -> bytes:
    """A file's content; UnsafeWorkbookError for one that cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError as error:
        raise UnsafeWorkbookError("file_missing") from error
    except OSError as error:
        raise UnsafeWorkbookError("file_unreadable") from error
    if len(content) > limit:
        raise UnsafeWorkbookError("too_large")
    return content


def files_in(paths: Sequence[Path]) -> Iterator[tuple[Path, str, bytes | UnsafeWorkbookError]]:
    """Every candidate with its content or with the reason why it has none; names in archives never become paths."""
    count = 0
    for path in paths:
        for one in _inside(path) if path.is_dir() else [path]:
            if path.is_dir() and one.suffix.lower() not in (".xlsx", ".xlsm", ".xls", ".et", ".zip"):
                yield one, "", UnsafeWorkbookError("not_a_workbook")
                continue
            count += 1
            if count > MOST_FILES:
                yield one, "", UnsafeWorkbookError("too_many_files")
                return
            yield from _content_of(one)


def count_of(paths: Sequence[Path]) -> int:
    """How many files there are to look at; archives count by their directory."""
    return sum(_count_in(inside) for path in paths for inside in (_inside(path) if path.is_dir() else [path]))


def _count_in(path: Path) -> int:
    if path.suffix.lower() != ".zip":
        return 1
    try:
        package = open_package(bytes_of(path, LARGEST_ARCHIVE), LARGEST_FORM)
    except UnsafeWorkbookError:
        return 1
    return max(1, sum(not name.endswith("/") and not _is_skipped(PurePosixPath(name).parts) for name in package.names))


def _inside(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file() and not _is_skipped(one.relative_to(folder).parts))


def content_of(path: Path, member: str) -> bytes:
    """The bytes of one file found before; EnvironmentProblemError when it is gone."""
    for _, name, content in _content_of(path):
        if name == member and isinstance(content, bytes):
            return content
    raise EnvironmentProblemError("file_not_there", path=path)


def _content_of(path: Path) -> Iterator[tuple[Path, str, bytes | UnsafeWorkbookError]]:
    try:
        is_archive = path.suffix.lower() == ".zip"
        content = bytes_of(path, LARGEST_ARCHIVE if is_archive else LARGEST_FORM)
        if not content:
            raise UnsafeWorkbookError("damaged")
        package = open_package(content, LARGEST_FORM) if is_archive and content.startswith(b"PK") else None
    except UnsafeWorkbookError as error:
        yield path, "", error
        return
    if package is None or "xl/workbook.xml" in package.names or not is_archive:
        yield path, "", content
    else:
        yield from _members(path, package)


def _members(path: Path, package: Package) -> Iterator[tuple[Path, str, bytes | UnsafeWorkbookError]]:
    count = 0
    for name, info in package.names.items():
        if name.endswith("/") or _is_skipped(PurePosixPath(name).parts):
            continue
        if ".." in PurePosixPath(name).parts or name.startswith("/") or ":" in name:
            yield path, name, UnsafeWorkbookError("bad_name")
            continue
        if PurePosixPath(name).suffix.lower() not in (".xlsx", ".xlsm", ".xls", ".et"):
            yield path, _readable(name, info.flag_bits), UnsafeWorkbookError("not_a_workbook")
            continue
        count += 1
        if count > MOST_FILES:
            yield path, name, UnsafeWorkbookError("too_many_files")
            return
        try:
            content = package.part(name)
        except PlanDocumentError as error:
            yield path, _readable(name, info.flag_bits), UnsafeWorkbookError(code_of(error))
            continue
        yield path, _readable(name, info.flag_bits), content or UnsafeWorkbookError("damaged")


def _readable(name: str, flags: int) -> str:
    """Windows writes Chinese names in GBK without saying so; zipfile then takes them for code page 437."""
    if flags & 0x800:
        return name
    try:
        return name.encode("cp437").decode("gbk")
    except UnicodeError:
        return name


def _is_skipped(parts: Sequence[str]) -> bool:
    name = PurePosixPath(parts[-1])
    # Our own notice lies beside the form it was sent with.
    is_notice = name.suffix.lower() == ".docx" and NOTICE_ENDING in name.stem
    is_left = name.name.lower() in _LEFT_BY_SYSTEM
    return is_notice or is_left or any(part.startswith(_SKIPPED) and part != ".." for part in parts)
