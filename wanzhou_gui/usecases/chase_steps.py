"""The chasing letters that concern a plan: one letter to a unit may speak of several plans."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from wanzhou_gui.domain.chasing import ChaseKind, ChaseStep, ChaseStepPlan
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
