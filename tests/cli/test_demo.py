"""`demo` makes the whole sample from nothing, again and again, and touches nothing it did not make."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.conftest import Answer, Run, ledger_held_open
from wanzhou_gui import cli
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.reports.papers.registry import PAPER_FORMS


def picture_of_nothing(ledger: Path, to: Path) -> list[Path]:
    """Stands for the window: says which ledger it was shown."""
    assert ledger.is_file()
    (to / "workbench.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return [to / "workbench.png"]


def demo(folder: Path, *options: str) -> int:
    return cli.main(["demo", "--to", str(folder), *options], open_office, picture_pages=picture_of_nothing)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "尚无" / "示例"
    assert demo(folder) == 0
    return folder


@pytest.fixture
def own_sample(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample that a test may change."""
    return Path(shutil.copytree(sample, tmp_path / "示例"))


def record_of(folder: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((folder / "demo.json").read_text(encoding="utf-8"))
    return said


def test_the_record_tells_what_was_made_with_counts(sample: Path) -> None:
    record = record_of(sample)
    assert (record["finished"], record["sample"], record["ledger"]) == (True, True, "ledger.db")
    assert record["plan"]["document_number"] == "万州府办发〔2024〕16号"
    counts = record["counts"]
    assert (counts["tasks"], counts["safeguards"], counts["units"]) == (19, 3, 21)
    assert (counts["lead_roles"], counts["responsible_roles"]) == (21, 51)
    assert counts["periods"] == ["2024Q1", "2024Q2", "2024Q3"]
    assert counts["entries"] > 150
    assert 50 < counts["returns"] < 63


def test_every_file_named_in_the_record_is_there_and_no_other(sample: Path) -> None:
    record = record_of(sample)
    named = {"demo.json", record["ledger"], *record["pages"], *record["workbooks"]}
    named |= {one["file"] for one in (*record["papers"], *record["family"], *record["letters"])} | {record["one_page"]}
    there = {path.relative_to(sample).as_posix() for path in sample.rglob("*") if path.is_file()}
    assert {name for name in there if not name.startswith("ledger.db")} | {"ledger.db"} == named


def test_there_is_one_issued_bulletin_for_each_quarter(sample: Path) -> None:
    papers = record_of(sample)["papers"]
    assert [one["period"] for one in papers] == ["2024Q1", "2024Q2", "2024Q3"]
    assert [one["number"][-2:] for one in papers] == ["1号", "2号", "3号"]
    for one in papers:
        content = (sample / one["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == one["sha256"]
        assert len(PdfReader(sample / one["file"]).pages) == one["pages"] >= 3
        assert sum(one["lamps"].values()) == one["tasks"] == 19


def test_who_owes_a_return_is_written_to_and_the_vice_mayor_has_one_page(sample: Path) -> None:
    record = record_of(sample)
    (reminders,) = record["letters"]
    text = "".join(page.extract_text() for page in PdfReader(sample / reminders["file"]).pages)
    assert reminders["letters"] == 2
    assert all(unit in text for unit in ("区经济信息委", "区教委"))
    assert len(PdfReader(sample / record["one_page"]).pages) == 1


def test_there_is_one_issued_paper_of_each_further_kind(sample: Path) -> None:
    family = record_of(sample)["family"]
    assert {one["kind"] for one in family} == {kind.value for kind in PAPER_FORMS} - {"bulletin", "closing"}
    for one in family:
        content = (sample / one["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == one["sha256"]
        assert len(PdfReader(sample / one["file"]).pages) == one["pages"]
        assert one["number"]
    listed = "".join(page.extract_text() for page in PdfReader(sample / family[-1]["file"]).pages)
    digests = [one["sha256"] for one in (*record_of(sample)["papers"], *family[:-1])]
    assert all(digest in "".join(listed.split()) for digest in digests)


def test_workbooks_open_and_hold_the_ledger(sample: Path) -> None:
    for name in record_of(sample)["workbooks"]:
        assert load_workbook(sample / name).worksheets[0].max_row > 10
    page = load_workbook(sample / "workbooks" / "2024Q3-督查台账.xlsx").worksheets[0]
    assert "（示例）" in str(page["M4"].value)


def test_the_sample_ledger_works_on_and_says_that_it_is_one(sample: Path, run: Run) -> None:
    (plan,) = run("plan", "list", "--db", sample / "ledger.db", "--json").object["plans"]
    assert plan["is_sample"] is True
    facts = run("report", "facts", "bulletin", "--db", sample / "ledger.db", "--period", "2024Q3", "--json").object
    assert facts["is_sample"] is True
    lamps = {one["lamp"]: one["count"] for one in facts["classes"]}
    assert lamps["red"] > 0
    assert lamps["yellow"] > 0
    assert lamps["green"] > 0


def test_every_workbook_of_returns_says_that_it_is_a_sample(sample: Path) -> None:
    told = [name for name in record_of(sample)["workbooks"] if "2024Q" in name]
    assert len(told) == 6
    for name in told:
        for page in load_workbook(sample / name).worksheets:
            assert "（示例数据）" in str(page["A2"].value), (name, page.title)


def test_a_second_run_makes_the_same_papers_and_workbooks(own_sample: Path) -> None:
    first = record_of(own_sample)
    sheets = [(own_sample / name).read_bytes() for name in first["workbooks"]]
    (own_sample / "我的笔记.txt").write_text("留着", encoding="utf-8")
    assert demo(own_sample) == 0
    again = record_of(own_sample)
    assert [one["sha256"] for one in again["papers"]] == [one["sha256"] for one in first["papers"]]
    assert [one["sha256"] for one in again["family"]] == [one["sha256"] for one in first["family"]]
    assert [(own_sample / name).read_bytes() for name in again["workbooks"]] == sheets
    assert (own_sample / "我的笔记.txt").read_text(encoding="utf-8") == "留着"


def test_a_run_that_broke_off_is_taken_up_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def out_of_paper(ledger: Path, to: Path) -> list[Path]:
        raise OSError(28, "No space left on device", str(to))

    folder = tmp_path / "示例"
    assert cli.main(["demo", "--to", str(folder)], open_office, picture_pages=out_of_paper) == 1
    assert "磁盘空间不足" in capsys.readouterr().err
    assert record_of(folder)["finished"] is False
    assert demo(folder) == 0
    assert record_of(folder)["finished"] is True


def refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert demo(folder) == 1
    said = capsys.readouterr()
    return Answer(1, said.out, said.err).complaint


def test_a_ledger_it_did_not_make_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ledger.db").write_bytes(b"somebody's work")
    assert "不是示例台账" in refused(tmp_path, capsys)
    (tmp_path / "demo.json").write_text('{"made_by": "somebody"}', encoding="utf-8")
    assert "不是示例台账" in refused(tmp_path, capsys)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo.json", "ledger.db"]
    assert (tmp_path / "ledger.db").read_bytes() == b"somebody's work"


def test_a_sample_somebody_is_looking_at_is_not_taken_away(
    own_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ledger_held_open(own_sample / "ledger.db"):
        assert "使用" in refused(own_sample, capsys)
    assert record_of(own_sample)["finished"] is True
    assert demo(own_sample) == 0


def test_a_place_that_cannot_be_a_folder_is_named(
    tmp_path: Path, unwritable: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "文件").write_bytes(b"")
    assert "文件" in refused(tmp_path / "文件", capsys)
    assert "示例" in refused(unwritable / "示例", capsys)


def test_without_a_window_everything_else_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def no_qt(ledger: Path, to: Path) -> list[Path]:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")

    assert cli.main(["demo", "--to", str(tmp_path / "示例"), "--json"], open_office, picture_pages=no_qt) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["finished"], record["pages"]) == (True, [])
    assert "PySide6" in record["pages_missing"]
    assert len(record["papers"]) == 3
