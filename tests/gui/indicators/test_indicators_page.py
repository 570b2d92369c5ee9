"""The page of targets: honest lamps, values and definitions typed by keyboard, goals in words beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QTabWidget,
    QWidget,
)

from wanzhou_gui.domain.plan_reading import IndicatorScope
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.indicators.indicator_rows import ROW_ROLE, Section
from wanzhou_gui.gui.indicators.indicators_page import IndicatorsPage
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.figure import Text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.indicators import IndicatorCard
from wanzhou_gui.usecases.quality import QualityCard
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settled: Settled) -> IndicatorsPage:
    made = IndicatorsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 566)
    made.show()
    desk.changed.connect(made.show_changes)
    made.show_scope(desk.scope)
    settled()
    return made


def label(page: IndicatorsPage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def field(page: IndicatorsPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def choose(page: IndicatorsPage, name_part: str, settled: Settled) -> IndicatorCard:
    rows = page.findChild(QListView, "indicator_list")
    assert rows is not None
    for place in range(rows.model().rowCount()):
        row = rows.model().index(place, 0).data(ROW_ROLE)
        if isinstance(row, IndicatorCard) and name_part in row.indicator.name:
            rows.setCurrentIndex(rows.model().index(place, 0))
            settled()
            return row
    raise AssertionError(f"no indicator named {name_part}")


def write(qtbot: QtBot, into: QWidget, text: str) -> None:
    """Type as a clerk does: keys for what is on the keyboard, an input method for the rest."""
    if text.isascii():
        qtbot.keyClicks(into, text)
    else:
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(into, composed)


def typed(qtbot: QtBot, into: QWidget, text: str) -> None:
    into.setFocus()
    qtbot.keyClick(into, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, into, text)
    qtbot.keyClick(into, Qt.Key.Key_Return)


def stored(desk: Desk, settled: Settled, name_part: str) -> IndicatorCard:
    found: list[IndicatorCard] = []

    def look(services: Services) -> IndicatorCard:
        assert desk.scope.plan_id is not None
        assert desk.scope.period_id is not None
        cards = services.indicators.cards(desk.scope.plan_id, desk.scope.period_id)
        return next(card for card in cards if name_part in card.indicator.name)

    desk.ask(look, found.append)
    settled()
    return found[0]


def test_the_eight_goals_stand_apart_from_the_number_inside_a_task(page: IndicatorsPage) -> None:
    rows = page.findChild(QListView, "indicator_list")
    assert rows is not None
    order: list[str] = []
    for place in range(rows.model().rowCount()):
        row = rows.model().index(place, 0).data(ROW_ROLE)
        if isinstance(row, Section):
            order.append(row.title)
        elif isinstance(row, IndicatorCard):
            order.append(row.indicator.scope)
    goals = order.index("量化目标（8项）")
    assert order[goals + 1 : goals + 9] == [IndicatorScope.GOAL] * 8
    inside = next(place for place, title in enumerate(order) if title.startswith("任务内的数量要求（1项"))
    assert inside == goals + 9
    assert order[inside + 1] == IndicatorScope.TASK


def test_an_indicator_without_baseline_is_grey_and_says_why(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    card = choose(page, "高价值专利培育", settled)
    assert card.indicator.baseline is None
    typed(qtbot, field(page, "value_edit"), "2")
    settled()
    assert label(page, "reason_label") == "研判：没有基期值，无法研判进度。"
    assert label(page, "gap_label") == "—"
    assert label(page, "completion_label") == "66.7%"


def test_the_target_keeps_the_words_of_the_plan(page: IndicatorsPage, settled: Settled) -> None:
    choose(page, "两品一标", settled)
    assert label(page, "target_label") == "目标：到2025年120个以上"
    assert "达到120个以上" in label(page, "quote_label")
    choose(page, "优势企业", settled)
    assert label(page, "target_label") == "目标：到2025年达到19家"


def test_a_value_typed_and_entered_is_stored_and_drawn(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "优势企业", settled)
    typed(qtbot, field(page, "value_edit"), "１５")
    settled()
    card = stored(desk, settled, "优势企业")
    assert card.value is not None
    assert card.value.value == Decimal(15)
    assert label(page, "last_label") == "15家"
    view = page.findChild(QWidget, "trajectory_view")
    assert view is not None
    assert "15" in [item.text for item in view.figure.items if isinstance(item, Text)]  # type: ignore[attr-defined]
    form = page.findChild(QWidget, "value_form")
    assert form is not None
    saved = form.findChild(QLabel, "saved_label")
    assert saved is not None
    assert saved.text() == "已保存"


def test_a_rate_is_computed_from_numerator_and_denominator(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "每万户市场主体", settled)
    typed(qtbot, field(page, "numerator_edit"), "20400")
    typed(qtbot, field(page, "denominator_edit"), "136000")
    settled()
    card = stored(desk, settled, "每万户市场主体")
    assert card.value is not None
    assert card.value.value == Decimal(1500)
    assert field(page, "value_edit").text() == "1500"
    assert field(page, "value_edit").isReadOnly()


def test_words_instead_of_a_figure_are_refused_beside_the_field(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    before = stored(desk, settled, "优势企业").value
    choose(page, "优势企业", settled)
    typed(qtbot, field(page, "value_edit"), "十几家")
    settled()
    form = page.findChild(QWidget, "value_form")
    assert form is not None
    problem = form.findChild(QLabel, "problem_label")
    assert problem is not None
    assert problem.isVisible()
    assert problem.text() == "看不懂“十几家”。请填数字，如 1600。"
    assert stored(desk, settled, "优势企业").value == before


def test_a_baseline_typed_with_its_day_gives_a_judgement(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "高价值专利培育", settled)
    tabs = page.findChild(QTabWidget, "detail_tabs")
    assert tabs is not None
    tabs.setCurrentIndex(2)
    typed(qtbot, field(page, "baseline_edit"), "0")
    settled()
    assert stored(desk, settled, "高价值专利培育").indicator.baseline is None, "half a baseline is not stored"
    typed(qtbot, field(page, "baseline_on_edit"), "2022.12.31")
    settled()
    assert stored(desk, settled, "高价值专利培育").indicator.baseline_on == date(2022, 12, 31)
    tabs.setCurrentIndex(0)
    typed(qtbot, field(page, "value_edit"), "2")
    settled()
    assert label(page, "reason_label").startswith("研判：完成率66.7%，序时进度")


def test_two_fields_left_in_quick_succession_are_both_stored(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "优势企业", settled)
    source = field(page, "source_edit")
    source.setText("区市场监管局年报")
    source.editingFinished.emit()
    kind = page.findChild(QComboBox, "kind_combo")
    assert kind is not None
    kind.setCurrentIndex(kind.findText("存量"))
    kind.activated.emit(kind.currentIndex())
    settled()
    indicator = stored(desk, settled, "优势企业").indicator
    assert (indicator.data_source, indicator.kind) == ("区市场监管局年报", "stock")


def test_an_inferred_owner_is_marked_until_a_clerk_chooses(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "百亿级", settled)
    assert label(page, "owner_label") == "责任单位：区经济信息委（推定）"
    owner = page.findChild(QComboBox, "owner_combo")
    assert owner is not None
    owner.setCurrentIndex(owner.findText("区经济信息委"))
    owner.activated.emit(owner.currentIndex())
    settled()
    assert label(page, "owner_label") == "责任单位：区经济信息委"
    assert not stored(desk, settled, "百亿级").indicator.owner_is_inferred


def test_undo_brings_the_old_definition_back_into_the_form(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "优势企业", settled)
    before = field(page, "source_edit").text()
    field(page, "source_edit").setText("误填")
    field(page, "source_edit").editingFinished.emit()
    settled()
    desk.act(lambda services: services.history.undo(), lambda result: result[1])
    settled()
    assert field(page, "source_edit").text() == before
    assert stored(desk, settled, "优势企业").indicator.data_source == before


def test_leaving_the_page_stores_what_is_being_typed(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "优势企业", settled)
    field(page, "note_edit").setFocus()
    write(qtbot, field(page, "note_edit"), "含新认定2家")
    page.commit_pending()
    settled()
    value = stored(desk, settled, "优势企业").value
    assert value is not None
    assert value.note.endswith("含新认定2家")


def test_a_goal_in_words_shows_its_quote_and_no_lamp(
    page: IndicatorsPage, qtbot: QtBot, settled: Settled
) -> None:
    rows = page.findChild(QListView, "indicator_list")
    assert rows is not None
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_End)
    settled()
    quote = page.findChild(QLabel, "qualitative_quote_label")
    assert quote is not None
    assert quote.isVisible()
    assert quote.text().startswith("“")
    badge = page.findChild(QWidget, "name_label")
    assert badge is not None
    assert not badge.isVisible()


def test_a_related_task_opens_the_ledger_at_it(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    rows = page.findChild(QListView, "indicator_list")
    tasks = page.findChild(QListWidget, "related_task_list")
    assert rows is not None
    assert tasks is not None
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_End)
    settled()
    assert tasks.count() > 0
    with qtbot.waitSignal(desk.wanted) as wanted:
        tasks.setFocus()
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    key, target = wanted.args
    assert key == "ledger"
    assert target[0] == "task"


def test_another_page_can_ask_for_one_indicator(page: IndicatorsPage, desk: Desk, settled: Settled) -> None:
    wanted = stored(desk, settled, "质押融资额").indicator
    page.show_target(wanted.id)
    settled()
    assert label(page, "name_label") == wanted.name


def test_every_control_has_a_name_and_is_reached_by_tab(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    start = page.findChild(QListView, "indicator_list")
    assert start is not None
    start.setFocus()
    seen: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() in seen:
            break
        name = focused.accessibleName() or (focused.text() if hasattr(focused, "text") else "")
        assert name or isinstance(focused, QTabWidget) or focused.metaObject().className() == "QTabBar"
        seen.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {"indicator_list", "value_edit", "as_of_edit", "note_edit"} <= set(seen)


def test_without_a_plan_there_is_a_sentence_and_a_way_on(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    empty = Desk(desk.office, desk.background)
    page = IndicatorsPage(empty)
    qtbot.addWidget(page)
    page.show()
    page.show_scope(empty.scope)
    settled()
    state = page.findChild(EmptyState)
    assert state is not None
    assert state.isVisible()
    assert state.sentence == "台账里还没有方案，也就没有指标。"
    button = state.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(empty.wanted) as wanted:
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wanted.args == ["exchange", "plan"]
    empty.look_at(plan_id=1)
    page.show_scope(empty.scope)
    with qtbot.waitSignal(empty.wanted) as wanted:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wanted.args == ["settings", "periods"]


def test_a_published_value_that_is_changed_is_called_a_correction(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    def issue(services: Services) -> Changes:
        services.settings.change(replace(services.settings.settings(), approved_only=0))
        plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
        assert plan_id is not None
        assert period_id is not None
        day = date(2024, 7, 10)
        return services.reports.issue(plan_id, period_id, approver="张三", approved_on=day, issued_on=day)[2]

    desk.act(issue, lambda changes: changes)
    settled()
    card = choose(page, "知识产权人才总量", settled)
    assert card.value is not None
    form = page.findChild(QWidget, "value_form")
    assert form is not None
    published = form.findChild(QLabel, "published_label")
    assert published is not None
    assert published.text() == f"已公布 {card.value.value}人（万州府督〔2024〕1号），修改即为更正"
    correction = page.findChild(QLabel, "correction_label")
    assert correction is not None
    assert not correction.isVisible()
    typed(qtbot, field(page, "value_edit"), "135")
    settled()
    assert correction.isVisible()
    assert correction.text().startswith(f"更正：2024年第二季度公布{card.value.value}人，现为135人，")


def test_a_target_in_words_is_judged_shown_in_the_list_and_undone(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    rows = page.findChild(QListView, "indicator_list")
    assert rows is not None
    place = next(
        place
        for place in range(rows.model().rowCount())
        if isinstance(rows.model().index(place, 0).data(ROW_ROLE), QualityCard)
    )
    rows.setCurrentIndex(rows.model().index(place, 0))
    settled()
    quality = page.findChild(QComboBox, "quality_combo")
    grade = page.findChild(QComboBox, "grade_combo")
    reason = page.findChild(QWidget, "reason_edit")
    button = page.findChild(QPushButton, "judge_button")
    assert quality is not None
    assert grade is not None
    assert reason is not None
    assert button is not None
    quality.setFocus()
    qtbot.keyClick(quality, Qt.Key.Key_End)
    reason.setFocus()
    write(qtbot, reason, "数据未出")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    said = rows.model().index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("，本期评价：暂不能评价")
    state = page.findChild(QLabel, "state_label")
    assert state is not None
    assert state.text().endswith("，2024-07-10")
    form = page.findChild(QWidget, "quality_form")
    assert form is not None
    saved = form.findChild(QLabel, "saved_label")
    assert saved is not None
    assert saved.text() == "已保存"
    desk.act(lambda services: services.history.undo(), lambda undone: undone[1])
    settled()
    assert rows.model().index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("，本期未评价")
    assert state.text() == "本期还没有评价"


def test_an_approved_value_can_be_read_and_leads_to_where_it_is_unlocked(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    card = choose(page, "市级知识产权优势企业", settled)
    assert card.owner is not None
    owner_id = card.owner.id
    edit = field(page, "value_edit")
    button = page.findChild(QPushButton, "unlock_button")
    assert button is not None
    assert not edit.isReadOnly()
    assert button.isHidden()

    def approve(services: Services) -> Changes:
        assert desk.scope.plan_id is not None
        assert desk.scope.period_id is not None
        return services.review.approve(desk.scope.plan_id, owner_id, desk.scope.period_id)

    desk.act(approve, lambda changes: changes)
    settled()
    before = edit.text()
    typed(qtbot, edit, "77")
    settled()
    assert edit.text() == before
    assert "已审核通过并锁定" in page._ui.value_form._ui.problem_label.text()
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, target: wanted.append((key, target)))
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wanted == [("review", ("unit", owner_id))]
    choose(page, "知识产权质押融资额", settled)
    locked_too = stored(desk, settled, "知识产权质押融资额").owner
    assert edit.isReadOnly() == (locked_too is not None and locked_too.id == owner_id)
