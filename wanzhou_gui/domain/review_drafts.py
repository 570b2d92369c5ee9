"""A review of a plan that is not stored yet, as it is kept against a crash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """The document by its text, and in `content` the corrected reading with the answers and dates given so far."""

    source_digest: str
    source_name: str
    source_text: str
    content: str
    kept_at: datetime
