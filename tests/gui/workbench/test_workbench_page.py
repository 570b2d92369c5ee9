"""工作台: every number opens the ledger with exactly what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.closed_tasks import close_task
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.widgets.heat_map import HeatMap
from wanzhou_gui.gui.workbench.workbench_facts import WorkbenchFacts
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage

if TYPE_CHECKING:
    from pathlib import Path

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
