"""Views of the ledger: ready ones, the clerk's own by name, columns, and sorting by several keys, by keyboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget

from tests.gui.ledger.test_ledger_page import numbers, page
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui.ledger.ledger_model import Column, ItemLine
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.ledger.saved_views import CHOICE_COLUMNS, COLUMN_SETS, FILTER_VIEWS, ViewStore
from wanzhou_gui.system.paths import settings_folder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt
__all__ = ["page"]


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WANZHOU_HOME", str(tmp_path / "home"))


def offered(page: LedgerPage) -> list[QAction]:
    page.views.menu.aboutToShow.emit()
    return page.views.menu.actions()


def choose(page: LedgerPage, words: str) -> None:
    action = next(one for one in offered(page) if one.text().startswith(words))
    action.trigger()


def shown(page: LedgerPage) -> set[Column]:
    return {column for column in CHOICE_COLUMNS if not page.table.isColumnHidden(column)}


def keep(page: LedgerPage, qtbot: QtBot, opened: WindowRig, name: str) -> None:
    choose(page, "保存当前视图")
    dialog = page.views.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    edit = dialog.findChild(QLineEdit, "name_edit")
    assert edit is not None
    edit.setText(name)
    dialog._ui.save_button.click()
    opened.settle()


def test_every_ready_view_says_how_many_tasks_it_shows(page: LedgerPage) -> None:
    view = page.view
    assert view is not None
    words = [action.text() for action in offered(page)]
    for ready in FILTER_VIEWS:
        assert ready.filter is not None
        count = len(view.filtered(ready.filter.wanted))
        assert f"{ready.name}　{count} 项" in words
        choose(page, ready.name)
        assert page.model.item_count == count


def test_the_worst_come_first_and_among_them_the_most_urgent(page: LedgerPage) -> None:
    choose(page, "滞后和预警")
    rows = [line.row for line in page.model.lines if isinstance(line, ItemLine)]
    assert rows
    assert [row.lamp for row in rows] == sorted((row.lamp for row in rows), key=[Lamp.RED, Lamp.YELLOW].index)
    for lamp in (Lamp.RED, Lamp.YELLOW):
        days = [row.due_on for row in rows if row.lamp is lamp]
        assert days == sorted(days)


def test_the_leaders_columns_hide_the_rest_and_only_the_rest(page: LedgerPage) -> None:
    before = numbers(page)
    choose(page, "区领导")
    assert shown(page) == {Column.HEAD_UNIT, Column.PROGRESS, Column.DAYS_LEFT, Column.REASON}
    assert numbers(page) == before
    choose(page, "督查室")
    assert shown(page) == set(CHOICE_COLUMNS)


def test_a_view_is_kept_by_name_and_comes_back_after_a_restart(
    page: LedgerPage, opened: WindowRig, qtbot: QtBot, ledger_path: Path
) -> None:
    choose(page, "区领导")
    combo = page._ui.unit_combo
    combo.setCurrentIndex(combo.findText("区科技局"))
    combo.activated.emit(combo.currentIndex())
    wanted = numbers(page)
    assert 0 < len(wanted) < 22
    keep(page, qtbot, opened, "科技局周报")
    assert json.loads((settings_folder() / "ledger_views.json").read_text(encoding="utf-8"))
    opened.restart(ledger_path)
    opened.press("Ctrl+2")
    again = opened.window.current_page
    assert isinstance(again, LedgerPage)
    assert len(numbers(again)) == 22
    choose(again, "科技局周报")
    assert numbers(again) == wanted
    assert shown(again) == {Column.HEAD_UNIT, Column.PROGRESS, Column.DAYS_LEFT, Column.REASON}


def test_views_belong_to_the_clerk_who_kept_them(page: LedgerPage, opened: WindowRig, qtbot: QtBot) -> None:
    keep(page, qtbot, opened, "我的")
    own = page.views.clerk
    assert own
    page.views.clerk = "别人"
    assert "我的" not in " ".join(action.text() for action in offered(page))
    page.views.clerk = own
    assert "我的" in " ".join(action.text() for action in offered(page))


def test_a_view_is_removed_only_when_the_clerk_says_so(
    page: LedgerPage, opened: WindowRig, qtbot: QtBot, voice: ScriptedVoice
) -> None:
    keep(page, qtbot, opened, "临时")
    saved = ViewStore().views(page.views.clerk)[0]
    voice.answers += [False, True]
    page.views._remove(saved)
    assert [view.name for view in ViewStore().views(page.views.clerk)] == ["临时"]
    page.views._remove(saved)
    assert ViewStore().views(page.views.clerk) == ()


def test_a_view_without_a_name_or_with_a_ready_ones_name_is_not_kept(
    page: LedgerPage, opened: WindowRig, qtbot: QtBot
) -> None:
    choose(page, "保存当前视图")
    dialog = page.views.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog._ui.save_button.click()
    assert dialog.isVisible()
    said = " ".join(label.text() for label in dialog._ui.name_problem.findChildren(QLabel))
    assert "还没有给视图起名" in said or "还没有给视图起名" in dialog._ui.name_edit.accessibleDescription()
    dialog._ui.name_edit.setText(COLUMN_SETS[0].name)
    dialog._ui.save_button.click()
    assert dialog.isVisible()
    dialog.reject()
    assert ViewStore().views(page.views.clerk) == ()


def test_shift_sorts_within_what_it_is_sorted_by(page: LedgerPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page._sort(Column.HEAD_UNIT)
    monkeypatch.setattr(
        "wanzhou_gui.gui.ledger.ledger_page.QGuiApplication.keyboardModifiers", lambda: Qt.KeyboardModifier.ShiftModifier
    )
    page._sort(Column.PROGRESS)
    page._sort(Column.PROGRESS)
    assert page.model.sorted_by == (
        (Column.HEAD_UNIT, Qt.SortOrder.AscendingOrder), (Column.PROGRESS, Qt.SortOrder.DescendingOrder),
    )  # fmt: skip
    lines = [line for line in page.model.lines if isinstance(line, ItemLine)]
    keys = [(line.texts[Column.HEAD_UNIT], -(line.row.percent if line.row.percent is not None else -1)) for line in lines]
    assert keys == sorted(keys)


def test_columns_and_keys_are_chosen_in_the_dialogue(page: LedgerPage, opened: WindowRig, qtbot: QtBot) -> None:
    page.views.arrange()
    dialog = page.views.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    columns = dialog.findChild(QListWidget, "column_list")
    assert columns is not None
    dialog.activateWindow()
    columns.setFocus()
    qtbot.waitUntil(columns.hasFocus)
    columns.setCurrentRow(columns.count() - 1)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    ui = dialog._ui
    assert not ui.sort_2_combo.isEnabled()
    ui.sort_1_combo.setCurrentIndex(ui.sort_1_combo.findData(Column.DUE_ON))
    ui.order_1_combo.setCurrentIndex(1)
    assert ui.sort_2_combo.isEnabled()
    ui.sort_2_combo.setCurrentIndex(ui.sort_2_combo.findData(Column.NUMBER))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    opened.settle()
    assert shown(page) == set(CHOICE_COLUMNS) - {Column.REASON}
    assert [key for key, _ in page.model.sorted_by] == [Column.DUE_ON, Column.NUMBER]


def test_a_hidden_column_is_not_copied(page: LedgerPage) -> None:
    choose(page, "区领导")
    page.table.selectRow(1)
    page.table.copy(with_headings=True)
    heading = QApplication.clipboard().text().split("\n")[0].split("\t")
    assert heading == ["亮灯", "编号", "任务", "牵头（汇总）单位", "进度 实际/计划", "剩余", "研判理由"]


def test_a_file_of_views_somebody_spoilt_is_no_obstacle(page: LedgerPage) -> None:
    file = settings_folder() / "ledger_views.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    for content in ("{", "[]", '{"督查员": [{"name": 1}, {"filter": {}}, 7]}', '{"督查员": 3}'):
        file.write_text(content, encoding="utf-8")
        assert ViewStore().views("督查员") == ()
