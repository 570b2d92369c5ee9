"""What was just issued, said above the list, with the step that comes next: noting that it was sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from wanzhou_gui.domain.chasing import ChaseStep
from wanzhou_gui.gui.widgets.banner import Banner

_BELOW_THE_HEAD = 1


class IssuedNotice(Banner):
    """Hidden until letters were issued; gone when the clerk has read it or goes on."""

    def __init__(self, layout: QVBoxLayout) -> None:
        super().__init__()
        self.setObjectName("issued_notice")
        self._go_on: Callable[[], None] | None = None
        self.send_button = self.offer("登记送出", self._send)
        self.offer("知道了", self.hide)
        layout.insertWidget(_BELOW_THE_HEAD, self)
        self.hide()

    def show_issued(self, steps: tuple[ChaseStep, ...], word: str, saved: Path | None, go_on: Callable[[], None]) -> None:
        """Say how many letters have which numbers and where they lie; `go_on` opens the list of papers on their way."""
        more = "起" if len(steps) > 1 else ""
        lies = f"存为“{saved.name}”" if saved is not None else "没有另存，在单位右侧的往来记录里随时可存"
        self.say(f"已编号制发{word}{len(steps)}份（{steps[0].number_text}{more}），{lies}。送到单位后请登记送出。")
        self._go_on = go_on
        self.show()

    def _send(self) -> None:
        self.hide()
        if self._go_on is not None:
            self._go_on()
