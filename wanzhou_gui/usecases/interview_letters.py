"""The paper that puts a 约谈 proposal before the leaders: drafted from the red tasks it stands on, edited, numbered, kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.interviews import (
    InterviewKind,
    InterviewProposal,
    RedRun,
    RedStanding,
    answering_unit,
    concerned,
    red_standings,
)
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView
from wanzhou_gui.domain.papers import Paper, PaperState, paper_number
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.chasing.red_letters import RedLetterFacts, RedTask
from wanzhou_gui.reports.interview_wording import red_sentence
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.letters.kept_letters import office_kept
from wanzhou_gui.reports.letters.registry import RED_FORMS
from wanzhou_gui.reports.paper_parts.fact_book import FigureSource
from wanzhou_gui.reports.paper_parts.facts_text import facts_as_mapping
from wanzhou_gui.reports.paper_parts.linking import find_sources
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.interviews import InterviewVerbs
from wanzhou_gui.usecases.letter_texts import (
    LetterDraft,
    LetterTexts,
    drop_draft,
    letter_number_template,
    refuse_blocked,
)
from wanzhou_gui.usecases.paper_numbers import next_number
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperRenderer

RedDraft = LetterDraft[RedLetterFacts]


class InterviewLetterVerbs:
    """What the office does with papers about its proposals."""

    def __init__(
        self, ledger: Ledger, clock: Clock, renderer: Callable[[], PaperRenderer], interviews: InterviewVerbs
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._renderer = renderer
        self._interviews = interviews
        self._texts = LetterTexts(ledger)

    def draft(self, proposal_id: int, *, issued_on: date | None = None) -> RedDraft:
        """The paper without a number; RejectedError for a proposal that was refused or is settled."""
        one = self._ledger.get(InterviewProposal, proposal_id)
        if not one.is_open:
            raise RejectedError("interview_decided")
        day = issued_on or self._clock.today()
        unit = self._ledger.unit_lineage().named_on(self._ledger.get(Unit, one.unit_id), one.proposed_on)
        form = RED_FORMS[ChaseKind(one.kind.value)]
        return self._texts.draft(form, self._facts(one, unit), unit, (one.plan_id, one.period_id), day)

    def preview(self, plan_id: int, period_id: int, kind: ChaseKind, wording: Mapping[str, str]) -> RedDraft:
        """A paper as it would read with another wording: about the unit that is red, else an example with one it fits.

        RejectedError when no unit answering for a task may be put forward so.
        """
        view, wanted, day = self._interviews.view(plan_id, period_id), InterviewKind(kind.value), self._clock.today()
        red = [one for one in red_standings(view) if one.kind is wanted]
        standing = next(iter(red), None) or _example(view, wanted)
        if standing is None:
            raise RejectedError("nobody_to_chase")
        first = standing.runs[0]
        one = InterviewProposal(
            plan_id=plan_id,
            task_id=first.task.id,
            unit_id=standing.unit.id,
            period_id=period_id,
            kind=wanted,
            task_reds=first.periods,
            unit_reds=standing.unit_reds,
            reason=red_sentence(standing),
            proposed_on=day,
            proposed_by="",
        )
        facts = self._facts_in(view, one, standing.unit, standing)
        told = facts if red else replace(facts, is_sample=True)
        return self._texts.draft(RED_FORMS[kind], told, standing.unit, (plan_id, period_id), day, tried=wording)

    def edit(self, proposal_id: int, key: str, text: str | None) -> Changes:
        """Keep the clerk's text for a section; None brings the generated text back."""
        return self._texts.edit(self.draft(proposal_id), key, text)

    def why(self, proposal_id: int, phrase: str) -> tuple[FigureSource, ...]:
        """The facts behind a figure as it is written there, with the tasks it counts."""
        draft = self.draft(proposal_id)
        return find_sources(draft.figures, draft.texts, phrase)

    def bytes_of(self, draft: RedDraft) -> bytes:
        """The paper drawn as PDF; RejectedError when no font has a character of it."""
        renderer = self._renderer()
        missing = renderer.preflight(draft.document)
        if missing:
            raise RejectedError("missing_characters", characters="、".join(dict.fromkeys(one.character for one in missing)))
        return renderer.render_bytes(draft.document)

    def issue(
        self, proposal_id: int, *, approver: str, issued_on: date | None = None
    ) -> tuple[Paper, bytes, Changes]:
        """Number the paper in the register of its kind, draw it and keep the very bytes.

        RejectedError without who signs it, for a day before the proposal, while a check blocks, and when no font has a character.
        """
        one = self._ledger.get(InterviewProposal, proposal_id)
        day, signer = issued_on or self._clock.today(), approver.strip()
        if not signer:
            raise RejectedError("signer_missing")
        if day < one.proposed_on:
            raise RejectedError("decided_before_applied", day=one.proposed_on)
        draft = self.draft(proposal_id, issued_on=day)
        refuse_blocked(draft)
        self.bytes_of(draft)
        kind = draft.form.kind
        sequence = next_number(self._ledger, kind, day.year)
        mark = read_settings(self._ledger).agency_mark
        number = paper_number(letter_number_template(self._ledger, kind), mark, day.year, sequence)
        content = self._renderer().render_bytes(draft.composed(Stamp(number, day, is_issued=True, signer=signer)))
        digest = hashlib.sha256(content).hexdigest()
        told = red_letter_json(draft, number, day)
        paper = Paper(
            plan_id=draft.plan_id,
            period_id=draft.period_id,
            unit_id=draft.unit.id,
            kind=kind,
            state=PaperState.ISSUED,
            title=draft.title,
            number_year=day.year,
            number_sequence=sequence,
            number_text=number,
            facts_digest=hashlib.sha256(told.encode()).hexdigest(),
            facts_json=told,
            template_version=draft.template_version,
            approver=signer,
            approved_on=day,
            issued_on=day,
            issued_at=self._clock.now(),
            pdf_sha256=digest,
        )
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("issue_letters", f"{draft.unit.name} {number}", clerk=clerk, can_be_undone=False) as transaction:
            stored = transaction.add(paper)
            transaction.keep_file(stored.id, digest, content)
            drop_draft(transaction, draft)
        return stored, content, Changes.of(Subject.CASE, Subject.CHASE, Subject.PAPER)

    def _facts(self, one: InterviewProposal, unit: Unit) -> RedLetterFacts:
        view = self._interviews.view(one.plan_id, one.period_id)
        about = {one.unit_id, *concerned(one, view)}
        standing = next((each for each in red_standings(view) if each.unit.id in about), None)
        return self._facts_in(view, one, unit, standing)

    def _facts_in(
        self, view: LedgerView, one: InterviewProposal, unit: Unit, standing: RedStanding | None
    ) -> RedLetterFacts:
        about = {one.unit_id, *concerned(one, view)}
        labels = {period.id: period_label(period) for period in self._ledger.find(Period)}
        rows = {row.task.id: row for row in view.rows}
        own = [row for row in view.rows if (speaker := answering_unit(row)) is not None and speaker.id in about]
        task = self._ledger.get(Task, one.task_id)
        said = red_sentence(standing) if standing is not None else ""
        return RedLetterFacts(
            kind=ChaseKind(one.kind.value),
            plan_title=view.plan.title,
            document_number=view.plan.document_number,
            is_sample=view.plan.is_sample,
            period_code=view.period.code,
            period_label=labels[one.period_id],
            as_of=view.as_of,
            unit=unit.name,
            unit_full_name=unit.full_name,
            nature=unit.nature,
            number=task.number,
            title=task.title,
            tasks=tuple(_red_task(rows[run.task.id], run.periods, labels) for run in standing.runs) if standing else (),
            unit_periods=standing.unit_reds if standing else 0,
            unit_since=_unit_since(own, standing, labels) if standing else "",
            # The count of red periods stands in the table; it is not said twice.
            ground="" if one.reason == said else one.reason.rstrip("。"),
            proposed_on=one.proposed_on,
            earlier=self._interviews.letters_of(one),
        )


def _example(view: LedgerView, kind: InterviewKind) -> RedStanding | None:
    """A unit as it would stand after two red periods, for looking at the wording while nobody is red."""
    for row in view.rows:
        unit = answering_unit(row)
        if unit is not None:
            standing = RedStanding(unit, (RedRun(row.task, 2),), 2)
            if standing.kind is kind:
                return standing
    return None


def _red_task(row: LedgerRow, periods: int, labels: dict[int, str]) -> RedTask:
    since = _since([one for one, _ in row.verdicts], periods, labels)
    return RedTask(row.task.number, row.task.title, periods, since, lamp_reason(row.verdict))


def _unit_since(own: list[LedgerRow], standing: RedStanding, labels: dict[int, str]) -> str:
    order = max(([one for one, _ in row.verdicts] for row in own), key=len, default=[])
    return _since(order, standing.unit_reds, labels)


def _since(order: list[int], periods: int, labels: dict[int, str]) -> str:
    return labels[order[max(0, len(order) - periods)]] if order else ""


def red_letter_json(draft: RedDraft, number: str, day: date) -> str:
    """What the paper states and its text as printed, as canonical JSON in the shape of every batch of letters."""
    return json.dumps(
        {
            "kind": draft.form.kind.value,
            "period": draft.facts.period_code,
            "as_of": draft.facts.as_of.isoformat(),
            "issued_on": day.isoformat(),
            "office": office_kept(draft.settings),
            "letters": [
                {
                    "facts": facts_as_mapping(draft.facts),
                    "unit": draft.facts.unit,
                    "number": number,
                    "title": draft.title,
                    "text": {section.key: section.text for section in draft.sections},
                }
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )
