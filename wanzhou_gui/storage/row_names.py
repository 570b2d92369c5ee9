"""Says which row stood at a place of a table at any moment of the journal, without holding the ledger in memory."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from wanzhou_gui.domain.desk_exchange import LOCAL_SETTINGS
from wanzhou_gui.storage.rows import UnreadableRowError
from wanzhou_gui.storage.statements import statement

Image = dict[str, Any]
Place = tuple[str, int]
# Tasks, units and periods are named again and again; a ledger has more rows than there is room to remember.
_MOST_KEPT = 20_000


def image_of(text: str | None, table: str, row_id: int) -> Image | None:
    """An image of the journal; UnreadableRowError for what this program never writes."""
    if text is None:
        return None
    try:
        image: Image = json.loads(text)
    except ValueError as error:
        raise UnreadableRowError(f"row_change of {table} {row_id}") from error
    return image


class RowNames:
    """The `uid` of a place as the journal is read on; a place is a table and a row number, which SQLite gives out again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._execute = connection.execute
        self._kept: dict[Place, str] = {}
        self._local: dict[Place, bool] = {}

    def at(self, place: Place, change: int) -> str:
        """What the row at a place was called when a change was made; changes must be asked about in their order."""
        name = self._kept.get(place)
        if name is None:
            name = self.looked_up(place, change)
            self.note(place, name)
        return name

    def note(self, place: Place, name: str) -> None:
        """A row was made there or takes another name."""
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[place] = name

    def forget(self, place: Place) -> None:
        """The row there is gone."""
        self._kept.pop(place, None)
        self._local.pop(place, None)

    def looked_up(self, place: Place, change: int) -> str:
        """The same in any order, read from the journal."""
        return str(self._image(place, change, "uid"))

    def stays(self, place: Place, change: int) -> bool:
        """Whether a row is a setting of the person at the desk."""
        if place[0] != "setting":
            return False
        if place not in self._local:
            self._local[place] = self._image(place, change, "name") in LOCAL_SETTINGS
        return self._local[place]

    def note_setting(self, place: Place, image: Image) -> bool:
        """A setting was made there; whether it stays at the desk."""
        self._local[place] = image["name"] in LOCAL_SETTINGS
        return self._local[place]

    def _image(self, place: Place, change: int, column: str) -> object:
        table, row_id = place
        asked = {"table_name": table, "row_id": row_id, "change": change}
        for name in ("name_before_change", "name_after_change"):
            row = self._execute(statement(name), asked).fetchone()
            image = image_of(row[0], table, row_id) if row else None
            if image is not None and column in image:
                return image[column]
        row = self._execute(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608  # own identifiers
        if row is None:
            raise UnreadableRowError(f"row_change of {table} {row_id}")
        return row[0]
