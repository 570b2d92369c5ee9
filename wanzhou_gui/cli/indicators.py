"""`indicator`: numeric targets, their definitions and what units report for them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError, value_line
from wanzhou_gui.cli.indicator_parts import add_parts_to
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, noun, verb
from wanzhou_gui.cli.plain_values import period_object, problem_object, text_or_none
from wanzhou_gui.cli.quality import add_quality_to
from wanzhou_gui.domain.entries import ValueRefusedError, read_date, read_number
from wanzhou_gui.domain.indicators import IndicatorKind, IndicatorValue, PathKind, as_rate
from wanzhou_gui.domain.percentages import to_tenth
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.reports.indicator_wording import (
    correction_words,
    forecast_sentence,
    published_words,
    ratio_trend_words,
    ratio_words,
)
from wanzhou_gui.reports.wording import (
    COMPARATOR_CHOICES,
    INDICATOR_KIND_WORDS,
    PATH_KIND_WORDS,
    field_label,
    figure,
    indicator_reason,
    target_lamp_word,
    target_words,
)
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.indicator_history import HistoryLine
from wanzhou_gui.usecases.indicators import IndicatorCard
from wanzhou_gui.usecases.services import Services

_VALUE_FIELDS = ("value", "numerator", "denominator", "as_of_on", "note")
_DEFINITION_FIELDS = (
    "baseline", "baseline_on", "owner_unit_id", "kind", "definition", "data_source",
    "path", "planned_points", "tolerance_points", "reporting_lag_days", "comparator", "target_upper",
    "is_ratio", "numerator_label", "denominator_label", "denominator_scale",
)  # fmt: skip
_FIELDS = {
    **{name: name for name in (*_VALUE_FIELDS, *_DEFINITION_FIELDS)},
    **{field_label(name): name for name in (*_VALUE_FIELDS, *_DEFINITION_FIELDS)},
    "owner_unit": "owner_unit_id",
}
_KINDS = {
    **{kind.value: kind for kind in IndicatorKind},
    **{word: kind for kind, word in INDICATOR_KIND_WORDS.items()},
}
_PATHS = {
    **{path.value: path for path in PathKind},
    **{word: path for path, word in PATH_KIND_WORDS.items()},
}
_COMPARATORS = {
    **{comparator.value: comparator for comparator in Comparator},
    **{word: comparator for comparator, word in COMPARATOR_CHOICES.items()},
}
_YES_NO = {"是": True, "1": True, "否": False, "0": False}
_LABELS = "、".join(field_label(name) for name in (*_VALUE_FIELDS, *_DEFINITION_FIELDS))
_FIGURES = frozenset({"value", "numerator", "denominator", "baseline", "tolerance_points", "target_upper", "denominator_scale"})
_DAYS = frozenset({"as_of_on", "baseline_on"})


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "indicator", "指标")
    listing = verb(
        verbs,
        "list",
        list_indicators,
        "列出指标及完成情况",
        example="indicator list --db 台账.ledger --period 2024Q2",
    )
    add_period(listing, required=False)
    add_plan(listing)
    add_ledger(listing)
    setting = verb(
        verbs,
        "set",
        set_indicator,
        "填写指标的本期数值，或修改指标口径",
        "比率指标只填分子、分母，数值自动计算。",
        "indicator set --db 台账.ledger --period 2024Q2 --indicator I1 分子=548 分母=1560000 数据截至=2024-06-30",
    )
    setting.add_argument("--indicator", metavar="CODE", required=True, help="指标代码（如 I1）或名称")
    setting.add_argument("values", metavar="FIELD=VALUE", nargs="+", help=f"可填：{_LABELS}，也可用英文名")
    add_period(setting, required=False)
    add_plan(setting)
    add_ledger(setting)
    history = verb(
        verbs,
        "history",
        show_history,
        "列出一个指标的历次数据、已公布的数值和更正",
        example="indicator history --db 台账.ledger --indicator I1",
    )
    history.add_argument("--indicator", metavar="CODE", required=True, help="指标代码（如 I1）或名称")
    add_period(history, required=False)
    add_plan(history)
    add_ledger(history)
    add_quality_to(verbs)
    add_parts_to(verbs)


def show_history(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every period of one indicator: value, what was published, and corrections."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        card = _named(services.indicators.cards(plan.id, period.id), arguments.indicator)
        lines = services.indicators.histories(plan.id, period.id)[card.indicator.id]
    if arguments.json:
        desk.console.hand_over(
            {
                "indicator": card.indicator.code,
                "name": card.indicator.name,
                "unit_of_measure": card.indicator.unit_of_measure,
                "periods": [_history_object(line) for line in lines],
            }
        )
    else:
        desk.console.say(f"{card.indicator.code}\t{card.indicator.name}")
        trend = ratio_trend_words(card.indicator, [line.value for line in lines if line.value is not None])
        desk.console.say(*(words for words in (ratio_words(card.indicator), trend) if words))
        desk.console.say(*(_history_line(line, card.indicator.unit_of_measure) for line in lines))
    return 0


def list_indicators(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every indicator seen for a period."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        cards = services.indicators.cards(plan.id, period.id)
    if arguments.json:
        desk.console.hand_over(
            {"period": period_object(period), "indicators": [_card_object(card) for card in cards]}
        )
    else:
        desk.console.say(*(_line(card) for card in cards))
    return 0


def set_indicator(desk: Desk, arguments: argparse.Namespace) -> int:
    """Store what was given: the period's value, the definition, or both."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        values = _read_values(services, arguments.values)
        card = _named(services.indicators.cards(plan.id, period.id), arguments.indicator)
        definition = {name: values[name] for name in _DEFINITION_FIELDS if name in values}
        reported = {name: values[name] for name in _VALUE_FIELDS if name in values}
        if definition:
            if "owner_unit_id" in definition:
                definition["owner_is_inferred"] = False
            changed = replace(card.indicator, **definition)
            services.indicators.change(as_rate(changed) if changed.is_ratio and not card.indicator.is_ratio else changed)
        if reported:
            empty = IndicatorValue(indicator_id=card.indicator.id, period_id=period.id)
            services.entries.save_value(replace(card.value or empty, **reported))
        card = _named(services.indicators.cards(plan.id, period.id), card.indicator.code)
    if arguments.json:
        desk.console.hand_over({"period": period.code, "indicator": _card_object(card)})
    else:
        desk.console.say(f"已存：{_line(card)}")
    return 0


def _read_values(services: Services, pairs: Sequence[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for pair in pairs:
        written, sign, text = pair.partition("=")
        if not sign:
            raise CommandRefusedError(f"“{pair}”里没有等号。请写成 填报项=内容，如 本期值=5。")
        name = _FIELDS.get(written.strip())
        if name is None:
            raise RejectedError("field_unknown", field=written.strip(), known=_LABELS)
        try:
            values[name] = _value(services, name, text.strip())
        except ValueRefusedError as error:
            raise CommandRefusedError(value_line(name, error)) from error
    return values


def _value(services: Services, name: str, text: str) -> object:
    if name in _FIGURES:
        return read_number(text)
    if name in _DAYS:
        return read_date(text)
    if name == "owner_unit_id":
        return services.units.unit(text).id if text else None
    if name == "kind":
        if text not in _KINDS:
            known = "、".join(INDICATOR_KIND_WORDS.values())
            raise CommandRefusedError(f"类别：没有“{text}”。可填：{known}。")
        return _KINDS[text]
    if name == "is_ratio":
        if text not in _YES_NO:
            raise CommandRefusedError(f"比率指标：看不懂“{text}”。请填 是 或 否。")
        return _YES_NO[text]
    if name == "comparator":
        if text not in _COMPARATORS:
            raise CommandRefusedError(f"要求：没有“{text}”。可填：{'、'.join(COMPARATOR_CHOICES.values())}。")
        return _COMPARATORS[text]
    if name == "path":
        if text not in _PATHS:
            raise CommandRefusedError(f"计划路径：没有“{text}”。可填：{'、'.join(PATH_KIND_WORDS.values())}。")
        return _PATHS[text]
    if name == "planned_points":
        return _points(text)
    if name == "reporting_lag_days":
        number = read_number(text) or 0
        if number != int(number):
            raise ValueRefusedError("not_a_number", text, "20")
        return int(number)
    return text


def _points(text: str) -> tuple[tuple[str, str], ...]:
    """Points of the way written as 2024-12-31:180,2025-06-30:240; none for an empty text."""
    points = []
    for part in re.split(r"[,，;；]", text):
        if not part.strip():
            continue
        day, sign, value = re.sub("：", ":", part).partition(":")
        try:
            on, number = read_date(day.strip()), read_number(value.strip())
        except ValueRefusedError as error:
            raise ValueRefusedError("not_a_number", part.strip(), "2024-12-31:180") from error
        if not sign or on is None or number is None:
            raise ValueRefusedError("not_a_number", part.strip(), "2024-12-31:180")
        points.append((on.isoformat(), f"{number.normalize():f}"))
    return tuple(sorted(points))


def _named(cards: Sequence[IndicatorCard], wanted: str) -> IndicatorCard:
    found = [card for card in cards if wanted in (card.indicator.code, card.indicator.name)]
    if not found:
        found = [card for card in cards if wanted and wanted in card.indicator.name]
    if len(found) == 1:
        return found[0]
    if found:
        names = "、".join(f"{card.indicator.code} {card.indicator.name}" for card in found)
        raise CommandRefusedError(f"有{len(found)}个指标像“{wanted}”：{names}。请写指标代码。")
    raise CommandRefusedError(f"没有指标“{wanted}”。请用 indicator list 查看代码和名称。")


def _card_object(card: IndicatorCard) -> dict[str, object]:
    indicator, value, verdict = card.indicator, card.value, card.verdict
    return {
        "code": indicator.code,
        "name": indicator.name,
        "target": str(indicator.target),
        "is_ratio": indicator.is_ratio,
        "denominator_label": indicator.denominator_label or None,
        "denominator_scale": str(indicator.denominator_scale),
        "target_upper": text_or_none(indicator.target_upper),
        "comparator": str(indicator.comparator),
        "target_words": target_words(indicator),
        "unit_of_measure": indicator.unit_of_measure,
        "scope": str(indicator.scope),
        "kind": str(indicator.kind),
        "owner": card.owner.name if card.owner else None,
        "owner_is_inferred": indicator.owner_is_inferred,
        "baseline": text_or_none(indicator.baseline),
        "baseline_on": text_or_none(indicator.baseline_on),
        "value": text_or_none(value.value) if value else None,
        "numerator": text_or_none(value.numerator) if value else None,
        "denominator": text_or_none(value.denominator) if value else None,
        "as_of_on": text_or_none(value.as_of_on) if value else None,
        "path": str(indicator.path),
        "planned_points": [list(point) for point in indicator.planned_points],
        "tolerance_points": text_or_none(indicator.tolerance_points),
        "reporting_lag_days": indicator.reporting_lag_days,
        "completion": text_or_none(verdict.completion),
        "expected": text_or_none(to_tenth(verdict.expected) if verdict.expected is not None else None),
        "gap_points": text_or_none(verdict.gap_points),
        "forecast": (
            {
                "value": str(card.forecast.value),
                "will_reach": card.forecast.will_reach,
                "reaches_on": text_or_none(card.forecast.reaches_on),
                "pace_per_month": str(card.forecast.pace_per_month),
                "needed_per_month": text_or_none(card.forecast.needed_per_month),
                "sentence": forecast_sentence(indicator, card.forecast),
            }
            if card.forecast
            else None
        ),
        "problems": [problem_object(problem) for problem in card.problems],
        "lamp": str(verdict.lamp),
        "reason": indicator_reason(verdict),
    }


def _history_object(line: HistoryLine) -> dict[str, object]:
    value = line.value
    return {
        "period": line.period.code,
        "value": text_or_none(value.value) if value else None,
        "numerator": text_or_none(value.numerator) if value else None,
        "denominator": text_or_none(value.denominator) if value else None,
        "as_of_on": text_or_none(value.as_of_on) if value else None,
        "published": text_or_none(line.published.value) if line.published else None,
        "published_in": line.published.paper if line.published else None,
        "corrections": [
            {
                "before": text_or_none(one.before),
                "after": text_or_none(one.after),
                "stated_in": one.stated_in,
                "stated_on": text_or_none(one.stated_on),
                "told_in": one.told_in or None,
                "changed_at": one.changed_at.isoformat() if one.changed_at else None,
                "changed_by": one.changed_by or None,
            }
            for one in line.corrections
        ],
    }


def _history_line(line: HistoryLine, unit: str) -> str:
    value = figure(line.value.value if line.value else None)
    told = "；".join(correction_words(one, unit) for one in line.corrections)
    published = published_words(line.published, unit)
    return "\t".join((line.period.code, value, f"已公布 {published}" if published else "未公布", told)).rstrip()


def _line(card: IndicatorCard) -> str:
    value = figure(card.value.value if card.value else None)
    owner = card.owner.name if card.owner else "未定"
    return (
        f"{card.indicator.code}\t{card.indicator.name}\t{target_words(card.indicator)}\t本期 {value}"
        f"\t{target_lamp_word(card.verdict.lamp)}\t{owner}\t{forecast_sentence(card.indicator, card.forecast)}"
    ).rstrip()
