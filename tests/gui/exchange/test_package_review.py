"""Both sides of what two desks did differently, with a choice for each place and none taken unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QTableWidget

from wanzhou_gui.domain.desk_exchange import Conflict, ConflictKind, Side
from wanzhou_gui.gui.exchange.package_review import PackageReview

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
ROWS = {"unit": {"u1": {"name": "区科技局"}}, "paper": {"p2": {"number_text": "万州府督〔2024〕3号", "title": "通报"}}}
AT = "2024-07-10T01:00:00.000000+00:00"
FIELD = Conflict(
    ConflictKind.FIELD, "unit", "u1", "contact_name", (Side("王五", "李四", AT, "a"), Side("孙七", "张三", AT, "b")), 1
)
REMOVED = Conflict(ConflictKind.REMOVED, "unit", "u1", "", (Side("", "李四", AT, "a"), Side(None, "张三", AT, "b")))
NUMBER = Conflict(
    ConflictKind.NUMBER, "paper", "p2", "number_text",
    (Side("万州府督〔2024〕3号", "", "", ""), Side("万州府督〔2024〕3号", "", "", "")), 1,
)  # fmt: skip


@pytest.fixture
def review(qtbot: QtBot) -> PackageReview:
    made = PackageReview()
    qtbot.addWidget(made)
    made.resize(1130, 480)
    made.show()
    made.show_open([FIELD, REMOVED, NUMBER], ROWS)
    return made


def boxes(review: PackageReview) -> list[QComboBox]:
    table = review.findChild(QTableWidget, "conflict_table")
    assert table is not None
    return table.findChildren(QComboBox)


def button(review: PackageReview, name: str) -> QPushButton:
    found = review.findChild(QPushButton, name)
    assert found is not None
    return found


def test_nothing_is_chosen_before_somebody_chooses(review: PackageReview) -> None:
    assert [box.currentText() for box in boxes(review)] == ["暂不选定", "暂不选定"]
    assert not button(review, "merge_button").isEnabled()


def test_choices_say_whose_they_are_and_what_removal_means(review: PackageReview) -> None:
    field, removed = boxes(review)
    assert [field.itemText(at) for at in range(3)] == ["暂不选定", "用先填的（李四）", "用后填的（张三，暂用）"]
    assert [removed.itemText(at) for at in range(1, 3)] == ["保留（李四，暂用）", "删除（张三）"]


def test_a_clash_of_numbers_is_said_and_offers_no_choice(review: PackageReview) -> None:
    table = review.findChild(QTableWidget, "conflict_table")
    assert table is not None
    item = table.item(2, 4)
    assert item is not None
    assert "两份都保留" in item.text()
    assert "请核对后作废其中一份" in item.toolTip()


def test_only_what_was_chosen_is_handed_over(review: PackageReview, qtbot: QtBot) -> None:
    box = boxes(review)[1]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    with qtbot.waitSignal(review.decide_wanted) as told:
        qtbot.keyClick(button(review, "merge_button"), Qt.Key.Key_Space)
    assert told.args == [{REMOVED.key: 1}]
