"""Gathers the licences of everything that is packed into the program into one text."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
HERE = REPOSITORY / "packaging"
_LOCK = REPOSITORY / "requirements" / "runtime.lock"
# Named in the lock because something declares it, and left out of the build.
_NOT_PACKED = {"pip"}
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_RULE = "=" * 100

_QT = """PySide6, Shiboken6 and Qt 6.8.3 (C) The Qt Company Ltd. and other contributors, used under the GNU Lesser General Public
License version 3 (text below). They are unchanged and lie as separate library files in the folder _internal/PySide6 and
_internal/shiboken6: anyone may replace them by versions of their own with the same interface. Their source is published by
The Qt Company under the same version number. Parts of Qt that are under the GPL only are not included.
Qt contains third-party code under permissive licences (among them HarfBuzz, FreeType, libpng, zlib, PCRE2, ICU)."""

_BOOT_LOADER = """The two programs start through PyInstaller's boot loader: GPL-2.0-or-later with the exception that allows to
use and pass on the programs it starts without any condition of the GPL."""

_IN_PYTHON = """Python contains SQLite (public domain), OpenSSL (Apache-2.0), expat (MIT), zlib, bzip2, XZ (0BSD), libffi (MIT)
and mpdecimal (BSD)."""

_IN_PYROARING = """pyroaring contains CRoaring, Copyright 2016-2022 The CRoaring authors, used here under the MIT License (it is offered
under the Apache License 2.0 or the MIT License); the text of the MIT License stands below with pyroaring."""


def text(linux_libraries: Path | None = None, python_licence: Path | None = None) -> str:
    """All notices; with those of the system libraries in a Linux program folder when one is named."""
    return "\n".join(_lines(linux_libraries, python_licence)).replace("\r\n", "\n") + "\n"


def packed_packages() -> dict[str, str]:
    """Names and versions of the Python packages inside the program, from the lock."""
    found = re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;]+)", _LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: version for name, version in found if name not in _NOT_PACKED}


def _lines(linux_libraries: Path | None, python_licence: Path | None) -> Iterator[str]:
    yield "督查台 / wanzhou-gui: third-party notices（第三方软件许可）"
    yield "The program itself is under the Apache License 2.0 (file LICENSE)."
    yield from _part("Qt for Python", _QT)
    for licence in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        yield from _part(licence, _read(HERE / "licences" / licence))
    yield from _part("PyInstaller boot loader", _BOOT_LOADER)
    yield from _part("Python", _IN_PYTHON + "\n\n" + _read(python_licence or _own_python_licence()))
    yield from _part("CRoaring", _IN_PYROARING)
    for name, version in packed_packages().items():
        if name not in {"pyside6-essentials", "shiboken6"}:
            yield from _part(f"{name} {version}", "\n\n".join(_package_licences(name)))
    for folder in ("fonts", "icons", "calendar"):
        for file in sorted((REPOSITORY / "resources" / folder).iterdir()):
            if file.is_file() and (_LICENCE_FILE.search(file.name) or file.name.startswith(("OFL", "ORIGIN", "README"))):
                yield from _part(f"resources/{folder}/{file.name}", _read(file))
    if linux_libraries:
        for package, words in _debian_licences(linux_libraries):
            yield from _part(f"System library, Debian package {package}", words)


def _part(title: str, words: str) -> Iterator[str]:
    yield from ("", _RULE, title, _RULE, "", words.strip())


def _package_licences(name: str) -> Iterator[str]:
    package = metadata.distribution(name)
    about = package.metadata.json
    told = str(about.get("license_expression") or about.get("license") or "")
    classified = [line.split("::")[-1].strip() for line in about.get("classifier", ()) if "License" in line]
    yield "Licence: " + (told.splitlines()[0] if told else "; ".join(classified))
    for file in package.files or ():
        if ".dist-info" in str(file) and (_LICENCE_FILE.search(file.name) or "/licenses/" in file.as_posix()):
            place = Path(str(package.locate_file(file)))
            if place.is_file():
                yield f"--- {file.name}\n{_read(place)}"


def _own_python_licence() -> Path:
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for place in (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sys.base_prefix) / "lib" / name / "LICENSE.txt",
        Path("/usr/share/doc") / f"{name}-minimal" / "copyright",
    ):
        if place.is_file():
            return place
    raise FileNotFoundError("the licence of Python itself")


def _debian_licences(folder: Path) -> Iterator[tuple[str, str]]:
    """The licences of Debian's libraries among those that were packed: by name, for the file itself carries none."""
    names = sorted(path.name for path in folder.glob("*.so*") if not path.is_symlink())
    if not names:
        return
    asked = subprocess.run(
        ["dpkg-query", "--search", *(f"*/{name}" for name in names)], capture_output=True, text=True, check=False
    )
    owners = {line.split(":", 1)[0] for line in asked.stdout.splitlines() if "diversion" not in line}
    for package in sorted(owner for name in owners for owner in name.split(", ")):
        told = Path("/usr/share/doc") / package / "copyright"
        if told.is_file():
            yield package, _read(told)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
