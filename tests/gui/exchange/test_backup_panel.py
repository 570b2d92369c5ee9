"""Backups from the window: made, proved, refused when changed, and gone back to with nothing lost unawares."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget

from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.backup_list import BackupState, backup_at, backups_in
from wanzhou_gui.gui.exchange.backup_panel import BackupPanel
from wanzhou_gui.gui.ledger_doors import LedgerDoors
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.window_memory import WindowMemory
from wanzhou_gui.storage.evidence_folder import folder_of
from wanzhou_gui.usecases.evidence import EvidenceNote

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, settled: Settled) -> BackupPanel:
    made = BackupPanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.resize(1130, 480)
    made.show()
    made.refresh()
    settled()
    return made


def press(panel: BackupPanel, qtbot: QtBot, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def label(panel: BackupPanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert found is not None
    return found.text()


def table(panel: BackupPanel) -> QTableWidget:
    found = panel.findChild(QTableWidget, "backup_table")
    assert found is not None
    return found


def rename_a_unit(desk: Desk, settled: Settled, name: str) -> None:
    desk.act(
        lambda services: services.units.save(replace(services.units.units()[0], full_name=name)),
        lambda saved: saved[1],
    )
    settled()


def full_name(desk: Desk, settled: Settled) -> str:
    names: list[str] = []
    desk.ask(lambda services: services.units.units()[0].full_name, names.append)
    settled()
    return names[0]


def test_without_backups_there_is_a_sentence_and_a_button(
    panel: BackupPanel, qtbot: QtBot, settled: Settled
) -> None:
    empty = panel.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    button = empty.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    assert table(panel).rowCount() == 1
    assert table(panel).isVisible()


def test_a_backup_is_made_proved_and_listed(
    panel: BackupPanel, qtbot: QtBot, settled: Settled, ledger_path: Path
) -> None:
    press(panel, qtbot, "backup_button")
    settled()
    assert "已校验" in table(panel).item(0, 2).text()
    made = backups_in(ledger_path.parent / "备份")
    assert [backup.state for backup in made] == [BackupState.WHOLE]
    assert label(panel, "loss_label") == "这份备份之后没有新的操作，恢复不会丢失内容。"


def test_what_would_be_lost_is_named_before_restoring(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    press(panel, qtbot, "backup_button")
    settled()
    rename_a_unit(desk, settled, "改过的全称")
    panel.refresh()
    settled()
    words = label(panel, "loss_label")
    assert words.startswith("恢复后，这份备份之后的 1 步操作将不在台账里：保存单位：")


def test_a_changed_backup_is_marked_and_cannot_be_used(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled, ledger_path: Path, voice: ScriptedVoice
) -> None:
    press(panel, qtbot, "backup_button")
    settled()
    backup = backups_in(ledger_path.parent / "备份")[0].path
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    panel.refresh()
    settled()
    assert "与校验清单不符" in table(panel).item(0, 2).text()
    restore = panel.findChild(QPushButton, "restore_button")
    assert restore is not None
    assert not restore.isEnabled()
    voice.answers.append(backup)
    with qtbot.assertNotEmitted(desk.wanted):
        press(panel, qtbot, "other_button")
        settled()
    assert "没有使用" in voice.said[0]


def test_a_backup_without_manifest_is_unproved(tmp_path: Path) -> None:
    path = tmp_path / "copy.ledger"
    path.write_bytes(b"x")
    assert backup_at(path).state is BackupState.UNPROVED
    path.with_name("copy.ledger.sha256.json").write_text("{", encoding="utf-8")
    assert backup_at(path).state is BackupState.UNPROVED


def test_a_backup_nobody_touched_is_not_read_again(
    panel: BackupPanel, qtbot: QtBot, settled: Settled, ledger_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(panel, qtbot, "backup_button")
    settled()
    known = backups_in(ledger_path.parent / "备份")
    read: list[Path] = []
    monkeypatch.setattr(
        "wanzhou_gui.gui.exchange.backup_list.backup_at", lambda path: read.append(path) or known[0]
    )
    assert backups_in(ledger_path.parent / "备份", known) == known
    assert read == []
    known[0].path.touch()
    backups_in(ledger_path.parent / "备份", known)
    assert read == [known[0].path]


def test_saying_no_leaves_everything(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice
) -> None:
    press(panel, qtbot, "backup_button")
    settled()
    voice.answers.append(False)
    with qtbot.assertNotEmitted(desk.wanted):
        press(panel, qtbot, "restore_button")
    assert voice.asked[0].startswith("恢复到 ")


def test_going_back_brings_the_old_words_and_keeps_the_present_file(
    office: object,
    desk: Desk,
    qtbot: QtBot,
    settled: Settled,
    ledger_path: Path,
    tmp_path: Path,
    voice: ScriptedVoice,
) -> None:
    second = tmp_path / "第二本.ledger"
    second.write_bytes(ledger_path.read_bytes())
    own = Desk(desk.office, desk.background)
    doors = LedgerDoors(own, WindowMemory(tmp_path / "memory"))
    own.wanted.connect(lambda key, target: doors.restore(*target) if key == "restore_ledger" else None)
    doors.open(second)
    settled()
    before = full_name(own, settled)
    panel = BackupPanel()
    qtbot.addWidget(panel)
    panel.work_at(own)
    panel.show()
    panel.refresh()
    settled()
    press(panel, qtbot, "backup_button")
    settled()
    rename_a_unit(own, settled, "改过的全称")
    assert full_name(own, settled) == "改过的全称"
    voice.answers.append(True)
    press(panel, qtbot, "restore_button")
    settled()
    assert full_name(own, settled) == before
    kept = [
        path
        for path in tmp_path.iterdir()
        if path.is_file() and path.name.startswith("第二本") and path != second
    ]
    assert kept, "the ledger that was there must not be deleted"
    doors.close()


def test_an_encrypted_backup_is_made_and_gone_back_to(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled, tmp_path: Path, voice: ScriptedVoice
) -> None:
    to = tmp_path / "U盘" / "带走.wzbak"
    to.parent.mkdir()
    voice.answers += ["督查2024", "督查2024", to]
    press(panel, qtbot, "seal_button")
    settled()
    assert to.is_file()
    assert voice.said[0].startswith("已加密备份：带走.wzbak")
    rename_a_unit(desk, settled, "改过的全称")
    panel.refresh()
    settled()
    voice.answers += [to, "督查2024", True]
    with qtbot.waitSignal(desk.wanted) as wish:
        press(panel, qtbot, "other_button")
        settled()
    assert wish.args[0] == "restore_ledger"
    assert wish.args[1][0] == to
    assert wish.args[1][2] == "督查2024"
    assert voice.asked[-1].startswith("恢复到 ")


def test_two_different_passwords_make_no_backup(
    panel: BackupPanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice
) -> None:
    voice.answers += ["督查2024", "督查2025"]
    press(panel, qtbot, "seal_button")
    settled()
    assert "不一样，没有备份" in voice.said[0]


def test_a_wrong_password_is_told_and_nothing_is_restored(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled, tmp_path: Path, voice: ScriptedVoice
) -> None:
    to = tmp_path / "带走.wzbak"
    voice.answers += ["督查2024", "督查2024", to]
    press(panel, qtbot, "seal_button")
    settled()
    voice.answers += [to, "不是这个密码"]
    with qtbot.assertNotEmitted(desk.wanted):
        press(panel, qtbot, "other_button")
        settled()
    assert "密码不对" in voice.said[-1]


def test_evidence_goes_with_a_backup_and_comes_back_from_a_folder(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF-")

    def add(services: Services) -> Path:
        task = services.plans.tasks(services.plans.plans()[0].plan.id)[0]
        services.evidence.add(task.id, paper, EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
        return services.upkeep.path

    found: list[Path] = []
    desk.ask(add, found.append)
    settled()
    ledger = found[0]
    panel._ui.evidence_check.setFocus()
    qtbot.keyClick(panel._ui.evidence_check, Qt.Key.Key_Space)
    press(panel, qtbot, "backup_button")
    settled()
    assert "新存1份，原有0份" in label(panel, "evidence_label")
    kept = ledger.parent / "备份" / folder_of(ledger).name
    assert [one.read_bytes() for one in kept.rglob("*.pdf")] == [b"%PDF-"]
    shutil.rmtree(folder_of(ledger))
    voice.answers.append(ledger.parent / "备份")
    press(panel, qtbot, "collect_evidence_button")
    settled()
    assert [one.read_bytes() for one in folder_of(ledger).rglob("*.pdf")] == [b"%PDF-"]
    voice.answers.append(tmp_path / "U盘")
    press(panel, qtbot, "copy_evidence_button")
    settled()
    assert len(list((tmp_path / "U盘").rglob("*.pdf"))) == 1


def test_a_check_says_that_the_ledger_is_whole_or_what_is_missing_and_what_to_do(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    press(panel, qtbot, "check_button")
    settled()
    assert "”完好。记录数：" in voice.said[-1]
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF-")

    def add(services: Services) -> Path:
        task = services.plans.tasks(services.plans.plans()[0].plan.id)[0]
        services.evidence.add(task.id, paper, EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
        return services.upkeep.path

    found: list[Path] = []
    desk.ask(add, found.append)
    settled()
    shutil.rmtree(folder_of(found[0]))
    press(panel, qtbot, "check_button")
    settled()
    assert "本身完好，但有 1 份佐证材料有问题" in voice.said[-1]
    assert voice.said[-1].endswith("请把“佐证材料”文件夹一并放到台账旁，或找回原文件重新添加。")
    assert panel._ui.check_button.isEnabled()
