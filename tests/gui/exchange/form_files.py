"""Forms of the example ledger as units fill them in, for the tests of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl

from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.usecases.services import Services


def issued(desk: Desk, background: Background, folder: Path) -> Path:
    """The forms of the period in view, written into a folder by the ledger's own thread."""
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    ask(desk, background, lambda services: services.forms.export(plan_id, period_id, folder))
    return folder


def ask(desk: Desk, background: Background, question: Callable[[Services], object]) -> object:
    """An answer of the ledger, waited for."""
    services = desk._services
    assert services is not None
    return background.wait_for_ledger(lambda: question(services))


def fill(folder: Path, unit: str, to: str = "", **cells: object) -> Path:
    """Write into the form of a unit by places like F5."""
    path = next(folder.glob(f"{unit}_*.xlsx"))
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book["填报表"][place] = value
    target = folder / to if to else path
    book.save(target)
    return target
