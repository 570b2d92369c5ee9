"""Who signs a paper and how: joint agencies, seal or none or a 签名章, and annexes bound apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

# Further agencies of a joint paper behind the leading one, set apart by 、.
JOINT_AGENCIES = "joint_agencies"
JOINT_MARK = "joint_mark"
SEALING = "sealing"
# 职务 and 姓名 of those whose 签名章 stands under the paper, one for each agency.
STAMPED_BY = "stamped_by"
ANNEX_BINDING = "annex_binding"

# 发文机关标志 of a joint paper (GB/T 9704-2012, 7.2.4): all names with or without 文件, or the leading agency alone.
NAMES_WITH_DOCUMENT = "机关名称加“文件”"
NAMES_ALONE = "只写机关名称"
LEADING_ALONE = "只用主办机关标志"
# 7.3.5.1 to 7.3.5.3.
SEALED = "加盖公章"
UNSEALED = "不盖章"
STAMPED = "签名章"
# 7.3.7.
BOUND_TOGETHER = "与正文装订"
BOUND_APART = "附件另装"
SEAL_CHOICES: Mapping[str, tuple[str, ...]] = {
    JOINT_MARK: (NAMES_WITH_DOCUMENT, NAMES_ALONE, LEADING_ALONE),
    SEALING: (SEALED, UNSEALED, STAMPED),
    ANNEX_BINDING: (BOUND_TOGETHER, BOUND_APART),
}
SEAL_SLOTS = (JOINT_AGENCIES, JOINT_MARK, SEALING, STAMPED_BY, ANNEX_BINDING)

# As many names as leave text on the first page under a title of three lines (7.3.3), measured on the page.
JOINT_LIMIT = 4
# A line of the page holds 28 characters; a 签名章 with its margins leaves fifteen of them for the post.
AGENCY_LENGTH = 26
POST_LENGTH = 15
DOCUMENT_WORD = "文件"

_BETWEEN = re.compile(r"[、，,;；\n]+")
_POST_AND_NAME = re.compile(r"(\S+)\s+(\S+(?:\s\S)?)")


def agencies_in(text: str) -> tuple[str, ...]:
    """The agencies named in a text, in order."""
    return tuple(name for one in _BETWEEN.split(text) if (name := one.strip()))


def stamps_in(text: str) -> tuple[tuple[str, str], ...]:
    """职务 and 姓名 of each 签名章; the name is empty where only one word is written."""
    found = []
    for one in agencies_in(text):
        match = _POST_AND_NAME.fullmatch(one)
        found.append((match[1], match[2].replace(" ", "")) if match else (one, ""))
    return tuple(found)


def lead_name(mark: str) -> str:
    """The agency a 发文机关标志 names, without 文件."""
    return mark.strip().removesuffix(DOCUMENT_WORD)


def seal_refusal(slot: str, text: str, own: Collection[str]) -> tuple[str, Mapping[str, str]] | None:
    """The code and details of what is wrong in one of these slots; None where it may stand.

    `own` are the names the office itself goes by: a joint paper names it once, as the leading agency.
    """
    if slot in SEAL_CHOICES and text not in SEAL_CHOICES[slot]:
        return "seal_choice_unknown", {"value": text, "known": "、".join(SEAL_CHOICES[slot])}
    if slot == JOINT_AGENCIES:
        return _joint_refusal(agencies_in(text), own)
    if slot == STAMPED_BY:
        for post, name in stamps_in(text):
            if not name:
                return "stamp_without_name", {"value": post}
            if len(post) > POST_LENGTH:
                return "stamp_post_too_long", {"value": post, "limit": str(POST_LENGTH)}
    return None


def _joint_refusal(names: tuple[str, ...], own: Collection[str]) -> tuple[str, Mapping[str, str]] | None:
    for place, name in enumerate(names):
        if name in own:
            return "joint_agency_is_own", {"value": name}
        if name in names[:place]:
            return "joint_agency_twice", {"value": name}
        if len(name) > AGENCY_LENGTH:
            return "joint_agency_too_long", {"value": name, "limit": str(AGENCY_LENGTH)}
    if len(names) > JOINT_LIMIT:
        return "joint_agencies_too_many", {"count": str(len(names)), "limit": str(JOINT_LIMIT)}
    return None
