"""A whole period through the window: 21 forms out, 18 units back with faults, to the frozen bulletin and its restored copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)

from tests import period_cycle as cycle
from tests.gui.conftest import ScriptedVoice, WindowRig
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.plans import Registration
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.exchange.choice_dialog import ChoiceDialog
from wanzhou_gui.gui.exchange.intake_review import IntakeReview
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.review.review_page import ReviewPage
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.services import Office, Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
T = TypeVar("T", bound=QWidget)
A = TypeVar("A")


class Calendar:
    """A clock the test moves on from day to day."""

    def __init__(self, day: date) -> None:
        self.day = day

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        return datetime.combine(self.day, time(1), UTC)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar(date(2024, 6, 11))


@pytest.fixture
def office(calendar: Calendar) -> Office:
    """The program's verbs on days the test chooses."""
    from wanzhou_gui.bootstrap import open_office

    return open_office(calendar)


@pytest.fixture
def ledger_path(office: Office, tmp_path: Path) -> Path:
    """The first plan, its questions answered, registered, with one open quarter."""
    path = tmp_path / "台账.ledger"
    services = office.create_ledger(path)
    reading = office.read_sample_plan()[0]
    assert (len(reading.tasks), len(reading.units)) == (19, 21)
    plan, _ = services.plans.add(reading, PlanParameters(supervised_from=date(2024, 3, 4)), source_name="16号.txt")
    questions = services.plans.open_questions(plan.id)
    assert len(questions) >= 2
    for question in questions:
        services.plans.answer(question, question.proposals[0] if question.proposals else "由责任单位核定")
    day = date(2024, 3, 4)
    services.plans.register(
        Registration(plan_id=plan.id, number="万州府督立〔2024〕1号", basis="万州府办发〔2024〕16号", approver="区长", approved_on=day)
    )
    services.periods.open("2024Q2")
    services.close()
    return path


class Clerk:
    """Hands on the keyboard of the real window."""

    def __init__(self, rig: WindowRig, qtbot: QtBot, voice: ScriptedVoice) -> None:
        self.rig, self.qtbot, self.voice = rig, qtbot, voice

    def go(self, page: str, target: object = None) -> QWidget:
        self.rig.window.desk.wanted.emit(page, target)
        self.rig.settle()
        return self.rig.window.current_page

    def find(self, kind: type[T], name: str) -> T:
        return next(one for one in self.rig.window.findChildren(kind, name) if one.isVisible())

    def press(self, name: str, *answers: object) -> None:
        """Space on a button, with the answers to what it asks."""
        self.voice.answers += answers
        button = self.find(QWidget, name)
        assert button.isEnabled(), name
        button.setFocus()
        self.qtbot.keyClick(button, Qt.Key.Key_Space)
        self.rig.settle()
        self.rig.settle()

    def key(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget.setFocus()
        self.qtbot.keyClick(widget, key, modifier)
        self.rig.settle()

    def write(self, field: QWidget, words: str) -> None:
        """Chinese as an input method hands it over."""
        self.rig.window.activateWindow()
        self.qtbot.waitUntil(self.rig.window.isActiveWindow)
        field.setFocus()
        self.rig.type(words)

    def ask(self, question: Callable[[Services], A]) -> A:
        found: list[A] = []
        self.rig.window.desk.ask(question, found.append)
        self.rig.settle()
        return found[0]

    def label(self, name: str) -> str:
        return self.find(QLabel, name).text()


@pytest.fixture
def clerk(opened: WindowRig, qtbot: QtBot, voice: ScriptedVoice) -> Iterator[Clerk]:
    yield Clerk(opened, qtbot, voice)
    assert voice.answers == []
    assert voice.said == []


def standings(clerk: Clerk) -> dict[ReportingState, int]:
    scope = clerk.rig.window.desk.scope
    counts = clerk.ask(lambda services: services.chasing.board(scope.plan_id or 0, scope.period_id or 0).counts())
    return {standing: count for standing, count in counts.items() if count}


def unit_id(clerk: Clerk, name: str) -> int:
    return clerk.ask(lambda services: services.units.unit(name).id)


def state_of(clerk: Clerk, unit: str) -> ReturnState:
    scope = clerk.rig.window.desk.scope
    return clerk.ask(
        lambda services: services.review.sheet(scope.plan_id or 0, services.units.unit(unit).id, scope.period_id or 0).state
    )


def take_files(clerk: Clerk, *paths: Path) -> None:
    """One file after the other through the dry run; everything in it in order."""
    clerk.go("forms", "intake")
    clerk.press("files_button", list(paths))
    clerk.press("take_button")
    assert "已收入" in clerk.label("taken_label")


def test_a_clerk_brings_a_period_from_the_forms_to_the_frozen_bulletin(
    clerk: Clerk, calendar: Calendar, tmp_path: Path
) -> None:
    # 11 June: forms out.
    clerk.go("forms", "issue")
    assert clerk.label("count_label") == "已选 21／21 家，任务 72 行"
    clerk.press("make_button", tmp_path)
    out = tmp_path / "2024年第二季度填报表"
    assert len(list(out.glob("*.xlsx"))) == len(list(out.glob("*.docx"))) == 21
    assert clerk.find(QTableWidget, "register_table").rowCount() == 21
    units = clerk.ask(lambda services: [one.name for one in services.units.units()])
    returns = cycle.come_back(out, tmp_path / "报回", units)
    assert len(returns.files) == 19

    # 18 June: the dry run of 19 files from 18 units; corrections go back.
    calendar.day = date(2024, 6, 18)
    clerk.go("forms", "intake")
    clerk.press("folder_button", returns.folder)
    review = clerk.find(IntakeReview, "review_page")
    decisions = review.decisions
    assert decisions is not None
    assert len({one.unit for one in decisions.files}) == 18
    told = {one.name: [remark.code for remark in one.remarks if remark.code != "empty_phrase"] for one in decisions.files}
    assert told.pop(str(returns.cut)) == ["row_deleted"]
    assert [told.pop(str(path)) for path in (returns.first_of_two, returns.second_of_two)] == [["two_returns"]] * 2
    assert set(map(tuple, told.values())) == {()}
    assert len(decisions.open_files()) == 3
    assert clerk.find(QPushButton, "questioned_chip").text() == "存疑 9"
    (tmp_path / "退回").mkdir()
    clerk.press("return_button", tmp_path / "退回", None)
    marked = sorted(one.name.partition("_")[0] for one in (tmp_path / "退回").glob("*需更正*.xlsx"))
    assert {*cycle.EMPTY, cycle.CUT} <= set(marked)
    assert clerk.ask(lambda services: services.forms.batches()) == []

    # The two of one unit side by side: the corrected one holds, by keys.
    review.choose_file(decisions.files.index(next(one for one in decisions.files if one.name == str(returns.second_of_two))))
    clerk.press("compare_button")
    dialog = next(one for one in review.findChildren(ChoiceDialog) if one.isVisible())
    table = dialog.findChild(QTableWidget, "choice_table")
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    wanted = next(at for at, head in enumerate(heads) if "更正" in head)
    for row in range(table.rowCount()):
        table.setCurrentCell(row, wanted)
        clerk.key(table, Qt.Key.Key_Space)
    assert table.rowCount() == 4
    clerk.key(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(decisions.open_files()) == 1
    check = clerk.find(QCheckBox, "confirmed_check")
    clerk.key(check, Qt.Key.Key_Space)
    clerk.press("take_button", "这些先不收，收入其余", "全部采纳报来内容")
    assert "第 1 批已收入：18 份" in clerk.label("taken_label")
    whole = cycle.fill(cycle.form_of(out, cycle.CUT), tmp_path / "重报.xlsx", lambda row: f"查处案件{row}起。")
    take_files(clerk, whole)
    assert standings(clerk) == {ReportingState.ON_TIME: 18, ReportingState.WAITING: 3}
    # The same file once more changes nothing.
    clerk.press("files_button", [whole])
    assert not clerk.find(QPushButton, "take_button").isEnabled()
    clerk.press("discard_button")

    # 26 June: three owe; a call, three letters; one of them reports.
    calendar.day = date(2024, 6, 26)
    page = clerk.go("chasing")
    assert isinstance(page, ChasingPage)
    page.refresh()
    clerk.rig.settle()
    assert standings(clerk) == {ReportingState.ON_TIME: 18, ReportingState.MISSING: 3}
    assert page.board is not None
    assert {line.unit.name for line in page.board.owed} == set(cycle.MISSING)
    page.note_call()
    call = page.call_dialog
    assert call is not None
    clerk.key(call._ui.said_combo, Qt.Key.Key_Down)
    clerk.key(call._ui.said_combo, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    clerk.key(call._ui.said_combo, Qt.Key.Key_Return)
    assert page.current_line is not None
    assert [note.promised_on for note in page.current_line.notes] == [date(2024, 6, 27)]
    clerk.press("letters_button")
    letters = page.letters_dialog
    assert letters is not None
    # Who has just promised a day is not asked again, unless the clerk ticks the unit.
    assert letters._ui.number_label.text() == "共2份，万州府督催〔2024〕1号至万州府督催〔2024〕2号"
    for row in range(letters._ui.unit_list.count()):
        letters._ui.unit_list.item(row).setCheckState(Qt.CheckState.Checked)
    clerk.rig.settle()
    assert letters._ui.number_label.text() == "共3份，万州府督催〔2024〕1号至万州府督催〔2024〕3号"
    clerk.voice.answers.append(tmp_path / "催办单.pdf")
    clerk.key(letters._ui.issue_button, Qt.Key.Key_Space)
    clerk.rig.settle()
    assert (tmp_path / "催办单.pdf").read_bytes().startswith(b"%PDF")
    calendar.day = date(2024, 7, 1)
    late = cycle.fill(cycle.form_of(out, cycle.MISSING[0]), tmp_path / "迟报.xlsx", lambda row: f"引进人才{row}名。")
    take_files(clerk, late)
    assert standings(clerk) == {ReportingState.ON_TIME: 18, ReportingState.CHASED: 1, ReportingState.MISSING: 2}

    # Review: two go back for empty phrases with their letter, come again, and everything is approved.
    for unit in cycle.EMPTY:
        return_for_empty_phrases(clerk, unit, tmp_path / f"{unit}退回修改通知.pdf")
    assert [state_of(clerk, unit) for unit in cycle.EMPTY] == [ReturnState.SENT_BACK] * 2
    for unit in cycle.EMPTY:
        better = cycle.fill(cycle.form_of(out, unit), tmp_path / f"{unit}重报.xlsx", lambda row: f"开展对接活动{row}场。")
        take_files(clerk, better)
    papers = clerk.go("bulletin")
    assert isinstance(papers, BulletinPage)
    scope = clerk.rig.window.desk.scope
    plan_id, period_id = scope.plan_id or 0, scope.period_id or 0
    assert len(clerk.ask(lambda services: services.reports.facts(plan_id, period_id)).unapproved_rows) == 19
    for unit in sorted({*units} - {*cycle.MISSING[1:]}):
        clerk.go("review", ("unit", unit_id(clerk, unit)))
        clerk.press("approve_all_button")
        assert state_of(clerk, unit) is ReturnState.APPROVED

    # The bulletin: sums, text that became old, the switch, the frozen bytes.
    facts = clerk.ask(lambda services: services.reports.facts(plan_id, period_id))
    assert facts.unapproved_rows == ()
    assert (facts.total, sum(one.count for one in facts.classes)) == (19, 19)
    freeze(clerk, tmp_path)


def return_for_empty_phrases(clerk: Clerk, unit: str, letter: Path) -> None:
    """The whole return goes back with a reason, and the letter is numbered and kept."""
    page = clerk.go("review", ("unit", unit_id(clerk, unit)))
    assert isinstance(page, ReviewPage)
    assert "积极推进" in page._ui.row_view._ui.findings_text.toPlainText()
    clerk.press("return_all_button")
    edit = page._ui.reason_panel._ui.reason_edit
    clerk.write(edit, "进展描述笼统，请写明数量和成果。")
    clerk.key(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.show_target(("unit", unit_id(clerk, unit)))
    clerk.rig.settle()
    clerk.press("notice_button", "编号发出…", letter)
    assert letter.read_bytes().startswith(b"%PDF")


def freeze(clerk: Clerk, tmp_path: Path) -> None:
    """Own words, a figure that changes under them, the approval, the number, the same bytes ever after."""
    scope = clerk.rig.window.desk.scope
    plan_id, period_id = scope.plan_id or 0, scope.period_id or 0
    page = clerk.go("bulletin")
    assert isinstance(page, BulletinPage)
    clerk.qtbot.waitUntil(lambda: page.shown is not None, timeout=60_000)
    edit = clerk.find(QPlainTextEdit, "section_edit")
    clerk.write(edit, "经区政府同意，")
    clerk.key(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert clerk.ask(lambda services: services.reports.bulletin(plan_id, period_id).is_stale) is False

    def correct(services: Services, percent: int = 55) -> object:
        unit = services.units.unit("区市场监管局")
        services.review.unlock(plan_id, unit.id, period_id, "来函更正")
        row = services.entries.form(plan_id, unit.id, period_id).rows[0]
        services.entries.save(replace(row.entry, completion_percent=Decimal(percent)))
        return services.review.approve(plan_id, unit.id, period_id)

    clerk.ask(correct)
    page.refresh()
    clerk.rig.settle()
    assert clerk.find(QLabel, "stale_label").isVisible()
    clerk.press("issue_button")
    dialog = page.issue_dialog
    assert dialog is not None
    assert not dialog._ui.issue_button.isEnabled()
    dialog.reject()
    clerk.rig.settle()
    clerk.press("confirm_button")
    clerk.press("issue_button")
    dialog = page.issue_dialog
    assert dialog is not None
    for field, words in (("approver_edit", "Zhang San"), ("approved_on_edit", "2024-7-8"), ("issued_on_edit", "2024-7-10")):
        line = dialog.findChild(QLineEdit, field)
        line.setFocus()
        line.selectAll()
        clerk.qtbot.keyClicks(line, words)
    clerk.key(dialog._ui.issue_button, Qt.Key.Key_Space)
    clerk.rig.settle()
    [paper] = [one for one in clerk.ask(lambda services: services.reports.papers(plan_id)) if one.kind is PaperKind.BULLETIN]
    assert paper.number_text.endswith("〔2024〕1号")
    frozen = clerk.ask(lambda services: services.reports.file_of(paper.id))
    clerk.press("export_button", tmp_path / "通报.pdf")
    clerk.ask(lambda services: correct(services, 70))
    page.refresh()
    clerk.rig.settle()
    clerk.press("export_button", tmp_path / "再印.pdf")
    assert (tmp_path / "通报.pdf").read_bytes() == (tmp_path / "再印.pdf").read_bytes() == frozen
    clerk.ask(lambda services: services.upkeep.backup(tmp_path / "备份.ledger"))
    facts = clerk.ask(lambda services: services.reports.facts(plan_id, period_id))
    office = clerk.rig._office
    copy = office.open_ledger(Path(shutil.copy(tmp_path / "备份.ledger", tmp_path / "恢复.ledger")))
    assert copy.reports.facts(plan_id, period_id) == facts
    assert copy.reports.file_of(paper.id) == frozen
    copy.close()
