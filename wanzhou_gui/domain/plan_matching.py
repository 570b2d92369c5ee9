"""Finds which task of an old plan is which task of a new one, by what they say and never by their numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

# Below this two texts are different tasks; between the two lines a pair is only proposed.
LEAST_LIKENESS = Fraction(40, 100)
SURE_LIKENESS = Fraction(60, 100)
# A second candidate that comes this near makes a pair doubtful.
LEAST_DISTANCE = Fraction(10, 100)
_NOT_TEXT = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Wording:
    """What is compared of a task; `kind` keeps tasks and safeguards apart."""

    title: str
    body: str
    kind: str = ""


@dataclass(frozen=True)
class TaskMatch:
    """Two places (in the old and in the new sequence) that hold one task; a doubtful one is to be asked."""

    old: int
    new: int
    likeness: Fraction
    is_certain: bool


@dataclass(frozen=True)
class _Text:
    title: str
    body: str
    kind: str
    title_pairs: Counter[str]
    body_pairs: Counter[str]
    all_pairs: Counter[str]

    @property
    def content(self) -> tuple[str, str, str]:
        return self.kind, self.title, self.body


def plain_text(text: str) -> str:
    """A text without signs and spaces, in one width: what two printings of the same words have in common."""
    return _NOT_TEXT.sub("", unicodedata.normalize("NFKC", text))


def _pairs(text: str) -> Counter[str]:
    return Counter(text[at : at + 2] for at in range(max(1, len(text) - 1))) if text else Counter()


def _read(wording: Wording) -> _Text:
    title, body = plain_text(wording.title), plain_text(wording.body)
    return _Text(title, body, wording.kind, _pairs(title), _pairs(body), _pairs(title + body))


def _shared(one: Counter[str], other: Counter[str]) -> Fraction:
    """Share of character pairs two texts have in common (Dice); the same from both sides."""
    total = one.total() + other.total()
    return Fraction(2 * (one & other).total(), total) if total else Fraction(1)


def text_likeness(one: str, other: str) -> Fraction:
    """How much two texts say the same, 0 to 1."""
    return _shared(_pairs(plain_text(one)), _pairs(plain_text(other)))


def _likeness(one: _Text, other: _Text) -> Fraction:
    if one.kind != other.kind:
        return Fraction(0)
    whole = _shared(one.all_pairs, other.all_pairs)
    if not one.body or not other.body:
        return max(whole, _shared(one.title_pairs, other.title_pairs))
    # A title says in few words what the task is: a re-written body under the same title is still the task.
    return max(whole, (_shared(one.title_pairs, other.title_pairs) + _shared(one.body_pairs, other.body_pairs)) / 2)


def match_tasks(old: Sequence[Wording], new: Sequence[Wording]) -> tuple[TaskMatch, ...]:
    """Pair tasks that say the same, best first; each task is in one pair at most.

    The pairs do not depend on order or numbers, and are the same when old and new change places.
    """
    olds, news = [_read(one) for one in old], [_read(one) for one in new]
    matches = _equal_texts(olds, news)
    known_old, known_new = {one.old for one in matches}, {one.new for one in matches}
    scores = {
        (at, to): likeness
        for at, one in enumerate(olds) if at not in known_old
        for to, other in enumerate(news) if to not in known_new
        if (likeness := _likeness(one, other)) >= LEAST_LIKENESS
    }  # fmt: skip

    def order(pair: tuple[int, int]) -> tuple[object, ...]:
        # Equal likeness is settled by what the texts are, the same from both sides; only twins fall back to place.
        return (-scores[pair], *sorted((olds[pair[0]].content, news[pair[1]].content)), pair)

    chosen: dict[int, int] = {}
    for at, to in sorted(scores, key=order):
        if at not in chosen and to not in known_new:
            chosen[at] = to
            known_new.add(to)
    partner = {to: at for at, to in chosen.items()}

    def is_free(pair: tuple[int, int], at: int) -> bool:
        # A candidate that is clearly somebody else's makes nothing doubtful.
        own = (partner.get(pair[1]), pair[1]) if pair[0] == at else (pair[0], chosen.get(pair[0]))
        best = None if None in own else scores[own]  # type: ignore[index]  # neither is None
        return best is None or best - scores[pair] < LEAST_DISTANCE

    for at, to in chosen.items():
        likeness = scores[at, to]
        rivals = [
            pair for pair, other in scores.items()
            if (pair[0] == at) != (pair[1] == to) and likeness - other < LEAST_DISTANCE and is_free(pair, at)
        ]  # fmt: skip
        matches.append(TaskMatch(at, to, likeness, likeness >= SURE_LIKENESS and not rivals))
    return tuple(sorted(matches, key=lambda match: match.old))


def _equal_texts(olds: Sequence[_Text], news: Sequence[_Text]) -> list[TaskMatch]:
    """Word for word the same, and only once on either side: most of a re-issued plan, found without comparing all."""
    places: dict[tuple[str, str, str], list[int]] = {}
    for to, one in enumerate(news):
        places.setdefault(one.content, []).append(to)
    once = Counter(one.content for one in olds)
    return [
        TaskMatch(at, places[one.content][0], Fraction(1), True)
        for at, one in enumerate(olds)
        if once[one.content] == 1 and len(places.get(one.content, ())) == 1
    ]


_AMENDED = re.compile(r"[（(][^（）()]*(?:修订|修正|调整|修改)[^（）()]*[）)]|^关于|^印发|的?通知$|修订稿?|修正|调整|修改|部分|有关|任务|《|》")


def plan_name(title: str) -> str:
    """The title of a plan without what only says that it was amended, re-issued or sent round."""
    kept, before = title, ""
    while kept != before:
        before, kept = kept, _AMENDED.sub("", kept)
    return plain_text(kept)


def title_likeness(one: str, other: str) -> Fraction:
    """How much two titles name the same plan, 0 to 1; one that contains the other names it."""
    first, second = plan_name(one), plan_name(other)
    if first and second and (first in second or second in first) and min(len(first), len(second)) >= 6:
        return Fraction(1)
    return _shared(_pairs(first), _pairs(second)) if first and second else Fraction(0)
