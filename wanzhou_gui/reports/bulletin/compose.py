"""The bulletin as an official document: sections, annex tables, head, signature and imprint."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports import document as paper
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact, approval_words
from wanzhou_gui.reports.bulletin.corrections import correction_words
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, IndicatorFact, TaskFact
from wanzhou_gui.reports.bulletin.figures import (
    bulletin_figures,
    expected_of,
    indicator_mark,
    number_of,
    percent_of,
    quoted,
    title_of,
)
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Cell,
    Column,
    Imprint,
    Metadata,
    OfficialDocument,
    RedHead,
    Row,
    RowKind,
    Signature,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.paper_parts.live_text import mark
from wanzhou_gui.reports.paper_parts.section import PaperSection, section_blocks
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import chinese_day, figure, lamp_word, short_figure, target_lamp_word

PAPER_LAMPS = {
    Lamp.RED: paper.Lamp.RED,
    Lamp.YELLOW: paper.Lamp.YELLOW,
    Lamp.GREEN: paper.Lamp.GREEN,
    Lamp.BLUE: paper.Lamp.BLUE,
    Lamp.NOT_STARTED: paper.Lamp.GREY,
    Lamp.UNKNOWN: paper.Lamp.GREY,
}
SITUATION_TITLE = "任务推进情况一览表"
INDICATOR_TITLE = "量化指标情况表"


def bulletin_title(facts: BulletinFacts) -> str:
    """关于《…》2024年第二季度推进情况的通报."""
    return f"关于《{facts.plan_title}》{facts.period_label}推进情况的通报"


def compose_bulletin(
    facts: BulletinFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """Put a bulletin together; a draft says so across every page."""
    return OfficialDocument(
        title=bulletin_title(facts),
        title_keep=(settings.office_name, facts.period_label, f"《{facts.plan_title}》"),
        recipients="各牵头单位、各责任单位",
        blocks=tuple(section_blocks(sections)),
        head=RedHead(mark=(settings.red_mark,), number=stamp.number),
        signature=Signature((settings.office_name,), stamp.day),
        note=contact_note(settings),
        annexes=bulletin_annexes(facts),
        imprint=Imprint(
            copies_to=settings.copied_to, office=settings.printing_office, issued_on=stamp.day
        ),
        watermark=stamp.watermark(is_sample=facts.is_sample),
        metadata=Metadata(
            title=bulletin_title(facts),
            author=settings.office_name,
            subject=f"{facts.plan_title}；{facts.period_label}；数据截至{chinese_day(facts.as_of)}",
            keywords=("督查通报", facts.period_code),
        ),
    )


def contact_note(settings: OfficeSettings) -> str:
    """附注 with whom to call; nothing where nobody is named."""
    if not settings.contact_name and not settings.contact_phone:
        return ""
    return f"联系人：{settings.contact_name}；联系电话：{settings.contact_phone}"


def bulletin_annexes(facts: BulletinFacts) -> tuple[Annex, ...]:
    """附件1 and, where there are numeric targets, 附件2."""
    annexes = [Annex(SITUATION_TITLE, (situation_table(facts),), landscape=True)]
    if facts.indicators:
        annexes.append(Annex(INDICATOR_TITLE, (indicator_table(facts),), landscape=True))
    return tuple(annexes)


SITUATION_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("序号", 3.2, Align.CENTER),
    ("任务", 10, Align.LEFT),
    ("牵头或\n汇总单位", 8, Align.LEFT),
    ("责任单位", 12, Align.LEFT),
    ("完成比例", 4.5, Align.CENTER),
    ("序时进度", 4.5, Align.CENTER),
    ("状态", 6.2, Align.CENTER),
    ("本期进展", 20, Align.LEFT),
    ("存在问题", 12, Align.LEFT),
)


def situation_table(facts: BulletinFacts) -> Table:
    """附件1: every work item under its group, with the figures the text counts."""
    rows: list[Row] = []
    group = ""
    for task in (*facts.tasks, *facts.safeguards):
        name = task.group if task.kind is TaskKind.TASK else "保障措施"
        if name != group:
            group = name
            rows.append(Row.group(name))
        rows.append(_situation_row(task))
    n = bulletin_figures(facts)
    told = "，".join(f"{lamp_word(one.lamp)}{n(f'class.{one.lamp}.count')}项" for one in facts.classes if one.count)
    rows.append(
        Row((Cell(f"合计：任务{n('total')}项，其中{told}。", span=len(SITUATION_COLUMNS)),), RowKind.TOTAL)
    )
    rows += approval_rows(facts.approvals, len(SITUATION_COLUMNS))
    return Table(
        tuple(Column(header, weight, align) for header, weight, align in SITUATION_COLUMNS),
        tuple(rows),
        note=f"数据截至{mark(chinese_day(facts.as_of), 'as_of')}",
    )


def approval_rows(approvals: Sequence[ApprovalFact], width: int) -> list[Row]:
    """A last line across a table: who looked at its figures and when; none where the office does not ask for it."""
    words = approval_words(approvals)
    return [Row((Cell(f"数据审核：{mark(words, 'approvals.words')}。", span=width),))] if words else []


def answering_units(task: TaskFact) -> str:
    """The lead column: leads as named; where none is named the convenor, marked as presumed until confirmed."""
    if task.lead_units:
        return "、".join(task.lead_units)
    if not task.speaker:
        return "未明确"
    return f"{task.speaker}（汇总{'，推定' if task.speaker_is_inferred else ''}）"


def _situation_row(task: TaskFact) -> Row:
    return Row.of(
        number_of(task),
        title_of(task),
        answering_units(task),
        "、".join(task.responsible_units) or "—",
        percent_of(task),
        expected_of(task),
        Cell(mark=StatusMark(PAPER_LAMPS[task.lamp], lamp_word(task.lamp))),
        quoted(task, "progress_text", task.progress_text) or ("本期所报正在审核，未计入" if task.is_unreviewed else "本期未报送进展"),
        quoted(task, "problems_text", task.problems_text) or "—",
    )


INDICATOR_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("序号", 3.2, Align.CENTER),
    ("指标", 13, Align.LEFT),
    ("目标", 8, Align.LEFT),
    ("基期值", 5, Align.CENTER),
    ("本期值", 5, Align.CENTER),
    ("完成率", 5, Align.CENTER),
    ("序时进度", 5, Align.CENTER),
    ("状态", 6.6, Align.CENTER),
    ("责任单位", 8.6, Align.LEFT),
    ("说明", 19, Align.LEFT),
)


# Two ways of counting stand in one column; a reader must not take one for the other.
COMPLETION_NOTE = (
    "注：有基期值的指标，完成率＝（本期值－基期值）÷（目标值－基期值），序时进度自基期起算；"
    "没有基期值的指标，完成率＝本期值÷目标值，达到目标值前不据以研判。"
)


def completion_note(facts: BulletinFacts) -> str:
    """How the completion rates were counted; nothing where no rate is shown."""
    return COMPLETION_NOTE if any(one.completion is not None for one in facts.indicators) else ""


def indicator_table(facts: BulletinFacts) -> Table:
    """附件2: every numeric target, with what can and cannot be said about it."""
    rows = [_indicator_row(position, one) for position, one in enumerate(facts.indicators, start=1)]
    if note := completion_note(facts):
        rows.append(Row((Cell(note, span=len(INDICATOR_COLUMNS)),)))
    if words := correction_words(facts.corrections):
        note = f"更正说明：{mark(words, 'corrections.words')}。"
        rows.append(Row((Cell(note, span=len(INDICATOR_COLUMNS)),)))
    rows += approval_rows(facts.approvals, len(INDICATOR_COLUMNS))
    return Table(
        tuple(Column(header, weight, align) for header, weight, align in INDICATOR_COLUMNS),
        tuple(rows),
        note=f"数据截至{mark(chinese_day(facts.as_of), 'as_of')}",
    )


def _indicator_row(position: int, one: IndicatorFact) -> Row:
    return Row.of(
        str(position),
        indicator_mark(one, "number", one.name),
        indicator_mark(one, "target", one.target),
        indicator_mark(one, "baseline", short_figure(one.baseline)),
        indicator_mark(one, "value", short_figure(one.value)),
        rate_of(one, "completion"),
        rate_of(one, "expected"),
        Cell(mark=StatusMark(PAPER_LAMPS[one.lamp], target_lamp_word(one.lamp))),
        one.owner or "未明确",
        indicator_mark(one, "reason", one.reason),
    )


def rate_of(one: IndicatorFact, field: str) -> str:
    """A rate of a target with its sign, marked; a dash where nothing is known."""
    rate = one.completion if field == "completion" else one.expected
    if rate is None:
        return "—"
    told = indicator_mark(one, field, figure(rate)) + "%"
    # A rate beside an empty value of the period must not pass for the period's own.
    return f"{told}（{indicator_mark(one, 'judged_in', one.judged_in)}数）" if field == "completion" and one.judged_in else told
