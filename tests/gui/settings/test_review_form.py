"""设置—审核: the switch, the reviewer and the reasons are stored as they are left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.review_form import ReviewForm

pytestmark = pytest.mark.qt


@pytest.fixture
def form(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> ReviewForm:
    made = ReviewForm(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    settled()
    return made


def stored(desk: Desk, settled: Callable[[], None]) -> OfficeSettings:
    found: list[OfficeSettings] = []
    desk.ask(lambda services: services.settings.settings(), found.append)
    settled()
    return found[0]


def test_papers_use_approved_figures_only_until_the_switch_is_taken_off(
    form: ReviewForm, desk: Desk, settled: Callable[[], None], qtbot: QtBot
) -> None:
    assert form._ui.approved_only_check.isChecked()
    qtbot.keyClick(form._ui.approved_only_check, Qt.Key.Key_Space)
    settled()
    assert stored(desk, settled).approved_only == 0


def test_who_approved_is_printed_under_tables_once_the_office_asks_for_it(
    form: ReviewForm, desk: Desk, settled: Callable[[], None], qtbot: QtBot
) -> None:
    assert not form._ui.approvals_printed_check.isChecked()
    qtbot.keyClick(form._ui.approvals_printed_check, Qt.Key.Key_Space)
    settled()
    assert stored(desk, settled).approvals_printed == 1


def test_a_reviewer_and_own_reasons_are_kept(
    form: ReviewForm, desk: Desk, settled: Callable[[], None], type_words: Callable[..., None], qtbot: QtBot
) -> None:
    type_words(form._ui.reviewer_name_edit, "王审核")
    qtbot.keyClick(form._ui.reviewer_name_edit, Qt.Key.Key_Return)
    settled()
    form._ui.return_reasons_edit.setPlainText("  数字有误 \n\n附件不全")
    form.commit()
    settled()
    kept = stored(desk, settled)
    assert (kept.reviewer_name, kept.return_reasons) == ("王审核", "数字有误\n附件不全")
    form._ui.default_button.click()
    settled()
    assert stored(desk, settled).return_reasons == OfficeSettings().return_reasons
