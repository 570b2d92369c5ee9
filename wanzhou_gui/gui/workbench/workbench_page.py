"""工作台: how many of how many, where it is behind, who has not reported; every number opens what it counts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.workbench.ui_workbench_page import Ui_WorkbenchPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.heat_map import HeatMap
from wanzhou_gui.gui.widgets.legend import Legend
from wanzhou_gui.gui.widgets.line_list import LineList
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.gui.widgets.tile import Tile
from wanzhou_gui.gui.workbench.indicator_tile import IndicatorTile
from wanzhou_gui.gui.workbench.one_page_dialog import OnePageDialog
from wanzhou_gui.gui.workbench.ranking_view import RankingView
from wanzhou_gui.reports.wording import lamp_word, period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.workbench import WorkbenchFacts

# What there is to do today, and what each head counts.
_ATTENTION = {
    "worrying": ("滞后预警", "滞后或预警的任务"),
    "overdue": ("逾期", "过了时限、尚未办结的任务"),
    "due_soon": ("临期", ""),
    "review": ("待审核", "已经报来、等本室审核的单位"),
    "sign": ("待签批", "已送核、待签发或待编号印发的文书"),
    "chase": ("催办未复", "催办文书要求的答复日已过、仍未报送的单位"),
    "promise": ("承诺到期", "单位在电话里承诺今天报送，或承诺日已过"),
    "today": ("批示和申请", "批示回复、复核、整改到期，销号和延期等申请待办"),
}
_CALM = {
    "worrying": "没有滞后或预警的任务。",
    "overdue": "没有逾期的任务。",
    "review": "没有等待审核的报送。",
    "sign": "没有等待签批的文书。",
    "chase": "没有过期未复的催办。",
    "promise": "没有今天到期的承诺。",
    "today": "没有到期的批示、复核、整改和待办的申请。",
}
# The lists that lead to 催报, and what their units are called there.
_CHASED = {"promise": "承诺到期", "chase": "催办未复"}
_ACTIONS = {"review": "去审核", "sign": "打开最早送来的", "promise": "到催报查看", "chase": "到催报查看"}
_FIRST = ("promise", "today", "chase", "overdue", "worrying", "sign")
_NARROWEST_INDICATOR = 165
_LOWEST_INDICATOR = 76
# In a low window, measured in the letters in force, everything stands closer before anything has to be scrolled.
_LOW_PAGE = 560
_LOWEST_WHERE_LOW = 58


class WorkbenchPage(Page):
    """Tiles, heat map, lists and indicators of the plan and period in view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_WorkbenchPage()
        self._ui.setupUi(self)
        self._facts: WorkbenchFacts | None = None
        self._asked = Scope()
        self._attention_key = ""
        self._is_low = False
        self._wants_one_page = False
        self.one_page_dialog: OnePageDialog | None = None
        self._make_tiles()
        self._make_heat_card()
        self._make_attention_card()
        self._make_indicator_card()
        self._make_ranking_card()
        self._make_waiting_card()
        self._empty = EmptyState()
        self._empty.asked.connect(self._help_out)
        self._ui.state_stack.addWidget(self._empty)
        self._set_tab_order()
        QShortcut(QKeySequence("F5"), self, lambda: self.show_scope(self.desk.scope))
        QShortcut(QKeySequence("Ctrl+P"), self, self.open_one_page)

    @property
    def facts(self) -> WorkbenchFacts | None:
        """What is shown, None before it was read."""
        return self._facts

    def show_scope(self, scope: Scope) -> None:
        """Read the plan for the period and show it."""
        self._asked = scope
        plan_id, period_id = scope.plan_id, scope.period_id
        if plan_id is None:
            self._say_empty("台账里还没有行动方案。", "导入行动方案")
            return
        if period_id is None:
            self._say_empty("方案已在台账里，还没有报送周期。", "去设置报送周期")
            return

        def read(services: Services) -> WorkbenchFacts:
            return services.workbench.facts(plan_id, period_id)

        def show(facts: WorkbenchFacts) -> None:
            if self._asked == scope:
                self._show(facts)

        self.desk.ask(read, show)

    def show_target(self, target: object) -> None:
        """"one_page": the workbench as one page, as soon as it has been read."""
        if target == "one_page":
            self._wants_one_page = self._facts is None or self.desk.background.is_busy
            if not self._wants_one_page:
                self.open_one_page()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read again when anything shown here changed."""
        shown = (Subject.PLAN, Subject.ENTRY, Subject.RETURN, Subject.INDICATOR, Subject.PERIOD, Subject.CHASE, Subject.CASE, Subject.PAPER)
        if changes.concern(*shown, Subject.UNIT, Subject.SETTING):
            self.show_scope(self.desk.scope)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts at the first number."""
        super().focusInEvent(event)
        self._tiles[None].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many indicators as the room allows; everything closer together where the window is low."""
        super().resizeEvent(event)
        self._fit_height()
        self._fill_indicators()

    def _fit_height(self) -> None:
        is_low = self.height() < theme.px(_LOW_PAGE)
        if is_low is self._is_low:
            return
        self._is_low = is_low
        for tile in (*self._tiles.values(), self._return_tile):
            tile.set_low(is_low)
        self._heat.set_dense(is_low)
        self._heat_note.setVisible(not is_low)
        edge, gap = (4, 6) if is_low else (10, 10)
        self._ui.board_layout.setContentsMargins(16, edge, 16, edge)
        for layout in (self._ui.board_layout, self._ui.left_layout, self._ui.right_layout):
            layout.setSpacing(gap)
        self._indicator_room.setMinimumHeight(theme.px(self._lowest_indicator + 4))

    @property
    def _lowest_indicator(self) -> int:
        return _LOWEST_WHERE_LOW if self._is_low else _LOWEST_INDICATOR

    def _make_tiles(self) -> None:
        self._tiles: dict[Lamp | None, Tile] = {None: Tile("任务总数")}
        for lamp in LAMP_ORDER:
            self._tiles[lamp] = Tile(lamp_word(lamp), lamp)
        for key, tile in self._tiles.items():
            self._ui.tiles_layout.addWidget(tile, 4)
            tile.clicked.connect(lambda _=False, one=key: self._open_tile(one))
        self._return_tile = Tile("本期报送")
        self._return_tile.clicked.connect(lambda: self.desk.wanted.emit("returns", None))
        self._ui.tiles_layout.addWidget(self._return_tile, 5)

    def _make_heat_card(self) -> None:
        card = SectionCard("任务推进热力图（类别 × 责任单位）")
        for lamp in LAMP_ORDER:
            card.header.addWidget(Legend(lamp))
        self._heat = HeatMap()
        self._heat.setToolTip("")
        self._heat.chosen.connect(self._open_cell)
        card.body.addWidget(self._heat, 1)
        note = QLabel("格内为该类别、该单位最差状态的任务数，按牵头和责任两种角色计；点击或回车查看明细。")
        theme.set_kind(note, "caption")
        self._heat_note = note
        card.body.addWidget(note)
        self._ui.left_layout.addWidget(card, 66)

    def _make_attention_card(self) -> None:
        card = SectionCard("需要关注", "全部")
        card.action_asked.connect(self._open_attention)
        self._attention_card = card
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(card)
        self._attention_chips: dict[str, QPushButton] = {}
        heading = QLabel("今天要办")
        theme.set_kind(heading, "card_title")
        row.addWidget(heading)
        for key, (word, told) in _ATTENTION.items():
            chip = QPushButton(word)
            theme.set_kind(chip, "chip")
            chip.setCheckable(True)
            chip.setToolTip(told)
            chip.clicked.connect(lambda _=False, one=key: self._show_attention(one))
            group.addButton(chip)
            self._attention_chips[key] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self._one_page_button = QPushButton("工作台一页纸 (Ctrl+P)")
        self._one_page_button.setObjectName("one_page_button")
        theme.set_kind(self._one_page_button, "link")
        self._one_page_button.setAccessibleName("工作台一页纸，预览、打印或存为 PDF")
        self._one_page_button.setToolTip("把工作台排成一页 A4，供分管副区长阅看")
        self._one_page_button.clicked.connect(self.open_one_page)
        row.addWidget(self._one_page_button)
        self._ui.today_layout.addLayout(row)
        self._attention = LineList("需要关注的任务")
        self._attention.chosen.connect(self._open_line)
        card.body.addWidget(self._attention, 1)
        self._calm = QLabel()
        self._calm.setWordWrap(True)
        self._calm.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_kind(self._calm, "second")
        card.body.addWidget(self._calm, 1)
        self._ui.right_layout.addWidget(card, 40)

    def _make_indicator_card(self) -> None:
        card = SectionCard("核心指标", "全部")
        card.action_asked.connect(lambda: self.desk.wanted.emit("indicators", None))
        self._indicator_card = card
        key = QLabel("实线为实际，虚线为计划路径，红线为目标")
        theme.set_kind(key, "caption")
        card.header.insertWidget(1, key)
        self._indicator_room = QWidget()
        self._indicator_grid = QGridLayout(self._indicator_room)
        self._indicator_grid.setContentsMargins(0, 0, 0, 0)
        self._indicator_grid.setSpacing(4)
        self._indicator_room.setMinimumHeight(theme.px(_LOWEST_INDICATOR + 4))
        self._indicator_tiles: list[IndicatorTile] = []
        self._no_indicators = QLabel("方案里没有数值指标。")
        theme.set_kind(self._no_indicators, "second")
        card.body.addWidget(self._no_indicators)
        card.body.addWidget(self._indicator_room, 1)
        self._ui.left_layout.addWidget(card, 34)

    def _make_ranking_card(self) -> None:
        card = SectionCard("单位推进排名")
        key = QLabel("条为完成比例，竖线为序时进度")
        theme.set_kind(key, "caption")
        card.header.insertWidget(1, key)
        self._ranking_card = card
        self._ranking = RankingView()
        self._ranking.chosen.connect(self._open_head)
        self._no_ranking = QLabel("还没有可以排名的完成比例。")
        theme.set_kind(self._no_ranking, "second")
        card.body.addWidget(self._no_ranking)
        card.body.addWidget(self._ranking, 1)
        self._ui.right_layout.addWidget(card, 30)

    def open_one_page(self) -> None:
        """Show the workbench as one page, to print or to save."""
        if self._facts is None:
            return
        dialog = OnePageDialog(self.desk, self)
        dialog.finished.connect(dialog.deleteLater)
        # In a small window with large letters a dialog asks for more than there is.
        dialog.resize(dialog.size().boundedTo(self.window().size()))
        self.one_page_dialog = dialog
        dialog.open()

    def _open_head(self, unit_id: int) -> None:
        self.desk.wanted.emit("ledger", LedgerFilter(lead_unit_id=unit_id, kind=TaskKind.TASK))

    def _make_waiting_card(self) -> None:
        card = SectionCard("单位报送", "去填报")
        card.action_asked.connect(lambda: self.desk.wanted.emit("returns", None))
        self._waiting_card = card
        self._waiting = LineList("单位报送情况，未报的在前")
        self._waiting.chosen.connect(lambda target: self.desk.wanted.emit("returns", target))
        card.body.addWidget(self._waiting, 1)
        self._ui.right_layout.addWidget(card, 30)

    def _set_tab_order(self) -> None:
        order: list[QWidget] = [*self._tiles.values(), self._return_tile, *self._attention_chips.values(), self._one_page_button, self._heat]
        order += [self._attention, self._ranking, self._waiting]
        for one, following in itertools.pairwise(order):
            QWidget.setTabOrder(one, following)

    def _say_empty(self, sentence: str, action: str) -> None:
        self._facts = None
        self._wants_one_page = False
        self._empty.say(sentence, action)
        self._ui.state_stack.setCurrentWidget(self._empty)

    def _help_out(self) -> None:
        key = "plan_review" if self._asked.plan_id is None else "settings"
        self.desk.wanted.emit(key, None if key == "plan_review" else "periods")

    def _show(self, facts: WorkbenchFacts) -> None:
        self._facts = facts
        if self._wants_one_page:
            self._wants_one_page = False
            self.open_one_page()
        self._ui.state_stack.setCurrentIndex(0)
        groups = len({row.task.group_id for row in facts.tasks})
        for tile in facts.tiles():
            shown = self._tiles[tile.lamp]
            if tile.lamp is None:
                shown.show_number(str(tile.number), f"{groups} 类", f"{len(facts.view.standings)}家单位")
            else:
                shown.show_number(str(tile.number), tile.share, tile.change)
        units = len(facts.view.standings)
        waiting = len(facts.waiting)
        due = facts.view.period.due_on
        self._return_tile.show_number(
            f"{facts.reported_count}/{units}",
            f"未报 {waiting}家" if waiting else "全部已报",
            f"截止 {due.month}-{due.day:02d}",
            words=f"{period_label(facts.view.period)}：{units} 家单位中 {facts.reported_count} 家已报送，截止 {due.isoformat()}",
        )
        self._heat.show_table(facts.heat_table())
        self._show_attention(self._first_attention(facts))
        self._waiting.show_lines(facts.standing_lines())
        self._waiting_card.set_title(f"单位报送（{waiting} 家未报）" if waiting else "单位报送（全部已报）")
        ranked = facts.ranked_heads()
        self._ranking.show_ranked(ranked)
        self._ranking.setVisible(bool(ranked))
        self._ranking_card.setMaximumHeight(theme.px(52) + max(theme.px(60), self._ranking.full_height))
        self._no_ranking.setVisible(not ranked)
        self._fill_indicators(anew=True)

    def _first_attention(self, facts: WorkbenchFacts) -> str:
        if self._attention_key:
            return self._attention_key
        return next((key for key in _FIRST if facts.attention_lines(key)), "worrying")

    def _show_attention(self, key: str) -> None:
        self._attention_key = key
        if self._facts is None:
            return
        for known, (word, _) in _ATTENTION.items():
            chip = self._attention_chips[known]
            count = len(self._facts.attention_lines(known))
            label = f"{word} {count}"
            if known == "due_soon":
                chip.setToolTip(f"{self._facts.due_soon_days} 天内到期、尚未办结")
            chip.setText(label)
            chip.setAccessibleName(label)
            chip.setChecked(known == key)
        lines = self._facts.attention_lines(key)
        self._attention.show_lines(lines)
        self._attention.setVisible(bool(lines))
        self._calm.setVisible(not lines)
        self._calm.setText(_CALM.get(key, f"{self._facts.due_soon_days} 天内没有到期的任务。"))
        self._attention_card.set_title(_ATTENTION[key][0])
        # All matters stand in the list; they have no page of their own.
        action = _ACTIONS.get(key, "全部 {count} 项").format(count=len(lines))
        self._attention_card.set_action(action if lines and key != "today" else "")
        # A short list leaves its room to the units below it.
        needed = self._attention.full_height + theme.px(60) if lines else theme.px(110)
        self._attention_card.setMaximumHeight(max(needed, theme.px(110)))

    def _fill_indicators(self, *, anew: bool = False) -> None:
        if self._facts is None:
            return
        cards = self._facts.cards_by_need()
        self._no_indicators.setVisible(not cards)
        self._indicator_room.setVisible(bool(cards))
        self._indicator_card.set_action(f"全部 {len(cards)} 项" if cards else "")
        columns = max(1, min(4, self._indicator_room.width() // theme.px(_NARROWEST_INDICATOR)))
        rows = max(1, self._indicator_room.height() // theme.px(self._lowest_indicator + 4))
        shown = cards[: columns * rows]
        if not anew and len(shown) == len(self._indicator_tiles):
            return
        for tile in self._indicator_tiles:
            self._indicator_grid.removeWidget(tile)
            tile.deleteLater()
        self._indicator_tiles = []
        for place, card in enumerate(shown):
            tile = IndicatorTile(card)
            tile.clicked.connect(
                lambda _=False, one=card.indicator.id: self.desk.wanted.emit("indicators", one)
            )
            self._indicator_grid.addWidget(tile, place // columns, place % columns)
            self._indicator_tiles.append(tile)
        previous: QWidget = self._attention
        for tile in self._indicator_tiles:
            QWidget.setTabOrder(previous, tile)
            previous = tile
        QWidget.setTabOrder(previous, self._ranking)
        QWidget.setTabOrder(self._ranking, self._waiting)

    def _open_tile(self, lamp: Lamp | None) -> None:
        if self._facts is not None:
            wanted = next(tile.wanted for tile in self._facts.tiles() if tile.lamp is lamp)
            self.desk.wanted.emit("ledger", wanted)

    def _open_cell(self, group_id: int | None, unit_id: int | None, lamp: Lamp) -> None:
        self.desk.wanted.emit(
            "ledger",
            LedgerFilter(lamps=frozenset({lamp}), group_id=group_id, unit_id=unit_id, kind=TaskKind.TASK),
        )

    def _open_line(self, target: object) -> None:
        match target:
            case ("chase", int(unit_id), int(period_id)):
                self.desk.look_at(period_id=period_id)
                self.desk.wanted.emit("chasing", ("unit", unit_id))
            case ("review", int(unit_id), int(period_id)):
                self.desk.look_at(period_id=period_id)
                self.desk.wanted.emit("review", ("unit", unit_id))
            case ("paper", int(period_id), str(kind)):
                self.desk.look_at(period_id=period_id)
                self.desk.wanted.emit("bulletin", kind)
            case ("case", int(task_id)):
                self.desk.wanted.emit("task", ("task", task_id))
            case _:
                self.desk.wanted.emit("ledger", target)

    def _open_attention(self) -> None:
        """Open the page of the list, at what the list counts."""
        key, facts = self._attention_key, self._facts
        if facts is None:
            return
        targets = [line.target for line in facts.attention_lines(key)]
        if key in _CHASED:
            units = frozenset(unit_id for kind, unit_id, _ in _places(targets) if kind == "chase")
            self.desk.wanted.emit("chasing", ("units", units, _CHASED[key]))
        elif key in ("review", "sign"):
            self._open_line(targets[0])
        else:
            self.desk.wanted.emit("ledger", facts.attention_filters()[key])


def _places(targets: Sequence[object]) -> Iterator[tuple[str, int, int]]:
    for target in targets:
        match target:
            case (str(kind), int(one), int(other)):
                yield kind, one, other
