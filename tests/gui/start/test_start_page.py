"""The first page: three ways to begin, and what is said when a file cannot be opened."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.gui.start.start_page import StartPage
from wanzhou_gui.system.paths import ledger_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import ScriptedVoice, WindowRig
    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("WANZHOU_HOME", str(folder))
    return folder


@pytest.fixture
def page(home: Path, rig: WindowRig) -> StartPage:
    rig.open(None)
    shown = rig.window.current_page
    assert isinstance(shown, StartPage)
    return shown


def test_a_new_ledger_leads_to_the_import_of_a_plan(
    page: StartPage, rig: WindowRig, voice: ScriptedVoice, tmp_path: Path
) -> None:
    path = tmp_path / "新台账.ledger"
    voice.answers.append(path)
    rig.press("Alt+N")
    assert path.is_file()
    assert rig.window.current_key == "plan_review"


def test_thinking_better_of_it_changes_nothing(page: StartPage, rig: WindowRig, voice: ScriptedVoice) -> None:
    voice.answers.append(None)
    rig.press("Alt+O")
    assert rig.window.current_page is page
    assert not rig.window.desk.has_ledger


def test_a_ledger_is_opened_and_remembered(
    page: StartPage, rig: WindowRig, voice: ScriptedVoice, ledger_path: Path
) -> None:
    voice.answers.append(ledger_path)
    rig.press("Alt+O")
    assert rig.window.current_key == "workbench"
    assert rig.window.memory.recent_ledgers == (ledger_path,)


def test_the_example_is_made_by_one_key_and_says_what_it_is(page: StartPage, rig: WindowRig) -> None:
    rig.press("Alt+S")
    assert rig.window.doors.path == ledger_folder() / "示例台账.ledger"
    assert rig.window.current_key == "workbench"
    assert any("示例数据" in sentence for sentence in rig.window._banners.sentences)


def test_an_example_that_is_there_is_not_overwritten(
    page: StartPage, rig: WindowRig, voice: ScriptedVoice
) -> None:
    rig.press("Alt+S")
    rig.window.doors.leave()
    rig.settle()
    voice.answers.append("重新生成一份")
    rig.press("Alt+S")
    assert sorted(path.name for path in ledger_folder().glob("*.ledger")) == [
        "示例台账.ledger",
        "示例台账2.ledger",
    ]


def test_a_ledger_that_is_gone_is_explained_and_can_be_forgotten(
    page: StartPage, rig: WindowRig, tmp_path: Path
) -> None:
    gone = tmp_path / "搬走了.ledger"
    rig.window.memory.remember_ledger(gone)
    rig.window.desk.wanted.emit("open_ledger", gone)
    rig.settle()
    assert page._ui.refusal_frame.isVisible()
    assert str(gone) in page._ui.refusal_label.text()
    assert not page._ui.backup_button.isVisible()
    page._ui.forget_button.setFocus()
    rig.press("Space")
    assert rig.window.memory.recent_ledgers == ()
    assert not page._ui.refusal_frame.isVisible()


def test_a_damaged_ledger_offers_its_last_backup(page: StartPage, rig: WindowRig, ledger_path: Path) -> None:
    rig.window.doors.open(ledger_path)
    rig.settle()
    rig.window.desk.ask(lambda services: services.upkeep.backup(), lambda _: None)
    rig.settle()
    rig.window.doors.leave()
    content = bytearray(ledger_path.read_bytes())
    content[4096:20480] = b"\x00" * (20480 - 4096)
    ledger_path.write_bytes(content)
    rig.window.desk.wanted.emit("open_ledger", ledger_path)
    rig.settle()
    shown = rig.window.current_page
    assert isinstance(shown, StartPage)
    assert shown._ui.refusal_frame.isVisible()
    assert shown._ui.backup_button.isVisible()
    shown._ui.backup_button.click()
    rig.settle()
    assert rig.window.doors.path == ledger_path
    assert rig.window.current_key == "workbench"


def test_a_ledger_used_before_is_opened_from_the_list(
    home: Path, rig: WindowRig, ledger_path: Path, tmp_path: Path
) -> None:
    other = shutil.copy(ledger_path, tmp_path / "另一本.ledger")
    rig.window.memory.remember_ledger(ledger_path)
    rig.window.memory.remember_ledger(other)
    rig.open(None)
    page = rig.window.current_page
    assert isinstance(page, StartPage)
    assert page._ui.recent_list.count() == 2
    assert page._ui.recent_list.hasFocus()
    page._ui.recent_list.setCurrentRow(0)
    rig.press("Return")
    assert rig.window.doors.path == other


def test_on_a_new_computer_an_encrypted_backup_becomes_a_ledger(
    page: StartPage, rig: WindowRig, voice: ScriptedVoice, office: Office, ledger_path: Path, tmp_path: Path
) -> None:
    services = office.open_ledger(ledger_path)
    sealed, _ = services.upkeep.sealed_backup(tmp_path / "带来.wzbak", "督查2024")
    services.close()
    there = tmp_path / "新电脑" / "台账.ledger"
    voice.answers += [sealed, "督查2024", there]
    rig.press("Alt+O")
    assert rig.window.doors.path == there
    assert rig.window.desk.has_ledger


def test_with_a_wrong_password_it_says_so_and_makes_nothing(
    page: StartPage, rig: WindowRig, voice: ScriptedVoice, office: Office, ledger_path: Path, tmp_path: Path
) -> None:
    services = office.open_ledger(ledger_path)
    sealed, _ = services.upkeep.sealed_backup(tmp_path / "带来.wzbak", "督查2024")
    services.close()
    there = tmp_path / "新电脑" / "台账.ledger"
    voice.answers += [sealed, "不是这个", there]
    rig.press("Alt+O")
    assert page._ui.refusal_frame.isVisible()
    assert "密码不对" in page._ui.refusal_label.text()
    assert not there.exists()
