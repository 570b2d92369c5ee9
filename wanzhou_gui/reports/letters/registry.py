"""The one table of the kinds of letters: templates, drafts, register and window all read it."""

from __future__ import annotations

from typing import Any

from wanzhou_gui.domain.chasing import ChaseKind, ChasingSettings
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.chasing.letter_facts import ChaseLetterFacts
from wanzhou_gui.reports.chasing.letters import (
    CHASE_SECTIONS,
    COORDINATION_PHRASES,
    INTERVIEW_PHRASES,
    NOTICE_PHRASES,
    REMINDER_PHRASES,
    compose_letter,
    letter_checks,
    letter_figures,
    letter_sections,
    letter_title,
)
from wanzhou_gui.reports.chasing.red_letters import (
    LEADERS,
    RED_SECTIONS,
    RedLetterFacts,
    compose_red_letter,
    red_letter_checks,
    red_letter_figures,
    red_letter_sections,
    red_letter_title,
)
from wanzhou_gui.reports.correction.compose import (
    CORRECTION_PHRASES,
    CORRECTION_SECTIONS,
    CORRECTION_WORD,
    NUMBER_TEMPLATE,
    CorrectionFacts,
    compose_correction,
    correction_checks,
    correction_figures,
    correction_sections,
    correction_title,
)
from wanzhou_gui.reports.letters.form import LetterForm
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS

_PHRASES = {
    ChaseKind.REMINDER: REMINDER_PHRASES,
    ChaseKind.NOTICE: NOTICE_PHRASES,
    ChaseKind.INTERVIEW: INTERVIEW_PHRASES,
    ChaseKind.COORDINATION: COORDINATION_PHRASES,
}

CHASE_FORMS: dict[ChaseKind, LetterForm[ChaseLetterFacts]] = {
    kind: LetterForm(
        kind=PaperKind(kind.value),
        word=PAPER_WORDS[PaperKind(kind.value)],
        audience=LEADERS if kind in (ChaseKind.INTERVIEW, ChaseKind.COORDINATION) else "",
        number_template=ChasingSettings().number_template(kind),
        sections=letter_sections,
        compose=compose_letter,
        checks=letter_checks,
        title=letter_title,
        figures=letter_figures,
        section_keys=CHASE_SECTIONS,
        phrases=phrases,
        has_receipt=kind in (ChaseKind.REMINDER, ChaseKind.NOTICE),
    )
    for kind, phrases in _PHRASES.items()
}
# The same two kinds about red tasks: one template and one row of numbers with those about returns that have not come.
RED_FORMS: dict[ChaseKind, LetterForm[RedLetterFacts]] = {
    kind: LetterForm(
        kind=PaperKind(kind.value),
        word=PAPER_WORDS[PaperKind(kind.value)],
        audience=LEADERS,
        number_template=ChasingSettings().number_template(kind),
        sections=red_letter_sections,
        compose=compose_red_letter,
        checks=red_letter_checks,
        title=red_letter_title,
        figures=red_letter_figures,
        section_keys=RED_SECTIONS,
        phrases=_PHRASES[kind],
        has_receipt=False,
    )
    for kind in (ChaseKind.INTERVIEW, ChaseKind.COORDINATION)
}
CORRECTION: LetterForm[CorrectionFacts] = LetterForm(
    kind=PaperKind.CORRECTION,
    word=CORRECTION_WORD,
    audience="",
    number_template=NUMBER_TEMPLATE,
    sections=correction_sections,
    compose=compose_correction,
    checks=correction_checks,
    title=correction_title,
    figures=correction_figures,
    section_keys=CORRECTION_SECTIONS,
    phrases=CORRECTION_PHRASES,
)
_ALL: tuple[LetterForm[Any], ...] = (*CHASE_FORMS.values(), CORRECTION)
LETTER_FORMS: dict[PaperKind, LetterForm[Any]] = {form.kind: form for form in _ALL}
