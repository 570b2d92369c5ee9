"""`paper template`: the office's own wording of a kind of paper, and its versions."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, verb
from wanzhou_gui.domain.paper_templates import EMPTY_IS_NOTHING
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.register_wording import kind_of_word, kind_word
from wanzhou_gui.reports.template_wording import SLOT_WORDS
from wanzhou_gui.usecases.paper_templates import TemplateView


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `paper`."""
    parser = verb(
        verbs,
        "template",
        use_template,
        "文书模板：红头、文号格式、主送、抄送、落款、签发人、紧急程度、联合发文、用印和本机关的套话",
        "不写 --set 和 --restore 时只显示。每次保存为新的一版，已签发的文书不变。",
        "paper template --set closing=特此通报。 --db 台账.ledger",
    )
    parser.add_argument("--kind", metavar="KIND", type=_kind, default=PaperKind.BULLETIN, help="文书种类；不写时为督查通报")
    slots = "、".join(f"{slot}（{word}）" for slot, word in SLOT_WORDS.items())
    parser.add_argument(
        "--set", dest="wanted", metavar="SLOT=TEXT", action="append", default=[],
        help=f"改写一项，可写几次；等号后不写字即恢复原样。可写：{slots}",
    )  # fmt: skip
    parser.add_argument("--restore", metavar="N", type=int, help="恢复第几版（0 为程序原有的写法）")
    parser.add_argument("--note", metavar="TEXT", default="", help="这一版的备注")
    add_ledger(parser)


def _kind(text: str) -> PaperKind:
    kind = kind_of_word(text)
    if kind is None:
        raise argparse.ArgumentTypeError(f"没有“{text}”这种文书。可选：{'、'.join(map(kind_word, PaperKind))}。")
    return kind


def use_template(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the template of a kind, save a new version, or bring an earlier one back."""
    if arguments.wanted and arguments.restore is not None:
        raise CommandRefusedError("--set 和 --restore 不能同时写。请分两次执行。")
    with desk.ledger(arguments.db) as services:
        if arguments.restore is not None:
            services.templates.restore(arguments.kind, arguments.restore)
        elif arguments.wanted:
            wording = dict(services.templates.view(arguments.kind).wording)
            for one in arguments.wanted:
                slot, equals, text = one.partition("=")
                if not equals:
                    raise CommandRefusedError(f"“{one}”没有等号。请写成 closing=特此通报。")
                wording[slot.strip()] = text
            services.templates.save(arguments.kind, wording, arguments.note)
        view = services.templates.view(arguments.kind)
    _tell(desk, arguments, view)
    return 0


def _tell(desk: Desk, arguments: argparse.Namespace, view: TemplateView) -> None:
    version = view.versions[0].version if view.versions else 0
    if arguments.json:
        desk.console.hand_over(
            {
                "kind": view.kind.value,
                "version": version,
                "slots": {slot: view.wording.get(slot, "") for slot in view.slots},
                "defaults": dict(view.defaults),
                "versions": [
                    {"version": one.version, "saved_at": one.saved_at.isoformat(), "clerk": one.clerk, "note": one.note}
                    for one in view.versions
                ],
            }
        )
        return
    desk.console.say(f"{kind_word(view.kind)}模板　{f'第{version}版' if version else '程序原有的写法'}")
    for slot in view.slots:
        own = view.wording.get(slot, "")
        told = own or view.defaults.get(slot, "") or ("（不写）" if slot in EMPTY_IS_NOTHING else "（程序起草）")
        desk.console.say(f"{SLOT_WORDS[slot]}\t{slot}\t{'' if own else '［原样］'}{told}")
    for one in view.versions:
        desk.console.say(f"第{one.version}版\t{one.saved_at.astimezone():%Y-%m-%d %H:%M}\t{one.clerk}\t{one.note}".rstrip())
