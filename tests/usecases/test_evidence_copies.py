"""Evidence goes with a backup and to the other desk: every file by its digest, nothing overwritten, what is missing named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.kept_for_reading import remove
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.storage.evidence_folder import folder_of
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Office, Services

NOTE = EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL)


def task_of(services: Services, number: str = "5") -> Task:
    plan = services.plans.plans()[0].plan
    return next(one for one in services.plans.tasks(plan.id) if one.number == number)


@pytest.fixture
def filed(with_plan: Services, tmp_path: Path) -> Services:
    """A ledger with two files and one link."""
    for name, text in (("验收意见.pdf", "合格"), ("统计表.xlsx", "12"), ("现场照片.jpg", "x")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with_plan.evidence.add(task_of(with_plan).id, tmp_path / name, NOTE, as_link=name.endswith("jpg"))
    return with_plan


def test_a_restored_backup_on_another_machine_finds_its_evidence_again(filed: Services, office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "U盘"
    stick.mkdir()
    copy, _ = filed.upkeep.backup(stick / "备份.ledger")
    made = filed.evidence_copies.copy_to(stick)
    assert (made.copied, made.there, made.absent, made.linked) == (2, 0, (), ("现场照片.jpg",))
    again = filed.evidence_copies.copy_to(stick)
    assert (again.copied, again.there) == (0, 2)
    elsewhere = tmp_path / "另一台" / filed.upkeep.path.name
    elsewhere.parent.mkdir()
    shutil.copy(copy, elsewhere)
    restored = office.open_ledger(elsewhere)
    try:
        assert [one.name for one in restored.evidence_copies.lacking()] == ["验收意见.pdf", "统计表.xlsx"]
        taken = restored.evidence_copies.take_from(stick)
        assert (taken.copied, taken.is_whole) == (2, True)
        assert restored.evidence_copies.lacking() == ()
        assert restored.upkeep.check().faults == ()
        file = restored.evidence.of_task(task_of(restored).id)[0]
        assert restored.evidence.place(file.id).read_text(encoding="utf-8") == "合格"
        assert restored.evidence_copies.take_from(made.folder).copied == 0
    finally:
        restored.close()


def test_a_file_that_is_gone_or_was_changed_is_named_and_not_copied(filed: Services, tmp_path: Path) -> None:
    folder = folder_of(filed.upkeep.path)
    gone, changed = sorted(one for one in folder.rglob("*") if one.is_file())
    remove(gone)
    changed.chmod(0o644)
    changed.write_text("改过", encoding="utf-8")
    made = filed.evidence_copies.copy_to(tmp_path / "备份")
    assert (made.copied, len(made.absent), made.is_whole) == (0, 2, False)
    assert not [one for one in (tmp_path / "备份").rglob("*") if one.is_file()]


def test_what_is_not_what_the_ledger_names_is_never_taken_in(filed: Services, tmp_path: Path) -> None:
    made = filed.evidence_copies.copy_to(tmp_path / "备份")
    remove(folder_of(filed.upkeep.path))
    for one in made.folder.rglob("*"):
        if one.is_file():
            one.chmod(0o644)
            one.write_text("别的内容", encoding="utf-8")
    taken = filed.evidence_copies.take_from(made.folder)
    assert (taken.copied, len(taken.absent)) == (0, 2)
    with pytest.raises(RejectedError) as caught:
        filed.evidence_copies.take_from(tmp_path / "没有")
    assert caught.value.code == "evidence_folder_missing"


def test_one_content_under_two_endings_is_brought_in_under_both(with_plan: Services, office: Office, tmp_path: Path) -> None:
    for number, name in (("5", "扫描.jpg"), ("6", "扫描.jpeg")):
        (tmp_path / name).write_bytes(b"same")
        with_plan.evidence.add(task_of(with_plan, number).id, tmp_path / name, NOTE)
    assert with_plan.evidence_copies.copy_to(tmp_path / "U盘").copied == 2
    remove(folder_of(with_plan.upkeep.path))
    assert with_plan.evidence_copies.take_from(tmp_path / "U盘").copied == 2
    assert with_plan.evidence_copies.lacking() == ()


def test_a_ledger_of_another_name_takes_its_files_from_the_folder_on_the_stick(filed: Services, office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "U盘"
    filed.evidence_copies.copy_to(stick)
    renamed = tmp_path / "另一台" / "王某的台账.ledger"
    renamed.parent.mkdir()
    copy, _ = filed.upkeep.backup(tmp_path / "备份.ledger")
    shutil.copy(copy, renamed)
    other = office.open_ledger(renamed)
    try:
        assert other.evidence_copies.take_from(stick).copied == 2
        assert other.evidence_copies.lacking() == ()
    finally:
        other.close()
