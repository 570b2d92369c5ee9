"""Takes away what is kept for reading only: Windows removes no such file before it may be written again."""

from __future__ import annotations

import shutil
from pathlib import Path


def remove(place: Path) -> None:
    """Remove a file, or a folder with all in it."""
    if place.is_file():
        place.chmod(0o644)
        place.unlink()
        return
    for one in place.rglob("*"):
        if one.is_file():
            one.chmod(0o644)
    shutil.rmtree(place)
