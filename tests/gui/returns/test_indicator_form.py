"""The form of an indicator: a rate is computed before the eyes, a word instead of a figure is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.indicator_form import IndicatorForm
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.usecases.entries import IndicatorFormRow
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]
PATENTS = Indicator(
    id=4,
    plan_id=1,
    code="I1",
    name="每万人口发明专利拥有量",
    target=Decimal(5),
    unit_of_measure="件",
    comparator=Comparator.REACH,
    target_year="2025",
    is_ratio=True,
    numerator_label="有效发明专利（件）",
    denominator_label="常住人口（人）",
    denominator_scale=Decimal(10000),
)
EMPTY = IndicatorValue(indicator_id=4, period_id=2)


@pytest.fixture
def form(qtbot: QtBot) -> IndicatorForm:
    made = IndicatorForm()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    previous = IndicatorValue(indicator_id=4, period_id=1, value=Decimal("3.2821"), numerator=Decimal(512), denominator=Decimal(1560000))
    made.show_row(IndicatorFormRow(PATENTS, EMPTY, previous), period="2024年第二季度", is_locked=False)
    return made


def test_the_rate_is_computed_from_its_two_parts(form: IndicatorForm, qtbot: QtBot) -> None:
    form._ui.numerator_edit.setFocus()
    qtbot.keyClicks(form._ui.numerator_edit, "548")
    form._ui.denominator_edit.setFocus()
    qtbot.keyClick(form._ui.denominator_edit, Qt.Key.Key_F8)
    assert form._ui.denominator_edit.text() == "1560000"
    form.commit()
    assert form._ui.value_edit.text() == "3.5128"
    assert form._ui.value_edit.isReadOnly()


def test_figures_are_handed_over_as_they_are_meant(form: IndicatorForm, type_words: TypeWords, qtbot: QtBot) -> None:
    type_words(form._ui.numerator_edit, "１，６００")
    with qtbot.waitSignal(form.committed) as sent:
        qtbot.keyClick(form._ui.numerator_edit, Qt.Key.Key_Return)
    assert sent.args == [4, 2, {"numerator": Decimal(1600)}]


def test_words_for_a_figure_are_refused_with_an_example(
    form: IndicatorForm, type_words: TypeWords, qtbot: QtBot
) -> None:
    type_words(form._ui.numerator_edit, "五百多")
    qtbot.keyClick(form._ui.numerator_edit, Qt.Key.Key_Return)
    assert form._ui.numerator_problem.sentence == "看不懂“五百多”。请填数字，如 1600。"
    assert form._ui.numerator_edit.text() == "五百多"


def test_parts_are_asked_of_rates_only(form: IndicatorForm) -> None:
    plain = replace(PATENTS, id=5, is_ratio=False)
    form.show_row(IndicatorFormRow(plain, replace(EMPTY, indicator_id=5), None), period="2024年第二季度", is_locked=False)
    assert not form._ui.numerator_edit.isVisibleTo(form)
    assert not form._ui.value_edit.isReadOnly()


def test_a_value_typed_on_the_page_is_stored_for_the_owning_unit(
    make_page: Callable[[], ReturnsPage], qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    page = make_page()
    scope = desk.scope
    owners: list[int] = []

    def reopen(services: Services) -> int:
        unit = services.units.unit("区市场监管局")
        services.entries.reopen(services.entries.form(scope.plan_id, unit.id, scope.period_id), "核对指标")
        return unit.id

    desk.ask(reopen, owners.append)
    settled()
    page.show_target(("unit", owners[0]))
    settled()
    page._ui.task_table.selectRow(19)
    form = page._indicator_form._ui
    assert form.indicator_label.text().endswith("每万人口发明专利拥有量")
    form.numerator_edit.setFocus()
    form.numerator_edit.selectAll()
    qtbot.keyClicks(form.numerator_edit, "624")
    qtbot.keyClick(form.numerator_edit, Qt.Key.Key_Return)
    settled()
    stored: list[Decimal | None] = []
    desk.ask(
        lambda services: services.entries.form(scope.plan_id, owners[0], scope.period_id).indicators[0].value.value,
        stored.append,
    )
    settled()
    assert stored == [Decimal(4)]
    assert page._rows.index(19, 4).data() == "4"


def test_a_denominator_of_nothing_is_refused_in_words(form: IndicatorForm, qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> None:
    from wanzhou_gui.gui.returns.entry_saver import EntrySaver

    saver = EntrySaver(desk, form)
    saver.value_refused.connect(lambda _, error: form.say_refused(error))
    ids: list[int] = []
    scope = desk.scope

    def read(services: Services) -> int:
        unit = services.units.unit("区市场监管局")
        return saver.read_form(services, scope.plan_id, unit.id, scope.period_id).indicators[0].indicator.id

    desk.ask(read, ids.append)
    settled()
    saver.save_value(ids[0], scope.period_id, {"numerator": Decimal(5), "denominator": Decimal(0)})
    settled()
    assert "分母必须大于零" in form._ui.denominator_problem.sentence


def test_an_unlikely_figure_is_asked_about_beside_the_value(form: IndicatorForm, type_words: TypeWords, qtbot: QtBot) -> None:
    plain = replace(PATENTS, id=5, is_ratio=False)
    row = IndicatorFormRow(plain, replace(EMPTY, indicator_id=5), None, earlier=(Decimal(100), Decimal(110), Decimal(120)))
    form.show_row(row, period="2024年第二季度", is_locked=False)
    for text, words in (("1200000", "可能写错了计量单位"), ("260", "变化远大于以往"), ("125", "")):
        form._ui.value_edit.clear()
        type_words(form._ui.value_edit, text)
        form.commit()
        assert words in form._ui.value_problem.sentence
        assert bool(form._ui.value_problem.sentence) == bool(words)
