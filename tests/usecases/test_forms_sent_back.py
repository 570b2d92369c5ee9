"""What surrounds the forms: notices that go with them, two returns of a unit, stopping, and forms sent back for correction."""

from __future__ import annotations

import re
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.usecases.test_forms import FULL, UNIT, changed_cells, codes, fill, ids, issue, only, stored
from wanzhou_gui.domain.unit_forms import CellState, Choice, FileDecision
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


def words_of(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", package.read("word/document.xml").decode()))


def test_every_form_goes_with_a_notice_that_says_what_until_when_and_to_whom(with_plan: Services, tmp_path: Path) -> None:
    with_plan.forms.export(*ids(with_plan), tmp_path / "表", None, None, "渝快政")
    notices = {path.name.partition("_")[0]: words_of(path) for path in (tmp_path / "表").glob("*.docx")}
    assert len(notices) == 21
    told = notices[UNIT]
    for words in ("关于报送2024年第二季度重点任务推进情况的通知", f"{UNIT}：", "重点任务1项（其中牵头1项）", "前通过渝快政", "重庆市万州区人民政府督查室", f"{UNIT}_2024年第二季度填报表.xlsx"):
        assert words in told
    asked = [unit.name for unit in with_plan.units.units() if unit.nature is UnitNature.PARTY_DEPARTMENT and unit.name in notices]
    assert asked
    for unit in asked:
        assert "商请" in notices[unit]
        assert "的函" in notices[unit]
        assert "你单位" not in notices[unit]


def test_a_folder_with_its_notices_comes_back_as_forms_only(with_plan: Services, tmp_path: Path) -> None:
    issue(with_plan, tmp_path / "表")
    assert [one for one in with_plan.forms.check([tmp_path / "表"]).files if one.is_refused] == []


def test_progress_counts_to_the_number_of_files_and_stopping_writes_nothing(with_plan: Services, tmp_path: Path) -> None:
    paths = issue(with_plan, tmp_path / "表")
    for path in paths.values():
        fill(path, **FULL)
    seen: list[tuple[int, int]] = []
    check = with_plan.forms.check([tmp_path / "表"], progress=lambda done, total: not seen.append((done, total)))
    assert seen == [(count, 21) for count in range(1, 22)]
    with pytest.raises(RejectedError, match="stopped"):
        with_plan.forms.take_in(check, progress=lambda done, _: done < 5)
    assert with_plan.forms.batches() == []
    assert all(not row.entry.progress_text for row in stored(with_plan).rows)


def test_two_returns_of_one_unit_are_joined_field_by_field_and_both_stay(with_plan: Services, tmp_path: Path) -> None:
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    one = fill(path, tmp_path / "甲.xlsx", **FULL)
    two = fill(path, tmp_path / "乙.xlsx", **(FULL | {"完成比例": 35, "本期进展": "参展企业90家，签约3个项目。"}))
    check = with_plan.forms.check([one, two])
    first, second = check.files
    percent = next(cell for cell in second.cells if cell.field == "completion_percent")
    text = next(cell for cell in first.cells if cell.field == "progress_text")
    decisions = {
        first.sha256: FileDecision(accepts_suspicions=True, conflicts={percent.key: Choice.LEDGER}),
        second.sha256: FileDecision(accepts_suspicions=True, conflicts={text.key: Choice.LEDGER}),
    }
    taken = with_plan.forms.take_in(check, decisions)
    assert len(taken.taken) == 2
    entry = stored(with_plan).rows[0].entry
    assert (entry.completion_percent, entry.progress_text) == (Decimal(35), FULL["本期进展"])
    assert [one.version for one in with_plan.forms.returned(*ids(with_plan))] == [1, 2]


def test_a_questioned_cell_may_be_left_to_the_ledger(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **FULL)
    check = with_plan.forms.check([path])
    cell = next(cell for cell in check.files[0].cells if cell.field == "completion_percent")
    with_plan.forms.take_in(check, {check.files[0].sha256: FileDecision(conflicts={cell.key: Choice.LEDGER})})
    entry = stored(with_plan).rows[0].entry
    assert (entry.completion_percent, entry.progress_text) == (None, FULL["本期进展"])


def test_a_form_sent_back_shows_what_to_correct_and_returns_as_a_new_version(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **(FULL | {"完成比例": "八成", "状态": "挺好"}))
    with_plan.forms.take_in(with_plan.forms.check([path]))
    before = with_plan.history.operations(1)
    check = with_plan.forms.check([path, tmp_path / "没有.xlsx"], looks_again=True)
    back = with_plan.forms.send_back(check, tmp_path / "退回")
    assert with_plan.history.operations(1) == before
    [(source, name, count)] = back.forms
    assert (source.unit, count >= 2, len(back.unreadable)) == (UNIT, True, 1)
    marked = tmp_path / "退回" / name
    book = openpyxl.load_workbook(marked)
    assert book.sheetnames[0] == "需更正"
    page = book["填报表"]
    assert page["G5"].value == "八成"
    assert "如 80" in page["G5"].comment.text
    assert page["G5"].fill.fgColor.rgb == "FFFFC7CE"
    assert page["F5"].value == FULL["本期进展"]
    assert "完成比例" in str(page.cell(5, 15).value)
    listed = [[cell.value for cell in row] for row in book["需更正"].iter_rows(min_row=4)]
    assert any(row[3] == "八成" and "如 80" in row[4] for row in listed)
    # The unit corrects the marked file itself and sends it back.
    page["G5"], page["H5"] = 80, "有序推进"
    book.save(marked)
    corrected = only(with_plan, marked)
    assert not corrected.is_suspicious, codes(corrected)
    assert changed_cells(corrected) == 2
    with_plan.forms.take_in(with_plan.forms.check([marked]))
    assert stored(with_plan).rows[0].entry.completion_percent == Decimal(80)
    assert [one.version for one in with_plan.forms.returned(*ids(with_plan))] == [1, 2]


def test_a_form_sent_back_has_its_identity_and_its_rows_again_whatever_was_done_to_them(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, "区科技局")["区科技局"], **FULL)
    book = openpyxl.load_workbook(path)
    book["填报表"].delete_rows(6)
    book["填报表"]["B5"] = "换一个任务"
    book.save(path)
    assert {"row_deleted", "text_changed"} <= codes(only(with_plan, path))
    back = with_plan.forms.send_back(with_plan.forms.check([path]), tmp_path / "退回")
    again = only(with_plan, tmp_path / "退回" / back.forms[0][1])
    assert not again.is_suspicious, codes(again)
    assert again.count(CellState.NEW) > 0


def test_nothing_to_correct_is_said(with_plan: Services, tmp_path: Path) -> None:
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    check = with_plan.forms.check([path])
    with pytest.raises(RejectedError, match="nothing_to_correct"):
        with_plan.forms.send_back(check, tmp_path / "退回")
    assert not (tmp_path / "退回").exists()


def test_the_batches_say_whose_returns_are_in_them(with_plan: Services, tmp_path: Path) -> None:
    path = fill(issue(with_plan, tmp_path, UNIT)[UNIT], **FULL)
    with_plan.forms.take_in(with_plan.forms.check([path]))
    [one] = with_plan.forms.taken()
    assert (one.units, [each.file_name for each in one.files]) == ((UNIT,), [path.name])
    parts = {part.unit.name: part for part in with_plan.forms.parts(*ids(with_plan))}
    assert (len(parts), parts[UNIT].task_count, parts[UNIT].version) == (21, 1, 1)
    assert parts["区科技局"].issued_at is None
