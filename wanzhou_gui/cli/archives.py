"""`archive`: everything about a plan put together for keeping, and checked again years later."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.desk import Desk, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_json, add_ledger, add_plan, noun, verb
from wanzhou_gui.reports.archive_contents import ArchiveSection


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "archive", "归档")
    making = verb(
        verbs,
        "make",
        make_archive,
        "整理一个方案的督查档案",
        "收入目录、签发的文书、长期保存格式的文书、单位报送原件、佐证材料、操作记录和台账备份，附校验清单；不用督查台也能阅读。"
        "文件名以 .zip 结尾时做成一个压缩文件，否则做成文件夹。",
        "archive make --db 台账.ledger --to 督查档案.zip",
    )
    making.add_argument("--to", metavar="FILE", type=Path, required=True, help="写入的文件夹，或压缩文件（.zip）")
    add_plan(making)
    add_ledger(making)
    checking = verb(
        verbs,
        "check",
        check_archive,
        "核对督查档案",
        "逐个核对校验值，不需要台账。有缺少、改动或多出的文件时退出码为 1。",
        "archive check 督查档案.zip",
    )
    checking.add_argument("archive", metavar="FILE", type=Path, help="档案文件夹或压缩文件")
    add_json(checking)


def make_archive(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the archive of a plan."""
    to: Path = arguments.to
    if not to.absolute().parent.is_dir():
        raise CommandRefusedError(f"没有文件夹 {to.parent}。请先建立文件夹，或换一个位置。")
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        listed = services.archives.make(plan.id, to)
    counts = {section: sum(item.section is section and not item.missing for item in listed.items) for section in ArchiveSection}
    if arguments.json:
        desk.console.hand_over(
            {
                "to": str(to),
                "plan": listed.plan_title,
                "files": {section.name.lower(): count for section, count in counts.items()},
                "missing": [{"title": item.title, "reason": item.missing} for item in listed.missing],
            }
        )
        return 0
    desk.console.say(f"已归档“{listed.plan_title}”：{to}")
    desk.console.say(*(f"{section.value}\t{count} 件" for section, count in counts.items()))
    desk.console.say(*(f"{item.missing}\t{item.about}\t{item.title}" for item in listed.missing))
    return 0


def check_archive(desk: Desk, arguments: argparse.Namespace) -> int:
    """Hold an archive against its list of digests."""
    found = desk.open_office().check_archive(arguments.archive)
    if arguments.json:
        desk.console.hand_over(
            {
                "files": found.count,
                "whole": found.is_whole,
                "missing": list(found.missing),
                "changed": list(found.changed),
                "unknown": list(found.unknown),
            }
        )
    else:
        for word, names in (("缺少", found.missing), ("改动", found.changed), ("多出", found.unknown)):
            desk.console.say(*(f"{word}\t{name}" for name in names))
        if found.is_whole:
            desk.console.say(f"{found.count} 个文件都与归档时一致。")
    if not found.is_whole:
        count = len(found.missing) + len(found.changed) + len(found.unknown)
        raise CommandRefusedError(f"{arguments.archive} 有 {count} 个文件与归档时不一致。请用另一份归档副本核对，或重新归档。")
    return 0
