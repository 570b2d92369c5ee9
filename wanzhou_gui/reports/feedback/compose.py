"""The wording of a 督查反馈 and the letter itself: findings, problems, the day to put them right, how to object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.bulletin.compose import PAPER_LAMPS, contact_note
from wanzhou_gui.reports.bulletin.facts import Timeliness
from wanzhou_gui.reports.bulletin.figures import (
    expected_of,
    number_of,
    percent_of,
    quoted,
    reason_of,
    tell_tasks,
    title_of,
)
from wanzhou_gui.reports.bulletin.sections import first_sentence
from wanzhou_gui.reports.chasing.wording import addressed
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Cell,
    Column,
    HeadForm,
    Imprint,
    OfficialDocument,
    RedHead,
    Row,
    RowKind,
    Signature,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.feedback.facts import FeedbackFacts, ItemFinding
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook, tell_heading
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases, closed_sentence
from wanzhou_gui.reports.paper_parts.section import PaperSection, numbered, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import chinese_day, lamp_word

FEEDBACK_WORD = "督查反馈"
FEEDBACK_PHRASES = {
    "praise.directed": "{任务}超过序时进度，请继续保持。",
    "praise.asked": "{任务}超过序时进度，感谢支持。",
    "praise.written": "{任务}超过序时进度，感谢支持。",
    "demand.directed": (
        "请{单位}对上述问题逐项分析原因，明确整改措施、责任人和完成时间，于{时限}前完成整改，并将整改情况"
        "（经主要负责人审签并加盖公章）报区政府督查室。区政府督查室将按《政府督查工作条例》第十八条对整改情况进行核查。"
    ),
    "demand.asked": "商请{单位}研究推进上述事项，并于{时限}前将有关情况函告我室。如有困难，请与我室联系。",
    "demand.written": "商请{单位}研究推进上述事项，并于{时限}前将有关情况函告我室。如有困难，请与我室联系。",
}
_TABLE_TITLE = "督查事项结论一览表"
_OTHER_TABLE_TITLE = "有关事项情况一览表"
# No conclusion is drawn on a body that may only be asked.
_POLITE_HEADERS = {"结论": "状态", "本单位所报": "贵单位提供"}
_COLUMNS = (
    ("序号", 3.0, Align.CENTER),
    ("任务", 12.0, Align.LEFT),
    ("职责", 6.0, Align.CENTER),
    ("完成比例", 4.6, Align.CENTER),
    ("序时进度", 4.6, Align.CENTER),
    ("结论", 6.4, Align.CENTER),
    ("研判依据", 15.0, Align.LEFT),
    ("本单位所报", 20.0, Align.LEFT),
    ("存在问题", 12.0, Align.LEFT),
)


def feedback_title(facts: FeedbackFacts) -> str:
    """关于2024年第三季度督查情况的反馈; a 函 to a body that may only be asked."""
    if may_be_commanded(facts.nature):
        return f"关于{facts.heading.period_label}推进情况督查结果的反馈意见"
    return f"关于{facts.heading.period_label}有关任务推进情况的函"


def feedback_figures(facts: FeedbackFacts) -> FactBook:
    """What the letter counts, the days it names, and the facts of every item."""
    book = FactBook()
    tell_heading(book, facts.heading)
    book.count("items.total", "承担事项数", tasks=[one.task.number for one in facts.items])
    book.count("items.answered", "牵头或汇总的事项数", tasks=[one.task.number for one in facts.answered])
    book.count("items.others", "配合的事项数", tasks=[one.task.number for one in facts.items if not one.answers])
    for lamp, _ in facts.counts:
        rows = [one.task.number for one in facts.answered if one.task.lamp is lamp]
        book.count(f"class.{lamp}.count", f"牵头或汇总的事项中{lamp_word(lamp)}的", tasks=rows, lamps=(lamp,))
    book.tell("due_on", "报送截止日", chinese_day(facts.due_on), units=(facts.unit,))
    book.tell("rectify_by", "整改时限", chinese_day(facts.rectify_by), units=(facts.unit,))
    if facts.received_on:
        book.tell("received_on", "收到本期进展的日期", chinese_day(facts.received_on), units=(facts.unit,))
    tell_tasks(book, [one.task for one in facts.items])
    for one in facts.items:
        subject, name, row = f"task.{one.task.number}", f"第{one.task.number}项“{one.task.title}”", (one.task.number,)
        book.tell(f"{subject}.reds", f"{name}连续滞后的期数", one.reds_in_a_row, tasks=row)
        book.tell(f"{subject}.reported", f"{name}本单位所报进展", one.reported, tasks=row, is_quote=True)
        book.tell(f"{subject}.problem", f"{name}本单位所报问题", one.problem, tasks=row, is_quote=True)
    return book


def feedback_sections(
    facts: FeedbackFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """Opening, findings, problems, demands, and the way to object."""
    n = feedback_figures(facts)
    return sections_of(
        [
            ("opening", "", _opening(facts)),
            *numbered(
                [
                    ("findings", "督查结论" if may_be_commanded(facts.nature) else "有关情况", _findings(facts, n, phrases)),
                    ("problems", "存在问题" if may_be_commanded(facts.nature) else "需要说明的情况", _problems(facts, n)),
                    ("demands", "整改要求" if may_be_commanded(facts.nature) else "商请事项", _demands(facts, n, phrases)),
                    ("objection", "异议处理", _objection(facts)),
                ],
                edited,
            ),
        ],
        edited,
    )


def compose_feedback(
    facts: FeedbackFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """A letter with the table of all items as its annex."""
    title = feedback_title(facts)
    annex = _TABLE_TITLE if may_be_commanded(facts.nature) else _OTHER_TABLE_TITLE
    return OfficialDocument(
        title=title,
        title_keep=(facts.heading.period_label, "推进情况", "督查结果"),
        recipients=facts.unit_full_name or facts.unit,
        blocks=tuple(section_blocks(sections)),
        head=RedHead(mark=(settings.office_name,), form=HeadForm.LETTER, number=stamp.number),
        signature=Signature((settings.office_name,), stamp.day),
        note=contact_note(settings),
        annexes=(Annex(annex, (_table(facts),), landscape=True),) if facts.items else (),
        imprint=Imprint(office=settings.printing_office, issued_on=stamp.day),
        watermark=stamp.watermark(is_sample=facts.heading.is_sample),
        metadata=facts.heading.metadata(f"{FEEDBACK_WORD}（{facts.unit}）", settings.office_name, FEEDBACK_WORD),
    )


def feedback_checks(facts: FeedbackFacts) -> tuple[PaperCheck, ...]:
    """Registered, something to say, counts that agree, nothing unapproved in it."""
    checks = []
    counted = sum(count for _, count in facts.counts)
    if not facts.items:
        checks.append(PaperCheck("unit_carries_nothing", CheckLevel.BLOCKS, "这个单位在方案中没有分工，无法成文。", "ledger"))
    elif counted == len(facts.answered):
        told = f"逐项结论{len(facts.items)}项，其中牵头或汇总{counted}项，与台账一致。"
        checks.append(PaperCheck("sums_agree", CheckLevel.PASSED, told))
    else:
        checks.append(PaperCheck("sums_differ", CheckLevel.BLOCKS, f"各类合计{counted}项，与台账{len(facts.answered)}项不一致。"))
    if facts.registration_number:
        checks.append(PaperCheck("registered", CheckLevel.PASSED, f"方案已立项（{facts.registration_number}）。"))
    else:
        checks.append(PaperCheck("not_registered", CheckLevel.BLOCKS, "方案尚未立项，不能签发督查反馈。", "plan_review"))
    if facts.timeliness is Timeliness.NOT_YET_DUE:
        checks.append(PaperCheck("not_yet_due", CheckLevel.ADVICE, "报送截止日未到，该单位尚未报送，现在作结论偏早。", "returns"))
    if facts.unreviewed_rows:
        sentence = f"该单位有{facts.unreviewed_rows}项填报尚未审核通过，请审核后再作结论。"
        checks.append(PaperCheck("unapproved", CheckLevel.ADVICE, sentence, "review"))
    return tuple(checks)


def _opening(facts: FeedbackFacts) -> list[str]:
    unit = addressed(facts.nature)
    basis = "根据《政府督查工作条例》第十六条规定，" if may_be_commanded(facts.nature) else ""
    word = "现将涉及{}的督查结论反馈如下。" if may_be_commanded(facts.nature) else "现将涉及{}的有关情况函告如下。"
    return [
        (f"{basis}区政府督查室对{facts.heading.live_plan}{facts.heading.live_period}推进情况进行了{'督查' if basis else '梳理'}，"
        f"数据截至{facts.heading.live_as_of}。{word.format(unit)}")
    ]


def _findings(facts: FeedbackFacts, n: FactBook, phrases: OfficePhrases) -> list[str]:
    unit = addressed(facts.nature)
    others = len(facts.items) - len(facts.answered)
    told = f"{unit}承担事项{n('items.total')}项"
    if facts.answered:
        told += f"，其中牵头或汇总{n('items.answered')}项" + (f"、配合{n('items.others')}项" if others else "")
        counts = "、".join(f"{lamp_word(lamp)}{n(f'class.{lamp}.count')}项" for lamp, count in facts.counts if count)
        told += f"。牵头或汇总的事项中，{counts}"
    elif facts.items:
        told += "，均为配合事项"
    paragraphs = [f"{told}（逐项{'结论' if may_be_commanded(facts.nature) else '情况'}见附件）。" if facts.items else f"{told}。"]
    match facts.timeliness:
        case Timeliness.ON_TIME:
            when = f"于{n('received_on')}" if facts.received_on else ""
            paragraphs.append(f"本期进展{when}按时报送。")
        case Timeliness.LATE:
            when = f"于{n('received_on')}报送" if facts.received_on else "逾期报送"
            paragraphs.append(f"本期进展{when}，晚于截止日{n('due_on')}。")
        case Timeliness.MISSING:
            paragraphs.append(f"本期进展应于{n('due_on')}前报送，至今未收到。")
        case Timeliness.SENT_BACK:
            word = "经审核需要修改，已退回" if may_be_commanded(facts.nature) else "尚需补充"
            paragraphs.append(f"本期进展{word}，至今没有重新报送。")
        case Timeliness.NOT_YET_DUE:
            paragraphs.append(f"本期进展的报送截止日为{n('due_on')}，尚未到期。")
    good = [one for one in facts.answered if one.task.lamp in (Lamp.GREEN, Lamp.BLUE) and (one.task.ahead_points or 0) > 0]
    if good:
        named = "、".join(number_of(one.task) for one in good)
        praise = phrases.say("praise", facts.nature, 单位=unit, 任务=f"第{named}项")
        paragraphs.append(closed_sentence(praise))
    return paragraphs


def _problems(facts: FeedbackFacts, n: FactBook) -> list[str]:
    lines = [_problem(place, one, n) for place, one in enumerate(facts.behind, start=1)]
    if facts.timeliness is Timeliness.MISSING:
        word = "本期进展未按要求报送。" if may_be_commanded(facts.nature) else "尚未收到本期进展材料。"
        lines.append(f"{len(lines) + 1}. {word}")
    elif facts.timeliness is Timeliness.SENT_BACK:
        word = "本期进展退回修改后没有重新报送。" if may_be_commanded(facts.nature) else "本期进展材料尚待补充。"
        lines.append(f"{len(lines) + 1}. {word}")
    elif facts.timeliness is Timeliness.LATE:
        lines.append(f"{len(lines) + 1}. 本期进展逾期报送。")
    return lines


def _problem(place: int, one: ItemFinding, n: FactBook) -> str:
    task = one.task
    again = f"已连续{n(f'task.{task.number}.reds')}期滞后。" if one.reds_in_a_row > 1 else ""
    hindered = first_sentence(one.problem or task.problems_text)
    cause = f"所报原因：{quoted(task, 'problem' if one.problem else 'problems_text', hindered)}。" if hindered else ""
    return f"{place}. 第{number_of(task)}项“{title_of(task)}”{lamp_word(task.lamp)}。{reason_of(task)}{again}{cause}"


def _demands(facts: FeedbackFacts, n: FactBook, phrases: OfficePhrases) -> list[str]:
    unit, by = addressed(facts.nature), n("rectify_by")
    has_problems = bool(facts.behind) or facts.timeliness in (Timeliness.MISSING, Timeliness.SENT_BACK, Timeliness.LATE)
    if not may_be_commanded(facts.nature):
        if not has_problems:
            return [f"感谢{unit}对工作的支持。后续进展请继续按期提供。", "特此函达。"]
        return [closed_sentence(phrases.say("demand", facts.nature, 单位=unit, 时限=by)), "特此函达，感谢支持。"]
    if not has_problems:
        return [f"本期没有需要整改的问题。请{unit}继续按时限推进，按期报送进展。"]
    missing = {
        Timeliness.MISSING: "本期进展请尽快补报，并书面说明原因。",
        Timeliness.SENT_BACK: "本期进展请修改完善后尽快重新报送。",
    }.get(facts.timeliness, "")
    return [closed_sentence(phrases.say("demand", facts.nature, 单位=unit, 时限=by)) + missing]


def _objection(facts: FeedbackFacts) -> list[str]:
    if not may_be_commanded(facts.nature):
        return []
    return [
        ("如对督查结论有异议，可自收到本反馈之日起30日内，向区政府督查室书面申请复核，并附有关证明材料。"
        "区政府督查室自收到申请之日起30日内作出复核决定，参与作出督查结论的工作人员在复核中回避（《政府督查工作条例》第十七条）。")
    ]


def _table(facts: FeedbackFacts) -> Table:
    rows = [
        Row.of(
            number_of(one.task),
            title_of(one.task),
            "牵头或汇总" if one.answers else "配合",
            percent_of(one.task),
            expected_of(one.task),
            Cell(mark=StatusMark(PAPER_LAMPS[one.task.lamp], lamp_word(one.task.lamp))),
            reason_of(one.task),
            quoted(one.task, "reported", one.reported) or ("所报正在审核" if facts.unreviewed_rows else "未报送"),
            quoted(one.task, "problem", one.problem) or "—",
        )
        for one in facts.items
    ]
    n = feedback_figures(facts)
    counts = "，".join(f"{lamp_word(lamp)}{n(f'class.{lamp}.count')}项" for lamp, count in facts.counts if count)
    whole = f"合计：{n('items.total')}项" + (f"；牵头或汇总{n('items.answered')}项，其中{counts}。" if counts else "。")
    rows.append(Row((Cell(whole, span=len(_COLUMNS)),), RowKind.TOTAL))
    polite = {} if may_be_commanded(facts.nature) else _POLITE_HEADERS
    columns = tuple(Column(polite.get(header, header), weight, align) for header, weight, align in _COLUMNS)
    return Table(columns, tuple(rows), note=facts.heading.as_of_words)
