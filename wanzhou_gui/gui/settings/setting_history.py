"""The history of settings: each field by Ctrl+H or its menu, and everything a tab holds by the button beside the tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from wanzhou_gui.domain.history import FieldStep, RecordStep
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import RowNames
from wanzhou_gui.gui.exchange.row_names import setting_word
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory, Question
from wanzhou_gui.usecases.services import Services


class SettingHistory(FieldHistory):
    """Every value a setting was given; `fields` are the widgets of a form by the names of their settings."""

    def __init__(self, desk: Desk, form: QWidget, fields: Mapping[str, QWidget]) -> None:
        super().__init__(desk, form, fields, "setting", self._question_of)
        self._fields = fields

    def label_of(self, field: str) -> str:
        """What a setting is called."""
        return setting_word(field)

    def words_of(self, field: str, value: object, names: RowNames) -> str:
        """A value as the form shows it: a tick in words, a choice by its text."""
        widget, text = self._fields[field], str(value or "")
        if isinstance(widget, QCheckBox) and text:
            return "是" if text == "1" else "否"
        if isinstance(widget, QComboBox) and widget.findData(text) >= 0:
            return widget.itemText(widget.findData(text))
        return text

    @staticmethod
    def _question_of(field: str) -> Question:
        def question(services: Services) -> list[FieldStep]:
            return services.history.of_setting(field)

        return question


def steps_of_settings(names: frozenset[str]) -> Callable[[Services], list[RecordStep]]:
    """A question for everything that happened to some settings."""

    def question(services: Services) -> list[RecordStep]:
        own = {row_id for row_id, name in services.history.setting_names().items() if name in names}
        return services.history.of_table("setting", own)

    return question


def steps_of_tables(*tables: str) -> Callable[[Services], list[RecordStep]]:
    """A question for everything that happened to the rows of some tables."""

    def question(services: Services) -> list[RecordStep]:
        steps = [step for table in tables for step in services.history.of_table(table)]
        return sorted(steps, key=lambda step: step.operation.id)

    return question


def steps_of_unit(unit_id: int) -> Callable[[Services], list[RecordStep]]:
    """A question for everything that happened to a unit: names, nature, contacts."""
    return lambda services: services.history.of_table("unit", {unit_id})


def steps_of_scoring(services: Services) -> list[RecordStep]:
    """Everything that happened to the rules of scoring and to its settings."""
    names = frozenset(name for name in services.history.setting_names().values() if name.startswith("scoring_"))
    steps = [*services.history.of_table("score_rule"), *steps_of_settings(names)(services)]
    return sorted(steps, key=lambda step: step.operation.id)
