"""催办单, 督办通知单 and the proposals to the leaders: their facts as figures, their sections, their checks, their page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from wanzhou_gui.domain.chasing import PROPOSALS, ChaseKind, ReportingState
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.chasing.letter_facts import ChaseLetterFacts
from wanzhou_gui.reports.chasing.wording import (
    CHASE_WORDS,
    REPORTING_SHAPES,
    REPORTING_WORDS,
    addressed,
    demand_word,
    short_day,
    short_notice_sentence,
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
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.letter_page import contact_line, letter_page
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases, closed_sentence
from wanzhou_gui.reports.paper_parts.section import PaperSection, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import chinese_day

_LONGEST_TITLE = 30
TOGETHER = "together"
CHASE_SECTIONS = frozenset({"opening", TOGETHER, "history", "demand", "closing"})

_OPENING = (
    "{方案}{期间}推进情况应于{报送截止日}前报送。"
    "截至{截至日期}，{未报情况}（任务{任务数}项，牵头{牵头数}项）{逾期情况}。"
)
_TOGETHER = (
    "截至{截至日期}，{单位}尚有{方案数}个行动方案的{期间}推进情况没有按要求报送，"
    "涉及任务{任务数}项（牵头{牵头数}项）{逾期情况}，具体如下："
)
# Consecutive red tasks, where the unit reported in time (usecases.interview_letters).
_RED_OPENING = "截至{截至日期}，{单位}负责的{方案}任务中，有{红灯任务数}项在{期间}亮红灯，{连红情况}。具体如下："
_ASKED = "{请求词}{单位}于{补报时限}下班前补报，材料请经主要负责人审定并加盖公章。如有困难，请与我室联系。"
_THANKS = "特此函达，感谢支持。"
_INTERVIEW = "建议由区政府办公室负责人约谈该单位主要负责人（《政府督查工作条例》第十二条），问明原因，定出时限。妥否，请批示。"
_COORDINATION = (
    "该单位不属于区政府直接督查的对象（《政府督查工作条例》第五条），"
    "建议由区政府分管领导协调，或商请其主管机关督促。妥否，请批示。"
)
REMINDER_PHRASES = {
    **{f"opening.{tone}": _OPENING for tone in ("directed", "asked", "written")},
    **{f"together.{tone}": _TOGETHER for tone in ("directed", "asked", "written")},
    "demand.directed": "{请求词}{单位}于{补报时限}下班前补报，材料经主要负责人审签并加盖公章，并书面说明原因。",
    "demand.asked": _ASKED,
    "demand.written": _ASKED,
    "consequence.directed": "逾期仍未报送的，将制发督办通知单。",
    "ending.asked": _THANKS,
    "ending.written": _THANKS,
}
NOTICE_PHRASES = {
    "opening.directed": _OPENING,
    "together.directed": _TOGETHER,
    "demand.directed": "{请求词}{单位}于{补报时限}下班前补报填报表，经主要负责人审签并加盖公章，并书面说明原因。",
    "consequence.directed": "逾期仍未报送的，将提请区政府负责人约谈（《政府督查工作条例》第十二条）。",
}
INTERVIEW_PHRASES = {
    "opening.directed": _OPENING,
    "together.directed": _TOGETHER,
    "reds.directed": _RED_OPENING,
    "demand.directed": _INTERVIEW,
}
COORDINATION_PHRASES = {
    **{f"opening.{tone}": _OPENING for tone in ("asked", "written")},
    **{f"together.{tone}": _TOGETHER for tone in ("asked", "written")},
    **{f"reds.{tone}": _RED_OPENING for tone in ("asked", "written")},
    **{f"demand.{tone}": _COORDINATION for tone in ("asked", "written")},
}


def letter_title(facts: ChaseLetterFacts) -> str:
    """What a letter is about: 催办单 and 督办通知单 where the unit may be directed, 函 where it is only asked."""
    # The year stands in the text; without it the title keeps to one line.
    period = re.sub(r"^\d{4}年(?!度)", "", facts.period_label)
    if len({plan.period_label for plan in facts.plans}) > 1:
        # Plans of different rhythms: each period stands in the table.
        period = "有关方案"
    if facts.kind is ChaseKind.INTERVIEW:
        return f"关于约谈{facts.unit}的建议"
    if facts.kind is ChaseKind.COORDINATION:
        return f"关于提请协调{facts.unit}报送工作的建议"
    if not may_be_commanded(facts.nature):
        word = demand_word(facts.nature, facts.kind).removeprefix("函")
        return f"关于{'商请' if word == '商请' else '请予'}补报{period}推进情况的函"
    return f"关于补报{period}推进情况的{CHASE_WORDS[facts.kind]}"


def letter_figures(facts: ChaseLetterFacts) -> FactBook:
    """Plans, days, counts of tasks, calls, promises and letters; the rows behind each are tasks, plans or acts."""
    book = FactBook()
    one = facts.plans[0] if len(facts.plans) == 1 else None
    for place, plan in enumerate(facts.plans, start=1):
        name = f"《{plan.title}》"
        path = "plan" if one is not None else f"item.{place}"
        book.tell(f"{path}.title", "方案名称", name)
        if plan.document_number:
            book.tell(f"{path}.number", f"{name}文号", plan.document_number)
        if one is None:
            tasks = tuple(f"{name}第{number}项" for number in plan.tasks)
            book.name(path, name)
            book.count(f"{path}.tasks", f"{name}任务数", others=tasks)
            book.count(f"{path}.leads", f"{name}牵头任务数", others=[f"{name}第{number}项" for number in plan.leads])
            book.tell(f"{path}.period", f"{name}督查周期", plan.period_label)
            book.tell(f"{path}.due_on", f"{name}报送截止日", _day(facts, plan.due_on))
            book.tell(f"{path}.overdue", f"{name}逾期工作日", plan.workdays_overdue)
    if one is not None:
        book.count("tasks", f"{facts.unit}的任务数", tasks=one.tasks)
        book.count("leads", f"{facts.unit}牵头的任务数", tasks=one.leads)
        book.tell("due_on", "报送截止日", _day(facts, one.due_on))
    else:
        every = [(plan.title, number) for plan in facts.plans for number in plan.tasks]
        leads = [(plan.title, number) for plan in facts.plans for number in plan.leads]
        book.count("tasks", f"{facts.unit}的任务数", others=[f"《{title}》第{number}项" for title, number in every])
        book.count("leads", f"{facts.unit}牵头的任务数", others=[f"《{title}》第{number}项" for title, number in leads])
        book.count("plans", "没有报送的方案数", others=[f"《{plan.title}》" for plan in facts.plans])
    book.tell("period", "督查周期", facts.period_label)
    book.tell("as_of", "截至日期", _day(facts, facts.as_of))
    book.tell("overdue", "逾期工作日", facts.workdays_overdue, units=(facts.unit,))
    if facts.reply_by is not None:
        book.tell("reply_by", "补报时限", chinese_day(facts.reply_by))
    book.count("calls", "电话联系次数", others=[f"{chinese_day(day)}电话联系" for day in facts.calls])
    if facts.calls:
        book.tell("calls.last", "最近一次电话的日期", short_day(facts.calls[-1]))
    if facts.broken_promises:
        book.tell("promise.last", "没有兑现的承诺日", short_day(facts.broken_promises[-1]))
    told = [step for step in facts.steps if facts.is_proposal or step.kind not in PROPOSALS]
    if told:
        book.tell("step.last.taken_on", "上一份文书的日期", short_day(told[-1].taken_on))
        book.tell("step.last.number", "上一份文书的文号", told[-1].number)
        if told[-1].reply_by is not None:
            book.tell("step.last.reply_by", "上一份文书给的时限", short_day(told[-1].reply_by))
    letters = [f"{step.word} {step.number}" for step in facts.steps if step.kind not in PROPOSALS]
    book.tell("letters", "本期第几次书面催办", facts.letter_count, others=[*letters, "本件"])
    return book


def letter_sections(
    facts: ChaseLetterFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """What is missing, what was done so far, what is asked, the end."""
    n = letter_figures(facts)
    values = _values(facts, n)
    is_single = len(facts.plans) == 1
    opening = phrases.say("opening" if is_single else TOGETHER, facts.nature, **values)
    demand = phrases.say("demand", facts.nature, **values)
    demand += phrases.say("consequence", facts.nature, **values)
    ending = phrases.say("ending", facts.nature, **values)
    return sections_of(
        [
            ("opening" if is_single else TOGETHER, "", [opening]),
            ("history", "", _what_was_done(facts, n)),
            ("demand", "", [closed_sentence(demand)]),
            ("closing", "", [ending] if ending else []),
        ],
        edited,
    )


def compose_letter(
    facts: ChaseLetterFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The letter; over several plans with a table of them behind the opening."""
    blocks: list[Block] = []
    for section in sections:
        blocks += section_blocks([section])
        if section.key == TOGETHER:
            blocks.append(_table(facts, letter_figures(facts)))
    missing = years_missing_sentence(facts.years_missing)
    if missing:
        blocks.append(Paragraph.of(f"（注：{missing}）"))
    word = step_word(facts.kind, facts.nature)
    return letter_page(
        letter_title(facts),
        "区政府分管领导" if facts.is_proposal else facts.unit_full_name or facts.unit,
        blocks,
        settings,
        stamp,
        keep=(facts.unit, word, "推进情况"),
        note="" if facts.is_proposal else contact_line(settings),
        is_sample=facts.is_sample,
        metadata=Metadata(
            title=f"{word}（{facts.period_label}）",
            author=settings.office_name,
            subject=f"{'、'.join(plan.title for plan in facts.plans)}；截至{chinese_day(facts.as_of)}",
            keywords=("催办", facts.period_code),
        ),
    )


def letter_checks(facts: ChaseLetterFacts) -> tuple[PaperCheck, ...]:
    """What a clerk should look at before the number is given."""
    total = sum(len(plan.tasks) for plan in facts.plans)
    many = f"{len(facts.plans)}个方案、" if len(facts.plans) > 1 else ""
    checks = [PaperCheck("figures_agree", CheckLevel.PASSED, f"{facts.unit}：{many}任务{total}项、逾期{facts.workdays_overdue}个工作日，与台账一致。")]
    if not any(plan.state in (ReportingState.MISSING, ReportingState.RETURNED) for plan in facts.plans):
        checks.append(PaperCheck("nothing_owed", CheckLevel.BLOCKS, f"{facts.unit}没有欠报材料，不需要催办。", "chasing"))
    elif facts.proposed_kind is not facts.kind:
        checks.append(PaperCheck("out_of_turn", CheckLevel.ADVICE, f"{facts.unit}：{facts.proposal}", "chasing"))
    if not facts.reply_is_workday and facts.reply_by is not None:
        checks.append(PaperCheck("reply_on_day_off", CheckLevel.ADVICE, f"补报时限{chinese_day(facts.reply_by)}不上班，请核对。"))
    if facts.short_notice is not None:
        checks.append(PaperCheck("short_notice", CheckLevel.ADVICE, f"补报时限：{short_notice_sentence(facts.short_notice)}"))
    if facts.years_missing:
        checks.append(PaperCheck("workdays_estimated", CheckLevel.ADVICE, years_missing_sentence(facts.years_missing), "settings"))
    return tuple(checks)


def _day(facts: ChaseLetterFacts, day: date) -> str:
    """Without the year where it is the period's."""
    return short_day(day) if day.year == facts.period_year else chinese_day(day)


def _values(facts: ChaseLetterFacts, n: FactBook) -> Mapping[str, str]:
    unit = facts.unit if facts.is_proposal else addressed(facts.nature)
    values = {
        "单位": unit,
        "请求词": demand_word(facts.nature, facts.kind),
        "期间": n("period"),
        "截至日期": n("as_of"),
        "任务数": n("tasks"),
        "牵头数": n("leads"),
        "逾期情况": "",
        "补报时限": n("reply_by") if facts.reply_by is not None else "",
    }
    if len(facts.plans) > 1:
        late = f"，最早的已逾期{n('overdue')}个工作日" if facts.workdays_overdue else ""
        return values | {"方案数": n("plans"), "逾期情况": late}
    plan = facts.plans[0]
    came = (
        f"{unit}材料退回修改后至今没有重新报送"
        if plan.state is ReportingState.RETURNED
        else f"我室尚未收到{unit}材料"
    )
    return values | {
        "方案": plan_words(plan.title, plan.document_number, n),
        "报送截止日": n("due_on"),
        "未报情况": came,
        "逾期情况": f"，已逾期{n('overdue')}个工作日" if plan.workdays_overdue else "",
    }


def plan_words(title: str, document_number: str, n: FactBook) -> str:
    """The plan as a letter of one page names it: a title that fills two lines gives way to the number everybody knows it by."""
    if len(title) > _LONGEST_TITLE and document_number:
        return f"{n('plan.number')}文件"
    return n("plan.title") + (f"（{n('plan.number')}）" if document_number else "")


def _what_was_done(facts: ChaseLetterFacts, n: FactBook) -> list[str]:
    # What was proposed to our own leaders is no business of the unit's.
    steps = [step for step in facts.steps if facts.is_proposal or step.kind not in PROPOSALS]
    done = []
    if facts.calls:
        last = "" if len(facts.calls) == 1 else "最近一次"
        done.append(f"电话联系{n('calls')}次（{last}{n('calls.last')}）")
    if facts.broken_promises:
        done.append(f"承诺{n('promise.last')}报送，未能兑现")
    if steps:
        step = steps[-1]
        by = f"，时限{n('step.last.reply_by')}" if step.reply_by else ""
        done.append(f"{n('step.last.taken_on')}发出{step.word}（{n('step.last.number')}{by}）")
    # 第N次 belongs to the 催办单 (practice.md 1.8); the further rungs name the letter before them.
    counts = facts.kind is ChaseKind.REMINDER
    word = "催办" if may_be_commanded(facts.nature) else "函请"
    if not done:
        return [f"本件为本期第{n('letters')}次书面{word}。"] if counts else []
    count = f"；本件为第{n('letters')}次{word}" if counts else ""
    return [f"此前，{'；'.join(done)}{count}。"]


_COLUMNS = (
    ("序号", 2.2, Align.CENTER),
    ("行动方案", 22.0, Align.LEFT),
    ("时限", 5.0, Align.CENTER),
    ("任务\n（牵头）", 4.2, Align.CENTER),
    ("状态", 4.8, Align.CENTER),
    ("逾期\n工作日", 3.4, Align.CENTER),
)


def _table(facts: ChaseLetterFacts, n: FactBook) -> Table:
    """The rows of one unit, plan by plan; plans of different rhythms with their periods."""
    rows = []
    mixed = len({plan.period_label for plan in facts.plans}) > 1
    for place, plan in enumerate(facts.plans, start=1):
        path = f"item.{place}"
        number = f"（{n(f'{path}.number')}）" if plan.document_number else ""
        rows.append(
            Row.of(
                str(place),
                n(f"{path}.title") + number + (n(f"{path}.period") if mixed else ""),
                n(f"{path}.due_on"),
                f"{n(f'{path}.tasks')}（{n(f'{path}.leads')}）",
                f"{REPORTING_SHAPES[plan.state]}{REPORTING_WORDS[plan.state]}",
                n(f"{path}.overdue"),
            )
        )
    return Table(tuple(Column(header, weight, align) for header, weight, align in _COLUMNS), tuple(rows))
