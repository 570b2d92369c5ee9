"""Encrypted backups: a verified backup and its manifest in one file that only a password opens."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wanzhou_gui.exchange.packages.sealing import seal_pieces, unseal
from wanzhou_gui.usecases.errors import RejectedError, file_failure

MAGIC = b"WZDCBK\x00\x01"
_PIECE = 64 * 1024
_LARGEST_MANIFEST = 64 * 1024
_HEAD = struct.Struct(">I")


class PasswordSealedBackups:
    """Streams: a ledger of any size passes through in pieces."""

    def is_sealed(self, path: Path) -> bool:
        """Whether a file begins as an encrypted backup does."""
        try:
            with path.open("rb") as file:
                return file.read(len(MAGIC)) == MAGIC
        except OSError:
            return False

    def seal(self, backup: Path, to: Path, password: str) -> str:
        """Encrypt a backup with its manifest, whole or not at all; returns the SHA-256 of the file."""
        manifest = _manifest_of(backup).read_bytes()
        seen = hashlib.sha256(MAGIC)
        beside = to.parent / f".{secrets.token_hex(6)}.part"
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("xb") as file:
                file.write(MAGIC)
                for piece in seal_pieces(_content(manifest, backup), password, MAGIC):
                    file.write(piece)
                    seen.update(piece)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(to)
        except OSError as error:
            raise file_failure(error, to) from error
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return seen.hexdigest()

    @contextmanager
    def opened(self, sealed: Path, password: str, beside: Path) -> Iterator[Path]:
        """The backup as it was before it was encrypted, in a folder of its own that is gone afterwards."""
        if not password:
            raise RejectedError("sealed_backup_needs_password", path=sealed)
        try:
            beside.mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(prefix=".解密", dir=beside))
        except OSError as error:
            raise file_failure(error, beside) from error
        try:
            try:
                backup = _unpacked(sealed, password, folder)
            except RejectedError as error:
                raise RejectedError("sealed_backup_refused", path=sealed) from error
            except OSError as error:
                raise file_failure(error, sealed) from error
            yield backup
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _unpacked(sealed: Path, password: str, folder: Path) -> Path:
    backup = folder / "backup.ledger"
    with sealed.open("rb") as file, backup.open("xb") as out:
        if file.read(len(MAGIC)) != MAGIC:
            raise RejectedError("package_damaged")
        head = b""
        wanted: int | None = None
        for piece in unseal(file, password, MAGIC):
            if wanted is None or len(head) < wanted:
                head += piece
                if wanted is None and len(head) >= _HEAD.size:
                    wanted = _HEAD.size + _HEAD.unpack(head[: _HEAD.size])[0]
                    if wanted > _LARGEST_MANIFEST:
                        raise RejectedError("package_damaged")
                if wanted is not None and len(head) >= wanted:
                    _manifest_of(backup).write_bytes(head[_HEAD.size : wanted])
                    out.write(head[wanted:])
                    head = head[:wanted]
            else:
                out.write(piece)
    return backup


def _content(manifest: bytes, backup: Path) -> Iterator[bytes]:
    # Every piece but the last is full: opening reads them by their size.
    waiting = _HEAD.pack(len(manifest)) + manifest
    with backup.open("rb") as file:
        while read := file.read(_PIECE):
            waiting += read
            while len(waiting) > _PIECE:
                yield waiting[:_PIECE]
                waiting = waiting[_PIECE:]
    yield waiting


def _manifest_of(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}.sha256.json")

