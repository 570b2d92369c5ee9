"""Chasing returns: who owes one, calls and promises, messages, and the list of who has not reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from wanzhou_gui.domain.chase_board import (
    ChaseBoard,
    ChaseSource,
    DuePromise,
    UnitLine,
    chase_board,
    promises_due,
)
from wanzhou_gui.domain.chasing import (
    ChasingSettings,
    PhoneNote,
    PhoneNotePlan,
    ReportingState,
    UnitRequest,
)
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.ledger import reporting_of
from wanzhou_gui.domain.periods import CalendarDay, Period, WorkCalendar
from wanzhou_gui.domain.unit_forms import FormBatch, IssuedForm
from wanzhou_gui.domain.workdays import ShortNotice, short_notice
from wanzhou_gui.reports.chasing.compose import compose_missing_list
from wanzhou_gui.reports.chasing.messages import chat_message, short_message
from wanzhou_gui.reports.chasing.tables import matrix_sheet, missing_sheet
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chase_steps import calls_on_plan, last_chases, steps_on_plan
from wanzhou_gui.usecases.chasing_settings import change_chasing_settings, read_chasing_settings
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperPages, PaperRenderer, WorkbookWriter

NOTE_LIMIT = 500
_LONGEST_HOLIDAY = 14
# A plan with the period it asks for: plans of different rhythms ask side by side for different periods.
Place = tuple[int, int]


@dataclass(frozen=True)
class UnitMessage:
    """The texts to copy for one unit."""

    line: UnitLine
    short: str
    chat: str


class ChasingVerbs:
    """What a clerk does about returns that have not come."""

    def __init__(
        self,
        ledger: Ledger,
        clock: Clock,
        renderer: Callable[[], PaperRenderer],
        pages: Callable[[bytes], PaperPages],
        workbooks: Callable[[], WorkbookWriter],
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._workbooks = workbooks
        self.renderer = renderer
        self.open_pages = pages

    def settings(self) -> ChasingSettings:
        """The office's numbers for due days and the ladder."""
        return read_chasing_settings(self._ledger)

    def change_settings(self, settings: ChasingSettings) -> Changes:
        """Store what differs; refused when the ladder does not rise."""
        return change_chasing_settings(self._ledger, settings)

    def today(self) -> date:
        """The day the page counts from."""
        return self._clock.today()

    def board(self, plan_id: int, period_id: int) -> ChaseBoard:
        """Who has and who has not reported, with every period of the same kind as columns."""
        returns = tuple(self._ledger.find(UnitReturn, plan_id=plan_id))
        source = self._source_of(plan_id, period_id, calls_on_plan(self._ledger, plan_id), returns)
        # Days off between two working days are few; one too many in the answer changes nothing.
        since = source.today - timedelta(days=2 * source.settings.least_between + _LONGEST_HOLIDAY)
        return chase_board(
            replace(
                source,
                requests=tuple(self._ledger.find(UnitRequest, plan_id=plan_id, period_id=period_id)),
                sent_back={one.unit_id: self._acts_sending_back(one) for one in returns if one.period_id == period_id},
                calendar=WorkCalendar.of(self._ledger.find(CalendarDay)),
                chased_lately=last_chases(self._ledger, since),
            )
        )

    def due_promises(self, plan_id: int, period_id: int) -> tuple[DuePromise, ...]:
        """Promises whose day is today or has passed without the return, of every period of the kind."""
        today = self._clock.today()
        notes = calls_on_plan(self._ledger, plan_id)
        # Nobody waits for a day that is still to come, and most plans have not one that counts: the rows are not read then.
        nagging = {note.unit_id for note in notes if note.promised_on is not None and note.promised_on <= today}
        if not nagging:
            return ()
        returns = tuple(
            one for unit_id in sorted(nagging) for one in self._ledger.find(UnitReturn, plan_id=plan_id, unit_id=unit_id)
        )
        return promises_due(self._source_of(plan_id, period_id, notes, returns))

    def _source_of(
        self, plan_id: int, period_id: int, notes: tuple[PhoneNote, ...], returns: tuple[UnitReturn, ...]
    ) -> ChaseSource:
        """What a board stands on but requests, how often a return was sent back, and the calendar."""
        period = self._ledger.get(Period, period_id)
        today = self._clock.today()
        return ChaseSource(
            view=reporting_of(self._ledger.standing_of(plan_id, period_id), period, today),
            periods=tuple(sorted(self._ledger.find(Period, kind=period.kind), key=lambda one: one.starts_on)),
            returns=returns,
            notes=notes,
            steps=steps_on_plan(self._ledger, plan_id),
            requests=(),
            forms=tuple(self._ledger.find(IssuedForm, plan_id=plan_id)),
            sent_back={},
            calendar=WorkCalendar.of(()),
            settings=self.settings(),
            today=today,
            lineage=self._ledger.unit_lineage(),
        )

    def notice(self, period_id: int, sent_on: date | None = None) -> ShortNotice | None:
        """Whether a request for the period sent out on a day (today) leaves too little time."""
        period = self._ledger.get(Period, period_id)
        calendar = WorkCalendar.of(self._ledger.find(CalendarDay))
        return short_notice(
            sent_on or self._clock.today(), period.due_on, calendar, self.settings().notice_workdays
        )

    def notice_given(self, plan_id: int, period_id: int) -> ShortNotice | None:
        """Whether the first issue of forms for the period left too little time; None when it did not, or is not yet."""
        batches = self._ledger.find(FormBatch, plan_id=plan_id, period_id=period_id)
        if not batches:
            return None
        first = min(batch.issued_at for batch in batches)
        return self.notice(period_id, first.astimezone().date())

    def note_call(
        self,
        plan_id: int,
        unit_id: int,
        period_id: int,
        *,
        others: Sequence[Place] = (),
        spoke_with: str = "",
        said: str = "",
        promised_on: date | None = None,
        is_reminder: bool = False,
        called_on: date | None = None,
    ) -> tuple[PhoneNote, Changes]:
        """Put a call on record; refused when nothing was said, or the promised day lies before the call.

        `others` are further plans the same call was about, each with its own period: it is one call on all of them.
        """
        day = called_on or self._clock.today()
        if not said.strip() and promised_on is None:
            raise RejectedError("call_says_nothing")
        if len(said) > NOTE_LIMIT:
            raise RejectedError("text_too_long", length=len(said), limit=NOTE_LIMIT)
        if day > self._clock.today():
            raise RejectedError("call_in_future")
        if promised_on is not None and promised_on < day:
            raise RejectedError("promise_before_call")
        line = self._line(plan_id, unit_id, period_id)
        further = [place for place in dict.fromkeys(others) if place[0] != plan_id]
        for place in further:
            self._line(place[0], unit_id, place[1])
        clerk = clerk_name(self._ledger)
        note = PhoneNote(
            plan_id=plan_id,
            unit_id=unit_id,
            period_id=period_id,
            called_on=day,
            called_at=self._clock.now(),
            spoke_with=spoke_with.strip(),
            said=said.strip(),
            promised_on=promised_on,
            is_reminder=is_reminder,
            clerk=clerk,
        )
        with self._ledger.transaction("note_call", line.unit.name, clerk=clerk) as transaction:
            stored = transaction.add(note)
            for further_plan, further_period in further:
                transaction.add(PhoneNotePlan(note_id=stored.id, plan_id=further_plan, period_id=further_period))
        return stored, Changes.of(Subject.CHASE)

    def drop_call(self, note: PhoneNote) -> Changes:
        """Take a call off the record, of every plan it was about (it stays in the journal)."""
        with self._ledger.transaction("drop_call", clerk=clerk_name(self._ledger)) as transaction:
            for covered in self._ledger.find(PhoneNotePlan, note_id=note.id):
                transaction.remove(covered)
            transaction.remove(note)
        return Changes.of(Subject.CHASE)

    def note_request(
        self, plan_id: int, unit_id: int, period_id: int, subject: str, due_on: date | None = None
    ) -> tuple[UnitRequest, Changes]:
        """Count a further demand on a unit beside the form; refused without a subject or with a day that has passed."""
        today = self._clock.today()
        if not subject.strip():
            raise RejectedError("request_says_nothing")
        if due_on is not None and due_on < today:
            raise RejectedError("reply_by_has_passed")
        line = self._line(plan_id, unit_id, period_id)
        clerk = clerk_name(self._ledger)
        request = UnitRequest(
            plan_id=plan_id,
            unit_id=unit_id,
            period_id=period_id,
            asked_on=today,
            due_on=due_on,
            subject=subject.strip(),
            clerk=clerk,
        )
        with self._ledger.transaction("note_request", line.unit.name, clerk=clerk) as transaction:
            stored = transaction.add(request)
        return stored, Changes.of(Subject.CHASE)

    def messages(self, plan_id: int, period_id: int, unit_ids: Sequence[int] | None = None) -> tuple[UnitMessage, ...]:
        """Texts to copy: for the units named, else for every unit whose return is not in."""
        board = self.board(plan_id, period_id)
        settings = read_settings(self._ledger)
        wanted = [
            line
            for line in board.lines
            if (line.unit.id in unit_ids if unit_ids is not None else line.is_owed or line.state is ReportingState.WAITING)
        ]
        return tuple(
            UnitMessage(line, short_message(board, line), chat_message(board, line, settings)) for line in wanted
        )

    def missing_list_pdf(self, plan_id: int, period_id: int) -> bytes:
        """未报名单 as the bytes of a PDF."""
        document = compose_missing_list(self.board(plan_id, period_id), read_settings(self._ledger))
        return self.renderer().render_bytes(document)

    def missing_list_workbook(self, plan_id: int, period_id: int, to: Path, *, with_phones: bool = False) -> Path:
        """未报名单 and the matrix as a workbook."""
        board = self.board(plan_id, period_id)
        self._workbooks().write([missing_sheet(board, with_phones=with_phones), matrix_sheet(board)], to)
        return to

    def _line(self, plan_id: int, unit_id: int, period_id: int) -> UnitLine:
        line = self.board(plan_id, period_id).line_of(unit_id)
        if line is None:
            raise RejectedError("unit_not_in_plan")
        return line

    def _acts_sending_back(self, unit_return: UnitReturn) -> tuple[int, ...]:
        return tuple(
            operation.id
            for operation, change in self._ledger.history_of(UnitReturn, unit_return.id)
            if operation.undoes is None
            and operation.undone_by is None
            and (change.after or {}).get("state") == ReturnState.SENT_BACK.value
        )
