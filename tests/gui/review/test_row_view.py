"""The row a reviewer reads: marks over what is new and what is doubtful."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from wanzhou_gui.gui.review.row_view import RowView, marked_text

pytestmark = pytest.mark.qt


def test_text_of_a_unit_is_shown_as_text_and_never_as_markup() -> None:
    assert marked_text("<b>5件</b>&", (), []) == "&lt;b&gt;5件&lt;/b&gt;&amp;"


def test_doubtful_words_are_marked_also_where_they_are_new() -> None:
    text = "办结5件，正在推进。"
    marked = marked_text(text, ((0, len(text)),), [(5, 9)])
    assert ">正在推进</span>" in marked
    assert marked.count("<span") == 3
    assert "underline" in marked.split(">正在推进")[0].rsplit("<span", 1)[1]


def test_without_a_row_nothing_stands_there(qtbot: QtBot) -> None:
    view = RowView()
    qtbot.addWidget(view)
    assert view._ui.heading_label.text() == ""
    assert view._ui.current_text.toPlainText() == ""
