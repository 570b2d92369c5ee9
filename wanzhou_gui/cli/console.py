"""What commands say: text or JSON in UTF-8 whatever the machine's locale, errors as one line."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Console:
    """Where results and errors go; `--json` turns every result into one JSON object."""

    out: TextIO
    err: TextIO

    def say(self, *lines: str) -> None:
        """Lines for people."""
        for line in lines:
            self.out.write(line + "\n")

    def hand_over(self, result: Mapping[str, object]) -> None:
        """One object for machines."""
        self.out.write(json.dumps(result, ensure_ascii=False, indent=2, default=str) + "\n")

    def complain(self, text: str) -> None:
        """What went wrong, kept to one line whatever stood in file names or values."""
        self.err.write(" ".join(text.split()) + "\n")


def standard_console() -> Console:
    """The console of this process; a program without one (a windowed build) gets streams that keep nothing."""
    return Console(_utf8(sys.stdout), _utf8(sys.stderr))


def _utf8(stream: TextIO | None) -> TextIO:
    if stream is None:
        import os

        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - lives as long as the process
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        # Locales C and cp936 cannot write every name; half a surrogate pair is shown as its escape.
        reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
