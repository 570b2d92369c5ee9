"""Backups: the list, making one now, and going back to one with open eyes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.history import Operation
from wanzhou_gui.domain.paper_register import RegisterFault
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.backup_list import (
    BACKUP_FOLDER,
    Backup,
    BackupState,
    backup_at,
    backups_in,
    operations_after,
)
from wanzhou_gui.gui.exchange.evidence_row import EvidenceRow
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_backup_panel import Ui_BackupPanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.health_words import count_words, health_words
from wanzhou_gui.reports.register_wording import fault_sentence
from wanzhou_gui.reports.wording import operation_sentence
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.evidence_copies import EvidenceCopies
from wanzhou_gui.usecases.ports import LedgerHealth
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.upkeep import SHORTEST_PASSWORD

_STATE_WORDS = {
    BackupState.WHOLE: "✓ 已校验，完好",
    BackupState.CHANGED: "✕ 与校验清单不符，不能使用",
    BackupState.UNPROVED: "？ 没有校验清单，不能使用",
}
_LOOK_BACK = 500
_NAMED = 3


@dataclass(frozen=True)
class Safekeeping:
    """Where the ledger is, its backups, and what was done to it lately."""

    ledger: Path
    backups: tuple[Backup, ...]
    operations: tuple[Operation, ...]


class BackupPanel(QWidget):
    """The tab 备份与恢复."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_BackupPanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._kept: Safekeeping | None = None
        ui = self._ui
        set_columns(ui.backup_table, ("备份时间", "大小", "校验", "文件名"), (170, 100, 230, 200), (3,))
        self._empty = EmptyState(
            "还没有备份。备份会把现在的台账完整复制一份，并逐字节校验。", "立即备份", "device-floppy"
        )
        self._empty.asked.connect(self.back_up)
        ui.list_stack.addWidget(self._empty)
        ui.folder_button.setIcon(theme.icon("folder-open"))
        ui.backup_button.setIcon(theme.icon("device-floppy", theme.SURFACE))
        for button in (ui.folder_button, ui.backup_button):
            button.setIconSize(theme.icon_size())
        ui.backup_table.currentCellChanged.connect(lambda *_: self._show_loss())
        ui.backup_table.cellActivated.connect(lambda *_: self._restore_chosen())
        ui.backup_button.clicked.connect(self.back_up)
        ui.seal_button.setIcon(theme.icon("lock"))
        ui.seal_button.setIconSize(theme.icon_size())
        ui.seal_button.clicked.connect(self._seal)
        ui.restore_button.clicked.connect(self._restore_chosen)
        ui.other_button.clicked.connect(self._restore_other)
        ui.folder_button.clicked.connect(self._open_folder)
        ui.check_button.clicked.connect(self._check)
        self._evidence = EvidenceRow(ui, self)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk
        self._evidence.work_at(desk)

    def refresh(self) -> None:
        """Read the folder again."""
        if self._desk is None:
            return

        known = self._kept.backups if self._kept is not None else ()

        def gather(services: Services) -> Safekeeping:
            ledger = services.upkeep.path
            return Safekeeping(
                ledger,
                tuple(backups_in(ledger.parent / BACKUP_FOLDER, known)),
                tuple(services.history.operations(_LOOK_BACK)),
            )

        self._desk.ask(gather, self._show)

    def back_up(self) -> None:
        """Make a verified copy now."""
        if self._desk is None:
            return
        self._ui.backup_button.setEnabled(False)

        def failed(error: Exception) -> None:
            self._ui.backup_button.setEnabled(True)
            messages.tell_error(self, error)

        self._desk.act(
            self._evidence.backing_up(),
            lambda _: Changes.of(),
            initiator=self,
            done=lambda made: self._backed_up(made[1]),
            failed=failed,
        )

    def _check(self) -> None:
        """Look for damage without changing anything; the window goes on meanwhile."""
        if self._desk is None:
            return
        self._ui.check_button.setEnabled(False)

        def look(services: Services) -> tuple[str, LedgerHealth, tuple[RegisterFault, ...]]:
            health = services.upkeep.check()
            return services.upkeep.path.name, health, tuple(services.register.faults()) if not health.faults else ()

        def done(found: tuple[str, LedgerHealth, tuple[RegisterFault, ...]]) -> None:
            name, health, register = found
            self._ui.check_button.setEnabled(True)
            what, remedy = health_words(health.faults, "在“备份与恢复”里")
            if not health.faults:
                what = f"{what}。记录数：{count_words(health.row_counts)}。"
                # The file is sound; what the register lacks is for the office to explain.
                remedy = "\n".join(f"文号登记簿：{fault_sentence(fault)}" for fault in register)
            messages.tell(self, f"“{name}”{what}", remedy)

        def failed(error: Exception) -> None:
            self._ui.check_button.setEnabled(True)
            messages.tell_error(self, error)

        self._desk.ask(look, done, failed)

    def _seal(self) -> None:
        """Write an encrypted backup where the clerk says; a password typed wrongly once would open it never."""
        desk, kept = self._desk, self._kept
        if desk is None or kept is None:
            return
        password = messages.ask_password(self, "加密备份", f"设一个密码（至少 {SHORTEST_PASSWORD} 个字符）。忘记密码，这份备份就打不开了。")
        if password is None:
            return
        again = messages.ask_password(self, "加密备份", "再输一次密码")
        if again is None:
            return
        if again != password or len(password) < SHORTEST_PASSWORD:
            what = "两次输入的密码不一样，没有备份。" if again != password else "密码太短，没有备份。"
            messages.tell(self, what, f"请重新备份，密码至少 {SHORTEST_PASSWORD} 个字符，两次输入一致。")
            return
        name = f"{kept.ledger.stem}-加密备份-{datetime.now(UTC).astimezone():%Y%m%d}.wzbak"
        to = messages.ask_save_file(self, "加密备份", name, "加密备份 (*.wzbak)")
        if to is None:
            return
        self._ui.seal_button.setEnabled(False)

        def done(made: tuple[Path, str]) -> None:
            self._ui.seal_button.setEnabled(True)
            messages.tell(self, f"已加密备份：{made[0].name}", f"放在：{made[0].parent}。恢复时用“用其他位置的备份恢复”，并输入密码。")

        def failed(error: Exception) -> None:
            self._ui.seal_button.setEnabled(True)
            messages.tell_error(self, error)

        desk.ask(lambda services: services.upkeep.sealed_backup(to, password), done, failed)

    def _backed_up(self, copies: EvidenceCopies | None) -> None:
        self._ui.backup_button.setEnabled(True)
        self._evidence.tell(copies)
        self.refresh()

    def _show(self, kept: Safekeeping) -> None:
        self._kept = kept
        ui = self._ui
        ui.place_label.setText(
            f"备份放在台账旁边的“{BACKUP_FOLDER}”文件夹：{kept.ledger.parent / BACKUP_FOLDER}\n"
            "收表、合并、导入方案之前和退出时自动备份，工作中每两小时一份；多余的自动备份逐步清理，手工备份一直保留。"
        )
        ui.backup_table.setRowCount(0)
        for backup in kept.backups:
            when = backup.made_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            add_row(
                ui.backup_table,
                (when, _size(backup.size), _STATE_WORDS[backup.state], backup.path.name),
                backup,
            )
        ui.list_stack.setCurrentWidget(ui.backup_table if kept.backups else self._empty)
        ui.restore_card.setVisible(bool(kept.backups))
        if kept.backups:
            ui.backup_table.setCurrentCell(0, 0)
        self._show_loss()

    def _show_loss(self) -> None:
        ui, kept = self._ui, self._kept
        backup = record_of(ui.backup_table)
        usable = isinstance(backup, Backup) and backup.state is BackupState.WHOLE
        ui.restore_button.setEnabled(usable)
        if kept is None:
            ui.loss_label.clear()
        elif isinstance(backup, Backup):
            ui.loss_label.setText(_loss_words(backup, kept))

    def _restore_chosen(self) -> None:
        backup = record_of(self._ui.backup_table)
        if isinstance(backup, Backup):
            self._restore(backup)

    def _restore_other(self) -> None:
        if self._desk is None or self._kept is None:
            return
        path = messages.ask_open_file(
            self, "选择备份文件", "台账备份 (*.ledger *.db *.wzbak);;所有文件 (*)", self._kept.ledger.parent
        )
        if path is None:
            return
        office, ledger = self._desk.office, self._kept.ledger
        password = ""
        if office.sealed_backups.is_sealed(path):
            told = messages.ask_password(self, "加密备份", f"{path.name} 的密码")
            if told is None:
                return
            password = told

        def look(_: Services) -> Backup:
            if not password:
                return backup_at(path)
            with office.sealed_backups.opened(path, password, ledger.parent / BACKUP_FOLDER) as opened:
                return replace(backup_at(opened), path=path)

        self._desk.ask(
            look, lambda backup: self._restore(backup, password), lambda error: messages.tell_error(self, error)
        )

    def _restore(self, backup: Backup, password: str = "") -> None:
        kept = self._kept
        if kept is None or self._desk is None:
            return
        if backup.state is not BackupState.WHOLE:
            messages.tell(
                self,
                f"备份 {backup.path.name} {'与校验清单不符' if backup.state is BackupState.CHANGED else '旁没有校验清单'}，没有使用。",
                "请换用另一份标有“已校验”的备份。现在的台账没有变动。",
            )
            return
        question = f"恢复到 {backup.made_at.astimezone():%Y-%m-%d %H:%M:%S} 的备份？"
        remedy = f"{_loss_words(backup, kept)}\n现在的台账会另存在同一文件夹，不会删除。"
        if messages.ask_yes_no(self, question, "恢复", "不恢复", remedy):
            self._desk.wanted.emit("restore_ledger", (backup.path, kept.ledger, password))

    def _open_folder(self) -> None:
        if self._kept is not None:
            folder = self._kept.ledger.parent / BACKUP_FOLDER
            try:
                open_with_desktop(folder if folder.is_dir() else folder.parent)
            except (DeskError, OSError) as error:
                messages.tell_error(self, error)


def _loss_words(backup: Backup, kept: Safekeeping) -> str:
    if backup.state is not BackupState.WHOLE:
        return "这份文件不能证明完好，不能用来恢复。"
    lost = operations_after(backup, kept.operations)
    if not lost:
        return "这份备份之后没有新的操作，恢复不会丢失内容。"
    named = "；".join(operation_sentence(operation) for operation in lost[:_NAMED])
    more = " 等" if len(lost) > _NAMED else ""
    count = f"{len(lost)} 步以上" if len(lost) == _LOOK_BACK else f"{len(lost)} 步"
    return f"恢复后，这份备份之后的 {count}操作将不在台账里：{named}{more}。"


def _size(size: int) -> str:
    return f"{size / 1024:.0f} KB" if size < 1 << 20 else f"{size / (1 << 20):.1f} MB"
