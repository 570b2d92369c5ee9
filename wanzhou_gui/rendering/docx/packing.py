"""A .docx package written anew so that the same paper gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import Final

_FIXED_DAY: Final = (1980, 1, 1, 0, 0, 0)


def packed(content: bytes) -> bytes:
    """The same members with a fixed time."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _FIXED_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            package.writestr(member, source.read(name))
    return made.getvalue()
