"""`history export` and `history verify`: the journal with its chain of digests, handed over and checked."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.desk import Desk, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_json, add_ledger, add_target, verb
from wanzhou_gui.domain.audit import ChainFault, ChainSummary, check_lines
from wanzhou_gui.reports.audit_words import fault_words
from wanzhou_gui.system.finished_files import write_whole


def add_to(verbs: Nouns) -> None:
    """Add the two verbs to the noun `history`."""
    exporting = verb(
        verbs, "export", export, "导出全部操作记录", "每步操作一行，连同改前改后和前后相连的校验码；文件可单独核验。",
        "history export --db 台账.ledger --to 操作记录.jsonl",
    )  # fmt: skip
    add_target(exporting, ".jsonl")
    add_ledger(exporting)
    verifying = verb(
        verbs, "verify", verify, "核验导出的操作记录", "不需要台账；写明 --db 时，再与台账现有的记录核对。",
        "history verify 操作记录.jsonl",
    )  # fmt: skip
    verifying.add_argument("file", metavar="FILE", type=Path, help="导出的操作记录")
    verifying.add_argument("--db", metavar="DB", type=Path, help="台账文件，用来核对记录是否一致")
    add_json(verifying)


def export(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the journal whole; refused when its chain is broken."""
    place = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        chain = services.history.chain()
        if isinstance(chain, ChainFault):
            raise CommandRefusedError(f"{arguments.db} 的操作记录{fault_words(chain)}，没有导出。请先用 db check 检查台账。")
        write_whole("".join(f"{line}\n" for line in services.history.exported()).encode(), place)
    if arguments.json:
        desk.console.hand_over({"to": str(place), "count": chain.count, "digest": chain.digest})
    else:
        desk.console.say(f"已导出 {chain.count} 步操作：{place}", f"末尾校验码：{chain.digest}")
    return 0


def verify(desk: Desk, arguments: argparse.Namespace) -> int:
    """Check an exported journal by itself and, if asked, against a ledger."""
    try:
        with arguments.file.open(encoding="utf-8") as lines:
            result = check_lines(lines)
    except FileNotFoundError:
        raise CommandRefusedError(f"没有找到文件：{arguments.file}。请核对文件名和文件夹。") from None
    except OSError:
        raise CommandRefusedError(f"{arguments.file} 不能读取。请确认它是导出的操作记录，并且有权限打开。") from None
    except UnicodeDecodeError:
        result = ChainFault("not_a_history", 0, 1)
    if isinstance(result, ChainFault):
        raise CommandRefusedError(f"{arguments.file} 没有通过核验：{fault_words(result)}。请找原件核对。")
    compared = arguments.db is not None
    if compared:
        with desk.ledger(arguments.db) as services:
            _refuse_other(services.history.still_holds(result), arguments)
    return _tell(desk, arguments, result, compared)


def _refuse_other(holds: bool, arguments: argparse.Namespace) -> None:
    if not holds:
        raise CommandRefusedError(f"{arguments.file} 本身完整，但与 {arguments.db} 的操作记录不一致。请确认是不是同一个台账，或台账是否被改动过。")


def _tell(desk: Desk, arguments: argparse.Namespace, chain: ChainSummary, compared: bool) -> int:
    if arguments.json:
        desk.console.hand_over(
            {"ok": True, "count": chain.count, "last_operation": chain.last_operation, "digest": chain.digest, "compared": compared}
        )
    else:
        against = "，与台账一致" if compared else ""
        desk.console.say(f"{arguments.file} 完整、没有改动{against}：{chain.count} 步操作，末尾校验码 {chain.digest}。")
    return 0
