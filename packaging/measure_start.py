"""Compares how long the frozen Linux window takes to be on the screen with the same window started from this tree.

usage: measure_start.py [--cold]     --cold empties the system's file cache before every start (root only)

Both are started in turn, in fresh processes, on a screen of their own; medians are compared.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from windows_machine import REPOSITORY, screen

FROZEN = REPOSITORY / "dist" / "督查台" / "督查台"
ROUNDS = 7
LIMIT = 1.3
_PATIENCE_S = 60.0
_PAUSE = threading.Event()


def main() -> int:
    """Measure and say the ratio; 1 when it is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cold", action="store_true", help="empty the file cache before every start")
    cold = parser.parse_args().cold
    ways = {"frozen": [str(FROZEN)], "unfrozen": [sys.executable, str(REPOSITORY / "main.py")]}
    taken: dict[str, list[float]] = {name: [] for name in ways}
    with screen() as display:
        for _ in range(ROUNDS):
            for name, command in ways.items():
                if cold:
                    os.sync()
                    Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")
                taken[name].append(seconds_to_window(command, display))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    ratio = medians["frozen"] / medians["unfrozen"]
    kind = "cold" if cold else "warm"
    print(f"{kind}: frozen {medians['frozen']:.2f} s, unfrozen {medians['unfrozen']:.2f} s, ratio {ratio:.2f} (limit {LIMIT})")
    return int(ratio > LIMIT)


def seconds_to_window(command: list[str], display: str) -> float:
    """From the start of the process until its window is visible; RuntimeError when none comes."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        variables = {**os.environ, "DISPLAY": display, "WANZHOU_HOME": home, "QT_QPA_PLATFORM": "xcb"}
        begun = time.monotonic()
        program = subprocess.Popen(command, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while time.monotonic() - begun < _PATIENCE_S:
                seen = subprocess.run(
                    ["xdotool", "search", "--onlyvisible", "--name", "督查台"], env=variables, capture_output=True, check=False
                )
                if seen.stdout:
                    return time.monotonic() - begun
                _PAUSE.wait(0.01)
        finally:
            program.kill()
            program.wait()
    raise RuntimeError(f"no window: {command[0]}")


if __name__ == "__main__":
    raise SystemExit(main())
