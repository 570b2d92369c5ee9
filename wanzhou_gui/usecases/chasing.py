"""Chasing returns: who owes one, calls and promises, letters with numbers, messages, and the list of who has not reported."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wanzhou_gui.domain.chase_board import ChaseBoard, ChaseSource, DuePromise, UnitLine, chase_board
from wanzhou_gui.domain.chasing import (
    PROPOSALS,
    ChaseKind,
    ChaseStep,
    ChasingSettings,
    PhoneNote,
    ReportingState,
    UnitRequest,
    ladder_of,
)
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.ledger import reporting_of
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState, paper_number
from wanzhou_gui.domain.periods import CalendarDay, Period, WorkCalendar
from wanzhou_gui.domain.unit_forms import FormBatch, IssuedForm
from wanzhou_gui.domain.workdays import ShortNotice, short_notice, workday_after
from wanzhou_gui.reports.chasing.compose import (
    Letter,
    LetterWish,
    compose_letters,
    compose_missing_list,
    letter_title,
    letters_json,
)
from wanzhou_gui.reports.chasing.messages import chat_message, short_message
from wanzhou_gui.reports.chasing.tables import matrix_sheet, missing_sheet
from wanzhou_gui.reports.chasing.wording import CHASE_WORDS, next_step_sentence
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing_settings import change_chasing_settings, read_chasing_settings
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.paper_numbers import next_number, void_steps
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperPages, PaperRenderer, WorkbookWriter

NOTE_LIMIT = 500


@dataclass(frozen=True)
class UnitMessage:
    """The texts to copy for one unit."""

    line: UnitLine
    short: str
    chat: str


@dataclass(frozen=True)
class IssuedLetters:
    """A batch of letters as issued: the paper that keeps the bytes, and one step for each unit."""

    paper: Paper
    content: bytes
    steps: tuple[ChaseStep, ...]


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
        period = self._ledger.get(Period, period_id)
        today = self._clock.today()
        view = reporting_of(self._ledger.standing_of(plan_id, period_id), period, today)
        periods = sorted(self._ledger.find(Period, kind=period.kind), key=lambda one: one.starts_on)
        returns = tuple(self._ledger.find(UnitReturn, plan_id=plan_id))
        return chase_board(
            ChaseSource(
                view=view,
                periods=tuple(periods),
                returns=returns,
                notes=tuple(self._ledger.find(PhoneNote, plan_id=plan_id)),
                steps=self._steps(plan_id),
                requests=tuple(self._ledger.find(UnitRequest, plan_id=plan_id, period_id=period_id)),
                forms=tuple(self._ledger.find(IssuedForm, plan_id=plan_id)),
                sent_back={
                    one.unit_id: self._times_sent_back(one) for one in returns if one.period_id == period_id
                },
                calendar=WorkCalendar.of(self._ledger.find(CalendarDay)),
                settings=self.settings(),
                today=today,
                lineage=self._ledger.unit_lineage(),
            )
        )

    def due_promises(self, plan_id: int, period_id: int) -> tuple[DuePromise, ...]:
        """Promises whose day is today or has passed without the return, of every period of the kind."""
        if not any(note.promised_on for note in self._ledger.find(PhoneNote, plan_id=plan_id)):
            return ()
        return self.board(plan_id, period_id).due_promises

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
        spoke_with: str = "",
        said: str = "",
        promised_on: date | None = None,
        is_reminder: bool = False,
        called_on: date | None = None,
    ) -> tuple[PhoneNote, Changes]:
        """Put a call on record; refused when nothing was said, or the promised day lies before the call."""
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
        return stored, Changes.of(Subject.CHASE)

    def drop_call(self, note: PhoneNote) -> Changes:
        """Take a call off the record (it stays in the journal)."""
        with self._ledger.transaction("drop_call", clerk=clerk_name(self._ledger)) as transaction:
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

    def proposed_wish(
        self, kind: ChaseKind, issued_on: date | None = None, workdays: int | None = None
    ) -> LetterWish:
        """What a batch of letters starts from: today and the usual number of working days, where nothing else is given."""
        day = issued_on or self._clock.today()
        calendar = WorkCalendar.of(self._ledger.find(CalendarDay))
        count = workdays if workdays is not None else self.settings().reply_workdays
        return LetterWish(kind, day, None if kind in PROPOSALS else workday_after(day, count, calendar))

    def draft_letters(
        self, plan_id: int, period_id: int, unit_ids: Sequence[int], wish: LetterWish
    ) -> tuple[Letter, ...]:
        """The letters as they would go out, without numbers; the same refusals as issuing."""
        board, lines = self._addressees(plan_id, period_id, unit_ids, wish)
        return compose_letters(board, lines, wish, read_settings(self._ledger))

    def next_numbers(self, kind: ChaseKind, issued_on: date, count: int) -> tuple[str, ...]:
        """The numbers the next letters of a kind would get."""
        return tuple(text for _, text in self._numbers(kind, issued_on, count))

    def issue_letters(
        self,
        plan_id: int,
        period_id: int,
        unit_ids: Sequence[int],
        wish: LetterWish,
        *,
        approver: str = "",
    ) -> tuple[IssuedLetters, Changes]:
        """Number the letters, draw them as one PDF, and keep the very bytes; afterwards nothing about them changes.

        A number is taken for each unit from the register of the kind. 督办通知单 and proposals need a name that stands
        for them (签发人). Refused for units that have reported, and when no font has a character.
        """
        if wish.kind is not ChaseKind.REMINDER and not approver.strip():
            raise RejectedError("signer_missing")
        board, lines = self._addressees(plan_id, period_id, unit_ids, wish)
        numbers = self._numbers(wish.kind, wish.issued_on, len(lines))
        letters = compose_letters(
            board, lines, wish, read_settings(self._ledger), [text for _, text in numbers]
        )
        renderer = self.renderer()
        missing = [one for letter in letters for one in renderer.preflight(letter.document)]
        if missing:
            characters = "、".join(dict.fromkeys(one.character for one in missing))
            raise RejectedError("missing_characters", characters=characters)
        content = renderer.render_together([letter.document for letter in letters])
        digest = hashlib.sha256(content).hexdigest()
        facts = letters_json(board, letters, wish)
        clerk = clerk_name(self._ledger)
        paper = Paper(
            plan_id=plan_id,
            period_id=period_id,
            kind=PaperKind(wish.kind.value),
            state=PaperState.ISSUED,
            title=letter_title(board, lines[0], wish.kind) if len(lines) == 1 else _batch_title(board, wish, len(lines)),
            number_year=wish.issued_on.year,
            number_sequence=numbers[-1][0],
            number_text=numbers[0][1] if len(numbers) == 1 else f"{numbers[0][1]}至{numbers[-1][1]}",
            facts_digest=hashlib.sha256(facts.encode()).hexdigest(),
            facts_json=facts,
            approver=approver.strip(),
            approved_on=wish.issued_on if approver.strip() else None,
            issued_on=wish.issued_on,
            issued_at=self._clock.now(),
            pdf_sha256=digest,
        )
        with self._ledger.transaction(
            "issue_letters", paper.number_text, clerk=clerk, can_be_undone=False
        ) as transaction:
            stored = transaction.add(paper)
            transaction.keep_file(stored.id, digest, content)
            steps = tuple(
                transaction.add(
                    ChaseStep(
                        plan_id=plan_id,
                        unit_id=letter.line.unit.id,
                        period_id=period_id,
                        kind=wish.kind,
                        taken_on=wish.issued_on,
                        number_year=wish.issued_on.year,
                        number_sequence=sequence,
                        number_text=text,
                        reply_by=wish.reply_by,
                        reason=next_step_sentence(letter.line.proposal),
                        approver=approver.strip(),
                        clerk=clerk,
                        paper_id=stored.id,
                    )
                )
                for letter, (sequence, text) in zip(letters, numbers, strict=True)
            )
        return IssuedLetters(stored, content, steps), Changes.of(Subject.CHASE, Subject.PAPER)

    def file_of(self, paper_id: int) -> bytes:
        """The bytes of an issued batch, the same for ever."""
        return self._ledger.file_of(paper_id)

    def register(self, kind: ChaseKind, year: int) -> list[ChaseStep]:
        """The numbers of a kind and year in order."""
        return sorted(
            self._ledger.find(ChaseStep, kind=kind, number_year=year), key=lambda step: step.number_sequence
        )

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

    def missing_list_workbook(self, plan_id: int, period_id: int, to: Path) -> Path:
        """未报名单 and the matrix as a workbook."""
        board = self.board(plan_id, period_id)
        self._workbooks().write([missing_sheet(board), matrix_sheet(board)], to)
        return to

    def _line(self, plan_id: int, unit_id: int, period_id: int) -> UnitLine:
        line = self.board(plan_id, period_id).line_of(unit_id)
        if line is None:
            raise RejectedError("unit_not_in_plan")
        return line

    def _addressees(
        self, plan_id: int, period_id: int, unit_ids: Sequence[int], wish: LetterWish
    ) -> tuple[ChaseBoard, list[UnitLine]]:
        if wish.kind is ChaseKind.PHONE:
            raise RejectedError("call_is_no_letter")
        if wish.kind in PROPOSALS:
            if wish.reply_by is not None:
                raise RejectedError("proposal_with_deadline")
        elif wish.reply_by is None:
            raise RejectedError("reply_by_missing")
        elif wish.reply_by < wish.issued_on:
            raise RejectedError("reply_by_has_passed")
        board = self.board(plan_id, period_id)
        lines = [line for line in board.lines if line.unit.id in set(unit_ids)]
        if not lines:
            raise RejectedError("nobody_to_chase")
        for line in lines:
            if not line.is_owed:
                raise RejectedError("unit_owes_nothing", unit=line.unit.name)
            if wish.kind not in ladder_of(line.unit.nature):
                raise RejectedError("step_not_for_nature", unit=line.unit.name)
        return board, lines

    def _numbers(self, kind: ChaseKind, issued_on: date, count: int) -> list[tuple[int, str]]:
        last = next_number(self._ledger, PaperKind(kind.value), issued_on.year) - 1
        template = self.settings().number_template(kind)
        mark = read_settings(self._ledger).agency_mark
        return [
            (last + place, paper_number(template, mark, issued_on.year, last + place))
            for place in range(1, count + 1)
        ]

    def _steps(self, plan_id: int) -> tuple[ChaseStep, ...]:
        """The letters that hold: a void one was never served."""
        steps = self._ledger.find(ChaseStep, plan_id=plan_id)
        void = void_steps(self._ledger) if steps else ()
        return tuple(step for step in steps if step.id not in void)

    def _times_sent_back(self, unit_return: UnitReturn) -> int:
        return sum(
            operation.undoes is None
            and operation.undone_by is None
            and (change.after or {}).get("state") == ReturnState.SENT_BACK.value
            for operation, change in self._ledger.history_of(UnitReturn, unit_return.id)
        )


def _batch_title(board: ChaseBoard, wish: LetterWish, count: int) -> str:
    return f"{period_label(board.period)}{CHASE_WORDS[wish.kind]}（{count}份）"
