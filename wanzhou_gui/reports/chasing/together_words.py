"""The words of the chase list over all plans: which plan is which, what a unit owes, the counts above the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.chase_board import UnitLine
from wanzhou_gui.domain.chase_together import (
    PlanPart,
    PromiseTogether,
    TogetherBoard,
    TogetherCell,
    TogetherLine,
)
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_WORDS,
    due_promise_sentence,
    next_step_sentence,
    next_step_word,
    reporting_word,
    short_day,
)
from wanzhou_gui.reports.wording import chinese_day, period_label

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def plan_marks(board: TogetherBoard) -> Mapping[int, str]:
    """①, ② … for the plans in their order, by plan id: titles are too long for a cell."""
    return {
        one.plan.id: _CIRCLED[at] if at < len(_CIRCLED) else f"（{at + 1}）" for at, one in enumerate(board.boards)
    }


def plans_sentence(board: TogetherBoard, longest: int = 0) -> str:
    """①《…》；②《…》2024年6月，7月5日截止: the key to the marks, each title cut to `longest` characters where that is given."""
    marks = plan_marks(board)
    differ = len({one.period.due_on for one in board.boards}) > 1
    told = []
    for one in board.boards:
        label = "" if one.period.id == board.period.id else period_label(one.period)
        due = f"{short_day(one.period.due_on)}截止" if differ else ""
        title = one.plan.title
        title = f"{title[: longest - 1]}…" if longest and len(title) > longest else title
        told.append(f"{marks[one.plan.id]}《{title}》{'，'.join(part for part in (label, due) if part)}")
    return f"{'；'.join(told)}。"


def next_step_together_sentence(board: TogetherBoard, line: TogetherLine) -> str:
    """What is proposed and why; where only some of the plans owed have earned it, with their marks."""
    said = next_step_sentence(line.proposal)
    which = _which(board, line)
    return said.replace("建议：", f"建议（{which}）：", 1) if which else said


def next_step_together_word(board: TogetherBoard, line: TogetherLine) -> str:
    """The proposal in a table cell, with the marks of the plans where it is not meant for all that are owed."""
    return next_step_word(line.proposal) + _which(board, line)


def _which(board: TogetherBoard, line: TogetherLine) -> str:
    if len(line.proposed_parts) == len(line.owed):
        return ""
    marks = plan_marks(board)
    return "".join(marks[part.plan.id] for part in line.proposed_parts)


def standing_words(line: UnitLine) -> str:
    """未报，逾期11个工作日 / 按时."""
    word = reporting_word(line.state)
    return f"{word}，逾期{line.workdays_overdue}个工作日" if line.is_owed and line.workdays_overdue else word


def owed_words(line: TogetherLine, marks: Mapping[int, str]) -> str:
    """①未报、③退回: what is owed in a cell."""
    return "、".join(f"{marks[part.plan.id]}{REPORTING_WORDS[part.line.state]}" for part in line.owed)


def cell_word(cell: TogetherCell) -> str:
    """未报 2/3: the worst state, with how many of the plans that ask are owed."""
    word = reporting_word(cell.state)
    return f"{word} {cell.owed}/{cell.asked}" if cell.asked > 1 and cell.owed else word


def cell_sentence(cell: TogetherCell) -> str:
    """The same in words, for the hint over a cell."""
    word = reporting_word(cell.state)
    if cell.asked <= 1:
        return word
    return f"{cell.asked}个方案中{cell.owed}个欠报（{word}）" if cell.owed else f"{cell.asked}个方案，{word}"


def counts_sentence_together(board: TogetherBoard) -> str:
    """3个方案，应报23家：按时15家，未报3家。共欠报5份."""
    told = "，".join(f"{REPORTING_WORDS[state]}{count}家" for state, count in board.counts().items() if count)
    owed = f"共欠报{board.returns_owed}份。" if board.returns_owed else ""
    return f"{len(board.boards)}个方案，应报{len(board.lines)}家：{told}。{owed}"


def due_sentence_together(board: TogetherBoard) -> str:
    """The due day with the working days left or passed; the earliest where the plans differ."""
    days = {one.period.due_on for one in board.boards}
    due = f"{'最早' if len(days) > 1 else ''}{chinese_day(board.due_on)}截止"
    left = board.workdays_left
    if board.today == board.due_on:
        return f"{due}，就是今天"
    return f"{due}，还剩{left}个工作日" if board.today < board.due_on else f"{due}，已过{-left}个工作日"


def periods_words(parts: Sequence[PlanPart]) -> str:
    """2024年第二季度、2024年6月: the periods asked for, each once."""
    return "、".join(dict.fromkeys(period_label(part.board.period) for part in parts))


def promise_together_sentence(one: PromiseTogether, board: TogetherBoard) -> str:
    """承诺今天报送，尚未收到（2个方案）."""
    told = due_promise_sentence(one.due, board.today)
    return f"{told}（{len(one.plans)}个方案）" if len(one.plans) > 1 else told


def request_limit_together(line: TogetherLine, limit: int, words: str) -> str:
    """The soft warning of the burden rules over all plans; empty below the limit."""
    if not line.requests.is_above(limit):
        return ""
    return f"各方案合计，本期已向{line.unit.name}提出{line.requests.total}次要求（{words}），超过{limit}次，请注意减负。"


def waiting_parts(line: TogetherLine) -> tuple[PlanPart, ...]:
    """The plans whose day is still to come."""
    return tuple(part for part in line.parts if part.line.state is ReportingState.WAITING)
