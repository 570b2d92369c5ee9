"""Makes what clerks are given: Linux archive and .deb, Windows installer and portable zip, notices, parts list and check sums.

usage: make_packages.py [linux] [windows]      both when none is named; on Windows only its own part is made
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import platform
import re
import shutil
import sqlite3
import ssl
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from typing import TypeVar

import notices
from windows_machine import CACHE, Machine, NoWindowsError, debian_root, screen

REPOSITORY = Path(__file__).resolve().parent.parent
HERE = REPOSITORY / "packaging"
DIST = REPOSITORY / "dist"
WORK = REPOSITORY / "build" / "package"
ICONS = REPOSITORY / "resources" / "icons" / "application"
NAME = "督查台"
PACKAGE = "wanzhou-gui"
NOTICES = "THIRD-PARTY-NOTICES.txt"
MEGABYTE = 1_000_000
SETUP_LIMIT = 60 * MEGABYTE
INSTALLED_LIMIT = 180 * MEGABYTE
ON_WINDOWS = sys.platform == "win32"
# Two runs over the same files give the same archive: no moment of today gets into one.
EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH", "1704067200"))
# Debian packages of what is not packed: it must match the clerk's graphics and desktop.
DEPENDS = "libegl1, libgl1, libx11-6, libxkbcommon0, libfontconfig1, libfreetype6, libglib2.0-0 | libglib2.0-0t64, libdbus-1-3"

# What NSIS wants.
_SIDE_SIZE = (164, 314)
_SIDE_ICON = 84

_Made = TypeVar("_Made")


class FailedError(Exception):
    """A package could not be made; the message says which and why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the packages asked for; 0 when every one was made or plainly skipped."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="part", help="linux, windows; both when none is named")
    chosen = parser.parse_args(arguments).parts or (["windows"] if ON_WINDOWS else ["linux", "windows"])
    unknown = sorted(set(chosen) - {"linux", "windows"})
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    DIST.mkdir(exist_ok=True)
    WORK.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    try:
        if "linux" in chosen:
            linux = timed("Linux folder", linux_folder)
            made.append(timed("Linux archive", lambda: linux_archive(linux)))
            made.append(timed("Debian package", lambda: debian_package(linux)))
        if "windows" in chosen:
            try:
                windows = timed("Windows folder", windows_folder)
            except NoWindowsError as reason:
                print(f"Windows packages skipped: {reason}.", flush=True)
            else:
                setup = setup_name(version())
                made.append(timed("Windows installer", lambda: windows_installer(windows, version(), DIST / setup)))
                made.append(timed("Windows portable zip", lambda: windows_portable(windows)))
        made.append(timed("list of parts", parts_list))
        made.append(notices_file())
    except FailedError as failure:
        print(f"make_packages: {failure}", file=sys.stderr)
        return 1
    made.append(check_sums())
    for path in made:
        print(f"{path.stat().st_size / MEGABYTE:7.1f} MB  {path.name}")
    return 0


def version() -> str:
    """The version of this tree."""
    text = (REPOSITORY / "wanzhou_gui" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([0-9.]+)"', text, re.MULTILINE)
    if found is None:
        raise FailedError("wanzhou_gui/__init__.py names no version")
    return found[1]


def setup_name(number: str) -> str:
    """The file name of the installer of a version."""
    return f"{NAME}-{number}-windows-x64-setup.exe"


def timed(what: str, make: Callable[[], _Made]) -> _Made:
    """Carry out one step and say how long it took."""
    begun = time.monotonic()
    made = make()
    print(f"{time.monotonic() - begun:6.1f} s  {what}", flush=True)
    return made


# --- Linux ------------------------------------------------------------------------------------------------------------


def linux_folder() -> Path:
    """The frozen Linux program, which has tested itself, with notices and a word for the reader."""
    _call([sys.executable, str(REPOSITORY / "scripts" / "check.py"), "frozen"], "the Linux program")
    folder = WORK / "linux" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(DIST / NAME, folder, symlinks=True)
    _add_notices(folder, notices.text(linux_libraries=folder / "_internal"))
    words = (HERE / "linux" / "README.txt").read_text(encoding="utf-8").replace("GLIBC_VERSION", _glibc())
    (folder / "README.txt").write_text(words, encoding="utf-8")
    shutil.copy(ICONS / "icon.png", folder / f"{PACKAGE}.png")
    return folder


def linux_archive(folder: Path) -> Path:
    """The folder as .tar.xz, the same bytes for the same folder."""
    target = DIST / f"{NAME}-{version()}-linux-x86_64.tar.xz"
    # Packed in blocks, which are the same however many processors there are.
    with target.open("wb") as packed, subprocess.Popen(  # noqa: SIM117
        ["xz", "-6", "--threads=2"], stdin=subprocess.PIPE, stdout=packed
    ) as packing:
        # Nested, not in one line: the archive must be finished before xz is waited for.
        with tarfile.open(fileobj=packing.stdin, mode="w|", format=tarfile.PAX_FORMAT) as archive:
            for path in [folder, *sorted(folder.rglob("*"))]:
                archive.add(path, f"{NAME}-{version()}/{path.relative_to(folder)}", recursive=False, filter=_nobodys)
    if packing.returncode:
        raise FailedError(f"the Linux archive: xz ended with {packing.returncode}")
    return target


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = EPOCH
    member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    return member


def debian_package(folder: Path) -> Path:
    """The program as .deb with menu entry, icons and the file type of ledgers."""
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    program = root / "usr" / "lib" / PACKAGE
    shutil.copytree(folder, program, symlinks=True)
    for name in ("README.txt", f"{PACKAGE}.png"):
        (program / name).unlink()
    commands = _folder(root / "usr" / "bin")
    (commands / PACKAGE).symlink_to(f"../lib/{PACKAGE}/{NAME}")
    (commands / "wanzhou-cli").symlink_to(f"../lib/{PACKAGE}/wanzhou-cli")
    share = root / "usr" / "share"
    shutil.copy(HERE / "linux" / f"{PACKAGE}.desktop", _folder(share / "applications"))
    shutil.copy(HERE / "linux" / f"{PACKAGE}.xml", _folder(share / "mime" / "packages"))
    shutil.copy(ICONS / "icon.svg", _folder(share / "icons/hicolor/scalable/apps") / f"{PACKAGE}.svg")
    shutil.copy(ICONS / "icon.png", _folder(share / "icons/hicolor/256x256/apps") / f"{PACKAGE}.png")
    documents = _folder(share / "doc" / PACKAGE)
    shutil.move(program / NOTICES, documents / "copyright")
    (program / NOTICES).symlink_to(f"../../share/doc/{PACKAGE}/copyright")
    changes = (REPOSITORY / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    control = f"""Package: {PACKAGE}
Version: {version()}
Architecture: amd64
Maintainer: {NAME} maintainers
Installed-Size: {size}
Depends: libc6 (>= {_glibc()}), {DEPENDS}
Recommends: libcups2, libxcb-cursor0
Section: misc
Priority: optional
Description: supervision ledger for a district government office
 Reads a plan document, keeps the ledger of its tasks, gathers the units'
 progress per period and writes the official bulletin as a PDF.
 One file on the clerk's own disk, no server, no network.
"""
    (_folder(root / "DEBIAN") / "control").write_text(control, encoding="utf-8")
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    target = DIST / f"{PACKAGE}_{version()}_amd64.deb"
    variables = {"SOURCE_DATE_EPOCH": str(EPOCH)}
    _call(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)], "the .deb", variables)
    return target


def _glibc() -> str:
    return (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36").split()[-1]


# --- Windows ----------------------------------------------------------------------------------------------------------


def windows_folder() -> Path:
    """The frozen Windows program with notices, made on Windows itself or under Wine; it may hold 180 MB."""
    folder = WORK / "windows" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    licence = None
    if ON_WINDOWS:
        _call([sys.executable, "-X", "utf8", "-m", "PyInstaller", *_freezing(WORK / "windows", WORK / "freezing")], "the Windows program")
    else:
        root = debian_root("wine")
        python = CACHE / "windows-python"
        _call([sys.executable, str(HERE / "windows_python.py"), str(python)], "Windows' Python")
        licence = python / "LICENSE.txt"
        with screen() as display:
            machine = Machine(root, WORK / "wine-of-build", display)
            machine.switch_on()
            frozen = machine.run(
                r"Z:\cache\windows-python\python.exe",
                *("-X", "utf8", "-m", "PyInstaller"),
                *_freezing(r"Z:\repository\build\package\windows", r"Z:\repository\build\package\freezing"),
            )
            machine.switch_off()
        if frozen.returncode or not (folder / "wanzhou-cli.exe").is_file():
            raise FailedError(f"the Windows program: PyInstaller ended with {frozen.returncode}\n{frozen.stdout[-4000:]}")
    _add_notices(folder, notices.text(python_licence=licence))
    size = _size(folder)
    print(f"Windows folder: {size / MEGABYTE:.0f} MB", flush=True)
    if size > INSTALLED_LIMIT:
        raise FailedError(f"the Windows program takes {size / MEGABYTE:.0f} MB and may take {INSTALLED_LIMIT / MEGABYTE:.0f}")
    return folder


def _freezing(to: Path | str, work: Path | str) -> list[str]:
    return ["--noconfirm", "--log-level", "WARN", "--distpath", str(to), "--workpath", str(work), "build.spec"]


def windows_installer(folder: Path, number: str, target: Path, *, fast: bool = False) -> Path:
    """The installer of a program folder, labelled with a version; it may hold 60 MB. A fast one is packed loosely, for tries."""
    ours = WORK / "ours.nsh"
    lines = [f'Delete "$INSTDIR\\{path.name}"' for path in sorted(folder.iterdir()) if path.is_file()]
    ours.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    sign = "/" if ON_WINDOWS else "-"
    defined = {
        "VERSION": number,
        "FOLDER": str(folder),
        "OUT": str(target),
        "ICON": str(ICONS / "icon.ico"),
        "OURS": str(ours),
        "SIDE": str(wizard_picture()),
    }
    command = [_makensis(), f"{sign}V2", f"{sign}WX", f"{sign}INPUTCHARSET", "UTF8"]
    command += [f"{sign}D{name}={value}" for name, value in defined.items()] + ([f"{sign}DFAST"] if fast else [])
    _call([*command, str(HERE / "installer.nsi")], "the installer", {"SOURCE_DATE_EPOCH": str(EPOCH)})
    if target.stat().st_size > SETUP_LIMIT and not fast:
        raise FailedError(f"{target.name} takes {target.stat().st_size / MEGABYTE:.0f} MB and may take {SETUP_LIMIT / MEGABYTE:.0f}")
    return target


def wizard_picture() -> Path:
    """The picture beside the first and the last page of the wizard: our icon on its own red."""
    from PIL import Image

    with Image.open(ICONS / "icon.png") as icon:
        small = icon.convert("RGBA").resize((_SIDE_ICON, _SIDE_ICON), Image.Resampling.LANCZOS)
    picture = Image.new("RGB", _SIDE_SIZE, small.convert("RGB").getpixel((_SIDE_ICON // 2, 4)))
    picture.paste(small, ((_SIDE_SIZE[0] - _SIDE_ICON) // 2, 48), small)
    target = WORK / "wizard.bmp"
    picture.save(target)
    return target


def _makensis() -> str:
    places = [shutil.which("makensis") or ""]
    places += [str(Path(os.environ.get(name, "")) / "NSIS" / "makensis.exe") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    for place in places:
        if place and Path(place).is_file():
            return place
    raise FailedError("NSIS (makensis) is missing; install NSIS 3.08 or newer")


def windows_portable(folder: Path) -> Path:
    """The same program as a zip for a stick, with the mark that keeps its data beside it."""
    target = DIST / f"{NAME}-{version()}-windows-x64-portable.zip"
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    files |= {path.name: path for path in sorted((HERE / "portable").iterdir())}
    stamp = time.gmtime(EPOCH)[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in files.items():
            content = path.read_bytes()
            if path.parent == HERE / "portable" and path.suffix == ".txt":
                # Notepad of older Windows 10 knows UTF-8 by its mark only.
                content = b"\xef\xbb\xbf" + content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            member = zipfile.ZipInfo(f"{NAME}/{name}", stamp)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, content)
    return target


# --- What lies beside the packages ----------------------------------------------------------------------------------------


def notices_file() -> Path:
    """The notices once more, to be read without unpacking anything."""
    target = DIST / f"{NAME}-{version()}-{NOTICES}"
    linux = WORK / "linux" / NAME / "_internal"
    target.write_text(notices.text(linux_libraries=linux if linux.is_dir() else None), encoding="utf-8")
    return target


def parts_list() -> Path:
    """The software bill of materials in the CycloneDX format: Python packages from the lock, and what they bring with them."""
    tools = WORK / "tools"
    program = tools / ("Scripts" if ON_WINDOWS else "bin") / ("python.exe" if ON_WINDOWS else "python")
    lock = HERE / "tools.lock"
    stamp = tools / ".complete"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != wanted:
        _call([sys.executable, "-m", "venv", "--clear", str(tools)], "the tools")
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary", ":all:"]
        _call([str(program), *install, "-r", str(lock)], "the tools")
        stamp.write_text(wanted, encoding="ascii")
    locked = WORK / "packed.txt"
    packed = notices.packed_packages()
    locked.write_text("".join(f"{name}=={number}\n" for name, number in packed.items()), encoding="utf-8")
    target = DIST / f"{NAME}-{version()}-sbom.cdx.json"
    made = ["--pyproject", str(REPOSITORY / "pyproject.toml"), "--mc-type", "application", "--output-reproducible"]
    _call(
        # Its warning: a lock says what is there, not who asked for it.
        [str(program), "-W", "ignore", "-m", "cyclonedx_py", "requirements", str(locked), *made, "--of", "JSON", "-o", str(target)],
        "the list of parts",
    )
    listed = json.loads(target.read_text(encoding="utf-8"))
    listed["components"] += [
        {"type": "library", "bom-ref": f"packed-{name}", "name": name, "version": number, "licenses": [{"license": licence}]}
        for name, number, licence in _parts_without_package()
    ]
    for one in listed["components"]:
        # Where this machine got a package from says nothing about the package.
        one.pop("externalReferences", None)
    target.write_text(json.dumps(listed, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return target


def _parts_without_package() -> list[tuple[str, str, dict[str, str]]]:
    return [
        ("Python", platform.python_version(), {"id": "PSF-2.0"}),
        ("Qt", notices.packed_packages()["pyside6-essentials"], {"id": "LGPL-3.0-only"}),
        ("SQLite", sqlite3.sqlite_version, {"name": "public domain"}),
        ("OpenSSL", ssl.OPENSSL_VERSION.split()[1], {"id": "Apache-2.0"}),
        ("PDFium", notices.packed_packages()["pypdfium2"] + " (pypdfium2)", {"id": "BSD-3-Clause"}),
        ("CRoaring", notices.packed_packages()["pyroaring"] + " (pyroaring)", {"id": "MIT"}),
        ("PyInstaller boot loader", metadata.version("pyinstaller"), {"name": "GPL-2.0-or-later WITH Bootloader-exception"}),
        ("Noto Serif SC, Noto Sans SC (subset)", "see resources/fonts/ORIGIN.md", {"id": "OFL-1.1"}),
        ("Fandol (subset)", "see resources/fonts/ORIGIN.md", {"name": "GPL with font exception"}),
        ("Tabler Icons", "see resources/icons/ORIGIN", {"id": "MIT"}),
    ]


def check_sums() -> Path:
    """The SHA-256 of every package of this version in dist/."""
    target = DIST / "SHA256SUMS"
    packages = [path for path in sorted(DIST.iterdir()) if path.is_file() and version() in path.name]
    lines = []
    for path in packages:
        with path.open("rb") as content:
            lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {path.name}\n")
    target.write_text("".join(lines), encoding="utf-8")
    return target


def _add_notices(folder: Path, words: str) -> None:
    (folder / NOTICES).write_text(words, encoding="utf-8", newline="\r\n" if (folder / f"{NAME}.exe").is_file() else "\n")
    shutil.copy(REPOSITORY / "LICENSE", folder / "LICENSE.txt")


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _call(command: Sequence[str], what: str, variables: dict[str, str] | None = None) -> None:
    ended = subprocess.run(
        list(command), cwd=REPOSITORY, env={**os.environ, "PYTHONUTF8": "1", **(variables or {})}, stdin=subprocess.DEVNULL, check=False
    )
    if ended.returncode:
        raise FailedError(f"{what}: {Path(command[0]).name} ended with {ended.returncode}")


if __name__ == "__main__":
    raise SystemExit(main())
