"""A paper saved as a Word file beside its PDF: for the office's last editing."""

from __future__ import annotations

from pathlib import Path

from wanzhou_gui.gui.reports.gathering import Gathered
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.services import Services

KINDS = "PDF 文件 (*.pdf);;Word 文档，可再修改 (*.docx)"
_ENDING = ".docx"


def is_word(to: Path) -> bool:
    """Whether the clerk asked for a Word file."""
    return to.suffix.lower() == _ENDING


def write_word(services: Services, plan_id: int, gathered: Gathered, to: Path) -> Path:
    """Write the paper in view as .docx from what the ledger says now; an issued PDF stays what it is."""
    issued = gathered.issued
    unit_id = issued.unit_id if issued is not None else gathered.unit_id
    draft = services.reports.draft(plan_id, gathered.shown_period.id, gathered.kind, unit_id)
    return write_whole(services.paper_files.word(draft), to)
