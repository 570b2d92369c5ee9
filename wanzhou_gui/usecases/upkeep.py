"""Keeping the ledger file well: checking it, backing it up, making a plain copy of it whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, LedgerHealth
from wanzhou_gui.usecases.seal_ports import SealedBackups

# Copying and proving this much takes a second or two; a larger ledger is copied before it takes anything in, and when asked.
_COPIED_UNASKED_BYTES = 128 << 20
SHORTEST_PASSWORD = 6
_BETWEEN_IDLE_COPIES = timedelta(hours=2)


class UpkeepVerbs:
    """What keeps the file safe."""

    def __init__(self, ledger: Ledger, clock: Clock, sealed: Callable[[], SealedBackups]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._sealed = sealed

    @property
    def path(self) -> Path:
        """Where the ledger file is."""
        return self._ledger.path

    def check(self) -> LedgerHealth:
        """Look for damage without changing anything."""
        return self._ledger.check()

    def backup(self, to: Path | None = None, *, in_folder: Path | None = None) -> tuple[Path, str]:
        """Write a verified copy; without a file name it is named by the moment, without a folder it goes into 备份 beside the ledger."""
        if to is None:
            stamp = self._clock.now().astimezone().strftime("%Y%m%d-%H%M%S")
            to = (in_folder or self._ledger.path.parent / "备份") / f"{self._ledger.path.stem}-{stamp}.ledger"
        return to, self._ledger.backup(to)

    def sealed_backup(self, to: Path, password: str) -> tuple[Path, str]:
        """Write a verified copy that only the password opens; returns where it is and its SHA-256.

        The copy it is made from lies beside the ledger meanwhile, never at a place that may be a stick.
        """
        if len(password) < SHORTEST_PASSWORD:
            raise RejectedError("password_too_short", shortest=SHORTEST_PASSWORD)
        plain = self._ledger.path.parent / "备份" / f".加密-{uuid4().hex[:8]}.ledger"
        manifest = plain.with_name(f"{plain.name}.sha256.json")
        try:
            self._ledger.backup(plain)
            return to, self._sealed().seal(plain, to, password)
        finally:
            for left in (plain, manifest):
                left.unlink(missing_ok=True)

    def keep_copy_before(self, occasion: CopyOccasion) -> Path | None:
        """A verified copy before much is written at once; EnvironmentProblemError where there is no room for it."""
        return self._ledger.keep_copy(occasion)

    def keep_copy_when_idle(self) -> Path | None:
        """A verified copy every two hours of work, made while nobody waits."""
        return self._ledger.keep_copy(
            CopyOccasion.IDLE, largest=_COPIED_UNASKED_BYTES, not_within=_BETWEEN_IDLE_COPIES
        )

    def keep_copy_at_exit(self) -> Path | None:
        """A verified copy of what was done since the last one."""
        return self._ledger.keep_copy(CopyOccasion.EXIT, largest=_COPIED_UNASKED_BYTES)

    def settle(self) -> None:
        """Bring every save into the one file; called when the desk is idle."""
        self._ledger.checkpoint()
