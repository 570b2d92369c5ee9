"""A one-page letter as a .docx file: title, addressee, paragraphs, signature; the same bytes for the same letter."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
# GB/T 9704-2012: A4, margins 37/35/28/26 mm in twentieths of a point; title size 2, text size 3, 28 points a line.
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
)
_TITLE_HALF_POINTS, _TEXT_HALF_POINTS, _LINE = 44, 32, 560


def letter_bytes(
    title: str, addressee: str, paragraphs: Sequence[str], signed_by: str, dated: str
) -> bytes:
    """The letter as the bytes of a .docx file."""
    body = [
        _paragraph(title, "方正小标宋简体", _TITLE_HALF_POINTS, 'w:jc w:val="center"', after=_LINE),
        _paragraph(f"{addressee}：", "仿宋_GB2312", _TEXT_HALF_POINTS, ""),
        *(_paragraph(text, "仿宋_GB2312", _TEXT_HALF_POINTS, 'w:ind w:firstLineChars="200" w:firstLine="640"') for text in paragraphs),
        _paragraph("", "仿宋_GB2312", _TEXT_HALF_POINTS, ""),
        # 单一机关行文：署名和成文日期右空四字左右 (7.3.5.2).
        _paragraph(signed_by, "仿宋_GB2312", _TEXT_HALF_POINTS, 'w:ind w:rightChars="200" w:right="640"', 'w:jc w:val="right"'),
        _paragraph(dated, "仿宋_GB2312", _TEXT_HALF_POINTS, 'w:ind w:rightChars="400" w:right="1280"', 'w:jc w:val="right"'),
    ]
    document = f'{_HEAD}<w:document xmlns:w="{_WORDS}"><w:body>{"".join(body)}{_PAGE}</w:body></w:document>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (
            ("[Content_Types].xml", _HEAD + _TYPES),
            ("_rels/.rels", _HEAD + _RELATIONS),
            ("word/document.xml", document),
        ):
            member = zipfile.ZipInfo(name, _FIXED_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            package.writestr(member, content)
    return made.getvalue()


def _paragraph(text: str, font: str, half_points: int, *settings: str, after: int = 0) -> str:
    written = escape(_UNWRITABLE.sub("\ufffd", text))
    placed = "".join(f"<{setting}/>" for setting in settings if setting)
    spacing = f'<w:spacing w:before="0" w:after="{after}" w:line="{_LINE}" w:lineRule="exact"/>'
    fonts = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{font}"/>'
    look = f'<w:rPr>{fonts}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    run = f'<w:r>{look}<w:t xml:space="preserve">{written}</w:t></w:r>' if written else ""
    return f"<w:p><w:pPr>{spacing}{placed}</w:pPr>{run}</w:p>"
