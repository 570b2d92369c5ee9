"""佐证材料 beside the backups: whether a backup takes them along, copying them for a stick, and bringing in what is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.exchange.ui_backup_panel import Ui_BackupPanel
from wanzhou_gui.reports.evidence_copy_words import copies_sentence
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.evidence_copies import EvidenceCopies
from wanzhou_gui.usecases.services import Services

Backed = tuple[tuple[Path, str], EvidenceCopies | None]


class EvidenceRow:
    """The line under the place of the backups; what it did stands in its label."""

    def __init__(self, ui: Ui_BackupPanel, parent: QWidget) -> None:
        self._ui = ui
        self._parent = parent
        self._desk: Desk | None = None
        ui.copy_evidence_button.clicked.connect(self._copy)
        ui.collect_evidence_button.clicked.connect(self._collect)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk

    def backing_up(self) -> Callable[[Services], Backed]:
        """What 立即备份 does: the copy of the ledger, and its evidence where the clerk wants it."""
        wanted = self._ui.evidence_check.isChecked()

        def back_up(services: Services) -> Backed:
            made = services.upkeep.backup()
            return made, services.evidence_copies.copy_to(made[0].parent) if wanted else None

        return back_up

    def tell(self, copies: EvidenceCopies | None) -> None:
        """Say what became of the files."""
        if copies is None:
            return
        told = copies_sentence(copies.copied, copies.there, copies.absent, copies.linked)
        self._ui.evidence_label.setText(told)
        if not copies.is_whole:
            messages.tell(self._parent, "有的佐证材料没有复制。", told)

    def _copy(self) -> None:
        folder = messages.ask_folder(self._parent, "佐证材料复制到哪个文件夹")
        if folder is not None and self._desk is not None:
            self._desk.ask(lambda services: services.evidence_copies.copy_to(folder), self.tell, self._tell_error)

    def _collect(self) -> None:
        folder = messages.ask_folder(self._parent, "选择“佐证材料”文件夹，或它所在的文件夹")
        if folder is None or self._desk is None:
            return
        self._desk.act(
            lambda services: services.evidence_copies.take_from(folder),
            lambda _: Changes.of(Subject.CASE),
            initiator=self._parent,
            done=self.tell,
            failed=self._tell_error,
        )

    def _tell_error(self, error: Exception) -> None:
        messages.tell_error(self._parent, error)
