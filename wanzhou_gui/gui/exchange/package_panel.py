"""Packages between two desks: made, opened with a dry run, merged, taken back, and what is still open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.desk_exchange import Conflict, MergedPackage
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.long_work import LongWork
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_package_panel import Ui_PackagePanel
from wanzhou_gui.gui.kept_files import collect_missing
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.evidence_copy_words import missing_sentence
from wanzhou_gui.reports.package_wording import Rows, names_over
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.packages import DeskStatus, MadePackage, PackageCheck, PackageMerged
from wanzhou_gui.usecases.services import Services

T = TypeVar("T")
_KINDS = "交换包 (*.wzpack);;所有文件 (*)"


@dataclass(frozen=True)
class _Overview:
    status: DeskStatus
    conflicts: tuple[Conflict, ...]
    rows: Rows
    missing: tuple[str, ...] = ()


class PackagePanel(QWidget):
    """The tab 两台交换."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PackagePanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._work: LongWork | None = None
        self._check: PackageCheck | None = None
        self._open: _Overview | None = None
        self._made: Path | None = None
        ui = self._ui
        set_columns(ui.merged_table, ("合并时间", "来自", "制作时间", "操作"), (160, 220, 160, 120), (1,))
        self._empty = EmptyState(
            "还没有合并过交换包。同一办公室的两台各填各的，用交换包互相补齐；同一个包合并几次都一样，先后不限。",
            "打开交换包…", "arrows-exchange",
        )  # fmt: skip
        self._empty.asked.connect(self._choose_package)
        ui.list_stack.addWidget(self._empty)
        ui.make_button.setIcon(theme.icon("file-export"))
        ui.open_button.setIcon(theme.icon("file-import", theme.SURFACE))
        ui.folder_button.setIcon(theme.icon("folder-open"))
        ui.withdraw_button.setIcon(theme.icon("arrow-back-up"))
        for button in (ui.make_button, ui.open_button, ui.folder_button, ui.withdraw_button):
            button.setIconSize(theme.icon_size())
        ui.result_card.hide()
        ui.conflict_bar.hide()
        ui.missing_bar.hide()
        ui.make_button.clicked.connect(self._make)
        ui.open_button.clicked.connect(self._choose_package)
        ui.folder_button.clicked.connect(self._open_folder)
        ui.conflict_button.clicked.connect(self._show_open)
        ui.collect_button.clicked.connect(self._collect)
        ui.withdraw_button.clicked.connect(self._withdraw)
        ui.stop_button.clicked.connect(self._stop)
        # A dry run needs the room, and nothing else should be begun beside it.
        ui.package_stack.currentChanged.connect(
            lambda _: ui.make_card.setVisible(ui.package_stack.currentWidget() is not ui.review_page)
        )
        ui.merged_table.currentCellChanged.connect(lambda *_: self._offer())
        ui.review_page.merge_wanted.connect(self._merge)
        ui.review_page.decide_wanted.connect(self._decide)
        ui.review_page.discarded.connect(self._discard)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk

    def refresh(self) -> None:
        """Read what was exchanged and what is open; a review under way stays as it is."""
        if self._desk is None or self._work is not None:
            return

        def gather(services: Services) -> _Overview:
            conflicts, outcome = services.packages.conflicts()
            rows = names_over(services.packages.rows_now(outcome), outcome.rows)
            return _Overview(services.packages.status(), conflicts, rows, services.evidence_copies.not_here())

        self._desk.ask(gather, self._show)

    def check(self, path: Path) -> None:
        """Look a package through and show what merging it would do."""
        password = self._ui.password_edit.text()

        def look(services: Services, work: LongWork) -> tuple[PackageCheck, Rows]:
            check = services.packages.check(path, password, work.progress)
            return check, names_over(services.packages.rows_now(check.outcome), check.outcome.rows)

        self._start("正在检查交换包，不写入台账…", look, self._show_check)

    def _show(self, found: _Overview) -> None:
        ui, status = self._ui, found.status
        self._open = found
        ui.desk_label.setText(
            f"本台：{status.desk_name}，已制作 {status.last_number} 个交换包；对方还没有的操作 {status.unsent_acts} 条。"
        )
        ui.merged_table.setRowCount(0)
        for one in reversed(status.merged):
            when, made = (moment.astimezone().strftime("%Y-%m-%d %H:%M") for moment in (one.merged_at, one.made_at))
            add_row(ui.merged_table, (when, f"{one.desk_name}的第{one.number}号", made, f"{one.act_count} 条"), one)
        ui.list_stack.setCurrentWidget(ui.merged_table if status.merged else self._empty)
        if status.merged:
            ui.merged_table.setCurrentCell(0, 0)
        ui.conflict_bar.setVisible(bool(found.conflicts))
        ui.conflict_label.setText(f"两台填得不同的还有 {len(found.conflicts)} 处，没有选定之前暂用较晚填写的内容。")
        ui.missing_label.setText(missing_sentence(found.missing))
        ui.missing_bar.setVisible(bool(found.missing))
        self._offer()

    def _collect(self) -> None:
        if self._desk is not None:
            collect_missing(self._desk, self, lambda _: self.refresh())

    def _offer(self) -> None:
        ui = self._ui
        has_merges = isinstance(record_of(ui.merged_table), MergedPackage)
        ui.withdraw_button.setVisible(has_merges)
        ui.withdraw_hint.setVisible(has_merges)

    def _make(self) -> None:
        ui = self._ui
        number = self._open.status.last_number + 1 if self._open is not None else 1
        desk = self._open.status.desk_name if self._open is not None else "本台"
        to = messages.ask_save_file(self, "制作交换包", f"{desk}第{number}号交换包.wzpack", _KINDS)
        if to is None:
            return
        full, password = ui.full_check.isChecked(), ui.password_edit.text()

        def make(services: Services, work: LongWork) -> MadePackage:
            return services.packages.make(to, full=full, password=password, progress=work.progress)

        def made(package: MadePackage) -> None:
            self._made = package.path
            sealed = "已用密码加密，请用别的途径告诉对方密码。" if password else "没有设密码，请按规定保管。"
            head = package.head
            ui.result_label.setText(
                f"已制作第{head.number}号交换包：操作 {head.act_count} 条，文件 {head.file_count} 个。{sealed}\n{package.path}"
            )
            ui.result_card.show()
            self._discard()

        self._start("正在制作交换包…", make, made)

    def _choose_package(self) -> None:
        path = messages.ask_open_file(self, "打开交换包", _KINDS)
        if path is not None:
            self.check(path)

    def _show_check(self, found: tuple[PackageCheck, Rows]) -> None:
        check, rows = found
        if check.is_known:
            # Merged all the same: what the other desk has need not be sent to it again.
            self._check = check
            self._merge({}, False)
            return
        self._check = check
        self._ui.result_card.hide()
        self._ui.review_page.show_check(check, rows)
        self._ui.package_stack.setCurrentWidget(self._ui.review_page)
        self._ui.review_page.take_focus()

    def _show_open(self) -> None:
        if self._open is not None:
            self._ui.review_page.show_open(self._open.conflicts, self._open.rows)
            self._ui.package_stack.setCurrentWidget(self._ui.review_page)
            self._ui.review_page.take_focus()

    def _discard(self) -> None:
        self._check = None
        self._ui.package_stack.setCurrentWidget(self._ui.overview_page)
        self._ui.open_button.setFocus()
        self.refresh()

    def _merge(self, choices: dict[str, int], is_confirmed: bool) -> None:
        check, desk = self._check, self._desk
        if check is None or desk is None:
            return

        def merge(services: Services, work: LongWork) -> PackageMerged:
            services.upkeep.keep_copy_before(CopyOccasion.PACKAGE)
            return services.packages.merge(check, choices, first=is_confirmed, progress=work.progress)

        def merged(result: PackageMerged) -> None:
            head = check.head
            if result.merged is None:
                told = f"{head.desk_name}的第{head.number}号交换包：内容都已在本台账里，没有改动。"
            else:
                told = f"已合并{head.desk_name}的第{head.number}号交换包：操作 {check.new_acts} 条。"
                if result.open_conflicts:
                    told += f"还有 {len(result.open_conflicts)} 处需要核对。"
            self._made = None
            self._ui.result_label.setText(told)
            self._ui.result_card.show()
            desk.changed.emit(result.changes, self)
            self._discard()

        self._start("正在写入台账，停止则什么也不写入…", merge, merged)

    def _decide(self, choices: dict[str, int]) -> None:
        if self._desk is not None:
            self._desk.act(
                lambda services: services.packages.decide(choices),
                lambda changes: changes,
                initiator=self,
                done=lambda _: self._discard(),
                failed=lambda error: messages.tell_error(self, error),
            )

    def _withdraw(self) -> None:
        merged = record_of(self._ui.merged_table)
        if not isinstance(merged, MergedPackage) or self._desk is None:
            return
        question = f"撤回对{merged.desk_name}的第{merged.number}号交换包的合并？"
        remedy = "合并带来的改动全部恢复到合并之前；交换包可以再次合并。对方的台账不受影响。"
        if not messages.ask_yes_no(self, question, "撤回", "不撤回", remedy):
            return

        def done(_: Changes) -> None:
            self._ui.result_card.hide()
            self.refresh()

        self._desk.act(
            lambda services: services.packages.withdraw(merged.id),
            lambda changes: changes,
            initiator=self,
            done=done,
            failed=lambda error: messages.tell_error(self, error),
        )

    def _open_folder(self) -> None:
        if self._made is not None:
            try:
                open_with_desktop(self._made.parent)
            except (DeskError, OSError) as error:
                messages.tell_error(self, error)

    def _stop(self) -> None:
        if self._work is not None:
            self._ui.stop_button.setEnabled(False)
            self._work.stop()

    def _start(
        self, words: str, verb: Callable[[Services, LongWork], T], done: Callable[[T], None]
    ) -> None:
        """Run a verb with progress; whatever stops or refuses it brings back what was shown before."""
        desk, ui = self._desk, self._ui
        if desk is None or self._work is not None:
            return
        before = ui.package_stack.currentWidget()
        work = self._work = LongWork(self)
        work.moved.connect(self._move)
        ui.work_label.setText(words)
        ui.work_bar.setRange(0, 0)
        ui.stop_button.setEnabled(True)
        ui.make_card.setEnabled(False)
        ui.package_stack.setCurrentWidget(ui.work_page)
        ui.stop_button.setFocus()

        def ended() -> None:
            self._work = None
            ui.make_card.setEnabled(True)
            ui.package_stack.setCurrentWidget(before)

        def finished(result: T) -> None:
            ended()
            ui.folder_button.setVisible(True)
            done(result)
            ui.folder_button.setVisible(self._made is not None)

        def failed(error: Exception) -> None:
            ended()
            if not (isinstance(error, DeskError) and error.code == "stopped"):
                messages.tell_error(self, error)

        desk.ask(lambda services: verb(services, work), finished, failed)

    def _move(self, done: int, total: int) -> None:
        self._ui.work_bar.setRange(0, total)
        self._ui.work_bar.setValue(done)
