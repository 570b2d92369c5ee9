"""What the window expects of each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui.desk import Desk, Scope

if TYPE_CHECKING:
    from wanzhou_gui.usecases.changes import Changes


class Page(QWidget):
    """A page of the window: shown by name, refreshed when its subjects change, asked to finish before it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def show_scope(self, scope: Scope) -> None:
        """Show another plan or period; called when the page comes up and whenever the scope changes."""

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Refresh if concerned; called for every write, also the page's own."""

    def show_target(self, target: object) -> None:
        """Show what another page asked for (a filter, a task, a unit)."""

    def commit_pending(self) -> None:
        """Write what is still being typed; called before the page is left or the window closes."""

    def undo_own(self) -> bool:
        """Take back what the page has done and the ledger does not know of; False when there is nothing of the kind."""
        return False

    def redo_own(self) -> bool:
        """Do again what `undo_own` took back; False when there is nothing of the kind."""
        return False

    def search(self, text: str) -> None:
        """Take over the text of the search box at the top."""
