"""What the packages hold and what they do not: sums, notices, parts list, nothing of Wine, nothing GPL-only."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path

import make_packages
import notices
import pytest

from tests.packaging.conftest import REPOSITORY

pytestmark = pytest.mark.slow

_WINDOWS = make_packages.WORK / "windows" / make_packages.NAME
_LINUX = make_packages.WORK / "linux" / make_packages.NAME
_GPL_ONLY = re.compile(r"Qt6?(VirtualKeyboard|Charts|DataVisualization|Graphs|NetworkAuth|Quick3D|Lottie)", re.IGNORECASE)


def _folders() -> list[Path]:
    made = [folder for folder in (_WINDOWS, _LINUX) if folder.is_dir()]
    assert made, "make package makes what is looked at here"
    return made


def test_nothing_gpl_only_and_nothing_of_wine_is_inside() -> None:
    for folder in _folders():
        for path in folder.rglob("*"):
            assert not _GPL_ONLY.search(path.name), path
            if path.suffix in {".dll", ".pyd", ".exe"}:
                assert b"Wine builtin" not in path.read_bytes()[:1024], path


def test_every_folder_carries_licence_and_notices() -> None:
    for folder in _folders():
        assert (folder / "LICENSE.txt").is_file()
        told = (folder / make_packages.NOTICES).read_text(encoding="utf-8")
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in told
        assert "SIL OPEN FONT LICENSE" in told.upper()
        for name in notices.packed_packages():
            if name not in {"pyside6-essentials", "shiboken6"}:
                assert f"\n{name} " in told, name


def test_windows_program_says_who_it_is() -> None:
    if not _WINDOWS.is_dir():
        pytest.skip("No Windows folder was made here.")
    # Version resources are UTF-16; the bytes are looked for, because no reader of them is among the locked packages on Linux.
    for program in ("督查台", "wanzhou-cli"):
        content = (_WINDOWS / f"{program}.exe").read_bytes()
        for word in ("督查台：政务督查台账与通报", make_packages.version(), f"{program}.exe"):
            assert word.encode("utf-16-le") in content, word


def test_sums_are_those_of_the_files() -> None:
    lines = (make_packages.DIST / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 4
    for line in lines:
        digest, name = line.split("  ", 1)
        with (make_packages.DIST / name).open("rb") as content:
            assert hashlib.file_digest(content, "sha256").hexdigest() == digest, name


def test_parts_list_names_every_packed_package_and_no_address() -> None:
    place = make_packages.DIST / f"{make_packages.NAME}-{make_packages.version()}-sbom.cdx.json"
    listed = json.loads(place.read_text(encoding="utf-8"))
    assert listed["bomFormat"] == "CycloneDX"
    parts = {part["name"].lower(): part["version"] for part in listed["components"]}
    assert notices.packed_packages().items() <= parts.items()
    assert {"qt", "python", "sqlite", "pdfium"} <= parts.keys()
    assert "externalReferences" not in json.dumps(listed["components"])


def test_archives_hold_one_folder_with_readable_names() -> None:
    number = make_packages.version()
    with tarfile.open(make_packages.DIST / f"{make_packages.NAME}-{number}-linux-x86_64.tar.xz") as archive:
        members = archive.getmembers()
    assert {member.name.split("/")[0] for member in members} == {f"{make_packages.NAME}-{number}"}
    assert {member.uname for member in members} == {"root"}
    portable = make_packages.DIST / f"{make_packages.NAME}-{number}-windows-x64-portable.zip"
    if portable.is_file():
        with zipfile.ZipFile(portable) as packed:
            names = packed.namelist()
        assert {"督查台/督查台.exe", "督查台/portable.ini", "督查台/请先读我.txt"} <= set(names)
        assert packed.infolist()[0].date_time[0] == 2024


def test_no_committed_file_names_an_index_or_a_mirror() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout
    address = re.compile(r"(pypi\.org/simple|files\.pythonhosted|/simple/|deb\.debian\.org|snapshot\.debian\.org|--index-url )")
    for name in listed.split("\0"):
        if name.startswith(("packaging/", "requirements/", "scripts/", "build.spec", "Makefile", "pyproject.toml")):
            text = (REPOSITORY / name).read_text(encoding="utf-8", errors="ignore")
            assert not address.search(text), name
