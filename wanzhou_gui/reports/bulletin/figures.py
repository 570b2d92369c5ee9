"""The facts the figures of a bulletin state, and how composers write the figures of a task or a target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact, approval_words
from wanzhou_gui.reports.bulletin.corrections import correction_words
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, IndicatorFact, TaskFact, Timeliness
from wanzhou_gui.reports.bulletin.quality import tell_qualities
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import mark
from wanzhou_gui.reports.wording import chinese_day, figure, lamp_word, short_figure

TIMELINESS_LABELS = {
    Timeliness.ON_TIME: "按时报送",
    Timeliness.LATE: "逾期报送",
    Timeliness.MISSING: "未报送",
    Timeliness.SENT_BACK: "退回修改尚未重新报送",
    Timeliness.NOT_YET_DUE: "尚未到期",
}
_REPORTED = (
    ("progress_text", "所报进展"),
    ("problems_text", "所报问题"),
    ("next_steps", "所报打算"),
    ("coordination", "需协调事项"),
)


def bulletin_figures(facts: BulletinFacts) -> FactBook:
    """Every fact a figure of a bulletin may state."""
    book = FactBook()
    book.tell("plan.title", "方案名称", f"《{facts.plan_title}》")
    if facts.document_number:
        book.tell("plan.number", "方案文号", facts.document_number)
    book.tell("period", "督查周期", facts.period_label)
    book.tell("as_of", "数据截至日", chinese_day(facts.as_of))
    book.tell("due_on", "报送截止日", chinese_day(facts.due_on))
    book.count("total", "任务总数", tasks=numbers(facts.tasks))
    _tell_classes(book, facts)
    _tell_units(book, facts)
    _tell_goals(book, facts)
    going = [one for one in facts.safeguards if one.lamp in (Lamp.GREEN, Lamp.BLUE)]
    waiting = [one for one in facts.safeguards if one.lamp not in (Lamp.GREEN, Lamp.BLUE)]
    book.count("safeguards.total", "保障措施数", tasks=numbers(facts.safeguards))
    book.count("safeguards.going", "正常推进或已办结的保障措施数", tasks=numbers(going))
    book.count("safeguards.waiting", "尚待落实的保障措施数", tasks=numbers(waiting))
    asking = [task for task in facts.tasks if task.coordination]
    book.count("coordination.total", "提请协调的事项数", tasks=numbers(asking))
    codes = [one.code for one in facts.corrections]
    book.count("corrections.total", "更正的指标数据数", indicators=codes)
    if words := correction_words(facts.corrections):
        book.tell("corrections.words", "更正说明", words, indicators=codes)
    tell_approvals(book, facts.approvals)
    tell_qualities(book, facts.qualities, facts.quality_total)
    tell_tasks(book, (*facts.tasks, *facts.safeguards))
    tell_indicators(book, facts.indicators)
    return book


def tell_approvals(book: FactBook, approvals: Sequence[ApprovalFact]) -> None:
    """Who looked at the figures, where the office wants it told."""
    if words := approval_words(approvals):
        book.tell("approvals.words", "数据审核", words, units=[one.unit for one in approvals])


def _tell_classes(book: FactBook, facts: BulletinFacts) -> None:
    for one in facts.classes:
        name, tasks, lamps = lamp_word(one.lamp), numbers(facts.tasks_with(one.lamp)), (one.lamp,)
        book.count(f"class.{one.lamp}.count", f"{name}任务数", tasks=tasks, lamps=lamps)
        book.tell(f"class.{one.lamp}.share", f"{name}任务占全部任务的百分比", one.share, tasks=tasks, lamps=lamps)
        if one.previous is not None:
            before = numbers(task for task in facts.tasks if task.previous_lamp is one.lamp)
            book.count(f"class.{one.lamp}.previous", f"上期{name}任务数", tasks=before)
    moves = {(task.previous_lamp, task.lamp) for task in facts.tasks if task.previous_lamp is not None}
    for before_lamp, lamp in sorted(moves, key=str):
        tasks = numbers(task for task in facts.tasks if (task.previous_lamp, task.lamp) == (before_lamp, lamp))
        word = f"由{lamp_word(before_lamp)}转为{lamp_word(lamp)}的任务数" if before_lamp is not lamp else f"两期均为{lamp_word(lamp)}的任务数"
        book.count(f"moved.{before_lamp}.{lamp}", word, tasks=tasks)
    closed = [task for task in facts.tasks if task.lamp is Lamp.BLUE and task.previous_lamp not in (None, Lamp.BLUE)]
    book.count("moved.closed", "本期新增办结任务数", tasks=numbers(closed))
    same = [task for task in facts.tasks if task.previous_lamp is task.lamp]
    book.count("moved.same", "与上期状态相同的任务数", tasks=numbers(same))
    added = [task for task in facts.tasks if task.previous_lamp is None]
    book.count("moved.added", "本期新列入的任务数", tasks=numbers(added))


def _tell_units(book: FactBook, facts: BulletinFacts) -> None:
    book.count("units.total", "应报送单位数", units=[unit.name for unit in facts.units])
    for kind, word in TIMELINESS_LABELS.items():
        book.count(f"units.{kind}", f"{word}单位数", units=[unit.name for unit in facts.units_that(kind)])
    prompt = [unit.name for unit in facts.units_that(Timeliness.ON_TIME) if unit.filled_count]
    book.count("units.prompt", "按时报送且有进展的单位数", units=prompt)


def _tell_goals(book: FactBook, facts: BulletinFacts) -> None:
    goals = facts.goal_indicators
    told: dict[str, tuple[str, Sequence[IndicatorFact]]] = {
        "total": ("目标章量化指标数", goals),
        "reached": ("已达到目标值的指标数", [one for one in goals if one.lamp is Lamp.BLUE]),
        "going": ("达到进度要求的指标数", [one for one in goals if one.lamp is Lamp.GREEN]),
        "behind": ("落后于进度要求的指标数", [one for one in goals if one.lamp in (Lamp.YELLOW, Lamp.RED)]),
        "unknown": ("无法研判的指标数", [one for one in goals if one.lamp is Lamp.UNKNOWN]),
        "not_started": ("未到启动时间的指标数", [one for one in goals if one.lamp is Lamp.NOT_STARTED]),
        "within_tasks": ("任务中提出的数量要求数", [one for one in facts.indicators if one not in goals]),
    }
    for name, (label, ones) in told.items():
        book.count(f"goal.{name}", label, indicators=[one.code for one in ones])


def tell_tasks(book: FactBook, tasks: Iterable[TaskFact]) -> None:
    """What papers state of each task."""
    for task in tasks:
        subject, row = f"task.{task.number}", (task.number,)
        name = f"第{task.number}项“{task.title}”"
        book.name(subject, task.title)
        book.tell(f"{subject}.number", f"{name}的编号", task.number, tasks=row)
        book.tell(f"{subject}.title", f"{name}的名称", task.title, tasks=row, is_quote=True)
        book.tell(f"{subject}.percent", f"{name}的完成比例", figure(task.percent), tasks=row)
        book.tell(f"{subject}.expected", f"{name}的序时进度", figure(task.expected), tasks=row)
        if task.ahead_points is not None:
            book.tell(f"{subject}.ahead", f"{name}超过序时进度的百分点", figure(task.ahead_points), tasks=row)
            book.tell(f"{subject}.gap", f"{name}与序时进度的差距", signed(task.ahead_points), tasks=row)
        book.tell(f"{subject}.reason", f"{name}的研判依据", task.reason, tasks=row)
        for field, label in _REPORTED:
            book.tell(f"{subject}.{field}", f"{name}{label}", getattr(task, field), tasks=row, is_quote=True)


def tell_indicators(book: FactBook, indicators: Iterable[IndicatorFact]) -> None:
    """What papers state of each numeric target."""
    for one in indicators:
        subject, row = f"indicator.{one.code}", (one.code,)
        name = f"指标“{one.name}”"
        book.name(subject, one.name)
        book.tell(f"{subject}.number", f"{name}的名称", one.name, indicators=row, is_quote=True)
        book.tell(f"{subject}.target", f"{name}的目标", one.target, indicators=row)
        book.tell(f"{subject}.reason", f"{name}的说明", one.reason, indicators=row)
        for field, label, value in (
            ("baseline", "基期值", short_figure(one.baseline)),
            ("value", "本期值", short_figure(one.value)),
            ("completion", "完成率", figure(one.completion)),
            ("expected", "序时进度", figure(one.expected)),
            *((("judged_in", "研判所用数值的周期", one.judged_in),) if one.judged_in else ()),
        ):
            book.tell(f"{subject}.{field}", f"{name}的{label}", value, indicators=row)


def numbers(tasks: Iterable[TaskFact]) -> tuple[str, ...]:
    """The numbers of tasks."""
    return tuple(task.number for task in tasks)


def signed(points: Decimal) -> str:
    """+3.5, -2."""
    return f"{'+' if points > 0 else ''}{figure(points)}"


def number_of(task: TaskFact) -> str:
    """The number of a task, marked."""
    return mark(task.number, f"task.{task.number}.number")


def title_of(task: TaskFact) -> str:
    """The title of a task, marked where it holds figures."""
    return mark(task.title, f"task.{task.number}.title")


def percent_of(task: TaskFact) -> str:
    """38%, marked; a dash where nothing is known."""
    return "—" if task.percent is None else mark(figure(task.percent), f"task.{task.number}.percent") + "%"


def expected_of(task: TaskFact) -> str:
    """31.5%, marked; a dash where nothing is known."""
    return "—" if task.expected is None else mark(figure(task.expected), f"task.{task.number}.expected") + "%"


def ahead_of(task: TaskFact) -> str:
    """How many points ahead of time, marked."""
    return mark(figure(task.ahead_points), f"task.{task.number}.ahead")


def gap_of(task: TaskFact) -> str:
    """+3.5 or -2, marked; a dash where nothing is known."""
    return "—" if task.ahead_points is None else mark(signed(task.ahead_points), f"task.{task.number}.gap")


def reason_of(task: TaskFact) -> str:
    """Why the lamp shows what it shows, marked."""
    return mark(task.reason, f"task.{task.number}.reason")


def quoted(task: TaskFact, field: str, text: str) -> str:
    """What a unit reported, or a part of it, marked."""
    return mark(text, f"task.{task.number}.{field}")


def task_numbers(tasks: Sequence[TaskFact]) -> str:
    """第4、12项任务, marked."""
    return f"第{'、'.join(map(number_of, tasks))}项任务"


def indicator_mark(one: IndicatorFact, field: str, text: str) -> str:
    """A figure or a phrase of a target, marked."""
    return mark(text, f"indicator.{one.code}.{field}")
