"""Printed labels at the start of a paragraph: 一、 （一） 1. （1） ① 第一条, with their place in the order of levels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """Levels from the outside in, in the order of GB/T 9704-2012, 7.3.3, with articles under their chapter."""

    PART = 0
    CHAPTER = 1
    ARTICLE = 2
    BRACKET = 3
    ARABIC = 4
    DECIMAL = 5
    ARABIC_BRACKET = 6
    HALF_BRACKET = 7
    CIRCLE = 8


@dataclass(frozen=True, slots=True)
class Label:
    """A label: what was printed without its dot, its ordinal, and where the text behind it starts."""

    level: Level
    printed: str
    ordinal: int
    end: int


_CHINESE = "〇零一二三四五六七八九十百"
# 一、二、三产业 and 三、四季度 are enumerations, not labels.
_CHAPTER = re.compile(rf"([{_CHINESE}]{{1,5}})(?:、(?![{_CHINESE}]{{1,3}}(?:、|季度|产业|级|次|线))|[.．](?=[^\d\s]))")
_BRACKET = re.compile(rf"[（(〔]([{_CHINESE}]{{1,5}})[）)〕][、.．:：]?")
_ARABIC = re.compile(r"(\d{1,3})(?:[.．、](?!\d)|[.．、](?=(?:19|20)\d\d年|5G|[34]D)|[.．] |[.．]$)")
# 1.1 推行… is a label, 1.2万件 and 2.5亿元 at the start of a wrapped line are quantities.
_DECIMAL = re.compile(
    r"(\d{1,2}(?:[.．]\d{1,2}){1,2})[.．、]?\s*(?=[\u4e00-\u9fffA-Z“《【])(?![余多]?[万亿千百]|倍|度|个百分点|平方|立方|公里|微克|毫克|吨|元|米|小时|"
    r"[个件家户人名次场项亩辆台套处座所条种张天岁年](?:以|左右|[，。；、）)]|$)|版|时代)"
)
_ARABIC_BRACKET = re.compile(r"[（(](\d{1,3})[）)][、.．]?(?!\d)")
_HALF_BRACKET = re.compile(r"(\d{1,2})[）)][、.．]?")
_CIRCLE = re.compile(r"([①-⑳])[、.．]?")
_ARTICLE = re.compile(rf"第([{_CHINESE}\d]{{1,6}})条[、:：.]?(?!款|规定|约定|第|的|之|和|至|、|，|以及|所)")
_PART = re.compile(rf"第([{_CHINESE}\d]{{1,5}})(?:章|部分|篇)[、:：.]?(?![的之和至])")

# 任务1：… where a plan counts in words.
_WORDED = re.compile(rf"(?:任务|举措|事项|专项行动|行动)([{_CHINESE}]{{1,3}}|\d{{1,2}})[:：](?=[^\s])")

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}


def chinese_number(text: str) -> int:
    """The value of a Chinese numeral below 1,000 (三十二 → 32); 0 when it is none."""
    if text.isdecimal() and text.isascii():
        return int(text)
    total = current = 0
    for char in text:
        if char == "百":
            total += (current or 1) * 100
            current = 0
        elif char == "十":
            total += (current or 1) * 10
            current = 0
        elif char in _DIGITS:
            current = current * 10 + _DIGITS[char] if current and "十" not in text else _DIGITS[char]
        else:
            return 0
    return total + current


def label_of(text: str) -> Label | None:
    """The label at the start of a cleaned paragraph, or None."""
    return label_at(text, 0)


def label_at(text: str, at: int) -> Label | None:
    """The label that starts exactly at position `at`, or None."""
    if at >= len(text):
        return None
    first = text[at]
    if first in _CHINESE:
        match = _CHAPTER.match(text, at)
        if match:
            return Label(Level.CHAPTER, match[1], chinese_number(match[1]), match.end())
    elif first in "（(〔":
        match = _BRACKET.match(text, at)
        if match:
            return Label(Level.BRACKET, f"（{match[1]}）", chinese_number(match[1]), match.end())
        match = _ARABIC_BRACKET.match(text, at)
        if match:
            return Label(Level.ARABIC_BRACKET, f"（{match[1]}）", int(match[1]), match.end())
    elif first in "0123456789":
        match = _ARABIC.match(text, at)
        if match:
            return Label(Level.ARABIC, match[1], int(match[1]), match.end())
        match = _DECIMAL.match(text, at)
        if match:
            return Label(Level.DECIMAL, match[1].replace("．", "."), int(re.split(r"[.．]", match[1])[-1]), match.end())
        match = _HALF_BRACKET.match(text, at)
        if match:
            return Label(Level.HALF_BRACKET, f"{match[1]}）", int(match[1]), match.end())
    elif first == "第":
        match = _ARTICLE.match(text, at)
        if match:
            return Label(Level.ARTICLE, f"第{match[1]}条", chinese_number(match[1]), match.end())
        match = _PART.match(text, at)
        if match:
            return Label(Level.PART, match[0].rstrip("、:：."), chinese_number(match[1]), match.end())
    elif first in "任举事专行":
        match = _WORDED.match(text, at)
        if match:
            return Label(Level.ARABIC, match[1], chinese_number(match[1]), match.end())
    elif "①" <= first <= "⑳":
        match = _CIRCLE.match(text, at)
        if match:
            return Label(Level.CIRCLE, match[1], ord(match[1]) - 0x2460 + 1, match.end())
    return None
