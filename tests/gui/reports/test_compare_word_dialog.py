"""An edited Word file held against the ledger in the window: what differs, where, and what to do."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QTableWidget, QWidget

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.reports.compare_word_dialog import CompareWordDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


def child(dialog: QWidget, kind: type, name: str) -> QWidget:
    found: QWidget | None = dialog.findChild(kind, name)
    assert found is not None
    return found


@pytest.fixture
def word_file(desk: Desk, settled: Settled, tmp_path: Path) -> Path:
    """The bulletin of the quarter as a Word file, not touched yet."""
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made: list[bytes] = []
    desk.ask(lambda services: services.paper_files.word(services.reports.draft(plan_id, period_id)), made.append)
    settled()
    path = tmp_path / "改过的通报.docx"
    path.write_bytes(made[0])
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Change words the way somebody in Word does: inside a run of a paragraph."""
    word = docx.Document(io.BytesIO(path.read_bytes()))
    run = next(run for paragraph in word.paragraphs for run in paragraph.runs if old in run.text)
    run.text = run.text.replace(old, new, 1)
    word.save(str(path))


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> CompareWordDialog:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made = CompareWordDialog(desk, plan_id, period_id, PaperKind.BULLETIN, None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_figure_changed_in_word_is_listed_with_its_place_and_what_to_do(
    dialog: CompareWordDialog, word_file: Path, qtbot: QtBot, settled: Settled, voice: ScriptedVoice
) -> None:
    edit(word_file, "分解任务19项", "分解任务21项")
    voice.answers.append(word_file)
    qtbot.keyClick(child(dialog, QPushButton, "choose_button"), Qt.Key.Key_Space)
    settled()
    table = child(dialog, QTableWidget, "difference_table")
    assert isinstance(table, QTableWidget)
    assert [table.item(0, column).text() for column in range(4)] == ["数字", "“一、总体情况”第1段", "19", "21"]
    assert child(dialog, QLabel, "result_label").text() == "有1处数字与台账不一致。"  # type: ignore[attr-defined]
    details = child(dialog, QPlainTextEdit, "sentence_edit")
    assert isinstance(details, QPlainTextEdit)
    assert "把文件里的21改回19" in details.toPlainText()
    qtbot.keyClick(child(dialog, QPushButton, "copy_button"), Qt.Key.Key_Space)
    assert "1. 数字　“一、总体情况”第1段" in QGuiApplication.clipboard().text()


def test_other_words_are_told_apart_from_other_figures(
    dialog: CompareWordDialog, word_file: Path, settled: Settled
) -> None:
    edit(word_file, "现将有关情况通报如下", "现通报如下")
    dialog.compare(word_file)
    settled()
    label = child(dialog, QLabel, "result_label")
    assert isinstance(label, QLabel)
    assert label.text() == "数字与台账一致；文字改动1处。"


def test_an_untouched_file_is_the_same(dialog: CompareWordDialog, word_file: Path, settled: Settled) -> None:
    dialog.compare(word_file)
    settled()
    label, copy = child(dialog, QLabel, "result_label"), child(dialog, QPushButton, "copy_button")
    assert isinstance(label, QLabel)
    assert label.text() == "与台账一致，没有改动。"
    assert not copy.isEnabled()


def test_a_file_that_is_no_word_file_is_refused_in_plain_words(
    dialog: CompareWordDialog, settled: Settled, tmp_path: Path
) -> None:
    path = tmp_path / "不是文档.docx"
    path.write_bytes(b"hello")
    dialog.compare(path)
    settled()
    label = child(dialog, QLabel, "result_label")
    assert isinstance(label, QLabel)
    assert "不是文档.docx" in label.text()
    assert child(dialog, QPushButton, "choose_button").isEnabled()


def test_the_page_opens_it_for_the_paper_in_view(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    page = BulletinPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_scope(desk.scope)
    settled()
    page.show_target("compare")
    assert isinstance(page.tools.dialog, CompareWordDialog)
    page.tools.dialog.reject()
