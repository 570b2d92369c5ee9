"""Where things are: the program's own files, the user's folders, the office's fonts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from wanzhou_gui.system import paths

REPOSITORY = Path(__file__).resolve().parents[2]


def test_what_ships_is_found_in_the_repository() -> None:
    assert paths.program_root() == REPOSITORY
    assert paths.schema_path().is_file()
    assert paths.migrations_folder().is_dir()
    assert (paths.resource_root() / "calendar" / "workdays.json").is_file()


def test_what_ships_is_found_in_the_installed_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_root() == tmp_path / "resources"
    assert paths.schema_path() == tmp_path / "db" / "schema.sql"


def test_one_folder_may_hold_everything_about_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert paths.log_folder() == tmp_path / "logs"
    assert paths.ledger_folder() == tmp_path / "documents" / "督查台"


def _installed_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder.mkdir()
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "督查台.exe"))
    return folder.resolve()


def test_a_portable_copy_keeps_everything_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = _installed_in(tmp_path / "督查台", monkeypatch)
    (program / "portable.ini").touch()
    assert paths.is_portable()
    assert paths.settings_folder() == program / "data" / "settings"
    assert paths.log_folder() == program / "data" / "logs"
    assert paths.index_folder() == program / "data" / "search"
    assert paths.ledger_folder() == program / "data" / "documents" / "督查台"
    assert program not in paths.documents_folder().parents


def test_an_installed_copy_keeps_nothing_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = _installed_in(tmp_path / "督查台", monkeypatch)
    assert not paths.is_portable()
    for folder in (paths.settings_folder(), paths.log_folder(), paths.index_folder(), paths.ledger_folder()):
        assert program not in folder.parents


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not take its folders from variables that a test may set")
def test_otherwise_the_folders_of_the_system_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    for folder in (paths.log_folder(), paths.ledger_folder()):
        assert folder.is_absolute()
        assert Path.home() in folder.parents
        assert REPOSITORY not in folder.parents


@pytest.mark.skipif(sys.platform == "win32", reason="the font folder of this test is the one of Linux")
def test_official_fonts_are_known_by_their_file_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / ".local" / "share" / "fonts" / "office"
    folder.mkdir(parents=True)
    wanted = ["FZXBSJW.TTF", "simfang.ttf", "仿宋_GB2312.ttf", "方正小标宋简体.ttf", "simsun.ttc"]
    for name in [*wanted, "arial.ttf", "simfang.txt", "NotoSansCJK-Regular.ttc"]:
        (folder / name).touch()
    found = [path.name for path in paths.office_font_paths() if tmp_path in path.parents]
    assert found == sorted(wanted)
