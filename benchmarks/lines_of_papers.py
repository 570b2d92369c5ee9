"""Reads lines of papers of every kind back from their PDF files and holds each to the rules: ``lines_of_papers.py [--lines 100000]``.

Papers come from the real composers, about random matters. Prints how many lines were read and every fault; 1 when
there is one. The everyday share of it is a test (`tests/rendering/test_composed_lines.py`).
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads the lines and says what was found."""
    from wanzhou_gui.rendering.pdf.renderer import PdfRenderer

    # By name, because tests are not held to strict types and this file is.
    campaign = importlib.import_module("tests.rendering.test_composed_lines")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=9704)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        kinds = campaign.sample_composings(Path(folder))
    begun = time.monotonic()
    read = campaign.read_lines(kinds, PdfRenderer(campaign.FONTS), chosen.lines, chosen.seed)
    print(
        f"{read.all} lines ({read.running} of running text, {read.cells} of cells) in {time.monotonic() - begun:.0f} s; "
        f"{read.full} full ones end within {read.furthest:.3f} points of the edge; {len(read.faults)} faults"
    )
    for kind, count in read.kinds.most_common():
        print(f"  {kind}: {count}")
    print("\n".join(read.faults))
    return int(bool(read.faults))


if __name__ == "__main__":
    raise SystemExit(main())
