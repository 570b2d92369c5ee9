"""A composed paper without the marks of its figures, and the links of everything it prints."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.figure import Figure
from wanzhou_gui.reports.paper_parts.live_text import LiveText, plain

T = TypeVar("T")


def unmarked(document: OfficialDocument) -> tuple[OfficialDocument, tuple[LiveText, ...]]:
    """The paper as it prints, and the texts of its blocks with their links, a table as one text."""
    blocks = (*document.blocks, *(block for annex in document.annexes for block in annex.blocks))
    texts = []
    for block in blocks:
        told: list[str] = []
        _collect(block, told)
        live = LiveText.of("\n".join(told))
        if live.figures:
            texts.append(live)
    return _plain(document), tuple(texts)


def _collect(part: Any, told: list[str]) -> None:
    if isinstance(part, str):
        told.append(part)
    elif isinstance(part, tuple):
        for one in part:
            _collect(one, told)
    elif is_dataclass(part) and not isinstance(part, Figure):
        for field in fields(part):
            _collect(getattr(part, field.name), told)


def _plain(part: T) -> T:
    """The same value with plain texts; what holds no mark stays the very object."""
    if type(part) is str:
        return plain(part)  # type: ignore[return-value, arg-type]  # a str for a str
    if isinstance(part, tuple):
        bare = tuple(_plain(one) for one in part)
        return part if all(one is other for one, other in zip(bare, part, strict=True)) else bare  # type: ignore[return-value]
    if isinstance(part, Figure) or not is_dataclass(part):
        return part
    changed = {
        field.name: bare for field in fields(part) if (bare := _plain(value := getattr(part, field.name))) is not value
    }
    return replace(part, **changed) if changed else part  # type: ignore[type-var]
