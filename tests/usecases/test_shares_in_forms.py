"""Indicators several units make up: each fills its part in its own form, what two of them count is said, review says it too."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.unit_forms import CellState, FileCheck, FileDecision
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.unit_forms.wording import remark_sentence
from wanzhou_gui.usecases.services import Services

OWN, OTHER = "区市场监管局", "区商务委"


@pytest.fixture
def shared(with_plan: Services) -> tuple[Services, int, int, int]:
    """A figure its owner makes up together with 区商务委, which has no indicator of its own."""
    plan_id, period_id = with_plan.plans.plans()[0].plan.id, with_plan.periods.period("2024Q2").id
    owner = with_plan.units.unit(OWN).id
    form = with_plan.entries.form(plan_id, owner, period_id)
    indicator = next(row.indicator for row in form.indicators if not row.indicator.is_ratio)
    with_plan.parts.set_parts(indicator.id, [(owner, ""), (with_plan.units.unit(OTHER).id, "商贸领域")])
    return with_plan, plan_id, period_id, indicator.id


def issue(services: Services, plan_id: int, period_id: int, folder: Path) -> dict[str, Path]:
    _, forms = services.forms.export(
        plan_id, period_id, folder, None, [services.units.unit(name).id for name in (OWN, OTHER)]
    )
    names = {unit.id: unit.name for unit in services.units.units()}
    return {names[one.unit_id]: folder / one.file_name for one in forms}


def fill(path: Path, value: object, items: str) -> Path:
    book = openpyxl.load_workbook(path)
    page = book["分担填报"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    page.cell(5, columns["本单位分担数"]).value = value
    page.cell(5, columns["计入的项目"]).value = items
    book.save(path)
    return path


def of_shares(one: FileCheck) -> list[CellState]:
    return [cell.state for cell in one.cells if cell.kind == "share"]


def test_each_unit_fills_its_part_and_the_parts_add_up(shared: tuple[Services, int, int, int], tmp_path: Path) -> None:
    services, plan_id, period_id, indicator_id = shared
    paths = issue(services, plan_id, period_id, tmp_path / "表")
    page = openpyxl.load_workbook(paths[OTHER])["分担填报"]
    assert (page["C5"].value, page["E5"].protection.locked) == ("商贸领域", False)
    fill(paths[OWN], 12, "甲园区检测中心")
    fill(paths[OTHER], "３", "1.乙商圈示范店\n2.丙老字号")
    check = services.forms.check(list(paths.values()))
    assert [of_shares(one) for one in check.files] == [[CellState.NEW] * 2] * 2
    assert not any(one.is_suspicious for one in check.files), [one.remarks for one in check.files]
    services.forms.take_in(check)
    view = services.parts.view(indicator_id, period_id)
    assert (view.total, view.missing) == (Decimal(15), ())
    assert view.lines[1].named_items == ("1.乙商圈示范店", "2.丙老字号")
    services.forms.withdraw(services.forms.batches()[-1].id)
    assert services.parts.view(indicator_id, period_id).total is None


def test_a_figure_that_is_none_is_refused_in_its_cell(shared: tuple[Services, int, int, int], tmp_path: Path) -> None:
    services, plan_id, period_id, _ = shared
    path = fill(issue(services, plan_id, period_id, tmp_path)[OTHER], "十来个", "")
    [one] = services.forms.check([path]).files
    assert CellState.REFUSED in of_shares(one)
    back = services.forms.send_back(services.forms.check([path]), tmp_path / "退回")
    marked = openpyxl.load_workbook(tmp_path / "退回" / back.forms[0][1])
    assert marked["分担填报"]["E5"].value == "十来个"
    assert "（分担）" in marked["需更正"]["B4"].value


def test_what_two_units_count_is_said_before_it_is_taken_in_and_in_review(
    shared: tuple[Services, int, int, int], tmp_path: Path
) -> None:
    services, plan_id, period_id, indicator_id = shared
    paths = issue(services, plan_id, period_id, tmp_path)
    services.forms.take_in(services.forms.check([fill(paths[OWN], 12, "三峡质检基地建设项目")]))
    [one] = services.forms.check([fill(paths[OTHER], 3, "（1）三峡质检基地建设项目；乙商圈")]).files
    said = [remark_sentence(remark) for remark in one.remarks if remark.code == "counted_twice"]
    assert said
    assert OWN in said[0]
    assert OTHER in said[0]
    services.forms.take_in(services.forms.check([paths[OTHER]]), {one.key: FileDecision(questions_confirmed=True)})
    sheets = services.review.queue(plan_id, period_id)
    found = [
        finding.problem.code
        for sheet in sheets for row in sheet.rows if row.indicator is not None and row.indicator.indicator.id == indicator_id
        for finding in row.findings
    ]  # fmt: skip
    assert "counted_twice" in found


def test_a_unit_that_only_brings_a_part_gets_a_form(with_plan: Services, tmp_path: Path) -> None:
    plan_id, period_id = with_plan.plans.plans()[0].plan.id, with_plan.periods.period("2024Q2").id
    owner = with_plan.units.unit(OWN).id
    indicator = with_plan.entries.form(plan_id, owner, period_id).indicators[0].indicator
    outside, _ = with_plan.units.save(Unit(name="区档案馆", position=90))
    with_plan.parts.set_parts(indicator.id, [(owner, ""), (outside.id, "")])
    _, forms = with_plan.forms.export(plan_id, period_id, tmp_path, None, [outside.id])
    path = fill(tmp_path / forms[0].file_name, 2, "馆藏专利目录")
    check = with_plan.forms.check([path])
    assert not any(one.is_suspicious or one.is_refused for one in check.files), [one.remarks for one in check.files]
    with_plan.forms.take_in(check)
    assert with_plan.parts.view(indicator.id, period_id).lines[1].value == Decimal(2)
    names = with_plan.forms.row_names(check)
    assert any("（分担）" in text for text in names.values())


def test_the_source_of_a_part_is_the_cell_it_stood_in(shared: tuple[Services, int, int, int], tmp_path: Path) -> None:
    services, plan_id, period_id, _ = shared
    services.forms.take_in(services.forms.check([fill(issue(services, plan_id, period_id, tmp_path)[OTHER], 3, "乙商圈")]))
    [operation, *_] = services.history.operations(1)
    cells = {key[0] + "." + key[2]: source.cell for key, source in services.history.sources_of(operation).items()}
    assert cells["indicator_contribution.value"] == "E5"


def test_papers_say_what_each_unit_brought_once_the_parts_add_up(shared: tuple[Services, int, int, int], tmp_path: Path) -> None:
    services, plan_id, period_id, indicator_id = shared

    def told() -> str:
        facts = services.reports.draft(plan_id, period_id).facts
        code = services.parts.of_unit(plan_id, services.units.unit(OTHER).id, period_id)[0].indicator.code
        return next(one.reason for one in facts.indicators if one.code == code)

    services.settings.change(replace(services.settings.settings(), approved_only=0))
    owner = services.units.unit(OWN).id
    services.parts.contribute(indicator_id, owner, period_id, Decimal(12))
    services.parts.contribute(indicator_id, services.units.unit(OTHER).id, period_id, Decimal(3))
    assert "其中" not in told()
    services.parts.take_sum(indicator_id, period_id)
    assert f"其中：{OWN}12" in told()
    assert f"，{OTHER}3" in told()
    services.parts.contribute(indicator_id, owner, period_id, Decimal(11))
    # A sum that contradicts the figure beside it is not printed.
    assert "其中" not in told()
