"""The glossary is not a wish: every English word it gives is a word of the code, and no word is given twice for two things."""

from __future__ import annotations

import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def rows() -> list[tuple[str, list[str]]]:
    """Chinese words and the identifiers of each row of the table."""
    found = []
    for line in (REPOSITORY / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) >= 2 and (identifiers := re.findall(r"`([^`]+)`", cells[1])):
            found.append((cells[0], identifiers))
    return found


def test_every_identifier_of_the_glossary_is_used() -> None:
    sources = [*(REPOSITORY / "wanzhou_gui").rglob("*.py"), *(REPOSITORY / "db").rglob("*.sql")]
    words = set(re.findall(r"\w+", "\n".join(path.read_text(encoding="utf-8") for path in sources)))
    # Part of a longer name counts too: the table says `…_is_inferred` for a family of fields.
    text = " ".join(sorted(words)).lower()
    unused = [
        f"{chinese}: {identifier}"
        for chinese, identifiers in rows()
        for identifier in identifiers
        if identifier.strip("…") not in text
    ]
    assert unused == []


def test_every_chinese_word_stands_once() -> None:
    words = [word.strip() for chinese, _ in rows() for word in re.split(r"\s+/\s+", chinese)]
    assert len(words) > 40
    assert sorted({word for word in words if words.count(word) > 1}) == []
