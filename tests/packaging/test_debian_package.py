"""The .deb in a Debian that has nothing on it: installed with what it depends on, used, shown, removed without a trace."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import make_packages
import pytest
import windows_machine

from tests.packaging.conftest import SCRATCH
from tests.packaging.screen_reading import settled_picture

pytestmark = pytest.mark.slow

_INSIDE = """
set -e
root=$1
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    DISPLAY="$2" bash -c "$3"
"""


class Debian:
    """A Debian root of our own."""

    def __init__(self, root: Path, display: str) -> None:
        self.root = root
        self._display = display

    def command(self, line: str) -> list[str]:
        return ["unshare", "--mount", "bash", "-c", _INSIDE, "_", str(self.root), self._display, line]

    def run(self, line: str) -> str:
        ended = subprocess.run(self.command(line), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, f"{line}\n{ended.stdout[-3000:]}\n{ended.stderr[-3000:]}"
        return ended.stdout


@pytest.fixture(scope="module")
def debian(display: str) -> Iterator[Debian]:
    try:
        bare = windows_machine.debian_root("plain")
    except windows_machine.NoWindowsError as reason:
        pytest.skip(f"No bare Debian here: {reason}.")
    root = SCRATCH / "debian"
    shutil.rmtree(root, ignore_errors=True)
    SCRATCH.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", str(bare), str(root)], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    package = make_packages.DIST / f"{make_packages.PACKAGE}_{make_packages.version()}_amd64.deb"
    shutil.copy(package, root / "srv" / "program.deb")
    made = Debian(root, display)
    made.run("apt-get update -q && apt-get install -y -q --no-install-recommends /srv/program.deb")
    yield made
    shutil.rmtree(root, ignore_errors=True)


def test_installed_program_tests_itself(debian: Debian) -> None:
    told = json.loads(debian.run("wanzhou-cli self-test --json"))
    assert told["ok"]
    assert told["frozen"]
    assert [check["name"] for check in told["checks"] if check["ok"] is not True] == []


def test_menu_entry_icon_and_file_type_are_in_place(debian: Debian) -> None:
    listed = debian.run("dpkg -L wanzhou-gui").splitlines()
    assert "/usr/share/doc/wanzhou-gui/copyright" in listed
    for place in (
        "usr/share/applications/wanzhou-gui.desktop",
        "usr/share/icons/hicolor/scalable/apps/wanzhou-gui.svg",
        "usr/share/mime/packages/wanzhou-gui.xml",
    ):
        assert (debian.root / place).is_file(), place


def test_window_opens_with_the_dependencies_of_the_package_alone(debian: Debian, display: str, pictures: Path) -> None:
    window = subprocess.Popen(debian.command("exec wanzhou-gui"), stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        settled_picture(display, pictures / "debian-window.png")
        assert window.poll() is None
    finally:
        window.terminate()
        window.wait()


def test_removal_leaves_the_ledger_and_takes_the_program(debian: Debian) -> None:
    debian.run("mkdir -p /srv/台账 && wanzhou-cli demo --to /srv/台账")
    before = (debian.root / "srv/台账/ledger.db").read_bytes()
    debian.run("apt-get remove -y -q wanzhou-gui")
    assert not (debian.root / "usr/lib/wanzhou-gui").exists()
    assert not (debian.root / "usr/share/applications/wanzhou-gui.desktop").exists()
    assert (debian.root / "srv/台账/ledger.db").read_bytes() == before
