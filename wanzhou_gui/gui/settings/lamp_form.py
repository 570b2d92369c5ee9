"""亮灯规则: the office's numbers, and in words what they do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_lamp_form import Ui_LampForm
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.gui.widgets.status_badge import StatusBadge
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

# Typing 30 passes through 3: a short pause keeps half a number from being judged.
_PAUSE_MS = 500


class LampForm(QWidget):
    """Four numbers, each with its effect in a sentence."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_LampForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._settings = OfficeSettings()
        self._is_filled = False
        self._spins: dict[str, QSpinBox] = {
            "yellow_gap_points": self._ui.yellow_gap_points_spin,
            "red_gap_points": self._ui.red_gap_points_spin,
            "due_soon_days": self._ui.due_soon_days_spin,
            "missed_periods": self._ui.missed_periods_spin,
        }
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
        self._ui.default_button.clicked.connect(self._restore_defaults)
        self._show(self._settings)

    def refresh(self) -> None:
        """Read the settings anew."""
        self._desk.ask(lambda services: services.settings.settings(), self._show)

    def commit(self) -> None:
        """Store the numbers; numbers that make no rule are refused in words and the old ones stay in force."""
        self._timer.stop()
        wanted: dict[str, Any] = {name: spin.value() for name, spin in self._spins.items()}
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

    def _show(self, settings: OfficeSettings) -> None:
        known, self._settings = self._settings, settings
        for name, spin in self._spins.items():
            # A number being typed differs from what was known; it is kept.
            if not self._is_filled or spin.value() == getattr(known, name):
                spin.blockSignals(True)
                spin.setValue(getattr(settings, name))
                spin.blockSignals(False)
        self._is_filled = True
        self._say()

    def _typed(self) -> None:
        self._say()
        self._timer.start()

    def _restore_defaults(self) -> None:
        for name, spin in self._spins.items():
            spin.setValue(getattr(OfficeSettings(), name))
        self.commit()

    def _say(self) -> None:
        yellow, red, days, periods = (spin.value() for spin in self._spins.values())
        for lamp, words in {
            Lamp.BLUE: "已经核查办结。",
            Lamp.NOT_STARTED: "还没有到督查起算日。",
            Lamp.UNKNOWN: "没有起算日、时限或进展数据，不作判断。",
            Lamp.RED: f"已过完成时限；或者落后序时进度超过{red}个百分点；或者连续{periods}期没有报送。",
            Lamp.YELLOW: f"落后序时进度超过{yellow}、不超过{red}个百分点；或者距完成时限不足{days}天；"
            "或者本期迟报、漏报；或者上期滞后、本期刚赶上。",
            Lamp.GREEN: f"落后不超过{yellow}个百分点，按期报送。",
        }.items():
            self._sentences[lamp].setText(words)

    def _saved(self, wanted: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **wanted)
        mark_field(self._ui.red_gap_points_spin, self._ui.lamp_problem)

    def _refused(self, error: Exception) -> None:
        mark_field(self._ui.red_gap_points_spin, self._ui.lamp_problem, error_text(error).line, Severity.ERROR)
