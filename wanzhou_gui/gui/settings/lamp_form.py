"""亮灯规则: a rule set, the office's numbers, and in words what they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.lamps import LAMP_PRESETS, Lamp, preset_of
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_lamp_form import Ui_LampForm
from wanzhou_gui.gui.settings.setting_history import SettingHistory
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.gui.widgets.status_badge import StatusBadge
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.lamp_wording import PRESET_LABELS, rule_sentences
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.clerks import lamp_rule
from wanzhou_gui.usecases.services import Services

# Typing 30 passes through 3: a short pause keeps half a number from being judged.
_PAUSE_MS = 500


class LampForm(QWidget):
    """A rule set to start from, its numbers and switches, and what they do in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_LampForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._settings = OfficeSettings()
        self._is_filled = False
        ui = self._ui
        self._spins: dict[str, QSpinBox] = {
            "yellow_gap_points": ui.yellow_gap_points_spin,
            "red_gap_points": ui.red_gap_points_spin,
            "due_soon_days": ui.due_soon_days_spin,
            "missed_periods": ui.missed_periods_spin,
            "start_slip_periods": ui.start_slip_periods_spin,
            "behind_periods": ui.behind_periods_spin,
        }
        self._checks: dict[str, QCheckBox] = {
            "edge_is_yellow": ui.edge_is_yellow_check,
            "late_is_yellow": ui.late_is_yellow_check,
            "recovered_is_yellow": ui.recovered_is_yellow_check,
            "forecast_is_yellow": ui.forecast_is_yellow_check,
        }
        for name, label in PRESET_LABELS.items():
            ui.preset_combo.addItem(label, name)
        ui.preset_combo.addItem("本机关自定", "")
        self._sentences: dict[Lamp, QLabel] = {}
        for lamp in (Lamp.BLUE, Lamp.NOT_STARTED, Lamp.UNKNOWN, Lamp.RED, Lamp.YELLOW, Lamp.GREEN):
            self._add_line(lamp)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.commit)
        for spin in self._spins.values():
            spin.valueChanged.connect(lambda _: self._typed())
            spin.editingFinished.connect(self.commit)
        for check in self._checks.values():
            check.clicked.connect(lambda _: self._decided())
        ui.preset_combo.activated.connect(lambda _: self._choose_preset())
        SettingHistory(desk, self, self.fields)
        self._show(self._settings)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The fields by the names of their settings."""
        return {**self._spins, **self._checks}

    def refresh(self) -> None:
        """Read the settings anew."""
        self._desk.ask(lambda services: services.settings.settings(), self._show)

    def commit(self) -> None:
        """Store the rule; numbers that make no rule are refused in words and the old ones stay in force."""
        self._timer.stop()
        wanted: dict[str, Any] = self._typed_rule()
        if all(wanted[name] == getattr(self._settings, name) for name in wanted):
            mark_field(self._ui.red_gap_points_spin, self._ui.lamp_problem)
            return

        def save(services: Services) -> Changes:
            return services.settings.change(replace(services.settings.settings(), **wanted))

        self._desk.act(
            save, lambda changes: changes, initiator=self, done=lambda _: self._saved(wanted), failed=self._refused
        )

    def _add_line(self, lamp: Lamp) -> None:
        badge = StatusBadge(self, lamp)
        sentence = QLabel(self)
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.setSpacing(12)
        # Badges differ in width; the sentences must begin under each other.
        holder = QWidget(self)
        holder.setFixedWidth(theme.px(104))
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        self._ui.words_body_layout.addLayout(line)
        self._sentences[lamp] = sentence

    def _typed_rule(self) -> dict[str, int]:
        numbers = {name: spin.value() for name, spin in self._spins.items()}
        return numbers | {name: int(check.isChecked()) for name, check in self._checks.items()}

    def _show(self, settings: OfficeSettings) -> None:
        known, self._settings = self._settings, settings
        for name, spin in self._spins.items():
            # A number being typed differs from what was known; it is kept.
            if not self._is_filled or spin.value() == getattr(known, name):
                self._put(spin, getattr(settings, name))
        for name, check in self._checks.items():
            check.setChecked(bool(getattr(settings, name)))
        self._is_filled = True
        self._say()

    def _typed(self) -> None:
        self._say()
        self._timer.start()

    def _decided(self) -> None:
        self._say()
        self.commit()

    def _choose_preset(self) -> None:
        preset = LAMP_PRESETS.get(self._ui.preset_combo.currentData())
        if preset is None:
            # 本机关自定 is what the numbers below make; there is nothing to take over.
            self._say()
            return
        for name, spin in self._spins.items():
            self._put(spin, int(getattr(preset, name)))
        for name, check in self._checks.items():
            check.setChecked(getattr(preset, name))
        self._decided()

    @staticmethod
    def _put(spin: QSpinBox, number: int) -> None:
        spin.blockSignals(True)
        spin.setValue(number)
        spin.blockSignals(False)

    def _say(self) -> None:
        wanted: dict[str, Any] = self._typed_rule()
        rule = lamp_rule(replace(self._settings, **wanted))
        self._ui.preset_combo.setCurrentIndex(self._ui.preset_combo.findData(preset_of(rule)))
        for lamp, words in rule_sentences(rule).items():
            self._sentences[lamp].setText(words)

    def _saved(self, wanted: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **wanted)
        mark_field(self._ui.red_gap_points_spin, self._ui.lamp_problem)

    def _refused(self, error: Exception) -> None:
        mark_field(self._ui.red_gap_points_spin, self._ui.lamp_problem, error_text(error).line, Severity.ERROR)
