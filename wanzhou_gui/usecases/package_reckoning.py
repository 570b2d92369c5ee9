"""What packages are reckoned with: the acts a desk knows, those it sends, and those that fresh ones have to do with."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence

from wanzhou_gui.domain.act_net import ActNet, KnownActs
from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_outcome import Reckoning
from wanzhou_gui.domain.desk_exchange import Act, Cells, Outcome, RowAct, TableRule
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.package_ports import LARGEST_ACT, MOST_OF_ACTS, DeskStore, PackageProgress

# Rows that were changed since two desks parted are held in memory, each with all that was ever written into it: some 2 KiB
# for a change, up to the end of a merge.
MOST_CHANGES = 40_000
# What goes to a desk nobody has heard of where everything would be too much: some six years of one office.
NEWEST_CHANGES = 20_000
_PACKED_AT_ONCE = 256 << 10
_DIGEST = 64


def acts_known(
    store: DeskStore, watch: PackageProgress, brought: Mapping[str, Act] | None = None,
    received: Mapping[str, Sequence[str]] | None = None,
) -> ActNet:  # fmt: skip
    """The acts of this desk, of others, and those a package brings, by name alone."""
    others = {digest: act.parents for digest, act in (brought or {}).items()}
    return ActNet(store.own_line(watch), {**others, **(store.received_ties() if received is None else received)})


def nothing_reckoned(rules: Mapping[str, TableRule]) -> Outcome:
    """The outcome where nothing has to be looked at: every row stands as it is."""
    return Outcome({table: {} for table in rules}, (), {}, {table: frozenset() for table in rules})


class Reckoned:
    """The outcome of acts of other desks with the own ones; RejectedError too_much_to_exchange beyond the bound.

    The line of own acts that all others knew of is common to all desks: only what came after it is read, with the rows it
    can have to do with.
    """

    def __init__(
        self, store: DeskStore, net: ActNet, others: Collection[str], brought: Mapping[str, Act], watch: PackageProgress
    ) -> None:
        whole = net.whole(others).others
        trunk = net.trunk(whole)
        size = store.changes_since(trunk, MOST_CHANGES)
        acts: dict[str, Act] = {}
        for digest in whole:
            acts[digest] = brought[digest] if digest in brought else store.received_act(digest)
            size += len(acts[digest].rows)
            if size > MOST_CHANGES:
                raise RejectedError("too_much_to_exchange", limit=MOST_CHANGES)
        own = store.own_acts(watch, trunk + 1) if trunk < net.last else {}
        acts.update(own)
        before = {parent for act in acts.values() for parent in act.parents if parent not in acts}
        self.order = ActOrder(acts, before)
        standing = store.standing(trunk) if trunk >= 0 else None
        self.outcome = Reckoning(self.order, {*others, *own}, store.rules(), store.is_allowed, standing).outcome()


def newest_that_travel(store: DeskStore, last: int) -> int:
    """The own act behind which few enough changes were made for a package; -1 where they all are."""
    low, high = -1, last - 1
    if last < 0 or store.changes_since(-1, NEWEST_CHANGES) <= NEWEST_CHANGES:
        return -1
    while low + 1 < high:
        middle = (low + high) // 2
        if store.changes_since(middle, NEWEST_CHANGES) <= NEWEST_CHANGES:
            high = middle
        else:
            low = middle
    return high


class ActsToSend:
    """The acts that go into a package; `look_through` comes before `texts`."""

    def __init__(self, store: DeskStore, in_force: KnownActs, known: KnownActs, watch: PackageProgress) -> None:
        self._store = store
        self._start = known.own + 1
        self._others = sorted(in_force.others - known.others)
        self._watch = watch
        # Packed, so that the journal need not be read twice and the texts of a large package take little room.
        self._packed: list[bytes] = []
        self.count = max(0, in_force.own - known.own) + len(self._others)

    def look_through(self) -> list[str]:
        """The files the acts name; RejectedError package_outgrown when the acts are more than a package holds."""
        names: set[str] = set()
        size = held = 0
        waiting: list[str] = []
        for done, (digest, rows, text) in enumerate(self._read()):
            self._watch(done, self.count)
            length = len(text.encode())
            size += length
            if length > LARGEST_ACT or size > MOST_OF_ACTS:
                raise RejectedError("package_outgrown")
            waiting.append(digest + text)
            held += length
            if held > _PACKED_AT_ONCE:
                self._pack(waiting)
                held = 0
            names.update(
                str(value)
                for row in rows
                for name, value in (row.cells or {}).items()
                if name.endswith("sha256") and value
            )
        self._pack(waiting)
        return sorted(names)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Names and texts of the acts."""
        for packed in self._packed:
            for line in zlib.decompress(packed).decode().split("\n"):
                yield line[:_DIGEST], line[_DIGEST:]

    def _pack(self, lines: list[str]) -> None:
        # No text of an act has a line break of its own: JSON writes it as two signs.
        if lines:
            self._packed.append(zlib.compress("\n".join(lines).encode(), 1))
            lines.clear()

    def _read(self) -> Iterator[tuple[str, Sequence[RowAct], str]]:
        yield from self._store.own_texts(self._watch, self._start)
        for digest in self._others:
            yield digest, self._store.received_act(digest).rows, self._store.received_text(digest)


def rows_with_names(store: DeskStore, of: Outcome | None) -> Mapping[str, Mapping[str, Cells]]:
    """Rows as they stand; with an outcome those it speaks of and all they name, so that each can be called by its name."""
    rows = {table: dict(cells) for table, cells in store.rows(of).items()}
    if of is None:
        return rows
    rules = store.rules()
    for table, cells_of in of.rows.items():
        _add_named(store, rules, rows, [(table, cells) for cells in cells_of.values()])
    for table in list(rows):
        _add_named(store, rules, rows, [(table, cells) for cells in rows[table].values()])
    return rows


def _add_named(
    store: DeskStore, rules: Mapping[str, TableRule], rows: dict[str, dict[str, Cells]], waiting: list[tuple[str, Cells]]
) -> None:
    while waiting:
        table, cells = waiting.pop()
        for one in rules[table].references:
            uid = cells.get(one.column)
            if isinstance(uid, str) and uid not in rows[one.table]:
                found = store.cells(one.table, uid)
                if found is not None:
                    rows[one.table][uid] = found
                    waiting.append((one.table, found))
