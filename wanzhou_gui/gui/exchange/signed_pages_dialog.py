"""签字盖章页 of a unit's return: the scans there are, opening them, taking in another, taking one off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.signed_pages import SCAN_SUFFIXES, SignedPage
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_signed_pages_dialog import Ui_SignedPagesDialog
from wanzhou_gui.gui.kept_files import collect_missing, open_kept
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.signed_page_words import signed_words
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.signed_pages import SignedReturn, SignedSheet

_KINDS = f"扫描件 ({' '.join(f'*{one}' for one in SCAN_SUFFIXES)})"


class SignedPagesDialog(QDialog):
    """The scans of one unit and period; files may be dropped on it."""

    def __init__(self, desk: Desk, plan_id: int, unit_id: int, period_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_SignedPagesDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._which = (plan_id, unit_id, period_id)
        self._sheet: SignedSheet | None = None
        ui = self._ui
        set_columns(ui.page_table, ("文件", "签的填报", "收入", "校验码", "本机"), (200, 180, 130, 92, 64), (0, 1))
        ui.problem_label.clear()
        ui.page_table.currentCellChanged.connect(lambda *_: self._offer())
        ui.page_table.cellDoubleClicked.connect(lambda *_: self._open())
        ui.add_button.clicked.connect(self._choose)
        ui.open_button.clicked.connect(self._open)
        ui.remove_button.clicked.connect(self._remove)
        ui.collect_button.clicked.connect(lambda: collect_missing(desk, self, lambda _: self.refresh()))
        ui.close_button.clicked.connect(self.accept)
        self.refresh()

    def refresh(self) -> None:
        """Read the scans anew."""
        self._desk.ask(lambda services: services.signed_pages.sheet(*self._which), self._show)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Scans may be dropped where they may be added."""
        if event.mimeData().hasUrls() and self._ui.add_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was let go."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self._ui.add_button.isEnabled():
            event.acceptProposedAction()
            self._add(paths)

    def _show(self, sheet: SignedSheet) -> None:
        if not isValid(self):
            return
        self._sheet = sheet
        ui, own = self._ui, sheet.own
        of = f"{sheet.unit.name}　{period_label(sheet.period)}"
        if own.state is None:
            told = "　还没有收入填报，先收填报表再收签字盖章页。"
        elif own.is_missing:
            told = f"　{signed_words(own)}：填报已收入，请把主要负责人签字、盖公章的那一页扫描或拍照，收到这里（PDF、JPG、PNG）。"
        else:
            told = f"　{signed_words(own)}" if own.pages else "　收到签字盖章的那一页后，扫描或拍照收到这里（PDF、JPG、PNG）。"
        ui.state_label.setText(f"{of}{told}")
        self._fill(sheet)
        reported = [(plan, one) for plan, one in sheet.returns if one.state is not None]
        ui.plan_combo.clear()
        if len(reported) > 1:
            ui.plan_combo.addItem(f"全部{len(reported)}个方案的填报", None)
        for plan, one in reported:
            ui.plan_combo.addItem(f"《{plan.title}》", one.plan_id)
        for widget in (ui.plan_label, ui.plan_combo):
            widget.setVisible(len(reported) > 1)
        ui.add_button.setEnabled(bool(reported))
        ui.collect_button.setVisible(bool(sheet.absent))
        self._offer()

    def _fill(self, sheet: SignedSheet) -> None:
        table, kept = self._ui.page_table, max(self._ui.page_table.currentRow(), 0)
        # The return in view comes first, so that one signature for several plans is listed as its own.
        files: dict[str, list[tuple[str, SignedPage]]] = {}
        for plan, one in sheet.returns:
            for page in one.pages:
                files.setdefault(page.sha256, []).append((plan.title, page))
        rows = []
        for several in files.values():
            page = several[0][1]
            plans = f"全部{len(several)}个方案" if len(several) == len(sheet.returns) > 1 else "、".join(f"《{title}》" for title, _ in several)
            here = "缺文件" if page.id in sheet.absent else "在"
            rows.append(((page.name, plans, f"{page.added_on.isoformat()} {page.clerk}", f"{page.sha256[:8]}…", here), page))
        fill_rows(table, rows)
        for row, ((name, plans, *_), page) in enumerate(rows):
            for column, text in ((0, name), (1, plans), (3, f"SHA-256 {page.sha256}")):
                if (item := table.item(row, column)) is not None:
                    item.setToolTip(text)
        if rows:
            table.setCurrentCell(min(kept, len(rows) - 1), 0)

    def _offer(self) -> None:
        page = self._page()
        for button in (self._ui.open_button, self._ui.remove_button):
            button.setEnabled(page is not None)

    def _page(self) -> SignedPage | None:
        one = record_of(self._ui.page_table)
        return one if isinstance(one, SignedPage) else None

    def _wanted(self) -> list[SignedReturn]:
        assert self._sheet is not None
        plan_id = self._ui.plan_combo.currentData()
        return [one for _, one in self._sheet.returns if one.state is not None and plan_id in (None, one.plan_id)]

    def _choose(self) -> None:
        self._add(messages.ask_open_files(self, "选择签字盖章页的扫描件", _KINDS))

    def _add(self, paths: list[Path]) -> None:
        if not paths or self._sheet is None:
            return
        returns = self._wanted()
        source, *following = paths

        def added(_: Changes) -> None:
            self._ui.problem_label.clear()
            self.refresh()
            self._add(following)

        self._act(lambda services: services.signed_pages.add(returns, source)[1], added)

    def _open(self) -> None:
        page = self._page()
        if page is not None:
            page_id = page.id
            open_kept(self._desk, self, lambda services: services.signed_pages.place(page_id))

    def _remove(self) -> None:
        page = self._page()
        if page is not None:
            page_id = page.id
            self._act(lambda services: services.signed_pages.remove(page_id), lambda _: self._removed())

    def _removed(self) -> None:
        self._ui.problem_label.clear()
        self.refresh()

    def _act(self, verb: Callable[[Services], Changes], done: Callable[[Changes], None]) -> None:
        self._desk.act(
            verb,
            lambda changes: changes,
            initiator=self,
            done=done,
            failed=lambda error: self._ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )


def open_signed_pages(desk: Desk, plan_id: int, unit_id: int, period_id: int, parent: QWidget) -> SignedPagesDialog:
    """Show the scans of a return; what is done there is told to everybody as it happens."""
    dialog = SignedPagesDialog(desk, plan_id, unit_id, period_id, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(dialog.size().boundedTo(parent.window().size()))
    dialog.open()
    return dialog
