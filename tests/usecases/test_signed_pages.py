"""签字盖章扫描件 of returns: kept by content, ticked in the register, removed with undo, in archive, backup and exchange."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.signed_pages import SignedPage, is_scan, wants_signed_page
from wanzhou_gui.storage.evidence_folder import folder_of
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, SampleCounts
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.signed_pages import SignedReturn

PDF = b"%PDF-1.4 signed"
JPG = b"\xff\xd8\xff\xe0 signed"
Sample = tuple[Services, SampleCounts]


def returns_in(services: Services, state: ReturnState, period: str = "2024Q3") -> list[SignedReturn]:
    plan, at = services.plans.plans()[0].plan, services.periods.period(period)
    found = services.signed_pages.register([(plan.id, at.id)])
    return [one for one in found.values() if one.state is state]


def scan(folder: Path, name: str = "区科技局签章页.pdf", content: bytes = PDF) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def code_of(act: object) -> str:
    with pytest.raises(RejectedError) as caught:
        act()  # type: ignore[operator]  # a closure of the test
    return caught.value.code


def test_a_return_that_came_is_missing_its_page_until_the_scan_is_there(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    one = returns_in(services, ReturnState.SUBMITTED)[0]
    assert one.is_missing
    (page,), _ = services.signed_pages.add([one], scan(tmp_path))
    now = services.signed_pages.of(one.plan_id, one.unit_id, one.period_id)
    assert (now.is_missing, now.pages) == (False, (page,))
    place = services.signed_pages.place(page.id)
    assert place.read_bytes() == PDF
    assert place == folder_of(services.upkeep.path) / page.sha256[:2] / f"{page.sha256}.pdf"


def test_removing_is_undone_whole_also_after_a_restart(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    one = returns_in(services, ReturnState.SUBMITTED)[0]
    (page,), _ = services.signed_pages.add([one], scan(tmp_path))
    services.signed_pages.remove(page.id)
    assert services.signed_pages.of(one.plan_id, one.unit_id, one.period_id).is_missing
    path = services.upkeep.path
    services.close()
    again = open_office(FixedClock(SAMPLE_TODAY)).open_ledger(path)
    try:
        again.history.undo()
        back = again.signed_pages.of(one.plan_id, one.unit_id, one.period_id)
        assert again.signed_pages.place(back.pages[0].id).read_bytes() == PDF
    finally:
        again.close()


def test_one_signature_for_several_returns_is_kept_once(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    one, other = returns_in(services, ReturnState.SUBMITTED)[:2]
    pages, _ = services.signed_pages.add([one, replace(other, unit_id=other.unit_id)], scan(tmp_path))
    assert len(pages) == 2
    assert len({page.sha256 for page in pages}) == 1
    assert len([path for path in folder_of(services.upkeep.path).rglob("*") if path.is_file()]) == 1
    assert code_of(lambda: services.signed_pages.add([services.signed_pages.of(one.plan_id, one.unit_id, one.period_id)], scan(tmp_path))) == "signed_page_is_there"


@pytest.mark.parametrize(
    ("name", "content"),
    [("扫描.docx", b"PK\x03\x04"), ("扫描.pdf", b"MZ program"), ("扫描.jpg", PDF), ("扫描", PDF), ("空.png", b""), ("扫描.pdf.exe", PDF)],
)
def test_what_is_no_scan_is_refused_before_anything_is_copied(sample: Sample, tmp_path: Path, name: str, content: bytes) -> None:
    services, _ = sample
    one = returns_in(services, ReturnState.SUBMITTED)[0]
    assert code_of(lambda: services.signed_pages.add([one], scan(tmp_path, name, content))) == "signed_page_is_no_scan"
    assert not folder_of(services.upkeep.path).exists()


@pytest.mark.parametrize("name", ["甲.pdf", "甲.PDF", "乙.JPG", "乙.jpeg", "丙.png"])
def test_what_scanners_and_telephones_make_is_taken(sample: Sample, tmp_path: Path, name: str) -> None:
    services, _ = sample
    content = {"pdf": PDF, "jpg": JPG, "jpeg": JPG, "png": b"\x89PNG\r\n\x1a\n.."}[name.rpartition(".")[2].lower()]
    (page,), _ = services.signed_pages.add([returns_in(services, ReturnState.SUBMITTED)[0]], scan(tmp_path, name, content))
    assert services.signed_pages.place(page.id).suffix == f".{name.rpartition('.')[2].lower()}"


def test_nothing_reported_has_no_signature_and_a_missing_file_is_said(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    one = returns_in(services, ReturnState.SUBMITTED)[0]
    nothing = SignedReturn(one.plan_id, one.unit_id, one.period_id, None, ())
    assert code_of(lambda: services.signed_pages.add([nothing], scan(tmp_path))) == "signed_page_without_return"
    assert code_of(lambda: services.signed_pages.add([], scan(tmp_path))) == "signed_page_without_return"
    with pytest.raises(EnvironmentProblemError):
        services.signed_pages.add([one], tmp_path / "没有.pdf")


def test_what_was_approved_keeps_its_signature_until_it_is_unlocked(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    approved = returns_in(services, ReturnState.APPROVED, "2024Q2")
    one = approved[0] if approved else returns_in(services, ReturnState.SUBMITTED)[0]
    (page,), _ = services.signed_pages.add([one], scan(tmp_path))
    if not approved:
        services.review.approve(one.plan_id, one.unit_id, one.period_id)
    assert code_of(lambda: services.signed_pages.remove(page.id)) == "signed_page_of_approved"
    services.review.unlock(one.plan_id, one.unit_id, one.period_id, "换一张清楚的")
    services.signed_pages.remove(page.id)


def test_the_paper_of_a_draft_or_of_what_was_sent_back_is_not_missed_yet() -> None:
    assert [state for state in (None, *ReturnState) if wants_signed_page(state)] == [
        ReturnState.SUBMITTED, ReturnState.APPROVED, ReturnState.UNLOCKED,
    ]  # fmt: skip
    assert not is_scan("", b"%PDF-")


def test_it_goes_with_the_backup_into_the_archive_and_is_missed_by_the_check(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    one = returns_in(services, ReturnState.SUBMITTED)[0]
    (page,), _ = services.signed_pages.add([one], scan(tmp_path))
    made = services.evidence_copies.copy_to(tmp_path / "U盘")
    assert (made.copied, made.is_whole) == (1, True)
    listed = services.archives.make(one.plan_id, tmp_path / "档案")
    (kept,) = (tmp_path / "档案" / "04签字盖章页").rglob("*.pdf")
    assert kept.read_bytes() == PDF
    assert page.sha256 in (tmp_path / "档案" / "SHA256SUMS").read_text(encoding="utf-8")
    assert listed.missing == ()
    place = services.signed_pages.place(page.id)
    place.chmod(0o644)
    place.unlink()
    assert [code for code, _ in services.upkeep.check().faults] == ["evidence_missing"]
    assert code_of(lambda: services.signed_pages.place(page.id)) == "evidence_missing"
    assert services.evidence_copies.lacking() == (page,)
    assert [item.title for item in services.archives.make(one.plan_id, tmp_path / "档案2").missing] == [page.name]
    assert services.evidence_copies.take_from(tmp_path / "U盘").copied == 1
    assert services.upkeep.check().faults == ()


@pytest.fixture
def desks(sample: Sample, tmp_path: Path) -> Iterator[tuple[Services, Services]]:
    """Two desks that started from copies of one file."""
    services, _ = sample
    path = services.upkeep.path
    services.close()
    office = open_office(FixedClock(SAMPLE_TODAY))
    both = [office.open_ledger(Path(shutil.copy(path, tmp_path / f"{name}.ledger"))) for name in "甲乙"]
    for one, clerk in zip(both, ("张三", "李四"), strict=True):
        one.settings.change(replace(one.settings.settings(), clerk_name=clerk))
    yield both[0], both[1]
    for one in both:
        one.close()


def test_the_record_travels_and_the_file_comes_with_the_evidence(desks: tuple[Services, Services], tmp_path: Path) -> None:
    one, other = desks
    mine = returns_in(one, ReturnState.SUBMITTED)[0]
    one.signed_pages.add([mine], scan(tmp_path))
    # The other desk got the same scan by itself: it is one page, not two.
    other.signed_pages.add([returns_in(other, ReturnState.SUBMITTED)[0]], scan(tmp_path, "另一个名字.pdf"))
    for giver, taker, name in ((one, other, "1.wzpack"), (other, one, "2.wzpack")):
        taker.packages.merge(taker.packages.check(giver.packages.make(tmp_path / name).path))
    pages = [desk.signed_pages.of(mine.plan_id, mine.unit_id, mine.period_id).pages for desk in desks]
    assert [len(found) for found in pages] == [1, 1]
    assert pages[0][0].uid == pages[1][0].uid
    second = scan(tmp_path, "第二页.jpg", JPG)
    one.signed_pages.add([one.signed_pages.of(mine.plan_id, mine.unit_id, mine.period_id)], second)
    other.packages.merge(other.packages.check(one.packages.make(tmp_path / "3.wzpack").path))
    theirs: SignedPage = other.signed_pages.of(mine.plan_id, mine.unit_id, mine.period_id).pages[1]
    assert code_of(lambda: other.signed_pages.place(theirs.id)) == "evidence_missing"
    one.evidence_copies.copy_to(tmp_path / "U盘")
    other.evidence_copies.take_from(tmp_path / "U盘")
    assert other.signed_pages.place(theirs.id).read_bytes() == JPG
