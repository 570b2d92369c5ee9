"""The office's own turns of phrase, by the nature of the body they speak to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wanzhou_gui.domain.paper_templates import filled
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import may_be_commanded


class Tone(StrEnum):
    """How a paper speaks to a body: it directs, it asks, or it writes as to an equal (条例第五条)."""

    DIRECTED = "directed"
    ASKED = "asked"
    WRITTEN = "written"


def tone_of(nature: UnitNature) -> Tone:
    """The tone for a body of that nature: courts, procuratorates and central agencies are written to."""
    if nature in (UnitNature.JUDICIAL_ORGAN, UnitNature.CENTRAL_AGENCY):
        return Tone.WRITTEN
    return Tone.DIRECTED if may_be_commanded(nature) else Tone.ASKED


@dataclass(frozen=True)
class OfficePhrases:
    """The phrases of one kind of paper: the office's where it has its own, otherwise the program's."""

    defaults: Mapping[str, str] = field(default_factory=dict)
    wording: Mapping[str, str] = field(default_factory=dict)

    def say(self, group: str, nature: UnitNature, **values: str) -> str:
        """A phrase such as praise, criticism or demand for a body, its placeholders filled; values carry marks."""
        slot = f"{group}.{tone_of(nature)}"
        text = self.wording.get(slot, "").strip() or self.defaults.get(slot, "")
        return filled(text, values)

    def say_to_all(self, group: str, units: Iterable[tuple[str, UnitNature]]) -> str:
        """One sentence for all units that are spoken to in the same tone."""
        by_tone: dict[Tone, list[tuple[str, UnitNature]]] = {}
        for name, nature in units:
            by_tone.setdefault(tone_of(nature), []).append((name, nature))
        return "".join(
            closed_sentence(self.say(group, ones[0][1], 单位="、".join(name for name, _ in ones))) for ones in by_tone.values()
        )


def closed_sentence(text: str) -> str:
    """A phrase that ends as a sentence does."""
    return text if not text or text[-1] in "。！？" else f"{text.rstrip('；;，,')}。"
