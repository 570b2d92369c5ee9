"""Two desks of one office: what was done here goes out as a package, and packages of other desks are taken in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_outcome import Reckoning
from wanzhou_gui.domain.desk_exchange import (
    Act,
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


@dataclass(frozen=True)
class _Acts:
    own: Mapping[str, Act]
    received: Mapping[str, Act]
    in_force: frozenset[str]
    order: ActOrder


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
        acts = self._acts(store, _go_on)
        unsent = acts.in_force - self._known_to_others(store, acts)
        return DeskStatus(clerk_name(self._ledger), store.desk()[1], len(unsent), tuple(self.merged()))

    def rows_now(self) -> Mapping[str, Mapping[str, Cells]]:
        """The rows as they stand, by table and uid: what removed rows were called."""
        return self._open_store().rows()

    def merged(self) -> list[MergedPackage]:
        """Packages in force, oldest first."""
        return self._ledger.find(MergedPackage)

    def make(
        self, to: Path, *, full: bool = False, password: str = "", progress: Progress | None = None
    ) -> MadePackage:
        """Write what the other desks are not known to have; `full` writes everything from the beginning.

        RejectedError nothing_to_package when they have it all, stopped when `progress` says so; for somebody who only looks,
        because every package is counted in the ledger.
        """
        refuse_looking(self._ledger)
        watch = _watched(progress)
        store = self._open_store()
        acts = self._acts(store, watch)
        known = frozenset() if full else self._known_to_others(store, acts)
        sent = [digest for digest in acts.order.order if digest in acts.in_force and digest not in known]
        if not sent:
            raise RejectedError("nothing_to_package")
        content = {digest: acts.order.acts[digest] for digest in sent}
        files = {sha256: file for sha256 in _file_names(content) if (file := store.file(sha256)) is not None}
        desk_uid, number = store.count_package()
        head = PackageHead(
            uid=uuid4().hex,
            desk_uid=desk_uid,
            desk_name=clerk_name(self._ledger),
            office_name=read_settings(self._ledger).office_name,
            number=number,
            made_at=self._clock.now(),
            schema_version=store.schema_version,
            base=acts.order.heads(known),
            heads=acts.order.heads(acts.in_force),
            plans=tuple(plan.title for plan in self._ledger.find(Plan)),
            act_count=len(sent),
            file_count=len(files),
        )

        def texts() -> Iterator[tuple[str, str]]:
            for count, (digest, act) in enumerate(content.items()):
                watch(count, len(content))
                yield digest, act.text()

        told = [PackageFile(sha256, file) for sha256, file in sorted(files.items())]
        digest = self._files().write(head, texts(), told, to, password)
        return MadePackage(to, head, digest)

    def check(self, path: Path, password: str = "", progress: Progress | None = None) -> PackageCheck:
        """Look a package through: what it would change, row by row; nothing is written whatever stands in it.

        RejectedError: what the file is (see PackageFiles.read), package_newer, package_gap when an earlier package is
        missing, package_foreign_office, package_content when a row fits no ledger, stopped.
        """
        watch = _watched(progress)
        package = self._files().read(path, password)
        store = self._open_store()
        rules = store.rules()
        if package.head.schema_version > store.schema_version:
            raise RejectedError("package_newer", path=path)
        brought = acts_in(package, rules)
        acts = self._acts(store, watch, brought)
        known = acts.own.keys() | acts.received.keys()
        self._refuse_gap(package, acts.order, path)
        is_first = not any(digest in known for digest in (*package.acts, *package.head.base))
        if is_first and self._is_foreign(package.head):
            office = package.head.office_name
            raise RejectedError("package_foreign_office", path=path, office=office)
        after = acts.in_force | acts.order.known_to(package.head.heads) | (package.acts.keys() & acts.order.acts.keys())
        fresh = after - acts.in_force
        watch(0, len(fresh))
        outcome = Reckoning(acts.order, after, rules, store.is_allowed).outcome()
        rows = self._row_checks(store, outcome, rules, acts, fresh) if fresh else ()
        if any(not store.is_allowed(row.table, outcome.rows[row.table][row.uid]) for row in rows if _is_kept(row, outcome)):
            raise RejectedError("package_content", path=path)
        watch(len(fresh), len(fresh))
        return PackageCheck(
            package=package,
            rows=rows,
            outcome=outcome,
            new_acts=len(fresh),
            is_known=not fresh,
            is_first=is_first,
            own=frozenset(acts.own),
            stand=_stand(acts),
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
        acts = self._acts(store, watch)
        if _stand(acts) != check.stand:
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
        merged = store.merge(record, check.package, acts.own.keys(), check.outcome, clerk, watch)
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
        """Every place still open, with the rows they stand in."""
        store = self._open_store()
        acts = self._acts(store, _go_on)
        outcome = Reckoning(acts.order, acts.in_force, store.rules(), store.is_allowed).outcome()
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

    def _acts(self, store: DeskStore, watch: PackageProgress, brought: Mapping[str, Act] | None = None) -> _Acts:
        own, received = store.own_acts(watch), store.received_acts()
        order = ActOrder({**(brought or {}), **received, **own})
        heads = [head for one in self.merged() for head in one.heads]
        return _Acts(own, received, frozenset(own) | frozenset(order.known_to(heads)), order)

    def _known_to_others(self, store: DeskStore, acts: _Acts) -> frozenset[str]:
        """What every desk that sent us a package has shown to have; nothing as long as none did."""
        shared: set[str] | None = None
        for heads in store.peers().values():
            known = acts.order.known_to(heads)
            shared = known if shared is None else shared & known
        return frozenset(shared or ()) & acts.in_force

    def _refuse_gap(self, package: Package, order: ActOrder, path: Path) -> None:
        wanted = (*package.acts, *package.head.heads)
        if all(digest in order for digest in wanted):
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
        self, store: DeskStore, outcome: Outcome, rules: Mapping[str, TableRule], acts: _Acts, fresh: Collection[str]
    ) -> tuple[RowCheck, ...]:
        touched = {
            (row.table, outcome.canonical(row.uid)): None
            for digest in acts.order.order if digest in fresh
            for row in acts.order.acts[digest].rows
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
        order = {table: at for at, table in enumerate(rules)}
        return tuple(sorted(found, key=lambda row: (row.state is RowState.UNCHANGED, order[row.table])))


def _decided(conflict: Conflict, side: int) -> Decided:
    if not 0 <= side < len(conflict.sides):
        raise NotFoundError("conflict_not_there", key=conflict.key)
    return Decided(conflict.table, conflict.uid, conflict.column, conflict.sides[side].value)


def _is_kept(row: RowCheck, outcome: Outcome) -> bool:
    return row.uid in outcome.rows[row.table] and bool(row.cells)


def _file_names(acts: Mapping[str, Act]) -> list[str]:
    names = {
        str(value)
        for act in acts.values()
        for row in act.rows
        for name, value in (row.cells or {}).items()
        if name.endswith("sha256") and value
    }
    return sorted(names)


def _stand(acts: _Acts) -> str:
    """What a check was made on; another stand means that it has to be made again."""
    return " ".join((*acts.order.heads(one for one in acts.in_force if one in acts.order), str(len(acts.in_force))))


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

