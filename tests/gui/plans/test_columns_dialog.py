"""Saying what the columns of a task table hold: by keyboard, with the tasks that come of it, remembered for the next table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.plan_columns import ColumnRole
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.columns_dialog import ColumnsDialog
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt

STRANGE = [
    ["江北区2025年任务分解表"],
    ["号", "做什么", "谁来做", "序号", "何时"],
    [1, "新建学校3所", "区教委、区财政局", 7, "2025年8月底前"],
    [2, "新建公园2个", "区林业局", 8, "2025年10月底前"],
]


def table(folder: Path, rows: Sequence[Sequence[object]], name: str = "任务表.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(folder / name)
    return folder / name


def shown_tasks(dialog: ColumnsDialog) -> list[tuple[str, str]]:
    preview = dialog._ui.preview_table
    return [(preview.item(row, 2).text(), preview.item(row, 4).text()) for row in range(preview.rowCount())]


@pytest.fixture
def dialog(qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None], tmp_path: Path) -> ColumnsDialog:
    file = empty_desk.office.plan_tables(table(tmp_path, STRANGE))
    made = ColumnsDialog(empty_desk, file)
    qtbot.addWidget(made)
    made.show()
    settled()
    return made


def test_columns_that_are_not_known_are_said_and_can_be_chosen_by_keyboard(
    qtbot: QtBot, dialog: ColumnsDialog, settled: Callable[[], None]
) -> None:
    ui = dialog._ui
    qtbot.keyClick(ui.head_spin, Qt.Key.Key_Home)
    ui.head_spin.setFocus()
    ui.head_spin.selectAll()
    qtbot.keyClicks(ui.head_spin, "2")
    qtbot.keyClick(ui.head_spin, Qt.Key.Key_Return)
    settled()
    combos = dialog._combos
    assert [combo.accessibleName() for combo in combos][:2] == ["A列“号”是什么", "B列“做什么”是什么"]
    for combo, word in zip(combos, ["序号", "任务", "责任单位", "不用", "时限"], strict=True):
        combo.setFocus()
        qtbot.keyClick(combo, Qt.Key.Key_Home)
        for _ in range(next(at for at in range(combo.count()) if combo.itemText(at).rstrip("？") == word)):
            qtbot.keyClick(combo, Qt.Key.Key_Down)
    settled()
    assert shown_tasks(dialog) == [("新建学校3所", "区教委、区财政局"), ("新建公园2个", "区林业局")]
    assert dialog.choice.head_row == 2
    assert dialog.choice.roles == (ColumnRole.NUMBER, ColumnRole.TITLE, ColumnRole.DUTY, ColumnRole.UNUSED, ColumnRole.DEADLINE)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(ui.read_button, Qt.Key.Key_Space)


def test_a_table_without_a_task_column_cannot_be_read(qtbot: QtBot, dialog: ColumnsDialog, settled: Callable[[], None]) -> None:
    for combo in dialog._combos:
        combo.setCurrentIndex(combo.findData(ColumnRole.UNUSED.value))
    settled()
    assert "没有一列是任务" in dialog._ui.choice_problem.sentence
    assert not dialog._ui.read_button.isEnabled()
    assert shown_tasks(dialog) == []


def test_what_was_said_once_is_not_asked_again(
    qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None], tmp_path: Path
) -> None:
    page = PlanReviewPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.read_file(table(tmp_path, STRANGE))
    settled()
    dialog = page.dialog
    assert isinstance(dialog, ColumnsDialog)
    dialog._ui.head_spin.setValue(2)
    for combo, role in zip(dialog._combos, ["number", "title", "duty", "unused", "deadline"], strict=True):
        combo.setCurrentIndex(combo.findData(role))
    settled()
    qtbot.keyClick(dialog._ui.read_button, Qt.Key.Key_Space)
    settled()
    assert page._review is not None
    assert [task.title for task in page._review.reading.tasks] == ["新建学校3所", "新建公园2个"]
    other = [["另一张表"], [], ["号", "做什么", "谁来做", "序号", "何时"], [1, "整治河道5公里", "区水利局", 1, "年底"]]
    page.read_file(table(tmp_path, other, "另一张.xlsx"))
    qtbot.waitUntil(lambda: page._review is not None and page._review.source_name == "另一张.xlsx")
    assert page._review is not None
    assert [(task.title, task.responsible_units) for task in page._review.reading.tasks] == [("整治河道5公里", ("区水利局",))]
    assert page._ui.columns_button.isVisibleTo(page)
    qtbot.mouseClick(page._ui.columns_button, Qt.MouseButton.LeftButton)
    again = page.dialog
    assert isinstance(again, ColumnsDialog)
    assert again.choice.roles[1] is ColumnRole.TITLE
    again.reject()
    settled()


def test_a_workbook_that_cannot_be_opened_is_said_on_the_page(
    qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "坏.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    page = PlanReviewPage(empty_desk)
    qtbot.addWidget(page)
    page.read_file(file)
    settled()
    assert "另存为 .xlsx" in page._empty.error
