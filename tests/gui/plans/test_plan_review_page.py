"""方案审读: a plan comes in, is answered, stored and put on record, by keyboard on a real ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton, QWidget

from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.paste_dialog import PasteDialog
from wanzhou_gui.gui.plans.periods_dialog import PeriodsDialog
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage
from wanzhou_gui.gui.plans.registration_dialog import RegistrationDialog
from wanzhou_gui.usecases.plans import PlanSummary

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]
REPOSITORY = Path(__file__).resolve().parents[3]


def press(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def stored_plans(desk: Desk, settled: Callable[[], None]) -> list[PlanSummary]:
    found: list[PlanSummary] = []
    desk.ask(lambda services: services.plans.plans(), found.extend)
    settled()
    return found


def read_sample(page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    press(qtbot, page._ui.sample_button if page._review else page._empty.findChildren(QPushButton)[2])
    settled()


def answer_everything(page: PlanReviewPage, type_words: TypeWords, qtbot: QtBot, settled: Callable[[], None]) -> None:
    """Answer every question that must be: the first proposal, or words where there is none."""
    page._ui.tabs.setCurrentWidget(page.questions)
    page.questions.go_to_first_open()
    for _ in range(40):
        assert page._review is not None
        if not page._review.open_count:
            return
        panel = page.questions
        if panel._radios:
            panel._radios[0][0].setFocus()
            qtbot.keyClick(panel._radios[0][0], Qt.Key.Key_Space)
        else:
            panel._ui.answer_edit.clear()
            type_words(panel._ui.answer_edit, "由区市场监管局会同责任单位商定")
        panel._ui.answer_edit.setFocus()
        qtbot.keyClick(panel._ui.answer_edit, Qt.Key.Key_Return)
        settled()
    raise AssertionError("questions remain open")


def test_without_a_plan_three_ways_in_are_offered(
    page: PlanReviewPage, qtbot: QtBot, voice: ScriptedVoice, settled: Callable[[], None], tmp_path: Path
) -> None:
    assert page._ui.page_stack.currentWidget() is page._empty
    words = [button.text().split("(")[0] for button in page._empty.findChildren(QPushButton)]
    assert words == ["打开文件", "粘贴文字", "用内置示例"]


def test_the_built_in_plan_is_read_with_all_its_counts(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    assert page.facts._ui.counts_label.text().startswith(
        "读出5组19项任务、3项保障措施，21家单位（牵头21、责任51个角色）"
    )
    assert page.facts._ui.number_label.text() == "万州府办发〔2024〕16号"
    assert page.facts._ui.copied_label.text().endswith("（7家）")
    assert page.facts._ui.supervised_from_edit.text() == "2024-03-04"
    assert "到2024年3月4日成文时已过39.1%" in page.facts._ui.trap_label.text()
    assert page._ui.tabs.tabText(2) == "任务 19"
    assert page._ui.register_button.isEnabled() is False


def test_choosing_a_task_shows_its_sentence_in_the_source(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    page._ui.tabs.setCurrentWidget(page._ui.tasks_tab)
    page._ui.task_table.setFocus()
    page._ui.task_table.selectRow(15)
    qtbot.keyClick(page._ui.task_table, Qt.Key.Key_Down)
    assert page._ui.task_detail_label.text().splitlines()[1] == "牵头单位：没有写明　○未写（原文没有写明）"
    cursor = page._ui.source_view.textCursor()
    assert cursor.block().text().strip().startswith("17.")
    assert list(page._ui.source_view._marked) == [cursor.blockNumber() + 1]


def test_choosing_an_indicator_selects_its_exact_words(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None], sample_reading: PlanReading
) -> None:
    read_sample(page, qtbot, settled)
    page._ui.tabs.setCurrentWidget(page._ui.indicator_tab)
    page._ui.indicator_table.selectRow(4)
    assert page._ui.source_view.textCursor().selectedText() == sample_reading.indicators[4].quote


def test_every_stretch_of_the_source_has_the_colour_of_where_it_ended(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None], sample_reading: PlanReading
) -> None:
    read_sample(page, qtbot, settled)
    task = next(task for task in sample_reading.tasks if task.key == "17")
    block = page._ui.source_view.document().findBlockByNumber(task.first_line - 1)
    grounds = {found.format.background().color().name() for found in block.layout().formats()}
    assert {"#e6eff9", "#e2f3ed"} <= grounds


def test_from_the_sample_to_the_record_of_approval(
    page: PlanReviewPage,
    type_words: TypeWords,
    qtbot: QtBot,
    empty_desk: Desk,
    settled: Callable[[], None],
) -> None:
    read_sample(page, qtbot, settled)
    waiting = page._review.open_count
    assert page._ui.progress_label.text() == f"还有{waiting}个问题待答"
    answer_everything(page, type_words, qtbot, settled)
    assert page._ui.progress_label.text() == "必答问题已答完"
    press(qtbot, page._ui.save_button)
    settled()
    dialog = page.dialog
    assert isinstance(dialog, PeriodsDialog)
    press(qtbot, dialog._ui.generate_button)
    settled()
    assert page.dialog is None
    assert empty_desk.scope.plan_id is not None
    assert empty_desk.scope.period_id is not None
    assert page._ui.state_label.text() == "已存入台账，可以立项。"
    press(qtbot, page._ui.register_button)
    registration = page.dialog
    assert isinstance(registration, RegistrationDialog)
    form = registration._ui
    type_words(form.number_edit, "万州督〔2024〕3号")
    type_words(form.approver_edit, "区长")
    type_words(form.approved_on_edit, "2024年3月12日")
    qtbot.keyClick(form.approved_on_edit, Qt.Key.Key_Return)
    press(qtbot, form.register_button)
    settled()
    assert page.dialog is None
    plan = stored_plans(empty_desk, settled)[0]
    assert plan.registration is not None
    assert (plan.registration.number, plan.registration.approved_on) == ("万州督〔2024〕3号", date(2024, 3, 12))
    assert plan.registration.basis == "万州府办发〔2024〕16号"
    assert plan.registration.supervision_kind == "日常督办"
    assert page._ui.state_label.text() == "已立项：万州督〔2024〕3号，区长于2024年3月12日批准。"
    # What comes next stands out and has the keyboard.
    assert page.focusWidget() is page._ui.forms_button
    wishes: list[tuple[str, object]] = []
    empty_desk.wanted.connect(lambda key, target: wishes.append((key, target)))
    press(qtbot, page._ui.forms_button)
    assert wishes == [("forms", "issue")]
    assert (plan.task_count, plan.open_questions) == (19, 0)


def test_a_plan_with_open_questions_is_stored_but_not_put_on_record(
    page: PlanReviewPage,
    type_words: TypeWords,
    qtbot: QtBot,
    empty_desk: Desk,
    settled: Callable[[], None],
) -> None:
    read_sample(page, qtbot, settled)
    waiting = page._review.open_count
    press(qtbot, page._ui.save_button)
    settled()
    page.dialog.reject()
    assert not page._ui.register_button.isEnabled()
    assert page._ui.state_label.text() == f"已存入台账；答完{waiting}个必答问题后才能立项。"
    page.questions.go_to_first_open()
    panel = page.questions
    assert panel._radios[0][0].text() == "区文化旅游委（推定）"
    qtbot.keyClick(panel._radios[1][0], Qt.Key.Key_Space)
    press(qtbot, panel._ui.answer_button)
    settled()
    assert page._review.open_count == waiting - 1
    convenors: list[str] = []

    def read(services: object) -> str:
        view = services.overview  # type: ignore[attr-defined]
        plan_id = empty_desk.scope.plan_id
        services.periods.open("2024Q2")  # type: ignore[attr-defined]
        period = services.periods.period("2024Q2")  # type: ignore[attr-defined]
        rows = view.view(plan_id, period.id).rows
        row = next(row for row in rows if row.task.number == "9")
        return f"{row.convenor.name} {row.task.convenor_is_inferred}"

    empty_desk.ask(read, convenors.append)
    settled()
    assert convenors == ["区农业农村委 False"]
    answer_everything(page, type_words, qtbot, settled)
    assert page._ui.register_button.isEnabled()


def test_a_compiler_no_dictionary_knows_is_refused_beside_the_answer(
    page: PlanReviewPage, type_words: TypeWords, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    press(qtbot, page._ui.save_button)
    settled()
    page.dialog.reject()
    waiting = page._review.open_count
    page.questions.go_to_first_open()
    type_words(page.questions._ui.answer_edit, "某某办")
    qtbot.keyClick(page.questions._ui.answer_edit, Qt.Key.Key_Return)
    settled()
    assert page.questions._ui.answer_problem.sentence.startswith("单位字典里没有“某某办”")
    assert page._review.open_count == waiting


def test_the_day_answered_to_the_trap_becomes_the_first_day_of_supervision(
    page: PlanReviewPage, type_words: TypeWords, qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    at = next(
        at for at, one in enumerate(page._review.questions) if one.code is QuestionCode.PERIOD_START_TRAP
    )
    page.questions._ui.question_table.selectRow(at)
    type_words(page.questions._ui.answer_edit, "2024年4月1日")
    qtbot.keyClick(page.questions._ui.answer_edit, Qt.Key.Key_Return)
    assert page.facts._ui.supervised_from_edit.text() == "2024-04-01"
    press(qtbot, page._ui.save_button)
    settled()
    page.dialog.reject()
    assert stored_plans(empty_desk, settled)[0].plan.supervised_from == date(2024, 4, 1)


def test_questions_of_one_kind_are_answered_together(
    page: PlanReviewPage, type_words: TypeWords, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    batches = [
        at for at, one in enumerate(page._review.questions) if one.code is QuestionCode.BATCH_WITHOUT_NUMBER
    ]
    page.questions._ui.question_table.selectRow(batches[0])
    type_words(page.questions._ui.answer_edit, "由责任单位在交办时提出数量")
    press(qtbot, page.questions._ui.same_button)
    assert {page._review.questions[at].answer for at in batches} == {"由责任单位在交办时提出数量"}


def test_a_file_that_is_no_plan_is_said_on_the_page(
    page: PlanReviewPage, qtbot: QtBot, voice: ScriptedVoice, settled: Callable[[], None], tmp_path: Path
) -> None:
    letter = tmp_path / "来信.txt"
    letter.write_text("王主任：来信收到，谢谢。", encoding="utf-8")
    voice.answers.append(letter)
    press(qtbot, page._empty.findChildren(QPushButton)[0])
    settled()
    assert "没有找到带编号的任务" in page._empty.error
    assert voice.said == []
    read_sample(page, qtbot, settled)
    assert page._review is not None


def test_a_file_that_is_no_plan_leaves_the_plan_under_review_alone(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None], tmp_path: Path
) -> None:
    read_sample(page, qtbot, settled)
    page.show_target(tmp_path / "没有这个文件.docx")
    settled()
    assert page._ui.error_frame.isVisibleTo(page)
    assert "没有这个文件.docx" in page._ui.error_label.text()
    assert page.facts._ui.number_label.text() == "万州府办发〔2024〕16号"


def test_a_pasted_text_is_read(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None], sample_reading: PlanReading
) -> None:
    press(qtbot, page._empty.findChildren(QPushButton)[1])
    dialog = page.dialog
    assert isinstance(dialog, PasteDialog)
    dialog._ui.text_edit.setPlainText("\n".join(sample_reading.source_lines))
    press(qtbot, dialog._ui.read_button)
    settled()
    assert page._ui.tabs.tabText(2) == "任务 19"
    assert page._ui.source_name_label.text() == "粘贴的文字"


def test_the_same_plan_twice_is_refused_in_words(
    page: PlanReviewPage, qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]
) -> None:
    for _ in range(2):
        read_sample(page, qtbot, settled)
        press(qtbot, page._ui.save_button)
        settled()
        if page.dialog is not None:
            page.dialog.reject()
    assert page._ui.error_label.text().startswith("台账里已有同一方案：万州府办发〔2024〕16号")
    assert len(stored_plans(empty_desk, settled)) == 1


def test_a_stored_plan_is_taken_up_again(
    page: PlanReviewPage, qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    press(qtbot, page._ui.save_button)
    settled()
    page.dialog.reject()
    again = PlanReviewPage(empty_desk)
    qtbot.addWidget(again)
    again.show()
    again.show_scope(empty_desk.scope)
    settled()
    offered = again._empty.findChildren(QPushButton, "stored_plan_button")
    assert [button.text().split("（")[-1] for button in offered] == [f"还有{page._review.open_count}个问题待答）"]
    press(qtbot, offered[0])
    settled()
    assert again._review.open_count == page._review.open_count
    assert again._ui.tabs.tabText(2) == "任务 19"
    assert not again._ui.save_button.isVisibleTo(again)


def test_an_import_taken_back_leaves_the_reading_ready_to_be_stored_again(
    page: PlanReviewPage, type_words: TypeWords, qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    page.questions.go_to_first_open()
    qtbot.keyClick(page.questions._radios[0][0], Qt.Key.Key_Space)
    press(qtbot, page.questions._ui.answer_button)
    answered = page._review.open_count
    press(qtbot, page._ui.save_button)
    settled()
    page.dialog.reject()
    empty_desk.act(lambda services: services.history.undo(), lambda result: result[1])
    settled()
    assert stored_plans(empty_desk, settled) == []
    assert page._ui.save_button.isVisibleTo(page)
    assert page._review.open_count == answered
    press(qtbot, page._ui.save_button)
    settled()
    page.dialog.reject()
    assert len(stored_plans(empty_desk, settled)) == 1


def test_every_plan_of_one_notice_can_be_stored(
    page: PlanReviewPage, qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]
) -> None:
    notice = REPOSITORY.parent / "shared" / "plan" / "examples" / "63_shaanxi_five_actions.txt"
    if not notice.is_file():
        pytest.skip("the examples are not here")
    page.show_target(notice)
    settled()
    combo = page._ui.plan_combo
    assert combo.isVisibleTo(page)
    assert combo.count() == 5
    for at in (0, 1):
        combo.setCurrentIndex(at)
        combo.activated.emit(at)
        press(qtbot, page._ui.save_button)
        settled()
        page.dialog.reject()
    titles = [summary.plan.title for summary in stored_plans(empty_desk, settled)]
    assert titles == [combo.itemText(0), combo.itemText(1)]


def test_without_a_ledger_a_plan_can_be_read_but_not_stored(
    qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]
) -> None:
    services = empty_desk._services
    empty_desk.use(None)
    page = PlanReviewPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.show_target(("sample",))
    settled()
    assert page._ui.tabs.tabText(2) == "任务 19"
    assert not page._ui.save_button.isEnabled()
    assert page._ui.state_label.text().startswith("还没有打开台账")
    empty_desk.use(services)


def test_tab_follows_the_eye_from_the_tabs_into_what_they_show(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    page._ui.tabs.tabBar().setFocus()
    visited = []
    for _ in range(5):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        visited.append(page.focusWidget().objectName())
    assert visited[:4] == [
        "period_starts_on_edit", "period_ends_on_edit", "supervised_from_edit", "baseline_on_edit",
    ]  # fmt: skip
    page._ui.tabs.setCurrentWidget(page.questions)
    page._ui.tabs.tabBar().setFocus()
    visited = []
    for _ in range(3):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        visited.append(page.focusWidget())
    assert visited[0] is page.questions._ui.question_table
    assert visited[1] is page.questions._radios[0][0]
    assert visited[2] in (page.questions._radios[1][0], page.questions._ui.answer_edit)


def test_every_field_that_takes_the_focus_has_a_name(
    page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    read_sample(page, qtbot, settled)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is page
        and not widget.isHidden()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and widget is not page._ui.tabs.tabBar()
        and not isinstance(widget.parentWidget(), QComboBox)
    ]
    assert nameless == []
