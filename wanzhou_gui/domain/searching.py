"""What can be searched, how texts are compared, and what a hit shows of its text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wanzhou_gui.domain.chasing import ChaseStep, PhoneNote, UnitRequest
from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, Inspection
from wanzhou_gui.domain.deliveries import Delivery
from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.instructions import Instruction, InstructionStep
from wanzhou_gui.domain.interviews import InterviewProposal
from wanzhou_gui.domain.lamps import LampOverride
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.paper_register import PaperVoid, UnusedNumber
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.plans import Milestone, Plan, QualitativeTarget, Task
from wanzhou_gui.domain.quality import QualityJudgement
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.returns_review import RowReview
from wanzhou_gui.domain.unit_lineage import UnitChange

LONGEST_QUERY = 80
_MOST_WORDS = 8
_EXCERPT = 44
_BLANKS = re.compile(r"\s+")
_LETTER = re.compile("[a-z]")


class HitKind(StrEnum):
    """As what a hit is offered."""

    UNIT = "unit"
    TASK = "task"
    RETURN = "return"
    PROBLEM = "problem"
    EVIDENCE = "evidence"
    PAPER = "paper"
    CALL = "call"
    INDICATOR = "indicator"
    INSTRUCTION = "instruction"
    CLOSING = "closing"
    PLAN = "plan"


@dataclass(frozen=True)
class SearchedKind:
    """A kind of record that search looks into: its fields, in the order in which a hit is told."""

    kind: type[Record]
    hit: HitKind
    fields: tuple[str, ...]


# One line makes a kind of record searchable; the index is made anew when this table changes.
SEARCHED: tuple[SearchedKind, ...] = (
    SearchedKind(Task, HitKind.TASK, ("number", "title", "body", "due_text")),
    SearchedKind(Milestone, HitKind.TASK, ("name", "quote")),
    SearchedKind(MilestoneResult, HitKind.TASK, ("note",)),
    SearchedKind(LampOverride, HitKind.TASK, ("reason",)),
    SearchedKind(Entry, HitKind.RETURN, ("progress_text", "problems_text", "coordination", "next_steps", "evidence")),
    SearchedKind(UnitReturn, HitKind.RETURN, ("filled_by", "phone", "reviewed_by", "note")),
    SearchedKind(RowReview, HitKind.RETURN, ("reason",)),
    SearchedKind(EvidenceFile, HitKind.EVIDENCE, ("name", "document_number", "note")),
    SearchedKind(Paper, HitKind.PAPER, ("number_text", "title", "edited_sections")),
    SearchedKind(PaperVoid, HitKind.PAPER, ("reason",)),
    SearchedKind(UnusedNumber, HitKind.PAPER, ("number_text", "reason")),
    SearchedKind(ChaseStep, HitKind.PAPER, ("number_text", "reason")),
    SearchedKind(Delivery, HitKind.PAPER, ("received_by", "note")),
    SearchedKind(PhoneNote, HitKind.CALL, ("said", "spoke_with")),
    SearchedKind(UnitRequest, HitKind.CALL, ("subject",)),
    SearchedKind(Indicator, HitKind.INDICATOR, ("code", "name", "definition", "data_source", "quote")),
    SearchedKind(IndicatorValue, HitKind.INDICATOR, ("note",)),
    SearchedKind(QualitativeTarget, HitKind.INDICATOR, ("quote",)),
    SearchedKind(QualityJudgement, HitKind.INDICATOR, ("reason", "evidence")),
    SearchedKind(Instruction, HitKind.INSTRUCTION, ("text", "leader", "asked_of", "answer")),
    SearchedKind(InstructionStep, HitKind.INSTRUCTION, ("text",)),
    SearchedKind(CloseOut, HitKind.CLOSING, ("conclusion", "refusal", "reopen_reason")),
    SearchedKind(ChangeRequest, HitKind.CLOSING, ("reason", "progress", "content", "decision_note")),
    SearchedKind(Inspection, HitKind.CLOSING, ("finding", "place", "people")),
    SearchedKind(Conclusion, HitKind.CLOSING, ("text", "objection", "review_decision")),
    SearchedKind(Rectification, HitKind.CLOSING, ("problem", "report")),
    SearchedKind(InterviewProposal, HitKind.CLOSING, ("reason", "decision_note", "result")),
    SearchedKind(UnitChange, HitKind.UNIT, ("subject", "basis")),
    SearchedKind(Plan, HitKind.PLAN, ("title", "document_number")),
)
_PROBLEM_FIELDS = frozenset({"problems_text", "coordination"})
SEARCHED_AS: Mapping[type[Record], SearchedKind] = {one.kind: one for one in SEARCHED}


@dataclass(frozen=True)
class FoundText:
    """A record that has every word of a query, with the field in which the first word stands and that field's text."""

    kind: type[Record]
    record_id: int
    field: str
    text: str

    @property
    def hit(self) -> HitKind:
        """As what it is offered: a return that has the word among its problems is offered as a problem."""
        if self.kind is Entry and self.field in _PROBLEM_FIELDS:
            return HitKind.PROBLEM
        return SEARCHED_AS[self.kind].hit


def words_of(query: str) -> tuple[str, ...]:
    """The words a query asks for, all of which must be found; a very long query is cut."""
    return tuple(dict.fromkeys(_BLANKS.split(query[:LONGEST_QUERY].strip())))[:_MOST_WORDS] if query.strip() else ()


def plain_case(text: str) -> str:
    """A text with A to Z made small and nothing else: so LIKE of SQLite compares (sqlite.org/lang_expr.html#like)."""
    return text.translate(_SMALL)


def field_with(words: Sequence[str], texts: Mapping[str, str]) -> str:
    """The first field that has the first word; the first field of all where none has it."""
    wanted = plain_case(words[0]) if words else ""
    has_letters = _LETTER.search(wanted) is not None
    for name, text in texts.items():
        # Where no letter is looked for, no text needs to be put into another case first.
        if wanted in (plain_case(text) if has_letters else text):
            return name
    return next(iter(texts))


def excerpt(text: str, words: Sequence[str], longest: int = _EXCERPT) -> str:
    """The stretch of a text around the first word found in it, on one line, with … where something is left out."""
    line = _BLANKS.sub(" ", text).strip()
    if len(line) <= longest:
        return line
    small = plain_case(line)
    at = min((place for word in words if (place := small.find(plain_case(word))) >= 0), default=0)
    begin = max(0, min(at - longest // 4, len(line) - longest))
    end = begin + longest
    return ("…" if begin else "") + line[begin:end] + ("…" if end < len(line) else "")


_SMALL = {ord("A") + at: ord("a") + at for at in range(26)}
