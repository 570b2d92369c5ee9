"""Names in a plan that the dictionary does not have: guessed, asked about, and joined with a known body only when a clerk says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode, ReviewQuestion
from wanzhou_gui.domain.plans import PlanQuestion, Task, TaskUnit
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.unit_forms import IssuedForm
from wanzhou_gui.domain.unit_likeness import likely_units
from wanzhou_gui.domain.unit_lineage import NO_LINEAGE, UnitChangeKind, UnitLineage
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.unit_lineage_wording import change_sentence
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger, Transaction

# What a clerk answers when the printed name is a body of its own.
NEW_UNIT = "新单位"


def with_unit_questions(reading: PlanReading, known: Iterable[Unit], lineage: UnitLineage = NO_LINEAGE) -> PlanReading:
    """The reading with a question for every printed name that is none of the dictionary's but like one of them.

    `subject` is the printed name, `proposals` are the names of the bodies it may mean, all that are about equally likely.
    A body that was merged or split is asked about too, with its successors first.
    """
    units = list(known)
    asked = {(question.code, question.subject) for question in reading.questions}
    names = {unit.name: unit.nature for unit in reading.units}
    found: list[ReviewQuestion] = []
    for name, nature in names.items():
        if nature is UnitNature.COLLECTIVE or (QuestionCode.UNIT_GUESSED, name) in asked:
            continue
        ended = next((unit for unit in units if name in unit.names and lineage.ended_on(unit.id) is not None), None)
        if ended is not None:
            heirs = lineage.successors_of(ended.id)
            proposals = tuple(unit.name for heir in heirs for unit in units if unit.id == heir)
            told = "".join(change_sentence(one) for one in lineage.changes_of(ended.id) if one.kind is not UnitChangeKind.RENAME)
            found.append(ReviewQuestion(QuestionCode.UNIT_GUESSED, name, told, (*proposals, ended.name), must_answer=True))
            continue
        likely = likely_units(name, units)
        if likely:
            found.append(ReviewQuestion(QuestionCode.UNIT_GUESSED, name, name, tuple(one.unit.name for one in likely), must_answer=True))
    if not found:
        return reading
    questions = (*found, *reading.questions)
    return replace(reading, questions=tuple(sorted(questions, key=lambda question: not question.must_answer)))


def unit_meant(answer: str, known: Iterable[Unit]) -> Unit | None:
    """The body an answer names, None for a new one; RejectedError when the answer names neither."""
    text = answer.strip()
    if text.startswith(NEW_UNIT):
        return None
    units = list(known)
    exact = [unit for unit in units if text in unit.names]
    quoted = [unit for unit in units if any(f"“{name}”" in text for name in unit.names)]
    chosen = exact or quoted
    if len(chosen) != 1:
        raise RejectedError("unit_answer_unclear", answer=text)
    return chosen[0]


def with_alias(transaction: Transaction, unit: Unit, alias: str) -> Unit:
    """The body with one more name it goes by."""
    if alias in unit.names:
        return unit
    return transaction.change(replace(unit, aliases=(*unit.aliases, alias)))


def answered_unit(answers: Mapping[tuple[str, str], str], name: str, known: Iterable[Unit]) -> Unit | None:
    """The body that an answer given before storing says a printed name means; None without such an answer."""
    answer = answers.get((QuestionCode.UNIT_GUESSED, name), "").strip()
    return unit_meant(answer, known) if answer else None


def take_unit_answer(ledger: Ledger, transaction: Transaction, question: PlanQuestion, answer: str) -> None:
    """Let a stored plan follow the answer: the body made for the printed name becomes a name of the one that is meant.

    Refused when that body has reported or received forms already: its figures must not change owners.
    """
    known = ledger.find(Unit)
    own = next((unit for unit in known if unit.name == question.subject), None)
    ended = next((unit for unit in known if question.subject in unit.names and ledger.unit_lineage().ended_on(unit.id)), None)
    if ended is not None:
        # The body stays for what lies before its end: only this plan goes to whom the clerk names.
        heir = unit_meant(answer, known)
        if heir is not None and heir.id != ended.id:
            _move_roles(ledger, transaction, ended, heir, question.plan_id)
        return
    meant = unit_meant(answer, [unit for unit in known if own is None or unit.id != own.id])
    if meant is None:
        return
    if own is not None:
        kept: tuple[type[Record], ...] = (Entry, UnitReturn, IssuedForm)
        if any(ledger.find(kind, unit_id=own.id) for kind in kept):
            raise RejectedError("unit_has_reported", name=own.name, other=meant.name)
        _move_roles(ledger, transaction, own, meant)
        transaction.remove(own)
    with_alias(transaction, meant, question.subject)


def _move_roles(ledger: Ledger, transaction: Transaction, own: Unit, meant: Unit, plan_id: int | None = None) -> None:
    """Give the roles of a body to another, in one plan or in all."""
    only = {} if plan_id is None else {"plan_id": plan_id}
    tasks = {task.id for task in ledger.find(Task, **only)}
    for role in ledger.find(TaskUnit, unit_id=own.id):
        if role.task_id not in tasks:
            continue
        if ledger.find(TaskUnit, task_id=role.task_id, unit_id=meant.id):
            transaction.remove(role)
        else:
            transaction.change(replace(role, unit_id=meant.id))
    for task in ledger.find(Task, convenor_unit_id=own.id, **only):
        transaction.change(replace(task, convenor_unit_id=meant.id))
    for indicator in ledger.find(Indicator, owner_unit_id=own.id, **only):
        transaction.change(replace(indicator, owner_unit_id=meant.id))
