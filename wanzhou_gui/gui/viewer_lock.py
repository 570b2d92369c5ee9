"""Switches off what writes while somebody sits here who only looks, and says why on each control."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.viewer_rights import may_look

_WATCHED = {QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ReadOnlyChange, QEvent.Type.ToolTipChange}
_TYPED = QPlainTextEdit | QTextEdit
_OURS = "wanzhou_gui."


class _Before(NamedTuple):
    """How a control was before it was switched off."""

    is_on: bool
    tool_tip: str
    triggers: QAbstractItemView.EditTrigger | None


class ViewerLock(QObject):
    """Holds every control that is not for looking; a page that switches one on is overruled.

    Long texts become read-only instead of being switched off, so that they can still be scrolled and copied.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._keys: dict[Page, str] = {}
        self._held: dict[QWidget, _Before] = {}
        self._reason = ""

    @property
    def is_on(self) -> bool:
        """Whether somebody sits here who only looks."""
        return bool(self._reason)

    def note_page(self, key: str, page: Page) -> None:
        """A page came into view."""
        self._keys[page] = key
        if self.is_on:
            self._hold_all(page)

    def begin(self, name: str) -> None:
        """Somebody who only looks sits down."""
        self._reason = f"{name}只能查看，不能改动；需要办理时请换经办人员使用（Ctrl+J）"
        application = QApplication.instance()
        # Only while it is needed: every event of the program passes through a filter of the application.
        if application is not None:
            application.installEventFilter(self)
        for page in list[Page](self._window.findChildren(Page)):
            self._hold_all(page)
        for button in self._header_buttons():
            self._hold(button)

    def end(self) -> None:
        """Somebody who works sits down: everything is as the pages want it."""
        self._reason = ""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        for widget, before in self._held.items():
            if not isValid(widget):
                continue
            widget.setToolTip(before.tool_tip)
            widget.setAccessibleDescription("")
            if isinstance(widget, _TYPED):
                widget.setReadOnly(not before.is_on)
            elif isinstance(widget, QAbstractItemView) and before.triggers is not None:
                widget.setEditTriggers(before.triggers)
            else:
                widget.setEnabled(before.is_on)
        self._held = {}

    def forget(self) -> None:
        """Another ledger: its pages are new."""
        self._keys = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A control that comes into view or is switched on."""
        if self._reason and event.type() in _WATCHED and isinstance(watched, QWidget):
            if watched in self._held:
                self._enforce(watched)
            elif _is_control(watched) and not self._may_look(watched):
                self._hold(watched)
        return super().eventFilter(watched, event)

    def _header_buttons(self) -> list[QAbstractButton]:
        buttons = list[QAbstractButton](self._window.findChildren(QAbstractButton))
        return [one for one in buttons if one.objectName() in ("undo_button", "redo_button") and _place_of(one) is None]

    def _hold_all(self, page: Page) -> None:
        for widget in list[QWidget](page.findChildren(QWidget)):
            if _is_control(widget) and not self._may_look(widget):
                self._hold(widget)

    def _may_look(self, widget: QWidget) -> bool:
        place = _place_of(widget)
        if place is None:
            return widget.objectName() not in ("undo_button", "redo_button")
        if isinstance(place, QDialog) and not type(place).__module__.startswith(_OURS):
            return True
        key = self._keys.get(place, "") if isinstance(place, Page) else type(place).__name__
        if widget.property("kind") == "chip":
            return True
        return may_look(key, _names_of(widget, place))

    def _hold(self, widget: QWidget) -> None:
        if widget not in self._held:
            is_table = isinstance(widget, QAbstractItemView)
            on = not widget.isReadOnly() if isinstance(widget, _TYPED) else not _is_switched_off(widget)
            triggers = widget.editTriggers() if isinstance(widget, QAbstractItemView) else None
            self._held[widget] = _Before(on, widget.toolTip(), triggers)
            if not is_table:
                widget.setAccessibleDescription(self._reason)
        self._enforce(widget)

    def _enforce(self, widget: QWidget) -> None:
        if not isinstance(widget, QAbstractItemView) and widget.toolTip() != self._reason:
            self._held[widget] = self._held[widget]._replace(tool_tip=widget.toolTip())
            widget.setToolTip(self._reason)
        if isinstance(widget, _TYPED):
            if not widget.isReadOnly():
                widget.setReadOnly(True)
        elif isinstance(widget, QAbstractItemView):
            widget.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        elif not _is_switched_off(widget):
            # The page thinks it is due; so it is when somebody who works sits down again.
            self._held[widget] = self._held[widget]._replace(is_on=True)
            widget.setEnabled(False)


def _is_switched_off(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return not widget.isEnabledTo(parent) if parent is not None else not widget.isEnabled()


def _is_control(widget: QWidget) -> bool:
    """Whether a widget takes input of its own: not the inner parts of boxes, tables and tabs."""
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView | QHeaderView | QTabBar):
        return False
    if isinstance(widget, QAbstractItemView):
        return widget.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers
    if isinstance(widget, _TYPED):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)


def _place_of(widget: QWidget) -> Page | QDialog | None:
    at: QWidget | None = widget
    while at is not None:
        if isinstance(at, Page | QDialog):
            return at
        at = at.parentWidget()
    return None


def _names_of(widget: QWidget, place: QWidget) -> tuple[str, ...]:
    names = [widget.objectName(), type(widget).__name__]
    at = widget.parentWidget()
    while at is not None and at is not place:
        names += [at.objectName(), type(at).__name__]
        at = at.parentWidget()
    return tuple(names)
