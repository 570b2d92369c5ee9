"""`self-test` says what works on this machine and what does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wanzhou_gui import cli
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.usecases.errors import EnvironmentProblemError
from wanzhou_gui.usecases.ports import Clock
from wanzhou_gui.usecases.services import Office


@pytest.fixture(autouse=True)
def _own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WANZHOU_HOME", str(tmp_path))


def three_pages(ledger: Path) -> list[str]:
    assert ledger.is_file()
    return ["workbench", "ledger", "returns"]


def test_a_sound_program_passes_every_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["self-test", "--json"], open_office, self_test_window=three_pages) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["ok"] is True
    assert [one["name"] for one in result["checks"] if one["ok"] is not True] == []
    assert {"ledger", "plan", "entry", "facts", "fonts", "paper", "archival", "word", "old_workbook", "workbook", "package", "backup", "window"} <= {
        one["name"] for one in result["checks"]
    }
    log = Path(result["log"])
    assert log.is_relative_to(tmp_path)
    assert '"ok": true' in log.read_text(encoding="utf-8")


def test_people_are_told_in_words_where_the_log_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["self-test"], open_office, self_test_window=three_pages) == 0
    said = capsys.readouterr().out
    assert "［通过］生成通报 PDF" in said
    assert "自检通过。" in said
    assert str(tmp_path) in said.splitlines()[-1]


def test_a_window_that_does_not_open_fails_the_test(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(ledger: Path) -> list[str]:
        raise RuntimeError("no platform plugin")

    assert cli.main(["self-test", "--json"], open_office, self_test_window=broken) == 1
    result = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["detail"]) for one in result["checks"] if one["ok"] is False] == [
        ("window", "RuntimeError: no platform plugin")
    ]


def test_without_qt_the_rest_is_still_tested(capsys: pytest.CaptureFixture[str]) -> None:
    def no_qt(ledger: Path) -> list[str]:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")

    assert cli.main(["self-test", "--json"], open_office, self_test_window=no_qt) == 0
    checks = {one["name"]: one["ok"] for one in json.loads(capsys.readouterr().out)["checks"]}
    assert checks.pop("window") is None
    assert set(checks.values()) == {True}


def test_after_a_failure_the_rest_is_not_claimed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def office_without_a_plan(clock: Clock | None = None) -> Office:
        office = open_office(clock)

        def missing() -> None:
            raise EnvironmentProblemError("read_only", path="wanzhou_2024_16.txt")

        monkeypatch.setattr(office, "read_sample_plan", missing)
        return office

    assert cli.main(["self-test", "--json"], office_without_a_plan) == 1
    checks = json.loads(capsys.readouterr().out)["checks"]
    assert [one["ok"] for one in checks[:3]] == [True, False, None]
    assert "wanzhou_2024_16.txt" in checks[1]["detail"]
    assert {one["ok"] for one in checks[2:]} == {None}


def test_nothing_of_the_test_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    assert cli.main(["self-test"], open_office, self_test_window=three_pages) == 0
    assert list((tmp_path / "temporary").iterdir()) == []
