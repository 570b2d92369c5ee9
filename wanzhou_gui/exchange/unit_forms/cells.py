"""The cells of a workbook read within fixed bounds: our own small reader, which allocates for nothing a file declares.

Libraries that read workbooks give a one-kilobyte file gigabytes or the whole process (a cell at XFD1048576, a merge over
a whole sheet, a bomb in the shared texts). A returned form needs texts, figures and number formats of a few hundred
cells; everything else of the format is left unread, so that formulas, links and macros have nobody to run them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat  # document types are refused before any entity can be declared

from wanzhou_gui.domain.envelopes import MOST_PLANS
from wanzhou_gui.exchange.plan_documents.packages import Package
from wanzhou_gui.exchange.unit_forms.figures import day_of, figure_text, kind_of_format

MOST_ROWS = 3_000
MOST_COLUMNS = 120
_MOST_ELEMENTS = 400_000
MOST_SHEETS = 4 * MOST_PLANS + 4
_MOST_MERGES = 2_000
# Of all sheets together: a form of twenty plans is a few megabytes.
_MOST_BYTES = 24 * 1024 * 1024
_PREFIXED = re.compile(rb"<\w+:(?:worksheet|sst|workbook|styleSheet|Relationships|Properties)\b")
# What the pattern for cells does not know: declarations, phonetic runs, cells without a place, ends with blanks.
_UNUSUAL = re.compile(rb'<(?:!|rPh|c>|/c\s|/?si\s|c[\t\r\n]|c (?!r="))')
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# A cell that holds something: its value, its one inline text, or whatever else stands in it.
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="(\d+)")?(?: t="(\w+)")?([^>/]*)>'
    r"(?:<v>([^<]*)</v></c>|<is><t(?: xml:space=\"preserve\")?>([^<]*)</t></is></c>|<(?!/c>)([^<]*(?:<(?!/c>)[^<]*)*)</c>)"
)
_ATTRIBUTE = re.compile(r'\b([st])="(\w+)"')
_VALUE = re.compile(r"<v(?:\s[^>]*)?>([^<]*)</v\s*>")
_TEXT = re.compile(r"<t(?:\s[^>]*)?>([^<]*)</t\s*>")
_ITEM = re.compile(r"<si>(?:<t(?: [^>]*)?>([^<]*)</t></si>|([^<]*(?:<(?!/si>)[^<]*)*)</si>)|<si/>")
_MERGE = re.compile(r'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
# What printed texts with character references mean; the forms of one issue share them.
_MEANINGS: dict[str, str] = {}
_MOST_KEPT, _LONGEST_KEPT = 2_000, 2_000


class UnsafeWorkbookError(Exception):
    """The workbook goes beyond what a form can be, or is made to harm; the code says how."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class RawCell(NamedTuple):
    """A cell as stored: text with its kind (text, number, percent, date, error) and whether a formula made it."""

    text: str
    kind: str
    is_formula: bool


@dataclass
class RawSheet:
    """A worksheet: its cells by row, then column, counted from 1; values of merged columns are repeated downwards."""

    name: str
    rows: dict[int, dict[int, RawCell]] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, cell: RawCell) -> None:
        """Lay a cell down in its place."""
        self.rows.setdefault(row, {})[column] = cell


@dataclass(frozen=True)
class RawWorkbook:
    """Everything of a workbook that a form needs; its properties are read when they are asked for."""

    sheets: tuple[RawSheet, ...]
    properties: Callable[[], dict[str, str]]


def read_workbook(package: Package) -> RawWorkbook:
    """Read a workbook within bounds; UnsafeWorkbookError or PlanDocumentError for what is none."""
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        raise UnsafeWorkbookError("has_macros")
    book = package.part("xl/workbook.xml")
    relations = package.part("xl/_rels/workbook.xml.rels")
    if book is None or relations is None:
        raise UnsafeWorkbookError("not_a_workbook")
    named: list[tuple[str, str]] = []
    is_1904 = False

    def in_book(tag: str, attributes: dict[str, str]) -> None:
        nonlocal is_1904
        if tag == "sheet":
            identity = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            named.append((attributes.get("name", ""), identity))
        elif tag == "workbookPr":
            is_1904 = attributes.get("date1904", "") in ("1", "true")

    _parse(book, in_book)
    targets: dict[str, str] = {}

    def in_relations(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    _parse(relations, in_relations)
    if len(named) > MOST_SHEETS:
        raise UnsafeWorkbookError("too_many_sheets")
    texts = _shared_texts(package.part("xl/sharedStrings.xml"))
    formats = _formats(package.part("xl/styles.xml"))
    sheets, weight = [], 0
    for name, identity in named:
        target = targets.get(identity, "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        content = package.part(part) if "worksheets/" in part else None
        if content is not None:
            weight += len(content)
            if weight > _MOST_BYTES:
                raise UnsafeWorkbookError("too_large")
            sheets.append(_sheet(name, content, texts, formats, is_1904))
    return RawWorkbook(tuple(sheets), lambda: _properties(package.part("docProps/custom.xml")))


def place_of(row: int, column: int) -> str:
    """F7 for row 7, column 6."""
    return f"{letters_of(column)}{row}"


def letters_of(column: int) -> str:
    """F for column 6."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _parse(
    content: bytes,
    started: Callable[[str, dict[str, str]], None] | None,
    ended: Callable[[str], None] | None = None,
    said: Callable[[str], None] | None = None,
) -> None:
    """Run a part through the parser; refused for document types and for more marks than a form can have."""
    _refuse_masses(content)
    parser = expat.ParserCreate()

    def refuse(*_: object) -> int:
        raise UnsafeWorkbookError("has_document_type")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    # Some programs write every name with a prefix; ours and WPS do not, and the short way is much faster.
    if started is not None and _PREFIXED.search(content[:2_000]):
        begin, finish = started, ended
        parser.StartElementHandler = lambda tag, attributes: begin(tag.rpartition(":")[2], attributes)
        if finish is not None:
            parser.EndElementHandler = lambda tag: finish(tag.rpartition(":")[2])
    else:
        parser.StartElementHandler = started
        parser.EndElementHandler = ended
    parser.CharacterDataHandler = said
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError, UnicodeError) as error:
        raise UnsafeWorkbookError("damaged") from error


def _refuse_masses(content: bytes) -> None:
    if content.count(b"<") > 2 * _MOST_ELEMENTS:
        raise UnsafeWorkbookError("too_large")


def _shared_texts(content: bytes | None) -> list[str]:
    found: list[str] = []
    if content is None:
        return found
    if _is_plain(content):
        plain = _plain_texts(content)
        if plain is not None:
            return plain
    parts: list[str] = []
    state = {"inside": False, "phonetic": False}

    def started(tag: str, _: dict[str, str]) -> None:
        if tag == "si":
            parts.clear()
        elif tag == "rPh":
            state["phonetic"] = True
        state["inside"] = tag == "t" and not state["phonetic"]

    def ended(tag: str) -> None:
        if tag == "si":
            found.append(_unescaped("".join(parts)))
        elif tag == "rPh":
            state["phonetic"] = False
        state["inside"] = False

    def said(text: str) -> None:
        if state["inside"]:
            parts.append(text)

    _parse(content, started, ended, said)
    return found


def _plain_texts(content: bytes) -> list[str] | None:
    """The shared texts of a part without phonetic runs, by pattern; None when it holds something the pattern does not know."""
    _refuse_masses(content)
    begun, ended = content.count(b"<si>"), content.count(b"</si>")
    # Nothing is cut off, and every item has an end behind it, or the pattern would search the rest for each.
    if begun != ended or content.rfind(b"<si>") > content.rfind(b"</si>") or not content.rstrip().endswith(b"</sst>"):
        return None
    found = _ITEM.findall(content.decode("utf-8", "replace"))
    if len(found) != begun + content.count(b"<si/>"):
        return None
    raws = [whole or "".join(_TEXT.findall(runs)) for whole, runs in found]
    meaning = _decoded([raw for raw in raws if "&" in raw or "\r" in raw])
    return [_unescaped(meaning.get(raw, raw)) for raw in raws]


@lru_cache(maxsize=8)
def _formats(content: bytes | None) -> tuple[str, ...]:
    """For each cell format: "date", "percent" or ""; forms of one issue share their styles, which are read once."""
    custom: dict[int, str] = {}
    found: list[str] = []
    inside = False
    if content is None:
        return ()

    def started(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if tag == "numFmt":
            custom[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            inside = True
        elif tag == "xf" and inside:
            number = _number(attributes.get("numFmtId"))
            found.append(kind_of_format(number, custom.get(number, "")))

    def ended(tag: str) -> None:
        nonlocal inside
        if tag == "cellXfs":
            inside = False

    _parse(content, started, ended)
    return tuple(found)


def _sheet(name: str, content: bytes, texts: list[str], formats: tuple[str, ...], is_1904: bool) -> RawSheet:
    sheet = RawSheet(name)
    row = column = 0
    kind = style = ""
    is_formula = False
    wanted: list[str] | None = None
    value: list[str] = []
    phonetic = False

    def started(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, kind, style, is_formula, wanted, phonetic
        if tag == "c":
            place = _REFERENCE.fullmatch(attributes.get("r", ""))
            if place is not None:
                row, column = int(place[2]), _column(place[1])
            else:
                column += 1
            kind, style, is_formula = attributes.get("t", "n"), attributes.get("s", ""), False
            value.clear()
        elif tag == "row":
            row, column = _number(attributes.get("r"), row + 1), 0
        elif tag == "v" or (tag == "t" and kind == "inlineStr" and not phonetic):
            wanted = value
        elif tag == "f":
            is_formula = True
        elif tag == "rPh":
            phonetic = True
        elif tag == "mergeCell" and len(sheet.merges) < _MOST_MERGES:
            ends = [_REFERENCE.fullmatch(end) for end in attributes.get("ref", "").split(":")]
            if len(ends) == 2 and ends[0] and ends[1]:
                first, last = ends[0], ends[1]
                sheet.merges.append((int(first[2]), _column(first[1]), min(int(last[2]), MOST_ROWS), _column(last[1])))

    def ended(tag: str) -> None:
        nonlocal wanted, phonetic
        wanted = None
        if tag == "rPh":
            phonetic = False
        elif tag == "c" and 0 < row <= MOST_ROWS and 0 < column <= MOST_COLUMNS:
            cell = _cell("".join(value), kind, style, is_formula, texts, formats, is_1904)
            if cell is not None:
                sheet.put(row, column, cell)

    def said(text: str) -> None:
        if wanted is not None:
            wanted.append(text)

    if _is_plain(content):
        _parse(content, None)
        _plain_cells(sheet, content.decode(), texts, formats, is_1904)
    else:
        _parse(content, started, ended, said)
    joined_below(sheet)
    return sheet


def joined_below(sheet: RawSheet) -> None:
    """Repeat the text of cells merged downwards: one text over several tasks was meant for all of them."""
    for top, left, bottom, right in sheet.merges:
        anchor = sheet.rows.get(top, {}).get(left)
        if anchor is not None and left == right and left <= MOST_COLUMNS:
            for below in range(top + 1, min(bottom, top + 200) + 1):
                sheet.rows.setdefault(below, {}).setdefault(left, anchor)


def _is_plain(content: bytes) -> bool:
    """Whether a sheet is written the usual way: UTF-8, no prefixes, nothing but elements, every cell with its place."""
    head = content[:200].lower()
    return (
        not _PREFIXED.search(content[:2_000])
        and (b"encoding" not in head or b"utf-8" in head)
        and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
        # An end the pattern does not know would make it search the rest of the part for every cell.
        and _UNUSUAL.search(content) is None
    )


def _plain_cells(
    sheet: RawSheet, content: str, texts: list[str], formats: tuple[str, ...], is_1904: bool
) -> None:
    """The cells of a sheet known to be well-formed and plain, by pattern: several times as fast as by events."""
    found = _CELL.findall(content)
    written = _decoded([one[6] for one in found if "&" in one[6] or "\r" in one[6]])
    shared = len(texts)
    last = ""
    at: dict[int, RawCell] = {}
    for letters, digits, style, kind, others, value, inline, rest in found:
        if digits != last:
            last, at = digits, sheet.rows.setdefault(int(digits), {}) if 0 < int(digits) <= MOST_ROWS else {}
        column = _COLUMNS.get(letters)
        if column is None:
            continue
        # Nearly every filled cell of a returned form is one of these two: a text of its own, or the number of a shared one.
        if inline and kind == "inlineStr" and not others:
            text = written.get(inline, inline)
            at[column] = RawCell(text if "_x" not in text else _unescaped(text), "text", False)
        elif value and kind == "s" and not others and value.isdecimal() and len(value) < 9:
            if int(value) < shared and (text := texts[int(value)]):
                at[column] = RawCell(text, "text", False)
        else:
            cell = _other_cell(style, kind, others, value, inline, rest, texts, formats, is_1904)
            if cell is not None:
                at[column] = cell
    for match in _MERGE.finditer(content):
        if len(sheet.merges) < _MOST_MERGES:
            top, bottom = int(match[2]), min(int(match[4]), MOST_ROWS)
            sheet.merges.append((top, _column(match[1]), bottom, _column(match[3])))


def _other_cell(
    style: str, kind: str, others: str, value: str, inline: str, rest: str,
    texts: list[str], formats: tuple[str, ...], is_1904: bool,
) -> RawCell | None:  # fmt: skip
    """A cell that is not simply a text: a figure, a formula, a text in several runs."""
    if others:
        # Attributes in another order than spreadsheet programs write them.
        named = dict(_ATTRIBUTE.findall(others))
        style, kind = style or named.get("s", ""), kind or named.get("t", "")
    if rest:
        raw = "".join((_TEXT if kind == "inlineStr" else _VALUE).findall(f"<{rest}"))
    else:
        raw = inline if kind == "inlineStr" else value
    return _cell(_decoded([raw]).get(raw, raw), kind or "n", style, "<f" in f"<{rest}", texts, formats, is_1904)


def _decoded(raws: list[str]) -> dict[str, str]:
    """What texts mean that hold character references: some programs write every Chinese character as one.

    All of a sheet at once, and what the forms of one issue share only once.
    """
    meaning = {raw: known for raw in raws if (known := _MEANINGS.get(raw)) is not None}
    fresh = [raw for raw in dict.fromkeys(raws) if raw not in meaning and ("&" in raw or "\r" in raw)]
    if not fresh:
        return meaning
    texts: list[str] = []
    parts: list[str] = []

    def ended(tag: str) -> None:
        if tag == "t":
            texts.append("".join(parts))
            parts.clear()

    _parse(f"<a><t>{'</t><t>'.join(fresh)}</t></a>".encode(), None, ended, parts.append)
    if len(_MEANINGS) > _MOST_KEPT:
        _MEANINGS.clear()
    for raw, text in zip(fresh, texts, strict=True):
        meaning[raw] = text
        if len(raw) <= _LONGEST_KEPT:
            _MEANINGS[raw] = text
    return meaning


def _cell(
    raw: str, kind: str, style: str, is_formula: bool, texts: list[str], formats: tuple[str, ...], is_1904: bool
) -> RawCell | None:
    if kind == "s":
        at = _number(raw, -1)
        text = texts[at] if 0 <= at < len(texts) else ""
        return RawCell(text, "text", is_formula) if text or is_formula else None
    if kind in ("inlineStr", "str"):
        return RawCell(_unescaped(raw), "text", is_formula) if raw or is_formula else None
    if kind == "e":
        return RawCell(raw, "error", is_formula)
    if not raw and not is_formula:
        return None
    if kind == "d":
        return RawCell(raw[:10], "date", is_formula)
    at = _number(style, -1)
    shown = formats[at] if 0 <= at < len(formats) else ""
    try:
        figure = float(raw)
    except ValueError:
        return RawCell(raw, "text", is_formula)
    if shown == "date" and (day := day_of(figure, is_1904)):
        return RawCell(day, "date", is_formula)
    if shown == "percent":
        return RawCell(figure_text(figure * 100), "percent", is_formula)
    return RawCell(figure_text(figure), "number", is_formula)


def _properties(content: bytes | None) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    if content is None:
        return found

    def started(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if tag == "property":
            name = attributes.get("name", "")

    def said(text: str) -> None:
        if name:
            found[name] = found.get(name, "") + text

    _parse(content, started, None, said)
    return found


def _unescaped(text: str) -> str:
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


# By its letters, every column a form can have.
_COLUMNS = {letters_of(number): number for number in range(1, MOST_COLUMNS + 1)}


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise
