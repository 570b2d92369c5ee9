"""Word documents: paragraphs, tables and text boxes in reading order, as the lines a reader would see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.packages import LARGEST_PACKAGE, Package
from wanzhou_gui.exchange.plan_documents.text_files import bytes_of
from wanzhou_gui.exchange.plan_documents.word_numbering import W, WordNumbering

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Deleted text of tracked changes, fields' instructions, comments and notes are not what the document says.
_SKIPPED = frozenset(
    {
        f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}delInstrText", f"{W}commentReference", f"{W}rPr", f"{W}pPr",
        f"{W}footnoteReference", f"{W}endnoteReference", f"{_MC}Fallback", f"{W}sectPr", f"{W}tblPr", f"{W}trPr", f"{W}tcPr",
        f"{W}rt", f"{W}annotationRef",
    }
)
_WIDEST_SPAN = 60


def read_word_file(path: Path) -> str:
    """The text of a .docx with generated numbers, tables as tab-separated rows, tracked changes accepted."""
    return word_text(bytes_of(path, LARGEST_PACKAGE), path.name)


def word_text(content: bytes, name: str = "") -> str:
    """The text of a .docx held in memory; refused when it is damaged, protected or made to harm."""
    if content.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content[: 1 << 20]
        raise PlanDocumentError(PlanProblem.PASSWORD_PROTECTED if encrypted else PlanProblem.OLD_WORD_FORMAT, name)
    package = Package(content, PlanProblem.WORD_DAMAGED)
    document = package.xml(_main_part(package))
    if document is None:
        raise PlanDocumentError(PlanProblem.WORD_DAMAGED, name)
    body = document.find(f"{W}body")
    if body is None:
        raise PlanDocumentError(PlanProblem.WORD_DAMAGED, name)
    numbering = WordNumbering(package.xml("word/numbering.xml"), package.xml("word/styles.xml"))
    return "\n".join(_WordBody(numbering).lines(body))


def _main_part(package: Package) -> str:
    if _MAIN in package.names:
        return _MAIN
    others = [name for name in package.names if name.startswith("word/document") and name.endswith(".xml")]
    return others[0] if others else _MAIN


class _WordBody:
    """Walks the body once, because numbers count in reading order."""

    def __init__(self, numbering: WordNumbering) -> None:
        self._numbering = numbering

    def lines(self, container: Element) -> Iterator[str]:
        for element in container:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag not in _SKIPPED:
                # Content controls, insertions and custom XML wrap whole paragraphs.
                yield from self.lines(element)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        label = self._numbering.label(paragraph.find(f"{W}pPr"))
        boxes: list[Element] = []
        text = "".join(_runs(paragraph, boxes))
        if text.strip():
            yield from (label + text if number == 0 else text for number, text in enumerate(text.split("\n")))
        elif label.strip() and not boxes:
            yield label
        else:
            yield ""
        for box in boxes:
            yield from self.lines(box)

    def _table(self, table: Element) -> Iterator[str]:
        above: list[str] = []
        for row in _rows(table):
            cells: list[str] = []
            starts: list[bool] = []
            for cell in _cells_of(row):
                properties = cell.find(f"{W}tcPr")
                text = self._cell_text(cell)
                merge = properties.find(f"{W}vMerge") if properties is not None else None
                carried = merge is not None and merge.get(f"{W}val", "continue") != "restart"
                if carried and len(cells) < len(above) and not text.strip():
                    text = above[len(cells)]
                cells.append(text)
                starts.append(not carried)
                cells.extend([""] * (_span(properties) - 1))
            above = cells
            yield "\t".join(cells) if len(cells) > 1 else (cells[0].replace(CELL_BREAK, "\n") if cells else "")

    def _cell_text(self, cell: Element) -> str:
        parts = [part.replace("\t", " ") for part in self.lines(cell)]
        return CELL_BREAK.join(part for part in parts if part.strip())


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if element.tag == f"{W}tr":
            properties = element.find(f"{W}trPr")
            if properties is None or properties.find(f"{W}del") is None:
                yield element
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _rows(element)


def _cells_of(row: Element) -> Iterator[Element]:
    for element in row:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _cells_of(element)


def _span(properties: Element | None) -> int:
    span = properties.find(f"{W}gridSpan") if properties is not None else None
    try:
        return max(1, min(int(span.get(f"{W}val", "1")), _WIDEST_SPAN)) if span is not None else 1
    except ValueError:
        return 1


def _runs(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _SKIPPED:
            continue
        if tag == f"{W}t":
            yield (child.text or "").replace("\n", " ").replace("\r", " ")
        elif tag in (f"{W}br", f"{W}cr"):
            yield "" if child.get(f"{W}type") in ("page", "column") else "\n"
        elif tag == f"{W}tab":
            yield " "
        elif tag == f"{W}noBreakHyphen":
            yield "-"
        elif tag == f"{W}sym":
            yield ""
        elif tag == f"{W}txbxContent":
            boxes.append(child)
        else:
            yield from _runs(child, boxes)
