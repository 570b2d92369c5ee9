"""The list of differences: what is chosen shows its words, and unchanged tasks come up when asked for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.plan_differences import (
    IndicatorDifference,
    IndicatorText,
    PlanDifferences,
    TaskDifference,
    TaskText,
)
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.gui.plans.version_differences import VersionDifferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
SAME = TaskText("1", "开展培训", "每年2次。", lead_units=("区教委",), task_id=1)
OLD = TaskText("2", "建设平台", "年内建成。", lead_units=("区教委",), task_id=2)
TARGET = IndicatorText("平台数", Decimal(1), "个", Comparator.REACH, "2025")
DIFFERENCES = PlanDifferences(
    (TaskDifference(SAME, SAME), TaskDifference(OLD, replace(OLD, body="明年建成。", lead_units=("区科技局",)))),
    (IndicatorDifference(TARGET, replace(TARGET, target=Decimal(2))),),
    (("document_number", "1号", "2号"),),
)


@pytest.fixture
def view(qtbot: QtBot) -> VersionDifferences:
    made = VersionDifferences()
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    made.show_differences(DIFFERENCES)
    return made


def lines(view: VersionDifferences) -> list[str]:
    model = view._ui.difference_table.model()
    return [" ".join(str(model.index(at, column).data()) for column in range(4)).strip() for at in range(model.rowCount())]


def test_only_what_changes_is_listed_until_all_is_wanted(qtbot: QtBot, view: VersionDifferences) -> None:
    assert lines(view) == ["△ 调整 方案 文号", "△ 调整 2 建设平台 内容、单位", "△ 调整 指标 平台数 目标"]
    qtbot.keyClick(view._ui.changed_check, Qt.Key.Key_Space)
    assert "＝ 未变 1 开展培训" in lines(view)
    assert view.current
    assert view.current.task is DIFFERENCES.tasks[1]


def test_the_arrow_keys_bring_up_old_and_new_words(qtbot: QtBot, view: VersionDifferences) -> None:
    table = view._ui.difference_table
    assert "年内建成" in view._ui.old_browser.toPlainText()
    assert "牵头单位：区科技局" in view._ui.new_browser.toPlainText()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert "到2025年达到1个" in view._ui.old_browser.toPlainText()
    assert "到2025年达到2个" in view._ui.new_browser.toPlainText()


def test_a_task_is_found_even_when_nothing_changed_in_it(view: VersionDifferences) -> None:
    view.choose_task(1)
    assert view.current
    assert view.current.task is DIFFERENCES.tasks[0]


def test_no_differences_are_said(view: VersionDifferences) -> None:
    view.show_differences(PlanDifferences())
    assert view._ui.summary_label.text() == "任务和指标没有变化。"
    assert view._ui.old_browser.toPlainText() == ""
