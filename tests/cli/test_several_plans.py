"""A notice that carries several plans goes in whole or not at all, and its plans are told apart afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import REPOSITORY, Run
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.plans import PlanVerbs

FIVE_ACTIONS = REPOSITORY.parent / "shared" / "plan" / "examples" / "63_shaanxi_five_actions.txt"
pytestmark = pytest.mark.skipif(not FIVE_ACTIONS.is_file(), reason="the example documents are not here")


def test_every_task_names_its_plan(run: Run) -> None:
    said = run("plan", "read", FIVE_ACTIONS, "--json").object
    assert len(said["plans"]) == 5
    assert {task["plan"] for task in said["tasks"]} == set(said["plans"])


def test_every_plan_of_a_notice_is_stored(run: Run, tmp_path: Path) -> None:
    added = run("plan", "add", FIVE_ACTIONS, "--db", tmp_path / "五项.ledger", "--json").object["plans"]
    listed = run("plan", "list", "--db", tmp_path / "五项.ledger", "--json").object["plans"]
    assert [one["title"] for one in listed] == [one["title"] for one in added]
    assert [one["index"] for one in listed] == [1, 2, 3, 4, 5]
    assert "--plan" in run("plan", "questions", "--db", tmp_path / "五项.ledger").complaint
    asked = run("plan", "questions", "--db", tmp_path / "五项.ledger", "--plan", "3", "--json").object
    assert asked["plan"] == listed[2]["title"]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_plan_refused_in_the_middle_takes_the_others_back(
    is_new: bool, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "五项.ledger"
    sample = REPOSITORY / "resources" / "plans" / "wanzhou_2024_16.txt"
    if not is_new:
        assert run("plan", "add", sample, "--db", db).code == 0
    add = PlanVerbs.add
    titles: list[str] = []

    def refuse_the_third(
        verbs: PlanVerbs,
        reading: PlanReading,
        parameters: PlanParameters | None = None,
        answers: Mapping[tuple[str, str], str] | None = None,
        source_name: str = "",
    ) -> tuple[Plan, Changes]:
        titles.append(reading.title)
        if len(titles) == 3:
            raise RejectedError("period_reversed")
        return add(verbs, reading, parameters, answers, source_name)

    monkeypatch.setattr(PlanVerbs, "add", refuse_the_third)
    assert "计划期" in run("plan", "add", FIVE_ACTIONS, "--db", db).complaint
    assert len(titles) == 3
    if is_new:
        assert list(tmp_path.iterdir()) == []
    else:
        assert len(run("plan", "list", "--db", db, "--json").object["plans"]) == 1
        assert run("db", "check", "--db", db).code == 0
