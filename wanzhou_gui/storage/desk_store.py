"""The ledger as one desk among several: its acts out of the journal, and merged outcomes into its tables."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from uuid import uuid4

from wanzhou_gui.domain.desk_exchange import (
    Act,
    Cells,
    MergedPackage,
    Outcome,
    Package,
    PackageHead,
    RowDifference,
    TableRule,
    UnreadableActError,
    Value,
    act_of,
)
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.storage.act_journal import JournalReading
from wanzhou_gui.storage.database import OpenFile, version_of
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.storage.journal import JournaledTransaction, history_of, latest_operations
from wanzhou_gui.storage.outcome_writing import LedgerRows, OutcomeWriting
from wanzhou_gui.storage.rows import json_text, moment_text
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.table_rules import RowTrial, table_rules
from wanzhou_gui.usecases.errors import ConflictError, LedgerFileError, NotFoundError, RejectedError
from wanzhou_gui.usecases.package_ports import Decided, PackageProgress

_LOOK_BACK = 100_000
# Acts are held in memory, about 1.3 KiB each; beyond this a computer of an office would stand still.
_MOST_RECORDS = 1_000_000


class MergeTransaction(JournaledTransaction):
    """An operation that also keeps what came from another desk."""

    def keep_received(self, package: Package, own: Collection[str]) -> None:
        """Keep acts and files as they came; what is there already is left alone."""
        for digest, text in package.acts.items():
            if digest not in own:
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

    def own_acts(self, progress: PackageProgress) -> Mapping[str, Act]:
        """What was done at this desk, oldest first, by digest; RejectedError too_much_to_exchange for a ledger beyond all bounds."""
        with typed_failures(self._file.path):
            if self._execute(statement("records_to_exchange"), {"most": _MOST_RECORDS}).fetchone()[0] > _MOST_RECORDS:
                raise RejectedError("too_much_to_exchange", limit=_MOST_RECORDS)
            return JournalReading(self._file.connection, self._rules, lambda count: progress(count, 0)).read()

    def received_acts(self) -> Mapping[str, Act]:
        """What came from other desks, whether it is in force or was taken back."""
        with typed_failures(self._file.path):
            rows = self._execute(statement("received_acts")).fetchall()
        try:
            return {digest: act_of(content) for digest, content in rows}
        except UnreadableActError as error:
            raise LedgerFileError("damaged", path=self._file.path, reason="received_act") from error

    def rows(self) -> Mapping[str, Mapping[str, Cells]]:
        """The rows as they stand, by table and uid, references as uids."""
        with typed_failures(self._file.path):
            return LedgerRows(self._file.connection, self._rules).cells()

    def differences(self, outcome: Outcome) -> Sequence[RowDifference]:
        """What would have to be written so that the ledger is as the outcome says."""
        with typed_failures(self._file.path):
            return OutcomeWriting(LedgerRows(self._file.connection, self._rules), self._rules, outcome).differences()

    def merge(
        self, merged: MergedPackage, package: Package, own: Collection[str], outcome: Outcome, clerk: str,
        progress: PackageProgress,
    ) -> MergedPackage:  # fmt: skip
        """Write acts, files, rows and the record of the merge in one transaction, undone as one."""
        subject = f"{merged.desk_name} {merged.number}"
        with MergeTransaction(self._file, "merge_package", subject, clerk, can_be_undone=True) as transaction:
            transaction.keep_received(package, own)
            transaction.keep_identities(outcome)
            rows = LedgerRows(self._file.connection, self._rules)
            OutcomeWriting(rows, self._rules, outcome).write(transaction, progress)
            return transaction.add(merged)

    def decide(self, decisions: Sequence[Decided], clerk: str) -> None:
        """Write what a clerk chose as an act of this desk; also where the chosen value stands there already."""
        with JournaledTransaction(self._file, "decide_conflicts", str(len(decisions)), clerk, can_be_undone=True) as transaction:
            rows = LedgerRows(self._file.connection, self._rules)
            for one in decisions:
                row_id = rows.id_of(one.table, one.uid)
                if row_id is None:
                    raise ConflictError("row_changed", table=one.table, id=one.uid)
                if not one.column and one.value is None:
                    transaction.restore(one.table, row_id, None)
                    continue
                column = one.column or self._rules[one.table].columns[0]
                value: Value = one.value if one.column else rows.stored(one.table, row_id)[column]
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
