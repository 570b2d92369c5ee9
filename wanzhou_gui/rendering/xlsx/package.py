"""The finished package on disk: the same bytes for the same sheets, whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import re
import secrets
import zipfile
from pathlib import Path

from wanzhou_gui.usecases.errors import EnvironmentProblemError

# openpyxl writes the moment of saving into the properties and the clock into every member; neither says anything
# about the table, and both would make two equal exports different files.
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_FIXED_MOMENT = rb"\g<1>2000-01-01T00:00:00Z\g<2>"
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)


def settled(package: bytes) -> bytes:
    """The same package without any trace of when it was made."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MOMENT.sub(_FIXED_MOMENT, content)
            member = zipfile.ZipInfo(name, _FIXED_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            # The same on every system: otherwise the bytes would tell where the file was made.
            member.create_system = 0
            target.writestr(member, content)
    return made.getvalue()


def write_whole(content: bytes, to: Path) -> None:
    """Put the bytes in place at once; EnvironmentProblemError when the machine refuses, with nothing changed."""
    # The name stays short: a long Chinese file name may already use up what the file system allows.
    beside = to.parent / f".{secrets.token_hex(6)}.tmp"
    try:
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise write_problem(error, to) from error
        try:
            beside.replace(to)
        except PermissionError as error:
            # Writing beside it just worked, so the folder is ours: Windows refuses because a program holds the file.
            raise EnvironmentProblemError("file_open_elsewhere", path=to) from error
        except OSError as error:
            raise write_problem(error, to) from error
    finally:
        beside.unlink(missing_ok=True)


def write_problem(error: OSError, to: Path) -> EnvironmentProblemError:
    """What the machine refused: disk_full, read_only or write_failed."""
    if error.errno in _FULL:
        return EnvironmentProblemError("disk_full", path=to)
    if error.errno in _READ_ONLY:
        return EnvironmentProblemError("read_only", path=to)
    return EnvironmentProblemError("write_failed", path=to, reason=error.strerror or type(error).__name__)
