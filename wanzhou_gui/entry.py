"""Decides between window and command; only the window brings Qt in."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wanzhou_gui.usecases.services import Office

# fcitx has no plugin inside the Qt wheels; its ibus portal is the way Chinese input reaches the window.
_INPUT_METHODS_WITHOUT_PLUGIN = ("", "fcitx", "fcitx5")


def main(arguments: Sequence[str]) -> int:
    """Open the window without arguments or with one ledger file; otherwise carry out a command. Returns the exit code."""
    if not arguments:
        return open_window(None)
    if len(arguments) == 1 and arguments[0].endswith(".ledger"):
        return open_window(Path(arguments[0]))
    return run_command(arguments)


def run_command(arguments: Sequence[str]) -> int:
    """Carry out a command line."""
    from wanzhou_gui import cli
    from wanzhou_gui.bootstrap import open_office

    return cli.main(arguments, open_office, picture_pages=_draw_pages, self_test_window=_open_forms)


def open_window(ledger: Path | None) -> int:
    """Open the window; without a display say so in one line and return 1."""
    if not has_display():
        sys.stderr.write("这里没有图形界面，窗口无法打开。可改用命令行，例如：main.py demo --to build/demo\n")
        return 1
    prepare_input_method()
    _load_qt()
    from wanzhou_gui.gui.application import run_window

    return run_window(_office, ledger_path=ledger)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(
        os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    )


def prepare_input_method() -> None:
    """Route Chinese input on Linux through the ibus portal; must run before Qt is imported."""
    if not sys.platform.startswith("linux") or os.environ.get("WANZHOU_KEEP_INPUT_METHOD"):
        return
    if os.environ.get("QT_IM_MODULE", "") in _INPUT_METHODS_WITHOUT_PLUGIN:
        os.environ["QT_IM_MODULE"] = "ibus"
        os.environ["IBUS_USE_PORTAL"] = "1"


def _load_qt() -> None:
    from wanzhou_gui.gui.qt_loading import load_qt

    load_qt()


def _office() -> Office:
    # The window paints before the rooms behind it are loaded.
    from wanzhou_gui.bootstrap import open_office

    return open_office()


def _draw_pages(ledger: Path, to: Path) -> list[Path]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _load_qt()
    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.gui.pictures import picture_pages
    from wanzhou_gui.system.clock import FixedClock
    from wanzhou_gui.usecases.demo import SAMPLE_TODAY

    return picture_pages(open_office(FixedClock(SAMPLE_TODAY)), ledger, to)


def _open_forms(ledger: Path) -> list[str]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _load_qt()
    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.gui.pictures import open_every_page

    return open_every_page(open_office(), ledger)
