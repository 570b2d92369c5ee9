"""What makes a kind of letter: its sections, its page, its checks and figures, and the phrases an office may word anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from wanzhou_gui.domain.papers import OfficeSettings, PaperKind, paper_number
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.paper_parts.checks import PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")


@dataclass(frozen=True)
class LetterForm(Generic[F]):
    """One kind of letter. Its facts are gathered where it is written (chasing, review), not by plan and period alone.

    `section_keys` are all the sections it can have: two forms of one kind share the row that keeps the clerk's text.
    `audience` is to whom it goes where the template may say so, empty for letters to the unit itself; `has_receipt`
    says whether a 送达回证 goes with it.
    """

    kind: PaperKind
    word: str
    audience: str
    number_template: str
    sections: Callable[[F, Mapping[str, LiveText], OfficePhrases], tuple[PaperSection, ...]]
    compose: Callable[[F, Sequence[PaperSection], OfficeSettings, Stamp], OfficialDocument]
    checks: Callable[[F], tuple[PaperCheck, ...]]
    title: Callable[[F], str]
    figures: Callable[[F], FactBook]
    section_keys: frozenset[str]
    phrases: Mapping[str, str] = field(default_factory=dict)
    has_receipt: bool = True

    def draft_stamp(self, template: str, settings: OfficeSettings, day: date) -> Stamp:
        """The number line of a draft: everything but the sequence, which only issuing gives."""
        gapped = template.replace("{n汉字}", "　").replace("{n}", "　")
        return Stamp(paper_number(gapped, settings.agency_mark, day.year, 1), day)
