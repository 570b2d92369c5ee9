"""Time from the start of the process until its window is painted and usable, against an empty PySide6 window.

Both are started in turn, the order changing every round, in fresh processes, offscreen, warm; medians are compared. Painted: the first
paint of the window is done. Usable: besides, the event loop is free again after whatever the window does right after its
first paint, so that a key or a click is answered. The window under test opens the sample ledger. Goal: usable within 1.5
times the empty window, and none of the heavy libraries loaded by then.
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
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parent.parent
ROUNDS = 15
GOAL = 1.5
HEAVY = ("reportlab", "openpyxl", "sqlite_utils", "pypinyin", "pypdfium2", "pyroaring")

# Watches the windows themselves: a filter of the whole program would hand every private object of Qt to Python, and the first
# one (the animation of a QMainWindow that has content) makes PySide6 create all its two hundred classes in search of a name.
STOP_WHEN_USABLE = f"""
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

moments = []

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not moments:
            moments.append(None)
            # After this event the window is on the screen.
            QTimer.singleShot(0, painted)
        return False

def painted():
    moments[0] = (time.monotonic(), time.process_time())
    # The window's own work after its first paint has been asked for by now and comes before this.
    QTimer.singleShot(0, usable)

def usable():
    moments.append((time.monotonic(), time.process_time()))
    print(json.dumps([moments, [name for name in {HEAVY!r} if name in sys.modules]]), flush=True)
    os._exit(0)

stopper = FirstPaint()
run = QApplication.exec

def watched_run(*arguments):
    for window in QApplication.topLevelWidgets():
        window.installEventFilter(stopper)
    return run()

QApplication.exec = watched_run
"""

EMPTY = (
    STOP_WHEN_USABLE
    + """
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
application.exec()
"""
)

# The part of the difference that is the Chinese font itself: whoever shows a Chinese word pays it.
ONE_WORD = EMPTY.replace(
    "window.show()",
    "from PySide6.QtWidgets import QLabel\nwindow.setCentralWidget(QLabel('督查台'))\nwindow.show()",
)

# The program brings Qt in its own way, as its entry does before anything else; the watcher comes after that.
OURS = (
    """
from wanzhou_gui.gui.qt_loading import load_qt
load_qt()
"""
    + STOP_WHEN_USABLE
    + """
from wanzhou_gui.entry import main
main(sys.argv[1:])
"""
)


class Start(NamedTuple):
    """Seconds of one start until the window was painted and until it was usable, by the clock and of the processor."""

    painted: float
    usable: float
    painted_cpu: float
    usable_cpu: float
    loaded: tuple[str, ...]


def started(code: str, environment: dict[str, str], *arguments: str) -> Start:
    """One start in a fresh process."""
    begun = time.monotonic()
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
    if completed.returncode or not completed.stdout.strip():
        raise RuntimeError(f"no window came: {completed.stderr[-2000:]}")
    (painted, usable), loaded = json.loads(completed.stdout.splitlines()[-1])
    return Start(painted[0] - begun, usable[0] - begun, painted[1], usable[1], tuple(loaded))


def sample_ledger(home: Path, environment: dict[str, str]) -> Path:
    """The ledger of the demonstration, under the ending that opens the window."""
    subprocess.run(
        [sys.executable, "main.py", "demo", "--to", str(home / "demo")],
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return (home / "demo" / "ledger.db").rename(home / "sample.ledger")


def median_ms(starts: list[Start], figure: str) -> float:
    """The median of one figure in milliseconds."""
    seconds: list[float] = [getattr(start, figure) for start in starts]
    return statistics.median(seconds) * 1000


def main() -> int:
    """Measures, prints the ratios and what was loaded; 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "WANZHOU_HOME": folder}
        # Compiled modules are part of every start but the first.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        ledger = str(sample_ledger(Path(folder), environment))
        programs = {"empty": (EMPTY,), "one word": (ONE_WORD,), "ours": (OURS, ledger)}
        starts: dict[str, list[Start]] = {name: [] for name in programs}
        for number in range(ROUNDS + 1):
            for name in programs if number % 2 else reversed(programs):
                code, *arguments = programs[name]
                start = started(code, environment, *arguments)
                # The first round fills the disk cache and the compiled modules.
                if number:
                    starts[name].append(start)
    empty, word, ours = starts["empty"], starts["one word"], starts["ours"]
    ratio = median_ms(ours, "usable") / median_ms(empty, "usable")
    cpu_ratio = median_ms(ours, "usable_cpu") / median_ms(empty, "usable_cpu")
    painted_ratio = median_ms(ours, "painted") / median_ms(empty, "painted")
    loaded = sorted({name for start in ours for name in start.loaded})
    print(f"empty PySide6 window: {median_ms(empty, 'usable'):.0f} ms (median of {ROUNDS})")
    print(f"the same with one Chinese word: {median_ms(word, 'usable'):.0f} ms")
    print(
        f"督查台 with the sample ledger: painted {median_ms(ours, 'painted'):.0f} ms, usable {median_ms(ours, 'usable'):.0f} ms"
    )
    print(
        f"painted: {painted_ratio:.2f} times the empty window; processor time until usable: {cpu_ratio:.2f} times"
    )
    print(f"ratio {ratio:.2f} (usable; goal: at most {GOAL})")
    print(f"heavy libraries loaded by then: {', '.join(loaded) or 'none'} (goal: none)")
    return int(ratio > GOAL or bool(loaded))


if __name__ == "__main__":
    raise SystemExit(main())
