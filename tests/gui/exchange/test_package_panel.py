"""Two desks exchange packages in the window: made, looked through, decided place by place, merged and taken back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QProgressBar, QPushButton, QTableWidget

from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.package_panel import PackagePanel
from wanzhou_gui.usecases.evidence import EvidenceNote

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice
    from wanzhou_gui.usecases.services import Office, Services

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
UNIT = "区市场监管局"


def name_contact(services: Services, name: str, unit: str = UNIT) -> None:
    services.units.save(replace(services.units.unit(unit), contact_name=name))


@pytest.fixture
def other(ledger_path: Path, tmp_path: Path, office: Office) -> Path:
    """A package of a desk that began with a copy of this ledger and has named another contact."""
    copy = Path(shutil.copy(ledger_path, tmp_path / "对方.ledger"))
    services = office.open_ledger(copy)
    services.settings.change(replace(services.settings.settings(), clerk_name="李四"))
    name_contact(services, "王五")
    name_contact(services, "赵六", "区法院")
    services.packages.make(tmp_path / "李四.wzpack")
    services.close()
    return tmp_path / "李四.wzpack"


@pytest.fixture
def panel(other: Path, desk: Desk, qtbot: QtBot, settled: Settled) -> PackagePanel:
    made = PackagePanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.resize(1130, 520)
    made.show()
    desk.act(lambda services: name_contact(services, "孙七"), lambda _: _nothing())
    made.refresh()
    settled()
    return made


def _nothing():  # type: ignore[no-untyped-def]
    from wanzhou_gui.usecases.changes import Changes

    return Changes.of()


def press(panel: PackagePanel, qtbot: QtBot, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    assert button.isEnabled(), name
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def label(panel: PackagePanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert found is not None
    return found.text()


def table(panel: PackagePanel, name: str) -> QTableWidget:
    found = panel.findChild(QTableWidget, name)
    assert found is not None
    return found


def cells(panel: PackagePanel, name: str) -> list[list[str]]:
    found = table(panel, name)
    return [
        [item.text() if (item := found.item(row, column)) else "" for column in range(found.columnCount())]
        for row in range(found.rowCount())
    ]


def contact(desk: Desk, settled: Settled, unit: str = UNIT) -> str:
    answers: list[str] = []
    desk.ask(lambda services: services.units.unit(unit).contact_name, answers.append)
    settled()
    return answers[0]


def open_package(panel: PackagePanel, qtbot: QtBot, voice: ScriptedVoice, settled: Settled, path: Path) -> None:
    voice.answers.append(path)
    press(panel, qtbot, "open_button")
    settled()


def test_a_dry_run_shows_rows_and_both_sides_and_writes_nothing(
    panel: PackagePanel, other: Path, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    assert "李四的第1号交换包" in label(panel, "heading_label")
    assert ["修改", "单位", "区法院"] in cells(panel, "row_table")
    [conflict] = cells(panel, "conflict_table")
    assert conflict[0] == f"单位：{UNIT}"
    assert conflict[2].startswith("王五（李四")
    assert conflict[3].startswith("孙七（")
    assert contact(desk, settled) == "孙七"
    press(panel, qtbot, "cancel_button")
    settled()
    assert contact(desk, settled) == "孙七"


def test_a_side_chosen_by_keyboard_holds_after_the_merge(
    panel: PackagePanel, other: Path, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    box = table(panel, "conflict_table").findChild(QComboBox)
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "用先填的（李四）"
    press(panel, qtbot, "merge_button")
    settled()
    assert contact(desk, settled) == "王五"
    assert contact(desk, settled, "区法院") == "赵六"
    assert "操作 2 条" in label(panel, "result_label")
    [merged] = cells(panel, "merged_table")
    assert merged[1] == "李四的第1号"


def test_all_places_can_be_given_to_one_desk(
    panel: PackagePanel, other: Path, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    press(panel, qtbot, "other_button")
    press(panel, qtbot, "merge_button")
    settled()
    assert contact(desk, settled) == "王五"


def test_what_nobody_chose_stays_open_and_is_chosen_later(
    panel: PackagePanel, other: Path, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    press(panel, qtbot, "merge_button")
    settled()
    assert contact(desk, settled) == "孙七"
    assert "还有 1 处" in label(panel, "conflict_label") or panel._ui.conflict_bar.isVisible()
    press(panel, qtbot, "conflict_button")
    press(panel, qtbot, "earlier_button")
    press(panel, qtbot, "merge_button")
    settled()
    assert contact(desk, settled) == "王五"
    assert not panel._ui.conflict_bar.isVisible()


def test_the_same_package_again_says_that_nothing_is_new(
    panel: PackagePanel, other: Path, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    press(panel, qtbot, "merge_button")
    settled()
    open_package(panel, qtbot, voice, settled, other)
    settled()
    assert "没有改动" in label(panel, "result_label")
    assert len(cells(panel, "merged_table")) == 1


def test_a_merge_is_taken_back_after_a_question(
    panel: PackagePanel, other: Path, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    press(panel, qtbot, "other_button")
    press(panel, qtbot, "merge_button")
    settled()
    voice.answers.append(True)
    press(panel, qtbot, "withdraw_button")
    settled()
    assert contact(desk, settled) == "孙七"
    assert cells(panel, "merged_table") == []


def test_a_sealed_package_is_made_and_opened_with_its_password(
    panel: PackagePanel, tmp_path: Path, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    to = tmp_path / "本台.wzpack"
    word = panel.findChild(QLineEdit, "password_edit")
    assert word is not None
    qtbot.keyClicks(word, "hao mima")
    voice.answers.append(to)
    press(panel, qtbot, "make_button")
    settled()
    assert "已用密码加密" in label(panel, "result_label")
    word.clear()
    open_package(panel, qtbot, voice, settled, to)
    assert "设有密码" in voice.said[-1]
    qtbot.keyClicks(word, "hao mima")
    open_package(panel, qtbot, voice, settled, to)
    settled()
    assert "没有改动" in label(panel, "result_label")


def test_a_first_exchange_wants_a_tick_before_it_can_be_merged(
    panel: PackagePanel, tmp_path: Path, office: Office, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    stranger = office.create_ledger(tmp_path / "新.ledger")
    stranger.plans.add(office.read_sample_plan()[0])
    made = stranger.packages.make(tmp_path / "新.wzpack").path
    stranger.close()
    open_package(panel, qtbot, voice, settled, made)
    tick = panel.findChild(QCheckBox, "first_check")
    merge = panel.findChild(QPushButton, "merge_button")
    assert tick is not None
    assert merge is not None
    assert tick.isVisible()
    assert not merge.isEnabled()
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert merge.isEnabled()


def test_what_is_no_package_is_said_and_nothing_changes_on_the_page(
    panel: PackagePanel, tmp_path: Path, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    path = tmp_path / "别的.wzpack"
    path.write_bytes(b"PK")
    open_package(panel, qtbot, voice, settled, path)
    assert "不是督查台的交换包" in voice.said[-1]
    assert panel._ui.package_stack.currentWidget() is panel._ui.overview_page


def test_work_under_way_can_be_stopped_with_nothing_written(
    panel: PackagePanel, other: Path, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, settled: Settled
) -> None:
    open_package(panel, qtbot, voice, settled, other)
    press(panel, qtbot, "merge_button")
    # The work has begun on the other thread or waits for it; either way it stops at its next step or has ended.
    assert panel.findChild(QProgressBar, "work_bar") is not None
    press(panel, qtbot, "stop_button")
    settled()
    assert contact(desk, settled, "区法院") in ("", "赵六")
    assert voice.said == []


def test_files_that_came_only_as_records_are_named_and_brought_in_from_a_stick(
    panel: PackagePanel, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, office: Office, ledger_path: Path, tmp_path: Path
) -> None:
    assert not panel.findChild(QPushButton, "collect_button").isVisible()
    services = office.open_ledger(tmp_path / "对方.ledger")
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF-")
    task = services.plans.tasks(services.plans.plans()[0].plan.id)[0]
    services.evidence.add(task.id, paper, EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
    services.packages.make(tmp_path / "第二号.wzpack")
    (tmp_path / "U盘").mkdir()
    services.evidence_copies.copy_to(tmp_path / "U盘")
    services.close()
    desk.act(
        lambda mine: mine.packages.merge(mine.packages.check(tmp_path / "第二号.wzpack")), lambda result: result.changes
    )
    panel.refresh()
    settled()
    assert label(panel, "missing_label").startswith("有1份佐证材料、签章页只有登记，文件不在本机：验收意见.pdf。交换包不带这些文件")
    voice.answers.append(tmp_path / "U盘")
    press(panel, qtbot, "collect_button")
    settled()
    settled()
    assert not panel.findChild(QPushButton, "collect_button").isVisible()
