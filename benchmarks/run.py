"""Runs the benchmarks one after another and says which goals hold; ratios within one run, never milliseconds alone.

``run.py`` runs all; ``run.py start save`` runs those. Each ``bench_<name>.py`` prints its own lines and ends with 0 when its
goals hold, 1 when one does not, and 77 when this machine lacks what it needs.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
VERDICTS = {0: "holds", 1: "MISSED", 77: "not measured here"}


def main(arguments: Sequence[str]) -> int:
    """Runs the named benchmarks, or all; 1 when a goal was missed or a benchmark broke."""
    names = [path.stem.removeprefix("bench_") for path in sorted(HERE.glob("bench_*.py"))]
    unknown = sorted(set(arguments) - set(names))
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    verdicts: dict[str, int] = {}
    for name in names:
        if arguments and name not in arguments:
            continue
        print(f"\n=== {name} ===", flush=True)
        verdicts[name] = subprocess.run(
            [sys.executable, str(HERE / f"bench_{name}.py")], cwd=HERE.parent, stdin=subprocess.DEVNULL, check=False
        ).returncode
    print("\n=== summary ===")
    for name, code in verdicts.items():
        print(f"{name:14} {VERDICTS.get(code, f'BROKEN (exit code {code})')}")
    return int(any(code not in (0, 77) for code in verdicts.values()))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
