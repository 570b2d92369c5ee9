"""The small parts the cards of a task's page are made of: sentences, captions, and lines of links."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from wanzhou_gui.gui import theme


def said(text: str) -> QLabel:
    """A sentence as it was said, to be marked and copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def caption(text: str) -> QLabel:
    """The same in small letters."""
    label = said(text)
    theme.set_kind(label, "caption")
    return label


def _button(accessible: str, word: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(word)
    theme.set_kind(button, "link")
    button.setAccessibleName(accessible)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.clicked.connect(lambda _: act())
    return button


def link(word: str, act: Callable[[], object]) -> QWidget:
    """One link on a line of its own."""
    return links((word, word, act))


def links(*buttons: tuple[str, str, Callable[[], object]]) -> QWidget:
    """Links side by side: what a reader hears, the word, and what it does."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for accessible, word, act in buttons:
        row.addWidget(_button(accessible, word, act))
    row.addStretch(1)
    return line


def beside(text: str, line: QWidget, *, is_caption: bool = True) -> QWidget:
    """What is told, and at its right what can be done about it: a page of many such lines stays short."""
    row_widget = QWidget()
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(caption(text) if is_caption else said(text), 1)
    row.addWidget(line)
    return row_widget


def for_looking(line: QWidget) -> QWidget:
    """The first button of a line only shows something: it stays on for somebody who only looks."""
    for button in list[QPushButton](line.findChildren(QPushButton))[:1]:
        button.setObjectName("reading_button")
    return line
