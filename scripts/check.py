"""Runs everything that must hold before a change is published, stage by stage, and stops at the first failure.

``check.py`` runs all stages; ``check.py ruff core`` runs only those named; ``check.py --list`` names them.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
DIST = REPOSITORY / "dist" / "督查台"
FROZEN_STAMP = REPOSITORY / "build" / "frozen.sha256"
FROZEN_INPUTS = ("main.py", "build.spec", "wanzhou_gui", "resources", "db", "requirements/development.lock")
WINDOW_SIZE = "1366x768x24"


@dataclass(frozen=True)
class Stage:
    """One thing that must hold: its name, what it proves, and how it is tried (exit code 0 means it holds)."""

    name: str
    proves: str
    run: Callable[[], int]


def _call(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    variables = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
    return subprocess.run(list(command), cwd=REPOSITORY, env=variables, stdin=subprocess.DEVNULL, check=False).returncode


def _python(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    return _call([sys.executable, *arguments], environment)


def _ruff() -> int:
    return _python("-m", "ruff", "check", ".")


def _mypy() -> int:
    return _python("-m", "mypy")


def _contracts() -> int:
    return _call([str(Path(sys.executable).with_name("lint-imports" + (".exe" if sys.platform == "win32" else "")))])


def _forms() -> int:
    return _python("scripts/compile_ui.py", "--check")


_WITHOUT_QT = ("-m", "pytest", "-p", "tests.without_qt", "-p", "no:pytest-qt")


def _core_tests() -> int:
    return _python(*_WITHOUT_QT, "-m", "not qt and not xwindow and not slow", "--ignore=tests/usecases")


def _usecase_tests() -> int:
    # By themselves, for whatever they do to a ledger is taken back and done again as they run.
    return _python(*_WITHOUT_QT, "-p", "tests.undo_everything", "-m", "not slow", "tests/usecases")


def _campaigns() -> int:
    # Packages and a real LibreOffice have their own commands (make test-package, make test-office); three hundred kills in
    # tests/storage take ten minutes, and a dozen of them run with the core.
    apart = [f"--ignore=tests/{name}" for name in ("gui", "xwindow", "packaging", "office", "storage")]
    return _python(*_WITHOUT_QT, "-m", "slow", *apart, "tests")


def _window_tests() -> int:
    return _python("-m", "pytest", "-m", "qt and not xwindow and not slow", environment={"QT_QPA_PLATFORM": "offscreen"})


def _real_window_tests() -> int:
    if sys.platform == "win32":
        return _python("-m", "pytest", "-m", "xwindow", environment={"QT_QPA_PLATFORM": "windows"})
    program = shutil.which("Xvfb")
    if program is None:
        print("Xvfb is missing; scripts/setup.sh development installs it", file=sys.stderr)
        return 1
    with _x_server(program) as display:
        return _python("-m", "pytest", "-m", "xwindow", environment={"QT_QPA_PLATFORM": "xcb", "DISPLAY": display})


@contextmanager
def _x_server(program: str) -> Iterator[str]:
    """A private X server on a free number, so that neither the user's screen nor another run is touched."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", WINDOW_SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb ended before it had a display")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def _frozen() -> int:
    fingerprint = _frozen_fingerprint()
    if FROZEN_STAMP.is_file() and FROZEN_STAMP.read_text(encoding="ascii") == fingerprint and DIST.is_dir():
        print(f"Folder build is up to date: {DIST.relative_to(REPOSITORY)}")
    else:
        FROZEN_STAMP.unlink(missing_ok=True)
        code = _python("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")
        if code:
            return code
        FROZEN_STAMP.write_text(fingerprint, encoding="ascii")
    megabytes = sum(path.stat().st_size for path in DIST.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6
    print(f"Folder build: {megabytes:.0f} MB", flush=True)
    program = DIST / ("wanzhou-cli.exe" if sys.platform == "win32" else "wanzhou-cli")
    home = REPOSITORY / "build" / "home-of-self-test"
    return _call([str(program), "self-test"], {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "", "WANZHOU_HOME": str(home)})


def _frozen_fingerprint() -> str:
    digest = hashlib.sha256(f"{sys.version}\n{sys.platform}\n".encode())
    for name in FROZEN_INPUTS:
        top = REPOSITORY / name
        files = sorted(top.rglob("*")) if top.is_dir() else [top]
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(REPOSITORY).as_posix().encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


STAGES = (
    Stage("ruff", "style and common mistakes", _ruff),
    Stage("mypy", "strict types", _mypy),
    Stage("contracts", "who may import whom", _contracts),
    Stage("forms", "compiled forms match their .ui files", _forms),
    Stage("core", "tests in an interpreter that has no Qt", _core_tests),
    Stage("usecases", "every act, taken back and done again after a restart", _usecase_tests),
    Stage("campaigns", "thousands of generated and hostile cases", _campaigns),
    Stage("window", "tests with Qt, offscreen", _window_tests),
    Stage("xwindow", "tests in a real window", _real_window_tests),
    Stage("frozen", "PyInstaller folder build tests itself", _frozen),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the chosen stages in their fixed order; 0 when all hold, 1 at the first that does not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stages", nargs="*", metavar="stage", help="only these; all when none is named")
    parser.add_argument("--list", action="store_true", help="name the stages and end")
    chosen = parser.parse_args(arguments)
    if chosen.list:
        for stage in STAGES:
            print(f"{stage.name:10} {stage.proves}")
        return 0
    unknown = sorted(set(chosen.stages) - {stage.name for stage in STAGES})
    if unknown:
        parser.error(f"no such stage: {', '.join(unknown)}; --list names them")
    lines: list[str] = []
    failed = False
    for number, stage in enumerate(STAGES, start=1):
        if chosen.stages and stage.name not in chosen.stages:
            continue
        print(f"\n=== {number}/{len(STAGES)} {stage.name}: {stage.proves} ===", flush=True)
        begun = time.monotonic()
        failed = stage.run() != 0
        lines.append(f"{'FAILED' if failed else 'ok':7} {stage.name:10} {time.monotonic() - begun:6.1f} s")
        if failed:
            break
    print("\n=== summary ===")
    print("\n".join(lines), flush=True)
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
