"""Papers in other shapes: as .docx for the last editing, as archival PDF, and an edited .docx held against the ledger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from wanzhou_gui.domain.papers import PaperState
from wanzhou_gui.reports.paper_comparison import PaperComparison, compare_papers

if TYPE_CHECKING:
    from wanzhou_gui.usecases.paper_ports import ArchivalCopies, WordPapers
    from wanzhou_gui.usecases.ports import FormReader
    from wanzhou_gui.usecases.reporting import PaperDraft, ReportVerbs


class PaperFileVerbs:
    """What is done with a paper beside issuing it; nothing here changes the ledger or an issued file."""

    def __init__(
        self,
        reports: ReportVerbs,
        word: Callable[[], WordPapers],
        archival: Callable[[], ArchivalCopies],
        reader: Callable[[], FormReader],
    ) -> None:
        self._reports = reports
        self._word = word
        self._archival = archival
        self._reader = reader

    def pdf(self, draft: PaperDraft[Any]) -> bytes:
        """The kept bytes of an issued paper, otherwise the draft drawn now; refused when no font has a character."""
        if draft.paper is not None and draft.paper.state is PaperState.ISSUED:
            return self._reports.file_of(draft.paper.id)
        return self._reports.drawn(draft.document)

    def archival(self, draft: PaperDraft[Any]) -> bytes:
        """The same pages as PDF/A-2b, dated as the paper is."""
        issued_on = draft.paper.issued_on if draft.paper is not None else None
        return self._archival().copy(self.pdf(draft), issued_on)

    def word(self, draft: PaperDraft[Any]) -> bytes:
        """The paper as .docx, from what the ledger says now."""
        return self._word().render_bytes(draft.document)

    def compare(self, draft: PaperDraft[Any], edited: Path) -> PaperComparison:
        """What an edited .docx says differently; raises PlanFileError when the file cannot be read."""
        theirs = self._reader().text_of(edited)
        # Both texts go through the same reader, so that only what people changed can differ.
        with TemporaryDirectory() as folder:
            ours = Path(folder) / "paper.docx"
            ours.write_bytes(self.word(draft))
            return compare_papers(self._reader().text_of(ours), theirs)
