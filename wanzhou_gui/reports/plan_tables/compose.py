"""The two tables of a plan on landscape pages, in the columns offices keep (practice of 任务分解表 and 督查台账)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.bulletin.compose import PAPER_LAMPS, answering_units, approval_rows
from wanzhou_gui.reports.bulletin.facts import TaskFact
from wanzhou_gui.reports.bulletin.figures import (
    gap_of,
    number_of,
    percent_of,
    quoted,
    tell_approvals,
    tell_tasks,
    title_of,
)
from wanzhou_gui.reports.document import (
    Align,
    Cell,
    Column,
    OfficialDocument,
    Row,
    RowKind,
    StatusMark,
    Table,
    chinese_date,
)
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook, tell_heading
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.plan_tables.facts import AssignmentFacts, AssignmentRow, LedgerLine, LedgerTableFacts
from wanzhou_gui.reports.wording import lamp_word

ASSIGNMENT_WORD = "任务分解表"
LEDGER_WORD = "督查台账"
_ASSIGNMENT_COLUMNS = (
    ("序号", 3.2, Align.CENTER),
    ("任务", 9.0, Align.LEFT),
    ("工作内容", 27.0, Align.LEFT),
    ("阶段目标和成果", 22.0, Align.LEFT),
    ("牵头或\n汇总单位", 8.5, Align.LEFT),
    ("责任单位", 12.0, Align.LEFT),
    ("责任领导", 3.6, Align.CENTER),
    ("完成时限", 6.4, Align.CENTER),
)
_LEDGER_COLUMNS = (
    ("序号", 3.0, Align.CENTER),
    ("任务", 12.6, Align.LEFT),
    ("牵头或\n汇总单位", 8.2, Align.LEFT),
    ("责任单位", 15.0, Align.LEFT),
    ("完成时限", 5.6, Align.CENTER),
    ("最近报送", 5.0, Align.CENTER),
    ("目前进展", 19.0, Align.LEFT),
    ("存在问题", 15.5, Align.LEFT),
    ("完成比例", 4.4, Align.CENTER),
    ("序时差距", 4.6, Align.CENTER),
    ("亮灯", 5.6, Align.CENTER),
    ("催办", 3.2, Align.CENTER),
    ("办结、\n审核", 5.4, Align.CENTER),
)


def assignment_title(facts: AssignmentFacts) -> str:
    """《…》任务分解表."""
    return f"《{facts.heading.plan_title}》{ASSIGNMENT_WORD}"


def ledger_title(facts: LedgerTableFacts) -> str:
    """《…》督查台账（2024年第三季度）."""
    return f"《{facts.heading.plan_title}》{LEDGER_WORD}（{facts.heading.period_label}）"


def no_sections(
    _facts: object, _edited: Mapping[str, LiveText], _phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """A table has no text to edit."""
    return ()


def _table_figures(heading: PlanHeading, tasks: Sequence[TaskFact]) -> FactBook:
    book = FactBook()
    tell_heading(book, heading)
    book.count("total", "任务总数", tasks=[task.number for task in tasks if task.kind is TaskKind.TASK])
    others = [task.number for task in tasks if task.kind is not TaskKind.TASK]
    book.count("safeguards.total", "保障措施数", tasks=others)
    tell_tasks(book, tasks)
    return book


def assignment_figures(facts: AssignmentFacts) -> FactBook:
    """What is handed out: counts, contents, steps, days."""
    book = _table_figures(facts.heading, [row.task for row in facts.rows])
    book.count("units.total", "责任单位数", units=facts.units)
    for row in facts.rows:
        subject, name, own = f"task.{row.task.number}", f"第{row.task.number}项“{row.task.title}”", (row.task.number,)
        book.tell(f"{subject}.body", f"{name}的工作内容", row.body, tasks=own, is_quote=True)
        book.tell(f"{subject}.steps", f"{name}的阶段目标和成果", _steps(row), tasks=own, is_quote=True)
        due = due_words(row.due_on, is_standing=row.is_standing, due_text=row.due_text)
        book.tell(f"{subject}.due", f"{name}的完成时限", due, tasks=own)
    return book


def ledger_figures(facts: LedgerTableFacts) -> FactBook:
    """What the office keeps: counts by lamp, days, how often each was chased."""
    book = _table_figures(facts.heading, [row.task for row in facts.rows])
    tell_approvals(book, facts.approvals)
    for lamp, _ in facts.lamps:
        rows = [row.task.number for row in facts.rows if row.task.lamp is lamp and row.task.kind is TaskKind.TASK]
        book.count(f"class.{lamp}.count", f"{lamp_word(lamp)}任务数", tasks=rows, lamps=(lamp,))
    for row in facts.rows:
        subject, name, own = f"task.{row.task.number}", f"第{row.task.number}项“{row.task.title}”", (row.task.number,)
        book.tell(f"{subject}.due", f"{name}的完成时限", due_words(row.due_on, is_standing=row.is_standing), tasks=own)
        book.tell(f"{subject}.chases", f"{name}所在单位的催办次数", row.chases, tasks=own)
        if row.received_in:
            book.tell(f"{subject}.received_in", f"{name}最近报送的周期", row.received_in, tasks=own)
        counted = (("extended", "批准延期次数", row.times_extended), ("reopened", "重新打开次数", row.times_reopened))
        for field, label, count in counted:
            if count:
                book.tell(f"{subject}.{field}", f"{name}的{label}", count, tasks=own)
        if row.closed_by:
            book.tell(f"{subject}.closed_by", f"{name}的销号审核人", row.closed_by, tasks=own)
        days = (
            ("received_on", "最近报送日期", row.received_on),
            ("closed_on", "办结日期", row.closed_on),
            ("original_due", "原定时限", row.original_due_on),
        )
        for field, label, day in days:
            if day is not None:
                book.tell(f"{subject}.{field}", f"{name}的{label}", table_day(day), tasks=own)
    return book


def _steps(row: AssignmentRow) -> str:
    return "\n".join(f"{place}. {step}" for place, step in enumerate(row.steps, start=1))


def compose_assignment(
    facts: AssignmentFacts, _sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The table that is handed out once."""
    n = assignment_figures(facts)
    whole = f"合计：任务{n('total')}项，保障措施{n('safeguards.total')}项，责任单位{n('units.total')}家。"
    rows = _grouped([row.task for row in facts.rows], lambda place: _assignment_row(facts.rows[place]), whole, len(_ASSIGNMENT_COLUMNS))
    return table_paper(facts.heading, assignment_title(facts), ASSIGNMENT_WORD, _ASSIGNMENT_COLUMNS, rows, settings, stamp, tells_data_day=False)


def compose_ledger(
    facts: LedgerTableFacts, _sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The table the office keeps."""
    n = ledger_figures(facts)
    told = "，".join(f"{lamp_word(lamp)}{n(f'class.{lamp}.count')}项" for lamp, count in facts.lamps if count)
    whole = f"合计：任务{n('total')}项，其中{told}。" if told else "合计：任务0项。"
    rows = _grouped([row.task for row in facts.rows], lambda place: _ledger_row(facts.rows[place]), whole, len(_LEDGER_COLUMNS))
    rows += approval_rows(facts.approvals, len(_LEDGER_COLUMNS))
    return table_paper(facts.heading, ledger_title(facts), LEDGER_WORD, _LEDGER_COLUMNS, rows, settings, stamp)


def assignment_checks(facts: AssignmentFacts) -> tuple[PaperCheck, ...]:
    """Every item has a unit and a day."""
    checks = [_rows_check(facts.task_count)]
    orphans = [row.task.number for row in facts.rows if row.task.kind is TaskKind.TASK and not row.task.speaker]
    if orphans:
        sentence = f"第{'、'.join(orphans)}项任务没有牵头单位，也没有汇总单位。"
        checks.append(PaperCheck("no_unit", CheckLevel.BLOCKS, sentence, "ledger"))
    undated = [row.task.number for row in facts.rows if row.due_on is None and not row.is_standing]
    if undated:
        sentence = f"第{'、'.join(undated)}项没有完成时限。"
        checks.append(PaperCheck("no_due_day", CheckLevel.ADVICE, sentence, "ledger"))
    if not any(row.leaders for row in facts.rows):
        sentence = "各单位的分管负责人尚未登记，“责任领导”一栏为空。"
        checks.append(PaperCheck("no_leaders", CheckLevel.ADVICE, sentence, "settings"))
    return tuple(checks)


def ledger_checks(facts: LedgerTableFacts) -> tuple[PaperCheck, ...]:
    """The lamps add up to the rows."""
    counted = sum(count for _, count in facts.lamps)
    if counted != facts.task_count:
        sentence = f"各类合计{counted}项，与台账{facts.task_count}项不一致。"
        return (PaperCheck("sums_differ", CheckLevel.BLOCKS, sentence),)
    return (_rows_check(facts.task_count),)


def _rows_check(count: int) -> PaperCheck:
    if not count:
        return PaperCheck("no_tasks", CheckLevel.BLOCKS, "台账里没有任务，无法成表。", "plan_review")
    return PaperCheck("sums_agree", CheckLevel.PASSED, f"表内任务{count}项，与台账一致。")


def table_paper(
    heading: PlanHeading,
    title: str,
    word: str,
    columns: Sequence[tuple[str, float, Align]],
    rows: Sequence[Row],
    settings: OfficeSettings,
    stamp: Stamp,
    *,
    tells_data_day: bool = True,
) -> OfficialDocument:
    """A table that is a paper of its own; its number stands above it at the right, beside the day of its data."""
    dated = heading.as_of_words if tells_data_day else chinese_date(stamp.day)
    number = f"编号：{stamp.number}　" if stamp.is_issued else ""
    table = Table(
        tuple(Column(header, weight, align) for header, weight, align in columns),
        tuple(rows),
        note=f"{number}{settings.office_name}　{dated}",
    )
    return OfficialDocument(
        title=title,
        title_keep=(f"《{heading.plan_title}》", word),
        blocks=(table,),
        watermark=stamp.watermark(is_sample=heading.is_sample, tells_draft=False),
        metadata=heading.metadata(title, settings.office_name, word),
        landscape=True,
    )


def _grouped(
    tasks: Sequence[TaskFact], row_at: Callable[[int], Row], whole: str, width: int
) -> list[Row]:
    rows: list[Row] = []
    group = ""
    for place, task in enumerate(tasks):
        name = task.group if task.kind is TaskKind.TASK else "保障措施"
        if name != group:
            group = name
            rows.append(Row.group(name))
        rows.append(row_at(place))
    return [*rows, Row((Cell(whole, span=width),), RowKind.TOTAL)]


def table_day(day: date) -> str:
    """2025.12.31, which stands on one line of a narrow column."""
    return f"{day.year}.{day.month}.{day.day}"


def due_words(due_on: date | None, *, is_standing: bool, due_text: str = "") -> str:
    """长期坚持, the day, or what the plan says."""
    if is_standing:
        return "长期坚持"
    if due_on is not None:
        return table_day(due_on)
    return due_text or "未明确"


def _assignment_row(row: AssignmentRow) -> Row:
    return Row.of(
        number_of(row.task),
        title_of(row.task),
        quoted(row.task, "body", row.body) or "—",
        quoted(row.task, "steps", _steps(row)) or "—",
        answering_units(row.task),
        "、".join(row.task.responsible_units) or "—",
        "、".join(row.leaders),
        quoted(row.task, "due", due_words(row.due_on, is_standing=row.is_standing, due_text=row.due_text)),
    )


def _last_return(row: LedgerLine) -> str:
    """The period of the latest return over its day: a day alone could belong to the period before."""
    if not row.received_in:
        return "未报送"
    told = quoted(row.task, "received_in", row.received_in)
    return f"{told}\n{quoted(row.task, 'received_on', table_day(row.received_on))}" if row.received_on else told


def _ledger_row(row: LedgerLine) -> Row:
    task = row.task
    return Row.of(
        number_of(task),
        title_of(task),
        answering_units(task),
        "、".join(task.responsible_units) or "—",
        _due(row),
        _last_return(row),
        quoted(task, "progress_text", task.progress_text) or ("本期所报正在审核" if task.is_unreviewed else "—"),
        quoted(task, "problems_text", task.problems_text) or "—",
        percent_of(task),
        gap_of(task),
        Cell(mark=StatusMark(PAPER_LAMPS[task.lamp], lamp_word(task.lamp))),
        f"{quoted(task, 'chases', str(row.chases))}次" if row.chases else "—",
        _closing(row),
    )


def _due(row: LedgerLine) -> str:
    """The day that holds; under an approved one the original, which is never overwritten, and how often it was moved."""
    told = quoted(row.task, "due", due_words(row.due_on, is_standing=row.is_standing))
    if row.original_due_on is None or row.is_standing:
        return told
    told += f"\n原定\n{quoted(row.task, 'original_due', table_day(row.original_due_on))}"
    return f"{told}\n延期{quoted(row.task, 'extended', str(row.times_extended))}次" if row.times_extended else told


def _closing(row: LedgerLine) -> str:
    """The day of closing over who confirmed it; how often the task was opened again after a 回头看."""
    parts = [quoted(row.task, "closed_on", table_day(row.closed_on))] if row.closed_on else []
    if row.closed_by:
        parts.append(f"{quoted(row.task, 'closed_by', row.closed_by)}审核")
    if row.times_reopened:
        parts.append(f"重开{quoted(row.task, 'reopened', str(row.times_reopened))}次")
    return "\n".join(parts) or "—"
