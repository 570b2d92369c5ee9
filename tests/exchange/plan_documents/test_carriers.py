"""The same notice reads the same whether it comes as text, as a Word document or as a PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from carriers import numbered_word_of, pdf_of, word_of
from rough_last import ROUGH_LAST
from rough_mixed import ROUGH_MIXED
from rough_plans import ROUGH_PLANS
from rough_tables import ROUGH_TABLES
from test_whole_plans import task_row, unmatched
from unseen_more import UNSEEN_MORE
from unseen_offices import UNSEEN_OFFICES
from unseen_plans import UNSEEN_PLANS
from unseen_reports import UNSEEN_REPORTS
from whole_plans import WHOLE_PLANS, WholePlan

from wanzhou_gui.exchange.plan_documents.reading import read_plan_file

ALL = WHOLE_PLANS + ROUGH_PLANS + ROUGH_TABLES + ROUGH_LAST + ROUGH_MIXED + UNSEEN_REPORTS + UNSEEN_PLANS + UNSEEN_OFFICES + UNSEEN_MORE


def is_plain(plan: WholePlan) -> bool:
    """Whether a text has nothing in it that only a damaged text file has (lost breaks, hard wraps, tables as text)."""
    lines = plan.text.split("\n")
    damaged = any(mark in plan.text for mark in ("\t", "|", "— ", "∶", "索", "  ", "第 1 页")) or max(map(len, lines)) > 900
    told = any(word in plan.name for word in ("breaks lost", "hard wraps", "left open", "page foot"))
    return not damaged and not told and not any(line.startswith("    ") for line in lines)


def assert_read(path: Path, plan: WholePlan) -> None:
    readings = read_plan_file(path)
    assert tuple(task_row(task) for reading in readings for task in reading.tasks) == plan.tasks
    assert tuple(item.title for reading in readings for item in reading.safeguards) == plan.safeguards
    assert unmatched(plan.targets, readings) == ([], [])


@pytest.mark.parametrize("plan", ALL, ids=lambda plan: plan.name)
def test_word_document_reads_like_its_text(plan: WholePlan, tmp_path: Path) -> None:
    for name, content in (("typed.docx", word_of(plan.text)), ("numbered.docx", numbered_word_of(plan.text))):
        (tmp_path / name).write_bytes(content)
        assert_read(tmp_path / name, plan)


@pytest.mark.parametrize("plan", [plan for plan in ALL if is_plain(plan)], ids=lambda plan: plan.name)
def test_pdf_reads_like_its_text(plan: WholePlan, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(pdf_of(plan.text))
    assert_read(tmp_path / "plan.pdf", plan)
