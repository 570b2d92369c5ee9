"""Puts a finished file in its place whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from wanzhou_gui.usecases.errors import EnvironmentProblemError, file_failure


def write_whole(content: bytes, to: Path) -> Path:
    """Write bytes beside the target, then put them in its place; EnvironmentProblemError when the machine refuses.

    What stood under that name is untouched until the new file is complete on the disk.
    """
    # The name stays short: a long Chinese file name may already use up what the file system allows.
    beside = to.parent / f".{secrets.token_hex(6)}.part"
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            beside.replace(to)
        except PermissionError as error:
            # Writing beside it just worked, so the folder is ours: Windows refuses because a program holds the file,
            # or because a folder stands under that name.
            code = "write_failed" if to.is_dir() else "file_open_elsewhere"
            raise EnvironmentProblemError(code, path=to) from error
    except OSError as error:
        raise file_failure(error, to) from error
    finally:
        # A folder that went away meanwhile (a stick pulled out) has been told of already.
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return to
