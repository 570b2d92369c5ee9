"""What the office calls each kind of paper."""

from __future__ import annotations

from wanzhou_gui.domain.papers import PaperKind

PAPER_WORDS = {
    PaperKind.BULLETIN: "督查通报",
    PaperKind.BRIEFING: "督查专报",
    PaperKind.REMINDER: "催办单",
    PaperKind.NOTICE: "督办通知单",
    PaperKind.INTERVIEW: "约谈建议",
    PaperKind.COORDINATION: "提请协调建议",
    PaperKind.CORRECTION: "退回修改通知",
    PaperKind.FEEDBACK: "督查反馈",
    PaperKind.EXTENSION: "延期批复",
    PaperKind.CLOSING: "销号通知",
    PaperKind.ASSIGNMENT: "任务分解表",
    PaperKind.LEDGER: "督查台账",
    PaperKind.PROFILE: "单位画像",
    PaperKind.STOCKTAKE: "盘点材料",
    PaperKind.EVALUATION: "评估报告",
    PaperKind.ARCHIVE: "归档目录",
}
