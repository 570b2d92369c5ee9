"""What is foreseen of a numeric target, in one sentence."""

from __future__ import annotations

from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.reports.wording import chinese_day, short_figure


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
    return f"{end}，达不到目标；{needed}。" if needed else f"{end}。"


def needed_words(seen: Forecast, unit: str) -> str:
    """What each month must bring from now on for the target to be reached, as one phrase; empty when nothing is left."""
    step = seen.needed_per_month
    if step is None or seen.will_reach:
        return ""
    amount = f"{short_figure(abs(step))}{'个百分点' if unit in ('%', '％') else unit}"
    return f"今后每月须{'减少' if step < 0 else '增加'}{amount}"
