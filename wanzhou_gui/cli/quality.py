"""`indicator quality` and `indicator judge-quality`: what the office judges of targets in words."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import add_ledger, add_period, add_plan, verb
from wanzhou_gui.domain.quality import EvidenceGrade, Quality, QualityJudgement
from wanzhou_gui.reports.quality_wording import GRADE_WORDS, QUALITY_DEFINITIONS, QUALITY_WORDS, ground_words
from wanzhou_gui.usecases.quality import QualityCard

_QUALITIES = {word: quality for quality, word in QUALITY_WORDS.items()} | {one.value: one for one in Quality}
_GRADES = {word: grade for grade, word in GRADE_WORDS.items()} | {one.value: one for one in EvidenceGrade}


def add_quality_to(verbs: Any) -> None:
    """Add the two verbs to the noun of targets."""
    listing = verb(
        verbs,
        "quality",
        list_qualities,
        "列出定性目标及各期评价",
        example="indicator quality --db 台账.ledger --period 2024Q2",
    )
    add_period(listing, required=False)
    add_plan(listing)
    add_ledger(listing)
    judging = verb(
        verbs,
        "judge-quality",
        judge_quality,
        "评价一项定性目标，或撤回本期评价",
        "等次：" + "；".join(f"{QUALITY_WORDS[one]}，{QUALITY_DEFINITIONS[one].rstrip('。')}" for one in Quality) + "。",
        "indicator judge-quality --db 台账.ledger --period 2024Q2 --target Q1 --quality 进展明显"
        " --grade 正式文件 --evidence 备案清单 --reason 完成备案12件",
    )
    judging.add_argument("--target", metavar="CODE", required=True, help="定性目标编号（如 Q1）或原文中的几个字")
    judging.add_argument("--quality", metavar="WORD", type=_quality, help="、".join(QUALITY_WORDS.values()))
    judging.add_argument("--grade", metavar="WORD", type=_grade, help=f"依据等级：{'、'.join(GRADE_WORDS.values())}")
    judging.add_argument("--reason", metavar="TEXT", default="", help="理由：做成了什么、还差什么")
    judging.add_argument("--evidence", metavar="TEXT", default="", help="依据的名称、文号或日期")
    judging.add_argument("--withdraw", action="store_true", help="撤回本期评价")
    add_period(judging, required=False)
    add_plan(judging)
    add_ledger(judging)


def _quality(text: str) -> Quality:
    if text.strip() not in _QUALITIES:
        raise argparse.ArgumentTypeError(f"没有“{text}”这个等次。可选：{'、'.join(QUALITY_WORDS.values())}。")
    return _QUALITIES[text.strip()]


def _grade(text: str) -> EvidenceGrade:
    if text.strip() not in _GRADES:
        raise argparse.ArgumentTypeError(f"没有“{text}”这种依据。可选：{'、'.join(GRADE_WORDS.values())}。")
    return _GRADES[text.strip()]


def list_qualities(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every target in words with its judgements."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        cards = services.quality.cards(plan.id, period.id)
    if arguments.json:
        desk.console.hand_over({"period": period.code, "targets": [_card_object(card) for card in cards]})
    else:
        desk.console.say(*(_line(card) for card in cards))
    return 0


def judge_quality(desk: Desk, arguments: argparse.Namespace) -> int:
    """Judge a target in a period, or take the judgement back."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        card = _named(services.quality.cards(plan.id, period.id), arguments.target)
        if arguments.withdraw:
            services.quality.withdraw(card.target.id, period.id)
        elif arguments.quality is None or arguments.grade is None:
            raise CommandRefusedError("评价要写明等次和依据等级。请加上 --quality 和 --grade。")
        else:
            services.quality.judge(
                card.target.id, period.id, arguments.quality, arguments.grade, arguments.reason, arguments.evidence
            )
        card = _named(services.quality.cards(plan.id, period.id), card.code)
    if arguments.json:
        desk.console.hand_over({"period": period.code, "target": _card_object(card)})
    else:
        desk.console.say(f"已存：{_line(card)}")
    return 0


def _named(cards: Sequence[QualityCard], wanted: str) -> QualityCard:
    found = [card for card in cards if card.code == wanted] or [
        card for card in cards if wanted and wanted in card.target.quote
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise CommandRefusedError(f"有{len(found)}项定性目标含“{wanted}”：{'、'.join(card.code for card in found)}。请写编号。")
    raise CommandRefusedError(f"没有定性目标“{wanted}”。请用 indicator quality 查看编号。")


def _card_object(card: QualityCard) -> dict[str, object]:
    return {
        "code": card.code,
        "quote": card.target.quote,
        "suggested_tasks": list(card.target.suggested_tasks),
        "judgement": _judgement_object(card.judgement) if card.judgement else None,
        "history": [{"period": period.code, **_judgement_object(one)} for period, one in card.history],
    }


def _judgement_object(one: QualityJudgement) -> dict[str, object]:
    return {
        "quality": one.quality.value,
        "quality_label": QUALITY_WORDS[one.quality],
        "grade": one.grade.value,
        "grade_label": GRADE_WORDS[one.grade],
        "evidence": one.evidence,
        "reason": one.reason,
        "decided_by": one.decided_by,
        "decided_on": one.decided_on.isoformat(),
    }


def _line(card: QualityCard) -> str:
    one = card.judgement
    said = "本期未评价" if one is None else f"{QUALITY_WORDS[one.quality]}\t{ground_words(one)}\t{one.reason}\t{_by(one)}"
    return f"{card.code}\t{card.target.quote}\t{said}"


def _by(one: QualityJudgement) -> str:
    return f"{one.decided_by} {one.decided_on.isoformat()}"
