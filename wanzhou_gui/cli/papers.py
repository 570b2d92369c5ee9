"""`paper`: the register of numbers: looking through it, voiding papers, explaining gaps, where a sequence begins."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli import paper_heads, signing, templates
from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.domain.paper_register import RegisterFault, RegisterLine
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.letters.delivery_words import letter_word
from wanzhou_gui.reports.register_wording import (
    fault_sentence,
    kind_of_word,
    kind_word,
    line_note,
    line_state,
)
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "paper", "文号登记簿和文书审签")
    listing = verb(
        verbs, "list", list_numbers, "列出文号登记簿", "包括作废的和说明过的空号。", "paper list --db 台账.ledger --year 2024"
    )
    _add_kind(listing, required=False)
    listing.add_argument("--year", metavar="N", type=int, help="年份；不写时列出各年")
    add_ledger(listing)
    checking = verb(
        verbs,
        "check",
        check_register,
        "检查文号登记簿",
        "有缺号、重号时退出码为 1。",
        "paper check --db 台账.ledger",
    )
    add_ledger(checking)
    voiding = verb(
        verbs,
        "void",
        void_paper,
        "作废一份已编号的文书",
        "文号不再使用，原件照样保存。",
        "paper void 3 --kind 督查通报 --year 2024 --reason 数据有误 --db 台账.ledger",
    )
    _add_number(voiding)
    voiding.add_argument("--twin", metavar="N", type=int, default=0, help="两台重号时，第二份写 1")
    explaining = verb(
        verbs,
        "explain",
        explain_number,
        "说明空号",
        "说明缺少的号，或下一个不用的号。",
        "paper explain 4 --kind 督查通报 --year 2024 --reason 手工编号印发 --db 台账.ledger",
    )
    _add_number(explaining)
    starting = verb(
        verbs,
        "first",
        set_first,
        "设定某年的起始号",
        "本机关已在别处用过前几号时使用。",
        "paper first 8 --kind 督查通报 --year 2024 --db 台账.ledger",
    )
    starting.add_argument("number", metavar="N", type=int, help="起始号")
    _add_kind(starting, required=True)
    starting.add_argument("--year", metavar="N", type=int, required=True, help="年份")
    add_ledger(starting)
    signing.add_to(verbs)
    templates.add_to(verbs)
    paper_heads.add_to(verbs)


def _add_kind(parser: argparse.ArgumentParser, *, required: bool) -> None:
    more = "" if required else "；不写时列出各种"
    parser.add_argument("--kind", metavar="KIND", type=_kind, required=required, help=f"文书种类，如 督查通报、催办单{more}")


def _add_number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", metavar="N", type=int, help="序号（不是完整文号）")
    _add_kind(parser, required=True)
    parser.add_argument("--year", metavar="N", type=int, required=True, help="年份")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="原因，写入登记簿和操作记录")
    add_ledger(parser)


def _kind(text: str) -> PaperKind:
    kind = kind_of_word(text)
    if kind is None:
        known = "、".join(kind_word(one) for one in PaperKind)
        raise argparse.ArgumentTypeError(f"没有“{text}”这种文书。可选：{known}。")
    return kind


def list_numbers(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every number given."""
    with desk.ledger(arguments.db) as services:
        lines = services.register.lines(year=arguments.year, kind=arguments.kind)
        objects = _objects(services, lines)
    if arguments.json:
        desk.console.hand_over({"numbers": objects})
        return 0
    if not lines:
        desk.console.say("登记簿里还没有文号。")
    desk.console.say(*map(_line, lines))
    return 0


def check_register(desk: Desk, arguments: argparse.Namespace) -> int:
    """Name gaps and numbers given twice; the exit code says whether there are any."""
    with desk.ledger(arguments.db) as services:
        faults = services.register.faults()
        count = len(services.register.lines())
    if arguments.json:
        desk.console.hand_over({"ok": not faults, "numbers": count, "faults": list(map(fault_object, faults))})
    elif faults:
        desk.console.say(*map(fault_sentence, faults))
    else:
        desk.console.say(f"文号登记簿共 {count} 号，没有缺号和重号。")
    if faults:
        raise CommandRefusedError(f"文号登记簿有 {len(faults)} 处问题。请按上面所列逐处处理。")
    return 0


def void_paper(desk: Desk, arguments: argparse.Namespace) -> int:
    """Declare a paper void."""
    with desk.ledger(arguments.db) as services:
        services.register.void(
            arguments.kind, arguments.year, arguments.number, arguments.reason, twin=arguments.twin
        )
        return _tell(desk, arguments, services)


def explain_number(desk: Desk, arguments: argparse.Namespace) -> int:
    """Say why no paper bears a number."""
    with desk.ledger(arguments.db) as services:
        services.register.explain(arguments.kind, arguments.year, arguments.number, arguments.reason)
        return _tell(desk, arguments, services)


def set_first(desk: Desk, arguments: argparse.Namespace) -> int:
    """Set where a sequence begins."""
    with desk.ledger(arguments.db) as services:
        services.register.set_first(arguments.kind, arguments.year, arguments.number)
        coming = services.register.next_text(arguments.kind, arguments.year)
    if arguments.json:
        desk.console.hand_over({"kind": arguments.kind.value, "year": arguments.year, "next": coming})
    else:
        desk.console.say(f"{kind_word(arguments.kind)}{arguments.year}年的下一个文号：{coming}")
    return 0


def _tell(desk: Desk, arguments: argparse.Namespace, services: Services) -> int:
    lines = [
        line
        for line in services.register.lines(year=arguments.year, kind=arguments.kind)
        if line.sequence == arguments.number and line.twin == getattr(arguments, "twin", 0)
    ]
    if arguments.json:
        desk.console.hand_over({"number": _objects(services, lines)[0]})
    else:
        desk.console.say(*map(_line, lines))
    return 0


def _objects(services: Services, lines: tuple[RegisterLine, ...] | list[RegisterLine]) -> list[dict[str, object]]:
    units = {unit.id: unit.name for unit in services.units.units()} if lines else {}
    return [
        {
            "kind": line.kind.value,
            "kind_label": letter_word(line.kind, line.title),
            "year": line.year,
            "sequence": line.sequence,
            "twin": line.twin,
            "number": line.number_text,
            "title": line.title,
            "unit": units.get(line.unit_id, "") if line.unit_id is not None else "",
            "issued_on": line.issued_on.isoformat() if line.issued_on else None,
            "approver": line.approver,
            "state": line_state(line),
            "note": line_note(line),
        }
        for line in lines
    ]


def fault_object(fault: RegisterFault) -> dict[str, object]:
    """A fault for other programs."""
    return {
        "code": fault.kind.value,
        "kind": fault.paper_kind.value,
        "year": fault.year,
        "first": fault.first,
        "last": fault.last,
        "sentence": fault_sentence(fault),
    }


def _line(line: RegisterLine) -> str:
    told = [line.number_text, letter_word(line.kind, line.title), str(line.issued_on or ""), line_state(line), line.title]
    return "\t".join([*told, line_note(line)]).rstrip()
