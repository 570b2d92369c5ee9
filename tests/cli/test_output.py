"""What commands say reaches whoever reads it: UTF-8 in any locale, no trace of a broken pipe, faults in one line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.conftest import REPOSITORY, SAMPLE_PLAN, Run
from wanzhou_gui import cli
from wanzhou_gui.usecases.ports import Clock
from wanzhou_gui.usecases.services import Office

LOCALES = {
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "cp936": {"PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
}


def started(*arguments: object, settings: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(REPOSITORY / "main.py"), *(str(one) for one in arguments)],
        cwd=REPOSITORY,
        env={**os.environ, **(settings or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_output_is_utf8_whatever_the_locale(locale: str) -> None:
    out, err = started("plan", "read", SAMPLE_PLAN, "--json", settings=LOCALES[locale]).communicate(timeout=120)
    assert err == b""
    assert json.loads(out.decode("utf-8"))["document_number"] == "万州府办发〔2024〕16号"
    assert "万州府办发".encode() in out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_pasted_plan_is_read_from_standard_input(encoding: str) -> None:
    pasted = SAMPLE_PLAN.read_text(encoding="utf-8").encode(encoding)
    done = subprocess.run(
        [sys.executable, str(REPOSITORY / "main.py"), "plan", "read", "-", "--json"],
        cwd=REPOSITORY, input=pasted, capture_output=True, check=True,
    )  # fmt: skip
    assert len(json.loads(done.stdout)["tasks"]) == 19


def test_pasted_bytes_that_are_no_text_are_refused() -> None:
    done = subprocess.run(
        [sys.executable, str(REPOSITORY / "main.py"), "plan", "read", "-"],
        cwd=REPOSITORY, input=b"\xff\xff\xff", capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")
    assert len(done.stderr.decode("utf-8").splitlines()) == 1


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_complaints_are_utf8_whatever_the_locale(locale: str) -> None:
    process = started("plan", "read", "没有这个方案.txt", settings=LOCALES[locale])
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (1, b"")
    assert "没有找到文件" in err.decode("utf-8")


def test_a_reader_who_has_had_enough_sees_no_trace() -> None:
    process = started("plan", "read", SAMPLE_PLAN, "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.wait(timeout=120)
    process.stderr.close()
    assert said == b""
    assert process.returncode in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full, on Linux")
def test_output_that_finds_no_room_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(REPOSITORY / "main.py"), "plan", "read", str(SAMPLE_PLAN), "--json"],
            cwd=REPOSITORY, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert len(said.splitlines()) == 1
    assert "磁盘空间不足" in said


def failing_office(clock: Clock | None = None) -> Office:
    raise ZeroDivisionError("a fault of the program")


def test_a_fault_of_the_program_is_one_line_and_a_trace_in_the_log(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WANZHOU_HOME", str(tmp_path))
    monkeypatch.delenv("WANZHOU_DEBUG", raising=False)
    assert cli.main(["plan", "list", "--db", "x"], failing_office) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    log = Path(said.err.strip().rpartition("日志：")[2])
    assert log.is_relative_to(tmp_path)
    assert "ZeroDivisionError: a fault of the program" in log.read_text(encoding="utf-8")


def test_whoever_debugs_sees_the_trace(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WANZHOU_HOME", str(tmp_path))
    monkeypatch.setenv("WANZHOU_DEBUG", "1")
    assert cli.main(["plan", "list", "--db", "x"], failing_office) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(clock: Clock | None = None) -> NoReturn:
        raise KeyboardInterrupt

    assert cli.main(["plan", "list", "--db", "x"], interrupted) == 1
    assert capsys.readouterr().err == "已中断。已保存的内容不受影响。\n"


ROAD = f"""
import json, sys
from wanzhou_gui.entry import main
folder = sys.argv[1]
db = ["--db", folder + "/t.ledger"]
period = ["--period", "2024Q2"]
codes = [main(one) for one in (
    ["plan", "read", {str(SAMPLE_PLAN)!r}],
    ["plan", "add", {str(SAMPLE_PLAN)!r}, *db],
    ["period", "open", "2024Q2", *db],
    ["entry", "set", *db, *period, "--task", "1", "--unit", "区市场监管局", "完成比例=40"],
    ["unit", "list", *db, "--search", "scjg"],
    ["report", "facts", "bulletin", *db, *period],
    ["report", "bulletin", *db, *period, "--to", folder + "/t.pdf"],
    ["ledger", "export", *db, *period, "--to", folder + "/t.xlsx"],
    ["db", "check", *db],
    ["db", "backup", *db],
    ["history", "undo", *db],
)]
print(json.dumps([codes, sorted(one for one in sys.modules if one.partition(".")[0] in ("PySide6", "shiboken6"))]))
"""


def test_no_command_on_the_road_loads_qt(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", ROAD, str(tmp_path)],
        cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    codes, of_qt = json.loads(done.stdout.splitlines()[-1])
    assert codes == [0] * 11
    assert of_qt == []


def test_results_hold_no_escape_for_chinese(run: Run) -> None:
    assert "\\u" not in run("plan", "read", SAMPLE_PLAN, "--json").out
