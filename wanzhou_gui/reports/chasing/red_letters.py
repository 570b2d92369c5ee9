"""约谈建议 and 提请协调建议 about red tasks: facts, sections, checks and page where the unit has reported but does not get on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.chasing.letters import plan_words
from wanzhou_gui.reports.chasing.wording import CHASE_WORDS
from wanzhou_gui.reports.document import Align, Block, Column, Metadata, OfficialDocument, Row, Table
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.letter_page import letter_page
from wanzhou_gui.reports.paper_parts.live_text import LiveText, mark
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases, closed_sentence
from wanzhou_gui.reports.paper_parts.section import PaperSection, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import chinese_day

LEADERS = "区政府分管领导"
_REDS = "reds"
RED_SECTIONS = frozenset({_REDS, "ground", "measures"})


@dataclass(frozen=True)
class RedTask:
    """A task that is red in the period of the proposal: for how many periods, since which, and why."""

    number: str
    title: str
    periods: int
    since: str
    reason: str


@dataclass(frozen=True)
class RedLetterFacts:
    """Everything the letter states; `ground` is the clerk's own reason, empty where the red periods alone are it.

    `number` and `title` are those of the task the proposal began with; `tasks` are those that are red, the longest run first.
    """

    kind: ChaseKind
    plan_title: str
    document_number: str
    is_sample: bool
    period_code: str
    period_label: str
    as_of: date
    unit: str
    unit_full_name: str
    nature: UnitNature
    number: str
    title: str
    tasks: tuple[RedTask, ...]
    unit_periods: int
    unit_since: str
    ground: str
    proposed_on: date
    earlier: tuple[str, ...]


def red_letter_title(facts: RedLetterFacts) -> str:
    """What is put before the leaders."""
    if facts.kind is ChaseKind.INTERVIEW:
        return f"关于约谈{facts.unit}的建议"
    return f"关于提请协调推进{facts.unit}有关任务的建议"


def red_letter_figures(facts: RedLetterFacts) -> FactBook:
    """Plan, period, the red tasks with their periods, and the reason as it was given."""
    book = FactBook()
    book.tell("plan.title", "方案名称", f"《{facts.plan_title}》")
    if facts.document_number:
        book.tell("plan.number", "方案文号", facts.document_number)
    book.tell("period", "督查周期", facts.period_label)
    book.tell("as_of", "截至日期", chinese_day(facts.as_of))
    book.count("reds", f"{facts.unit}的红灯任务数", tasks=[one.number for one in facts.tasks])
    if facts.tasks:
        numbers = tuple(one.number for one in facts.tasks)
        book.tell("unit.periods", f"{facts.unit}连续出现红灯的期数", facts.unit_periods, tasks=numbers)
        book.tell("unit.since", f"{facts.unit}从哪一期起连续出现红灯", facts.unit_since, tasks=numbers)
    book.tell("ground", "提请理由", facts.ground, units=(facts.unit,), is_quote=True)
    if not facts.tasks:
        _tell_task(book, facts.number, facts.title)
    for one in facts.tasks:
        name = _tell_task(book, one.number, one.title)
        for field, label, value in (("periods", "连续红灯的期数", one.periods), ("since", "从哪一期起红灯", one.since)):
            book.tell(f"task.{one.number}.{field}", f"{name}{label}", value, tasks=(one.number,))
        book.tell(f"task.{one.number}.reason", f"{name}红灯的原因", one.reason, tasks=(one.number,), is_quote=True)
    return book


def _tell_task(book: FactBook, number: str, title: str) -> str:
    name = f"第{number}项“{title}”"
    book.name(f"task.{number}", title)
    book.tell(f"task.{number}.number", f"{name}编号", number, tasks=(number,))
    book.tell(f"task.{number}.title", f"{name}名称", title, tasks=(number,), is_quote=True)
    return name


def red_letter_sections(
    facts: RedLetterFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """Which tasks are red and for how long, the clerk's own reason, what is asked of the leaders."""
    n = red_letter_figures(facts)
    plan = plan_words(facts.plan_title, facts.document_number, n)
    if facts.tasks:
        told = phrases.say(
            _REDS,
            facts.nature,
            单位=facts.unit,
            方案=plan,
            期间=n("period"),
            截至日期=n("as_of"),
            红灯任务数=n("reds"),
            连红情况=_course(facts, n),
        )
    else:
        path = f"task.{facts.number}"
        told = f"{facts.unit}负责{plan}第{n(f'{path}.number')}项任务“{n(f'{path}.title')}”。"
    ground = f"提请理由：{n('ground')}" if facts.ground else ""
    return sections_of(
        [
            (_REDS, "", [told]),
            ("ground", "", [closed_sentence(ground)] if ground else []),
            ("measures", "", [closed_sentence(phrases.say("demand", facts.nature, 单位=facts.unit))]),
        ],
        edited,
    )


def _course(facts: RedLetterFacts, n: FactBook) -> str:
    """How long it has gone on: of the longest task, and of the unit where another task was red before."""
    longest = [one for one in facts.tasks if one.periods == facts.tasks[0].periods]
    first, path = longest[0], f"task.{longest[-1].number}"
    told = []
    if first.periods > 1:
        numbers = "、".join(n(f"task.{one.number}.number") for one in longest)
        told.append(f"第{numbers}项任务自{n(f'{path}.since')}起连续{n(f'{path}.periods')}期红灯")
    if facts.unit_periods > first.periods:
        told.append(f"该单位的任务自{n('unit.since')}起已连续{n('unit.periods')}期出现红灯")
    return "，".join(told) or "须尽快扭转"


def compose_red_letter(
    facts: RedLetterFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The letter with the table of red tasks behind what is said of them."""
    blocks: list[Block] = []
    for section in sections:
        blocks += section_blocks([section])
        if section.key == _REDS and facts.tasks:
            blocks.append(_table(facts, red_letter_figures(facts)))
    return letter_page(
        red_letter_title(facts),
        LEADERS,
        blocks,
        settings,
        stamp,
        keep=(facts.unit,),
        is_sample=facts.is_sample,
        metadata=Metadata(
            title=f"{CHASE_WORDS[facts.kind]}（{facts.unit}，{facts.period_label}）",
            author=settings.office_name,
            subject=f"{facts.plan_title}；截至{chinese_day(facts.as_of)}",
            keywords=("连续红灯", facts.period_code),
        ),
    )


def red_letter_checks(facts: RedLetterFacts) -> tuple[PaperCheck, ...]:
    """Whether the ledger still says so, and whether the leaders were told before."""
    if facts.tasks:
        told = f"{facts.unit}：红灯任务{len(facts.tasks)}项，最长连续{facts.tasks[0].periods}期，与台账一致。"
        checks = [PaperCheck("figures_agree", CheckLevel.PASSED, told)]
    else:
        told = f"{facts.unit}{facts.period_label}没有红灯任务，请核对是否仍须提请。"
        checks = [PaperCheck("nothing_red", CheckLevel.ADVICE, told, "ledger")]
    if facts.earlier:
        checks.append(PaperCheck("told_before", CheckLevel.ADVICE, f"这份建议已经呈报：{'、'.join(facts.earlier)}。请核对是否重复。"))
    return tuple(checks)


_COLUMNS = (
    ("任务", 3.0, Align.CENTER),
    ("名称", 14.0, Align.LEFT),
    ("连续\n红灯", 3.6, Align.CENTER),
    ("起始期", 6.4, Align.CENTER),
    ("红灯原因", 17.0, Align.LEFT),
)


def _table(facts: RedLetterFacts, n: FactBook) -> Table:
    rows = []
    for one in facts.tasks:
        path = f"task.{one.number}"
        rows.append(
            Row.of(
                n(f"{path}.number"),
                n(f"{path}.title"),
                f"{n(f'{path}.periods')}期",
                n(f"{path}.since"),
                mark(one.reason, f"{path}.reason") or "—",
            )
        )
    return Table(tuple(Column(header, weight, align) for header, weight, align in _COLUMNS), tuple(rows))
