"""How long a paper takes compared with ReportLab's own layout of the same text, as ratios of one run.

    python benchmarks/bench_paper.py [--rounds 5]

Prints JSON: our time as a share of Platypus's for 20 pages of text and for 12 pages of text with an 8-page table
(both in process), for 20 and 500 pages as whole processes, the growth of the time for a page from 20 to 500 pages,
and the peak memory of the 500-page processes. Platypus does not justify Chinese and breaks its line rules.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
if TYPE_CHECKING:
    from wanzhou_gui.rendering.pdf.renderer import PdfRenderer

FONTS = ROOT / "resources" / "fonts"
TEXT = (
    "根据《某区人民政府办公室关于印发民营经济高质量发展三年行动计划（2024—2026年）任务分工的通知》（某府办发〔2024〕16号）要求，"
    "区政府督查室对2024年第二季度19项重点任务推进情况开展了专项督查，共核查21个责任单位。截至6月30日，已完成4项，占21.1%；"
    "按序时推进11项，占57.9%；进展滞后3项，占15.8%；未启动1项，占5.2%。各责任单位要对照目标任务，倒排工期、挂图作战，确保按期完成。"
)
PARAGRAPHS_PER_PAGE = 2.95


COLUMNS = (
    ("序号", 0.6),
    ("任务", 2.0),
    ("牵头单位", 1.2),
    ("责任单位", 1.6),
    ("进展情况", 3.0),
    ("状态", 0.8),
)


def table_rows(rows: int) -> list[tuple[str, ...]]:
    """Rows like those of the annex of a bulletin."""
    return [
        (str(number), TEXT[70:100], "区发展改革委", "区经济信息委、区商务委", TEXT[100:170], "正常")
        for number in range(1, rows + 1)
    ]


def paragraphs(pages: int) -> list[str]:
    """A text that fills about so many pages; every paragraph is a little different."""
    return [f"第{number}项，{TEXT}" for number in range(1, round(pages * PARAGRAPHS_PER_PAGE) + 1)]


@cache
def own_renderer() -> PdfRenderer:
    """One renderer for all papers, as in the product: fonts are opened once."""
    from wanzhou_gui.rendering.pdf.renderer import PdfRenderer

    return PdfRenderer(FONTS)


@cache
def platypus_font() -> str:
    """The name of the font for Platypus, read once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Body", str(FONTS / "PaperFangsong.ttf")))
    return "Body"


def own_layout(pages: int, rows: int = 0) -> tuple[int, int]:
    """The paper by this product, with a table of so many rows behind the text: pages and bytes."""
    from wanzhou_gui.reports.document import Block, Column, OfficialDocument, Paragraph, Row, Table

    blocks: list[Block] = [Paragraph.of(text) for text in paragraphs(pages)]
    if rows:
        columns = tuple(Column(name, weight) for name, weight in COLUMNS)
        blocks.append(Table(columns, tuple(Row.of(*cells) for cells in table_rows(rows))))
    content = own_renderer().render_bytes(OfficialDocument("比较", tuple(blocks)))
    return content.count(b"/Type /Page\n"), len(content)


def platypus_layout(pages: int, rows: int = 0) -> tuple[int, int]:
    """The same by ReportLab Platypus with the same font, 28 characters and 22 lines to the page."""
    from reportlab.lib.colors import black
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    style = ParagraphStyle(
        "body",
        fontName=platypus_font(),
        fontSize=15.7,
        leading=28.9,
        wordWrap="CJK",
        firstLineIndent=31.4,
        alignment=TA_JUSTIFY,
    )
    target = BytesIO()
    template = SimpleDocTemplate(
        target,
        pagesize=A4,
        leftMargin=28 * mm - 6,
        rightMargin=26 * mm - 6,
        topMargin=37 * mm - 6,
        bottomMargin=35 * mm - 6,
        initialFontName=platypus_font(),
    )
    story: list[object] = [Paragraph(text, style) for text in paragraphs(pages)]
    if rows:
        small = ParagraphStyle("cell", fontName=platypus_font(), fontSize=10.5, leading=14.3, wordWrap="CJK")
        whole = sum(weight for _, weight in COLUMNS)
        cells = [[Paragraph(name, small) for name, _ in COLUMNS]]
        cells += [[Paragraph(text, small) for text in row] for row in table_rows(rows)]
        table = LongTable(cells, colWidths=[156 * mm * weight / whole for _, weight in COLUMNS], repeatRows=1)
        table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
        story.append(table)
    template.build(story)
    return target.getvalue().count(b"/Type /Page\n"), len(target.getvalue())


LAYOUTS: dict[str, Callable[[int, int], tuple[int, int]]] = {"own": own_layout, "platypus": platypus_layout}


def ratio_in_process(rounds: int, pages: int, rows: int) -> tuple[float, float]:
    """The median of the ratios of neighbouring runs after one warm-up each, and the median seconds of our own."""
    for layout in LAYOUTS.values():
        layout(pages, rows)
    ratios, own = [], []
    for _ in range(rounds):
        seconds = {}
        for name, layout in LAYOUTS.items():
            begun = time.perf_counter()
            layout(pages, rows)
            seconds[name] = time.perf_counter() - begun
        ratios.append(seconds["own"] / seconds["platypus"])
        own.append(seconds["own"])
    return statistics.median(ratios), statistics.median(own)


def whole_process(rounds: int, pages: int) -> tuple[dict[str, float], dict[str, dict[str, int]]]:
    """Median seconds of a fresh interpreter for each layout, and what it reported."""
    times: dict[str, list[float]] = {name: [] for name in LAYOUTS}
    # The installed program is compiled, and so is ReportLab: ours must not be compiled anew at each start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    said: dict[str, dict[str, int]] = {}
    for _ in range(rounds):
        for name in LAYOUTS:
            begun = time.perf_counter()
            output = subprocess.run(
                [sys.executable, __file__, "--one", name, "--pages", str(pages)],
                check=True,
                capture_output=True,
                text=True,
                env=environment,
            ).stdout
            times[name].append(time.perf_counter() - begun)
            said[name] = json.loads(output)
    return {name: statistics.median(values) for name, values in times.items()}, said


def peak_memory() -> int:
    """Peak memory of this process in KiB, 0 where the system does not say.

    Not getrusage: its figure is inherited from the parent across exec.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))


def main() -> int:
    """Run the comparison, or one layout when asked by the comparison itself."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", choices=sorted(LAYOUTS))
    parser.add_argument("--pages", type=int, default=20)
    arguments = parser.parse_args()
    if arguments.one:
        made, size = LAYOUTS[arguments.one](arguments.pages, 0)
        print(json.dumps({"pages": made, "bytes": size, "peak_kib": peak_memory()}))
        return 0
    text_only, short = ratio_in_process(arguments.rounds, 20, 0)
    bulletin, _ = ratio_in_process(arguments.rounds, 12, 60)
    begun = time.perf_counter()
    own_layout(500)
    long = time.perf_counter() - begun
    whole_20, _ = whole_process(arguments.rounds, 20)
    whole_500, said = whole_process(max(1, arguments.rounds // 2), 500)
    result = {
        "in_process_20_pages_of_text": round(text_only, 3),
        "in_process_20_pages_with_table": round(bulletin, 3),
        "whole_process_20_pages": round(whole_20["own"] / whole_20["platypus"], 3),
        "whole_process_500_pages": round(whole_500["own"] / whole_500["platypus"], 3),
        "growth_per_page_20_to_500": round((long / 500) / (short / 20), 3),
        "own_seconds": {"20": round(short, 4), "500": round(long, 3)},
        "whole_process_seconds": {"20": whole_20, "500": whole_500},
        "said_500": said,
    }
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
