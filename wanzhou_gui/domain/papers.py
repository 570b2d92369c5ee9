"""Issued papers: their numbers, their states, and the office's settings that shape them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wanzhou_gui.domain.records import Record


class PaperKind(StrEnum):
    """Kinds of papers the office numbers."""

    BULLETIN = "bulletin"
    REMINDER = "reminder"
    NOTICE = "notice"
    INTERVIEW = "interview"
    COORDINATION = "coordination"
    CORRECTION = "correction"
    BRIEFING = "briefing"
    ASSIGNMENT = "assignment"
    LEDGER = "ledger"
    PROFILE = "profile"
    STOCKTAKE = "stocktake"
    FEEDBACK = "feedback"
    EVALUATION = "evaluation"
    EXTENSION = "extension"
    CLOSING = "closing"
    ARCHIVE = "archive"


class PaperState(StrEnum):
    """A draft may change; an issued paper never does."""

    DRAFT = "draft"
    ISSUED = "issued"


@dataclass(frozen=True, kw_only=True)
class Paper(Record):
    """A paper of a plan and period.

    `edited_sections` holds text the clerk changed, by section key; `head_slots` what stands on this one paper's head and
    imprint otherwise than the template says, by slot (domain.paper_templates.DRAFT_SLOTS).
    """

    plan_id: int
    period_id: int
    kind: PaperKind = PaperKind.BULLETIN
    state: PaperState = PaperState.DRAFT
    title: str = ""
    number_year: int | None = None
    number_sequence: int | None = None
    number_twin: int = 0
    number_text: str = ""
    edited_sections: tuple[tuple[str, str], ...] = ()
    head_slots: tuple[tuple[str, str], ...] = ()
    facts_digest: str = ""
    facts_json: str = ""
    approver: str = ""
    approved_on: date | None = None
    issued_on: date | None = None
    issued_at: datetime | None = None
    pdf_sha256: str = ""
    unit_id: int | None = None
    template_version: int = 0


_CHINESE_DIGITS = "〇一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Write a counting number from 0 to 9999 in Chinese characters (十七, 一百零三)."""
    if not 0 <= number <= 9999:
        raise ValueError("only 0 to 9999 are written in characters")
    if number == 0:
        return "零"
    text = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            if gap and text:
                text += "零"
            gap = False
            text += _CHINESE_DIGITS[digit] + name
        elif text:
            gap = True
    return text.removeprefix("一") if text.startswith("一十") else text


_PLACEHOLDER = re.compile(r"\{(机关代字|yyyy汉字|yyyy|n汉字|n)\}")


def paper_number(template: str, agency_mark: str, year: int, sequence: int) -> str:
    """Fill a number template such as {机关代字}〔{yyyy}〕{n}号, 第{n}期 or {yyyy汉字}年第{n汉字}期."""
    values = {
        "机关代字": agency_mark,
        "yyyy": str(year),
        "yyyy汉字": "".join(_CHINESE_DIGITS[int(digit)] for digit in str(year)),
        "n": str(sequence),
        "n汉字": chinese_number(sequence),
    }
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)


# The commonest grounds of return (practice.md 1.10); an office edits them in its settings.
RETURN_REASONS = "\n".join(
    (
        "缺数据：请补充数量、金额、完成比例等可核对的数字。",
        "缺时间节点：请写明何时完成、下一步何时做到哪一步。",
        "空话套话：请写清做了什么、到什么程度、形成什么成果。",
        "与上期矛盾：本期与上期所报不一致，请核对并说明原因。",
        "与上期雷同：与上期文字相同，请如实填写本期新的进展。",
        "附件不全：请补报佐证材料，写明名称、文号和日期。",
        "口径不符：数字与指标口径或统计时段不符，请按口径重新填报。",
        "未经审签：缺填报人、审核人或公章，请补齐后重报。",
    )
)


@dataclass(frozen=True)
class OfficeSettings:
    """What differs from office to office; nothing here is known of 万州 and all of it can be edited."""

    district: str = "万州区"
    office_name: str = "重庆市万州区人民政府督查室"
    red_mark: str = "重庆市万州区人民政府督查室文件"
    agency_mark: str = "万州府督"
    number_template: str = "{机关代字}〔{yyyy}〕{n}号"
    copied_to: str = "区委办公室，区人大常委会办公室，区政府办公室，区政协办公室"
    printing_office: str = "重庆市万州区人民政府督查室"
    contact_name: str = ""
    contact_phone: str = ""
    due_day: int = 25
    yellow_gap_points: int = 10
    red_gap_points: int = 30
    due_soon_days: int = 15
    missed_periods: int = 2
    start_slip_periods: int = 0
    behind_periods: int = 0
    late_is_yellow: int = 1
    recovered_is_yellow: int = 1
    forecast_is_yellow: int = 1
    edge_is_yellow: int = 0
    clerk_name: str = "经办人"
    # Review: who looks at returns besides the clerk ("" for nobody), whether papers use approved figures only (1 or 0),
    # whether their tables say who looked at the figures and when, and the reasons offered for sending a row back, one a line.
    reviewer_name: str = ""
    approved_only: int = 1
    approvals_printed: int = 0
    return_reasons: str = RETURN_REASONS
    # The steps before the signature the office asks for (domain.signing): "", "submit", "review" or "submit,review".
    signing_steps: str = ""
