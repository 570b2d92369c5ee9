"""A task that an amendment changed: the panel says by which version it is shown and leads to the other words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.usecases.plan_versions import AmendmentGround

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig
    from wanzhou_gui.gui.ledger.task_panel import TaskPanel
    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt
GROUND = AmendmentGround("万州府办发〔2024〕88号", "李四", date(2024, 9, 20), date(2024, 10, 1), "修订版.docx")


@pytest.fixture
def amended(opened: WindowRig, office: Office, amended_text: str) -> WindowRig:
    reading = office.read_plan_text(amended_text)[0]
    desk = opened.window.desk
    desk.act(lambda services: services.plan_versions.amend(1, reading, GROUND), lambda result: result[1])
    desk.act(lambda services: services.periods.open("2024Q4"), lambda result: result[1])
    opened.settle()
    return opened


def open_task(rig: WindowRig, period: str, number: str) -> TaskPanel:
    found: list[int] = []
    rig.window.desk.ask(lambda services: services.periods.period(period).id, found.append)
    rig.settle()
    rig.window.desk.look_at(period_id=found[0])
    rig.press("Ctrl+2")
    page = rig.window.current_page
    assert isinstance(page, LedgerPage)
    assert page.view is not None
    task_id = next(row.task.id for row in page.view.rows if row.task.number == number)
    rig.window.desk.wanted.emit("ledger", ("task", task_id))
    rig.settle()
    return page.panel


def test_in_an_earlier_period_the_old_words_are_shown_and_fixed(amended: WindowRig) -> None:
    panel = open_task(amended, "2024Q2", "2")
    assert "建立重点企业保护名录" not in panel._ui.body_label.text()
    assert panel._ui.versions_button.text() == "本期按第1版，方案后有调整，查看差异…"
    assert not panel._ui.due_edit.isEnabled()


def test_later_the_new_words_are_shown_and_the_old_ones_a_key_away(amended: WindowRig) -> None:
    panel = open_task(amended, "2024Q4", "2")
    assert "建立重点企业保护名录" in panel._ui.body_label.text()
    assert panel._ui.due_edit.isEnabled()
    assert panel._ui.versions_button.text() == "第2版有调整，查看原措辞…"
    panel._ui.versions_button.setFocus()
    amended.press("Space")
    assert panel.versions_dialog is not None
    view = panel.versions_dialog._ui.differences_view._ui
    assert view.old_browser.toPlainText().startswith("2.")
    assert "严厉查处侵犯" in view.old_browser.toPlainText()
    panel.versions_dialog.close()


def test_returns_of_units_that_no_longer_take_part_stay(amended: WindowRig) -> None:
    panel = open_task(amended, "2024Q4", "10")
    assert panel.facts is not None
    assert len({one.period.code for one in panel.facts.reported}) == 3


def test_a_task_that_never_changed_offers_nothing(amended: WindowRig) -> None:
    assert open_task(amended, "2024Q4", "1")._ui.versions_button.isHidden()
