"""工作台: how many of how many, where it is behind, who has not reported; every number opens what it counts."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.workbench.ui_workbench_page import Ui_WorkbenchPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.plans_gathering import PlansGathering
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.heat_map import HeatMap
from wanzhou_gui.gui.widgets.legend import Legend
from wanzhou_gui.gui.widgets.line_list import LineList
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.gui.widgets.tile import Tile
from wanzhou_gui.gui.workbench.board import ACTIONS, ATTENTION, CALM, Board, board_of, board_of_all, leading
from wanzhou_gui.gui.workbench.indicator_tile import IndicatorTile
from wanzhou_gui.gui.workbench.one_page_dialog import OnePageDialog
from wanzhou_gui.gui.workbench.openings import Wish, wish_of_cell, wish_of_line, wish_of_list, wish_of_plan
from wanzhou_gui.gui.workbench.plan_room import plan_room
from wanzhou_gui.gui.workbench.plan_table_view import PlanTableView
from wanzhou_gui.gui.workbench.ranking_view import RankingView
from wanzhou_gui.reports.wording import lamp_word
from wanzhou_gui.reports.workbench.plan_names import plans_named
from wanzhou_gui.usecases.all_plans import AllPlansFacts
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.workbench import WorkbenchFacts

_NARROWEST_INDICATOR = 165
_LOWEST_INDICATOR = 76
# In a low window, measured in the letters in force, everything stands closer before anything has to be scrolled.
_LOW_PAGE = 560
_LOWEST_WHERE_LOW = 58
_LINE = 42
# A list beside others is looked at from its top; its page shows the rest.
_MOST_LINES = 200


class WorkbenchPage(Page):
    """Tiles, heat map, lists and indicators of the plan and period in view, or of all running plans with a row for each."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_WorkbenchPage()
        self._ui.setupUi(self)
        self._facts: WorkbenchFacts | None = None
        self._all: AllPlansFacts | None = None
        self._board: Board | None = None
        self._gathering = PlansGathering(desk, self)
        self._gathering.finished.connect(self._show_all)
        self._gathering.progressed.connect(self._say_progress)
        self._asked = Scope()
        self._attention_key = ""
        self._is_low = False
        self._wants_one_page = False
        self.one_page_dialog: OnePageDialog | None = None
        self._make_tiles()
        self._make_plan_card()
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

    @property
    def all_facts(self) -> AllPlansFacts | None:
        """What is shown over all plans, None where one plan is in view."""
        return self._all

    def show_scope(self, scope: Scope) -> None:
        """Read the plan, or all plans, for the period and show what there is to see."""
        self._asked = scope
        self._gathering.stop()
        if scope.all_plans and scope.period_id is not None:
            self._gathering.start(scope.period_id)
            return
        plan_id, period_id = scope.plan_id, scope.period_id
        if plan_id is None and not scope.all_plans:
            self._say_empty("台账里还没有行动方案。", "导入行动方案")
            return
        if plan_id is None or period_id is None:
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
            self._wants_one_page = self._board is None or self.desk.background.is_busy
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
        self._fit_plans()
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
        for lines in (self._attention, self._waiting):
            lines.setMinimumHeight(theme.px(_LINE) if is_low else 0)
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
        self._return_tile.clicked.connect(self._open_units)
        self._ui.tiles_layout.addWidget(self._return_tile, 5)

    def _make_plan_card(self) -> None:
        card = SectionCard("各方案进展", "全部任务")
        card.action_asked.connect(lambda: self.desk.wanted.emit("ledger", LedgerFilter()))
        card.hide()
        self._plan_card = card
        self._plan_note = QLabel()
        theme.set_kind(self._plan_note, "caption")
        card.header.insertWidget(1, self._plan_note)
        self._plan_table = PlanTableView()
        self._plan_table.chosen.connect(self._open_plan)
        self._plan_table.fitted.connect(self._say_plans)
        card.body.addWidget(self._plan_table, 1)
        self._ui.left_layout.addWidget(card, 40)

    def _make_heat_card(self) -> None:
        card = SectionCard("任务推进热力图（类别 × 责任单位）")
        self._heat_card = card
        for lamp in LAMP_ORDER:
            card.header.addWidget(Legend(lamp))
        self._heat = HeatMap()
        self._heat.setToolTip("")
        self._heat.chosen.connect(self._open_cell)
        card.body.addWidget(self._heat, 1)
        note = QLabel()
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
        for key, (word, told) in ATTENTION.items():
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
        # A line that wraps would let the whole board ask for the height it likes best instead of what it can do with.
        self._calm.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
        if self._board is None:
            return
        dialog = OnePageDialog(self.desk, self)
        dialog.finished.connect(dialog.deleteLater)
        # In a small window with large letters a dialog asks for more than there is.
        dialog.resize(dialog.size().boundedTo(self.window().size()))
        self.one_page_dialog = dialog
        dialog.open()

    def _open_head(self, unit_id: int) -> None:
        self._open(("ledger", LedgerFilter(lead_unit_id=unit_id, kind=TaskKind.TASK)))

    def _make_waiting_card(self) -> None:
        card = SectionCard("单位报送", "去填报")
        card.action_asked.connect(self._open_units)
        self._waiting_card = card
        self._waiting = LineList("单位报送情况，未报的在前")
        self._waiting.chosen.connect(lambda target: self._open(("returns", target)))
        card.body.addWidget(self._waiting, 1)
        self._ui.right_layout.addWidget(card, 30)

    def _set_tab_order(self) -> None:
        order: list[QWidget] = [*self._tiles.values(), self._return_tile, *self._attention_chips.values(), self._one_page_button, self._plan_table, self._heat]
        order += [self._attention, self._ranking, self._waiting]
        for one, following in itertools.pairwise(order):
            QWidget.setTabOrder(one, following)

    def _say_empty(self, sentence: str, action: str) -> None:
        self._facts = self._all = self._board = None
        self._wants_one_page = False
        self._empty.say(sentence, action)
        self._ui.state_stack.setCurrentWidget(self._empty)

    def _help_out(self) -> None:
        no_plan = self._asked.plan_id is None and not self._asked.all_plans
        self.desk.wanted.emit("plan_review" if no_plan else "settings", None if no_plan else "periods")

    def _say_progress(self, done: int, total: int) -> None:
        """Hundreds of plans take a while; what was shown before stays until all of them are there."""
        told = f"正在汇总各方案：{done}/{total}"
        self._plan_note.setText(told)
        if self._all is None and self._asked.all_plans:
            self._say_empty(f"{told}……", "")

    def _show(self, facts: WorkbenchFacts) -> None:
        self._facts, self._all = facts, None
        self._show_board(board_of(facts))

    def _show_all(self, facts: AllPlansFacts) -> None:
        if not self._asked.all_plans:
            return
        if not facts.plans:
            self._say_empty("这个周期没有在办的方案，请在上方换一个周期。", "")
            return
        self._facts, self._all = None, facts
        self._show_board(board_of_all(facts))

    def _show_board(self, board: Board) -> None:
        self._board = board
        if self._wants_one_page:
            self._wants_one_page = False
            self.open_one_page()
        self._ui.state_stack.setCurrentIndex(0)
        for tile in board.tiles:
            notes = board.total_notes if tile.lamp is None else (tile.share, tile.change)
            self._tiles[tile.lamp].show_number(str(tile.number), *notes)
        number, first, second, told = board.returned
        self._return_tile.show_number(number, first, second, words=told)
        self._heat_card.set_title(board.heat_title)
        self._heat_note.setText(board.heat_note)
        self._show_plans(board)
        self._show_attention(self._attention_key or board.first_attention)
        self._waiting.show_lines(board.units)
        self._waiting_card.set_title(board.units_title)
        self._waiting_card.set_action("去催报" if board.plan_lines else "去填报")
        ranked = board.ranked
        self._ranking.show_ranked(ranked)
        self._ranking.setVisible(bool(ranked))
        self._ranking_card.setMaximumHeight(theme.px(52) + max(theme.px(60), self._ranking.full_height))
        self._no_ranking.setVisible(not ranked)
        self._fill_indicators(anew=True)

    def _show_plans(self, board: Board) -> None:
        is_several = board.sum_line is not None
        self._plan_card.setVisible(is_several)
        left = self._ui.left_layout
        for card, share in ((self._heat_card, 4 if is_several else 66), (self._indicator_card, 3 if is_several else 34)):
            left.setStretchFactor(card, share)
        if board.sum_line is not None:
            self._plan_table.show_lines(board.plan_lines, board.sum_line)
        else:
            self._heat.show_table(board.heat)
            self._heat_card.show()
            self._indicator_card.show()
        self._fit_plans()

    def _fit_plans(self) -> None:
        """Every plan first, then as much of the map as there is room for, and indicators where nothing gives way to them."""
        board = self._board
        if board is None or board.sum_line is None:
            return
        table, is_low = self._plan_table, self._is_low
        room = plan_room(self.width(), self.height(), len(board.plan_lines), table.least_height, table.full_height, is_low=is_low)
        self._heat_card.setVisible(room.has_map)
        self._plan_card.setMinimumHeight(room.least)
        self._plan_card.setMaximumHeight(room.most)
        self._indicator_card.setVisible(room.has_indicators and bool(board.cards))
        heat = board.heat.worst_columns(room.heat_columns).worst_rows(room.heat_rows)
        if heat != self._heat.table:
            self._heat.show_table(heat)
        parts = ((len(board.heat.rows) - len(heat.rows), "个方案"), (len(board.heat.columns) - len(heat.columns), "家单位"))
        cut = [f"{count}{what}" for count, what in parts if count]
        self._heat_card.set_title(board.heat_title + (f"　另有{'、'.join(cut)}见台账" if cut else ""))
        self._say_plans()

    def _say_plans(self) -> None:
        """How many plans there are, which are left out, and why."""
        board, facts = self._board, self._all
        if board is None or facts is None:
            return
        shown, count = len(self._plan_table.shown), len(board.plan_lines)
        self._plan_card.set_title(f"各方案进展（{count} 个）" if shown >= count else f"各方案进展（{count} 个，先列最急的 {shown} 个）")
        told = [(f"{len(plans)} 个{why}", plans) for plans, why in ((facts.upcoming, "尚未开始"), (facts.ended, "已办完到期"), (facts.without_period, "没有这一期")) if plans]
        self._plan_note.setText(f"另有 {'、'.join(words for words, _ in told)}" if told else "条为平均完成比例，竖线为序时进度")
        self._plan_note.setToolTip("\n".join(f"{words}：{plans_named(one.title for one in plans)}" for words, plans in told))

    def _show_attention(self, key: str) -> None:
        self._attention_key = key
        board = self._board
        if board is None:
            return
        for known, (word, _) in ATTENTION.items():
            chip = self._attention_chips[known]
            label = f"{word} {len(board.attention[known])}"
            if known == "due_soon":
                chip.setToolTip(f"{board.due_soon_days} 天内到期、尚未办结")
            chip.setText(label)
            chip.setAccessibleName(label)
            chip.setChecked(known == key)
        lines = board.attention[key]
        self._attention.show_lines(tuple(leading(line) for line in lines[:_MOST_LINES]))
        self._attention.setVisible(bool(lines))
        self._calm.setVisible(not lines)
        self._calm.setText(CALM.get(key, f"{board.due_soon_days} 天内没有到期的任务。"))
        self._attention_card.set_title(ATTENTION[key][0])
        # All matters stand in the list; they have no page of their own.
        action = ACTIONS.get(key, "全部 {count} 项").format(count=len(lines))
        self._attention_card.set_action(action if lines and key != "today" else "")
        # A short list leaves its room to the units below it.
        needed = self._attention.full_height + theme.px(60) if lines else theme.px(110)
        self._attention_card.setMaximumHeight(max(needed, theme.px(110)))

    def _fill_indicators(self, *, anew: bool = False) -> None:
        board = self._board
        if board is None:
            return
        cards = board.cards
        self._no_indicators.setVisible(not cards)
        self._indicator_room.setVisible(bool(cards))
        # Over several plans there is no page of all indicators to go to.
        self._indicator_card.set_action(f"全部 {len(cards)} 项" if cards and board.sum_line is None else "")
        columns = max(1, min(4, self._indicator_room.width() // theme.px(_NARROWEST_INDICATOR)))
        rows = max(1, self._indicator_room.height() // theme.px(self._lowest_indicator + 4))
        shown = cards[: columns * rows]
        if not anew and len(shown) == len(self._indicator_tiles):
            return
        for tile in self._indicator_tiles:
            self._indicator_grid.removeWidget(tile)
            tile.deleteLater()
        self._indicator_tiles = []
        for place, (card, target) in enumerate(shown):
            tile = IndicatorTile(card)
            tile.clicked.connect(lambda _=False, one=target: self.desk.wanted.emit("indicators", one))
            self._indicator_grid.addWidget(tile, place // columns, place % columns)
            self._indicator_tiles.append(tile)
        previous: QWidget = self._attention
        for tile in self._indicator_tiles:
            QWidget.setTabOrder(previous, tile)
            previous = tile
        QWidget.setTabOrder(previous, self._ranking)
        QWidget.setTabOrder(self._ranking, self._waiting)

    def _open(self, wish: Wish) -> None:
        self.desk.wanted.emit(*wish)

    def _open_tile(self, lamp: Lamp | None) -> None:
        if self._board is not None:
            self._open(("ledger", next(tile.wanted for tile in self._board.tiles if tile.lamp is lamp)))

    def _open_cell(self, row_id: int | None, unit_id: int | None, lamp: Lamp) -> None:
        self._open(wish_of_cell(row_id, unit_id, lamp, over_plans=self._all is not None))

    def _open_plan(self, plan_id: int | None, column: str | Lamp) -> None:
        if self._board is not None:
            self._open(wish_of_plan(self._board.places.get(plan_id or 0), plan_id, column))

    def _open_line(self, target: object) -> None:
        self._open(wish_of_line(target))

    def _open_attention(self) -> None:
        """Open the page of the list, at what the list counts."""
        if self._board is not None:
            self._open(wish_of_list(self._board, self._attention_key))

    def _open_units(self) -> None:
        """One plan's returns are filled in; over all plans it is asked who is to be gone after."""
        self._open(("returns" if self._all is None else "chasing", None))
