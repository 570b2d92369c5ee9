"""The unit dictionary: bodies that answer for tasks, the names they go by, and finding one by a name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.unit_nature import UnitNature


@dataclass(frozen=True, kw_only=True)
class Unit(Record):
    """A body of the dictionary. `name` is how plans print it; `aliases` are other names people write."""

    name: str
    full_name: str = ""
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    nature: UnitNature = UnitNature.OTHER
    contact_name: str = ""
    contact_phone: str = ""
    leader_name: str = ""
    leader_phone: str = ""
    note: str = ""
    position: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the unit answers to."""
        return tuple(name for name in (self.name, self.full_name, self.short_name, *self.aliases) if name)


# Bodies the Party, the courts and the central ministries direct are no plain objects of government supervision
# (《政府督查工作条例》第五条): papers ask them (商请/函请) and do not criticise them.
COMMANDED_NATURES = frozenset(
    {
        UnitNature.GOVERNMENT_DEPARTMENT,
        UnitNature.TOWN_STREET,
        UnitNature.DEVELOPMENT_ZONE,
        UnitNature.ENTERPRISE_INSTITUTION,
        UnitNature.COLLECTIVE,
        UnitNature.OTHER,
    }
)


def may_be_commanded(nature: UnitNature) -> bool:
    """Whether a government paper may plainly require something of a body (条例第五条)."""
    return nature in COMMANDED_NATURES


# Written forms of one department that differ by more than a shortening (plan_documents: aliases of one body).
_EQUAL_WORDS = (
    ("发展和改革", "发展改革"), ("发改", "发展改革"), ("经信", "经济信息"), ("经济和信息化", "经济信息"),
    ("工信", "经济信息"), ("文旅", "文化旅游"), ("文化和旅游", "文化旅游"), ("住建", "住房城乡建"),
    ("住房和城乡建设", "住房城乡建"), ("住房城乡建设", "住房城乡建"), ("人社", "人力社保"),
    ("人力资源和社会保障", "人力社保"), ("人力资源社会保障", "人力社保"), ("规资", "规划自然资源"),
    ("规划和自然资源", "规划自然资源"), ("市场监督管理", "市场监管"), ("金融工作", "金融"),
    ("人行", "中国人民银行"), ("农委", "农业农村"), ("卫健", "卫生健康"),
)  # fmt: skip
_ENDINGS = re.compile(r"(委员会|办公室|管理局|委|局|办|厅|部)$")


def folded_name(name: str) -> str:
    """Reduce a printed unit name to the form in which its usual spellings are equal."""
    folded = re.sub(r"\s", "", name)
    for written, meant in _EQUAL_WORDS:
        if written in folded and (meant in written or meant not in folded):
            folded = folded.replace(written, meant)
    folded = _ENDINGS.sub("", folded)
    return re.sub(r"^(重庆市万州区|万州区|区)", "", folded) or folded


def short_name_of(name: str) -> str:
    """The name without its level word: 教委 for 区教委; Party bodies keep theirs (区委组织部 is no 委组织部)."""
    return name if name.startswith("区委") else name.removeprefix("区")


@dataclass(frozen=True)
class UnitMatch:
    """A unit found for a written name; `certain` is false when it is a guess the clerk must see as one."""

    unit: Unit
    certain: bool
    likeness: float


def find_unit(written: str, units: Iterable[Unit]) -> UnitMatch | None:
    """Find the unit a written name means: exact name, then equal spelling, then likeness (shown as a guess)."""
    wanted = re.sub(r"\s", "", written)
    if not wanted:
        return None
    known = list(units)
    for unit in known:
        if wanted in unit.names:
            return UnitMatch(unit, True, 1.0)
    folded = folded_name(wanted)
    equal = [unit for unit in known if any(folded_name(name) == folded for name in unit.names)]
    if len(equal) == 1:
        return UnitMatch(equal[0], True, 0.99)
    best: UnitMatch | None = None
    for unit in known:
        likeness = max(
            difflib.SequenceMatcher(None, folded, folded_name(name)).ratio() for name in unit.names
        )
        if likeness >= 0.7 and (best is None or likeness > best.likeness):
            best = UnitMatch(unit, False, likeness)
    return best


def matches_search(text: str, hay: Sequence[str], initials: Sequence[str] = ()) -> int | None:
    """Rank how well a search text fits a unit's names; lower is better, None when it does not fit.

    Order: substring, initials prefix, initials substring, sub-sequence of characters, sub-sequence of initials
    (three letters or more): clerks type 发改委 or fgw for 区发展改革委.
    """
    wanted = re.sub(r"\s", "", text).lower()
    if not wanted:
        return 0
    if any(wanted in name.lower() for name in hay):
        return 1
    if wanted.isascii():
        if any(reading.startswith(wanted) for reading in initials):
            return 2
        if any(wanted in reading for reading in initials):
            return 3
        if len(wanted) >= 3 and any(_is_subsequence(wanted, reading) for reading in initials):
            return 5
        return None
    if any(_is_subsequence(wanted, name) for name in hay):
        return 4
    return None


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)
