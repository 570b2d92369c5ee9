"""定性目标 in a bulletin: stated only as far as somebody has judged them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.plans import QualitativeTarget
from wanzhou_gui.domain.quality import Quality, QualityJudgement
from wanzhou_gui.reports.quality_wording import QUALITY_WORDS, ground_words

_LONGEST_QUOTE = 40


@dataclass(frozen=True)
class QualityFact:
    """One judged target: its words, the judgement, what it rests on, and why."""

    code: str
    quote: str
    quality: Quality
    ground: str
    reason: str


def quality_fact(code: str, target: QualitativeTarget, judgement: QualityJudgement) -> QualityFact:
    """A judgement as a paper states it."""
    return QualityFact(code, target.quote, judgement.quality, ground_words(judgement), judgement.reason)


def quality_paragraph(facts: Sequence[QualityFact], total: int) -> str:
    """How many of the targets in words were judged and what of each; empty where none was."""
    if not facts:
        return ""
    counts = [(QUALITY_WORDS[one], sum(fact.quality is one for fact in facts)) for one in Quality]
    classes = "、".join(f"{word}{count}项" for word, count in counts if count)
    told = "；".join(
        f"“{_short(one.quote)}”{QUALITY_WORDS[one.quality]}（依据{one.ground}），{one.reason.rstrip('。；;')}"
        for one in facts
    )
    return f"定性目标{total}项，本期评价{len(facts)}项：{classes}。{told}。"


def _short(quote: str) -> str:
    bare = quote.rstrip("。；;")
    return bare if len(bare) <= _LONGEST_QUOTE else f"{bare[:_LONGEST_QUOTE]}…"
