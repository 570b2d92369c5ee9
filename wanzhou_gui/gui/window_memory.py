"""What the window remembers between two runs: where it stood, the page, the font size, the ledgers used last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from wanzhou_gui.system.paths import settings_folder

_RECENT_LIMIT = 8


class WindowMemory:
    """Convenience of one clerk at one computer; business settings are rows of the ledger, never here."""

    def __init__(self, folder: Path | None = None) -> None:
        place = folder or settings_folder()
        self._settings = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood, as Qt wrote it."""
        kept = self._settings.value("window/geometry")
        return kept if isinstance(kept, QByteArray) and not kept.isEmpty() else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    @property
    def page(self) -> str:
        """The page shown last."""
        return str(self._settings.value("window/page", ""))

    @page.setter
    def page(self, key: str) -> None:
        self._settings.setValue("window/page", key)

    @property
    def all_plans(self) -> bool:
        """Whether all plans were looked at together."""
        return str(self._settings.value("window/all_plans", "")).lower() == "true"

    @all_plans.setter
    def all_plans(self, wished: bool) -> None:
        self._settings.setValue("window/all_plans", wished)

    @property
    def font_scale(self) -> float:
        """标准 1, 大 1.15, 特大 1.3."""
        try:
            return float(str(self._settings.value("window/font_scale", 1.0)))
        except ValueError:
            return 1.0

    @font_scale.setter
    def font_scale(self, factor: float) -> None:
        self._settings.setValue("window/font_scale", factor)

    @property
    def recent_ledgers(self) -> tuple[Path, ...]:
        """Ledgers used before, the last one first; they may have been moved since."""
        kept = str(self._settings.value("ledgers/recent", ""))
        return tuple(Path(line) for line in kept.split("\n") if line)

    def remember_ledger(self, path: Path) -> None:
        """Put a ledger first among those used before."""
        others = [known for known in self.recent_ledgers if known != path]
        self._settings.setValue("ledgers/recent", "\n".join(map(str, [path, *others][:_RECENT_LIMIT])))

    def forget_ledger(self, path: Path) -> None:
        """Take a ledger off the list; the file stays."""
        self._settings.setValue(
            "ledgers/recent", "\n".join(str(known) for known in self.recent_ledgers if known != path)
        )

    @property
    def ledger_to_reopen(self) -> Path | None:
        """The ledger used last, to open without asking."""
        return next(iter(self.recent_ledgers), None)

    def keep(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()
