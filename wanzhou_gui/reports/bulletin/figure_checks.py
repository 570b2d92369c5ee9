"""What is said about figures in edited text: those that contradict the tables, followed the data, or lost their fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wanzhou_gui.reports.bulletin.facts import BulletinFacts
from wanzhou_gui.reports.bulletin.live_figures import Resolved, contradictions
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.section import PaperSection

_MOST = 4


def live_figure_checks(
    facts: BulletinFacts, sections: Iterable[PaperSection], edits: Mapping[str, Resolved]
) -> tuple[PaperCheck, ...]:
    """One check for each edited section and kind of finding."""
    checks: list[PaperCheck] = []
    for section in sections:
        if section.edited is None:
            continue
        name = section.heading or "引语"
        wrong = contradictions(facts, section.text)
        if wrong:
            told = "；".join(f"写的是{one.text}，{one.label}应为{one.should_be}" for one in wrong[:_MOST])
            checks.append(
                PaperCheck("contradicts", CheckLevel.BLOCKS, f"“{name}”与数据不一致：{told}。请改正，或恢复生成文字。")
            )
        edit = edits.get(section.key, Resolved(""))
        if edit.changed:
            told = "；".join(f"{label}{before}→{now}" for label, before, now in edit.changed[:_MOST])
            checks.append(
                PaperCheck("figures_updated", CheckLevel.ADVICE, f"“{name}”改过之后，数字已随数据更新：{told}。请看前后文是否仍然通顺。")
            )
        if edit.lost:
            told = "、".join(edit.lost[:_MOST])
            checks.append(
                PaperCheck("figure_lost", CheckLevel.BLOCKS, f"“{name}”里的{told}在数据中已没有对应的事项，请核对这一段。")
            )
    return tuple(checks)
