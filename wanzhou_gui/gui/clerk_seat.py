"""Who sits at the desk: the button at the foot of the window, and what somebody who only looks finds switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

    from wanzhou_gui.domain.clerks import Clerk
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.page import Page
    from wanzhou_gui.gui.viewer_lock import ViewerLock
    from wanzhou_gui.usecases.changes import Changes

_DIGITS = 9


class ClerkSeat(QObject):
    """Shows who sits here as soon as there are two to choose from, and changes places in two keys.

    Signals:
        taken(Clerk): somebody sits here; also when the ledger is opened.
    """

    taken = Signal(object)

    def __init__(self, desk: Desk, foot: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._foot = foot
        self._window = parent
        self._button: QPushButton | None = None
        self._menu: QMenu | None = None
        self._choices: list[Clerk] = []
        self._current: Clerk | None = None
        self._page: Page | None = None
        self._keys: dict[Page, str] = {}
        self._lock_on: ViewerLock | None = None
        desk.ledger_opened.connect(self._begin)
        desk.changed.connect(self._take_changes)

    @property
    def only_looks(self) -> bool:
        """Whether who sits here may not change anything."""
        return self._current is not None and self._current.role == "viewer"

    def _begin(self) -> None:
        # The pages of the ledger before are gone.
        self._current, self._page, self._keys = None, None, {}
        if self._lock_on is not None:
            self._lock_on.end()
            self._lock_on.forget()
        if self._button is not None:
            self._button.hide()
        self.refresh()

    def refresh(self) -> None:
        """Ask who sits here and who could."""
        self._desk.ask(lambda services: (services.clerks.current(), services.clerks.choices()), self._show)

    def note_page(self, key: str, page: Page | None) -> None:
        """Another page came into view."""
        self._page = page
        if page is not None:
            self._keys[page] = key
        self._lock()

    def offer(self) -> None:
        """Open the list of names; a digit or the arrows choose."""
        if self._button is None or not self._choices:
            return
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QMenu

        from wanzhou_gui.reports.clerk_words import ROLE_NAMES

        self._menu = menu = QMenu(self._button)
        menu.setAccessibleName("换人使用")
        for number, clerk in enumerate(self._choices, 1):
            mark = f"&{number}  " if number <= _DIGITS else ""
            action = menu.addAction(f"{mark}{clerk.name}　{ROLE_NAMES[clerk.role]}")
            action.setCheckable(True)
            action.setChecked(self._current is not None and clerk.id == self._current.id)
            action.triggered.connect(lambda _=False, name=clerk.name: self._switch(name))
        # Upwards: the button lies at the foot of the screen.
        menu.popup(self._button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _take_changes(self, changes: Changes, _: object) -> None:
        from wanzhou_gui.usecases.changes import Subject

        if changes.concern(Subject.SETTING):
            self.refresh()

    def _show(self, read: tuple[Clerk, list[Clerk]]) -> None:
        from wanzhou_gui.reports.clerk_words import ROLE_NAMES

        self._current, self._choices = read
        if self._choices:
            button = self._ensure_button()
            words = f"{ROLE_NAMES[self._current.role]}：{self._current.name}"
            button.setText(words + ("（只能看）" if self.only_looks else ""))
            button.setAccessibleName(f"换人使用，现在是{words}")
        if self._button is not None:
            self._button.setVisible(bool(self._choices))
        self._lock()
        self.taken.emit(self._current)

    def _ensure_button(self) -> QPushButton:
        if self._button is None:
            from PySide6.QtWidgets import QPushButton

            from wanzhou_gui.gui import theme

            self._button = QPushButton(self._window)
            self._button.setObjectName("clerk_button")
            self._button.setFlat(True)
            self._button.setIcon(theme.icon("user", theme.TEXT_SECOND))
            self._button.setIconSize(theme.icon_size())
            self._button.setToolTip("换人使用（Ctrl+J）")
            self._button.clicked.connect(self.offer)
            self._foot.insertWidget(0, self._button)
        return self._button

    def _switch(self, name: str) -> None:
        from wanzhou_gui.gui import messages

        window = self._window
        if self._page is not None:
            # What was typed so far belongs to who typed it.
            self._page.commit_pending()
        self._desk.act(
            lambda services: services.clerks.switch(name),
            lambda changes: changes,
            failed=lambda error: messages.tell_error(window, error),
        )

    def _lock(self) -> None:
        if not self.only_looks:
            if self._lock_on is not None and self._lock_on.is_on:
                self._lock_on.end()
                if self._page is not None:
                    # The page knows which of its controls are due.
                    self._page.show_scope(self._desk.scope)
            return
        assert self._current is not None
        if self._lock_on is None:
            from wanzhou_gui.gui.viewer_lock import ViewerLock

            self._lock_on = ViewerLock(self._window)
        for page, key in self._keys.items():
            self._lock_on.note_page(key, page)
        if not self._lock_on.is_on:
            self._lock_on.begin(self._current.name)
