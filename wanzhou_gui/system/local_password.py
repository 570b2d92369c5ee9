"""The password of the window at this computer: kept as a scrypt digest, never as text, with the minutes after which it asks again."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import logging
import secrets
from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.system.paths import settings_folder

_FILE = "window_lock.json"
SHORTEST = 6
# The least OWASP names for scrypt (Password Storage Cheat Sheet): N = 2^17, r = 8, p = 1; some half a second.
_COST, _BLOCK, _LANES = 1 << 17, 8, 1
_MOST_COST = 1 << 17
_MOST_MEMORY = 256 << 20


@dataclass(frozen=True)
class _Kept:
    salt: bytes
    digest: bytes
    cost: int
    idle_minutes: int


class LocalPassword:
    """Asks for a password when the window opens and after a rest. It keeps passers-by out; the ledger file it does not encrypt."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or settings_folder()) / _FILE

    @property
    def path(self) -> Path:
        """The file to delete when the password is forgotten."""
        return self._path

    @property
    def is_set(self) -> bool:
        """Whether there is one."""
        return self._read() is not None

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key or a click it is asked for again; 0 never."""
        kept = self._read()
        return kept.idle_minutes if kept is not None else 0

    def matches(self, password: str) -> bool:
        """Whether this is the password; takes half a second on purpose."""
        kept = self._read()
        if kept is None:
            return True
        return hmac.compare_digest(_digest(password, kept.salt, kept.cost), kept.digest)

    def put(self, password: str, idle_minutes: int) -> None:
        """Set another password; EnvironmentProblemError where it cannot be kept."""
        salt = secrets.token_bytes(16)
        self._write(_Kept(salt, _digest(password, salt, _COST), _COST, idle_minutes))

    def rest_after(self, idle_minutes: int) -> None:
        """Change only the minutes."""
        kept = self._read()
        if kept is not None and kept.idle_minutes != idle_minutes:
            self._write(_Kept(kept.salt, kept.digest, kept.cost, idle_minutes))

    def remove(self) -> None:
        """Ask for nothing any more."""
        self._path.unlink(missing_ok=True)

    def _write(self, kept: _Kept) -> None:
        told = {
            "salt": base64.b64encode(kept.salt).decode(),
            "digest": base64.b64encode(kept.digest).decode(),
            "cost": kept.cost,
            "idle_minutes": kept.idle_minutes,
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(json.dumps(told).encode(), self._path)

    def _read(self) -> _Kept | None:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            kept = _Kept(
                base64.b64decode(told["salt"]), base64.b64decode(told["digest"]), int(told["cost"]), int(told["idle_minutes"])
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            # Whoever can spoil the file can delete it too; a clerk must not be locked out by a torn one.
            logging.getLogger(__name__).warning("the kept password cannot be read", exc_info=True)
            return None
        is_sound = len(kept.digest) == 32 and 1 < kept.cost <= _MOST_COST and kept.cost & (kept.cost - 1) == 0
        return kept if is_sound else None


def _digest(password: str, salt: bytes, cost: int) -> bytes:
    told = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(told, salt=salt, n=cost, r=_BLOCK, p=_LANES, maxmem=_MOST_MEMORY, dklen=32)
