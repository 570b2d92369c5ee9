"""From 完成 to 办结 in a real ledger: nothing closes without evidence, nobody confirms alone, no date is lost, all can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.closed_tasks import close_task
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.clerks import Clerk
from wanzhou_gui.domain.closing import (
    CloseOutState,
    InspectionMethod,
    InspectionResult,
    RequestKind,
    RequestState,
)
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.findings import Conclusion
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.reports.case_wording import conclusion_sentence
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.closing import InspectionNote, RequestWish
from wanzhou_gui.usecases.errors import DeskError, RejectedError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Services

TODAY = date(2024, 7, 10)
OFFICIAL = EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL)
SELF = EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.SELF_REPORT)


def task_of(services: Services, number: str = "5") -> Task:
    plan = services.plans.plans()[0].plan
    return next(one for one in services.plans.tasks(plan.id) if one.number == number)


def row_of(services: Services, code: str, number: str = "5") -> LedgerRow:
    plan = services.plans.plans()[0].plan
    view = services.overview.view(plan.id, services.periods.period(code).id)
    return next(row for row in view.rows if row.task.number == number)


def paper(services: Services, name: str = "验收意见.pdf", text: str = "合格") -> Path:
    path = services.upkeep.path.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def clerk(services: Services, name: str, reviewer: str = "李四") -> None:
    services.settings.change(replace(services.settings.settings(), clerk_name=name, reviewer_name=reviewer))


def code_of(caught: pytest.ExceptionInfo[RejectedError]) -> str:
    return caught.value.code


def test_a_task_is_closed_by_application_evidence_and_another_person(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    clerk(services, "张三")
    services.closing.apply(task.id, applied_by="区科技局", conclusion="平台已建成。")
    assert task_of(services).closed_on is None
    clerk(services, "李四")
    with pytest.raises(RejectedError) as caught:
        services.closing.confirm(task.id, confirmed=True)
    assert code_of(caught) == "close_out_incomplete"
    services.evidence.add(task.id, paper(services, "自述.txt"), SELF)
    with pytest.raises(RejectedError) as caught:
        services.closing.confirm(task.id, confirmed=True)
    assert code_of(caught) == "close_out_incomplete"
    services.evidence.add(task.id, paper(services, text="验收合格"), OFFICIAL)
    clerk(services, "张三")
    with pytest.raises(RejectedError) as caught:
        services.closing.confirm(task.id, confirmed=True)
    assert code_of(caught) == "second_person_needed"
    clerk(services, "李四")
    with pytest.raises(RejectedError) as caught:
        services.closing.confirm(task.id)
    assert code_of(caught) == "close_out_unconfirmed"
    services.closing.confirm(task.id, confirmed=True)
    assert task_of(services).closed_on == TODAY
    application = services.closing.applications(task.id)[-1]
    assert (application.state, application.decided_by, application.recorded_by) == (CloseOutState.CONFIRMED, "李四", "张三")
    assert dict(application.checklist)["evidence"] == "met"
    assert services.periods.open("2024Q3")
    assert row_of(services, "2024Q3").lamp is Lamp.BLUE
    services.history.undo()  # the opened period
    services.history.undo()
    assert task_of(services).closed_on is None
    assert services.closing.waiting(task.id) is not None


def test_a_listed_colleague_counts_as_the_second_person(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    clerk(services, "张三", "")
    services.evidence.add(task.id, paper(services), OFFICIAL)
    services.closing.apply(task.id, applied_by="区科技局", conclusion="已完成")
    services.clerks.save(Clerk(name="王五"))
    with pytest.raises(RejectedError) as caught:
        services.closing.confirm(task.id, confirmed=True)
    assert code_of(caught) == "second_person_needed"
    services.clerks.switch("王五")
    services.closing.confirm(task.id, confirmed=True)
    assert services.closing.applications(task.id)[-1].decided_by == "王五"


def test_a_refused_application_can_be_made_again_and_a_closed_task_opened_again(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    services.closing.apply(task.id, applied_by="区科技局", conclusion="已完成")
    with pytest.raises(RejectedError) as caught:
        services.closing.apply(task.id, applied_by="区科技局", conclusion="已完成")
    assert code_of(caught) == "close_out_waits"
    services.closing.refuse(task.id, "没有验收意见")
    close_task(services, task.id, TODAY)
    with pytest.raises(RejectedError) as caught:
        services.evidence.remove(services.evidence.of_task(task.id)[0].id)
    assert code_of(caught) == "evidence_of_closed_task"
    note = InspectionNote(
        method=InspectionMethod.UNANNOUNCED, people="张三", finding="平台停用", result=InspectionResult.NOT_CONFIRMED, is_look_back=True
    )
    services.closing.inspect(task.id, note)
    services.closing.reopen(task.id, "平台停用")
    assert task_of(services).closed_on is None
    states = [one.state for one in services.closing.applications(task.id)]
    assert states == [CloseOutState.REFUSED, CloseOutState.REOPENED]


def test_no_date_is_typed_over(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    for changed in (replace(task, closed_on=TODAY), replace(task, extended_to=TODAY), replace(task, ended_on=TODAY)):
        with pytest.raises(RejectedError) as caught:
            services.plans.change_task(changed)
        assert code_of(caught) == "closed_by_close_out"
    services.plans.change_task(replace(task, due_on=date(2024, 6, 30)))
    services.closing.request(task.id, wish(date(2024, 12, 31)))
    with pytest.raises(RejectedError) as caught:
        services.plans.change_task(replace(task_of(services), due_on=date(2024, 8, 1)))
    assert code_of(caught) == "due_day_has_requests"


def wish(to: date | None, **changes: object) -> RequestWish:
    whole = RequestWish(kind=RequestKind.EXTENSION, reason="汛期停工", signer="王局长", wished_on=to)
    return replace(whole, **changes)  # type: ignore[arg-type]  # fields of the record


def test_an_approved_date_is_what_every_reader_sees_and_the_original_stays_beside_it(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    services.plans.change_task(replace(task, due_on=date(2024, 6, 30)))
    services.periods.open("2024Q3")
    assert row_of(services, "2024Q3").verdict.reason == "overdue"
    late, _ = services.closing.request(task.id, wish(date(2024, 12, 31)))
    assert late.is_late
    assert row_of(services, "2024Q3").verdict.reason == "overdue"
    services.closing.decide(late.id, True, decided_by="李区长", granted_on=date(2024, 11, 30))
    row = row_of(services, "2024Q3")
    assert (row.due_on, row.task.due_on) == (date(2024, 11, 30), date(2024, 6, 30))
    assert row.verdict.reason != "overdue"
    decided = services.closing.requests(task.id)[0]
    assert (decided.original_due_on, decided.due_on, decided.granted_on) == (date(2024, 6, 30), date(2024, 6, 30), date(2024, 11, 30))
    again, _ = services.closing.request(task.id, wish(date(2025, 3, 31)))
    assert (again.original_due_on, again.due_on, again.is_late) == (date(2024, 6, 30), date(2024, 11, 30), False)
    services.closing.decide(again.id, False, note="理由不充分")
    assert row_of(services, "2024Q3").due_on == date(2024, 11, 30)
    services.history.undo()
    services.history.undo()
    services.history.undo()
    assert row_of(services, "2024Q3").due_on == date(2024, 6, 30)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"wished_on": None}, "wished_day_missing"),
        ({"wished_on": date(2024, 1, 1)}, "wished_day_not_later"),
        ({"reason": " "}, "request_reason_missing"),
        ({"signer": ""}, "request_signer_missing"),
        ({"applied_on": date(2024, 7, 11)}, "day_in_future"),
        ({"kind": RequestKind.ADJUSTMENT}, "adjustment_says_nothing"),
    ],
)
def test_an_incomplete_request_is_refused(changes: dict[str, object], code: str, with_plan: Services) -> None:
    with pytest.raises(RejectedError) as caught:
        with_plan.closing.request(task_of(with_plan).id, wish(date(2026, 6, 30), **changes))
    assert code_of(caught) == code


def test_an_approved_end_takes_a_task_out_of_later_periods_only(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    services.periods.open("2024Q3")
    services.periods.open("2024Q4")
    request, _ = services.closing.request(task.id, wish(None, kind=RequestKind.TERMINATION))
    services.closing.decide(request.id, True, decided_by="李区长")
    assert row_of(services, "2024Q3").task.ended_on == TODAY
    with pytest.raises(StopIteration):
        row_of(services, "2024Q4")
    with pytest.raises(RejectedError):
        services.closing.apply(task.id, applied_by="区科技局", conclusion="完成")


def test_what_the_office_owes_is_on_its_list_until_it_is_done(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    plan_id = task.plan_id
    assert services.matters.due(plan_id) == ()
    said, _ = services.instructions.note(task.id, "李区长", "抓紧", reply_by=date(2024, 7, 12))
    services.instructions.follow(said.id, "已约谈")
    services.closing.request(task.id, wish(date(2026, 6, 30)))
    point, _ = services.findings.ask_to_rectify(task.id, "补齐资料", date(2024, 7, 11))
    services.findings.conclude(task.id, "属实", author="张三", concluded_on=date(2024, 7, 1), delivered_on=date(2024, 7, 1))
    conclusion = services.findings.conclusions(task.id)[0]
    services.findings.object(conclusion.id, "数据有误")
    assert sorted(one.kind.value for one in services.matters.due(plan_id)) == ["instruction", "rectification", "request", "review"]
    with pytest.raises(RejectedError) as caught:
        services.findings.decide_objection(conclusion.id, "维持", "张三")
    assert code_of(caught) == "reviewer_must_recuse"
    services.findings.decide_objection(conclusion.id, "维持", "李四")
    with pytest.raises(RejectedError) as caught:
        services.findings.check_rectified(point.id)
    assert code_of(caught) == "rectification_not_reported"
    services.findings.report_rectified(point.id, "已补齐")
    services.findings.check_rectified(point.id)
    services.instructions.answer(said.id, "已书面报告")
    services.closing.decide(services.closing.requests(task.id)[0].id, True)
    assert services.matters.due(plan_id) == ()


@pytest.mark.parametrize(("author", "reviewer"), [("刘某和王某", "王某"), ("李和平", "李和平"), ("刘某 王某", "王某、赵某")])
def test_a_reviewer_is_known_among_the_authors_however_they_are_written(author: str, reviewer: str) -> None:
    conclusion = Conclusion(plan_id=1, task_id=1, unit_id=None, concluded_on=TODAY, text="属实", author=author)
    assert conclusion.must_recuse(reviewer) == (reviewer.partition("、")[0],)
    assert conclusion.must_recuse("赵某") == ()


@pytest.mark.parametrize("reviewer", ["王某", "刘某", " 王某 ", "赵某、王某", "刘某 赵某", "赵某，刘某"])
def test_everybody_who_wrote_the_conclusion_must_stay_out_of_its_review(with_plan: Services, reviewer: str) -> None:
    services, task = with_plan, task_of(with_plan)
    services.findings.conclude(task.id, "属实", author="刘某、王某", concluded_on=date(2024, 7, 1), delivered_on=date(2024, 7, 1))
    conclusion = services.findings.conclusions(task.id)[0]
    services.findings.object(conclusion.id, "数据有误")
    with pytest.raises(RejectedError) as caught:
        services.findings.decide_objection(conclusion.id, "维持", reviewer)
    assert code_of(caught) == "reviewer_must_recuse"
    services.findings.decide_objection(conclusion.id, "维持", "赵某")
    assert "刘某、王某回避" in conclusion_sentence(services.findings.conclusions(task.id)[0], TODAY)


def test_a_review_that_takes_longer_than_thirty_days_says_so(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    services.findings.conclude(task.id, "属实", author="刘某", concluded_on=date(2024, 5, 1), delivered_on=date(2024, 5, 2))
    services.findings.object(services.findings.conclusions(task.id)[0].id, "数据有误", date(2024, 5, 20))
    conclusion = services.findings.conclusions(task.id)[0]
    assert conclusion_sentence(conclusion, date(2024, 6, 19)).endswith("应于2024年6月19日前作出决定，还有0天。")
    assert conclusion_sentence(conclusion, date(2024, 6, 20)).endswith("应于2024年6月19日前作出决定，已逾期1天。")


def test_an_objection_after_thirty_days_is_too_late(with_plan: Services) -> None:
    services, task = with_plan, task_of(with_plan)
    services.findings.conclude(task.id, "属实", concluded_on=date(2024, 6, 1), delivered_on=date(2024, 6, 9))
    with pytest.raises(RejectedError) as caught:
        services.findings.object(services.findings.conclusions(task.id)[0].id, "数据有误")
    assert code_of(caught) == "objection_too_late"


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("apply", "confirm", "refuse", "reopen", "evidence", "self", "extend", "grant", "deny", "end", "other_clerk")),
        st.integers(0, 5),
    ),
    max_size=16,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_is_done_in_whatever_order_nothing_closes_without_evidence_and_all_can_be_taken_back(
    acts: list[tuple[str, int]], first_plan: PlanReading
) -> None:
    with TemporaryDirectory() as folder:
        services = open_office(FixedClock(TODAY)).create_ledger(Path(folder) / "台账.ledger")
        try:
            services.plans.add(first_plan)
            task = task_of(services)
            services.plans.change_task(replace(task, due_on=date(2024, 6, 30)))
            before = task_of(services)
            done = 0
            for act, number in acts:
                try:
                    _carry_out(services, task.id, act, number)
                    done += 1
                except DeskError:
                    pass
                now = task_of(services)
                assert now.due_on == date(2024, 6, 30)
                assert all(one.original_due_on == date(2024, 6, 30) for one in services.closing.requests(task.id))
                if now.closed_on is not None:
                    files = services.evidence.of_task(task.id)
                    assert any(one.grade is not EvidenceGrade.SELF_REPORT for one in files)
                    last = services.closing.applications(task.id)[-1]
                    assert last.state is CloseOutState.CONFIRMED
                waiting = [one for one in services.closing.applications(task.id) if one.state is CloseOutState.APPLIED]
                assert len(waiting) <= 1
            for _ in range(done):
                services.history.undo()
            after = task_of(services)
            assert replace(after, row_version=0) == replace(before, row_version=0)
            assert services.closing.applications(task.id) == []
        finally:
            services.close()


def _carry_out(services: Services, task_id: int, act: str, number: int) -> None:
    closing = services.closing
    match act:
        case "apply":
            closing.apply(task_id, applied_by="区科技局", conclusion="完成")
        case "confirm":
            closing.confirm(task_id, confirmed=True)
        case "refuse":
            closing.refuse(task_id, "缺材料")
        case "reopen":
            closing.reopen(task_id, "反弹")
        case "evidence":
            services.evidence.add(task_id, paper(services, f"{number}.pdf", str(number)), OFFICIAL)
        case "self":
            services.evidence.add(task_id, paper(services, f"自述{number}.txt", f"自述{number}"), SELF)
        case "extend":
            closing.request(task_id, wish(date(2025, 1 + number, 28)))
        case "grant" | "deny":
            pending = [one for one in closing.requests(task_id) if one.state is RequestState.PENDING]
            if not pending:
                raise RejectedError("request_decided")
            closing.decide(pending[0].id, act == "grant", note="理由")
        case "end":
            closing.request(task_id, wish(None, kind=RequestKind.TERMINATION))
        case _:
            # Always another setting than before, so that it is one operation to take back.
            clerk(services, f"经办{services.history.operations(1)[0].id}")
