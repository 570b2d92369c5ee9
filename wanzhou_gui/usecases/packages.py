"""Two desks of one office: what was done here goes out as a package, and packages of other desks are taken in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.domain.act_net import NOTHING_KNOWN, ActNet, KnownActs
from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.desk_exchange import (
    Cells,
    Conflict,
    ConflictKind,
    MergedPackage,
    Outcome,
    Package,
    PackageFile,
    PackageHead,
    RowCheck,
    RowState,
    TableRule,
)
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.clerks import clerk_name, read_settings, refuse_looking
from wanzhou_gui.usecases.errors import ConflictError, NotFoundError, RejectedError
from wanzhou_gui.usecases.package_acts import acts_in
from wanzhou_gui.usecases.package_ports import Decided, DeskStore, PackageFiles, PackageProgress
from wanzhou_gui.usecases.package_reckoning import (
    MOST_CHANGES,
    ActsToSend,
    Reckoned,
    acts_known,
    newest_that_travel,
    nothing_reckoned,
    rows_with_names,
)
from wanzhou_gui.usecases.ports import Clock, Ledger

# Whether to go on; called with how much is done of how much (0 = not known).
Progress = Callable[[int, int], bool]
_CLASHES = (ConflictKind.NUMBER, ConflictKind.NAME, ConflictKind.RULE, ConflictKind.APPROVED)


@dataclass(frozen=True)
class MadePackage:
    """A package as it lies on the disk."""

    path: Path
    head: PackageHead
    sha256: str


@dataclass(frozen=True)
class PackageCheck:
    """What a package would do to the ledger; nothing is written.

    `is_known` when every act is here already; `is_first` when the two ledgers have nothing in common yet.
    """

    package: Package
    rows: tuple[RowCheck, ...]
    outcome: Outcome
    new_acts: int
    is_known: bool
    is_first: bool
    own: frozenset[str]
    stand: str

    @property
    def head(self) -> PackageHead:
        """The label of the package."""
        return self.package.head

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The places this package makes somebody look at."""
        return tuple(conflict for row in self.rows for conflict in row.conflicts)

    def count(self, state: RowState) -> int:
        """How many rows are in a state."""
        return sum(row.state is state for row in self.rows)

    def own_side(self, conflict: Conflict) -> int | None:
        """The side that was written at this desk, None when there is none."""
        return next((at for at, side in enumerate(conflict.sides) if side.act in self.own), None)


@dataclass(frozen=True)
class PackageMerged:
    """A merge as carried out: the record it left, None when nothing was new; conflicts nobody decided."""

    merged: MergedPackage | None
    open_conflicts: tuple[Conflict, ...]
    changes: Changes


@dataclass(frozen=True)
class DeskStatus:
    """This desk among the others."""

    desk_name: str
    last_number: int
    unsent_acts: int
    merged: tuple[MergedPackage, ...]


class PackageVerbs:
    """Making, checking, merging and taking back packages, and deciding what two desks did differently."""

    def __init__(
        self, ledger: Ledger, store: Callable[[], DeskStore], clock: Clock, files: Callable[[], PackageFiles]
    ) -> None:
        self._ledger = ledger
        self._open_store = store
        self._clock = clock
        self._files = files

    def status(self) -> DeskStatus:
        """Who this desk is, what it has not sent yet, and which packages were taken in."""
        store = self._open_store()
        net = acts_known(store, _go_on)
        in_force = self._in_force(net)
        unsent = len(in_force) - len(self._known_to_others(store, net, in_force))
        return DeskStatus(clerk_name(self._ledger), store.desk()[1], unsent, tuple(self.merged()))

    def rows_now(self, of: Outcome | None = None) -> Mapping[str, Mapping[str, Cells]]:
        """The rows as they stand, by table and uid: those an outcome speaks of with all they name, for what they are called."""
        return rows_with_names(self._open_store(), of)

    def merged(self) -> list[MergedPackage]:
        """Packages in force, oldest first."""
        return self._ledger.find(MergedPackage)

    def make(
        self, to: Path, *, full: bool = False, password: str = "", progress: Progress | None = None
    ) -> MadePackage:
        """Write what the other desks are not known to have; `full` writes everything from the beginning.

        As long as no desk has shown to have anything, that is everything, of a big ledger the newest acts: enough for a desk
        that began with a copy.

        RejectedError nothing_to_package when they have it all, package_outgrown when it is more than one package holds,
        stopped when `progress` says so; for somebody who only looks, because every package is counted in the ledger.
        """
        refuse_looking(self._ledger)
        watch = _watched(progress)
        store = self._open_store()
        net = acts_known(store, watch)
        in_force = self._in_force(net)
        known = NOTHING_KNOWN if full else self._known_to_others(store, net, in_force)
        if known == NOTHING_KNOWN and not full:
            known = KnownActs(newest_that_travel(store, net.last), frozenset())
        sending = ActsToSend(store, in_force, known, watch)
        if not sending.count:
            raise RejectedError("nothing_to_package")
        names = [sha256 for sha256 in sending.look_through() if store.file(sha256) is not None]
        desk_uid, number = store.count_package()
        head = PackageHead(
            uid=uuid4().hex,
            desk_uid=desk_uid,
            desk_name=clerk_name(self._ledger),
            office_name=read_settings(self._ledger).office_name,
            number=number,
            made_at=self._clock.now(),
            schema_version=store.schema_version,
            base=net.heads(known),
            heads=net.heads(in_force),
            plans=tuple(plan.title for plan in self._ledger.find(Plan)),
            act_count=sending.count,
            file_count=len(names),
        )
        files = (PackageFile(sha256, store.file(sha256) or b"") for sha256 in names)
        digest = self._files().write(head, sending.texts(), files, to, password)
        return MadePackage(to, head, digest)

    def check(self, path: Path, password: str = "", progress: Progress | None = None) -> PackageCheck:
        """Look a package through: what it would change, row by row; nothing is written whatever stands in it.

        RejectedError: what the file is (see PackageFiles.read), package_newer, package_gap when an earlier package is
        missing, package_foreign_office, package_content when a row fits no ledger, too_much_to_exchange, stopped.
        """
        watch = _watched(progress)
        package = self._files().read(path, password)
        store = self._open_store()
        rules = store.rules()
        if package.head.schema_version > store.schema_version:
            raise RejectedError("package_newer", path=path)
        line, received = store.own_line(watch), store.received_ties()

        def is_here(digest: str) -> bool:
            return digest in received or line.position(digest) is not None

        brought = acts_in(package, rules, is_here, MOST_CHANGES)
        net = acts_known(store, watch, brought, received)
        self._refuse_gap(package, net, path)
        asked = (*package.acts, *package.head.base)
        is_first = not any(is_here(digest) for digest in asked)
        if is_first and self._is_foreign(package.head):
            office = package.head.office_name
            raise RejectedError("package_foreign_office", path=path, office=office)
        in_force = self._in_force(net)
        there = frozenset(digest for digest in package.acts if line.position(digest) is None)
        fresh = (net.known_to(package.head.heads).others | there) - in_force.others
        watch(0, len(fresh))
        reckoned = Reckoned(store, net, in_force.others | fresh, brought, watch) if fresh else None
        outcome = reckoned.outcome if reckoned else nothing_reckoned(rules)
        rows = self._row_checks(store, outcome, rules, reckoned.order, fresh) if reckoned else ()
        if any(not store.is_allowed(row.table, outcome.rows[row.table][row.uid]) for row in rows if _is_kept(row, outcome)):
            raise RejectedError("package_content", path=path)
        watch(len(fresh), len(fresh))
        sides = {side.act for row in rows for conflict in row.conflicts for side in conflict.sides}
        return PackageCheck(
            package=package,
            rows=rows,
            outcome=outcome,
            new_acts=len(fresh),
            is_known=not fresh,
            is_first=is_first,
            own=frozenset(digest for digest in sides if line.position(digest) is not None),
            stand=_stand(net, in_force),
        )

    def merge(
        self,
        check: PackageCheck,
        choices: Mapping[str, int] | None = None,
        *,
        first: bool = False,
        progress: Progress | None = None,
    ) -> PackageMerged:
        """Take a checked package in, in one transaction; `choices` name the side by conflict key.

        What nobody chose holds provisionally as the check shows it and stays open. A package that brings nothing new
        changes nothing. RejectedError package_first_contact unless `first` says that these ledgers belong together;
        ConflictError when the ledger changed since the check.
        """
        watch = _watched(progress)
        store = self._open_store()
        net = acts_known(store, watch)
        if _stand(net, self._in_force(net)) != check.stand:
            raise ConflictError("row_changed")
        if check.is_known:
            store.note_peer(check.head)
            return PackageMerged(None, (), Changes.of())
        if check.is_first and not first:
            raise RejectedError("package_first_contact", desk=check.head.desk_name, office=check.head.office_name)
        head = check.head
        clerk = clerk_name(self._ledger)
        record = MergedPackage(
            package_uid=head.uid,
            desk_uid=head.desk_uid,
            desk_name=head.desk_name,
            number=head.number,
            made_at=head.made_at,
            merged_at=self._clock.now(),
            act_count=check.new_acts,
            heads=head.heads,
        )
        merged = store.merge(record, check.package, check.outcome, clerk, watch)
        chosen = choices or {}
        decisions = [
            _decided(conflict, chosen[conflict.key])
            for conflict in check.conflicts
            if conflict.can_be_decided and conflict.key in chosen
        ]
        if decisions:
            store.decide(decisions, clerk)
        left = tuple(one for one in check.conflicts if not (one.can_be_decided and one.key in chosen))
        return PackageMerged(merged, left, Changes.everything())

    def conflicts(self) -> tuple[tuple[Conflict, ...], Outcome]:
        """Every place still open, with the rows they stand in; RejectedError too_much_to_exchange."""
        store = self._open_store()
        net = acts_known(store, _go_on)
        others = self._in_force(net).others
        outcome = Reckoned(store, net, others, {}, _go_on).outcome if others else nothing_reckoned(store.rules())
        return outcome.conflicts, outcome

    def decide(self, choices: Mapping[str, int]) -> Changes:
        """Settle open places by conflict key; NotFoundError when one is not open (any more)."""
        found, _ = self.conflicts()
        known = {one.key: one for one in found if one.can_be_decided}
        for key, side in choices.items():
            if key not in known or not 0 <= side < len(known[key].sides):
                raise NotFoundError("conflict_not_there", key=key)
        decisions = [_decided(known[key], side) for key, side in choices.items()]
        if decisions:
            self._open_store().decide(decisions, clerk_name(self._ledger))
        return Changes.everything()

    def withdraw(self, merged_id: int) -> Changes:
        """Take a merge back: every row is as before; ConflictError when something in it changed since."""
        merged = self._ledger.get(MergedPackage, merged_id)
        operation, later = self._open_store().operation_of(merged)
        clerk = clerk_name(self._ledger)
        for decision in later:
            if decision.id == operation.id + 1:
                self._ledger.reverse(decision.id, "undo", clerk)
        self._ledger.reverse(operation.id, "withdraw_package", clerk)
        return Changes.everything()

    def _in_force(self, net: ActNet) -> KnownActs:
        known = net.known_to(head for one in self.merged() for head in one.heads)
        return KnownActs(net.last, known.others)

    def _known_to_others(self, store: DeskStore, net: ActNet, in_force: KnownActs) -> KnownActs:
        """What every desk that sent us a package has shown to have; nothing as long as none did."""
        shown = [net.known_to(heads).common(in_force) for heads in store.peers().values()]
        return reduce(KnownActs.common, shown) if shown else NOTHING_KNOWN

    def _refuse_gap(self, package: Package, net: ActNet, path: Path) -> None:
        wanted = (*package.acts, *package.head.heads)
        if all(digest in net for digest in wanted):
            return
        head = package.head
        have = {one.number for one in self.merged() if one.desk_uid == head.desk_uid}
        lacking = "、".join(str(number) for number in range(1, head.number) if number not in have)
        if not lacking:
            raise RejectedError("package_gap_unknown", path=path, desk=head.desk_name, number=head.number)
        raise RejectedError("package_gap", path=path, desk=head.desk_name, number=head.number, lacking=lacking)

    def _is_foreign(self, head: PackageHead) -> bool:
        return bool(self._ledger.find(Plan)) and head.office_name != read_settings(self._ledger).office_name

    def _row_checks(
        self, store: DeskStore, outcome: Outcome, rules: Mapping[str, TableRule], order: ActOrder, fresh: Collection[str]
    ) -> tuple[RowCheck, ...]:
        touched = {
            (row.table, outcome.canonical(row.uid)): None
            for digest in order.order if digest in fresh
            for row in order.acts[digest].rows
        }  # fmt: skip
        conflicts: dict[tuple[str, str], list[Conflict]] = {}
        for conflict in outcome.conflicts:
            conflicts.setdefault((conflict.table, conflict.uid), []).append(conflict)
        differences = {(one.table, one.uid): one for one in store.differences(outcome)}
        found: list[RowCheck] = []
        for place in {**touched, **dict.fromkeys(differences)}:
            told = tuple(conflicts.get(place, ()))
            difference = differences.get(place)
            state = difference.state if difference else RowState.UNCHANGED
            if any(one.kind in _CLASHES for one in told):
                state = RowState.REFUSED
            elif told:
                state = RowState.CONFLICT
            found.append(RowCheck(*place, state, difference.cells if difference else (), told))
        places = {table: at for at, table in enumerate(rules)}
        return tuple(sorted(found, key=lambda row: (row.state is RowState.UNCHANGED, places[row.table])))


def _decided(conflict: Conflict, side: int) -> Decided:
    if not 0 <= side < len(conflict.sides):
        raise NotFoundError("conflict_not_there", key=conflict.key)
    return Decided(conflict.table, conflict.uid, conflict.column, conflict.sides[side].value)


def _is_kept(row: RowCheck, outcome: Outcome) -> bool:
    return row.uid in outcome.rows[row.table] and bool(row.cells)


def _stand(net: ActNet, in_force: KnownActs) -> str:
    """What a check was made on; another stand means that it has to be made again."""
    return " ".join((*net.heads(in_force), str(len(in_force))))


def _go_on(_done: int, _total: int) -> None:
    return None


def _watched(progress: Progress | None) -> PackageProgress:
    if progress is None:
        return _go_on

    def watch(done: int, total: int) -> None:
        if not progress(done, total):
            raise RejectedError("stopped")

    return watch


def sides_of(conflicts: Sequence[Conflict], check: PackageCheck, *, own: bool) -> dict[str, int]:
    """Choose this desk's side everywhere, or the other one's."""
    chosen: dict[str, int] = {}
    for conflict in conflicts:
        mine = check.own_side(conflict)
        if conflict.can_be_decided and mine is not None:
            other = next((at for at in range(len(conflict.sides)) if at != mine), mine)
            chosen[conflict.key] = mine if own else other
    return chosen

