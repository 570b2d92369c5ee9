"""Which body of the dictionary a printed name may mean when it is none of its names: guesses with a score and a reason, never an answer."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wanzhou_gui.domain.units import Unit, folded_name


class LikenessReason(StrEnum):
    """Why two names may mean one body."""

    LEVEL_WORD = "level_word"
    JOINING_WORD = "joining_word"
    SHORT_FORM = "short_form"
    ENDING = "ending"
    ONE_CHARACTER = "one_character"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class UnitLikeness:
    """A body that may be meant: `score` out of 100, and the name of the body that the printed one is like."""

    unit: Unit
    name: str
    score: int
    reason: LikenessReason


_LEAST = 80
# Within this many points two bodies are equally likely, and both are asked about.
_CLOSE = 8
_LEVEL = re.compile(r"^(?:中共)?(?:(?:重庆市)?万州区|自治区|自治州|[省市区县镇乡州](?!委(?!会)|政府|人民政府|人大|政协|长))")
_OTHER_PLACE = re.compile(r"^(?:国家|国务院|中国|中央|省|自治区|自治州|市|州|县|重庆市(?!万州区))")
_JOINING = re.compile(r"和|与|及|、|·")
_OFFICE = re.compile(r"(?:人民政府|办事处|街道办)$")
_ENDING = re.compile(r"(?:委员会|办公室|委|局|办|厅|部)$")
_TOWN = re.compile(r"(?:镇|乡|街道|社区|村|园区|集团|公司)$")
_SAME = (("人民法院", "法院"), ("人民检察院", "检察院"), ("教育委员会", "教育局"), ("教委", "教育局"))


def likely_units(printed: str, units: Iterable[Unit], at_most: int = 3) -> tuple[UnitLikeness, ...]:
    """Bodies a printed name may mean, the likeliest first; none when the name is one the dictionary has.

    Every body that is about as likely as the first is among them, so that a name that fits two is asked about with both.
    """
    wanted = re.sub(r"\s", "", printed)
    known = list(units)
    if len(wanted) < 2 or any(wanted in unit.names for unit in known):
        return ()
    found: list[UnitLikeness] = []
    for unit in known:
        best: UnitLikeness | None = None
        for name in unit.names:
            score, reason = likeness(wanted, name)
            if score >= _LEAST and (best is None or score > best.score):
                best = UnitLikeness(unit, name, score, reason)
        if best is not None:
            found.append(best)
    found.sort(key=lambda one: (-one.score, one.unit.position, one.unit.name))
    close = [one for one in found if one.score >= found[0].score - _CLOSE]
    return tuple(close[: max(at_most, 1)])


def likeness(printed: str, known: str) -> tuple[int, LikenessReason]:
    """How alike two names of bodies are, out of 100, and in what they differ; 0 for bodies of different levels."""
    if _level(printed) and _level(known) and _level(printed) != _level(known):
        return 0, LikenessReason.SIMILAR
    left, right = _core(printed), _core(known)
    if not left or not right:
        return 0, LikenessReason.SIMILAR
    if left == right:
        return 97, LikenessReason.LEVEL_WORD if _bare(printed) == _bare(known) else LikenessReason.SHORT_FORM
    if _JOINING.sub("", left) == _JOINING.sub("", right):
        return 96, LikenessReason.JOINING_WORD
    if _stem(left) == _stem(right) and len(_stem(left)) >= 2:
        return 90, LikenessReason.ENDING
    if _OFFICE.sub("", left) == _OFFICE.sub("", right) or folded_name(left) == folded_name(right):
        return 94, LikenessReason.SHORT_FORM
    if _is_one_character_off(_JOINING.sub("", left), _JOINING.sub("", right)):
        return 88, LikenessReason.ONE_CHARACTER
    if min(len(left), len(right)) < 4:
        return 0, LikenessReason.SIMILAR
    ratio = difflib.SequenceMatcher(None, folded_name(left), folded_name(right)).ratio()
    return min(86, round(ratio * 100)), LikenessReason.SIMILAR


def _level(name: str) -> str:
    """The level a name states: 省, 市, 县 … and 区 for the district's own; empty where it states none."""
    if re.match(r"^(?:中共)?(?:重庆市)?万州区|^区(?!域)", name):
        return "区"
    found = _OTHER_PLACE.match(name)
    return found[0] if found else ""


def _core(name: str) -> str:
    core = _bare(name)
    for written, meant in _SAME:
        core = core.replace(written, meant)
    return core


def _bare(name: str) -> str:
    return _LEVEL.sub("", re.sub(r"[（(〔][^）)〕]*[）)〕]$", "", name)) or name


def _stem(name: str) -> str:
    return _ENDING.sub("", name)


def _is_one_character_off(left: str, right: str) -> bool:
    """One wrong, missing or doubled character in a name long enough that another body is not as near (教委 and 农委 are two)."""
    if min(len(_TOWN.sub("", _stem(one))) for one in (left, right)) < 3 or abs(len(left) - len(right)) > 1 or left[-1] != right[-1]:
        return False
    start = next((at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), min(len(left), len(right)))
    if len(left) == len(right):
        return left[start + 1 :] == right[start + 1 :]
    shorter, longer = sorted((left, right), key=len)
    return shorter[start:] == longer[start + 1 :]
