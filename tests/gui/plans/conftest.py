"""The page of plan review on a new ledger, as the main window wires it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage
from wanzhou_gui.usecases.services import Office, Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def sample_reading() -> PlanReading:
    """The reading of the built-in plan."""
    from wanzhou_gui.bootstrap import open_office

    return open_office().read_sample_plan()[0]


@pytest.fixture
def empty_desk(
    office: Office, background: Background, settled: Callable[[], None], tmp_path: Path
) -> Iterator[Desk]:
    """A desk with a ledger that holds nothing yet."""
    made = Desk(office, background)
    opened: list[Services] = []
    failures: list[Exception] = []
    made.failed.connect(failures.append)
    background.on_ledger_thread(
        lambda: office.create_ledger(tmp_path / "新台账.ledger"), opened.append, failures.append
    )
    settled()
    made.use(opened[0])
    yield made
    settled()
    background.wait_for_ledger(opened[0].close)
    made.use(None)
    assert not failures, failures


@pytest.fixture
def page(qtbot: QtBot, empty_desk: Desk, settled: Callable[[], None]) -> PlanReviewPage:
    """The page before anything has come in."""
    made = PlanReviewPage(empty_desk)
    qtbot.addWidget(made)
    empty_desk.changed.connect(made.show_changes)
    made.resize(1200, 560)
    made.show()
    made.activateWindow()
    made.show_scope(empty_desk.scope)
    settled()
    return made
