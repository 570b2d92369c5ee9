"""What the edges of the window say: whether all is saved, which file is open, when it was backed up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from wanzhou_gui.gui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.generated.ui_main_window import Ui_MainWindow
    from wanzhou_gui.usecases.plans import PlanSummary


class WindowFoot(QObject):
    """Keeps the saved mark and the foot line true."""

    def __init__(self, desk: Desk, ui: Ui_MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = ui
        ui.saved_icon_label.setFixedWidth(theme.px(18))
        desk.changed.connect(self._note_saved)
        self.name_file(None)

    def name_file(self, path: Path | None) -> None:
        """Name the open ledger, or say that none is open."""
        ui = self._ui
        ui.file_label.setText(f"数据文件：{path}" if path else "没有打开台账")
        ui.file_label.setToolTip(str(path or ""))
        ui.period_combo.setVisible(path is not None)
        ui.backup_label.clear()
        ui.counts_label.clear()
        if path is None:
            ui.saved_label.clear()
            ui.saved_icon_label.clear()
        else:
            from PySide6.QtCore import Qt

            ui.file_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            ui.file_label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._say_saved("全部已保存")
            self.refresh_backup()

    def show_plans(self, plans: Sequence[PlanSummary], wishes_all: bool) -> None:
        """Count what the plans in view hold; where all were wished for and the page shows one, say so."""
        label = self._ui.counts_label
        label.setToolTip("\n".join(one.plan.title for one in plans))
        count = f"{sum(one.task_count for one in plans)} 项任务"
        if not plans:
            label.setText("还没有行动方案")
        elif len(plans) > 1:
            label.setText(f"{len(plans)} 个方案 · {count}")
        else:
            label.setText(f"本页一次办一个方案 · {count}" if wishes_all else count)

    def note_failure(self, error: Exception) -> None:
        """A failure the clerk need not act on at once: said in the corner, kept in the log."""
        import logging

        from wanzhou_gui.reports.failures import error_text

        logging.getLogger(__name__).warning("upkeep failed", exc_info=error)
        self._ui.saved_label.setText(error_text(error).what)

    def refresh_backup(self) -> None:
        """Say when the ledger was last backed up."""
        from wanzhou_gui.gui.backups import backup_moment

        self._desk.ask(
            lambda services: backup_moment(services.upkeep.path), self._show_backup, self.note_failure
        )

    def _show_backup(self, at: datetime | None) -> None:
        if not isValid(self._ui.backup_label):
            # The window was closed while the folder was looked at.
            return
        if at is None:
            self._ui.backup_label.setText("尚未备份")
        else:
            self._ui.backup_label.setText(f"上次备份：{at.astimezone():%Y-%m-%d %H:%M}")

    def _note_saved(self) -> None:
        from datetime import UTC, datetime

        self._say_saved(f"{datetime.now(UTC).astimezone():%H:%M} 已保存")
        self.refresh_backup()

    def _say_saved(self, words: str) -> None:
        self._ui.saved_icon_label.setPixmap(theme.icon_pixmap("circle-check", "#00684B", theme.px(16)))
        self._ui.saved_label.setText(words)
