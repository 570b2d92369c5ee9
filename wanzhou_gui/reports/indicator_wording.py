"""What is foreseen of a numeric target, and what was corrected in it, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from wanzhou_gui.domain.indicator_corrections import Correction, Statement
from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.reports.wording import chinese_day, figure, short_figure


def forecast_sentence(indicator: Indicator, seen: Forecast | None) -> str:
    """Where the present pace leads and what would still do; empty where nothing can be foreseen."""
    if seen is None:
        return ""
    unit = indicator.unit_of_measure
    end = f"按目前进度，到{indicator.target_year}年底预计为{short_figure(seen.value)}{unit}"
    if seen.will_reach:
        when = f"，{chinese_day(seen.reaches_on)}前后达到目标" if seen.reaches_on else ""
        return f"{end}，能够达到目标{when}。"
    needed = needed_words(seen, unit)
    if indicator.is_range and not needed:
        return f"{end}，不在目标区间内。"
    return f"{end}，达不到目标；{needed}。" if needed else f"{end}。"


def needed_words(seen: Forecast, unit: str) -> str:
    """What each month must bring from now on for the target to be reached, as one phrase; empty when nothing is left."""
    step = seen.needed_per_month
    if step is None or seen.will_reach:
        return ""
    amount = f"{short_figure(abs(step))}{'个百分点' if unit in ('%', '％') else unit}"
    return f"今后每月须{'减少' if step < 0 else '增加'}{amount}"


def correction_words(one: Correction, unit: str) -> str:
    """更正前 126人（万州府督〔2024〕1号）→更正后 128人，2024年7月10日，李四；已在…说明."""
    before, after = _before_and_after(one, unit)
    words = f"更正前 {before}（{one.stated_in}），更正后 {after}"
    if one.changed_at is not None:
        words += f"，{chinese_day(one.changed_at.astimezone().date())}{f'，{one.changed_by}' if one.changed_by else ''}"
    return f"{words}；{f'已在{one.told_in}说明' if one.told_in else '将在下一期通报中说明'}"


def short_correction(one: Correction, unit: str) -> str:
    """126人，现为128人."""
    before, after = _before_and_after(one, unit)
    return f"{before}，现为{after}"


def _before_and_after(one: Correction, unit: str) -> tuple[str, str]:
    before, after = ("无数据" if value is None else figure(value) + unit for value in (one.before, one.after))
    return before, after


def published_words(statement: Statement | None, unit: str) -> str:
    """What was published and in which paper; empty where nothing was."""
    if statement is None:
        return ""
    value = "无数据" if statement.value is None else figure(statement.value) + unit
    return f"{value}（{statement.paper}）"


def ratio_words(indicator: Indicator) -> str:
    """How a rate is computed: 每万人口发明专利拥有量＝有效发明专利（件）÷常住人口（人）（按单个计数）×10000; empty for no rate."""
    if not indicator.is_ratio:
        return ""
    if indicator.unit_of_measure in ("%", "％") and indicator.denominator_scale == 100:
        return f"计算方法：{indicator.name}＝{indicator.numerator_label or '分子'}÷{indicator.denominator_label or '分母'}×100%"
    scale = f"（按单个计数）×{figure(indicator.denominator_scale)}" if indicator.denominator_scale != 1 else ""
    return f"计算方法：{indicator.name}＝{indicator.numerator_label or '分子'}÷{indicator.denominator_label or '分母'}{scale}"


def ratio_trend_words(indicator: Indicator, values: Sequence[IndicatorValue]) -> str:
    """What moved a rate since the value before: 与上次相比，有效发明专利（件）增加48，常住人口（人）不变; empty without two.

    A rate can rise because its denominator fell; a reader must see that.
    """
    counted = [one for one in values if one.numerator is not None and one.denominator is not None]
    if not indicator.is_ratio or len(counted) < 2:
        return ""
    before, now = counted[-2:]
    parts = (
        _moved(indicator.numerator_label or "分子", before.numerator, now.numerator),
        _moved(indicator.denominator_label or "分母", before.denominator, now.denominator),
    )
    return f"与上次相比，{'，'.join(parts)}。"


def _moved(label: str, before: Decimal | None, now: Decimal | None) -> str:
    change = (now or Decimal(0)) - (before or Decimal(0))
    if change == 0:
        return f"{label}不变"
    return f"{label}{'增加' if change > 0 else '减少'}{figure(abs(change))}"
