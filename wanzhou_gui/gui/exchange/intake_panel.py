"""Returned forms in: dropped or chosen, looked through in the background, decided cell by cell, taken in or withdrawn."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.unit_forms import FileDecision, FormsCheck, ReturnedFile
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.intake_rows import Reviewed, reviewed
from wanzhou_gui.gui.exchange.long_work import LongWork
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_intake_panel import Ui_IntakePanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.form_corrections import SentBack
from wanzhou_gui.usecases.forms import FormsTaken, TakenBatch
from wanzhou_gui.usecases.services import Services

T = TypeVar("T")
_KINDS = "填报表 (*.xlsx *.xls *.et *.zip);;所有文件 (*)"
_NAMED = 12


class IntakePanel(QWidget):
    """The tab 收表: waiting, working, reviewing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_IntakePanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._work: LongWork | None = None
        self._reviewed: Reviewed | None = None
        self._batches: dict[int, TakenBatch] = {}
        self._last_batch: int | None = None
        ui = self._ui
        ui.taken_card.hide()
        columns = ("收取时间", "批次", "经办人", "单位", "第几次", "文件", "大小")
        set_columns(ui.batch_table, columns, (140, 56, 80, 150, 64, 240, 80), (5,))
        ui.files_button.setIcon(theme.icon("file-import", theme.SURFACE))
        ui.folder_button.setIcon(theme.icon("folder-open"))
        ui.paste_button.setIcon(theme.icon("clipboard-text"))
        for button in (ui.files_button, ui.folder_button, ui.paste_button):
            button.setIconSize(theme.icon_size())
        ui.drop_zone.all_dropped.connect(self.check)
        ui.files_button.clicked.connect(self._choose_files)
        ui.folder_button.clicked.connect(self._choose_folder)
        ui.paste_button.clicked.connect(self._paste)
        ui.stop_button.clicked.connect(self._stop)
        ui.original_button.clicked.connect(self._open_original)
        ui.withdraw_button.clicked.connect(self._withdraw_chosen)
        ui.review_button.clicked.connect(self._go_to_review)
        ui.undo_batch_button.clicked.connect(lambda: self._withdraw(self._last_batch))
        ui.batch_table.currentCellChanged.connect(lambda *_: self._offer())
        ui.review_page.take_wanted.connect(self._take_in)
        ui.review_page.return_wanted.connect(self._send_back)
        ui.review_page.discarded.connect(self._discard)
        self._empty = EmptyState("还没有收过填报表。收取的每一批都记在这里，可以整批撤回。", "", "file-import")
        ui.wait_layout.addWidget(self._empty, 1)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk

    @property
    def is_reviewing(self) -> bool:
        """Whether a dry run is being decided on."""
        return self._ui.intake_stack.currentWidget() is self._ui.review_page

    def refresh(self) -> None:
        """Read the register of batches again; a review under way stays as it is."""
        if self._desk is not None:
            self._desk.ask(lambda services: services.forms.taken(), self._show_batches)

    def check(self, paths: Sequence[Path]) -> None:
        """Look through files, folders and archives and show what taking them in would do."""
        if self._desk is None or self._work is not None or not paths:
            return
        scope, wanted = self._desk.scope, tuple(paths)

        def look(services: Services, work: LongWork) -> Reviewed:
            found = services.forms.check(wanted, scope.plan_id, scope.period_id, work.progress)
            return reviewed(services, found)

        self._start("正在逐份检查填报表…", "只检查，不写入台账。", look, self._show_review)

    def show_check(self, check: FormsCheck) -> None:
        """Show a dry run made elsewhere (pasted text)."""
        if self._desk is not None:
            self._desk.ask(lambda services: reviewed(services, check), self._show_review)

    def _choose_files(self) -> None:
        paths = messages.ask_open_files(self, "选择收到的填报表", _KINDS)
        if paths:
            self.check(paths)

    def _choose_folder(self) -> None:
        folder = messages.ask_folder(self, "选择放填报表的文件夹")
        if folder is not None:
            self.check([folder])

    def _paste(self) -> None:
        from wanzhou_gui.gui.exchange.paste_return_dialog import PasteReturnDialog

        if self._desk is None or self._desk.scope.plan_id is None or self._desk.scope.period_id is None:
            messages.tell(self, "还没有方案和填报周期。", "请先导入行动方案并开放填报周期。")
            return
        dialog = PasteReturnDialog(self._desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.checked.connect(self.show_check)
        dialog.open()

    def _show_review(self, shown: Reviewed) -> None:
        ui = self._ui
        if not shown.check.files:
            self._discard()
            messages.tell(self, "没有找到填报表。", "请选择收到的 .xlsx 文件、文件夹或 .zip 压缩包。")
            return
        self._reviewed = shown
        ui.intake_stack.setCurrentWidget(ui.review_page)
        ui.review_page.show_review(shown)

    def _discard(self) -> None:
        self._reviewed = None
        self._ui.intake_stack.setCurrentWidget(self._ui.wait_page)
        self._ui.files_button.setFocus()

    def _take_in(self, decisions: dict[str, FileDecision]) -> None:
        shown, desk = self._reviewed, self._desk
        if shown is None or desk is None:
            return

        def take(services: Services, work: LongWork) -> FormsTaken:
            services.upkeep.keep_copy_before(CopyOccasion.FORMS)
            return services.forms.take_in(shown.check, decisions, None, work.progress)

        def taken(result: FormsTaken) -> None:
            self._discard()
            self._say_taken(result)
            desk.changed.emit(result.changes, self)
            self.refresh()

        self._start("正在写入台账…", "停止则一份也不写入。", take, taken)

    def _say_taken(self, result: FormsTaken) -> None:
        ui = self._ui
        self._last_batch = result.batch.id if result.batch is not None else None
        if result.batch is None:
            told = "没有新的内容，台账没有变化。"
        else:
            told = f"第 {result.batch.id} 批已收入：{result.batch.file_count} 份，写入 {result.batch.cell_count} 格。"
        if result.left_out:
            told += f"没有收 {len(result.left_out)} 份。"
        ui.taken_label.setText(told)
        for button in (ui.review_button, ui.undo_batch_button):
            button.setVisible(result.batch is not None)
        ui.taken_card.show()

    def _go_to_review(self) -> None:
        if self._desk is not None:
            self._desk.wanted.emit("review", None)

    def _send_back(self) -> None:
        shown, desk = self._reviewed, self._desk
        if shown is None or desk is None:
            return
        folder = messages.ask_folder(self, "选择存放退回更正表的文件夹")
        if folder is None:
            return

        def write(services: Services, work: LongWork) -> SentBack:
            return services.forms.send_back(shown.check, folder, work.progress)

        def written(back: SentBack) -> None:
            self._ui.intake_stack.setCurrentWidget(self._ui.review_page)
            told = f"已生成退回更正表 {len(back.forms)} 份和《{back.summary}》。"
            if back.unreadable:
                told += f"另有 {len(back.unreadable)} 个文件无法读取，原因写在清单里。"
            if messages.choose(self, told, ("打开文件夹",), str(folder)) is not None:
                self._open(folder)

        self._start("正在生成退回更正表…", "台账不变。", write, written)

    def _start(
        self, words: str, hint: str, verb: Callable[[Services, LongWork], T], done: Callable[[T], None]
    ) -> None:
        """Run a verb with progress; whatever stops or refuses it brings back what was shown before."""
        desk, ui = self._desk, self._ui
        if desk is None or self._work is not None:
            return
        before = ui.intake_stack.currentWidget()
        work = self._work = LongWork(self)
        work.moved.connect(self._move)
        ui.work_label.setText(words)
        ui.work_hint.setText(hint)
        ui.work_bar.setRange(0, 0)
        ui.stop_button.setEnabled(True)
        ui.intake_stack.setCurrentWidget(ui.work_page)
        ui.stop_button.setFocus()

        def finished(result: T) -> None:
            self._work = None
            done(result)

        def failed(error: Exception) -> None:
            self._work = None
            ui.intake_stack.setCurrentWidget(before)
            if not (isinstance(error, DeskError) and error.code == "stopped"):
                messages.tell_error(self, error)

        def run(services: Services) -> T:
            with work.undisturbed():
                return verb(services, work)

        desk.ask(run, finished, failed)

    def _move(self, done: int, total: int) -> None:
        self._ui.work_bar.setRange(0, total)
        self._ui.work_bar.setValue(done)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._ui.stop_button.setEnabled(False)
            self._ui.work_hint.setText("正在停止…")

    def _show_batches(self, batches: list[TakenBatch]) -> None:
        ui = self._ui
        self._batches = {one.batch.id: one for one in batches}
        rows = [
            (
                (
                    f"{one.batch.taken_at.astimezone():%Y-%m-%d %H:%M}",
                    str(one.batch.id),
                    one.batch.clerk,
                    unit,
                    f"第{file.version}次",
                    f"{file.file_name}（{plans}个方案）" if plans > 1 else file.file_name,
                    f"{max(1, round(file.size / 1024))} KB",
                ),
                file,
            )
            for one in batches
            for file, unit, plans in zip(one.files, one.unit_of_file, one.plans_of_file, strict=True)
        ]
        fill_rows(ui.batch_table, rows)
        has_any = ui.batch_table.rowCount() > 0
        for widget in (ui.batch_table, ui.original_button, ui.withdraw_button, ui.batch_title, ui.batch_hint):
            widget.setVisible(has_any)
        self._empty.setVisible(not has_any)
        files = sum(len(one.files) for one in batches)
        ui.batch_hint.setText(f"共 {len(batches)} 批 {files} 份")
        if has_any:
            ui.batch_table.setCurrentCell(0, 0)
        if self._last_batch not in self._batches:
            ui.review_button.hide()
            ui.undo_batch_button.hide()
        self._offer()

    def _offer(self) -> None:
        file = record_of(self._ui.batch_table)
        for button in (self._ui.original_button, self._ui.withdraw_button):
            button.setEnabled(isinstance(file, ReturnedFile))

    def _withdraw_chosen(self) -> None:
        file = record_of(self._ui.batch_table)
        if isinstance(file, ReturnedFile):
            self._withdraw(file.batch_id)

    def _withdraw(self, batch_id: int | None) -> None:
        one = self._batches.get(batch_id or 0)
        if one is None or self._desk is None:
            return
        names = "、".join(one.units[:_NAMED]) + ("等" if len(one.units) > _NAMED else "")
        question = f"撤回第 {one.batch.id} 批？{one.batch.file_count} 份、{one.batch.cell_count} 格恢复到收取之前。"
        remedy = (
            f"{one.batch.taken_at.astimezone():%Y-%m-%d %H:%M} 由{one.batch.clerk}收取；涉及单位：{names}。"
            "收取之后又改过的内容不会被覆盖：有这样的内容时，这一批不能撤回。"
        )
        if not messages.ask_yes_no(self, question, "撤回", "不撤回", remedy):
            return
        batch = one.batch.id

        def told(_: object) -> None:
            self._last_batch = None
            self._ui.taken_label.setText(f"已撤回第 {batch} 批，恢复到收取之前。")
            for button in (self._ui.review_button, self._ui.undo_batch_button):
                button.hide()
            self._ui.taken_card.show()
            self.refresh()

        self._desk.act(
            lambda services: services.forms.withdraw(batch),
            lambda changes: changes,
            initiator=self,
            done=told,
            failed=lambda error: messages.tell_error(self, error),
        )

    def _open_original(self) -> None:
        file = record_of(self._ui.batch_table)
        if not isinstance(file, ReturnedFile) or self._desk is None:
            return

        def put(services: Services) -> Path:
            # A copy for looking at: the original in the ledger cannot be changed by the program that opens it.
            folder = Path(tempfile.mkdtemp(prefix="督查台原件-"))
            to = folder / Path(file.file_name).name
            to.write_bytes(services.forms.original(file))
            return to

        self._desk.ask(put, self._open, lambda error: messages.tell_error(self, error))

    def _open(self, path: Path) -> None:
        try:
            open_with_desktop(path)
        except (DeskError, OSError) as error:
            messages.tell_error(self, error)
