"""What was decided on a unit's applications and has not been told it yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.closing import CloseOut, CloseOutState, RequestKind, RequestState
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_source import PaperSource


@dataclass(frozen=True)
class RequestItem:
    """A decided request; `is_late` where it was made after the date that held."""

    uid: str
    number: str
    title: str
    kind: RequestKind
    is_approved: bool
    is_late: bool
    applied_on: date
    due_on: date | None
    original_due_on: date | None
    granted_on: date | None
    content: str
    note: str


@dataclass(frozen=True)
class CloseOutItem:
    """A decided application for 销号 with the evidence it rests on."""

    uid: str
    number: str
    title: str
    is_confirmed: bool
    applied_on: date
    conclusion: str
    closed_on: date | None
    refusal: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class CaseFacts:
    """Everything a letter on one unit's applications says; one of the two lists is empty."""

    heading: PlanHeading
    registration_number: str
    unit: str
    unit_full_name: str
    nature: UnitNature
    requests: tuple[RequestItem, ...] = ()
    close_outs: tuple[CloseOutItem, ...] = ()

    @property
    def has_news(self) -> bool:
        """Whether anything was decided that the unit has not been told."""
        return bool(self.requests or self.close_outs)


def extension_facts(source: PaperSource) -> CaseFacts:
    """Requests for another date, another content or an end, decided since the period began."""
    told = source.told_in(PaperKind.EXTENSION)
    items = []
    for row in source.view.rows:
        for one in source.requests_of(row.task.id):
            if one.state is RequestState.PENDING or one.decided_on is None or one.uid in told:
                continue
            if one.decided_on < source.view.period.starts_on or not _concerns(source, row, one.unit_id):
                continue
            items.append(
                RequestItem(
                    uid=one.uid,
                    number=row.task.number,
                    title=row.task.title,
                    kind=one.kind,
                    is_approved=one.state is RequestState.APPROVED,
                    is_late=one.is_late,
                    applied_on=one.applied_on,
                    due_on=one.due_on,
                    original_due_on=one.original_due_on,
                    granted_on=one.granted_on,
                    content=one.content,
                    note=one.decision_note,
                )
            )
    return _facts(source, requests=tuple(items))


def closing_facts(source: PaperSource) -> CaseFacts:
    """Applications for 销号 decided since the period began."""
    told = source.told_in(PaperKind.CLOSING)
    items = []
    for row in source.view.rows:
        for one in source.close_outs_of(row.task.id):
            if one.uid in told or not _is_news(one, source.view.period.starts_on):
                continue
            if not _concerns(source, row, one.unit_id):
                continue
            items.append(
                CloseOutItem(
                    uid=one.uid,
                    number=row.task.number,
                    title=row.task.title,
                    is_confirmed=one.state is CloseOutState.CONFIRMED,
                    applied_on=one.applied_on,
                    conclusion=one.conclusion,
                    closed_on=one.closed_on,
                    refusal=one.refusal,
                    evidence=source.evidence_of(row.task.id),
                )
            )
    return _facts(source, close_outs=tuple(items))


def _is_news(one: CloseOut, since: date) -> bool:
    decided = one.state in (CloseOutState.CONFIRMED, CloseOutState.REFUSED)
    return decided and one.decided_on is not None and one.decided_on >= since


def _concerns(source: PaperSource, row: LedgerRow, applicant: int | None) -> bool:
    """The unit that applied; where none is named, who answers for the task."""
    assert source.unit is not None
    if applicant is not None:
        return applicant == source.unit.id
    answering = row.lead_units or ((row.convenor,) if row.convenor else ())
    return any(one.id == source.unit.id for one in answering)


def _facts(
    source: PaperSource, requests: tuple[RequestItem, ...] = (), close_outs: tuple[CloseOutItem, ...] = ()
) -> CaseFacts:
    unit = source.unit
    assert unit is not None
    return CaseFacts(
        heading=PlanHeading.of(source.view),
        registration_number=source.bulletin.registration_number,
        unit=unit.name,
        unit_full_name=unit.full_name,
        nature=unit.nature,
        requests=requests,
        close_outs=close_outs,
    )
