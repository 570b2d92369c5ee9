"""Writes the sRGB profile ``resources/colour/sRGB.icc`` that archival PDF copies carry as their output intent.

LittleCMS (MIT), as Pillow ships it, computes the colours from the published figures of IEC 61966-2-1, so no file of
anybody else is copied. They are written down as a profile of version 2 (ICC.1:2001-04), which every part of PDF/A and every
reader knows; moments and platform are fixed, so that the same profile comes out every time.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).resolve().parent.parent / "resources" / "colour" / "sRGB.icc"
_HEADER = 128
_VERSION_2_4 = bytes((2, 0x40, 0, 0))
_FIXED_MOMENT = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
_FIXED_PLATFORM = b"APPL"
_NAME = b"sRGB IEC61966-2.1"
_TERMS = b"No copyright, use freely"
_STEPS = 1024
# Colours of the primaries and the white, in the same coding in both versions.
_KEPT = ("wtpt", "rXYZ", "gXYZ", "bXYZ")


def profile() -> bytes:
    """The whole profile."""
    source = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    told = _tags(source)
    curve = _curve()
    tags = {"desc": _description(), "cprt": b"text\0\0\0\0" + _TERMS + b"\0", **{name: told[name] for name in _KEPT}}
    tags |= {"rTRC": curve, "gTRC": curve, "bTRC": curve}
    return _written(source[:_HEADER], tags)


def _tags(content: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">I", content, _HEADER)[0]
    found = {}
    for index in range(count):
        name, start, length = struct.unpack_from(">4s2I", content, _HEADER + 4 + 12 * index)
        found[name.decode("ascii")] = content[start : start + length]
    return found


def _curve() -> bytes:
    """The transfer of sRGB (IEC 61966-2-1, 5.2) in so many steps."""
    values = []
    for step in range(_STEPS):
        shown = step / (_STEPS - 1)
        linear = shown / 12.92 if shown <= 0.04045 else ((shown + 0.055) / 1.055) ** 2.4
        values.append(round(linear * 0xFFFF))
    return struct.pack(f">4s2I{_STEPS}H", b"curv", 0, _STEPS, *values)


def _description() -> bytes:
    """textDescriptionType with its ASCII part only (6.5.17)."""
    name = _NAME + b"\0"
    return struct.pack(">4s2I", b"desc", 0, len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)


def _written(header: bytes, tags: dict[str, bytes]) -> bytes:
    start = _HEADER + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    table, body = [struct.pack(">I", len(tags))], b""
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table.append(struct.pack(">4s2I", name.encode("ascii"), places[content], len(content)))
    whole = bytearray(header + b"".join(table) + body)
    whole[:4] = struct.pack(">I", len(whole))
    whole[8:12] = _VERSION_2_4
    whole[24:36] = _FIXED_MOMENT
    whole[40:44] = _FIXED_PLATFORM
    # Version 2 has no number of the profile: the field is reserved.
    whole[84:128] = bytes(44)
    return bytes(whole)


if __name__ == "__main__":
    TARGET.write_bytes(profile())
    print(TARGET.name, len(profile()))
