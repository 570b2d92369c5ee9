"""`paper head`: 份号, 紧急程度, 签发人, joint agencies, 用印, 主送, 附注, 抄送 and 印发机关 of one single paper."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.one_paper import add_paper, asked_paper
from wanzhou_gui.cli.options import Nouns, verb
from wanzhou_gui.domain.paper_templates import DRAFT_SLOTS
from wanzhou_gui.reports.template_wording import SLOT_WORDS
from wanzhou_gui.usecases.paper_heads import PaperHeadView


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `paper`."""
    parser = verb(
        verbs,
        "head",
        change_head,
        "这一份文书的版头和版记：份号、紧急程度、签发人、联合发文、用印、主送、附注、抄送、印发机关",
        "不写选项时只显示。没有单独写明的照模板。",
        "paper head --db 台账.ledger --period 2024Q2 --set urgency=特急",
    )
    slots = "、".join(f"{slot}（{SLOT_WORDS[slot]}）" for slot in DRAFT_SLOTS)
    parser.add_argument(
        "--set", dest="wanted", metavar="SLOT=TEXT", action="append", default=[],
        help=f"只改这一份，可写几次；等号后不写字即不印这一项。可写：{slots}",
    )  # fmt: skip
    parser.add_argument(
        "--restore", metavar="SLOT", action="append", default=[], help="恢复照模板，可写几次；all 为全部恢复"
    )
    parser.add_argument("--actual-signer", action="store_true", help="签发人按实际签发的人写，已签发未印发的也可以")
    add_paper(parser)


def change_head(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show head and imprint of one paper, or set them for it alone."""
    if arguments.actual_signer and (arguments.wanted or arguments.restore):
        raise CommandRefusedError("--actual-signer 不能与 --set、--restore 同时写。请分两次执行。")
    texts: dict[str, str | None] = {}
    for one in arguments.wanted:
        slot, equals, text = one.partition("=")
        if not equals:
            raise CommandRefusedError(f"“{one}”没有等号。请写成 urgency=特急。")
        texts[slot.strip()] = text
    with desk.ledger(arguments.db) as services:
        paper = asked_paper(services, arguments)
        if arguments.actual_signer:
            services.paper_heads.follow_signature(*paper)
        elif texts or arguments.restore:
            known = services.paper_heads.view(*paper).texts
            texts |= dict.fromkeys(known if "all" in arguments.restore else arguments.restore)
            plan_id, period_id, kind, unit_id = paper
            services.paper_heads.change(plan_id, period_id, texts, kind, unit_id)
        view = services.paper_heads.view(*paper)
    _tell(desk, arguments, view)
    return 0


def _tell(desk: Desk, arguments: argparse.Namespace, view: PaperHeadView) -> None:
    if arguments.json:
        desk.console.hand_over(
            {
                "title": view.title,
                "head": dict(view.texts),
                "template": dict(view.template),
                "own": sorted(view.own),
                "signer": view.signer,
                "may_change": view.may_change,
            }
        )
        return
    desk.console.say(view.title)
    if not view.texts:
        desk.console.say("这种文书是表格，没有版头和版记。")
    for slot, text in view.texts.items():
        whose = "这一份" if slot in view.own else "照模板"
        desk.console.say(f"{SLOT_WORDS[slot]}\t{slot}\t［{whose}］{text or '（不写）'}")
