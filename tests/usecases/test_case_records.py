"""What was entered about a task by mistake comes off the record; what others have acted on stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.closed_tasks import close_task
from wanzhou_gui.domain.case_records import CaseRecordKind
from wanzhou_gui.domain.closing import InspectionMethod, InspectionResult, RequestKind
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.usecases.closing import InspectionNote, RequestWish
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Services

SEEN = InspectionNote(method=InspectionMethod.ON_SITE, people="王某", finding="设备到位", result=InspectionResult.CONFIRMED)


@pytest.fixture
def task_id(with_plan: Services) -> int:
    return with_plan.plans.tasks(with_plan.plans.plans()[0].plan.id)[0].id


def entered(services: Services, task_id: int, kind: CaseRecordKind) -> int:
    """One entry of a kind; its id."""
    match kind:
        case CaseRecordKind.APPLICATION:
            return services.closing.apply(task_id, applied_by="区科技局", conclusion="建成")[0].id
        case CaseRecordKind.REQUEST:
            wish = RequestWish(kind=RequestKind.ADJUSTMENT, reason="标准变化", signer="张局长", content="改名")
            return services.closing.request(task_id, wish)[0].id
        case CaseRecordKind.INSPECTION:
            return services.closing.inspect(task_id, SEEN)[0].id
        case CaseRecordKind.CONCLUSION:
            return services.findings.conclude(task_id, "属实", author="刘某", delivered_on=date(2024, 7, 10))[0].id
        case CaseRecordKind.RECTIFICATION:
            return services.findings.ask_to_rectify(task_id, "补齐资料", date(2024, 7, 20))[0].id
        case CaseRecordKind.INSTRUCTION:
            one, _ = services.instructions.note(task_id, "李区长", "抓紧")
            services.instructions.follow(one.id, "已约谈")
            return one.id


def settle(services: Services, kind: CaseRecordKind, record_id: int, task_id: int) -> None:
    """Somebody acts on the entry."""
    match kind:
        case CaseRecordKind.APPLICATION:
            services.closing.refuse(task_id, "缺材料")
        case CaseRecordKind.REQUEST:
            services.closing.decide(record_id, False, note="不同意")
        case CaseRecordKind.CONCLUSION:
            services.findings.object(record_id, "数据有误")
        case CaseRecordKind.RECTIFICATION:
            services.findings.report_rectified(record_id, "已补齐")
            services.findings.check_rectified(record_id)
        case _:
            services.instructions.answer(record_id, "已报告")


def on_record(services: Services, task_id: int) -> list[int]:
    return [
        len(found)
        for found in (
            services.closing.applications(task_id), services.closing.requests(task_id), services.closing.inspections(task_id),
            services.findings.conclusions(task_id), services.findings.rectifications(task_id), services.instructions.of_task(task_id),
        )
    ]  # fmt: skip


@pytest.mark.parametrize("kind", list(CaseRecordKind))
def test_a_mistaken_entry_comes_off_and_undo_brings_it_back(with_plan: Services, task_id: int, kind: CaseRecordKind) -> None:
    record_id = entered(with_plan, task_id, kind)
    before = on_record(with_plan, task_id)
    with_plan.case_records.drop(kind, record_id)
    assert sum(on_record(with_plan, task_id)) == sum(before) - 1
    with_plan.history.undo()
    assert on_record(with_plan, task_id) == before
    if kind is CaseRecordKind.INSTRUCTION:
        assert [step.text for step in with_plan.instructions.steps(record_id)] == ["已约谈"]


@pytest.mark.parametrize("kind", [kind for kind in CaseRecordKind if kind is not CaseRecordKind.INSPECTION])
def test_what_others_have_acted_on_stays(with_plan: Services, task_id: int, kind: CaseRecordKind) -> None:
    record_id = entered(with_plan, task_id, kind)
    settle(with_plan, kind, record_id, task_id)
    with pytest.raises(RejectedError) as caught:
        with_plan.case_records.drop(kind, record_id)
    assert caught.value.code == "case_record_settled"


def test_what_a_task_was_closed_on_stays_and_a_look_back_does_not_have_to(with_plan: Services, task_id: int) -> None:
    first = entered(with_plan, task_id, CaseRecordKind.INSPECTION)
    close_task(with_plan, task_id, date(2024, 7, 10))
    with pytest.raises(RejectedError) as caught:
        with_plan.case_records.drop(CaseRecordKind.INSPECTION, first)
    assert caught.value.code == "case_record_of_closed_task"
    later, _ = with_plan.closing.inspect(
        task_id, InspectionNote(method=InspectionMethod.UNANNOUNCED, people="王某", finding="未反弹", result=InspectionResult.CONFIRMED, is_look_back=True)
    )
    with_plan.case_records.drop(CaseRecordKind.INSPECTION, later.id)
    assert [one.id for one in with_plan.closing.inspections(task_id)] == [first]


def test_photographs_and_points_stay_when_their_check_or_conclusion_goes(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    check = entered(with_plan, task_id, CaseRecordKind.INSPECTION)
    (tmp_path / "现场.jpg").write_bytes(b"x")
    note = EvidenceNote(kind=EvidenceKind.PHOTO, grade=EvidenceGrade.PHOTO, inspection_id=check)
    with_plan.evidence.add(task_id, tmp_path / "现场.jpg", note)
    said = entered(with_plan, task_id, CaseRecordKind.CONCLUSION)
    with_plan.findings.ask_to_rectify(task_id, "补齐资料", date(2024, 7, 20), conclusion_id=said)
    with_plan.case_records.drop(CaseRecordKind.INSPECTION, check)
    with_plan.case_records.drop(CaseRecordKind.CONCLUSION, said)
    assert with_plan.evidence.of_task(task_id)[0].inspection_id is None
    assert with_plan.findings.rectifications(task_id)[0].conclusion_id is None
    with_plan.history.undo()
    with_plan.history.undo()
    assert with_plan.evidence.of_task(task_id)[0].inspection_id == check
    assert with_plan.findings.rectifications(task_id)[0].conclusion_id == said
