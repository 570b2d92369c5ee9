"""The whole bulletin of the sample's second quarter, word for word.

After a wanted change of wording: WANZHOU_RENEW_GOLDEN=1 python -m pytest tests/usecases/test_golden_bulletin.py, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("code", ["2024Q1", "2024Q2", "2024Q3"])
def test_the_bulletin_reads_word_for_word(sample: tuple[Services, SampleCounts], code: str) -> None:
    services, counts = sample
    text = document_text(services.reports.bulletin(counts.plan_id, services.periods.period(code).id).document)
    expected = GOLDEN / f"bulletin_{code}.txt"
    if os.environ.get("WANZHOU_RENEW_GOLDEN"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
