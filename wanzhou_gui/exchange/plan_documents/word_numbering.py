"""Numbers that Word shows and does not store as text: 一、 （一） 1. made from numbering.xml and styles.xml."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE_DIGITS = "零一二三四五六七八九"
_LARGEST = 32767


@dataclass(frozen=True, slots=True)
class _LevelForm:
    form: str
    text: str
    start: int
    restart_after: int | None


class WordNumbering:
    """Counts the numbered paragraphs of a document in order and gives each the number Word would print."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._abstract: dict[str, dict[int, _LevelForm]] = {}
        self._numbers: dict[str, tuple[str, dict[int, int]]] = {}
        self._styles: dict[str, tuple[str, int, str]] = {}
        self._counters: dict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def label(self, properties: Element | None) -> str:
        """The number in front of a paragraph with these properties, empty when it has none; call once per paragraph."""
        number_id, level = self._numbered(properties)
        if not number_id or number_id == "0" or number_id not in self._numbers:
            return ""
        abstract_id, overrides = self._numbers[number_id]
        forms = self._abstract.get(abstract_id, {})
        form = forms.get(level)
        if form is None:
            return ""
        counters = self._counters[abstract_id]
        start = form.start
        if level in overrides and (number_id, level) not in self._started:
            start = overrides[level]
            counters.pop(level, None)
        self._started.add((number_id, level))
        counters[level] = min(counters[level] + 1, _LARGEST) if level in counters else start
        for deeper in [other for other in counters if other > level]:
            restart = forms[deeper].restart_after if deeper in forms else None
            if restart is None or level < restart:
                del counters[deeper]
        return _filled(form.text, forms, counters, level)

    def _numbered(self, properties: Element | None) -> tuple[str, int]:
        if properties is None:
            return "", 0
        own = properties.find(f"{W}numPr")
        style = properties.find(f"{W}pStyle")
        styled = self._from_style(style.get(f"{W}val", "")) if style is not None else ("", 0)
        if own is None:
            return styled
        number = own.find(f"{W}numId")
        level = own.find(f"{W}ilvl")
        number_id = number.get(f"{W}val", "") if number is not None else styled[0]
        return number_id, _small(level.get(f"{W}val", "0"), 8) if level is not None else styled[1]

    def _from_style(self, name: str) -> tuple[str, int]:
        level = 0
        for _ in range(12):
            number_id, own_level, parent = self._styles.get(name, ("", 0, ""))
            level = own_level or level
            if number_id:
                return number_id, level
            if not parent:
                break
            name = parent
        return "", 0

    def _read_numbering(self, root: Element) -> None:
        for abstract in root.findall(f"{W}abstractNum"):
            forms: dict[int, _LevelForm] = {}
            for level in abstract.findall(f"{W}lvl"):
                restart = level.find(f"{W}lvlRestart")
                forms[_small(level.get(f"{W}ilvl", "0"), 8)] = _LevelForm(
                    _value(level, "numFmt", "decimal"),
                    _value(level, "lvlText", "")[:40],
                    _small(_value(level, "start", "1"), _LARGEST),
                    _small(restart.get(f"{W}val", "0"), 9) if restart is not None else None,
                )
            self._abstract[abstract.get(f"{W}abstractNumId", "")] = forms
        for number in root.findall(f"{W}num"):
            overrides: dict[int, int] = {}
            for override in number.findall(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                if start is not None:
                    overrides[_small(override.get(f"{W}ilvl", "0"), 8)] = _small(start.get(f"{W}val", "1"), _LARGEST)
            self._numbers[number.get(f"{W}numId", "")] = (_value(number, "abstractNumId", ""), overrides)

    def _read_styles(self, root: Element) -> None:
        for style in root.findall(f"{W}style"):
            properties = style.find(f"{W}pPr/{W}numPr")
            number = properties.find(f"{W}numId") if properties is not None else None
            level = properties.find(f"{W}ilvl") if properties is not None else None
            self._styles[style.get(f"{W}styleId", "")] = (
                number.get(f"{W}val", "") if number is not None else "",
                _small(level.get(f"{W}val", "0"), 8) if level is not None else 0,
                _value(style, "basedOn", ""),
            )


def _value(parent: Element, name: str, otherwise: str) -> str:
    child = parent.find(f"{W}{name}")
    return child.get(f"{W}val", otherwise) if child is not None else otherwise


def _small(text: str, largest: int) -> int:
    try:
        return max(0, min(int(text), largest))
    except ValueError:
        return 0


def _filled(pattern: str, forms: dict[int, _LevelForm], counters: dict[int, int], level: int) -> str:
    text = pattern
    for index in range(9):
        mark = f"%{index + 1}"
        if mark in text:
            form = forms.get(index)
            value = counters.get(index, form.start if form else 1)
            kind = form.form if form else "decimal"
            if index != level and kind.startswith("chinese") and pattern.count("%") > 1:
                kind = "decimal"
            text = text.replace(mark, _printed(value, kind))
    return text


def _printed(value: int, form: str) -> str:
    if form in ("chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "ideographTraditional", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand"):
        return _chinese(value)
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese"):
        return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)
    if form in ("decimalFullWidth", "decimalFullWidth2", "decimalHalfWidth", "decimal"):
        return str(value)
    if form == "decimalZero":
        return f"{value:02d}"
    if form == "lowerLetter":
        return chr(0x61 + (value - 1) % 26)
    if form == "upperLetter":
        return chr(0x41 + (value - 1) % 26)
    if form in ("bullet", "none"):
        return ""
    return str(value)


def _chinese(value: int) -> str:
    if value < 10:
        return _CHINESE_DIGITS[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return ("" if tens == 1 else _CHINESE_DIGITS[tens]) + "十" + (_CHINESE_DIGITS[ones] if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        if not rest:
            return _CHINESE_DIGITS[hundreds] + "百"
        return _CHINESE_DIGITS[hundreds] + "百" + ("零" if rest < 10 else "一" if rest < 20 else "") + _chinese(rest)
    return str(value)
