"""Reads the yearly notice on holidays (国务院办公厅关于部分节假日安排的通知), or a table of days, into working-day exceptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wanzhou_gui.domain.entries import ValueRefusedError, read_date
from wanzhou_gui.domain.records import Record

_LONGEST_HOLIDAY = 31
_WIDE = str.maketrans("０１２３４５６７８９，；：（）　", "0123456789,;:() ")
_TITLE_YEAR = re.compile(r"(\d{4})年(?:部分)?节假日|关于(\d{4})年")
_NAME = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.])?\s*([^\d:,;。()]{1,12}?)\s*:")
_PIECE = re.compile(
    r"(?:(?P<year>\d{4})\s*年)?\s*(?:(?P<month>\d{1,2})\s*月)?\s*(?P<day>\d{1,2})\s*日"
    r"|(?P<to>至|到|~|～|—+|–|-)|(?P<rest>放假|休息|公休)|(?P<work>上班|补班)|共\s*(?P<total>\d{1,2})\s*天"
    r"|\((?P<aside>[^()]*)\)"
)
_WEEKDAY = re.compile(r"(?:周|星期)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
# The day the notice itself was signed.
_SIGNED = re.compile(r"\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*")
_TABLE_LINE = re.compile(r"^\s*(?P<day>\d{4}\D\S*?|\d{8})[\s,;]+(?P<state>放假|休息|上班|补班|调休上班)(?:[\s,;]+(?P<name>\S.*))?\s*$")


@dataclass(frozen=True, kw_only=True)
class CalendarYear(Record):
    """Where the arrangement of a year came from: the title of its notice and the very text that was read."""

    year: int
    title: str
    text: str


@dataclass(frozen=True)
class NoticeDay:
    """One day a notice arranges."""

    day: date
    is_workday: bool
    name: str


class NoticeQuestion(StrEnum):
    """What a clerk should look at before a notice is taken."""

    WEEKDAY_DIFFERS = "weekday_differs"
    TOTAL_DIFFERS = "total_differs"
    NO_SUCH_DAY = "no_such_day"
    BOTH = "both"
    UNREAD = "unread"


@dataclass(frozen=True)
class NoticeRemark:
    """A question about a passage of the notice, with what was written and what was found."""

    code: NoticeQuestion
    quote: str
    found: str = ""


@dataclass(frozen=True)
class NoticeReading:
    """A notice as read: its year, the days it arranges in order, and what should be looked at."""

    year: int | None
    days: tuple[NoticeDay, ...]
    remarks: tuple[NoticeRemark, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years its days lie in."""
        return tuple(sorted({one.day.year for one in self.days}))


def read_holiday_notice(text: str, year: int | None = None) -> NoticeReading:
    """Read a pasted notice or table; `year` stands for days written without one, else the year of the notice's title.

    Nothing is guessed silently: a weekday that does not agree, a count of days that does not add up and a passage with
    days but neither 放假 nor 上班 come back as remarks.
    """
    titled = _TITLE_YEAR.search(text)
    if year is None and titled is not None:
        year = int(titled[1] or titled[2])
    reader = _Reader(year)
    for line in text.translate(_WIDE).splitlines():
        table = _TABLE_LINE.match(line)
        if table is not None:
            reader.take_table_line(table, line)
            continue
        for sentence in re.split(r"[。;]", line):
            reader.take_sentence(sentence)
    return NoticeReading(year, reader.days, tuple(reader.remarks))


class _Reader:
    def __init__(self, year: int | None) -> None:
        self._year = year
        self._name = ""
        self._found: dict[date, NoticeDay] = {}
        self.remarks: list[NoticeRemark] = []

    @property
    def days(self) -> tuple[NoticeDay, ...]:
        return tuple(self._found[day] for day in sorted(self._found))

    def take_table_line(self, match: re.Match[str], line: str) -> None:
        try:
            day = read_date(match["day"])
        except ValueRefusedError:
            day = None
        if day is None:
            self._ask(NoticeQuestion.NO_SUCH_DAY, line)
        else:
            self._take(day, match["state"] not in ("放假", "休息"), (match["name"] or "").strip(), line)

    def take_sentence(self, sentence: str) -> None:
        named = _NAME.match(sentence)
        if named is not None:
            self._name = named[1].strip()
            sentence = sentence[named.end() :]
        waiting: list[date] = []
        last: date | None = None
        month: int | None = None
        span_open = False
        rested = 0
        for piece in _PIECE.finditer(sentence):
            if piece["day"]:
                month = int(piece["month"]) if piece["month"] else month
                day = self._day(piece["year"], month, int(piece["day"]), last if span_open else None, piece[0])
                if day is None:
                    continue
                if span_open and last is not None:
                    length = (day - last).days
                    if not 0 <= length <= _LONGEST_HOLIDAY:
                        self._ask(NoticeQuestion.NO_SUCH_DAY, sentence.strip())
                        continue
                    waiting += [last + timedelta(days=step) for step in range(1, length + 1)]
                else:
                    waiting.append(day)
                last, span_open = day, False
            elif piece["to"]:
                span_open = last is not None
            elif piece["aside"] is not None:
                self._check_weekday(piece["aside"], last)
            elif piece["total"]:
                if rested and int(piece["total"]) != rested:
                    self._ask(NoticeQuestion.TOTAL_DIFFERS, sentence.strip(), str(rested))
            elif waiting:
                is_work = piece["work"] is not None
                rested = rested if is_work else rested + len(waiting)
                for day in waiting:
                    name = f"{self._name}调休上班" if is_work else self._name
                    self._take(day, is_work, name or ("调休上班" if is_work else ""), sentence.strip())
                waiting, last = [], None
        if waiting and not _SIGNED.fullmatch(sentence):
            self._ask(NoticeQuestion.UNREAD, sentence.strip())

    def _day(self, year: str | None, month: int | None, day: int, after: date | None, quote: str) -> date | None:
        wanted = int(year) if year else self._year
        if wanted is None or month is None:
            # 发布日期 and other days without a month or a year belong to no arrangement.
            return None
        if not year and self._name.startswith("元旦") and month == 12:
            wanted -= 1
        if not year and after is not None and after.month == 12 and month == 1:
            wanted = after.year + 1
        try:
            return date(wanted, month, day)
        except ValueError:
            self._ask(NoticeQuestion.NO_SUCH_DAY, quote.strip())
            return None

    def _check_weekday(self, aside: str, day: date | None) -> None:
        written = _WEEKDAY.search(aside)
        if written is None or day is None:
            return
        meant = _WEEKDAYS.index("日" if written[1] == "天" else written[1])
        if day.weekday() != meant:
            self._ask(NoticeQuestion.WEEKDAY_DIFFERS, f"{day.month}月{day.day}日({aside})", _WEEKDAYS[day.weekday()])

    def _take(self, day: date, is_workday: bool, name: str, quote: str) -> None:
        known = self._found.get(day)
        if known is not None and known.is_workday != is_workday:
            self._ask(NoticeQuestion.BOTH, quote, day.isoformat())
        self._found[day] = NoticeDay(day, is_workday, name)

    def _ask(self, code: NoticeQuestion, quote: str, found: str = "") -> None:
        self.remarks.append(NoticeRemark(code, quote, found))
