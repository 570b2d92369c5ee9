"""The letters and calls that concern a plan: one of them may speak of several plans."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from wanzhou_gui.domain.chasing import (
    PROPOSALS,
    ChaseKind,
    ChaseStep,
    ChaseStepPlan,
    PhoneNote,
    PhoneNotePlan,
)
from wanzhou_gui.domain.papers import Paper, PaperState
from wanzhou_gui.usecases.paper_numbers import void_steps
from wanzhou_gui.usecases.ports import Ledger


def steps_on_plan(ledger: Ledger, plan_id: int) -> tuple[ChaseStep, ...]:
    """Every letter that holds and speaks of the plan, in order of the ledger: a void one was never served."""
    steps = {step.id: step for step in ledger.find(ChaseStep, plan_id=plan_id)}
    for covered in ledger.find(ChaseStepPlan, plan_id=plan_id):
        # On this plan it counts for the period the plan asked for.
        steps[covered.step_id] = replace(ledger.get(ChaseStep, covered.step_id), period_id=covered.period_id)
    void = void_steps(ledger) if steps else ()
    return tuple(steps[one] for one in sorted(steps) if one not in void)


def calls_on_plan(ledger: Ledger, plan_id: int) -> tuple[PhoneNote, ...]:
    """Every call that was about the plan, in order of the ledger; one over several plans counts for each with its own period."""
    notes = {note.id: note for note in ledger.find(PhoneNote, plan_id=plan_id)}
    for covered in ledger.find(PhoneNotePlan, plan_id=plan_id):
        notes[covered.note_id] = replace(ledger.get(PhoneNote, covered.note_id), plan_id=plan_id, period_id=covered.period_id)
    return tuple(notes[one] for one in sorted(notes))


def last_chases(ledger: Ledger, since: date) -> Mapping[int, date]:
    """The last day from `since` on at which each unit was chased, for whatever plan and period; who was not is left out.

    Proposals to our own leaders and letters declared void bother nobody.
    """
    calls, steps = ledger.chases_since(since)
    void = void_steps(ledger) if steps else frozenset()
    days = [(note.unit_id, note.called_on) for note in calls]
    days += [(step.unit_id, step.taken_on) for step in steps if step.kind not in PROPOSALS and step.id not in void]
    found: dict[int, date] = {}
    for unit_id, day in days:
        found[unit_id] = max(day, found.get(unit_id, day))
    return found


def issued_on_plan(ledger: Ledger, plan_id: int) -> list[Paper]:
    """Every issued paper that concerns a plan: its own, and letters over several plans that lie with another one."""
    papers = {one.id: one for one in ledger.find(Paper, plan_id=plan_id, state=PaperState.ISSUED)}
    for covered in ledger.find(ChaseStepPlan, plan_id=plan_id):
        paper_id = ledger.get(ChaseStep, covered.step_id).paper_id
        if paper_id not in papers:
            papers[paper_id] = ledger.get(Paper, paper_id)
    return [papers[one] for one in sorted(papers)]


def letter_titles(paper: Paper) -> Mapping[str, str]:
    """The title of each letter of a batch by its number, as kept with the paper; the batch itself has another one."""
    if paper.kind.value not in set(ChaseKind):
        return {}
    letters = json.loads(paper.facts_json or "{}").get("letters", [])
    return {one["number"]: one["title"] for one in letters if one.get("title")}
