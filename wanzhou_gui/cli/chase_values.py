"""The chase list as plain values, for one plan and for all of them."""

from __future__ import annotations

from wanzhou_gui.cli.plain_values import text_or_none
from wanzhou_gui.domain.chase_board import UnitLine
from wanzhou_gui.domain.chase_together import TogetherLine
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.reports.chasing.wording import PROMISE_WORDS, REPORTING_WORDS, next_step_sentence, step_word


def line_object(line: UnitLine | TogetherLine, tasks: int) -> dict[str, object]:
    """A unit as the chase list tells it; over several plans each call, letter and request once."""
    kind = line.proposal.kind
    return {
        "unit": line.unit.name,
        "nature": line.unit.nature.value,
        "standing": str(line.state),
        "standing_label": REPORTING_WORDS[line.state],
        "workdays_overdue": line.workdays_overdue if line.state is not ReportingState.WAITING else 0,
        "tasks": tasks,
        "requests": {
            "forms": line.requests.forms,
            "letters": line.requests.letters,
            "sent_back": line.requests.sent_back,
            "others": line.requests.others,
            "total": line.requests.total,
        },
        "calls": [
            {
                "called_on": note.called_on.isoformat(),
                "spoke_with": text_or_none(note.spoke_with),
                "said": text_or_none(note.said),
                "promised_on": text_or_none(note.promised_on),
                "is_reminder": note.is_reminder,
            }
            for note in line.notes
        ],
        "promises": [
            {"promised_on": one.promised_on.isoformat(), "state": str(one.state), "state_label": PROMISE_WORDS[one.state]}
            for one in line.promises
        ],
        "steps": [
            {
                "kind": str(step.kind),
                "label": step_word(step.kind, line.unit.nature),
                "number": step.number_text,
                "taken_on": step.taken_on.isoformat(),
                "reply_by": text_or_none(step.reply_by),
            }
            for step in line.steps
        ],
        "next_step": str(kind) if kind is not None else None,
        "next_step_reason": next_step_sentence(line.proposal),
    }
