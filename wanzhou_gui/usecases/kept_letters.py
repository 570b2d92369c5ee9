"""Issued letters as .docx, long after: put together again from what was kept with them; the kept PDF stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.reports.chasing.letter_facts import ChaseLetterFacts
from wanzhou_gui.reports.chasing.red_letters import RedLetterFacts
from wanzhou_gui.reports.correction.compose import CorrectionFacts
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.kept_letters import facts_read, letter_again, office_then
from wanzhou_gui.reports.letters.registry import CHASE_FORMS, CORRECTION, LETTER_FORMS, RED_FORMS
from wanzhou_gui.reports.paper_parts.letter_page import letter_settings
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.usecases.clerks import read_settings
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.paper_numbers import lines_of
from wanzhou_gui.usecases.paper_ports import WordPapers
from wanzhou_gui.usecases.paper_templates import wording_of_paper
from wanzhou_gui.usecases.ports import Ledger


class KeptLetterVerbs:
    """What the office does with letters that have their number already."""

    def __init__(self, ledger: Ledger, word: Callable[[], WordPapers]) -> None:
        self._ledger = ledger
        self._word = word

    def documents(self, paper_id: int, number: str = "") -> tuple[OfficialDocument, ...]:
        """The letters of an issued paper, or the one with a number; NotFoundError for papers that are no letters."""
        paper = self._ledger.get(Paper, paper_id)
        if paper.kind not in LETTER_FORMS or paper.state is not PaperState.ISSUED or paper.issued_on is None:
            raise NotFoundError("letter_number_not_there", number=paper.number_text)
        told = json.loads(paper.facts_json)
        letters = [one for one in told.get("letters", [told]) if number in ("", one["number"])]
        if not letters:
            raise NotFoundError("letter_number_not_there", number=number)
        return tuple(self._again(paper, told, one) for one in letters)

    def word(self, paper_id: int, number: str = "") -> bytes:
        """The same as one .docx file, each letter a section of its own."""
        return self._word().render_together(self.documents(paper_id, number))

    def word_of(self, number: str) -> bytes:
        """The letter that bears a number as printed; NotFoundError where none does."""
        wanted = "".join(number.split())
        for line in lines_of(self._ledger):
            if line.paper_id is not None and line.kind in LETTER_FORMS and "".join(line.number_text.split()) == wanted:
                return self.word(line.paper_id, line.number_text)
        raise NotFoundError("letter_number_not_there", number=number)

    def _again(self, paper: Paper, told: dict[str, Any], letter: dict[str, Any]) -> OfficialDocument:
        wording, _ = wording_of_paper(self._ledger, paper.kind, paper)
        now = letter_settings(read_settings(self._ledger), wording)
        settings = office_then(told.get("office"), now)
        assert paper.issued_on is not None
        text = letter["text"]
        if paper.kind is PaperKind.CORRECTION:
            stamp = Stamp(letter["number"], paper.issued_on, is_issued=True)
            return letter_again(CORRECTION, facts_read(CorrectionFacts, letter), text, settings, wording, stamp)
        stamp = Stamp(letter["number"], paper.issued_on, is_issued=True, signer=paper.approver)
        kind = ChaseKind(paper.kind.value)
        if "facts" in letter:
            return letter_again(RED_FORMS[kind], facts_read(RedLetterFacts, letter["facts"]), text, settings, wording, stamp)
        return letter_again(CHASE_FORMS[kind], facts_read(ChaseLetterFacts, letter), text, settings, wording, stamp)
