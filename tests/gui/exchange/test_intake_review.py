"""The dry run cell by cell: filters, keyboard, doubts that somebody must look into, two returns of a unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QTableView, QTableWidget

from tests.gui.exchange.form_files import ask, fill, issued
from wanzhou_gui.domain.unit_forms import CellState, Choice
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.choice_dialog import ChoiceDialog
from wanzhou_gui.gui.exchange.intake_review import IntakeReview
from wanzhou_gui.gui.exchange.intake_rows import Reviewed, Shown, reviewed
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
UNIT = "区商务委"


@pytest.fixture
def folder(desk: Desk, background: Background, tmp_path: Path) -> Path:
    return issued(desk, background, tmp_path / "填报表")


@pytest.fixture
def review(desk: Desk, qtbot: QtBot, settled: Settled) -> Callable[..., IntakeReview]:
    def show(*paths: Path) -> IntakeReview:
        made = IntakeReview()
        qtbot.addWidget(made)
        made.resize(1200, 560)
        made.show()
        found: list[Reviewed] = []
        desk.ask(lambda services: reviewed(services, services.forms.check(paths)), found.append)
        settled()
        made.show_review(found[0])
        return made

    return show


def words(view: QTableView) -> list[list[str]]:
    model = view.model()
    return [[str(model.index(row, column).data() or "") for column in range(model.columnCount())] for row in range(model.rowCount())]


def test_every_change_shows_old_and_new_value_message_and_place(review: Callable[..., IntakeReview], folder: Path) -> None:
    shown = review(fill(folder, UNIT, F5="举办美食节1场，参展企业86家。", G5="八成"))
    shown.findChild(QPushButton, "all_chip").click()
    rows = words(shown.findChild(QTableView, "cell_table"))
    refused = next(row for row in rows if row[1] == "拒收")
    assert refused[0] == "✕ 不收"
    assert (refused[4], refused[6], refused[8]) == ("完成比例", "八成", "填报表 G5")
    assert "如 80" in refused[7]
    changed = next(row for row in rows if row[4] == "本期进展")
    assert changed[6] == "举办美食节1场，参展企业86家。"
    assert changed[5] != changed[6]
    assert shown.findChild(QPushButton, "refused_chip").text() == "拒收 1"


def test_doubtful_cells_are_decided_with_the_keyboard(
    review: Callable[..., IntakeReview], folder: Path, qtbot: QtBot, voice: ScriptedVoice
) -> None:
    shown = review(fill(folder, UNIT, F5="正在推进", G5=1))
    decisions = shown.decisions
    assert decisions is not None
    assert [cell.state for cell in decisions.open_cells(0)] == [CellState.QUESTIONED] * len(decisions.open_cells(0))
    waiting = len(decisions.open_cells(0))
    assert waiting >= 1
    table = shown.findChild(QTableView, "cell_table")
    table.setFocus()
    for _ in range(waiting):
        qtbot.keyClick(table, Qt.Key.Key_2)
    assert decisions.open_cells(0) == []
    assert words(table)[0][0] == "保留台账"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert "✓ 采纳" in {row[0] for row in words(table)}
    taken: list[object] = []
    shown.take_wanted.connect(taken.append)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(taken) == 1
    assert voice.asked == []


def test_what_nobody_decided_is_asked_before_anything_is_written(
    review: Callable[..., IntakeReview], folder: Path, qtbot: QtBot, voice: ScriptedVoice
) -> None:
    fill(folder, "区教委", B5="换一个任务")
    fill(folder, UNIT, F5="正在推进")
    shown = review(*folder.glob("区教委_*.xlsx"), *folder.glob(f"{UNIT}_*.xlsx"))
    taken: list[object] = []
    shown.take_wanted.connect(taken.append)
    button = shown.findChild(QPushButton, "take_button")
    voice.answers.append(None)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert "区教委" in voice.asked[0]
    assert taken == []
    # The clerk is led to the file, looks at it and accepts it.
    assert "区教委" in shown.findChild(QLabel, "file_label").text()
    accept = shown.findChild(QCheckBox, "accept_check")
    accept.setFocus()
    qtbot.keyClick(accept, Qt.Key.Key_Space)
    voice.answers.append("全部保留台账内容")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(taken) == 1
    decided = taken[0]
    assert isinstance(decided, dict)
    assert {one.accepts_suspicions for one in decided.values()} == {True, False}
    assert any(choice is Choice.LEDGER for one in decided.values() for choice in one.conflicts.values())


def test_two_returns_of_a_unit_are_decided_side_by_side(
    review: Callable[..., IntakeReview], folder: Path, qtbot: QtBot
) -> None:
    second = fill(folder, UNIT, "补报.xlsx", F5="参展企业90家，签约3个项目。", G5=70)
    first = fill(folder, UNIT, F5="举办美食节1场，参展企业86家。", G5=60)
    shown = review(first, second)
    shown.choose_file(0)
    compare = shown.findChild(QPushButton, "compare_button")
    assert compare.isVisible()
    qtbot.keyClick(compare, Qt.Key.Key_Space)
    dialog = next(one for one in shown.findChildren(ChoiceDialog) if one.isVisible())
    table = dialog.findChild(QTableWidget, "choice_table")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    decisions = shown.decisions
    assert decisions is not None
    assert decisions.open_files() == []
    assert [len(decisions.open_cells(at)) for at in (0, 1)] == [0, 0]
    written = {(at, cell.field) for at in (0, 1) for cell in decisions.files[at].cells if decisions.writes(at, cell)}
    assert written == {(0, "progress_text"), (1, "completion_percent")}


def test_a_file_can_be_left_out_and_a_refused_one_never_comes_in(
    review: Callable[..., IntakeReview], folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"x")
    shown = review(*folder.glob(f"{UNIT}_*.xlsx"), tmp_path / "坏.xlsx")
    names = [row[0] for row in words(shown.findChild(QTableView, "file_table"))]
    shown.choose_file(names.index("坏.xlsx") - 1)
    assert not shown.findChild(QCheckBox, "take_check").isEnabled()
    shown.choose_file(names.index(UNIT) - 1)
    check = shown.findChild(QCheckBox, "take_check")
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert not shown.findChild(QPushButton, "take_button").isEnabled()


def test_a_ledger_changed_in_between_stands_beside_what_came(
    review: Callable[..., IntakeReview], desk: Desk, background: Background, folder: Path, qtbot: QtBot
) -> None:
    plan_id, period_id = desk.scope.plan_id or 0, desk.scope.period_id or 0

    def edit(services: Services) -> None:
        form = services.entries.form(plan_id, services.units.unit(UNIT).id, period_id)
        services.entries.reopen(form, "请补充下一步工作。")
        services.entries.save(replace(form.rows[0].entry, next_steps="经办人电话核实后补充的下一步。"))

    ask(desk, background, edit)
    shown = review(fill(folder, UNIT, J5="继续签约2个项目。"))
    shown.choose_file(0)
    compare = shown.findChild(QPushButton, "compare_button")
    assert compare.isVisible()
    qtbot.keyClick(compare, Qt.Key.Key_Space)
    dialog = next(one for one in shown.findChildren(ChoiceDialog) if one.isVisible())
    table = dialog.findChild(QTableWidget, "choice_table")
    assert [table.horizontalHeaderItem(column).text() for column in (2, 3)] == ["报来的表", "台账现有"]
    assert (table.item(0, 2).text(), table.item(0, 3).text()) == ("继续签约2个项目。", "经办人电话核实后补充的下一步。")
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    decisions = shown.decisions
    assert decisions is not None
    [conflict] = decisions.files[0].conflicts
    assert decisions.choice(0, conflict) is Choice.LEDGER
    assert decisions.open_cells(0) == []


def test_a_file_with_nothing_undecided_shows_all_its_lines_and_the_next_one_its_undecided_ones(
    review: Callable[..., IntakeReview], folder: Path
) -> None:
    shown = review(fill(folder, UNIT, F5="正在推进", G5=1), *folder.glob("区司法局_*.xlsx"))
    names = [row[0] for row in words(shown.findChild(QTableView, "file_table"))]
    open_chip, all_chip = shown.findChild(QPushButton, "open_chip"), shown.findChild(QPushButton, "all_chip")
    assert open_chip.isChecked()
    shown.choose_file(names.index("区司法局") - 1)
    assert shown.cells.count_of(Shown.OPEN) == 0
    assert shown.cells.rowCount() == shown.cells.count_of(Shown.ALL) > 0
    assert all_chip.isChecked()
    shown.choose_file(names.index(UNIT) - 1)
    assert open_chip.isChecked()
    assert shown.cells.rowCount() == shown.cells.count_of(Shown.OPEN) > 0
