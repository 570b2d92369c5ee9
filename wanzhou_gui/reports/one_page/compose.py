"""The page for the vice-mayor set from its facts: conclusion, lamps, heat map, lists, missed targets, ranking.

The order is that of reading: what the matter is, how many, where, who, what is going to fail. What has no room is
counted and left to the ledger, so that the page is always one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.reports.figure import Anchor, Face, Figure, Line, Primitive, Rect, Text, moved
from wanzhou_gui.reports.indicator_wording import needed_words
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import cut_text, text_width, wrapped
from wanzhou_gui.reports.one_page.facts import MissedTarget, OnePageFacts
from wanzhou_gui.reports.one_page.lamp_bars import lamp_bars
from wanzhou_gui.reports.one_page.page import HEIGHT, WIDTH, FigurePage
from wanzhou_gui.reports.palette import INK, QUIET, STRONG_LINE, TARGET
from wanzhou_gui.reports.unit_ranking import ends_of, ranking_bars
from wanzhou_gui.reports.wording import chinese_day, lamp_word, period_label, short_figure, target_figure
from wanzhou_gui.reports.workbench.heat_map import HeatTable, heat_map_figure
from wanzhou_gui.reports.workbench.indicator_tiles import spark_figure
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.reports.workbench.plan_table import plan_table_figure, worst_lines
from wanzhou_gui.reports.workbench.tiles import tile_figure

T = TypeVar("T")

INTERNAL_MARK = "内部工作资料"
SAMPLE_MARK = "示例"

_LEFT, _RIGHT = 14.0, WIDTH - 14.0
_ROOM = _RIGHT - _LEFT
_TOP, _BOTTOM = 13.0, HEIGHT - 16.0
_GUTTER = 7.0
_HALF = (_ROOM - _GUTTER) / 2
_HEAD = 4.0
_BODY = 3.4
_NOTE = 2.9
_HEAD_HEIGHT = 7.6
_TASK_HEIGHT = 9.0
_UNIT_LINE = 5.0
_RANK_ROW = 5.6
_GAP = 3.2
_HEAT_LETTER = 2.9
_NARROWEST_COLUMN, _LOWEST_ROW, _HIGHEST_ROW = 5.1, 5.4, 9.6
_MOST_ROWS = 12
# Over several plans: so many plans have a row, the map has at least so many rows, and the lists below keep their room.
_MOST_PLANS, _FEWEST_ROWS, _LISTS_LEAST = 10, 3, 104.0
_TABLE_HEAD, _TABLE_ROW = 5.5, 4.9

# What waits on the office's own desk, in the order of the workbench.
_DESK_WORDS = {"promise": "承诺到期", "chase": "催办未复", "today": "批示和申请", "sign": "待签批文书"}


def one_page(facts: OnePageFacts) -> FigurePage:
    """The whole page, A4 upright, as one figure."""
    title = f"督查工作一页纸（{period_label(facts.period)}）"
    watermark = SAMPLE_MARK if facts.is_sample else ""
    return FigurePage(_Page(facts, title).figure(), f"{title}　{facts.plan_title}", facts.office, watermark)


def conclusion(facts: OnePageFacts) -> str:
    """The state of the matter in one or two sentences."""
    lamps = [f"{lamp_word(lamp)}{facts.count(lamp)}项{_against(facts, lamp)}" for lamp in LAMP_ORDER if facts.count(lamp) or lamp in (Lamp.RED, Lamp.YELLOW)]
    begin = f"{facts.plan_count}个在办方案共{facts.total}项任务" if facts.plans else f"本期{facts.total}项任务"
    told = f"{begin}：{'，'.join(lamps)}；逾期{len(facts.overdue)}项，{facts.due_soon_days}天内到期{len(facts.due_soon)}项。"
    missing = len(facts.waiting)
    told += f"应报{facts.unit_count}家单位，" + (f"{facts.unreported_word}{missing}家。" if missing else "全部已报。")
    if facts.indicator_count:
        told += f"{facts.indicator_count}项指标中，按目前进度难以完成{len(facts.missed)}项"
        told += f"，资料不足、暂不能预测{facts.unforeseen}项。" if facts.unforeseen else "。"
    return told


def _against(facts: OnePageFacts, lamp: Lamp) -> str:
    before = facts.before(lamp)
    if before is None or lamp not in (Lamp.RED, Lamp.YELLOW):
        return ""
    change = facts.count(lamp) - before
    return "（与上期持平）" if not change else f"（比上期{'多' if change > 0 else '少'}{abs(change)}项）"


@dataclass(frozen=True)
class _Block:
    """A part of the page: its head, what stands at the right of it, its drawing."""

    head: str
    aside: str
    items: tuple[Primitive, ...]
    height: float


class _Page:
    """The cursor that walks down the page."""

    def __init__(self, facts: OnePageFacts, title: str) -> None:
        self._facts = facts
        self._title = title
        self._items: list[Primitive] = []
        self._y = _TOP

    def figure(self) -> Figure:
        """Everything from top to bottom."""
        facts = self._facts
        self._head()
        self._conclusion()
        self._lamps()
        self._plans()
        table = facts.heat.worst_columns(int(_ROOM * 0.78 / _NARROWEST_COLUMN) - 1).worst_rows(self._heat_rows() - 1)
        rows = len(table.rows)
        heat_least = _HEAD_HEIGHT + self._heat_head + rows * _LOWEST_ROW + _GAP
        room = _BOTTOM - self._y - heat_least
        lists, ends = self._wants()
        # Lists of names come first; the ranking gives way to its two ends, and what is left over goes to the map.
        ends_room = min(ends, max(_HEAD_HEIGHT + 6 * _RANK_ROW, room - _GAP - lists))
        lists_room = min(lists, room - _GAP - ends_room)
        spare = max(0.0, room - _GAP - ends_room - lists_room)
        self._heat(table, rows * min(_HIGHEST_ROW, _LOWEST_ROW + spare / rows))
        left_over = max(0.0, _BOTTOM - self._y - lists_room - ends_room - _GAP)
        self._side_by_side(self._tasks(lists_room + left_over / 2), self._desk(lists_room + left_over / 2))
        rest = _BOTTOM - self._y
        self._side_by_side(self._missed(rest), self._ranking(rest))
        self._foot()
        return Figure(WIDTH, HEIGHT, tuple(self._items), self._title, conclusion(facts))

    def _heat_rows(self) -> int:
        """As many rows as leave the lists their room, at least the two worst and the sum."""
        if not self._facts.plans:
            return _MOST_ROWS
        rest = _BOTTOM - self._y - _HEAD_HEIGHT - self._heat_head - _GAP - _LISTS_LEAST
        return max(_FEWEST_ROWS, min(_MOST_ROWS, int(rest / _LOWEST_ROW)))

    @property
    def _heat_head(self) -> float:
        return _HEAT_LETTER * 6.35

    def _wants(self) -> tuple[float, float]:
        """What the two bands of lists would take with everything in them."""
        facts = self._facts
        tasks = _HEAD_HEIGHT + max(1, len(self._task_lines)) * _TASK_HEIGHT
        desk = _HEAD_HEIGHT + sum(_height_of(len(_names(text)), 1) for text in self._desk_groups)
        missed = _HEAD_HEIGHT + max(1, len(facts.missed)) * _TASK_HEIGHT
        ranked = _HEAD_HEIGHT + max(1, len(facts.ranked)) * _RANK_ROW + _NOTE * 1.5
        return max(tasks, desk) + _GAP, max(missed, ranked)

    def _head(self) -> None:
        facts = self._facts
        mark = f"{INTERNAL_MARK}（{SAMPLE_MARK}数据）" if facts.is_sample else INTERNAL_MARK
        width = text_width(mark, _BODY) + 4
        self._items.append(Rect(_LEFT, self._y - 4.6, width, 6.4, None, INK, 0.3))
        self._say(_LEFT + 2, self._y, mark, _BODY, Face.HEITI)
        self._say(_RIGHT, self._y, f"数据截至{chinese_day(facts.as_of)}", _NOTE, anchor=Anchor.END, colour=QUIET)
        self._y += 10.5
        self._say(WIDTH / 2, self._y, self._title, 6.6, Face.XIAOBIAOSONG, Anchor.MIDDLE, room=_ROOM)
        self._y += 6.6
        self._say(WIDTH / 2, self._y, cut_text(facts.plan_title, _ROOM, 3.9), 3.9, Face.KAITI, Anchor.MIDDLE, room=_ROOM)
        self._y += 3.0
        self._items.append(Line(_LEFT, self._y, _RIGHT, self._y, TARGET, 0.6))
        self._y += 6.4

    def _conclusion(self) -> None:
        for line in wrapped(conclusion(self._facts), _ROOM, 4.2, 3):
            self._say(_LEFT, self._y, line, 4.2, Face.HEITI, room=_ROOM)
            self._y += 6.2
        self._y += 0.6

    def _lamps(self) -> None:
        facts = self._facts
        aside = "小字为占比和与上期相比的增减" if facts.has_before else "小字为占比；没有上期可比"
        self._section(_LEFT, _ROOM, "红黄绿灯", aside)
        due = facts.period.due_on
        parts = f"{facts.plan_count}个方案" if facts.plans else f"{len(facts.heat.rows) - 1}类"
        told: list[tuple[str, str, tuple[str, ...], Lamp | None]] = [("任务总数", str(facts.total), (parts,), None)]
        told += [
            (lamp_word(tile.lamp), str(tile.number), _short_notes(tile.share, tile.change), tile.lamp)
            for tile in facts.tiles
            if tile.lamp is not None
        ]
        said = "报齐单位" if facts.plans else "已报单位"
        told.append((said, f"{facts.reported}/{facts.unit_count}", (f"{due.month}月{due.day}日", "截止"), None))
        gap, height, wider = 1.6, 13.6, 12.0
        width = (_ROOM - gap * (len(told) - 1) - wider) / len(told)
        x = _LEFT
        for place, (title, number, notes, lamp) in enumerate(told):
            own = width + (wider if place == len(told) - 1 else 0.0)
            self._items.append(Rect(x, self._y, own, height, None, STRONG_LINE, 0.2, radius=1.0))
            self._items += moved(tile_figure(title, number, notes, own, height, lamp, 0.84).items, x, self._y)
            x += own + gap
        self._y += height + 1.6
        # Where every plan has a row the bars of their sum give way to it.
        if facts.has_before and not facts.plans:
            bars = lamp_bars(facts, _ROOM)
            self._items += moved(bars.items, _LEFT, self._y)
            self._y += bars.height
        self._y += _GAP - 0.6

    def _plans(self) -> None:
        """A row for each plan, drawn as on the workbench."""
        facts = self._facts
        if not facts.plans:
            return
        *lines, total = facts.plans
        shown = worst_lines(lines, _MOST_PLANS)
        rest = len(lines) - len(shown)
        self._section(_LEFT, _ROOM, f"各方案进展（{len(lines)}个）", f"先列最急的，其余{rest}个方案见台账" if rest else "竖线为序时进度")
        height = _TABLE_HEAD + (len(shown) + 1) * _TABLE_ROW
        table = plan_table_figure(shown, total, _ROOM, height, 2.9)
        self._items += moved(table.items, _LEFT, self._y - 1.4)
        self._y += table.height + _GAP - 1.4

    def _heat(self, table: HeatTable, height: float) -> None:
        facts = self._facts
        left_out = len(facts.heat.columns) - len(table.columns)
        groups_out = len(facts.heat.rows) - len(table.rows)
        title = "任务推进热力图"
        rows = "个方案" if facts.plans else "类"
        cuts = [f"{count}{what}" for count, what in ((left_out, "家单位"), (groups_out, rows)) if count]
        if cuts:
            title += f"（其余{'、'.join(cuts)}见台账）"
        self._section(_LEFT, _ROOM, title, "")
        self._legend()
        drawing = heat_map_figure(table, _ROOM, self._heat_head + height, _HEAT_LETTER)
        self._items += moved(drawing.items, _LEFT, self._y - 1.4)
        self._y += drawing.height + _GAP - 1.4

    def _legend(self) -> None:
        x = _RIGHT - sum(_NOTE * 1.2 + text_width(lamp_word(lamp), _NOTE) + 2.6 for lamp in LAMP_ORDER) + 2.6
        base = self._y - 3.2
        for lamp in LAMP_ORDER:
            self._items += shape_mark(LAMP_LOOKS[lamp], x, base - _NOTE * 0.86, _NOTE)
            self._say(x + _NOTE * 1.25, base, lamp_word(lamp), _NOTE, colour=QUIET)
            x += _NOTE * 1.2 + text_width(lamp_word(lamp), _NOTE) + 2.6

    @property
    def _task_lines(self) -> tuple[ListLine, ...]:
        """Overdue first, then the rest of those behind, each once."""
        facts = self._facts
        known = {line.target for line in facts.overdue}
        return (*facts.overdue, *(line for line in facts.worrying if line.target not in known))

    def _tasks(self, room: float) -> _Block:
        lines = self._task_lines
        overdue = len(self._facts.overdue)
        head = f"滞后预警和逾期（{len(lines)}项{f'，逾期{overdue}项' if overdue else ''}）"
        if not lines:
            return _Block(head, "", (_calm("没有滞后、预警或逾期的任务。"),), _TASK_HEIGHT)
        shown, rest = _that_fit(lines, room - _HEAD_HEIGHT, _TASK_HEIGHT)
        items: list[Primitive] = []
        for at, line in enumerate(shown):
            items += moved(_task(line), 0, at * _TASK_HEIGHT)
        return _Block(head, f"其余{rest}项见台账" if rest else "", tuple(items), len(shown) * _TASK_HEIGHT)

    @property
    def _desk_groups(self) -> tuple[str, ...]:
        """Who has not reported and what waits today, by name."""
        facts = self._facts
        waiting = [f"{line.title}（已超期）" if line.worried else line.title for line in facts.waiting]
        groups = [(f"{facts.unreported_word}单位", waiting, "家")]
        groups += [(word, list(dict.fromkeys(line.title for line in facts.desk.get(key, ()))), "项") for key, word in _DESK_WORDS.items()]
        groups.append((f"{facts.due_soon_days}天内到期", [line.title for line in facts.due_soon], "项"))
        told = [f"{word}{len(names)}{unit}：{'、'.join(names)}" for word, names, unit in groups if names]
        # What the office has yet to read is its own matter: how many is enough for a leader.
        to_review = len(facts.desk.get("review", ()))
        # Over several plans a unit may have sent more than one.
        return (*told, f"待审核报送{to_review}{'份' if facts.plans else '家'}：名单见台账") if to_review else tuple(told)

    def _desk(self, room: float) -> _Block:
        """One line of each group, then more of each in turn as long as there is room."""
        facts = self._facts
        texts = self._desk_groups
        wanted = [len(_names(text)) for text in texts]
        given = [1] * len(texts)
        while given != wanted and _height_of(sum(given) + 1, len(given)) <= room - _HEAD_HEIGHT:
            poorest = min((at for at in range(len(given)) if given[at] < wanted[at]), key=lambda at: given[at])
            given[poorest] += 1
        groups = [_names(text, count) for text, count in zip(texts, given, strict=True)]
        is_cut = given != wanted
        count = sum(len(lines) for lines in facts.desk.values())
        head = f"{facts.unreported_word}单位和今天要办（{len(facts.waiting)}家、{count}项）"
        if not groups:
            return _Block(head, "", (_calm("单位全部已报，今天没有到期和待办的事项。"),), _UNIT_LINE)
        items: list[Primitive] = []
        y = 0.0
        for lines in groups:
            for place, line in enumerate(lines):
                label, colon, names = line.partition("：") if place == 0 else ("", "", line)
                base = y + _UNIT_LINE * 0.72
                lead = f"{label}{colon}"
                lead_room = text_width(lead, _BODY)
                if lead:
                    items.append(Text(0, base, lead, _BODY, Face.HEITI, Anchor.START, INK, lead_room))
                if names:
                    items.append(Text(lead_room, base, names, _BODY, Face.SONGTI, Anchor.START, INK, _HALF - lead_room))
                y += _UNIT_LINE
            y += 1.0
        return _Block(head, "未列全的见台账" if is_cut else "", tuple(items), y)

    def _missed(self, room: float) -> _Block:
        missed = self._facts.missed
        head = f"按目前进度难以完成的指标（{len(missed)}项）"
        if not missed:
            return _Block(head, "", (_calm("没有预计完不成的指标。"),), _UNIT_LINE)
        shown, rest = _that_fit(missed, room - _HEAD_HEIGHT, _TASK_HEIGHT)
        items: list[Primitive] = []
        for at, one in enumerate(shown):
            items += moved(_target(one), 0, at * _TASK_HEIGHT)
        return _Block(head, f"其余{rest}项见台账" if rest else "", tuple(items), len(shown) * _TASK_HEIGHT)

    def _ranking(self, room: float) -> _Block:
        ranked = self._facts.ranked
        head = "单位推进排名"
        if not ranked:
            return _Block(head, "", (_calm("还没有可以排名的完成比例。"),), _UNIT_LINE)
        note = _NOTE * 1.5
        count = max(2, int((room - _HEAD_HEIGHT - note) / _RANK_ROW))
        shown = ends_of(ranked, count)
        bars = ranking_bars(shown, _HALF, _RANK_ROW, 3.1)
        told = "条为牵头任务平均完成比例（斜线为落后），竖线为序时进度"
        key = Text(0, bars.height + note * 0.8, told, _NOTE, Face.SONGTI, Anchor.START, QUIET, _HALF)
        aside = f"前{(len(shown) + 1) // 2}后{len(shown) // 2}，共{len(ranked)}家" if len(shown) < len(ranked) else f"共{len(ranked)}家"
        return _Block(head, aside, (*bars.items, key), bars.height + note)

    def _side_by_side(self, left: _Block, right: _Block) -> None:
        for block, x in ((left, _LEFT), (right, _LEFT + _HALF + _GUTTER)):
            top = self._y
            self._section(x, _HALF, block.head, block.aside)
            self._items += moved(block.items, x, self._y)
            self._y = top
        self._y += _HEAD_HEIGHT + max(left.height, right.height) + _GAP

    def _section(self, x: float, width: float, head: str, aside: str) -> None:
        base = self._y + 4.2
        aside_room = text_width(aside, _NOTE) + 2 if aside else 0.0
        self._say(x, base, head, _HEAD, Face.HEITI, room=width - aside_room)
        if aside:
            self._say(x + width, base, aside, _NOTE, anchor=Anchor.END, colour=QUIET)
        self._items.append(Line(x, self._y + 5.8, x + width, self._y + 5.8, STRONG_LINE, 0.25))
        self._y += _HEAD_HEIGHT

    def _foot(self) -> None:
        facts = self._facts
        y = HEIGHT - 11.0
        self._items.append(Line(_LEFT, y - 4.2, _RIGHT, y - 4.2, STRONG_LINE, 0.25))
        self._say(_LEFT, y, f"{facts.office}　{chinese_day(facts.today)}制", _NOTE, colour=QUIET, room=_ROOM * 0.55)
        told = "内部工作资料，不编文号，不作为公文印发；明细见督查台账。"
        self._say(_RIGHT, y, told, _NOTE, anchor=Anchor.END, colour=QUIET, room=_ROOM * 0.5)

    def _say(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        face: Face = Face.SONGTI,
        anchor: Anchor = Anchor.START,
        colour: str = INK,
        room: float = 0.0,
    ) -> None:
        self._items.append(Text(x, y, text, size, face, anchor, colour, room))


def _short_notes(share: str, change: str) -> tuple[str, ...]:
    """Without the words before the figures: the head of the section says them."""
    change = change.removeprefix("较上期 ").replace("+", "增").replace("−", "减")
    return tuple(note for note in (share.removeprefix("占 "), change) if note)


def _that_fit(lines: Sequence[T], room: float, height: float) -> tuple[Sequence[T], int]:
    """As many as there is room for, at least one, and how many are left out."""
    count = max(1, int(room / height + 0.01))
    return lines[:count], max(0, len(lines) - count)


def _names(text: str, lines: int = 0) -> tuple[str, ...]:
    return wrapped(text, _HALF, _BODY, lines, by_name=True)


def _height_of(lines: int, groups: int) -> float:
    return _UNIT_LINE * lines + 1.0 * groups


def _calm(sentence: str) -> Text:
    return Text(0, _UNIT_LINE * 0.8, sentence, _BODY, Face.SONGTI, Anchor.START, QUIET, _HALF)


def _task(line: ListLine) -> Iterator[Primitive]:
    side = _BODY
    if line.lamp is not None:
        yield from shape_mark(LAMP_LOOKS[line.lamp], 0, 0.5, side)
    left = side + 1.4
    right_room = text_width(line.right, _BODY) + 0.6
    face = Face.HEITI if line.worried else Face.SONGTI
    room = _HALF - left - right_room - 1.5
    yield Text(left, 3.4, cut_text(line.title, room, _BODY), _BODY, Face.SONGTI, Anchor.START, INK, room)
    yield Text(_HALF, 3.4, line.right, _BODY, face, Anchor.END, INK, right_room)
    note_room = _HALF - left
    yield Text(left, 7.2, cut_text(line.note, note_room, _NOTE), _NOTE, Face.SONGTI, Anchor.START, QUIET, note_room)


def _target(one: MissedTarget) -> Iterator[Primitive]:
    """A target with its way: name and owner, then where it stands, where the pace leads, what would still do."""
    indicator = one.indicator
    spark = 18.0
    room = _HALF - spark - 1.5
    name = indicator.name + (f"（{one.owner}）" if one.owner else "")
    yield Text(0, 3.4, cut_text(name, room, _BODY), _BODY, Face.SONGTI, Anchor.START, INK, room)
    yield from moved(spark_figure(indicator, one.history, spark, 4.4).items, _HALF - spark, 0.2)
    unit = indicator.unit_of_measure
    parts = [f"目标{target_figure(indicator)}"]
    parts.append(f"现{short_figure(one.value)}{unit}" if one.value is not None else "本期未报")
    if one.forecast is not None:
        parts.append(f"预计{short_figure(one.forecast.value)}{unit}")
        needed = needed_words(one.forecast, unit)
        if needed:
            parts.append(needed.replace("今后每月须", "每月须"))
    yield Text(0, 7.4, cut_text("，".join(parts), _HALF, _NOTE), _NOTE, Face.SONGTI, Anchor.START, QUIET, _HALF)
