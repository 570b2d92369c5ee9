"""A numeric target found in a text as an entry of the reading, with its place and what it is counted against."""

from __future__ import annotations

import re

from wanzhou_gui.domain.plan_reading import IndicatorReading, IndicatorScope
from wanzhou_gui.exchange.plan_documents.characters import Traced
from wanzhou_gui.exchange.plan_documents.target_parts import Target


def target_reading(target: Target, text: Traced, line: int, scope: IndicatorScope, task: str) -> IndicatorReading:
    """The entry of a target found in a text that stands on a line."""
    return IndicatorReading(
        name=target.name,
        value=target.value,
        unit=target.unit,
        comparator=target.comparator,
        year=target.year,
        scope=scope,
        task=task,
        quote=text.text[target.start : target.end].strip("，、；。 "),
        line=line,
        ratio_base=_ratio_base(target),
        confidence=target.confidence,
        upper=target.upper,
    )


def _ratio_base(target: Target) -> str:
    """The population a value is counted against (每万人口… → 万人口), empty for plain counts."""
    named = re.match(r"每((?:百|千|万|十万|百万)?[人户亩件口名]+口?)", target.name)
    if named:
        return named[1]
    _, slash, base = target.unit.partition("/")
    return base if slash else ""
