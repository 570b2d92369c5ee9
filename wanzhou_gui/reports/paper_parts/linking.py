"""Figures of edited text: which fact each states, whether it agrees, what changed since, and where it comes from.

What a figure states is told by what the generated text says around the same figure; no list of phrases is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wanzhou_gui.reports.paper_parts.fact_book import FactBook, FigureSource, subject_of
from wanzhou_gui.reports.paper_parts.live_text import NUMBER, LiveFigure, LiveText, without_brackets

_SENTENCE_END = re.compile(r"[。；\n]")
_CLAUSE_END = re.compile(r"[，、；。：（）“”\n]")
_TASKS = re.compile(r"第([\d、.]+)项")
_DATE_UNIT = re.compile(r"[年月日]")
_LEFT, _RIGHT = 10, 8
# Figures that people count by structure, not by data: a place in a list, an annex, an article.
_STRUCTURE = re.compile(r"(?m)^\d+[.．]\s?|附件\d+|（\d+）|\d+日内|“\d+[·.]\d+”")


@dataclass(frozen=True)
class Contradiction:
    """A figure that states a fact otherwise than the tables do."""

    text: str
    should_be: str
    label: str
    line: int


@dataclass(frozen=True)
class StrangeFigure:
    """A figure that agrees with no fact: in which paragraph, and the words around it."""

    text: str
    line: int
    around: str


@dataclass(frozen=True)
class Resolved:
    """A stored text with its figures as they are now: what changed since it was written, and what no fact is left for."""

    live: LiveText
    changed: tuple[tuple[str, str, str], ...] = ()
    lost: tuple[str, ...] = ()
    outdated_quotes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return self.live.text


@dataclass(frozen=True)
class _Phrase:
    path: str
    left: str
    right: str


class Phrases:
    """What the generated texts say around each figure."""

    def __init__(self, book: FactBook, texts: Iterable[LiveText]) -> None:
        self._book = book
        self._phrases: list[_Phrase] = []
        for live in texts:
            for one in live.figures:
                if NUMBER.fullmatch(one.text) and not one.path.endswith(".number"):
                    self._phrases.append(_Phrase(one.path, *_around(live.text, one.start, one.end)))

    def path_at(self, text: str, start: int, end: int, about: str = "") -> str:
        """The fact a figure at a place claims to state; empty where nothing says so.

        `about` is the unit or group a whole page speaks of, where the text itself names none.
        """
        left, right = _around(text, start, end)
        subject = _subject_before(self._book, text, start) or about
        best, paths = 0, list[str]()
        for phrase in self._phrases:
            own = subject_of(phrase.path)
            if own and own != subject:
                continue
            score = _likeness(phrase, left, right)
            if score > best:
                best, paths = score, []
            if score == best and score and phrase.path not in paths:
                paths.append(phrase.path)
        return paths[0] if len(paths) == 1 else ""


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before = _SENTENCE_END.split(text[max(0, start - 40) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + 30])[0]
    return NUMBER.sub("#", before)[-_LEFT:], NUMBER.sub("#", after)[:_RIGHT]


def _likeness(phrase: _Phrase, left: str, right: str) -> int:
    """How much of a phrase stands around a figure; 0 where too little to say that it is the same."""
    same_left = _common(phrase.left[::-1], left[::-1])
    same_right = _common(phrase.right, right)
    # 27 percent is no count: the word behind a figure says what kind of figure it is.
    if not same_right and (phrase.right or right):
        return 0
    local = len(_CLAUSE_END.split(phrase.left)[-1])
    is_same = (local >= 2 and same_left >= local) or (local < 2 and same_left >= 4) or same_right >= 5
    return same_left + same_right if is_same else 0


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _subject_before(book: FactBook, text: str, place: int) -> str:
    """The task, target or unit that was named last before a place in the same paragraph."""
    begin = text.rfind("\n", 0, place) + 1
    best, found = -1, ""
    for subject, name in book.names.items():
        at = text.rfind(name, begin, place)
        if at > best:
            best, found = at, subject
    for match in _TASKS.finditer(text, begin, place):
        number = match[1].split("、")[-1]
        if match.start() > best and f"task.{number}.number" in book:
            best, found = match.start(), f"task.{number}"
    return found


class _Claims:
    """Stretches of one text that have found their fact; the first to come keeps them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[LiveFigure] = []

    def claim(self, start: int, end: int, path: str) -> None:
        if start < end and all(end <= one.start or start >= one.end for one in self.found):
            self.found.append(LiveFigure(start, end, path, self.text[start:end]))

    @property
    def live(self) -> LiveText:
        return LiveText(self.text, tuple(sorted(self.found, key=lambda one: one.start)))


def _literal_claims(claims: _Claims, book: FactBook) -> None:
    """Days, titles, periods and reasons stand for themselves wherever they are written."""
    for path, source in book.items():
        if source.is_number or source.is_quote or len(source.value) < 4 or not NUMBER.search(source.value):
            continue
        at = claims.text.find(source.value)
        while at >= 0:
            claims.claim(at, at + len(source.value), path)
            at = claims.text.find(source.value, at + 1)
    for match in _TASKS.finditer(claims.text):
        for number in re.finditer(r"[\d.]+", match[1]):
            if f"task.{number[0]}.number" in book:
                begin = match.start(1) + number.start()
                claims.claim(begin, begin + len(number[0]), f"task.{number[0]}.number")


def relinked(before: LiveText, after: str, book: FactBook, phrases: Phrases, about: str = "") -> LiveText:
    """An edited text with its figures linked: those in their usual phrases, and those that stood in the text before.

    A figure stays linked when the words around it are rewritten, as long as the figure itself was not touched. One
    whose words say another fact than its value does is left alone: the checks name it.
    """
    claims = _Claims(without_brackets(after))
    text = claims.text
    kept = list(_kept(before, text))
    for one, begin in kept:
        end = begin + len(one.text)
        # Where nothing around it was touched there is nothing to ask.
        if one.path in book and _around(before.text, one.start, one.end) == _around(text, begin, end):
            claims.claim(begin, end, one.path)
    _literal_claims(claims, book)
    for match in NUMBER.finditer(text):
        path = phrases.path_at(text, *match.span(), about)
        if path and book[path].value == match[0]:
            claims.claim(*match.span(), path)
    for one, begin in kept:
        end = begin + len(one.text)
        said = phrases.path_at(text, begin, end, about) if NUMBER.fullmatch(one.text) else ""
        if one.path in book and not (said and book[said].value != one.text):
            claims.claim(begin, end, one.path)
    return claims.live


def _kept(before: LiveText, after: str) -> Iterator[tuple[LiveFigure, int]]:
    """The figures of the text before that stand untouched in the text after, and where."""
    blocks = SequenceMatcher(None, before.text, after, autojunk=False).get_matching_blocks()
    for one in before.figures:
        for block in blocks:
            # A lone digit that happens to match says nothing: some of its surroundings must have stayed.
            if block.a <= one.start and one.end <= block.a + block.size and block.size > len(one.text) + 1:
                begin = block.b + one.start - block.a
                end = begin + len(one.text)
                # 27 that became 127 or 27.5 is another figure.
                beside = after[max(0, begin - 1) : begin] + after[end : end + 1]
                if not any(each.isdigit() or each == "." for each in beside):
                    yield one, begin


def resolved(stored: str, book: FactBook) -> Resolved:
    """Put today's figures into a stored text; one whose fact is gone stays as it was and is named."""
    live = LiveText.from_stored(stored)
    changed: list[tuple[str, str, str]] = []
    lost: list[str] = []
    quotes: list[str] = []
    text, at = "", 0
    figures = []
    for one in live.figures:
        text += live.text[at : one.start]
        at = one.end
        source = book.get(one.path)
        if source is None or not source.value:
            lost.append(one.text)
            text += one.text
            continue
        value = source.value
        if source.is_quote:
            if one.text not in value:
                quotes.append(source.label)
            value = one.text
        elif value != one.text:
            changed.append((source.label, one.text, value))
        figures.append(LiveFigure(len(text), len(text) + len(value), one.path, value))
        text += value
    return Resolved(LiveText(text + live.text[at:], tuple(figures)), tuple(changed), tuple(lost), tuple(quotes))


def contradictions(live: LiveText, book: FactBook, phrases: Phrases, about: str = "") -> tuple[Contradiction, ...]:
    """Figures that state a fact and do not agree with it; those that are linked follow the data and cannot."""
    found = []
    for match in live.numbers():
        path = phrases.path_at(live.text, *match.span(), about)
        if path and book[path].value != match[0]:
            line = live.text.count("\n", 0, match.start()) + 1
            found.append(Contradiction(match[0], book[path].value, book[path].label, line))
    return tuple(found)


def strange_figures(live: LiveText, book: FactBook, phrases: Phrases, about: str = "") -> tuple[StrangeFigure, ...]:
    """Figures that no link covers and that agree with no fact of the kind they look like."""
    known = _known(book)
    dated = {number for source in book.values() for number in _date_parts(source.value)}
    found = []
    spans = [match.span() for match in _STRUCTURE.finditer(live.text)]
    for match in live.numbers():
        if any(start <= match.start() and match.end() <= end for start, end in spans):
            continue
        if phrases.path_at(live.text, *match.span(), about):
            continue
        is_date = _DATE_UNIT.match(live.text, match.end()) is not None
        if match[0] not in (dated | known if is_date else known):
            line = live.text.count("\n", 0, match.start()) + 1
            found.append(StrangeFigure(match[0], line, _words_around(live.text, *match.span())))
    return tuple(found)


def _known(book: FactBook) -> set[str]:
    """Numbers the facts hold: figures as such, and those inside what units reported and targets demand."""
    known = set()
    for source in book.values():
        if source.is_number:
            known.add(source.value)
        elif not _DATE_UNIT.search(source.value) or source.is_quote:
            known.update(NUMBER.findall(source.value))
        else:
            known.update(number for number in NUMBER.findall(source.value) if "." in number)
    return known


def _date_parts(value: str) -> list[str]:
    return re.findall(r"(\d+)[年月日]", value)


def _words_around(text: str, start: int, end: int) -> str:
    begin = max((text.rfind(mark, 0, start) for mark in "。；，：\n"), default=-1) + 1
    until = min((at for mark in "。；，：\n" if (at := text.find(mark, end)) >= 0), default=len(text))
    return text[max(begin, start - 12) : min(until, end + 12)]


def find_sources(book: FactBook, texts: Sequence[LiveText], phrase: str) -> tuple[FigureSource, ...]:
    """The facts behind the figures a phrase names (占27.3%, 红灯1项, 第3项): the nearest ones in the texts.

    The phrase need not stand there word for word: among figures of that value those win whose surroundings or whose
    fact share most with it.
    """
    wanted = "".join(phrase.split())
    exact: list[str] = []
    scored: list[tuple[int, str]] = []
    numbers = NUMBER.findall(wanted)
    words = set(NUMBER.sub("", wanted)) - set("％%")
    for live in texts:
        at = live.text.find(wanted)
        while wanted and at >= 0:
            exact += [one.path for one in live.figures if one.start < at + len(wanted) and one.end > at]
            at = live.text.find(wanted, at + 1)
        for one in live.figures:
            if any(number == one.text or number in NUMBER.findall(one.text) for number in numbers):
                label = book[one.path].label if one.path in book else ""
                around = live.text[max(0, one.start - 8) : one.start] + live.text[one.end : one.end + 4] + label
                scored.append((len(words & set(around)), one.path))
    best = max((score for score, _ in scored), default=0)
    paths = exact or [path for score, path in scored if score == best]
    return tuple(book[path] for path in dict.fromkeys(paths) if path in book)


def source_at(book: FactBook, texts: Sequence[LiveText], before: str, after: str) -> FigureSource | None:
    """The fact at a place of a page, told by the page's text before and behind the place; None where there is none.

    Line ends of the page do not count. Where no link fits, the place belongs to the task or target named last.
    """
    left, right = "".join(before.split()), "".join(after.split())
    head, tail = re.search(r"[\d.]*$", left), re.match(r"[\d.]*", right)
    begun, ended = head[0] if head else "", tail[0] if tail else ""
    number = (begun + ended).strip(".")
    if number:
        left, right = left[: len(left) - len(begun)], right[len(ended) :]
        best, path = 1, ""
        for live in texts:
            for one in live.figures:
                if one.path in book and number in NUMBER.findall(one.text):
                    at = one.start + max(0, one.text.find(number))
                    score = _common("".join(live.text[:at].split())[::-1], left[::-1]) + _common(
                        "".join(live.text[at + len(number) :].split()), right
                    )
                    if score > best:
                        best, path = score, one.path
        if path:
            return book[path]
        if literal := _literal_at(book, left[-40:] + number + right[:40], number):
            return literal
    return _last_named(book, left)


def _literal_at(book: FactBook, around: str, number: str) -> FigureSource | None:
    """A day, title or period that stands at the place, where the text itself is no part of the body."""
    for source in book.values():
        value = "".join(source.value.split())
        if not source.is_number and not source.is_quote and number in NUMBER.findall(value) and value in around:
            return source
    return None


def _last_named(book: FactBook, left: str) -> FigureSource | None:
    named: Mapping[str, int] = {
        subject: left.rfind("".join(name.split())) for subject, name in book.names.items() if f"{subject}.number" in book
    }
    subject = max(named, key=lambda one: named[one], default="")
    return book[f"{subject}.number"] if subject and named[subject] >= 0 else None
