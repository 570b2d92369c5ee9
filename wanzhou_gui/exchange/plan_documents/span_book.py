"""Bookkeeping of the source: every character is given to exactly one place, and what nobody took is 未识别."""

from __future__ import annotations

from array import array

from wanzhou_gui.domain.plan_reading import SourceSpan, SpanKind
from wanzhou_gui.exchange.plan_documents.characters import Traced
from wanzhou_gui.exchange.plan_documents.lines import Source

_KINDS = list(SpanKind)
_CODE = {kind: number for number, kind in enumerate(_KINDS)}
_NOBODY = _CODE[SpanKind.UNREAD]
_BLANK = _CODE[SpanKind.BLANK]


class SpanBook:
    """Who owns which character of the source; the first owner of a more exact kind wins over a broader one."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._kind = bytearray([_NOBODY]) * len(source.text)
        self._reference: array[int] = array("I", bytes(4 * len(source.text)))
        self._names: list[str] = [""]
        self._numbers: dict[str, int] = {"": 0}
        for start, end in source.furniture:
            self._fill(start, end, _CODE[SpanKind.PAGE_MARK], 0)

    def give(self, text: Traced, kind: SpanKind, reference: str = "") -> None:
        """Give the source of a cleaned text to one place; page marks inside it keep their own."""
        origins = text.origins
        if not origins:
            return
        number = self._numbers.get(reference)
        if number is None:
            number = self._numbers[reference] = len(self._names)
            self._names.append(reference)
        code = _CODE[kind]
        first, last = origins[0], origins[-1]
        if last - first == len(origins) - 1:
            self._fill(first, last + 1, code, number)
            return
        previous = first
        for position in origins:
            # Small gaps are spaces and marks that cleaning dropped; they belong to the text around them.
            begin = previous + 1 if 1 < position - previous <= 64 and not self._taken(previous + 1, position) else position
            self._fill(begin, position + 1, code, number)
            previous = position

    def _taken(self, start: int, end: int) -> bool:
        return any(code == _CODE[SpanKind.PAGE_MARK] for code in self._kind[start:end])

    def _fill(self, start: int, end: int, code: int, number: int) -> None:
        size = end - start
        self._kind[start:end] = bytes([code]) * size
        self._reference[start:end] = array("I", [number]) * size

    def spans(self, first_line: int, last_line: int) -> tuple[SourceSpan, ...]:
        """All spans of the given lines in order; every line has at least one."""
        found: list[SourceSpan] = []
        source = self._source
        for number in range(first_line, last_line + 1):
            line = source.lines[number - 1]
            start = source.starts[number - 1]
            if not line or line.isspace():
                found.append(SourceSpan(number, 0, len(line), SpanKind.BLANK))
                continue
            found.extend(self._line_spans(number, line, start))
        return tuple(found)

    def _line_spans(self, number: int, line: str, start: int) -> list[SourceSpan]:
        runs: list[list[int]] = []
        for offset, char in enumerate(line):
            code, reference = self._kind[start + offset], self._reference[start + offset]
            if code == _NOBODY and _is_nothing(char):
                if runs:
                    runs[-1][1] = offset + 1
                    continue
                code = _BLANK
            if runs and (runs[-1][2] == _BLANK or (runs[-1][2] == code and runs[-1][3] == reference)):
                runs[-1][1:] = [offset + 1, code, reference]
            else:
                runs.append([offset, offset + 1, code, reference])
        return [SourceSpan(number, begin, end, _KINDS[code], self._names[reference]) for begin, end, code, reference in runs]


def _is_nothing(char: str) -> bool:
    return char.isspace() or not char.isprintable()
