"""The first page: make a ledger, open one, or try the example; and what to do when a file cannot be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.backups import newest_backup
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.start.ui_start_page import Ui_StartPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.window_memory import WindowMemory
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.system.paths import ledger_folder

LEDGER_KINDS = "督查台账 (*.ledger);;所有文件 (*)"
_OPENED_KINDS = "督查台账 (*.ledger);;加密备份 (*.wzbak);;所有文件 (*)"
_SAMPLE_NAME = "示例台账"


def _free_name(stem: str) -> Path:
    folder = ledger_folder()
    path, number = folder / f"{stem}.ledger", 2
    while path.exists():
        path, number = folder / f"{stem}{number}.ledger", number + 1
    return path


class StartPage(Page):
    """Three ways to begin and the ledgers used before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_StartPage()
        self._ui.setupUi(self)
        self._memory: WindowMemory | None = None
        self._refused_path: Path | None = None
        ui = self._ui
        ui.create_button.describe(
            "file-import",
            "新建台账并导入行动方案(&N)",
            "选一个位置新建台账，然后读取方案文件（.docx、.txt、.pdf、任务表 .xlsx，或粘贴文字）",
        )
        ui.open_button.describe("folder-open", "打开已有台账(&O)", "打开以前建立的 .ledger 文件，或从加密备份（.wzbak）恢复")
        self._offer_sample()
        for button in (ui.create_button, ui.open_button, ui.sample_button):
            button.setMinimumWidth(theme.px(600))
        ui.explanation_label.setMaximumWidth(theme.px(640))
        ui.refusal_label.setMaximumWidth(theme.px(620))
        ui.refusal_frame.hide()
        ui.create_button.clicked.connect(self._create)
        ui.open_button.clicked.connect(self._open)
        ui.sample_button.clicked.connect(self._try_sample)
        ui.recent_list.itemActivated.connect(self._open_recent)
        ui.recent_list.itemClicked.connect(self._open_recent)
        ui.backup_button.clicked.connect(self._restore)
        ui.forget_button.clicked.connect(self._forget)

    def show_scope(self, scope: Scope) -> None:
        """Offer everything anew."""
        self._list_recent()
        self._ui.refusal_frame.hide()

    def _list_recent(self) -> None:
        ui = self._ui
        ui.recent_list.clear()
        recent = self._memory.recent_ledgers if self._memory is not None else ()
        for path in recent:
            item = QListWidgetItem(theme.icon("database", theme.TEXT_THIRD), f"{path.stem}　　{path.parent}")
            item.setToolTip(str(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            ui.recent_list.addItem(item)
        ui.recent_label.setVisible(bool(recent))
        ui.recent_list.setVisible(bool(recent))
        ui.recent_list.setMaximumHeight(theme.px(32) * max(1, len(recent)) + 6)
        if recent:
            ui.recent_list.setCurrentRow(0)

    def show_target(self, target: object) -> None:
        """The window's memory, a refusal to explain (error and path), or the wish to leave the example."""
        if isinstance(target, WindowMemory):
            self._memory = target
            self._list_recent()
        elif target == "leave_sample":
            self._create()
        elif isinstance(target, tuple) and isinstance(target[0], Exception):
            self._explain(target[0], Path(target[1]))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts at the ledgers used before, else at the first choice."""
        super().focusInEvent(event)
        ui = self._ui
        (ui.recent_list if ui.recent_list.count() else ui.create_button).setFocus()

    def _explain(self, error: Exception, path: Path) -> None:
        ui = self._ui
        text = error_text(error)
        self._refused_path = path
        self._offer_sample()
        ui.refusal_label.setText(f"{text.what}\n{text.remedy}")
        backup = newest_backup(path)
        ui.backup_button.setVisible(backup is not None)
        if backup is not None:
            ui.backup_button.setText(f"用最近的备份恢复：{backup.name}(&R)")
        ui.forget_button.setVisible(self._memory is not None and path in self._memory.recent_ledgers)
        ui.refusal_frame.show()

    def _create(self) -> None:
        suggested = _free_name("台账")
        if not self._prepare(suggested.parent):
            return
        path = messages.ask_save_file(self, "新建台账", suggested, LEDGER_KINDS)
        if path is not None:
            self.desk.wanted.emit("create_ledger", path)

    def _open(self) -> None:
        path = messages.ask_open_file(self, "打开台账", _OPENED_KINDS, ledger_folder())
        if path is None:
            return
        if self.desk.office.sealed_backups.is_sealed(path):
            self._unseal(path)
        else:
            self.desk.wanted.emit("open_ledger", path)

    def _unseal(self, path: Path) -> None:
        """An encrypted backup becomes a ledger of its own: on a new computer there is nothing to put it in the place of."""
        password = messages.ask_password(self, "加密备份", f"{path.name} 的密码")
        if password is None:
            return
        to = messages.ask_save_file(self, "恢复成台账，存到", _free_name("台账"), LEDGER_KINDS)
        if to is not None:
            self.desk.wanted.emit("restore_ledger", (path, to, password))

    def _try_sample(self) -> None:
        folder = ledger_folder()
        path = folder / f"{_SAMPLE_NAME}.ledger"
        if path.exists():
            answers = ("继续用上次的示例", "重新生成一份")
            chosen = messages.choose(self, f"已经有一份示例：{path}", answers)
            if chosen is None:
                return
            if chosen == 0:
                self.desk.wanted.emit("open_ledger", path)
                return
            path = _free_name(_SAMPLE_NAME)
        if not self._prepare(folder):
            return
        self._ui.sample_button.describe(
            "hourglass", "正在生成示例…", "读取方案并填入三个季度的演示数据，约需几秒"
        )
        self._ui.sample_button.setEnabled(False)
        self.desk.wanted.emit("sample_ledger", path)

    def _prepare(self, folder: Path) -> bool:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            messages.tell(self, f"无法建立文件夹：{folder}。", "请换一个可以写入的位置。")
            return False
        return True

    def _offer_sample(self) -> None:
        self._ui.sample_button.setEnabled(True)
        self._ui.sample_button.describe(
            "player-track-next", "用示例先试一试(&S)", "练习用：自带的行动方案和三个季度的演示数据，练完一键删除"
        )

    def _open_recent(self, item: QListWidgetItem) -> None:
        self.desk.wanted.emit("open_ledger", item.data(Qt.ItemDataRole.UserRole))

    def _restore(self) -> None:
        path = self._refused_path
        backup = newest_backup(path) if path is not None else None
        if backup is not None:
            self.desk.wanted.emit("restore_ledger", (backup, path))

    def _forget(self) -> None:
        if self._refused_path is not None and self._memory is not None:
            self._memory.forget_ledger(self._refused_path)
            self.show_scope(self.desk.scope)
