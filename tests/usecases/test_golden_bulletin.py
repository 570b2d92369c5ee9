"""The whole bulletin of the sample's second quarter, word for word.

After a wanted change of wording: WANZHOU_RENEW_GOLDEN=1 python -m pytest tests/usecases/test_golden_bulletin.py, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, build_sample

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("code", ["2024Q1", "2024Q2", "2024Q3"])
def test_the_bulletin_reads_word_for_word(tmp_path: Path, first_plan: PlanReading, code: str) -> None:
    services = open_office(FixedClock(SAMPLE_TODAY)).create_ledger(tmp_path / "sample.ledger")
    counts = build_sample(services, first_plan)
    text = document_text(services.reports.bulletin(counts.plan_id, services.periods.period(code).id).document)
    services.close()
    expected = GOLDEN / f"bulletin_{code}.txt"
    if os.environ.get("WANZHOU_RENEW_GOLDEN"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
