"""Targets in words only: what the goals promise without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wanzhou_gui.exchange.plan_documents.lines import LogicalLine

_BULLET = re.compile(r"^(?:——|—|--|-|－|●|•|◆|■|▪|·|\*)+")
_EFFECT = re.compile(
    r"^(?:推动|促进|增强|提升|有力|有效|切实|为|助力|服务|使|从而|进而|不断(?:增强|满足|提升|提高))[^，]*(?:不断提升|提升|提高|增强|动力|活力|基础|支撑|保障|发展|感|水平|能力|贡献)$"
)
_INTENSE = re.compile(r"^(?:着力|大力|努力|积极|全力|力争|加快|全面)")
_NOT_A_GOAL = re.compile(r"^(?:以|坚持|按照|围绕|立足|对标|根据|为|通过|结合|聚焦|贯彻|落实|其中|同时$)")


def qualities_in(lines: Sequence[LogicalLine]) -> Iterator[tuple[str, LogicalLine]]:
    """Promises without numbers in the goals, each with the line it stands in."""
    bulleted = sum(1 for line in lines if _BULLET.match(line.string)) >= 2
    for line in lines:
        bullet = _BULLET.match(line.string)
        if bulleted and not bullet:
            continue
        start = bullet.end() if bullet else line.label.end if line.label else 0
        sentences = [part for part in re.split(r"[。；]", line.string[start:]) if part]
        headed = bool(bullet) or line.label is not None
        if headed and len(sentences) > 1 and "，" not in sentences[0] and len(sentences[0]) <= 24:
            sentences = sentences[1:]
        for sentence in sentences:
            yield from ((quote, line) for quote in _groups(sentence))


def _groups(sentence: str) -> Iterator[str]:
    group: list[str] = []
    for clause in sentence.split("，"):
        plain = clause.strip()
        if not plain or re.search(r"\d", plain) or _NOT_A_GOAL.match(plain) or (_EFFECT.match(plain) and (group or len(plain) < 12)):
            if group:
                yield "，".join(group)
            group = []
            continue
        if len(group) >= 2 and _INTENSE.match(plain):
            yield "，".join(group)
            group = []
        group.append(plain)
    if group:
        text = "，".join(group)
        if len(text) >= 8:
            yield text
