"""Several units that make up one figure: what each brought, whether it adds up, and what two of them counted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.entries import Problem, Severity
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit

# 1. （一） ① and the like before an item say nothing about it.
_NUMBERING = re.compile(r"^(?:[（(]?(?:\d+|[一二三四五六七八九十]+)[）).、．]|[①-⑳])\s*")
_PUNCTUATION = re.compile(r"[\s，。；、：,.;:“”\"'《》〈〉（）()\[\]【】·-]")
# Shorter names are parts of too many others: 某某局 in 某某局楼宇.
_LEAST_CONTAINED = 6


@dataclass(frozen=True, kw_only=True)
class IndicatorPart(Record):
    """A unit that brings a part of an indicator; `part` says which, in words of the office."""

    indicator_id: int
    unit_id: int
    part: str = ""
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class IndicatorContribution(Record):
    """What a unit brought in a period; for a rate its part of the numerator. `items` names what was counted, one a line."""

    indicator_id: int
    unit_id: int
    period_id: int
    value: Decimal | None = None
    items: str = ""
    clerk: str = ""


@dataclass(frozen=True)
class PartLine:
    """One contributing unit with what it brought."""

    unit: Unit
    part: IndicatorPart
    contribution: IndicatorContribution | None = None

    @property
    def value(self) -> Decimal | None:
        """Its figure; None while it has none."""
        return self.contribution.value if self.contribution else None

    @property
    def named_items(self) -> tuple[str, ...]:
        """What it counted, one by one."""
        return items_in(self.contribution.items) if self.contribution else ()


@dataclass(frozen=True)
class PartsView:
    """The parts of an indicator in a period: their sum, the whole as its owner reports it, and what does not fit."""

    lines: tuple[PartLine, ...]
    total: Decimal | None
    whole: Decimal | None
    problems: tuple[Problem, ...]

    @property
    def missing(self) -> tuple[PartLine, ...]:
        """Units whose figure is not there."""
        return tuple(line for line in self.lines if line.value is None)


def items_in(text: str) -> tuple[str, ...]:
    """The items of a list written one a line, or divided by semicolons."""
    return tuple(item.strip() for item in re.split(r"[\n；;]", text) if item.strip())


def folded_item(item: str) -> str:
    """An item as it is compared: without numbering, punctuation, and the width of its characters."""
    plain = unicodedata.normalize("NFKC", _NUMBERING.sub("", item.strip()))
    return _PUNCTUATION.sub("", plain).casefold()


def whole_of(indicator: Indicator, value: IndicatorValue | None) -> Decimal | None:
    """What the parts of an indicator must add up to: of a rate the numerator, rates themselves do not add up."""
    if value is None:
        return None
    return value.numerator if indicator.is_ratio else value.value


def parts_view(
    indicator: Indicator, lines: Sequence[PartLine], value: IndicatorValue | None, evidence: Iterable[EvidenceFile] = ()
) -> PartsView:
    """Add the parts up and hold them against the whole; `evidence` are the files of the indicator's task.

    Everything found is a question: two units may rightly have had a hand in one project, but it counts once.
    """
    known = [line.value for line in lines if line.value is not None]
    total = sum(known, Decimal(0)) if known else None
    whole = whole_of(indicator, value)
    missing = [line for line in lines if line.value is None]
    problems: list[Problem] = []

    def say(code: str, **details: object) -> None:
        told = tuple((name, str(one)) for name, one in details.items())
        problems.append(Problem("parts", code, Severity.QUESTION, told))

    for item, units in counted_twice(lines):
        say("counted_twice", item=item, units="、".join(units))
    for name, units in _evidence_twice(lines, evidence):
        say("evidence_twice", item=name, units="、".join(units))
    if missing and (known or whole is not None):
        say("parts_missing", units="、".join(line.unit.name for line in missing), count=len(missing))
    if total is not None and whole is not None:
        if not missing and total != whole:
            say("parts_do_not_add_up", total=total, whole=whole, by=total - whole)
        elif missing and total > whole and all(one >= 0 for one in known):
            say("parts_above_whole", total=total, whole=whole, by=total - whole)
    return PartsView(tuple(lines), total, whole, tuple(problems))


def counted_twice(lines: Sequence[PartLine]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Items that more than one unit counted (or one unit twice), each with the units, as the first of them wrote it.

    A longer name that holds a shorter one of at least six characters is the same thing told at greater length.
    """
    groups: list[tuple[str, str, list[str]]] = []
    for line in lines:
        for item in line.named_items:
            folded = folded_item(item)
            if not folded:
                continue
            known = next((group for group in groups if _is_same(group[0], folded)), None)
            if known is None:
                groups.append((folded, item, [line.unit.name]))
            else:
                known[2].append(line.unit.name)
    return tuple((item, tuple(dict.fromkeys(units))) for _, item, units in groups if len(units) > 1)


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _LEAST_CONTAINED and short in long)


def _evidence_twice(
    lines: Sequence[PartLine], evidence: Iterable[EvidenceFile]
) -> list[tuple[str, tuple[str, ...]]]:
    """Files of one content that two contributing units handed in."""
    names = {line.unit.id: line.unit.name for line in lines}
    by_content: dict[str, list[EvidenceFile]] = {}
    for file in evidence:
        if file.unit_id in names:
            by_content.setdefault(file.sha256, []).append(file)
    found = []
    for files in by_content.values():
        units = tuple(dict.fromkeys(names[file.unit_id] for file in files if file.unit_id is not None))
        if len(units) > 1:
            found.append((files[0].name, units))
    return found
