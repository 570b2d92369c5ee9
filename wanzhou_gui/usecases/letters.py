"""催办单 and its kin over one plan or all running ones: drafts, the clerk's text, numbers, frozen pages, Word files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wanzhou_gui.domain.chase_board import ChaseBoard
from wanzhou_gui.domain.chasing import PROPOSALS, ChaseKind, ChaseStep, ChaseStepPlan, ladder_of
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState, paper_number
from wanzhou_gui.domain.periods import CalendarDay, WorkCalendar
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.domain.workdays import workday_after
from wanzhou_gui.reports.chasing.letter_facts import ChaseLetterFacts, LetterWish, TaskNumbers, chase_facts
from wanzhou_gui.reports.chasing.wording import steps_word
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.kept_letters import office_kept
from wanzhou_gui.reports.letters.registry import CHASE_FORMS
from wanzhou_gui.reports.paper_parts.fact_book import FigureSource
from wanzhou_gui.reports.paper_parts.facts_text import facts_as_mapping
from wanzhou_gui.reports.paper_parts.linking import find_sources
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing import ChasingVerbs, Place
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.letter_texts import (
    LetterDraft,
    LetterTexts,
    drop_draft,
    letter_number_template,
    refuse_blocked,
)
from wanzhou_gui.usecases.paper_numbers import next_number
from wanzhou_gui.usecases.paper_ports import WordPapers
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperPages, PaperRenderer

ChaseDraft = LetterDraft[ChaseLetterFacts]


@dataclass(frozen=True)
class IssuedLetters:
    """A batch of letters as issued: the paper that keeps the bytes, one step for each unit, and the papers as such."""

    paper: Paper
    content: bytes
    steps: tuple[ChaseStep, ...]
    documents: tuple[OfficialDocument, ...]


class LetterVerbs:
    """What a clerk does with chasing letters; `places` are the plans a letter may speak of, one or all running ones."""

    def __init__(
        self,
        ledger: Ledger,
        clock: Clock,
        renderer: Callable[[], PaperRenderer],
        pages: Callable[[bytes], PaperPages],
        word: Callable[[], WordPapers],
        chasing: ChasingVerbs,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._word = word
        self._chasing = chasing
        self._texts = LetterTexts(ledger)
        self.renderer = renderer
        self.open_pages = pages

    def proposed_wish(
        self, kind: ChaseKind, issued_on: date | None = None, workdays: int | None = None
    ) -> LetterWish:
        """What a batch of letters starts from: today and the usual number of working days, where nothing else is given."""
        day = issued_on or self._clock.today()
        count = workdays if workdays is not None else self._chasing.settings().reply_workdays
        return LetterWish(kind, day, None if kind in PROPOSALS else workday_after(day, count, self._calendar()))

    def drafts(
        self, places: Sequence[Place], unit_ids: Sequence[int], wish: LetterWish
    ) -> tuple[ChaseDraft, ...]:
        """One letter for each unit, without numbers; refused for units that owe nothing and rungs not meant for them."""
        _refuse_wish(wish)
        boards = self._boards(places)
        units = _owing(boards, unit_ids)
        if not units:
            raise RejectedError("nobody_to_chase")
        for unit, is_owed in units:
            if not is_owed:
                raise RejectedError("unit_owes_nothing", unit=unit.name)
            if wish.kind not in ladder_of(unit.nature):
                raise RejectedError("step_not_for_nature", unit=unit.name)
        numbers = [self._task_numbers(board) for board in boards]
        return tuple(self._draft(boards, numbers, unit, wish) for unit, _ in units)

    def draft(self, places: Sequence[Place], unit_id: int, wish: LetterWish) -> ChaseDraft:
        """The letter to one unit; the same refusals."""
        return self.drafts(places, [unit_id], wish)[0]

    def preview(
        self, plan_id: int, period_id: int, kind: ChaseKind, wording: Mapping[str, str], unit_id: int | None = None
    ) -> ChaseDraft:
        """A letter as it would read with another wording: to the unit named, else to one that owes, else to any it fits."""
        board = self._chasing.board(plan_id, period_id)
        fitting = [line for line in board.lines if kind in ladder_of(line.unit.nature)]
        if not fitting:
            raise RejectedError("nobody_to_chase")
        named = [line for line in fitting if line.unit.id == unit_id]
        line = (named or [one for one in fitting if one.is_owed] or fitting)[0]
        wish = self.proposed_wish(kind)
        return self._draft([board], [self._task_numbers(board)], line.unit, wish, wording)

    def edit(
        self, places: Sequence[Place], unit_id: int, wish: LetterWish, key: str, text: str | None
    ) -> Changes:
        """Keep the clerk's text for a section of one letter; None brings the generated text back."""
        return self._texts.edit(self.draft(places, unit_id, wish), key, text)

    def why(
        self, places: Sequence[Place], unit_id: int, wish: LetterWish, phrase: str
    ) -> tuple[FigureSource, ...]:
        """The facts behind a figure of a letter as it is written there, with the rows they count."""
        draft = self.draft(places, unit_id, wish)
        return find_sources(draft.figures, draft.texts, phrase)

    def next_numbers(self, kind: ChaseKind, issued_on: date, count: int) -> tuple[str, ...]:
        """The numbers the next letters of a kind would get."""
        return tuple(text for _, text in self._numbers(kind, issued_on, count))

    def issue(
        self,
        places: Sequence[Place],
        unit_ids: Sequence[int],
        wish: LetterWish,
        *,
        approver: str = "",
    ) -> tuple[IssuedLetters, Changes]:
        """Number the letters, draw them as one PDF, and keep the very bytes; afterwards nothing about them changes.

        A number is taken for each unit from the register of the kind. 督办通知单 and proposals need a name that stands
        for them (签发人). Refused for units that have reported, while a check blocks, and when no font has a character.
        """
        if wish.kind is not ChaseKind.REMINDER and not approver.strip():
            raise RejectedError("signer_missing")
        drafts = self.drafts(places, unit_ids, wish)
        for draft in drafts:
            refuse_blocked(draft)
        numbers = self._numbers(wish.kind, wish.issued_on, len(drafts))
        documents = tuple(
            draft.composed(Stamp(text, wish.issued_on, is_issued=True, signer=approver.strip()))
            for draft, (_, text) in zip(drafts, numbers, strict=True)
        )
        content = self.drawn(documents)
        digest = hashlib.sha256(content).hexdigest()
        facts = letters_json(drafts, [text for _, text in numbers], wish)
        clerk = clerk_name(self._ledger)
        paper = Paper(
            plan_id=drafts[0].plan_id,
            period_id=drafts[0].period_id,
            kind=PaperKind(wish.kind.value),
            state=PaperState.ISSUED,
            title=drafts[0].title if len(drafts) == 1 else _batch_title(drafts, wish),
            number_year=wish.issued_on.year,
            number_sequence=numbers[-1][0],
            number_text=numbers[0][1] if len(numbers) == 1 else f"{numbers[0][1]}至{numbers[-1][1]}",
            facts_digest=hashlib.sha256(facts.encode()).hexdigest(),
            facts_json=facts,
            template_version=drafts[0].template_version,
            approver=approver.strip(),
            approved_on=wish.issued_on if approver.strip() else None,
            issued_on=wish.issued_on,
            issued_at=self._clock.now(),
            pdf_sha256=digest,
        )
        owed = self._places_owed(places)
        with self._ledger.transaction(
            "issue_letters", paper.number_text, clerk=clerk, can_be_undone=False
        ) as transaction:
            stored = transaction.add(paper)
            transaction.keep_file(stored.id, digest, content)
            steps = []
            for draft, (sequence, text) in zip(drafts, numbers, strict=True):
                step = transaction.add(
                    ChaseStep(
                        plan_id=draft.plan_id,
                        unit_id=draft.unit.id,
                        period_id=draft.period_id,
                        kind=wish.kind,
                        taken_on=wish.issued_on,
                        number_year=wish.issued_on.year,
                        number_sequence=sequence,
                        number_text=text,
                        reply_by=wish.reply_by,
                        reason=draft.facts.proposal,
                        approver=approver.strip(),
                        clerk=clerk,
                        paper_id=stored.id,
                    )
                )
                steps.append(step)
                for plan_id, period_id in owed[draft.unit.id]:
                    if plan_id != draft.plan_id:
                        transaction.add(ChaseStepPlan(step_id=step.id, plan_id=plan_id, period_id=period_id))
                drop_draft(transaction, draft)
        return IssuedLetters(stored, content, tuple(steps), documents), Changes.of(Subject.CHASE, Subject.PAPER)

    def drawn(self, documents: Sequence[OfficialDocument]) -> bytes:
        """Letters as one PDF; refused when no font has a character of them."""
        renderer = self.renderer()
        missing = [one for document in documents for one in renderer.preflight(document)]
        if missing:
            characters = "、".join(dict.fromkeys(one.character for one in missing))
            raise RejectedError("missing_characters", characters=characters)
        return renderer.render_together(documents)

    def word(self, documents: Sequence[OfficialDocument]) -> bytes:
        """Letters as one .docx file, each a section with page numbers of its own."""
        return self._word().render_together(documents)

    def file_of(self, paper_id: int) -> bytes:
        """The bytes of an issued batch, the same for ever."""
        return self._ledger.file_of(paper_id)

    def register(self, kind: ChaseKind, year: int) -> list[ChaseStep]:
        """The numbers of a kind and year in order."""
        return sorted(
            self._ledger.find(ChaseStep, kind=kind, number_year=year), key=lambda step: step.number_sequence
        )

    def _calendar(self) -> WorkCalendar:
        return WorkCalendar.of(self._ledger.find(CalendarDay))

    def _boards(self, places: Sequence[Place]) -> list[ChaseBoard]:
        return [self._chasing.board(*place) for place in places]

    def _places_owed(self, places: Sequence[Place]) -> Mapping[int, list[Place]]:
        """The plans for which each unit owes its return, each with its period."""
        found: dict[int, list[Place]] = {}
        for board in self._boards(places):
            for line in board.owed:
                found.setdefault(line.unit.id, []).append((board.plan.id, board.period.id))
        return found

    def _draft(
        self,
        boards: Sequence[ChaseBoard],
        numbers: Sequence[TaskNumbers],
        unit: Unit,
        wish: LetterWish,
        tried: Mapping[str, str] | None = None,
    ) -> ChaseDraft:
        facts = chase_facts(boards, numbers, unit.id, wish)
        # The first plan it owes keeps the letter; the others are noted beside it.
        concerned = [board for board in boards if (line := board.line_of(unit.id)) is not None and line.is_owed]
        first = (concerned or boards)[0]
        place = (first.plan.id, first.period.id)
        return self._texts.draft(CHASE_FORMS[wish.kind], facts, unit, place, wish.issued_on, tried=tried)

    def _task_numbers(self, board: ChaseBoard) -> TaskNumbers:
        source = self._ledger.standing_of(board.plan.id, board.period.id)
        numbers = {task.id: task.number for task in source.tasks}
        order = {task.id: place for place, task in enumerate(source.tasks)}
        found: dict[int, list[tuple[str, Any]]] = {}
        for role in sorted((one for one in source.roles if one.task_id in order), key=lambda one: order[one.task_id]):
            found.setdefault(role.unit_id, []).append((numbers[role.task_id], role.role))
        return found

    def _numbers(self, kind: ChaseKind, issued_on: date, count: int) -> list[tuple[int, str]]:
        paper_kind = PaperKind(kind.value)
        last = next_number(self._ledger, paper_kind, issued_on.year) - 1
        template = letter_number_template(self._ledger, paper_kind)
        mark = read_settings(self._ledger).agency_mark
        return [
            (last + place, paper_number(template, mark, issued_on.year, last + place))
            for place in range(1, count + 1)
        ]


def _refuse_wish(wish: LetterWish) -> None:
    if wish.kind is ChaseKind.PHONE:
        raise RejectedError("call_is_no_letter")
    if wish.kind in PROPOSALS:
        if wish.reply_by is not None:
            raise RejectedError("proposal_with_deadline")
    elif wish.reply_by is None:
        raise RejectedError("reply_by_missing")
    elif wish.reply_by < wish.issued_on:
        raise RejectedError("reply_by_has_passed")


def _owing(boards: Sequence[ChaseBoard], unit_ids: Sequence[int]) -> list[tuple[Unit, bool]]:
    """The units named, once each in the order of the dictionary, and whether they owe a return on any board."""
    wanted = set(unit_ids)
    units: dict[int, Unit] = {}
    owed: set[int] = set()
    for board in boards:
        for line in board.lines:
            if line.unit.id in wanted:
                units.setdefault(line.unit.id, line.unit)
                if line.is_owed:
                    owed.add(line.unit.id)
    ordered = sorted(units.values(), key=lambda unit: (unit.position, unit.id))
    return [(unit, unit.id in owed) for unit in ordered]


def letters_json(drafts: Sequence[ChaseDraft], numbers: Sequence[str], wish: LetterWish) -> str:
    """What the letters state, as canonical JSON kept with the issued paper; each with its text as printed."""
    return json.dumps(
        {
            "kind": wish.kind.value,
            "period": drafts[0].facts.period_code,
            "as_of": drafts[0].facts.as_of.isoformat(),
            "issued_on": wish.issued_on.isoformat(),
            "reply_by": wish.reply_by.isoformat() if wish.reply_by else None,
            "office": office_kept(drafts[0].settings),
            "letters": [
                {
                    **facts_as_mapping(draft.facts),
                    "number": number,
                    "title": draft.title,
                    "text": {section.key: section.text for section in draft.sections},
                }
                for draft, number in zip(drafts, numbers, strict=True)
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def _batch_title(drafts: Sequence[ChaseDraft], wish: LetterWish) -> str:
    word = steps_word(wish.kind, [draft.unit.nature for draft in drafts])
    return f"{drafts[0].facts.period_label}{word}（{len(drafts)}份）"
