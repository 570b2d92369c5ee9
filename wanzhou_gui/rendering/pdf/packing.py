"""Streams packed before ReportLab sees them: without its text encoding, which makes files a quarter larger."""

from __future__ import annotations

import zlib

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

_LEVEL = 4  # half the time of zlib's default for 4 % more bytes


def packed(content: bytes, **entries: int) -> PDFStream:
    """A stream with further entries in its dictionary."""
    return PDFStream(
        PDFDictionary({"Filter": PDFName("FlateDecode"), **entries}), zlib.compress(content, _LEVEL)
    )
