"""Plain text files: which encoding they are in, and when they are no text at all."""

from __future__ import annotations

import codecs
from pathlib import Path

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem

# A plan of 500 pages is about 1 MB; anything beyond this is no plan.
LARGEST_TEXT = 16 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def bytes_of(path: Path, limit: int) -> bytes:
    """The content of a file; refused when it is missing, locked, empty or larger than `limit`."""
    try:
        if path.is_dir():
            raise PlanDocumentError(PlanProblem.FILE_UNREADABLE, path.name)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError as error:
        raise PlanDocumentError(PlanProblem.FILE_MISSING, path.name) from error
    except OSError as error:
        raise PlanDocumentError(PlanProblem.FILE_UNREADABLE, path.name) from error
    if len(content) > limit:
        raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, path.name)
    if not content.strip(b"\x00\r\n\t "):
        raise PlanDocumentError(PlanProblem.FILE_EMPTY, path.name)
    return content


def read_text_file(path: Path) -> str:
    """The text of a file in UTF-8, UTF-16 or GB18030; refused when it is none of them."""
    return decoded(bytes_of(path, LARGEST_TEXT), path.name)


def decoded(content: bytes, name: str = "") -> str:
    """Bytes as text; the encoding is told by its mark, by being valid, or by being Chinese."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return _checked(content.decode(encoding), name)
            except UnicodeDecodeError as error:
                raise PlanDocumentError(PlanProblem.ENCODING_UNKNOWN, name) from error
    wide = _wide_encoding(content)
    for encoding in (*((wide,) if wide else ()), "utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "gb18030" or _is_chinese(text):
            return _checked(text, name)
    if content.count(0) > len(content) // 50:
        raise PlanDocumentError(PlanProblem.NOT_TEXT, name)
    for encoding in ("utf-8", "gb18030"):
        # A file cut off in the middle of a character, or with a few broken ones, is still worth reading.
        text = content.decode(encoding, errors="replace")
        broken = text.count("\ufffd")
        if broken <= max(2, len(text) // 500) and _is_chinese(text):
            return _checked(text, name)
    raise PlanDocumentError(PlanProblem.ENCODING_UNKNOWN, name)


def _wide_encoding(content: bytes) -> str:
    """UTF-16 without its mark shows as many zero bytes (line breaks, digits) on one side."""
    head = content[:4096]
    if len(head) < 8 or len(content) % 2 or b"\x00" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > even and odd * 40 > len(head):
        return "utf-16-le"
    if even > odd and even * 40 > len(head):
        return "utf-16-be"
    return ""


def _is_chinese(text: str) -> bool:
    sample = text[:20000]
    known = sum(1 for char in sample if "\u4e00" <= char <= "\u9fff" or char in "，。、；：（）“”《》〔〕")
    visible = sum(1 for char in sample if not char.isspace())
    return visible > 0 and known * 3 >= visible


def _checked(text: str, name: str) -> str:
    """The text without NULs; refused when control characters show that it is a program or a picture."""
    if "\x00" in text:
        if text.count("\x00") * 20 > len(text):
            raise PlanDocumentError(PlanProblem.NOT_TEXT, name)
        text = text.replace("\x00", "")
    sample = text[:20000]
    control = sum(1 for char in sample if char < " " and char not in "\t\n\r\x0b\x0c")
    if control * 20 > len(sample):
        raise PlanDocumentError(PlanProblem.NOT_TEXT, name)
    return text
