"""The form of a definition: half a baseline waits, a chosen owner is confirmed, every field travels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit

from wanzhou_gui.domain.indicators import Indicator, IndicatorKind
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.indicators.definition_form import DefinitionForm

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
