"""`delivery`: papers on their way to units, receipts that came back, and the sheets to print."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.cli.plain_values import Plain, period_object, text_or_none
from wanzhou_gui.domain.deliveries import DeliveryWay
from wanzhou_gui.reports.letters.delivery_words import (
    STATE_WORDS,
    WAY_WORDS,
    delivery_counts,
    received_words,
    sent_words,
)
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.deliveries import DeliveryLine
from wanzhou_gui.usecases.services import Services

_WAYS = {way.value: way for way in DeliveryWay} | {WAY_WORDS[way]: way for way in DeliveryWay}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "delivery", "送达：文书送到哪些单位、回证是否收回")
    listing = verb(
        verbs, "list", list_deliveries, "本期文书的送达情况", "已编号的催办单、督办通知单、退回修改通知、反馈、批复和通报，一个单位一行。",
        "delivery list --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    listing.add_argument("--open", action="store_true", help="只列没有收回回证的")
    sending = verb(
        verbs, "send", record_sent, "登记送出", "方式：person（直接送达）、exchange（机要交换）、electronic（电子公文传输）、post（邮寄）。",
        "delivery send --db 台账.ledger --period 2024Q2 --number 万州府督催〔2024〕1号 --way exchange",
    )  # fmt: skip
    sending.add_argument("--way", metavar="WAY", choices=sorted(_WAYS), required=True, help="送达方式")
    sending.add_argument("--sent-on", metavar="DATE", type=day, help="送出日期；不写时为今天")
    sending.add_argument("--sent-by", metavar="TEXT", default="", help="送达人；不写时为当前经办人")
    receiving = verb(
        verbs, "receive", record_received, "登记收回的送达回证", "单位拒收的，加 --refused 并用 --note 写明事由和见证人。",
        "delivery receive --db 台账.ledger --period 2024Q2 --number 万州府督催〔2024〕1号 --by 张科长",
    )  # fmt: skip
    receiving.add_argument("--by", metavar="TEXT", default="", help="收件人")
    receiving.add_argument("--received-on", metavar="DATE", type=day, help="签收日期；不写时为今天")
    receiving.add_argument("--refused", action="store_true", help="拒收，已留置送达")
    receiving.add_argument("--note", metavar="TEXT", default="", help="备注；拒收时写明事由和见证人")
    printing = verb(
        verbs, "sheet", write_sheets, "出具送达回证（PDF），一个单位一张", "已登记的送达方式、日期和送达人印在回证上。",
        "delivery sheet --db 台账.ledger --period 2024Q2 --number 万州府督催〔2024〕1号 --to 送达回证.pdf",
    )  # fmt: skip
    add_target(printing, ".pdf")
    for parser in (sending, receiving, printing):
        parser.add_argument("--number", metavar="TEXT", required=True, help="文书的文号，如 万州府督催〔2024〕1号")
        parser.add_argument("--unit", metavar="U", action="append", help="只对这个单位，可写几次；不写时为这个文号的全部单位")
    for parser in (listing, sending, receiving, printing):
        add_period(parser)
        add_plan(parser)
        add_ledger(parser)


def list_deliveries(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show which papers went to whom and whose receipt is back."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        lines = services.deliveries.lines(plan.id, period.id)
    if arguments.open:
        lines = tuple(line for line in lines if line.delivery is None or line.delivery.returned_on is None)
    if arguments.json:
        desk.console.hand_over({"period": period_object(period), "deliveries": [_line_object(line) for line in lines]})
        return 0
    desk.console.say(f"{period.code}　{delivery_counts([line.state for line in lines])}")
    _say_lines(desk, lines)
    return 0


def record_sent(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put on record that a paper went out."""
    with desk.ledger(arguments.db) as services:
        lines = _chosen(services, arguments)
        paper_id, units = lines[0].paper.id, [line.unit.id for line in lines]
        services.deliveries.send(paper_id, units, _WAYS[arguments.way], arguments.sent_on, arguments.sent_by)
        return _tell(desk, arguments, _chosen(services, arguments))


def record_received(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put on record that a receipt came back."""
    with desk.ledger(arguments.db) as services:
        lines = _chosen(services, arguments)
        services.deliveries.receive(
            lines[0].paper.id,
            [line.unit.id for line in lines],
            received_by=arguments.by,
            received_on=arguments.received_on,
            is_refused=arguments.refused,
            note=arguments.note,
        )
        return _tell(desk, arguments, _chosen(services, arguments))


def write_sheets(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the sheets that go with a paper."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        lines = _chosen(services, arguments)
        write_whole(services.deliveries.sheets_pdf(lines[0].paper.id, [line.unit.id for line in lines]), to)
    if arguments.json:
        desk.console.hand_over({"to": str(to), "units": [line.unit.name for line in lines]})
    else:
        desk.console.say(f"已写入送达回证 {len(lines)} 张：{to}")
    return 0


def _chosen(services: Services, arguments: argparse.Namespace) -> tuple[DeliveryLine, ...]:
    plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
    lines = services.deliveries.find(plan.id, period.id, arguments.number)
    if arguments.unit:
        wanted = {services.units.unit(name).id for name in arguments.unit}
        lines = tuple(line for line in lines if line.unit.id in wanted)
        if len(lines) < len(wanted):
            raise CommandRefusedError("这个文号的文书不送其中的单位。请用 delivery list 核对。")
    return lines


def _tell(desk: Desk, arguments: argparse.Namespace, lines: Sequence[DeliveryLine]) -> int:
    if arguments.json:
        desk.console.hand_over({"deliveries": [_line_object(line) for line in lines]})
    else:
        _say_lines(desk, lines)
    return 0


def _say_lines(desk: Desk, lines: Sequence[DeliveryLine]) -> None:
    for line in lines:
        told = (line.number, line.word, line.unit.name, STATE_WORDS[line.state], sent_words(line.delivery), received_words(line.delivery))
        desk.console.say("\t".join(told))


def _line_object(line: DeliveryLine) -> Plain:
    sent = line.delivery
    return {
        "number": line.number,
        "kind": line.paper.kind.value,
        "title": line.title,
        "unit": line.unit.name,
        "standing": line.state.value,
        "standing_label": STATE_WORDS[line.state],
        "answered": line.answered,
        "way": sent.way.value if sent is not None else None,
        "sent_on": text_or_none(sent.sent_on) if sent is not None else None,
        "sent_by": text_or_none(sent.sent_by) if sent is not None else None,
        "received_by": text_or_none(sent.received_by) if sent is not None else None,
        "received_on": text_or_none(sent.received_on) if sent is not None else None,
        "is_refused": sent.is_refused if sent is not None else False,
        "note": text_or_none(sent.note) if sent is not None else None,
    }
