"""Sets up the program's own log: small, rotating, and without anything about persons."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FILE_NAME = "wanzhou-gui.log"
_BYTES = 1 << 20
_KEPT_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _WithoutHome(logging.Formatter):
    """Writes the user's home folder as ~: its name is mostly the name of a person."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace(str(Path.home()), "~")


def start_log(folder: Path) -> Path | None:
    """Write warnings and worse of all our rooms to a file in the folder; None when it cannot be written there.

    Rules for what is logged: codes, counts and file names; never names of persons, telephone numbers or texts of returns.
    """
    path = folder / _FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=False)
    except OSError:
        # A program without a log is better than no program.
        return None
    handler.setFormatter(_WithoutHome(_FORMAT))
    root = logging.getLogger()
    stop_log()
    root.addHandler(handler)
    root.setLevel(logging.INFO if root.level in (logging.NOTSET, logging.WARNING) else root.level)
    return path


def stop_log() -> None:
    """Close the log file, so that its folder can be moved or removed."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()
