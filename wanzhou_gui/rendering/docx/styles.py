"""The styles of an official paper: what WPS and Word show in their list, with the faces of GB/T 9704-2012."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from docx.document import Document
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from wanzhou_gui.rendering.docx import measures as m

XIAOBIAOSONG: Final = "方正小标宋简体"
FANGSONG: Final = "仿宋_GB2312"
HEITI: Final = "黑体"
KAITI: Final = "楷体_GB2312"
SONGTI: Final = "宋体"

# The face a machine takes that has not the one named: the names under which Windows and WPS ship them.
_FALLBACKS: Final = {
    XIAOBIAOSONG: ("华文中宋", "auto", "variable"),
    FANGSONG: ("仿宋", "modern", "fixed"),
    HEITI: ("SimHei", "modern", "fixed"),
    KAITI: ("楷体", "modern", "fixed"),
    SONGTI: ("SimSun", "auto", "variable"),
}


@dataclass(frozen=True)
class _Style:
    """One style of the list; `first` is the indent of the first line in hundredths of a character, `line` 0 lets it grow."""

    key: str
    name: str
    face: str = FANGSONG
    size: int = m.SIZE_3
    line: int = m.LINE
    align: str = "both"
    first: int = 0
    level: int | None = None
    colour: str = ""
    keep: bool = False
    on_grid: bool = True
    parent: str = "Normal"


BODY: Final = "OfficialBody"
TITLE: Final = "Title"
SUBTITLE: Final = "Subtitle"
RECIPIENTS: Final = "Recipients"
MARK: Final = "RedMark"
NUMBER: Final = "PaperNumber"
CORNER: Final = "Corner"
COPY_NUMBER: Final = "CopyNumber"
ANNEX_NOTE: Final = "AnnexNote"
SIGNED_BY: Final = "SignedBy"
SIGNED_ON: Final = "SignedOn"
NOTE: Final = "PaperNote"
ANNEX_MARK: Final = "AnnexMark"
ANNEX_TITLE: Final = "AnnexTitle"
CAPTION: Final = "Caption"
TABLE_NOTE: Final = "TableNote"
TABLE_TEXT: Final = "TableText"
TABLE_HEAD: Final = "TableHead"
IMPRINT: Final = "Imprint"
PAGE_NUMBER: Final = "PageNumberLine"
PICTURE: Final = "Picture"
STRONG: Final = "StrongRun"
LEAD: Final = "LeadRun"
SIGNER: Final = "SignerRun"
HEADINGS: Final = {1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4"}
HEADING_RUNS: Final = {level: f"HeadingRun{level}" for level in HEADINGS}
HEADING_FACES: Final = {1: HEITI, 2: KAITI, 3: FANGSONG, 4: FANGSONG}

_PARAGRAPHS: Final = (
    _Style(BODY, "公文正文", first=200),
    _Style(TITLE, "Title", XIAOBIAOSONG, m.SIZE_2, m.TITLE_LINE, "center", level=0, keep=True, on_grid=False),
    _Style(SUBTITLE, "Subtitle", KAITI, align="center"),
    _Style(RECIPIENTS, "主送机关"),
    _Style(HEADINGS[1], "heading 1", HEITI, first=200, level=0, keep=True),
    _Style(HEADINGS[2], "heading 2", KAITI, first=200, level=1, keep=True),
    _Style(HEADINGS[3], "heading 3", FANGSONG, first=200, level=2, keep=True),
    _Style(HEADINGS[4], "heading 4", FANGSONG, first=200, level=3, keep=True),
    _Style(MARK, "发文机关标志", XIAOBIAOSONG, 124, 1488, "center", colour=m.RED, on_grid=False),
    _Style(NUMBER, "发文字号", align="center"),
    _Style(COPY_NUMBER, "份号", align="left"),
    _Style(CORNER, "密级和紧急程度", HEITI, align="left"),
    _Style(ANNEX_NOTE, "附件说明", align="left"),
    _Style(SIGNED_BY, "署名", align="right", keep=True),
    _Style(SIGNED_ON, "成文日期", align="right"),
    _Style(NOTE, "附注", first=200),
    _Style(ANNEX_MARK, "附件", HEITI, align="left", level=0, keep=True),
    _Style(ANNEX_TITLE, "附件标题", XIAOBIAOSONG, m.SIZE_2, m.TITLE_LINE, "center", level=1, keep=True, on_grid=False),
    _Style(CAPTION, "caption", HEITI, m.SIZE_SMALL_4, align="center", keep=True),
    _Style(TABLE_NOTE, "表格说明", FANGSONG, m.SIZE_SMALL_4, 326, "right", keep=True, on_grid=False),
    _Style(TABLE_TEXT, "表格文字", FANGSONG, m.SIZE_SMALL_4, 326, "left", on_grid=False),
    _Style(TABLE_HEAD, "表头文字", HEITI, m.SIZE_SMALL_4, 326, "center", on_grid=False, parent=TABLE_TEXT),
    _Style(IMPRINT, "版记", FANGSONG, m.SIZE_4, 560, "left", on_grid=False),
    _Style(PAGE_NUMBER, "页码", SONGTI, m.SIZE_4, 320, "right", on_grid=False),
    _Style(PICTURE, "图", line=0, align="center", on_grid=False),
)
_RUNS: Final = (
    (STRONG, "着重文字", HEITI),
    (LEAD, "段首文字", KAITI),
    (SIGNER, "签发人姓名", KAITI),
    *((HEADING_RUNS[level], f"{'一二三四'[level - 1]}级标题文字", face) for level, face in HEADING_FACES.items()),
)


def lay_styles(document: Document) -> None:
    """Put the styles of official papers in the place of those the library's own template brings."""
    styles = document.styles.element
    for old in list(styles):
        if old.tag != qn("w:latentStyles"):
            styles.remove(old)
    styles.insert(0, parse_xml(_defaults()))
    for written in (
        _NORMAL,
        ('<w:style {ns} w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'),
        ('<w:style {ns} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="64" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="64" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'),
        _table_style(),
    ):
        styles.append(parse_xml(written.replace("{ns}", nsdecls("w"))))
    for style in _PARAGRAPHS:
        styles.append(parse_xml(_paragraph_style(style)))
    for key, name, face in _RUNS:
        styles.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="character" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{_fonts(face)}</w:rPr></w:style>'
            )
        )
    _lay_fonts(document)


def _defaults() -> str:
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts(FANGSONG)}"
        f'<w:sz w:val="{m.SIZE_3}"/><w:szCs w:val="{m.SIZE_3}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


_NORMAL: Final = (
    '<w:style {ns} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>'
    '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>'
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{m.LINE}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>'
    f'<w:rPr><w:spacing w:val="{m.CHARACTER_SPACE}"/><w:sz w:val="{m.SIZE_3}"/><w:szCs w:val="{m.SIZE_3}"/></w:rPr></w:style>'
)


def _paragraph_style(style: _Style) -> str:
    own = style.name not in ("Title", "Subtitle", "caption") and not style.name.startswith("heading")
    indent = ""
    if style.first:
        indent = f'<w:ind w:firstLineChars="{style.first}" w:firstLine="{style.first * m.CHARACTER // 100}"/>'
    custom = ' w:customStyle="1"' if own else ""
    keep = "<w:keepNext/>" if style.keep else ""
    grid = "" if style.on_grid else '<w:snapToGrid w:val="0"/>'
    height = f'<w:spacing w:line="{style.line or 240}" w:lineRule="{"exact" if style.line else "auto"}"/>'
    level = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph"{custom} w:styleId="{style.key}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.parent}"/>'
        f'<w:next w:val="{BODY if style.keep else style.key}"/><w:qFormat/><w:pPr>'
        f"{keep}{grid}{height}{indent}"
        f'<w:jc w:val="{style.align}"/>'
        f"{level}</w:pPr>"
        f'<w:rPr>{_fonts(style.face)}<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{style.colour or "000000"}"/>'
        f'<w:spacing w:val="{m.CHARACTER_SPACE if style.size == m.SIZE_3 else 0}"/>'
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )


def _table_style() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="000000"/>'
        for side, width in (
            ("top", m.OUTER_RULE),
            ("left", m.OUTER_RULE),
            ("bottom", m.OUTER_RULE),
            ("right", m.OUTER_RULE),
            ("insideH", m.CELL_RULE),
            ("insideV", m.CELL_RULE),
        )
    )
    return (
        '<w:style {ns} w:type="table" w:customStyle="1" w:styleId="OfficialTable"><w:name w:val="公文表格"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>'
    )


def _fonts(face: str) -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'


def _lay_fonts(document: Document) -> None:
    """Name the fall-back of every face in the font table, which the library gives no other door to."""
    table = OxmlElement("w:fonts")
    for face, (other, family, pitch) in _FALLBACKS.items():
        table.append(
            parse_xml(
                f'<w:font {nsdecls("w")} w:name="{face}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
                f'<w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
            )
        )
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = serialize_part_xml(table)
