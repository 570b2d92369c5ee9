"""The button 视图 above the ledger: ready views, the clerk's own ones, columns and sorting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.ledger.ledger_model import ShownView
from wanzhou_gui.gui.ledger.saved_views import (
    COLUMN_SETS,
    FILTER_VIEWS,
    SavedView,
    TableLook,
    ViewStore,
    named_filter,
)
from wanzhou_gui.gui.ledger.view_dialog import ViewDialog
from wanzhou_gui.usecases.errors import DeskError

_TAKEN = tuple(view.name for view in (*FILTER_VIEWS, *COLUMN_SETS))


class ViewMenu(QObject):
    """Offers views with the number of tasks each would show, and keeps new ones.

    Signals:
        chosen(SavedView): the table is to look like this.
    """

    chosen = Signal(object)

    def __init__(
        self,
        button: QPushButton,
        store: ViewStore,
        now: Callable[[], tuple[ShownView | None, LedgerFilter, TableLook]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._button = button
        self._store = store
        self._now = now
        self.clerk = ""
        self.dialog: ViewDialog | None = None
        self.menu = QMenu("视图", button)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        button.setMenu(self.menu)
        button.setIcon(theme.icon("bookmark"))

    def open(self) -> None:
        """Let the clerk choose with the keyboard."""
        self._button.showMenu()

    def _fill(self) -> None:
        menu = self.menu
        menu.clear()
        own = self._store.views(self.clerk)
        for heading, views in (("现成的筛选", FILTER_VIEWS), ("我保存的视图", own), ("列的组合", COLUMN_SETS)):
            if views:
                menu.addSection(heading)
            for view in views:
                self._offer(view)
        menu.addSeparator()
        menu.addAction("列与排序(&C)…").triggered.connect(lambda _=False: self.arrange())
        menu.addAction("保存当前视图(&S)…").triggered.connect(lambda: self.arrange(names_it=True))
        if own:
            removal = menu.addMenu("删除视图(&D)")
            for view in own:
                removal.addAction(view.name).triggered.connect(lambda _=False, one=view: self._remove(one))

    def _offer(self, view: SavedView) -> None:
        shown = self._now()[0]
        action = QAction(view.name.replace("&", "&&"), self.menu)
        if view.filter is not None and shown is not None:
            wanted, unknown = view.filter.in_plan(shown)
            action.setText(f"{action.text()}　{len(shown.filtered(wanted))} 项")
            if unknown:
                action.setToolTip(f"现在看的方案里没有：{'、'.join(unknown)}")
        action.triggered.connect(lambda _=False: self.chosen.emit(view))
        self.menu.addAction(action)

    def arrange(self, *, names_it: bool = False) -> None:
        """Open 列与排序, at the name when the view is to be kept."""
        view, wanted, look = self._now()
        if view is None:
            return
        count = len(view.filtered(wanted))
        words = "现在没有筛选，保存的视图显示全部任务。" if wanted == LedgerFilter() else f"现在的筛选（{count} 项）会一起保存。"
        dialog = ViewDialog(look, words, _TAKEN, self._button.window())
        self.dialog = dialog
        dialog.finished.connect(lambda result: self._take(dialog, result))
        dialog.open()
        if names_it:
            dialog.start_with_name()

    def _take(self, dialog: ViewDialog, result: int) -> None:
        self.dialog = None
        dialog.deleteLater()
        if result != QDialog.DialogCode.Accepted:
            return
        view, wanted, _ = self._now()
        if dialog.name and view is not None:
            try:
                self._store.save(self.clerk, SavedView(dialog.name, named_filter(wanted, view), dialog.look))
            except (DeskError, OSError) as error:
                messages.tell_error(self._button, error)
        self.chosen.emit(SavedView(dialog.name, None, dialog.look))

    def _remove(self, view: SavedView) -> None:
        if messages.ask_yes_no(self._button, f"删除视图“{view.name}”？", "删除", "不删", "只删除这个视图，任务和填报内容不受影响。"):
            try:
                self._store.remove(self.clerk, view.name)
            except (DeskError, OSError) as error:
                messages.tell_error(self._button, error)
