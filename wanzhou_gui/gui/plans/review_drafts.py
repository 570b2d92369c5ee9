"""A half-done review survives the window: what is kept of it, when, and how it comes back."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer

from wanzhou_gui.domain.review_drafts import ReviewDraft
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.review import Dates, Review, review_of
from wanzhou_gui.usecases.errors import PlanFileError
from wanzhou_gui.usecases.services import Office

_PAUSE_MS = 1500


class DraftKeeper(QObject):
    """Writes a review down a moment after the clerk has done something to it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: Review | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep_now)

    def note(self, review: Review) -> None:
        """Something was done to a review that is not stored yet."""
        self._waiting = review
        if not self._pause.isActive():
            self._pause.start()

    def keep_now(self) -> None:
        """Write down what waits."""
        self._pause.stop()
        review, self._waiting = self._waiting, None
        if review is None or review.plan is not None or not self._desk.has_ledger:
            return
        office = self._desk.office
        text = "\n".join(review.reading.source_lines)
        self._desk.ask(
            lambda services: services.plan_drafts.keep(review.source_name, text, draft_content(office, review)), lambda _: None
        )

    def forget(self, review: Review) -> None:
        """The plan is stored, or the review was given up."""
        self._pause.stop()
        self._waiting = None
        text = "\n".join(review.reading.source_lines)
        self._desk.ask(lambda services: services.plan_drafts.drop(text), lambda _: None)


def draft_content(office: Office, review: Review) -> str:
    """A review in writing."""
    answers = {(one.code, one.subject, one.quote): one.answer for one in (*review.given, *review.questions) if one.answer}
    return json.dumps(
        {
            "reading": office.plan_as_json([review.reading]),
            "answers": [[code.value, subject, quote, answer] for (code, subject, quote), answer in answers.items()],
            "dates": {name: day.isoformat() if day else None for name, day in asdict(review.dates).items()},
            "is_sample": review.is_sample,
        },
        ensure_ascii=False,
    )


def review_of_draft(office: Office, draft: ReviewDraft) -> Review | None:
    """The review as it was left; None when what was kept no longer fits its text."""
    try:
        kept: dict[str, Any] = json.loads(draft.content)
        reading = office.plan_from_json(kept["reading"], draft.source_text.split("\n"))[0]
        answers = {(code, subject, quote): answer for code, subject, quote, answer in kept["answers"]}
        dates = Dates(**{name: date.fromisoformat(day) if day else None for name, day in kept["dates"].items()})
        review = review_of(reading, draft.source_name, is_sample=bool(kept["is_sample"]))
    except (PlanFileError, ValueError, KeyError, TypeError):
        return None
    questions = tuple(
        replace(one, answer=answers.get((one.code.value, one.subject, one.quote), "")) for one in review.questions
    )
    return replace(review, dates=dates, questions=questions)


def draft_name(draft: ReviewDraft) -> str:
    """What the document is called in the banner."""
    try:
        title = json.loads(draft.content)["reading"]["title"]
    except (ValueError, KeyError, TypeError):
        title = ""
    return title or draft.source_name
