"""Copies of issued letters and of the sheets that go with them, where the clerk wants them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.chase_together import TogetherBoard
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.reports.letters.delivery_words import RECEIPT_WORD
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.services import Services


def save_letters(parent: QWidget, content: bytes, number: str, word: str, board: TogetherBoard) -> Path | None:
    """Ask where a copy of issued letters goes and write it; None when it was not written, which is said where it failed."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = f"{number} {word}（{period_label(board.period)}）.pdf"
    to = messages.ask_save_file(parent, "保存催办文书", folder / name, "PDF 文件 (*.pdf)")
    if to is None:
        return None
    try:
        write_whole(content, to)
    except DeskError as error:
        messages.tell_error(parent, error)
        return None
    return to


def save_receipts(desk: Desk, parent: QWidget, paper_id: int, letters: Path, done: Callable[[str], None]) -> None:
    """Write the sheets beside the letters, so that both go out together."""
    beside = letters.with_name(f"{letters.stem} {RECEIPT_WORD}.pdf")

    def write(services: Services) -> str:
        write_whole(services.deliveries.sheets_pdf(paper_id), beside)
        return f"已保存：{letters.name}，{beside.name}"

    desk.ask(write, done, lambda error: messages.tell_error(parent, error))
