"""Templates: what an office words in its own way in a kind of paper, kept version by version."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from wanzhou_gui.domain.paper_seals import (
    ANNEX_BINDING,
    JOINT_AGENCIES,
    JOINT_MARK,
    SEAL_SLOTS,
    SEALING,
    STAMPED_BY,
)
from wanzhou_gui.domain.papers import OfficeSettings, PaperKind
from wanzhou_gui.domain.records import Record

# Slots that stand in for a setting of the office, by the name of that setting.
SETTING_SLOTS = {
    "red_mark": "red_mark",
    "number_template": "number_template",
    "copied_to": "copied_to",
    "signer": "office_name",
    "printing_office": "printing_office",
}
RECIPIENTS = "recipients"
# What stands on the head besides the number. 密级 is none of them: no classified matter is handled here.
SIGNED_BY = "signed_by"
COPY_NUMBER = "copy_number"
URGENCY = "urgency"
HEAD_SLOTS = (SIGNED_BY, COPY_NUMBER, URGENCY)
# 附注 is the office's contact everywhere; only a single paper says something else there.
NOTE = "note"
COPIED_TO = "copied_to"
PRINTING_OFFICE = "printing_office"
# What a clerk may set for a single paper, in the order of the page; the template stays what all others follow.
DRAFT_SLOTS = (
    COPY_NUMBER, URGENCY, SIGNED_BY, JOINT_AGENCIES, JOINT_MARK, RECIPIENTS, SEALING, STAMPED_BY, ANNEX_BINDING,
    NOTE, COPIED_TO, PRINTING_OFFICE,
)  # fmt: skip
# Without a word here a paper would be none: empty means as the template says.
NEVER_EMPTY_SLOTS = (RECIPIENTS, PRINTING_OFFICE, JOINT_MARK, SEALING, ANNEX_BINDING)
URGENCIES = ("特急", "加急")
# Phrases of the text: the opening in the office's own words, a paragraph of its own behind a section, the end.
OPENING = "opening"
LAST_DEMAND = "last_demand"
CLOSING = "closing"
PHRASE_SLOTS = (OPENING, "overall", "good", "problems", "next_steps", LAST_DEMAND, CLOSING)
SLOTS = (*SETTING_SLOTS, RECIPIENTS, *HEAD_SLOTS, *SEAL_SLOTS, *PHRASE_SLOTS)
# Where nothing is written here, nothing stands on the page.
EMPTY_IS_NOTHING = (COPY_NUMBER, URGENCY, JOINT_AGENCIES, STAMPED_BY)

# What a phrase may name; the text fills it from the facts (reports/paper_phrases.py).
PLACEHOLDERS = ("方案", "方案简称", "期间", "截至日期", "报送截止日", "督查机构", "任务总数", "应报单位数")
# The placeholders of the number line are another matter: domain.papers.paper_number fills them.
NUMBER_PLACEHOLDERS = ("机关代字", "yyyy汉字", "yyyy", "n汉字", "n")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BETWEEN_NAMES = re.compile(r"[、，,;；\s]+")
SLOT_LIMIT = 600


@dataclass(frozen=True, kw_only=True)
class PaperTemplate(Record):
    """One version of the office's wording for a kind of paper; slots that are not named keep what the program writes."""

    kind: PaperKind
    version: int
    slots: tuple[tuple[str, str], ...] = ()
    note: str = ""
    saved_at: datetime
    clerk: str

    @property
    def wording(self) -> Mapping[str, str]:
        """The slots by name."""
        return dict(self.slots)


def filled(text: str, values: Mapping[str, str]) -> str:
    """A phrase with its placeholders replaced; what has no value stays as it is written."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def unknown_placeholders(slot: str, text: str) -> tuple[str, ...]:
    """What stands in braces and is none of the names a slot may use; a lonely brace is named as such."""
    known = NUMBER_PLACEHOLDERS if slot == "number_template" else PLACEHOLDERS if slot in PHRASE_SLOTS else ()
    strange = [match[0] for match in _PLACEHOLDER.finditer(text) if match[1] not in known]
    rest = _PLACEHOLDER.sub("", text)
    return tuple(dict.fromkeys([*strange, *(one for one in "{}" if one in rest)]))


# 条例第五条 makes courts, procuratorates, Party bodies and central agencies no plain objects of supervision: a paper
# asks them, and has no words for ordering, blaming or summoning them.
COMMANDING_WORDS = ("责令", "限期", "整改", "批评", "问责", "约谈", "点名", "督办", "必须", "务必", "通报")
_DOCUMENT_TITLE = re.compile("《[^》]*》")


def placeholders_in(text: str) -> tuple[str, ...]:
    """The names in braces of a phrase."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def blocked_words(slot: str, text: str) -> tuple[str, ...]:
    """Words that a phrase for bodies that may only be asked must not hold (slots that end in asked or written)."""
    if not slot.endswith((".asked", ".written")):
        return ()
    return commanding_words(text)


def commanding_words(text: str) -> tuple[str, ...]:
    """Words for ordering, blaming or summoning in a text; titles of documents are quoted, not said."""
    said = _DOCUMENT_TITLE.sub("", text)
    return tuple(word for word in COMMANDING_WORDS if word in said)


def head_refusal(slot: str, text: str) -> str:
    """The code of what is wrong with a head setting; empty where it may stand.

    份号 has six digits (GB/T 9704-2012, 7.2.1); urgent papers are 特急 or 加急 (《党政机关公文处理工作条例》第九条).
    """
    if slot == COPY_NUMBER and not re.fullmatch(r"[0-9]{6}", text):
        return "copy_number_not_six_digits"
    if slot == URGENCY and text not in URGENCIES:
        return "urgency_unknown"
    return ""


def settings_with(settings: OfficeSettings, wording: Mapping[str, str]) -> OfficeSettings:
    """The office's settings as a paper of this wording sees them."""
    changed = {field: wording[slot] for slot, field in SETTING_SLOTS.items() if wording.get(slot, "").strip()}
    return replace(settings, **changed)  # type: ignore[arg-type]  # these fields are texts


def names_in(text: str) -> tuple[str, ...]:
    """The names in a list of names, however they are set apart."""
    return tuple(name for name in _BETWEEN_NAMES.split(text.strip()) if name)
