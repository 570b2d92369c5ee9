"""Words for what the plan reader asks: title, explanation and answers, the same in the window and on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from wanzhou_gui.domain.plan_reading import QuestionCode
from wanzhou_gui.domain.unit_likeness import LikenessReason, likeness


class AskedQuestion(Protocol):
    """A question as read from a document or as stored in a ledger."""

    @property
    def code(self) -> QuestionCode:
        """Why it is asked."""
        ...

    @property
    def subject(self) -> str:
        """Task number, indicator or unit it is about; empty for the whole plan."""
        ...

    @property
    def quote(self) -> str:
        """The words of the plan."""
        ...

    @property
    def proposals(self) -> Sequence[str]:
        """What could be answered."""
        ...


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question told to a clerk: one line, why it matters, and what may be answered (first one proposed)."""

    title: str
    explanation: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    title: str
    explanation: str
    options: tuple[str, ...] = ()


_WORDS: dict[QuestionCode, _Pattern] = {
    QuestionCode.NO_LEAD: _Pattern(
        "{subject}没有牵头单位",
        "原文只列了责任单位。请确定由哪一家汇总填报；默认取排在第一位的单位，标注“推定”，不等于文件明确的牵头单位。",
    ),
    QuestionCode.SEVERAL_LEADS: _Pattern(
        "{subject}有多个牵头单位",
        "原文并列了几家牵头单位。请确定由哪一家汇总填报；默认取排在第一位的单位，标注“推定”，其他牵头单位仍按牵头填报。",
    ),
    QuestionCode.LEAD_ONLY: _Pattern(
        "{subject}只有牵头单位",
        "原文没有列责任单位，不是识别遗漏。如工作还需其他单位配合，请在任务中补充并写明依据。",
        ("按原文，不补充",),
    ),
    QuestionCode.NO_UNITS: _Pattern(
        "{subject}没有单位",
        "原文没有写由谁落实，无法生成填报表。请指定汇总单位，或写明按哪份分工文件执行。",
    ),
    QuestionCode.NO_BASELINE: _Pattern(
        "数值指标没有基期值",
        "原文只写目标值，没有写起点，现在不能判断快慢。立项前请明确基期值由谁提供；补录之前，指标显示“无法判断”，不亮红灯。",
        ("立项后由指标责任单位补报基期值", "以上年末统计数据为基期值", "本方案不设基期，只看是否达到目标值"),
    ),
    QuestionCode.RATIO_NEEDS_PARTS: _Pattern(
        "指标“{subject}”是比值",
        "比值要同时登记分子和分母（{first}用哪一年、哪个口径），否则各期数字不能相比。",
        ("填报时同时报分子和分母", "采用上级公布的比值"),
    ),
    QuestionCode.YEARLY_OR_CUMULATIVE: _Pattern(
        "指标“{subject}”的口径没有写明",
        "原文没有写是当年数、累计数还是期末存量。口径不同，完成情况会相差很大，请确定一种，并印在指标说明里。",
        ("计划期内累计", "当年数", "期末存量"),
    ),
    QuestionCode.TARGET_WITHOUT_UNIT: _Pattern(
        "指标“{subject}”没有责任单位",
        "目标写在总目标里，没有落到任务和单位。请确定归到哪一项任务；下面按文字相近程度给出建议。",
    ),
    QuestionCode.TARGET_WITHOUT_YEAR: _Pattern(
        "指标“{subject}”没有写年份",
        "原文没有写哪一年达到，暂按计划期末年。",
        ("按计划期末年",),
    ),
    QuestionCode.BATCH_WITHOUT_NUMBER: _Pattern(
        "{subject}写了“一批”，没有数量",
        "没有数量就无法判断完成没有。请在交办时由汇总单位提出数量，或在这里先定一个。",
        ("由汇总单位在交办时提出数量",),
    ),
    QuestionCode.PERIOD_START_TRAP: _Pattern(
        "计划期从文件印发之前就开始了",
        "计划期{quote}，文件{first}才印发。如果从计划期第一天算序时进度，印发当天就已过去{share}，所有任务一开始就显示滞后。"
        "请分别设定计划期、督查起算日和指标基期；印发前已完成的可以登记为“起算前已完成”。",
    ),
    QuestionCode.PERIOD_UNKNOWN: _Pattern(
        "没有找到计划期",
        "标题和正文没有写起止年份。请填写计划期，否则不能生成督查周期，也不能算序时进度。",
    ),
    QuestionCode.UNIT_IN_TEXT_NOT_IN_CLAUSE: _Pattern(
        "{subject}的正文提到了没有列入的单位",
        "正文里的“{quote}”一般要由下面的单位办理，但任务后没有列出。请核对是否补充为责任单位。",
        ("按原文，不补充",),
    ),
    QuestionCode.UNDEFINED_GROUP: _Pattern(
        "{subject}有没有写明范围的单位",
        "“{quote}”没有写明是哪些单位，不能发填报表。请在交办时列出名单，或写明不单独填报。",
        ("不单独填报，由汇总单位一并报送",),
    ),
    QuestionCode.SOFT_VERB: _Pattern(
        "{subject}有“探索、支持、鼓励”一类的要求",
        "这类事项按做了哪些工作、有哪些佐证来看，不按建没建成来判。",
        ("按工作进展和佐证材料评价",),
    ),
    QuestionCode.OUTSIDE_DEPENDENCY: _Pattern(
        "{subject}有事项要看上级或外地",
        "这些事项要等上级认定、审批或外地配合，进度不全由本级单位决定。等待期间可标“待上级（外部）”，不计滞后。",
        ("允许标注“待上级（外部）”",),
    ),
    QuestionCode.NO_REPORTING_DUTY: _Pattern(
        "方案没有写报送要求",
        "原文没有规定多久报一次、报给谁、报什么。报送周期和表格要由督查方案另行明确。",
        ("由督查方案另行明确",),
    ),
    QuestionCode.SPECIAL_NATURE_UNIT: _Pattern(
        "“{subject}”不是一般政府部门",
        "该单位属于{first}，行文用“商请”“函请”，不计分、不排名、不点名批评；名称性质为推定，可在单位名录更改。",
        ("按推定的性质行文",),
    ),
    QuestionCode.MILESTONES_WITHOUT_DATES: _Pattern(
        "成果事项都没有时间",
        "任务里没有写完成时间，只有计划期末年。请在交办时由单位的实施方案提出各项时间。",
        ("由单位实施方案提出",),
    ),
    QuestionCode.SEVERAL_NAMES_OF_ONE_UNIT: _Pattern(
        "“{subject}”可能有几种写法",
        "下面的名称可能是同一个单位。请在单位名录里合并，避免发出两份填报表。",
    ),
    QuestionCode.CARRIED_LEVEL_WORD: _Pattern(
        "“{subject}”省略了层级",
        "原文把省、市、区的字样写在前一个单位上。按上下文，全称应为“{first}”。",
    ),
    QuestionCode.SEVERAL_DEADLINES: _Pattern(
        "{subject}写了多个完成时限",
        "台账按第一个时限提醒，其余时限请在成果事项中登记。",
    ),
    QuestionCode.DEADLINE_YEAR_INFERRED: _Pattern(
        "{subject}的完成时限没有写年份",
        "“{quote}”没有写年份，按文件年份推定为{first}。",
    ),
    QuestionCode.NUMBER_GAP: _Pattern(
        "任务序号不连续",
        "{quote}前后缺少序号，可能有任务没有识别出来，请对照原文。",
        ("已对照原文，没有遗漏",),
    ),
    QuestionCode.METADATA_MISSING: _Pattern(
        "没有找到{field}",
        "正文里没有识别出{field}，请补填。",
    ),
    QuestionCode.UNREAD_LINES: _Pattern(
        "有{subject}处文字没有归入任何一项",
        "请逐处查看，指定它属于哪一项，或确认与任务无关。",
        ("与任务无关",),
    ),
    QuestionCode.COLUMN_UNKNOWN: _Pattern(
        "表格的“{subject}”一列没有认出",
        "没有判断出这一列是什么，暂时没有采用。请核对原表；需要采用时，用“列对应”指定后重新读取。",
        ("这一列不用",),
    ),
    QuestionCode.HEADINGS_GUESSED: _Pattern(
        "表格有几列是按内容推定的",
        "表头没有写明，或没有表头，各列按内容推定：{quote}。请核对；不对时，用“列对应”指定后重新读取。",
        ("推定正确",),
    ),
    QuestionCode.UNIT_GUESSED: _Pattern(
        "“{subject}”不在单位名录里",
        "{likeness}请确定是不是同一个单位：是的，这个写法记为别名，以后不再询问；不是的，按新单位登记。",
    ),
}
_FIELDS = {
    "title": "题名",
    "document_number": "文号",
    "issuing_body": "发文机关",
    "issued_on": "成文日期",
    "main_recipients": "主送单位",
    "printed_on": "印发日期",
    "copied_to": "抄送单位",
}
_NATURES = {
    "government_department": "政府部门",
    "party_department": "党委部门",
    "judicial_organ": "司法机关",
    "central_agency": "中央垂直管理单位",
    "development_zone": "开发区机构",
    "attached_organ": "党委部门挂牌机构（推定）",
    "town_street": "镇街",
    "enterprise_institution": "企业或事业单位",
    "collective": "集合单位",
    "other": "其他单位",
}
_ABOUT_TASK = frozenset(
    {
        QuestionCode.NO_LEAD,
        QuestionCode.SEVERAL_LEADS,
        QuestionCode.LEAD_ONLY,
        QuestionCode.NO_UNITS,
        QuestionCode.BATCH_WITHOUT_NUMBER,
        QuestionCode.UNIT_IN_TEXT_NOT_IN_CLAUSE,
        QuestionCode.UNDEFINED_GROUP,
        QuestionCode.SOFT_VERB,
        QuestionCode.OUTSIDE_DEPENDENCY,
        QuestionCode.SEVERAL_DEADLINES,
        QuestionCode.DEADLINE_YEAR_INFERRED,
    }
)


def question_words(question: AskedQuestion) -> QuestionWords:
    """Title, explanation and possible answers of a question; the proposals of the reader come first."""
    if question.code is QuestionCode.UNIT_GUESSED and question.quote != question.subject:
        return _ended_unit_words(question)
    pattern = _WORDS[question.code]
    first = question.proposals[0] if question.proposals else ""
    values = {
        "subject": _about(question.code, question.subject),
        "quote": _shortened(question.quote),
        "first": _said(first) or "分母",
        "share": _share_gone(question.quote, first),
        "field": _FIELDS.get(question.subject, question.subject),
    }
    if question.code is QuestionCode.UNIT_GUESSED:
        values["likeness"] = _likeness_words(question.subject, question.proposals)
    options = tuple(dict.fromkeys([*question.proposals, *pattern.options]))
    if question.code is QuestionCode.UNIT_GUESSED:
        options = (*(f"与“{name}”是同一单位（记为别名）" for name in question.proposals), "新单位")
    if question.code in (QuestionCode.RATIO_NEEDS_PARTS, QuestionCode.SPECIAL_NATURE_UNIT):
        options = pattern.options
    return QuestionWords(pattern.title.format(**values), pattern.explanation.format(**values), options)


def _ended_unit_words(question: AskedQuestion) -> QuestionWords:
    """A unit of the plan that has been merged or split: its successors are proposed, itself last."""
    *heirs, ended = question.proposals
    options = (*(f"由“{name}”承担" for name in heirs), f"仍按“{ended}”登记，交接后由承接单位报送")
    return QuestionWords(
        f"“{question.subject}”已合并或拆分", f"{question.quote}请确定方案中它的任务由哪个单位承担。", options
    )


_REASONS = {
    LikenessReason.LEVEL_WORD: "只差层级字样",
    LikenessReason.JOINING_WORD: "只差“和”“及”一类的字",
    LikenessReason.SHORT_FORM: "像是同一单位的全称和简称",
    LikenessReason.ENDING: "只差“局”“委”一类的字",
    LikenessReason.ONE_CHARACTER: "只差一个字",
    LikenessReason.SIMILAR: "写法相近",
}


def _likeness_words(printed: str, known: Sequence[str]) -> str:
    told = []
    for name in known:
        score, reason = likeness(printed, name)
        told.append(f"“{name}”（{_REASONS[reason]}，相近程度{score}%）" if score else f"“{name}”（与它的别名相近）")
    return f"名录里有{'、'.join(told)}。{'两家都像，不能代为判断。' if len(told) > 1 else ''}"


def _about(code: QuestionCode, subject: str) -> str:
    if code not in _ABOUT_TASK:
        return subject
    if not subject:
        return "总目标" if code is QuestionCode.BATCH_WITHOUT_NUMBER else "方案"
    safeguard = re.fullmatch(r"B(\d+)", subject)
    return f"保障措施{safeguard[1]}" if safeguard else f"任务{subject}"


def _said(text: str) -> str:
    if text in _NATURES:
        return _NATURES[text]
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.year}年{day.month}月{day.day}日"


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:58] + "……"


def _share_gone(period: str, issued: str) -> str:
    """How much of the period lay behind on the day of issue, counted in days with both ends (first_plan.md 4.5)."""
    years = re.findall(r"20\d{2}", period)
    try:
        day = date.fromisoformat(issued)
    except ValueError:
        return "一部分"
    if not years:
        return "一部分"
    start, end = date(int(years[0]), 1, 1), date(int(years[-1]), 12, 31)
    whole = (end - start).days + 1
    gone = (day - start).days + 1
    tenths = (gone * 1000 + whole // 2) // whole
    return f"{tenths // 10}.{tenths % 10}%"
