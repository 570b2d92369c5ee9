"""Half-done reviews of plans: kept beside the ledger's records until the plan is stored or the review given up."""

from __future__ import annotations

import hashlib

from wanzhou_gui.domain.review_drafts import ReviewDraft
from wanzhou_gui.usecases.clerks import only_looks
from wanzhou_gui.usecases.ports import Clock, Ledger


class PlanDraftVerbs:
    """Keeping, finding and forgetting reviews that are not stored yet."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def keep(self, source_name: str, source_text: str, content: str) -> None:
        """Keep a review; the same document has one. Not for somebody who only looks."""
        if only_looks(self._ledger):
            return
        self._ledger.keep_review(
            ReviewDraft(digest_of(source_text), source_name, source_text, content, self._clock.now())
        )

    def drop(self, source_text: str) -> None:
        """Forget the review of a document; nothing happens when there is none, or for somebody who only looks."""
        if only_looks(self._ledger):
            return
        self._ledger.drop_review(digest_of(source_text))

    def drafts(self) -> list[ReviewDraft]:
        """All reviews kept, the latest first."""
        return self._ledger.reviews()


def digest_of(source_text: str) -> str:
    """By what a review knows its document again."""
    return hashlib.sha256(source_text.encode("utf-8", "surrogatepass")).hexdigest()
