"""Official documents made into PDF files: the same document gives the same bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from wanzhou_gui.rendering.pdf.canvas import PaperCanvas
from wanzhou_gui.rendering.pdf.fonts import FontChoice, FontLibrary
from wanzhou_gui.rendering.pdf.official.paper import set_paper
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import MissingCharacter, OfficialDocument, RenderedPaper


class PdfRenderer:
    """Draws official documents with the shipped fonts, or with the office's own where they may be embedded.

    One renderer may serve several threads: each paper has its own state, the fonts are only read.
    """

    def __init__(self, font_directory: Path, office_font_paths: Sequence[Path] = ()) -> None:
        self._library = FontLibrary(font_directory, office_font_paths)

    def render(self, document: OfficialDocument, to: Path) -> RenderedPaper:
        """Write the paper to a file, whole or not at all; raises OSError when the place cannot be written."""
        content, pages = self._make(document)
        _write_whole(to, content)
        return RenderedPaper(pages, hashlib.sha256(content).hexdigest())

    def render_bytes(self, document: OfficialDocument) -> bytes:
        """The paper as the bytes of a PDF file."""
        return self._make(document)[0]

    def preflight(self, document: OfficialDocument) -> tuple[MissingCharacter, ...]:
        """Every character no font can draw, with its place; the paper shows 〓 for it."""
        return self._library.missing(document)

    def font_choices(self) -> tuple[FontChoice, ...]:
        """Which font file serves each face, for the settings page and for support."""
        return self._library.choices()

    def _make(self, document: OfficialDocument) -> tuple[bytes, int]:
        fonts = FontSet(self._library)
        book = set_paper(document, fonts)
        pages = len(book.pages)
        target = BytesIO()
        canvas = PaperCanvas(target, document, fonts)
        canvas.write_book(book)
        return target.getvalue(), pages


def _write_whole(to: Path, content: bytes) -> None:
    """Write beside the target first: a full disk or a pulled plug must not leave half a paper under its name."""
    import tempfile  # costs as much as a short paper and is not needed for one on the screen

    handle, name = tempfile.mkstemp(prefix=f".{to.name}.", suffix=".part", dir=to.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, 0o644)  # noqa: PTH101  a temporary file is private, a paper is not
        os.replace(part, to)  # noqa: PTH105  the atomic replacement is meant
    except BaseException:
        part.unlink(missing_ok=True)
        raise
