"""送达回证: which papers go to which units, how they were sent, whose receipt is back, and the sheets to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.chasing import PROPOSALS, ChaseKind, ChaseStep, has_come
from wanzhou_gui.domain.deliveries import Delivery, DeliveryState, DeliveryWay, delivery_state
from wanzhou_gui.domain.entries import UnitReturn
from wanzhou_gui.domain.ledger import reporting_of
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.periods import CalendarDay, Period, WorkCalendar
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.delivery_words import letter_word
from wanzhou_gui.reports.letters.receipt_sheet import ReceiptFacts, compose_receipt
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chase_steps import letter_titles, steps_on_plan
from wanzhou_gui.usecases.chasing import Place
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.paper_numbers import void_papers, void_steps
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperRenderer

TEXT_LIMIT = 200
# Papers that go to every unit of the plan.
_TO_ALL = frozenset({PaperKind.BULLETIN, PaperKind.ASSIGNMENT})


@dataclass(frozen=True)
class DeliveryLine:
    """One paper and one unit it goes to; `answered` is whether the return a letter asked for has come (None: it asked for none)."""

    paper: Paper
    unit: Unit
    number: str
    title: str
    delivery: Delivery | None
    state: DeliveryState
    answered: bool | None

    @property
    def word(self) -> str:
        """What the office calls the paper: by its kind, a 函 where its title says so."""
        return letter_word(self.paper.kind, self.title)


class DeliveryVerbs:
    """What the office does so that a paper is known to have arrived."""

    def __init__(self, ledger: Ledger, clock: Clock, renderer: Callable[[], PaperRenderer]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._renderer = renderer

    def today(self) -> date:
        """The day the page counts from."""
        return self._clock.today()

    def lines(self, plan_id: int, period_id: int) -> tuple[DeliveryLine, ...]:
        """Every issued paper of a period with every unit it goes to, newest paper first; void ones are left out."""
        ledger = self._ledger
        papers = ledger.find(Paper, plan_id=plan_id, period_id=period_id, state=PaperState.ISSUED)
        steps: dict[int, list[ChaseStep]] = {one.id: [] for one in papers}
        gone = void_steps(ledger)
        for paper in papers:
            if paper.kind.value in set(ChaseKind):
                steps[paper.id] = [one for one in ledger.find(ChaseStep, paper_id=paper.id) if one.id not in gone]
        own = set(steps)
        # A letter over several plans lies with one of them; here its letters that speak of this plan are told.
        for step in steps_on_plan(ledger, plan_id):
            if step.period_id == period_id and step.paper_id not in own:
                steps.setdefault(step.paper_id, []).append(step)
        papers += [ledger.get(Paper, one) for one in steps if one not in own]
        void = void_papers(ledger)
        sent = {(one.paper_id, one.unit_id): one for paper in papers for one in ledger.find(Delivery, paper_id=paper.id)}
        units = {unit.id: unit for unit in ledger.find(Unit)}
        returns = {one.unit_id: one for one in ledger.find(UnitReturn, plan_id=plan_id, period_id=period_id)}
        calendar = WorkCalendar.of(ledger.find(CalendarDay))
        today = self._clock.today()
        found = []
        for paper in sorted(papers, key=lambda one: (one.issued_on or date.min, one.id), reverse=True):
            if paper.id in void:
                continue
            titles = letter_titles(paper)
            for unit_id, number in self._addressees(paper, steps[paper.id]):
                delivery = sent.get((paper.id, unit_id))
                asks = any(one.unit_id == unit_id and one.reply_by is not None for one in steps[paper.id])
                found.append(
                    DeliveryLine(
                        paper=paper,
                        unit=units[unit_id],
                        number=number,
                        title=titles.get(number, paper.title.removeprefix(f"{units[unit_id].name}：")),
                        delivery=delivery,
                        state=delivery_state(delivery, today, calendar),
                        answered=has_come(returns.get(unit_id)) if asks else None,
                    )
                )
        return tuple(found)

    def lines_over(self, places: Sequence[Place]) -> tuple[DeliveryLine, ...]:
        """The same over several plans, a letter that speaks of several once; it is answered when all of them have come."""
        found: dict[tuple[int, int], DeliveryLine] = {}
        for place in places:
            for line in self.lines(*place):
                before = found.get((line.paper.id, line.unit.id))
                if before is not None and before.answered is False:
                    line = before
                found[line.paper.id, line.unit.id] = line
        newest = sorted(found.values(), key=lambda one: (one.paper.issued_on or date.min, one.paper.id), reverse=True)
        return tuple(newest)

    def send(
        self, paper_id: int, unit_ids: Sequence[int], way: DeliveryWay, sent_on: date | None = None, sent_by: str = ""
    ) -> tuple[tuple[Delivery, ...], Changes]:
        """Put on record that a paper went to units; what was recorded for them before is replaced, receipts stay.

        Refused for units the paper does not go to, for a day before the paper's own, and for one that is still to come.
        """
        lines = self._lines_of(paper_id, unit_ids)
        day = sent_on or self._clock.today()
        issued = lines[0].paper.issued_on
        if issued is not None and day < issued:
            raise RejectedError("sent_before_issue", day=issued.isoformat())
        if day > self._clock.today():
            raise RejectedError("delivery_in_future")
        for line in lines:
            if line.delivery is not None and line.delivery.received_on is not None and line.delivery.received_on < day:
                raise RejectedError("received_before_sent", unit=line.unit.name)
        clerk = clerk_name(self._ledger)
        who = _told(sent_by) or clerk
        about = f"{lines[0].number} {len(lines)}"
        with self._ledger.transaction("record_delivery", about, clerk=clerk) as transaction:
            kept = tuple(
                transaction.change(replace(line.delivery, way=way, sent_on=day, sent_by=who, clerk=clerk))
                if line.delivery is not None
                else transaction.add(
                    Delivery(paper_id=paper_id, unit_id=line.unit.id, way=way, sent_on=day, sent_by=who, clerk=clerk)
                )
                for line in lines
            )
        return kept, Changes.of(Subject.CHASE, Subject.PAPER)

    def receive(
        self,
        paper_id: int,
        unit_ids: Sequence[int],
        *,
        received_by: str = "",
        received_on: date | None = None,
        is_refused: bool = False,
        note: str = "",
    ) -> tuple[tuple[Delivery, ...], Changes]:
        """Put on record that receipts came back: who signed and when, or that the unit refused and why.

        Refused for a paper that was not sent, a day before it was sent, without a name, and for a refusal without a note.
        """
        lines = self._lines_of(paper_id, unit_ids)
        day = received_on or self._clock.today()
        if day > self._clock.today():
            raise RejectedError("delivery_in_future")
        who, said = _told(received_by), _told(note)
        if is_refused and not said:
            raise RejectedError("refusal_without_note")
        if not is_refused and not who:
            raise RejectedError("receiver_missing")
        for line in lines:
            if line.delivery is None:
                raise RejectedError("paper_not_sent", unit=line.unit.name, number=line.number)
            if day < line.delivery.sent_on:
                raise RejectedError("received_before_sent", unit=line.unit.name)
        clerk = clerk_name(self._ledger)
        about = f"{lines[0].number} {len(lines)}"
        with self._ledger.transaction("record_receipt", about, clerk=clerk) as transaction:
            kept = tuple(
                transaction.change(
                    replace(
                        line.delivery,
                        received_by=who,
                        received_on=day,
                        returned_on=self._clock.today(),
                        is_refused=is_refused,
                        note=said,
                        clerk=clerk,
                    )
                )
                for line in lines
                if line.delivery is not None
            )
        return kept, Changes.of(Subject.CHASE, Subject.PAPER)

    def sheets(self, paper_id: int, unit_ids: Sequence[int] | None = None) -> tuple[OfficialDocument, ...]:
        """送达回证 for a paper, one sheet for each unit named, else for each it goes to."""
        lines = self._lines_of(paper_id, unit_ids)
        settings = read_settings(self._ledger)
        plan = self._ledger.get(Plan, lines[0].paper.plan_id)
        return tuple(
            compose_receipt(
                ReceiptFacts(
                    title=line.title,
                    word=line.word,
                    number=line.number,
                    unit=line.unit.full_name or line.unit.name,
                    issued_on=line.paper.issued_on or self._clock.today(),
                    is_sample=plan.is_sample,
                    delivery=line.delivery,
                ),
                settings,
            )
            for line in lines
        )

    def sheets_pdf(self, paper_id: int, unit_ids: Sequence[int] | None = None) -> bytes:
        """The sheets as one PDF."""
        return self._renderer().render_together(self.sheets(paper_id, unit_ids))

    def find(self, plan_id: int, period_id: int, number: str) -> tuple[DeliveryLine, ...]:
        """The lines of a number as printed; NotFoundError where no paper of the period bears it."""
        wanted = "".join(number.split())
        found = tuple(
            line
            for line in self.lines(plan_id, period_id)
            if wanted in ("".join(line.number.split()), "".join(line.paper.number_text.split()))
        )
        if not found:
            raise NotFoundError("paper_number_not_there", number=number)
        return found

    def _lines_of(self, paper_id: int, unit_ids: Sequence[int] | None) -> list[DeliveryLine]:
        paper = self._ledger.get(Paper, paper_id)
        lines = [line for line in self.lines(paper.plan_id, paper.period_id) if line.paper.id == paper_id]
        if unit_ids is not None:
            known = {line.unit.id for line in lines}
            if strange := [one for one in unit_ids if one not in known]:
                raise RejectedError("unit_gets_no_paper", unit=self._ledger.get(Unit, strange[0]).name)
            lines = [line for line in lines if line.unit.id in set(unit_ids)]
        if not lines:
            raise RejectedError("paper_goes_to_nobody")
        return lines

    def _addressees(self, paper: Paper, steps: Sequence[ChaseStep]) -> list[tuple[int, str]]:
        """The units a paper goes to with the number each of them gets it under."""
        if paper.kind.value in set(ChaseKind):
            return [(step.unit_id, step.number_text) for step in steps if step.kind not in PROPOSALS]
        if paper.unit_id is not None:
            return [(paper.unit_id, paper.number_text)] if paper.kind is not PaperKind.PROFILE else []
        if paper.kind not in _TO_ALL:
            return []
        period = self._ledger.get(Period, paper.period_id)
        view = reporting_of(self._ledger.standing_of(paper.plan_id, paper.period_id), period, self._clock.today())
        return [(standing.unit.id, paper.number_text) for standing in view.standings]


def _told(text: str) -> str:
    told = " ".join(text.split())
    if len(told) > TEXT_LIMIT:
        raise RejectedError("text_too_long", length=len(told), limit=TEXT_LIMIT)
    return told
