"""Practice: the sample ledger says what it is and is thrown away in one step, with nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from wanzhou_gui.usecases.errors import RejectedError

if TYPE_CHECKING:
    from tests.gui.conftest import ScriptedVoice, WindowRig
    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt


def press_discard(rig: WindowRig) -> None:
    button = next(one for one in rig.window.findChildren(QPushButton) if one.text() == "练完删除")
    button.click()
    rig.settle()


def test_the_title_of_the_window_says_that_it_is_practice(opened: WindowRig, tmp_path: Path) -> None:
    assert "练习" in opened.window.windowTitle()
    opened.window.desk.wanted.emit("create_ledger", tmp_path / "真的.ledger")
    opened.settle()
    assert opened.window.windowTitle() == "督查台"


def test_practice_is_thrown_away_with_its_copies_and_nothing_else(
    opened: WindowRig, voice: ScriptedVoice, ledger_path: Path
) -> None:
    folder = ledger_path.parent / "备份"
    for verb in ("backup", "keep_copy_at_exit"):
        opened.window.desk.ask(lambda services, verb=verb: getattr(services.upkeep, verb)(), lambda _: None)
    opened.settle()
    other = ledger_path.with_name("别的台账.ledger")
    other.write_bytes(b"not to be touched")
    assert any("自动" in path.name for path in folder.iterdir())
    voice.answers += [False, True]
    press_discard(opened)
    assert ledger_path.exists()
    press_discard(opened)
    assert opened.window.current_key == "start"
    assert not ledger_path.exists()
    assert not any("自动" in path.name for path in folder.iterdir())
    assert [path.name for path in folder.iterdir() if path.suffix == ".ledger"], "a backup the clerk made stays"
    assert other.read_bytes() == b"not to be touched"
    assert opened.window.memory.recent_ledgers == ()
    assert "练习" not in opened.window.windowTitle()


def test_a_ledger_with_a_real_plan_is_never_thrown_away(office: Office, ledger_path: Path, tmp_path: Path) -> None:
    services = office.open_ledger(ledger_path)
    reading = replace(office.read_sample_plan()[0], title="真实的方案", document_number="万州府办发〔2026〕1号")
    services.plans.add(reading)
    services.close()
    with pytest.raises(RejectedError) as refused:
        office.discard_sample(ledger_path)
    assert refused.value.code == "not_a_sample"
    assert ledger_path.exists()
    empty = office.create_ledger(tmp_path / "空.ledger")
    empty.close()
    with pytest.raises(RejectedError):
        office.discard_sample(tmp_path / "空.ledger")
