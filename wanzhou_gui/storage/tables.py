"""Which kind of record lies in which table."""

from __future__ import annotations

from typing import Any, TypeVar

from wanzhou_gui.domain.chasing import ChaseStep, ChaseStepPlan, PhoneNote, PhoneNotePlan, UnitRequest
from wanzhou_gui.domain.clerks import Clerk
from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, Inspection
from wanzhou_gui.domain.deliveries import Delivery
from wanzhou_gui.domain.desk_exchange import MergedPackage
from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.holiday_notices import CalendarYear
from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.instructions import Instruction, InstructionStep
from wanzhou_gui.domain.interviews import InterviewProposal
from wanzhou_gui.domain.lamps import LampOverride
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.paper_register import PaperVoid, UnusedNumber
from wanzhou_gui.domain.paper_templates import PaperTemplate
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.periods import CalendarDay, Period
from wanzhou_gui.domain.plan_versions import FormerIndicator, FormerRole, FormerTask, PlanVersion
from wanzhou_gui.domain.plans import (
    Milestone,
    Plan,
    PlanGroup,
    PlanQuestion,
    QualitativeTarget,
    Registration,
    Task,
    TaskUnit,
)
from wanzhou_gui.domain.quality import QualityJudgement
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.returns_review import RowReview
from wanzhou_gui.domain.scoring import HandEntry, PublishedScore, ScoreObjection, ScoreRule
from wanzhou_gui.domain.signed_pages import SignedPage
from wanzhou_gui.domain.signing import PaperStep
from wanzhou_gui.domain.unit_forms import FormBatch, IssuedForm, ReturnBatch, ReturnedFile
from wanzhou_gui.domain.unit_lineage import UnitChange, UnitChangePart, UnitChangeShare
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.rows import RowShape
from wanzhou_gui.usecases.clerks import Setting

R = TypeVar("R", bound=Record)

TABLE_OF_KIND: dict[type[Record], str] = {
    Setting: "setting",
    Clerk: "clerk",
    CalendarDay: "calendar_day",
    CalendarYear: "calendar_year",
    Unit: "unit",
    UnitChange: "unit_change",
    UnitChangePart: "unit_change_part",
    UnitChangeShare: "unit_change_share",
    Plan: "plan",
    Registration: "registration",
    PlanGroup: "plan_group",
    Task: "task",
    TaskUnit: "task_unit",
    Milestone: "milestone",
    QualitativeTarget: "qualitative_target",
    PlanQuestion: "plan_question",
    Period: "period",
    Entry: "entry",
    UnitReturn: "unit_return",
    RowReview: "row_review",
    LampOverride: "lamp_override",
    QualityJudgement: "quality_judgement",
    Indicator: "indicator",
    IndicatorValue: "indicator_value",
    PlanVersion: "plan_version",
    FormerTask: "former_task",
    FormerRole: "former_task_unit",
    FormerIndicator: "former_indicator",
    Paper: "paper",
    FormBatch: "form_batch",
    IssuedForm: "unit_form",
    ReturnBatch: "return_batch",
    ReturnedFile: "returned_file",
    PhoneNote: "phone_note",
    PhoneNotePlan: "phone_note_plan",
    ChaseStep: "chase_step",
    ChaseStepPlan: "chase_step_plan",
    Delivery: "delivery",
    UnitRequest: "unit_request",
    PaperVoid: "paper_void",
    UnusedNumber: "unused_number",
    PaperStep: "paper_step",
    PaperTemplate: "paper_template",
    EvidenceFile: "evidence_file",
    SignedPage: "signed_page",
    MilestoneResult: "milestone_result",
    CloseOut: "close_out",
    ChangeRequest: "change_request",
    Inspection: "inspection",
    Conclusion: "conclusion",
    Rectification: "rectification",
    Instruction: "instruction",
    InstructionStep: "instruction_step",
    InterviewProposal: "interview_proposal",
    ScoreRule: "score_rule",
    HandEntry: "score_by_hand",
    ScoreObjection: "score_objection",
    PublishedScore: "score_sheet",
    IndicatorPart: "indicator_part",
    IndicatorContribution: "indicator_contribution",
    MergedPackage: "merged_package",
}
# Tables that hold no records: kept files, half-typed text and the journal itself.
OTHER_TABLES = frozenset(
    {
        "paper_file", "returned_content", "received_file", "entry_draft", "review_draft", "operation", "row_change", "audit_link", "received_act",
        "exchange_desk", "exchange_peer", "former_identity", "own_act", "own_removal", "value_source",
    }
)  # fmt: skip
_KIND_OF_TABLE = {table: kind for kind, table in TABLE_OF_KIND.items()}


_SHAPES: dict[type[Record], RowShape[Any]] = {}


def shape_of(kind: type[R]) -> RowShape[R]:
    """How a kind of record is stored, worked out when first asked; KeyError for a kind that has no table."""
    shape = _SHAPES.get(kind)
    if shape is None:
        shape = _SHAPES[kind] = RowShape(kind, TABLE_OF_KIND[kind])
    return shape


def shape_of_table(table: str) -> RowShape[Any]:
    """The shape of the records in a table; KeyError for a table that holds no records."""
    return shape_of(_KIND_OF_TABLE[table])
