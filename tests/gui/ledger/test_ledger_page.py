"""任务台账: filtering, sorting, copying, exporting, by keyboard on the example ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from wanzhou_gui.domain.lamps import LAMP_ORDER
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.gui.ledger.ledger_model import HEADINGS, Column, GroupLine, ItemLine, LedgerModel
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.widgets.status_badge import LAMP_ROLE
from wanzhou_gui.reports.wording import STATUS_WORDS, lamp_word

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


@pytest.fixture
def page(opened: WindowRig) -> LedgerPage:
    opened.press("Ctrl+2")
    shown = opened.window.current_page
    assert isinstance(shown, LedgerPage)
    return shown


def numbers(page: LedgerPage) -> list[str]:
    return [line.row.task.number for line in page.model.lines if isinstance(line, ItemLine)]


def test_every_work_item_stands_under_its_group(page: LedgerPage) -> None:
    groups = [line for line in page.model.lines if isinstance(line, GroupLine)]
    assert len(groups) == 5 + 1
    assert sum(group.count for group in groups) == 22 == page.model.item_count
    assert groups[-1].title == "保障措施"
    assert groups[-1].count == 3
    assert page._ui.count_label.text() == "共 22 项"


def test_the_model_keeps_the_rules_of_qt(page: LedgerPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)


def test_a_lamp_is_word_and_shape_not_only_colour(page: LedgerPage) -> None:
    place = next(at for at, line in enumerate(page.model.lines) if isinstance(line, ItemLine))
    index = page.model.index(place, Column.LAMP)
    assert index.data() in ("滞后", "预警", "正常", "已办结", "未启动", "无法研判")
    assert index.data(LAMP_ROLE) in list(LAMP_ORDER)


def test_chips_count_what_they_leave(page: LedgerPage, opened: WindowRig) -> None:
    for lamp in LAMP_ORDER:
        chip = page.filters.chips[lamp]
        expected = int(chip.text().split()[1])
        if not chip.isEnabled():
            assert expected == 0
            continue
        chip.setFocus()
        opened.press("Space")
        assert page.model.item_count == expected
        opened.press("Space")
        assert page.model.item_count == 22


def test_text_filter_understands_words_numbers_and_initials(
    page: LedgerPage, opened: WindowRig, qtbot: QtBot
) -> None:
    edit = page._ui.text_edit
    for typed, expected in (("校企合作", ["12"]), ("12", ["12"]), ("区教委", ["12", "18"])):
        edit.setFocus()
        edit.selectAll()
        opened.type(typed)
        qtbot.waitUntil(lambda expected=expected: numbers(page)[: len(expected)] == expected)
    edit.selectAll()
    opened.type("qjw")
    qtbot.waitUntil(lambda: numbers(page) == ["12", "18"], timeout=15_000)
    edit.selectAll()
    opened.type("zzzz")
    qtbot.waitUntil(lambda: page._ui.state_stack.currentWidget() is page._nothing_left)
    assert page._nothing_left.sentence == "没有符合条件的任务。"


def test_filters_combine_and_are_cleared_in_one_step(page: LedgerPage, opened: WindowRig) -> None:
    ui = page._ui
    ui.unit_combo.setCurrentIndex(ui.unit_combo.findText("区科技局"))
    ui.unit_combo.activated.emit(ui.unit_combo.currentIndex())
    of_unit = page.model.item_count
    ui.kind_combo.setCurrentIndex(ui.kind_combo.findData(TaskKind.TASK))
    ui.group_combo.setCurrentIndex(1)
    ui.group_combo.activated.emit(1)
    assert 0 <= page.model.item_count < of_unit < 22
    assert ui.count_label.text() == f"显示 {page.model.item_count} / 22 项"
    ui.clear_button.setFocus()
    opened.press("Space")
    assert page.model.item_count == 22
    assert ui.unit_combo.currentData() is None
    assert not ui.clear_button.isEnabled()


def test_only_items_without_a_return_are_left(page: LedgerPage, opened: WindowRig) -> None:
    page._ui.missing_check.setFocus()
    opened.press("Space")
    left = [line.row for line in page.model.lines if isinstance(line, ItemLine)]
    assert 0 < len(left) < 22
    assert all(row.entry is None for row in left)


def test_a_click_on_a_heading_sorts_and_the_number_brings_the_plan_back(page: LedgerPage) -> None:
    in_plan_order = numbers(page)
    page._sort(Column.PROGRESS)
    percents = [
        line.row.percent if line.row.percent is not None else -1
        for line in page.model.lines
        if isinstance(line, ItemLine)
    ]
    assert percents == sorted(percents)
    page._sort(Column.PROGRESS)
    assert numbers(page)[0] != in_plan_order[0] or len(set(percents)) == 1
    page._sort(Column.LAMP)
    words = [line.texts[Column.LAMP] for line in page.model.lines if isinstance(line, ItemLine)]
    assert words == sorted(words, key=["滞后", "预警", "无法研判", "未启动", "正常", "已办结"].index)
    page._sort(Column.NUMBER)
    assert numbers(page) == in_plan_order


def test_a_block_is_copied_with_and_without_its_headings(page: LedgerPage, opened: WindowRig) -> None:
    model: LedgerModel = page.model
    first = next(at for at, line in enumerate(model.lines) if isinstance(line, ItemLine))
    page.table.setFocus()
    page.table.setCurrentIndex(model.index(first, Column.NUMBER))
    opened.press("Shift+Right")
    opened.press("Shift+Down")
    opened.press("Ctrl+C")
    copied = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t") for line in copied] == [
        [model.index(row, column).data() for column in (Column.NUMBER, Column.TITLE)]
        for row in (first, first + 1)
    ]
    opened.press("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0].split("\t") == [HEADINGS[Column.NUMBER], HEADINGS[Column.TITLE]]
    assert len(copied) == 3
    # A spreadsheet takes 1.10 for a number unless the cell says that it is text.
    assert "mso-number-format" in QGuiApplication.clipboard().mimeData().html()


def test_the_first_three_columns_stay_in_sight(page: LedgerPage, opened: WindowRig) -> None:
    opened.window.resize(1024, 600)
    page.table.setFocus()
    place = next(at for at, line in enumerate(page.model.lines) if isinstance(line, ItemLine))
    page.table.setCurrentIndex(page.model.index(place, Column.NUMBER))
    for _ in range(len(Column)):
        opened.press("Right")
    assert page.table.currentIndex().column() == Column.REASON
    assert page.table.horizontalScrollBar().value() > 0
    frozen = page.table._frozen
    assert frozen.isVisible()
    assert frozen.horizontalScrollBar().value() == 0
    assert [frozen.isColumnHidden(column) for column in Column] == [
        column > Column.TITLE for column in Column
    ]
    page.table.verticalScrollBar().setValue(90)
    assert frozen.verticalScrollBar().value() == 90


def test_the_ledger_is_exported_as_a_workbook(
    page: LedgerPage, opened: WindowRig, voice: ScriptedVoice, tmp_path: Path
) -> None:
    to = tmp_path / "台账.xlsx"
    voice.answers.append(to)
    page._ui.export_button.setFocus()
    opened.press("Space")
    assert any(str(to) in said for said in voice.said)
    sheet = openpyxl.load_workbook(to).active
    titles = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert "强化校企合作共建" in titles


def test_an_export_that_cannot_be_written_is_explained(
    page: LedgerPage, opened: WindowRig, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers.append(tmp_path / "没有这个文件夹" / "台账.xlsx")
    page._ui.export_button.setFocus()
    opened.press("Space")
    assert len(voice.said) == 1
    assert "没有这个文件夹" in voice.said[0]


def test_the_cursor_stays_on_its_task_when_the_ledger_is_read_again(
    page: LedgerPage, opened: WindowRig
) -> None:
    place = page.model.row_of_task(
        next(line.row.task.id for line in page.model.lines[6:] if isinstance(line, ItemLine))
    )
    assert place is not None
    page.table.selectionModel().setCurrentIndex(
        page.model.index(place, Column.TITLE), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    before = page._current_task_id()
    page.show_scope(opened.window.desk.scope)
    opened.settle()
    assert page._current_task_id() == before
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "亮灯"


def test_control_f_goes_to_the_text_filter(page: LedgerPage, opened: WindowRig) -> None:
    page.table.setFocus()
    opened.press("Ctrl+F")
    assert page._ui.text_edit.hasFocus()


def test_lamp_return_and_the_units_own_word_stand_in_three_columns(page: LedgerPage) -> None:
    three = (Column.LAMP, Column.RETURN_STATE, Column.STATUS)
    assert [page.model.headerData(column, Qt.Orientation.Horizontal) for column in three] == ["亮灯", "本期报送", "自报状态"]
    said = set()
    for at, line in enumerate(page.model.lines):
        if isinstance(line, ItemLine):
            lamp, came, own = (page.model.index(at, column).data() for column in three)
            assert own == (STATUS_WORDS[line.row.status] if line.row.status is not None else "")
            assert lamp == lamp_word(line.row.lamp)
            said.add((lamp, came, own))
    # They differ: what the office judges is not what the unit says, nor whether it has said anything.
    assert len(said) > len({lamp for lamp, *_ in said})
