"""An official paper as readable text: for search, for tests that compare wording, and to check its characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wanzhou_gui.reports.document import (
    BlankLines,
    Block,
    Cell,
    Heading,
    Imprint,
    OfficialDocument,
    PageBreak,
    Paragraph,
    RedHead,
    Run,
    Table,
    annex_lines,
    chinese_date,
    closed_copies,
    closed_recipients,
)
from wanzhou_gui.reports.figure import Figure, Text


def document_text(document: OfficialDocument) -> str:
    """The whole paper as readable text, for search and for tests that compare wording."""
    return "\n".join(_document_lines(document)) + "\n"


def located_texts(document: OfficialDocument) -> Iterator[tuple[str, str]]:
    """Every text the paper prints with the code of its place; the renderer checks characters against it."""
    head = document.head
    if head is not None:
        for part in (*head.mark, head.mark_suffix, head.number, head.issue, head.compiler):
            yield "head", part
        for part in (head.copy_number, head.secrecy, head.urgency, *head.signers):
            yield "head", part
    yield "title", document.title
    yield "title", document.subtitle
    yield "recipients", document.recipients
    yield from _located_blocks("body", document.blocks)
    for label, names in document.attendance:
        yield "attendance", f"{label}：{names}"
    if document.signature is not None:
        for issuer in (*document.signature.posts, *document.signature.issuers):
            yield "signature", issuer
    yield "note", document.note
    for index, annex in enumerate(document.annexes, start=1):
        yield f"annex.{index}.title", annex.title
        yield from _located_blocks(f"annex.{index}", annex.blocks)
    if document.imprint is not None:
        for part in (document.imprint.recipients, document.imprint.copies_to, document.imprint.office):
            yield "imprint", part
    yield "watermark", document.watermark


def _located_blocks(place: str, blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for index, block in enumerate(blocks, start=1):
        here = f"{place}.{index}"
        match block:
            case Heading():
                yield here, block.text + _joined(block.run_in)
            case Paragraph():
                yield here, block.text
            case Table():
                yield f"{here}.caption", block.caption
                yield f"{here}.note", block.note
                for column in block.columns:
                    yield f"{here}.header", column.group
                    yield f"{here}.header", column.header
                for number, row in enumerate(block.rows, start=1):
                    for cell in row.cells:
                        yield f"{here}.row.{number}", cell.text
                        if cell.mark is not None:
                            yield f"{here}.row.{number}", cell.mark.shown
            case Figure():
                yield f"{here}.caption", block.caption
                for item in block.items:
                    if isinstance(item, Text):
                        yield f"{here}.text", item.text
            case PageBreak() | BlankLines():
                continue


def _document_lines(document: OfficialDocument) -> Iterator[str]:
    if document.head is not None:
        yield from _head_lines(document.head)
    yield document.plain_title
    if document.subtitle:
        yield document.subtitle
    yield ""
    if document.recipients:
        yield closed_recipients(document.recipients)
    yield from _block_lines(document.blocks)
    if document.attendance:
        yield ""
        yield from (f"{label}：{names}" for label, names in document.attendance)
    if document.annex_names:
        yield ""
        yield from annex_lines(document)
    if document.signature is not None:
        yield ""
        yield from (*document.signature.posts, *document.signature.issuers)
        if document.signature.signed_on is not None:
            yield chinese_date(document.signature.signed_on)
    if document.note:
        yield f"（{document.note}）"
    for index, annex in enumerate(document.annexes):
        yield ""
        yield document.annex_mark(index)
        yield annex.title.replace("\n", "")
        yield ""
        yield from _block_lines(annex.blocks)
    if document.imprint is not None:
        yield ""
        yield from imprint_lines(document.imprint)


def _head_lines(head: RedHead) -> Iterator[str]:
    yield from (part for part in (head.copy_number, head.secrecy, head.urgency) if part)
    yield "".join((" ".join(head.mark), head.mark_suffix))
    if head.number:
        yield head.number
    if head.signers:
        yield "签发人：" + " ".join(head.signers)
    if head.issue:
        yield head.issue
    compiled = chinese_date(head.compiled_on) if head.compiled_on is not None else ""
    if head.compiler or compiled:
        yield f"{head.compiler} {compiled}".strip()
    yield ""


def _block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield block.text + _joined(block.run_in)
            case Paragraph():
                yield block.text
            case Table():
                yield from _table_lines(block)
            case Figure():
                yield f"[图] {block.caption or block.alternative}".rstrip()
            case BlankLines():
                yield from [""] * block.count
            case PageBreak():
                yield ""


def _table_lines(table: Table) -> Iterator[str]:
    if table.caption:
        yield table.caption
    if table.note:
        yield table.note
    if any(column.header for column in table.columns):
        yield " | ".join(
            (f"{column.group}/{column.header}" if column.group else column.header).replace("\n", "")
            for column in table.columns
        )
    for row in table.rows:
        yield " | ".join(_cell_text(cell) for cell in row.cells)


def _cell_text(cell: Cell) -> str:
    text = cell.text.replace("\n", " ")
    if cell.mark is None:
        return text
    return f"{cell.mark.lamp.shape}{cell.mark.shown} {text}".rstrip()


def imprint_lines(imprint: Imprint) -> tuple[str, ...]:
    """The lines of the 版记 as text."""
    lines = []
    if imprint.recipients:
        lines.append("主送：" + closed_copies(imprint.recipients))
    if imprint.copies_to:
        lines.append("抄送：" + closed_copies(imprint.copies_to))
    issued = f"{chinese_date(imprint.issued_on)}印发" if imprint.issued_on is not None else ""
    if imprint.office or issued:
        lines.append(f"{imprint.office} {issued}".strip())
    return tuple(lines)


def _joined(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
