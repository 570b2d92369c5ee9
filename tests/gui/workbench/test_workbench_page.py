"""工作台: every number opens the ledger with exactly what it counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.closed_tasks import close_task
from wanzhou_gui.domain.chasing import ChaseKind, ChaseStep
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.signing import PaperAct
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.widgets.banner import Banner
from wanzhou_gui.gui.widgets.heat_map import HeatMap
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage
from wanzhou_gui.reports.figure import Text
from wanzhou_gui.reports.unit_ranking import ranking_bars
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.due_matters import UnansweredChase, WaitingMatters
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.workbench import WorkbenchFacts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt


def workbench(rig: WindowRig) -> WorkbenchPage:
    rig.press("Ctrl+1")
    page = rig.window.current_page
    assert isinstance(page, WorkbenchPage)
    return page


def facts_of(rig: WindowRig) -> WorkbenchFacts:
    facts = workbench(rig).facts
    assert facts is not None
    return facts


def shown_in_ledger(rig: WindowRig) -> int:
    rig.settle()
    page = rig.window.current_page
    assert isinstance(page, LedgerPage)
    return page.model.item_count


def test_every_tile_opens_the_ledger_with_what_it_counts(opened: WindowRig) -> None:
    numbers = {}
    tiles: list[Lamp | None] = [None, *LAMP_ORDER]
    for lamp in tiles:
        page = workbench(opened)
        tile = page._tiles[lamp]
        numbers[lamp] = int(tile.number)
        tile.setFocus()
        opened.press("Space")
        assert shown_in_ledger(opened) == numbers[lamp], lamp
    assert numbers[None] == 19
    assert sum(numbers[lamp] for lamp in LAMP_ORDER) == 19
    assert numbers[Lamp.GREEN] < 19


def test_every_heat_cell_opens_the_ledger_with_what_it_counts(opened: WindowRig) -> None:
    table = facts_of(opened).heat_table()
    assert len(table.rows) == 5 + 1
    assert len(table.columns) == 21 + 1
    assert len(table.fields) > 60
    for (row, column), field in table.fields.items():
        page = workbench(opened)
        page._heat.choose(row, column)
        assert shown_in_ledger(opened) == field.count, page._heat.words_of((row, column))


def test_the_heat_map_is_walked_and_opened_by_keyboard(opened: WindowRig) -> None:
    page = workbench(opened)
    heat = page.findChild(HeatMap)
    heat.setFocus()
    assert "以法治为引领" in heat.accessibleDescription()
    opened.press("Down")
    assert "以创新为抓手" in heat.accessibleDescription()
    opened.press("Up")
    count = heat.table.fields[(0, 0)].count
    opened.press("Return")
    assert shown_in_ledger(opened) == count


def test_the_heat_map_is_pointed_at_and_pressed(opened: WindowRig, qtbot: QtBot) -> None:
    page = workbench(opened)
    heat = page._heat
    cell = next(cell for cell, field in heat.table.fields.items() if field.lamp is Lamp.YELLOW)
    middle = heat._box(cell).center().toPoint()
    area = heat._area_at(heat._box(cell).center())
    assert area is not None
    assert area.words == heat.words_of(cell)
    before = heat.grab().toImage()
    qtbot.mouseMove(heat, middle)
    QApplication.processEvents()
    assert heat._hovered == cell
    assert heat.grab().toImage() != before, "what is under the pointer stands out"
    qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=middle)
    assert shown_in_ledger(opened) == heat.table.fields[cell].count
    assert heat.accessibleDescription() == heat.words_of(cell)


def test_every_list_of_what_needs_attention_opens_its_rows(opened: WindowRig) -> None:
    for key in ("worrying", "overdue", "due_soon"):
        page = workbench(opened)
        page._show_attention(key)
        count = len(page._attention.lines)
        assert page._attention_chips[key].text().endswith(f" {count}")
        page._open_attention()
        assert shown_in_ledger(opened) == count, key


def test_a_line_of_the_list_opens_its_task(opened: WindowRig) -> None:
    page = workbench(opened)
    page._show_attention("worrying")
    page._attention.setFocus()
    number = page._attention.lines[0].title.split()[0]
    page._attention.setCurrentRow(0)
    opened.press("Return")
    ledger = opened.window.current_page
    assert isinstance(ledger, LedgerPage)
    assert ledger.panel.facts is not None
    assert ledger.panel.facts.row.task.number == number


def test_units_that_have_not_reported_stand_first_and_open_their_form(opened: WindowRig) -> None:
    page = workbench(opened)
    lines = page._waiting.lines
    assert len(lines) == 21
    assert {line.title for line in lines[:2]} == {"区经济信息委", "区检察院"}
    assert all(line.worried for line in lines[:2])
    assert page._return_tile.number == "19/21"
    page._waiting.setFocus()
    page._waiting.setCurrentRow(0)
    opened.press("Return")
    assert opened.window.current_key == "returns"


def test_shares_of_the_tiles_add_up_to_one_hundred(opened: WindowRig) -> None:
    shares = [tile.share for tile in facts_of(opened).tiles() if tile.share]
    assert round(sum(float(share.removeprefix("占 ").removesuffix("%")) for share in shares), 1) == 100.0


def test_the_change_against_the_period_before_is_told_only_where_there_was_one(opened: WindowRig) -> None:
    assert all(tile.change for tile in facts_of(opened).tiles() if tile.lamp is not None)
    opened.window._ui.period_combo.setFocus()
    opened.press("Up")
    assert facts_of(opened).view.period.code == "2024Q1"
    assert not any(tile.change for tile in facts_of(opened).tiles())


def test_an_entry_changes_the_numbers_at_once(opened: WindowRig) -> None:
    page = workbench(opened)
    before = int(page._tiles[Lamp.BLUE].number)
    desk, facts = opened.window.desk, facts_of(opened)
    task = facts.tasks[0].task

    desk.act(
        lambda services: close_task(services, task.id, facts.view.period.starts_on),
        lambda changes: changes,
    )
    opened.settle()
    assert int(page._tiles[Lamp.BLUE].number) == before + 1


def test_an_empty_ledger_says_what_to_do_first(rig: WindowRig, tmp_path: Path) -> None:
    rig.window.show()
    rig.window.doors.create(tmp_path / "空台账.ledger")
    rig.settle()
    page = workbench(rig)
    assert page._empty.sentence == "台账里还没有行动方案。"
    page._empty.asked.emit()
    rig.settle()
    assert rig.window.current_key == "plan_review"


def test_everything_is_in_sight_on_a_small_office_screen(opened: WindowRig) -> None:
    opened.window._banners.show_plans(())
    opened.window.resize(1366, 697)
    page = workbench(opened)
    bar = page._ui.board_area.verticalScrollBar()
    assert bar.maximum() == 0
    assert page._ui.board_area.horizontalScrollBar().maximum() == 0


def test_the_filter_of_a_tile_is_undone_in_one_step(opened: WindowRig) -> None:
    page = workbench(opened)
    page._tiles[Lamp.RED].click()
    opened.settle()
    ledger = opened.window.current_page
    assert isinstance(ledger, LedgerPage)
    ledger._ui.clear_button.setFocus()
    opened.press("Space")
    assert ledger.filters.wanted == LedgerFilter()
    assert ledger.model.item_count == 22


def test_every_head_of_today_counts_the_lines_it_lists(opened: WindowRig) -> None:
    page = workbench(opened)
    assert set(page._attention_chips) == {"worrying", "overdue", "due_soon", "review", "sign", "chase", "promise", "today"}
    for key, chip in page._attention_chips.items():
        chip.click()
        assert chip.text().endswith(f" {len(page._attention.lines)}"), key
        assert chip.toolTip()
        assert page._attention.isVisibleTo(page) is bool(page._attention.lines)


def test_what_waits_for_review_is_what_the_review_page_says_and_opens_there(opened: WindowRig) -> None:
    page = workbench(opened)
    scope = opened.window.desk.scope
    waiting: list[int] = []
    opened.window.desk.ask(
        lambda services: sum(one.waits for one in services.review.queue(scope.plan_id or 0, scope.period_id or 0)), waiting.append
    )
    opened.settle()
    page._attention_chips["review"].click()
    assert len(page._attention.lines) == waiting[0] > 0
    page._attention.setFocus()
    page._attention.setCurrentRow(0)
    opened.press("Return")
    assert opened.window.current_key == "review"
    page = workbench(opened)
    page._attention_chips["review"].click()
    page._open_attention()
    opened.settle()
    assert opened.window.current_key == "review"


def test_a_paper_that_was_sent_on_waits_until_it_is_taken_back(opened: WindowRig) -> None:
    page = workbench(opened)
    scope = opened.window.desk.scope
    assert page._attention_chips["sign"].text() == "待签批 0"

    def send(services: Services) -> Changes:
        return services.signing.move(scope.plan_id or 0, scope.period_id or 0, PaperAct.SUBMIT, actor="张三")[1]

    opened.window.desk.act(send, lambda changes: changes)
    opened.settle()
    assert page._attention_chips["sign"].text() == "待签批 1"
    page._attention_chips["sign"].click()
    assert page._attention.lines[0].note == "已送核"
    opened.press("Ctrl+Z")
    assert page._attention_chips["sign"].text() == "待签批 0"


def test_a_chase_whose_day_for_an_answer_has_passed_is_counted_until_the_return_comes(opened: WindowRig) -> None:
    page = workbench(opened)
    scope = opened.window.desk.scope
    owed = page.facts.waiting[0].unit  # type: ignore[union-attr]
    known = page.facts.matters.unanswered  # type: ignore[union-attr]

    assert all(one.unit.id != owed.id for one in known)
    with_step = UnansweredChase(
        ChaseStep(
            plan_id=scope.plan_id or 0, unit_id=owed.id, period_id=scope.period_id or 0, kind=ChaseKind.REMINDER,
            taken_on=date(2024, 7, 1), number_year=2024, number_sequence=1, number_text="万督催〔2024〕1号",
            reply_by=date(2024, 7, 5), paper_id=0,
        ),
        owed,
    )  # fmt: skip
    facts = replace(page.facts, matters=WaitingMatters(unanswered=(with_step,)))  # type: ignore[type-var]  # shown before
    (line,) = facts.attention_lines("chase")
    assert (line.title, line.right, line.target) == (owed.name, "过期 5 天", ("chase", owed.id, scope.period_id))


def unanswered(page: WorkbenchPage, period_id: int) -> WorkbenchFacts:
    """The facts in view with one letter that was not answered in time."""
    facts = page.facts
    assert facts is not None
    owed = facts.waiting[0].unit
    step = ChaseStep(
        plan_id=facts.view.plan.id, unit_id=owed.id, period_id=period_id, kind=ChaseKind.REMINDER, taken_on=date(2024, 7, 1),
        number_year=2024, number_sequence=1, number_text="万督催〔2024〕1号", reply_by=date(2024, 7, 5), paper_id=0,
    )  # fmt: skip
    return replace(facts, matters=WaitingMatters(unanswered=(UnansweredChase(step, owed),)))


def test_units_that_did_not_answer_open_the_page_of_chases_cut_down_to_them(opened: WindowRig) -> None:
    page = workbench(opened)
    period_id = opened.window.desk.scope.period_id
    assert period_id is not None
    facts = unanswered(page, period_id)
    page._show(facts)
    page._attention_chips["chase"].click()
    page._open_attention()
    opened.settle()
    chasing = opened.window.current_page
    assert isinstance(chasing, ChasingPage)
    assert [line.unit.name for line in chasing._model.lines] == [facts.waiting[0].unit.name]
    banner = chasing._narrowing
    assert banner.isVisible()
    assert banner.sentence == "只列出催办未复的 1 家单位。"
    chasing.refresh()
    opened.settle()
    assert chasing._model.rowCount() == 1
    assert chasing.current_line is not None
    back = banner.findChild(QPushButton)
    back.setFocus()
    opened.press("Space")
    assert chasing._model.rowCount() == len(facts.view.standings)
    assert not banner.isVisible()
    # Coming by the rail everybody is there.
    page = workbench(opened)
    page._show(facts)
    page._attention_chips["chase"].click()
    page._open_attention()
    opened.settle()
    workbench(opened)
    opened.window.show_page("chasing")
    opened.settle()
    assert chasing._model.rowCount() == len(facts.view.standings)


def test_what_waits_for_a_signature_opens_the_paper_that_came_first(opened: WindowRig) -> None:
    page = workbench(opened)
    scope = opened.window.desk.scope
    plan_id, period_id = scope.plan_id, scope.period_id
    assert plan_id is not None
    assert period_id is not None

    def send(services: Services) -> Changes:
        return services.signing.move(plan_id, period_id, PaperAct.SUBMIT, kind=PaperKind.BRIEFING, actor="张三")[1]

    opened.window.desk.act(send, lambda changes: changes)
    opened.settle()
    page._attention_chips["sign"].click()
    page._open_attention()
    opened.settle()
    papers = opened.window.current_page
    assert isinstance(papers, BulletinPage)
    assert papers._in_view[0] is PaperKind.BRIEFING


def test_every_bar_of_the_ranking_opens_the_tasks_it_stands_for(opened: WindowRig) -> None:
    ranked = facts_of(opened).ranked_heads()
    assert len(ranked) > 5
    assert [one.lead for one in ranked] == sorted((one.lead for one in ranked), reverse=True)
    for one in ranked:
        page = workbench(opened)
        page._ranking.chosen.emit(one.unit.id)
        assert shown_in_ledger(opened) == one.tasks, one.unit.name
    page = workbench(opened)
    page._ranking.setFocus()
    first = page._ranking.accessibleDescription()
    opened.press("Down")
    assert page._ranking.accessibleDescription() != first
    wanted = page._ranking.shown[1].tasks
    opened.press("Return")
    assert shown_in_ledger(opened) == wanted


def test_the_ranking_is_the_same_drawing_on_screen_and_paper_and_says_everything_in_words(opened: WindowRig) -> None:
    ranked = facts_of(opened).ranked_heads()
    figure = ranking_bars(ranked, 100.0, 6.0)
    texts = [item.text for item in figure.items if isinstance(item, Text)]
    assert [one.lead_words for one in ranked] == [text for text in texts if "点" in text or text == "持平"]
    assert all(one.unit.name in figure.alternative for one in ranked)
    assert all(0 <= item.x <= figure.width for item in figure.items if isinstance(item, Text))


@pytest.mark.parametrize("factor", theme.SCALES)
@pytest.mark.parametrize("size", [(1280, 640), (1366, 697), (1920, 1080)])
def test_all_of_it_is_seen_without_scrolling(opened: WindowRig, qapp: QApplication, size: tuple[int, int], factor: float) -> None:
    theme.apply(qapp, factor)
    try:
        page = workbench(opened)
        # A ledger of real returns has no line that says it is an example.
        for banner in list[Banner](opened.window.findChildren(Banner)):
            banner.hide()
        opened.window.resize(*size)
        opened.settle()
        QApplication.processEvents()
        assert page._ui.board_area.verticalScrollBar().maximum() == 0
        seen = [page._heat, page._attention, page._ranking, page._waiting, *page._indicator_tiles]
        assert all(one.isVisible() and not one.visibleRegion().isEmpty() for one in seen)
        assert len(page._indicator_tiles) >= 3
        assert len(page._ranking.shown) >= 2
    finally:
        theme.apply(qapp)
