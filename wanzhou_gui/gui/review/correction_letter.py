"""退回修改通知 from the page of review: number it, look at a draft, edit its text, keep it as a Word file, or word it anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.review import ReviewSheet
from wanzhou_gui.usecases.services import Services

_ISSUE, _LOOK, _EDIT, _WORD, _TEMPLATE = range(5)
_ANSWERS = ("编号发出…", "只看草稿…", "修改文字…", "存为 Word…", "模板…")


class CorrectionLetter:
    """The letter to the unit whose return lies on the page; `say` tells what was done, `failed` what was refused."""

    def __init__(
        self, desk: Desk, page: QWidget, say: Callable[[str], None], failed: Callable[[Exception], None]
    ) -> None:
        self._desk = desk
        self._page = page
        self._say = say
        self._failed = failed
        self.dialog: QDialog | None = None

    def ask(self, sheet: ReviewSheet) -> None:
        """Ask what is to be done with the letter, and do it."""
        chosen = messages.choose(
            self._page,
            f"给{sheet.unit.name}的退回修改通知",
            _ANSWERS,
            "编号发出后存入文书登记，不能再改；草稿每页标明“草稿”。",
        )
        who = (sheet.plan.id, sheet.unit.id, sheet.period.id)
        if chosen == _EDIT:
            self._open(
                LetterTextDialog(
                    self._desk,
                    PaperKind.CORRECTION,
                    lambda services: services.corrections.draft(*who),
                    lambda services, key, text: services.corrections.edit(*who, key, text),
                    self._page,
                )
            )
        elif chosen == _TEMPLATE:
            self._open(TemplateDialog(self._desk, PaperPlace(who[0], who[2], PaperKind.CORRECTION, who[1]), self._page))
        elif chosen is not None:
            self._save(sheet, who, chosen)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(dialog.size().boundedTo(self._page.window().size()))
        dialog.open()

    def _save(self, sheet: ReviewSheet, who: tuple[int, int, int], chosen: int) -> None:
        issue, as_word = chosen == _ISSUE, chosen == _WORD
        ending, kinds = ("docx", "Word 文件 (*.docx)") if as_word else ("pdf", "PDF 文件 (*.pdf)")
        name = f"退回修改通知_{sheet.unit.name}_{sheet.period.code}{'' if issue else '（草稿）'}.{ending}"
        path = messages.ask_save_file(self._page, "保存退回修改通知", name, kinds)
        if path is None:
            return
        self._desk.act(
            lambda services: _write(services, who, path, issue=issue, as_word=as_word),
            lambda result: result[1],
            initiator=self._page,
            done=lambda result: self._say(f"退回修改通知{f'（{result[0]}）' if result[0] else '草稿'}已保存：{path}"),
            failed=self._failed,
        )


def _write(
    services: Services, who: tuple[int, int, int], path: Path, *, issue: bool, as_word: bool
) -> tuple[str, Changes]:
    if issue:
        paper, content, changes = services.corrections.issue(*who)
        write_whole(content, path)
        return paper.number_text, changes
    draft = services.corrections.draft(*who)
    write_whole(services.letters.word([draft.document]) if as_word else services.corrections.bytes_of(draft), path)
    return "", Changes.of()
