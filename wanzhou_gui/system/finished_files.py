"""Puts a finished file in its place whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from wanzhou_gui.usecases.errors import EnvironmentProblemError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_whole(content: bytes, to: Path) -> Path:
    """Write bytes beside the target, then put them in its place; EnvironmentProblemError when the machine refuses.

    What stood under that name is untouched until the new file is complete on the disk.
    """
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{to.name}.", suffix=".part", dir=to.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)  # a temporary file is private, a paper is not
        part.replace(to)
    except OSError as error:
        if part is not None:
            part.unlink(missing_ok=True)
        raise _problem(error, to) from error
    return to


def _problem(error: OSError, to: Path) -> EnvironmentProblemError:
    if error.errno in _FULL:
        return EnvironmentProblemError("disk_full", path=to)
    # A folder under that name is refused with the number of a read-only place on Windows, with one of its own elsewhere.
    if error.errno in _READ_ONLY and not to.is_dir():
        # On Windows replacing a file that another program shows is refused with the same number as a read-only folder.
        is_open = os.name == "nt" and to.exists() and os.access(to.parent, os.W_OK)
        return EnvironmentProblemError("file_open_elsewhere" if is_open else "read_only", path=to)
    return EnvironmentProblemError("write_failed", path=to, reason=error.strerror or type(error).__name__)
