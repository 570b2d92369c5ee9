"""The one table of the kinds of papers: window, command line and register all read it."""

from __future__ import annotations

from typing import Any

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.archive_list.compose import (
    ARCHIVE_WORD,
    archive_checks,
    archive_figures,
    archive_title,
    compose_archive,
)
from wanzhou_gui.reports.archive_list.facts import archive_facts
from wanzhou_gui.reports.briefing.compose import (
    BRIEFING_WORD,
    briefing_checks,
    briefing_figures,
    briefing_sections,
    briefing_title,
    compose_briefing,
)
from wanzhou_gui.reports.briefing.facts import briefing_facts
from wanzhou_gui.reports.bulletin.checks import bulletin_checks
from wanzhou_gui.reports.bulletin.compose import bulletin_title, compose_bulletin
from wanzhou_gui.reports.bulletin.sections import BULLETIN_PHRASES, bulletin_sections, full_figures
from wanzhou_gui.reports.case_papers.compose import (
    CLOSING_PHRASES,
    CLOSING_WORD,
    EXTENSION_PHRASES,
    EXTENSION_WORD,
    case_checks,
    case_figures,
    closing_sections,
    closing_title,
    compose_closing,
    compose_extension,
    extension_sections,
    extension_title,
)
from wanzhou_gui.reports.case_papers.facts import closing_facts, extension_facts
from wanzhou_gui.reports.document import HeadForm
from wanzhou_gui.reports.evaluation.compose import (
    EVALUATION_PHRASES,
    EVALUATION_WORD,
    compose_evaluation,
    evaluation_checks,
    evaluation_figures,
    evaluation_sections,
    evaluation_title,
)
from wanzhou_gui.reports.evaluation.facts import evaluation_facts
from wanzhou_gui.reports.feedback.compose import (
    FEEDBACK_PHRASES,
    FEEDBACK_WORD,
    compose_feedback,
    feedback_checks,
    feedback_figures,
    feedback_sections,
    feedback_title,
)
from wanzhou_gui.reports.feedback.facts import feedback_facts
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS
from wanzhou_gui.reports.papers.form import PaperForm, PaperScope
from wanzhou_gui.reports.plan_tables.compose import (
    ASSIGNMENT_WORD,
    LEDGER_WORD,
    assignment_checks,
    assignment_figures,
    assignment_title,
    compose_assignment,
    compose_ledger,
    ledger_checks,
    ledger_figures,
    ledger_title,
    no_sections,
)
from wanzhou_gui.reports.plan_tables.facts import assignment_facts, ledger_table_facts
from wanzhou_gui.reports.portraits.compose import (
    PROFILE_WORD,
    STOCKTAKE_WORD,
    compose_profile,
    compose_stocktake,
    profile_checks,
    profile_figures,
    profile_sections,
    profile_title,
    stocktake_checks,
    stocktake_figures,
    stocktake_sections,
    stocktake_title,
)
from wanzhou_gui.reports.portraits.facts import portrait_facts, stocktake_facts

BULLETIN = PaperForm(
    kind=PaperKind.BULLETIN,
    word="督查通报",
    audience="各牵头单位、各责任单位",
    scope=PaperScope.PERIOD,
    head=HeadForm.DOCUMENT,
    number_template="",
    facts=lambda source: source.bulletin,
    sections=bulletin_sections,
    compose=compose_bulletin,
    checks=bulletin_checks,
    title=bulletin_title,
    figures=full_figures,
    phrases=BULLETIN_PHRASES,
)
BRIEFING = PaperForm(
    kind=PaperKind.BRIEFING,
    word=BRIEFING_WORD,
    audience="区政府分管领导",
    scope=PaperScope.PERIOD,
    head=HeadForm.BRIEFING,
    number_template="第{n}期",
    facts=briefing_facts,
    sections=briefing_sections,
    compose=compose_briefing,
    checks=briefing_checks,
    title=briefing_title,
    figures=briefing_figures,
)
ASSIGNMENT = PaperForm(
    kind=PaperKind.ASSIGNMENT,
    word=ASSIGNMENT_WORD,
    audience="各牵头单位、各责任单位",
    scope=PaperScope.PERIOD,
    head=None,
    number_template="{机关代字}分〔{yyyy}〕{n}号",
    facts=assignment_facts,
    sections=no_sections,
    compose=compose_assignment,
    checks=assignment_checks,
    title=assignment_title,
    figures=assignment_figures,
)
LEDGER = PaperForm(
    kind=PaperKind.LEDGER,
    word=LEDGER_WORD,
    audience="督查室留存",
    scope=PaperScope.PERIOD,
    head=None,
    number_template="{机关代字}台〔{yyyy}〕{n}号",
    facts=ledger_table_facts,
    sections=no_sections,
    compose=compose_ledger,
    checks=ledger_checks,
    title=ledger_title,
    figures=ledger_figures,
)
PROFILE = PaperForm(
    kind=PaperKind.PROFILE,
    word=PROFILE_WORD,
    audience="督查室和区政府领导",
    scope=PaperScope.UNIT_OR_ALL,
    head=None,
    number_template="{机关代字}画〔{yyyy}〕{n}号",
    facts=portrait_facts,
    sections=profile_sections,
    compose=compose_profile,
    checks=profile_checks,
    title=profile_title,
    figures=profile_figures,
)
STOCKTAKE = PaperForm(
    kind=PaperKind.STOCKTAKE,
    word=STOCKTAKE_WORD,
    audience="区政府领导",
    scope=PaperScope.PERIOD,
    head=None,
    number_template="{机关代字}盘〔{yyyy}〕{n}号",
    facts=stocktake_facts,
    sections=stocktake_sections,
    compose=compose_stocktake,
    checks=stocktake_checks,
    title=stocktake_title,
    figures=stocktake_figures,
)
FEEDBACK = PaperForm(
    kind=PaperKind.FEEDBACK,
    word=FEEDBACK_WORD,
    audience="一个责任单位",
    scope=PaperScope.UNIT,
    head=HeadForm.LETTER,
    number_template="{机关代字}反〔{yyyy}〕{n}号",
    facts=feedback_facts,
    sections=feedback_sections,
    compose=compose_feedback,
    checks=feedback_checks,
    title=feedback_title,
    figures=feedback_figures,
    phrases=FEEDBACK_PHRASES,
)
EVALUATION = PaperForm(
    kind=PaperKind.EVALUATION,
    word=EVALUATION_WORD,
    audience="区政府",
    scope=PaperScope.PERIOD,
    head=HeadForm.DOCUMENT,
    number_template="{机关代字}评〔{yyyy}〕{n}号",
    facts=evaluation_facts,
    sections=evaluation_sections,
    compose=compose_evaluation,
    checks=evaluation_checks,
    title=evaluation_title,
    figures=evaluation_figures,
    phrases=EVALUATION_PHRASES,
    goes_upward=True,
)
ARCHIVE = PaperForm(
    kind=PaperKind.ARCHIVE,
    word=ARCHIVE_WORD,
    audience="督查室归档",
    scope=PaperScope.PERIOD,
    head=None,
    number_template="{机关代字}档〔{yyyy}〕{n}号",
    facts=archive_facts,
    sections=no_sections,
    compose=compose_archive,
    checks=archive_checks,
    title=archive_title,
    figures=archive_figures,
)
EXTENSION = PaperForm(
    kind=PaperKind.EXTENSION,
    word=EXTENSION_WORD,
    audience="提出申请的单位",
    scope=PaperScope.UNIT,
    head=HeadForm.LETTER,
    number_template="{机关代字}延〔{yyyy}〕{n}号",
    facts=extension_facts,
    sections=extension_sections,
    compose=compose_extension,
    checks=case_checks,
    title=extension_title,
    figures=case_figures,
    phrases=EXTENSION_PHRASES,
    has_news=lambda facts: facts.has_news,
)
CLOSING = PaperForm(
    kind=PaperKind.CLOSING,
    word=CLOSING_WORD,
    audience="提出申请的单位",
    scope=PaperScope.UNIT,
    head=HeadForm.LETTER,
    number_template="{机关代字}销〔{yyyy}〕{n}号",
    facts=closing_facts,
    sections=closing_sections,
    compose=compose_closing,
    checks=case_checks,
    title=closing_title,
    figures=case_figures,
    phrases=CLOSING_PHRASES,
    has_news=lambda facts: facts.has_news,
)
PAPER_FORMS: dict[PaperKind, PaperForm[Any]] = {
    form.kind: form
    for form in (
        *(BULLETIN, BRIEFING, FEEDBACK, EXTENSION, CLOSING),
        *(ASSIGNMENT, LEDGER, PROFILE, STOCKTAKE, EVALUATION, ARCHIVE),
    )
}

# Kinds whose papers are made elsewhere (chasing, review); the register lists them beside the others.
OTHER_WORDS = {kind: word for kind, word in PAPER_WORDS.items() if kind not in PAPER_FORMS}


def paper_word(kind: PaperKind) -> str:
    """What the office calls a kind of paper."""
    return PAPER_WORDS[kind]
