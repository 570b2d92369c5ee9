"""What units report on their tasks, and the rules that question a report before it is taken."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.records import Record


class ProgressStatus(StrEnum):
    """The state a unit declares for its part (status words of published reports, practice.md 1.6)."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    AHEAD = "ahead"
    BEHIND = "behind"
    DONE = "done"
    DONE_LATE = "done_late"
    STANDING = "standing"
    ADJUSTED = "adjusted"
    TERMINATED = "terminated"

    @property
    def is_done(self) -> bool:
        """Whether the unit says that its part is completed, in time or after it."""
        return self in (ProgressStatus.DONE, ProgressStatus.DONE_LATE)


class ReturnState(StrEnum):
    """Where a unit's return of a period stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, kw_only=True)
class Entry(Record):
    """What one unit reports on one task for one period."""

    task_id: int
    unit_id: int
    period_id: int
    progress_text: str = ""
    completion_percent: Decimal | None = None
    status: ProgressStatus | None = None
    problems_text: str = ""
    next_steps: str = ""
    coordination: str = ""
    expected_on: date | None = None
    evidence: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been filled in yet."""
        return all(getattr(self, name) in ("", None) for name in ENTRY_FIELDS)


class EntryFigures(NamedTuple):
    """What lamps are judged from in a return with content, without its texts."""

    task_id: int
    unit_id: int
    period_id: int
    completion_percent: Decimal | None
    status: ProgressStatus | None
    expected_on: date | None


@dataclass(frozen=True, kw_only=True)
class UnitReturn(Record):
    """The return of one unit for one period: who filled it, who checked it, when it came in."""

    plan_id: int
    unit_id: int
    period_id: int
    state: ReturnState = ReturnState.DRAFT
    filled_by: str = ""
    phone: str = ""
    reviewed_by: str = ""
    received_on: date | None = None
    submitted_at: datetime | None = None
    note: str = ""
    # Who looked at it in the office and when; set by every act of review, so that a file it rests on stays.
    decided_by: str = ""
    decided_at: datetime | None = None

    @property
    def has_come_in(self) -> bool:
        """Whether it lies in the office: taken in, or come as a file with gaps. One sent back is owed again."""
        if self.state is ReturnState.DRAFT:
            return self.received_on is not None
        return self.state is not ReturnState.SENT_BACK


@dataclass(frozen=True, kw_only=True)
class EntryDraft:
    """Text typed but not yet committed, kept so that a crash loses nothing."""

    task_id: int
    unit_id: int
    period_id: int
    field: str
    text: str
    typed_at: datetime


_IDENTITY = {"id", "uid", "row_version", "task_id", "unit_id", "period_id"}
ENTRY_FIELDS: tuple[str, ...] = tuple(field.name for field in fields(Entry) if field.name not in _IDENTITY)

# A co-unit answers for its own part; the date by which the whole task will be done is asked of the lead only.
FIELDS_OF_ROLE: dict[UnitRole, tuple[str, ...]] = {
    UnitRole.LEAD: ENTRY_FIELDS,
    UnitRole.RESPONSIBLE: tuple(name for name in ENTRY_FIELDS if name != "expected_on"),
}
TEXT_LIMIT = 2000


class Severity(StrEnum):
    """An error must be corrected before submission; a question may be confirmed by the clerk."""

    ERROR = "error"
    QUESTION = "question"


@dataclass(frozen=True)
class Problem:
    """Something about one field: a code with its figures, never a finished sentence."""

    field: str
    code: str
    severity: Severity
    details: tuple[tuple[str, str], ...] = ()

    def detail(self, name: str) -> str:
        """One figure of the problem, empty when it has none of that name."""
        return dict(self.details).get(name, "")


@dataclass(frozen=True)
class EntryContext:
    """What the rules need to know around an entry."""

    role: UnitRole
    period_starts_on: date
    plan_starts_on: date | None
    task_due_on: date | None
    previous: Entry | None
    # Both only tell whether 逾期完成 can be true yet; today is left out where a form is judged the same on every day.
    period_ends_on: date | None = None
    today: date | None = None


# Words that sound like progress and say nothing (practice.md 1.10: 进展描述笼统 is the commonest ground of return).
EMPTY_PHRASES = (
    "正在推进", "积极推进", "有序推进", "按计划推进", "持续推进", "稳步推进", "扎实推进", "加快推进", "正在落实", "积极落实",
    "按要求落实", "认真落实", "正在开展", "积极开展", "有序开展", "正常开展", "按计划开展", "正在办理", "正在进行", "进展顺利",
    "已按要求完成", "高度重视", "无变化", "同上期", "同上", "全力推进", "深入推进", "统筹推进", "协调推进", "逐步推进",
    "有力推进", "全面落实", "抓好落实", "狠抓落实", "有效落实", "持续开展", "取得积极成效", "取得明显成效", "取得实效",
    "取得阶段性成效", "不断加强", "进一步加强", "切实加强", "常态化开展",
)  # fmt: skip
_PADDING = re.compile(
    r"[\s，。；、：:,.;！!（）()“”\"]|目前|本期|该项?工作|此项工作|相关工作|各项工作|我局|我委|我办|我单位|本单位|正按|已|在|中"
)
_SAYS_FIGURE = re.compile(
    r"[0-9０-９一二三四五六七八九十百千万亿两]\s*(?:[个家件项次场人户篇份批处条张期万亿元%％名部所支类台套])"
)


# Of phrases that begin at one place the longest is meant.
_STOCK_PHRASE = re.compile("|".join(sorted(EMPTY_PHRASES, key=len, reverse=True)))
# What a reader can hold on to besides figures: a named paper, a day, a meeting's or a document's number.
_SAYS_FACT = re.compile(r"《[^》]+》|〔\d{4}〕|\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)")


def phrases_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where stock phrases stand in a text, from left to right; of overlapping ones the first."""
    return tuple(match.span() for match in _STOCK_PHRASE.finditer(text))


def says_figure(text: str) -> bool:
    """Whether a text states an amount."""
    return _SAYS_FIGURE.search(text) is not None


def says_nothing_checkable(text: str) -> bool:
    """Whether a text leans on stock phrases and holds no amount, day or named paper that could be checked."""
    return bool(phrases_in(text)) and not says_figure(text) and _SAYS_FACT.search(text) is None


@lru_cache(maxsize=2048)
def empty_phrase_in(text: str) -> str:
    """The empty phrase a progress text consists of, or "" when it says something.

    A text is empty when nothing is left of it after stock phrases and padding, or when it is short (under
    30 characters), leans on a stock phrase and states no figure.
    """
    stripped = text.strip()
    if not stripped:
        return ""
    found = [phrase for phrase in EMPTY_PHRASES if phrase in stripped]
    if not found:
        return ""
    rest = stripped
    for phrase in found:
        rest = rest.replace(phrase, "")
    if not _PADDING.sub("", rest):
        return found[0]
    if len(stripped) < 30 and not _SAYS_FIGURE.search(stripped):
        return found[0]
    return ""


def problems_in_entry(entry: Entry, context: EntryContext) -> tuple[Problem, ...]:
    """Judge an entry field by field; the same rules serve window, command line and imports.

    Nothing here blocks a draft: callers keep the entry and show what is asked beside its fields.
    """
    problems: list[Problem] = []

    def say(field: str, code: str, severity: Severity, **details: object) -> None:
        problems.append(
            Problem(field, code, severity, tuple((name, str(value)) for name, value in details.items()))
        )

    asked = FIELDS_OF_ROLE[context.role]
    if "progress_text" in asked:
        if not entry.progress_text.strip():
            say("progress_text", "progress_missing", Severity.ERROR)
        elif phrase := empty_phrase_in(entry.progress_text):
            say("progress_text", "empty_phrase", Severity.QUESTION, phrase=phrase)
        elif context.previous and _same_text(entry.progress_text, context.previous.progress_text):
            say("progress_text", "same_as_last_period", Severity.QUESTION)
    percent = entry.completion_percent
    if percent is None:
        if entry.status not in (ProgressStatus.STANDING, ProgressStatus.TERMINATED):
            say("completion_percent", "percent_missing", Severity.ERROR)
    elif not 0 <= percent <= 100:
        say("completion_percent", "percent_out_of_range", Severity.ERROR, value=percent)
    else:
        last = context.previous.completion_percent if context.previous else None
        if 0 < percent < 1:
            # 85 % reckoned as a share by a workbook; a return of less than one per cent is hardly ever meant.
            say("completion_percent", "percent_like_share", Severity.QUESTION, value=percent, meant=_plain(percent * 100))
        elif last is not None and percent < last:
            say("completion_percent", "percent_fell", Severity.QUESTION, last=last, by=last - percent)
        if entry.status is not None and entry.status.is_done and percent < 100:
            say("completion_percent", "done_below_hundred", Severity.QUESTION, value=percent)
    if entry.status is None:
        say("status", "status_missing", Severity.ERROR)
    elif entry.status is ProgressStatus.NOT_STARTED and percent:
        say("status", "not_started_with_percent", Severity.QUESTION, value=percent)
    elif (
        entry.status in (ProgressStatus.NOT_STARTED, ProgressStatus.ON_TRACK, ProgressStatus.BEHIND)
        and percent == 100
    ):
        say("status", "hundred_but_not_done", Severity.QUESTION)
    elif _finished_late(entry, context):
        say("status", "done_after_due", Severity.QUESTION, due=context.task_due_on)
    elif entry.status is ProgressStatus.DONE_LATE and _is_before_due(context):
        say("status", "done_late_before_due", Severity.QUESTION, due=context.task_due_on)
    if entry.status is ProgressStatus.BEHIND and not entry.problems_text.strip():
        say("problems_text", "behind_without_reason", Severity.QUESTION)
    if entry.expected_on is not None and "expected_on" in asked:
        start = context.plan_starts_on or context.period_starts_on
        if entry.expected_on < start:
            say("expected_on", "date_before_start", Severity.QUESTION, start=start.isoformat())
        elif context.task_due_on and entry.expected_on > context.task_due_on:
            # 逾期完成 says it already: what is done needs no extension any more.
            if entry.status is not ProgressStatus.DONE_LATE:
                say("expected_on", "date_after_due", Severity.QUESTION, due=context.task_due_on.isoformat())
        elif not (entry.status and entry.status.is_done) and entry.expected_on < context.period_starts_on:
            say("expected_on", "date_passed", Severity.QUESTION, start=context.period_starts_on.isoformat())
    for name in asked:
        value = getattr(entry, name)
        if isinstance(value, str) and len(value) > TEXT_LIMIT:
            say(name, "text_too_long", Severity.ERROR, length=len(value), limit=TEXT_LIMIT)
    return tuple(problems)


def _finished_late(entry: Entry, context: EntryContext) -> bool:
    """Whether 已完成 is said for the first time in a period that began after the due day."""
    said_before = context.previous is not None and context.previous.status is not None and context.previous.status.is_done
    return (
        entry.status is ProgressStatus.DONE
        and not said_before
        and context.task_due_on is not None
        and context.task_due_on < context.period_starts_on
    )


def _is_before_due(context: EntryContext) -> bool:
    """Whether the due day lies after the reported period, or has not passed by today."""
    due = context.task_due_on
    return due is not None and (
        (context.period_ends_on is not None and due > context.period_ends_on)
        or (context.today is not None and due >= context.today)
    )


def problems_in_return(unit_return: UnitReturn) -> tuple[Problem, ...]:
    """What is missing on the signature line of a return (填报人、电话、审核人)."""
    return tuple(
        Problem(name, f"{name}_missing", Severity.ERROR)
        for name in ("filled_by", "phone", "reviewed_by")
        if not getattr(unit_return, name).strip()
    )


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _same_text(one: str, other: str) -> bool:
    return bool(other) and re.sub(r"\s", "", one) == re.sub(r"\s", "", other)


class ValueRefusedError(ValueError):
    """A written value cannot be understood; carries a code, the text and an example of what works."""

    def __init__(self, code: str, text: str, example: str) -> None:
        super().__init__(code, text, example)
        self.code = code
        self.text = text
        self.example = example


_WIDE = str.maketrans("０１２３４５６７８９．％－／，", "0123456789.%-/,")
_NUMBER = re.compile(r"([+-]?\d{1,12}(?:\.\d{1,6})?)(%?)")
_DATE = re.compile(r"(\d{4})\s*(?:年|[.\-/])\s*(\d{1,2})\s*(?:月|[.\-/])\s*(\d{1,2})\s*日?")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_percent(text: str) -> Decimal | None:
    """Read a completion share the way clerks write it (85, 85%, ８５％, 约85); None for nothing written.

    Raises ValueRefusedError for words such as 八成, which are refused with an example rather than guessed.
    """
    cleaned = text.strip().translate(_WIDE).removeprefix("约").removesuffix("左右").strip()
    if not cleaned:
        return None
    match = _NUMBER.fullmatch(cleaned)
    if match is None:
        raise ValueRefusedError("percent_not_a_number", text, "80")
    return Decimal(match[1])


def read_number(text: str) -> Decimal | None:
    """Read a plain figure (1,600 or １６００ or 约50); None for nothing written; ValueRefusedError otherwise."""
    cleaned = text.strip().translate(_WIDE).replace(",", "").removeprefix("约").strip()
    if not cleaned:
        return None
    match = _NUMBER.fullmatch(cleaned)
    if match is None or match[2]:
        raise ValueRefusedError("not_a_number", text, "1600")
    return Decimal(match[1])


def read_date(text: str) -> date | None:
    """Read a day written 2024-03-05, 2024.3.5, 2024/3/5, 2024年3月5日 or 20240305; None for nothing written."""
    cleaned = text.strip().translate(_WIDE)
    if not cleaned:
        return None
    match = _DATE.fullmatch(cleaned) or _COMPACT_DATE.fullmatch(cleaned)
    if match is None:
        raise ValueRefusedError("not_a_date", text, "2024-12-31")
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise ValueRefusedError("no_such_day", text, "2024-12-31") from None
