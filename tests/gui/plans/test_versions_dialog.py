"""方案版本与差异: versions with their ground and changes can be looked at at any time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.versions_dialog import VersionsDialog
from wanzhou_gui.usecases.plan_versions import AmendmentGround

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt
GROUND = AmendmentGround("万州府办发〔2024〕88号", "李四", date(2024, 9, 20), date(2024, 10, 1), "修订版.docx")


@pytest.fixture
def amended(desk: Desk, office: Office, amended_text: str, settled: Callable[[], None]) -> Desk:
    reading = office.read_plan_text(amended_text)[0]
    desk.ask(lambda services: services.plan_versions.amend(1, reading, GROUND), lambda _: None)
    settled()
    return desk


def make(qtbot: QtBot, desk: Desk, settled: Callable[[], None], task_id: int = 0) -> VersionsDialog:
    dialog = VersionsDialog(desk, 1, task_id)
    qtbot.addWidget(dialog)
    dialog.open()
    settled()
    return dialog


def test_the_latest_version_comes_up_with_its_ground_and_changes(
    qtbot: QtBot, amended: Desk, settled: Callable[[], None]
) -> None:
    dialog = make(qtbot, amended, settled)
    ui = dialog._ui
    assert ui.version_combo.currentText() == "第2版　自2024年10月1日起　万州府办发〔2024〕88号"
    assert ui.ground_label.text() == "依据：万州府办发〔2024〕88号　批准人：李四　批准日期：2024年9月20日　文件：修订版.docx"
    assert "调整3项" in ui.differences_view._ui.summary_label.text()
    ui.version_combo.setFocus()
    qtbot.keyClick(ui.version_combo, Qt.Key.Key_Up)
    settled()
    assert ui.version_combo.currentText().startswith("第1版　最初版本，至2024年10月1日前")
    assert not ui.differences_view.isEnabled()
    qtbot.keyClick(ui.close_button, Qt.Key.Key_Space)
    assert not dialog.isVisible()


def test_the_old_wording_of_a_task_is_brought_up(qtbot: QtBot, amended: Desk, settled: Callable[[], None]) -> None:
    found: list[int] = []
    amended.ask(
        lambda services: next(
            row.task.id for row in services.overview.view(1, services.periods.period("2024Q2").id).rows if row.task.number == "12"
        ),
        found.append,
    )
    settled()
    dialog = make(qtbot, amended, settled, found[0])
    view = dialog._ui.differences_view._ui
    assert view.old_browser.toPlainText().startswith("12.")
    assert "深入科技型中小企业" in view.old_browser.toPlainText()
    assert "每季度到科技型中小企业" in view.new_browser.toPlainText()
