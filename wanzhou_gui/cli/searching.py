"""`search`: finding tasks, returns, papers, notes and units by what is written in them."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.options import Nouns, add_ledger
from wanzhou_gui.cli.parsing import ChineseArgumentParser, counted, program_name
from wanzhou_gui.cli.plain_values import Plain
from wanzhou_gui.reports.search_words import HIT_WORDS, place_words, searched_label
from wanzhou_gui.usecases.searching import MOST_HITS, TextHit


def add_to(nouns: Nouns) -> None:
    """Add the command; it has no verbs of its own."""
    about = "搜索任务、报送、问题、佐证、文书、电话记录、批示和单位"
    parser: ChineseArgumentParser = nouns.add_parser(
        "search",
        help=about,
        description=f"{about}。两个字的词也能搜到；几个词用空格隔开，要求都有；单位可用拼音首字母。",
        epilog=f"例：\n  {program_name()} search 专利导航 --db 台账.ledger",
    )
    parser.set_defaults(command=search)
    parser.add_argument("text", metavar="TEXT", help="要找的字、词、文号、任务序号或单位")
    parser.add_argument(
        "--limit", metavar="N", type=counted(1, 10_000), default=MOST_HITS, help=f"每类最多几条，默认 {MOST_HITS}"
    )
    add_ledger(parser)


def search(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what is found, kind by kind."""
    with desk.ledger(arguments.db) as services:
        hits = services.search.find(arguments.text, arguments.limit)
    if arguments.json:
        desk.console.hand_over({"query": arguments.text, "hits": [_object(hit) for hit in hits]})
    elif hits:
        desk.console.say(*(_line(hit) for hit in hits))
    else:
        desk.console.say(f"没有找到“{arguments.text}”。可以换个说法，或用拼音首字母（如 fgw）找单位。")
    return 0


def _line(hit: TextHit) -> str:
    where = place_words(hit.unit, hit.period, hit.task, hit.indicator, hit.field)
    return f"{HIT_WORDS[hit.kind]}\t{where}\t{hit.excerpt}"


def _object(hit: TextHit) -> Plain:
    return {
        "kind": str(hit.kind),
        "field": hit.field,
        "label": searched_label(hit.field),
        "excerpt": hit.excerpt,
        "plan": hit.plan.title if hit.plan else None,
        "task": {"number": hit.task.number, "title": hit.task.title} if hit.task else None,
        "unit": hit.unit.name if hit.unit else None,
        "period": hit.period.code if hit.period else None,
        "indicator": hit.indicator.name if hit.indicator else None,
    }
