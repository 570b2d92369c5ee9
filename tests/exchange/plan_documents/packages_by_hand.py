"""Small Word documents made part by part, to put into them what an office program would."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def paragraph(text: str, number: tuple[int, int] | None = None, style: str = "") -> str:
    properties = ""
    if style:
        properties += f'<w:pStyle w:val="{style}"/>'
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(rows: list[list[str]], merged_down: set[tuple[int, int]] = frozenset()) -> str:  # type: ignore[assignment]
    made = []
    for r, row in enumerate(rows):
        cells = []
        for c, text in enumerate(row):
            merge = '<w:tcPr><w:vMerge/></w:tcPr>' if (r, c) in merged_down else ""
            cells.append(f"<w:tc>{merge}{''.join(paragraph(part) for part in text.split('|'))}</w:tc>")
        made.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def numbering(levels: list[tuple[str, str]]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(levels)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:numbering {W}><w:abstractNum w:abstractNumId="5">{made}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
    )


def document(body: str, parts: dict[str, str | bytes] | None = None, prolog: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml",
            f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document {W} {MORE}><w:body>{body}</w:body></w:document>',
        )
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return buffer.getvalue()
