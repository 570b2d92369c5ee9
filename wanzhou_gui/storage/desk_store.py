"""The ledger as one desk among several: its acts out of the journal, and merged outcomes into its tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from uuid import uuid4

from wanzhou_gui.domain.act_net import OwnLine
from wanzhou_gui.domain.act_standing import Standing
from wanzhou_gui.domain.desk_exchange import (
    Act,
    Cells,
    MergedPackage,
    Outcome,
    Package,
    PackageHead,
    RowAct,
    RowDifference,
    TableRule,
    UnreadableActError,
    Value,
    act_of,
)
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.storage.database import OpenFile, version_of
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.storage.journal import JournaledTransaction, history_of, latest_operations
from wanzhou_gui.storage.ledger_standing import LedgerStanding, StandingRows
from wanzhou_gui.storage.outcome_writing import LedgerRows, OutcomeWriting
from wanzhou_gui.storage.own_acts import SqliteOwnLine
from wanzhou_gui.storage.rows import json_text, moment_text
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.table_rules import RowTrial, table_rules
from wanzhou_gui.usecases.errors import ConflictError, LedgerFileError, NotFoundError
from wanzhou_gui.usecases.package_ports import Decided, PackageProgress

_LOOK_BACK = 100_000


class MergeTransaction(JournaledTransaction):
    """An operation that also keeps what came from another desk."""

    def keep_received(self, package: Package, line: SqliteOwnLine) -> None:
        """Keep acts and files as they came; what is there already is left alone."""
        for digest, text in package.acts.items():
            if line.position(digest) is None:
                self._execute(statement("keep_received_act"), (digest, text))
        for file in package.files:
            self._execute(statement("keep_received_file"), (file.sha256, file.content))
        self._execute(statement("keep_exchange_peer"), _peer_row(package.head))
        self._has_written = True

    def keep_identities(self, outcome: Outcome) -> None:
        """Keep what rows were called at the desk that made them later."""
        table_of = {uid: table for table, rows in outcome.rows.items() for uid in rows}
        for former, present in outcome.same.items():
            if present in table_of:
                self._execute(statement("keep_former_identity"), (former, table_of[present], present))


class SqliteDeskStore:
    """One desk's ledger file; every call must come from the thread that opened it."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._execute = file.connection.execute

    @cached_property
    def _rules(self) -> dict[str, TableRule]:
        return table_rules(self._file.connection)

    @cached_property
    def _line(self) -> SqliteOwnLine:
        return SqliteOwnLine(self._file, self._rules)

    @cached_property
    def _trial(self) -> RowTrial:
        return RowTrial(self._file.connection, self._rules)

    @property
    def schema_version(self) -> int:
        """The version of the file's structure."""
        return version_of(self._file.connection)

    def rules(self) -> Mapping[str, TableRule]:
        """How the exchanged tables fit together."""
        with typed_failures(self._file.path):
            return self._rules

    def is_allowed(self, table: str, cells: Cells) -> bool:
        """Whether a table would take such a row."""
        return self._trial.is_allowed(table, cells)

    def own_line(self, progress: PackageProgress) -> OwnLine:
        """The acts of this desk; those done since the last time are named first, which `progress` may end."""
        with typed_failures(self._file.path):
            self._line.catch_up(lambda count: progress(count, 0))
        return self._line

    def own_acts(self, progress: PackageProgress, start: int = 0) -> Mapping[str, Act]:
        """What was done at this desk from a place of its line on, oldest first, by digest."""
        self.own_line(progress)
        with typed_failures(self._file.path):
            return {one.digest: one.act for one in self._line.acts(start, lambda count: progress(count, 0))}

    def own_texts(self, progress: PackageProgress, start: int) -> Iterator[tuple[str, Sequence[RowAct], str]]:
        """The same one by one, as texts with their rows; RejectedError package_outgrown when one is too long to travel."""
        with typed_failures(self._file.path):
            yield from self._line.texts(start, lambda count: progress(count, 0))

    def changes_since(self, position: int, most: int) -> int:
        """How many row changes were made after an act of this desk, and rows that stood before all; counted no further than `most` + 1."""
        with typed_failures(self._file.path):
            count = self._line.changes_since(position, most)
            if position < 0 and count <= most:
                count += self._execute(statement("returns_counted"), {"most": most}).fetchone()[0]
        return min(count, most + 1)

    def received_ties(self) -> Mapping[str, Sequence[str]]:
        """What the acts of other desks stand on, whether they are in force or were taken back."""
        with typed_failures(self._file.path):
            return {digest: json.loads(parents) for digest, parents in self._execute(statement("received_ties"))}

    def received_acts(self) -> Mapping[str, Act]:
        """What came from other desks, whether it is in force or was taken back."""
        with typed_failures(self._file.path):
            digests = [digest for (digest,) in self._execute(statement("received_digests")).fetchall()]
        return {digest: self.received_act(digest) for digest in digests}

    def received_text(self, digest: str) -> str:
        """An act of another desk as it came."""
        with typed_failures(self._file.path):
            return str(self._execute(statement("received_act_named"), (digest,)).fetchone()[0])

    def received_act(self, digest: str) -> Act:
        """An act of another desk."""
        try:
            return act_of(self.received_text(digest))
        except UnreadableActError as error:
            raise LedgerFileError("damaged", path=self._file.path, reason="received_act") from error

    def standing(self, trunk: int) -> Standing:
        """The ledger as what stands but for what was done after the own act at a place."""
        with typed_failures(self._file.path):
            return LedgerStanding(self._file.connection, self._rules, trunk, self._line.operation(trunk))

    def rows(self, of: Outcome | None = None) -> Mapping[str, Mapping[str, Cells]]:
        """The rows as they stand, by table and uid, references as uids: all, or those an outcome speaks of and the settings."""
        with typed_failures(self._file.path):
            reckoned = None if of is None else of.reckoned
            if reckoned is not None:
                # Few, and what the office calls a state stands in them.
                settings = [str(uid) for (uid,) in self._execute(statement("setting_uids"))]
                reckoned = {**reckoned, "setting": frozenset(settings)}
            return LedgerRows(self._file.connection, self._rules, reckoned).cells()

    def cells(self, table: str, uid: str) -> Cells | None:
        """One row as it stands, None when it is not there."""
        with typed_failures(self._file.path):
            rows = StandingRows(self._file.connection, self._rules)
            stored = rows.stored(table, uid)
            return None if stored is None else rows.named(table, stored)

    def differences(self, outcome: Outcome) -> Sequence[RowDifference]:
        """What would have to be written so that the ledger is as the outcome says."""
        with typed_failures(self._file.path):
            return self._writing(outcome).differences()

    def merge(
        self, merged: MergedPackage, package: Package, outcome: Outcome, clerk: str, progress: PackageProgress
    ) -> MergedPackage:
        """Write acts, files, rows and the record of the merge in one transaction, undone as one."""
        subject = f"{merged.desk_name} {merged.number}"
        with MergeTransaction(self._file, "merge_package", subject, clerk, can_be_undone=True) as transaction:
            transaction.keep_received(package, self._line)
            transaction.keep_identities(outcome)
            self._writing(outcome).write(transaction, progress)
            return transaction.add(merged)

    def _writing(self, outcome: Outcome) -> OutcomeWriting:
        rows = LedgerRows(self._file.connection, self._rules, outcome.reckoned)
        return OutcomeWriting(rows, self._rules, outcome)

    def decide(self, decisions: Sequence[Decided], clerk: str) -> None:
        """Write what a clerk chose as an act of this desk; also where the chosen value stands there already."""
        with JournaledTransaction(self._file, "decide_conflicts", str(len(decisions)), clerk, can_be_undone=True) as transaction:
            rows = StandingRows(self._file.connection, self._rules)
            for one in decisions:
                row_id = rows.id_of(one.table, one.uid)
                if row_id is None:
                    raise ConflictError("row_changed", table=one.table, id=one.uid)
                if not one.column and one.value is None:
                    transaction.restore(one.table, row_id, None)
                    continue
                column = one.column or self._rules[one.table].columns[0]
                value: Value = one.value if one.column else (rows.stored_at(one.table, row_id) or {})[column]
                reference = self._rules[one.table].reference(column)
                if reference is not None and one.column and isinstance(value, str):
                    value = rows.id_of(reference.table, value)
                # Written even if nothing differs: the act says that somebody has looked.
                transaction.restore(one.table, row_id, {column: value})

    def file(self, sha256: str) -> bytes | None:
        """A kept file, None when there is none."""
        with typed_failures(self._file.path):
            row = self._execute(statement("kept_file"), {"sha256": sha256}).fetchone()
        return None if row is None else bytes(row[0])

    def desk(self) -> tuple[str, int]:
        """The name of this desk among the others and the number of its last package; empty and 0 before the first."""
        with typed_failures(self._file.path):
            row = self._execute(statement("exchange_desk")).fetchone()
        return ("", 0) if row is None else (row[0], row[1])

    def count_package(self) -> tuple[str, int]:
        """Take the next package number; the first one gives the desk its name."""
        with typed_failures(self._file.path):
            self._file.is_settled = False
            row = self._execute(statement("count_package"), (uuid4().hex,)).fetchall()[0]
        return row[0], row[1]

    def note_peer(self, head: PackageHead) -> None:
        """Keep what another desk has shown to have; an older package changes nothing."""
        with typed_failures(self._file.path):
            self._file.is_settled = False
            self._execute(statement("keep_exchange_peer"), _peer_row(head))

    def peers(self) -> Mapping[str, Sequence[str]]:
        """The last acts every other desk has shown to have, by desk."""
        with typed_failures(self._file.path):
            rows = self._execute(statement("exchange_peers")).fetchall()
        return {desk_uid: json.loads(heads) for desk_uid, heads in rows}

    def operation_of(self, merged: MergedPackage) -> tuple[Operation, Sequence[Operation]]:
        """The operation that took a package in, and decisions made since that stand, newest first."""
        with typed_failures(self._file.path):
            history = history_of(self._file.connection, "merged_package", merged.id)
            if not history:
                raise NotFoundError("package_not_merged", id=merged.id)
            operation = history[-1][0]
            later = [
                one for one in latest_operations(self._file.connection, _LOOK_BACK)
                if one.id > operation.id and one.verb == "decide_conflicts" and one.undone_by is None
            ]  # fmt: skip
        return operation, later


def _peer_row(head: PackageHead) -> tuple[str, str, int, str, str]:
    return head.desk_uid, head.desk_name, head.number, moment_text(head.made_at), json_text(list(head.heads))
