"""The matrix of 催报 cut down to the units another page spoke of, with a line that says so and brings all back."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from wanzhou_gui.gui.chasing.matrix import MatrixModel
from wanzhou_gui.gui.widgets.banner import Banner

_BELOW_THE_HEAD = 1


class Narrowing(Banner):
    """Hidden while every unit is shown."""

    def __init__(self, model: MatrixModel, layout: QVBoxLayout) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("narrowing_banner")
        self.offer("列出全部单位", self.show_all)
        layout.insertWidget(_BELOW_THE_HEAD, self)
        self.hide()

    def show_only(self, unit_ids: frozenset[int], words: str) -> None:
        """Show these units alone; `words` say which they are."""
        self._model.narrow(unit_ids)
        self.say(f"只列出{words}的 {len(unit_ids)} 家单位。")
        self.show()

    def show_all(self) -> None:
        """Show every unit again."""
        self._model.narrow(None)
        self.hide()
