"""The archival copy of every paper of the family: PDF/A-2b by our own rules and by a foreign checker, with the same words."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from scripts.check_archival import faults, is_here
from tests.paper_family import ISSUED_ON, family_names, issue_family
from tests.rendering.pdf.pdfa_rules import breaches
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.rendering.pdf.archival import ArchivalCopies
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, SAMPLE_TODAY, build_sample

PROFILE = Path(__file__).resolve().parents[2] / "resources" / "colour" / "sRGB.icc"


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The bytes of every paper as it was issued."""
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(tmp_path_factory.mktemp("archived") / "family.ledger")
    try:
        counts = build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED)
        return {name: made.content for name, made in issue_family(services, counts).items()}
    finally:
        services.close()


@pytest.fixture(scope="module")
def copies(issued: dict[str, bytes]) -> dict[str, bytes]:
    """The archival copy of each."""
    archival = ArchivalCopies(PROFILE)
    return {name: archival.copy(content, ISSUED_ON) for name, content in issued.items()}


@pytest.mark.parametrize("name", family_names())
def test_its_copy_breaks_no_rule_of_pdf_a(copies: dict[str, bytes], name: str) -> None:
    assert breaches(copies[name]) == []


@pytest.mark.skipif(not is_here(), reason="Apache PDFBox Preflight is not on this machine")
def test_a_foreign_checker_finds_nothing_in_any_copy(copies: dict[str, bytes]) -> None:
    assert set(copies) == set(family_names())
    assert faults(copies) == {name: [] for name in copies}


@pytest.mark.parametrize("name", family_names())
def test_its_copy_has_the_same_words_outline_and_pages(issued: dict[str, bytes], copies: dict[str, bytes], name: str) -> None:
    assert _words(copies[name]) == _words(issued[name])
    assert _outline(copies[name]) == _outline(issued[name])


def _words(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        told = []
        for page in document:
            text = page.get_textpage()
            told.append(f"{page.get_rotation()} {text.get_text_range()}")
            text.close()
            page.close()
        return told
    finally:
        document.close()


def _outline(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        return [str(item.title) for item in outline.root]
