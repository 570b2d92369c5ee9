"""What a numeric target is made of: a cleaned name, a value, and how the value is to be met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.plan_reading import Comparator, Confidence
from wanzhou_gui.exchange.plan_documents import target_words as words
from wanzhou_gui.exchange.plan_documents.printed_numbers import PrintedNumber


@dataclass(frozen=True, slots=True)
class Target:
    """A numeric target and the stretch of text it was read from."""

    name: str
    value: Decimal
    unit: str
    comparator: Comparator
    year: int | None
    start: int
    end: int
    confidence: Confidence
    upper: Decimal | None = None


def made(name: str, number: PrintedNumber, comparator: Comparator, confidence: Confidence, length: int = 0) -> Target | None:
    """A target with its name cleaned; None when nothing is left of the name."""
    clean = cleaned_name(name)
    if len(clean) < 2 or not re.search(r"[\u4e00-\u9fffA-Za-z]", clean):
        return None
    return Target(clean, number.value, number.unit, comparator, None, 0, length, confidence, number.upper)


def bounded(comparator: Comparator, number: PrintedNumber, least: str) -> Comparator:
    """The comparator after the words around the number (以上, 以内, 不少于 …) have had their say."""
    if number.upper is not None:
        return Comparator.BETWEEN
    if number.bound in ("以上", "及以上", "及其以上", "或以上"):
        return Comparator.GE
    if number.bound in ("以下", "以内", "之内", "内", "及以下"):
        return Comparator.LE
    if number.bound == "左右" or "约" in least or least.endswith("近"):
        return Comparator.ABOUT
    if "不超过" in least:
        return Comparator.LE
    if any(word in least for word in ("不少于", "不低于", "超过", "至少")):
        return Comparator.GE
    return comparator


# 下降到35, 压缩至5个工作日: less is better, and no more than the figure is asked for.
_FALLING = re.compile(r"(?:下降|降低|压减|压缩|缩短|缩小|减少|缩减|精简|压降|削减|降|减)")


def comparator_of(word: str, number: PrintedNumber, least: str) -> Comparator:
    """How a verb of attainment (达到, 不低于, 控制在 …) wants its value to be met."""
    if word.startswith(("不低于", "不少于", "不小于", "不得低于", "不得少于", "超", "突破", "高于", "大于", "多于", "至少", "优于")):
        base = Comparator.GE
    elif word.startswith(("不高于", "不超过", "不多于", "不大于", "不得超过", "不得高于", "低于", "小于", "少于", "控制")) or _FALLING.match(word):
        base = Comparator.LE
    elif word in ("约", "近"):
        base = Comparator.ABOUT
    else:
        base = Comparator.REACH
    return bounded(base, number, least)


def cleaned_name(name: str) -> str:
    """A name without the words that lead to it and from it to its value."""
    text = name.strip()
    if len(text) > 60:
        text = text[-60:]
    for _ in range(8):
        shorter = words.TRAILING.sub("", words.LEADING.sub("", text)).strip()
        if shorter == text or not shorter:
            text = shorter
            break
        text = shorter
    return text.strip("，、；：。 ")
