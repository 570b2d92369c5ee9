"""Taking papers along: marks on every page, text that holds still, signatures that cover what is printed."""

from __future__ import annotations

from datetime import date

import pytest

from wanzhou_gui.domain.papers import PaperKind, PaperState
from wanzhou_gui.domain.signing import PaperAct, PaperStep, SigningState
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

FULL = (PaperAct.SUBMIT, PaperAct.REVIEW)


def _move(services: Services, counts: SampleCounts, act: PaperAct, actor: str, day: int, opinion: str = "") -> PaperStep:
    period = services.periods.period("2024Q2")
    step, _ = services.signing.move(
        counts.plan_id, period.id, act, actor=actor, done_on=date(2024, 7, day), opinion=opinion
    )
    return step


def _mark(services: Services, counts: SampleCounts) -> str:
    period = services.periods.period("2024Q2")
    return services.reports.bulletin(counts.plan_id, period.id).document.watermark


def test_the_mark_across_the_pages_follows_the_chain_and_is_in_no_issued_paper(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.signing.change_chain(FULL)
    assert _mark(services, counts) == "草稿·示例"
    _move(services, counts, PaperAct.SUBMIT, "张三", 3)
    assert _mark(services, counts) == "送审稿·示例"
    _move(services, counts, PaperAct.REVIEW, "李四", 4, "数字已核")
    assert _mark(services, counts) == "送审稿·示例"
    _move(services, counts, PaperAct.SIGN, "王五", 5, "同意印发")
    assert _mark(services, counts) == "清样·示例"
    paper, _, _ = services.reports.issue(counts.plan_id, period.id, approver="", approved_on=None, issued_on=date(2024, 7, 8))
    assert (paper.approver, paper.approved_on) == ("王五", date(2024, 7, 5))
    assert _mark(services, counts) == "示例"
    view = services.signing.view(counts.plan_id, period.id)
    assert view.state is SigningState.PRINTED
    assert [step.act.value for step in view.steps] == ["submit", "review", "sign", "print"]
    assert [step.opinion for step in view.steps] == ["", "数字已核", "同意印发", ""]


def test_a_bulletin_may_still_be_issued_in_one_act_where_the_office_asks_for_nothing_more(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.reports.issue(counts.plan_id, period.id, approver="区长", approved_on=date(2024, 7, 5), issued_on=date(2024, 7, 8))
    steps = services.signing.view(counts.plan_id, period.id).steps
    assert [(step.act.value, step.actor) for step in steps] == [("sign", "区长"), ("print", "经办人")]


def test_a_step_that_is_asked_for_stands_in_the_way_of_issuing(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.signing.change_chain([PaperAct.REVIEW])
    with pytest.raises(RejectedError) as refused:
        services.reports.issue(counts.plan_id, period.id, approver="区长", approved_on=date(2024, 7, 5), issued_on=date(2024, 7, 8))
    assert refused.value.code == "paper_not_reviewed"
    _move(services, counts, PaperAct.REVIEW, "李四", 4)
    paper, _, _ = services.reports.issue(counts.plan_id, period.id, approver="区长", approved_on=date(2024, 7, 5), issued_on=date(2024, 7, 8))
    assert paper.state is PaperState.ISSUED


def test_text_under_signature_holds_still_until_it_is_taken_back(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    _move(services, counts, PaperAct.SUBMIT, "张三", 3)
    with pytest.raises(RejectedError) as refused:
        services.reports.edit_section(counts.plan_id, period.id, "good", "（一）改一改。")
    assert refused.value.code == "paper_in_signing"
    with pytest.raises(RejectedError) as refused:
        _move(services, counts, PaperAct.SEND_BACK, "李四", 4)
    assert refused.value.code == "opinion_missing"
    _move(services, counts, PaperAct.SEND_BACK, "李四", 4, "第二部分太长")
    services.reports.edit_section(counts.plan_id, period.id, "good", "（一）改一改。")
    assert _mark(services, counts) == "草稿·示例"


def test_a_signature_does_not_cover_figures_that_changed_after_it(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    _move(services, counts, PaperAct.SIGN, "王五", 5)
    row = next(row for row in services.overview.view(counts.plan_id, period.id).rows if row.entry is not None)
    services.lamps.override(counts.plan_id, period.id, row.task.id, "red", "现场核查")
    draft = services.reports.bulletin(counts.plan_id, period.id)
    assert "changed_in_signing" in {check.code for check in draft.checks if check.blocks}
    with pytest.raises(RejectedError) as refused:
        services.reports.issue(counts.plan_id, period.id, approver="", approved_on=None, issued_on=date(2024, 7, 8))
    assert refused.value.code == "paper_blocked"
    _move(services, counts, PaperAct.TAKE_BACK, "张三", 6)
    _move(services, counts, PaperAct.SIGN, "王五", 6)
    services.reports.issue(counts.plan_id, period.id, approver="", approved_on=None, issued_on=date(2024, 7, 8))


def test_steps_are_undone_and_days_must_follow_one_another(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    _move(services, counts, PaperAct.SUBMIT, "张三", 5)
    with pytest.raises(RejectedError) as refused:
        _move(services, counts, PaperAct.REVIEW, "李四", 4)
    assert refused.value.code == "step_before_last"
    with pytest.raises(RejectedError) as refused:
        _move(services, counts, PaperAct.REVIEW, " ", 5)
    assert refused.value.code == "actor_missing"
    services.history.undo()
    assert _mark(services, counts) == "草稿·示例"


def test_other_kinds_go_the_same_way(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.signing.move(counts.plan_id, period.id, PaperAct.SUBMIT, actor="张三", kind=PaperKind.BRIEFING)
    assert services.signing.view(counts.plan_id, period.id, PaperKind.BRIEFING).state is SigningState.SUBMITTED
    assert services.signing.view(counts.plan_id, period.id).state is SigningState.DRAFTING
