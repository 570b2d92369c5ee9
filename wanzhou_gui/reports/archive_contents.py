"""What an archive of a plan holds, as a list, as a paper, as a table and as a page that any browser shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from html import escape
from itertools import groupby

from wanzhou_gui.domain.history import Operation
from wanzhou_gui.reports.document import (
    Align,
    Column,
    Metadata,
    OfficialDocument,
    Row,
    Table,
    chinese_date,
)
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.wording import operation_sentence


class ArchiveSection(StrEnum):
    """The parts of an archive, in the order of its list; the values are the names of the folders."""

    PAPERS = "01文书"
    LASTING = "02文书（长期保存格式）"
    RETURNS = "03单位报送原件"
    SIGNED = "04签字盖章页"
    CONTENTS = "05单位报送内容"
    EVIDENCE = "06佐证材料"
    JOURNAL = "07操作记录"
    LEDGER = "08台账备份"


SECTION_WORDS = {
    ArchiveSection.PAPERS: "签发的文书，与签发时的原件逐字节一致",
    ArchiveSection.LASTING: "同样的文书，PDF/A-2b 格式，供长期保存",
    ArchiveSection.RETURNS: "各单位报来的原始文件",
    ArchiveSection.SIGNED: "各单位报送的签字盖章页扫描件",
    ArchiveSection.CONTENTS: "各单位每期报送的内容，包括直接录入、没有原始文件的；写明谁填报、谁录入、什么时间",
    ArchiveSection.EVIDENCE: "证明任务完成情况的材料",
    ArchiveSection.JOURNAL: "谁在什么时候做了什么，逐条记录",
    ArchiveSection.LEDGER: "台账的完整副本，可用督查台打开，也是通用的 SQLite 数据库文件",
}
LIST_NAME = "目录"
INDEX_NAME = "index.html"
SUMS_NAME = "SHA256SUMS"
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))
_LONGEST_NAME = 80


@dataclass(frozen=True)
class ArchiveItem:
    """One file of the archive; `missing` says why it could not be taken in."""

    section: ArchiveSection
    path: str
    title: str
    about: str = ""
    dated_on: date | None = None
    size: int = 0
    sha256: str = ""
    missing: str = ""


@dataclass(frozen=True)
class ArchiveList:
    """The list of an archive."""

    plan_title: str
    document_number: str
    office: str
    made_on: date
    items: tuple[ArchiveItem, ...]

    @property
    def missing(self) -> tuple[ArchiveItem, ...]:
        """What the ledger names and the archive lacks."""
        return tuple(item for item in self.items if item.missing)


def safe_name(text: str, ending: str = "") -> str:
    """A file name that Windows and Linux both take."""
    kept = "".join(character for character in text.translate(_FORBIDDEN) if character.isprintable()).strip(". ")
    return (kept[:_LONGEST_NAME].rstrip(". ") or "未命名") + ending


def list_text(listed: ArchiveList) -> str:
    """The list as plain text."""
    return "\n".join(_lines(listed)) + "\n"


def _lines(listed: ArchiveList) -> Iterator[str]:
    yield f"{listed.plan_title} 督查档案目录"
    yield f"文号：{listed.document_number or '（无）'}　归档机关：{listed.office}　归档日期：{chinese_date(listed.made_on)}"
    number = 0
    for section, members in groupby(listed.items, key=lambda item: item.section):
        yield ""
        yield f"{section.value}　{SECTION_WORDS[section]}"
        for item in members:
            number += 1
            day = item.dated_on.isoformat() if item.dated_on else ""
            words = [str(number), day, item.title, item.about, item.missing or item.path]
            yield "\t".join(words)


def list_sheet(listed: ArchiveList) -> Sheet:
    """The list as a worksheet."""
    return Sheet(
        LIST_NAME,
        f"{listed.plan_title} 督查档案目录",
        (
            SheetColumn("序号", ColumnKind.NUMBER, 6),
            SheetColumn("类别", width=22),
            SheetColumn("日期", ColumnKind.DATE, 12),
            SheetColumn("题名", ColumnKind.LONG_TEXT, 46),
            SheetColumn("说明", ColumnKind.LONG_TEXT, 26),
            SheetColumn("文件", ColumnKind.LONG_TEXT, 46),
            SheetColumn("字节", ColumnKind.NUMBER, 12),
            SheetColumn("SHA-256", width=66),
        ),
        tuple(
            (
                number,
                item.section.value,
                item.dated_on,
                item.title,
                item.about,
                item.missing or item.path,
                item.size,
                item.sha256,
            )
            for number, item in enumerate(listed.items, start=1)
        ),
        f"归档机关：{listed.office}　归档日期：{chinese_date(listed.made_on)}",
    )


def list_paper(listed: ArchiveList) -> OfficialDocument:
    """The list as a paper of its own, on turned pages."""
    rows: list[Row] = []
    number = 0
    for section, members in groupby(listed.items, key=lambda item: item.section):
        rows.append(Row.group(f"{section.value}　{SECTION_WORDS[section]}"))
        for item in members:
            number += 1
            day = item.dated_on.isoformat() if item.dated_on else ""
            rows.append(Row.of(str(number), day, item.title, item.about, item.missing or item.path.partition("/")[2]))
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column("日期", 0.9, Align.CENTER),
        Column("题名", 3.2),
        Column("说明", 1.6),
        Column("文件", 3.0),
    )
    return OfficialDocument(
        f"{listed.plan_title}督查档案目录",
        (Table(columns, tuple(rows), note=f"文号：{listed.document_number or '（无）'}　归档机关：{listed.office}　归档日期：{chinese_date(listed.made_on)}", small=True),),
        metadata=Metadata(f"{listed.plan_title}督查档案目录", listed.office, "督查档案目录"),
        landscape=True,
    )


def index_page(listed: ArchiveList) -> str:
    """The list as a page with links, readable in any browser without the program and without the net."""
    parts = [
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f"<title>{escape(listed.plan_title)} 督查档案</title><style>{_STYLE}</style></head><body>",
        (f"<h1>{escape(listed.plan_title)}</h1><p>督查档案　文号：{escape(listed.document_number or '（无）')}"
        f"　归档机关：{escape(listed.office)}　归档日期：{chinese_date(listed.made_on)}</p>"),
        (f'<p>打印用目录：<a href="{LIST_NAME}.pdf">{LIST_NAME}.pdf</a>　表格：<a href="{LIST_NAME}.xlsx">{LIST_NAME}.xlsx</a>'
        f'　纯文字：<a href="{LIST_NAME}.txt">{LIST_NAME}.txt</a></p>'),
        (f"<p>核对：{SUMS_NAME} 是每个文件的校验值。装有督查台时用 archive check 核对；没有时，Linux 用 sha256sum -c {SUMS_NAME}，"
        "Windows 用 certutil -hashfile 文件名 SHA256 逐个核对。</p>"),
    ]
    if listed.missing:
        parts.append(f'<p class="missing">有 {len(listed.missing)} 件没有收入，原因见下表。</p>')
    number = 0
    for section, members in groupby(listed.items, key=lambda item: item.section):
        parts.append(f"<h2>{escape(section.value)}</h2><p>{escape(SECTION_WORDS[section])}</p>")
        parts.append("<table><tr><th>序号</th><th>日期</th><th>题名</th><th>说明</th><th>文件</th></tr>")
        for item in members:
            number += 1
            day = item.dated_on.isoformat() if item.dated_on else ""
            name = escape(item.path.rpartition("/")[2])
            place = f'<span class="missing">{escape(item.missing)}</span>' if item.missing else f'<a href="{_link(item.path)}">{name}</a>'
            cells = (str(number), day, escape(item.title), escape(item.about), place)
            parts.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        parts.append("</table>")
    return "\n".join([*parts, "</body></html>\n"])


def journal_text(operations: Iterable[Operation]) -> str:
    """The operations of a ledger, oldest first, a line for each."""
    lines = ["时间\t经办人\t操作\t备注"]
    for one in operations:
        note = "已撤销" if one.undone_by is not None else ""
        lines.append(f"{one.at.astimezone():%Y-%m-%d %H:%M:%S}\t{one.clerk}\t{operation_sentence(one)}\t{note}".rstrip())
    return "\n".join(lines) + "\n"


def sums_text(sums: Sequence[tuple[str, str]]) -> str:
    """Digests and names as sha256sum reads them."""
    return "".join(f"{digest}  {path}\n" for path, digest in sums)


def _link(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


_STYLE = (
    "body{font-family:'Noto Sans SC','Microsoft YaHei',SimSun,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1b2430;line-height:1.6}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:2px solid #b5121b}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #aeb7c1;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "th{background:#f1f1f1}.missing{color:#b42318;font-weight:bold}@media print{a{color:inherit;text-decoration:none}}"
)
