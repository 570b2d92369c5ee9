"""The acts of this desk by place and by name: names are worked out of the journal once and kept, never at a save."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from wanzhou_gui.domain.desk_exchange import Act, RowAct, TableRule, digest_of, row_text
from wanzhou_gui.storage.act_journal import JournalReading, OwnAct
from wanzhou_gui.storage.database import OpenFile
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.usecases.errors import LedgerFileError, RejectedError
from wanzhou_gui.usecases.package_ports import LARGEST_ACT

# So many names are written at once; what a broken off reading has written stays.
_AT_ONCE = 20_000
_FRAME = Act((), "", "", "", "", ()).text()[:-2]


class SqliteOwnLine:
    """The acts of this desk as one line, oldest first."""

    def __init__(self, file: OpenFile, rules: Mapping[str, TableRule]) -> None:
        self._file = file
        self._rules = rules
        self._execute = file.connection.execute

    @property
    def last(self) -> int:
        """The place of the last act; -1 without any."""
        return self._last()[0]

    def position(self, digest: str) -> int | None:
        """The place of an act, None when it is none of this desk."""
        row = self._execute(statement("own_act_named"), (digest,)).fetchone()
        return None if row is None else int(row[0])

    def digest(self, position: int) -> str:
        """The name of the act at a place."""
        return self._at(position)[1]

    def operation(self, position: int) -> int:
        """The operation of the act at a place; 0 is what stood before the first one, and before every act."""
        return self._at(position)[0] if position >= 0 else 0

    def ties(self) -> Sequence[tuple[int, tuple[str, ...]]]:
        """The acts that stand on acts of other desks, and on which."""
        return [(position, tuple(json.loads(knew))) for position, knew in self._execute(statement("own_acts_that_knew")).fetchall()]

    def catch_up(self, progress: Callable[[int], None]) -> None:
        """Name what was done since the last time; RejectedError when `progress` ends it, what is named then stays named."""
        position, operation, last = self._last()
        if position < 0 and (digest := self._digest_of_first(progress)):
            position, last = 0, digest
            self._write([(0, 0, digest, "[]")], ())
        reading = JournalReading(self._file.connection, self._rules, progress)
        fresh: set[str] = set()

        def is_own(digest: str) -> bool:
            return digest in fresh or self.position(digest) is not None

        while batch := list(islice(_briefly(reading.since(operation, last, is_own), fresh), _AT_ONCE)):
            rows = []
            for number, digest, knew, _ in batch:
                position += 1
                rows.append((position, number, digest, json.dumps(knew)))
            self._write(rows, [one for *_, removed in batch for one in removed])
            operation, last = batch[-1][:2]
            fresh.clear()

    def acts(self, start: int, progress: Callable[[int], None]) -> Iterator[OwnAct]:
        """The acts from a place on as they are; LedgerFileError when one is not what it was when it was named."""
        if start <= 0 <= self.last and self.operation(0) == 0:
            act = Act((), "", "", "", "", tuple(self._reading(progress).first_rows()))
            yield self._known(OwnAct(0, act, act.text(), self.digest(0), (), ()))
        yield from self._later(max(start, 0), progress)

    def texts(self, start: int, progress: Callable[[int], None]) -> Iterator[tuple[str, Sequence[RowAct], str]]:
        """Name, rows and text of the acts from a place on; RejectedError package_outgrown when the first of all is too long."""
        if start <= 0 <= self.last and self.operation(0) == 0:
            pieces: list[str] = []
            rows: list[RowAct] = []
            size = 0
            for row in self._reading(progress).first_rows():
                pieces.append(row_text(row))
                rows.append(row)
                size += len(pieces[-1].encode())
                if size > LARGEST_ACT:
                    raise RejectedError("package_outgrown")
            yield self.digest(0), rows, f"{_FRAME}{','.join(pieces)}]]"
        for one in self._later(max(start, 0), progress):
            yield one.digest, one.act.rows, one.text

    def changes_since(self, position: int, most: int) -> int:
        """How many row changes stand in the journal after the act at a place; counted no further than `most` + 1."""
        asked = {"since": (self.operation(position) + 1) << 32, "most": most}
        return int(self._execute(statement("changes_since_counted"), asked).fetchone()[0])

    def _later(self, start: int, progress: Callable[[int], None]) -> Iterator[OwnAct]:
        position = start - 1
        if position < 0 and self.last >= 0 and self.operation(0) == 0:
            position = 0
        last = self.digest(position) if position >= 0 else ""
        reading = self._reading(progress)
        for one in reading.since(self.operation(position), last, lambda digest: self.position(digest) is not None):
            position += 1
            if one.digest != self.digest(position):
                raise LedgerFileError("damaged", path=self._file.path, reason="own_act")
            yield one

    def _known(self, one: OwnAct) -> OwnAct:
        if digest_of(one.text) != one.digest:
            raise LedgerFileError("damaged", path=self._file.path, reason="own_act")
        return one

    def _digest_of_first(self, progress: Callable[[int], None]) -> str:
        seen = hashlib.sha256(_FRAME.encode())
        is_empty = True
        for row in self._reading(progress).first_rows():
            seen.update(("" if is_empty else ",").encode() + row_text(row).encode())
            is_empty = False
        seen.update(b"]]")
        return "" if is_empty else seen.hexdigest()

    def _reading(self, progress: Callable[[int], None]) -> JournalReading:
        return JournalReading(self._file.connection, self._rules, progress)

    def _last(self) -> tuple[int, int, str]:
        row = self._execute(statement("last_own_act")).fetchone()
        return (-1, 0, "") if row is None else (int(row[0]), int(row[1]), str(row[2]))

    def _at(self, position: int) -> tuple[int, str]:
        row = self._execute(statement("own_act_at"), (position,)).fetchone()
        if row is None:
            raise LedgerFileError("damaged", path=self._file.path, reason="own_act")
        return int(row[0]), str(row[1])

    def _write(self, acts: Sequence[tuple[int, int, str, str]], removed: Sequence[tuple[str, str, int]]) -> None:
        connection = self._file.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany(statement("add_own_act"), acts)
            connection.executemany(statement("add_own_removal"), removed)
            self._file.is_settled = False
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


_Brief = tuple[int, str, tuple[str, ...], tuple[tuple[str, str, int], ...]]


def _briefly(acts: Iterator[OwnAct], fresh: set[str]) -> Iterator[_Brief]:
    """What has to be kept of acts; the rows of a long journal would take many times the room."""
    for one in acts:
        fresh.add(one.digest)
        yield one.operation, one.digest, one.knew, one.removed
