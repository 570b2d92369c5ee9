"""设置: everything an office sets once, in tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.settings.ui_settings_page import Ui_SettingsPage
from wanzhou_gui.gui.page import Page
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
from wanzhou_gui.gui.settings.unit_dictionary import UnitDictionary
from wanzhou_gui.gui.window_memory import WindowMemory
from wanzhou_gui.usecases.changes import Changes, Subject


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
            "holidays": self.holidays,
            "scoring": self.scoring,
            "safety": self.safety,
            "display": self.display,
            "about": self.about,
        }
        words = ("单位字典", "机关与文种", "人员", "亮灯规则", "填报周期", "审核", "节假日", "考核计分", "安全", "显示", "关于")
        for tab, word in zip(self._tabs.values(), words, strict=True):
            self._ui.tabs.addTab(tab, word)
        self._ui.tabs.tabBar().setDrawBase(False)
        self._ui.tabs.currentChanged.connect(lambda _: self._refresh())

    def show_scope(self, scope: Scope) -> None:
        """Read the tab in view anew."""
        self._refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read the tab in view anew when somebody else changed what it shows."""
        if changes.concern(Subject.UNIT, Subject.SETTING, Subject.PERIOD) and initiator is not self._ui.tabs.currentWidget():
            self._refresh()

    def show_target(self, target: object) -> None:
        """Bring a tab up by its key: units, office, clerks, lamps, periods, review, holidays, scoring, safety, display, about."""
        if isinstance(target, str) and target in self._tabs:
            self._ui.tabs.setCurrentWidget(self._tabs[target])

    def commit_pending(self) -> None:
        """Keep what is being typed."""
        self.units.save()
        self.office.commit()
        self.lamps.commit()
        self.review.commit()

    def search(self, text: str) -> None:
        """Look for a unit."""
        self._ui.tabs.setCurrentWidget(self.units)
        self.units.search(text)

    def _refresh(self) -> None:
        current = self._ui.tabs.currentWidget()
        for tab in (self.units, self.office, self.clerks, self.lamps, self.periods, self.review, self.holidays, self.scoring, self.safety, self.display):
            if tab is current:
                tab.refresh()
