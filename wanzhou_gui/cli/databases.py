"""`db`: checking the ledger file, backing it up, restoring it."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.desk import Desk, writable_place
from wanzhou_gui.cli.evidence_copies import copies_object
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.cli.papers import fault_object
from wanzhou_gui.cli.passwords import add_password, password_of
from wanzhou_gui.reports.evidence_copy_words import copies_sentence
from wanzhou_gui.reports.health_words import count_words, health_words
from wanzhou_gui.reports.register_wording import fault_sentence


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "db", "台账文件")
    add_ledger(
        verb(
            verbs,
            "check",
            check,
            "检查台账文件是否完好",
            "只检查，不改动内容。完好时退出码为 0，有问题时为 1。",
            "db check --db 台账.ledger",
        )
    )
    backing = verb(
        verbs, "backup", back_up, "备份台账文件", "备份写完即校验。", "db backup --db 台账.ledger --to 备份/台账.ledger"
    )
    backing.add_argument(
        "--to", metavar="FILE", type=Path, help="备份文件；不写时存入台账旁的“备份”文件夹，以时间命名"
    )
    backing.add_argument("--with-evidence", action="store_true", help="连同佐证材料：存入备份旁的“佐证材料”文件夹，只存新增的，逐份核对校验码")
    add_password(backing)
    add_ledger(backing)
    restoring = verb(
        verbs,
        "restore",
        restore,
        "用备份恢复台账文件",
        "先校验备份；原来的台账另存，不会丢失。",
        "db restore 备份/台账.ledger --db 台账.ledger",
    )
    restoring.add_argument("backup", metavar="FILE", type=Path, nargs="?", help="备份文件")
    restoring.add_argument("--from", dest="source", metavar="FILE", type=Path, help="同上")
    add_password(restoring)
    add_ledger(restoring)


def check(desk: Desk, arguments: argparse.Namespace) -> int:
    """Look for damage; the exit code says whether there is any."""
    with desk.ledger(arguments.db) as services:
        health = services.upkeep.check()
        register = services.register.faults() if not health.faults else ()
    if arguments.json:
        desk.console.hand_over(
            {
                "ok": not health.faults,
                "schema_version": health.schema_version,
                "faults": [{"code": code, "place": place} for code, place in health.faults],
                "row_counts": dict(health.row_counts),
                "register_faults": [fault_object(fault) for fault in register],
            }
        )
    elif not health.faults:
        desk.console.say(
            f"{arguments.db} 完好（结构版本 {health.schema_version}）。", f"记录数：{count_words(health.row_counts)}。"
        )
    if register and not arguments.json:
        # The file is sound; what the register lacks is for the office to explain.
        desk.console.say(*(f"文号登记簿：{fault_sentence(fault)}" for fault in register))
    if health.faults:
        what, remedy = health_words(health.faults, "用 db restore ")
        # 的操作记录… follows the name at once; what begins a new thought is set apart.
        gap = "" if what.startswith("的") else " "
        raise CommandRefusedError(f"{arguments.db}{gap}{what}{remedy}")
    return 0


def back_up(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write a verified copy."""
    place = writable_place(arguments.to) if arguments.to else None
    password = password_of(arguments)
    if password and place is None:
        raise CommandRefusedError("没有写明加密备份存到哪里。请用 --to 写明文件名，如 --to 台账.wzbak。")
    if password and arguments.with_evidence:
        raise CommandRefusedError("加密备份里没有佐证材料，旁边也不放明文副本。请去掉 --with-evidence，佐证材料用 evidence copy 另存。")
    with desk.ledger(arguments.db) as services:
        if password and place is not None:
            to, digest = services.upkeep.sealed_backup(place, password)
        else:
            to, digest = services.upkeep.backup(place)
        copies = services.evidence_copies.copy_to(to.parent) if arguments.with_evidence else None
    if arguments.json:
        desk.console.hand_over({"to": str(to), "sha256": digest, **({"evidence": copies_object(copies)} if copies else {})})
    else:
        desk.console.say(f"已备份并校验：{to}")
    if copies is not None:
        told = copies_sentence(copies.copied, copies.there, copies.absent, copies.linked)
        if not copies.is_whole:
            raise CommandRefusedError(f"台账已经备份，佐证材料没有备齐。{told}")
        if not arguments.json:
            desk.console.say(told)
    return 0


def restore(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a verified backup in place."""
    source = arguments.source or arguments.backup
    if source is None:
        raise CommandRefusedError("没有写明备份文件。请写明要用哪份备份。")
    kept = desk.open_office().restore_ledger(source, writable_place(arguments.db), password_of(arguments))
    if arguments.json:
        desk.console.hand_over({"restored": str(arguments.db), "kept": str(kept) if kept else None})
    else:
        desk.console.say(f"已恢复：{arguments.db}")
        if kept:
            desk.console.say(f"原来的台账另存为：{kept}")
    return 0
