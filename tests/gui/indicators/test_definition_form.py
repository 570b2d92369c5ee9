"""The form of a definition: half a baseline waits, a chosen owner is confirmed, every field travels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from wanzhou_gui.domain.indicators import Indicator, IndicatorKind, PathKind
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.indicators.definition_form import DefinitionForm
from wanzhou_gui.gui.indicators.point_table import PointTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt

INDICATOR = Indicator(
    id=4,
    plan_id=1,
    code="I4",
    name="“两品一标”产品认证",
    target=Decimal(120),
    unit_of_measure="个",
    comparator=Comparator.GE,
    owner_unit_id=2,
    owner_is_inferred=True,
    row_version=3,
)


@pytest.fixture
def form(qtbot: QtBot) -> DefinitionForm:
    made = DefinitionForm()
    qtbot.addWidget(made)
    made.show_units([Unit(id=1, name="区市场监管局"), Unit(id=2, name="区农业农村委")])
    made.show_indicator(INDICATOR)
    made.show()
    return made


def test_a_form_nobody_touched_gives_back_what_it_was_given(form: DefinitionForm) -> None:
    assert form.indicator() == INDICATOR


def test_half_a_baseline_waits_and_says_what_is_missing(form: DefinitionForm, qtbot: QtBot) -> None:
    baseline = form.findChild(QLineEdit, "baseline_edit")
    day = form.findChild(QLineEdit, "baseline_on_edit")
    problem = form.findChild(QLabel, "problem_label")
    assert baseline is not None
    assert day is not None
    assert problem is not None
    with qtbot.assertNotEmitted(form.edited):
        baseline.setFocus()
        qtbot.keyClicks(baseline, "95")
        qtbot.keyClick(baseline, Qt.Key.Key_Return)
    assert problem.text() == "基期值和基期日期要同时填写，补齐后自动保存。"
    with qtbot.waitSignal(form.edited) as edited:
        day.setFocus()
        qtbot.keyClicks(day, "20221231")
        qtbot.keyClick(day, Qt.Key.Key_Return)
    assert edited.args[0] == replace(INDICATOR, baseline=Decimal(95), baseline_on=date(2022, 12, 31))
    assert not problem.isVisible()


def test_choosing_a_unit_by_hand_confirms_it(form: DefinitionForm, qtbot: QtBot) -> None:
    owner = form.findChild(QComboBox, "owner_combo")
    assert owner is not None
    with qtbot.waitSignal(form.edited) as edited:
        owner.setFocus()
        qtbot.keyClick(owner, Qt.Key.Key_Up)
        owner.activated.emit(owner.currentIndex())
    assert (edited.args[0].owner_unit_id, edited.args[0].owner_is_inferred) == (1, False)


def test_confirming_the_inferred_unit_by_the_space_bar(form: DefinitionForm, qtbot: QtBot) -> None:
    confirmed = form.findChild(QCheckBox, "owner_confirmed_check")
    assert confirmed is not None
    with qtbot.waitSignal(form.edited) as edited:
        confirmed.setFocus()
        qtbot.keyClick(confirmed, Qt.Key.Key_Space)
    assert edited.args[0] == replace(INDICATOR, owner_is_inferred=False)


def test_every_kind_is_offered_and_explained(form: DefinitionForm) -> None:
    kind = form.findChild(QComboBox, "kind_combo")
    hint = form.findChild(QLabel, "kind_hint")
    assert kind is not None
    assert hint is not None
    assert [kind.itemText(place) for place in range(kind.count())] == ["存量", "增量", "累计", "年度", "未定"]
    assert kind.currentData() == IndicatorKind.UNDECIDED
    assert "请向责任单位问清" in hint.text()


def test_a_longer_text_is_announced_when_its_field_is_left(form: DefinitionForm, qtbot: QtBot) -> None:
    definition = form.findChild(QPlainTextEdit, "definition_edit")
    source = form.findChild(QLineEdit, "source_edit")
    assert definition is not None
    assert source is not None
    form.activateWindow()
    definition.setFocus()
    qtbot.keyClicks(definition, "valid certificates")
    with qtbot.waitSignal(form.edited) as edited:
        qtbot.keyClick(definition, Qt.Key.Key_Tab)
    assert edited.args[0].definition == "valid certificates"


PLANNED = replace(INDICATOR, baseline=Decimal(95), baseline_on=date(2022, 12, 31), target_year="2025", path=PathKind.BY_HAND)


def part(form: DefinitionForm, kind: type, name: str) -> Any:
    found = form.findChild(kind, name)
    assert found is not None, name
    return found


def type_into(qtbot: QtBot, table: PointTable, row: int, column: int, text: str) -> None:
    table.setFocus()
    table.setCurrentCell(row, column)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)
    assert table.item(row, column).text() == text


def test_points_of_the_way_are_typed_and_taken_out_by_keyboard(form: DefinitionForm, qtbot: QtBot) -> None:
    form.show_indicator(PLANNED)
    table = part(form, PointTable, "points_table")
    said = part(form, QLabel, "path_problem_label")
    with qtbot.assertNotEmitted(form.edited):
        type_into(qtbot, table, 0, 0, "2024.12.31")
    assert said.text() == "节点要同时填写日期和计划值，补齐后自动保存。"
    with qtbot.waitSignal(form.edited) as edited:
        type_into(qtbot, table, 0, 1, "110")
    assert edited.args[0].planned_points == (("2024-12-31", "110"),)
    assert not said.isVisible()
    assert table.rowCount() == 2, "an empty row waits for the next point"
    table.setCurrentCell(0, 0)
    with qtbot.waitSignal(form.edited) as edited:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert edited.args[0].planned_points == ()


def test_a_target_for_each_year_between_is_proposed(form: DefinitionForm, qtbot: QtBot) -> None:
    form.show_indicator(PLANNED)
    button = part(form, QPushButton, "yearly_button")
    with qtbot.waitSignal(form.edited) as edited:
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert edited.args[0].planned_points == (("2023-12-31", "104"), ("2024-12-31", "112"))
    with qtbot.assertNotEmitted(form.edited):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert part(form, QLabel, "path_problem_label").text() == "基期和目标之间的每个年底都已经有节点。"


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (0, "2026-12-31", "不在基期和目标年末之间"),
        (0, "end of 2024", "看不懂“end of 2024”。请按年-月-日填写"),
        (1, "many", "看不懂“many”。请填数字"),
    ],
)
def test_a_point_that_cannot_be_followed_is_refused_beside_the_table(
    form: DefinitionForm, qtbot: QtBot, column: int, text: str, words: str
) -> None:
    form.show_indicator(replace(PLANNED, planned_points=(("2024-12-31", "110"),)))
    with qtbot.assertNotEmitted(form.edited):
        type_into(qtbot, part(form, PointTable, "points_table"), 0, column, text)
    said = part(form, QLabel, "path_problem_label")
    assert said.isVisible()
    assert words in said.text()


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("tolerance_edit", "120", "容差必须在0到100个百分点之间"),
        ("lag_edit", "900", "数据滞后天数必须在0到366之间"),
        ("lag_edit", "1.5", "请填整天数"),
        ("lag_edit", "a month", "看不懂“a month”"),
    ],
)
def test_a_tolerance_or_lag_out_of_range_is_refused_beside_its_field(
    form: DefinitionForm, qtbot: QtBot, name: str, text: str, words: str
) -> None:
    form.show_indicator(PLANNED)
    field = part(form, QLineEdit, name)
    with qtbot.assertNotEmitted(form.edited):
        field.setFocus()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert words in part(form, QLabel, "path_problem_label").text()
    assert field.property("state") == "error"


def test_way_tolerance_and_lag_travel(form: DefinitionForm, qtbot: QtBot) -> None:
    form.show_indicator(replace(PLANNED, path=PathKind.STRAIGHT))
    path = part(form, QComboBox, "path_combo")
    assert [path.itemText(place) for place in range(path.count())] == ["匀速推进", "按节点分步", "按节点推算"]
    assert not part(form, PointTable, "points_table").isVisible(), "a straight way has no points of its own"
    path.setFocus()
    qtbot.keyClick(path, Qt.Key.Key_Down)
    path.activated.emit(path.currentIndex())
    assert part(form, PointTable, "points_table").isVisible()
    assert part(form, QLabel, "path_hint").text() == "还没有节点：到目标当天之前都不要求进度。"
    for name, text in (("tolerance_edit", "5"), ("lag_edit", "20")):
        field = part(form, QLineEdit, name)
        field.setFocus()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    kept = form.indicator()
    assert kept is not None
    assert (kept.path, kept.tolerance_points, kept.reporting_lag_days) == (PathKind.STEPPED, Decimal(5), 20)


def test_a_share_made_a_rate_is_computed_in_hundredths(form: DefinitionForm, qtbot: QtBot) -> None:
    share = replace(INDICATOR, name="监管覆盖率", unit_of_measure="%")
    form.show_indicator(share)
    ratio = form.findChild(QCheckBox, "ratio_check")
    label = form.findChild(QLineEdit, "denominator_label_edit")
    assert ratio is not None
    assert label is not None
    with qtbot.waitSignal(form.edited) as edited:
        ratio.setFocus()
        qtbot.keyClick(ratio, Qt.Key.Key_Space)
    assert edited.args[0] == replace(share, is_ratio=True, denominator_scale=Decimal(100))
    form.show_indicator(replace(INDICATOR, name="每千人口床位数", unit_of_measure="张"))
    with qtbot.waitSignal(form.edited) as edited:
        qtbot.keyClick(ratio, Qt.Key.Key_Space)
    assert (label.text(), edited.args[0].denominator_label, edited.args[0].denominator_scale) == ("人口", "人口", Decimal(1000))


def test_a_range_waits_for_its_other_edge(form: DefinitionForm, qtbot: QtBot) -> None:
    comparator = form.findChild(QComboBox, "comparator_combo")
    upper = form.findChild(QLineEdit, "upper_edit")
    problem = form.findChild(QLabel, "problem_label")
    assert comparator is not None
    assert upper is not None
    assert problem is not None
    assert comparator.currentText() == "不低于"
    assert not upper.isVisible()
    with qtbot.assertNotEmitted(form.edited):
        comparator.setFocus()
        qtbot.keyClick(comparator, Qt.Key.Key_End)
        comparator.activated.emit(comparator.currentIndex())
    assert comparator.currentText() == "区间"
    assert upper.isVisible()
    assert problem.text() == "“要求”选的是区间，请填与目标值120不同的另一端，补齐后自动保存。"
    with qtbot.waitSignal(form.edited) as edited:
        upper.setFocus()
        qtbot.keyClicks(upper, "150")
        qtbot.keyClick(upper, Qt.Key.Key_Return)
    assert edited.args[0] == replace(INDICATOR, comparator=Comparator.BETWEEN, target_upper=Decimal(150))
    assert not problem.isVisible()
    with qtbot.waitSignal(form.edited) as edited:
        comparator.setFocus()
        qtbot.keyClick(comparator, Qt.Key.Key_Home)
        comparator.activated.emit(comparator.currentIndex())
    assert edited.args[0] == replace(INDICATOR, comparator=Comparator.REACH)
    assert not upper.isVisible()
