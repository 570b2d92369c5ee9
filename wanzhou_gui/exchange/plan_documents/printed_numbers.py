"""Numbers as they stand in a clause, with unit and bound, and the years a text names for its targets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import zip_longest

from wanzhou_gui.exchange.plan_documents import target_words as words


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number with its unit, where it stands, and the word that bounds it (以上, 以内)."""

    value: Decimal
    unit: str
    start: int
    end: int
    bound: str
    # The upper edge of a range (控制在2%—3%); value is the lower one.
    upper: Decimal | None = None


def numbers_in(clause: str) -> list[PrintedNumber]:
    """Numbers of a clause that could be values of targets; dates, grades, names and vague ranges are left out."""
    numbers: list[PrintedNumber] = []
    matches = list(words.NUMBER.finditer(clause))
    for match, following in zip_longest(matches, matches[1:]):
        if numbers and match.start() < numbers[-1].end:
            continue
        goes_on = bool(numbers) and numbers[-1].upper is not None and clause[numbers[-1].end : match.start()] in ("、", "和", "与", "及")
        if following is not None and (joined := _range(clause, match, following, goes_on=goes_on)) is not None:
            numbers.append(joined)
            continue
        unit = match["unit"].lstrip("余多")
        after = clause[match.end() : match.end() + 80]
        before = clause[max(0, match.start() - 40) : match.start()]
        if unit == "年" and (Decimal(match["value"].replace(",", "")) > 200 or not re.search(r"年限|寿命|期限|工龄|达到$", before[-12:])):
            continue
        if len(unit) > 1 and unit.endswith("级") and unit[0] in "百千万亿":
            # 20亿级项目 says which projects.
            continue
        if not unit and not (match["bound"] or words.PURE.search(before)):
            continue
        if unit.startswith(("月", "日", "号")) or re.match(r"(?:强|级|[A-Z+＋]|年级|大(?:产业|行动)|号)", after[:3]):
            continue
        if before.endswith(("—", "-", "～", "~", "–", "至")) and before[:-1][-1:].isdigit():
            continue
        if re.match(r"[—\-–~～]\d", after):
            continue
        if unit in ("分", "期", "级", "度", "路", "位", "村", "镇", "乡", "县", "市", "区", "起", "公", "方", "艺", "品", "批") and not re.match(r"(?:以上|左右|以内|$|[，、。和])", match["bound"] or after[:1] or ""):
            continue
        if unit == "岁" and not re.search(r"(?:寿命|年龄).{0,6}(?:到|至|达|为|在|过|于)$", before):
            # 3岁以下婴幼儿 says who is counted.
            continue
        if unit == "人" and re.match(r"(?:民|才|员|口|类|工|均|士|力|大|事|社)", after):
            continue
        if unit == "个" and re.match(r"(?:月|人(?!才|工)|体|性|工作)", after) and not after.startswith("人次"):
            continue
        try:
            value = Decimal(match["value"].replace(",", ""))
        except InvalidOperation:
            continue
        numbers.append(PrintedNumber(value, unit, match.start(), match.end(), match["bound"] or ""))
    return numbers


_BETWEEN = re.compile(r"\s*(?:—{1,2}|–|-|～|~|至|到)\s*")


def _range(clause: str, first: re.Match[str], second: re.Match[str], *, goes_on: bool) -> PrintedNumber | None:
    """控制在2%—3%, 压缩到3—5个工作日: two edges behind a verb of attainment; 打造1—2个 is only vague, 从5%至7% a change.

    `goes_on`: another range stands right before it (分别为2%—3%、5%—6%).
    """
    if not _BETWEEN.fullmatch(clause[first.end() : second.start()]):
        return None
    unit = second["unit"]
    before = clause[max(0, first.start() - 40) : first.start()]
    if not (unit or words.PURE.search(before)) or first["unit"] not in ("", unit) or unit.startswith(("年", "月", "日", "号", "岁")) or first["bound"]:
        return None
    cue = words.CUE.search(before)
    if not goes_on and (cue is None or cue["make"] or cue["attain"] in ("为", "有")):
        return None
    low, high = Decimal(first["value"].replace(",", "")), Decimal(second["value"].replace(",", ""))
    return PrintedNumber(low, unit, first.start(), second.end(), "", high) if low < high else None


@lru_cache(maxsize=4)
def _years_of(text: str) -> tuple[tuple[int, int, int], ...]:
    """Start, end and year of every target year a text names; found once, because every figure of a clause asks."""
    years = [(match.start(), match.end(), int(match["year"])) for match in words.RANGE_YEAR.finditer(text)]
    for match in words.YEAR.finditer(text):
        at = match.start("year")
        if words.BASE_YEAR.search(text[max(0, at - 3) : at]):
            continue
        if text[at - 1 : at] in tuple("—-–~～至") and text[max(0, at - 2) : max(0, at - 1)].isdigit():
            continue
        if text.startswith("截至", match.start()) or text.startswith(("《", "〔"), match.end()):
            continue
        years.append((match.start(), match.end(), int(match["year"])))
    years.extend(
        (match.start(), match.end(), words.FIVE_YEAR_END[match["which"]]) for match in words.FIVE_YEARS.finditer(text)
    )
    return tuple(sorted(years))


def year_before(text: str, end: int, *, first: bool = False) -> int | None:
    """The last target year named before `end` (or the first one), leaving out years of comparison."""
    years = _years_of(text)
    if first:
        return next((year for _, to, year in years if to <= end), None)
    for at in range(bisect_right(years, (end, 0, 0)) - 1, -1, -1):
        if years[at][1] <= end:
            return years[at][2]
    return None
