"""Targets in words: judged with a reason and named evidence, in history, undone, and in the bulletin only when judged."""

from __future__ import annotations

import pytest

from wanzhou_gui.domain.quality import EvidenceGrade, Quality, QualityJudgement, refusal_of
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.quality import QualityCard
from wanzhou_gui.usecases.services import Services


def plan_and_periods(services: Services) -> tuple[int, int, int]:
    services.periods.open("2024Q3")
    return (
        services.plans.plans()[0].plan.id,
        services.periods.period("2024Q2").id,
        services.periods.period("2024Q3").id,
    )


def card(services: Services, plan_id: int, period_id: int, code: str = "Q1") -> QualityCard:
    return next(one for one in services.quality.cards(plan_id, period_id) if one.code == code)


@pytest.mark.parametrize(
    ("quality", "grade", "reason", "evidence", "code"),
    [
        (Quality.CLEAR, EvidenceGrade.DOCUMENT, " ", "名录", "quality_reason_missing"),
        (Quality.ACHIEVED, EvidenceGrade.SELF_REPORT, "已认定2家", "", "quality_needs_evidence"),
        (Quality.ACHIEVED, EvidenceGrade.DOCUMENT, "已认定2家", "", "quality_evidence_unnamed"),
        (Quality.SOME, EvidenceGrade.ON_SITE, "已启动", "", "quality_evidence_unnamed"),
        (Quality.SOME, EvidenceGrade.SELF_REPORT, "已启动", "", ""),
        (Quality.UNKNOWN, EvidenceGrade.STATISTICS, "数据未出", "", ""),
        (Quality.ACHIEVED, EvidenceGrade.DOCUMENT, "已认定2家", "国知发〔2024〕3号", ""),
    ],
)
def test_a_judgement_needs_a_reason_and_evidence_somebody_else_can_look_up(
    quality: Quality, grade: EvidenceGrade, reason: str, evidence: str, code: str, with_plan: Services
) -> None:
    assert refusal_of(quality, grade, reason, evidence) == code
    plan_id, period_id, _ = plan_and_periods(with_plan)
    target = card(with_plan, plan_id, period_id).target
    if code:
        with pytest.raises(RejectedError) as refused:
            with_plan.quality.judge(target.id, period_id, quality, grade, reason, evidence)
        assert refused.value.code == code
        assert card(with_plan, plan_id, period_id).judgement is None
    else:
        saved, _ = with_plan.quality.judge(target.id, period_id, quality, grade, reason, evidence)
        assert card(with_plan, plan_id, period_id).judgement == saved


def test_each_period_has_its_judgement_and_every_change_its_author(with_plan: Services) -> None:
    plan_id, q2, q3 = plan_and_periods(with_plan)
    target = card(with_plan, plan_id, q2).target
    with_plan.quality.judge(target.id, q2, Quality.WEAK, EvidenceGrade.SELF_REPORT, "尚在部署")
    with_plan.quality.judge(target.id, q2, Quality.SOME, EvidenceGrade.ON_SITE, "备案3件", "7月8日现场核查")
    with_plan.quality.judge(target.id, q3, Quality.CLEAR, EvidenceGrade.STATISTICS, "备案12件", "备案系统9月底数据")
    seen = card(with_plan, plan_id, q3)
    assert [(period.code, one.quality) for period, one in seen.history] == [("2024Q2", Quality.SOME), ("2024Q3", Quality.CLEAR)]
    assert len(card(with_plan, plan_id, q2).history) == 1, "what came later is not yet known then"
    assert seen.judgement is not None
    assert seen.judgement.decided_by
    first = card(with_plan, plan_id, q2).judgement
    assert first is not None
    told = with_plan.history.of(QualityJudgement, first.id)
    assert [operation.verb for operation, _ in told] == ["judge_quality", "judge_quality"]
    assert told[1][1].before is not None
    assert told[1][1].before["quality"] == "weak"


def test_a_judgement_is_undone_and_withdrawn(with_plan: Services) -> None:
    plan_id, q2, _ = plan_and_periods(with_plan)
    target = card(with_plan, plan_id, q2).target
    with_plan.quality.judge(target.id, q2, Quality.SOME, EvidenceGrade.SELF_REPORT, "已启动")
    with_plan.history.undo()
    assert card(with_plan, plan_id, q2).judgement is None
    with_plan.history.redo()
    with_plan.quality.withdraw(target.id, q2)
    assert card(with_plan, plan_id, q2).judgement is None
    with pytest.raises(NotFoundError):
        with_plan.quality.withdraw(target.id, q2)


def test_the_bulletin_states_targets_in_words_only_when_they_were_judged(with_plan: Services) -> None:
    plan_id, q2, _ = plan_and_periods(with_plan)
    before = with_plan.reports.bulletin(plan_id, q2)
    assert (before.facts.qualities, before.facts.quality_total) == ((), 0)
    assert "定性目标" not in document_text(before.document)
    target = card(with_plan, plan_id, q2).target
    with_plan.quality.judge(target.id, q2, Quality.CLEAR, EvidenceGrade.STATISTICS, "完成备案12件。", "备案系统6月底数据")
    text = document_text(with_plan.reports.bulletin(plan_id, q2).document)
    assert (
        "定性目标8项，本期评价1项：进展明显1项。“专利产品备案、专利密集型产品认定取得明显进展”进展明显"
        "（依据统计数据：备案系统6月底数据），完成备案12件。"
    ) in text
