"""The form of one task, without a ledger: what it hands over and what it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from wanzhou_gui.domain.entries import Entry, EntryContext, ProgressStatus, problems_in_entry
from wanzhou_gui.domain.plans import Task, UnitRole
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.gui.returns.entry_form import EntryForm
from wanzhou_gui.gui.returns.entry_saver import EntryKey, FieldChange
from wanzhou_gui.usecases.entries import FormRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]
TASK = Task(id=8, plan_id=1, group_id=1, number="8", title="发展先进制造业", body="加快形成3个百亿级产业集群格局。", due_on=date(2025, 12, 31))
CONTEXT = EntryContext(UnitRole.LEAD, date(2024, 4, 1), date(2023, 1, 1), TASK.due_on, None)


def row(entry: Entry, role: UnitRole = UnitRole.LEAD) -> FormRow:
    return FormRow(TASK, role, entry, None, problems_in_entry(entry, CONTEXT))


@pytest.fixture
def form(qtbot: QtBot) -> EntryForm:
    made = EntryForm()
    qtbot.addWidget(made)
    made.resize(440, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_row(
        row(Entry(task_id=8, unit_id=2, period_id=3)), period="2024年第二季度", previous_period="", is_locked=False
    )
    return made


def test_last_periods_text_and_its_button_never_overlap(form: EntryForm) -> None:
    """Reasons beside fields take room; what they take must not be missing in the column beside them."""
    before = Entry(
        task_id=8,
        unit_id=2,
        period_id=2,
        progress_text="3个百亿级产业集群格局，摸排储备对象26个；工业园区规划布局，完成前期调研，走访单位10家。（示例）",
        completion_percent=Decimal(9),
        next_steps="下季度重点抓好：工业园区规划布局。",
    )
    now = Entry(task_id=8, unit_id=2, period_id=3, completion_percent=Decimal(35))
    form.show_row(
        FormRow(TASK, UnitRole.LEAD, now, before, problems_in_entry(now, CONTEXT)),
        period="2024年第三季度",
        previous_period="2024年第一季度",
        is_locked=False,
    )
    for width in range(400, 520, 10):
        form.resize(width, 500)
        for _ in range(3):
            QApplication.processEvents()
        for name, previous in form._previous.items():
            if previous._button.isVisible():
                assert previous._button.y() >= previous._text.geometry().bottom(), (width, name)


def test_only_typed_fields_are_handed_over_with_what_stood_there(
    form: EntryForm, type_words: TypeWords, qtbot: QtBot
) -> None:
    type_words(form._ui.expected_on_edit, "2025年6月30日")
    with qtbot.waitSignal(form.committed) as sent:
        qtbot.keyClick(form._ui.expected_on_edit, Qt.Key.Key_Return)
    assert sent.args == [EntryKey(8, 2, 3), {"expected_on": FieldChange(None, date(2025, 6, 30))}]


def test_a_day_that_is_none_is_said_with_an_example(form: EntryForm, type_words: TypeWords, qtbot: QtBot) -> None:
    sent: list[object] = []
    form.committed.connect(lambda *given: sent.append(given))
    type_words(form._ui.expected_on_edit, "2026.13.1")
    qtbot.keyClick(form._ui.expected_on_edit, Qt.Key.Key_Return)
    assert form._ui.expected_on_problem.sentence == "没有“2026.13.1”这一天。请改为如 2024-12-31。"
    assert sent == []


def test_a_day_after_the_deadline_is_questioned_once_it_is_stored(form: EntryForm) -> None:
    late = Entry(task_id=8, unit_id=2, period_id=3, id=5, row_version=1, expected_on=date(2026, 3, 1))
    form.accept_saved(late, problems_in_entry(late, CONTEXT))
    assert form._ui.expected_on_problem.sentence.startswith("晚于完成时限（2025-12-31）")
    assert form._ui.expected_on_edit.text() == "2026-03-01"


def test_a_field_stored_elsewhere_is_shown_and_not_taken_back(
    form: EntryForm, type_words: TypeWords, qtbot: QtBot
) -> None:
    type_words(form._ui.evidence_edit, "清单")
    form.commit()
    stored = Entry(
        task_id=8, unit_id=2, period_id=3, id=5, row_version=2, evidence="清单", next_steps="开展回访"
    )
    form.accept_saved(stored, ())
    assert form._ui.next_steps_edit.toPlainText() == "开展回访"
    assert form.changes() == {}


def test_nothing_is_asked_of_a_task_nobody_has_begun_until_submission(form: EntryForm) -> None:
    assert form._ui.progress_text_problem.sentence == ""
    form.say_missing()
    assert form._ui.progress_text_problem.sentence.startswith("未填写。")


def test_typing_on_while_a_save_is_under_way_keeps_the_newer_text(
    form: EntryForm, type_words: TypeWords, qtbot: QtBot
) -> None:
    edit = form._ui.progress_text_edit
    type_words(edit, "开工")
    form.commit()
    type_words(edit, "三项")
    stored = Entry(task_id=8, unit_id=2, period_id=3, id=5, row_version=1, progress_text="开工")
    form.accept_saved(stored, ())
    assert edit.toPlainText() == "开工三项"
    with qtbot.waitSignal(form.committed) as sent:
        form.commit()
    assert sent.args[1] == {"progress_text": FieldChange("开工", "开工三项")}


def test_a_full_width_percentage_is_written_plainly_once_stored(
    form: EntryForm, type_words: TypeWords, qtbot: QtBot
) -> None:
    type_words(form._ui.completion_percent_edit, "８５％")
    with qtbot.waitSignal(form.committed) as sent:
        qtbot.keyClick(form._ui.completion_percent_edit, Qt.Key.Key_Return)
    assert sent.args[1] == {"completion_percent": FieldChange(None, Decimal(85))}
    stored = Entry(task_id=8, unit_id=2, period_id=3, id=5, row_version=1, completion_percent=Decimal(85))
    form._ui.status_combo.setFocus()
    form.accept_saved(stored, ())
    assert form._ui.completion_percent_edit.text() == "85%"


def test_a_locked_form_hands_nothing_over(form: EntryForm, qtbot: QtBot) -> None:
    entry = Entry(task_id=8, unit_id=2, period_id=3, id=5, row_version=1, status=ProgressStatus.DONE)
    form.show_row(row(entry), period="2024年第二季度", previous_period="", is_locked=True)
    sent: list[object] = []
    form.committed.connect(lambda *given: sent.append(given))
    form._ui.progress_text_edit.setFocus()
    qtbot.keyClicks(form._ui.progress_text_edit, "change")
    form.commit()
    assert sent == []
    assert form._ui.progress_text_edit.toPlainText() == ""
    assert not form._ui.status_combo.isEnabled()


def test_the_offices_states_are_offered_and_what_stands_there_is_kept(form: EntryForm) -> None:
    combo, adjusted = form._ui.status_combo, ProgressStatus.ADJUSTED
    office = StatusList(((ProgressStatus.DONE, "办结"),), frozenset((adjusted,)))

    def show(status: ProgressStatus | None) -> list[str]:
        entry = Entry(task_id=8, unit_id=2, period_id=3, id=5, row_version=1, status=status)
        form.show_row(row(entry), period="2024年第三季度", previous_period="", is_locked=False, states=office)
        return [combo.itemText(at) for at in range(combo.count())]

    offered = show(ProgressStatus.DONE)
    assert ("办结" in offered, "已完成" in offered, "已调整" in offered) == (True, False, False)
    assert (combo.currentText(), form.changes()) == ("办结", {})
    assert "已调整" in show(adjusted)
    assert (combo.currentText(), form.changes()) == ("已调整", {})
    combo.setCurrentIndex(combo.findText("办结"))
    assert form.changes()["status"].wanted is ProgressStatus.DONE
