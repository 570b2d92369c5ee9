"""Writes packages as files and reads them without trusting them: bounded, whole or not at all, no names of files inside."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from wanzhou_gui.domain.desk_exchange import Package, PackageFile, PackageHead
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.package_ports import LARGEST_ACT, MOST_OF_ACTS

MAGIC = b"WZDXPK\x00\x01"
_PLAIN, _SEALED = b"\x00", b"\x01"
_READ = 64 * 1024
# A period of one desk is some 100 KiB; the limits keep what a prepared file can ask for far below what the machine has.
LARGEST_FILE = 256 << 20
_LARGEST_HEAD = 1 << 20
_LARGEST_KEPT_FILE = 64 << 20
_MOST_OF_FILES = 256 << 20
_MOST_FRAMES = 1_000_000
_FRAME = struct.Struct(">cI")


class BoundedPackageFiles:
    """Package files; `write_whole` puts finished bytes in place."""

    def __init__(self, write_whole: Callable[[bytes, Path], object]) -> None:
        self._write_whole = write_whole

    def write(
        self, head: PackageHead, acts: Iterable[tuple[str, str]], files: Iterable[PackageFile], to: Path, password: str
    ) -> str:
        """Write the file whole or not at all; returns its SHA-256."""
        packer = zlib.compressobj(6)
        seen = hashlib.sha256()
        packed = BytesIO()

        def add(kind: bytes, content: bytes) -> None:
            frame = _FRAME.pack(kind, len(content)) + content
            seen.update(frame)
            packed.write(packer.compress(frame))

        add(b"H", _head_text(head).encode())
        for _, text in acts:
            add(b"A", text.encode())
        for file in files:
            add(b"F", bytes.fromhex(file.sha256) + file.content)
        add(b"E", seen.digest())
        packed.write(packer.flush())
        body = packed.getvalue()
        if password:
            from wanzhou_gui.exchange.packages.sealing import seal

            content = MAGIC + _SEALED + seal(body, password, MAGIC + _SEALED)
        else:
            content = MAGIC + _PLAIN + body
        if len(content) > LARGEST_FILE:
            raise RejectedError("package_too_large", path=to)
        self._write_whole(content, to)
        return hashlib.sha256(content).hexdigest()

    def read(self, path: Path, password: str) -> Package:
        """Read and check the whole file.

        RejectedError: package_not_there, package_not_ours, package_newer, package_too_large, package_damaged,
        password_needed, password_wrong.
        """
        try:
            with path.open("rb") as file:
                return self._read(file, path, password)
        except FileNotFoundError as error:
            raise RejectedError("package_not_there", path=path) from error
        except OSError as error:
            raise EnvironmentProblemError("file_unreadable", path=path) from error
        except RejectedError as error:
            if "path" not in error.details:
                raise RejectedError(error.code, path=path) from error
            raise

    def _read(self, file: BinaryIO, path: Path, password: str) -> Package:
        start = file.read(len(MAGIC) + 1)
        if start[:-1] != MAGIC:
            is_newer = len(start) == len(MAGIC) + 1 and start[:-2] == MAGIC[:-1]
            raise RejectedError("package_newer" if is_newer else "package_not_ours")
        if path.stat().st_size > LARGEST_FILE:
            raise RejectedError("package_too_large")
        if start[-1:] == _PLAIN:
            pieces = iter(lambda: file.read(_READ), b"")
        elif start[-1:] == _SEALED:
            if not password:
                raise RejectedError("password_needed")
            from wanzhou_gui.exchange.packages.sealing import unseal

            pieces = unseal(file, password, start)
        else:
            raise RejectedError("package_damaged")
        return _package_of(_frames(_unpacked(pieces)))


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    try:
        for piece in pieces:
            if unpacker.eof:
                raise RejectedError("package_damaged")
            waiting = piece
            while waiting:
                yield unpacker.decompress(waiting, _READ)
                waiting = unpacker.unconsumed_tail
        while not unpacker.eof and (rest := unpacker.decompress(b"", _READ)):
            yield rest
    except zlib.error as error:
        raise RejectedError("package_damaged") from error
    if not unpacker.eof or unpacker.unused_data:
        raise RejectedError("package_damaged")


_LARGEST_FRAME = {b"H": _LARGEST_HEAD, b"A": LARGEST_ACT, b"F": _LARGEST_KEPT_FILE + 32, b"E": 32}


def _frames(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Frames in order; the last one proves the ones before it."""
    held = bytearray()
    seen = hashlib.sha256()
    ended = False
    for piece in pieces:
        held += piece
        while len(held) >= _FRAME.size:
            kind, length = _FRAME.unpack_from(held)
            if ended or length > _LARGEST_FRAME.get(kind, -1):
                raise RejectedError("package_damaged")
            if len(held) < _FRAME.size + length:
                break
            content = bytes(held[_FRAME.size : _FRAME.size + length])
            if kind == b"E":
                if content != seen.digest():
                    raise RejectedError("package_damaged")
                ended = True
            else:
                seen.update(held[: _FRAME.size + length])
                yield kind, content
            del held[: _FRAME.size + length]
    if not ended or held:
        raise RejectedError("package_damaged")


class _PackedActs(Mapping[str, str]):
    """Texts of acts by their digest, each packed: a large package takes a fifth of the room."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}

    def add(self, content: bytes) -> None:
        """Keep an act; UnicodeDecodeError for what is no text."""
        content.decode()
        self._packed[hashlib.sha256(content).hexdigest()] = zlib.compress(content, 1)

    def __getitem__(self, digest: str) -> str:
        return zlib.decompress(self._packed[digest]).decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, digest: object) -> bool:
        return digest in self._packed


def _package_of(frames: Iterator[tuple[bytes, bytes]]) -> Package:
    head: PackageHead | None = None
    acts = _PackedActs()
    files: list[PackageFile] = []
    size_of_acts = size_of_files = 0
    for count, (kind, content) in enumerate(frames):
        if (kind == b"H") != (count == 0) or (kind == b"A" and files) or count > _MOST_FRAMES:
            raise RejectedError("package_damaged")
        try:
            if kind == b"H":
                head = _head_of(content.decode())
            elif kind == b"A":
                acts.add(content)
                size_of_acts += len(content)
            else:
                sha256 = content[:32].hex()
                if hashlib.sha256(content[32:]).hexdigest() != sha256:
                    raise RejectedError("package_damaged")
                files.append(PackageFile(sha256, content[32:]))
                size_of_files += len(content)
        except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
            raise RejectedError("package_damaged") from error
        if size_of_acts > MOST_OF_ACTS or size_of_files > _MOST_OF_FILES:
            raise RejectedError("package_too_large")
    if head is None or head.act_count != len(acts) or head.file_count != len(files):
        raise RejectedError("package_damaged")
    return Package(head, acts, files)


_TEXTS = ("uid", "desk_uid", "desk_name", "office_name")
_NUMBERS = ("number", "schema_version", "act_count", "file_count")
_LISTS = ("base", "heads", "plans")


def _head_text(head: PackageHead) -> str:
    told: dict[str, Any] = {name: getattr(head, name) for name in (*_TEXTS, *_NUMBERS)}
    told.update({name: list(getattr(head, name)) for name in _LISTS})
    told["made_at"] = head.made_at.astimezone(UTC).isoformat(timespec="microseconds")
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _head_of(text: str) -> PackageHead:
    told = json.loads(text)
    if not isinstance(told, dict) or told.keys() != {*_TEXTS, *_NUMBERS, *_LISTS, "made_at"}:
        raise ValueError("head")
    if not all(type(told[name]) is str and len(told[name]) <= 1000 for name in _TEXTS):
        raise ValueError("head")
    if not all(type(told[name]) is int and 0 <= told[name] < 1 << 31 for name in _NUMBERS):
        raise ValueError("head")
    for name in _LISTS:
        if not isinstance(told[name], list) or not all(type(one) is str for one in told[name]):
            raise ValueError("head")
        told[name] = tuple(told[name])
    made_at = datetime.fromisoformat(told["made_at"])
    if made_at.tzinfo is None or not told["uid"] or not told["desk_uid"]:
        raise ValueError("head")
    told["made_at"] = made_at.astimezone(UTC)
    for texts in (told["uid"], told["desk_uid"], told["desk_name"], told["office_name"], *told["plans"]):
        texts.encode()
    return PackageHead(**told)
