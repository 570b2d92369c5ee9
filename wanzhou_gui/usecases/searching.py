"""One search over everything the ledger says: units by name and initials, and every text with the place where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from wanzhou_gui.domain.chasing import ChaseStep
from wanzhou_gui.domain.deliveries import Delivery
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.instructions import Instruction, InstructionStep
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.paper_register import PaperVoid
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Milestone, Plan, QualitativeTarget, Task
from wanzhou_gui.domain.quality import QualityJudgement
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.searching import FoundText, HitKind, excerpt, field_with, plain_case, words_of
from wanzhou_gui.domain.unit_lineage import UnitChange, UnitChangePart
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.usecases.ports import Ledger
from wanzhou_gui.usecases.search_ports import TextStore
from wanzhou_gui.usecases.units import UnitVerbs

R = TypeVar("R", bound=Record)

MOST_HITS = 50
_IDLE_ROWS = 5_000
_UNIT_FIELDS = ("contact_name", "contact_phone", "leader_name", "leader_phone", "note")


@dataclass(frozen=True)
class TextHit:
    """Something found: as what, in which field, the stretch around the word, and the place where it stands.

    The record itself and what it belongs to come along, so that a door can name them without asking again.
    """

    kind: HitKind
    record: Record
    field: str
    excerpt: str
    plan: Plan | None = None
    task: Task | None = None
    unit: Unit | None = None
    period: Period | None = None
    indicator: Indicator | None = None


class SearchVerbs:
    """Finding things by what is written in them."""

    def __init__(self, ledger: Ledger, units: UnitVerbs) -> None:
        self._ledger = ledger
        self._units = units
        self._store: TextStore | None = None

    def find(self, query: str, limit: int = MOST_HITS) -> list[TextHit]:
        """What has every word of the query, at most `limit` hits of each kind: units first, then as declared.

        A unit is also found by its pinyin initials and by parts of its name; a task with that very number comes first.
        """
        words = words_of(query)
        if not words or limit < 1:
            return []
        hits = self._units_for(query.strip(), words)[:limit]
        found = self._texts().find(words, limit)
        numbered = [
            FoundText(Task, task.id, "number", task.number) for task in self._ledger.find(Task, number=query.strip())
        ]
        of_kind: dict[HitKind, list[FoundText]] = {}
        for one in [*numbered, *sorted(found, key=_rank)]:
            kind = of_kind.setdefault(one.hit, [])
            if len(kind) < limit and not any((known.kind, known.record_id) == (one.kind, one.record_id) for known in kind):
                kind.append(one)
        places = _Places(self._ledger)
        return hits + [places.placed(one, words) for kind in HitKind for one in of_kind.get(kind, ())]

    def keep_ready(self) -> bool:
        """Index some of what is new, for idle moments; True when nothing is left."""
        return self._texts().advance(_IDLE_ROWS)

    def _texts(self) -> TextStore:
        if self._store is None:
            self._store = self._ledger.text_store()
        return self._store

    def _units_for(self, query: str, words: Sequence[str]) -> list[TextHit]:
        named = self._units.search(query)
        hits = [TextHit(HitKind.UNIT, unit, "name", unit.full_name or unit.name, unit=unit) for unit in named]
        for unit in self._units.units():
            texts = {name: str(getattr(unit, name)) for name in _UNIT_FIELDS}
            if unit not in named and all(any(word in text for text in texts.values()) for word in words):
                field = field_with(words, texts)
                hits.append(TextHit(HitKind.UNIT, unit, field, excerpt(texts[field], words), unit=unit))
        return hits


class _Places:
    """Where the hits of one search stand; many stand in one plan, one task or one unit, which is read once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[tuple[type[Record], int], Record] = {}

    def placed(self, found: FoundText, words: Sequence[str]) -> TextHit:
        """A found text with the place where it stands."""
        record: Record = self._get(found.kind, found.record_id)
        above = self._above(record)
        # What a record does not say itself, the one it hangs on says.
        task = record if isinstance(record, Task) else self._named(Task, "task_id", record, *above)
        indicator = record if isinstance(record, Indicator) else self._named(Indicator, "indicator_id", record, *above)
        plan = record if isinstance(record, Plan) else self._named(Plan, "plan_id", record, *above, task, indicator)
        unit = self._named(Unit, "owner_unit_id" if isinstance(record, Milestone) else "unit_id", record, *above)
        text = _read(record, words) if isinstance(record, Paper) and found.field == "edited_sections" else found.text
        return TextHit(
            kind=found.hit,
            record=record,
            field=found.field,
            excerpt=excerpt(text, words),
            plan=plan,
            task=task,
            unit=unit,
            period=self._named(Period, "period_id", record, *above),
            indicator=indicator,
        )

    def _above(self, record: Record) -> list[Record]:
        """The records something hangs on, from which its plan, task, unit and period are known."""
        above: list[Record] = []
        if isinstance(record, InstructionStep):
            above.append(self._get(Instruction, record.instruction_id))
        elif isinstance(record, MilestoneResult):
            above.append(self._get(Milestone, record.milestone_id))
        elif isinstance(record, QualityJudgement):
            above.append(self._get(QualitativeTarget, record.target_id))
        elif isinstance(record, PaperVoid | Delivery) and record.paper_id is not None:
            above.append(self._get(Paper, record.paper_id))
        elif isinstance(record, PaperVoid) and record.step_id is not None:
            above.append(self._get(ChaseStep, record.step_id))
        elif isinstance(record, UnitChange):
            above += self._ledger.find(UnitChangePart, change_id=record.id)
        return above

    def _named(self, kind: type[R], name: str, *records: Record | None) -> R | None:
        known = (getattr(record, name, None) for record in records)
        return self._of(kind, next((one for one in known if one is not None), None))

    def _of(self, kind: type[R], record_id: int | None) -> R | None:
        return self._get(kind, record_id) if record_id is not None else None

    def _get(self, kind: type[R], record_id: int) -> R:
        known = self._known.get((kind, record_id))
        if not isinstance(known, kind):
            known = self._known[kind, record_id] = self._ledger.get(kind, record_id)
        return known


def _read(paper: Paper, words: Sequence[str]) -> str:
    """The section with the words, as one reads it: without the marks of its figures."""
    sections = [LiveText.from_stored(text).text for _, text in paper.edited_sections]
    wanted = plain_case(words[0])
    return next((text for text in sections if wanted in plain_case(text)), "　".join(sections))


def _rank(found: FoundText) -> bool:
    # What something is called says more than what stands in it; the order within is kept.
    return found.hit is HitKind.TASK and found.field not in ("number", "title", "name")
