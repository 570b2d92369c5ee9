"""The words of the form a unit fills in: headings, lists, guide, signature block and file name."""

from __future__ import annotations

import re
from functools import lru_cache

from wanzhou_gui.domain.entries import FIELDS_OF_ROLE
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.domain.unit_forms import (
    INDICATOR_FIELDS,
    SIGNATURE_FIELDS,
    FormContent,
    FormIndicator,
    FormShare,
    FormTask,
    RowKind,
)
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.status_words import NO_CHANGE, offered_words
from wanzhou_gui.reports.wording import (
    chinese_day,
    field_label,
    figure,
    percent,
    period_label,
    request_word,
    status_word,
    target_words,
)

TASK_SHEET = "填报表"
INDICATOR_SHEET = "指标填报"
SHARE_SHEET = "分担填报"
GUIDE_SHEET = "填报说明"
IDENTITY_SHEET = "标识"
# The first cell of the hidden sheet, and the document property that repeats the identity.
IDENTITY_MARK = "wanzhou-form/1"
IDENTITY_PROPERTY = "WanzhouForm"
ROW_MARK = "行标识"
NUMBER = "编号"
UNIT_LABEL = "填报单位"

TASK_HEADINGS = (NUMBER, "重点任务", "职责", "完成时限", "上期填报情况")
INDICATOR_HEADINGS = (NUMBER, "指标", "目标", "上期数值")
_ENTRY_HEADINGS = {name: field_label(name) for name in FIELDS_OF_ROLE[UnitRole.LEAD]} | {
    "completion_percent": "完成比例（%）",
    "expected_on": "预计完成时间（牵头单位填）",
}
_INDICATOR_HEADINGS = {name: field_label(name) for name in INDICATOR_FIELDS}
SHARE_HEADINGS = (NUMBER, "指标", "本单位分担的部分", "上期分担数")
_SHARE_HEADINGS = {"value": "本单位分担数", "items": "计入的项目（一行一个）"}
FIELD_HEADINGS: dict[RowKind, dict[str, str]] = {
    RowKind.TASK: _ENTRY_HEADINGS,
    RowKind.INDICATOR: _INDICATOR_HEADINGS,
    RowKind.SHARE: _SHARE_HEADINGS,
}
SIGNATURE_LABELS = dict(
    zip(SIGNATURE_FIELDS, ("填报人", "联系电话", "审核人（分管负责人）"), strict=True)
)
SIGNED_BY_HAND = ("主要负责人（签字）", "单位公章")


@lru_cache(maxsize=4096)
def heading_key(text: str) -> str:
    """A heading without blanks and brackets, so that small changes do not hide a column."""
    return re.sub(r"[（(].*?[）)]|\s|[:：*]", "", text)


def status_list(task: FormTask, states: StatusList) -> str:
    """The words offered for the state of a task, as the plain list every spreadsheet program keeps."""
    words = [*offered_words(states, (task.entry.status,)).values()]
    if task.previous is not None:
        words.insert(0, NO_CHANGE)
    return f'"{",".join(words)}"'


def form_title(form: FormContent) -> str:
    """The title over the table."""
    return f"{period_label(form.period)}重点任务推进情况填报表"


def form_note(form: FormContent) -> str:
    """The line under the title: which plan, until when, which form."""
    number = f"（{form.plan.document_number}）" if form.plan.document_number else ""
    return (
        f"依据：《{form.plan.title}》{number}　{request_word(form.unit.nature)}于{chinese_day(form.period.due_on)}前报送"
        f"　表单编号：{form.code}（第{form.version}次）"
    )


def previous_words(task: FormTask, states: StatusList) -> str:
    """What the unit reported last time, shown in grey; above it why the row was returned, or that it is approved."""
    last = task.previous
    told = []
    if task.return_reason:
        told.append(f"【退回修改】{task.return_reason}")
    if task.is_approved:
        told.append("【已审核通过，不用再填】")
    if last is not None:
        head = f"［{percent(last.completion_percent)}，{status_word(last.status, states)}］"
        told.append(head + "；".join(part for part in (last.progress_text.strip(), last.problems_text.strip()) if part))
    return "\n".join(told)


def indicator_words(row: FormIndicator) -> tuple[str, str, str]:
    """Name with what is counted, target, last value."""
    name = row.indicator.name
    if row.indicator.is_ratio:
        parts = [row.indicator.numerator_label or "分子", row.indicator.denominator_label or "分母"]
        name = f"{name}\n分子：{parts[0]}；分母：{parts[1]}"
    if row.indicator.definition:
        name = f"{name}\n口径：{row.indicator.definition}"
    last = row.previous
    before = "" if last is None else figure(last.value) + (f"（{last.as_of_on}）" if last.as_of_on else "")
    if row.return_reason:
        before = f"【退回修改】{row.return_reason}\n{before}".rstrip()
    return name, target_words(row.indicator), before


def share_words(row: FormShare) -> tuple[str, str, str]:
    """The indicator's name, which part the unit brings, and what it brought last."""
    counted = row.indicator.numerator_label or "分子"
    part = row.part.part or (f"{counted}中本单位的部分" if row.indicator.is_ratio else "本单位完成的部分")
    last = row.previous
    before = "【已审核通过，不用再填】\n" if row.is_approved else ""
    return row.indicator.name, part, before + (figure(last.value) if last is not None and last.value is not None else "")


def guide_lines(form: FormContent, plans: int = 1) -> tuple[str, ...]:
    """The filling guide: one step a line; of a file with several plans it says where they stand."""
    sign = "请" if form.unit.nature is UnitNature.OTHER else request_word(form.unit.nature)
    return (
        "1. 只填白色单元格；灰色单元格是任务信息和上期情况，已锁定（没有密码），不用改动。请不要删行、删列、改表头。",
        f"2. 如与上期相比没有变化，在“状态”中选“{NO_CHANGE}”即可，其余各栏不用填。",
        "3. “本期进展”写清做了什么、到什么程度、形成什么成果，有数量的写数量；不要只写“正在推进”一类的话。",
        "4. “完成比例”填0到100之间的数字，如 80；不要写“八成”。",
        "5. “状态”从下拉列表中选择；选“滞后”的，在“存在问题”中写明原因。",
        "6. 日期写成 2024-12-31 或 2024.12.31。",
        "7. “预计完成时间”只由牵头单位填写；责任单位填写本单位承担的部分。",
        "8. 佐证材料写明名称、文号、日期，材料随表一并报送。",
        "9. 指标在“指标填报”表中填写：比率类指标填分子和分母，由督查台计算；同时写明数据截至日期。没有指标的单位没有这张表。",
        *(
            ("【分担】与其他单位共同完成的指标填在“分担填报”表中：只填本单位完成的数，并逐行写明计入的项目名称；同一项目只由一家计入。",)
            if form.shares
            else ()
        ),
        *(
            (f"10. 本文件含{plans}个方案，工作表名后的数字与封面的序号对应，请逐个方案填写；签名和盖章只在封面，一次即可。",)
            if plans > 1
            else ()
        ),
        f"{11 if plans > 1 else 10}. 填好后由填报人、审核人填写姓名和电话，{sign}主要负责人审签并加盖公章；电子表格原样报回，文件名可以改。",
    )
