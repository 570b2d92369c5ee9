"""Where a text that was found stands: the page, and what that page is asked to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wanzhou_gui.domain.papers import Paper
    from wanzhou_gui.domain.plans import Task
    from wanzhou_gui.usecases.searching import TextHit


def place_of(hit: TextHit) -> tuple[str, object]:
    """The page on which it stands and what that page is asked to show."""
    from wanzhou_gui.domain.chasing import ChaseStep
    from wanzhou_gui.domain.deliveries import Delivery
    from wanzhou_gui.domain.entries import Entry, UnitReturn
    from wanzhou_gui.domain.ledger import LedgerFilter
    from wanzhou_gui.domain.paper_register import PaperVoid, UnusedNumber
    from wanzhou_gui.domain.papers import Paper
    from wanzhou_gui.domain.plans import Plan, QualitativeTarget, Task
    from wanzhou_gui.domain.quality import QualityJudgement
    from wanzhou_gui.domain.returns_review import RowReview
    from wanzhou_gui.domain.searching import HitKind
    from wanzhou_gui.domain.unit_lineage import UnitChange
    from wanzhou_gui.domain.units import Unit

    match hit.record:
        case Unit(id=unit_id):
            return ("ledger", LedgerFilter(unit_id=unit_id)) if hit.field == "name" else ("settings", ("unit", unit_id, hit.field))
        case UnitChange() if hit.unit is not None:
            return "settings", ("unit", hit.unit.id, "")
        case Task() as task:
            return _task_place(task, hit.field)
        case Entry(unit_id=unit_id, task_id=task_id):
            return "returns", ("entry", unit_id, task_id, hit.field)
        case RowReview(unit_id=unit_id, task_id=int(task_id)):
            return "returns", ("entry", unit_id, task_id)
        case UnitReturn(unit_id=unit_id) | RowReview(unit_id=unit_id):
            return "returns", ("unit", unit_id)
        case Paper() as paper:
            return _paper_place(paper, hit.excerpt)
        case PaperVoid() | UnusedNumber():
            return "bulletin", "register"
        case Delivery():
            return "chasing", "deliveries"
        case ChaseStep(unit_id=unit_id):
            return "chasing", ("unit", unit_id)
        case QualitativeTarget(id=target_id) | QualityJudgement(target_id=target_id):
            return "indicators", ("quality", target_id)
        case Plan(id=plan_id):
            return "plan_review", ("plan", plan_id)
    if hit.kind is HitKind.CALL and hit.unit is not None:
        return "chasing", ("unit", hit.unit.id)
    if hit.indicator is not None:
        return "indicators", hit.indicator.id
    # What is put on record of a task stands on its page.
    return ("task", ("task", hit.task.id)) if hit.task is not None else ("ledger", None)


def landmark_of(hit: TextHit) -> str:
    """What stands on the page in any case: where not every word of a record is written out, it is found by this."""
    for name in ("number_text", "name"):
        told = getattr(hit.record, name, "")
        if told:
            return str(told)
    return hit.indicator.name if hit.indicator is not None else hit.task.title if hit.task is not None else ""


def _task_place(task: Task, field: str) -> tuple[str, object]:
    """By number and title a task is looked for in the ledger; what else it says stands on its page."""
    return ("ledger" if field in ("number", "title") else "task"), ("task", task.id)


def _paper_place(paper: Paper, found: str) -> tuple[str, object]:
    """An issued paper in its pages, a draft in the paragraph where it is written; letters stand in the register of numbers."""
    from wanzhou_gui.domain.papers import PaperState
    from wanzhou_gui.reports.paper_parts.live_text import LiveText
    from wanzhou_gui.reports.papers.registry import PAPER_FORMS

    if paper.kind not in PAPER_FORMS:
        return "bulletin", "register"
    if paper.state is PaperState.ISSUED:
        return "bulletin", paper.id
    lines = {key: " ".join(LiveText.from_stored(text).text.split()) for key, text in paper.edited_sections}
    section = next((key for key, line in lines.items() if found.strip("…") in line), "")
    return "bulletin", ("draft", paper.kind.value, paper.unit_id, section)
