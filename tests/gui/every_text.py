"""One record of every searched kind for each of its searched fields, each with a word of its own that stands nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from wanzhou_gui.domain.chasing import ChaseKind, ChaseStep
from wanzhou_gui.domain.closing import (
    CloseOutState,
    InspectionMethod,
    InspectionResult,
    RequestKind,
    RequestState,
)
from wanzhou_gui.domain.deliveries import DeliveryWay
from wanzhou_gui.domain.entries import Entry, ReturnState, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.instructions import Instruction
from wanzhou_gui.domain.interviews import InterviewKind, InterviewState
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.plans import Milestone, MilestoneState, QualitativeTarget, Task
from wanzhou_gui.domain.quality import EvidenceGrade as QualityGrade
from wanzhou_gui.domain.quality import Quality
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.returns_review import Decision, content_digest
from wanzhou_gui.domain.searching import SEARCHED_AS
from wanzhou_gui.domain.unit_lineage import PartSide, UnitChange, UnitChangeKind, UnitChangePart
from wanzhou_gui.usecases.services import Services

_DAY = date(2024, 7, 1)
_MOMENT = datetime(2024, 7, 1, 2, tzinfo=UTC)
# Characters no plan and no form of ours uses.
_RARE = "鼇龘鱻麤羴犇骉猋毳焱淼垚磊鑫森晶矗蟲轟飍贔灥譶厵靐齾"


def word_of(place: int) -> str:
    """A word of two characters; no two places have the same."""
    return _RARE[place % len(_RARE)] + _RARE[(place * 7 + 3 + place // len(_RARE)) % len(_RARE)]


class EveryText:
    """Puts a word into a field of a record that shows it: one the example has, or one made for it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._ledger = services._ledger
        self._plan = services.plans.plans()[0].plan
        self._period = services.periods.period("2024Q2")
        self._row = services.overview.view(self._plan.id, self._period.id).rows[3]
        self._unit = self._row.units[0]
        self._task = self._row.task
        self._of_task: dict[str, Any] = {"plan_id": self._plan.id, "task_id": self._task.id}
        self._of_unit: dict[str, Any] = {"plan_id": self._plan.id, "unit_id": self._unit.id, "period_id": self._period.id}

    def write(self, kind: type[Record], field: str, word: str) -> Record:
        """Store a record of the kind with the word in the field, in a state in which that field says something."""
        with self._ledger.transaction("change_settings", "试", clerk="甲") as transaction:
            known = self._known(kind)
            if known is not None:
                return transaction.change(replace(known, **{field: f"前言{word}后语"}))
            made = self._made(kind, field, f"前言{word}后语", transaction)
            stored: Record = transaction.add(made)
            if isinstance(stored, UnitChange):
                transaction.add(UnitChangePart(change_id=stored.id, unit_id=self._unit.id, side=PartSide.FROM))
            return stored

    def _known(self, kind: type[Record]) -> Any:
        """A record the example has."""
        find = self._ledger.find
        if kind is Task:
            return find(Task, id=self._task.id)[0]
        if kind is Milestone:
            return replace(find(Milestone, task_id=self._task.id)[0], state=MilestoneState.ACCEPTED)
        if kind is Entry:
            return find(Entry, period_id=self._services.periods.period("2024Q1").id)[0]
        if kind is UnitReturn:
            return replace(find(UnitReturn, period_id=self._period.id)[0], state=ReturnState.SENT_BACK)
        if kind in (Indicator, QualitativeTarget):
            return find(kind, plan_id=self._plan.id)[-1]
        if kind is IndicatorValue:
            return find(IndicatorValue, period_id=self._services.periods.period("2024Q1").id)[0]
        return None

    def _paper(self, transaction: Any, kind: PaperKind = PaperKind.REMINDER) -> Paper:
        stored: Paper = transaction.add(
            Paper(
                plan_id=self._plan.id, period_id=self._period.id, kind=kind, state=PaperState.ISSUED, title="催办",
                number_year=2024, number_sequence=41, number_text="万州督催〔2024〕41号", issued_on=_DAY, issued_at=_MOMENT,
                approver="王某", approved_on=_DAY, pdf_sha256="0" * 64, unit_id=self._unit.id, facts_json="{}",
            )
        )
        return stored

    def _made(self, kind: type[Record], field: str, text: str, transaction: Any) -> Record:
        values: dict[str, Any] = dict.fromkeys(SEARCHED_AS[kind].fields, "")
        values |= self._defaults(kind, field, transaction)
        if kind is Paper and field == "edited_sections":
            values[field] = ((self._section(), text),)
        else:
            values[field] = text
        return kind(**values)

    def _section(self) -> str:
        """Not the first paragraph of a bulletin: that one is in view anyway."""
        return self._services.reports.draft(self._plan.id, self._period.id, PaperKind.BULLETIN, None).sections[2].key

    def _defaults(self, kind: type[Record], field: str, transaction: Any) -> dict[str, Any]:
        task, unit = self._of_task, self._of_unit
        match kind.__name__:
            case "MilestoneResult":
                milestone = transaction.change(
                    replace(self._ledger.find(Milestone, task_id=self._task.id)[0], state=MilestoneState.ACCEPTED)
                )
                return {"milestone_id": milestone.id, "year": 0, "reached_on": _DAY, "amount": None, "evidence_id": None, "clerk": "甲"}
            case "LampOverride":
                return {
                    "task_id": self._task.id, "period_id": self._period.id, "lamp": Lamp.YELLOW, "computed_lamp": Lamp.RED,
                    "decided_by": "王某", "decided_on": _DAY,
                }  # fmt: skip
            case "RowReview":
                entry = self._ledger.find(Entry, period_id=self._period.id)[0]
                place = {"plan_id": self._plan.id, "unit_id": entry.unit_id, "period_id": entry.period_id, "task_id": entry.task_id}
                return {
                    **place, "decision": Decision.RETURNED, "clerk": "甲", "decided_at": _MOMENT, "content": content_digest(entry),
                }  # fmt: skip
            case "EvidenceFile":
                return {
                    **task, "milestone_id": None, "unit_id": None, "name": "验收意见", "kind": EvidenceKind.DOCUMENT,
                    "grade": EvidenceGrade.OFFICIAL, "dated_on": None, "sha256": "a" * 64, "size": 1, "suffix": ".pdf",
                    "link": "", "added_on": _DAY, "clerk": "甲",
                }  # fmt: skip
            case "Paper" if field == "edited_sections":
                return {"plan_id": self._plan.id, "period_id": self._period.id, "title": "督查通报"}
            case "Paper":
                return {
                    "plan_id": self._plan.id, "period_id": self._period.id, "kind": PaperKind.REMINDER, "state": PaperState.ISSUED,
                    "number_year": 2024, "number_sequence": 9, "number_text": "万州督催〔2024〕9号", "title": "催办",
                    "edited_sections": (), "issued_on": _DAY, "issued_at": _MOMENT, "approver": "王某", "approved_on": _DAY,
                    "pdf_sha256": "0" * 64, "unit_id": self._unit.id, "facts_json": "{}",
                }  # fmt: skip
            case "PaperVoid":
                return {"paper_id": self._paper(transaction).id, "voided_on": _DAY, "clerk": "甲"}
            case "UnusedNumber":
                return {
                    "kind": PaperKind.BULLETIN, "number_year": 2024, "number_sequence": 3, "number_text": "第三期", "reason": "误编",
                    "noted_on": _DAY, "clerk": "甲",
                }  # fmt: skip
            case "ChaseStep":
                return self._step(self._paper(transaction))
            case "Delivery":
                paper = self._paper(transaction)
                step = dict.fromkeys(("reason", "approver", "clerk"), "") | self._step(paper)
                transaction.add(ChaseStep(**step))
                return {
                    "paper_id": paper.id, "unit_id": self._unit.id, "way": DeliveryWay.PERSON, "sent_on": _DAY,
                    "received_on": _DAY, "returned_on": _DAY,
                }  # fmt: skip
            case "PhoneNote":
                return {**unit, "called_on": _DAY, "called_at": _MOMENT}
            case "UnitRequest":
                return {**unit, "asked_on": _DAY}
            case "QualityJudgement":
                target = self._ledger.find(QualitativeTarget, plan_id=self._plan.id)[-1]
                return {
                    "target_id": target.id, "period_id": self._period.id, "quality": Quality.SOME, "grade": QualityGrade.DOCUMENT,
                    "reason": "看过", "evidence": "纪要", "decided_by": "王某", "decided_on": _DAY,
                }  # fmt: skip
            case "Instruction":
                answered = _DAY if field == "answer" else None
                return {
                    **task, "leader": "张区长", "instructed_on": _DAY, "text": "抓紧办理", "unit_id": None, "reply_by": None,
                    "clerk": "甲", "answered_on": answered,
                }  # fmt: skip
            case "InstructionStep":
                above = transaction.add(
                    Instruction(
                        **task, leader="张区长", instructed_on=_DAY, text="抓紧办理", unit_id=None, asked_of="", reply_by=None, clerk="甲"
                    )
                )
                return {"plan_id": self._plan.id, "instruction_id": above.id, "noted_on": _DAY, "clerk": "甲"}
            case "CloseOut":
                return {**task, **self._close_out(field)}
            case "ChangeRequest":
                decided = field == "decision_note"
                return {
                    **task, "unit_id": None, "kind": RequestKind.ADJUSTMENT, "applied_on": _DAY, "reason": "规划调整", "signer": "李某",
                    "wished_on": None, "original_due_on": None, "due_on": None, "recorded_by": "甲",
                    "state": RequestState.REFUSED if decided else RequestState.PENDING, "decided_by": "王某" if decided else "",
                    "decided_on": _DAY if decided else None,
                }  # fmt: skip
            case "Inspection":
                return {
                    **task, "method": InspectionMethod.ON_SITE, "inspected_on": _DAY, "people": "督查一组", "finding": "属实",
                    "result": InspectionResult.CONFIRMED,
                }  # fmt: skip
            case "Conclusion":
                is_asked = field in ("objection", "review_decision")
                return {
                    **task, "unit_id": None, "concluded_on": _DAY, "text": "基本落实", "author": "甲", "delivered_on": _DAY,
                    "objected_on": _DAY if is_asked else None, "objection": "不服" if is_asked else "",
                    "review_decided_on": _DAY if field == "review_decision" else None, "reviewer": "乙",
                }  # fmt: skip
            case "Rectification":
                return {
                    **task, "conclusion_id": None, "unit_id": None, "problem": "台账不全", "due_on": _DAY, "clerk": "甲",
                    "reported_on": _DAY if field == "report" else None,
                }  # fmt: skip
            case "InterviewProposal":
                state = {"reason": InterviewState.PENDING, "decision_note": InterviewState.APPROVED, "result": InterviewState.HELD}[field]
                return {
                    **task, "unit_id": self._unit.id, "period_id": self._period.id, "kind": InterviewKind.INTERVIEW, "task_reds": 2,
                    "unit_reds": 2, "reason": "连续红灯", "proposed_on": _DAY, "proposed_by": "甲", "state": state,
                    "decided_on": None if field == "reason" else _DAY, "decided_by": "" if field == "reason" else "王某",
                    "held_on": _DAY if field == "result" else None,
                }  # fmt: skip
            case "UnitChange":
                return {
                    "kind": UnitChangeKind.MERGE, "subject": "甲局更名为乙局", "effective_on": _DAY, "hands_over_on": _DAY,
                    "basis": "编办文件", "recorded_at": _MOMENT,
                }  # fmt: skip
        raise AssertionError(f"a searched kind without an example: {kind.__name__}")

    def _step(self, paper: Paper) -> dict[str, Any]:
        return {
            **self._of_unit, "kind": ChaseKind.REMINDER, "taken_on": _DAY, "number_year": 2024, "number_sequence": 41,
            "number_text": paper.number_text, "reason": "逾期", "paper_id": paper.id,
        }  # fmt: skip

    @staticmethod
    def _close_out(field: str) -> dict[str, Any]:
        told: dict[str, Any] = {"unit_id": None, "applied_on": _DAY, "applied_by": "李某", "conclusion": "已完成", "recorded_by": "甲"}
        if field == "refusal":
            told |= {"state": CloseOutState.REFUSED, "decided_by": "乙", "decided_on": _DAY}
        elif field == "reopen_reason":
            told |= {
                "state": CloseOutState.REOPENED, "decided_by": "乙", "decided_on": _DAY, "closed_on": _DAY, "reopened_by": "乙",
                "reopened_on": _DAY,
            }  # fmt: skip
        return told
