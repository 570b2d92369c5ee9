"""`scan`: the signed and sealed pages of returns, who has sent theirs and who has not."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.cases import chosen, record_object
from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, add_unit, noun, verb
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.cli.plain_values import Plain, period_object
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.signed_page_words import page_line, signed_words
from wanzhou_gui.reports.wording import return_state_word
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.signed_pages import SignedReturn


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "scan", "签字盖章页扫描件")
    listing = verb(
        verbs, "list", list_pages, "列出各单位报送的签字盖章页", "已收入填报而没有扫描件的，标“缺签章页”。",
        "scan list --db 台账.ledger --period 2024Q2 --missing",
    )  # fmt: skip
    listing.add_argument("--missing", action="store_true", help="只列缺签章页的")
    add_period(listing, required=False)
    add_plan(listing)
    add_ledger(listing)
    adding = verb(
        verbs, "add", add, "收入一份签字盖章页扫描件",
        "收 PDF、JPG、PNG；副本与佐证材料存在一起，以 SHA-256 命名。",
        "scan add 区科技局签章页.pdf --db 台账.ledger --period 2024Q2 --unit 区科技局",
    )  # fmt: skip
    adding.add_argument("file", metavar="FILE", type=Path, help="扫描件")
    adding.add_argument("--together", action="store_true", help="这一页签的是本期全部在办方案的填报")
    _add_return(adding)
    removing = verb(
        verbs, "remove", remove, "移除一份扫描件", "副本仍留在文件夹里，可以撤销；审核通过的先解锁。",
        "scan remove 1 --db 台账.ledger --period 2024Q2 --unit 区科技局",
    )  # fmt: skip
    _add_place(removing)
    _add_return(removing)
    copying = verb(
        verbs, "copy", copy, "把一份扫描件另存出来", "核对校验码后写出，内容与收入时相同。",
        "scan copy 1 --db 台账.ledger --period 2024Q2 --unit 区科技局 --to 签章页.pdf",
    )  # fmt: skip
    _add_place(copying)
    add_target(copying, "与收入时同一种类型")
    _add_return(copying)


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", metavar="N", type=counted(1, 9999), help="scan list 中该单位的第几份")


def _add_return(parser: argparse.ArgumentParser) -> None:
    add_unit(parser)
    add_period(parser, required=False)
    add_plan(parser)
    add_ledger(parser)


def list_pages(desk: Desk, arguments: argparse.Namespace) -> int:
    """Every unit's return with its scans."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        register = services.signed_pages.register([(plan.id, period.id)])
        units = [unit for unit in services.units.units() if (plan.id, period.id, unit.id) in register]
    found = [(unit.name, register[plan.id, period.id, unit.id]) for unit in units]
    shown = [(name, one) for name, one in found if one.is_missing or not arguments.missing]
    if arguments.json:
        desk.console.hand_over(
            {"period": period_object(period), "returns": [{"unit": name, **_plain(one)} for name, one in shown]}
        )
        return 0
    missing = sum(one.is_missing for _, one in found)
    desk.console.say(f"{period.code}　已收入填报 {len(found)} 份，缺签章页 {missing} 份")
    for name, one in shown:
        state = return_state_word(one.state) if one.state else "未报"
        desk.console.say(f"{name}\t{state}\t{signed_words(one)}", *(f"　　{at}\t{page_line(page)}" for at, page in enumerate(one.pages, start=1)))
    return 0


def add(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a scan in."""
    with desk.ledger(arguments.db) as services:
        one, period = _named(services, arguments)
        returns = services.signed_pages.returns_together(one.unit_id, period.id) if arguments.together else [one]
        services.signed_pages.add(returns, arguments.file)
        return _tell(desk, arguments, services)


def remove(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a scan off a return."""
    with desk.ledger(arguments.db) as services:
        one, _ = _named(services, arguments)
        services.signed_pages.remove(chosen(one.pages, arguments.page))
        return _tell(desk, arguments, services)


def copy(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write a scan out as it came."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        one, _ = _named(services, arguments)
        page = one.pages[arguments.page - 1] if arguments.page <= len(one.pages) else None
        place = services.signed_pages.place(page.id if page else chosen(one.pages, arguments.page))
        write_whole(place.read_bytes(), to)
    if arguments.json:
        desk.console.hand_over({"to": str(to), "sha256": page.sha256 if page else None})
    else:
        desk.console.say(f"已写出：{to}")
    return 0


def _named(services: Services, arguments: argparse.Namespace) -> tuple[SignedReturn, Period]:
    plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
    return services.signed_pages.of(plan.id, services.units.unit(arguments.unit).id, period.id), period


def _tell(desk: Desk, arguments: argparse.Namespace, services: Services) -> int:
    one, _ = _named(services, arguments)
    unit = services.units.unit(arguments.unit).name
    if arguments.json:
        desk.console.hand_over({"unit": unit, **_plain(one)})
    else:
        desk.console.say(f"{unit}\t{signed_words(one)}", *(f"　　{at}\t{page_line(page)}" for at, page in enumerate(one.pages, start=1)))
    return 0


def _plain(one: SignedReturn) -> Plain:
    return {
        "state": one.state.value if one.state else None,
        "is_missing": one.is_missing,
        "pages": [record_object(page) for page in one.pages],
    }
