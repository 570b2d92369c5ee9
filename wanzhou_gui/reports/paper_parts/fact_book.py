"""The facts the figures of a paper may state, each by its path, with the rows it counts.

A paper's book is made from its facts alone, so the same path always leads to the same value: sentence, table and
question "where does this come from" cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_parts.live_text import NUMBER, mark
from wanzhou_gui.reports.wording import chinese_day


@dataclass(frozen=True)
class FigureSource:
    """What a figure counts: its fact in words, and the rows behind it by number, name or code.

    `is_quote` where a paper may cite a part of the value: what a unit reported, what a thing is called.
    """

    path: str
    label: str
    value: str
    tasks: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    lamps: frozenset[Lamp] = frozenset()
    is_quote: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the value is nothing but a number."""
        return NUMBER.fullmatch(self.value.lstrip("+-")) is not None

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows behind it, whatever they are."""
        return (*self.tasks, *self.units, *self.indicators, *self.others)


class FactBook(Mapping[str, FigureSource]):
    """Facts by path; called with a path it gives the figure as composers write it."""

    def __init__(self) -> None:
        self._sources: dict[str, FigureSource] = {}
        self._names: dict[str, str] = {}

    def __getitem__(self, path: str) -> FigureSource:
        return self._sources[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def __call__(self, path: str) -> str:
        """The figure of a path, marked."""
        return mark(self._sources[path].value, path)

    def tell(
        self,
        path: str,
        label: str,
        value: object,
        *,
        tasks: Iterable[str] = (),
        units: Iterable[str] = (),
        indicators: Iterable[str] = (),
        others: Iterable[str] = (),
        lamps: Iterable[Lamp] = (),
        is_quote: bool = False,
    ) -> None:
        """Put a fact into the book."""
        self._sources[path] = FigureSource(
            path, label, str(value), tuple(tasks), tuple(units), tuple(indicators), tuple(others), frozenset(lamps), is_quote
        )

    def count(
        self,
        path: str,
        label: str,
        *,
        tasks: Iterable[str] = (),
        units: Iterable[str] = (),
        indicators: Iterable[str] = (),
        others: Iterable[str] = (),
        lamps: Iterable[Lamp] = (),
    ) -> None:
        """Put in how many rows there are: the number is that of the rows, never another one."""
        rows = tuple(tasks), tuple(units), tuple(indicators), tuple(others)
        self._sources[path] = FigureSource(path, label, str(sum(map(len, rows))), *rows, frozenset(lamps))

    def name(self, subject: str, written: str) -> None:
        """How texts name a subject (task.3): figures of its own belong to it only where it is named before them."""
        self._names[subject] = written

    @property
    def names(self) -> Mapping[str, str]:
        """Subjects with what texts call them."""
        return self._names


def subject_of(path: str) -> str:
    """The task, target, unit or item a path belongs to; empty for facts of the whole."""
    parts = path.split(".")
    return ".".join(parts[:2]) if len(parts) > 2 and parts[0] in ("task", "indicator", "unit", "item") else ""


def tell_heading(book: FactBook, heading: PlanHeading) -> None:
    """Plan, period and the day of the data."""
    book.tell("plan.title", "方案名称", f"《{heading.plan_title}》")
    if heading.document_number:
        book.tell("plan.number", "方案文号", heading.document_number)
    book.tell("period", "督查周期", heading.period_label)
    book.tell("as_of", "数据截至日", chinese_day(heading.as_of))
