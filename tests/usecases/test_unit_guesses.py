"""Names the dictionary does not have: asked about, followed when a clerk says they mean a known body, never before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode
from wanzhou_gui.domain.plans import PlanQuestion, TaskUnit, UnitRole
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.plan_review_wording import question_words
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Office, Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

TEXT = """江北区2025年重点工作任务
一、重点任务
1.完善网络。健全机制。（牵头单位：区文旅委；责任单位：区财政局、区市场监官局）
2.规范标准。制定清单。（牵头单位：区财政局；责任单位：区文旅委、区新设局）
"""


@pytest.fixture
def reading(office: Office) -> PlanReading:
    return office.read_plan_text(TEXT)[0]


@pytest.fixture
def known(services: Services) -> Services:
    for name in ("区文化旅游委", "区财政局", "区市场监管局"):
        services.units.save(Unit(name=name))
    return services


def asked(services: Services, plan_id: int) -> dict[str, PlanQuestion]:
    return {one.subject: one for one in services.plans.questions(plan_id) if one.code == QuestionCode.UNIT_GUESSED}


def names(services: Services) -> list[str]:
    return sorted(unit.name for unit in services.units.units())


def test_a_name_that_is_only_like_a_known_one_is_asked_about_and_kept_apart(known: Services, reading: PlanReading) -> None:
    plan, _ = known.plans.add(reading)
    questions = asked(known, plan.id)
    assert {subject: one.proposals for subject, one in questions.items()} == {"区文旅委": ("区文化旅游委",), "区市场监官局": ("区市场监管局",)}
    assert all(one.must_answer for one in questions.values())
    assert names(known) == sorted(["区文化旅游委", "区财政局", "区市场监管局", "区文旅委", "区市场监官局", "区新设局"])


def test_an_answer_before_storing_makes_the_name_an_alias(known: Services, reading: PlanReading) -> None:
    answers = {("unit_guessed", "区文旅委"): "与“区文化旅游委”是同一单位（记为别名）", ("unit_guessed", "区市场监官局"): "新单位"}
    known.plans.add(reading, answers=answers)
    assert known.units.unit("区文旅委").name == "区文化旅游委"
    assert names(known) == sorted(["区文化旅游委", "区财政局", "区市场监管局", "区市场监官局", "区新设局"])


def test_an_answer_after_storing_moves_the_roles_and_can_be_undone(known: Services, reading: PlanReading) -> None:
    plan, _ = known.plans.add(reading)
    known.plans.answer(asked(known, plan.id)["区文旅委"], "区文化旅游委")
    assert "区文旅委" not in names(known)
    meant = known.units.unit("区文旅委")
    assert (meant.name, meant.aliases) == ("区文化旅游委", ("区文旅委",))
    assert [role.role for role in known._ledger.find(TaskUnit, unit_id=meant.id)] == [UnitRole.LEAD, UnitRole.RESPONSIBLE]
    known.history.undo()
    assert "区文旅委" in names(known)
    assert known.units.unit("区文化旅游委").aliases == ()


def test_the_next_plan_with_the_same_name_is_not_asked_about(known: Services, reading: PlanReading) -> None:
    plan, _ = known.plans.add(reading)
    known.plans.answer(asked(known, plan.id)["区文旅委"], "区文化旅游委")
    assert [one.subject for one in known.plans.with_unit_questions(reading).questions if one.code is QuestionCode.UNIT_GUESSED] == []


def test_an_answer_that_names_no_body_is_refused(known: Services, reading: PlanReading) -> None:
    plan, _ = known.plans.add(reading)
    with pytest.raises(RejectedError) as caught:
        known.plans.answer(asked(known, plan.id)["区文旅委"], "随便")
    assert caught.value.code == "unit_answer_unclear"
    assert "区文旅委" in names(known)


@pytest.mark.parametrize(("before_storing", "answer"), [(True, "由“区财政局”承担"), (False, "由“区财政局”承担")])
def test_a_unit_that_was_merged_is_asked_about_with_its_successor(
    known: Services, reading: PlanReading, before_storing: bool, answer: str
) -> None:
    old = known.units.unit("区市场监管局")
    known.units.save(replace(old, aliases=("区市场监官局",)))
    known.unit_changes.record(
        UnitChangeWish(UnitChangeKind.MERGE, (old.id,), ("区财政局",), date(2024, 1, 1), "万州委发〔2023〕9号")
    )
    question = next(one for one in known.plans.with_unit_questions(reading).questions if one.subject == "区市场监官局")
    assert question.proposals == ("区财政局", "区市场监管局")
    words = question_words(question)
    assert "并入区财政局" in words.explanation
    assert words.options[0] == answer
    plan, _ = known.plans.add(reading, answers={(question.code, question.subject): answer} if before_storing else None)
    if not before_storing:
        known.plans.answer(asked(known, plan.id)["区市场监官局"], answer)
    known.periods.open("2024Q2")
    view = known.overview.view(plan.id, known.periods.period("2024Q2").id)
    assert [unit.name for unit in view.rows[0].units].count("区财政局") == 1
    assert "区市场监管局" not in {unit.name for row in view.rows for unit in row.units}
    assert "区市场监管局" in names(known)
