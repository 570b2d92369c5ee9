"""文号登记簿: every number the office has given, of whatever kind of paper, and what is wrong with the sequence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.chasing import ChaseStep
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.records import Record

# Each kind counts by itself and begins anew every year (practice.md 1.8).
SequenceKey = tuple[PaperKind, int]


@dataclass(frozen=True, kw_only=True)
class PaperVoid(Record):
    """作废: a paper, or one letter of a batch, that no longer holds. Its number stays used, its bytes stay kept."""

    paper_id: int | None = None
    step_id: int | None = None
    reason: str
    voided_on: date
    clerk: str


@dataclass(frozen=True, kw_only=True)
class UnusedNumber(Record):
    """A number no paper of this ledger bears, and why: given by hand, used outside the program, or skipped."""

    kind: PaperKind
    number_year: int
    number_sequence: int
    number_text: str
    reason: str
    noted_on: date
    clerk: str


@dataclass(frozen=True)
class RegisterLine:
    """One number: the paper that bears it, or why none does; `void` where the paper no longer holds."""

    kind: PaperKind
    year: int
    sequence: int
    twin: int
    number_text: str
    title: str = ""
    unit_id: int | None = None
    period_id: int | None = None
    issued_on: date | None = None
    approver: str = ""
    paper_id: int | None = None
    step_id: int | None = None
    void: PaperVoid | None = None
    unused: UnusedNumber | None = None

    @property
    def key(self) -> SequenceKey:
        """The sequence it belongs to."""
        return self.kind, self.year

    @property
    def is_void(self) -> bool:
        """Whether its paper was declared void."""
        return self.void is not None


class FaultKind(StrEnum):
    """What can be wrong with a sequence."""

    GAP = "gap"
    TWICE = "twice"
    SAME_TEXT = "same_text"


@dataclass(frozen=True)
class RegisterFault:
    """One fault: numbers `first` to `last` of a kind and year; `text` is the number as printed where there is one."""

    kind: FaultKind
    paper_kind: PaperKind
    year: int
    first: int
    last: int
    text: str = ""


def register_lines(
    papers: Iterable[Paper],
    steps: Sequence[ChaseStep],
    voids: Iterable[PaperVoid] = (),
    unused: Iterable[UnusedNumber] = (),
) -> tuple[RegisterLine, ...]:
    """Every number in order of kind, year and sequence.

    The letters of a day lie in one paper and have a number each: there the steps are counted and not the paper.
    """
    voids = tuple(voids)
    void_of_paper = {one.paper_id: one for one in voids if one.paper_id is not None}
    void_of_step = {one.step_id: one for one in voids if one.step_id is not None}
    issued = {paper.id: paper for paper in papers if paper.state is PaperState.ISSUED}
    batches = {step.paper_id for step in steps}
    lines = [
        RegisterLine(
            kind=paper.kind,
            year=paper.number_year,
            sequence=paper.number_sequence,
            twin=paper.number_twin,
            number_text=paper.number_text,
            title=paper.title,
            unit_id=paper.unit_id,
            period_id=paper.period_id,
            issued_on=paper.issued_on,
            approver=paper.approver,
            paper_id=paper.id,
            void=void_of_paper.get(paper.id),
        )
        for paper in issued.values()
        if paper.id not in batches and paper.number_year is not None and paper.number_sequence is not None
    ]
    lines += [
        RegisterLine(
            kind=PaperKind(step.kind.value),
            year=step.number_year,
            sequence=step.number_sequence,
            twin=step.number_twin,
            number_text=step.number_text,
            title=issued[step.paper_id].title if step.paper_id in issued else "",
            unit_id=step.unit_id,
            period_id=step.period_id,
            issued_on=step.taken_on,
            approver=step.approver,
            paper_id=step.paper_id,
            step_id=step.id,
            void=void_of_step.get(step.id),
        )
        for step in steps
    ]
    lines += [
        RegisterLine(
            kind=one.kind,
            year=one.number_year,
            sequence=one.number_sequence,
            twin=0,
            number_text=one.number_text,
            unused=one,
        )
        for one in unused
    ]
    order = list(PaperKind)
    return tuple(sorted(lines, key=lambda line: (order.index(line.kind), line.year, line.sequence, line.twin)))


def next_sequence(lines: Iterable[RegisterLine], key: SequenceKey, first: int = 1) -> int:
    """The number a paper of that kind and year gets next: one above all used ones, and never below the first."""
    return max([first, *(line.sequence + 1 for line in lines if line.key == key)])


def missing_numbers(lines: Iterable[RegisterLine], key: SequenceKey, first: int = 1) -> tuple[int, ...]:
    """Numbers between the first and the last of a sequence that nothing accounts for."""
    used = {line.sequence for line in lines if line.key == key}
    return tuple(one for one in range(first, max(used, default=0)) if one not in used)


def register_faults(
    lines: Sequence[RegisterLine], firsts: Mapping[SequenceKey, int] | None = None
) -> tuple[RegisterFault, ...]:
    """Gaps nobody explained, numbers given twice, and printed numbers that two papers share."""
    faults: list[RegisterFault] = []
    for key in dict.fromkeys(line.key for line in lines):
        for begin, end in _runs(missing_numbers(lines, key, (firsts or {}).get(key, 1))):
            faults.append(RegisterFault(FaultKind.GAP, *key, begin, end))
        counts = Counter(line.sequence for line in lines if line.key == key)
        texts = {line.sequence: line.number_text for line in lines if line.key == key}
        faults += [
            RegisterFault(FaultKind.TWICE, *key, one, one, texts[one]) for one, count in counts.items() if count > 1
        ]
    seen: dict[tuple[int, str], RegisterLine] = {}
    for line in lines:
        known = seen.setdefault((line.year, line.number_text), line)
        if known.key != line.key or known.sequence != line.sequence:
            faults.append(
                RegisterFault(FaultKind.SAME_TEXT, *line.key, line.sequence, line.sequence, line.number_text)
            )
    return tuple(faults)


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers as one stretch."""
    runs: list[tuple[int, int]] = []
    for one in numbers:
        if runs and runs[-1][1] == one - 1:
            runs[-1] = (runs[-1][0], one)
        else:
            runs.append((one, one))
    return runs
