"""The finished package: the same bytes for the same sheets."""

from __future__ import annotations

import io
import re
import zipfile

# openpyxl writes the moment of saving into the properties and the clock into every member; neither says anything
# about the table, and both would make two equal exports different files.
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_FIXED_MOMENT = rb"\g<1>2000-01-01T00:00:00Z\g<2>"
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)


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
