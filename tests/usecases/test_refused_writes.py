"""What a file system says when it does not write, in the numbers of its own system."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from wanzhou_gui.usecases.errors import file_failure

PLACE = Path("U盘") / "备份.ledger"


@pytest.mark.parametrize(
    ("number", "of_windows", "code"),
    [
        (errno.ENOSPC, None, "disk_full"),
        (errno.EACCES, None, "read_only"),
        (errno.EACCES, 5, "read_only"),
        # The drive is not ready, the device is not connected any more, the network path is not found.
        (errno.EACCES, 21, "place_gone"),
        (errno.EINVAL, 1167, "place_gone"),
        (errno.ENOENT, 53, "place_gone"),
        (errno.ENOTDIR, None, "place_gone"),
        (errno.ENAMETOOLONG, None, "name_too_long"),
        (errno.ENOENT, 206, "name_too_long"),
        (errno.EIO, None, "write_failed"),
    ],
)
def test_a_refusal_is_told_by_its_cause(number: int, of_windows: int | None, code: str) -> None:
    error = OSError(number, "refused")
    if of_windows is not None:
        error.winerror = of_windows  # type: ignore[attr-defined,unused-ignore]  # Windows sets it
    assert file_failure(error, PLACE).code == code


def test_a_name_longer_than_windows_allows_is_told_as_that() -> None:
    error = OSError(errno.EINVAL, "refused")
    error.winerror = 123  # type: ignore[attr-defined,unused-ignore]  # Windows sets it
    assert file_failure(error, Path("备" * 260 + ".ledger")).code == "name_too_long"
