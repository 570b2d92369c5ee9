"""Tables that came as one cell per line: headings recognised in a row, cells put back into rows by their numbers."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK, Traced, joined
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine
from wanzhou_gui.exchange.plan_documents.table_headings import Column, columns_of, is_heading_words
from wanzhou_gui.exchange.plan_documents.unit_names import looks_like_unit, split_units

_WHEN = re.compile(r"\d{4}年|\d{1,2}月|季度|年底|长期|持续|每年|全年|常态")
_LONGEST_ROW = 40


def with_restored_grids(lines: list[LogicalLine]) -> list[LogicalLine]:
    """The lines with every run of single cells under a heading row joined to rows."""
    result: list[LogicalLine] = []
    index = 0
    while index < len(lines):
        width = _heading_width(lines, index)
        if not width:
            result.append(lines[index])
            index += 1
            continue
        heading = lines[index : index + width]
        columns = columns_of([line.string for line in heading])
        assert columns is not None
        result.append(_row([line.text for line in heading], heading))
        index += width
        index = _rows_below(lines, index, columns, result)
    return result


def _heading_width(lines: Sequence[LogicalLine], index: int) -> int:
    """How many lines from here are the cells of one heading row; 0 when they are none."""
    width = 0
    while index + width < len(lines) and width < 14 and not lines[index + width].cells and is_heading_words(lines[index + width].string):
        width += 1
    if width < 4 or columns_of([line.string for line in lines[index : index + width]]) is None:
        return 0
    return width


def _rows_below(lines: Sequence[LogicalLine], index: int, columns: list[Column], result: list[LogicalLine]) -> int:
    number = 0
    while index < len(lines):
        if lines[index].string != str(number + 1):
            if number and _ends_table(lines[index]):
                return index
            result.append(lines[index])
            index += 1
            continue
        number += 1
        end = index + 1
        while end < len(lines) and end - index < _LONGEST_ROW and lines[end].string != str(number + 1) and not _ends_table(lines[end]):
            end += 1
        chunk = list(lines[index:end])
        result.append(_row(_placed([line.text for line in chunk], columns), chunk))
        index = end
    return index


def _ends_table(line: LogicalLine) -> bool:
    return bool(line.cells) or bool(re.match(r"附\s*件|抄\s*送|[一二三四五六七八九十]{1,3}、|备注[:：]|注[:：]", line.string))


def _placed(texts: list[Traced], columns: list[Column]) -> list[Traced]:
    """Cells of one row in their columns: numbers first, deadlines and units from the right, words in between."""
    if len(texts) == len(columns):
        return texts
    cells: list[Traced] = [Traced("", array("I")) for _ in columns]
    if columns[0] is Column.NUMBER:
        cells[0], texts = texts[0], texts[1:]
    for position in range(len(columns) - 1, -1, -1):
        column = columns[position]
        if not texts:
            break
        last = texts[-1].text
        if column is Column.DEADLINE and len(last) <= 24 and _WHEN.search(last):
            cells[position] = texts.pop()
    lists: list[Traced] = []
    units = [position for position, column in enumerate(columns) if column in (Column.LEAD, Column.DUTY, Column.SUPPORT)]
    while units and len(texts) > 1 and _is_unit_list(texts[-1].text):
        lists.insert(0, texts.pop())
    for at, position in enumerate(units):
        # More names than columns: the last column takes the lines that are left over.
        mine = lists[at:] if at == len(units) - 1 else lists[at : at + 1]
        if mine:
            cells[position] = _stacked(mine)
    words = [position for position, column in enumerate(columns) if column in (Column.GROUP, Column.TITLE, Column.BODY)]
    if len(texts) < len(words):
        words = [position for position in words if columns[position] is not Column.GROUP]
    for position in words[:-1]:
        if texts:
            cells[position] = texts.pop(0)
    if words and texts:
        cells[words[-1]] = joined(texts)
    return cells


def _stacked(lines: Sequence[Traced]) -> Traced:
    """Lines of one cell, which stay lines."""
    parts: list[Traced] = [lines[0]]
    for line in lines[1:]:
        # The mark between the lines has no sign of its own in the source; it stands where the next line begins.
        parts += [Traced(CELL_BREAK, line.origins[:1]), line]
    return joined(parts)


def _is_unit_list(text: str) -> bool:
    names = split_units(text)
    return bool(names) and "。" not in text and all(looks_like_unit(name) or name.startswith("各") for name in names)


def _row(cells: list[Traced], lines: Sequence[LogicalLine]) -> LogicalLine:
    text = joined(line.text for line in lines)
    return LogicalLine(text, lines[0].first_no, lines[-1].last_no, 0, None, tuple(cells))
