"""What number a paper gets next: one sequence per kind and year over everything the register holds."""

from __future__ import annotations

from collections.abc import Mapping

from wanzhou_gui.domain.chasing import ChaseKind, ChaseStep
from wanzhou_gui.domain.paper_register import (
    PaperVoid,
    RegisterLine,
    SequenceKey,
    UnusedNumber,
    next_sequence,
    register_lines,
)
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.usecases.clerks import Setting
from wanzhou_gui.usecases.ports import Ledger

_FIRST = "first_number."


def first_setting(kind: PaperKind, year: int) -> str:
    """The name of the setting that holds where a sequence begins."""
    return f"{_FIRST}{kind}.{year}"


def first_numbers(ledger: Ledger) -> Mapping[SequenceKey, int]:
    """Where sequences begin whose first numbers the office gave outside this ledger."""
    firsts: dict[SequenceKey, int] = {}
    for setting in ledger.find(Setting):
        if setting.name.startswith(_FIRST):
            kind, _, year = setting.name.removeprefix(_FIRST).rpartition(".")
            if kind in set(PaperKind) and year.isdecimal() and setting.value.isdecimal():
                firsts[PaperKind(kind), int(year)] = int(setting.value)
    return firsts


def lines_of(ledger: Ledger) -> tuple[RegisterLine, ...]:
    """The whole register."""
    return register_lines(
        ledger.find(Paper, state=PaperState.ISSUED),
        ledger.find(ChaseStep),
        ledger.find(PaperVoid),
        ledger.find(UnusedNumber),
    )


def next_number(ledger: Ledger, kind: PaperKind, year: int) -> int:
    """The sequence number the next paper of a kind gets in a year; a void number is never given again."""
    chased = {one.value for one in ChaseKind}
    lines = register_lines(
        ledger.find(Paper, kind=kind, state=PaperState.ISSUED, number_year=year),
        ledger.find(ChaseStep, kind=ChaseKind(kind.value), number_year=year) if kind.value in chased else [],
        (),
        ledger.find(UnusedNumber, kind=kind, number_year=year),
    )
    return next_sequence(lines, (kind, year), first_numbers(ledger).get((kind, year), 1))


def void_papers(ledger: Ledger) -> frozenset[int]:
    """The ids of papers that were declared void; a new paper may take their place."""
    return frozenset(one.paper_id for one in ledger.find(PaperVoid) if one.paper_id is not None)


def void_steps(ledger: Ledger) -> frozenset[int]:
    """The ids of letters that were declared void: they were never served."""
    return frozenset(one.step_id for one in ledger.find(PaperVoid) if one.step_id is not None)
