"""The text of one letter: edited by keyboard, held to the ledger, its figures led back to their rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def letters(page: ChasingPage, settled: Callable[[], None]) -> LettersDialog:
    page._ui.letters_button.click()
    settled()
    dialog = page.letters_dialog
    assert dialog is not None
    return dialog


@pytest.fixture
def dialog(letters: LettersDialog, settled: Callable[[], None]) -> LetterTextDialog:
    """The letter to 区检察院, the first of the list."""
    letters._ui.text_button.click()
    settled()
    assert isinstance(letters.opened, LetterTextDialog)
    return letters.opened


def checks(dialog: LetterTextDialog) -> list[str]:
    assert dialog.draft is not None
    return [check.code for check in dialog.draft.checks]


def test_text_typed_and_kept_goes_onto_the_letter(
    dialog: LetterTextDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    ui = dialog._ui
    assert ui.title_label.text() == "区检察院　关于请予补报第二季度推进情况的函"
    ui.section_list.setCurrentRow(ui.section_list.count() - 1)
    ui.section_edit.setFocus()
    ui.section_edit.moveCursor(ui.section_edit.textCursor().MoveOperation.End)
    ui.section_edit.insertPlainText("此件请速办。")
    qtbot.keyClick(ui.section_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert dialog.draft is not None
    assert dialog.draft.sections[-1].text.endswith("此件请速办。")
    assert "已修改" in ui.section_list.item(ui.section_list.count() - 1).text()
    ui.restore_button.click()
    settled()
    assert not dialog.draft.sections[-1].text.endswith("此件请速办。")
    dialog.close()


def test_a_wrong_figure_is_named_and_keeps_the_letter_from_its_number(
    letters: LettersDialog, dialog: LetterTextDialog, settled: Callable[[], None]
) -> None:
    assert dialog.draft is not None
    text = dialog.draft.sections[0].text
    dialog._ui.section_edit.setPlainText(text.replace("已逾期11个", "已逾期12个"))
    dialog._ui.section_edit.document().setModified(True)
    dialog._ui.keep_button.click()
    settled()
    assert "contradicts" in checks(dialog)
    dialog.close()
    letters._ui.issue_button.click()
    settled()
    assert "逾期工作日应为11" in letters._ui.problem_label.sentence
    letters.reject()


def test_a_figure_leads_back_to_its_rows(dialog: LetterTextDialog, settled: Callable[[], None]) -> None:
    dialog._ui.figures_button.click()
    figures = dialog.figures
    assert figures is not None
    assert dialog.draft is not None
    count = dialog.draft.figures["tasks"].value
    figures._ui.phrase_edit.setText(f"任务{count}项")
    figures._ui.find_button.click()
    settled()
    assert figures._ui.row_table.rowCount() == int(count)
    figures.reject()
    dialog.close()


def test_the_page_stands_beside_the_text(dialog: LetterTextDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._ui.paper_view.page_count == 1)
    dialog.close()


def test_text_that_is_being_typed_is_kept_when_the_dialog_closes(
    letters: LettersDialog, dialog: LetterTextDialog, settled: Callable[[], None]
) -> None:
    dialog._ui.section_edit.setPlainText("请从速补报。")
    dialog._ui.section_edit.document().setModified(True)
    dialog.close()
    settled()
    letters._ui.text_button.click()
    settled()
    again = letters.opened
    assert isinstance(again, LetterTextDialog)
    assert again.draft is not None
    assert again.draft.sections[0].text == "请从速补报。"
    again.close()
    letters.reject()
    settled()
