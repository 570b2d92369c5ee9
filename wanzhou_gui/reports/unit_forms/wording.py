"""What is said about returned forms: one sentence with the remedy for every code."""

from __future__ import annotations

from wanzhou_gui.domain.entries import Problem, ProgressStatus, Severity
from wanzhou_gui.domain.periods import PeriodCodeError, period_of_code
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.domain.unit_forms import CellCheck, FormRemark, Level, RowKind
from wanzhou_gui.reports.status_words import NO_CHANGE
from wanzhou_gui.reports.unit_forms.layout import FIELD_HEADINGS, SIGNATURE_LABELS, heading_key
from wanzhou_gui.reports.wording import period_label, problem_sentence, status_word

LEVEL_WORDS = {
    Level.REFUSED: "拒收",
    Level.SUSPICIOUS: "有疑点",
    Level.CONFLICT: "有冲突",
    Level.QUESTIONED: "请核对",
    Level.MISSING: "须补充",
    Level.NOTE: "提示",
}
_SENTENCES = {
    # the file as a whole
    "file_missing": "没有找到这个文件。请核对文件名和所在文件夹。",
    "file_unreadable": "无法读取：没有权限，或文件正被其他程序占用。请关闭占用它的程序后再试。",
    "not_a_workbook": "不是表格，没有读取。请收取督查台发出的填报表；用 Word、微信报来的，请用“粘贴文字”收；照片、扫描件请到“单位填报”照着录入。",
    "old_format": "旧版表格（.xls 或 .et）读不出来。请用 WPS 或 Excel 打开，另存为 .xlsx 后再收。",
    "password": "设有打开密码。请责任单位取消密码后重报。",
    "damaged": "文件已损坏，无法读取。请责任单位重新发送。",
    "too_large": "文件内容异常庞大，不像填报表，没有读取。请核对来源，让责任单位用原表重报。",
    "too_many_sheets": "工作表过多，不像填报表，没有读取。请让责任单位用原表重报。",
    "too_many_files": "文件超过1000个，其余没有读取。请分批收取。",
    "has_macros": "文件带有宏，没有读取。请责任单位另存为不带宏的 .xlsx 后重报。",
    "has_document_type": "文件内部写有不应出现的内容，可能有害，没有读取。请核对来源。",
    "bad_name": "压缩包里的文件名指向包外，可能有害，没有读取。请核对来源。",
    "not_a_form": "不是督查台发出的填报表（没有表单标识）。请核对是否选错文件；没有用原表的，请用“粘贴文字”收。",
    "other_ledger": "这份表属于另一个台账或另一个方案，没有收。请核对选用的台账。",
    "unit_unknown": "单位字典里没有这份表的填报单位，没有收。请核对选用的台账。",
    "period_unknown": "台账里没有周期{period}，没有收。请先建立并开放这个周期。",
    "period_closed": "周期{period}没有开放填报，没有收。如需补收，请先开放这个周期。",
    "unit_handed_over": "“{unit}”的任务本期已由{heirs}承接，没有收。请由{heirs}用发给它的表报送。",
    "return_approved": "本单位本期已审核通过并锁定，没有收。如需更正，请先在“审核”中写明原因解锁。",
    # suspicions
    "other_period": "这是{period}的表，不是正在收的周期。请确认是否报错了表。",
    "other_plan": "这是另一个方案的表。请确认是否报错了表。",
    "not_issued": "发放登记里没有这份表单（编号{code}）。请确认是否由本台账发出。",
    "older_form": "这是第{version}次发出的表，之后又发过第{newest}次。请确认责任单位没有用错旧表。",
    "older_plan": "这份表是按方案第{version}版发出的，本期已按第{newest}版督查。同一任务仍按任务对应收取；新增和调整的任务请责任单位补报或核对。",
    "row_of_older_plan": "任务{number}（发出时的编号）已由方案新版本取消或改由其他单位负责，这一行没有收。",
    "checksum": "表单标识与发出时不一致，可能被改动过。请与责任单位核对。",
    "unit_name_differs": "表上写的单位是“{value}”，而这份表发给“{unit}”。请确认是否用了别单位的表。",
    "named_after_other": "文件名写的是“{other}”，而这份表发给“{unit}”。请确认是否用了别单位的表。",
    "row_deleted": "任务{number}这一行不见了。请让责任单位补报，或确认不报。",
    "row_of_other": "编号{number}这一行不在发给本单位的表里。请核对，这一行没有收。",
    "row_twice": "编号{number}出现了两次，只看第一行。请核对。",
    "text_changed": "任务{number}的内容与发出时不同。请确认责任单位没有改动任务或目标。",
    "second_table": "另有一张填报表（已读“{value}”）。请确认以哪张为准。",
    "column_missing": "没有找到“{value}”一栏，这一栏没有收。请确认表头没有被改动。",
    "sheet_of_no_plan": "看不出工作表“{value}”属于哪个方案，这张表没有收。请让责任单位用原表重报。",
    "table_missing": "没有找到填报表格，表头可能被改动。请让责任单位用原表重报。",
    "two_returns": "本单位同时报来{count}份不同的表。请选定以哪一份为准。",
    # cells
    "status_unknown": "没有“{text}”这种状态。请从下拉列表中选择，如“有序推进”。",
    "formula": "这里是公式或错误值，没有收。请改为直接填写内容。",
    "row_approved": "这一项已审核通过并锁定，没有收。如需更正，请先在“审核”中写明原因解锁。",
    "not_asked": "这一栏不由本单位填写，没有收。请删去。",
    "no_last_period": "选了“" + NO_CHANGE + "”，但台账里没有上期填报。请如实填写本期情况。",
    "denominator_not_positive": "分母必须大于零，没有收。请核对分母。",
    "conflict": "责任单位报的与台账现有内容不同，而台账在发表之后又改过。请选定以哪一个为准。",
    "cleared": "责任单位把已有内容清空了。请确认是否删去。",
    # hints
    "extra_row": "这一行没有任务编号，没有收。如属某项任务，请并入该任务填写。",
    "known_file": "这份文件已经收过，内容没有变化。",
    "rows_empty": "还有{count}项任务没有填写。",
}


def remark_sentence(remark: FormRemark) -> str:
    """One remark in words, with what helps."""
    if remark.code in _SENTENCES:
        details = dict(remark.details) | {"value": remark.value, "number": remark.number, "text": remark.detail("text") or remark.value}
        sentence = _SENTENCES[remark.code]
        if period := details.get("period"):
            details["period"] = _period_words(period)
        for name, text in details.items():
            sentence = sentence.replace("{" + name + "}", text)
        return sentence
    # Rules of the window: the same words.
    return problem_sentence(Problem(remark.field, remark.code, Severity.QUESTION, remark.details))


def _period_words(code: str) -> str:
    """2024年第二季度 for 2024Q2; what a changed form claims may be no period at all and is quoted."""
    try:
        return period_label(period_of_code(code))
    except PeriodCodeError:
        return code


def cell_label(kind: RowKind, field: str) -> str:
    """The heading of a cell's column."""
    if kind is RowKind.SIGNATURE:
        return SIGNATURE_LABELS[field]
    return heading_key(FIELD_HEADINGS[kind][field])


def shown_value(cell: CellCheck, text: str, states: StatusList) -> str:
    """A canonical text as people read it."""
    return status_word(ProgressStatus(text), states) if cell.field == "status" and text else text
