"""Options that name one paper: its kind, its unit where the kind has one for each, its period and plan."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import chosen_period, chosen_plan
from wanzhou_gui.cli.options import add_ledger, add_period, add_plan
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.register_wording import kind_of_word, kind_word
from wanzhou_gui.usecases.services import Services


def add_paper(parser: argparse.ArgumentParser) -> None:
    """Let the verb be about one paper of a ledger."""
    parser.add_argument("--kind", metavar="KIND", type=_kind, default=PaperKind.BULLETIN, help="文书种类；不写时为督查通报")
    parser.add_argument("--unit", metavar="U", help="单位名称；给一个单位的文书须写明")
    add_period(parser)
    add_plan(parser)
    add_ledger(parser)


def asked_paper(services: Services, arguments: argparse.Namespace) -> tuple[int, int, PaperKind, int | None]:
    """Plan, period, kind and unit of the paper that was named."""
    unit_id = services.units.unit(arguments.unit).id if arguments.unit else None
    plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
    return plan.id, period.id, arguments.kind, unit_id


def _kind(text: str) -> PaperKind:
    kind = kind_of_word(text)
    if kind is None:
        raise argparse.ArgumentTypeError(f"没有“{text}”这种文书。可选：{'、'.join(map(kind_word, PaperKind))}。")
    return kind
