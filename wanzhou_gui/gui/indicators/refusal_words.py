"""What a field says when it cannot read what was written in it."""

from __future__ import annotations

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.reports import wording


def refusal_words(error: ValueRefusedError) -> str:
    """The refusal as one sentence with an example of what is read."""
    details = (("text", error.text), ("example", error.example))
    return wording.problem_sentence(Problem("", error.code, Severity.ERROR, details))
