"""What goes to one unit at one time: the forms of all plans that ask it for a return, in one file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.unit_forms import FormContent
from wanzhou_gui.domain.units import Unit

# What comes back is read within bounds: a workbook of more sheets than this many plans need is no form.
MOST_PLANS = 20


@dataclass(frozen=True)
class Envelope:
    """The forms of one unit, one for each plan, in the order of the plans."""

    forms: tuple[FormContent, ...]

    @property
    def unit(self) -> Unit:
        """Whom it goes to."""
        return self.forms[0].unit

    @property
    def is_several(self) -> bool:
        """Whether more than one plan is in it."""
        return len(self.forms) > 1

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods asked for, each once; those of plans with different rhythms end on the same day."""
        found = {form.period.code: form.period for form in self.forms}
        return tuple(sorted(found.values(), key=lambda one: (one.ends_on, -one.starts_on.toordinal())))

    @property
    def due_on(self) -> date:
        """The day the whole must be in: one file comes back once, so the earliest of its periods counts."""
        return min(form.period.due_on for form in self.forms)

    @property
    def version(self) -> int:
        """How often the unit was sent this period's forms, this time included."""
        return max(form.version for form in self.forms)
