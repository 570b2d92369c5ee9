"""What is said about the figures of edited text: those that contradict, followed the data, lost their fact, or have none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.linking import Phrases, Resolved, contradictions, strange_figures
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.section import PaperSection

_MOST = 4
_START = 20
_NO_EDIT = Resolved(LiveText(""))


def live_checks(
    book: FactBook, sections: Iterable[PaperSection], edits: Mapping[str, Resolved], *, is_stale: bool
) -> tuple[PaperCheck, ...]:
    """One check for each edited section and kind of finding, the same for every kind of paper."""
    sections = tuple(sections)
    checks: list[PaperCheck] = []
    phrases = Phrases(book, [section.generated_live for section in sections])
    for section in sections:
        if section.edited is None:
            continue
        checks += _of_its_place(section)
        checks += _of_section(book, phrases, section, edits.get(section.key, _NO_EDIT))
    if is_stale:
        sentence = "修改文字之后数据又有变化，请逐段核对，或恢复生成文字。"
        checks.append(PaperCheck("stale", CheckLevel.BLOCKS, sentence))
    return tuple(checks)


def _of_its_place(section: PaperSection) -> Iterable[PaperCheck]:
    """Words a clerk wrote never go unsaid: those the data no longer speaks of, and those without a place."""
    name, told = section.name, section.text.strip()
    if not section.has_place:
        start = told.split("\n", maxsplit=1)[0]
        sentence = f"“{name}”在本期文书中已没有位置，您写的“{start[:_START]}{'…' if len(start) > _START else ''}”没有印出。"
        remedy = "请把还要用的话移到别的段落，再把这一段恢复生成文字。"
        yield PaperCheck("words_without_place", CheckLevel.BLOCKS, sentence + remedy)
    elif not told:
        yield PaperCheck("section_emptied", CheckLevel.ADVICE, f"“{name}”的文字已删空，这一节连同标题不印。")
    elif not section.generated:
        sentence = f"“{name}”本期没有数据，程序不起草这一节；您写的文字照印，请核对是否仍然适用。"
        yield PaperCheck("words_kept", CheckLevel.ADVICE, sentence)


def _of_section(book: FactBook, phrases: Phrases, section: PaperSection, edit: Resolved) -> Iterable[PaperCheck]:
    name = section.name
    wrong = contradictions(section.live, book, phrases, section.about)
    if wrong:
        told = "；".join(f"第{one.line}段写的是{one.text}，{one.label}应为{one.should_be}" for one in wrong[:_MOST])
        yield PaperCheck("contradicts", CheckLevel.BLOCKS, f"“{name}”与数据不一致：{told}。请改正，或恢复生成文字。")
    strange = strange_figures(section.live, book, phrases, section.about)
    if strange:
        told = "；".join(f"第{one.line}段“{one.around}”中的{one.text}" for one in strange[:_MOST])
        more = f"等{len(strange)}处" if len(strange) > _MOST else ""
        yield PaperCheck("foreign_figures", CheckLevel.ADVICE, f"“{name}”{told}{more}不在数据中，请核对出处。")
    if edit.changed:
        told = "；".join(f"{label}{before}→{now}" for label, before, now in edit.changed[:_MOST])
        yield PaperCheck(
            "figures_updated", CheckLevel.ADVICE, f"“{name}”改过之后，数字已随数据更新：{told}。请看前后文是否仍然通顺。"
        )
    if edit.lost:
        told = "、".join(edit.lost[:_MOST])
        yield PaperCheck("figure_lost", CheckLevel.BLOCKS, f"“{name}”里的{told}在数据中已没有对应的事项，请核对这一段。")
    if edit.outdated_quotes:
        told = "、".join(dict.fromkeys(edit.outdated_quotes))
        yield PaperCheck("quote_changed", CheckLevel.ADVICE, f"“{name}”引用的{told}已有变化，请对照台账修改。")
