"""The kinds of entries a task's record is made of on its way from 完成 to 办结."""

from __future__ import annotations

from enum import StrEnum


class CaseRecordKind(StrEnum):
    """What may be entered by mistake and taken off the record again."""

    APPLICATION = "application"
    REQUEST = "request"
    INSPECTION = "inspection"
    CONCLUSION = "conclusion"
    RECTIFICATION = "rectification"
    INSTRUCTION = "instruction"
