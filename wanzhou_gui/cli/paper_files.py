"""`report compare`: an edited .docx held against the ledger; and which file a paper is written as."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, verb
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.paper_comparison import ChangedFigure, PaperComparison
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services

_WORD_ENDING = ".docx"


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `report`."""
    comparing = verb(
        verbs,
        "compare",
        compare_paper,
        "核对改过的文字版",
        "把用 WPS 或 Word 改过的 .docx 与台账现有数据逐段核对，列出改动的数字和增减的段落。数字有改动时退出码为 1。",
        "report compare 督查通报.docx --db 台账.ledger --period 2024Q2",
    )
    comparing.add_argument("file", metavar="FILE", type=Path, help="改过的文件（.docx）")
    kinds = [kind.value for kind in PAPER_FORMS]
    comparing.add_argument("--kind", metavar="PAPER", choices=kinds, default="bulletin", help="文书种类；不写时为督查通报")
    add_period(comparing)
    comparing.add_argument("--unit", metavar="U", help="单位名称；给一个单位的文书须写明")
    add_plan(comparing)
    add_ledger(comparing)


def add_shape(parser: argparse.ArgumentParser) -> None:
    """`--pdf-a`, beside the ending of `--to`."""
    parser.add_argument("--pdf-a", action="store_true", help="写成长期保存格式（PDF/A-2b），内容与原件一致")


def refuse_shape(arguments: argparse.Namespace) -> None:
    """Refuse what cannot be both."""
    is_word = arguments.to.suffix.lower() == _WORD_ENDING
    if is_word and arguments.pdf_a:
        raise CommandRefusedError("长期保存格式只能是 PDF。请把 --to 的文件名改为 .pdf，或去掉 --pdf-a。")


def shaped(services: Services, draft: PaperDraft[Any], content: bytes, arguments: argparse.Namespace) -> bytes:
    """What is written: the PDF itself, its archival copy, or a .docx."""
    if arguments.to.suffix.lower() == _WORD_ENDING:
        return services.paper_files.word(draft)
    return services.paper_files.archival(draft) if arguments.pdf_a else content


def compare_paper(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what an edited paper says differently from the ledger."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        unit_id = services.units.unit(arguments.unit).id if arguments.unit else None
        draft = services.reports.draft(plan.id, period.id, PaperKind(arguments.kind), unit_id)
        found = services.paper_files.compare(draft, arguments.file)
    if arguments.json:
        desk.console.hand_over(_object(found))
    else:
        _say(desk, found)
    if found.figures:
        raise CommandRefusedError(f"{arguments.file} 有 {len(found.figures)} 处数字与台账不一致。请按上面所列改回，或先在台账中更正数据。")
    return 0


def _say(desk: Desk, found: PaperComparison) -> None:
    if found.is_same:
        desk.console.say("与台账一致，没有改动。")
    for one in found.figures:
        desk.console.say(f"数字\t{_figure(one)}\t{one.place}", f"　　台账：{one.sentence_before or '（无）'}", f"　　文件：{one.sentence_after or '（已删）'}")
    desk.console.say(*(f"缺少段落\t{one.place}\t{one.text}" for one in found.missing))
    desk.console.say(*(f"增加段落\t{one.place}\t{one.text}" for one in found.added))
    for told in found.reworded:
        desk.console.say(f"改写\t{told.place}", f"　　台账：{told.before or '（无）'}", f"　　文件：{told.after or '（已删）'}")


def _figure(one: ChangedFigure) -> str:
    return f"台账 {one.before or '（无）'} → 文件 {one.after or '（已删）'}"


def _object(found: PaperComparison) -> dict[str, object]:
    return {
        "same": found.is_same,
        "figures": [
            {
                "before": one.before or None,
                "after": one.after or None,
                "sentence_before": one.sentence_before or None,
                "sentence_after": one.sentence_after or None,
                "place": one.place,
            }
            for one in found.figures
        ],
        "missing": [asdict(one) for one in found.missing],
        "added": [asdict(one) for one in found.added],
        "reworded": [
            {"before": one.before or None, "after": one.after or None, "place": one.place} for one in found.reworded
        ],
    }
