"""A real ledger in a temporary folder, with the first plan in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.services import Office, Services

TODAY = date(2024, 7, 10)


@pytest.fixture(scope="session")
def first_plan() -> PlanReading:
    """The reading of the plan that ships with the program."""
    return open_office().read_sample_plan()[0]


@pytest.fixture
def office() -> Office:
    """The program's verbs on 10 July 2024."""
    return open_office(FixedClock(TODAY))


@pytest.fixture
def services(office: Office, tmp_path: Path) -> Iterator[Services]:
    """An empty new ledger."""
    services = office.create_ledger(tmp_path / "督查 台账.ledger")
    yield services
    services.close()


@pytest.fixture
def with_plan(services: Services, first_plan: PlanReading) -> Services:
    """A ledger with the first plan and the second quarter of 2024 open."""
    services.plans.add(first_plan)
    services.periods.open("2024Q2")
    return services
