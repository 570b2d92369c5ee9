"""The Windows installer on a Windows with nothing on it: from the first silent installation to the removal that keeps the data.

The tests stand on each other in the order of the file, as the days of one clerk do. No release exists yet: "the previous
version" is the same program packed with the label 0.0.9.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import make_packages
import openpyxl
import pytest
from windows_machine import Machine

from tests.packaging.conftest import REPOSITORY, SCRATCH
from tests.packaging.screen_reading import press, settled_picture

pytestmark = pytest.mark.slow

PREVIOUS = "0.0.9"
# Everything a Chinese office would call its folders.
PROGRAM = r"C:\users\root\督查办公\程序"
DOCUMENTS = r"C:\users\root\Documents\督查台"
WINDOW = PROGRAM + r"\督查台.exe"
CONSOLE = PROGRAM + r"\wanzhou-cli.exe"
LEDGER = DOCUMENTS + r"\第一本.ledger"
OLDER = r"Z:\repository\build\test-package\older-setup.exe"
CURRENT = rf"Z:\repository\dist\{make_packages.setup_name(make_packages.version())}"
_UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\wanzhou-gui"
_MENU = r"C:\users\root\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\督查台.lnk"
_DESKTOP = r"C:\users\root\Desktop\督查台.lnk"
_PATIENCE_S = 120.0
_PAUSE = threading.Event()


def said_by(machine: Machine, *arguments: str) -> Any:
    """What a command of the installed program answers."""
    ended = machine.run(CONSOLE, *arguments, "--json")
    assert ended.returncode == 0, ended.stdout
    return json.loads(ended.stdout[ended.stdout.index("{") : ended.stdout.rindex("}") + 1])


def said_here(*arguments: str) -> Any:
    """What the Linux program made from the same tree answers."""
    program = make_packages.WORK / "linux" / make_packages.NAME / "wanzhou-cli"
    command = [str(program), *arguments, "--json"]
    variables = {**os.environ, "TZ": "Asia/Shanghai"}
    ended = subprocess.run(command, cwd=REPOSITORY, env=variables, capture_output=True, text=True, check=True)
    return json.loads(ended.stdout)


def registered_version(machine: Machine) -> str:
    told = machine.run("reg", "query", _UNINSTALL_KEY, "/v", "DisplayVersion")
    return told.stdout.split()[-1] if told.returncode == 0 else ""


@pytest.fixture(scope="module", autouse=True)
def older_setup(machine: Machine) -> None:
    setup = make_packages.DIST / make_packages.setup_name(make_packages.version())
    assert setup.is_file(), "make package makes what is tried here"
    folder = make_packages.WORK / "windows" / make_packages.NAME
    make_packages.windows_installer(folder, PREVIOUS, SCRATCH / "older-setup.exe", fast=True)


def test_silent_installation_into_a_chinese_folder(machine: Machine) -> None:
    ended = machine.run(OLDER, "/S", f"/D={PROGRAM}")
    machine.settle()
    assert ended.returncode == 0, ended.stdout
    assert machine.outside(WINDOW).is_file()
    assert machine.outside(_MENU).is_file()
    assert machine.outside(_DESKTOP).is_file()
    assert registered_version(machine) == PREVIOUS
    opened_by = machine.run("reg", "query", r"HKCU\Software\Classes\WanzhouGui.Ledger\shell\open\command", "/ve").stdout
    assert f'"{WINDOW}" "%1"' in opened_by


def test_installed_program_tests_itself(machine: Machine) -> None:
    told = said_by(machine, "self-test")
    assert told["ok"]
    assert told["frozen"]
    assert [check["name"] for check in told["checks"] if check["ok"] is not True] == []


def test_demo_papers_have_the_bytes_of_the_linux_ones(machine: Machine) -> None:
    there = said_by(machine, "demo", "--to", r"C:\users\root\Documents\示例")
    here = said_here("demo", "--to", str(SCRATCH / "linux-demo"))
    assert there["finished"]
    assert len(there["pages"]) == len(here["pages"]) > 0
    assert [paper["sha256"] for paper in there["papers"]] == [paper["sha256"] for paper in here["papers"]]


def test_first_plan_becomes_the_same_bulletin_as_on_linux(machine: Machine) -> None:
    machine.outside(DOCUMENTS).mkdir(parents=True, exist_ok=True)
    ours = SCRATCH / "linux.ledger"
    for file in SCRATCH.glob("linux.ledger*"):
        file.unlink()
    entry = ("--period", "2024Q2", "--task", "1", "--unit", "区市场监管局", "progress_text=办理案件12件。", "completion_percent=40")
    for ledger, plan, say in (
        (LEDGER, r"Z:\repository\resources\plans\wanzhou_2024_16.txt", lambda *words: said_by(machine, *words)),
        (str(ours), "resources/plans/wanzhou_2024_16.txt", said_here),
    ):
        assert say("plan", "add", plan, "--db", ledger)["created"]
        say("period", "open", "2024Q2", "--db", ledger)
        say("entry", "set", "--db", ledger, *entry, "status=on_track")
    paper = DOCUMENTS + r"\通报.pdf"
    said_by(machine, "report", "bulletin", "--db", LEDGER, "--period", "2024Q2", "--to", paper)
    said_here("report", "bulletin", "--db", str(ours), "--period", "2024Q2", "--to", str(SCRATCH / "linux.pdf"))
    assert machine.outside(paper).read_bytes() == (SCRATCH / "linux.pdf").read_bytes()


def test_forms_go_out_and_come_back(machine: Machine) -> None:
    folder = DOCUMENTS + r"\填报表"
    sent = said_by(machine, "forms", "export", "--db", LEDGER, "--period", "2024Q2", "--to", folder)
    assert len(sent["forms"]) == len(list(machine.outside(folder).glob("*.xlsx"))) == 21
    returned = next(machine.outside(folder).glob("区商务委*"))
    book = openpyxl.load_workbook(returned)
    page = book["填报表"]
    page["F5"], page["G5"], page["H5"] = "举办三峡美食文化节1场，参展企业86家。", 20, "有序推进"
    book.save(returned)
    inside = folder + "\\" + returned.name
    taken = said_by(machine, "forms", "import", "--db", LEDGER, inside)
    assert taken["files"][0]["taken"]
    assert taken["files"][0]["new"] == 3
    assert said_by(machine, "forms", "import", "--db", LEDGER, inside)["batch"] is None
    kept = DOCUMENTS + r"\原件.xlsx"
    said_by(machine, "forms", "original", "--db", LEDGER, "--period", "2024Q2", "--unit", "区商务委", "--to", kept)
    assert machine.outside(kept).read_bytes() == returned.read_bytes()


def test_window_opens_once_and_keeps_installer_and_uninstaller_away(machine: Machine, display: str, pictures: Path) -> None:
    window = machine.start(WINDOW, LEDGER)
    try:
        settled_picture(display, pictures / "windows-window.png")
        assert window.poll() is None
        # A second start finds the first window, hands the ledger over and goes away by itself.
        assert machine.run(WINDOW, LEDGER, timeout=60).returncode == 0
        assert window.poll() is None
        assert machine.run(CURRENT, "/S").returncode == 6
        assert registered_version(machine) == PREVIOUS
        assert machine.outside(WINDOW).is_file()
    finally:
        os.killpg(window.pid, signal.SIGKILL)
        window.wait()
    assert said_by(machine, "db", "check", "--db", LEDGER)["ok"]


@pytest.mark.parametrize("log_bytes", [40_000, 150_000])
def test_killed_while_saving_and_opened_again(machine: Machine, log_bytes: int) -> None:
    folder = rf"C:\users\root\Documents\中断{log_bytes}"
    ledger = folder + r"\ledger.db"
    log = machine.outside(ledger + "-wal")
    program = machine.start(CONSOLE, "demo", "--to", folder)
    end = time.monotonic() + _PATIENCE_S
    while not (log.is_file() and log.stat().st_size > log_bytes):
        assert program.poll() is None, "the program ended before it could be killed"
        assert time.monotonic() < end, "nothing was saved"
        _PAUSE.wait(0.005)
    os.killpg(program.pid, signal.SIGKILL)
    program.wait()
    assert log.stat().st_size > log_bytes
    told = said_by(machine, "db", "check", "--db", ledger)
    assert told["ok"]
    assert told["faults"] == []
    # The plan is one save: all of its tasks or none.
    assert told["row_counts"]["task"] in (0, 22)
    assert told["row_counts"]["task"] == told["row_counts"]["plan"] * 22


def test_upgrade_remembers_its_folder_and_leaves_what_is_not_its_own(machine: Machine) -> None:
    own_note = machine.outside(PROGRAM + r"\我的说明.txt")
    own_note.write_text("不要删除", encoding="utf-8")
    leftover = machine.outside(PROGRAM + r"\_internal\left-by-0.0.9.dll")
    leftover.write_bytes(b"old")
    before = machine.outside(LEDGER).read_bytes()
    ended = machine.run(CURRENT, "/S")
    machine.settle()
    assert ended.returncode == 0, ended.stdout
    assert registered_version(machine) == make_packages.version()
    assert not leftover.exists()
    assert own_note.read_text(encoding="utf-8") == "不要删除"
    assert machine.outside(LEDGER).read_bytes() == before
    assert said_by(machine, "db", "check", "--db", LEDGER)["ok"]
    assert not machine.outside(r"C:\users\root\AppData\Local\Programs\督查台").exists()


def test_downgrade_is_refused(machine: Machine) -> None:
    ended = machine.run(OLDER, "/S")
    machine.settle()
    assert ended.returncode == 5
    assert registered_version(machine) == make_packages.version()


def test_removal_keeps_the_data_and_takes_the_program(machine: Machine) -> None:
    before = machine.outside(LEDGER).read_bytes()
    settings = machine.outside(r"C:\users\root\AppData\Local\wanzhou-gui")
    kept = sorted(path.relative_to(settings) for path in settings.rglob("*"))
    assert kept
    ended = machine.run(PROGRAM + r"\uninstall.exe", "/S")
    machine.settle()
    assert ended.returncode == 0, ended.stdout
    assert [path.name for path in machine.outside(PROGRAM).iterdir()] == ["我的说明.txt"]
    assert machine.outside(LEDGER).read_bytes() == before
    assert sorted(path.relative_to(settings) for path in settings.rglob("*")) == kept
    assert not machine.outside(_MENU).exists()
    assert not machine.outside(_DESKTOP).exists()
    assert registered_version(machine) == ""
    assert machine.run("reg", "query", r"HKCU\Software\Classes\.ledger").returncode != 0


def test_wizard_installs_opens_and_removes(machine: Machine, display: str, pictures: Path) -> None:
    setup = machine.start(CURRENT)
    shown = [pictures / f"wizard-{number}-{page}.png" for number, page in enumerate(("welcome", "folder", "finished", "window"), 1)]
    settled_picture(display, shown[0])
    for earlier, later in itertools.pairwise(shown):
        press(display, "Return")
        settled_picture(display, later, other_than=earlier)
    # The window was started by the wizard and holds its output open: it is closed first.
    machine.switch_off()
    setup.wait(timeout=_PATIENCE_S)
    home = r"C:\users\root\AppData\Local\Programs\督查台"
    assert machine.outside(home + r"\督查台.exe").is_file()
    removing = machine.start(home + r"\uninstall.exe")
    settled_picture(display, pictures / "uninstall-1-confirm.png")
    press(display, "Return")
    end = time.monotonic() + _PATIENCE_S
    while machine.outside(home).exists():
        assert time.monotonic() < end, "the program was not removed"
        _PAUSE.wait(0.5)
    settled_picture(display, pictures / "uninstall-2-data-kept.png", other_than=pictures / "uninstall-1-confirm.png")
    press(display, "Return")
    settled_picture(display, pictures / "uninstall-3-done.png", other_than=pictures / "uninstall-2-data-kept.png")
    press(display, "Return")
    removing.wait(timeout=_PATIENCE_S)
    machine.settle()
    assert not machine.outside(home).exists()
    assert machine.outside(LEDGER).is_file()


def test_portable_copy_keeps_its_data_beside_itself(machine: Machine) -> None:
    stick = machine.outside(r"C:\U盘")
    shutil.rmtree(stick, ignore_errors=True)
    archive = make_packages.DIST / f"{make_packages.NAME}-{make_packages.version()}-windows-x64-portable.zip"
    shutil.unpack_archive(archive, stick)
    ended = machine.run(r"C:\U盘\督查台\wanzhou-cli.exe", "self-test", "--json")
    assert ended.returncode == 0, ended.stdout
    assert (stick / "督查台" / "data" / "logs" / "wanzhou-gui.log").is_file()
    assert "data" in (stick / "督查台" / "请先读我.txt").read_text(encoding="utf-8-sig")
