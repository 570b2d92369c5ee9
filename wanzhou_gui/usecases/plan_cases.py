"""What a test case keeps of a reading that people have corrected: the fields a document states, not how they were found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_FACTS = ("title", "document_number", "issued_on")
_TASK = ("number", "group", "title", "lead_units", "responsible_units", "deadline", "deadlines")
_TARGET = ("name", "value", "upper", "unit", "comparator", "year", "scope")


def case_of(written: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a reading in the agreed JSON shape that a case expects of its text."""
    return {
        **{name: written[name] for name in _FACTS if name in written},
        "tasks": [_kept(task, _TASK) for task in written["tasks"]],
        **{
            name: [_kept(one, names) for one in written[name]]
            for name, names in (("safeguards", _TASK), ("indicators", _TARGET))
            if name in written
        },
    }


def _kept(one: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: one[name] for name in names if name in one}
