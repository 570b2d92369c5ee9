"""Answers that come after another ledger was opened belong to nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt


def test_an_answer_of_a_ledger_no_longer_open_is_dropped(desk: Desk, settled: Callable[[], None]) -> None:
    may_go_on = threading.Event()
    answers: list[int] = []
    services: list[Services] = []
    desk.ask(lambda opened: opened, services.append)
    settled()

    def slow(opened: Services) -> int:
        may_go_on.wait(10)
        return len(opened.plans.plans())

    desk.ask(slow, answers.append)
    desk.use(None)
    may_go_on.set()
    settled()
    assert answers == []
    desk.use(services[0])
    desk.ask(lambda opened: len(opened.plans.plans()), answers.append)
    settled()
    assert answers == [1]


def test_a_failure_of_a_ledger_no_longer_open_is_not_told(desk: Desk, settled: Callable[[], None]) -> None:
    may_go_on = threading.Event()
    services: list[Services] = []
    told: list[Exception] = []
    desk.ask(lambda opened: opened, services.append)
    settled()

    def fail(opened: Services) -> None:
        may_go_on.wait(10)
        raise ValueError("too late")

    desk.ask(fail, lambda _: None, told.append)
    desk.use(None)
    may_go_on.set()
    settled()
    assert told == []
    desk.use(services[0])
