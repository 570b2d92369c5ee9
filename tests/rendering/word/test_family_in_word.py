"""Every paper of the family as a Word file, as LibreOffice sets it: the signature never without what it signs."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paper_family import issue_family
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.rendering.docx.renderer import DocxRenderer
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import OfficialDocument, chinese_date
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, SAMPLE_TODAY, build_sample

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
SPACE = re.compile(r"\s")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_a_signature_in_word_stands_on_a_page_with_text(tmp_path: Path) -> None:
    office = open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(tmp_path / "family.ledger")
    try:
        made = issue_family(services, build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED))
    finally:
        services.close()
    papers = PdfRenderer(FONTS)
    renderer = DocxRenderer(lambda: papers, PdfPages)
    signed = {name: one.documents[0] for name, one in made.items() if one.documents[0].signature is not None}
    assert len(signed) >= 8
    for name, document in signed.items():
        (tmp_path / f"{name}.docx").write_bytes(renderer.render_bytes(document))
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), *(str(tmp_path / f"{name}.docx") for name in signed)],
        capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    if not all((tmp_path / f"{name}.pdf").exists() for name in signed):
        pytest.skip(f"this LibreOffice opens no texts: {done.stderr.decode(errors='replace')[:200]}")
    for name, document in signed.items():
        assert document.signature is not None
        assert document.signature.signed_on is not None
        dated = chinese_date(document.signature.signed_on)
        page = next(text for text in pages_of(tmp_path / f"{name}.pdf") if f"{document.signature.issuers[-1]}{dated}" in text)
        before = page.partition(f"{document.signature.issuers[-1]}{dated}")[0]
        assert any(part in before for part in last_words(document)), (name, before[-40:])


def pages_of(path: Path) -> Iterator[str]:
    with PdfPages(path) as pages:
        for index in range(pages.page_count):
            yield SPACE.sub("", pages.page_text(index))


def last_words(document: OfficialDocument) -> list[str]:
    """The last characters of the last paragraph: a paragraph that is split over pages leaves its end there."""
    text = SPACE.sub("", "".join(getattr(document.blocks[-1], "text", "")))
    return [text[-4:]]
