"""Two plans through the window: one file for each unit out, the files back, one line for each unit, each plan its own figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableWidget

from tests.gui.exchange.form_files import ask
from wanzhou_gui.domain.unit_forms import Choice
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.forms_page import FormsPage
from wanzhou_gui.gui.exchange.intake_panel import IntakePanel
from wanzhou_gui.gui.exchange.issue_panel import IssuePanel
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区金融办；责任单位：区财政局）
"""


@pytest.fixture
def page(desk: Desk, background: Background, qtbot: QtBot, settled: Settled) -> FormsPage:
    def add(services: Services) -> None:
        [reading, *_] = services.plans.read_text(OTHER)
        services.plans.add(reading)

    ask(desk, background, add)
    made = FormsPage(desk)
    qtbot.addWidget(made)
    made.resize(1160, 560)
    made.show()
    made.show_scope(desk.scope)
    settled()
    return made


def find(page: FormsPage, kind: type, name: str) -> object:
    found = page.findChild(kind, name)
    assert found is not None
    return found


def choose_together(page: FormsPage, qtbot: QtBot, settled: Settled) -> None:
    box: QComboBox = find(page, QComboBox, "plans_box")  # type: ignore[assignment]
    assert box.isVisible()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    settled()


def issue(page: FormsPage, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, folder: Path) -> Path:
    choose_together(page, qtbot, settled)
    voice.answers.append(folder)
    qtbot.keyClick(find(page, QPushButton, "make_button"), Qt.Key.Key_Space)  # type: ignore[arg-type]
    settled()
    return folder / "2024年第二季度填报表"


def filled(issued: Path, folder: Path, units: tuple[str, ...]) -> Path:
    folder.mkdir()
    for unit in units:
        path = next(issued.glob(f"{unit}_*.xlsx"))
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            if sheet.title.startswith("填报表"):
                for row in range(5, sheet.max_row + 1):
                    if sheet.cell(row, 3).value:
                        for column, value in ((6, f"{sheet.title}完成阶段性任务{row}项。"), (7, 60), (8, "有序推进")):
                            sheet.cell(row, column).value = value
        book.save(folder / path.name)
    return folder


def test_one_file_for_each_unit_goes_out_for_both_plans(
    page: FormsPage, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    folder = issue(page, qtbot, settled, voice, tmp_path)
    assert len(list(folder.glob("*.xlsx"))) == len(list(folder.glob("*.docx"))) == 21
    told: QLabel = find(page, QLabel, "result_label")  # type: ignore[assignment]
    assert "已生成 21 份填报表（合并2个方案）和填报通知" in told.text()
    register: QTableWidget = find(page, QTableWidget, "register_table")  # type: ignore[assignment]
    assert register.rowCount() == 21
    codes = [register.item(row, 3).text() for row in range(21)]
    assert sum("等2个" in code for code in codes) == 4
    units: QTableWidget = find(page, QTableWidget, "unit_table")  # type: ignore[assignment]
    names = [units.item(row, 0).text() for row in range(units.rowCount())]
    assert "区科技局（2个方案）" in names
    assert voice.said == []


def test_the_files_come_back_for_both_plans_in_one_batch_withdrawn_as_one(
    page: FormsPage, desk: Desk, background: Background, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    issued = issue(page, qtbot, settled, voice, tmp_path)
    back = filled(issued, tmp_path / "收表", ("区科技局", "区金融办"))
    page.show_target("intake")
    settled()
    panel: IntakePanel = find(page, IntakePanel, "intake_tab")  # type: ignore[assignment]
    panel.check([back])
    settled()
    assert panel.is_reviewing
    review = panel._ui.review_page
    assert len(review._reviewed.check.files) == 4  # type: ignore[union-attr]
    assert review.decisions is not None
    assert review.decisions.open_files() == []
    for at, one in enumerate(review.decisions.files):
        for cell in review.decisions.open_cells(at):
            review.decisions.choose(at, cell, Choice.FILE)
        assert one.section
    qtbot.keyClick(review, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    [batch] = ask(desk, background, lambda services: services.forms.taken())  # type: ignore[misc]
    assert (batch.batch.file_count, batch.plans_of_file) == (2, (2, 2))
    table: QTableWidget = find(page, QTableWidget, "batch_table")  # type: ignore[assignment]
    assert table.rowCount() == 2
    assert all("（2个方案）" in table.item(row, 5).text() for row in range(2))


def test_each_plan_keeps_its_own_form_alone(page: FormsPage, settled: Settled) -> None:
    panel: IssuePanel = find(page, IssuePanel, "issue_tab")  # type: ignore[assignment]
    units: QTableWidget = find(page, QTableWidget, "unit_table")  # type: ignore[assignment]
    assert units.rowCount() == 21
    assert panel._ui.plans_box.currentIndex() == 0
