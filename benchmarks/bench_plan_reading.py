"""How long reading a plan takes, and whether a page of a long document costs the same as a page of a short one.

    python benchmarks/bench_plan_reading.py [--rounds 7]

Prints JSON: milliseconds for the first plan (budget 50), milliseconds for a page of documents of 10, 50, 100 and 500
pages (600 characters each), and the growth from 10 to 500 pages. Documents repeat the tasks of the first plan.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from wanzhou_gui.exchange.plan_documents.reading import read_plan_text  # noqa: E402 - the path comes first

FIRST_PLAN = ROOT / "resources" / "plans" / "wanzhou_2024_16.txt"
CHARACTERS_PER_PAGE = 600
BUDGET_MS = 50


def long_plan(pages: int) -> str:
    """The first plan with its tasks repeated and numbered on until it fills so many pages."""
    text = FIRST_PLAN.read_text(encoding="utf-8")
    head, _, rest = text.partition("三、重点任务\n")
    body, _, tail = rest.partition("四、保障措施")
    paragraphs = [line for line in body.split("\n") if re.match(r"\d+\. ", line)]
    written: list[str] = []
    size = 0
    while size < pages * CHARACTERS_PER_PAGE:
        paragraph = paragraphs[len(written) % len(paragraphs)]
        written.append(re.sub(r"^\d+\. ", f"{len(written) % 999 + 1}. ", paragraph))
        size += len(paragraph)
    return f"{head}三、重点任务\n" + "\n".join(written) + f"\n四、保障措施{tail}"


def milliseconds(text: str, rounds: int) -> float:
    """The median time of reading a text."""
    read_plan_text(text)
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        read_plan_text(text)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def main() -> int:
    """Measure and print; the exit code says whether the first plan kept its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    first = milliseconds(FIRST_PLAN.read_text(encoding="utf-8"), rounds)
    per_page = {
        pages: milliseconds(long_plan(pages), max(1, rounds * 10 // pages)) / (len(long_plan(pages)) / CHARACTERS_PER_PAGE)
        for pages in (10, 50, 100, 500)
    }
    print(
        json.dumps(
            {
                "first_plan_ms": round(first, 1),
                "budget_ms": BUDGET_MS,
                "ms_per_page": {str(pages): round(value, 2) for pages, value in per_page.items()},
                "growth_from_10_to_500_pages": round(per_page[500] / per_page[10], 2),
            },
            indent=1,
        )
    )
    return 0 if first <= BUDGET_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
