"""Words for papers on their way to units: ways, states, and what is said of each."""

from __future__ import annotations

from wanzhou_gui.domain.deliveries import RECEIPT_WORKDAYS, Delivery, DeliveryState, DeliveryWay
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS
from wanzhou_gui.reports.wording import chinese_day

RECEIPT_WORD = "送达回证"
_ASKING_WORDS = {PaperKind.REMINDER: "催办函", PaperKind.CORRECTION: "函"}
WAY_WORDS = {
    DeliveryWay.PERSON: "直接送达",
    DeliveryWay.EXCHANGE: "机要交换",
    DeliveryWay.ELECTRONIC: "电子公文传输",
    DeliveryWay.POST: "邮寄",
}
STATE_WORDS = {
    DeliveryState.UNSENT: "未送",
    DeliveryState.SENT: "已送，回证未收回",
    DeliveryState.UNANSWERED: f"回证超过{RECEIPT_WORKDAYS}个工作日未收回",
    DeliveryState.RECEIVED: "已签收",
    DeliveryState.REFUSED: "拒收，已留置",
}
# Told apart without colour.
STATE_SHAPES = {
    DeliveryState.UNSENT: "○",
    DeliveryState.SENT: "▲",
    DeliveryState.UNANSWERED: "◆",
    DeliveryState.RECEIVED: "●",
    DeliveryState.REFUSED: "■",
}


def letter_word(kind: PaperKind, title: str) -> str:
    """What one paper is called in lists: a letter that only asks is a 函, as its title says (条例第五条)."""
    return _ASKING_WORDS.get(kind, PAPER_WORDS[kind]) if title.endswith("函") else PAPER_WORDS[kind]


def sent_words(delivery: Delivery | None) -> str:
    """7月10日 直接送达; a dash where nothing was sent."""
    return f"{chinese_day(delivery.sent_on)} {WAY_WORDS[delivery.way]}" if delivery is not None else "—"


def received_words(delivery: Delivery | None) -> str:
    """Who signed for it and when, or why nobody did."""
    if delivery is None or (delivery.received_on is None and not delivery.is_refused):
        return "—"
    day = chinese_day(delivery.received_on) if delivery.received_on is not None else ""
    who = "拒收" if delivery.is_refused else delivery.received_by
    return "　".join(part for part in (day, who, delivery.note) if part)


def delivery_counts(states: list[DeliveryState]) -> str:
    """共5份：已签收2份，未送3份."""
    told = "，".join(f"{STATE_WORDS[state]}{states.count(state)}份" for state in DeliveryState if state in states)
    return f"共{len(states)}份：{told}。" if told else "没有需要送达的文书。"
