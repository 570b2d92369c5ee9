"""One plain line for every failure, with the command that helps where the window would name a page."""

from __future__ import annotations

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import field_label, problem_sentence
from wanzhou_gui.usecases.errors import DeskError


class CommandRefusedError(Exception):
    """What a command cannot do, as one finished Chinese line: what, where, and what to do."""


# At the command line another remedy helps than in the window.
_REMEDIES = {
    "already_there": "请换一个文件名。",
    "damaged": "请用 db restore 恢复最近的备份；原文件请保留。",
    "file_missing": "请核对文件名和所在文件夹。",
    "format_unknown": "可以读 .txt、.docx、.xlsx 和带文字的 .pdf。",
    "package_unsafe": "请确认文件来源，或把正文另存为 .txt 再试。",
    "pdf_damaged": "请换一份文件，或把正文另存为 .txt 再试。",
    "not_a_plan": "请确认选对了文件；也可以把正文另存为 .txt 再试。",
    "not_there": "请核对文件名和所在文件夹；新台账用 plan add 建立。",
    "operation_not_there": "请用 history list 查看。",
    "no_plan": "请先用 plan add 存入方案。",
    "paper_blocked": "请用 report check 查看，逐项处理。",
    "period_not_open": "请先用 period open 开放。",
    "period_not_there": "请先用 period open 或 period generate 生成。",
    "plan_dates_missing": "请用 plan dates 设定。",
    "questions_open": "请用 plan questions 查看，用 plan answer 答复。",
    "questions_unconfirmed": "核对无误后，加上 --confirmed 再提交。",
    "return_is_submitted": "如需修改，请先用 return reopen 退回。",
    "return_is_approved": "确需更正的，请先用 review unlock 写明原因解锁。",
    "return_incomplete_for_approval": "请用 review return 退回，或用 entry set 代为补填。",
    "row_incomplete": "请用 review return 退回，或用 entry set 代为补填。",
    "row_is_approved": "确需更正的，请先用 review unlock 写明原因解锁。",
    "conflict_not_there": "请用 package conflicts 查看编号和各项。",
    "nothing_to_package": "需要全部内容时，请加上 --full。",
    "package_first_contact": "请核对机关和方案，确认是同一办公室的台账后，加上 --first 再合并。",
    "package_gap": "请先合并缺少的交换包，或请对方用 --full 制作。",
    "package_gap_unknown": "请对方用 --full 制作。",
    "password_needed": "请用 --password-file 写明密码文件。",
    "row_changed": "请再运行一次。",
    "approval_missing": "请加上 --approver 和 --approved-on（《政府督查工作条例》第二十一条）。",
}


def failure_line(error: DeskError) -> str:
    """What happened and what to do, for a failure the program knows."""
    text = error_text(error)
    return text.what + _REMEDIES.get(error.code, text.remedy)


def value_line(field: str, error: ValueRefusedError) -> str:
    """Why a value given for a field was not understood."""
    problem = Problem(field, error.code, Severity.ERROR, (("text", error.text), ("example", error.example)))
    return f"{field_label(field)}：{problem_sentence(problem)}"
