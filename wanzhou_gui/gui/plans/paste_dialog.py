"""A place to paste the text of a plan."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.gui.generated.plans.ui_paste_dialog import Ui_PasteDialog


class PasteDialog(QDialog):
    """Takes a pasted text; `text` holds it once the dialogue is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PasteDialog()
        self._ui.setupUi(self)
        self._ui.read_button.setEnabled(False)
        self._ui.text_edit.textChanged.connect(self._count)
        self._ui.read_button.clicked.connect(self.accept)
        self._ui.cancel_button.clicked.connect(self.reject)

    @property
    def text(self) -> str:
        """What was pasted."""
        return self._ui.text_edit.toPlainText()

    def _count(self) -> None:
        length = len(self.text.strip())
        self._ui.count_label.setText(f"{length}字" if length else "")
        self._ui.read_button.setEnabled(length > 0)
