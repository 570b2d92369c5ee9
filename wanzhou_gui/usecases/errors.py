"""Why a verb was not carried out, as codes and figures; the doors make the sentences."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path

from wanzhou_gui.domain.entries import Problem


class DeskError(Exception):
    """A failure a clerk can do something about; `details` are the figures the sentence needs."""

    def __init__(self, code: str, /, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details: dict[str, str] = {name: str(value) for name, value in details.items()}


class RejectedError(DeskError):
    """A rule refuses the act; `problems` name the fields when it concerns a form."""

    def __init__(self, code: str, problems: Sequence[Problem] = (), /, **details: object) -> None:
        super().__init__(code, **details)
        self.problems = tuple(problems)


class ConflictError(DeskError):
    """Somebody changed the row since it was read."""


class NotFoundError(DeskError):
    """What was asked for is not in the ledger."""


class EnvironmentProblemError(DeskError):
    """The machine refuses: disk full, folder read-only, file open elsewhere; `details["path"]` says where."""


class LedgerFileError(DeskError):
    """The file is no ledger we may open: not ours, newer, damaged, locked, or not there."""


class PlanFileError(DeskError):
    """The document cannot be read as a plan; `details["path"]` and, where known, the place in it."""


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
# The folder went away: a stick pulled out, a share cut off, a folder renamed.
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.EHOSTDOWN, errno.ENETUNREACH}
# Windows says more in its own numbers (System Error Codes): a drive that is not ready would else pass for a read-only one, and a
# long name for a place that is not there. Path, drive, not ready, network path, device, network name, share, not connected.
_GONE_ON_WINDOWS = {3, 15, 21, 53, 55, 64, 67, 1167}
_TOO_LONG_ON_WINDOWS = 206
_LONGEST_NAME = 255


def file_failure(error: OSError, path: Path) -> EnvironmentProblemError:
    """What the file system refused, for every adapter that writes: disk_full, read_only, place_gone, name_too_long or write_failed."""
    number = getattr(error, "winerror", None)
    if error.errno == errno.ENAMETOOLONG or number == _TOO_LONG_ON_WINDOWS or (number is not None and len(path.name) > _LONGEST_NAME):
        return EnvironmentProblemError("name_too_long", path=path)
    if number in _GONE_ON_WINDOWS:
        return EnvironmentProblemError("place_gone", path=path)
    if error.errno in _FULL:
        return EnvironmentProblemError("disk_full", path=path)
    if error.errno in _READ_ONLY:
        return EnvironmentProblemError("read_only", path=path)
    if error.errno in _GONE:
        return EnvironmentProblemError("place_gone", path=path)
    return EnvironmentProblemError("write_failed", path=path, reason=error.strerror or type(error).__name__)
