"""A real ledger in a temporary folder, with the first plan in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, SampleCounts, build_sample
from wanzhou_gui.usecases.services import Office, Services

TODAY = date(2024, 7, 10)


@pytest.fixture(scope="session")
def first_plan() -> PlanReading:
    """The reading of the plan that ships with the program."""
    return open_office().read_sample_plan()[0]


@pytest.fixture(scope="session")
def _made_sample(tmp_path_factory: pytest.TempPathFactory, first_plan: PlanReading) -> tuple[Path, SampleCounts]:
    """The sample ledger, made once for the run and closed."""
    path = tmp_path_factory.mktemp("sample") / "sample.ledger"
    services = open_office(FixedClock(SAMPLE_TODAY)).create_ledger(path)
    counts = build_sample(services, first_plan)
    services.close()
    return path, counts


@pytest.fixture
def sample(_made_sample: tuple[Path, SampleCounts], tmp_path: Path) -> Iterator[tuple[Services, SampleCounts]]:
    """An own copy of the sample ledger, free to be changed."""
    made, counts = _made_sample
    services = open_office(FixedClock(SAMPLE_TODAY)).open_ledger(Path(shutil.copy(made, tmp_path / "sample.ledger")))
    yield services, counts
    services.close()


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
