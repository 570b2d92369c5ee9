"""What the verbs need to hand papers over in other shapes than the PDF that is issued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from wanzhou_gui.reports.document import OfficialDocument


class WordPapers(Protocol):
    """Writes papers for the office's last editing in WPS or Word."""

    def render_bytes(self, document: OfficialDocument) -> bytes:
        """The paper as the bytes of a .docx file."""
        ...

    def render_together(self, documents: Sequence[OfficialDocument]) -> bytes:
        """Several papers as one .docx file; each is a section with page numbers of its own."""
        ...


class ArchivalCopies(Protocol):
    """Makes copies of finished PDF papers that can still be read in decades."""

    def copy(self, content: bytes, made_on: date | None) -> bytes:
        """The same pages as PDF/A-2b; what was handed in stays as it is."""
        ...
