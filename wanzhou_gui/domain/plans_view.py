"""Several plans seen at once: their work items as one list, each plan in a period of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wanzhou_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerView, row_fits
from wanzhou_gui.domain.periods import Period


@dataclass(frozen=True)
class PlansView:
    """The views of several plans, each in a period of its own, as one list of work items; plans in their order."""

    period: Period
    views: tuple[LedgerView, ...]

    @cached_property
    def rows(self) -> tuple[LedgerRow, ...]:
        """The work items of every plan, in plan order."""
        return tuple(row for view in self.views for row in view.rows)

    @cached_property
    def view_of_plan(self) -> dict[int, LedgerView]:
        """Every plan's own view, by the id of the plan."""
        return {view.plan.id: view for view in self.views}

    def filtered(
        self, wanted: LedgerFilter, initials: dict[int, tuple[str, ...]] | None = None
    ) -> tuple[LedgerRow, ...]:
        """The rows a filter leaves, in plan order; `initials` are pinyin initials by unit id for the text search."""
        if wanted == LedgerFilter():
            return self.rows
        return tuple(row for row in self.rows if row_fits(row, wanted, initials or {}))
