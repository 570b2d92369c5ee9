"""Says where things are: what ships with the program, and the folders of the person who uses it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

PROGRAM_NAME = "wanzhou-gui"
# One folder for everything the program keeps about its user: for tests and for a stick that is carried around.
HOME_VARIABLE = "WANZHOU_HOME"
_LEDGER_FOLDER = "督查台"
# Lies beside the program in the portable copy, which is otherwise the installed one file for file.
_PORTABLE_MARK = "portable.ini"


def program_root() -> Path:
    """The folder that holds resources/ and db/: the repository, or the unpacked bundle of the installed program."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parents[2]


def resource_root() -> Path:
    """Fonts, icons, sample plan, style sheet: nothing in it is executable."""
    return program_root() / "resources"


def schema_path() -> Path:
    """The structure of a new ledger."""
    return program_root() / "db" / "schema.sql"


def migrations_folder() -> Path:
    """The steps from older ledgers."""
    return program_root() / "db" / "migrations"


def program_folder() -> Path | None:
    """The folder of the installed or portable program; None when it runs from its source."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def is_portable() -> bool:
    """Whether this is the copy for a stick, which keeps ledger, settings and logs in ``data`` beside itself."""
    folder = program_folder()
    return folder is not None and (folder / _PORTABLE_MARK).is_file()


def settings_folder() -> Path:
    """Where preferences are kept; not made here."""
    home = _one_home()
    if home:
        return home / "settings"
    from platformdirs import user_config_path

    return user_config_path(PROGRAM_NAME, appauthor=False)


def log_folder() -> Path:
    """Where the log files are kept; not made here."""
    home = _one_home()
    if home:
        return home / "logs"
    from platformdirs import user_log_path

    return user_log_path(PROGRAM_NAME, appauthor=False)


def index_folder() -> Path:
    """Where the indexes for searching ledgers are kept; they can always be made again; not made here."""
    home = _one_home()
    if home:
        return home / "search"
    from platformdirs import user_cache_path

    return user_cache_path(PROGRAM_NAME, appauthor=False) / "search"


def ledger_folder() -> Path:
    """Where a new ledger is offered to be put: in the clerk's documents, never beside the program; not made here."""
    home = _one_home()
    return (home / "documents" if home else documents_folder()) / _LEDGER_FOLDER


def documents_folder() -> Path:
    """The user's documents on this computer, also where a copy on a stick keeps its own ones beside itself."""
    from platformdirs import user_documents_path

    return user_documents_path()


def office_font_paths() -> tuple[Path, ...]:
    """Font files whose names are those of the customary official fonts, in this computer's font folders.

    Only names are looked at: a font folder holds hundreds of files and the renderer reads every one it is given.
    """
    return tuple(file for folder in _font_folders() for file in _official_fonts_in(folder))


def _one_home() -> Path | None:
    """The folder that holds everything about the user, where there is only one."""
    given = os.environ.get(HOME_VARIABLE, "")
    if given:
        return Path(given).absolute()
    folder = program_folder()
    return folder / "data" if folder is not None and is_portable() else None


# 方正小标宋 (FZXBS), 仿宋_GB2312, 楷体_GB2312, 黑体, 宋体 as Windows and the font makers name their files.
_OFFICIAL_FONT = re.compile(
    r"(simfang|simkai|simhei|simsun|fzxbs.*|fzfs.*|fzkt.*|fzht.*|.*小标宋.*|.*仿宋.*|.*楷体.*|.*黑体.*|.*gb2312.*)\.(ttf|ttc)",
    re.IGNORECASE,
)
_DEEPEST = 3


def _font_folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        local = os.environ.get("LOCALAPPDATA", "")
        if local:
            yield Path(local) / "Microsoft" / "Windows" / "Fonts"
    else:
        yield Path.home() / ".local" / "share" / "fonts"
        yield Path("/usr/local/share/fonts")
        yield Path("/usr/share/fonts")


def _official_fonts_in(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        if len(Path(place).relative_to(folder).parts) >= _DEEPEST:
            folders.clear()
        folders.sort()
        yield from (Path(place) / name for name in sorted(files) if _OFFICIAL_FONT.fullmatch(name))
