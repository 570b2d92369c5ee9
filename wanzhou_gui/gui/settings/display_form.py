"""显示: the size of the letters, in force at once and at every start."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.settings.ui_display_form import Ui_DisplayForm
from wanzhou_gui.gui.window_memory import WindowMemory


class DisplayForm(QWidget):
    """Three sizes to choose from."""

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_DisplayForm()
        self._ui.setupUi(self)
        self._memory = memory
        self._ui.problem_label.hide()
        radios = (self._ui.standard_radio, self._ui.large_radio, self._ui.largest_radio)
        self._radios = dict(zip(theme.SCALES, radios, strict=True))
        for factor, radio in self._radios.items():
            radio.clicked.connect(lambda _, factor=factor: self._choose(factor))
        self.refresh()

    def refresh(self) -> None:
        """Show the size in force."""
        self._radios[theme.scale()].setChecked(True)

    def _choose(self, factor: float) -> None:
        self._memory.font_scale = factor
        self._memory.keep()
        application = QApplication.instance()
        if isinstance(application, QApplication) and factor != theme.scale():
            theme.apply(application, factor)
