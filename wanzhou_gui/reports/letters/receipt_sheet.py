"""送达回证: the sheet that goes with a paper, is signed at the unit, and comes back (GB/T 9704-2012 sets no form for it)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.deliveries import Delivery, DeliveryWay
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.reports.document import (
    Align,
    Cell,
    Column,
    Indent,
    Metadata,
    OfficialDocument,
    Paragraph,
    Row,
    Table,
)
from wanzhou_gui.reports.letters.delivery_words import RECEIPT_WORD, WAY_WORDS
from wanzhou_gui.reports.wording import chinese_day

_DAY = "　　　年　　月　　日"
_HELP = (
    "填写说明：受送达人收到文书后在本回证上签名、盖章并写明日期，由送达人带回或者寄回发文机关。"
    "受送达人拒绝签收的，由见证人签名，写明拒收事由和日期，把文书留在受送达人处，即视为送达。"
)


@dataclass(frozen=True)
class ReceiptFacts:
    """Which paper goes to whom."""

    title: str
    word: str
    number: str
    unit: str
    issued_on: date
    is_sample: bool
    delivery: Delivery | None = None


def compose_receipt(facts: ReceiptFacts, settings: OfficeSettings) -> OfficialDocument:
    """One sheet; what is recorded already stands in it, the rest is left to be written."""
    sent = facts.delivery
    ways = "　".join(f"{'■' if sent is not None and sent.way is way else '□'}{WAY_WORDS[way]}" for way in DeliveryWay)
    rows = (
        _wide("受送达人", facts.unit, 2),
        _wide("文书名称", facts.title if facts.word in facts.title else f"{facts.title}（{facts.word}）", 2),
        _pair("文　　号", facts.number, "成文日期", chinese_day(facts.issued_on), 2),
        _wide("送达方式", ways, 2),
        _pair("送 达 人", sent.sent_by if sent is not None else "", "送达日期", chinese_day(sent.sent_on) if sent is not None else _DAY, 2),
        _wide("收 件 人\n签名、盖章", "", 5),
        _pair("收到日期", _received(sent), "代收人及\n代收理由", "", 2),
        _wide("拒收、留置\n送达情况", "", 4),
        _pair("见 证 人", "", "备　　注", "", 3),
    )
    return OfficialDocument(
        title=RECEIPT_WORD,
        blocks=(
            Table(
                (Column("", 5.2, Align.CENTER), Column("", 11.0), Column("", 5.2, Align.CENTER), Column("", 9.6)),
                rows,
                note=settings.office_name,
            ),
            Paragraph.of(_HELP, Indent.NONE),
        ),
        watermark="示例" if facts.is_sample else "",
        metadata=Metadata(
            title=f"{RECEIPT_WORD}（{facts.unit}，{facts.number}）",
            author=settings.office_name,
            subject=facts.title,
            keywords=(RECEIPT_WORD,),
        ),
    )


def _received(sent: Delivery | None) -> str:
    return chinese_day(sent.received_on) if sent is not None and sent.received_on is not None else _DAY


def _wide(label: str, text: str, lines: int = 1) -> Row:
    return Row((Cell(label, label=True), Cell(text, span=3)), min_lines=lines)


def _pair(label: str, text: str, second: str, other: str, lines: int = 1) -> Row:
    return Row((Cell(label, label=True), Cell(text), Cell(second, label=True), Cell(other)), min_lines=lines)
