"""How long a paper takes compared with other ways to the same pages, as ratios of one run.

    python benchmarks/bench_paper.py [--rounds 5] [--peers FOLDER]

Prints JSON: our time as a share of that of ReportLab's own layout (Platypus) for 20 pages of text and for 12 pages of text with
an 8-page table (both in process) and for 20 and 500 pages as whole processes; the same for Typst and for LibreOffice that
converts our .docx of the same text; the growth of the time for a page from 20 to 500 pages, and the peak memory of the
500-page process above that of an empty interpreter. Times of whole processes run in turn; medians.
Typst is installed from PyPI into the peers folder; LibreOffice Writer is used when the system has it.
Platypus does not justify Chinese and breaks its line rules.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
if TYPE_CHECKING:
    from collections.abc import Callable

    from wanzhou_gui.rendering.pdf.renderer import PdfRenderer

FONTS = ROOT / "resources" / "fonts"
TEXT = (
    "根据《某区人民政府办公室关于印发民营经济高质量发展三年行动计划（2024—2026年）任务分工的通知》（某府办发〔2024〕16号）要求，"
    "区政府督查室对2024年第二季度19项重点任务推进情况开展了专项督查，共核查21个责任单位。截至6月30日，已完成4项，占21.1%；"
    "按序时推进11项，占57.9%；进展滞后3项，占15.8%；未启动1项，占5.2%。各责任单位要对照目标任务，倒排工期、挂图作战，确保按期完成。"
)
# Sentences of bulletins with places for numbers: no two paragraphs are alike, so nothing can be looked up instead of set.
SENTENCES = (
    "区发展改革委牵头推进的重点项目前期工作总体顺利，{a}个项目完成可行性研究批复，占年度目标的{b}.{c}%，环比提高{d}.{c}个百分点。",
    "“一企一策”帮扶机制覆盖规模以上企业{a}户，累计协调解决用地、用工、融资等问题{b}件，办结率{d}.{c}%。",
    "截至{m}月{d}日，全区新增市场主体{a}{b}户，其中民营企业{b}{d}户，同比增长{c}.{d}%；新登记个体工商户{b}{a}户。",
    "部分单位对标对表不够，台账更新滞后{d}天以上的有{c}家，佐证材料缺失{b}份，存在“重部署、轻落实”的现象。",
    "某镇、某街道进度低于序时{b}.{c}个百分点，主要原因是征地拆迁受阻、资金到位率仅{d}.{a}%，须于{m}月底前补齐短板。",
    "《关于进一步优化营商环境的若干措施》（某府发〔202{c}〕{b}号）明确的{d}条政策已兑现{c}条，兑现资金{a}{b}.{c}万元。",
    "区经济信息委、区商务委、区农业农村委要切实履行牵头责任；各配合单位要主动认领任务，于每月{d}日前报送进展，不得迟报、漏报、瞒报。",
    "对连续{c}次排名靠后的单位——含驻区单位——由区政府分管领导约谈；对弄虚作假的，依规依纪依法追究责任……决不姑息。",
    "今年以来，全社会研发投入强度达到{c}.{b}%，高新技术企业总数{a}家（净增{d}家），技术合同成交额{b}.{d}亿元。",
    "会议强调：要坚持问题导向、目标导向、结果导向，聚焦“卡点”“堵点”，建立GDP、投资、消费{c}本账，做到日调度、周通报、月考核。",
)


PARAGRAPHS_PER_PAGE = 2.7
SENTENCES_PER_PARAGRAPH = 4

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


# The text of the comparison's own processes: every engine reads one that was made before.
PREPARED: list[str] = []


def paragraphs(pages: int) -> list[str]:
    """A text that fills about so many pages; every paragraph has other numbers and another order of sentences."""
    if PREPARED:
        return PREPARED
    made = []
    for number in range(1, round(pages * PARAGRAPHS_PER_PAGE) + 1):
        pieces = [f"第{number}项，"]
        for turn in range(SENTENCES_PER_PARAGRAPH):
            seed = number * 7919 + turn * 104729
            pieces.append(
                SENTENCES[(seed // 13 + turn) % len(SENTENCES)].format(
                    a=seed % 97 + 3, b=seed // 7 % 89 + 10, c=seed // 11 % 9 + 1, d=seed // 17 % 28 + 1, m=seed % 12 + 1
                )
            )
        made.append("".join(pieces))
    return made


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

TYPST = """
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm))
#set text(font: "Paper Fangsong", size: 15.7pt, lang: "zh", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13.2pt, spacing: 13.2pt)
#for text in json("text.json") { par(text) }
"""


def ratio_in_process(rounds: int, pages: int, rows: int) -> tuple[float, float]:
    """The median of the ratios of neighbouring runs after one warm-up each, and the median seconds of our own."""
    from statistics import median

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
    return median(ratios), median(own)


def typst_command(folder: Path, work: Path) -> list[str] | None:
    """What compiles the same text with Typst, installed into the folder when it is not there; None when it cannot be had."""
    import subprocess

    if not (folder / "typst").is_dir():
        wanted = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), "typst"]
        if subprocess.run(wanted, check=False).returncode:
            return None
    (work / "text.typ").write_text(TYPST, encoding="utf-8")
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import typst; "
        "typst.compile(sys.argv[2], output=sys.argv[3], font_paths=[sys.argv[4]], ignore_system_fonts=True)"
    )
    paths = (folder, work / "text.typ", work / "typst.pdf", FONTS)
    return [sys.executable, "-c", program, *map(str, paths)]


def office_command(pages: int, work: Path) -> list[str] | None:
    """What lets LibreOffice convert our .docx of the same text; None where there is no Writer."""
    from shutil import which

    program = which("soffice")
    if program is None or not (Path(program).resolve().parent / "swriter").exists():
        return None
    from wanzhou_gui.rendering.docx.renderer import DocxRenderer
    from wanzhou_gui.rendering.pdf.pages import PdfPages
    from wanzhou_gui.reports.document import OfficialDocument, Paragraph

    document = OfficialDocument("比较", tuple(Paragraph.of(text) for text in paragraphs(pages)))
    (work / "text.docx").write_bytes(DocxRenderer(own_renderer, PdfPages).render_bytes(document))
    return [
        program,
        f"-env:UserInstallation={(work / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(work),
        str(work / "text.docx"),
    ]


def whole_processes(rounds: int, pages: int, folder: Path, with_office: bool) -> dict[str, dict[str, float]]:
    """Median seconds and peak KiB of fresh processes that make the same pages, run in turn."""
    import subprocess
    from statistics import median
    from tempfile import TemporaryDirectory

    # The installed program is compiled, and so is ReportLab: ours must not be compiled anew at each start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with TemporaryDirectory() as name:
        work = Path(name)
        text = work / "text.json"
        text.write_text(json.dumps(paragraphs(pages)), encoding="utf-8")
        one = [sys.executable, __file__, "--one"]
        commands: dict[str, list[str] | None] = {each: [*one, each, str(text)] for each in LAYOUTS}
        commands["typst"] = typst_command(folder, work)
        if with_office:
            commands["libreoffice"] = office_command(pages, work)
        ready = {each: command for each, command in commands.items() if command is not None}
        for each in commands.keys() - ready.keys():
            print(f"{each}: not to be had on this system, left out", file=sys.stderr)
        times: dict[str, list[float]] = {each: [] for each in ready}
        peaks = dict.fromkeys(ready, 0)
        for turn in range(rounds + 1):
            for each, command in ready.items():
                if each == "libreoffice" and turn > 2:
                    continue
                begun = time.perf_counter()
                process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
                said = process.communicate()[0]
                if process.returncode:
                    raise SystemExit(f"{each}: ended with {process.returncode}")
                if turn:  # the first run compiles, and reads the files from the disk
                    times[each].append(time.perf_counter() - begun)
                if each in LAYOUTS:
                    peaks[each] = json.loads(said)["peak_kib"]
    return {each: {"seconds": median(times[each]), "peak_kib": peaks[each]} for each in ready}


def peak_memory() -> int:
    """Peak memory of this process in KiB, 0 where the system does not say.

    Not getrusage: its figure is inherited from the parent across exec.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))


def empty_interpreter() -> int:
    """Peak memory in KiB of an interpreter that does nothing."""
    import subprocess

    program = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    if not Path("/proc/self/status").exists():
        return 0
    return int(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout)


def main() -> int:
    """Run the comparison."""
    import argparse

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", type=Path, default=ROOT / "build" / "peers")
    arguments = parser.parse_args()
    text_only, short = ratio_in_process(arguments.rounds, 20, 0)
    bulletin, _ = ratio_in_process(arguments.rounds, 12, 60)
    long = min(timed_long() for _ in range(3))
    whole_20 = whole_processes(arguments.rounds, 20, arguments.peers, with_office=False)
    whole_500 = whole_processes(arguments.rounds, 500, arguments.peers, with_office=True)
    own = whole_500["own"]
    result = {
        "in_process_20_pages_of_text": round(text_only, 3),
        "in_process_20_pages_with_table": round(bulletin, 3),
        "growth_per_page_20_to_500": round((long / 500) / (short / 20), 3),
        "mib_above_the_interpreter_500_pages": round((own["peak_kib"] - empty_interpreter()) / 1024, 1),
        **{
            f"whole_process_{pages}_pages_to_{each}": round(whole["own"]["seconds"] / seconds["seconds"], 3)
            for pages, whole in ((20, whole_20), (500, whole_500))
            for each, seconds in whole.items()
            if each != "own"
        },
        "own_seconds_in_process": {"20": round(short, 4), "500": round(long, 3)},
        "whole_process_seconds": {
            str(pages): {each: round(value["seconds"], 3) for each, value in whole.items()}
            for pages, whole in ((20, whole_20), (500, whole_500))
        },
    }
    print(json.dumps(result, indent=1))
    return 0


def timed_long() -> float:
    """Seconds for 500 pages in this process."""
    begun = time.perf_counter()
    own_layout(500)
    return time.perf_counter() - begun


def one(name: str, text: Path) -> int:
    """One layout of a prepared text in this process, asked for by the comparison itself."""
    PREPARED.extend(json.loads(text.read_text(encoding="utf-8")))
    made, size = LAYOUTS[name](0, 0)
    print(json.dumps({"pages": made, "bytes": size, "peak_kib": peak_memory()}))
    return 0


if __name__ == "__main__":
    sys.exit(one(sys.argv[2], Path(sys.argv[3])) if sys.argv[1:2] == ["--one"] else main())
