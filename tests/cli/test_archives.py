"""归档 from the command line: what lies in the archive, that it is readable without the program, and its check."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pikepdf
import pypdf
import pytest

from tests.cli.conftest import Run
from tests.cli.test_road import registered
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, build_sample
from wanzhou_gui.usecases.errors import RejectedError


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [unquote(value or "") for name, value in attrs if tag == "a" and name == "href"]


@pytest.fixture
def issued(run: Run, ledger: Path, tmp_path: Path) -> Path:
    """A ledger with one issued paper; the paper as it was issued lies beside it."""
    registered(run, ledger)
    paper = tmp_path / "issued.pdf"
    arguments = ["report", "bulletin", "--db", ledger, "--period", "2024Q2", "--to", paper, "--issue"]
    answer = run(*arguments, "--approver", "李四", "--approved-on", "2024-07-05", "--issued-on", "2024-07-08")
    assert answer.code == 0, answer.err
    return paper


@pytest.fixture
def archive(run: Run, ledger: Path, issued: Path, tmp_path: Path) -> Path:
    to = tmp_path / "档案"
    assert run("archive", "make", "--db", ledger, "--to", to).code == 0
    return to


def test_the_archive_holds_the_issued_bytes_and_a_lasting_copy(archive: Path, issued: Path) -> None:
    (kept,) = (archive / "01文书").iterdir()
    assert kept.read_bytes() == issued.read_bytes()
    (lasting,) = (archive / "02文书（长期保存格式）").iterdir()
    with pikepdf.open(lasting) as pdf:
        assert pdf.open_metadata().pdfa_status == "2B"


def test_every_file_is_reached_from_the_page_and_every_link_leads_to_a_file(archive: Path) -> None:
    reader = _Links()
    reader.feed((archive / "index.html").read_text(encoding="utf-8"))
    assert all((archive / target).is_file() for target in reader.targets)
    there = {path.relative_to(archive).as_posix() for path in archive.rglob("*") if path.is_file()}
    beside = {name for name in there if name.endswith(".sha256.json")} | {"index.html", "SHA256SUMS"}
    assert there == set(reader.targets) | beside
    assert "http" not in (archive / "index.html").read_text(encoding="utf-8")


def test_the_list_says_the_same_as_text_as_table_and_as_paper(archive: Path) -> None:
    text = (archive / "目录.txt").read_text(encoding="utf-8-sig")
    sheet = openpyxl.load_workbook(archive / "目录.xlsx").active
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    for path in archive.rglob("*.pdf"):
        name = path.relative_to(archive).as_posix()
        if "/" in name:
            assert name in text
            assert name in cells
    with pikepdf.open(archive / "目录.pdf") as pdf:
        assert "督查档案目录" in str(pdf.docinfo["/Title"])


def test_the_digests_are_those_of_sha256sum(archive: Path) -> None:
    lines = (archive / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((archive / name).read_bytes()).hexdigest() == digest


def test_the_journal_can_be_read_by_people_and_by_programs(archive: Path) -> None:
    text = (archive / "07操作记录" / "操作记录.txt").read_text(encoding="utf-8-sig")
    assert "存入方案" in text
    operations = [json.loads(line) for line in (archive / "07操作记录" / "操作记录.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(operations) == len(text.splitlines()) - 1
    assert any(change["after"] for operation in operations for change in operation["changes"])


def test_the_ledger_in_the_archive_opens(run: Run, archive: Path) -> None:
    (backup,) = (archive / "08台账备份").glob("*.ledger")
    assert run("plan", "list", "--db", backup, "--json").object["plans"]


def test_a_zip_file_holds_the_same_and_is_checked_the_same(run: Run, ledger: Path, archive: Path, tmp_path: Path) -> None:
    packed = tmp_path / "档案.zip"
    assert run("archive", "make", "--db", ledger, "--to", packed).code == 0
    with zipfile.ZipFile(packed) as package:
        assert set(package.namelist()) == {path.relative_to(archive).as_posix() for path in archive.rglob("*") if path.is_file()}
    assert run("archive", "check", packed, "--json").object["whole"]
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith((".part", ".part.zip"))] == []


@pytest.mark.parametrize("harm", ["changed", "missing", "unknown"])
def test_a_file_that_is_no_longer_what_it_was_is_named(run: Run, archive: Path, harm: str) -> None:
    assert run("archive", "check", archive).code == 0
    victim = archive / "目录.txt"
    if harm == "changed":
        victim.write_text("别的", encoding="utf-8")
    elif harm == "missing":
        victim.unlink()
    else:
        victim = archive / "多余.txt"
        victim.write_text("不在目录里", encoding="utf-8")
    answer = run("archive", "check", archive, "--json")
    told = json.loads(answer.out)
    assert (answer.code, told["whole"], told[harm]) == (1, False, [victim.name])
    assert "1 个文件" in answer.complaint


def test_a_list_that_leads_out_of_the_archive_is_refused(run: Run, archive: Path) -> None:
    sums = archive / "SHA256SUMS"
    sums.write_text(f"{'0' * 64}  ../../etc/passwd\n", encoding="utf-8")
    assert "不是督查台的督查档案" in run("archive", "check", archive).complaint


def test_what_is_no_archive_is_refused(run: Run, tmp_path: Path, ledger: Path) -> None:
    assert "不是督查台的督查档案" in run("archive", "check", ledger).complaint
    assert "没有找到" in run("archive", "check", tmp_path / "无.zip").complaint


def test_what_stands_there_is_never_written_over(run: Run, ledger: Path, archive: Path) -> None:
    before = (archive / "SHA256SUMS").read_bytes()
    assert "已经有" in run("archive", "make", "--db", ledger, "--to", archive).complaint
    assert (archive / "SHA256SUMS").read_bytes() == before


def test_evidence_goes_along_and_what_is_gone_is_listed_with_its_reason(run: Run, ledger: Path, tmp_path: Path) -> None:
    photo, linked = tmp_path / "现场.jpg", tmp_path / "链接.txt"
    photo.write_bytes(b"picture")
    linked.write_text("正文", encoding="utf-8")
    services = open_office().open_ledger(ledger)
    try:
        from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
        from wanzhou_gui.domain.plans import Task
        from wanzhou_gui.usecases.evidence import EvidenceNote

        plan = services.plans.plans()[0].plan
        task = services.evidence._ledger.find(Task, plan_id=plan.id)[0]
        note = EvidenceNote(kind=EvidenceKind.PHOTO, grade=EvidenceGrade.PHOTO)
        services.evidence.add(task.id, photo, note)
        services.evidence.add(task.id, linked, note, as_link=True)
        linked.unlink()
        listed = services.archives.make(plan.id, tmp_path / "档案")
    finally:
        services.close()
    assert [(item.title, item.missing) for item in listed.missing] == [("链接.txt", "未收入：文件已不在原处")]
    (kept,) = (tmp_path / "档案" / "06佐证材料").rglob("*.jpg")
    assert kept.read_bytes() == b"picture"
    assert "未收入：文件已不在原处" in (tmp_path / "档案" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def office_archive(tmp_path: Path) -> tuple[Path, list[UnitReturn]]:
    """The archive of the sample plan as one .zip, with everything typed in the window, and the returns of its ledger."""
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(tmp_path / "示例.ledger")
    try:
        counts = build_sample(services, office.read_sample_plan()[0])
        to = tmp_path / "档案.zip"
        services.archives.make(counts.plan_id, to)
        returns = services.archives._ledger.find(UnitReturn, plan_id=counts.plan_id)
        return to, [one for one in returns if one.state is not ReturnState.DRAFT]
    finally:
        services.close()


@pytest.mark.skipif(not (shutil.which("unzip") and shutil.which("sha256sum")), reason="no unzip or sha256sum here")
def test_returns_typed_in_the_window_are_read_without_the_program(
    office_archive: tuple[Path, list[UnitReturn]], tmp_path: Path
) -> None:
    """Nothing of ours opens it: unzip, sha256sum, and a plain reader of PDF."""
    packed, returns = office_archive
    folder = tmp_path / "打开"
    subprocess.run(["unzip", "-q", str(packed), "-d", str(folder)], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    done = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=folder, check=False, capture_output=True)
    assert (done.returncode, done.stdout) == (0, b"")
    papers = sorted((folder / "05单位报送内容").rglob("*.pdf"))
    assert len(papers) == len(returns) > 20
    text = "".join(pypdf.PdfReader(papers[0]).pages[0].extract_text().split())
    for said in ("报送单位", "填报人", "录入人和时间", "在程序中录入，没有原始文件", "本期进展"):
        assert said in text
    whole = (folder / "05单位报送内容" / "全部报送内容.txt").read_text(encoding="utf-8-sig")
    assert whole.count("报送单位：") == len(returns)
    with sqlite3.connect(next((folder / "08台账备份").glob("*.ledger"))) as ledger:
        typed = [row[0] for row in ledger.execute("SELECT progress_text FROM entry WHERE progress_text <> ''")]
    assert typed
    assert all(one.split("\n")[0] in whole for one in typed)
    with pikepdf.open(papers[0]) as pdf:
        assert pdf.open_metadata().pdfa_status == "2B"


def test_stopping_leaves_nothing_behind(ledger: Path, tmp_path: Path) -> None:
    place = tmp_path / "空"
    place.mkdir()
    services = open_office().open_ledger(ledger)
    try:
        plan = services.plans.plans()[0].plan
        steps: list[tuple[int, int]] = []

        def stop_at_the_second(done: int, total: int) -> bool:
            steps.append((done, total))
            return done < 1

        with pytest.raises(RejectedError, match="stopped"):
            services.archives.make(plan.id, place / "档案.zip", stop_at_the_second)
    finally:
        services.close()
    assert list(place.iterdir()) == []
    assert steps[0][0] == 0


def test_a_place_nobody_can_write_to_is_told(run: Run, ledger: Path, unwritable: Path) -> None:
    assert run("archive", "make", "--db", ledger, "--to", unwritable / "档案.zip").code == 1


def test_a_moved_archive_still_checks(run: Run, archive: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(archive, tmp_path / "别处" / "档案")
    assert run("archive", "check", moved, "--json").object["whole"]
