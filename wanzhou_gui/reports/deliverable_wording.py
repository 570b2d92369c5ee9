"""The deliverables of a whole plan in words: what is due by the end of a year, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.milestones import DueDeliverable, Standing, tally
from wanzhou_gui.reports.case_wording import STANDING_WORDS
from wanzhou_gui.reports.wording import STRENGTH_WORDS, chinese_day

_IN_SENTENCE = (Standing.REACHED, Standing.OVERDUE, Standing.DUE, Standing.WAITING)


def named_together(names: Sequence[str]) -> str:
    """知识产权信用红黑榜名单等3项; one name alone as it is."""
    return names[0] if len(names) == 1 else f"{names[0]}等{len(names)}项"


def layer_sentence(shown: Sequence[DueDeliverable], year: int | None) -> str:
    """到2024年底应完成42项：已完成3项，到期未完成5项…；另有倡导性10项不计，待确认7项."""
    counts = tally(shown)
    asked = sum(one.counts for one in shown)
    head = f"到{year}年底应完成{asked}项" if year is not None else f"共{asked}项"
    parts = [f"{STANDING_WORDS[one]}{counts[one]}项" for one in _IN_SENTENCE if counts[one]]
    told = f"{head}：{'，'.join(parts)}" if parts else f"{head}"
    besides = []
    if counts[Standing.ENCOURAGED]:
        besides.append(f"倡导性{counts[Standing.ENCOURAGED]}项不计未完成")
    if counts[Standing.UNDECIDED]:
        besides.append(f"待确认{counts[Standing.UNDECIDED]}项")
    if counts[Standing.REJECTED]:
        besides.append(f"不采纳{counts[Standing.REJECTED]}项")
    return f"{told}{'；另有' + '，'.join(besides) if besides else ''}。"


def deliverable_cells(one: DueDeliverable) -> tuple[str, ...]:
    """任务、成果、力度、责任单位、时限、情况: the columns of the list."""
    standing = one.standing
    reached = f"，{chinese_day(standing.result.reached_on)}" if standing.result is not None else ""
    return (
        one.task.number,
        one.milestone.name,
        STRENGTH_WORDS[one.milestone.strength],
        "、".join(one.units) or "未定",
        chinese_day(standing.due_on) if standing.due_on is not None else "常态",
        STANDING_WORDS[standing.standing] + reached,
    )
