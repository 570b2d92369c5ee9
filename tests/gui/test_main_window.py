"""The window around the pages, driven by keyboard on a real ledger."""

from __future__ import annotations

import gc
import shutil
import weakref
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea

from tests.gui.conftest import WindowRig
from wanzhou_gui.domain.entries import Entry, EntryDraft
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.help_dialog import TOPICS
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.rail import KEYS
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.gui.search_hits import COMMANDS, HitKind
from wanzhou_gui.gui.start.start_page import StartPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice
    from wanzhou_gui.domain.plans import Task
    from wanzhou_gui.usecases.services import Office, Services

pytestmark = pytest.mark.qt
RAIL = [entry.key for entry in PAGES if entry.icon_name]


def search_hits(rig: WindowRig, qtbot: QtBot, text: str) -> list[tuple[HitKind, str]]:
    box = rig.window.findChild(type(rig.window._ui.search_edit))
    rig.press("Ctrl+K")
    assert box.hasFocus()
    with qtbot.waitSignal(box.hits_shown):
        rig.type(text)
    rig.settle()
    return [(hit.kind, hit.title) for hit in box.hits]


def task_now(rig: WindowRig, number: str) -> Task:
    found: list[Task] = []
    scope = rig.window.desk.scope

    def read(services: Services) -> Task:
        assert scope.plan_id is not None
        assert scope.period_id is not None
        view = services.overview.view(scope.plan_id, scope.period_id)
        return next(row.task for row in view.rows if row.task.number == number)

    rig.window.desk.ask(read, found.append)
    rig.settle()
    return found[0]


def tick_standing(rig: WindowRig, number: str) -> None:
    rig.window.desk.wanted.emit("ledger", ("task", task_now(rig, number).id))
    rig.settle()
    page = rig.window.current_page
    assert isinstance(page, LedgerPage)
    page.panel._ui.standing_check.setFocus()
    rig.press("Space")


def test_control_and_a_figure_reach_every_page_of_the_rail(opened: WindowRig) -> None:
    seen = []
    for key in KEYS[: len(RAIL)]:
        opened.press(f"Ctrl+{key}")
        seen.append(opened.window.current_key)
    assert seen == RAIL
    assert len(seen) >= 7


def test_the_first_start_offers_three_ways_and_no_pages(rig: WindowRig) -> None:
    rig.open(None)
    assert isinstance(rig.window.current_page, StartPage)
    rig.press("Ctrl+2")
    assert rig.window.current_key == "start"


def test_page_and_size_come_back_after_a_restart(opened: WindowRig, ledger_path: Path) -> None:
    opened.press("Ctrl+2")
    opened.window.resize(1300, 660)
    opened.restart(ledger_path)
    assert opened.window.current_key == "ledger"
    assert opened.window.memory.ledger_to_reopen == ledger_path
    geometry = opened.window.memory.geometry
    assert geometry is not None
    opened.window.resize(1100, 640)
    assert opened.window.restoreGeometry(geometry)
    # The screen of the tests is 800 pixels wide and no window is restored wider than its screen: the height tells.
    assert opened.window.height() == 660


@pytest.mark.parametrize("typed", ["fgw", "qfgw", "发改委"])
def test_search_finds_a_unit_by_initials_and_by_its_usual_name(
    opened: WindowRig, qtbot: QtBot, typed: str
) -> None:
    hits = search_hits(opened, qtbot, typed)
    assert hits[0] == (HitKind.UNIT, "区发展改革委")


def test_search_finds_tasks_indicators_and_pages(opened: WindowRig, qtbot: QtBot) -> None:
    assert (HitKind.TASK, "12 强化校企合作共建") in search_hits(opened, qtbot, "校企合作")
    opened.press("Esc")
    assert (HitKind.INDICATOR, "每万人口发明专利拥有量") in search_hits(opened, qtbot, "每万人口发明")
    opened.press("Esc")
    assert (HitKind.PAGE, "督查通报") in search_hits(opened, qtbot, "dctb")


def test_enter_opens_what_was_found_and_escape_gives_the_keyboard_back(
    opened: WindowRig, qtbot: QtBot
) -> None:
    opened.press("Ctrl+2")
    before = QApplication.focusWidget()
    search_hits(opened, qtbot, "校企")
    opened.press("Esc")
    assert QApplication.focusWidget() is before
    search_hits(opened, qtbot, "校企合作共建")
    opened.press("Return")
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    assert page.panel.isVisible()
    assert page.panel.facts is not None
    assert page.panel.facts.row.task.number == "12"


def test_every_command_of_the_search_box_leads_to_a_page() -> None:
    assert {command[3] for command in COMMANDS} == {entry.key for entry in PAGES if not entry.is_optional}


def test_a_unit_found_opens_the_ledger_with_its_tasks_only(opened: WindowRig, qtbot: QtBot) -> None:
    search_hits(opened, qtbot, "区教委")
    opened.press("Return")
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    assert page.model.item_count == 2
    assert page.filters.wanted != LedgerFilter()


def test_a_text_found_in_another_period_opens_there_in_its_field(opened: WindowRig, qtbot: QtBot) -> None:
    written: list[Entry] = []

    def write(services: Services) -> Entry:
        plan = services.plans.plans()[0].plan
        period = services.periods.period("2024Q2")
        forms = (services.entries.form(plan.id, unit.id, period.id) for unit in services.units.units())
        row = next(form for form in forms if form.rows and not form.is_locked).rows[-1]
        return services.entries.save(replace(row.entry, problems_text="首单担保人迟迟未定")).entry

    opened.window.desk.ask(write, written.append)
    opened.window.desk.ask(
        lambda services: services.periods.period("2024Q1").id, lambda earlier: opened.window.desk.look_at(period_id=earlier)
    )
    opened.settle()
    assert (HitKind.PROBLEM, "首单担保人迟迟未定") in search_hits(opened, qtbot, "担保人")
    opened.press("Return")
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, ReturnsPage)
    assert opened.window.desk.scope.period_id == written[0].period_id
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    assert focus.toPlainText() == "首单担保人迟迟未定"


def test_undo_takes_back_the_last_act_also_after_a_restart(opened: WindowRig, ledger_path: Path) -> None:
    tick_standing(opened, "5")
    assert task_now(opened, "5").is_standing
    title = task_now(opened, "5").title
    assert title in opened.window._ui.undo_button.toolTip()
    opened.restart(ledger_path)
    assert title in opened.window._ui.undo_button.toolTip()
    opened.press("Ctrl+Z")
    assert not task_now(opened, "5").is_standing
    opened.press("Ctrl+Y")
    assert task_now(opened, "5").is_standing


def test_undo_in_a_field_takes_back_letters_before_the_ledger(opened: WindowRig, qtbot: QtBot) -> None:
    tick_standing(opened, "5")
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    field = page.panel._ui.due_edit
    field.setFocus()
    opened.type("2024")
    opened.press("Ctrl+Z")
    assert field.text() == ""
    assert task_now(opened, "5").is_standing
    opened.press("Ctrl+Z")
    assert not task_now(opened, "5").is_standing


def test_every_write_says_when_it_was_saved(opened: WindowRig) -> None:
    tick_standing(opened, "5")
    assert opened.window._ui.saved_label.text().endswith("已保存")
    assert opened.window._ui.saved_label.text()[:2].isdigit()


def test_another_period_is_shown_on_the_page_in_view(opened: WindowRig) -> None:
    opened.press("Ctrl+2")
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    combo = opened.window._ui.period_combo
    combo.setFocus()
    opened.press("Down")
    assert page.view is not None
    assert page.view.period.code == "2024Q3"


def test_sample_data_is_marked_and_left_in_one_step(
    opened: WindowRig, voice: ScriptedVoice, tmp_path: Path
) -> None:
    sentences = opened.window._banners.sentences
    assert any("示例" in sentence for sentence in sentences)
    own = tmp_path / "自己的台账.ledger"
    voice.answers.append(own)
    opened.window.desk.wanted.emit("start", "leave_sample")
    opened.settle()
    assert own.exists()
    assert opened.window.doors.path == own
    assert opened.window._banners.sentences == ()
    assert opened.window.current_key == "plan_review"


def test_text_left_half_typed_is_offered_in_a_banner_and_only_then(
    rig: WindowRig, office: Office, ledger_path: Path
) -> None:
    rig.open(ledger_path)
    assert not any("没有写完" in sentence for sentence in rig.window._banners.sentences)
    found: list[EntryDraft] = []

    def leave_draft(services: Services) -> None:
        plan = services.plans.plans()[0].plan
        unit = services.units.unit("区科技局")
        period = services.periods.period("2024Q3")
        row = services.entries.form(plan.id, unit.id, period.id).rows[0]
        services.entries.keep_draft(row.task.id, unit.id, period.id, "progress_text", "写到一半的话")

    rig.window.desk.ask(leave_draft, lambda _: found.extend([]))
    rig.settle()
    rig.restart(ledger_path)
    assert any("没有写完" in sentence for sentence in rig.window._banners.sentences)


def test_a_file_that_is_no_ledger_is_explained_and_the_open_one_stays(
    opened: WindowRig, tmp_path: Path, ledger_path: Path
) -> None:
    stranger = tmp_path / "别的文件.ledger"
    stranger.write_text("这不是台账", encoding="utf-8")
    opened.window.desk.wanted.emit("open_ledger", stranger)
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, StartPage)
    assert "不是督查台的台账文件" in page._ui.refusal_label.text()
    assert opened.window.doors.path == ledger_path
    opened.press("Ctrl+1")
    assert opened.window.current_key == "workbench"


def test_closing_keeps_what_is_being_typed_and_leaves_one_whole_file(
    opened: WindowRig, office: Office, ledger_path: Path, tmp_path: Path
) -> None:
    task = task_now(opened, "5")
    opened.window.desk.wanted.emit("ledger", ("task", task.id))
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    page.panel._ui.due_edit.setFocus()
    opened.type("2024-12-20")
    opened.window.close()
    # A plain copy of the one file must hold everything.
    copied = Path(shutil.copy(ledger_path, tmp_path / "copy.ledger"))
    services = office.open_ledger(copied)
    try:
        plan = services.plans.plans()[0].plan
        view = services.overview.view(plan.id, services.periods.period("2024Q2").id)
        due = next(row.task.due_on for row in view.rows if row.task.number == "5")
    finally:
        services.close()
    assert str(due) == "2024-12-20"


def test_help_is_written_for_every_page_and_opens_at_the_one_in_view(opened: WindowRig) -> None:
    assert {entry.key for entry in PAGES} <= {key for key, _ in TOPICS}
    for key, word in TOPICS:
        text = (theme.RESOURCES / "help" / f"{key}.html").read_text(encoding="utf-8")
        assert word in text
        assert len(text) > 300
    opened.press("Ctrl+2")
    opened.press("F1")
    assert opened.window._help is not None
    assert "任务台账" in opened.window._help._text.toPlainText()
    opened.window._help.close()


def test_no_page_needs_more_room_than_the_smallest_window(opened: WindowRig) -> None:
    window = opened.window
    window.resize(1280, 640)
    for key in RAIL:
        window.show_page(key)
        opened.settle()
        page = window.current_page
        assert page is not None
        assert window.width() == 1280, key
        assert page.mapTo(window, page.rect().topRight()).x() <= 1280, key


def test_the_largest_letters_fit_the_smallest_window(opened: WindowRig, qapp: QApplication) -> None:
    window = opened.window
    window.resize(1280, 640)
    try:
        theme.apply(qapp, 1.3)
        for key in RAIL:
            window.show_page(key)
            opened.settle()
            assert window.size() == QSize(1280, 640), key
            for area in window.current_page.findChildren(QScrollArea):
                if area.isVisible() and area.widget() is not None:
                    assert area.widget().width() <= area.viewport().width(), (key, area.objectName())
    finally:
        theme.apply(qapp, 1.0)


def test_a_log_left_behind_is_brought_into_the_file_when_the_desk_is_idle(
    rig: WindowRig, tmp_path: Path, qtbot: QtBot
) -> None:
    """A plain copy of the one file must be whole although nothing was typed since it was opened."""
    rig.window.doors.create_sample(tmp_path / "示例.ledger")
    rig.settle()
    log = tmp_path / "示例.ledger-wal"
    assert log.stat().st_size > 1_000_000
    qtbot.waitUntil(lambda: log.stat().st_size < 10_000, timeout=20_000)
    copy = Path(shutil.copy(tmp_path / "示例.ledger", tmp_path / "副本.ledger"))
    services = rig.window.desk.office.open_ledger(copy)
    assert len(services.units.units()) == 21
    services.close()


def test_half_typed_text_is_spoken_of_once_on_the_page_of_the_returns(
    opened: WindowRig,
) -> None:
    banners = opened.window._banners
    opened.window.show_page("workbench")
    banners._show_drafts(1)
    assert any("没有写完" in sentence for sentence in banners.sentences)
    opened.window.show_page("returns")
    opened.settle()
    assert not any("没有写完" in sentence for sentence in banners.sentences)
    banners._show_drafts(1)
    assert not any("没有写完" in sentence for sentence in banners.sentences)


def test_a_closed_window_lets_go_of_its_pages_and_of_all_they_showed(
    office: Office, ledger_path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    rig = WindowRig(qtbot, office, tmp_path / "settings")
    rig.open(ledger_path)
    rig.window.show_page("ledger")
    rig.settle()
    window, page = weakref.ref(rig.window), weakref.ref(rig.window.current_page)
    rig.close()
    del rig
    gc.collect()
    assert (window(), page()) == (None, None)
