"""The red mark of several agencies in a .docx file: one under the other, spread to one width, 文件 at their right (7.2.4)."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table, _Cell

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx.composing import Place, add_run, add_text, look
from wanzhou_gui.rendering.docx.styles import MARK
from wanzhou_gui.reports.document import RedHead

# As on the PDF, in points.
_GREATEST = 62.0 * 2 / 3
_SUFFIX_SIZE = 41.5
_GAP = 16.0
_LINE = 1.25
# Word puts a fifth of a line of fixed height under the baseline: how far under its top the ink of a name begins, and how
# much deeper than the name's em on the PDF the line ends, in ems.
_INK_IN_LINE = 0.18
DEEPER: Final = 0.2 * _LINE - 0.123
_SLACK = 40  # twips, or a name as wide as its cell would be broken


def add_joint_mark(document: Document, head: RedHead, top: int) -> tuple[int, float]:
    """Write the names with the leading one first; gives the height of the mark in twips and its size in points."""
    beside = _SUFFIX_SIZE * m.ems(head.mark_suffix) + _GAP if head.mark_suffix else 0.0
    longest = max(map(m.ems, head.mark))
    size = int(min(_GREATEST, ((m.AREA_WIDTH - 2 * _SLACK) / 20 - beside) / longest) * 2) / 2
    width = round(longest * size * 20)
    above = max(20, top - round(_INK_IN_LINE * size * 20))
    line = round(size * _LINE * 20)
    room = add_text(document, MARK, "", Place(line=above))
    grid = (width + _SLACK, round(beside * 20) + _SLACK) if head.mark_suffix else (width + _SLACK,)
    names, *last = _cells(document, room._p, grid)
    for name in head.mark:
        _spread(names, name, size, width, line)
    for cell in last:
        paragraph = add_text(cell, MARK, "", Place("right", line=round(_SUFFIX_SIZE * 1.2 * 20)))
        look(add_run(paragraph, head.mark_suffix), _sized(_SUFFIX_SIZE))
    return above + len(head.mark) * line, size


def _cells(document: Document, before: object, widths: tuple[int, ...]) -> list[_Cell]:
    """The cells of a row without rules, in the middle of the page, behind a paragraph."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr></w:tc>' for each in widths
    )
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    bare = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    element = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{bare}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr>{cells}</w:tr></w:tbl>"
    )
    before.addnext(element)  # type: ignore[attr-defined]  # an element of lxml
    table = Table(element, document)
    return [_Cell(each, table) for each in element.tr_lst[0].tc_lst]


def _spread(cell: _Cell, name: str, size: float, width: int, line: int) -> None:
    """A name from one edge to the other: room behind every character but the last."""
    paragraph = add_text(cell, MARK, "", Place("left", line=line))
    room = max(0, int((width - m.ems(name) * size * 20) / max(1, len(name) - 1)))
    if len(name) > 1:
        look(add_run(paragraph, name[:-1]), f'<w:spacing w:val="{room}"/>{_sized(size)}')
    look(add_run(paragraph, name[-1:]), _sized(size))


def _sized(size: float) -> str:
    return f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
