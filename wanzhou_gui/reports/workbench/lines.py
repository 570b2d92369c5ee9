"""The lists of the workbench as lines to read: what needs attention, what waits on the office's desk, who reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.chase_board import DuePromise
from wanzhou_gui.domain.chasing import ChaseStep
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow, UnitStanding
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.signing import SigningState
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.chasing.wording import due_promise_sentence
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.matter_wording import MATTER_WORDS, matter_sentence
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.reports.signing_wording import STATE_WORDS
from wanzhou_gui.reports.wording import lamp_word, period_label, return_state_word

# An office has some ten plans; more names than these nobody reads.
_MOST_NAMED = 10


@dataclass(frozen=True)
class ListLine:
    """One line; `target` is handed out when it is chosen, `place` are plan and period where several plans stand together."""

    title: str
    note: str = ""
    right: str = ""
    lamp: Lamp | None = None
    worried: bool = False
    target: object = None
    place: tuple[int, int] | None = None


def of_plan(line: ListLine, plan_name: str, plan_id: int, period_id: int) -> ListLine:
    """The line among those of other plans: it says first which plan it is of."""
    note = f"{plan_name} · {line.note}" if line.note else plan_name
    return replace(line, note=note, place=(plan_id, period_id))


def task_line(row: LedgerRow) -> ListLine:
    """A task that needs attention: who answers for it, why, and how far behind or how late it is."""
    head = (row.lead_units or row.responsible_units)[:1]
    who = row.convenor.name if row.convenor is not None else (head[0].name if head else "未定单位")
    gap = row.verdict.detail("gap")
    if row.verdict.reason == "overdue":
        right = f"逾期 {row.verdict.detail('days')} 天"
    elif gap:
        right = f"落后 {gap} 点"
    elif row.verdict.reason == "due_soon":
        right = f"剩 {row.verdict.detail('days')} 天"
    else:
        right = lamp_word(row.lamp)
    return ListLine(
        f"{row.task.number} {row.task.title}",
        f"{who} · {lamp_reason(row.verdict)}",
        right,
        row.lamp,
        row.lamp is Lamp.RED,
        ("task", row.task.id),
    )


def promise_line(one: DuePromise, today: date) -> ListLine:
    """A return that was promised by telephone for today or an earlier day."""
    is_broken = one.promise.promised_on < today
    return ListLine(
        one.unit.name,
        f"{period_label(one.period)} · {one.promise.note.said or '电话承诺'}",
        due_promise_sentence(one, today),
        Lamp.RED if is_broken else Lamp.YELLOW,
        is_broken,
        ("chase", one.unit.id, one.period.id),
    )


def review_line(one: UnitReturn, unit: Unit, period_id: int) -> ListLine:
    """A return that waits for the office's review."""
    received = f"{one.received_on.month}-{one.received_on.day:02d} 报来" if one.received_on else ""
    return ListLine(unit.name, "", received or return_state_word(one.state), None, False, ("review", unit.id, period_id))


def paper_line(paper: Paper, state: SigningState, since: date, today: date) -> ListLine:
    """A paper that waits for somebody's name or for its number."""
    days = (today - since).days
    waits = f"已等 {days} 天" if days > 0 else "今天送来"
    title = paper.title or PAPER_FORMS[paper.kind].word
    return ListLine(title, STATE_WORDS[state], waits, Lamp.YELLOW, False, ("paper", paper.period_id, paper.kind.value))


def unanswered_line(step: ChaseStep, unit: Unit, today: date) -> ListLine:
    """A letter whose day for an answer has passed."""
    days = (today - step.reply_by).days if step.reply_by is not None else 0
    return ListLine(
        unit.name,
        f"{step.number_text or '催办文书'}要求答复",
        f"过期 {days} 天",
        Lamp.RED,
        True,
        ("chase", unit.id, step.period_id),
    )


def matter_line(kind: str, task: Task, what: str, day: date, today: date, *, is_overdue: bool) -> ListLine:
    """A matter the office itself owes: an answer to a leader, a review, a decision."""
    return ListLine(
        f"{task.number} {task.title}",
        f"{MATTER_WORDS[kind]} · {what}",
        matter_sentence(kind, day, is_overdue, today),
        Lamp.RED if is_overdue else Lamp.YELLOW,
        is_overdue,
        ("case", task.id),
    )


def standing_line(standing: UnitStanding) -> ListLine:
    """How a unit has reported."""
    state = standing.unit_return.state if standing.unit_return else ReturnState.DRAFT
    begun = standing.filled_count > 0 or state is not ReturnState.DRAFT
    word = return_state_word(state) if begun else "未报"
    if standing.has_reported:
        received = standing.unit_return.received_on if standing.unit_return else None
        when = f" {received.month}-{received.day:02d}" if received else ""
        right = f"{word}{when}{'（迟报）' if standing.is_late else ''}"
    else:
        late = "已超期 · " if standing.is_late else ""
        right = f"{late}{word} {standing.filled_count}/{standing.role_count} 项"
    return ListLine(
        standing.unit.name,
        "",
        right,
        None,
        standing.is_late and not standing.has_reported,
        ("unit", standing.unit.id),
    )


def units_line(unit: Unit, owed: Sequence[tuple[str, UnitStanding]], plans: int) -> ListLine:
    """How a unit has reported over all its plans: the plans it owes by name, and of how many."""
    is_late = any(standing.is_late for _, standing in owed)
    if owed:
        note = "未报：" + "、".join(name for name, _ in owed[:_MOST_NAMED]) + (f"等{len(owed)}个方案" if len(owed) > _MOST_NAMED else "")
        right = f"{'已超期 · ' if is_late else ''}未报 {len(owed)}/{plans} 个方案"
    else:
        note, right = "", f"{plans} 个方案已报" if plans > 1 else "已报"
    return ListLine(unit.name, note, right, None, is_late, ("unit", unit.id))
