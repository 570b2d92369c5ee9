"""The window keeps copies of the ledger by itself: while nobody works, and when it is closed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from wanzhou_gui.gui.backups import newest_backup
from wanzhou_gui.gui.exchange.backup_list import BackupState, backups_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt


def test_a_copy_is_kept_at_rest_and_another_of_later_work_at_the_end(opened: WindowRig, ledger_path: Path, qtbot: QtBot) -> None:
    folder = ledger_path.parent / "备份"
    foot = opened.window.findChild(QLabel, "backup_label")
    assert foot is not None
    qtbot.waitUntil(lambda: foot.text().startswith("上次备份："), timeout=20_000)
    assert [copy.path.name.split("-")[2] for copy in backups_in(folder)] == ["日常"]
    opened.window.desk.act(
        lambda services: services.units.save(replace(services.units.units()[0], note="改过")), lambda saved: saved[1]
    )
    opened.settle()
    opened.window.close()
    copies = backups_in(folder)
    assert [copy.path.name.split("-")[2] for copy in copies] == ["退出时", "日常"]
    assert {copy.state for copy in copies} == {BackupState.WHOLE}


def test_without_room_for_a_copy_the_window_still_closes(opened: WindowRig, ledger_path: Path) -> None:
    (ledger_path.parent / "备份").write_text("a file where the folder should be", encoding="utf-8")
    opened.window.close()
    assert not opened.window.isVisible()
    assert opened.window.doors.path is None


def test_what_was_set_aside_before_restoring_is_no_backup(tmp_path: Path) -> None:
    folder = tmp_path / "备份"
    folder.mkdir()
    ledger = tmp_path / "台账.ledger"
    (folder / "台账-恢复前-20260101-000000.ledger").write_bytes(b"perhaps damaged")
    assert newest_backup(ledger) is None
