"""`evidence copy`, `evidence collect`: taking evidence along on a stick, and bringing in what is missing here."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, verb
from wanzhou_gui.cli.plain_values import Plain
from wanzhou_gui.reports.evidence_copy_words import copies_sentence
from wanzhou_gui.usecases.evidence_copies import EvidenceCopies


def add_to(verbs: Nouns) -> None:
    """Add the verbs to the noun."""
    copying = verb(
        verbs, "copy", copy, "把佐证材料复制到另一个文件夹",
        "用于U盘或备份：只复制那里还没有的，逐份核对校验码，不覆盖已有文件。交换包不带佐证材料，要带给另一台时用它。",
        "evidence copy --db 台账.ledger --to U盘",
    )  # fmt: skip
    copying.add_argument("--to", metavar="DIR", type=Path, required=True, help="放到哪个文件夹里")
    add_ledger(copying)
    collecting = verb(
        verbs, "collect", collect, "从另一个文件夹补齐本台账缺的佐证材料",
        "只收台账里登记过的，校验码不符的不收。", "evidence collect --db 台账.ledger --from U盘",
    )  # fmt: skip
    collecting.add_argument("--from", dest="source", metavar="DIR", type=Path, required=True, help="“佐证材料”文件夹，或它所在的文件夹")
    add_ledger(collecting)


def copy(desk: Desk, arguments: argparse.Namespace) -> int:
    """Copy evidence to a folder."""
    with desk.ledger(arguments.db) as services:
        copies = services.evidence_copies.copy_to(arguments.to)
    return _tell(desk, arguments, copies)


def collect(desk: Desk, arguments: argparse.Namespace) -> int:
    """Bring in what is missing."""
    with desk.ledger(arguments.db) as services:
        copies = services.evidence_copies.take_from(arguments.source)
    return _tell(desk, arguments, copies)


def copies_object(copies: EvidenceCopies) -> Plain:
    """What was copied, for machines."""
    return {
        "folder": str(copies.folder),
        "copied": copies.copied,
        "there": copies.there,
        "absent": list(copies.absent),
        "linked": list(copies.linked),
    }


def _tell(desk: Desk, arguments: argparse.Namespace, copies: EvidenceCopies) -> int:
    told = copies_sentence(copies.copied, copies.there, copies.absent, copies.linked)
    if arguments.json:
        desk.console.hand_over(copies_object(copies))
    elif copies.is_whole:
        desk.console.say(told)
    if not copies.is_whole:
        raise CommandRefusedError(told)
    return 0
