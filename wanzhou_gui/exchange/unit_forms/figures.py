"""What a figure in a cell means: a day, a percentage, and the digits a spreadsheet shows."""

from __future__ import annotations

import re
from datetime import date, timedelta

_IN_QUOTES = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58})
_PERCENT_FORMATS = frozenset({9, 10})


def kind_of_format(number: int, code: str) -> str:
    """What a number format shows: "date", "percent" or ""."""
    plain = _IN_QUOTES.sub("", code[:200]).lower()
    if number in _PERCENT_FORMATS or "%" in plain:
        return "percent"
    if number in _DATE_FORMATS or ("y" in plain and "d" in plain) or ("m" in plain and "d" in plain):
        return "date"
    return ""


def day_of(figure: float, is_1904: bool = False) -> str:
    """The day a serial number means, "" for one outside the calendar."""
    if not 1 <= figure < 2_958_466:
        return ""
    return (date(1904, 1, 1) if is_1904 else date(1899, 12, 30)).__add__(timedelta(days=int(figure))).isoformat()


def figure_text(figure: float) -> str:
    """A figure with the digits a spreadsheet shows, without exponent."""
    if figure != figure or abs(figure) >= 1e15:
        return repr(figure)
    text = f"{figure:.15g}"
    if "e" in text:
        text = f"{figure:.15f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
