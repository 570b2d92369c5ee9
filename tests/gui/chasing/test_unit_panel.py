"""The unit beside the matrix: what comes next with its reason, and what passed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.unit_panel import UnitPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


def test_calls_and_letters_stand_newest_first_with_what_became_of_promises(
    page: ChasingPage, settled: Callable[[], None]
) -> None:
    line, board = page.current_line, page.board
    assert line is not None
    assert board is not None
    plan_id, period_id, unit_id = *board.places[0], line.unit.id

    def chase(services: object) -> None:
        chasing = services.chasing  # type: ignore[attr-defined]
        chasing.note_call(
            plan_id, unit_id, period_id, said="快了", promised_on=date(2024, 7, 4), called_on=date(2024, 7, 2)
        )
        letters = services.letters  # type: ignore[attr-defined]
        letters.issue([(plan_id, period_id)], [unit_id], letters.proposed_wish(ChaseKind.REMINDER))

    page.desk.ask(chase, lambda _: page.refresh())
    settled()
    titles = [one.title for one in page._panel.history]
    assert titles == ["7月10日 催办函", "7月2日 第1次电话"]
    assert (page._panel.history[1].lamp, page._panel.history[1].right) == (Lamp.RED, "承诺7月4日 未兑现")
    assert "文书给的时限是7月12日" in page._panel._ui.proposal_label.text()


def test_an_issued_letter_can_be_saved_again_exactly(
    page: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    line, board = page.current_line, page.board
    assert line is not None
    assert board is not None
    kept: list[bytes] = []

    def issue(services: object) -> bytes:
        letters = services.letters  # type: ignore[attr-defined]
        issued, _ = letters.issue(
            [board.places[0]], [line.unit.id], letters.proposed_wish(ChaseKind.REMINDER)
        )
        return bytes(issued.content)

    page.desk.ask(issue, kept.append)
    settled()
    page.refresh()
    settled()
    voice.answers = [tmp_path / "再存.pdf"]
    page._panel._history.chosen.emit(page._panel.history[0].target)
    settled()
    assert (tmp_path / "再存.pdf").read_bytes() == kept[0]


def test_without_a_unit_nothing_can_be_pressed(page: ChasingPage, qtbot: QtBot) -> None:
    panel = UnitPanel()
    qtbot.addWidget(panel)
    board = page.board
    assert board is not None
    panel.show_line(board, None)
    assert not panel._ui.call_button.isEnabled()


def test_a_unit_that_has_reported_gets_no_letter(page: ChasingPage) -> None:
    page.search("教委")
    assert not page._panel._ui.step_button.isEnabled()
    assert page._panel._ui.proposal_label.text() == "已经报送，不需催办。"


def test_a_number_that_is_wrong_is_one_press_from_the_dictionary(opened: WindowRig) -> None:
    window = opened.window
    window.show_page("chasing")
    opened.settle()
    page = window.current_page
    assert isinstance(page, ChasingPage)
    page.search("教委")
    page._panel._ui.contact_button.click()
    opened.settle()
    assert window.current_key == "settings"
    units = window.current_page.units  # type: ignore[union-attr]
    assert units.unit.name == "区教委"
    assert units._ui.contact_phone_edit.hasFocus()
