"""`package`: two desks of one office exchange what each of them did."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.desk import Desk, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.cli.passwords import add_password, password_of
from wanzhou_gui.domain.desk_exchange import Conflict, MergedPackage, PackageHead, RowCheck, RowState
from wanzhou_gui.reports.evidence_copy_words import missing_sentence
from wanzhou_gui.reports.package_wording import (
    ROW_STATES,
    Rows,
    cell_words,
    column_name,
    conflict_sentence,
    is_said,
    moment_words,
    names_over,
    row_name,
    side_words,
    table_name,
)
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.packages import PackageCheck, sides_of

_FEW = 20


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "package", "两台之间的交换包")
    making = verb(
        verbs, "make", make, "制作交换包，带给同一办公室的另一台", "只装对方还没有的内容；还没收到过任何对方的交换包、内容又很多时，只装最近的部分，供用备份开账的另一台使用。用 --full 装入全部内容。",
        "package make --db 台账.ledger --to 甲.wzpack",
    )  # fmt: skip
    making.add_argument("--to", metavar="FILE", type=Path, required=True, help="写入的文件（.wzpack）")
    making.add_argument("--full", action="store_true", help="装入全部内容：对方缺了以前的交换包，或第一次交换时用")
    add_password(making)
    add_ledger(making)
    checking = verb(
        verbs, "check", check, "检查交换包，不写入任何内容", "逐项列出新增、修改、删除和冲突。",
        "package check --db 台账.ledger 甲.wzpack --json",
    )  # fmt: skip
    _add_package(checking)
    merging = verb(
        verbs, "merge", merge, "合并交换包，一次全部写入或全部不写入",
        "同一个交换包合并几次都一样。没有选定的冲突暂用较晚填写的内容，可以以后再选。",
        "package merge --db 台账.ledger 甲.wzpack",
    )  # fmt: skip
    merging.add_argument("--conflicts", choices=["ledger", "package"], metavar="WHICH", help="冲突处以 ledger（本台）或 package（对方）为准")
    merging.add_argument("--first", action="store_true", help="已核对是同一办公室的台账，第一次交换")
    _add_package(merging)
    add_ledger(verb(verbs, "list", list_packages, "列出本台的情况和合并过的交换包", example="package list --db 台账.ledger"))
    add_ledger(
        verb(verbs, "conflicts", list_conflicts, "列出还没有选定的冲突", example="package conflicts --db 台账.ledger")
    )
    deciding = verb(
        verbs, "decide", decide, "选定一处冲突", "编号和各方内容见 package conflicts。选定的结果随下一个交换包带给对方。",
        "package decide --db 台账.ledger 编号 2",
    )  # fmt: skip
    deciding.add_argument("key", metavar="KEY", help="冲突的编号，见 package conflicts")
    deciding.add_argument("side", metavar="N", type=int, help="选定第几项，从 1 数起")
    add_ledger(deciding)
    withdrawing = verb(
        verbs, "withdraw", withdraw, "撤回一次合并，恢复合并之前的内容", example="package withdraw --db 台账.ledger 1"
    )
    withdrawing.add_argument("number", metavar="N", type=int, help="合并的编号，见 package list")
    add_ledger(withdrawing)


def make(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write a package."""
    to = writable_place(arguments.to)
    password = password_of(arguments)
    with desk.ledger(arguments.db) as services:
        made = services.packages.make(to, full=arguments.full, password=password)
    if arguments.json:
        desk.console.hand_over(
            {"to": str(made.path), "sha256": made.sha256, "is_sealed": bool(password), **_head_object(made.head)}
        )
    else:
        head = made.head
        desk.console.say(f"已制作第{head.number}号交换包：{made.path}，操作 {head.act_count} 条，文件 {head.file_count} 个。")
        desk.console.say("已用密码加密。请用别的途径告诉对方密码。" if password else "没有设密码。内容请按规定保管。")
    return 0


def check(desk: Desk, arguments: argparse.Namespace) -> int:
    """Look a package through; nothing is written."""
    with desk.ledger(arguments.db) as services:
        found = services.packages.check(arguments.file, password_of(arguments))
        rows = names_over(services.packages.rows_now(found.outcome), found.outcome.rows)
    if arguments.json:
        desk.console.hand_over(_check_object(found, rows))
    else:
        _tell(desk, found, rows)
    return 0


def merge(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a package in."""
    with desk.ledger(arguments.db) as services:
        found = services.packages.check(arguments.file, password_of(arguments))
        rows = names_over(services.packages.rows_now(found.outcome), found.outcome.rows)
        choices = sides_of(found.conflicts, found, own=arguments.conflicts == "ledger") if arguments.conflicts else {}
        services.upkeep.keep_copy_before(CopyOccasion.PACKAGE)
        done = services.packages.merge(found, choices, first=arguments.first)
        missing = services.evidence_copies.not_here()
    number = done.merged.id if done.merged else None
    if arguments.json:
        told = [_conflict_object(one, rows) for one in done.open_conflicts]
        desk.console.hand_over({**_check_object(found, rows), "merged": number, "open_conflicts": told, "missing_files": list(missing)})
    elif number is None:
        desk.console.say("这个交换包的内容都已在本台账里，没有改动。")
    else:
        _tell(desk, found, rows)
        desk.console.say(f"已合并，编号 {number}。需要时可用 package withdraw 撤回。")
        if done.open_conflicts:
            desk.console.say(f"还有 {len(done.open_conflicts)} 处需要核对，见 package conflicts。")
        if missing:
            desk.console.say(missing_sentence(missing))
    return 0


def list_packages(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show this desk and the packages taken in."""
    with desk.ledger(arguments.db) as services:
        status = services.packages.status()
    if arguments.json:
        desk.console.hand_over(
            {
                "desk": status.desk_name,
                "last_number": status.last_number,
                "unsent": status.unsent_acts,
                "merged": [_merged_object(one) for one in status.merged],
            }
        )
        return 0
    desk.console.say(f"本台：{status.desk_name}，已制作 {status.last_number} 个交换包，对方还没有的操作 {status.unsent_acts} 条。")
    for one in status.merged:
        desk.console.say(
            f"{one.id}\t{one.merged_at.astimezone():%Y-%m-%d %H:%M}\t{one.desk_name}的第{one.number}号\t操作 {one.act_count} 条"
        )
    if not status.merged:
        desk.console.say("还没有合并过交换包。")
    return 0


def list_conflicts(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every place nobody decided yet."""
    with desk.ledger(arguments.db) as services:
        found, outcome = services.packages.conflicts()
        rows = names_over(services.packages.rows_now(outcome), outcome.rows)
    if arguments.json:
        desk.console.hand_over({"conflicts": [_conflict_object(one, rows) for one in found]})
        return 0
    for one in found:
        desk.console.say(f"{one.key}\t{conflict_sentence(one, rows)}")
        if one.can_be_decided:
            for at, side in enumerate(one.sides):
                mark = "，暂用" if at == one.chosen else ""
                desk.console.say(f"　　{at + 1}. {side_words(one, side, rows)}（{side.clerk} {moment_words(side.at)}{mark}）")
    if not found:
        desk.console.say("没有需要选定的冲突。")
    return 0


def decide(desk: Desk, arguments: argparse.Namespace) -> int:
    """Settle one place."""
    with desk.ledger(arguments.db) as services:
        services.packages.decide({arguments.key: arguments.side - 1})
    if arguments.json:
        desk.console.hand_over({"decided": arguments.key, "side": arguments.side})
    else:
        desk.console.say(f"已选定：{arguments.key} 第 {arguments.side} 项。")
    return 0


def withdraw(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a merge back."""
    with desk.ledger(arguments.db) as services:
        if not any(one.id == arguments.number for one in services.packages.merged()):
            raise CommandRefusedError(f"没有编号为 {arguments.number} 的合并，或已撤回。请用 package list 查看。")
        services.packages.withdraw(arguments.number)
    if arguments.json:
        desk.console.hand_over({"withdrawn": arguments.number})
    else:
        desk.console.say(f"已撤回编号为 {arguments.number} 的合并，恢复到合并之前。")
    return 0


def _add_package(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="收到的交换包")
    add_password(parser)
    add_ledger(parser)


def _head_object(head: PackageHead) -> dict[str, object]:
    return {
        "package": head.uid,
        "desk": head.desk_name,
        "office": head.office_name,
        "number": head.number,
        "made_at": head.made_at.isoformat(),
        "plans": list(head.plans),
        "acts": head.act_count,
        "files": head.file_count,
    }


def _merged_object(one: MergedPackage) -> dict[str, object]:
    return {
        "id": one.id,
        "package": one.package_uid,
        "desk": one.desk_name,
        "number": one.number,
        "made_at": one.made_at.isoformat(),
        "merged_at": one.merged_at.isoformat(),
        "acts": one.act_count,
    }


def _check_object(found: PackageCheck, rows: Rows) -> dict[str, object]:
    return {
        **_head_object(found.head),
        "is_known": found.is_known,
        "is_first": found.is_first,
        "new_acts": found.new_acts,
        **{str(state): found.count(state) for state in RowState},
        "rows": [_row_object(one, rows) for one in found.rows if one.state is not RowState.UNCHANGED],
    }


def _row_object(one: RowCheck, rows: Rows) -> dict[str, object]:
    return {
        "table": one.table,
        "table_label": table_name(one.table),
        "name": row_name(one.table, one.uid, rows),
        "state": str(one.state),
        "state_label": ROW_STATES[one.state],
        "cells": [
            {
                "field": cell.column,
                "label": column_name(cell.column),
                "before": cell_words(one.table, cell.column, cell.before, rows),
                "after": cell_words(one.table, cell.column, cell.after, rows),
            }
            for cell in one.cells
            if is_said(cell.column)
        ],
        "conflicts": [_conflict_object(conflict, rows) for conflict in one.conflicts],
    }


def _conflict_object(one: Conflict, rows: Rows) -> dict[str, object]:
    return {
        "key": one.key,
        "kind": str(one.kind),
        "table": one.table,
        "name": row_name(one.table, one.uid, rows),
        "field": one.column,
        "message": conflict_sentence(one, rows),
        "can_be_decided": one.can_be_decided,
        "chosen": one.chosen + 1,
        "sides": [
            {"value": side_words(one, side, rows), "clerk": side.clerk, "at": side.at} for side in one.sides
        ],
    }


def _tell(desk: Desk, found: PackageCheck, rows: Rows) -> None:
    head = found.head
    desk.console.say(f"{head.desk_name}的第{head.number}号交换包（{head.office_name}），{head.made_at.astimezone():%Y-%m-%d %H:%M} 制作。")
    if found.is_known:
        desk.console.say("内容都已在本台账里。")
        return
    if found.is_first:
        desk.console.say(f"这是第一次交换。包里的方案：{'；'.join(head.plans) or '无'}。请核对后再合并。")
    counts = "，".join(f"{word} {found.count(state)}" for state, word in ROW_STATES.items())
    desk.console.say(f"新的操作 {found.new_acts} 条。{counts}。")
    shown = [one for one in found.rows if one.state is not RowState.UNCHANGED]
    for one in shown[:_FEW]:
        desk.console.say(f"{ROW_STATES[one.state]}\t{table_name(one.table)}\t{row_name(one.table, one.uid, rows)}")
        desk.console.say(*(f"　　{conflict_sentence(conflict, rows)}" for conflict in one.conflicts))
    if len(shown) > _FEW:
        desk.console.say(f"另有 {len(shown) - _FEW} 项，用 --json 可看全部。")
