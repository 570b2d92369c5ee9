"""What is looked at before a paper of any kind may be issued."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wanzhou_gui.reports.paper_parts.section import PaperSection

_FIGURE = re.compile(r"\d+(?:\.\d+)?")


class CheckLevel(StrEnum):
    """Passed, worth a look, or in the way of issuing."""

    PASSED = "passed"
    ADVICE = "advice"
    BLOCKS = "blocks"


@dataclass(frozen=True)
class PaperCheck:
    """One check with its sentence; `target` names the page that helps ("" for none)."""

    code: str
    level: CheckLevel
    sentence: str
    target: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of issuing."""
        return self.level is CheckLevel.BLOCKS


def foreign_figures(section: PaperSection) -> tuple[str, ...]:
    """Figures in an edited text that the generated text, and so the data, does not hold."""
    if section.edited is None:
        return ()
    known = set(_FIGURE.findall(section.generated))
    return tuple(dict.fromkeys(one for one in _FIGURE.findall(section.edited) if one not in known))


def stale_check() -> PaperCheck:
    """The data changed after the text was edited."""
    return PaperCheck("stale", CheckLevel.BLOCKS, "修改文字之后数据又有变化，请逐段核对，或恢复生成文字。")


def figure_checks(sections: Iterable[PaperSection]) -> list[PaperCheck]:
    """Figures typed by hand that the data does not hold, section by section."""
    checks = []
    for section in sections:
        foreign = foreign_figures(section)
        if foreign:
            name = section.heading or "引语"
            sentence = f"“{name}”里的数字{'、'.join(foreign[:5])}不在数据中，请核对。"
            checks.append(PaperCheck("foreign_figures", CheckLevel.ADVICE, sentence))
    return checks
