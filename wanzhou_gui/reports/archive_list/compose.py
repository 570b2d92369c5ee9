"""The 归档目录 on landscape pages: class, name, number, day, unit, period and digest of every file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wanzhou_gui.domain.papers import OfficeSettings, PaperKind
from wanzhou_gui.reports.archive_list.facts import ArchiveFacts
from wanzhou_gui.reports.document import Align, Cell, OfficialDocument, Row, RowKind
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook, tell_heading
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS
from wanzhou_gui.reports.plan_tables.compose import table_day, table_paper

ARCHIVE_WORD = "归档目录"
_OTHER_SORTS = {"form": "填报表（发出）", "return": "填报表（收回）", "signed": "签字盖章页", "evidence": "佐证材料"}
_COLUMNS = (
    ("序号", 3.0, Align.CENTER),
    ("类别", 7.0, Align.LEFT),
    ("题名", 26.0, Align.LEFT),
    ("文号", 12.0, Align.LEFT),
    ("日期", 6.0, Align.CENTER),
    ("单位", 10.0, Align.LEFT),
    ("所属期", 5.6, Align.CENTER),
    ("校验码（SHA-256）", 19.0, Align.LEFT),
)


def archive_title(facts: ArchiveFacts) -> str:
    """《…》督查归档目录."""
    return f"《{facts.heading.plan_title}》督查{ARCHIVE_WORD}"


def compose_archive(
    facts: ArchiveFacts, _sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The list; papers first, then forms, returns and evidence, each class with its count."""
    rows: list[Row] = []
    n = archive_figures(facts)
    kept = {id(one): number for number, one in enumerate(facts.files, start=1)}
    place = 0
    for group, sorts in _groups(facts):
        files = facts.of(*sorts)
        if not files:
            continue
        rows.append(Row.group(f"{group}（{n(f'files.{group}')}件）"))
        for one in files:
            place += 1
            own = f"item.{kept[id(one)]}"
            day = n(f"{own}.day") if one.day else "—"
            told = (n(f"{own}.name"), n(f"{own}.number") or "—", day, one.unit or "—", n(f"{own}.period"), n(f"{own}.sha256"))
            rows.append(Row.of(str(place), sort_word(one.sort), *told))
    rows.append(Row((Cell(f"合计：{n('files.total')}件。", span=len(_COLUMNS)),), RowKind.TOTAL))
    return table_paper(facts.heading, archive_title(facts), ARCHIVE_WORD, _COLUMNS, rows, settings, stamp)


_CODE = re.compile(r"(\d{4})(?:Q(\d)|M(\d\d)|H(\d)|Y)")
_DIGEST_LINE = 22


def _period(code: str) -> str:
    """2024年 / 三季度: an archivist reads no codes."""
    found = _CODE.fullmatch(code)
    if found is None:
        return code or "—"
    year, quarter, month, half = found.groups()
    if quarter:
        return f"{year}年\n{'一二三四'[int(quarter) - 1]}季度"
    if month:
        return f"{year}年\n{int(month)}月"
    return f"{year}年\n{'上下'[int(half) - 1]}半年" if half else f"{year}年度"


def _digest(sha256: str) -> str:
    """The digest in lines of one length, so that two of them can be held against each other."""
    return "\n".join(sha256[at : at + _DIGEST_LINE] for at in range(0, len(sha256), _DIGEST_LINE)) or "—"


def archive_figures(facts: ArchiveFacts) -> FactBook:
    """How many files of each class, and of all."""
    book = FactBook()
    tell_heading(book, facts.heading)
    for group, sorts in _groups(facts):
        book.count(f"files.{group}", f"{group}件数", others=[one.name for one in facts.of(*sorts)])
    book.count("files.total", "归档件数", others=[one.name for one in facts.files])
    for place, one in enumerate(facts.files, start=1):
        told = (("name", "题名", one.name), ("number", "文号", one.number),
                ("period", "周期", _period(one.period)), ("sha256", "校验码", _digest(one.sha256)))  # fmt: skip
        for field, label, value in told:
            book.tell(f"item.{place}.{field}", f"“{one.name}”的{label}", value, others=(one.name,))
        if one.day:
            book.tell(f"item.{place}.day", f"“{one.name}”的日期", table_day(one.day), others=(one.name,))
    return book


def archive_checks(facts: ArchiveFacts) -> tuple[PaperCheck, ...]:
    """Something to file, and every file with its digest."""
    if not facts.files:
        return (PaperCheck("nothing_to_file", CheckLevel.BLOCKS, "还没有签发的文书，也没有收发的填报表，没有可归档的内容。"),)
    listed = sum(len(facts.of(*sorts)) for _, sorts in _groups(facts))
    checks = []
    if listed == len(facts.files):
        checks.append(PaperCheck("sums_agree", CheckLevel.PASSED, f"各类合计{listed}件，与台账一致。"))
    else:
        checks.append(PaperCheck("sums_differ", CheckLevel.BLOCKS, f"各类合计{listed}件，与台账{len(facts.files)}件不一致。"))
    bare = [one.name for one in facts.files if not one.sha256]
    if bare:
        checks.append(PaperCheck("digest_missing", CheckLevel.ADVICE, f"{'、'.join(bare[:3])}等{len(bare)}件没有校验码。"))
    return tuple(checks)


def sort_word(sort: str) -> str:
    """The class of a file in words."""
    return _OTHER_SORTS.get(sort) or PAPER_WORDS[PaperKind(sort)]


def _groups(facts: ArchiveFacts) -> list[tuple[str, tuple[str, ...]]]:
    papers = tuple(dict.fromkeys(one.sort for one in facts.files if one.sort not in _OTHER_SORTS))
    return [
        ("文书", papers),
        ("发出的填报表", ("form",)),
        ("收回的填报表", ("return",)),
        ("签字盖章页扫描件", ("signed",)),
        ("佐证材料", ("evidence",)),
    ]
