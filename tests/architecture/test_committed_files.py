"""What is committed names no package registry, no index and no place of the machine it was written on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}
LOCKS = sorted((REPOSITORY / "requirements").glob("*.*"))


def committed_texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if listed.returncode == 0 and listed.stdout:
        paths = [REPOSITORY / name for name in listed.stdout.split("\0") if name]
    else:
        # A source archive has no git; then everything that is not made by the commands counts.
        paths = [path for path in REPOSITORY.rglob("*") if not NOT_OURS & set(path.relative_to(REPOSITORY).parts)]
    texts = {}
    for path in paths:
        if path.is_file():
            try:
                texts[path.relative_to(REPOSITORY).as_posix()] = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
    assert texts
    return texts


def test_lock_files_hold_versions_and_hashes_only() -> None:
    assert {path.name for path in LOCKS} >= {"runtime.in", "runtime.lock", "development.in", "development.lock"}
    for path in LOCKS:
        text = path.read_text(encoding="utf-8")
        assert "://" not in text, path.name
        assert not re.search(r"--(?:extra-)?index-url|--find-links|--trusted-host", text), path.name


def test_every_locked_package_is_exact_and_hashed() -> None:
    for name in ("runtime.lock", "development.lock"):
        text = (REPOSITORY / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
        entries = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
        assert entries
        for entry in entries:
            assert re.match(r"^[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


def test_runtime_and_development_agree_on_versions() -> None:
    def versions(name: str) -> set[str]:
        text = (REPOSITORY / "requirements" / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9.-]+==[^ ;]+)", text, re.MULTILINE))

    assert versions("runtime.lock") <= versions("development.lock")


def test_no_registry_host_is_named() -> None:
    index = pytest.importorskip("pip._internal.models.index")
    # The hosts are taken from pip itself, so that they need not be written here.
    hosts = {index.PyPI.netloc, index.PyPI.file_storage_domain, index.TestPyPI.netloc}
    named = [
        f"{name}: {host}" for name, text in committed_texts().items() for host in hosts if re.search(rf"\b{host}\b", text)
    ]
    assert named == []


def test_no_place_of_this_machine_is_named() -> None:
    places = [r"/home/[a-z]\w*/", r"/Users/[A-Za-z]\w*/", r"[A-Z]:\\\\?Users\\\\?[A-Za-z]\w+"]
    # A checkout right under the root (/app, /build) has too common a name to be looked for.
    if len(REPOSITORY.parts) > 2:
        places += [re.escape(str(place)) + r"\b" for place in (REPOSITORY, REPOSITORY.parent / "shared")]
    pattern = re.compile("|".join(places))
    named = [
        f"{name}: {found[0]}" for name, text in committed_texts().items() if (found := pattern.search(text)) is not None
    ]
    assert named == []
