"""The register where it meets paper: styles of numbers as printed, years that begin anew, approvals, reprints for ever."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.rendering.pdf.conftest import Paper as Pages
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.signing import PaperAct
from wanzhou_gui.reports.papers import registry
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.paper_steps import steps_of
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]


def issued(sample: Sample, code: str, day: date, kind: PaperKind = PaperKind.BULLETIN):  # type: ignore[no-untyped-def]
    services, counts = sample
    period = services.periods.period(code).id
    return services.reports.issue(counts.plan_id, period, approver="区长", approved_on=day, issued_on=day, kind=kind)


@pytest.mark.parametrize(
    ("style", "first", "second", "next_year"),
    [
        ("{机关代字}〔{yyyy}〕{n}号", "万州府督〔2024〕1号", "万州府督〔2024〕2号", "万州府督〔2025〕1号"),
        ("第{n}期", "第1期", "第2期", "第1期"),
        ("{yyyy汉字}年第{n汉字}期", "二〇二四年第一期", "二〇二四年第二期", "二〇二五年第一期"),
    ],
)
def test_each_style_counts_by_year_and_stands_on_the_paper(
    sample: Sample, style: str, first: str, second: str, next_year: str
) -> None:
    services, _ = sample
    services.templates.save(PaperKind.BULLETIN, {"number_template": style})
    told = [
        issued(sample, "2024Q1", date(2024, 4, 10)),
        issued(sample, "2024Q2", date(2024, 7, 10)),
        issued(sample, "2024Q3", date(2025, 1, 10)),
    ]
    assert [paper.number_text for paper, _, _ in told] == [first, second, next_year]
    for paper, content, _ in told:
        assert paper.number_text in Pages(content).text(0).replace("\n", "")
    assert services.register.faults() == ()


def test_a_number_that_is_void_is_not_given_again_and_shows_no_gap(sample: Sample) -> None:
    services, _ = sample
    issued(sample, "2024Q1", date(2024, 4, 10))
    services.register.void(PaperKind.BULLETIN, 2024, 1, "数据有误")
    paper, _, _ = issued(sample, "2024Q1", date(2024, 4, 12))
    assert paper.number_text == "万州府督〔2024〕2号"
    assert [line.is_void for line in services.register.lines(year=2024, kind=PaperKind.BULLETIN)] == [True, False]
    assert services.register.faults() == ()


@pytest.mark.parametrize("kind", [PaperKind.BULLETIN, PaperKind.BRIEFING, PaperKind.EVALUATION])
def test_naming_and_criticising_leaves_its_approval_on_record(sample: Sample, kind: PaperKind) -> None:
    """条例第二十一条: no number without who approved and when, and both are found again with the number."""
    services, counts = sample
    period = services.periods.period("2024Q3").id
    for wrong in ({"approver": " ", "approved_on": date(2024, 10, 14)}, {"approver": "区长", "approved_on": None}):
        asked: dict[str, Any] = {**wrong, "issued_on": date(2024, 10, 15), "kind": kind}
        with pytest.raises(RejectedError) as told:
            services.reports.issue(counts.plan_id, period, **asked)
        assert told.value.code == "approval_missing"
    assert services.register.lines(year=2024, kind=kind) == ()
    paper, _, _ = services.reports.issue(
        counts.plan_id, period, approver="区长", approved_on=date(2024, 10, 14), issued_on=date(2024, 10, 15), kind=kind
    )
    (line,) = services.register.lines(year=2024, kind=kind)
    assert (line.approver, line.number_text) == ("区长", paper.number_text)
    steps = steps_of(services.reports._ledger, paper)
    assert (steps[0].act, steps[0].actor, steps[0].done_on) == (PaperAct.SIGN, "区长", date(2024, 10, 14))


def test_a_reprint_is_the_kept_file_whatever_the_program_draws_by_then(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an upgrade that words, draws and counts otherwise the issued paper is still byte for byte what it was."""
    services, counts = sample
    paper, content, _ = issued(sample, "2024Q3", date(2024, 10, 15))
    other = issued(sample, "2024Q2", date(2024, 10, 16))[0]
    services.register.void(PaperKind.BULLETIN, 2024, other.number_sequence or 0, "试验")
    before = services.reports.draft(counts.plan_id, services.periods.period("2024Q2").id).document
    services.close()
    upgraded = replace(registry.BULLETIN, compose=lambda facts, sections, settings, stamp: replace(
        registry.compose_bulletin(facts, sections, settings, stamp), title="新版程序的另一种写法"
    ))  # fmt: skip
    monkeypatch.setitem(registry.PAPER_FORMS, PaperKind.BULLETIN, upgraded)
    monkeypatch.setattr("wanzhou_gui.usecases.reporting.BULLETIN", upgraded)
    later = open_office(FixedClock(date(2031, 5, 6))).open_ledger(tmp_path / "sample.ledger")
    try:
        later.templates.save(PaperKind.BULLETIN, {"red_mark": "改了名的机关文件"})
        drawn = later.reports.draft(counts.plan_id, later.periods.period("2024Q2").id).document
        assert drawn.title != before.title
        kept = later.reports.file_of(paper.id)
        assert kept == content
        assert hashlib.sha256(kept).hexdigest() == paper.pdf_sha256
        draft = later.reports.draft(counts.plan_id, later.periods.period("2024Q3").id)
        assert later.paper_files.pdf(draft) == content
        snapshot = json.loads(next(one for one in later.reports.papers(counts.plan_id) if one.id == paper.id).facts_json)
        assert snapshot["total"] if "total" in snapshot else snapshot["tasks"]
    finally:
        later.close()


def test_a_kept_file_that_was_damaged_is_never_handed_over(sample: Sample, tmp_path: Path) -> None:
    services, _ = sample
    paper, _, _ = issued(sample, "2024Q3", date(2024, 10, 15))
    services.close()
    with sqlite3.connect(tmp_path / "sample.ledger") as connection:
        connection.execute("UPDATE paper_file SET content = x'25504447'")
    connection.close()
    later = open_office(FixedClock(date(2031, 5, 6))).open_ledger(tmp_path / "sample.ledger")
    try:
        with pytest.raises(RejectedError) as told:
            later.reports.file_of(paper.id)
        assert told.value.code == "paper_file_damaged"
    finally:
        later.close()
