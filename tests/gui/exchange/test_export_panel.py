"""Workbooks out: three of them, named for the period, with plain words when the place refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.export_panel import ExportPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, settled: Settled) -> ExportPanel:
    made = ExportPanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.show()
    made.refresh()
    settled()
    return made


def press(panel: ExportPanel, qtbot: QtBot, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def cells(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path)
    return [
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def test_the_ledger_leaves_with_all_its_tasks(
    panel: ExportPanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    to = tmp_path / "台账.xlsx"
    voice.answers.append(to)
    press(panel, qtbot, "ledger_button")
    settled()
    texts = cells(to)
    assert any("完善知识产权保护体系" in text for text in texts)
    result = panel.findChild(QLabel, "result_label")
    assert result is not None
    assert result.text() == f"已导出：{to}"
    assert result.isVisible()


def test_the_annexes_and_the_units_leave_too(
    panel: ExportPanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers += [tmp_path / "附表.xlsx", tmp_path / "单位.xlsx"]
    press(panel, qtbot, "annexes_button")
    press(panel, qtbot, "units_button")
    settled()
    assert any("区市场监管局" in text for text in cells(tmp_path / "附表.xlsx"))
    assert any("区市场监管局" in text for text in cells(tmp_path / "单位.xlsx"))


def test_the_titles_name_the_period(panel: ExportPanel) -> None:
    title = panel.findChild(QLabel, "ledger_title")
    assert title is not None
    assert title.text() == "督查台账（2024年第二季度）"


def test_a_folder_in_the_place_of_the_file_is_told_plainly(
    panel: ExportPanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    (tmp_path / "台账.xlsx").mkdir()
    voice.answers.append(tmp_path / "台账.xlsx")
    press(panel, qtbot, "ledger_button")
    settled()
    assert len(voice.said) == 1
    assert "台账.xlsx" in voice.said[0]
    assert "意外错误" not in voice.said[0]
    card = panel.findChild(QFrame, "result_card")
    assert card is not None
    assert not card.isVisible()


def test_without_a_period_only_the_units_can_leave(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    empty = Desk(desk.office, desk.background)
    panel = ExportPanel()
    qtbot.addWidget(panel)
    panel.work_at(empty)
    panel.refresh()
    settled()
    enabled = {
        name: button.isEnabled()
        for name in ("ledger_button", "annexes_button", "units_button")
        if (button := panel.findChild(QPushButton, name)) is not None
    }
    assert enabled == {"ledger_button": False, "annexes_button": False, "units_button": True}


def test_the_folder_that_cannot_be_opened_is_told(
    panel: ExportPanel,
    qtbot: QtBot,
    settled: Settled,
    voice: ScriptedVoice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    to = tmp_path / "台账.xlsx"
    voice.answers.append(to)
    press(panel, qtbot, "ledger_button")
    settled()
    monkeypatch.setenv("PATH", str(tmp_path))
    press(panel, qtbot, "open_folder_button")
    assert len(voice.said) == 1


def test_the_archive_of_the_plan_leaves_as_one_file_that_checks(
    panel: ExportPanel, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    to = tmp_path / "档案.zip"
    voice.answers.append(to)
    press(panel, qtbot, "archive_button")
    card = panel.findChild(QFrame, "work_card")
    assert card is not None
    assert card.isVisible()
    settled()
    assert not card.isVisible()
    assert desk.office.check_archive(to).is_whole
    result = panel.findChild(QLabel, "result_label")
    assert result is not None
    assert result.text().startswith("已归档")
    assert result.text().endswith(f"：{to}")


def test_an_archive_that_is_stopped_leaves_nothing(
    panel: ExportPanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers.append(tmp_path / "档案.zip")
    press(panel, qtbot, "archive_button")
    press(panel, qtbot, "cancel_button")
    settled()
    left = list(tmp_path.glob("*.zip"))
    # The work may have been faster than the key; it is whole then, and never half.
    assert (left == []) == any("停止" in said for said in voice.said)
    assert [path for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_an_archive_never_takes_the_place_of_a_file(
    panel: ExportPanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    to = tmp_path / "档案.zip"
    to.write_bytes(b"mine")
    voice.answers.append(to)
    press(panel, qtbot, "archive_button")
    settled()
    assert "已经有文件" in voice.said[0]
    assert to.read_bytes() == b"mine"


def test_the_dictionary_leaves_telephone_numbers_out_until_they_are_asked_for(
    panel: ExportPanel, desk: Desk, qtbot: QtBot, settled: Callable[[], None], voice: ScriptedVoice, tmp_path: Path
) -> None:
    desk.act(
        lambda services: services.units.save(replace(services.units.units()[0], contact_phone="58120001")),
        lambda saved: saved[1],
    )
    settled()

    def numbers_in(path: Path) -> bool:
        return "58120001" in cells(path)

    for name, ticked in (("不带.xlsx", False), ("带.xlsx", True)):
        panel._ui.phones_check.setChecked(ticked)
        voice.answers.append(tmp_path / name)
        panel._ui.units_button.click()
        settled()
        assert numbers_in(tmp_path / name) is ticked
