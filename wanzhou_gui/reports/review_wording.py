"""What the review of returns says: states, decisions and findings in words."""

from __future__ import annotations

from datetime import datetime

from wanzhou_gui.domain.entries import Entry, ReturnState, Severity, UnitReturn
from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.domain.returns_review import Decision, RowReview, content_digest
from wanzhou_gui.domain.row_findings import Finding
from wanzhou_gui.reports.wording import chinese_day, field_label, problem_sentence, return_state_word

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


def review_line(row: Entry | IndicatorValue, review: RowReview | None, unit_return: UnitReturn | None) -> str:
    """Who looked at what a unit reported, when, and what was decided; why, where it was not simply approved."""
    state = unit_return.state if unit_return is not None else None
    if review is not None and (review.decision is Decision.APPROVED or state is not ReturnState.APPROVED):
        told = f"{DECISION_WORDS[review.decision]}：{decided_words(review.clerk, review.decided_at)}"
        if review.reason:
            told += f"，原因：{_one_line(review.reason)}"
        answered = review.decision is Decision.RETURNED and review.content != content_digest(row)
        return f"{told}（退回后单位已修改）" if answered else told
    if unit_return is None or state is None:
        return ""
    if state is ReturnState.APPROVED:
        return f"已通过：{decided_words(unit_return.decided_by, unit_return.decided_at)}"
    if state is ReturnState.DRAFT:
        return "还没有提交入库"
    if state is ReturnState.SUBMITTED:
        return "已提交入库，未审核"
    told = f"整份填报{return_state_word(state)}：{decided_words(unit_return.decided_by, unit_return.decided_at)}"
    return f"{told}，原因：{_one_line(unit_return.note)}" if unit_return.note else told


def decided_words(clerk: str, moment: datetime | None) -> str:
    """王某，2024年7月5日."""
    return "，".join(part for part in (clerk, chinese_day(moment.astimezone().date()) if moment else "") if part)


def _one_line(text: str) -> str:
    return "；".join(line.strip().rstrip("。") for line in text.splitlines() if line.strip())


def finding_line(finding: Finding) -> str:
    """One finding with its field and its weight."""
    word = "须补充" if finding.problem.severity is Severity.ERROR else "请核对"
    return f"［{word}］{field_label(finding.problem.field)}：{problem_sentence(finding.problem)}"
