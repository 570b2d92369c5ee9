"""Every paper of the family as PDF, as archival copy and as Word file: each sound, each with the same words."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pikepdf
import pypdf
import pytest

from tests.usecases.test_golden_papers import KINDS, Sample, unit_id
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.document import HeadForm
from wanzhou_gui.reports.document_text import document_text

EVERY = [PaperKind.BULLETIN, *KINDS]


@pytest.mark.parametrize("kind", EVERY)
def test_a_paper_is_sound_as_pdf_as_archival_copy_and_as_word_file(sample: Sample, kind: PaperKind, tmp_path: Path) -> None:
    services, _ = sample
    plan = services.plans.plans()[0].plan
    period = services.periods.period("2024Q3")
    draft = services.reports.draft(plan.id, period.id, kind, unit_id(services, kind))
    files = services.paper_files
    drawn, lasting = files.pdf(draft), files.archival(draft)
    for name, content in (("drawn", drawn), ("lasting", lasting)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(content)
        if shutil.which("qpdf"):
            done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    with pikepdf.open(io.BytesIO(lasting)) as pdf:
        assert pdf.open_metadata().pdfa_status == "2B"
        assert str(pdf.docinfo["/Title"]) == (draft.document.metadata.title or draft.document.plain_title)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(drawn)).pages]
    assert pages == [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(lasting)).pages]
    word = tmp_path / "paper.docx"
    word.write_bytes(files.word(draft))
    body = docx.Document(io.BytesIO(word.read_bytes())).element.body
    told = "".join("".join(body.itertext()).split())
    head = draft.document.head
    is_letter = head is not None and head.form is HeadForm.LETTER
    for line in document_text(draft.document).splitlines():
        # 10.1: the imprint of a letter has neither office nor day.
        if not line.startswith("[图]") and not (is_letter and line.endswith("印发")):
            for piece in line.replace(" | ", " ").replace("/", " ").split():
                assert piece in told, piece
    assert files.compare(draft, word).is_same
