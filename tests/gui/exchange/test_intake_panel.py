"""Forms back in the window: dropped, checked in the background, stopped, taken in, withdrawn, sent back, the original opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QTableWidget

from tests.gui.exchange.form_files import ask, fill, issued
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange import intake_panel
from wanzhou_gui.gui.exchange.form_drop_zone import FormDropZone
from wanzhou_gui.gui.exchange.intake_panel import IntakePanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
UNIT = "区商务委"


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, settled: Settled) -> IntakePanel:
    made = IntakePanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.resize(1200, 560)
    made.show()
    made.refresh()
    settled()
    return made


@pytest.fixture
def folder(desk: Desk, background: Background, tmp_path: Path) -> Path:
    return issued(desk, background, tmp_path / "填报表")


def press(panel: IntakePanel, qtbot: QtBot, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button.isEnabled()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def shown(panel: IntakePanel) -> str:
    return panel.findChild(QStackedWidget, "intake_stack").currentWidget().objectName()


def drop(panel: IntakePanel, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    panel.findChild(FormDropZone, "drop_zone").dropEvent(event)


def batches(desk: Desk, background: Background) -> int:
    found = ask(desk, background, lambda services: len(services.forms.batches()))
    assert isinstance(found, int)
    return found


def test_a_dropped_folder_is_checked_taken_in_and_withdrawn(
    panel: IntakePanel, desk: Desk, background: Background, folder: Path, qtbot: QtBot, settled: Settled, voice: ScriptedVoice
) -> None:
    fill(folder, UNIT, F5="举办美食节1场，参展企业86家。", G5=60)
    drop(panel, folder)
    settled()
    assert shown(panel) == "review_page"
    assert "21 个文件" in panel.findChild(QLabel, "state_label").text()
    assert batches(desk, background) == 0
    press(panel, qtbot, "take_button")
    settled()
    settled()
    assert shown(panel) == "wait_page"
    assert "第 1 批已收入：21 份" in panel.findChild(QLabel, "taken_label").text()
    assert panel.findChild(QTableWidget, "batch_table").rowCount() == 21
    with qtbot.waitSignal(desk.wanted, check_params_cb=lambda key, _: key == "review"):
        press(panel, qtbot, "review_button")
    voice.answers.append(True)
    press(panel, qtbot, "undo_batch_button")
    settled()
    settled()
    assert "21 份" in voice.asked[-1]
    assert batches(desk, background) == 0
    assert "已撤回第 1 批" in panel.findChild(QLabel, "taken_label").text()


def test_stopping_a_check_brings_back_what_was_there_and_writes_nothing(
    panel: IntakePanel, desk: Desk, background: Background, folder: Path, qtbot: QtBot, settled: Settled, voice: ScriptedVoice
) -> None:
    before = ask(desk, background, lambda services: services.history.operations(1))
    panel.check([folder])
    assert shown(panel) == "work_page"
    press(panel, qtbot, "stop_button")
    settled()
    assert shown(panel) == "wait_page"
    assert voice.said == []
    assert ask(desk, background, lambda services: services.history.operations(1)) == before


def test_a_folder_without_forms_is_said(
    panel: IntakePanel, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    (tmp_path / "空").mkdir()
    panel.check([tmp_path / "空"])
    settled()
    assert "没有找到填报表" in voice.said[0]
    assert shown(panel) == "wait_page"


def test_forms_go_back_marked_and_the_review_stays(
    panel: IntakePanel, folder: Path, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    path = fill(folder, UNIT, G5="八成")
    panel.check([path])
    settled()
    (tmp_path / "退回").mkdir()
    voice.answers += [tmp_path / "退回", None]
    press(panel, qtbot, "return_button")
    settled()
    assert "已生成退回更正表 1 份" in voice.asked[-1]
    assert len(list((tmp_path / "退回").glob("*需更正*.xlsx"))) == 1
    assert shown(panel) == "review_page"


def test_the_original_opens_exactly_as_it_came(
    panel: IntakePanel, folder: Path, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fill(folder, UNIT, F5="举办美食节1场，参展企业86家。", G5=60)
    panel.check([path])
    settled()
    press(panel, qtbot, "take_button")
    settled()
    settled()
    opened: list[Path] = []
    monkeypatch.setattr(intake_panel, "open_with_desktop", opened.append)
    panel.findChild(QTableWidget, "batch_table").setCurrentCell(0, 0)
    press(panel, qtbot, "original_button")
    settled()
    assert [one.name for one in opened] == [path.name]
    assert opened[0].read_bytes() == path.read_bytes()
    # A batch may be withdrawn later, too, and the answer may be no.
    voice.answers.append(False)
    press(panel, qtbot, "withdraw_button")
    settled()
    assert panel.findChild(QTableWidget, "batch_table").rowCount() == 1
