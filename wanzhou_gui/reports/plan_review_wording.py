"""What the reading of a plan asks, in the words of an office: one sentence for each question code."""

from __future__ import annotations

from wanzhou_gui.domain.plan_reading import QuestionCode

# {subject} is a task key, the name of an indicator or a unit; each sentence says what is missing and what to decide.
_QUESTIONS: dict[str, tuple[str, str]] = {
    QuestionCode.NO_LEAD: ("没有牵头单位", "任务{subject}只列了责任单位，没有牵头单位。请确定汇总单位。"),
    QuestionCode.SEVERAL_LEADS: ("有几个牵头单位", "任务{subject}有几个牵头单位。请确定由哪家汇总报送。"),
    QuestionCode.LEAD_ONLY: ("只有牵头单位", "任务{subject}只有牵头单位，没有责任单位。请核对是否需要增列。"),
    QuestionCode.NO_UNITS: ("没有单位", "任务{subject}没有写明单位。请确定由谁负责。"),
    QuestionCode.NO_BASELINE: ("没有基期值", "指标“{subject}”没有基期值，进度无法研判。请补充基期值和日期，或注明由谁提供。"),
    QuestionCode.RATIO_NEEDS_PARTS: ("比率指标", "指标“{subject}”是比率。请确定分子、分母的口径和来源。"),
    QuestionCode.YEARLY_OR_CUMULATIVE: ("每年还是累计", "指标“{subject}”没有写明是每年还是累计。请确定。"),
    QuestionCode.TARGET_WITHOUT_UNIT: ("没有责任单位", "指标“{subject}”没有写明责任单位。请确定由谁报送数据。"),
    QuestionCode.TARGET_WITHOUT_YEAR: ("没有目标年份", "指标“{subject}”没有写明目标年份。请确定。"),
    QuestionCode.BATCH_WITHOUT_NUMBER: ("“一批”没有数量", "任务{subject}写了“一批”，没有数量。请与责任单位商定可核查的数量。"),
    QuestionCode.PERIOD_START_TRAP: (
        "督查从哪天起算",
        "方案印发时计划期已经开始。如从计划期首日起算，印发当天就会显示大幅滞后。请分别确定计划期、督查起算日和基期。",
    ),
    QuestionCode.PERIOD_UNKNOWN: ("没有期限", "方案没有写明起止年份。请确定计划期。"),
    QuestionCode.UNIT_IN_TEXT_NOT_IN_CLAUSE: ("正文提到的单位未列入", "任务{subject}的正文提到了责任单位之外的单位。请核对是否需要增列。"),
    QuestionCode.UNDEFINED_GROUP: ("“有关部门”不明确", "任务{subject}只写了“有关部门”一类的统称。请确定具体单位。"),
    QuestionCode.SOFT_VERB: ("要求较软", "任务{subject}用语为鼓励、探索一类。请确定考核到什么程度。"),
    QuestionCode.OUTSIDE_DEPENDENCY: ("需区外配合", "任务{subject}需要本区以外的单位配合。请确定由谁对接。"),
    QuestionCode.NO_REPORTING_DUTY: ("没有报送要求", "方案没有写明报送时间和方式。请确定填报周期。"),
    QuestionCode.SPECIAL_NATURE_UNIT: ("单位性质特殊", "“{subject}”不是区政府工作部门，行文用商请。请核对单位性质。"),
    QuestionCode.MILESTONES_WITHOUT_DATES: ("成果没有时限", "任务{subject}的成果没有写明完成时间。请与责任单位商定。"),
    QuestionCode.SEVERAL_NAMES_OF_ONE_UNIT: ("同一单位几种写法", "“{subject}”在方案中有几种写法。请确定规范名称。"),
    QuestionCode.CARRIED_LEVEL_WORD: ("级别省略", "单位“{subject}”省略了“市”“区”等字样，按前一单位推定。请核对。"),
    QuestionCode.SEVERAL_DEADLINES: ("有几个时限", "任务{subject}写了几个时限。请确定以哪个为准。"),
    QuestionCode.DEADLINE_YEAR_INFERRED: ("时限年份为推定", "任务{subject}的时限没有写年份，按计划期推定。请核对。"),
    QuestionCode.NUMBER_GAP: ("编号不连续", "任务编号在{subject}处不连续。请对照原文核对有无遗漏。"),
    QuestionCode.METADATA_MISSING: ("缺少文件信息", "没有找到“{subject}”。请对照原件补充。"),
    QuestionCode.UNREAD_LINES: ("有未读出的文字", "有些文字没有归入任何一项。请对照原文核对。"),
}
_METADATA = {
    "title": "题名",
    "document_number": "文号",
    "issued_on": "成文日期",
    "printed_on": "印发日期",
    "issuing_body": "发文机关",
    "main_recipients": "主送",
    "copied_to": "抄送",
}


def question_name(code: str) -> str:
    """A few words for a question."""
    return _QUESTIONS[code][0] if code in _QUESTIONS else "请核对"


def question_sentence(code: str, subject: str) -> str:
    """What is asked and what to decide, in one or two plain sentences."""
    if code not in _QUESTIONS:
        return "请对照原文核对。"
    return _QUESTIONS[code][1].format(subject=_METADATA.get(subject, subject))
