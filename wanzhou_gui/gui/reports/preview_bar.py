"""The bar over the preview: zoom, pages, search."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.reports.ui_bulletin_page import Ui_BulletinPage
from wanzhou_gui.gui.widgets.paper_view import Fit

_FIXED = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_TYPING_MS = 300


class PreviewBar(QObject):
    """Keeps bar and pages telling the same."""

    def __init__(self, ui: Ui_BulletinPage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._view = ui.paper_view
        ui.zoom_combo.addItem("整页", Fit.PAGE)
        ui.zoom_combo.addItem("页宽", Fit.WIDTH)
        for factor in _FIXED:
            ui.zoom_combo.addItem(f"{round(factor * 100)}%", factor)
        for button, icon in (
            (ui.zoom_out_button, "zoom-out"),
            (ui.zoom_in_button, "zoom-in"),
            (ui.previous_page_button, "chevron-left"),
            (ui.next_page_button, "chevron-right"),
        ):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size(18))
            # A bare tool button leaves the tab order; every one of these has to be reached by keys.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.zoom_out_button.clicked.connect(self._view.zoom_out)
        ui.zoom_in_button.clicked.connect(self._view.zoom_in)
        ui.zoom_combo.activated.connect(self._choose_zoom)
        ui.previous_page_button.clicked.connect(lambda: self._view.go_to(self._view.page - 1))
        ui.next_page_button.clicked.connect(lambda: self._view.go_to(self._view.page + 1))
        self._view.page_changed.connect(self._show_page)
        self._view.zoom_changed.connect(self._show_zoom)
        self._view.found_changed.connect(self._show_found)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._search_now)
        self._searched = ""
        ui.find_edit.textEdited.connect(lambda _: self._typing.start())
        ui.find_edit.textChanged.connect(lambda text: None if text else self._search_now())
        ui.find_edit.returnPressed.connect(self._next)
        QShortcut(QKeySequence("Ctrl+F"), page, self._come_up)
        self._show_page(0, 0)

    def search(self, text: str) -> None:
        """Look for a text in the pages."""
        self._ui.find_edit.setText(text)
        self._search_now()

    def _come_up(self) -> None:
        self._ui.find_edit.setFocus()
        self._ui.find_edit.selectAll()

    def _next(self) -> None:
        if self._typing.isActive() or self._ui.find_edit.text() != self._searched:
            self._search_now()
        else:
            self._view.next_found()

    def _search_now(self) -> None:
        self._typing.stop()
        self._searched = self._ui.find_edit.text()
        self._view.search(self._searched)

    def _choose_zoom(self) -> None:
        wanted = self._ui.zoom_combo.currentData()
        if isinstance(wanted, str):
            self._view.set_fit(Fit(wanted))
        elif isinstance(wanted, float):
            self._view.set_factor(wanted)

    def _show_zoom(self) -> None:
        combo = self._ui.zoom_combo
        fit = self._view.fit
        place = (
            combo.findData(fit) if fit is not None else combo.findText(f"{round(self._view.factor * 100)}%")
        )
        # The last place holds a zoom that is on no list.
        while combo.count() > len(_FIXED) + 2:
            combo.removeItem(combo.count() - 1)
        if place < 0 or place >= combo.count():
            combo.addItem(f"{round(self._view.factor * 100)}%", self._view.factor)
            place = combo.count() - 1
        combo.setCurrentIndex(place)

    def _show_page(self, page: int, count: int) -> None:
        ui = self._ui
        ui.page_label.setText(f"第 {page + 1} / {count} 页" if count else "没有页")
        ui.previous_page_button.setEnabled(page > 0)
        ui.next_page_button.setEnabled(page + 1 < count)
        for part in (ui.zoom_in_button, ui.zoom_out_button, ui.zoom_combo, ui.find_edit):
            part.setEnabled(count > 0)

    def _show_found(self, place: int, count: int) -> None:
        if not self._searched.strip():
            self._ui.found_label.clear()
        else:
            self._ui.found_label.setText(f"{place}/{count}" if count else "没有找到")
