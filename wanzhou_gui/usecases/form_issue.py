"""Forms on their way out: one file and one notice for each unit, whatever number of plans ask it, all on record or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.domain.envelopes import MOST_PLANS, Envelope
from wanzhou_gui.domain.unit_forms import FormBatch, FormContent, IssuedForm
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.unit_forms.notice import covering_notice
from wanzhou_gui.usecases.askings import Asking
from wanzhou_gui.usecases.clerks import read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.ports import Clock, FormStage, FormWriter, Ledger

# Told how many of how many are done; answering False stops the work with nothing left behind.
Progress = Callable[[int, int], bool]


@dataclass(frozen=True)
class IssueWish:
    """Where forms go, to whom (None: to everybody who has a part), how, and whether a notice goes with each."""

    to_folder: Path
    unit_ids: Sequence[int] | None = None
    channel: str = ""
    with_notices: bool = True


@dataclass(frozen=True)
class Issued:
    """What went out: a batch for each plan, and the forms; those of one file share its digest."""

    batches: tuple[FormBatch, ...]
    forms: tuple[IssuedForm, ...]

    @property
    def file_count(self) -> int:
        """How many files there are: one for each unit."""
        return len({one.sha256 for one in self.forms})


@dataclass(frozen=True)
class UnitPart:
    """A unit a form goes to: how much it is asked, and how often and when it was issued to it last."""

    unit: Unit
    task_count: int
    indicator_count: int
    version: int
    issued_at: datetime | None
    plan_count: int = 1


@dataclass(frozen=True)
class IssuedFile:
    """A line of the issue register: one file that went to a unit, with the form of every plan in it."""

    batch: FormBatch
    forms: tuple[IssuedForm, ...]

    @property
    def first(self) -> IssuedForm:
        """The form of the oldest plan."""
        return self.forms[0]


def issue(
    ledger: Ledger, clock: Clock, writer: FormWriter, asked: Sequence[Asking], wish: IssueWish, progress: Progress | None
) -> Issued:
    """Write one file and one notice for each unit and put the issue on record; all of it or nothing.

    RejectedError when no unit has a part, when more plans ask one than a file can hold, and when `progress` asks to stop.
    """
    contexts = [FormContext(ledger, one.plan, one.period) for one in asked]
    places: dict[int, list[int]] = {}
    for place, context in enumerate(contexts):
        for unit_id in context.form_unit_ids():
            if wish.unit_ids is None or unit_id in wish.unit_ids:
                places.setdefault(unit_id, []).append(place)
    if not places:
        raise RejectedError("no_forms_to_issue")
    units = {unit_id: contexts[own[0]].units[unit_id] for unit_id, own in places.items()}
    for unit_id, own in places.items():
        if len(own) > MOST_PLANS:
            raise RejectedError("envelope_too_large", (), unit=units[unit_id].name, count=len(own), limit=MOST_PLANS)
    versions = [_versions(ledger, one) for one in asked]
    office = read_settings(ledger)
    clerk, day = office.clerk_name, clock.today()
    with writer.stage(wish.to_folder) as stage:
        drawn: list[tuple[int, FormContent, str, str]] = []
        wanted = sorted(places, key=lambda unit_id: (units[unit_id].position, unit_id))
        for count, unit_id in enumerate(wanted, start=1):
            own = places[unit_id]
            envelope = Envelope(
                tuple([contexts[at].content(unit_id, uuid4().hex, versions[at].get(unit_id, 0) + 1) for at in own])
            )
            name, sha256 = stage.add(envelope)
            if wish.with_notices:
                stage.add_notice(envelope, covering_notice(envelope, name, office, day, wish.channel))
            drawn += [(at, content, name, sha256) for at, content in zip(own, envelope.forms, strict=True)]
            if progress is not None and not progress(count, len(wanted)):
                raise RejectedError("stopped")
        return _recorded(ledger, clock, stage, asked, drawn, wish.channel, clerk)


def _versions(ledger: Ledger, one: Asking) -> dict[int, int]:
    found: dict[int, int] = {}
    for form in ledger.find(IssuedForm, plan_id=one.plan.id, period_id=one.period.id):
        found[form.unit_id] = max(found.get(form.unit_id, 0), form.version)
    return found


def _recorded(
    ledger: Ledger, clock: Clock, stage: FormStage, asked: Sequence[Asking],
    drawn: Sequence[tuple[int, FormContent, str, str]], channel: str, clerk: str,
) -> Issued:  # fmt: skip
    codes = "、".join(dict.fromkeys(one.period.code for one in asked))
    moment = clock.now()
    with ledger.transaction("issue_forms", codes, clerk=clerk) as transaction:
        batches = {
            at: transaction.add(
                FormBatch(
                    plan_id=asked[at].plan.id, period_id=asked[at].period.id, issued_at=moment, clerk=clerk, channel=channel
                )
            )
            for at in sorted({at for at, *_ in drawn})
        }
        forms = tuple(
            transaction.add(
                IssuedForm(
                    uid=content.form_uid,
                    batch_id=batches[at].id,
                    plan_id=asked[at].plan.id,
                    unit_id=content.unit.id,
                    period_id=asked[at].period.id,
                    version=content.version,
                    checksum=content.identity.checksum,
                    file_name=name,
                    sha256=sha256,
                    rows=content.rows,
                    plan_version=content.plan_version,
                )
            )
            for at, content, name, sha256 in drawn
        )
        # Last inside the transaction: when the folder refuses, the record is rolled back with it.
        stage.finish()
    return Issued(tuple(batches.values()), forms)


def parts_of(ledger: Ledger, asked: Sequence[Asking]) -> list[UnitPart]:
    """Every unit a form would go to, with what it would hold over all these plans and when it was issued last."""
    found: dict[int, UnitPart] = {}
    for one in asked:
        context = FormContext(ledger, one.plan, one.period)
        moments = {each.id: each.issued_at for each in ledger.find(FormBatch, plan_id=one.plan.id, period_id=one.period.id)}
        last: dict[int, IssuedForm] = {}
        for form in ledger.find(IssuedForm, plan_id=one.plan.id, period_id=one.period.id):
            if form.unit_id not in last or last[form.unit_id].version < form.version:
                last[form.unit_id] = form
        for unit_id in context.form_unit_ids():
            before = found.get(unit_id)
            form_of = last.get(unit_id)
            moment = moments[form_of.batch_id] if form_of else None
            known = [at for at in (before.issued_at if before else None, moment) if at is not None]
            found[unit_id] = UnitPart(
                context.units[unit_id],
                len(context.tasks_of(unit_id)) + (before.task_count if before else 0),
                len(context.indicators_of(unit_id)) + len(context.shares_of(unit_id)) + (before.indicator_count if before else 0),
                max(form_of.version if form_of else 0, before.version if before else 0),
                max(known, default=None),
                1 + (before.plan_count if before else 0),
            )
    return sorted(found.values(), key=lambda part: (part.unit.position, part.unit.id))


def register_of(ledger: Ledger, asked: Sequence[Asking]) -> list[IssuedFile]:
    """The issue register over these plans, oldest first: one line for each file."""
    files: dict[tuple[str, datetime], list[tuple[FormBatch, IssuedForm]]] = {}
    for one in asked:
        for batch in ledger.find(FormBatch, plan_id=one.plan.id, period_id=one.period.id):
            for form in ledger.find(IssuedForm, batch_id=batch.id):
                files.setdefault((form.sha256, batch.issued_at), []).append((batch, form))
    found = [IssuedFile(own[0][0], tuple(form for _, form in own)) for own in files.values()]
    return sorted(found, key=lambda file: (file.batch.issued_at, file.batch.id, file.first.id))
