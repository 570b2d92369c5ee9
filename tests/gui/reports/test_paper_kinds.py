"""Choosing the kind of paper, and the unit where the kind has one, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.reports.test_bulletin_page import Settled, content, issue, page, part, text_of
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.search_hits import COMMANDS
from wanzhou_gui.reports.papers.registry import PAPER_FORMS

pytestmark = pytest.mark.qt
__all__ = ["page"]


def choose(page: BulletinPage, qtbot: QtBot, settled: Settled, box: str, wanted: str) -> None:
    combo = part(page, QComboBox, box)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.count()):
        if combo.currentText() == wanted:
            break
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == wanted
    settled()


def test_another_kind_shows_its_own_pages_and_sections(page: BulletinPage, qtbot: QtBot, settled: Settled) -> None:
    choose(page, qtbot, settled, "kind_combo", "督查专报")
    assert part(page, QLabel, "title_label").text() == "督查专报"
    assert "领导批示" in text_of(content(page))
    sections = part(page, QListWidget, "section_list")
    assert sections.item(0).text() == "总体情况"
    assert part(page, QComboBox, "unit_combo").isHidden()


def test_a_section_of_a_briefing_is_edited_without_touching_the_bulletin(
    page: BulletinPage, qtbot: QtBot, settled: Settled
) -> None:
    before = content(page)
    choose(page, qtbot, settled, "kind_combo", "督查专报")
    edit = part(page, QPlainTextEdit, "section_edit")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "zongti pingwen")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert "zongti pingwen" in text_of(content(page))
    choose(page, qtbot, settled, "kind_combo", "督查通报")
    assert content(page) == before


def test_a_page_on_one_unit(page: BulletinPage, qtbot: QtBot, settled: Settled) -> None:
    choose(page, qtbot, settled, "kind_combo", "单位画像")
    units = part(page, QComboBox, "unit_combo")
    assert not units.isHidden()
    assert units.currentText() == "全部单位"
    qtbot.keyClick(units, Qt.Key.Key_Down)
    settled()
    assert f"{units.currentText()}推进情况画像" in text_of(content(page))
    assert part(page, QPushButton, "annexes_button").isEnabled()
    assert "第一段在表上方" in part(page, QLabel, "section_label").text()
    choose(page, qtbot, settled, "kind_combo", "延期批复")
    assert not part(page, QPushButton, "annexes_button").isEnabled()


def test_each_kind_has_its_own_register(page: BulletinPage, qtbot: QtBot, settled: Settled) -> None:
    assert part(page, QPushButton, "ledger_button").isHidden()
    choose(page, qtbot, settled, "kind_combo", "督查台账")
    assert not part(page, QPushButton, "ledger_button").isHidden()
    issue(page, qtbot, settled)
    assert part(page, QListWidget, "paper_list").item(0).text().startswith("万州府督台〔2024〕1号")
    choose(page, qtbot, settled, "kind_combo", "督查通报")
    assert part(page, QListWidget, "paper_list").count() == 0


def test_the_search_leads_to_a_kind(page: BulletinPage, settled: Settled) -> None:
    for code in (command[4] for command in COMMANDS if len(command) == 5 and command[3] == "bulletin"):
        if code not in PAPER_FORMS:
            continue
        page.show_target(code)
        settled()
        assert part(page, QLabel, "title_label").text() == PAPER_FORMS[code].word
