"""A letter without a head as a .docx file, by the same writer as papers: title, addressee, paragraphs, signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wanzhou_gui.reports.document import Figure, Metadata, OfficialDocument, Paragraph, Signature


def letter_bytes(title: str, addressee: str, paragraphs: Sequence[str], signed_by: str, dated: date) -> bytes:
    """The letter as the bytes of a .docx file; the same bytes for the same letter."""
    # Loads python-docx, which a plain issue of forms does without.
    from wanzhou_gui.rendering.docx.paper import PdfPlaces, papers_bytes

    letter = OfficialDocument(
        title=title,
        recipients=addressee,
        blocks=tuple(Paragraph.of(text) for text in paragraphs),
        signature=Signature((signed_by,), dated),
        metadata=Metadata(title=title, author=signed_by),
    )
    return papers_bytes((letter,), _no_picture, (PdfPlaces(),))


def _no_picture(figure: Figure) -> bytes:
    raise ValueError(f"a letter has no drawing, but {figure.caption!r}")
