"""Where a review stands, in one sentence, and what an answer means beyond being an answer."""

from __future__ import annotations

from datetime import date

from wanzhou_gui.domain.entries import ValueRefusedError, read_date
from wanzhou_gui.domain.plan_reading import QuestionCode
from wanzhou_gui.gui.plans.review import Review
from wanzhou_gui.reports.wording import chinese_day


def first_day_in(review: Review, places: tuple[int, ...], answer: str) -> date | None:
    """The 督查起算日 an answer names, None when it is about something else or names no day."""
    if any(review.questions[at].code is not QuestionCode.PERIOD_START_TRAP for at in places):
        return None
    try:
        return read_date(answer)
    except ValueRefusedError:
        return None


def state_sentence(review: Review, *, has_ledger: bool) -> str:
    """What has been reached and what comes next, for the line at the foot of the page."""
    if review.plan is None:
        if not has_ledger:
            return "还没有打开台账，只能查看；打开或新建台账后可以存入。"
        if review.reading.unread:
            return f"还有{len(review.reading.unread)}处未识别，按 F4 逐处归类；也可以先存入。"
        return "有问题没答完也可以先存入，答完再立项。" if review.open_count else "可以存入台账了。"
    if review.registration is not None:
        approval = review.registration
        return f"已立项：{approval.number}，{approval.approver}于{chinese_day(approval.approved_on)}批准。"
    if review.open_count:
        return f"已存入台账；答完{review.open_count}个必答问题后才能立项。"
    return "已存入台账，可以立项。"
