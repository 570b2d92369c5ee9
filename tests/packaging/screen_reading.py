"""Looks at an X screen: pictures of it, and waiting until it shows something new that has come to rest."""

from __future__ import annotations

import subprocess
import threading
import time
from pathlib import Path

from PIL import Image, ImageGrab

_PATIENCE_S = 90.0
_PAUSE = threading.Event()


def settled_picture(display: str, to: Path, other_than: Path | None = None) -> Image.Image:
    """The picture once it stays the same and differs from an earlier one; kept in a file. AssertionError when it never does."""
    before = Image.open(other_than).convert("RGB").tobytes() if other_than else b""
    end = time.monotonic() + _PATIENCE_S
    last = b""
    seen = ImageGrab.grab(xdisplay=display).convert("RGB")
    while time.monotonic() < end:
        seen = ImageGrab.grab(xdisplay=display).convert("RGB")
        content = seen.tobytes()
        if content == last and content != before and _is_drawn(seen):
            seen.save(to)
            return seen
        last = content
        _PAUSE.wait(1.0)
    seen.save(to)
    raise AssertionError(f"the screen showed nothing new; what it shows lies in {to}")


def _is_drawn(picture: Image.Image) -> bool:
    small = picture.resize((160, 90), Image.Resampling.NEAREST)
    return len(small.getcolors(small.width * small.height) or ()) > 8


def press(display: str, key: str) -> None:
    """Press a key in the window that has the keyboard."""
    subprocess.run(["xdotool", "key", key], env={"DISPLAY": display, "PATH": "/usr/bin:/bin"}, check=True)
