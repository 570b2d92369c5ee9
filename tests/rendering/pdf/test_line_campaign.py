"""Every line of running text keeps the rules of marks and meets the edge, in every kind of place a paper sets it.

PDFium reads the finished file; nothing here asks the code that broke the lines.
"""

from __future__ import annotations

import ctypes
import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import (
    Annex,
    Block,
    Cell,
    Column,
    Emphasis,
    HeadForm,
    Heading,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Run,
    Signature,
    Table,
)

# Written down independently of the product: GB/T 15834-2011 clause 5.1.
NEVER_FIRST = set("，。、；：？！）》〉」』】〕”’…—·～％%‰℃°")
NEVER_LAST = set("（《〈「『【〔“‘￥")
MM = 72 / 25.4
BODY = 16.0
# Where lines of running text end, in points along the direction of reading: upright pages, turned ones.
UPRIGHT_EDGE = 184 * MM
TURNED_EDGE = (297 - 37) * MM
CELL_EDGE = UPRIGHT_EDGE - 3.2

WORDS = (
    *"各责任单位要对照目标任务倒排工期挂图作战确保按期完成",
    *"，。、；：？！",
    "（万州府办发〔2024〕16号）",
    "《三年行动计划（2024—2026年）任务分工的通知》",
    "“一企一策”，",
    "“‘卡点’堵点”。",
    "96.4%，",
    "21.1％；",
    "-3.2℃。",
    "12345.67万元",
    "1,234,567.89",
    "500kg",
    "35℃",
    "——",
    "……",
    "……”。",
    "GDP",
    "PM2.5",
    "Windows 10 (64 bit)",
    "duchashi@example.cn",
    "（一）",
    "”）；",
    "（《",
    "【〔“",
    "”〕】）。",
    "第9项",
    "2024年6月30日",
    "2024—2026年",
    "A/B",
    "100～200",
    "王喆·李堃",
    "￥350",
    " ",
)

# Long words leave holes in narrow cells, which are then left ragged.
CELL_WORDS = tuple(word for word in WORDS if len(word) < 8)


@dataclass
class Campaign:
    """What was read: how many lines, and what was wrong with them."""

    lines: int = 0
    full: int = 0
    faults: list[str] = field(default_factory=list)
    furthest: float = 0.0
    ragged: int = 0


@dataclass(frozen=True)
class Placed:
    """A character on a page: which line it belongs to, where it begins and ends along the line."""

    text: str
    line: tuple[int, float]
    end: float
    size: float


def text_of(rng: random.Random, words: int, kinds: Sequence[str]) -> str:
    """Running text of official papers at its worst; it begins and ends with a character that may stand there."""
    return "国" + "".join(rng.choices(kinds, k=words)) + "民"


def generated(rng: random.Random, form: HeadForm | None) -> tuple[OfficialDocument, list[str]]:
    """A paper with running text in its body, behind headings, in changing faces, in annexes and cells, and those texts."""
    texts: list[str] = []

    def text(words: int = 90, kinds: Sequence[str] = WORDS) -> str:
        texts.append(text_of(rng, words, kinds))
        return texts[-1]

    def runs(words: int = 90) -> tuple[Run, ...]:
        whole = text(words)
        first, second = sorted(rng.sample(range(1, len(whole)), 2))
        return (
            Run(whole[:first], Emphasis.LEAD),
            Run(whole[first:second]),
            Run(whole[second:], Emphasis.STRONG),
        )

    def parts(count: int) -> tuple[Block, ...]:
        blocks: list[Block] = []
        for _ in range(count):
            blocks += [Paragraph.of(text()), Paragraph(runs()), Paragraph.of(text())]
            head = f"（{rng.choice('一二三四五')}）抓落实。"
            blocks.append(Heading(2, head, (Run(text()),)))
            texts[-1] = head + texts[-1]
        return tuple(blocks)

    body = parts(4)
    annex = parts(2)
    turned = parts(2)
    cells = [text(60, CELL_WORDS) for _ in range(4)]
    table = Table((Column("情况"),), tuple(Row((Cell(cell),)) for cell in cells))
    head = RedHead(("某区人民政府",), form=form, number="某府发〔2024〕8号") if form is not None else None
    document = OfficialDocument(
        "关于情况的通报",
        body,
        head=head,
        signature=Signature(("某区人民政府督查室",), date(2024, 7, 8)),
        annexes=(Annex("说明", annex), Annex("情况表", turned, landscape=True), Annex("表", (table,))),
    )
    return document, texts


def characters(content: bytes) -> Iterator[Placed]:
    """Every character of a file in the order it was drawn, upright and turned pages alike."""
    document = pypdfium2.PdfDocument(content)
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for number in range(len(document)):
        page = document[number]
        turned = page.get_rotation() == 90
        text = page.get_textpage()
        line = -1000.0
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, index)
            if code in (10, 13, 32) or pdfium.FPDFText_IsGenerated(text, index):
                continue
            pdfium.FPDFText_GetLooseCharBox(text, index, box)
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            at, end = (x.value, box.top) if turned else (y.value, box.right)
            # A second font is raised a little: what stands within 2 pt is one line.
            if abs(at - line) > 2:
                line = at
            # PDFium takes a hyphen at the end of a line for one that divides a word, and says so with a 2.
            yield Placed("-" if code == 2 else chr(code), (number, line), end, pdfium.FPDFText_GetFontSize(text, index))
        text.close()
        page.close()
    document.close()


def check(content: bytes, texts: list[str], campaign: Campaign) -> None:
    """Find each text in the file, character by character, and look at both ends of each of its lines."""
    placed = list(characters(content))
    sizes = {BODY} | {item.size for item in placed if 9 < item.size < 13}
    for size in sizes:
        stream = [item for item in placed if abs(item.size - size) < 0.01]
        printed = "".join(item.text for item in stream)
        at = 0
        for text in texts:
            wanted = text.replace(" ", "")
            found = printed.find(wanted, at)
            if found < 0:
                continue
            at = found + len(wanted)
            look_at(stream[found:at], size, campaign)
    everything = "\n".join(
        "".join(item.text for item in placed if abs(item.size - size) < 0.01) for size in sizes
    )
    campaign.faults += [f"lost: {text}" for text in texts if text.replace(" ", "") not in everything]


def look_at(paragraph: list[Placed], size: float, campaign: Campaign) -> None:
    """The lines of one paragraph as PDFium sees them."""
    lines: list[list[Placed]] = []
    for item in paragraph:
        if not lines or lines[-1][-1].line != item.line:
            lines.append([])
        lines[-1].append(item)
    campaign.lines += len(lines)
    ends = []
    for index, line in enumerate(lines):
        shown = "".join(item.text for item in line)
        if index and shown[0] in NEVER_FIRST:
            campaign.faults.append(f"head: {shown}")
        if index < len(lines) - 1:
            if shown[-1] in NEVER_LAST:
                campaign.faults.append(f"tail: {shown}")
            # Only a line of Western words has no place to be spread at.
            if any(ord(character) > 0x2E80 for character in shown[:-1]):
                ends.append((line[-1].end, shown))
    if size != BODY and any(abs(end - CELL_EDGE) > 0.1 for end, _ in ends):
        # A cell that would get holes is left ragged as a whole; it keeps inside its rules.
        campaign.ragged += 1
        campaign.faults += [f"over {end - CELL_EDGE:+.2f}: {shown}" for end, shown in ends if end > CELL_EDGE + 0.1]
        return
    for end, shown in ends:
        campaign.full += 1
        edges = (UPRIGHT_EDGE, TURNED_EDGE) if size == BODY else (CELL_EDGE,)
        off = min((end - edge for edge in edges), key=abs)
        campaign.furthest = max(campaign.furthest, abs(off))
        if abs(off) > 0.1:
            campaign.faults.append(f"edge {off:+.2f}: {shown}")


def check_fonts(content: bytes) -> None:
    """All fonts are embedded subsets that say what their codes mean, and the file has no faults of syntax."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                (inner,) = font.DescendantFonts
                assert len(inner.FontDescriptor.FontFile2.read_bytes()) > 1000
                assert str(font.BaseFont)[7] == "+"
                assert "/ToUnicode" in font


def run(renderer: PdfRenderer, lines: int, seed: int) -> Campaign:
    """Papers of every form until so many lines were read."""
    rng = random.Random(seed)
    campaign = Campaign()
    forms = [None, *HeadForm]
    turn = 0
    while campaign.lines < lines:
        document, texts = generated(rng, forms[turn % len(forms)])
        content = renderer.render_bytes(document)
        check(content, texts, campaign)
        if turn < 2 * len(forms):
            check_fonts(content)
        turn += 1
    return campaign


def test_lines_of_every_form_keep_the_rules_and_meet_the_edge(renderer: PdfRenderer) -> None:
    campaign = run(renderer, 1500, 15834)
    assert campaign.faults == []
    assert campaign.full > 1000
    assert campaign.ragged < 5


@pytest.mark.slow
def test_a_hundred_thousand_lines_keep_the_rules_and_meet_the_edge(renderer: PdfRenderer) -> None:
    campaign = run(renderer, 100_000, 9704)
    assert campaign.furthest < 0.1
    assert campaign.faults == []
