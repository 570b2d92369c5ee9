"""Places that are no good for a ledger are named before one is put there."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from wanzhou_gui.system import places
from wanzhou_gui.system.places import file_system_of, storage_warnings


class Usage(NamedTuple):
    """What the system tells of a disk."""

    total: int
    used: int
    free: int



def test_an_ordinary_folder_is_fine_also_when_it_is_not_there_yet(tmp_path: Path) -> None:
    assert storage_warnings(tmp_path / "台账.ledger") == ()
    assert storage_warnings(tmp_path / "还没有" / "的文件夹" / "台账.ledger") == ()


@pytest.mark.parametrize(
    "folder", ["OneDrive", "OneDrive - 万州区政府", "Dropbox", "我的坚果云", "Nutstore", "百度网盘", "BaiduSync", "WPS云盘"]
)
def test_folders_that_are_carried_off_while_one_works_are_named(tmp_path: Path, folder: str) -> None:
    assert storage_warnings(tmp_path / folder / "督查" / "台账.ledger") == ("cloud_folder",)


def test_a_synchronised_folder_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "工作" / ".dropbox.cache").mkdir(parents=True)
    assert storage_warnings(tmp_path / "工作" / "台账.ledger") == ("cloud_folder",)
    assert storage_warnings(tmp_path / "我的OneDrive笔记" / "台账.ledger") == ()


def test_beside_the_program_is_a_place_to_warn_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "督查台"
    ledger = program / "data" / "documents" / "督查台" / "台账.ledger"
    assert storage_warnings(ledger) == ()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "督查台.exe"))
    assert storage_warnings(ledger) == ("program_folder",)
    assert storage_warnings(tmp_path / "台账.ledger") == ()
    program.mkdir()
    (program / "portable.ini").touch()
    assert storage_warnings(ledger) == ("portable",)
    assert storage_warnings(tmp_path / "台账.ledger") == ()


def test_little_space_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 1000, 1000))
    assert storage_warnings(tmp_path / "台账.ledger") == ("low_space",)


def test_a_read_only_folder_and_a_read_only_file_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tests may run as superuser, who may write everywhere: the system's answer is played.
    monkeypatch.setattr(places.os, "access", lambda path, _: Path(path) != tmp_path)
    assert storage_warnings(tmp_path / "台账.ledger") == ("read_only",)
    (tmp_path / "a.ledger").touch()
    monkeypatch.setattr(places.os, "access", lambda path, _: Path(path) == tmp_path)
    assert storage_warnings(tmp_path / "a.ledger") == ("read_only",)


@pytest.mark.skipif(sys.platform == "win32", reason="the list of mounts is the one of Linux")
def test_the_file_system_is_the_one_mounted_nearest(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    mounts = [
        "/dev/sda1 / ext4 rw 0 0",
        f"//server/share {root}/mnt/share cifs rw 0 0",
        f"/dev/sdb1 {root}/mnt/share/with\\040space vfat rw 0 0",
        "broken line",
    ]
    assert file_system_of(root / "x.ledger", mounts) == "ext4"
    assert file_system_of(root / "mnt" / "share" / "a" / "x.ledger", mounts) == "cifs"
    assert file_system_of(root / "mnt" / "shared" / "x.ledger", mounts) == "ext4"
    assert file_system_of(root / "mnt" / "share" / "with space" / "x.ledger", mounts) == "vfat"


def test_a_share_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "file_system_of", lambda path, mounts: "nfs4")
    monkeypatch.setattr(places.sys, "platform", "linux")
    assert storage_warnings(tmp_path / "台账.ledger") == ("network_share",)
