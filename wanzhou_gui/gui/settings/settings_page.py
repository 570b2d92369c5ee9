"""设置: everything an office sets once, in tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from wanzhou_gui.domain.history import RecordStep
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.settings.ui_settings_page import Ui_SettingsPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.returns.field_history_dialog import show_rows_history
from wanzhou_gui.gui.settings.about_view import AboutView
from wanzhou_gui.gui.settings.clerk_form import ClerkForm
from wanzhou_gui.gui.settings.display_form import DisplayForm
from wanzhou_gui.gui.settings.holiday_view import HolidayView
from wanzhou_gui.gui.settings.lamp_form import LampForm
from wanzhou_gui.gui.settings.office_form import OfficeForm
from wanzhou_gui.gui.settings.period_settings import PeriodSettings
from wanzhou_gui.gui.settings.review_form import ReviewForm
from wanzhou_gui.gui.settings.safety_form import SafetyForm
from wanzhou_gui.gui.settings.score_form import ScoreForm
from wanzhou_gui.gui.settings.setting_history import (
    steps_of_scoring,
    steps_of_settings,
    steps_of_tables,
    steps_of_unit,
)
from wanzhou_gui.gui.settings.state_form import StateForm
from wanzhou_gui.gui.settings.unit_dictionary import UnitDictionary
from wanzhou_gui.gui.window_memory import WindowMemory
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.services import Services


class SettingsPage(Page):
    """The settings; each tab reads what it shows when it comes up and keeps what is typed at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, memory: WindowMemory | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_SettingsPage()
        self._ui.setupUi(self)
        self.units = UnitDictionary(desk, self)
        self.office = OfficeForm(desk, self)
        self.clerks = ClerkForm(desk, self)
        self.lamps = LampForm(desk, self)
        self.periods = PeriodSettings(desk, self)
        self.review = ReviewForm(desk, self)
        self.states = StateForm(desk, self)
        self.holidays = HolidayView(desk, self)
        self.scoring = ScoreForm(desk, self)
        self.safety = SafetyForm(desk, self)
        self.display = DisplayForm(memory or WindowMemory(), self)
        self.about = AboutView(self)
        self._tabs: dict[str, QWidget] = {
            "units": self.units,
            "office": self.office,
            "clerks": self.clerks,
            "lamps": self.lamps,
            "periods": self.periods,
            "review": self.review,
            "states": self.states,
            "holidays": self.holidays,
            "scoring": self.scoring,
            "safety": self.safety,
            "display": self.display,
            "about": self.about,
        }
        words = ("单位字典", "机关与文种", "人员", "亮灯规则", "填报周期", "审核", "状态用语", "节假日", "考核计分", "安全", "显示", "关于")
        for tab, word in zip(self._tabs.values(), words, strict=True):
            self._ui.tabs.addTab(tab, word)
        self._ui.tabs.tabBar().setDrawBase(False)
        self.setFocusProxy(self._ui.tabs.tabBar())
        self.history_button = QToolButton(self)
        self.history_button.setIcon(theme.icon("history"))
        self.history_button.setText("修改历史")
        self.history_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.history_button.setObjectName("reading_button")
        self.history_button.setAccessibleName("本页各项的修改历史")
        self.history_button.setToolTip("谁在什么时候改了什么；在一项上按 Ctrl+H 只看这一项")
        self.history_button.clicked.connect(self.show_history)
        self._ui.header_layout.addWidget(self.history_button)
        self._ui.tabs.currentChanged.connect(lambda _: self._refresh())
        self._ui.tabs.currentChanged.connect(lambda _: self.history_button.setEnabled(self._history() is not None))

    def show_scope(self, scope: Scope) -> None:
        """Read the tab in view anew."""
        self._refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read the tab in view anew when somebody else changed what it shows."""
        if changes.concern(Subject.UNIT, Subject.SETTING, Subject.PERIOD) and initiator is not self._ui.tabs.currentWidget():
            self._refresh()

    def show_target(self, target: object) -> None:
        """Bring a tab up by its key: units, office, clerks, lamps, periods, review, states, holidays, scoring, safety, display, about.

        ("unit", unit_id, field) brings up a unit of the dictionary.
        """
        match target:
            case str() if target in self._tabs:
                self._ui.tabs.setCurrentWidget(self._tabs[target])
            case ("unit", int(unit_id), str(field)):
                self._ui.tabs.setCurrentWidget(self.units)
                self.units.go_to(unit_id, field)

    def commit_pending(self) -> None:
        """Keep what is being typed."""
        self.units.save()
        self.office.commit()
        self.lamps.commit()
        self.review.commit()
        self.states.commit()

    def search(self, text: str) -> None:
        """Look for a unit."""
        self._ui.tabs.setCurrentWidget(self.units)
        self.units.search(text)

    def show_history(self) -> None:
        """Everything that was changed of what the tab in view holds."""
        history = self._history()
        if history is not None:
            show_rows_history(self.desk, *history, self)

    def _history(self) -> tuple[str, Callable[[Services], list[RecordStep]]] | None:
        """The title and the question; what only this machine knows (显示) and what cannot change (关于) has none."""
        tab = self._ui.tabs.currentWidget()
        word = self._ui.tabs.tabText(self._ui.tabs.currentIndex())
        unit = self.units.unit
        if tab is self.units:
            return ("单位字典", steps_of_tables("unit")) if unit is None else (unit.name, steps_of_unit(unit.id))
        asked: dict[QWidget, Callable[[Services], list[RecordStep]]] = {
            self.office: steps_of_settings(frozenset(self.office.fields)),
            self.clerks: steps_of_tables("clerk"),
            self.lamps: steps_of_settings(frozenset(self.lamps.fields)),
            self.periods: steps_of_tables("period"),
            self.review: steps_of_settings(frozenset((*self.review.fields, "signing_steps"))),
            self.states: steps_of_settings(frozenset(self.states.fields)),
            self.holidays: steps_of_tables("calendar_day", "calendar_year"),
            self.scoring: steps_of_scoring,
        }
        return (word, asked[tab]) if tab in asked else None

    def _refresh(self) -> None:
        current = self._ui.tabs.currentWidget()
        for tab in (self.units, self.office, self.clerks, self.lamps, self.periods, self.review, self.states, self.holidays, self.scoring, self.safety, self.display):
            if tab is current:
                tab.refresh()
