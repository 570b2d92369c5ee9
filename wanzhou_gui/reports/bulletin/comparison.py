"""How this period differs from the last one, task by task, in the words of an office."""

from __future__ import annotations

from collections.abc import Iterable

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, TaskFact
from wanzhou_gui.reports.bulletin.figures import task_numbers
from wanzhou_gui.reports.paper_parts.fact_book import FactBook

CLASS_PHRASES = {
    Lamp.BLUE: "已办结",
    Lamp.GREEN: "正常推进",
    Lamp.YELLOW: "预警",
    Lamp.RED: "滞后",
    Lamp.NOT_STARTED: "未启动",
    Lamp.UNKNOWN: "因缺少数据无法研判",
}
_STATE_WORDS = CLASS_PHRASES | {Lamp.UNKNOWN: "无法研判"}
# From good to bad; what cannot be judged is neither better nor worse than anything.
_RANKS = {Lamp.BLUE: 0, Lamp.GREEN: 1, Lamp.YELLOW: 2, Lamp.RED: 3}
_NAMED = 6


def comparison_sentence(facts: BulletinFacts, n: FactBook) -> str:
    """What was closed, what got better, what got worse; empty where there is no last period."""
    if all(task.previous_lamp is None for task in facts.tasks):
        return ""
    closed = [task for task in facts.tasks if task.lamp is Lamp.BLUE and task.previous_lamp not in (None, Lamp.BLUE)]
    better = [f"新增办结{n('moved.closed')}项{_which(closed)}"] if closed else []
    worse, other = [], []
    for before, now, tasks in _moves(facts.tasks):
        told = f"{n(f'moved.{before}.{now}')}项由{_STATE_WORDS[before]}转为{_STATE_WORDS[now]}{_which(tasks)}"
        if before not in _RANKS or now not in _RANKS:
            other.append(told)
        elif _RANKS[now] < _RANKS[before]:
            better.append(told)
        else:
            worse.append(told)
    if any(task.previous_lamp is None for task in facts.tasks):
        other.append(f"新列入{n('moved.added')}项")
    clauses = ["，".join(part) for part in (better, worse, other) if part]
    if not clauses:
        return f"与上期相比，{n('moved.same')}项任务的状态均没有变化。"
    rest = f"；其余{n('moved.same')}项与上期相同" if any(task.previous_lamp is task.lamp for task in facts.tasks) else ""
    return f"与上期相比，{'；'.join(clauses)}{rest}。"


def _moves(tasks: Iterable[TaskFact]) -> list[tuple[Lamp, Lamp, list[TaskFact]]]:
    """What moved from where to where, newly closed tasks left out, the worst first state first."""
    moved: dict[tuple[Lamp, Lamp], list[TaskFact]] = {}
    for task in tasks:
        if task.previous_lamp not in (None, task.lamp) and task.lamp is not Lamp.BLUE:
            assert task.previous_lamp is not None
            moved.setdefault((task.previous_lamp, task.lamp), []).append(task)
    order = sorted(moved, key=lambda pair: (-_RANKS.get(pair[1], -1), -_RANKS.get(pair[0], -1)))
    return [(before, now, moved[before, now]) for before, now in order]


def _which(tasks: list[TaskFact]) -> str:
    return f"（{task_numbers(tasks)}）" if len(tasks) <= _NAMED else ""
