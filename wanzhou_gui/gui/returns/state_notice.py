"""What stands over a unit's return: that it is locked, sent back or opened again, and what to do."""

from __future__ import annotations

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.reports.review_wording import decided_words
from wanzhou_gui.reports.wording import chinese_day, period_label
from wanzhou_gui.usecases.entries import UnitForm


def state_notice(form: UnitForm) -> str:
    """One sentence about the state of a return, empty when it is simply being filled in."""
    unit_return = form.unit_return
    if not form.period.is_open:
        return f"{period_label(form.period)}没有开放填报，只能查看。"
    match unit_return.state:
        case ReturnState.APPROVED:
            who = decided_words(unit_return.decided_by, unit_return.decided_at)
            by = f"（{who}）" if who else ""
            return f"{form.unit.name}本期已审核通过并锁定{by}，不能再改。确需更正，请到“审核”中写明原因解锁。"
        case ReturnState.SUBMITTED:
            day = f"（{chinese_day(unit_return.received_on)}收到）" if unit_return.received_on else ""
            return f"{form.unit.name}本期已提交入库{day}，内容已锁定。需要修改时请按“退回修改”。"
        case ReturnState.SENT_BACK:
            returned = sum(bool(row.return_reason) for row in form.rows)
            returned += sum(bool(row.return_reason) for row in form.indicators)
            parts = [f"有{returned}项待修改，原因写在各项旁边"] if returned else []
            parts += [f"原因：{unit_return.note}"] if unit_return.note else []
            return "，".join(["已退回修改", *parts])
        case ReturnState.UNLOCKED:
            return f"已解锁，原因：{unit_return.note}。更正后请重新提交入库并审核。"
        case _:
            return ""
