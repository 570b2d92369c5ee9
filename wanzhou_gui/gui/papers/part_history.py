"""Ctrl+H where one field shows a part of something: a slot of a template, a paragraph or a head of a paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import RowNames
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory, Question
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.usecases.services import Services

PartQuestion = Callable[[Services, str], list[FieldStep]]


class PartHistory(FieldHistory):
    """Every text a part was given; `fields` are widgets by any name, `part` says which part one of them shows now.

    `word` says what a part is called, `otherwise` what holds where no text of the office's own stands.
    """

    def __init__(
        self,
        desk: Desk,
        form: QWidget,
        fields: Mapping[str, QWidget],
        question: PartQuestion,
        *,
        part: Callable[[str], str],
        word: Callable[[str], str],
        otherwise: str,
    ) -> None:
        super().__init__(desk, form, fields, "paper", self._question_of)
        self._ask = question
        self._part = part
        self._word = word
        self._otherwise = otherwise

    def label_of(self, field: str) -> str:
        """What the part in view is called."""
        return self._word(self._part(field))

    def words_of(self, field: str, value: object, names: RowNames) -> str:
        """A text as one reads it, without the marks of its figures."""
        return LiveText.from_stored(str(value or "")).text or self._otherwise

    def _question_of(self, field: str) -> Question | None:
        part = self._part(field)
        return (lambda services: self._ask(services, part)) if part else None
