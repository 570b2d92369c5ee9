"""Which paper a dialog of 督查文书 is about."""

from __future__ import annotations

from typing import NamedTuple

from wanzhou_gui.domain.papers import PaperKind


class PaperPlace(NamedTuple):
    """One paper: of a plan and a period, of a kind, and of a unit where the kind has one for each."""

    plan_id: int
    period_id: int
    kind: PaperKind = PaperKind.BULLETIN
    unit_id: int | None = None
