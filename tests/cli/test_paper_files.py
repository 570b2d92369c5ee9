"""Papers as Word files and archival copies from the command line, and an edited Word file held against the ledger."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pikepdf
import pytest

from tests.cli.conftest import Run


@pytest.fixture
def word_file(run: Run, ledger: Path, tmp_path: Path) -> Path:
    to = tmp_path / "通报.docx"
    assert run("report", "bulletin", "--db", ledger, "--period", "2024Q1", "--to", to).code == 0
    return to


def test_the_ending_of_the_name_makes_it_a_word_file(word_file: Path) -> None:
    paragraphs = [paragraph.text for paragraph in docx.Document(io.BytesIO(word_file.read_bytes())).paragraphs]
    assert any("2024年第一季度" in text for text in paragraphs)


def test_an_unchanged_word_file_agrees_with_the_ledger(run: Run, ledger: Path, word_file: Path) -> None:
    told = run("report", "compare", word_file, "--db", ledger, "--period", "2024Q1", "--json").object
    assert told == {"same": True, "figures": [], "missing": [], "added": [], "reworded": []}
    assert "与台账一致" in run("report", "compare", word_file, "--db", ledger, "--period", "2024Q1").out


def test_a_figure_changed_in_the_word_file_is_told_with_both_sentences(run: Run, ledger: Path, word_file: Path) -> None:
    word = docx.Document(io.BytesIO(word_file.read_bytes()))
    changed = next(one for one in word.paragraphs if "任务" in one.text and "项" in one.text and any(c.isdigit() for c in one.text))
    digit = next(character for character in changed.text if character.isdigit())
    for run_of_text in changed.runs:
        if digit in run_of_text.text:
            run_of_text.text = run_of_text.text.replace(digit, "9" if digit != "9" else "8", 1)
            break
    word.add_paragraph("另请各单位注意。")
    word.save(str(word_file))
    answer = run("report", "compare", word_file, "--db", ledger, "--period", "2024Q1", "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    assert len(told["figures"]) == 1
    assert told["figures"][0]["before"] != told["figures"][0]["after"]
    assert told["figures"][0]["sentence_after"] in changed.text
    assert [one["text"] for one in told["added"]] == ["另请各单位注意。"]
    assert "1 处数字" in answer.complaint


def test_a_file_that_is_no_word_file_is_refused(run: Run, ledger: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "坏.docx"
    wrong.write_bytes(b"PK\x03\x04 not a document")
    assert "Word" in run("report", "compare", wrong, "--db", ledger, "--period", "2024Q1").complaint


def test_the_archival_copy_is_pdf_a_and_a_word_file_cannot_be_one(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "通报.pdf"
    scope = ("--db", ledger, "--period", "2024Q1")
    assert run("report", "bulletin", *scope, "--to", to, "--pdf-a").code == 0
    with pikepdf.open(to) as pdf:
        assert pdf.open_metadata().pdfa_status == "2B"
    refused = run("report", "bulletin", *scope, "--to", to.with_suffix(".docx"), "--pdf-a")
    assert "只能是 PDF" in refused.complaint
    assert not to.with_suffix(".docx").exists()
