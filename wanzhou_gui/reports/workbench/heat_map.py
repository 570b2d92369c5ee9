"""Groups across units as a map of lamps with totals: which cell is worst, drawn as primitives that need no colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView, heat_map
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.figure import Anchor, Area, Circle, Face, Figure, Primitive, Rect, Text
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import cut_text, text_width
from wanzhou_gui.reports.palette import GROUND, INK, QUIET, SURFACE, ZEBRA
from wanzhou_gui.reports.wording import lamp_word

WORST_FIRST = (Lamp.RED, Lamp.YELLOW, Lamp.UNKNOWN, Lamp.NOT_STARTED, Lamp.GREEN, Lamp.BLUE)
"""What is looked at first."""

LETTER = 3.175
"""The size of the letters on an ordinary screen, in millimetres."""

_NAME_ROWS = 5
_NAME_LINE = 1.17
_HIGHEST_CELL = 5.4
_GAP = 0.25
# Narrower than this, shape and number have no room beside each other.
_BOTH = 1.75
# So wide a column has room for two upright lines and for shape and number.
_EASY_COLUMN = 2.1


@dataclass(frozen=True)
class HeatHeading:
    """A row or a column: the id it stands for (None for totals), its short name, its full name."""

    id: int | None
    name: str
    full_name: str


@dataclass(frozen=True)
class HeatField:
    """What one crossing shows: its worst lamp, how many items have it, of how many."""

    lamp: Lamp
    count: int
    total: int


@dataclass(frozen=True)
class HeatTable:
    """Everything the map shows; the last row and the last column are totals."""

    rows: tuple[HeatHeading, ...]
    columns: tuple[HeatHeading, ...]
    fields: dict[tuple[int, int], HeatField]

    def words_of(self, cell: tuple[int, int]) -> str:
        """A cell in words: who, what, how many."""
        if cell[0] >= len(self.rows) or cell[1] >= len(self.columns):
            return ""
        field = self.fields.get(cell)
        where = f"{self.rows[cell[0]].full_name} × {self.columns[cell[1]].full_name}"
        if field is None:
            return f"{where}：没有任务"
        return f"{where}：{lamp_word(field.lamp)} {field.count} 项，共 {field.total} 项"

    def is_total(self, cell: tuple[int, int]) -> bool:
        """Whether a cell sums up others."""
        return self.rows[cell[0]].id is None or self.columns[cell[1]].id is None

    def worst_columns(self, count: int) -> HeatTable:
        """The map with as many units as there is room for, those with the worst totals, and the column of totals."""
        last = len(self.columns) - 1
        if last <= count:
            return self
        foot = len(self.rows) - 1

        def urgency(column: int) -> tuple[int, int]:
            field = self.fields.get((foot, column))
            return (WORST_FIRST.index(field.lamp), -field.count) if field is not None else (len(WORST_FIRST), 0)

        kept = sorted(sorted(range(last), key=urgency)[:count])
        return self._with((*range(len(self.rows)),), (*kept, last))

    def worst_rows(self, count: int) -> HeatTable:
        """The map with as many groups as there is room for, those with the worst totals, and the row of totals."""
        last = len(self.rows) - 1
        if last <= count:
            return self
        foot = len(self.columns) - 1

        def urgency(row: int) -> tuple[int, int]:
            field = self.fields.get((row, foot))
            return (WORST_FIRST.index(field.lamp), -field.count) if field is not None else (len(WORST_FIRST), 0)

        kept = sorted(sorted(range(last), key=urgency)[:count])
        return self._with((*kept, last), (*range(len(self.columns)),))

    def _with(self, rows: Sequence[int], columns: Sequence[int]) -> HeatTable:
        places = {(row, column): (at, over) for at, row in enumerate(rows) for over, column in enumerate(columns)}
        return HeatTable(
            tuple(self.rows[row] for row in rows),
            tuple(self.columns[column] for column in columns),
            {places[cell]: field for cell, field in self.fields.items() if cell in places},
        )


def heat_table(tasks: Sequence[LedgerRow]) -> HeatTable:
    """Groups across units, with a row and a column of totals."""
    groups = {row.group.id: row.group for row in tasks if row.group is not None}
    units = {unit.id: unit for row in tasks for unit in row.units}
    ordered_units = sorted(units.values(), key=lambda unit: unit.position)
    ordered_groups = sorted(groups.values(), key=lambda group: group.position)
    rows = [HeatHeading(group.id, f"{group.number} {group.title}", group.title) for group in ordered_groups]
    rows.append(HeatHeading(None, "合计", "全部类别"))
    columns = [HeatHeading(unit.id, _column_name(unit), unit.name) for unit in ordered_units]
    columns.append(HeatHeading(None, "合计", "全部单位"))
    row_of = {row.id: at for at, row in enumerate(rows)}
    column_of = {column.id: at for at, column in enumerate(columns)}
    fields: dict[tuple[int, int], HeatField] = {}
    for cell in heat_map(tasks):
        if cell.group_id is not None:
            fields[(row_of[cell.group_id], column_of[cell.unit_id])] = HeatField(cell.lamp, cell.lamp_count, cell.total)
    for at, group in enumerate(ordered_groups):
        fields[(at, len(columns) - 1)] = _worst(row.lamp for row in tasks if row.task.group_id == group.id)
    for at, unit in enumerate(ordered_units):
        fields[(len(rows) - 1, at)] = _worst(row.lamp for row in tasks if any(one.id == unit.id for one in row.units))
    if tasks:
        fields[(len(rows) - 1, len(columns) - 1)] = _worst(row.lamp for row in tasks)
    return HeatTable(tuple(rows), tuple(columns), fields)


def plans_heat_table(views: Sequence[LedgerView], names: Mapping[int, str]) -> HeatTable:
    """Plans across units, with a row and a column of totals; a row stands for the plan with its id."""
    tasks = [row for view in views for row in view.rows if row.task.kind is TaskKind.TASK]
    units = {unit.id: unit for row in tasks for unit in row.units}
    ordered = sorted(units.values(), key=lambda unit: (unit.position, unit.id))
    rows = [HeatHeading(view.plan.id, names[view.plan.id], view.plan.title) for view in views]
    columns = [HeatHeading(unit.id, _column_name(unit), unit.name) for unit in ordered]
    row_of = {row.id: at for at, row in enumerate(rows)}
    column_of = {column.id: at for at, column in enumerate(columns)}
    below, beside = len(rows), len(columns)
    lamps: dict[tuple[int, int], list[Lamp]] = {}
    for row in tasks:
        at = row_of[row.task.plan_id]
        # A unit that is both lead and responsible has the task once in its total, as in the map of one plan.
        own = {column_of[unit.id] for unit in row.units}
        places = [(at, column_of[unit.id]) for unit in row.units]
        for place in (*places, *((below, column) for column in own), (at, beside), (below, beside)):
            lamps.setdefault(place, []).append(row.lamp)
    totals = HeatHeading(None, "合计", "全部方案"), HeatHeading(None, "合计", "全部单位")
    fields = {place: _worst(found) for place, found in lamps.items()}
    return HeatTable((*rows, totals[0]), (*columns, totals[1]), fields)


def heat_map_figure(table: HeatTable, width: float, height: float, size: float = LETTER) -> Figure:
    """The map as large as the room allows: solid colour for 滞后 and 预警 only, so that they jump out in grey as well.

    Its areas are the cells (keyed by row and column) and the headings (keyed by None and their place).
    """
    return _Drawing(table, width, height, size).figure()


def least_size(table: HeatTable, *, is_dense: bool = False) -> tuple[float, float]:
    """The least room, in millimetres, in which the map can be read with ease, or read at all."""
    return 26.5 + len(table.columns) * 5.3, _top(LETTER) + len(table.rows) * (4.0 if is_dense else 5.4)


class _Drawing:
    """The places of one map and the primitives on them."""

    def __init__(self, table: HeatTable, width: float, height: float, size: float) -> None:
        self._table = table
        self._size = size
        self._width = width
        longest = max((text_width(row.name, size * 1.08) for row in table.rows), default=0.0) + size
        # Names have what the cells can spare.
        self._left = min(longest, max(size * 8.4, width * 0.22, width - len(table.columns) * size * _EASY_COLUMN))
        self._top = _top(size)
        self._column = (width - self._left) / max(1, len(table.columns))
        self._row = min((height - self._top) / max(1, len(table.rows)), size * _HIGHEST_CELL)
        self._height = self._top + self._row * len(table.rows)

    def figure(self) -> Figure:
        """Headings, cells and what they say."""
        table = self._table
        items: list[Primitive] = [*self._headings()]
        areas: list[Area] = [*self._heading_areas()]
        words: list[str] = []
        for row in range(len(table.rows)):
            for column in range(len(table.columns)):
                items += self._cell((row, column))
                said = table.words_of((row, column))
                x, y = self._left + column * self._column, self._top + row * self._row
                areas.append(Area(x, y, self._column, self._row, (row, column), said))
                field = table.fields.get((row, column))
                if field is not None and field.lamp in (Lamp.RED, Lamp.YELLOW) and not table.is_total((row, column)):
                    words.append(said)
        told = "；".join(words) or "没有滞后或预警的任务"
        return Figure(self._width, self._height, tuple(items), "任务推进热力图", told, tuple(areas))

    def _heading_areas(self) -> Iterator[Area]:
        for at, row in enumerate(self._table.rows):
            yield Area(0.0, self._top + at * self._row, self._left, self._row, (at, None), row.full_name)
        for at, column in enumerate(self._table.columns):
            yield Area(self._left + at * self._column, 0.0, self._column, self._top, (None, at), column.full_name)

    def _headings(self) -> Iterator[Primitive]:
        size = self._size * 1.08
        room = self._left - self._size * 0.6
        for at, row in enumerate(self._table.rows):
            base = self._top + (at + 0.5) * self._row + size * 0.36
            colour = QUIET if row.id is None else INK
            yield Text(0.0, base, cut_text(row.name, room, size), size, Face.SONGTI, Anchor.START, colour, room)
        for at, column in enumerate(self._table.columns):
            yield from self._upright(column.name, self._left + (at + 0.5) * self._column, QUIET if column.id is None else INK)

    def _upright(self, name: str, middle: float, colour: str) -> Iterator[Primitive]:
        """Chinese from top to bottom; a long name in two lines beside each other, the rest behind dots."""
        size = min(self._size, self._column)
        line = self._size * _NAME_LINE
        # Where two lines would run into the next unit's, the beginning must do.
        limit = _NAME_ROWS * 2 if self._column >= size * 2 else _NAME_ROWS
        shown = name if len(name) <= limit else name[: limit - 1] + "…"
        parts = [shown] if len(shown) <= _NAME_ROWS else [shown[:_NAME_ROWS], shown[_NAME_ROWS:]]
        start = middle - size * (len(parts) - 1) / 2
        top = self._top - self._size * 0.3 - line * max(len(part) for part in parts)
        if len(parts) == 1:
            top = self._top - self._size * 0.3 - line * len(shown)
        # The second line stands at the left, as vertical Chinese is read.
        for order, part in enumerate(parts):
            x = start + (len(parts) - 1 - order) * size
            for place, character in enumerate(part):
                base = top + (place + 0.5) * line + size * 0.36
                if character == "…":
                    # Upright dots are missing in most fonts.
                    for dot in (0.25, 0.5, 0.75):
                        yield Circle(x, top + (place + dot) * line, size * 0.07, colour)
                else:
                    yield Text(x, base, character, size, Face.SONGTI, Anchor.MIDDLE, colour)

    def _cell(self, cell: tuple[int, int]) -> Iterator[Primitive]:
        x = self._left + cell[1] * self._column + _GAP
        y = self._top + cell[0] * self._row + _GAP
        width, height = self._column - 2 * _GAP, self._row - 2 * _GAP
        field = self._table.fields.get(cell)
        if field is None:
            yield Rect(x, y, width, height, ZEBRA, radius=0.8)
            return
        look = LAMP_LOOKS[field.lamp]
        is_total = self._table.is_total(cell)
        loud = field.lamp in (Lamp.RED, Lamp.YELLOW) and not is_total
        ground = look.fill if loud else GROUND if is_total else look.tint
        yield Rect(x, y, width, height, ground, look.edge if loud else None, 0.26, radius=0.8)
        number, letters = str(field.count), min(self._size * 1.08, height * 0.9)
        number_width = text_width(number, letters)
        side = min(self._size * 0.92, height * 0.7)
        gap = self._size * 0.16
        colour = SURFACE if loud and field.lamp is Lamp.RED else look.text
        face = Face.HEITI if loud else Face.SONGTI
        middle = y + height / 2
        if width >= letters * _BOTH or width >= side + gap + number_width:
            at = x + (width - side - gap - number_width) / 2
            yield from shape_mark(look, at, middle - side / 2, side, on_fill=loud)
            yield Text(at + side + gap, middle + letters * 0.36, number, letters, face, Anchor.START, colour, number_width * 1.1)
            return
        if height >= side + letters * 1.1:
            whole = side + letters * 1.05
            top = middle - whole / 2
            yield from shape_mark(look, x + (width - side) / 2, top, min(side, width), on_fill=loud)
            base = top + side + letters * 0.95
            yield Text(x + width / 2, base, number, letters, face, Anchor.MIDDLE, colour, width)
            return
        # Too narrow for both in full: both smaller, for the shape says what and the number how many.
        share = width / (side + gap + number_width)
        side, gap, letters = side * share, gap * share, letters * share
        yield from shape_mark(look, x, middle - side / 2, side, on_fill=loud)
        yield Text(x + side + gap, middle + letters * 0.36, number, letters, face, Anchor.START, colour, number_width * share * 1.05)


def _top(size: float) -> float:
    return size * (0.5 + _NAME_LINE * _NAME_ROWS)


def _worst(found: Iterable[Lamp]) -> HeatField:
    lamps = list(found)
    worst = min(lamps, key=WORST_FIRST.index)
    return HeatField(worst, lamps.count(worst), len(lamps))


def _column_name(unit: Unit) -> str:
    """A name short enough to stand upright: without the district, and without 区委 where it is the Party's."""
    return unit.name.removeprefix("区委") if unit.name.startswith("区委") else unit.short_name or unit.name
