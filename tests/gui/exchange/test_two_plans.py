"""Two plans through the window: one file for each unit out, the files back, one line for each unit, each plan its own figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableWidget, QWidget

from tests.gui.exchange.form_files import ask
from wanzhou_gui.domain.unit_forms import Choice, FileDecision
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.forms_page import FormsPage
from wanzhou_gui.gui.exchange.intake_panel import IntakePanel
from wanzhou_gui.gui.exchange.issue_panel import IssuePanel
from wanzhou_gui.usecases.forms import TakenBatch
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
W = TypeVar("W", bound=QWidget)
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


def find(page: FormsPage, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def texts(table: QTableWidget, column: int) -> list[str]:
    found = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() if item is not None else "" for item in found]


def choose_together(page: FormsPage, qtbot: QtBot, settled: Settled) -> None:
    box = find(page, QComboBox, "plans_box")
    assert box.isVisible()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    settled()


def issue(page: FormsPage, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, folder: Path) -> Path:
    choose_together(page, qtbot, settled)
    voice.answers.append(folder)
    qtbot.keyClick(find(page, QPushButton, "make_button"), Qt.Key.Key_Space)
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
    told = find(page, QLabel, "result_label")
    assert "已生成 21 份填报表（合并2个方案）和填报通知" in told.text()
    register = find(page, QTableWidget, "register_table")
    assert register.rowCount() == 21
    codes = texts(register, 3)
    assert sum(code == "2个方案" for code in codes) == 4
    units = find(page, QTableWidget, "unit_table")
    names = texts(units, 0)
    assert "区科技局（2个方案）" in names
    assert voice.said == []


def test_the_files_come_back_for_both_plans_in_one_batch_withdrawn_as_one(
    page: FormsPage, desk: Desk, background: Background, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    issued = issue(page, qtbot, settled, voice, tmp_path)
    back = filled(issued, tmp_path / "收表", ("区科技局", "区金融办"))
    page.show_target("intake")
    settled()
    panel = find(page, IntakePanel, "intake_tab")
    panel.check([back])
    settled()
    assert panel.is_reviewing
    review = panel._ui.review_page
    assert review.decisions is not None
    assert len(review.decisions.files) == 4
    assert review.decisions.open_files() == []
    for at, one in enumerate(review.decisions.files):
        for cell in review.decisions.open_cells(at):
            review.decisions.choose(at, cell, Choice.FILE)
        assert one.section
    qtbot.keyClick(review, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    [batch] = cast(list[TakenBatch], ask(desk, background, lambda services: services.forms.taken()))
    assert (batch.batch.file_count, batch.plans_of_file) == (2, (2, 2))
    table = find(page, QTableWidget, "batch_table")
    assert table.rowCount() == 2
    assert all("（2个方案）" in text for text in texts(table, 5))


def test_every_unit_stands_once_with_what_it_owes_each_plan(
    page: FormsPage, desk: Desk, background: Background, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    page.show_target("together")
    settled()
    table = find(page, QTableWidget, "unit_plan_table")
    headings = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert len(headings) == 6
    assert "优化营商环境" in headings[2]
    assert headings[3] == "签章页"
    names = texts(table, 0)
    assert len(names) == len(set(names)) == 21
    row = names.index("区金融办")
    # The example ledger has returns for its own plan; for the other one nobody has reported.
    assert texts(table, 1)[row] != texts(table, 2)[row] == "◆ 未报"
    box = find(page, QComboBox, "plan_filter_box")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert table.rowCount() == 4
    assert table.columnCount() == 5
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, target: wanted.append((key, target)))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted[0][0] == "chasing"
    plans = cast(list[int], ask(desk, background, lambda services: [one.plan.id for one in services.plans.plans()]))
    assert desk.scope.plan_id == plans[1]


def test_figures_of_one_plan_do_not_stand_in_the_other(
    page: FormsPage, desk: Desk, background: Background, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    issued = issue(page, qtbot, settled, voice, tmp_path)
    back = filled(issued, tmp_path / "收表", ("区科技局", "区金融办"))
    period_id = desk.scope.period_id
    assert period_id is not None

    def take(services: Services) -> list[tuple[int, int]]:
        check = services.forms.check([back])
        services.forms.take_in(
            check, {one.key: FileDecision(accepts_suspicions=True, other_conflicts=Choice.FILE) for one in check.files}
        )
        found = []
        for one in services.plans.plans():
            view = services.overview.view(one.plan.id, period_id)
            drafted = services.reports.draft(one.plan.id, period_id)
            assert drafted.facts.plan_title == one.plan.title
            found.append((len(view.rows), drafted.facts.total))
        return found

    first, second = cast(list[tuple[int, int]], ask(desk, background, take))
    assert second[0] == second[1] == 2
    assert first[0] != second[0]


def test_each_plan_keeps_its_own_form_alone(page: FormsPage, settled: Settled) -> None:
    panel = find(page, IssuePanel, "issue_tab")
    units = find(page, QTableWidget, "unit_table")
    assert units.rowCount() == 21
    assert panel._ui.plans_box.currentIndex() == 0
