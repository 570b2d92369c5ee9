"""Chasing over all running plans: each unit once, one call, one message, one list of who has not reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wanzhou_gui.domain.chase_board import ChaseBoard
from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine, board_together
from wanzhou_gui.domain.chasing import PhoneNote, ReportingState, UnitRequest
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.rhythms import period_in_turn
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.reports.chasing.messages import chat_message_together, short_message_together
from wanzhou_gui.reports.chasing.together import (
    compose_missing_together,
    matrix_sheet_together,
    missing_sheet_together,
)
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.chasing import ChasingVerbs, Place
from wanzhou_gui.usecases.clerks import read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger, PaperRenderer, WorkbookWriter


@dataclass(frozen=True)
class UnitMessageTogether:
    """The texts to copy for one unit, about all plans it owes."""

    line: TogetherLine
    short: str
    chat: str


class ChasingTogetherVerbs:
    """What a clerk does about returns that have not come, whatever plan they are for; `plan_id` keeps it to one plan."""

    def __init__(
        self,
        ledger: Ledger,
        chasing: ChasingVerbs,
        renderer: Callable[[], PaperRenderer],
        workbooks: Callable[[], WorkbookWriter],
    ) -> None:
        self._ledger = ledger
        self._chasing = chasing
        self._renderer = renderer
        self._workbooks = workbooks

    def board(self, period_id: int, plan_id: int | None = None) -> TogetherBoard:
        """Every unit once over all plans that ask together with a period; refused when no plan asks then."""
        if plan_id is not None:
            single = self._chasing.board(plan_id, period_id)
            return board_together(single.period, single.periods, [single], (), {(plan_id, one.id): one.id for one in single.periods})
        chosen = self._ledger.get(Period, period_id)
        periods = self._ledger.find(Period)
        columns = sorted((one for one in periods if one.kind is chosen.kind), key=lambda one: one.starts_on)
        boards: list[ChaseBoard] = []
        others: list[ChaseBoard] = []
        turns: dict[tuple[int, int], int] = {}
        for plan in self._ledger.find(Plan):
            own = [(column, period_in_turn(plan, column, periods)) for column in columns]
            turns |= {(plan.id, column.id): one.id for column, one in own if one is not None}
            now = period_in_turn(plan, chosen, periods)
            if now is not None:
                boards.append(self._chasing.board(plan.id, now.id))
            elif past := [one for _, one in own if one is not None and one.starts_on <= chosen.ends_on]:
                others.append(self._chasing.board(plan.id, past[-1].id))
        if not boards:
            raise RejectedError("no_plan_asks")
        return board_together(chosen, columns, boards, others, turns)

    def notices_given(self, board: TogetherBoard) -> tuple[ShortNotice, ...]:
        """Where the first issue of forms left too little time, for whatever plan that asks; the same one once."""
        found = (self._chasing.notice_given(*place) for place in board.places)
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def notice(self, board: TogetherBoard, sent_on: date | None = None) -> ShortNotice | None:
        """Whether forms of all plans sent out on a day (today) would leave too little time: the earliest due day counts."""
        first = min(board.boards, key=lambda one: one.period.due_on)
        return self._chasing.notice(first.period.id, sent_on)

    def note_call(
        self,
        period_id: int,
        unit_id: int,
        plan_ids: Sequence[int] = (),
        *,
        spoke_with: str = "",
        said: str = "",
        promised_on: date | None = None,
        is_reminder: bool = False,
        called_on: date | None = None,
    ) -> tuple[PhoneNote, Changes]:
        """Put one call on record for several plans: those named, else all the unit owes, else all that ask it."""
        places = self._places(period_id, unit_id, plan_ids)
        (plan_id, own_period_id), *others = places
        return self._chasing.note_call(
            plan_id,
            unit_id,
            own_period_id,
            others=others,
            spoke_with=spoke_with,
            said=said,
            promised_on=promised_on,
            is_reminder=is_reminder,
            called_on=called_on,
        )

    def note_request(
        self, period_id: int, unit_id: int, subject: str, due_on: date | None = None
    ) -> tuple[UnitRequest, Changes]:
        """Count a further demand on a unit; it lies with the first plan that asks the unit."""
        plan_id, own_period_id = self._places(period_id, unit_id, ())[0]
        return self._chasing.note_request(plan_id, unit_id, own_period_id, subject, due_on)

    def messages(
        self, period_id: int, unit_ids: Sequence[int] | None = None, plan_id: int | None = None
    ) -> tuple[UnitMessageTogether, ...]:
        """One text for each unit: for those named, else for every unit whose returns are not all in."""
        board = self.board(period_id, plan_id)
        settings = read_settings(self._ledger)
        wanted = [
            line
            for line in board.lines
            if (line.unit.id in unit_ids if unit_ids is not None else line.is_owed or line.state is ReportingState.WAITING)
        ]
        return tuple(
            UnitMessageTogether(line, short_message_together(board, line), chat_message_together(board, line, settings))
            for line in wanted
        )

    def missing_list_pdf(self, period_id: int, plan_id: int | None = None) -> bytes:
        """未报名单 over all plans as the bytes of a PDF."""
        if plan_id is not None:
            return self._chasing.missing_list_pdf(plan_id, period_id)
        document = compose_missing_together(self.board(period_id), read_settings(self._ledger))
        return self._renderer().render_bytes(document)

    def missing_list_workbook(
        self, period_id: int, to: Path, plan_id: int | None = None, *, with_phones: bool = False
    ) -> Path:
        """未报名单 over all plans and the matrix as a workbook."""
        if plan_id is not None:
            return self._chasing.missing_list_workbook(plan_id, period_id, to, with_phones=with_phones)
        board = self.board(period_id)
        sheets = [missing_sheet_together(board, with_phones=with_phones), matrix_sheet_together(board)]
        self._workbooks().write(sheets, to)
        return to

    def _places(self, period_id: int, unit_id: int, plan_ids: Sequence[int]) -> list[Place]:
        line = self.board(period_id).line_of(unit_id)
        if line is None:
            raise RejectedError("unit_not_in_plan")
        if plan_ids:
            chosen = [part for part in line.parts if part.plan.id in plan_ids]
            if len(chosen) < len(set(plan_ids)):
                raise RejectedError("unit_not_in_plan")
        else:
            chosen = list(line.owed or line.parts)
        return [part.place for part in chosen]
