"""A Windows 10 computer made of Wine in a Debian root, to build and try Windows programs on Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
SCREEN = "1366x768x24"
_CANNOT_BE_MADE = 3


class NoWindowsError(Exception):
    """This machine cannot make the Wine root; the message says what is missing."""


# What is costly to make and the same for every checkout: roots, Windows' Python. Found once: tests move the home folder.
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "wanzhou-build"


def debian_root(kind: str) -> Path:
    """The Debian root of a kind, made when it is missing; NoWindowsError says why it cannot be made."""
    variables = {**os.environ, "XDG_CACHE_HOME": str(CACHE.parent)}
    command = [str(HERE / "debian_root.sh"), kind]
    made = subprocess.run(command, env=variables, stdout=subprocess.PIPE, text=True, check=False)
    if made.returncode == _CANNOT_BE_MADE:
        raise NoWindowsError("root rights and mmdebstrap are needed for it")
    made.check_returncode()
    return Path(made.stdout.splitlines()[-1])


@contextmanager
def screen() -> Iterator[str]:
    """A private X server for the time of the block: its display name."""
    program = shutil.which("Xvfb")
    if program is None:
        raise NoWindowsError("Xvfb is needed for it")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader, encoding="ascii") as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@dataclass(frozen=True)
class Machine:
    """One Windows: its Wine root, the folder of its disk C:, and the display its windows appear on."""

    root: Path
    disk: Path
    display: str

    @property
    def drive_c(self) -> Path:
        return self.disk / "drive_c"

    def outside(self, place: str) -> Path:
        """Where a place on drive C: lies on this machine."""
        parts = PureWindowsPath(place).parts
        return self.drive_c.joinpath(*parts[1:])

    def switch_on(self) -> None:
        """Make the disk when it is missing; may be called again."""
        if not (self.drive_c / "windows").is_dir():
            self.run("wineboot", "-i")
            self.settle()

    def settle(self) -> None:
        """Wait until every Windows program has ended and the registry is on the disk."""
        self.run("-w", loader="wineserver")

    def switch_off(self) -> None:
        """End every Windows program of this machine."""
        self.run("-k", loader="wineserver")

    def run(
        self,
        program: str,
        *arguments: str,
        loader: str = "wine",
        timeout: float = 1800,
        log: Path | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; its output is one text, whatever happened, and with a log can be read while it comes."""
        with (log.open("w+b") if log else tempfile.TemporaryFile()) as said:
            ended = subprocess.run(
                self.command(program, *arguments),
                env=self.environment(loader),
                stdout=said,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                timeout=timeout,
                check=False,
            )
            said.seek(0)
            return subprocess.CompletedProcess(ended.args, ended.returncode, _text(said.read()))

    def start(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program and leave it running."""
        return subprocess.Popen(
            self.command(program, *arguments),
            env=self.environment("wine"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def command(self, program: str, *arguments: str) -> list[str]:
        return [str(HERE / "wine.sh"), program, *arguments]

    def environment(self, loader: str) -> dict[str, str]:
        return {
            **os.environ,
            "WANZHOU_WINE_LOADER": loader,
            "WANZHOU_WINE_ROOT": str(self.root),
            "WANZHOU_WINE_PREFIX": str(self.disk),
            "WANZHOU_WINE_CACHE": str(CACHE),
            "DISPLAY": self.display,
        }


def _text(output: bytes) -> str:
    """Our programs speak UTF-8 everywhere; Windows' own ones speak the code page of a Chinese Windows."""
    try:
        return output.decode("utf-8")
    except UnicodeDecodeError:
        return output.decode("gb18030", errors="replace")
