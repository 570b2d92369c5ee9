"""送达和回证 in the window: rows for what was numbered, recorded by keyboard, sheets saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.deliveries import DeliveryState
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.deliveries_dialog import DeliveriesDialog
from wanzhou_gui.gui.desk import Desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt


@pytest.fixture
def dialog(page: ChasingPage, desk: Desk, settled: Callable[[], None]) -> DeliveriesDialog:
    """Two reminders were issued; the list shows them first."""
    board = page.board
    assert board is not None

    def issue(services: object) -> None:
        letters = services.letters  # type: ignore[attr-defined]
        owed = [line.unit.id for line in board.owed]
        letters.issue([board.places[0]], owed, letters.proposed_wish(ChaseKind.REMINDER))

    desk.ask(issue, lambda _: None)
    settled()
    page._ui.deliveries_button.click()
    settled()
    assert page.deliveries is not None
    return page.deliveries


def only_reminders(dialog: DeliveriesDialog) -> None:
    combo = dialog._ui.paper_combo
    combo.setCurrentIndex(next(place for place in range(combo.count()) if "催办单" in combo.itemText(place)))
    combo.activated.emit(combo.currentIndex())


def test_what_was_sent_and_came_back_is_recorded_row_by_row(
    dialog: DeliveriesDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    ui = dialog._ui
    only_reminders(dialog)
    assert ui.line_table.rowCount() == 2
    assert not ui.receive_button.isEnabled()
    ui.line_table.selectAll()
    qtbot.keyClick(ui.send_button, Qt.Key.Key_Space)
    settled()
    only_reminders(dialog)
    assert "已送" in ui.line_table.item(0, 3).text()
    ui.line_table.selectRow(0)
    ui.receiver_edit.insert("张科长")
    qtbot.keyClick(ui.receive_button, Qt.Key.Key_Space)
    settled()
    only_reminders(dialog)
    states = [line.state for line in dialog.lines if line.paper.kind is PaperKind.REMINDER]
    assert states == [DeliveryState.RECEIVED, DeliveryState.SENT]
    assert "张科长" in ui.line_table.item(0, 5).text()
    assert "已签收1份" in ui.counts_label.text()
    dialog.reject()


def test_a_refusal_without_a_word_is_refused_beside_the_fields(
    dialog: DeliveriesDialog, settled: Callable[[], None]
) -> None:
    ui = dialog._ui
    only_reminders(dialog)
    ui.send_button.click()
    settled()
    only_reminders(dialog)
    ui.refused_check.setChecked(True)
    ui.receive_button.click()
    settled()
    assert "见证人" in ui.problem_label.sentence
    dialog.reject()


def test_the_sheets_are_saved_as_one_file(
    dialog: DeliveriesDialog, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    only_reminders(dialog)
    dialog._ui.line_table.selectAll()
    voice.answers = [tmp_path / "回证.pdf"]
    dialog._ui.print_button.click()
    settled()
    assert (tmp_path / "回证.pdf").read_bytes().startswith(b"%PDF")
    assert "2张" in dialog._ui.chosen_label.text()
    dialog.reject()


def test_only_open_receipts_are_shown_when_asked(dialog: DeliveriesDialog) -> None:
    ui = dialog._ui
    ui.state_combo.setCurrentIndex(1)
    ui.state_combo.activated.emit(1)
    shown = ui.line_table.rowCount()
    assert shown == len([line for line in dialog.lines if line.state not in (DeliveryState.RECEIVED, DeliveryState.REFUSED)])
    dialog.reject()
