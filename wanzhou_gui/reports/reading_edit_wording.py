"""Words for correcting a reading: where text belongs, how sure a field is and why, what was done, why it was refused."""

from __future__ import annotations

from wanzhou_gui.domain.plan_reading import (
    Confidence,
    IndicatorReading,
    PlanReading,
    SourceSpan,
    SpanKind,
    TaskReading,
)
from wanzhou_gui.domain.reading_edits import (
    AssignText,
    ChangeKind,
    CorrectFact,
    CorrectGroup,
    CorrectItem,
    DropMilestone,
    DropQuality,
    DropTarget,
    Edit,
    JoinItem,
    LowerGroup,
    MarkMilestone,
    PutMilestone,
    PutQuality,
    PutTarget,
    RaiseItem,
    SplitItem,
)

SPAN_WORDS: dict[SpanKind, str] = {
    SpanKind.METADATA: "方案信息",
    SpanKind.GENERAL: "总体内容",
    SpanKind.CHAPTER: "章标题",
    SpanKind.GROUP: "分组标题",
    SpanKind.TASK_TITLE: "任务标题",
    SpanKind.TASK_BODY: "任务正文",
    SpanKind.UNIT_CLAUSE: "责任单位",
    SpanKind.LEAD_UNITS: "牵头单位",
    SpanKind.RESPONSIBLE_UNITS: "责任单位",
    SpanKind.DEADLINE: "完成时限",
    SpanKind.TARGET: "指标、目标",
    SpanKind.SAFEGUARD: "保障措施",
    SpanKind.FOOT: "文末附注",
    SpanKind.PAGE_MARK: "页码页眉",
    SpanKind.BLANK: "空白",
    SpanKind.UNREAD: "未识别",
}
FACT_WORDS = {
    "title": "题名",
    "document_number": "文号",
    "issuing_body": "发文机关",
    "issued_on": "成文日期",
    "printed_on": "印发日期",
    "main_recipients": "主送",
    "copied_to": "抄送",
    "period": "计划期",
}
ITEM_FIELD_WORDS = {
    "number": "编号",
    "title": "标题",
    "lead_units": "牵头单位",
    "responsible_units": "责任单位",
    "deadline": "时限",
}
# Shape and word: the certainty must be told apart without colour.
CONFIDENCE_MARKS = {
    Confidence.SURE: "●",
    Confidence.LIKELY: "◎",
    Confidence.GUESS: "△",
    Confidence.MANUAL: "◆",
}
CONFIDENCE_WORDS = {
    Confidence.SURE: "确定",
    Confidence.LIKELY: "推定",
    Confidence.GUESS: "存疑",
    Confidence.MANUAL: "人工",
}
_REFUSED = {
    "nothing_selected": "这里没有文字。请先选中要改的文字。",
    "no_words_for_title": "选中的只有单位或时限，没有任务的文字。请把任务的文字一起选上。",
    "no_item_here": "光标所在的文字不属于任何一项任务。请把光标放到任务的文字里。",
    "no_item_above": "上面没有任务可以并入。请先选中文字，改为“任务”。",
    "no_item_below": "下面没有任务可以并入。",
    "no_group_here": "光标所在的不是分组标题。",
    "nothing_to_split": "请把光标放到正文中要另起一项的那句话前面，再拆分。",
    "safeguard_has_no_group": "保障措施不能改成分组标题。请先改为任务。",
    "last_task": "方案至少要有一项任务，最后一项不能改作别的。",
    "title_is_empty": "名称不能为空。请填写后再确定。",
    "fact_unreadable": "看不懂填的日期或年份。请写成 2024-03-04 或 2024—2026年。",
    "no_number": "选中的文字里没有数值，不能作为指标。请选中带数值的整句。",
    "target_is_there": "这个指标已经列出，没有重复添加。",
    "milestone_is_there": "这项成果已经列出，没有重复添加。",
    "not_possible_here": "选中的文字不能这样改。请换一种归类。",
    "range_needs_two_edges": "“要求”选的是区间，请写两端的数值，如 2—3。",
    "one_figure_only": "“要求”不是区间，请只写一个数值；要写两端，请先把“要求”改为区间。",
    "number_unreadable": "看不懂填的数值。请只写数字，如 95 或 12.5。",
}


def refused_edit_text(code: str) -> str:
    """Why a correction was not carried out, and what to do."""
    return _REFUSED.get(code, _REFUSED["not_possible_here"])


def confidence_text(confidence: Confidence) -> str:
    """Shape and word: ◎推定."""
    return f"{CONFIDENCE_MARKS[confidence]}{CONFIDENCE_WORDS[confidence]}"


def field_certainty(item: TaskReading, field: str) -> str:
    """How sure a field of a task is and why; a field the document leaves empty is called so, not certain."""
    sure: Confidence = getattr(item.confidence, field)
    is_empty = not getattr(item, field) and sure is not Confidence.MANUAL
    return f"{'○未写' if is_empty else confidence_text(sure)}（{field_reason(item, field)}）"


def item_name(reading: PlanReading, key: str) -> str:
    """任务3, 保障措施2."""
    is_safeguard = any(item.key == key for item in reading.safeguards)
    return f"保障措施{key.removeprefix('B')}" if is_safeguard else f"任务{key}"


def place_text(reading: PlanReading, span: SourceSpan) -> str:
    """Where a stretch belongs: 第12行：任务3的正文."""
    keys = {item.key for item in reading.work_items}
    if span.reference in keys:
        part = {SpanKind.TASK_TITLE: "标题", SpanKind.TASK_BODY: "正文", SpanKind.SAFEGUARD: "正文"}.get(
            span.kind, SPAN_WORDS[span.kind]
        )
        return f"第{span.line}行：{item_name(reading, span.reference)}的{part}"
    if span.kind is SpanKind.METADATA and span.reference in FACT_WORDS:
        return f"第{span.line}行：{FACT_WORDS[span.reference]}"
    return f"第{span.line}行：{SPAN_WORDS[span.kind]}"


def field_reason(item: TaskReading, field: str) -> str:
    """Why a field of a task is as sure as it is."""
    confidence: Confidence = getattr(item.confidence, field)
    value = getattr(item, field)
    if confidence is Confidence.MANUAL:
        return "人工填写或改正"
    if field == "number":
        return "原文印有编号" if confidence is Confidence.SURE and value else "原文没有编号，按次序编排"
    if field == "title":
        return "取编号后的第一句" if confidence is Confidence.SURE else "第一句较长，可能带了正文"
    if field == "deadline":
        if not value:
            return "原文没有写时限"
        return "原文写明" if confidence is Confidence.SURE else "原文没有写年份，按文件年份推定"
    if not value:
        return "原文没有写明"
    if confidence is Confidence.SURE:
        return "原文写明"
    if field == "lead_units" and item.lead_declared:
        return "原文声明列第一位的为牵头单位，据此推定"
    return "单位的写法不常见，按规则拆开"


def target_reason(target: IndicatorReading) -> str:
    """Why a target is as sure as it is."""
    return {
        Confidence.SURE: "原文写明名称和数值",
        Confidence.LIKELY: "名称或口径按上下文推定",
        Confidence.GUESS: "只看到数值，名称不一定准",
        Confidence.MANUAL: "人工填写或改正",
    }[target.confidence]


def edit_sentence(edit: Edit, before: PlanReading) -> str:
    """What a correction did, for 撤销 and 重做."""
    match edit:
        case AssignText(stretch=stretch, to=SpanKind.METADATA, reference=name) if name:
            return f"第{stretch.first_line}行改为{FACT_WORDS.get(name, name)}"
        case AssignText(stretch=stretch, to=kind):
            word = "任务" if kind is SpanKind.TASK_TITLE else SPAN_WORDS[kind]
            return f"第{stretch.first_line}行的文字改为{word}"
        case SplitItem(line=line):
            return f"从第{line}行起拆成新的一项"
        case JoinItem(key=key, with_next=True):
            return f"下一项并入{item_name(before, key)}"
        case JoinItem(key=key):
            return f"{item_name(before, key)}并入上一项"
        case RaiseItem(key=key):
            return f"{item_name(before, key)}升为分组标题"
        case LowerGroup(line=line):
            return f"第{line}行的分组标题降为任务"
        case ChangeKind(key=key):
            kind_word = "任务" if any(item.key == key for item in before.safeguards) else "保障措施"
            return f"{item_name(before, key)}改为{kind_word}"
        case CorrectItem(key=key, field=field):
            return f"修改{item_name(before, key)}的{ITEM_FIELD_WORDS.get(field, field)}"
        case CorrectGroup():
            return "修改分组标题"
        case CorrectFact(name=name):
            return f"修改{FACT_WORDS.get(name, name)}"
        case PutTarget(at=at):
            return "添加指标" if at is None else "修改指标"
        case DropTarget():
            return "删除指标"
        case PutQuality(at=at):
            return "添加定性目标" if at is None else "修改定性目标"
        case DropQuality():
            return "删除定性目标"
        case MarkMilestone():
            return "添加成果事项"
        case PutMilestone(at=at):
            return "添加成果事项" if at is None else "修改成果事项"
        case DropMilestone():
            return "删除成果事项"
