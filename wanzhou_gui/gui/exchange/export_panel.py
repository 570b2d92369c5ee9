"""What leaves the ledger as workbooks or as the archive of a plan, and where it was put."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.long_work import LongWork
from wanzhou_gui.gui.generated.exchange.ui_export_panel import Ui_ExportPanel
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from wanzhou_gui.reports.archive_contents import ArchiveList

_KINDS = "Excel 工作簿 (*.xlsx)"
_ARCHIVES = "压缩文件 (*.zip)"


class ExportPanel(QWidget):
    """The tab 导出."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ExportPanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._period_words = ""
        self._written: Path | None = None
        self._work: LongWork | None = None
        ui = self._ui
        for button in (ui.ledger_button, ui.annexes_button, ui.units_button):
            button.setIcon(theme.icon("file-spreadsheet"))
            button.setIconSize(theme.icon_size())
            button.setMinimumWidth(theme.px(150))
        ui.archive_button.setIcon(theme.icon("archive"))
        ui.archive_button.setIconSize(theme.icon_size())
        ui.archive_button.setMinimumWidth(theme.px(150))
        ui.open_folder_button.setIcon(theme.icon("folder-open"))
        ui.result_card.hide()
        ui.work_card.hide()
        ui.archive_button.clicked.connect(self._make_archive)
        ui.cancel_button.clicked.connect(self._stop)
        ui.ledger_button.clicked.connect(self._export_ledger)
        ui.annexes_button.clicked.connect(self._export_annexes)
        ui.units_button.clicked.connect(self._export_units)
        ui.open_folder_button.clicked.connect(self._open_folder)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk

    def refresh(self) -> None:
        """Offer what the plan and period in view allow."""
        if self._desk is None:
            return
        scope = self._desk.scope
        has_view = scope.plan_id is not None and scope.period_id is not None
        self._ui.ledger_button.setEnabled(has_view)
        self._ui.annexes_button.setEnabled(has_view)
        self._offer()
        self._period_words = ""
        if has_view:

            def show(words: str) -> None:
                self._period_words = words
                self._ui.ledger_title.setText(f"督查台账（{words}）")
                self._ui.annexes_title.setText(f"通报附表（{words}）")

            self._desk.ask(
                lambda services: next(
                    period_label(period)
                    for period in services.periods.periods()
                    if period.id == scope.period_id
                ),
                show,
            )
        else:
            self._ui.ledger_title.setText("督查台账（要先有方案和填报周期）")
            self._ui.annexes_title.setText("通报附表（要先有方案和填报周期）")

    def _export_ledger(self) -> None:
        scope = self._desk.scope if self._desk is not None else None
        if scope is not None and scope.plan_id is not None and scope.period_id is not None:
            plan_id, period_id = scope.plan_id, scope.period_id
            self._export(
                "导出台账",
                f"督查台账（{self._period_words}）.xlsx",
                lambda services, to: services.exports.ledger(plan_id, period_id, to),
            )

    def _export_annexes(self) -> None:
        scope = self._desk.scope if self._desk is not None else None
        if scope is not None and scope.plan_id is not None and scope.period_id is not None:
            plan_id, period_id = scope.plan_id, scope.period_id
            self._export(
                "导出附表",
                f"通报附表（{self._period_words}）.xlsx",
                lambda services, to: services.exports.annexes(plan_id, period_id, to),
            )

    def _export_units(self) -> None:
        with_phones = self._ui.phones_check.isChecked()
        self._export(
            "导出单位", "单位字典.xlsx", lambda services, to: services.exports.units(to, with_phones=with_phones)
        )

    def _make_archive(self) -> None:
        """Everything about the plan in view as one .zip; the window stays free and the work can be stopped."""
        desk = self._desk
        if desk is None or desk.scope.plan_id is None or self._work is not None:
            return
        plan_id = desk.scope.plan_id
        to = messages.ask_save_file(self, "归档", "督查档案.zip", _ARCHIVES)
        if to is None:
            return
        ui = self._ui
        work = self._work = LongWork(self)
        work.moved.connect(self._move)
        ui.result_card.hide()
        ui.work_bar.setRange(0, 0)
        ui.work_card.show()
        ui.cancel_button.setEnabled(True)
        ui.cancel_button.setFocus()
        self._offer()

        def made(listed: ArchiveList) -> None:
            self._end()
            self._written = to
            missing = f"；有 {len(listed.missing)} 件佐证材料没有收入，原因见目录" if listed.missing else ""
            ui.result_label.setText(f"已归档 {len(listed.items) - len(listed.missing)} 件{missing}：{to}")
            ui.result_card.show()

        def failed(error: Exception) -> None:
            self._end()
            messages.tell_error(self, error)

        desk.ask(lambda services: services.archives.make(plan_id, to, work.progress), made, failed)

    def _offer(self) -> None:
        has_plan = self._desk is not None and self._desk.scope.plan_id is not None
        self._ui.archive_button.setEnabled(has_plan and self._work is None)

    def _end(self) -> None:
        self._work = None
        self._ui.work_card.hide()
        self._offer()
        self._ui.archive_button.setFocus()

    def _move(self, done: int, total: int) -> None:
        self._ui.work_bar.setRange(0, total)
        self._ui.work_bar.setValue(done)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._ui.cancel_button.setEnabled(False)

    def _export(self, title: str, name: str, write: Callable[[Services, Path], Path]) -> None:
        if self._desk is None:
            return
        to = messages.ask_save_file(self, title, name, _KINDS)
        if to is None:
            return
        self._ui.result_card.hide()
        self._desk.ask(
            lambda services: write(services, to),
            self._show_written,
            lambda error: messages.tell_error(self, error),
        )

    def _show_written(self, path: Path) -> None:
        self._written = path
        self._ui.result_label.setText(f"已导出：{path}")
        self._ui.result_card.show()

    def _open_folder(self) -> None:
        if self._written is not None:
            try:
                open_with_desktop(self._written.parent)
            except (DeskError, OSError) as error:
                messages.tell_error(self, error)
