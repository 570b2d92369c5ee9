"""The form of one value: what it announces, and what it only questions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from wanzhou_gui.domain.indicator_corrections import Statement
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, IndicatorVerdict
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.gui.indicators.value_form import ValueForm
from wanzhou_gui.usecases.indicators import IndicatorCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def card(value: IndicatorValue | None = None, *, is_ratio: bool = False) -> IndicatorCard:
    indicator = Indicator(
        id=7,
        plan_id=1,
        code="I1",
        name="每万人口发明专利拥有量",
        target=Decimal(5),
        unit_of_measure="件",
        comparator=Comparator.REACH,
        is_ratio=is_ratio,
        denominator_scale=Decimal(10000),
        numerator_label="有效发明专利（件）",
        denominator_label="常住人口（人）",
    )
    history = (
        (period_of_code("2024Q1"), Decimal(3)),
        (period_of_code("2024Q2"), value.value if value else None),
    )
    return IndicatorCard(
        indicator, None, value, history, IndicatorVerdict(None, None, None, Lamp.UNKNOWN, "no_value")
    )


@pytest.fixture
def form(qtbot: QtBot) -> ValueForm:
    made = ValueForm()
    qtbot.addWidget(made)
    made.show()
    return made


def edit(form: ValueForm, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_the_last_reported_value_stands_beside_the_field(form: ValueForm) -> None:
    form.show_card(card())
    previous = form.findChild(QLabel, "previous_label")
    assert previous is not None
    assert previous.text() == "上次报 3件"


def test_only_a_rate_asks_for_numerator_and_denominator(form: ValueForm) -> None:
    form.show_card(card())
    assert not edit(form, "numerator_edit").isVisible()
    form.show_card(card(is_ratio=True))
    assert edit(form, "numerator_edit").isVisible()
    assert edit(form, "denominator_edit").accessibleName() == "分母"


def test_the_same_value_again_announces_nothing(form: ValueForm, qtbot: QtBot) -> None:
    form.show_card(card(IndicatorValue(indicator_id=7, period_id=2, value=Decimal(4))))
    with qtbot.assertNotEmitted(form.edited):
        edit(form, "value_edit").setFocus()
        qtbot.keyClick(edit(form, "value_edit"), Qt.Key.Key_Return)
        form.commit()


def test_a_day_outside_the_period_is_questioned_but_announced(form: ValueForm, qtbot: QtBot) -> None:
    form.show_card(card())
    with qtbot.waitSignal(form.edited) as edited:
        edit(form, "as_of_edit").setFocus()
        qtbot.keyClicks(edit(form, "as_of_edit"), "2024.1.31")
        qtbot.keyClick(edit(form, "as_of_edit"), Qt.Key.Key_Return)
    assert edited.args[0].as_of_on == date(2024, 1, 31)
    problem = form.findChild(QLabel, "problem_label")
    assert problem is not None
    assert problem.isVisible()
    assert problem.text() == "数据截至日期不在本期之内，请核对。"


def test_clearing_the_denominator_frees_the_value_again(form: ValueForm, qtbot: QtBot) -> None:
    form.show_card(
        card(
            IndicatorValue(
                indicator_id=7,
                period_id=2,
                value=Decimal(4),
                numerator=Decimal(624),
                denominator=Decimal(1560000),
            ),
            is_ratio=True,
        )
    )
    assert edit(form, "value_edit").isReadOnly()
    denominator = edit(form, "denominator_edit")
    denominator.setFocus()
    qtbot.keyClick(denominator, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(denominator, Qt.Key.Key_Delete)
    qtbot.keyClick(denominator, Qt.Key.Key_Return)
    assert not edit(form, "value_edit").isReadOnly()


def test_a_slip_of_units_is_asked_about_while_it_is_typed(form: ValueForm, qtbot: QtBot) -> None:
    form.show_card(card())
    problem = form.findChild(QLabel, "problem_label")
    assert problem is not None
    value = edit(form, "value_edit")
    value.setFocus()
    qtbot.keyClicks(value, "3.2")
    assert not problem.isVisible()
    qtbot.keyClick(value, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(value, "32000")
    assert problem.text() == "上次是3，这次是32000，相差约10000倍，可能写错了计量单位。请核对。"
    qtbot.keyClick(value, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(value, "3.2")
    assert not problem.isVisible()


def test_of_a_rate_what_comes_out_is_asked_about(form: ValueForm, qtbot: QtBot) -> None:
    form.show_card(card(is_ratio=True))
    problem = form.findChild(QLabel, "problem_label")
    assert problem is not None
    for name, text in (("numerator_edit", "500"), ("denominator_edit", "156")):
        field = edit(form, name)
        field.setFocus()
        qtbot.keyClicks(field, text)
    assert "可能写错了计量单位" in problem.text()


def test_where_a_value_was_published_never_widens_the_form(form: ValueForm) -> None:
    form.show_card(card(IndicatorValue(indicator_id=7, period_id=2, value=Decimal(16))))
    form.show_published(Statement(("I1", "2024Q2"), Decimal(16), "万州府督〔2024〕3号" * 3, date(2024, 7, 5)))
    published = form.findChild(QLabel, "published_label")
    assert published is not None
    assert published.text().startswith("已公布 16件（万州府督〔2024〕3号")
    assert published.minimumSizeHint().width() < published.fontMetrics().horizontalAdvance(published.text()) / 2
