"""The paper about a 约谈 proposal from the page of a task: number it, look at a draft, edit its text, keep it as Word, or word it anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.interviews import InterviewProposal
from wanzhou_gui.domain.papers import Paper, PaperKind
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

_ISSUE, _LOOK, _EDIT, _WORD, _TEMPLATE = range(5)
_ANSWERS = ("编号呈报…", "只看草稿…", "修改文字…", "存为 Word…", "模板…")


class InterviewLetter:
    """What is done with the paper about the proposal under the cursor; refusals and what was saved are told over the page."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk = desk
        self._page = page
        self.dialog: QDialog | None = None

    def ask(self, proposal: InterviewProposal, unit: str) -> None:
        """Ask what is to be done with the paper, and do it."""
        kind = PaperKind(proposal.kind.value)
        word = PAPER_WORDS[kind]
        chosen = messages.choose(
            self._page, f"关于{unit}的{word}", _ANSWERS, "编号后存入文号登记簿，不能再改；草稿每页标明“草稿”。"
        )
        if chosen == _EDIT:
            self._open(
                LetterTextDialog(
                    self._desk,
                    kind,
                    lambda services: services.interview_letters.draft(proposal.id),
                    lambda services, key, text: services.interview_letters.edit(proposal.id, key, text),
                    self._page,
                )
            )
        elif chosen == _TEMPLATE:
            paper = PaperPlace(proposal.plan_id, proposal.period_id, kind, proposal.unit_id)
            self._open(TemplateDialog(self._desk, paper, self._page, is_about_red=True))
        elif chosen is not None:
            self._save(proposal.id, f"{word}（{unit}）", chosen)

    def save_copy(self, paper: Paper) -> None:
        """Ask where a copy of an issued paper goes and write it."""
        path = _where(self._page, f"{paper.number_text} {PAPER_WORDS[paper.kind]}", "pdf")
        if path is not None:
            self._desk.ask(
                lambda services: write_whole(services.reports.file_of(paper.id), path), lambda _: None, self._failed
            )

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(dialog.size().boundedTo(self._page.window().size()))
        dialog.open()

    def _save(self, proposal_id: int, name: str, chosen: int) -> None:
        signer = ""
        if chosen == _ISSUE:
            asked = messages.ask_text(self._page, "编号呈报", "签发这份文书的负责人")
            if asked is None:
                return
            signer = asked
        path = _where(self._page, name if chosen == _ISSUE else f"{name}（草稿）", "docx" if chosen == _WORD else "pdf")
        if path is None:
            return
        self._desk.act(
            lambda services: _write(services, proposal_id, path, chosen, signer),
            lambda changes: changes,
            initiator=self,
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        messages.tell_error(self._page, error)


def _where(page: QWidget, name: str, ending: str) -> Path | None:
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    kinds = "Word 文件 (*.docx)" if ending == "docx" else "PDF 文件 (*.pdf)"
    return messages.ask_save_file(page, "保存呈报文书", folder / f"{name}.{ending}", kinds)


def _write(services: Services, proposal_id: int, path: Path, chosen: int, signer: str) -> Changes:
    letters = services.interview_letters
    if chosen == _ISSUE:
        _, content, changes = letters.issue(proposal_id, approver=signer)
        write_whole(content, path)
        return changes
    draft = letters.draft(proposal_id)
    write_whole(services.letters.word([draft.document]) if chosen == _WORD else letters.bytes_of(draft), path)
    return Changes.of()
