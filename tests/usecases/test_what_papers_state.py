"""What tables of papers state of earlier periods: never as if there had been nothing, never as if it were this period's."""

from __future__ import annotations

import re

import pytest

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.returns_review import RowKey
from wanzhou_gui.reports.document import OfficialDocument, Table
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
UNIT = "区市场监管局"


def drafted(sample: Sample, kind: PaperKind, code: str) -> PaperDraft:  # type: ignore[type-arg]
    services, counts = sample
    return services.reports.draft(counts.plan_id, services.periods.period(code).id, kind)


def cells(document: OfficialDocument, header: str) -> list[str]:
    """The cells of a column, of every table that has it."""
    tables = [block for block in (*document.blocks, *(one for annex in document.annexes for one in annex.blocks)) if isinstance(block, Table)]
    found: list[str] = []
    for table in tables:
        headers = [column.header for column in table.columns]
        if header in headers:
            at = headers.index(header)
            found += [row.cells[at].text for row in table.rows if len(row.cells) == len(headers)]
    return found


def test_the_ledger_names_the_latest_period_with_a_return(sample: Sample) -> None:
    sample[0].periods.open("2024Q4")
    told = cells(drafted(sample, PaperKind.LEDGER, "2024Q4").document, "最近报送")
    assert any(one.startswith("2024年第三季度\n2024.") for one in told)
    assert not any(one.startswith("2024年第四季度") for one in told)
    assert all(one == "未报送" or re.fullmatch(r"2024年第[一二三]季度\n2024\.\d+\.\d+", one) for one in told)


def test_a_return_of_a_later_period_is_not_told_before_it(sample: Sample) -> None:
    told = cells(drafted(sample, PaperKind.LEDGER, "2024Q2").document, "最近报送")
    assert told
    assert not any("第三季度" in one for one in told)


def test_a_return_that_was_sent_back_gives_way_to_the_one_before(sample: Sample) -> None:
    services, counts = sample
    period, unit = services.periods.period("2024Q3"), services.units.unit(UNIT)
    before = cells(drafted(sample, PaperKind.LEDGER, "2024Q3").document, "最近报送")
    services.review.send_back(counts.plan_id, unit.id, period.id, "缺数据")
    after = cells(drafted(sample, PaperKind.LEDGER, "2024Q3").document, "最近报送")
    changed = {(was, now) for was, now in zip(before, after, strict=True) if was != now}
    assert changed
    assert all(was.startswith("2024年第三季度\n") and now.startswith("2024年第二季度\n") for was, now in changed)


def test_only_a_unit_that_never_reported_is_said_not_to_have_reported(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    draft = with_plan.reports.draft(plan.id, with_plan.periods.period("2024Q2").id, PaperKind.LEDGER)
    assert set(cells(draft.document, "最近报送")) == {"未报送"}


@pytest.mark.parametrize("kind", [PaperKind.BULLETIN, PaperKind.EVALUATION])
def test_a_rate_from_an_earlier_value_says_so(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    who = (counts.plan_id, services.units.unit(UNIT).id, services.periods.period("2024Q3").id)
    rows = [row.indicator.indicator for row in services.review.sheet(*who).rows if row.indicator and row.is_filled]
    for one in rows:
        services.review.send_back(*who, "口径不符", RowKey(indicator_id=one.id))
    document = drafted(sample, kind, "2024Q3").document
    values, rates, reasons = (cells(document, header) for header in ("本期值", "完成率", "说明"))
    borrowed = [(rate, reason) for value, rate, reason in zip(values, rates, reasons, strict=True) if value == "—" and rate != "—"]
    assert borrowed
    for rate, reason in borrowed:
        assert re.fullmatch(r"-?[\d.]+%（2024年第二季度数）", rate)
        assert reason.startswith("本期没有审核通过的数值，按2024年第二季度的数值研判：")
    assert not any("季度数" in rate for value, rate in zip(values, rates, strict=True) if value != "—")
