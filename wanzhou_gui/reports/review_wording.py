"""What the review of returns says: states, decisions and findings in words."""

from __future__ import annotations

from wanzhou_gui.domain.entries import ReturnState, Severity
from wanzhou_gui.domain.returns_review import Decision
from wanzhou_gui.domain.row_findings import Finding
from wanzhou_gui.reports.wording import field_label, problem_sentence, return_state_word

DECISION_WORDS = {Decision.APPROVED: "已通过", Decision.RETURNED: "已退回", Decision.UNLOCKED: "已解锁"}


def review_state_word(state: ReturnState | None, *, waits: bool) -> str:
    """Where a return stands for its reviewer: 待审 when it is the office's turn, 未报 when nobody began it."""
    if state is None:
        return "未报"
    if state is ReturnState.UNLOCKED:
        return "已解锁，待审"
    return "待审" if waits else return_state_word(state)


def row_state_word(decision: Decision | None, *, is_approved: bool, is_answered: bool, is_filled: bool) -> str:
    """Where a row stands: decided, changed by the unit after it was returned, to be looked at, or not filled in."""
    if is_approved or decision is Decision.APPROVED:
        return "已通过"
    if is_answered:
        return "退回后已改"
    if decision is not None:
        return DECISION_WORDS[decision]
    return "待审" if is_filled else "未填"


def finding_line(finding: Finding) -> str:
    """One finding with its field and its weight."""
    word = "须补充" if finding.problem.severity is Severity.ERROR else "请核对"
    return f"［{word}］{field_label(finding.problem.field)}：{problem_sentence(finding.problem)}"
