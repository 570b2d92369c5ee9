"""Opens a file or folder with the program the desktop uses for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from wanzhou_gui.usecases.errors import EnvironmentProblemError, NotFoundError


def open_with_desktop(path: Path) -> None:
    """Hand a path to the desktop and return at once; NotFoundError, or EnvironmentProblemError("no_program")."""
    path = path.absolute()
    if not path.exists():
        raise NotFoundError("file_not_there", path=path)
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606  # opening a file is the purpose
        except OSError as error:
            raise EnvironmentProblemError("no_program", path=path) from error
    else:
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if opener is None:
            raise EnvironmentProblemError("no_program", path=path)
        # Its own session: the viewer stays when the window closes.
        subprocess.Popen(
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
