"""定性目标 in a bulletin: stated only as far as somebody has judged them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.plans import QualitativeTarget
from wanzhou_gui.domain.quality import Quality, QualityJudgement
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import mark
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


def tell_qualities(book: FactBook, facts: Sequence[QualityFact], total: int) -> None:
    """What a bulletin counts and quotes of them."""
    book.tell("quality.total", "定性目标数", total)
    book.count("quality.judged", "已评价的定性目标数", others=[one.quote for one in facts])
    for quality in Quality:
        quotes = [one.quote for one in facts if one.quality is quality]
        book.count(f"quality.{quality}", f"评价为“{QUALITY_WORDS[quality]}”的定性目标数", others=quotes)
    for one in facts:
        book.tell(f"item.{one.code}.words", f"定性目标{one.code}的评价", _words(one), others=(one.quote,))


def quality_paragraph(facts: Sequence[QualityFact], n: FactBook) -> str:
    """How many of the targets in words were judged and what of each; empty where none was."""
    if not facts:
        return ""
    classes = "、".join(
        f"{QUALITY_WORDS[one]}{n(f'quality.{one}')}项" for one in Quality if n[f"quality.{one}"].others
    )
    told = "；".join(mark(_words(one), f"item.{one.code}.words") for one in facts)
    return f"定性目标{n('quality.total')}项，本期评价{n('quality.judged')}项：{classes}。{told}。"


def _words(one: QualityFact) -> str:
    reason = one.reason.rstrip("。；;")
    return f"“{_short(one.quote)}”{QUALITY_WORDS[one.quality]}（依据{one.ground}），{reason}"


def _short(quote: str) -> str:
    bare = quote.rstrip("。；;")
    return bare if len(bare) <= _LONGEST_QUOTE else f"{bare[:_LONGEST_QUOTE]}…"
