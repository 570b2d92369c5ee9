"""A finished file stands in its place whole, or what was there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import EnvironmentProblemError


def test_the_bytes_stand_under_the_name(tmp_path: Path) -> None:
    to = tmp_path / "通报.pdf"
    to.write_bytes(b"old")
    assert write_whole(b"new", to) == to
    assert to.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [to]


def test_a_folder_under_that_name_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    to = tmp_path / "通报.pdf"
    to.mkdir()
    with pytest.raises(EnvironmentProblemError) as refused:
        write_whole(b"new", to)
    assert refused.value.code == "write_failed"
    assert refused.value.details["path"] == str(to)
    assert list(tmp_path.iterdir()) == [to]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblemError):
        write_whole(b"new", tmp_path / "没有" / "通报.pdf")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    to = tmp_path / "通报.pdf"
    to.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(EnvironmentProblemError) as refused:
        write_whole(b"new", to)
    assert refused.value.code == "disk_full"
    assert to.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [to]


def test_a_name_as_long_as_the_disk_allows_is_no_obstacle(tmp_path: Path) -> None:
    to = tmp_path / ("督查通报" * 20 + ".pdf")
    assert len(to.name.encode()) > 240
    write_whole(b"new", to)
    assert to.read_bytes() == b"new"


def test_a_folder_that_is_a_file_or_went_away_is_told_and_nothing_else_happens(tmp_path: Path) -> None:
    blocked = tmp_path / "其实是文件"
    blocked.write_text("x", encoding="utf-8")
    for place in (blocked / "表.xlsx", tmp_path / "拔掉的U盘" / "表.xlsx"):
        with pytest.raises(EnvironmentProblemError):
            write_whole(b"x", place)
    assert [path.name for path in tmp_path.iterdir()] == ["其实是文件"]
