"""未报名单: the list of who has not reported, how each was chased, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wanzhou_gui.domain.chase_board import ChaseBoard
from wanzhou_gui.domain.chasing import PhoneNote, Promise, PromiseState
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_SHAPES,
    REPORTING_WORDS,
    counts_sentence,
    due_sentence,
    next_step_word,
    short_day,
    step_word,
    years_missing_sentence,
)
from wanzhou_gui.reports.document import (
    Align,
    Block,
    Column,
    Metadata,
    OfficialDocument,
    Paragraph,
    Row,
    Table,
)
from wanzhou_gui.reports.wording import chinese_day, period_label

MISSING_TITLE = "未按时报送单位名单"

_COLUMNS = (
    ("序号", 3.0, Align.CENTER),
    ("单位", 10.0, Align.LEFT),
    ("状态", 5.0, Align.CENTER),
    ("任务\n（牵头）", 5.0, Align.CENTER),
    ("逾期工作日", 4.0, Align.CENTER),
    ("电话和承诺", 14.0, Align.LEFT),
    ("催办文书", 20.0, Align.LEFT),
    ("要求次数", 3.4, Align.CENTER),
    ("下一步", 6.4, Align.LEFT),
)


def missing_rows(board: ChaseBoard) -> tuple[tuple[str, ...], ...]:
    """The units that owe their return, as the list prints them."""
    return tuple(
        (
            str(place),
            line.unit.name,
            f"{REPORTING_SHAPES[line.state]}{REPORTING_WORDS[line.state]}",
            f"{line.standing.role_count}（{line.standing.lead_count}）",
            str(line.workdays_overdue),
            calls_words(line.chasing_calls, line.promises),
            "；".join(f"{step_word(step.kind, line.unit.nature)}{step.number_text}" for step in line.steps) or "—",
            str(line.requests.total),
            next_step_word(line.proposal),
        )
        for place, line in enumerate(board.owed, start=1)
    )


def calls_words(calls: Sequence[PhoneNote], promises: Sequence[Promise]) -> str:
    """2次，最近7月8日；承诺7月10日今天到期."""
    said = [f"{len(calls)}次，最近{short_day(calls[-1].called_on)}"] if calls else []
    if promises:
        last = promises[-1]
        word = {PromiseState.BROKEN: "未兑现", PromiseState.DUE_TODAY: "今天到期"}.get(last.state, "")
        said.append(f"承诺{short_day(last.promised_on)}{word}")
    return "；".join(said) or "—"


def compose_missing_list(board: ChaseBoard, settings: OfficeSettings) -> OfficialDocument:
    """未报名单: who owes the return of the period, how each was chased, and what comes next."""
    period = period_label(board.period)
    return missing_paper(
        f"{period}{MISSING_TITLE}",
        period,
        (f"《{board.plan.title}》{period}推进情况，{due_sentence(board)}。{counts_sentence(board)}",),
        _COLUMNS,
        missing_rows(board),
        settings,
        today=board.today,
        years_missing=board.years_missing,
        plans=(board.plan,),
    )


def missing_paper(
    title: str,
    period: str,
    said: Sequence[str],
    columns: Sequence[tuple[str, float, Align]],
    rows: Sequence[tuple[str, ...]],
    settings: OfficeSettings,
    *,
    today: date,
    years_missing: tuple[int, ...],
    plans: Sequence[Plan],
) -> OfficialDocument:
    """The paper of a list of who has not reported, of one plan or of several: what is said first, then the table."""
    blocks: list[Block] = [Paragraph.of(one) for one in said]
    missing = years_missing_sentence(years_missing)
    if missing:
        blocks.append(Paragraph.of(f"注：{missing}"))
    if not rows:
        blocks.append(Paragraph.of("没有未报送的单位。"))
    else:
        blocks.append(
            Table(
                tuple(Column(header, weight, align) for header, weight, align in columns),
                tuple(Row.of(*row) for row in rows),
                note=f"{settings.office_name}　截至{chinese_day(today)}",
            )
        )
    return OfficialDocument(
        title=title,
        title_keep=(period,),
        blocks=tuple(blocks),
        landscape=True,
        watermark="示例" if any(one.is_sample for one in plans) else "",
        metadata=Metadata(title=title, author=settings.office_name, subject="、".join(one.title for one in plans)),
    )
