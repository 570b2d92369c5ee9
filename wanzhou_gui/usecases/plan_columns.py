"""What clerks decided about the columns of task tables, remembered by the headings so that the next such table needs no asking."""

from __future__ import annotations

import json
from dataclasses import replace

from wanzhou_gui.domain.plan_columns import (
    HEAD_SEARCHED,
    ColumnRole,
    TableChoice,
    TableFile,
    fingerprint,
    headings_at,
    problem_in,
)
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import Setting, clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger

_NAME = "plan_columns."


class ColumnVerbs:
    """Remembering and finding again the roles of columns; kept in the ledger, so that they travel with it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def remembered(self, file: TableFile) -> TableChoice | None:
        """What was decided for a table with the same headings, with the place of the heading row in this file; None when nothing was."""
        kept = {setting.name: setting.value for setting in self._ledger.find(Setting) if setting.name.startswith(_NAME)}
        if not kept:
            return None
        for sheet in file.sheets:
            for row in range(1, min(len(sheet.rows), HEAD_SEARCHED) + 1):
                for height in (1, 2):
                    value = kept.get(_NAME + fingerprint(headings_at(sheet.rows, row, height)))
                    if value is not None:
                        return TableChoice("", row, height, _roles(value))
        return None

    def remember(self, file: TableFile, choice: TableChoice) -> Changes:
        """Keep the roles for the headings of the chosen row; a table without headings has nothing to be known by and is not kept.

        Refused when no column holds the tasks.
        """
        problem = problem_in(choice)
        if problem:
            raise RejectedError(problem)
        sheet = next((sheet for sheet in file.sheets if choice.sheet in ("", sheet.name)), None)
        if sheet is None or not choice.head_row or not choice.roles or choice.head_row > len(sheet.rows):
            return Changes.of()
        headings = headings_at(sheet.rows, choice.head_row, choice.head_height)
        name = _NAME + fingerprint(headings)
        value = json.dumps([role.value for role in choice.roles])
        stored = self._ledger.find(Setting, name=name)
        if stored and stored[0].value == value:
            return Changes.of()
        subject = "、".join(heading.replace("\v", "") for heading in headings if heading)[:60]
        with self._ledger.transaction("remember_columns", subject, clerk=clerk_name(self._ledger)) as transaction:
            if stored:
                transaction.change(replace(stored[0], value=value))
            else:
                transaction.add(Setting(name=name, value=value))
        return Changes.of(Subject.SETTING)


def _roles(value: str) -> tuple[ColumnRole, ...]:
    return tuple(ColumnRole(role) for role in json.loads(value))
