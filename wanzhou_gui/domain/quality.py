"""Targets without a figure: what the office judges of them in a period, on what evidence, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.records import Record


class Quality(StrEnum):
    """How far a qualitative target is, in words with a definition each; a judgement, never arithmetic."""

    ACHIEVED = "achieved"
    CLEAR = "clear"
    SOME = "some"
    WEAK = "weak"
    UNKNOWN = "unknown"


class EvidenceGrade(StrEnum):
    """What a judgement rests on, the weightiest first: 正式文件, 统计数据, 现场核查, 自报."""

    DOCUMENT = "document"
    STATISTICS = "statistics"
    ON_SITE = "on_site"
    SELF_REPORT = "self_report"


@dataclass(frozen=True, kw_only=True)
class QualityJudgement(Record):
    """What the office judged of a qualitative target in a period; `evidence` names the document, figure or visit."""

    target_id: int
    period_id: int
    quality: Quality
    grade: EvidenceGrade
    reason: str
    evidence: str = ""
    decided_by: str = ""
    decided_on: date


def refusal_of(quality: Quality, grade: EvidenceGrade, reason: str, evidence: str) -> str:
    """The code of why a judgement cannot stand, empty when it can.

    A reason is always needed. That a target is achieved cannot rest on the word of the unit that answers for it, and
    whatever else it rests on must be named, so that somebody else can look it up.
    """
    if not reason.strip():
        return "quality_reason_missing"
    if quality is Quality.ACHIEVED and grade is EvidenceGrade.SELF_REPORT:
        return "quality_needs_evidence"
    if quality is not Quality.UNKNOWN and grade is not EvidenceGrade.SELF_REPORT and not evidence.strip():
        return "quality_evidence_unnamed"
    return ""
