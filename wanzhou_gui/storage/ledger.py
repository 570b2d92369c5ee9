"""The open ledger: finding, writing, half-typed text, history and upkeep over one connection."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from wanzhou_gui.domain.audit import ChainFault, ChainSummary, JournalEntry
from wanzhou_gui.domain.chasing import ChaseStep, PhoneNote
from wanzhou_gui.domain.closing import ChangeRequest, RequestKind, RequestState
from wanzhou_gui.domain.entries import Entry, EntryDraft, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.history import Operation, OperationFilter, RowChange
from wanzhou_gui.domain.lamps import LampOverride
from wanzhou_gui.domain.ledger import LedgerSource
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_versions import (
    NO_HISTORY,
    FormerIndicator,
    FormerRole,
    FormerTask,
    PlanVersion,
    VersionHistory,
)
from wanzhou_gui.domain.plans import Plan, PlanGroup, Task, TaskUnit, supervised_on
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.review_drafts import ReviewDraft
from wanzhou_gui.domain.signed_pages import SignedPage
from wanzhou_gui.domain.unit_lineage import (
    NO_LINEAGE,
    UnitChange,
    UnitChangePart,
    UnitChangeShare,
    UnitLineage,
)
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage import audit_chain, journal
from wanzhou_gui.storage.database import OpenFile, settle
from wanzhou_gui.storage.failures import EXPECTED, failure_of, typed_failures
from wanzhou_gui.storage.rows import RowShape, Value, json_text, moment_of, moment_text, read_figures
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.structure import TableStructure
from wanzhou_gui.storage.tables import TABLE_OF_KIND, shape_of
from wanzhou_gui.usecases.clerks import read_states
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.evidence_ports import EvidenceFolder
from wanzhou_gui.usecases.package_ports import DeskStore
from wanzhou_gui.usecases.ports import LedgerHealth, Transaction
from wanzhou_gui.usecases.search_ports import TextStore

if TYPE_CHECKING:
    from wanzhou_gui.storage.search_index import SqliteTextStore

R = TypeVar("R", bound=Record)


class SqliteLedger:
    """A ledger in an SQLite file; every call must come from the thread that opened it.

    Made by SqliteLedgerFiles, which has checked the file and holds it for this program (`let_go` ends that).
    """

    def __init__(
        self, file: OpenFile, expected: dict[str, TableStructure], let_go: Callable[[], None]
    ) -> None:
        self._file = file
        self._expected = expected
        self._execute = file.connection.execute
        self._let_go = let_go
        self._is_closed = False
        self._data_version = self._execute("PRAGMA data_version").fetchone()[0]
        file.has_drafts = bool(self.drafts())
        self._texts: SqliteTextStore | None = None
        # A page asks for the same standing several times, and two pages after one another do.
        self._standing: tuple[tuple[int, int, int], LedgerSource] | None = None

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    def get(self, kind: type[R], record_id: int) -> R:
        """The record with that id; raises NotFoundError."""
        shape = shape_of(kind)
        found = self._read(shape, shape.select_one, (record_id,))
        if not found:
            raise NotFoundError("record_not_there", table=shape.table, id=record_id)
        return found[0]

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """Records whose fields equal the given values (None means null), in their natural order."""
        shape = shape_of(kind)
        values = tuple([shape.written_field(name, value) for name, value in equal.items()])
        return list(self._read(shape, shape.select_where(tuple(equal)), values))

    def stamp(self, but: type[Record]) -> int:
        """A number that stays as long as no record of any other kind than this one can have changed."""
        return self._file.reads.stamp(TABLE_OF_KIND[but])

    def transaction(
        self, verb: str, subject: str = "", *, clerk: str = "", can_be_undone: bool = True
    ) -> AbstractContextManager[Transaction]:
        """One operation: committed with its history when the block ends, rolled back whole when it raises."""
        return journal.JournaledTransaction(self._file, verb, subject, clerk, can_be_undone)

    def guard(self, gate: Callable[[str], None]) -> None:
        """Ask the gate with the verb before every writing act; what it raises refuses the act."""
        self._file.gate = gate

    def source_of(self, plan_id: int, until_period_id: int) -> LedgerSource:
        """The rows a view of the plan needs, with the periods of the same kind up to the given one."""
        both = {"plan_id": plan_id, "period_id": until_period_id}
        return replace(
            self._frame_of(plan_id, until_period_id), entries=self._ask(Entry, "entries_of_plan_until", both)
        )

    def standing_of(self, plan_id: int, until_period_id: int) -> LedgerSource:
        """The same without the texts a view does not show: a fiftieth of the rows, and figures from an index alone."""
        asked = (plan_id, until_period_id, self._file.reads.stamp(""))
        if self._standing is None or self._standing[0] != asked:
            self._standing = (asked, self._read_standing(plan_id, until_period_id))
        return self._standing[1]

    def _read_standing(self, plan_id: int, until_period_id: int) -> LedgerSource:
        source = self._frame_of(plan_id, until_period_id)
        with typed_failures(self._file.path):
            printed = self._execute(statement("speakers_of_plan"), {"plan_id": plan_id}).fetchall()
            speakers = source.lineage.with_heirs(printed) if source.lineage else printed
            wanted = {"plan_id": plan_id, "period_id": until_period_id, "speakers": json_text(speakers)}
            figures = self._execute(statement("figures_of_plan_until"), wanted).fetchall()
            return replace(
                source, entries=self._ask(Entry, "speaking_entries", wanted), figures=read_figures(figures)
            )

    def entries_in(self, plan_id: int, period_id: int) -> tuple[Entry, ...]:
        """What units reported on the tasks of a plan in one period; rows without content are left out."""
        return self._ask(Entry, "entries_of_plan_in", {"plan_id": plan_id, "period_id": period_id})

    def chases_since(self, day: date) -> tuple[tuple[PhoneNote, ...], tuple[ChaseStep, ...]]:
        """Calls that count as chases and letters of whatever plan and period from a day on; void letters are among them."""
        since = {"day": day.isoformat()}
        return self._ask(PhoneNote, "calls_since", since), self._ask(ChaseStep, "steps_since", since)

    def entry_before(self, task_id: int, unit_id: int, period_id: int) -> Entry | None:
        """What a unit reported last on a task before a period of the same kind; None when it never did."""
        place = {"task_id": task_id, "unit_id": unit_id, "period_id": period_id}
        return next(iter(self._ask(Entry, "entry_before", place)), None)

    def _frame_of(self, plan_id: int, until_period_id: int) -> LedgerSource:
        plan = self.get(Plan, plan_id)
        period = self.get(Period, until_period_id)
        history = self.version_history(plan_id)
        number = history.number_on(period.starts_on)
        tasks = supervised_on(history.tasks_in(self.find(Task, plan_id=plan_id), number), period.starts_on)
        printed = history.roles_in(tasks, self._ask(TaskUnit, "roles_of_plan", (plan_id,)), number)
        units = self._ask(Unit, "units_of_plan", {"plan_id": plan_id})
        lineage = self.unit_lineage()
        both = {"plan_id": plan_id, "period_id": until_period_id}
        return LedgerSource(
            plan=history.plan_in(plan, number),
            groups=tuple(self.find(PlanGroup, plan_id=plan_id)),
            tasks=tasks,
            roles=lineage.roles_on(printed, period.ends_on),
            units=lineage.units_on(units, period.ends_on, lambda unit_id: self.get(Unit, unit_id)),
            periods=self._ask(Period, "periods_until", (until_period_id,)),
            entries=(),
            returns=self._ask(UnitReturn, "returns_of_plan_until", both),
            history=history,
            lineage=lineage,
            printed_roles=printed,
            overrides=self._ask(LampOverride, "overrides_of_plan_until", both),
            extensions=tuple(
                self.find(ChangeRequest, plan_id=plan_id, kind=RequestKind.EXTENSION, state=RequestState.APPROVED)
            ),
            states=read_states(self),
        )

    def version_history(self, plan_id: int) -> VersionHistory:
        """The versions of a plan and what they replaced; empty for a plan that was never amended."""
        versions = self.find(PlanVersion, plan_id=plan_id)
        if not versions:
            return NO_HISTORY
        return VersionHistory(
            versions=tuple(sorted(versions, key=lambda version: version.number)),
            former_tasks=tuple(self.find(FormerTask, plan_id=plan_id)),
            former_roles=tuple(self.find(FormerRole, plan_id=plan_id)),
            former_indicators=tuple(self.find(FormerIndicator, plan_id=plan_id)),
        )

    def unit_lineage(self) -> UnitLineage:
        """Which units were renamed, merged or split, and when; empty where none was."""
        changes = self.find(UnitChange)
        if not changes:
            return NO_LINEAGE
        return UnitLineage(tuple(changes), tuple(self.find(UnitChangePart)), tuple(self.find(UnitChangeShare)))

    def keep_draft(self, draft: EntryDraft) -> None:
        """Keep half-typed text (no history)."""
        row = (
            draft.task_id,
            draft.unit_id,
            draft.period_id,
            draft.field,
            draft.text,
            moment_text(draft.typed_at),
        )
        with typed_failures(self._file.path):
            self._file.is_settled = False
            self._execute(statement("keep_draft"), row)
        self._file.has_drafts = True

    def drop_draft(self, task_id: int, unit_id: int, period_id: int, field: str) -> None:
        """Forget half-typed text; nothing happens when there is none."""
        if not self._file.has_drafts:
            return
        with typed_failures(self._file.path):
            self._file.is_settled = False
            self._execute(statement("drop_draft"), (task_id, unit_id, period_id, field))

    def drafts(self) -> list[EntryDraft]:
        """All half-typed text, oldest first."""
        with typed_failures(self._file.path):
            rows = self._execute(statement("drafts")).fetchall()
        return [
            EntryDraft(
                task_id=task_id,
                unit_id=unit_id,
                period_id=period_id,
                field=field,
                text=text,
                typed_at=moment_of(typed_at),
            )
            for task_id, unit_id, period_id, field, text, typed_at in rows
        ]

    def keep_review(self, draft: ReviewDraft) -> None:
        """Keep the review of a plan that is not stored yet (no history)."""
        row = (draft.source_digest, draft.source_name, draft.source_text, draft.content, moment_text(draft.kept_at))
        with typed_failures(self._file.path):
            self._file.is_settled = False
            self._execute(statement("keep_review"), row)

    def drop_review(self, source_digest: str) -> None:
        """Forget a review; nothing happens when there is none."""
        with typed_failures(self._file.path):
            self._file.is_settled = False
            self._execute(statement("drop_review"), (source_digest,))

    def reviews(self) -> list[ReviewDraft]:
        """All reviews kept, the latest first."""
        with typed_failures(self._file.path):
            rows = self._execute(statement("reviews")).fetchall()
        return [ReviewDraft(digest, name, text, content, moment_of(kept_at)) for digest, name, text, content, kept_at in rows]

    def file_of(self, paper_id: int) -> bytes:
        """The bytes of an issued paper; raises NotFoundError."""
        with typed_failures(self._file.path):
            row = self._execute(statement("paper_file_content"), (paper_id,)).fetchone()
        if row is None:
            raise NotFoundError("paper_file_not_there", id=paper_id)
        content: bytes = row[0]
        return content

    def returned_content(self, sha256: str) -> bytes:
        """The bytes of a returned file; raises NotFoundError."""
        with typed_failures(self._file.path):
            row = self._execute(statement("returned_content"), (sha256,)).fetchone()
        if row is None:
            raise NotFoundError("returned_file_not_there", sha256=sha256)
        content: bytes = row[0]
        return content

    def operations(self, limit: int) -> list[Operation]:
        """The latest operations, newest first."""
        with typed_failures(self._file.path):
            return journal.latest_operations(self._file.connection, limit)

    def operations_that(self, wanted: OperationFilter, limit: int) -> list[Operation]:
        """The latest operations a filter lets through, newest first."""
        with typed_failures(self._file.path):
            return journal.operations_that(self._file.connection, wanted, limit)

    def changes_of(self, operation_id: int) -> list[RowChange]:
        """The rows an operation touched, in order; only the columns that differ where a row was changed."""
        with typed_failures(self._file.path):
            return journal.changes_of(self._file.connection, operation_id)

    def history_of(self, kind: type[Record], record_id: int) -> list[tuple[Operation, RowChange]]:
        """Everything that happened to one record, oldest first."""
        with typed_failures(self._file.path):
            return journal.history_of(self._file.connection, TABLE_OF_KIND[kind], record_id)

    def cells_of(self, operation_id: int) -> tuple[str, list[tuple[str, int, str, str, str]]] | None:
        """The file an operation's values came from, with table, row, field, sheet and cell of each; None for other acts."""
        with typed_failures(self._file.path):
            row = self._execute(statement("value_source"), (operation_id,)).fetchone()
            return (row[0], [tuple(cell) for cell in json.loads(row[1])]) if row else None

    def journal_entries(self) -> Iterator[JournalEntry]:
        """Every operation as it stands in the file, oldest first, for export."""
        with typed_failures(self._file.path):
            yield from audit_chain.journal_entries(self._file.connection)

    def chain(self) -> ChainSummary | ChainFault:
        """Seal what is not sealed yet, then say whether the journal is the one that was sealed."""
        with typed_failures(self._file.path):
            while not audit_chain.seal(self._file):
                pass
            return audit_chain.verify(self._file.connection)

    def reverse(self, operation_id: int, verb: str, clerk: str) -> Operation:
        """Restore the rows an operation touched, as a new operation; raises ConflictError when they changed since."""
        with typed_failures(self._file.path):
            return journal.reverse(self._file, operation_id, verb, clerk)

    def renamed_rows(self) -> Mapping[str, str]:
        """Former uids of rows and what they are called now: forms that went out before a merge still name them."""
        with typed_failures(self._file.path):
            rows = self._execute(statement("former_identities")).fetchall()
            # While the merge that made two rows one is taken back, each has its own name again.
            return {former: present for former, table, present in rows if not self._has_row(table, former)}

    def _has_row(self, table: str, uid: str) -> bool:
        if table not in TABLE_OF_KIND.values():
            return True
        return self._execute(f"SELECT 1 FROM {table} WHERE uid = ?", (uid,)).fetchone() is not None  # noqa: S608  # own identifiers

    def desk_store(self) -> DeskStore:
        """The ledger as one desk among several."""
        from wanzhou_gui.storage.desk_store import SqliteDeskStore

        return SqliteDeskStore(self._file)

    def evidence_folder(self) -> EvidenceFolder:
        """The folder beside the file where copies of evidence lie."""
        from wanzhou_gui.storage.evidence_folder import BesideLedgerFolder

        return BesideLedgerFolder(self._file.path)

    def text_store(self) -> TextStore:
        """The texts of the ledger, for searching."""
        return self._open_texts()

    def _open_texts(self) -> SqliteTextStore:
        if self._texts is None:
            from wanzhou_gui.storage.search_index import SqliteTextStore

            self._texts = SqliteTextStore(self._file, self._file.index_folder)
        return self._texts

    def check(self) -> LedgerHealth:
        """Look for damage: structure, foreign keys, version, files and evidence against their digests, search index."""
        from wanzhou_gui.storage.evidence_folder import BesideLedgerFolder, evidence_faults
        from wanzhou_gui.storage.health import examine

        health = examine(self._file.connection, self._expected)
        if health.faults:
            return health
        with typed_failures(self._file.path):
            chain = audit_chain.verify(self._file.connection)
        if isinstance(chain, ChainFault):
            return replace(health, faults=((f"chain_{chain.code}", str(chain.operation)),))
        faults = evidence_faults(BesideLedgerFolder(self._file.path), [*self.find(EvidenceFile), *self.find(SignedPage)])
        texts = self._open_texts()
        wrong = [("search_index", table) for table in texts.faults()] if texts.exists else []
        return replace(health, faults=(*faults, *wrong))

    def backup(self, to: Path) -> str:
        """Write a whole, verified copy with a manifest beside it; returns its SHA-256."""
        from wanzhou_gui.storage.backup import write_backup

        return write_backup(self._file.connection, self._file.path, to, self._file.now())

    def keep_copy(
        self, occasion: CopyOccasion, *, largest: int | None = None, not_within: timedelta | None = None
    ) -> Path | None:
        """A verified copy nobody asked for, in 备份 beside the file; None when the newest one holds the same."""
        from wanzhou_gui.storage.automatic_copies import keep_copy

        file = self._file
        return keep_copy(file.connection, file.path, file.now(), occasion, largest=largest, not_within=not_within)

    def checkpoint(self) -> None:
        """Bring every save into the one file, so that a plain copy of it is whole."""
        with typed_failures(self._file.path):
            version = self._execute("PRAGMA data_version").fetchone()[0]
            if version != self._data_version:
                # Another program has written (a support tool; ours cannot): what was read may be old.
                self._data_version = version
                self._file.reads.forget_all()
            if self._file.is_settled:
                return
            try:
                audit_chain.seal(self._file)
            finally:
                # Also when the journal cannot be sealed, which is told once and not at each idle moment: saves come first.
                # A program that is just reading the file holds the log back; the next idle moment tries again.
                self._file.is_settled = settle(self._file.connection)

    def close(self) -> None:
        """Checkpoint, close and let other programs have the file; a second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._texts is not None:
            self._texts.close()
        try:
            with typed_failures(self._file.path), contextlib.closing(self._file.connection):
                # A disk that is full now must not keep the file from being closed; the next program seals.
                with contextlib.suppress(sqlite3.Error):
                    audit_chain.seal(self._file)
                self._execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._let_go()

    def _read(self, shape: RowShape[R], statement_text: str, values: tuple[Value, ...]) -> list[R]:
        question = (statement_text, values)
        known = self._file.reads.answer(shape.table, question)
        if known is None:
            try:
                # All rows first: a half-read statement would hold the file when a row turns out unreadable.
                rows = self._execute(statement_text, values).fetchall()
                known = [shape.read(row) for row in rows]
            except EXPECTED as error:
                raise failure_of(error, self._file.path) or error from error
            self._file.reads.keep(shape.table, question, known)
            if self._file.fresh_rows is not None:
                self._file.fresh_rows.update([((shape.table, row[0]), row) for row in rows])
        return known

    def _ask(self, kind: type[R], query: str, values: Any) -> tuple[R, ...]:
        with typed_failures(self._file.path):
            cursor = self._execute(statement(query), values)
            names = [column[0] for column in cursor.description]
            return tuple(shape_of(kind).read_all(names, cursor.fetchall()))
