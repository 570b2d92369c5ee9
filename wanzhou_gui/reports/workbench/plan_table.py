"""One row for each plan: tasks, lamps, what is overdue and unreported, how far it is; as primitives for screen and paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.figure import Anchor, Area, Face, Figure, Hatch, Line, Primitive, Rect, Text
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import cut_text, text_width
from wanzhou_gui.reports.palette import GROUND, INK, QUIET, STRONG_LINE, ZEBRA
from wanzhou_gui.reports.wording import lamp_word, period_label, short_figure

LETTER = 3.3
"""The size of the letters on an ordinary screen, in millimetres."""

NAME, TASKS, OVERDUE, WAITING, PROGRESS = "name", "tasks", "overdue", "waiting", "progress"
COLUMNS: tuple[str | Lamp, ...] = (NAME, TASKS, *LAMP_ORDER, OVERDUE, WAITING, PROGRESS)
"""From left to right; a lamp stands for the tasks that have it."""

_WORDS = {NAME: "方案", TASKS: "任务", OVERDUE: "逾期", WAITING: "未报单位", PROGRESS: "平均进度"}
_HEAD_ROW = 1.9
_HIGHEST_ROW = 2.9
_LOWEST_ROW = 1.36
_BLUE = "#1d5fa8"
_BEHIND, _BEHIND_FILL = "#8c1a11", "#f3c4be"
_TRACK = "#dce1e6"


@dataclass(frozen=True)
class PlanLine:
    """Where a plan stands in a period; without an id the sum of several.

    Done and due are summed over the tasks for which both are known, so that sums of plans stay exact.
    """

    plan_id: int | None
    name: str
    full_name: str
    when: str
    tasks: int
    lamps: dict[Lamp, int]
    overdue: int
    units: int
    waiting: int
    known: int
    done: Decimal
    due: Decimal
    # Whether its units are asked for returns at all; an ended plan with open tasks asks nobody any more.
    is_asked: bool = True

    @property
    def percent(self) -> Decimal | None:
        """The average completion of the tasks whose completion is known."""
        return (self.done / self.known).quantize(Decimal("0.1")) if self.known else None

    @property
    def expected(self) -> Decimal | None:
        """The average of what is due of the same tasks by now."""
        return (self.due / self.known).quantize(Decimal("0.1")) if self.known else None

    def count(self, column: str | Lamp) -> int:
        """The number of a column."""
        if isinstance(column, Lamp):
            return self.lamps[column]
        return {TASKS: self.tasks, OVERDUE: self.overdue, WAITING: self.waiting}.get(column, 0)

    def words(self, column: str | Lamp) -> str:
        """A cell in words."""
        if isinstance(column, Lamp):
            return f"{self.full_name}：{lamp_word(column)} {self.lamps[column]} 项，共 {self.tasks} 项"
        if column == OVERDUE:
            return f"{self.full_name}：逾期 {self.overdue} 项"
        if column == WAITING:
            return f"{self.full_name}：{self.units} 家单位中 {self.waiting} 家未报" if self.is_asked else f"{self.full_name}：已到期，不再要求报送"
        if column == PROGRESS:
            if self.percent is None or self.expected is None:
                return f"{self.full_name}：还没有完成比例"
            return f"{self.full_name}：{self.known} 项任务平均完成 {self.percent}%，序时进度 {self.expected}%"
        told = "，".join(f"{lamp_word(lamp)} {self.lamps[lamp]}" for lamp in LAMP_ORDER if self.lamps[lamp])
        return f"{self.full_name}（{self.when}）：{self.tasks} 项任务{f'，{told}' if told else ''}；逾期 {self.overdue}，未报 {self.waiting} 家"


def plan_line(view: LedgerView, name: str, *, is_asked: bool = True) -> PlanLine:
    """A plan's row out of its view; safeguards are not counted, as everywhere on the workbench."""
    tasks = [row for row in view.rows if row.task.kind is TaskKind.TASK]
    known = [(row.percent, row.verdict.expected) for row in tasks if row.percent is not None and row.verdict.expected is not None]
    return PlanLine(
        plan_id=view.plan.id,
        name=name,
        full_name=view.plan.title,
        when=period_label(view.period),
        tasks=len(tasks),
        lamps=view.lamp_counts(),
        # As everywhere on the workbench, a safeguard that is overdue is overdue.
        overdue=sum(row.verdict.reason == "overdue" for row in view.rows),
        units=len(view.standings) if is_asked else 0,
        waiting=sum(not one.has_reported for one in view.standings) if is_asked else 0,
        known=len(known),
        done=sum((done for done, _ in known), Decimal(0)),
        due=sum((due for _, due in known), Decimal(0)),
        is_asked=is_asked,
    )


def sum_line(lines: Sequence[PlanLine]) -> PlanLine:
    """The row below: every column summed, the averages over all tasks."""
    return PlanLine(
        plan_id=None,
        name="合计",
        full_name="全部方案",
        when="",
        tasks=sum(line.tasks for line in lines),
        lamps={lamp: sum(line.lamps[lamp] for line in lines) for lamp in LAMP_ORDER},
        overdue=sum(line.overdue for line in lines),
        units=sum(line.units for line in lines),
        waiting=sum(line.waiting for line in lines),
        known=sum(line.known for line in lines),
        done=sum((line.done for line in lines), Decimal(0)),
        due=sum((line.due for line in lines), Decimal(0)),
    )


def worst_lines(lines: Sequence[PlanLine], count: int) -> tuple[PlanLine, ...]:
    """As many plans as there is room for, those with most red, yellow and overdue tasks, in their order."""
    if len(lines) <= count:
        return tuple(lines)

    def urgency(at: int) -> tuple[int, int, int, int]:
        line = lines[at]
        return -line.lamps[Lamp.RED], -line.overdue, -line.lamps[Lamp.YELLOW], -line.waiting

    return tuple(lines[at] for at in sorted(sorted(range(len(lines)), key=urgency)[: max(1, count)]))


def rows_for(height: float, size: float = LETTER) -> int:
    """How many plans have room in a height, besides head and sum."""
    return max(1, int((height - size * _HEAD_ROW) / (size * _LOWEST_ROW) + 0.01) - 1)


def least_height(plans: int, size: float = LETTER) -> float:
    """The height at which that many plans and their sum can be read."""
    return size * _HEAD_ROW + (plans + 1) * size * _LOWEST_ROW


def plan_table_figure(lines: Sequence[PlanLine], total: PlanLine, width: float, height: float, size: float = LETTER) -> Figure:
    """The table as large as the room allows; its areas are the cells, keyed by row (the sum is the last) and column."""
    return _Table(lines, total, width, height, size).figure()


class _Table:
    """The places of one table and the primitives on them."""

    def __init__(self, lines: Sequence[PlanLine], total: PlanLine, width: float, height: float, size: float) -> None:
        self._rows = (*lines, total) if len(lines) != 1 else tuple(lines)
        self._width = width
        self._size = size
        self._top = size * _HEAD_ROW
        self._row = max(size * _LOWEST_ROW, min((height - self._top) / max(1, len(self._rows)), size * _HIGHEST_ROW))
        periods = Counter(line.when for line in lines)
        self._said_when = len(periods) > 1
        self._usual = max(periods, key=lambda when: periods[when], default="")
        self._edges = self._columns()

    def _columns(self) -> list[float]:
        """Where each column begins, and where the last one ends: figures have what they need, names what is left."""
        size = self._size
        for gap, progress in ((2.6, 12.0), (1.9, 9.0), (0.0, 7.0)):
            widths: dict[str | Lamp, float] = {TASKS: size * 2.9, OVERDUE: size * 2.9, WAITING: size * 4.8, PROGRESS: size * progress}
            for lamp in LAMP_ORDER:
                # Without room for words the shapes say which lamp a column is.
                widths[lamp] = text_width(lamp_word(lamp), size * 0.94) + size * gap if gap else size * 2.4
            widths[NAME] = self._width - sum(widths.values())
            if widths[NAME] >= size * (20 if self._said_when else 15):
                break
        edges = [0.0]
        for column in COLUMNS:
            edges.append(edges[-1] + widths[column])
        return edges

    def figure(self) -> Figure:
        """Head, rows and what they say."""
        items: list[Primitive] = [*self._head()]
        areas: list[Area] = []
        for at, line in enumerate(self._rows):
            top = self._top + at * self._row
            if line.plan_id is None:
                items.append(Rect(0, top, self._width, self._row, GROUND))
                items.append(Line(0, top, self._width, top, STRONG_LINE, 0.2))
            elif at % 2:
                items.append(Rect(0, top, self._width, self._row, ZEBRA))
            for place, column in enumerate(COLUMNS):
                left, right = self._edges[place], self._edges[place + 1]
                items += self._cell(line, column, left, right, top)
                areas.append(Area(left, top, right - left, self._row, (at, column), line.words(column)))
        told = "；".join(line.words(NAME) for line in self._rows) or "没有在办方案"
        return Figure(self._width, self._top + self._row * len(self._rows), tuple(items), "各方案进展", told, tuple(areas))

    def _head(self) -> Iterator[Primitive]:
        size = self._size * 0.94
        base = self._top * 0.66
        for place, column in enumerate(COLUMNS):
            left, right = self._edges[place], self._edges[place + 1]
            if column == NAME:
                yield Text(self._size * 0.5, base, "方案", size, Face.SONGTI, Anchor.START, QUIET)
                continue
            if column == PROGRESS:
                yield Text(left + self._size * 0.5, base, "平均进度", size, Face.SONGTI, Anchor.START, QUIET, right - left)
                continue
            word = lamp_word(column) if isinstance(column, Lamp) else _WORDS[column]
            if not isinstance(column, Lamp):
                yield Text((left + right) / 2, base, word, size, Face.SONGTI, Anchor.MIDDLE, QUIET, right - left)
                continue
            side = size * 0.95
            wide = right - left >= text_width(word, size) + side * 1.35
            start = (left + right) / 2 - (side + (side * 0.35 + text_width(word, size) if wide else 0)) / 2
            yield from shape_mark(LAMP_LOOKS[column], start, base - size * 0.36 - side / 2, side)
            if wide:
                yield Text(start + side * 1.35, base, word, size, Face.SONGTI, Anchor.START, QUIET)
        yield Line(0, self._top - 0.15, self._width, self._top - 0.15, STRONG_LINE, 0.2)

    def _cell(self, line: PlanLine, column: str | Lamp, left: float, right: float, top: float) -> Iterator[Primitive]:
        size = min(self._size, self._row * 0.8)
        base = top + self._row / 2 + size * 0.36
        middle = (left + right) / 2
        if column == NAME:
            room = right - left - self._size * 0.8
            when = line.when
            if text_width(when, size * 0.88) > room * 0.4:
                # Names come first: only what is not seen in the period of most plans says so, and the year is that in view.
                when = when.partition("年")[2] if when != self._usual else ""
            when_room = text_width(when, size * 0.88) + size * 0.6 if when and self._said_when else 0.0
            if not when_room or when_room > room * 0.5:
                when, when_room = "", 0.0
            face = Face.HEITI if line.plan_id is None else Face.SONGTI
            is_whole = line.plan_id is not None and text_width(line.full_name, size) <= room - when_room
            name = cut_text(line.full_name if is_whole else line.name, room - when_room, size)
            yield Text(self._size * 0.5, base, name, size, face, Anchor.START, INK, room - when_room)
            if when:
                yield Text(right - self._size * 0.4, base, when, size * 0.88, Face.SONGTI, Anchor.END, QUIET, when_room)
        elif column == PROGRESS:
            yield from self._progress(line, left, right, top, base, size)
        elif column == WAITING:
            if not line.is_asked:
                yield Text(middle, base, "不再报送", size * 0.92, Face.SONGTI, Anchor.MIDDLE, QUIET, right - left)
                return
            loud = line.waiting > 0
            yield Text(middle, base, f"{line.waiting}/{line.units}", size, Face.HEITI if loud else Face.SONGTI, Anchor.MIDDLE, INK if loud else QUIET, right - left)
        else:
            count = line.count(column)
            lamp = column if isinstance(column, Lamp) else Lamp.RED if column == OVERDUE else None
            loud = count > 0 and lamp in (Lamp.RED, Lamp.YELLOW)
            if loud and lamp is not None and line.plan_id is not None:
                width = min(right - left - 0.6, size * 3)
                height = min(self._row * 0.78, size * 1.5)
                yield Rect(middle - width / 2, top + (self._row - height) / 2, width, height, LAMP_LOOKS[lamp].tint, radius=0.8)
            colour = LAMP_LOOKS[lamp].text if loud and lamp is not None else INK if count else QUIET
            face = Face.HEITI if loud or line.plan_id is None else Face.SONGTI
            yield Text(middle, base, str(count) if count else "–", size, face, Anchor.MIDDLE, colour, right - left)

    def _progress(self, line: PlanLine, left: float, right: float, top: float, base: float, size: float) -> Iterator[Primitive]:
        left += self._size * 0.5
        if line.percent is None or line.expected is None:
            yield Text(left, base, "还没有", size * 0.92, Face.SONGTI, Anchor.START, QUIET, right - left)
            return
        said = f"{short_figure(line.percent)}%"
        said_room = max(text_width("100.0%", size), text_width(said, size))
        room = right - left - said_room - size * 0.5
        height = min(self._row * 0.42, 2.8)
        y = top + (self._row - height) / 2
        yield Rect(left, y, room, height, _TRACK)
        is_behind = line.percent < line.expected
        done = room * float(min(Decimal(100), max(Decimal(0), line.percent)) / 100)
        if done > 0 and is_behind:
            # Hatched, as in the ranking: on a grey print the two colours are one.
            yield Rect(left, y, done, height, _BEHIND_FILL, _BEHIND, 0.2, Hatch.RISING)
        elif done > 0:
            yield Rect(left, y, done, height, _BLUE)
        due = left + room * float(min(Decimal(100), max(Decimal(0), line.expected)) / 100)
        yield Line(due, y - 0.6, due, y + height + 0.6, INK, 0.35)
        yield Text(right - size * 0.1, base, said, size, Face.SONGTI, Anchor.END, _BEHIND if is_behind else INK, said_room)
