"""What makes a kind of paper: who it is for, how its facts are gathered, and how they are put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from wanzhou_gui.domain.papers import OfficeSettings, PaperKind, paper_number
from wanzhou_gui.reports.document import HeadForm, OfficialDocument
from wanzhou_gui.reports.paper_parts.checks import PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.paper_source import PaperSource

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")


class PaperScope(StrEnum):
    """For whom there is one paper in a period: for all, for one unit, or for either as one likes."""

    PERIOD = "period"
    UNIT = "unit"
    UNIT_OR_ALL = "unit_or_all"


@dataclass(frozen=True)
class PaperForm(Generic[F]):
    """One kind of paper.

    `word` is what the office calls it, `audience` to whom it goes, `head` its head (None for a table without one),
    `number_template` the register of the kind ("" for the one the office has set for its bulletins).
    `figures` are the facts its figures may state, `phrases` the program's own turns of phrase by nature of unit.
    `goes_upward` says that it goes to a superior (上行文) and names who signed it.
    `has_news` belongs to kinds that go out as often as something is decided: whether there is something not told yet.
    """

    kind: PaperKind
    word: str
    audience: str
    scope: PaperScope
    head: HeadForm | None
    number_template: str
    facts: Callable[[PaperSource], F]
    sections: Callable[[F, Mapping[str, LiveText], OfficePhrases], tuple[PaperSection, ...]]
    compose: Callable[[F, Sequence[PaperSection], OfficeSettings, Stamp], OfficialDocument]
    checks: Callable[[F], tuple[PaperCheck, ...]]
    title: Callable[[F], str]
    figures: Callable[[F], FactBook]
    phrases: Mapping[str, str] = field(default_factory=dict)
    has_news: Callable[[F], bool] | None = None
    goes_upward: bool = False

    def template(self, settings: OfficeSettings) -> str:
        """How numbers of the kind are written."""
        return self.number_template or settings.number_template

    def number(self, settings: OfficeSettings, year: int, sequence: int) -> str:
        """A number of the kind's register."""
        return paper_number(self.template(settings), settings.agency_mark, year, sequence)

    def draft_stamp(self, settings: OfficeSettings, day: date) -> Stamp:
        """The number line of a draft: everything but the sequence, which only issuing gives."""
        gapped = self.template(settings).replace("{n汉字}", "　").replace("{n}", "　")
        return Stamp(paper_number(gapped, settings.agency_mark, day.year, 1), day)
