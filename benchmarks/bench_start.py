"""Time from the start of the process to the first paint of the window, against an empty PySide6 window.

Both are started in turn (A B A B …) in fresh processes, offscreen, and stop at their first paint; medians are compared.
The window under test opens the sample ledger. Goal: at most 1.5 times the empty window, and none of the heavy libraries
loaded before the paint.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
ROUNDS = 11
GOAL = 1.5
HEAVY = ("reportlab", "openpyxl", "sqlite_utils", "pypinyin", "pypdfium2")

# Ends the process at the first paint of a top-level window and says what has been loaded until then.
STOP_AT_FIRST_PAINT = f"""
import json, os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            # After this event the window is on the screen.
            QTimer.singleShot(0, stop)
        return False

def stop():
    print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]), flush=True)
    os._exit(0)

stopper = FirstPaint()
run = QApplication.exec

def watched_run(*arguments):
    QApplication.instance().installEventFilter(stopper)
    return run()

QApplication.exec = watched_run
"""

EMPTY = STOP_AT_FIRST_PAINT + """
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
application.exec()
"""

# The part of the difference that is the Chinese font itself: whoever shows a Chinese word pays it.
ONE_WORD = EMPTY.replace("window.show()", "from PySide6.QtWidgets import QLabel\nwindow.setCentralWidget(QLabel('督查台'))\nwindow.show()")

OURS = STOP_AT_FIRST_PAINT + """
from wanzhou_gui.entry import main
main(sys.argv[1:])
"""


def started(code: str, environment: dict[str, str], *arguments: str) -> tuple[float, list[str]]:
    """Seconds from the start of a process to its first paint, and the heavy libraries it had loaded by then."""
    begun = time.perf_counter()
    completed = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    taken = time.perf_counter() - begun
    if completed.returncode or not completed.stdout.strip():
        raise RuntimeError(f"no window came: {completed.stderr[-2000:]}")
    loaded: list[str] = json.loads(completed.stdout.splitlines()[-1])
    return taken, loaded


def main() -> int:
    """Measures, prints the ratio and what was loaded; 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "WANZHOU_HOME": folder}
        subprocess.run(
            [sys.executable, "main.py", "demo", "--to", str(home / "demo")],
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        ledger = str(home / "demo" / "ledger.db")
        renamed = home / "sample.ledger"
        Path(ledger).rename(renamed)
        empty: list[float] = []
        one_word: list[float] = []
        ours: list[float] = []
        loaded: set[str] = set()
        for number in range(ROUNDS + 1):
            taken_empty, _ = started(EMPTY, environment)
            taken_word, _ = started(ONE_WORD, environment)
            taken_ours, heavy = started(OURS, environment, str(renamed))
            loaded.update(heavy)
            # The first round fills the disk cache and the compiled modules.
            if number:
                empty.append(taken_empty)
                one_word.append(taken_word)
                ours.append(taken_ours)
    ratio = statistics.median(ours) / statistics.median(empty)
    print(f"empty PySide6 window: {statistics.median(empty) * 1000:.0f} ms (median of {ROUNDS})")
    print(f"the same with one Chinese word: {statistics.median(one_word) * 1000:.0f} ms")
    print(f"督查台 with the sample ledger: {statistics.median(ours) * 1000:.0f} ms")
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")
    print(f"heavy libraries loaded before the first paint: {', '.join(sorted(loaded)) or 'none'} (goal: none)")
    return int(ratio > GOAL or bool(loaded))


if __name__ == "__main__":
    raise SystemExit(main())
