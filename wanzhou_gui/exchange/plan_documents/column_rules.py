"""Where the heading row of a sheet stands and what its columns hold: a proposal by words, and by contents where words fail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wanzhou_gui.domain.plan_columns import HEAD_SEARCHED, ColumnGuess, ColumnRole, HeadGuess, headings_at
from wanzhou_gui.domain.plan_reading import Confidence
from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK
from wanzhou_gui.exchange.plan_documents.table_headings import heading_role, settled
from wanzhou_gui.exchange.plan_documents.unit_names import looks_like_unit, split_units

_UNITS = frozenset({ColumnRole.LEAD, ColumnRole.DUTY, ColumnRole.SUPPORT})
_WHEN = re.compile(r"20\d\d|\d{1,2}月|季度|年底|月底|长期|持续|每年|全年|常态")
_LONGEST_HEADING = 40
_LOOKED_AT = 60

Rows = Sequence[Sequence[str]]


def proposed_head(rows: Rows) -> HeadGuess:
    """The heading row and the roles of the columns; row 0 where no heading row is found and contents had to do."""
    best: tuple[float, HeadGuess] | None = None
    for row in range(1, min(len(rows), HEAD_SEARCHED) + 1):
        for height in (1, 2):
            if row + height - 1 > len(rows):
                continue
            found = _judged(rows, row, height)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    if best is not None:
        return best[1]
    return _by_contents(rows)


def columns_at(rows: Rows, row: int, height: int) -> HeadGuess:
    """The roles of the columns under a heading row a clerk pointed at; 0 stands for a table without one."""
    if row < 1:
        return _by_contents(rows)
    headings = headings_at(rows, row, height)
    return HeadGuess(row, height, _columns(headings, rows[row - 1 + height :]))


def height_at(rows: Rows, row: int) -> int:
    """Whether the heading that starts in a row takes that row or the next one too."""
    one, two = _judged(rows, row, 1), _judged(rows, row, 2) if row < len(rows) else None
    return 2 if two is not None and (one is None or two[0] > one[0]) else 1


def _judged(rows: Rows, row: int, height: int) -> tuple[float, HeadGuess] | None:
    """How much a row looks like a heading row, with the proposal it leads to."""
    printed = rows[row - 1 : row - 1 + height]
    if height == 2 and (not _is_second_row(printed[0], printed[1])):
        return None
    headings = headings_at(rows, row, height)
    filled = [heading for heading in headings if heading]
    if len(filled) < 2 or any(len(heading) > _LONGEST_HEADING for heading in filled) or len(set(filled)) * 2 <= len(filled):
        return None
    roles = [heading_role(heading) for heading in headings]
    known = [role for role in roles if role is not None and role is not ColumnRole.NOTE]
    has_task = ColumnRole.TITLE in known or ColumnRole.BODY in known
    has_frame = any(role in _UNITS or role in (ColumnRole.NUMBER, ColumnRole.DEADLINE) for role in known)
    if len(known) < 2 or not has_task or not has_frame or len([role for role in roles if role]) * 2 < len(filled):
        return None
    score = len(set(known)) + len(known) * 0.2 + (2 if any(role in _UNITS for role in known) else 0) - row * 0.01 - (height - 1) * 0.05
    return score, HeadGuess(row, height, _columns(headings, rows[row - 1 + height :]))


def _is_second_row(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a row completes the headings above it: words, no numbers, and some new heading under a merged or empty one."""
    lower_filled = [cell for cell in lower if cell]
    if not lower_filled or any(len(cell) > 20 or re.fullmatch(r"[\d.]+", cell) for cell in lower_filled):
        return False
    new = [cell for at, cell in enumerate(lower) if cell and (at >= len(upper) or cell != upper[at])]
    return bool(new) and any(heading_role(cell) for cell in new) and any(cell for cell in upper)


def _columns(headings: Sequence[str], below: Rows) -> tuple[ColumnGuess, ...]:
    """Roles by the words of the headings; a column whose words are not known is looked into."""
    printed = [heading_role(heading) if heading else None for heading in headings]
    roles = settled(printed)
    columns: list[ColumnGuess] = []
    seen: set[ColumnRole] = set()
    for at, heading in enumerate(headings):
        role, confidence = roles[at], Confidence.SURE
        words = heading.replace(CELL_BREAK, "")
        if printed[at] is None:
            contents = [row[at] for row in below[:_LOOKED_AT] if at < len(row) and row[at]]
            role, confidence = ColumnRole.UNUSED, Confidence.SURE
            if contents:
                role, confidence = _role_by_contents(contents, seen | set(roles)), Confidence.GUESS
        elif role is not printed[at]:
            confidence = Confidence.LIKELY
        if role in (ColumnRole.NUMBER, ColumnRole.DEADLINE) and role in seen:
            # A second number or deadline belongs to something else (开工时间 beside 完成时间).
            role, confidence = ColumnRole.NOTE, Confidence.LIKELY
        seen.add(role)
        columns.append(ColumnGuess(words, role, confidence))
    return tuple(columns)


def _role_by_contents(contents: Sequence[str], taken: set[ColumnRole]) -> ColumnRole:
    """What a column without a known heading most likely holds; only what no other column holds already."""
    half = len(contents) / 2
    if ColumnRole.NUMBER not in taken and sum(bool(re.fullmatch(r"\d{1,3}[.．、]?", text)) for text in contents) > half:
        return ColumnRole.NUMBER
    if not _UNITS & taken and sum(_is_unit_list(text) for text in contents) > half:
        return ColumnRole.DUTY
    if ColumnRole.DEADLINE not in taken and sum(len(text) <= 16 and bool(_WHEN.search(text)) for text in contents) > half:
        return ColumnRole.DEADLINE
    return ColumnRole.UNUSED


def _is_unit_list(text: str) -> bool:
    names = split_units(text.replace(CELL_BREAK, "、"))
    return len(text) <= 120 and bool(names) and sum(looks_like_unit(name) for name in names) * 2 > len(names)


def _by_contents(rows: Rows) -> HeadGuess:
    """Roles of the columns of a table without known headings: everything in it is a guess."""
    body = [row for row in rows if sum(bool(cell) for cell in row) >= 2][:_LOOKED_AT]
    width = max((len(row) for row in body), default=0)
    roles: list[ColumnRole] = []
    lengths: list[float] = []
    for column in range(width):
        contents = [row[column] for row in body if column < len(row) and row[column]]
        lengths.append(sum(map(len, contents)) / len(contents) if contents else 0)
        roles.append(_role_by_contents(contents, set(roles)) if contents else ColumnRole.UNUSED)
    words = [column for column in range(width) if roles[column] is ColumnRole.UNUSED and lengths[column] >= 4]
    if words:
        roles[words[0]] = ColumnRole.TITLE
        for column in words[1:]:
            if lengths[column] > lengths[words[0]]:
                roles[column] = ColumnRole.BODY
    first = next((at for at, row in enumerate(rows) if sum(bool(cell) for cell in row) >= 2), -1)
    if first >= 0 and _stands_over(rows[first], rows[first + 1 :], roles):
        headings = headings_at(rows, first + 1, 1)
        return HeadGuess(
            first + 1, 1, tuple(ColumnGuess(headings[at].replace(CELL_BREAK, "") if at < len(headings) else "", role, Confidence.GUESS) for at, role in enumerate(roles))
        )
    return HeadGuess(0, 0, tuple(ColumnGuess("", role, Confidence.GUESS) for role in roles))


def _stands_over(row: Sequence[str], below: Rows, roles: Sequence[ColumnRole]) -> bool:
    """Whether a row of short words stands over a column of numbers: headings in words nobody foresaw."""
    if ColumnRole.NUMBER not in roles or not below:
        return False
    at = roles.index(ColumnRole.NUMBER)
    return at < len(row) and bool(row[at]) and not row[at][0].isdigit() and all(len(cell) <= 12 for cell in row)
