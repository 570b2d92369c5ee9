"""Writes the sRGB profile ``resources/colour/sRGB.icc`` that archival PDF copies carry as their output intent.

LittleCMS (MIT), as Pillow ships it, computes the profile from the published figures of IEC 61966-2-1, so no file of
anybody else is copied. The moment and the platform in its header are fixed, so that the same profile comes out every time.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).resolve().parent.parent / "resources" / "colour" / "sRGB.icc"
_VERSION = slice(8, 12)
_MOMENT = slice(24, 36)
_PLATFORM = slice(40, 44)
_PROFILE_ID = slice(84, 100)
# ICC.1:2004-10, the version that PDF 1.7 and PDF/A-2 name.
_VERSION_4_2 = bytes((4, 0x20, 0, 0))
_FIXED_MOMENT = b"".join(value.to_bytes(2, "big") for value in (2026, 1, 1, 0, 0, 0))
# Otherwise the name of the system it was computed on.
_FIXED_PLATFORM = b"APPL"
# The fields that do not count for the profile's own number (ICC.1:2004-10, 7.2.18).
_NOT_COUNTED = (slice(44, 48), slice(64, 68), _PROFILE_ID)


def profile() -> bytes:
    """The whole profile."""
    content = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    content[_VERSION] = _VERSION_4_2
    content[_MOMENT] = _FIXED_MOMENT
    content[_PLATFORM] = _FIXED_PLATFORM
    counted = bytearray(content)
    for part in _NOT_COUNTED:
        counted[part] = bytes(part.stop - part.start)
    content[_PROFILE_ID] = hashlib.md5(counted, usedforsecurity=False).digest()
    return bytes(content)


if __name__ == "__main__":
    TARGET.write_bytes(profile())
    print(TARGET.name, len(profile()))
