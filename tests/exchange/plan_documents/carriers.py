"""The same words in other files: a Word document with its own numbers and tables, a PDF with page heads, feet and wrapped lines."""

from __future__ import annotations

import io
from pathlib import Path
from xml.sax.saxutils import escape

from packages_by_hand import document, numbering, paragraph, table
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from wanzhou_gui.exchange.plan_documents.numbering import Level, label_of

FONT = next((Path(__file__).resolve().parents[3] / "resources" / "fonts").glob("*.ttf"))
SIZE = 16
LEADING = 28
LEFT, TOP, BOTTOM, PAGE_WIDTH, PAGE_HEIGHT = 74, 730, 110, 595, 842
PER_LINE = 28
NEVER_FIRST = "，。、；：）”》〉〕！？"


def word_of(text: str) -> bytes:
    """A Word document of plain paragraphs, with lines of cells as tables."""
    body: list[str] = []
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if "\t" in line:
            rows.append([escape(cell) for cell in line.split("\t")])
            continue
        if rows:
            body.append(table(rows))
            rows = []
        body.append(paragraph(escape(line)))
    return document("".join(body))


def numbered_word_of(text: str) -> bytes:
    """A Word document in which every 1. 2. 3. is an automatic number and the text does not hold it."""
    levels = [("decimal", "%1.")]
    body: list[str] = []
    counted = 0
    starts: list[int] = []
    for line in text.split("\n"):
        label = label_of(line)
        if label is not None and label.level is Level.ARABIC and label.ordinal in (1, counted + 1):
            if label.ordinal == 1:
                starts.append(len(starts) + 1)
            counted = label.ordinal
            body.append(paragraph(escape(line[label.end :]), (starts[-1], 0)))
        else:
            body.append(paragraph(escape(line)))
    more = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' for number in starts[1:]
    )
    return document("".join(body), {"word/numbering.xml": numbering(levels).replace("</w:numbering>", more + "</w:numbering>")})


def broken(text: str, width: int = PER_LINE, indent: int = 2) -> list[str]:
    """A paragraph in lines of so many characters, no line beginning with a closing mark."""
    lines: list[str] = []
    rest = "\u3000" * indent + text
    while len(rest) > width:
        cut = width
        while cut < len(rest) and rest[cut] in NEVER_FIRST:
            cut += 1
        lines.append(rest[:cut])
        rest = rest[cut:]
    return [*lines, rest] if rest else lines


def pdf_of(text: str, head: str = "") -> bytes:
    """A PDF as an office prints it: paragraphs broken into lines, page numbers at the foot, perhaps a page head."""
    if "office" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("office", str(FONT)))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT))
    page, at = 1, TOP
    canvas.setFont("office", SIZE)

    def begin_page() -> None:
        canvas.setFont("office", SIZE)
        if head:
            canvas.drawCentredString(PAGE_WIDTH / 2, TOP + 50, head)

    begin_page()
    for line in text.split("\n"):
        centred = line.startswith("\u3000\u3000\u3000")
        for part in [line.strip()] if centred else broken(line.strip()):
            if at < BOTTOM:
                canvas.drawCentredString(PAGE_WIDTH / 2, 60, f"— {page} —")
                canvas.showPage()
                page, at = page + 1, TOP
                begin_page()
            shown = part.lstrip("\u3000")
            x = LEFT + SIZE * (len(part) - len(shown))
            canvas.drawString(x, at, shown)
            at -= LEADING
    canvas.drawCentredString(PAGE_WIDTH / 2, 60, f"— {page} —")
    canvas.save()
    return buffer.getvalue()
