"""What a value becomes in a cell: text that stays text, figures that stay exact, days a spreadsheet knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wanzhou_gui.reports.sheets import ColumnKind, SheetValue

# A cell holds so many UTF-16 units (ECMA-376 part 1, 18.3.1.4; the limit is Excel's and WPS keeps it).
LONGEST_TEXT = 32_767
# Spreadsheets count in doubles: from the 16th digit on they would show another figure than the ledger holds.
MOST_DIGITS = 15
# Before this day Excel's calendar has a 29 February 1900 that never was.
FIRST_SURE_DAY = date(1900, 3, 1)
DAY_FORMAT = "yyyy-mm-dd"
_MOST_PLACES = 6

# What XML 1.0 cannot hold: most control characters, half surrogate pairs, two non-characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")
# A workbook reads _x0041_ as the letter A unless its first underline is itself written so (ECMA-376 part 1, 22.9.2.19).
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class CellValue:
    """A value ready to be written: its kind in the file ("s" text, "n" number, "d" day), and how it is shown."""

    value: str | int | Decimal | date
    data_type: str
    number_format: str = "General"
    is_quoted: bool = False


def cell_value(value: SheetValue, number_format: str = "General") -> CellValue | None:
    """What to write for a value, None for an empty cell.

    Figures with more digits than a spreadsheet keeps, and days its calendar has wrong, are written as text.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, date):
        if value < FIRST_SURE_DAY:
            return _text(value.isoformat())
        return CellValue(value, "d", DAY_FORMAT)
    figure = Decimal(value)
    if not figure.is_finite() or len(_plain(figure).strip("-0.").replace(".", "")) > MOST_DIGITS:
        return _text(str(value))
    return CellValue(value, "n", number_format)


def number_format_of(kind: ColumnKind, values: tuple[SheetValue, ...]) -> str:
    """One format for a column's figures, with as many places as its most exact one, so that the points align."""
    figures = [Decimal(value) for value in values if isinstance(value, int | Decimal)]
    places = max((_places(figure) for figure in figures if figure.is_finite()), default=0)
    places = min(places, _MOST_PLACES)
    whole = "#,##0" if any(abs(figure) >= 10_000 for figure in figures if figure.is_finite()) else "0"
    shown = f"{whole}.{'0' * places}" if places else whole
    return f'{shown}"%"' if kind is ColumnKind.PERCENT else shown


def _text(value: str) -> CellValue:
    text = _UNWRITABLE.sub("\ufffd", _LINE_END.sub("\n", value))
    # Asked before escaping: the sign is what a reader would see.
    is_quoted = text.startswith(_STARTS_A_FORMULA)
    text = _fitted(text)
    return CellValue(_LOOKS_ESCAPED.sub("_x005F_", text), "s", "@" if is_quoted else "General", is_quoted)


def _fitted(text: str) -> str:
    units = len(text.encode("utf-16-le")) // 2
    if units <= LONGEST_TEXT:
        return text
    cut = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", errors="ignore")
    return f"{cut}…"


def _plain(figure: Decimal) -> str:
    return f"{figure:f}" if abs(figure.adjusted()) < 400 else "9" * (MOST_DIGITS + 1)


def _places(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
