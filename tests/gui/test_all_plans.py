"""全部方案: the window looks at all running plans; every number opens what it counts, every line opens in its plan."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.seen import picture_of, text_contrast, text_places
from tests.gui.test_accessible_names import nameless
from tests.gui.test_every_page import LEAST, _cut
from tests.three_plans import add_two_plans
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Scope
from wanzhou_gui.gui.ledger.ledger_model import Column, GroupLine, ItemLine
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.ledger.saved_views import SavedView, named_filter
from wanzhou_gui.gui.ledger.task_page import TaskPage
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.scope_combos import ALL_PLANS
from wanzhou_gui.gui.search_hits import HitKind, SearchHit
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage
from wanzhou_gui.reports.workbench.plan_table import COLUMNS, NAME, OVERDUE, PROGRESS, TASKS, WAITING
from wanzhou_gui.usecases.all_plans import AllPlansFacts
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.plan_storing import PlanParameters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
ALONE = [entry.key for entry in PAGES if entry.needs_ledger and not entry.takes_all_plans]
TOGETHER = ["workbench", "ledger"]
SIZES = [(1280, 640), (1366, 697), (1920, 1080)]


@pytest.fixture(scope="session")
def _three_plans(_sample_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.gui.conftest import TODAY
    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.system.clock import FixedClock

    path = Path(shutil.copy(_sample_ledger, tmp_path_factory.mktemp("three") / "three.ledger"))
    services = open_office(FixedClock(TODAY)).open_ledger(path)
    add_two_plans(services)
    services.close()
    return path


@pytest.fixture
def three(rig: WindowRig, _three_plans: Path, tmp_path: Path) -> WindowRig:
    """The window over three plans, at the second quarter of 2024 of the last of them."""
    rig.open(Path(shutil.copy(_three_plans, tmp_path / "台账.ledger")))
    found: list[int] = []
    rig.window.desk.ask(lambda services: services.periods.period("2024Q2").id, found.append)
    rig.settle()
    rig.window.desk.look_at(period_id=found[0])
    rig.settle()
    return rig


def choose_all(rig: WindowRig) -> None:
    """As a clerk does: into the box of plans, up to its first line."""
    box = rig.window._ui.plan_combo
    box.setFocus()
    rig.press("Home")


@pytest.fixture
def over_all(three: WindowRig) -> WindowRig:
    """The workbench over all plans."""
    three.press("Ctrl+1")
    choose_all(three)
    assert three.window.desk.scope.all_plans
    return three


def board(rig: WindowRig) -> WorkbenchPage:
    rig.press("Ctrl+1")
    page = rig.window.current_page
    assert isinstance(page, WorkbenchPage)
    return page


def facts_of(rig: WindowRig) -> AllPlansFacts:
    facts = board(rig).all_facts
    assert facts is not None
    return facts


def ledger(rig: WindowRig) -> LedgerPage:
    rig.settle()
    page = rig.window.current_page
    assert isinstance(page, LedgerPage)
    return page


def test_all_plans_are_chosen_in_the_box_and_summed_on_the_workbench(over_all: WindowRig) -> None:
    page = board(over_all)
    assert over_all.window._ui.plan_combo.currentText() == ALL_PLANS
    assert page._tiles[None].number == "25"
    assert [line.tasks for line in page._plan_table.shown] == [19, 4, 2]
    assert page._plan_card.isVisible()
    assert over_all.window._ui.counts_label.text() == "3 个方案 · 25 项任务"


def test_every_tile_opens_the_ledger_of_all_plans_with_what_it_counts(over_all: WindowRig) -> None:
    lamps: list[Lamp | None] = [None, *LAMP_ORDER]
    for lamp in lamps:
        tile = board(over_all)._tiles[lamp]
        tile.setFocus()
        over_all.press("Space")
        assert ledger(over_all).model.item_count == int(tile.number), lamp
        assert over_all.window.desk.scope.all_plans


def test_every_cell_of_the_map_opens_what_it_counts(over_all: WindowRig) -> None:
    table = facts_of(over_all).heat_table
    assert len(table.rows) == 4
    for (row, column), field in table.fields.items():
        page = board(over_all)
        page._heat.choose(row, column)
        assert ledger(over_all).model.item_count == field.count, page._heat.words_of((row, column))


@pytest.mark.parametrize("column", [TASKS, OVERDUE, PROGRESS, *LAMP_ORDER])
def test_every_number_of_a_plan_opens_what_it_counts(over_all: WindowRig, column: str | Lamp) -> None:
    facts = facts_of(over_all)
    for row, line in enumerate((*facts.plan_lines, facts.sum_line)):
        page = board(over_all)
        page._plan_table.choose(row, column)
        expected = line.tasks if column == PROGRESS else line.count(column)
        assert ledger(over_all).model.item_count == expected, line.words(column)


def test_the_name_of_a_plan_opens_its_own_workbench_and_the_rail_leads_back(over_all: WindowRig) -> None:
    second = facts_of(over_all).plans[1]
    board(over_all)._plan_table.choose(1, NAME)
    over_all.settle()
    page = over_all.window.current_page
    assert isinstance(page, WorkbenchPage)
    assert page.facts is not None
    assert page.facts.view.plan == second.plan
    assert page.facts.view.period.code == "2024M06"
    assert page._plan_card.isHidden()
    assert over_all.window._ui.plan_combo.currentText() == second.plan.title
    assert board(over_all).all_facts is not None
    assert over_all.window._ui.period_combo.currentText() == "2024年第二季度"


def test_unreported_units_of_a_plan_open_its_chase_list(over_all: WindowRig) -> None:
    second = facts_of(over_all).plans[1]
    board(over_all)._plan_table.choose(1, WAITING)
    over_all.settle()
    assert over_all.window.current_key == "chasing"
    assert over_all.window.desk.scope == Scope(second.plan.id, second.view.period.id)


def test_the_table_of_plans_is_walked_by_keyboard_and_heard(over_all: WindowRig) -> None:
    table = board(over_all)._plan_table
    table.setFocus()
    assert "19 项任务" in table.accessibleDescription()
    over_all.press("Down")
    over_all.press("Right")
    over_all.press("Right")
    assert COLUMNS[2] is Lamp.RED
    assert "滞后 2 项" in table.accessibleDescription()
    over_all.press("Return")
    assert ledger(over_all).model.item_count == 2
    table = board(over_all)._plan_table
    table.setFocus()
    over_all.press("End")
    assert "平均完成" in table.accessibleDescription()
    over_all.press("Home")
    over_all.press("Up")
    assert "19 项任务" in table.accessibleDescription()


def test_the_table_of_plans_is_pointed_at_and_pressed(over_all: WindowRig, qtbot: QtBot) -> None:
    table = board(over_all)._plan_table
    spot = table._box((1, OVERDUE)).center().toPoint()
    before = table.grab().toImage()
    qtbot.mouseMove(table, spot)
    QApplication.processEvents()
    assert table.grab().toImage() != before, "what is under the pointer stands out"
    qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=spot)
    assert ledger(over_all).model.item_count == 1


@pytest.mark.parametrize("key", ["worrying", "overdue", "review", "today"])
def test_a_line_of_today_opens_in_its_plan_and_says_which(over_all: WindowRig, key: str) -> None:
    count = len(facts_of(over_all).attention[key])
    assert count
    for at in range(min(count, 4)):
        page = board(over_all)
        page._attention_chips[key].click()
        line = facts_of(over_all).attention[key][at]
        assert line.place is not None
        assert facts_of(over_all).names[line.place[0]] in page._attention.lines[at].note
        page._attention.setFocus()
        page._attention.setCurrentRow(at)
        over_all.press("Return")
        assert over_all.window.desk.scope.plan_id == line.place[0]
        assert not over_all.window.desk.scope.all_plans
        where = {"worrying": "ledger", "overdue": "ledger", "review": "review", "today": "task"}[key]
        assert over_all.window.current_key == where
        if where == "ledger":
            task = ledger(over_all).panel.facts
            assert task is not None
            assert ("task", task.row.task.id) == line.target
    assert board(over_all).all_facts is not None


@pytest.mark.parametrize("key", ["worrying", "overdue", "due_soon"])
def test_all_of_a_list_opens_in_the_ledger_of_all_plans(over_all: WindowRig, key: str) -> None:
    page = board(over_all)
    page._attention_chips[key].click()
    count = len(facts_of(over_all).attention[key])
    page._open_attention()
    assert ledger(over_all).model.item_count == count
    assert over_all.window.desk.scope.all_plans


def test_a_unit_leads_to_its_first_plan_that_is_owed(over_all: WindowRig) -> None:
    page = board(over_all)
    line = page._waiting.lines[0]
    assert "未报" in line.right
    owed = facts_of(over_all).units[0].owed[0][0]
    page._waiting.setFocus()
    page._waiting.setCurrentRow(0)
    over_all.press("Return")
    assert over_all.window.current_key == "returns"
    assert over_all.window.desk.scope == Scope(owed.plan.id, owed.view.period.id)


def test_a_head_of_the_ranking_opens_its_tasks_of_every_plan(over_all: WindowRig) -> None:
    page = board(over_all)
    head = next(one for one in facts_of(over_all).ranked_heads if one.unit.name == "区市场监管局")
    page._ranking.chosen.emit(head.unit.id)
    shown = ledger(over_all).model
    assert shown.item_count == head.tasks
    assert len({line.row.task.plan_id for line in shown.lines if isinstance(line, ItemLine)}) == 2


@pytest.mark.parametrize("key", ALONE)
def test_a_page_of_one_plan_is_given_one_and_says_so(over_all: WindowRig, key: str) -> None:
    over_all.window.show_page(key)
    over_all.settle()
    scope = over_all.window.desk.scope
    assert scope.plan_id is not None
    assert not scope.all_plans
    ui = over_all.window._ui
    assert ui.plan_combo.currentData() == scope.plan_id
    assert ui.period_combo.currentData() == scope.period_id
    first = ui.plan_combo.model().index(0, 0)
    assert not first.flags() & Qt.ItemFlag.ItemIsEnabled, "all plans cannot be chosen here"
    assert "一次办一个方案" in first.data(Qt.ItemDataRole.ToolTipRole)
    assert ui.counts_label.text().startswith("本页一次办一个方案")
    assert board(over_all).all_facts is not None


def test_choosing_one_plan_ends_looking_at_all_of_them(over_all: WindowRig) -> None:
    box = over_all.window._ui.plan_combo
    box.setFocus()
    over_all.press("Down")
    assert over_all.window.desk.scope.plan_id == box.currentData()
    over_all.press("Ctrl+3")
    page = board(over_all)
    assert page.all_facts is None
    assert page.facts is not None
    assert page.facts.view.plan.title == box.currentText()


def test_the_window_looks_at_all_plans_again_on_the_next_day(over_all: WindowRig, tmp_path: Path) -> None:
    over_all.restart(tmp_path / "台账.ledger")
    assert over_all.window.desk.scope.all_plans
    assert facts_of(over_all).sum_line.tasks == 25


def test_a_ledger_with_one_plan_offers_no_choice_of_plans(rig: WindowRig, ledger_path: Path) -> None:
    rig.window.memory.all_plans = True
    rig.open(ledger_path)
    assert not rig.window.desk.scope.all_plans
    assert rig.window._ui.plan_combo.isHidden()


def test_what_is_saved_meanwhile_is_on_the_board_at_once(over_all: WindowRig) -> None:
    before = facts_of(over_all)
    task = before.plans[2].view.rows[0].task
    desk = over_all.window.desk
    desk.act(lambda services: services.plans.change_task(replace(task, due_on=date(2024, 4, 1))), lambda changes: changes)
    over_all.settle()
    after = facts_of(over_all)
    assert after.sum_line.overdue == before.sum_line.overdue + 1
    assert after.plans[0] is before.plans[0]


def test_a_month_shows_every_plan_in_its_own_period(over_all: WindowRig) -> None:
    box = over_all.window._ui.period_combo
    box.setCurrentIndex(box.findText("2024年5月"))
    box.activated.emit(box.currentIndex())
    over_all.settle()
    facts = facts_of(over_all)
    assert [one.view.period.code for one in facts.plans] == ["2024Q2", "2024M05", "2024Q2"]
    assert [line.when for line in facts.plan_lines] == ["2024年第二季度", "2024年5月", "2024年第二季度"]


def test_the_page_for_the_vice_mayor_is_drawn_over_all_plans(over_all: WindowRig) -> None:
    page = board(over_all)
    over_all.press("Ctrl+P")
    dialog = page.one_page_dialog
    assert dialog is not None
    over_all.settle()
    assert dialog.content.startswith(b"%PDF")
    assert "全部方案" in dialog._name
    dialog.reject()


@pytest.mark.parametrize("key", TOGETHER)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("factor", [1.0, 1.15, 1.3])
def test_nothing_is_cut_off_or_scrolled(request: pytest.FixtureRequest, qapp: QApplication, key: str, size: tuple[int, int], factor: float) -> None:
    try:
        theme.apply(qapp, factor)
        over_all: WindowRig = request.getfixturevalue("over_all")
        over_all.window.resize(*size)
        over_all.window.show_page(key)
        over_all.settle()
        page = over_all.window.current_page
        assert page is not None
        assert _cut(page) == []
        if isinstance(page, WorkbenchPage):
            assert page._ui.board_area.verticalScrollBar().maximum() == 0
            assert page._ui.board_area.horizontalScrollBar().maximum() == 0
    finally:
        theme.apply(qapp)


@pytest.mark.parametrize("key", TOGETHER)
def test_it_is_heard_and_read(over_all: WindowRig, key: str) -> None:
    over_all.window.show_page(key)
    over_all.settle()
    page = over_all.window.current_page
    assert page is not None
    assert nameless(over_all.window) == []
    shown = picture_of(over_all.window)
    weak = {name: found for name, place in text_places(over_all.window, page) if (found := text_contrast(shown, place)) < LEAST}
    assert weak == {}


@pytest.fixture
def many(over_all: WindowRig) -> WindowRig:
    """Twelve plans, more than the smallest window has room for."""

    def add(services: Services) -> None:
        for at in range(9):
            text = f"万州区第{at}号重点工作方案\n一、重点任务\n1.做一件事。做成一件事。（牵头单位：区财政局）\n"
            services.plans.add(services.plans.read_text(text)[0], PlanParameters(supervised_from=date(2024, 1, 1), period_starts_on=date(2024, 1, 1), period_ends_on=date(2024, 12, 31)))

    over_all.window.desk.ask(add, lambda _: None)
    over_all.settle()
    return over_all


def test_more_plans_than_there_is_room_for_are_counted_and_the_worst_shown(many: WindowRig) -> None:
    page = board(many)
    many.window.resize(1280, 640)
    many.settle()
    facts = facts_of(many)
    assert len(facts.plans) == 12
    assert len(page._plan_table.shown) == 12, "the map gives way to the plans"
    assert page._heat_card.isHidden()
    page._plan_table.setFixedHeight(120)
    many.settle()
    shown = page._plan_table.shown
    assert len(shown) < 6
    assert facts.plan_lines[1] in shown
    assert any(f"先列最急的 {len(shown)} 个" in label.text() for label in page._plan_card.findChildren(QLabel))
    assert page._ui.board_area.verticalScrollBar().maximum() == 0
    assert facts.sum_line.tasks == 34


def test_a_long_gathering_says_how_far_it_is(many: WindowRig, qtbot: QtBot) -> None:
    page = board(many)
    told: list[tuple[int, int]] = []
    page._gathering.progressed.connect(lambda done, total: told.append((done, total)))
    many.window.desk.ask(lambda services: services.all_plans._known.clear(), lambda _: None)
    with qtbot.waitSignal(page._gathering.finished):
        many.press("F5")
    many.settle()
    assert told
    assert told == sorted(told)
    assert all(total == 12 for _, total in told)


def open_ledger(rig: WindowRig) -> LedgerPage:
    rig.press("Ctrl+2")
    return ledger(rig)


def test_the_ledger_puts_every_plan_under_a_line_with_its_period(over_all: WindowRig) -> None:
    page = open_ledger(over_all)
    heads = [line for line in page.model.lines if isinstance(line, GroupLine)]
    assert [line.count for line in heads] == [22, 4, 2]
    assert "2024年6月" in heads[1].title
    assert "滞后 2" in heads[1].note
    assert "逾期 1" in heads[1].note
    assert not page.table.isColumnHidden(Column.PLAN)
    assert page._ui.count_label.text() == "3 个方案 共 28 项"
    page._sort(Column.LAMP)
    items = [line for line in page.model.lines if isinstance(line, ItemLine)]
    assert len(items) == len(page.model.lines)
    assert items[0].row.lamp is Lamp.RED
    assert items[0].texts[Column.PLAN] == "优化营商环境重点任务"


def test_in_the_ledger_of_one_plan_no_column_names_it(over_all: WindowRig) -> None:
    open_ledger(over_all)
    box = over_all.window._ui.plan_combo
    box.setFocus()
    over_all.press("Down")
    page = ledger(over_all)
    assert page.table.isColumnHidden(Column.PLAN)
    assert page._ui.group_combo.accessibleName() == "按类别筛选"
    assert page.model.item_count == 22


def test_filters_of_the_ledger_work_across_plans(over_all: WindowRig) -> None:
    page = open_ledger(over_all)
    combo = page._ui.unit_combo
    combo.setCurrentIndex(combo.findText("区财政局"))
    combo.activated.emit(combo.currentIndex())
    over_all.settle()
    plans = {line.row.task.plan_id for line in page.model.lines if isinstance(line, ItemLine)}
    assert len(plans) == 3
    by_plan = page._ui.group_combo
    assert by_plan.accessibleName() == "按方案筛选"
    by_plan.setFocus()
    over_all.press("Down")
    over_all.press("Down")
    assert {line.row.task.plan_id for line in page.model.lines if isinstance(line, ItemLine)} == {by_plan.currentData()}
    page.filters.clear()
    over_all.settle()
    assert page.model.item_count == 28


def test_a_saved_view_names_its_plan(over_all: WindowRig) -> None:
    page = open_ledger(over_all)
    view = page.view
    assert view is not None
    second = facts_of(over_all).plans[1].plan
    page = open_ledger(over_all)
    kept = SavedView("营商滞后", named_filter(LedgerFilter(plan_id=second.id, lamps=frozenset({Lamp.RED})), view))
    page.views._store.save("", kept)
    [again] = page.views._store.views("")
    assert again.filter is not None
    assert again.filter.plan == second.title
    page.views.chosen.emit(again)
    over_all.settle()
    assert page.model.item_count == 2
    assert page._ui.group_combo.currentData() == second.id


def test_a_task_opens_in_its_plan_from_the_ledger_of_all(over_all: WindowRig) -> None:
    page = open_ledger(over_all)
    second = facts_of(over_all).plans[1]
    page = open_ledger(over_all)
    task = second.view.rows[1].task
    place = page.model.row_of_task(task.id)
    assert place is not None
    page.table.setCurrentIndex(page.model.index(place, Column.TITLE))
    page.table.setFocus()
    over_all.press("Space")
    assert page.panel.facts is not None
    assert page.panel.facts.plan == second.plan
    over_all.press("Return")
    shown = over_all.window.current_page
    assert isinstance(shown, TaskPage)
    assert over_all.window.desk.scope == Scope(second.plan.id, second.view.period.id)
    over_all.press("Ctrl+2")
    assert over_all.window.desk.scope.all_plans


def test_the_ledger_of_all_plans_is_exported(over_all: WindowRig, voice: ScriptedVoice, tmp_path: Path) -> None:
    page = open_ledger(over_all)
    to = tmp_path / "全部.xlsx"
    voice.answers.append(to)
    page._ui.export_button.click()
    over_all.settle()
    assert "3 个方案的 28 项任务" in voice.said[-1]
    book = openpyxl.load_workbook(to)
    rows = [row for row in book["任务台账"].iter_rows(values_only=True) if row[1] in ("2024年第二季度", "2024年6月")]
    assert len(rows) == 28


def test_a_hit_of_the_search_opens_in_its_plan_and_all_plans_come_back(over_all: WindowRig) -> None:
    second = facts_of(over_all).plans[1]
    task = second.view.rows[0].task
    hit = SearchHit(HitKind.TASK, "压缩办理时限", "", "ledger", ("task", task.id), second.plan.id, None)
    over_all.window._open_hit(hit)
    page = ledger(over_all)
    assert over_all.window.desk.scope == Scope(second.plan.id, second.view.period.id)
    assert page.panel.facts is not None
    assert page.panel.facts.row.task.id == task.id
    over_all.window._open_hit(SearchHit(HitKind.PAGE, "工作台", "", "workbench"))
    over_all.settle()
    assert over_all.window.desk.scope.all_plans


def test_plans_taken_back_to_one_end_looking_at_all(over_all: WindowRig) -> None:
    desk = over_all.window.desk

    def undo(services: Services) -> Changes:
        while len(services.plans.plans()) > 1:
            services.history.undo()
        return Changes.everything()

    desk.act(undo, lambda changes: changes)
    over_all.settle()
    assert not desk.scope.all_plans
    assert over_all.window._ui.plan_combo.isHidden()


def test_long_counts_take_the_room_of_the_title(over_all: WindowRig) -> None:
    page = open_ledger(over_all)
    assert page._ui.title_label.isVisible()
    for chip in page.filters.chips.values():
        chip.setText("无法研判 12345")
    page._fit_head()
    assert page._ui.title_label.isHidden()
    page._apply()
    assert page._ui.title_label.isVisible()
