"""Who brings the parts of a figure on a day, once units were merged or split: the parts go to whoever stands in their place.

What was brought stays with the unit that brought it; an earlier period is answered for by the units of that time (0020).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.unit_lineage import UnitLineage


@dataclass(frozen=True, kw_only=True)
class HeldPart(IndicatorPart):
    """A part as somebody holds it on a day, with the uid of the first printed one; storage has no table for it.

    `printed` are the parts it comes from, as the office named them.
    """

    printed: tuple[IndicatorPart, ...]


def parts_on(
    parts: Iterable[IndicatorPart], indicator: Indicator, lineage: UnitLineage, day: date
) -> tuple[HeldPart, ...]:
    """The parts of an indicator as they are held on a day, in order; a unit that two parts have come to has them as one."""
    held: dict[int, list[IndicatorPart]] = {}
    for part in sorted(parts, key=lambda one: (one.position, one.id)):
        for heir in lineage.heirs(part.unit_id, day, task_id=indicator.task_id, indicator_id=indicator.id):
            held.setdefault(heir, []).append(part)
    return tuple(_held(unit_id, tuple(own), place) for place, (unit_id, own) in enumerate(held.items(), start=1))


def _held(unit_id: int, own: tuple[IndicatorPart, ...], place: int) -> HeldPart:
    first = own[0]
    words = "；".join(dict.fromkeys(one.part for one in own if one.part))
    return HeldPart(
        id=first.id, uid=first.uid, row_version=first.row_version, indicator_id=first.indicator_id,
        unit_id=unit_id, part=words, position=place, printed=own,
    )  # fmt: skip


def brought_before(
    brought: Sequence[IndicatorContribution], line: Sequence[int], period_id: int
) -> IndicatorContribution | None:
    """What the first unit of a line brought in a period or, where it brought nothing, those behind it in the line together."""
    own = [one for one in brought if one.period_id == period_id and one.unit_id in line[:1]]
    found = own or [one for one in brought if one.period_id == period_id and one.unit_id in line]
    if len(found) < 2:
        return found[0] if found else None
    values = [one.value for one in found if one.value is not None]
    return IndicatorContribution(
        indicator_id=found[0].indicator_id,
        unit_id=line[0],
        period_id=period_id,
        value=sum(values, Decimal(0)) if values else None,
        items="\n".join(one.items for one in found if one.items),
    )
