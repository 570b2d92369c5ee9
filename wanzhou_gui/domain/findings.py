"""督查结论 with its clocks: objection and 复核 (30 + 30 days), and 整改 with due days (《政府督查工作条例》第十六至十八条)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wanzhou_gui.domain.records import Record

OBJECTION_DAYS = 30
REVIEW_DAYS = 30


# Not 和 or 及: names are made of them too.
_BETWEEN_NAMES = re.compile(r"[、，,;；/\s]+")


def names_in(text: str) -> tuple[str, ...]:
    """The people named in a field, however they are set apart: 刘某、王某."""
    return tuple(dict.fromkeys(name for name in _BETWEEN_NAMES.split(text) if name))


class ObjectionState(StrEnum):
    """Where the clock of a conclusion stands."""

    NOT_DELIVERED = "not_delivered"
    OPEN = "open"
    UNDER_REVIEW = "under_review"
    DECIDED = "decided"
    FINAL = "final"


@dataclass(frozen=True, kw_only=True)
class Conclusion(Record):
    """A 督查结论 about a task, told to a unit; the unit may apply for 复核 within 30 days of getting it.

    `author` wrote it and may not decide on the objection (第十七条: 回避).
    """

    plan_id: int
    task_id: int
    unit_id: int | None
    concluded_on: date
    text: str
    author: str
    delivered_on: date | None = None
    objected_on: date | None = None
    objection: str = ""
    reviewer: str = ""
    review_decided_on: date | None = None
    review_decision: str = ""

    @property
    def objection_until(self) -> date | None:
        """The last day on which the unit may apply for 复核."""
        return self.delivered_on + timedelta(days=OBJECTION_DAYS) if self.delivered_on else None

    @property
    def review_until(self) -> date | None:
        """The last day on which the office must have decided."""
        return self.objected_on + timedelta(days=REVIEW_DAYS) if self.objected_on else None

    def must_recuse(self, reviewers: str) -> tuple[str, ...]:
        """Those among the named who wrote the conclusion and have to stay out of its review (第十七条: 回避)."""
        return tuple(name for name in names_in(reviewers) if name in names_in(self.author) or (len(name) > 1 and name in self.author))

    def state(self, today: date) -> ObjectionState:
        """Where the clock stands on a day; every conclusion has exactly one state."""
        if self.review_decided_on is not None:
            return ObjectionState.DECIDED
        if self.objected_on is not None:
            return ObjectionState.UNDER_REVIEW
        until = self.objection_until
        if until is None:
            return ObjectionState.NOT_DELIVERED
        return ObjectionState.OPEN if today <= until else ObjectionState.FINAL


@dataclass(frozen=True, kw_only=True)
class Rectification(Record):
    """A point to put right, by whom and until when; done when the office has looked again, not when the unit says so."""

    plan_id: int
    task_id: int
    conclusion_id: int | None
    unit_id: int | None
    problem: str
    due_on: date
    clerk: str
    reported_on: date | None = None
    report: str = ""
    checked_on: date | None = None
    checked_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the office has not found it put right yet."""
        return self.checked_on is None

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed without that."""
        return self.is_open and today > self.due_on
