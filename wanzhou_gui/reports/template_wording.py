"""What the slots of a template are called and stand for, and how a bulletin takes over the office's own phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from wanzhou_gui.domain.paper_templates import (
    CLOSING,
    COPY_NUMBER,
    LAST_DEMAND,
    NOTE,
    OPENING,
    SIGNED_BY,
    URGENCY,
    filled,
)
from wanzhou_gui.reports.bulletin.facts import BulletinFacts
from wanzhou_gui.reports.bulletin.sections import plan_noun
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.seals import SEAL_HINTS, SEAL_WORDS
from wanzhou_gui.reports.paper_parts.section import PaperSection

SLOT_WORDS = {
    "red_mark": "发文机关标志",
    "number_template": "发文字号格式",
    "recipients": "主送",
    "copied_to": "抄送",
    "signer": "落款机关",
    "printing_office": "印发机关",
    SIGNED_BY: "签发人",
    COPY_NUMBER: "份号",
    URGENCY: "紧急程度",
    NOTE: "附注",
    **SEAL_WORDS,
    OPENING: "引语",
    "overall": "总体情况之后",
    "good": "推进较好之后",
    "problems": "存在问题之后",
    "next_steps": "工作要求之前加一段",
    LAST_DEMAND: "最后一条要求",
    CLOSING: "结束语",
}
SIGNED_BY_DEFAULT = "签发后写批准人的姓名"
SLOT_HINTS = {
    "number_template": "可用 {机关代字}、{yyyy}、{n}、{yyyy汉字}、{n汉字}，如 {机关代字}〔{yyyy}〕{n}号、第{n}期。",
    SIGNED_BY: "上行文在发文字号一行写明签发人，多人用顿号隔开；不写时，签发后自动写上批准人的姓名。",
    COPY_NUMBER: "六位数字，如 000001，写在首页左上角。",
    URGENCY: "写“特急”或“加急”，写在首页左上角。不得处理涉密信息，不设密级。",
    **SEAL_HINTS,
    OPENING: "代替程序起草的整段引语。",
    "overall": "在“一、总体情况”之后另起一段。",
    "good": "在“二、推进较好的单位和事项”之后另起一段。",
    "problems": "在“三、存在问题”之后另起一段。",
    "next_steps": "在“四、下一步工作要求”各条之前另起一段。",
    LAST_DEMAND: "代替最后一条“持续抓好工作落实”，序号照编。",
    CLOSING: "正文最后一段，如“特此通报。”",
}
_GROUPS = {
    "praise": "肯定的话",
    "criticism": "批评的话",
    "demand": "要求的话",
    "together": "欠报多个方案的引语",
    "reds": "连续红灯的引语",
    "consequence": "逾期后果",
    "ending": "结束的话",
}
_TONES = {
    "directed": "可以直接督查的单位",
    "asked": "党委部门等只能商请的单位",
    "written": "法院、检察院和中央驻地方单位",
}
for _group, _word in _GROUPS.items():
    for _tone, _whom in _TONES.items():
        SLOT_WORDS[f"{_group}.{_tone}"] = f"{_word}（{_whom}）"
        SLOT_HINTS[f"{_group}.{_tone}"] = "花括号里的名称照程序原有的写法使用，签发时自动填入。"
for _tone, _whom in _TONES.items():
    SLOT_WORDS[f"opening.{_tone}"] = f"引语（{_whom}）"
    SLOT_HINTS[f"opening.{_tone}"] = "花括号里的名称照程序原有的写法使用，编号时自动填入。"

_ORDINAL = re.compile(r"^（[一二三四五六七八九十]+）")


def phrase_values(facts: BulletinFacts, office_name: str, n: FactBook) -> Mapping[str, str]:
    """What the placeholders of a phrase stand for in a bulletin."""
    return {
        "方案": n("plan.title"),
        "方案简称": plan_noun(facts.plan_title),
        "期间": n("period"),
        "截至日期": n("as_of"),
        "报送截止日": n("due_on"),
        "督查机构": office_name,
        "任务总数": n("total"),
        "应报单位数": n("units.total"),
    }


def with_phrases(
    sections: Sequence[PaperSection], wording: Mapping[str, str], values: Mapping[str, str]
) -> tuple[PaperSection, ...]:
    """Sections whose generated text carries the office's own phrases; where none is set nothing changes."""
    told = {slot: filled(text, values).strip() for slot, text in wording.items() if text.strip()}
    return tuple(replace(section, generated_live=LiveText.of(_phrased(section, told))) for section in sections)


def _phrased(section: PaperSection, told: Mapping[str, str]) -> str:
    lines = section.generated_live.marked.split("\n")
    if not section.generated_live.text:
        # A phrase of the office belongs to a text; alone it makes none.
        return ""
    if section.key == OPENING:
        return told.get(OPENING, section.generated_live.marked)
    if section.key != "next_steps":
        return "\n".join([*lines, told[section.key]]) if section.key in told else section.generated_live.marked
    if LAST_DEMAND in told:
        ordinal = _ORDINAL.match(lines[-1])
        lines[-1] = f"{ordinal[0] if ordinal else ''}{told[LAST_DEMAND]}"
    if "next_steps" in told:
        lines.insert(0, told["next_steps"])
    return "\n".join([*lines, told[CLOSING]] if CLOSING in told else lines)
