"""Two plans of different rhythm side by side: who is asked when, what goes into one file, and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.periods import PeriodKind, period_of_code
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.rhythms import period_in_turn
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_issue import IssueWish
from wanzhou_gui.usecases.services import Services

OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
"""


@pytest.fixture
def two(with_plan: Services) -> Services:
    [reading, *_] = with_plan.plans.read_text(OTHER)
    with_plan.plans.add(reading)
    first, second = (one.plan.id for one in with_plan.plans.plans())
    for code in ("2024M05", "2024M06", "2024Q2"):
        with_plan.periods.open(code)
    with_plan.periods.set_rhythm(first, PeriodKind.QUARTER)
    with_plan.periods.set_rhythm(second, PeriodKind.MONTH)
    return with_plan


def asked(services: Services, code: str) -> list[str]:
    return [one.period.code for one in services.several_plans.askings(services.periods.period(code).id)]


@pytest.mark.parametrize("chosen", ["2024M06", "2024Q2"])
def test_at_the_end_of_a_quarter_both_plans_ask_each_for_its_own_period(two: Services, chosen: str) -> None:
    assert asked(two, chosen) == ["2024Q2", "2024M06"]


def test_in_the_middle_of_a_quarter_only_the_monthly_plan_asks(two: Services, tmp_path: Path) -> None:
    assert asked(two, "2024M05") == ["2024M05"]
    issued = two.forms.export_together(two.periods.period("2024M05").id, IssueWish(tmp_path / "表"))
    assert {one.plan_id for one in issued.forms} == {two.plans.plans()[1].plan.id}
    assert issued.file_count == 3
    lines = two.several_plans.together(two.periods.period("2024M05").id)
    assert {len(one.lines) for one in lines} == {1}


def test_the_chase_list_of_a_unit_holds_each_plan_with_its_own_period(two: Services) -> None:
    lines = two.several_plans.together(two.periods.period("2024M06").id)
    unit = next(one for one in lines if one.unit.name == "区财政局")
    assert len(unit.lines) == 2
    assert len(lines) == 21


def test_one_file_carries_the_month_of_one_plan_and_the_quarter_of_the_other(two: Services, tmp_path: Path) -> None:
    june, quarter = two.periods.period("2024M06"), two.periods.period("2024Q2")
    two.periods.change_due_day(quarter, date(2024, 6, 28))
    unit = two.units.unit("区科技局").id
    issued = two.forms.export_together(june.id, IssueWish(tmp_path / "表", [unit]))
    assert [one.period_id for one in issued.forms] == [quarter.id, june.id]
    [path] = (tmp_path / "表").glob("*.xlsx")
    assert path.name == "区科技局_2024年6月、2024年第二季度填报表.xlsx"
    page = openpyxl.load_workbook(path)["封面"]
    # One file comes back once: by the earlier of the two days.
    assert "2024年6月25日前一并报送" in page["A3"].value
    book = openpyxl.load_workbook(path)
    book["填报表2"].cell(5, 6).value = "完成流程再造2项。"
    book.save(path)
    check = two.forms.check([path], two.plans.plans()[0].plan.id, quarter.id)
    assert [one.period for one in check.files] == ["2024Q2", "2024M06"]
    assert not any(one.is_suspicious for one in check.files), [one.remarks for one in check.files]
    two.forms.take_in(check)
    form = two.entries.form(two.plans.plans()[1].plan.id, unit, june.id)
    assert form.rows[0].entry.progress_text == "完成流程再造2项。"


def test_forms_of_another_rhythm_are_refused_with_the_remedy(two: Services, tmp_path: Path) -> None:
    with pytest.raises(RejectedError) as refused:
        two.forms.export(two.plans.plans()[1].plan.id, two.periods.period("2024Q2").id, tmp_path / "表")
    assert refused.value.code == "period_not_of_rhythm"
    assert not (tmp_path / "表").exists()


def test_a_rhythm_is_taken_back_with_undo(two: Services) -> None:
    two.history.undo()
    assert two.plans.plans()[1].plan.rhythm is None
    assert two.plans.plans()[0].plan.rhythm is PeriodKind.QUARTER


def test_a_period_that_is_not_open_keeps_its_plan_out_of_the_file(two: Services, tmp_path: Path) -> None:
    june = two.periods.period("2024M06")
    two.periods.set_rhythm(two.plans.plans()[0].plan.id, PeriodKind.HALF_YEAR)
    two.periods.generate(two.plans.plans()[0].plan.id, PeriodKind.HALF_YEAR)
    assert asked(two, "2024M06") == ["2024H1", "2024M06"]
    issued = two.forms.export_together(june.id, IssueWish(tmp_path / "表"))
    assert {one.period_id for one in issued.forms} == {june.id}


def test_a_plan_that_has_ended_asks_for_nothing() -> None:
    plan = Plan(title="方案", period_ends_on=date(2023, 12, 31), rhythm=PeriodKind.MONTH)
    june, quarter = period_of_code("2024M06"), period_of_code("2024Q2")
    assert period_in_turn(plan, quarter, [june, quarter]) is None
