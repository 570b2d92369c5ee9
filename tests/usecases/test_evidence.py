"""Evidence beside the ledger: kept by content, never overwritten, never outside its folder, and missed when it is gone."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wanzhou_gui.domain.closing import InspectionMethod, InspectionResult
from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade, EvidenceKind, FileFault
from wanzhou_gui.storage.evidence_folder import BesideLedgerFolder, folder_of
from wanzhou_gui.usecases.closing import InspectionNote
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Services

NOTE = EvidenceNote(kind=EvidenceKind.PHOTO, grade=EvidenceGrade.PHOTO)


@pytest.fixture
def task_id(with_plan: Services) -> int:
    return with_plan.plans.tasks(with_plan.plans.plans()[0].plan.id)[0].id


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def make_writable(path: Path) -> Path:
    path.chmod(0o644)
    return path


def test_a_copy_lies_under_its_digest_and_survives_the_original(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    source = written(tmp_path, "现场 照片（1）.JPG", b"picture")
    file, _ = with_plan.evidence.add(task_id, source, NOTE)
    source.unlink()
    place = with_plan.evidence.place(file.id)
    assert place.read_bytes() == b"picture"
    assert place == folder_of(with_plan.upkeep.path) / file.sha256[:2] / f"{file.sha256}.jpg"
    assert not list(folder_of(with_plan.upkeep.path).glob("*.part"))
    assert with_plan.upkeep.check().faults == ()


def test_the_same_content_is_kept_once_and_said_to_be_there(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    with_plan.evidence.add(task_id, written(tmp_path, "a.pdf", b"same"), NOTE)
    with pytest.raises(RejectedError) as caught:
        with_plan.evidence.add(task_id, written(tmp_path, "b.pdf", b"same"), NOTE)
    assert caught.value.code == "evidence_is_there"


def test_a_missing_or_changed_file_is_named_by_the_check(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    gone, _ = with_plan.evidence.add(task_id, written(tmp_path, "丢失.pdf", b"gone"), NOTE)
    changed, _ = with_plan.evidence.add(task_id, written(tmp_path, "改动.pdf", b"changed"), NOTE)
    make_writable(with_plan.evidence.place(gone.id)).unlink()
    make_writable(with_plan.evidence.place(changed.id)).write_bytes(b"other")
    faults = with_plan.upkeep.check().faults
    assert [code for code, _ in faults] == ["evidence_missing", "evidence_changed"]
    assert "丢失.pdf" in faults[0][1]
    assert with_plan.evidence.faults(task_id) == {gone.id: FileFault.MISSING, changed.id: FileFault.CHANGED}
    with pytest.raises(RejectedError) as caught:
        with_plan.evidence.place(changed.id)
    assert caught.value.code == "evidence_changed"


def test_a_changed_copy_is_set_aside_and_never_overwritten(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    source = written(tmp_path, "a.pdf", b"right")
    file, _ = with_plan.evidence.add(task_id, source, NOTE)
    place = with_plan.evidence.place(file.id)
    make_writable(place).write_bytes(b"wrong")
    with_plan.evidence.remove(file.id)
    again, _ = with_plan.evidence.add(task_id, source, NOTE)
    assert with_plan.evidence.place(again.id).read_bytes() == b"right"
    assert [one.read_bytes() for one in place.parent.glob("*.changed-*")] == [b"wrong"]


def test_a_link_stays_where_it_is(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    source = written(tmp_path, "大文件.mp4", b"film")
    file, _ = with_plan.evidence.add(task_id, source, NOTE, as_link=True)
    assert with_plan.evidence.place(file.id) == source
    assert not folder_of(with_plan.upkeep.path).exists()


def test_removing_is_undone_whole(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    file, _ = with_plan.evidence.add(task_id, written(tmp_path, "a.pdf", b"x"), NOTE)
    with_plan.evidence.remove(file.id)
    assert with_plan.evidence.of_task(task_id) == []
    with_plan.history.undo()
    assert with_plan.evidence.place(file.id).read_bytes() == b"x"


@pytest.mark.parametrize("name", ["setup.exe", "run.BAT", "打开.lnk", "a.pdf.scr", "x.desktop"])
def test_a_program_is_no_evidence(name: str, with_plan: Services, task_id: int, tmp_path: Path) -> None:
    for as_link in (False, True):
        with pytest.raises(RejectedError) as caught:
            with_plan.evidence.add(task_id, written(tmp_path, name, b"MZ"), NOTE, as_link=as_link)
        assert caught.value.code == "evidence_is_program"


def test_folders_and_missing_files_are_refused(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "没有.pdf"):
        with pytest.raises(EnvironmentProblemError):
            with_plan.evidence.add(task_id, path, NOTE)


@pytest.mark.parametrize(("sha256", "suffix"), [("../" * 21 + "x", ".pdf"), ("0" * 64, "/../../x"), ("0" * 64, ".p/f"), ("A" * 64, "")])
def test_no_row_leads_out_of_the_folder(sha256: str, suffix: str, tmp_path: Path) -> None:
    file = EvidenceFile(
        plan_id=1, task_id=1, milestone_id=None, unit_id=None, name="a", kind=EvidenceKind.OTHER, grade=EvidenceGrade.PHOTO,
        document_number="", dated_on=None, sha256=sha256, size=1, suffix=suffix, link="", note="",
        added_on=date(2024, 7, 10), clerk="",
    )  # fmt: skip
    with pytest.raises(RejectedError):
        BesideLedgerFolder(tmp_path / "a.ledger").place_of(file)


@pytest.mark.skipif(os.name != "posix", reason="needs file modes of POSIX systems")
def test_a_copy_cannot_be_edited_by_chance(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    file, _ = with_plan.evidence.add(task_id, written(tmp_path, "a.txt", b"x"), NOTE)
    assert not with_plan.evidence.place(file.id).stat().st_mode & 0o222


def test_another_weight_needs_a_reason_that_stays_and_is_undone(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    file, _ = with_plan.evidence.add(task_id, written(tmp_path, "说明.pdf", b"own"), EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.SELF_REPORT))
    for grade, reason, code in (
        (EvidenceGrade.OFFICIAL, "  ", "evidence_grade_reason_missing"),
        (EvidenceGrade.SELF_REPORT, "x", "evidence_same_grade"),
    ):
        with pytest.raises(RejectedError) as caught:
            with_plan.evidence.regrade(file.id, grade, reason)
        assert caught.value.code == code
    with_plan.evidence.regrade(file.id, EvidenceGrade.OFFICIAL, "主管局已盖章确认 ")
    now = with_plan.evidence.of_task(task_id)[0]
    assert (now.grade, now.grade_reason) == (EvidenceGrade.OFFICIAL, "主管局已盖章确认")
    assert any(one.code == "evidence" and one.result == "met" for one in with_plan.closing.checklist(task_id))
    with_plan.history.undo()
    back = with_plan.evidence.of_task(task_id)[0]
    assert (back.grade, back.grade_reason) == (EvidenceGrade.SELF_REPORT, "")


def test_what_a_task_was_closed_on_keeps_its_weight(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    file, _ = with_plan.evidence.add(task_id, written(tmp_path, "a.pdf", b"own"), EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
    with_plan.closing.apply(task_id, applied_by="区科技局", conclusion="已建成")
    with_plan.closing.confirm(task_id, confirmed=True)
    with pytest.raises(RejectedError) as caught:
        with_plan.evidence.regrade(file.id, EvidenceGrade.SELF_REPORT, "看错了")
    assert caught.value.code == "evidence_grade_of_closed_task"


def test_photographs_belong_to_the_check_they_were_taken_at(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    seen = InspectionNote(method=InspectionMethod.ON_SITE, people="王某", finding="设备到位", result=InspectionResult.CONFIRMED)
    inspection, _ = with_plan.closing.inspect(task_id, seen)
    photo, _ = with_plan.evidence.add(task_id, written(tmp_path, "现场.jpg", b"x"), replace(NOTE, inspection_id=inspection.id))
    assert photo.inspection_id == inspection.id
    other = with_plan.plans.tasks(with_plan.plans.plans()[0].plan.id)[1].id
    with pytest.raises(RejectedError) as caught:
        with_plan.evidence.add(other, written(tmp_path, "别处.jpg", b"y"), replace(NOTE, inspection_id=inspection.id))
    assert caught.value.code == "inspection_of_other_task"


def test_what_is_not_on_this_machine_is_known_without_reading(with_plan: Services, task_id: int, tmp_path: Path) -> None:
    file, _ = with_plan.evidence.add(task_id, written(tmp_path, "a.pdf", b"x"), NOTE)
    assert with_plan.evidence.absent(task_id) == frozenset()
    make_writable(with_plan.evidence.place(file.id)).unlink()
    assert with_plan.evidence.absent(task_id) == {file.id}
