"""任务台账: every work item in one table that can be filtered, sorted, copied, exported and opened."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerView
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.plans_view import PlansView
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, InPlan, Scope
from wanzhou_gui.gui.generated.ledger.ui_ledger_page import Ui_LedgerPage
from wanzhou_gui.gui.ledger.cell_delegate import CellDelegate, LampDelegate
from wanzhou_gui.gui.ledger.ledger_filters import LedgerFilters
from wanzhou_gui.gui.ledger.ledger_model import (
    FROZEN_COLUMNS,
    Column,
    GroupLine,
    ItemLine,
    LedgerModel,
    ShownView,
)
from wanzhou_gui.gui.ledger.progress_delegate import ProgressDelegate
from wanzhou_gui.gui.ledger.saved_views import SavedView, TableLook, ViewStore
from wanzhou_gui.gui.ledger.task_panel import TaskPanel
from wanzhou_gui.gui.ledger.together_dialog import TogetherDialog
from wanzhou_gui.gui.ledger.view_menu import ViewMenu
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.plans_gathering import PlansGathering
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.frozen_table import FrozenTable
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.all_plans import AllPlansFacts
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.services import Services

_WIDTHS = {
    Column.LAMP: 96,
    Column.NUMBER: 52,
    Column.TITLE: 250,
    Column.PLAN: 150,
    Column.HEAD_UNIT: 178,
    Column.PROGRESS: 206,
    Column.RETURN_STATE: 78,
    Column.STATUS: 92,
    Column.DUE_ON: 94,
    Column.DAYS_LEFT: 92,
    Column.OTHER_UNITS: 240,
    Column.REASON: 330,
}
_PANEL_WIDTH = 420


@dataclass(frozen=True)
class _Wanted:
    """What another page asked for before the view was there."""

    task_id: int | None = None
    at_task_id: int | None = None


class LedgerPage(Page):
    """The table with its filters at the top and one task at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_LedgerPage()
        self._ui.setupUi(self)
        self._view: ShownView | None = None
        self._names: dict[int, str] = {}
        self._gathering = PlansGathering(desk, self)
        self._asked = Scope()
        self._wanted = _Wanted()
        self._initials: dict[int, tuple[str, ...]] | None = None
        self._model = LedgerModel(self)
        self.table = FrozenTable(FROZEN_COLUMNS, "任务台账")
        self.table.setModel(self._model)
        cells = CellDelegate(self._model, self.table)
        for column in Column:
            self.table.set_delegate(column, cells)
        self.table.set_delegate(Column.LAMP, LampDelegate(self.table))
        self.table.set_delegate(Column.PROGRESS, ProgressDelegate(self.table))
        self.table.set_widths({int(column): width for column, width in _WIDTHS.items()})
        self.table.horizontalHeader().setStretchLastSection(True)
        self.panel = TaskPanel(desk)
        self.panel.hide()
        self.filters = LedgerFilters(self._ui, self)
        self._look = TableLook()
        self.together_dialog: TogetherDialog | None = None
        self.views = ViewMenu(
            self._ui.view_button, ViewStore(), lambda: (self._view, self.filters.wanted, self._look), self
        )
        self._empty = EmptyState(icon_name="table")
        self._nothing_left = EmptyState("没有符合条件的任务。", "清除筛选", "filter-off")
        self._dress()
        self._connect()
        self._show_columns()

    @property
    def model(self) -> LedgerModel:
        """The lines of the table."""
        return self._model

    @property
    def view(self) -> ShownView | None:
        """What the filters choose from: a plan, or all running ones."""
        return self._view

    def show_scope(self, scope: Scope) -> None:
        """Read the plan, or all plans, for the period and show what there is under the filters as they are."""
        self._asked = scope
        self._gathering.stop()
        plan_id, period_id = scope.plan_id, scope.period_id
        if scope.all_plans and period_id is not None:
            self.desk.ask(lambda services: services.clerks.current().name, self._note_clerk)
            self._gathering.start(period_id)
            return
        if plan_id is None and not scope.all_plans:
            self._say_empty("台账里还没有行动方案，也就没有任务。", "导入行动方案")
            return
        if plan_id is None or period_id is None:
            self._say_empty("还没有报送周期，任务无法研判。", "去设置报送周期")
            return

        def show(view: LedgerView) -> None:
            if self._asked == scope:
                self._show(view)

        self.desk.ask(lambda services: services.clerks.current().name, self._note_clerk)
        self.desk.ask(lambda services: services.overview.view(plan_id, period_id), show)

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read again when anything shown here changed."""
        if changes.concern(Subject.UNIT):
            self._initials = None
        shown = (Subject.PLAN, Subject.ENTRY, Subject.RETURN, Subject.PERIOD, Subject.UNIT, Subject.SETTING)
        if changes.concern(*shown):
            self.show_scope(self.desk.scope)

    def show_target(self, target: object) -> None:
        """A LedgerFilter, ("task", id) to open one task beside the table, or ("at", id) to stand on it."""
        if isinstance(target, LedgerFilter):
            self._wanted = _Wanted()
            self._set_panel(False)
            self.filters.put(target)
        elif isinstance(target, tuple) and target[0] == "task":
            self._wanted = _Wanted(int(target[1]))
            self.filters.clear()
        elif isinstance(target, tuple) and target[0] == "at":
            self._wanted = _Wanted(at_task_id=int(target[1]))

    def commit_pending(self) -> None:
        """Keep what is being typed beside the table."""
        self.panel.commit()

    def search(self, text: str) -> None:
        """Filter by a text."""
        self._ui.text_edit.setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the table. (A focus proxy would cut the filters out of the Tab order.)"""
        super().focusInEvent(event)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the panel away."""
        if event.key() == Qt.Key.Key_Escape and self.panel.isVisible():
            self._set_panel(False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head gives way where there is little room."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """The rail says the title too; the numbers on the chips are said nowhere else."""
        ui = self._ui
        for layout in (ui.chips_layout, ui.title_layout):
            # A layout within another one learns of longer words only when everything is laid out anew.
            layout.invalidate()
        asked = ui.title_layout.sizeHint().width()
        if ui.title_label.isHidden():
            asked += ui.title_label.sizeHint().width() + ui.title_layout.spacing()
        margins = ui.outer_layout.contentsMargins()
        ui.title_label.setVisible(asked <= self.width() - margins.left() - margins.right())

    def _dress(self) -> None:
        ui = self._ui
        ui.splitter.addWidget(self.table)
        ui.splitter.addWidget(self.panel)
        ui.splitter.setStretchFactor(0, 1)
        ui.splitter.setStretchFactor(1, 0)
        ui.state_stack.addWidget(self._empty)
        ui.state_stack.addWidget(self._nothing_left)
        ui.export_button.setIcon(theme.icon("file-spreadsheet"))
        ui.detail_button.setIcon(theme.icon("eye"))
        ui.text_edit.addAction(
            QAction(theme.icon("search", theme.TEXT_THIRD), "", self),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        ui.text_edit.setMinimumWidth(theme.px(140))
        ui.filter_layout.setStretch(0, 3)
        ui.filter_layout.setStretch(1, 2)
        ui.filter_layout.setStretch(2, 2)
        order = [*self.filters.chips.values(), ui.view_button, ui.detail_button, ui.export_button, ui.text_edit]
        order += [
            ui.unit_combo,
            ui.group_combo,
            ui.kind_combo,
            ui.due_combo,
            ui.missing_check,
            ui.clear_button,
        ]
        for one, following in itertools.pairwise([*order, self.table]):
            QWidget.setTabOrder(one, following)

    def _connect(self) -> None:
        ui = self._ui
        self.filters.changed.connect(self._apply)
        self._gathering.finished.connect(self._show_all)
        self._gathering.progressed.connect(self._say_progress)
        self.views.chosen.connect(self._put_view)
        self._empty.asked.connect(self._help_out)
        self._nothing_left.asked.connect(self.filters.clear)
        self.table.row_activated.connect(self._open_task)
        quick = QShortcut(QKeySequence("Space"), self.table)
        # Everywhere else a space is a space, or presses a button.
        quick.setContext(Qt.ShortcutContext.WidgetShortcut)
        quick.activated.connect(self._toggle_panel)
        self.table.selectionModel().currentChanged.connect(self._follow)
        self.panel.closed.connect(lambda: self._set_panel(False))
        ui.detail_button.clicked.connect(self._set_panel)
        QShortcut(QKeySequence("Ctrl+F"), self, self._go_to_text)
        QShortcut(QKeySequence("Ctrl+Shift+V"), self, self.views.open)
        together = QAction("批量修改选中的任务(&B)…", self.table)
        together.setShortcut(QKeySequence("Ctrl+B"))
        together.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        together.triggered.connect(self._change_together)
        self.table.addAction(together)
        QShortcut(QKeySequence("F5"), self, lambda: self.show_scope(self.desk.scope))
        ui.export_button.clicked.connect(self._export)
        for header in self.table.headers:
            header.sectionClicked.connect(self._sort)

    def _go_to_text(self) -> None:
        self._ui.text_edit.setFocus()
        self._ui.text_edit.selectAll()

    def _show_all(self, facts: AllPlansFacts) -> None:
        if not facts.plans:
            self._say_empty("这个周期没有在办的方案，请在上方换一个周期。", "")
            return
        self._names = facts.names
        self._show(facts.view)

    def _say_progress(self, done: int, total: int) -> None:
        """Hundreds of plans take a while; what was shown before stays until all of them are there."""
        told = f"正在汇总各方案：{done}/{total}"
        if not isinstance(self._view, PlansView):
            self._say_empty(f"{told}……", "")
        self._ui.count_label.setText(told)

    def _show(self, view: ShownView) -> None:
        is_other_kind = type(view) is not type(self._view)
        self._view = view
        if is_other_kind:
            self._show_columns()
        self.filters.offer(view)
        self._apply()

    def _show_columns(self) -> None:
        """The columns of the view in force, with the plan among several plans."""
        shown = self._look.columns
        self.table.show_columns((Column.PLAN, *shown) if isinstance(self._view, PlansView) else shown)

    def _place_of(self, row: LedgerRow) -> tuple[Plan, int] | None:
        """The plan of a row and the period it is seen in."""
        view = self._view
        one = view.view_of_plan[row.task.plan_id] if isinstance(view, PlansView) else view
        return (one.plan, one.period.id) if one is not None else None

    def _apply(self) -> None:
        view = self._view
        if view is None:
            return
        wanted = self.filters.wanted
        if wanted.text.isascii() and wanted.text and self._initials is None:
            self._fetch_initials()
        initials = self._initials or {}
        current = self._current_task_id()
        self.filters.count(view, initials)
        self._fit_head()
        rows = view.filtered(wanted, initials)
        self.table.forget_spans()
        self._model.show_rows(view, rows, self._names if isinstance(view, PlansView) else None)
        self._span_groups()
        total = len(view.rows)
        count = f"共 {total} 项" if len(rows) == total else f"显示 {len(rows)} / {total} 项"
        self._ui.count_label.setText(f"{len(view.views)} 个方案 {count}" if isinstance(view, PlansView) else count)
        self._ui.clear_button.setEnabled(wanted != LedgerFilter())
        self._ui.state_stack.setCurrentWidget(self._ui.splitter if rows else self._nothing_left)
        self._restore_cursor(current)

    def _span_groups(self) -> None:
        for place, line in enumerate(self._model.lines):
            if isinstance(line, GroupLine):
                self.table.span_row(place)

    def _restore_cursor(self, task_id: int | None) -> None:
        opened, at = self._wanted.task_id, self._wanted.at_task_id
        self._wanted = _Wanted()
        wanted = opened if opened is not None else at if at is not None else task_id
        place = self._model.row_of_task(wanted or 0)
        if place is None:
            items = (at for at, line in enumerate(self._model.lines) if isinstance(line, ItemLine))
            place = next(items, None)
        if place is not None:
            self.table.setCurrentIndex(self._model.index(place, Column.TITLE))
        if opened is not None:
            self._set_panel(True)
        elif self.panel.isVisible():
            self._show_current()

    def _current_task_id(self) -> int | None:
        line = self._model.line(self.table.currentIndex().row())
        return line.row.task.id if isinstance(line, ItemLine) else None

    def _fetch_initials(self) -> None:
        def read(services: Services) -> dict[int, tuple[str, ...]]:
            return services.units.initials()

        def keep(initials: dict[int, tuple[str, ...]]) -> None:
            self._initials = initials
            self._apply()

        self.desk.ask(read, keep)

    def _sort(self, column: int) -> None:
        """Sort by a column, the other way round when it is pressed again; with Shift within what it is sorted by already."""
        known = dict(self._model.sorted_by)
        ascending = Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if known.get(Column(column)) is ascending else ascending
        adds = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._sort_by(tuple({**(known if adds else {}), Column(column): order}.items()))

    def _sort_by(self, keys: tuple[tuple[Column, Qt.SortOrder], ...]) -> None:
        self.table.forget_spans()
        current = self._current_task_id()
        self._model.sort_by(keys)
        self._look = replace(self._look, sort=self._model.sorted_by)
        self._span_groups()
        for header in self.table.headers:
            header.setSortIndicatorShown(bool(self._look.sort))
            if self._look.sort:
                header.setSortIndicator(*self._look.sort[0])
        self._restore_cursor(current)

    def _put_view(self, saved: SavedView) -> None:
        """Look like a view: its filter, its columns, its order, as far as it says anything about them."""
        view = self._view
        if view is None:
            return
        if saved.look is not None:
            self._look = saved.look
            self._show_columns()
            self._sort_by(saved.look.sort)
        if saved.filter is not None:
            wanted, unknown = saved.filter.in_plan(view)
            self.filters.put(wanted)
            if unknown:
                messages.tell(
                    self, f"视图“{saved.name}”里的{'、'.join(unknown)}不在现在看的方案中。", "这一条件已略去，其余条件照用。"
                )
        self.table.setFocus()

    def _change_together(self) -> None:
        """One edit for every task a chosen cell belongs to."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        lines = [self._model.line(row) for row in rows]
        chosen = [line.row.task.id for line in lines if isinstance(line, ItemLine)]
        if chosen:
            self.together_dialog = TogetherDialog(self.desk, chosen, self.window())
            self.together_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.together_dialog.open()

    def _note_clerk(self, name: str) -> None:
        self.views.clerk = name

    def _follow(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        if self.panel.isVisible():
            self._show_current()

    def _set_panel(self, shown: bool) -> None:
        if not shown and self.panel.isVisible():
            self.panel.commit()
            self.table.setFocus()
        self._ui.detail_button.setChecked(shown)
        self.panel.setVisible(shown)
        if shown:
            self._show_current()
            if self._ui.splitter.sizes()[1] < theme.px(300):
                width = self._ui.splitter.width()
                self._ui.splitter.setSizes([width - theme.px(_PANEL_WIDTH), theme.px(_PANEL_WIDTH)])

    def _toggle_panel(self) -> None:
        self._set_panel(not self.panel.isVisible())

    def _open_task(self, place: int) -> None:
        line = self._model.line(place)
        where = self._place_of(line.row) if isinstance(line, ItemLine) else None
        if isinstance(line, ItemLine) and where is not None:
            self.desk.wanted.emit("task", InPlan(where[0].id, where[1], ("task", line.row.task.id)))

    def _show_current(self) -> None:
        line = self._model.line(self.table.currentIndex().row())
        place = self._place_of(line.row) if isinstance(line, ItemLine) else None
        if isinstance(line, ItemLine) and place is not None:
            self.panel.show_row(place[0], line.row, place[1])

    def _say_empty(self, sentence: str, action: str) -> None:
        self._view = None
        self._empty.say(sentence, action)
        self._ui.state_stack.setCurrentWidget(self._empty)
        self._ui.count_label.clear()

    def _help_out(self) -> None:
        if self._asked.plan_id is None and not self._asked.all_plans:
            self.desk.wanted.emit("plan_review", None)
        else:
            self.desk.wanted.emit("settings", "periods")

    def _export(self) -> None:
        view = self._view
        if view is None:
            return
        period_id = view.period.id
        what = "任务台账（全部方案，" if isinstance(view, PlansView) else "任务台账（"
        path = messages.ask_save_file(self, "导出任务台账", f"{what}{period_label(view.period)}）.xlsx", "Excel 工作簿 (*.xlsx)")
        if path is None:
            return

        def write(services: Services) -> Path:
            if isinstance(view, PlansView):
                return services.exports.all_plans(services.all_plans.facts(period_id), path)
            return services.exports.ledger(view.plan.id, period_id, path)

        def done(written: Path) -> None:
            plans = f"{len(view.views)} 个方案的 " if isinstance(view, PlansView) else ""
            messages.tell(self, f"已导出 {plans}{len(view.rows)} 项任务。", f"文件：{written}")

        self.desk.ask(write, done, lambda error: messages.tell_error(self, error))
