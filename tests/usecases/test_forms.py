"""Forms out to units and back on real files: counts, tolerance, suspicion, versions, conflicts, one transaction, withdrawal."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wanzhou_gui.domain.entries import Entry, ProgressStatus, ReturnState
from wanzhou_gui.domain.unit_forms import CellState, Choice, FileCheck, FileDecision, Level, RowKind
from wanzhou_gui.reports.unit_forms.wording import remark_sentence
from wanzhou_gui.usecases.entries import UnitForm
from wanzhou_gui.usecases.errors import ConflictError, EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.services import Services

UNIT = "区商务委"  # leads one task and has no other role
HEADINGS = ("编号", "重点任务", "职责", "完成时限", "上期填报情况", "本期进展", "完成比例（%）", "状态", "存在问题", "下一步工作", "需区政府协调事项", "预计完成时间（牵头单位填）", "佐证材料")
CHANGES = (CellState.NEW, CellState.CHANGED, CellState.QUESTIONED, CellState.REFUSED)


def ids(services: Services) -> tuple[int, int]:
    return services.plans.plans()[0].plan.id, services.periods.period("2024Q2").id


def issue(services: Services, folder: Path, *units: str) -> dict[str, Path]:
    wanted = [services.units.unit(name).id for name in units] or None
    _, forms = services.forms.export(*ids(services), folder, None, wanted)
    names = {unit.id: unit.name for unit in services.units.units()}
    return {names[one.unit_id]: folder / one.file_name for one in forms}


def stored(services: Services, unit: str = UNIT) -> UnitForm:
    plan_id, period_id = ids(services)
    return services.entries.form(plan_id, services.units.unit(unit).id, period_id)


def fill(path: Path, to: Path | None = None, row: int = 5, **values: Any) -> Path:
    """Write into a form the way a unit does: by the headings of its table."""
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    for heading, value in values.items():
        page.cell(row, columns[heading]).value = value
    book.save(to or path)
    return to or path


FULL = {"本期进展": "举办三峡美食文化节1场，参展企业86家。", "完成比例": 20, "状态": "有序推进"}


def only(services: Services, *paths: Path) -> FileCheck:
    check = services.forms.check(paths)
    assert len(check.files) == 1
    return check.files[0]


def codes(one: FileCheck) -> set[str]:
    return {remark.code for remark in one.remarks}


def changed_cells(one: FileCheck) -> int:
    return sum(one.count(state) for state in CHANGES)


def test_the_first_plan_goes_out_as_21_files_with_72_task_rows(with_plan: Services, tmp_path: Path) -> None:
    paths = issue(with_plan, tmp_path / "表")
    rows = {}
    for unit, path in paths.items():
        page = openpyxl.load_workbook(path)["填报表"]
        rows[unit] = sum(str(page.cell(row, 3).value) in ("牵头", "责任") for row in range(5, page.max_row + 1))
        open_columns = {cell.column for cell in page[5] if not cell.protection.locked}
        assert 7 <= len(open_columns) <= 8
        assert page.protection.sheet
        assert page.protection.password is None
        assert page.page_setup.paperSize == 9
    assert (len(paths), sum(rows.values()), rows["区市场监管局"]) == (21, 72, 19)
    assert sum(count == 1 for count in rows.values()) == 8
    plan_id, period_id = ids(with_plan)
    [(batch, forms)] = with_plan.forms.issued(plan_id, period_id)
    assert (len(forms), {one.version for one in forms}, batch.clerk != "") == (21, {1}, True)


def test_a_cancelled_issue_leaves_neither_batch_nor_file(with_plan: Services, tmp_path: Path) -> None:
    with pytest.raises(RejectedError) as stopped:
        with_plan.forms.export(*ids(with_plan), tmp_path / "表", lambda done, _: done < 5)
    assert stopped.value.code == "stopped"
    assert not (tmp_path / "表").exists()
    assert with_plan.forms.issued(*ids(with_plan)) == []


def test_a_folder_that_refuses_leaves_no_batch(with_plan: Services, tmp_path: Path) -> None:
    (tmp_path / "表").write_text("a file", encoding="utf-8")
    with pytest.raises(EnvironmentProblemError):
        with_plan.forms.export(*ids(with_plan), tmp_path / "表")
    assert with_plan.forms.issued(*ids(with_plan)) == []


def test_a_filled_form_in_the_folder_is_never_written_over(with_plan: Services, tmp_path: Path) -> None:
    first = issue(with_plan, tmp_path, UNIT)[UNIT]
    filled = first.read_bytes()
    second = issue(with_plan, tmp_path, UNIT)[UNIT]
    assert second != first
    assert first.read_bytes() == filled
    assert "older_form" in codes(only(with_plan, first))
    assert codes(only(with_plan, second)) == {"rows_empty"}


def test_an_untouched_issue_comes_back_with_no_difference(with_plan: Services, tmp_path: Path) -> None:
    issue(with_plan, tmp_path / "表")
    check = with_plan.forms.check([tmp_path / "表"])
    assert len(check.files) == 21
    assert sum(map(changed_cells, check.files)) == 0
    assert not any(one.is_suspicious for one in check.files)


words = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(words, min_size=5, max_size=5),
    percent=st.none() | st.decimals(0, 100, places=2),
    status=st.none() | st.sampled_from(ProgressStatus),
    expected=st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_whatever_the_ledger_holds_an_untouched_form_changes_nothing(
    with_plan: Services, tmp_path: Path, texts: list[str], percent: Decimal | None, status: ProgressStatus | None, expected: date | None
) -> None:
    entry = stored(with_plan).rows[0].entry
    names = ("progress_text", "problems_text", "next_steps", "coordination", "evidence")
    with_plan.entries.save(
        replace(entry, **dict(zip(names, texts, strict=True)), completion_percent=percent, status=status, expected_on=expected)  # type: ignore[arg-type]
    )
    one = only(with_plan, issue(with_plan, tmp_path, UNIT)[UNIT])
    assert changed_cells(one) == 0
    assert codes(one) <= {"rows_empty"}


def test_a_filled_form_is_taken_in_and_complete_ones_are_submitted(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **FULL)
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    for row in page.iter_rows(min_row=6):
        for cell in row:
            if cell.value in ("填报人：", "联系电话：", "审核人（分管负责人）："):
                right = next(one for one in row if one.column > cell.column and not one.protection.locked)
                right.value = "张三"
    book.save(path)
    one = only(with_plan, path)
    assert (one.count(CellState.NEW), one.count(CellState.UNCHANGED), codes(one)) == (6, 5, set())
    taken = with_plan.forms.take_in(with_plan.forms.check([path]))
    form = stored(with_plan)
    assert form.rows[0].entry.completion_percent == Decimal(20)
    assert (form.unit_return.state, form.unit_return.filled_by) == (ReturnState.SUBMITTED, "张三")
    assert form.unit_return.received_on == date(2024, 7, 10)
    assert taken.batch is not None
    assert (taken.batch.file_count, taken.batch.cell_count) == (1, 6)


Spoil = Callable[[Any], None]


def set_cell(place: str, value: object, number_format: str | None = None) -> Spoil:
    def spoil(book: Any) -> None:
        book["填报表"][place] = value
        if number_format:
            book["填报表"][place].number_format = number_format

    return spoil


@pytest.mark.parametrize(
    ("place", "value", "number_format", "field", "expected"),
    [
        ("G5", "８５", None, "completion_percent", "85"),
        ("G5", "约50", None, "completion_percent", "50"),
        ("G5", "85%", None, "completion_percent", "85"),
        ("G5", 0.85, "0%", "completion_percent", "85"),
        ("L5", "2024.3.5", None, "expected_on", "2024-03-05"),
        ("L5", "2025年3月5日", None, "expected_on", "2025-03-05"),
        ("L5", date(2025, 6, 30), "yyyy/m/d", "expected_on", "2025-06-30"),
        ("F5", "  已印发方案1份。 \n ", None, "progress_text", "已印发方案1份。"),
        ("H5", " 有序推进 ", None, "status", "on_track"),
    ],
)
def test_what_people_write_is_understood(
    place: str, value: object, number_format: str | None, field: str, expected: str, with_plan: Services, tmp_path: Path
) -> None:
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    book = openpyxl.load_workbook(path)
    set_cell(place, value, number_format)(book)
    book.save(path)
    one = only(with_plan, path)
    assert [(cell.written, cell.state is not CellState.UNCHANGED) for cell in one.cells if cell.field == field] == [(expected, True)]
    assert one.count(CellState.REFUSED) == 0


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [("G5", "八成", "percent_not_a_number"), ("G5", 120, "percent_out_of_range"), ("H5", "差不多", "status_unknown"),
     ("L5", "年底", "not_a_date"), ("G5", "=1+1", "formula"), ("F5", "=HYPERLINK(\"http://x\")", "formula")],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused_with_its_place(place: str, value: object, code: str, with_plan: Services, tmp_path: Path) -> None:
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    book = openpyxl.load_workbook(path)
    set_cell(place, value)(book)
    book.save(path)
    one = only(with_plan, path)
    assert one.count(CellState.REFUSED) == 1
    assert [(remark.sheet, remark.cell) for remark in one.remarks if remark.code == code] == [("填报表", place)]
    with_plan.forms.take_in(with_plan.forms.check([path]))
    assert stored(with_plan).rows[0].entry.is_empty


def rename_sheet(book: Any) -> None:
    book["填报表"].title = "Sheet1"


def move_sheet(book: Any) -> None:
    book.move_sheet("填报表", 2)


def insert_titles(book: Any) -> None:
    book["填报表"].insert_rows(1, 3)


def extra_row(book: Any) -> None:
    page = book["填报表"]
    page.cell(6, 6).value = "另有一项工作"


def swap_columns(book: Any) -> None:
    page = book["填报表"]
    for row in (4, 5):
        page.cell(row, 9).value, page.cell(row, 10).value = page.cell(row, 10).value, page.cell(row, 9).value


def drop_row_marks(book: Any) -> None:
    page = book["填报表"]
    for row in range(1, 8):
        page.cell(row, 14).value = None


def drop_identity_sheet(book: Any) -> None:
    del book["标识"]


@pytest.mark.parametrize(
    "spoil", [rename_sheet, move_sheet, insert_titles, extra_row, swap_columns, drop_row_marks, drop_identity_sheet]
)
def test_a_form_that_was_moved_about_is_still_read(spoil: Spoil, with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], tmp_path / "随便什么名字.xlsx", **FULL, 存在问题="场地不足")
    book = openpyxl.load_workbook(path)
    for merged in list(book["填报表"].merged_cells.ranges):
        book["填报表"].unmerge_cells(str(merged))
    spoil(book)
    book.save(path)
    one = only(with_plan, path)
    assert not one.is_suspicious
    assert {cell.field: cell.written for cell in one.cells if cell.written} == {
        "progress_text": FULL["本期进展"], "completion_percent": "20", "status": "on_track", "problems_text": "场地不足",
    }  # fmt: skip
    if spoil is extra_row:
        assert "extra_row" in codes(one)


def delete_row(book: Any) -> None:
    book["填报表"].delete_rows(5)


def change_text(book: Any) -> None:
    book["填报表"]["B5"] = "换一个任务"


def other_unit_name(book: Any) -> None:
    book["填报表"]["A2"] = "填报单位：区科技局"


def rename_heading(book: Any) -> None:
    book["填报表"]["I4"] = "困难"


def other_checksum(book: Any) -> None:
    book["标识"]["G1"] = "0" * 32


def unknown_form(book: Any) -> None:
    book["标识"]["B1"] = "0" * 32


@pytest.mark.parametrize(
    ("spoil", "code"),
    [(delete_row, "row_deleted"), (change_text, "text_changed"), (other_unit_name, "unit_name_differs"),
     (rename_heading, "column_missing"), (other_checksum, "checksum"), (unknown_form, "not_issued")],
)  # fmt: skip
def test_a_form_that_was_tampered_with_is_never_taken_silently(spoil: Spoil, code: str, with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **FULL)
    book = openpyxl.load_workbook(path)
    spoil(book)
    book.save(path)
    check = with_plan.forms.check([path])
    assert code in codes(check.files[0])
    assert check.files[0].count(CellState.QUESTIONED) >= 1
    with pytest.raises(RejectedError) as refused:
        with_plan.forms.take_in(check)
    assert refused.value.code == "forms_undecided"
    accepted = {check.files[0].sha256: FileDecision(accepts_suspicions=True)}
    assert with_plan.forms.take_in(check, accepted).batch is not None


def test_a_form_under_the_name_of_another_unit_is_suspicious(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], tmp_path / "区科技局报来.xlsx", **FULL)
    assert "named_after_other" in codes(only(with_plan, path))


def test_a_form_of_a_closed_period_or_another_ledger_is_refused(with_plan: Services, tmp_path: Path) -> None:
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    for place, value, code in (("C1", "0" * 32, "other_ledger"), ("D1", "2031Q1", "period_unknown"), ("E1", "0" * 32, "unit_unknown")):
        book = openpyxl.load_workbook(path)
        book["标识"][place] = value
        book.save(tmp_path / "改.xlsx")
        one = only(with_plan, tmp_path / "改.xlsx")
        assert (codes(one), one.is_refused, one.count(CellState.REFUSED)) == ({code}, True, 1)
    other, _ = with_plan.periods.open("2024Q3")
    check = with_plan.forms.check([path], period_id=other.id)
    assert codes(check.files[0]) >= {"other_period"}
    said = " ".join(remark_sentence(one) for one in check.files[0].remarks)
    assert "2024年第二季度" in said
    assert "2024Q2" not in said


def test_what_windows_leaves_in_a_folder_is_no_return(with_plan: Services, tmp_path: Path) -> None:
    folder = tmp_path / "报回"
    folder.mkdir()
    form = fill(issue(with_plan, tmp_path, UNIT)[UNIT], folder / "报表.xlsx", **FULL)
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "~$报表.xlsx"):
        (folder / name).write_bytes(b"left by the system")
    assert [Path(one.file).name for one in with_plan.forms.check([folder]).files] == [form.name]


def test_the_same_file_twice_does_nothing_and_a_corrected_one_is_a_new_version(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **FULL)
    with_plan.forms.take_in(with_plan.forms.check([path]))
    again = with_plan.forms.check([path])
    assert (again.files[0].is_known, changed_cells(again.files[0])) == (True, 0)
    assert with_plan.forms.take_in(again).batch is None
    first = path.read_bytes()
    corrected = fill(path, tmp_path / "更正.xlsx", 完成比例=25)
    check = with_plan.forms.check([corrected])
    assert [(cell.field, cell.in_ledger, cell.written) for cell in check.files[0].cells if cell.state is CellState.CHANGED] == [
        ("completion_percent", "20", "25")
    ]
    with_plan.forms.take_in(check)
    files = with_plan.forms.returned(*ids(with_plan))
    assert [one.version for one in files] == [1, 2]
    assert with_plan.forms.original(files[0]) == first
    assert stored(with_plan).rows[0].entry.completion_percent == Decimal(25)


def test_an_edit_in_between_is_a_conflict_that_needs_a_choice(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **FULL)
    with_plan.entries.save(replace(stored(with_plan).rows[0].entry, completion_percent=Decimal(30), problems_text="电话核实"))
    check = with_plan.forms.check([path])
    [conflict] = check.files[0].conflicts
    assert (conflict.in_ledger, conflict.written) == ("30", "20")
    with pytest.raises(RejectedError):
        with_plan.forms.take_in(check)
    decisions = {check.files[0].sha256: FileDecision(conflicts={conflict.key: Choice.LEDGER})}
    with_plan.forms.take_in(check, decisions)
    entry = stored(with_plan).rows[0].entry
    # What the unit left alone stays as the clerk wrote it; what only the unit wrote is taken.
    assert (entry.completion_percent, entry.problems_text, entry.status) == (Decimal(30), "电话核实", ProgressStatus.ON_TRACK)


def test_two_different_returns_of_one_unit_need_a_choice(with_plan: Services, tmp_path: Path) -> None:
    path = issue(with_plan, tmp_path / "表", UNIT)[UNIT]
    one, other = fill(path, tmp_path / "甲.xlsx", **FULL), fill(path, tmp_path / "乙.xlsx", **{**FULL, "完成比例": 40})
    check = with_plan.forms.check([one, other])
    assert all("two_returns" in codes(each) for each in check.files)
    both = {each.sha256: FileDecision(accepts_suspicions=True) for each in check.files}
    with pytest.raises(RejectedError) as refused:
        with_plan.forms.take_in(check, both)
    assert refused.value.code == "two_returns_of_unit"
    both[check.files[0].sha256] = FileDecision(take=False)
    with_plan.forms.take_in(check, both)
    assert stored(with_plan).rows[0].entry.completion_percent == Decimal(40)


def test_nothing_changed_since_last_period_takes_last_periods_words(with_plan: Services, tmp_path: Path) -> None:
    plan_id, _ = ids(with_plan)
    first, _ = with_plan.periods.open("2024Q1")
    form = with_plan.entries.form(plan_id, with_plan.units.unit(UNIT).id, first.id)
    with_plan.entries.save(
        replace(form.rows[0].entry, progress_text="已办展1场。", completion_percent=Decimal(10), status=ProgressStatus.ON_TRACK)
    )
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], 状态="本期无变化")
    page = openpyxl.load_workbook(path)["填报表"]
    assert "已办展1场。" in str(page["E5"].value)
    assert page["E5"].font.color.rgb == "FF7F7F7F"
    with_plan.forms.take_in(with_plan.forms.check([path]))
    entry = stored(with_plan).rows[0].entry
    assert (entry.progress_text, entry.completion_percent, entry.status) == ("已办展1场。", Decimal(10), ProgressStatus.ON_TRACK)


def test_a_failure_in_the_fifth_file_leaves_nothing(with_plan: Services, tmp_path: Path) -> None:
    paths = issue(with_plan, tmp_path / "表")
    filled = [fill(path, **FULL) for path in list(paths.values())[:7]]
    check = with_plan.forms.check(filled)
    fill(filled[4], 完成比例=99)
    before = len(with_plan.history.operations())
    with pytest.raises(ConflictError):
        with_plan.forms.take_in(check)
    assert with_plan.forms.batches() == []
    assert with_plan.forms.returned(*ids(with_plan)) == []
    assert len(with_plan.history.operations()) == before
    assert all(row.entry.is_empty for unit in paths for row in stored(with_plan, unit).rows)


def test_a_withdrawn_batch_leaves_the_ledger_as_it_was(with_plan: Services, tmp_path: Path) -> None:
    with_plan.entries.save(replace(stored(with_plan).rows[0].entry, progress_text="早先填写"))
    paths = issue(with_plan, tmp_path / "表")
    for path in paths.values():
        fill(path, **FULL)
    before = {unit: content_of(stored(with_plan, unit)) for unit in paths}
    taken = with_plan.forms.take_in(with_plan.forms.check([tmp_path / "表"]))
    assert taken.batch is not None
    assert {unit: content_of(stored(with_plan, unit)) for unit in paths} != before
    with_plan.forms.withdraw(taken.batch.id)
    assert {unit: content_of(stored(with_plan, unit)) for unit in paths} == before
    assert with_plan.forms.batches() == []
    assert with_plan.upkeep.check().faults == ()
    # And the same files can be taken in once more.
    assert with_plan.forms.take_in(with_plan.forms.check([tmp_path / "表"])).batch is not None


def content_of(form: UnitForm) -> object:
    return [replace(row.entry, row_version=0) for row in form.rows], replace(form.unit_return, row_version=0)


def test_an_archive_is_read_like_a_folder(with_plan: Services, tmp_path: Path) -> None:
    paths = issue(with_plan, tmp_path / "表")
    with zipfile.ZipFile(tmp_path / "全部.zip", "w") as archive:
        for path in paths.values():
            archive.write(path, f"各单位/{path.name}")
        archive.writestr("../../外面.xlsx", b"PK")
        archive.writestr("说明.docx", b"PK")
    check = with_plan.forms.check([tmp_path / "全部.zip"])
    assert sum(not one.is_refused for one in check.files) == 21
    assert {code for one in check.files if one.is_refused for code in codes(one)} == {"bad_name", "not_a_workbook"}
    shutil.rmtree(tmp_path / "表")
    assert with_plan.forms.take_in(check).batch is not None


def test_figures_of_a_target_come_back_and_a_rate_is_computed(with_plan: Services, tmp_path: Path) -> None:
    plan_id, period_id = ids(with_plan)
    cards = with_plan.indicators.cards(plan_id, period_id)
    indicator = next(card.indicator for card in cards if card.indicator.owner_unit_id)
    with_plan.indicators.change(replace(indicator, is_ratio=True, numerator_label="件数", denominator_label="人口", denominator_scale=Decimal(10000)))
    unit = next(one for one in with_plan.units.units() if one.id == indicator.owner_unit_id)
    path = issue(with_plan, tmp_path, unit.name)[unit.name]
    book = openpyxl.load_workbook(path)
    page = book["指标填报"]
    row = next(row for row in range(5, 30) if page.cell(row, 1).value == indicator.code)
    assert page.cell(row, 5).protection.locked
    page.cell(row, 6).value, page.cell(row, 7).value, page.cell(row, 8).value = 800, 1600000, "2024.6.30"
    book.save(path)
    with_plan.forms.take_in(with_plan.forms.check([path]))
    value = next(row.value for row in with_plan.entries.form(plan_id, unit.id, period_id).indicators if row.indicator.id == indicator.id)
    assert (value.value, value.as_of_on) == (Decimal(5), date(2024, 6, 30))


def test_kinds_of_rows_are_the_register_of_a_form(with_plan: Services, tmp_path: Path) -> None:
    _, forms = with_plan.forms.export(*ids(with_plan), tmp_path / "表", None, None, "U盘")
    # No indicator of the sample is made up of several units' parts.
    expected = {kind.value for kind in RowKind if kind is not RowKind.SHARE}
    assert {row[0] for form in forms for row in form.rows} == expected
    assert Entry(task_id=1, unit_id=1, period_id=1).is_empty


def test_a_figure_in_the_wrong_unit_is_asked_about_with_its_cell(with_plan: Services, tmp_path: Path) -> None:
    plan_id, period_id = ids(with_plan)
    indicator = next(card.indicator for card in with_plan.indicators.cards(plan_id, period_id) if card.indicator.owner_unit_id)
    with_plan.indicators.change(
        replace(indicator, is_ratio=False, baseline=Decimal(120), baseline_on=date(2023, 12, 31))
    )
    unit = next(one for one in with_plan.units.units() if one.id == indicator.owner_unit_id)
    path = issue(with_plan, tmp_path, unit.name)[unit.name]
    book = openpyxl.load_workbook(path)
    page = book["指标填报"]
    row = next(row for row in range(5, 30) if page.cell(row, 1).value == indicator.code)
    page.cell(row, 5).value = 1250000
    book.save(path)
    one = only(with_plan, path)
    asked = next(remark for remark in one.remarks if remark.code == "unit_slip")
    assert (asked.level, asked.cell, asked.number) == (Level.QUESTIONED, page.cell(row, 5).coordinate, indicator.code)
    cell = next(cell for cell in one.cells if cell.field == "value" and cell.cell == asked.cell)
    assert cell.state is CellState.QUESTIONED
