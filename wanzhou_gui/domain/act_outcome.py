"""What a set of acts makes of the ledger: the same set gives the same rows, in whatever order and how often it came."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_repairs import approvals_over_newer_text, fit_references, fit_unique_keys
from wanzhou_gui.domain.act_standing import RowPlace, Standing, Surroundings, TrunkEvent
from wanzhou_gui.domain.desk_exchange import (
    Cells,
    Conflict,
    ConflictKind,
    Outcome,
    Side,
    TableRule,
    Value,
)

IsAllowed = Callable[[str, Cells], bool]
_BLANK = (None, "", "[]")


@dataclass(frozen=True, slots=True)
class _Event:
    """One thing an act did to a row; `at` is its place in an order in which nothing comes before what it knew."""

    at: int
    act: str
    uid: str
    is_new: bool
    cells: Cells | None


@dataclass(frozen=True, slots=True)
class _Write:
    event: _Event
    value: Value


class Reckoning:
    """Works the outcome out; one object for one set of acts.

    With a `standing` ledger the acts are those after a common line that every one of them knew of, and only the rows they can
    have to do with are reckoned: those they write, with their whole history, and whatever shares a key with them, builds on
    what they remove or brings them to another name. For all others the outcome is what stands in the ledger.
    """

    def __init__(
        self, order: ActOrder, in_force: Collection[str], rules: Mapping[str, TableRule], is_allowed: IsAllowed,
        standing: Standing | None = None,
    ) -> None:  # fmt: skip
        self._order = order
        self._rules = rules
        self._is_allowed = is_allowed
        self._standing = standing
        self._recent: list[tuple[str, _Event]] = []
        self._before: list[TrunkEvent] = []
        # When an act was done and by whom; the places of those on the common line.
        self._done: dict[str, tuple[str, str]] = {}
        self._trunk: dict[str, int] = {}
        self._inside: dict[str, set[str]] = {table: set() for table in rules}
        for digest in order.order:
            if digest in in_force:
                act = order.acts[digest]
                self._done[digest] = (act.at, act.clerk)
                for row in act.rows:
                    if row.table in rules:
                        at = len(self._recent)
                        self._recent.append((row.table, _Event(at, digest, row.uid, row.is_new, row.cells)))
        wanted = {(table, event.uid) for table, event in self._recent}
        if standing is not None:
            wanted.update(standing.touched())
        self._take_in(wanted)

    def outcome(self) -> Outcome:
        """The rows and the places where somebody has to look."""
        while True:
            self._begin()
            for table in self._rules:
                self._join_natural(table)
            found = self._reckon()
            while found is None and not self._around.wanted:
                found = self._reckon()
            if found is not None and not self._around.wanted:
                return found
            self._take_in(self._around.wanted)

    def _take_in(self, places: Collection[RowPlace]) -> None:
        for table, uid in places:
            self._inside[table].add(uid)
        if self._standing is not None:
            self._before += self._standing.history(places)

    def _begin(self) -> None:
        self._around = Surroundings(self._standing, self._inside)
        self._events: dict[str, dict[str, list[_Event]]] = {table: {} for table in self._rules}
        self._same: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._before.sort(key=lambda one: (one.position, one.number, one.uid))
        for at, one in enumerate(self._before, -len(self._before)):
            self._trunk[one.act] = one.position
            self._done[one.act] = (one.at, one.clerk)
            event = _Event(at, one.act, one.uid, one.is_new, one.cells)
            self._events[one.table].setdefault(one.uid, []).append(event)
        for table, event in self._recent:
            self._events[table].setdefault(event.uid, []).append(event)

    def _reckon(self) -> Outcome | None:
        conflicts: list[Conflict] = []
        rows: dict[str, dict[str, Cells]] = {}
        gone: dict[str, dict[str, Cells]] = {}
        made: dict[str, tuple[str, str]] = {}
        for table, rule in self._rules.items():
            rows[table], gone[table] = {}, {}
            for uid, events in self._groups(table).items():
                told: list[Conflict] = []
                settled = self._whole(rule, uid, events, told) if rule.is_whole else self._by_cell(rule, uid, events, told)
                made.update(dict.fromkeys(settled, (self._done[events[0].act][0], uid)))
                if self._lives(table, uid, events, told):
                    conflicts += told
                    rows[table].update(settled)
                else:
                    gone[table].update(settled)
        fit_references(self._rules, rows, gone, conflicts, self._around)
        to_join = fit_unique_keys(self._rules, rows, made, conflicts, self._around)
        if to_join is not None:
            self._join(*to_join)
            return None
        approvals_over_newer_text(rows, conflicts, self._knew_all, self._around)
        same = {uid: head for uid, head in self._same.items() if uid != head}
        return Outcome(rows, tuple(conflicts), same, None if self._standing is None else self._reckoned(rows))

    def _reckoned(self, rows: Mapping[str, Mapping[str, Cells]]) -> dict[str, frozenset[str]]:
        for table, events in self._events.items():
            for uid in events:
                if self._canonical(uid) != uid:
                    self._around.want_those_naming(table, uid, also_strictly=True)
        return {table: frozenset(self._inside[table]).union(rows[table]) for table in self._rules}

    # who is who

    def _canonical(self, uid: str) -> str:
        return self._same.get(uid, uid)

    def _join(self, first: str, second: str) -> None:
        one, other = self._canonical(first), self._canonical(second)
        members = [*self._members.pop(one, [one]), *self._members.pop(other, [other])]
        self._members[one] = members
        for uid in members:
            self._same[uid] = one

    def _join_natural(self, table: str) -> None:
        """Rows made by desks that knew nothing of one another, with the same key when they were made, are one row."""
        rule = self._rules[table]
        first = {
            uid: events[0] for uid, events in self._events[table].items()
            if events[0].is_new and rule.may_be_twin(events[0].cells or {})
        }  # fmt: skip
        for columns in rule.natural:
            alike: dict[tuple[Value, ...], list[str]] = {}
            for uid, event in first.items():
                cells = event.cells or {}
                key = tuple([self._named(rule, column, cells.get(column)) for column in columns])
                if None not in key:
                    alike.setdefault(key, []).append(uid)
            for uids in alike.values():
                if len(uids) < 2:
                    continue
                uids.sort(key=lambda uid: (self._done[first[uid].act][0], first[uid].act, uid))
                heads: list[str] = []
                for uid in uids:
                    for head in heads:
                        if self._canonical(head) == self._canonical(uid) or self._are_apart(head, uid, first):
                            if self._canonical(head) != self._canonical(uid):
                                self._join(head, uid)
                            break
                    else:
                        heads.append(uid)

    def _are_apart(self, one: str, other: str, first: Mapping[str, _Event]) -> bool:
        members = self._members.get(self._canonical(one), [one])
        others = self._members.get(self._canonical(other), [other])
        knew = self._knew
        return not any(
            knew(first[a].act, first[b].act) or knew(first[b].act, first[a].act) for a in members for b in others
        )

    def _named(self, rule: TableRule, column: str, value: Value) -> Value:
        if isinstance(value, str) and rule.reference(column) is not None:
            return self._canonical(value)
        return value

    def _groups(self, table: str) -> dict[str, list[_Event]]:
        groups: dict[str, list[_Event]] = {}
        for uid, events in self._events[table].items():
            head = self._canonical(uid)
            if head in groups:
                groups[head] = sorted([*groups[head], *events], key=lambda event: event.at)
            else:
                groups[head] = events
        return groups

    # what a row holds

    def _knows(self, later: _Event, earlier: _Event) -> bool:
        return later.at > earlier.at and self._knew(later.act, earlier.act)

    def _knew(self, later: str, earlier: str) -> bool:
        known = self._trunk.get(earlier)
        if known is not None:
            # What comes after the common line knew all of it.
            return self._trunk.get(later, known) >= known
        return later not in self._trunk and self._order.knew(later, earlier)

    def _lives(self, table: str, uid: str, events: Sequence[_Event], told: list[Conflict]) -> bool:
        removals = [event for event in events if event.cells is None]
        if not removals:
            return True
        writes = [event for event in events if event.cells is not None]
        known = [one for one in writes if any(self._knows(removal, one) for removal in removals)]
        # A row two desks made alike is the same row to the one that removed it, until the other one touches it. Who brings it
        # back knows of the removal.
        made = [self._named_cells(table, one) for one in known if one.is_new]
        kept = [
            one for one in writes
            if one not in known
            and not (
                one.is_new
                and self._named_cells(table, one) in made
                and not any(self._knows(one, removal) for removal in removals)
            )
        ]  # fmt: skip
        if not kept:
            return False
        for removal in removals:
            if not any(self._knows(one, removal) for one in writes):
                last = max(kept, key=self._age)
                sides = (self._side("", last), self._side(None, removal))
                told.append(Conflict(ConflictKind.REMOVED, table, uid, "", sides))
                break
        return True

    def _named_cells(self, table: str, event: _Event) -> Cells:
        rule = self._rules[table]
        return {name: self._named(rule, name, value) for name, value in (event.cells or {}).items()}

    def _by_cell(self, rule: TableRule, uid: str, events: Sequence[_Event], told: list[Conflict]) -> dict[str, Cells]:
        writes = [event for event in events if event.cells is not None]
        cells = self._view(rule, writes)
        if len(writes) > 1:
            told += self._cell_conflicts(rule, uid, writes, cells)
        if len({event.act for event in writes}) > 1 and not self._is_allowed(rule.table, cells):
            # Cells that are right each for itself and not together: the row as one desk had it.
            for event in sorted(writes, key=self._age, reverse=True):
                view = self._view(rule, self._past(event, writes))
                if self._is_allowed(rule.table, view):
                    told.append(self._rule_conflict(rule, uid, cells, view, writes))
                    return {uid: view}
        return {uid: cells}

    def _whole(self, rule: TableRule, uid: str, events: Sequence[_Event], told: list[Conflict]) -> dict[str, Cells]:
        writes = [event for event in events if event.cells is not None]
        last = [one for one in writes if not any(self._knows(other, one) for other in writes)]
        if len(last) < 2:
            return {uid: self._view(rule, writes)}
        views = [(event, self._view(rule, self._past(event, writes))) for event in last]
        issued = [(event, view) for event, view in views if view.get("state") == "issued"]
        if issued:
            issued.sort(key=lambda one: (str(one[1].get("issued_at")), one[0].act))
            # Two desks issued it: two papers have left the house, and both stay.
            papers: dict[Value, tuple[_Event, Cells]] = {}
            for event, view in issued:
                papers.setdefault(view.get("pdf_sha256"), (event, view))
            settled: dict[str, Cells] = {}
            for pdf, (_, paper) in papers.items():
                name = hashlib.sha256(f"{uid}/{pdf}".encode()).hexdigest()[:32] if settled else uid
                settled[name] = paper
            return settled
        winner = max(views, key=lambda one: self._age(one[0]))
        for column in rule.columns:
            sides = {view.get(column): event for event, view in views}
            if len(sides) > 1 and not rule.is_quiet(column):
                told.append(self._conflict(rule, uid, column, [_Write(event, value) for value, event in sides.items()]))
        return {uid: winner[1]}

    def _past(self, event: _Event, writes: Sequence[_Event]) -> list[_Event]:
        return [one for one in writes if one is event or self._knows(event, one)]

    def _view(self, rule: TableRule, writes: Sequence[_Event]) -> Cells:
        if len(writes) == 1 and not self._same:
            return writes[0].cells or {}
        if len(writes) == 1:
            return {name: self._named(rule, name, value) for name, value in (writes[0].cells or {}).items()}
        names = dict.fromkeys(name for event in writes for name in event.cells or {})
        return {name: max(self._heads(rule, name, writes), key=lambda one: self._age(one.event)).value for name in names}

    def _heads(self, rule: TableRule, column: str, writes: Sequence[_Event]) -> list[_Write]:
        """The values of a cell nobody overwrote in knowledge of them."""
        all_writes = [
            _Write(event, self._named(rule, column, event.cells[column]))
            for event in writes
            if event.cells is not None and column in event.cells
        ]
        if len(all_writes) == 1:
            return all_writes
        heads = [one for one in all_writes if not any(self._knows(other.event, one.event) for other in all_writes)]
        if len(heads) > 1:
            # Two desks made the row with the same value, then one changed it: that is a change, not a contradiction.
            changed = {one.value for one in all_writes if one.event.is_new and one not in heads}
            heads = self._unless(heads, lambda one: one.event.is_new and one.value in changed)
            # What a row was made with and nobody filled in says nothing against a value.
            blank = (*_BLANK, rule.empty.get(column))
            heads = self._unless(heads, lambda one: one.event.is_new and one.value in blank)
        return heads

    @staticmethod
    def _unless(heads: list[_Write], says_nothing: Callable[[_Write], bool]) -> list[_Write]:
        speaking = [one for one in heads if not says_nothing(one)]
        return speaking or heads

    def _cell_conflicts(
        self, rule: TableRule, uid: str, writes: Sequence[_Event], cells: Cells
    ) -> Iterable[Conflict]:
        for column in cells:
            if rule.is_quiet(column):
                continue
            heads = self._heads(rule, column, writes)
            if len({one.value for one in heads}) > 1:
                yield self._conflict(rule, uid, column, heads)

    def _conflict(self, rule: TableRule, uid: str, column: str, heads: Sequence[_Write]) -> Conflict:
        latest: dict[Value, _Write] = {}
        for one in sorted(heads, key=lambda one: self._age(one.event)):
            latest[one.value] = one
        ordered = sorted(latest.values(), key=lambda one: self._age(one.event))
        sides = tuple([self._side(one.value, one.event) for one in ordered])
        return Conflict(ConflictKind.FIELD, rule.table, uid, column, sides, len(sides) - 1)

    def _rule_conflict(
        self, rule: TableRule, uid: str, cells: Cells, view: Cells, writes: Sequence[_Event]
    ) -> Conflict:
        # In the order of the table: cells lie in another order in acts that travelled.
        column = next((name for name in rule.columns if cells.get(name) != view.get(name)), "")
        other, own = max(writes, key=self._age), min(writes, key=self._age)
        sides = (self._side(cells.get(column), own), self._side(view.get(column), other))
        return Conflict(ConflictKind.RULE, rule.table, uid, column, sides, 1)

    def _side(self, value: Value, event: _Event) -> Side:
        at, clerk = self._done[event.act]
        return Side(value, clerk, at, event.act)

    def _age(self, event: _Event) -> tuple[str, str, int]:
        return (self._done[event.act][0], event.act, event.at)

    def _knew_all(self, table: str, uid: str, column: str, other_table: str, other_uid: str) -> bool:
        """Whether the last writing of a cell was done in knowledge of everything written into another row."""
        events = self._groups_of(table, uid)
        writes = [event for event in events if event.cells is not None and column in event.cells]
        last = max(writes, key=self._age)
        others = [event for event in self._groups_of(other_table, other_uid) if event.cells is not None]
        return all(self._knew(last.act, other.act) or self._knew(other.act, last.act) for other in others)

    def _groups_of(self, table: str, uid: str) -> list[_Event]:
        members = self._members.get(uid, [uid])
        return [event for member in members for event in self._events[table].get(member, ())]

