"""SQL lives in storage/queries: one statement in a file, and every file is asked by someone."""

from __future__ import annotations

import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
STORAGE = REPOSITORY / "wanzhou_gui" / "storage"
QUERIES = sorted((STORAGE / "queries").glob("*.sql"))


def without_comments(sql: str) -> str:
    return re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL).strip()


def test_every_query_file_is_used() -> None:
    assert QUERIES, "storage has no queries at all"
    code = "\n".join(path.read_text(encoding="utf-8") for path in STORAGE.rglob("*.py"))
    unused = [path.name for path in QUERIES if not re.search(rf"\b{path.stem}\b", code)]
    assert unused == []


def test_every_query_file_holds_one_statement() -> None:
    several = [
        path.name for path in QUERIES if ";" in without_comments(path.read_text(encoding="utf-8")).removesuffix(";")
    ]
    assert several == []
