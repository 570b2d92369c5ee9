"""Words of command in text a clerk edited, where they speak of a body that may only be asked (条例第五条)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.paper_templates import commanding_words
from wanzhou_gui.domain.units import Unit, may_be_commanded
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.office_phrases import Tone, tone_of
from wanzhou_gui.reports.paper_parts.section import PaperSection

_MOST = 4
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?")
# What follows a named body without naming it again: a pronoun, or a sentence that begins with the order itself.
_STILL_MEANT = re.compile(r"贵|其(?!中|他|余|它)|该(?:院|行|局|部|办|委|处|单位|部门|机关)")
_POLITE = {
    "责令": "商请",
    "限期": "请于某日前",
    "整改": "研究完善",
    "批评": "说明有关情况",
    "问责": "沟通了解",
    "约谈": "会商",
    "点名": "列明有关情况",
    "督办": "协调推进",
    "必须": "请",
    "务必": "请",
    "通报": "函告",
}
# Orders and censure; the other words may stand in a name or a quotation and are only asked about.
_NEVER_TO_EQUALS = frozenset({"责令", "限期", "整改", "批评", "问责", "约谈", "点名"})


@dataclass(frozen=True)
class _Finding:
    line: int
    sentence: str
    words: tuple[str, ...]
    unit: Unit

    @property
    def told(self) -> str:
        polite = "，".join(f"“{word}”可改为“{polite_form(word, self.unit)}”" for word in self.words)
        return f"第{self.line}段“{self.sentence}”，对{self.unit.name}不宜用命令、批评的话，{polite}"


def polite_form(word: str, unit: Unit) -> str:
    """What a paper says to a body it may only ask, instead of a word of command."""
    return "函请" if word == "责令" and tone_of(unit.nature) is Tone.WRITTEN else _POLITE[word]


def tone_checks(
    sections: Iterable[PaperSection], units: Sequence[Unit], addressee: Unit | None = None
) -> tuple[PaperCheck, ...]:
    """One question for each edited section with such words, naming the sentence, the word and the polite form.

    In a paper to one body every sentence speaks to it; in any other a sentence speaks of the bodies it names. An order or
    a censure in a paper to a court, a procuratorate or a central agency keeps it from its number: they are no 督查对象
    (条例第五条), and their papers are 函 between equals.
    """
    asked = addressee if addressee is not None and not may_be_commanded(addressee.nature) else None
    names = sorted(((name, unit) for unit in units for name in unit.names), key=lambda one: -len(one[0]))
    is_equal = asked is not None and tone_of(asked.nature) is Tone.WRITTEN
    checks = []
    for section in sections:
        found = [] if section.edited is None else list(_findings(section.edited, names, asked))
        if found:
            told = "；".join(one.told for one in found[:_MOST])
            more = f"等{len(found)}处" if len(found) > _MOST else ""
            is_blocked = is_equal and any(_NEVER_TO_EQUALS.intersection(one.words) for one in found)
            level = CheckLevel.BLOCKS if is_blocked else CheckLevel.ADVICE
            checks.append(PaperCheck("commanding_words", level, f"“{section.name}”{told}{more}。"))
    return tuple(checks)


def _findings(text: str, names: Sequence[tuple[str, Unit]], asked: Unit | None) -> Iterator[_Finding]:
    for line, paragraph in enumerate(text.split("\n"), start=1):
        meant: Unit | None = None
        for sentence in (match[0].strip() for match in _SENTENCE.finditer(paragraph)):
            words = commanding_words(sentence)
            named = _named(sentence, names)
            if named:
                meant = next((one for one in named if not may_be_commanded(one.nature)), None)
            still = bool(named) or bool(_STILL_MEANT.search(sentence)) or sentence.startswith(words)
            unit = asked or (meant if still else None)
            if words and unit is not None:
                yield _Finding(line, sentence.rstrip("。！？；"), words, unit)


def _named(sentence: str, names: Sequence[tuple[str, Unit]]) -> list[Unit]:
    """The bodies a sentence names; a name inside a longer one (区委 in 区委宣传部) is not named."""
    found, rest = [], sentence
    for name, unit in names:
        if name in rest:
            found.append(unit)
            rest = rest.replace(name, "　")
    return found
