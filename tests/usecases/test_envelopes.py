"""One unit, one file: the forms of all plans that ask at the same time go out, come back, are judged and withdrawn together."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.unit_forms import CellState, FileCheck, FileDecision
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_issue import IssueWish
from wanzhou_gui.usecases.services import Services

OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区金融办；责任单位：区财政局）
"""
UNIT = "区科技局"


@pytest.fixture
def two(with_plan: Services) -> Services:
    [reading, *_] = with_plan.plans.read_text(OTHER)
    with_plan.plans.add(reading)
    return with_plan


def q2(services: Services) -> int:
    return services.periods.period("2024Q2").id


def issue(services: Services, folder: Path, *units: str) -> dict[str, Path]:
    ids = [services.units.unit(name).id for name in units] or None
    issued = services.forms.export_together(q2(services), IssueWish(folder, ids))
    names = {unit.id: unit.name for unit in services.units.units()}
    return {names[one.unit_id]: folder / one.file_name for one in issued.forms}


def fill(path: Path) -> Path:
    """Every task of every plan, and the one signature."""
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        if page.title.startswith("填报表"):
            columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
            for row in range(5, page.max_row + 1):
                if page.cell(row, 3).value:
                    page.cell(row, columns["本期进展"]).value = f"{page.title}第{row}行：召开推进会{row}次。"
                    page.cell(row, columns["完成比例"]).value = 30
                    page.cell(row, columns["状态"]).value = "有序推进"
        if page.title in ("封面", "填报表"):
            for label, text in (("填报人：", "李明"), ("联系电话：", "58220001"), ("审核人（分管负责人）：", "王芳")):
                cell = next(cell for row in page.iter_rows() for cell in row if cell.value == label)
                right = next(
                    page.cell(cell.row, column) for column in range(cell.column + 1, 12)
                    if not page.cell(cell.row, column).protection.locked
                )  # fmt: skip
                right.value = text
    book.save(path)
    return path


def test_a_unit_gets_one_file_with_a_sheet_for_each_plan_and_one_signature(two: Services, tmp_path: Path) -> None:
    issued = two.forms.export_together(q2(two), IssueWish(tmp_path / "表"))
    files = {one.file_name for one in issued.forms}
    assert len(issued.batches) == 2
    assert len(files) == issued.file_count == 21
    assert len(list((tmp_path / "表").iterdir())) == 42
    own = [one for one in issued.forms if one.unit_id == two.units.unit(UNIT).id]
    assert len({one.file_name for one in own}) == 1
    assert len(own) == 2
    book = openpyxl.load_workbook(tmp_path / "表" / own[0].file_name)
    assert {"封面", "填报表1", "填报表2", "填报说明", "标识"} <= set(book.sheetnames)
    assert book["标识"].sheet_state == "hidden"
    signed = [page.title for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value == "填报人："]
    assert signed == ["封面"]
    titles = [book["封面"].cell(row, 2).value for row in (5, 6)]
    assert titles == [one.plan.title for one in two.plans.plans()]


def test_a_unit_of_one_plan_gets_the_plain_form(two: Services, tmp_path: Path) -> None:
    [path] = issue(two, tmp_path, "区商务委").values()
    assert "封面" not in openpyxl.load_workbook(path).sheetnames


def test_only_the_units_own_tasks_stand_in_each_sheet(two: Services, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(issue(two, tmp_path, UNIT)[UNIT])
    plan = two.plans.plans()[1].plan
    tasks = [book["填报表2"].cell(row, 2).value for row in range(5, book["填报表2"].max_row + 1)]
    assert len([text for text in tasks if text]) == 1
    assert "压缩办理时限" in tasks[0]
    assert plan.title in book["填报表2"]["A3"].value


def test_one_file_back_is_checked_taken_in_and_withdrawn_for_all_its_plans(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    check = two.forms.check([path])
    assert [one.section for one in check.files] == [one.plan.title for one in two.plans.plans()]
    assert len({one.key for one in check.files}) == 2
    assert not any(one.is_suspicious or one.is_refused for one in check.files), [one.remarks for one in check.files]
    taken = two.forms.take_in(check)
    assert taken.batch is not None
    assert taken.batch.file_count == 1
    unit_id, period_id = two.units.unit(UNIT).id, q2(two)
    forms = [two.entries.form(one.plan.id, unit_id, period_id) for one in two.plans.plans()]
    assert [form.unit_return.filled_by for form in forms] == ["李明", "李明"]
    assert all(row.entry.progress_text for form in forms for row in form.rows)
    assert all(form.unit_return.received_on is not None for form in forms)
    [batch] = two.forms.taken()
    assert (len(batch.files), batch.plans_of_file) == (1, (2,))
    for plan in two.plans.plans():
        [kept] = two.forms.returned(plan.plan.id, period_id)
        assert two.forms.original(kept) == path.read_bytes()
    again = two.forms.check([path])
    assert all(one.is_known for one in again.files)
    two.forms.withdraw(taken.batch.id)
    forms = [two.entries.form(one.plan.id, unit_id, period_id) for one in two.plans.plans()]
    assert not any(row.entry.progress_text for form in forms for row in form.rows)
    assert two.forms.taken() == []


def test_a_plan_of_the_file_can_be_left_out(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    check = two.forms.check([path])
    two.forms.take_in(check, {check.files[0].key: FileDecision(take=False)})
    first, second = (two.forms.returned(one.plan.id, q2(two)) for one in two.plans.plans())
    assert (len(first), len(second)) == (0, 1)
    rest = two.forms.check([path])
    assert [one.is_known for one in rest.files] == [False, True]
    two.forms.take_in(rest)
    assert len(two.forms.returned(two.plans.plans()[0].plan.id, q2(two))) == 1


def test_sheets_may_be_renamed_and_moved(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    book = openpyxl.load_workbook(path)
    book["填报表1"].title, book["填报表2"].title = "乙", "甲"
    book.move_sheet("甲", -1)
    book.save(path)
    check = two.forms.check([path])
    assert not any(one.is_suspicious for one in check.files), [one.remarks for one in check.files]
    assert all(any(cell.state is CellState.NEW and cell.field == "progress_text" for cell in one.cells) for one in check.files)


def test_without_the_hidden_sheet_and_column_the_printed_code_finds_the_plan(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    book = openpyxl.load_workbook(path)
    del book["标识"]
    for name in ("填报表1", "填报表2"):
        page = book[name]
        mark = next(cell.column for cell in page[4] if str(cell.value).startswith("行标识"))
        page.delete_cols(mark)
    book.save(path)
    check = two.forms.check([path])
    assert [one.section for one in check.files] == [one.plan.title for one in two.plans.plans()]
    assert all(any(cell.state is CellState.NEW and cell.field == "progress_text" for cell in one.cells) for one in check.files)


def test_a_table_that_names_no_plan_is_said_and_not_guessed(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    book = openpyxl.load_workbook(path)
    page = book["填报表2"]
    page["A3"].value = ""
    page.delete_cols(next(cell.column for cell in page[4] if str(cell.value).startswith("行标识")))
    book.save(path)
    first, second = two.forms.check([path]).files
    assert "sheet_of_no_plan" in {remark.code for remark in first.remarks}
    assert "table_missing" in {remark.code for remark in second.remarks}
    assert not [cell for cell in second.cells if cell.field == "progress_text"]


def test_a_closed_plan_keeps_only_its_own_part_out(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    two.forms.take_in(two.forms.check([path]))
    plan, unit_id = two.plans.plans()[1].plan, two.units.unit(UNIT).id
    two.review.approve(plan.id, unit_id, q2(two))
    book = openpyxl.load_workbook(path)
    book["填报表1"].cell(5, 7).value = 45
    book.save(path)
    first, second = two.forms.check([path]).files
    assert (first.is_refused, second.is_refused) == (False, True)
    assert {remark.code for remark in second.remarks} == {"return_approved"}


def test_what_must_be_corrected_goes_back_in_one_file(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    book = openpyxl.load_workbook(path)
    for name in ("填报表1", "填报表2"):
        book[name].cell(5, 7).value = "八成"
    book.save(path)
    back = two.forms.send_back(two.forms.check([path]), tmp_path / "退回")
    [(one, name, count)] = back.forms
    assert (one.unit, count) == (UNIT, 2)
    marked = openpyxl.load_workbook(tmp_path / "退回" / name)
    assert [marked["需更正"].cell(row, 2).value.partition("　")[0] for row in (4, 5)] == ["方案1", "方案2"]
    assert marked["填报表2"].cell(5, 7).value == "八成"
    for sheet in ("填报表1", "填报表2"):
        marked[sheet].cell(5, 7).value = 80
    marked.save(tmp_path / "退回" / name)
    corrected = two.forms.check([tmp_path / "退回" / name])
    assert not any(one.is_suspicious or one.is_refused for one in corrected.files), [one.remarks for one in corrected.files]


def test_the_register_has_one_line_for_each_file(two: Services, tmp_path: Path) -> None:
    issue(two, tmp_path / "一")
    lines = two.forms.register_together(q2(two))
    assert len(lines) == 21
    assert sorted({len(one.forms) for one in lines}) == [1, 2]
    parts = {part.unit.name: part for part in two.forms.parts_together(q2(two))}
    assert (parts[UNIT].plan_count, parts["区商务委"].plan_count) == (2, 1)
    assert all(part.version == 1 and part.issued_at for part in parts.values())
    issue(two, tmp_path / "二", UNIT)
    assert len(two.forms.register_together(q2(two))) == 22


def test_a_file_of_more_plans_than_can_be_read_back_is_not_made(
    two: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wanzhou_gui.usecases.form_issue.MOST_PLANS", 1)
    with pytest.raises(RejectedError) as refused:
        issue(two, tmp_path / "表")
    assert refused.value.code == "envelope_too_large"
    assert not (tmp_path / "表").exists()


def test_two_returns_of_one_plan_are_held_against_each_other(two: Services, tmp_path: Path) -> None:
    path = fill(issue(two, tmp_path, UNIT)[UNIT])
    book = openpyxl.load_workbook(path)
    book["填报表1"].cell(5, 7).value = 55
    book.save(tmp_path / f"再报{path.name}")
    files: list[FileCheck] = list(two.forms.check([path, tmp_path / f"再报{path.name}"]).files)
    rivals = [one.section for one in files if "two_returns" in {remark.code for remark in one.remarks}]
    assert rivals == [two.plans.plans()[0].plan.title] * 2
