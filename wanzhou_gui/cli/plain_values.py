"""Records as plain objects for `--json`: the same keys every time, decimals and days as text."""

from __future__ import annotations

from wanzhou_gui.domain.entries import ENTRY_FIELDS, Entry, Problem, UnitReturn
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, PlanQuestion
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.wording import (
    field_label,
    nature_word,
    operation_sentence,
    period_label,
    problem_sentence,
    return_state_word,
)

Plain = dict[str, object]


def text_or_none(value: object) -> str | None:
    """A value as text, null where there is none."""
    return None if value is None or value == "" else str(value)


def plan_object(plan: Plan) -> Plain:
    """A plan without its full text."""
    return {
        "title": plan.title,
        "document_number": text_or_none(plan.document_number),
        "issuing_body": text_or_none(plan.issuing_body),
        "issued_on": text_or_none(plan.issued_on),
        "printed_on": text_or_none(plan.printed_on),
        "period_starts_on": text_or_none(plan.period_starts_on),
        "period_ends_on": text_or_none(plan.period_ends_on),
        "supervised_from": text_or_none(plan.supervised_from),
        "baseline_on": text_or_none(plan.baseline_on),
        "is_sample": plan.is_sample,
    }


def question_object(question: PlanQuestion) -> Plain:
    """A question about a plan with its answer."""
    return {
        "code": str(question.code),
        "subject": question.subject,
        "quote": question.quote,
        "proposals": list(question.proposals),
        "must_answer": question.must_answer,
        "answer": text_or_none(question.answer),
        "answered_by": text_or_none(question.answered_by),
        "answered_at": text_or_none(question.answered_at and question.answered_at.isoformat()),
    }


def period_object(period: Period) -> Plain:
    """A period with its days."""
    return {
        "code": period.code,
        "label": period_label(period),
        "kind": str(period.kind),
        "starts_on": period.starts_on.isoformat(),
        "ends_on": period.ends_on.isoformat(),
        "due_on": period.due_on.isoformat(),
        "is_open": period.is_open,
    }


def unit_object(unit: Unit) -> Plain:
    """A unit of the dictionary."""
    return {
        "name": unit.name,
        "full_name": text_or_none(unit.full_name),
        "short_name": text_or_none(unit.short_name),
        "aliases": list(unit.aliases),
        "nature": str(unit.nature),
        "nature_label": nature_word(unit.nature),
        "contact_name": text_or_none(unit.contact_name),
        "contact_phone": text_or_none(unit.contact_phone),
        "leader_name": text_or_none(unit.leader_name),
        "leader_phone": text_or_none(unit.leader_phone),
    }


def entry_object(entry: Entry) -> Plain:
    """The fields of an entry under their English names."""
    return {name: text_or_none(getattr(entry, name)) for name in ENTRY_FIELDS}


def problem_object(problem: Problem) -> Plain:
    """What is asked about a field, as a code and as a sentence."""
    return {
        "field": problem.field,
        "label": field_label(problem.field),
        "code": problem.code,
        "severity": str(problem.severity),
        "sentence": problem_sentence(problem),
    }


def return_object(unit_return: UnitReturn) -> Plain:
    """A unit's return: its state and who stands for it."""
    return {
        "state": str(unit_return.state),
        "state_label": return_state_word(unit_return.state),
        "filled_by": text_or_none(unit_return.filled_by),
        "phone": text_or_none(unit_return.phone),
        "reviewed_by": text_or_none(unit_return.reviewed_by),
        "received_on": text_or_none(unit_return.received_on),
        "note": text_or_none(unit_return.note),
    }


def operation_object(operation: Operation) -> Plain:
    """An operation of the journal."""
    return {
        "id": operation.id,
        "at": operation.at.isoformat(),
        "clerk": operation.clerk,
        "verb": operation.verb,
        "subject": operation.subject,
        "sentence": operation_sentence(operation),
        "can_be_undone": operation.can_be_undone,
        "undoes": operation.undoes,
        "undone_by": operation.undone_by,
    }
