"""Letters: who is ticked, what number they get, a draft to look at, and one act that issues them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.chasing import WRITTEN_KINDS, ChaseKind
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt


def opened_form(page: ChasingPage, settled: Callable[[], None]) -> LettersDialog:
    page._ui.letters_button.click()
    settled()
    dialog = page.letters_dialog
    assert dialog is not None
    return dialog


def choose(dialog: LettersDialog, kind: ChaseKind, settled: Callable[[], None]) -> None:
    dialog._ui.kind_combo.setCurrentIndex(WRITTEN_KINDS.index(kind))
    settled()


def test_everybody_who_owes_is_ticked_with_the_numbers_they_will_get(
    page: ChasingPage, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    assert len(dialog.unit_ids) == 2
    assert dialog._ui.number_label.text() == "共2份，万州府督催〔2024〕1号至万州府督催〔2024〕2号"
    assert dialog._ui.reply_edit.value == date(2024, 7, 12)
    dialog._ui.unit_list.item(0).setCheckState(Qt.CheckState.Unchecked)
    settled()
    assert dialog._ui.number_label.text() == "共1份，万州府督催〔2024〕1号"
    dialog.reject()


def test_issuing_keeps_the_letters_and_offers_a_copy(
    page: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    voice.answers = [tmp_path / "催办单.pdf"]
    dialog._ui.issue_button.click()
    settled()
    assert (tmp_path / "催办单.pdf").read_bytes().startswith(b"%PDF")
    line = page.current_line
    assert line is not None
    assert [step.number_text for step in line.steps] == ["万州府督催〔2024〕1号"]
    assert page.letters_dialog is None


def test_an_order_without_a_signer_is_refused_and_everything_stays(
    page: ChasingPage, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    choose(dialog, ChaseKind.NOTICE, settled)
    names = [dialog._ui.unit_list.item(row).text() for row in range(dialog._ui.unit_list.count())]
    assert [name.split("　")[0] for name in names] == ["区经济信息委"]
    dialog._ui.issue_button.click()
    settled()
    assert "签发人" in dialog._ui.problem_label.sentence
    assert page.letters_dialog is dialog
    dialog.reject()


def test_a_proposal_has_no_deadline_field(page: ChasingPage, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    choose(dialog, ChaseKind.COORDINATION, settled)
    assert not dialog._ui.reply_edit.isVisibleTo(dialog)
    assert dialog._ui.unit_list.item(0).text().startswith("区检察院")
    dialog.reject()


def test_a_draft_is_shown_beside_the_fields(page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    dialog._ui.draft_button.click()
    settled()
    qtbot.waitUntil(lambda: dialog._ui.paper_view.page_count == 2)
    assert dialog._ui.paper_view.isVisibleTo(dialog)
    dialog.reject()
    settled()


def test_a_deadline_on_a_day_off_is_said(page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    edit = dialog._ui.reply_edit
    edit.selectAll()
    qtbot.keyClicks(edit, "2024-7-13")
    edit.commit()
    assert "这一天不上班" in dialog._ui.state_label.text()
    dialog.reject()
