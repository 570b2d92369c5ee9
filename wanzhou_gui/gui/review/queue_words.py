"""What the queue of returns says about a unit and its rows."""

from __future__ import annotations

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.returns_review import Decision
from wanzhou_gui.reports.review_wording import review_state_word
from wanzhou_gui.reports.wording import chinese_day
from wanzhou_gui.usecases.review import ReviewRow, ReviewSheet


def is_open_row(sheet: ReviewSheet, row: ReviewRow) -> bool:
    """Whether a row waits for a decision."""
    decided = row.decision in (Decision.APPROVED, Decision.RETURNED) and not row.is_answered
    return not sheet.is_approved and not decided and row.is_filled


def queue_texts(sheet: ReviewSheet) -> tuple[str, ...]:
    """A unit as a line of the queue: name, state, approved of all, things to look at."""
    approved = sum(sheet.is_approved or row.decision is Decision.APPROVED for row in sheet.rows)
    found = str(sheet.findings_count) if sheet.findings_count and not sheet.is_approved else ""
    word = review_state_word(sheet.state, waits=sheet.waits)
    return (sheet.unit.name, word, f"{approved}/{len(sheet.rows)}", found)


def return_sentence(sheet: ReviewSheet) -> str:
    """What stands over a return: how it came, who decided on it, what to do."""
    unit_return = sheet.unit_return
    if unit_return is None:
        return ""
    who = unit_return.decided_by
    when = f"{unit_return.decided_at.astimezone():%Y-%m-%d %H:%M}" if unit_return.decided_at else ""
    match sheet.state:
        case ReturnState.APPROVED:
            return f"{sheet.unit.name}本期已审核通过并锁定（{who}，{when}）。确需更正，请写明原因解锁。"
        case ReturnState.SENT_BACK:
            rows = f"退回 {len(sheet.returned_rows)} 项。" if sheet.returned_rows else ""
            note = f"整表退回原因：{unit_return.note}" if unit_return.note else ""
            return f"已退回{sheet.unit.name}修改（{when}）。{rows}{note}"
        case ReturnState.UNLOCKED:
            return f"已解锁（{who}，{when}），原因：{unit_return.note}。更正后请再次审核。"
        case ReturnState.DRAFT if sheet.came_as_file:
            return "收到的填报表还有必须补充的内容，可以逐项通过或退回。"
        case _:
            came = f"{chinese_day(unit_return.received_on)}收到，" if unit_return.received_on else ""
            how = "以文件报送" if sheet.came_as_file else "由经办人录入"
            return f"{came}{how}。填报人{unit_return.filled_by or '未写'}，审核人{unit_return.reviewed_by or '未写'}。"
