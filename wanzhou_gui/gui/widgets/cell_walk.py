"""Walking over the cells of a drawn table with the keyboard, alike wherever one is drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""The keys that open the cell where the keyboard stands."""


def cell_after(key: int, at: tuple[int, int], rows: int, columns: int) -> tuple[int, int] | None:
    """The cell a key leads to: arrows move by one, Home and End go to the ends of a row; None for every other key."""
    row, column = at
    wanted = {
        Qt.Key.Key_Left: (row, column - 1),
        Qt.Key.Key_Right: (row, column + 1),
        Qt.Key.Key_Up: (row - 1, column),
        Qt.Key.Key_Down: (row + 1, column),
        Qt.Key.Key_Home: (row, 0),
        Qt.Key.Key_End: (row, columns - 1),
    }.get(Qt.Key(key))
    if wanted is None:
        return None
    return max(0, min(wanted[0], rows - 1)), max(0, min(wanted[1], columns - 1))
