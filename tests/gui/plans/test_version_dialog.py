"""作为新版本: differences are looked through and pairs settled by keyboard before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.plan_differences import DifferenceKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.version_dialog import VersionDialog
from wanzhou_gui.usecases.plan_versions import LikelyPlan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt
Make = Callable[[str], VersionDialog]


@pytest.fixture
def make(qtbot: QtBot, desk: Desk, office: Office, settled: Callable[[], None]) -> Make:
    def made(text: str) -> VersionDialog:
        reading = office.read_plan_text(text)[0]
        likely: list[tuple[LikelyPlan, ...]] = []
        desk.ask(lambda services: services.plan_versions.recognise(reading), likely.append)
        settled()
        dialog = VersionDialog(desk, likely[0][0], reading, "修订版.docx")
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        settled()
        return dialog

    return made


@pytest.fixture
def dialog(make: Make, amended_text: str) -> VersionDialog:
    return make(amended_text)


def go_to(qtbot: QtBot, dialog: VersionDialog, kind: DifferenceKind, number: str = "") -> None:
    """Walk down the list with the arrow key until a task of that kind (and number) is current."""
    view = dialog._ui.differences_view
    table = view._ui.difference_table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(60):
        row = view.current
        if row is not None and row.task is not None and row.kind is kind:
            shown = row.task.new or row.task.old
            if not number or (shown is not None and shown.number == number):
                return
        qtbot.keyClick(table, Qt.Key.Key_Down)
    raise AssertionError(f"no {kind} {number}")


def versions(desk: Desk, settled: Callable[[], None]) -> int:
    found: list[int] = []
    desk.ask(lambda services: len(services.plan_versions.versions(1)), found.append)
    settled()
    return found[0]


def test_the_differences_are_told_before_anything_is_written(
    dialog: VersionDialog, desk: Desk, settled: Callable[[], None]
) -> None:
    ui = dialog._ui
    assert ui.differences_view._ui.summary_label.text().startswith("任务：新增1项，取消1项，调整3项，仅改号11项，未变7项")
    assert ui.basis_edit.text() == "万州府办发〔2024〕88号"
    assert ui.decided_on_edit.text() == "2024-09-20"
    assert ui.since_combo.currentText() == "2024年第四季度"
    assert ui.save_button.text() == "保存为第2版(&S)"
    assert versions(desk, settled) == 1


def test_old_and_new_words_stand_side_by_side(qtbot: QtBot, dialog: VersionDialog) -> None:
    go_to(qtbot, dialog, DifferenceKind.CHANGED, "2")
    view = dialog._ui.differences_view._ui
    assert "严厉查处侵犯" in view.old_browser.toPlainText()
    assert "建立重点企业保护名录" not in view.old_browser.toPlainText()
    assert "建立重点企业保护名录" in view.new_browser.toPlainText()
    assert "line-through" in view.old_browser.toHtml()
    assert "underline" in view.new_browser.toHtml()


def test_it_is_saved_as_one_step_that_can_be_undone(
    qtbot: QtBot,
    dialog: VersionDialog,
    desk: Desk,
    settled: Callable[[], None],
    type_words: Callable[[QWidget, str], None],
) -> None:
    saved: list[int] = []
    dialog.saved.connect(saved.append)
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    assert dialog._ui.approver_problem.sentence == "未填写批准人。"
    assert dialog._ui.approver_edit.hasFocus()
    type_words(dialog._ui.approver_edit, "李四")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert saved == [1]
    assert not dialog.isVisible()
    assert versions(desk, settled) == 2
    desk.ask(lambda services: services.history.undo(), lambda _: None)
    settled()
    assert versions(desk, settled) == 1


def test_a_period_already_reported_for_is_refused_in_words(
    qtbot: QtBot, dialog: VersionDialog, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    type_words(dialog._ui.approver_edit, "李四")
    dialog._ui.since_combo.setFocus()
    qtbot.keyClick(dialog._ui.since_combo, Qt.Key.Key_Home)
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert "按现行版本报送" in dialog._ui.dialog_problem.sentence
    assert dialog.isVisible()


def test_a_pair_is_parted_and_put_together_again_by_keyboard(
    qtbot: QtBot, dialog: VersionDialog, settled: Callable[[], None]
) -> None:
    ui = dialog._ui
    go_to(qtbot, dialog, DifferenceKind.CHANGED, "2")
    qtbot.keyClick(ui.part_button, Qt.Key.Key_Space)
    settled()
    assert "新增2项，取消2项" in ui.differences_view._ui.summary_label.text()
    go_to(qtbot, dialog, DifferenceKind.CANCELLED, "2")
    assert [ui.partner_combo.itemData(at) for at in range(ui.partner_combo.count())] == ["2", "19"]
    qtbot.keyClick(ui.pair_button, Qt.Key.Key_Space)
    settled()
    assert "新增1项，取消1项" in ui.differences_view._ui.summary_label.text()


def test_a_doubtful_pair_must_be_settled_first(
    qtbot: QtBot, make: Make, amended_text: str, settled: Callable[[], None]
) -> None:
    start = amended_text.index("6. 发展高效特色农业")
    end = amended_text.index("7. 发展先进制造业")
    reworded = (
        "6. 做强特色农业。以“三峡柑橘”“三峡天丛”等区域公共品牌和“万州玫瑰香橙”“万州青脆李”等地理标志为依托，办好农产品"
        "产销会，实行产销一体化发展，引导农户规模化种植、标准化生产。（牵头单位：区农业农村委）\n"
    )
    dialog = make(amended_text[:start] + reworded + amended_text[end:])
    ui = dialog._ui
    if not ui.differences_view.current or not ui.differences_view.current.is_doubtful:
        pytest.fail("the reworded task is not asked about first")
    assert not ui.save_button.isEnabled()
    assert "没有把握" in ui.dialog_problem.sentence
    qtbot.keyClick(ui.confirm_button, Qt.Key.Key_Space)
    settled()
    assert ui.save_button.isEnabled()
    assert not ui.dialog_problem.sentence


def test_a_notice_leaves_the_rest_unchanged_when_the_clerk_says_so(
    qtbot: QtBot, dialog: VersionDialog, settled: Callable[[], None]
) -> None:
    dialog._ui.listed_radio.setFocus()
    qtbot.keyClick(dialog._ui.listed_radio, Qt.Key.Key_Space)
    settled()
    assert "取消" not in dialog._ui.differences_view._ui.summary_label.text()
