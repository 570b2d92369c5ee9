"""What is said of judgements on targets in words."""

from __future__ import annotations

from wanzhou_gui.domain.quality import EvidenceGrade, Quality, QualityJudgement

QUALITY_WORDS = {
    Quality.ACHIEVED: "已实现",
    Quality.CLEAR: "进展明显",
    Quality.SOME: "有一定进展",
    Quality.WEAK: "进展不明显",
    Quality.UNKNOWN: "暂不能评价",
}
QUALITY_DEFINITIONS = {
    Quality.ACHIEVED: "目标所说的成果已经形成，能够查到。",
    Quality.CLEAR: "主要工作已经完成，剩下的有把握按期完成。",
    Quality.SOME: "已经开展，有阶段成果，离目标还有距离。",
    Quality.WEAK: "还停留在部署、研究，或没有可说明的成果。",
    Quality.UNKNOWN: "缺少材料，或条件尚不具备，本期不作评价。",
}
GRADE_WORDS = {
    EvidenceGrade.DOCUMENT: "正式文件",
    EvidenceGrade.STATISTICS: "统计数据",
    EvidenceGrade.ON_SITE: "现场核查",
    EvidenceGrade.SELF_REPORT: "自报",
}


def ground_words(judgement: QualityJudgement) -> str:
    """What a judgement rests on: 正式文件：万州知发〔2024〕3号."""
    grade = GRADE_WORDS[judgement.grade]
    return f"{grade}：{judgement.evidence}" if judgement.evidence else grade
