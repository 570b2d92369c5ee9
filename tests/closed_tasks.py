"""Closes a task the way an office does: evidence, application, confirmation."""

from __future__ import annotations

from datetime import date

from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Services


def close_task(services: Services, task_id: int, on: date) -> Changes:
    """Close a task on a day with one official paper as evidence."""
    paper = services.upkeep.path.parent / f"验收意见{task_id}.txt"
    paper.write_text(f"任务{task_id}验收合格", encoding="utf-8")
    services.evidence.add(task_id, paper, EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
    services.closing.apply(task_id, applied_by="责任单位", conclusion="任务已完成。", applied_on=on)
    return services.closing.confirm(task_id, closed_on=on, confirmed=True)
