"""The named SQL statements of queries/, one in a file, read when first asked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("queries")


@cache
def statement(name: str) -> str:
    """The text of queries/<name>.sql."""
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
