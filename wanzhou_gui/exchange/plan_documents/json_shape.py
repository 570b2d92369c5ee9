"""A reading as one JSON object in the shape of the expected readings (`plan read --json`)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from wanzhou_gui.domain.plan_reading import PlanReading, Rhythm, Strength, TaskReading

_STRENGTH = {Strength.HARD: "硬", Strength.MEDIUM: "中", Strength.SOFT: "软"}
_RHYTHM = {Rhythm.ONCE: "一次性", Rhythm.YEARLY: "每年", Rhythm.CUMULATIVE: "累计", Rhythm.STANDING: "常态"}


def reading_as_json(readings: Sequence[PlanReading]) -> dict[str, Any]:
    """All plans of a document as one object; with several plans every task names its `plan`."""
    first = readings[0]
    several = len(readings) > 1
    return {
        "title": first.notice_title if several and first.notice_title else first.title,
        "document_number": first.document_number or None,
        "issued_on": first.issued_on.isoformat() if first.issued_on else None,
        "printed_on": first.printed_on.isoformat() if first.printed_on else None,
        "issuing_body": first.issuing_body or None,
        "main_recipients": first.main_recipients or None,
        "copied_to": list(first.copied_to),
        "notice_title": first.notice_title or None,
        "period": first.period_text or None,
        "plans": [reading.title for reading in readings],
        "groups": [
            {"number": group.number, "title": group.title, **_plan_key(reading, several)}
            for reading in readings
            for group in reading.groups
        ],
        "tasks": [_item(task, reading, several) for reading in readings for task in reading.tasks],
        "safeguards": [_item(task, reading, several) for reading in readings for task in reading.safeguards],
        "indicators": [
            {
                "name": indicator.name,
                "value": _number(indicator.value),
                "unit": indicator.unit,
                **({"upper": _number(indicator.upper)} if indicator.upper is not None else {}),
                "comparator": indicator.comparator.value,
                "year": str(indicator.year) if indicator.year else None,
                "scope": indicator.scope.value,
                "task": indicator.task or None,
                "quote": indicator.quote,
                "ratio_base": indicator.ratio_base or None,
                "suggested_tasks": list(indicator.suggested_tasks),
                **_plan_key(reading, several),
            }
            for reading in readings
            for indicator in reading.indicators
        ],
        "qualitative": [
            {"quote": target.quote, "suggested_tasks": list(target.suggested_tasks), **_plan_key(reading, several)}
            for reading in readings
            for target in reading.qualitative
        ],
        "milestones": [
            {
                "task": milestone.task,
                "name": milestone.name,
                "quote": milestone.quote,
                "strength": _STRENGTH[milestone.strength],
                "rhythm": _RHYTHM[milestone.rhythm],
                "batch_without_number": milestone.batch_without_number,
                "due": milestone.due_text or None,
                **_plan_key(reading, several),
            }
            for reading in readings
            for milestone in reading.milestones
        ],
        "units": [
            {
                "name": unit.name,
                "nature": unit.nature.value,
                "lead_in": list(unit.lead_in),
                "responsible_in": list(unit.responsible_in),
                "safeguards": list(unit.safeguards),
                "full_name": unit.full_name or None,
                **_plan_key(reading, several),
            }
            for reading in readings
            for unit in reading.units
        ],
        "questions": [
            {
                "code": question.code.value,
                "subject": question.subject,
                "quote": question.quote,
                "proposals": list(question.proposals),
                "must_answer": question.must_answer,
                **_plan_key(reading, several),
            }
            for reading in readings
            for question in reading.questions
        ],
        "unread": [
            {"line": span.line, "text": reading.source_lines[span.line - 1][span.start : span.end]}
            for reading in readings
            for span in reading.unread
        ],
    }


def _plan_key(reading: PlanReading, several: bool) -> dict[str, str]:
    return {"plan": reading.title} if several else {}


def _number(value: Decimal) -> int | float:
    """JSON knows no decimals; the exact value stays in the reading."""
    return int(value) if value == value.to_integral_value() else float(value)


def _item(task: TaskReading, reading: PlanReading, several: bool) -> dict[str, Any]:
    group = task.group
    if several:
        group = f"{reading.title}/{group}" if group else reading.title
    return {
        "key": task.key,
        "number": task.number,
        "group": group or None,
        "title": task.title,
        "lead_units": list(task.lead_units),
        "responsible_units": list(task.responsible_units),
        "deadline": task.deadline or None,
        **({"deadlines": list(task.deadlines)} if len(task.deadlines) > 1 else {}),
        "deadline_on": task.deadline_on.isoformat() if task.deadline_on else None,
        "body": task.body,
        "lines": [task.first_line, task.last_line],
        **_plan_key(reading, several),
    }
