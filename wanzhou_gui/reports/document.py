"""What an official paper says, as plain values that any renderer can draw.

The structure follows GB/T 9704-2012: 版头 (head), 主体 (title, recipients, body, signature, annexes) and
版记 (imprint). Texts are finished sentences: numbering, dates and numbers inside them were decided by the
composer. The renderer adds only what the standard fixes: places, faces, sizes, and the labels
“抄送：”, “附件：”, “签发人：”.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.reports.figure import Figure

__all__ = [
    "Align",
    "Annex",
    "BlankLines",
    "Block",
    "Cell",
    "Column",
    "Emphasis",
    "Figure",
    "HeadForm",
    "Heading",
    "Imprint",
    "Indent",
    "Lamp",
    "Metadata",
    "MissingCharacter",
    "OfficialDocument",
    "PageBreak",
    "Paragraph",
    "RedHead",
    "Row",
    "RowKind",
    "Run",
    "Signature",
    "StatusMark",
    "Table",
    "annex_lines",
    "chinese_date",
    "closed_copies",
    "closed_recipients",
]


class Emphasis(StrEnum):
    """How a run stands out; official papers change the face, never slant or underline."""

    NONE = "none"  # 仿宋
    LEAD = "lead"  # 楷体, e.g. the sentence that opens a paragraph
    STRONG = "strong"  # 黑体, e.g. a label


class Align(StrEnum):
    """Where lines stand between the edges; BODY means justified with a natural last line."""

    BODY = "body"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Indent(StrEnum):
    """Where the lines of a paragraph begin, in characters."""

    FIRST_LINE = "first_line"  # 首行左空二字，回行顶格 (7.3.3)
    NONE = "none"  # flush left
    BLOCK = "block"  # every line 左空二字


class Lamp(StrEnum):
    """The five lamps of a task; each has its own shape so that it survives a black-and-white printer."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"

    @property
    def word(self) -> str:
        """The Chinese name of the lamp."""
        return _LAMP_WORDS[self]

    @property
    def shape(self) -> str:
        """The character that stands for the lamp in plain text; the renderer draws the same shape."""
        return _LAMP_SHAPES[self]


_LAMP_WORDS = {
    Lamp.RED: "红灯",
    Lamp.YELLOW: "黄灯",
    Lamp.GREEN: "绿灯",
    Lamp.BLUE: "蓝灯",
    Lamp.GREY: "灰灯",
}
_LAMP_SHAPES = {Lamp.RED: "◆", Lamp.YELLOW: "▲", Lamp.GREEN: "●", Lamp.BLUE: "■", Lamp.GREY: "○"}


class HeadForm(StrEnum):
    """The kinds of head a paper may carry."""

    DOCUMENT = "document"  # 文件格式 (7.2): mark, 发文字号, red line
    BRIEFING = "briefing"  # 简报类 (custom): mark, （第N期）, compiler left and date right, red line
    LETTER = (
        "letter"  # 信函格式 (10.1): agency name, double red rules, number at the right; page 1 unnumbered
    )


class RowKind(StrEnum):
    """What a table row is."""

    NORMAL = "normal"
    GROUP = "group"  # one cell across the table that names the rows below it
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face."""

    text: str
    emphasis: Emphasis = Emphasis.NONE


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number in the text (一、 / （一） / 1. / （1）); ``run_in`` continues it on the same line."""

    level: int
    text: str
    run_in: tuple[Run, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 4:
            raise ValueError(f"heading level {self.level} is outside 1-4")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    runs: tuple[Run, ...]
    indent: Indent = Indent.FIRST_LINE
    align: Align = Align.BODY
    keep_with_next: bool = False

    @classmethod
    def of(cls, text: str, indent: Indent = Indent.FIRST_LINE, align: Align = Align.BODY) -> Paragraph:
        """A paragraph in the body face."""
        return cls((Run(text),), indent, align)

    @property
    def text(self) -> str:
        """The words without their faces."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class StatusMark:
    """A lamp beside words, drawn as a shape plus the word."""

    lamp: Lamp
    word: str = ""

    @property
    def shown(self) -> str:
        """The word beside the shape."""
        return self.word or self.lamp.word


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``span`` columns wide; a label cell is drawn as a heading; line breaks in the text are kept."""

    text: str = ""
    mark: StatusMark | None = None
    align: Align | None = None
    span: int = 1
    label: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``min_lines`` keeps room for handwriting in a form."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.NORMAL
    min_lines: int = 1

    @classmethod
    def of(cls, *texts: str | Cell) -> Row:
        """A normal row from texts and cells."""
        return cls(tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in texts))

    @classmethod
    def group(cls, text: str) -> Row:
        """A row across the whole table that names the rows below it."""
        return cls((Cell(text),), RowKind.GROUP)


@dataclass(frozen=True, slots=True)
class Column:
    """One column; neighbours with the same ``group`` share a header cell above their own headers."""

    header: str
    weight: float = 1.0
    align: Align = Align.LEFT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; its header is repeated on every page; a table whose headers are all empty has none."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    note: str = ""  # e.g. 单位：项, stands right above the table
    repeat_header: bool = True
    small: bool = False  # 五号 although there are few columns

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            width = sum(cell.span for cell in row.cells)
            if row.kind is not RowKind.GROUP and width != len(self.columns):
                raise ValueError(f"table row {number} fills {width} of {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class BlankLines:
    """Empty lines of the grid; dropped at the top of a page."""

    count: int = 1


Block = Heading | Paragraph | Table | Figure | PageBreak | BlankLines


@dataclass(frozen=True, slots=True)
class RedHead:
    """The 版头: the red mark and what stands around it; every part but the mark may be missing.

    ``mark`` has one name, or for joint papers several with the leading agency first; ``mark_suffix`` (文件)
    then stands at the right of the names. ``number`` is the finished 发文字号, ``issue`` the finished issue
    line of a briefing.
    """

    mark: tuple[str, ...]
    mark_suffix: str = ""
    form: HeadForm = HeadForm.DOCUMENT
    number: str = ""
    issue: str = ""
    compiler: str = ""  # 编印单位
    compiled_on: date | None = None
    copy_number: str = ""  # 份号, six digits
    secrecy: str = ""  # 密级和保密期限, e.g. 机密★1年
    urgency: str = ""  # 紧急程度
    signers: tuple[str, ...] = ()  # 签发人, only for papers to a superior
    # A briefing that must say everything on its first page: the mark at the top of the area and smaller, the issue on
    # the line of compiler and date (简报类 has no national format).
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期; ``seal_room`` leaves the place where the red seal is pressed (7.3.5.1).

    ``posts`` are the 职务 of those whose 签名章 stands beside them instead of a seal; then no agency signs (7.3.5.3).
    """

    issuers: tuple[str, ...]
    signed_on: date | None
    seal_room: bool = True
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex on its own pages; numbered by its place when there are several.

    ``listed`` says whether 附件说明 names it.
    """

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Imprint:
    """The 版记; ``recipients`` are main recipients too many for the first page."""

    copies_to: str = ""  # 抄送
    recipients: str = ""  # 主送
    office: str = ""  # 印发机关
    issued_on: date | None = None  # 印发日期


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A whole paper.

    A line break in ``title`` is a break the author wants; without one the renderer shapes the title.
    ``title_keep`` names agencies and terms that must not be broken between lines.
    ``watermark`` is drawn across every page of a paper that is not yet issued (草稿).
    """

    title: str
    blocks: tuple[Block, ...]
    head: RedHead | None = None
    subtitle: str = ""
    title_keep: tuple[str, ...] = ()
    recipients: str = ""
    signature: Signature | None = None
    note: str = ""  # 附注, written without brackets
    annexes: tuple[Annex, ...] = ()
    imprint: Imprint | None = None
    watermark: str = ""
    metadata: Metadata = Metadata()
    language: str = "zh-CN"
    imprint_on_even_page: bool = True
    landscape: bool = False  # a table that is a paper of its own, without a head
    annexes_apart: bool = False  # not bound with the paper, so each begins with its number (7.3.7)
    attendance: tuple[tuple[str, str], ...] = ()  # 出席, 请假, 列席 of minutes, each with its names (10.3)

    @property
    def plain_title(self) -> str:
        """The title in one line."""
        return self.title.replace("\n", "")

    @property
    def annex_names(self) -> tuple[str, ...]:
        """The names 附件说明 lists."""
        return tuple(annex.title.replace("\n", "") for annex in self.annexes if annex.listed)

    def annex_mark(self, index: int) -> str:
        """“附件” for a single annex, “附件1” and so on for several; behind the paper's number when bound apart from it."""
        mark = "附件" if len(self.annexes) == 1 else f"附件{index + 1}"
        number = self.head.number if self.annexes_apart and self.head is not None else ""
        return number + mark


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """A character no font can draw, and where it stands (codes like ``body.3``, ``annex.1.table.2.row.4``)."""

    character: str
    place: str
    excerpt: str


def chinese_date(day: date) -> str:
    """A date as official papers write it: Arabic digits, no leading zeros (7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def closed_recipients(recipients: str) -> str:
    """The main recipients ending with exactly one full-width colon (7.3.2)."""
    return recipients.rstrip("：: \n") + "："


def closed_copies(copies_to: str) -> str:
    """The 抄送 list ending with exactly one full stop (7.4.2)."""
    return copies_to.rstrip("。 \n") + "。"


def annex_lines(document: OfficialDocument) -> tuple[str, ...]:
    """The lines of 附件说明, without end punctuation (7.3.4)."""
    names = document.annex_names
    if len(names) <= 1:
        return tuple(f"附件：{name}" for name in names)
    return tuple(
        f"附件：{number}. {name}" if number == 1 else f"{number}. {name}"
        for number, name in enumerate(names, start=1)
    )
