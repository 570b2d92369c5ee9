"""The window while 100 returned forms are checked, shown and taken in: the longest time it does not answer.

A timer of the window's own thread beats every 2 ms; the longest gap between two beats is the longest pause of the window.
Goals: at most 50 ms while the forms are checked and shown, and while they are taken in. Without other work under way, a
machine that is busy otherwise shows its own pauses: the idle gap is printed beside.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BEAT_MS, GOAL_MS, IDLE_SECONDS = 2, 50.0, 1.0


class Heart:
    """Beats on the window's thread and remembers its longest pause."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.longest = 0.0

    def start(self) -> None:
        """Begin to count anew."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest pause in milliseconds."""
        self._beat()
        self._timer.stop()
        return self.longest * 1000

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def main() -> int:
    """Prints the pauses; 1 when one is longer than the goal."""
    from bench_forms import filled_forms
    from PySide6.QtWidgets import QApplication, QPushButton

    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.gui import messages, theme
    from wanzhou_gui.gui.background import Background
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.exchange.intake_panel import IntakePanel

    class Agreeing(messages.Voice):
        """Answers whatever is asked with the first answer; nobody sits before a benchmark."""

        def choose(self, *_: object, **__: object) -> int | None:
            return 0

    application = QApplication(sys.argv[:1])
    theme.apply(application)
    with tempfile.TemporaryDirectory() as name, messages.speaking_with(Agreeing()):
        path, files = filled_forms(Path(name))
        # What making the forms left behind is no part of the window.
        gc.collect()
        gc.freeze()
        background = Background()
        desk = Desk(open_office(), background)
        heart = Heart()

        def run(until: Callable[[], bool]) -> None:
            while not until():
                application.processEvents()

        def pause(work: Callable[[], object]) -> tuple[float, float]:
            begun = time.perf_counter()
            heart.start()
            work()
            run(lambda: not background.is_busy)
            # What was posted while the last answer was delivered belongs to it.
            for _ in range(20):
                application.processEvents()
            return heart.stop(), time.perf_counter() - begun

        services = background.wait_for_ledger(lambda: desk.office.open_ledger(path))
        desk.use(services)
        desk.ask(
            lambda services: (services.plans.plans()[0].plan.id, services.periods.period("2024Q2").id),
            lambda ids: desk.look_at(plan_id=ids[0], period_id=ids[1]),
        )
        panel = IntakePanel()
        panel.work_at(desk)
        panel.resize(1280, 600)
        panel.show()
        run(lambda: not background.is_busy)
        end = time.perf_counter() + IDLE_SECONDS
        heart.start()
        run(lambda: time.perf_counter() > end)
        idle = heart.stop()
        checking, check_seconds = pause(lambda: panel.check([files[0].parent]))
        button = cast("QPushButton", panel.findChild(QPushButton, "take_button"))
        taking, take_seconds = pause(button.click)
        background.wait_for_ledger(services.close)
        background.stop()
    print(f"idle window: longest pause {idle:.1f} ms")
    print(f"checking and showing {len(files)} forms in {check_seconds:.1f} s: longest pause {checking:.1f} ms (goal: at most {GOAL_MS:.0f})")
    print(f"taking them in in {take_seconds:.1f} s: longest pause {taking:.1f} ms (goal: at most {GOAL_MS:.0f})")
    return int(max(checking, taking) > GOAL_MS)


if __name__ == "__main__":
    raise SystemExit(main())
