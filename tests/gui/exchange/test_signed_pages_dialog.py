"""签字盖章页 from 单位填报: the button says whether it is there, scans are added, opened, taken off, and brought in when missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.gui import kept_files
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.signed_pages_button import SignedPagesButton
from wanzhou_gui.gui.exchange.signed_pages_dialog import SignedPagesDialog
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.storage.evidence_folder import folder_of
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settled: Settled) -> ReturnsPage:
    """单位填报 at a unit whose return was taken in."""
    found: list[int] = []

    def submitted(services: Services) -> int:
        assert desk.scope.plan_id is not None
        assert desk.scope.period_id is not None
        register = services.signed_pages.register([(desk.scope.plan_id, desk.scope.period_id)])
        return next(one.unit_id for one in register.values() if one.state is ReturnState.SUBMITTED)

    desk.ask(submitted, found.append)
    settled()
    made = ReturnsPage(desk)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    made.show()
    made.show_scope(desk.scope)
    desk.changed.connect(made.show_changes)
    settled()
    made.show_target(("unit", found[0]))
    settled()
    return made


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "签章页.pdf"
    path.write_bytes(b"%PDF-1.7 signed")
    return path


def button_of(page: ReturnsPage) -> SignedPagesButton:
    return cast(SignedPagesButton, page.findChild(SignedPagesButton, "signed_button"))


def opened(page: ReturnsPage, qtbot: QtBot, settled: Settled) -> SignedPagesDialog:
    button_of(page).setFocus()
    qtbot.keyClick(button_of(page), Qt.Key.Key_Space)
    settled()
    dialog = button_of(page).dialog
    assert dialog is not None
    return dialog


def press(dialog: SignedPagesDialog, name: str, qtbot: QtBot, settled: Settled) -> None:
    button = getattr(dialog._ui, f"{name}_button")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()


def test_the_button_says_what_is_missing_and_ticks_what_came(
    page: ReturnsPage, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, scan: Path
) -> None:
    assert "缺签章页" in button_of(page).text()
    dialog = opened(page, qtbot, settled)
    assert "请把主要负责人签字、盖公章的那一页" in dialog._ui.state_label.text()
    voice.answers.append([scan])
    press(dialog, "add", qtbot, settled)
    assert "已签章" in dialog._ui.state_label.text()
    assert dialog._ui.page_table.item(0, 4).text() == "在"
    assert "SHA-256 " in dialog._ui.page_table.item(0, 3).toolTip()
    assert "✓已签章" in button_of(page).text()
    press(dialog, "remove", qtbot, settled)
    assert "缺签章页" in button_of(page).text()
    desk.act(lambda services: services.history.undo(), lambda done: done[1])
    settled()
    dialog.refresh()
    settled()
    assert dialog._ui.page_table.rowCount() == 1


def test_what_is_no_scan_is_refused_beside_the_list(
    page: ReturnsPage, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    wrong = tmp_path / "填报表.xlsx"
    wrong.write_bytes(b"PK")
    dialog = opened(page, qtbot, settled)
    voice.answers.append([wrong])
    press(dialog, "add", qtbot, settled)
    assert "只收 PDF、JPG、PNG" in dialog._ui.problem_label.sentence


def test_scans_let_go_over_the_dialog_are_taken_in_one_after_the_other(
    page: ReturnsPage, qtbot: QtBot, settled: Settled, scan: Path, tmp_path: Path
) -> None:
    second = tmp_path / "第二页.png"
    second.write_bytes(b"\x89PNG\r\n\x1a\n")
    dialog = opened(page, qtbot, settled)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in (scan, second)])
    drop = QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    dialog.dropEvent(drop)
    settled()
    settled()
    assert {dialog._ui.page_table.item(row, 0).text() for row in range(2)} == {"签章页.pdf", "第二页.png"}
    assert "（2份）" in dialog._ui.state_label.text()


def test_a_file_left_at_the_other_desk_is_brought_in_from_where_it_is_missed(
    page: ReturnsPage, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, scan: Path, tmp_path: Path,
    ledger_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    shown: list[Path] = []
    monkeypatch.setattr(kept_files, "open_with_desktop", shown.append)
    dialog = opened(page, qtbot, settled)
    voice.answers.append([scan])
    press(dialog, "add", qtbot, settled)
    stick = tmp_path / "U盘"
    stick.mkdir()
    # The other desk's folder lies on the stick; this computer has none.
    shutil.move(folder_of(ledger_path), stick / "另一台的台账.佐证材料")
    dialog.refresh()
    settled()
    assert dialog._ui.page_table.item(0, 4).text() == "缺文件"
    assert dialog._ui.collect_button.isVisible()
    voice.answers += [True, stick]
    press(dialog, "open", qtbot, settled)
    settled()
    assert any("本机没有“签章页.pdf”" in question for question in voice.asked)
    assert [one.read_bytes() for one in shown] == [b"%PDF-1.7 signed"]
    assert voice.said == []
