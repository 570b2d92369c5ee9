"""What plans are called where several stand beside each other: short enough for a line, and never two alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_LONGEST = 14
_YEARS = re.compile(r"[（(][^（）()]*年[^（）()]*[）)]$")
_YEAR = re.compile(r"^\d{4}年度?")
_PLACE = re.compile(r"^(?:.{1,3}市)?.{1,4}?[区县](?=.)")
_MARKS = "《》“” 　"


def short_plan_names(titles: Mapping[int, str]) -> dict[int, str]:
    """A short name for each title, by its id: without the years and the place they have in common, cut where still too long."""
    if len(titles) < 2:
        return {one: _cut(title.strip(_MARKS)) for one, title in titles.items()}
    bare = {one: _YEARS.sub("", title.strip(_MARKS)) or title for one, title in titles.items()}
    places = {found.group() if (found := _PLACE.match(title)) is not None else "" for title in bare.values()}
    start = len(places.pop()) if len(places) == 1 else 0
    placed = {one: title[start:] or title for one, title in bare.items()}
    yearless = {one: _YEAR.sub("", title) or title for one, title in placed.items()}
    alike = Counter(yearless.values())
    # The year goes where it tells nothing apart.
    names = {one: _cut(yearless[one] if alike[yearless[one]] == 1 else placed[one]) for one in titles}
    taken = Counter(names.values())
    order: Counter[str] = Counter()
    for one, name in names.items():
        if taken[name] > 1:
            order[name] += 1
            # Titles may be the same to the last character; their order tells them apart.
            names[one] = f"{name[: _LONGEST - 3]}（{order[name]}）"
    return names


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def plans_named(titles: Iterable[str]) -> str:
    """Titles one after the other, in their marks."""
    return "、".join(f"《{title.strip(_MARKS)}》" for title in titles)
