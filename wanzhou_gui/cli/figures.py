"""Where a printed figure comes from, said on the command line alike for papers and letters."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.reports.wording import lamp_word
from wanzhou_gui.usecases.figure_rows import CountedFigure


def say_figures(desk: Desk, found: Sequence[CountedFigure], as_json: bool) -> int:
    """Say each figure with the rows it counts, or hand them over as JSON; gives the exit code."""
    if as_json:
        desk.console.hand_over(
            {
                "figures": [
                    {
                        "path": one.source.path,
                        "label": one.source.label,
                        "value": one.source.value,
                        "rows": [{"number": row.number, "name": row.name, "unit": row.unit, "looked_at": row.looked or None} for row in one.rows],
                    }
                    for one in found
                ]
            }
        )
        return 0
    for one in found:
        desk.console.say(f"{one.source.label}：{one.source.value}")
        for row in one.rows:
            desk.console.say("\t".join(("", row.number, row.name, row.unit, lamp_word(row.lamp) if row.lamp else "", row.looked)).rstrip())
    return 0
