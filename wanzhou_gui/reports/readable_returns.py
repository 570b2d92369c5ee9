"""What a unit reported, put down so that it can be read without the program: as a paper of its own and as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from wanzhou_gui.domain.entries import ENTRY_FIELDS, Entry, ProgressStatus, ReturnState
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.reports.document import (
    Align,
    Cell,
    Column,
    Metadata,
    OfficialDocument,
    Row,
    Table,
    chinese_date,
)
from wanzhou_gui.reports.wording import field_label, figure, return_state_word, status_word


@dataclass(frozen=True)
class ReadableRow:
    """One task or target with what was said about it: label and words, line by line."""

    number: str
    title: str
    told: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ReadableReturn:
    """A return as it stands in the ledger: who sent it, who put it in and when, who approved it, and its contents.

    `keyed` names who put it in with the moments of the first and the last act; `files` the files it came as.
    """

    plan_title: str
    unit: str
    period: str
    state: ReturnState
    filled_by: str = ""
    phone: str = ""
    reviewed_by: str = ""
    received_on: date | None = None
    submitted_at: datetime | None = None
    decided_by: str = ""
    decided_at: datetime | None = None
    note: str = ""
    keyed: tuple[tuple[str, datetime, datetime], ...] = ()
    files: tuple[str, ...] = ()
    rows: tuple[ReadableRow, ...] = field(default=())

    @property
    def title(self) -> str:
        """区教委2024年第三季度报送内容."""
        return f"{self.unit}{self.period}报送内容"


def entry_words(entry: Entry, states: StatusList) -> tuple[tuple[str, str], ...]:
    """What an entry says, field by field; what was left empty is left out."""
    told = ((field_label(name), _word(name, getattr(entry, name), states)) for name in ENTRY_FIELDS)
    return tuple((label, words) for label, words in told if words)


def _word(name: str, value: object, states: StatusList) -> str:
    match value:
        case None | "":
            return ""
        case ProgressStatus():
            return status_word(value, states)
        case Decimal():
            return f"{figure(value)}%" if name == "completion_percent" else figure(value)
        case date():
            return chinese_date(value)
    return str(value)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def about_return(told: ReadableReturn) -> tuple[tuple[str, str], ...]:
    """Who and when, as label and words."""
    keyed = "；".join(
        f"{clerk}（{_moment(first)}" + (f"至{_moment(last)}）" if last != first else "）") for clerk, first, last in told.keyed
    )
    lines = (
        ("方案", f"《{told.plan_title}》"),
        ("报送单位", told.unit),
        ("填报周期", told.period),
        ("状态", return_state_word(told.state)),
        ("填报人", "　".join(part for part in (told.filled_by, told.phone) if part)),
        ("审核人", told.reviewed_by),
        ("收到日期", chinese_date(told.received_on) if told.received_on else ""),
        ("入库时间", _moment(told.submitted_at) if told.submitted_at else ""),
        ("录入人和时间", keyed),
        ("来源", f"文件：{'、'.join(told.files)}" if told.files else "在程序中录入，没有原始文件"),
        ("督查室审核", "　".join(part for part in (told.decided_by, _moment(told.decided_at) if told.decided_at else "") if part)),
        ("备注", told.note),
    )
    return tuple((label, words) for label, words in lines if words)


def return_paper(told: ReadableReturn, office: str, made_on: date) -> OfficialDocument:
    """The return as a paper: who and when, then each item with what was reported on it."""
    head = Table(
        (Column("", 3.0, Align.CENTER), Column("", 16.0, Align.LEFT)),
        tuple(Row.of(Cell(label, label=True), words) for label, words in about_return(told)),
        small=True,
    )
    rows = tuple(
        Row.of(row.number, row.title, "\n".join(f"{label}：{words}" for label, words in row.told) or "（未填）")
        for row in told.rows
    )
    columns = (Column("序号", 2.2, Align.CENTER), Column("任务或指标", 7.0), Column("报送内容", 14.0))
    note = f"归档日期：{chinese_date(made_on)}"
    contents = (Table(columns, rows, note=note, small=True),) if rows else ()
    return OfficialDocument(
        told.title, (head, *contents), metadata=Metadata(told.title, office, f"{told.plan_title}；{told.period}")
    )


def returns_text(returns: Iterable[ReadableReturn]) -> str:
    """All returns as plain text, one after the other."""
    lines: list[str] = []
    for told in returns:
        lines += [told.title, *(f"{label}：{words}" for label, words in about_return(told))]
        for row in told.rows:
            lines.append(f"{row.number}　{row.title}")
            lines += [f"　　{label}：{words}" for label, words in row.told] or ["　　（未填）"]
        lines.append("")
    return "\n".join(lines) + "\n"
