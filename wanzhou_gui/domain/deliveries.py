"""送达: a paper that was sent to a unit, how it went there, and the receipt that came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.periods import WorkCalendar
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.workdays import workdays_overdue

# A receipt that is not back after so many working days is asked for.
RECEIPT_WORKDAYS = 3


class DeliveryWay(StrEnum):
    """How a paper reaches a unit."""

    PERSON = "person"
    EXCHANGE = "exchange"
    ELECTRONIC = "electronic"
    POST = "post"


class DeliveryState(StrEnum):
    """How far a paper is on its way: not sent, sent, receipt overdue, received, refused (and left there)."""

    UNSENT = "unsent"
    SENT = "sent"
    UNANSWERED = "unanswered"
    RECEIVED = "received"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Delivery(Record):
    """One paper on its way to one unit; `received_on` is the day on the receipt, `returned_on` when it came back."""

    paper_id: int
    unit_id: int
    way: DeliveryWay
    sent_on: date
    sent_by: str = ""
    received_by: str = ""
    received_on: date | None = None
    returned_on: date | None = None
    # 拒收、留置: the paper was left there, the note says before whom.
    is_refused: bool = False
    note: str = ""
    clerk: str = ""


def delivery_state(delivery: Delivery | None, today: date, calendar: WorkCalendar) -> DeliveryState:
    """How far a paper is; a receipt that stays out longer than the office waits is unanswered."""
    if delivery is None:
        return DeliveryState.UNSENT
    if delivery.is_refused:
        return DeliveryState.REFUSED
    if delivery.received_on is not None:
        return DeliveryState.RECEIVED
    waited = workdays_overdue(delivery.sent_on, today, calendar)
    return DeliveryState.UNANSWERED if waited > RECEIPT_WORKDAYS else DeliveryState.SENT
