"""考核计分: the score of a period or a year as the ledger has it, hand entries, objections, and publishing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.scoring import (
    HandEntry,
    ObjectionOutcome,
    PublishedScore,
    ScoreEntry,
    ScoreObjection,
    UnitScore,
    entries_of,
    score_units,
)
from wanzhou_gui.domain.scoring_facts import find_facts
from wanzhou_gui.domain.unit_lineage import UnitChange, UnitChangeKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.scoring.publication import score_digest, table_as_json, table_of
from wanzhou_gui.reports.scoring.tables import ScoreTable, compose_score, score_sheets
from wanzhou_gui.reports.scoring.wording import UNITS_CHANGED, scope_label
from wanzhou_gui.reports.unit_lineage_wording import change_sentence
from wanzhou_gui.reports.wording import chinese_day, period_label
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.chasing import ChasingVerbs
from wanzhou_gui.usecases.clerks import clerk_name, read_settings, reviewer_names
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperRenderer, WorkbookWriter
from wanzhou_gui.usecases.scoring_facts import Caution, gather
from wanzhou_gui.usecases.scoring_rules import (
    CHANGES,
    ScoringRuleVerbs,
    is_scoring_on,
    read_rules,
    read_scoring_settings,
)


@dataclass(frozen=True)
class ScoreSheet:
    """A score as it stands now, with what belongs to it.

    `objections` are all of the periods, also those whose entry is gone; `published` are the versions made known, the
    latest last; `has_changed` is whether the ledger says something else than the latest.
    """

    table: ScoreTable
    objections: tuple[ScoreObjection, ...]
    cautions: tuple[Caution, ...]
    published: tuple[PublishedScore, ...]
    has_changed: bool

    def unit_score(self, unit_id: int) -> UnitScore | None:
        """The score of one unit; None when it has no part in the plan."""
        return next((one for one in self.table.units if one.unit.id == unit_id), None)

    def entry(self, key: str) -> ScoreEntry | None:
        """The entry of that name; None when the ledger knows of no such fact any more."""
        return next((entry for one in self.table.units for entry in one.entries if entry.key == key), None)

    @property
    def open_objections(self) -> tuple[ScoreObjection, ...]:
        """Objections nobody has decided."""
        return tuple(one for one in self.objections if one.outcome is ObjectionOutcome.PENDING)

    @property
    def without_entry(self) -> tuple[ScoreObjection, ...]:
        """Objections against something the ledger does not say any more."""
        return tuple(one for one in self.objections if self.entry(one.entry_key) is None)


class ScoringVerbs:
    """What a clerk does with scores. Everything but the settings is refused while the office does not score."""

    def __init__(
        self,
        ledger: Ledger,
        clock: Clock,
        chasing: ChasingVerbs,
        renderer: Callable[[], PaperRenderer],
        workbooks: Callable[[], WorkbookWriter],
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._chasing = chasing
        self._renderer = renderer
        self._workbooks = workbooks
        self.rules = ScoringRuleVerbs(ledger, clock)

    def is_on(self) -> bool:
        """Whether the office scores."""
        return is_scoring_on(self._ledger)

    def sheet(self, plan_id: int, period_id: int, *, is_year: bool = False) -> ScoreSheet:
        """The score of a period, or of its year up to it, computed from what the ledger holds now."""
        self._refuse_when_off()
        period, plan = self._ledger.get(Period, period_id), self._ledger.get(Plan, plan_id)
        periods = self._periods(period, is_year=is_year)
        ids = {one.id for one in periods}
        settings, rules = read_scoring_settings(self._ledger), read_rules(self._ledger)
        gathered = gather(self._ledger, self._clock, self._chasing, plan_id, periods)
        by_hand = [one for one in self._ledger.find(HandEntry, plan_id=plan_id) if one.period_id in ids]
        objections = [one for one in self._ledger.find(ScoreObjection, plan_id=plan_id) if one.period_id in ids]
        # Of several about one entry the last counts; the earlier ones were decided before.
        by_key = {one.entry_key: one for one in sorted(objections, key=lambda one: one.id)}
        entries = entries_of(find_facts(gathered.source, rules), by_hand, rules, by_key)
        table = ScoreTable(
            plan=plan,
            period=period,
            is_year=is_year,
            as_of=self._clock.today(),
            basis=settings.scoring_basis,
            rules=rules,
            units=score_units(gathered.units, entries, settings),
            periods=periods,
            unit_notes=_unit_notes(gathered.changes),
        )
        published = sorted(
            self._ledger.find(PublishedScore, plan_id=plan_id, period_id=period_id, is_year=is_year),
            key=lambda one: one.version,
        )
        return ScoreSheet(
            table=table,
            objections=tuple(objections),
            cautions=gathered.cautions,
            published=tuple(published),
            has_changed=bool(published) and published[-1].digest != score_digest(table),
        )

    def add_by_hand(
        self, plan_id: int, unit_id: int, period_id: int, points: Decimal, reason: str, approver: str
    ) -> tuple[HandEntry, Changes]:
        """Give or take points by hand.

        RejectedError without a reason and the name of who approved it, for points that are none, and for a unit that
        has no part in the plan or is not scored.
        """
        self._refuse_when_off()
        if not reason.strip() or not approver.strip():
            raise RejectedError("score_hand_incomplete")
        if not points.is_finite() or points == 0 or abs(points) > 100:
            raise RejectedError("score_points_out_of_range")
        line = self._chasing.board(plan_id, period_id).line_of(unit_id)
        if line is None:
            raise RejectedError("score_unit_strange", unit=unit_id)
        if not read_scoring_settings(self._ledger).scores(line.unit):
            raise RejectedError("score_unit_not_scored", unit=line.unit.name)
        clerk = clerk_name(self._ledger)
        entry = HandEntry(
            plan_id=plan_id,
            unit_id=unit_id,
            period_id=period_id,
            points=points,
            reason=reason.strip(),
            approver=approver.strip(),
            noted_on=self._clock.today(),
            clerk=clerk,
        )
        with self._ledger.transaction("score_by_hand", line.unit.name, clerk=clerk) as transaction:
            stored = transaction.add(entry)
        return stored, CHANGES

    def drop_by_hand(self, entry_id: int) -> Changes:
        """Take a hand entry off the score (it stays in the journal); RejectedError once it was objected to."""
        self._refuse_when_off()
        entry = self._ledger.get(HandEntry, entry_id)
        if self._ledger.find(ScoreObjection, entry_key=entry.as_fact.key):
            raise RejectedError("score_objection_waits")
        with self._ledger.transaction("drop_score_by_hand", entry.reason[:30], clerk=clerk_name(self._ledger)) as transaction:
            transaction.remove(entry)
        return CHANGES

    def raise_objection(
        self, plan_id: int, period_id: int, entry_key: str, raised_by: str, text: str, raised_on: date | None = None,
        *, is_year: bool = False,
    ) -> tuple[ScoreObjection, Changes]:
        """Put a unit's objection to one entry on record; it waits for a decision and changes nothing until then.

        RejectedError without its text or who raised it, for a day to come, for an entry that is not there, and while
        another one waits or has been accepted.
        """  # fmt: skip
        if not text.strip():
            raise RejectedError("score_objection_empty")
        if not raised_by.strip():
            raise RejectedError("score_objection_by_missing")
        day = raised_on or self._clock.today()
        if day > self._clock.today():
            raise RejectedError("day_in_future", day=day)
        entry = self.sheet(plan_id, period_id, is_year=is_year).entry(entry_key)
        if entry is None:
            raise RejectedError("score_entry_not_there")
        self._refuse_other_unit(raised_by.strip(), entry.fact.unit_id)
        known = entry.objection
        if known is not None and known.outcome is ObjectionOutcome.PENDING:
            raise RejectedError("score_objection_waits")
        if known is not None and known.outcome is ObjectionOutcome.ACCEPTED:
            raise RejectedError("score_objection_accepted")
        clerk = clerk_name(self._ledger)
        objection = ScoreObjection(
            plan_id=plan_id,
            unit_id=entry.fact.unit_id,
            period_id=entry.fact.period_id,
            entry_key=entry_key,
            kind=entry.fact.kind,
            points=entry.points,
            raised_on=day,
            raised_by=raised_by.strip(),
            text=text.strip(),
            clerk=clerk,
        )
        with self._ledger.transaction("raise_objection", raised_by.strip(), clerk=clerk) as transaction:
            stored = transaction.add(objection)
        return stored, CHANGES

    def _refuse_other_unit(self, raised_by: str, unit_id: int) -> None:
        """Whoever is named as a unit must be the one it counts against, or stand in its line; persons are taken as they come."""
        lineage = self._ledger.unit_lineage()
        for unit in self._ledger.find(Unit):
            if raised_by in unit.names and unit.id != unit_id and unit_id not in lineage.successors_of(unit.id):
                if unit.id in lineage.successors_of(unit_id):
                    return
                raise RejectedError("score_objection_of_other_unit", unit=unit.name, own=self._ledger.get(Unit, unit_id).name)

    def decide_objection(self, objection_id: int, *, accepted: bool, reason: str, decided_by: str) -> Changes:
        """Answer an objection: accepted, the points go back and the entry stays in sight; rejected, it counts on.

        RejectedError without a reason and a name, when it was decided before, when who approved a hand entry would
        decide about it himself, and to a clerk who is not the reviewer the office named.
        """
        self._refuse_when_off()
        self._refuse_stranger()
        objection = self._ledger.get(ScoreObjection, objection_id)
        if objection.outcome is not ObjectionOutcome.PENDING:
            raise RejectedError("score_objection_decided")
        if not reason.strip() or not decided_by.strip():
            raise RejectedError("score_decision_incomplete")
        for entry in self._ledger.find(HandEntry, plan_id=objection.plan_id, unit_id=objection.unit_id):
            if entry.as_fact.key == objection.entry_key and entry.approver == decided_by.strip():
                raise RejectedError("score_decided_by_raiser", name=entry.approver)
        decided = replace(
            objection,
            outcome=ObjectionOutcome.ACCEPTED if accepted else ObjectionOutcome.REJECTED,
            decided_on=self._clock.today(),
            decided_by=decided_by.strip(),
            decision_reason=reason.strip(),
        )
        with self._ledger.transaction(
            "decide_score_objection", objection.raised_by, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(decided)
        return CHANGES

    def publish(
        self, plan_id: int, period_id: int, approver: str, note: str = "", *, is_year: bool = False
    ) -> tuple[PublishedScore, Changes]:
        """Make a score known: what it says now stays for ever, a later one is another version with its reason.

        RejectedError while the period's due day has not passed or an objection waits, without the name of who approved
        it, without a reason for another version or when nothing changed, when nobody is scored, and to a clerk who is
        not the reviewer the office named.
        """
        sheet = self.sheet(plan_id, period_id, is_year=is_year)
        self._refuse_stranger()
        table, today = sheet.table, self._clock.today()
        if not table.ranked:
            raise RejectedError("score_nobody")
        if today <= table.period.due_on:
            raise RejectedError(
                "score_period_runs", period=period_label(table.period), due=chinese_day(table.period.due_on)
            )
        if sheet.open_objections:
            raise RejectedError("score_objections_wait", count=len(sheet.open_objections))
        if not approver.strip():
            raise RejectedError("score_approver_missing")
        last = sheet.published[-1].version if sheet.published else 0
        if last and not sheet.has_changed:
            raise RejectedError("score_not_changed", version=last)
        if last and not note.strip():
            raise RejectedError("score_note_missing", version=last)
        clerk = clerk_name(self._ledger)
        published = PublishedScore(
            plan_id=plan_id,
            period_id=period_id,
            is_year=is_year,
            version=last + 1,
            title=table.title,
            published_on=today,
            approver=approver.strip(),
            note=note.strip(),
            content=table_as_json(table),
            digest=score_digest(table),
            clerk=clerk,
        )
        subject = f"{scope_label(table.period, is_year=is_year)}第{last + 1}版"
        # What units have been told cannot be made untold: another version can follow, with its reason.
        with self._ledger.transaction("publish_score", subject, clerk=clerk, can_be_undone=False) as transaction:
            stored = transaction.add(published)
        return stored, CHANGES

    def published_table(self, published: PublishedScore) -> ScoreTable:
        """A score as it was made known, whatever the ledger says by now."""
        return table_of(published)

    def write_workbook(self, table: ScoreTable, to: Path) -> Path:
        """Totals, entries and rules as a workbook."""
        self._refuse_when_off()
        self._workbooks().write(score_sheets(table), to)
        return to

    def paper(self, table: ScoreTable) -> bytes:
        """计分表 as the bytes of a PDF, to go with a paper as its annex."""
        self._refuse_when_off()
        return self._renderer().render_bytes(compose_score(table, read_settings(self._ledger)))

    def _periods(self, period: Period, *, is_year: bool) -> tuple[Period, ...]:
        if not is_year:
            return (period,)
        same = sorted(self._ledger.find(Period, kind=period.kind), key=lambda one: one.starts_on)
        return tuple(
            one for one in same if one.starts_on.year == period.starts_on.year and one.starts_on <= period.starts_on
        )

    def _refuse_when_off(self) -> None:
        if not self.is_on():
            raise RejectedError("scoring_off")

    def _refuse_stranger(self) -> None:
        reviewers, clerk = reviewer_names(self._ledger), clerk_name(self._ledger).strip()
        if reviewers and clerk not in reviewers:
            raise RejectedError("score_not_the_reviewer", reviewer="、".join(reviewers), clerk=clerk)


def _unit_notes(changes: tuple[UnitChange, ...]) -> tuple[str, ...]:
    told = tuple(change_sentence(one) for one in changes)
    # Under a new name a unit is still the same one: there is nothing to divide.
    divided = any(one.kind is not UnitChangeKind.RENAME for one in changes)
    return (*told, UNITS_CHANGED) if divided else told
