"""A value that a bulletin stated and somebody changed: before and after in the history, and in the next bulletin once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.bulletin.facts import BulletinFacts
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.indicator_history import HistoryLine
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]


@pytest.fixture
def issued(sample: Sample) -> Sample:
    """The sample with the bulletin of the first quarter issued, whatever nobody approved in it."""
    services, counts = sample
    services.settings.change(replace(services.settings.settings(), approved_only=0))
    issue(services, counts, "2024Q1", date(2024, 4, 20))
    return sample


def issue(services: Services, counts: SampleCounts, code: str, day: date) -> str:
    paper, _, _ = services.reports.issue(
        counts.plan_id, services.periods.period(code).id, approver="区政府分管副区长", approved_on=day, issued_on=day
    )
    return paper.number_text


def facts(services: Services, counts: SampleCounts, code: str) -> BulletinFacts:
    return services.reports.facts(counts.plan_id, services.periods.period(code).id)


def line(services: Services, counts: SampleCounts, indicator: str = "I8", period: str = "2024Q1") -> HistoryLine:
    q3 = services.periods.period("2024Q3").id
    card = next(card for card in services.indicators.cards(counts.plan_id, q3) if card.indicator.code == indicator)
    histories = services.indicators.histories(counts.plan_id, q3)
    return next(one for one in histories[card.indicator.id] if one.period.code == period)


def correct(services: Services, counts: SampleCounts, figure: str) -> None:
    value = line(services, counts).value
    assert value is not None
    services.entries.save_value(replace(value, value=Decimal(figure)))


def test_what_was_published_is_kept_with_its_paper(issued: Sample) -> None:
    services, counts = issued
    one = line(services, counts)
    assert one.published is not None
    assert one.value is not None
    assert one.published.value == one.value.value
    assert one.published.issued_on == date(2024, 4, 20)
    assert one.corrections == ()
    assert facts(services, counts, "2024Q2").corrections == ()


def test_a_changed_figure_is_told_with_before_after_day_and_name_and_once_in_the_next_bulletin(issued: Sample) -> None:
    services, counts = issued
    services.settings.change(replace(services.settings.settings(), clerk_name="李四"))
    before = line(services, counts).published
    assert before is not None
    correct(services, counts, "128")
    (correction,) = line(services, counts).corrections
    assert (correction.before, correction.after) == (before.value, Decimal(128))
    assert (correction.changed_by, correction.told_in) == ("李四", "")
    assert correction.changed_at is not None
    q2 = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q2").id)
    (told,) = q2.facts.corrections
    assert (told.period_code, told.before, told.after) == ("2024Q1", before.value, Decimal(128))
    text = document_text(q2.document)
    assert f"更正说明：{before.paper}公布的2024年第一季度“知识产权人才总量”，更正前126人，更正后128人。" in text
    assert "已公布的指标数据更正1项" in text
    number = issue(services, counts, "2024Q2", date(2024, 7, 25))
    assert facts(services, counts, "2024Q2").corrections == q2.facts.corrections, "an issued paper reads as it was issued"
    assert facts(services, counts, "2024Q3").corrections == (), "told once"
    (correction,) = line(services, counts).corrections
    assert correction.told_in == number
    correct(services, counts, "127")
    assert [(one.before, one.after) for one in line(services, counts).corrections] == [
        (before.value, Decimal(128)),
        (Decimal(128), Decimal(127)),
    ]
    assert [one.after for one in facts(services, counts, "2024Q3").corrections] == [Decimal(127)]


def test_undoing_the_change_takes_the_correction_back(issued: Sample) -> None:
    services, counts = issued
    correct(services, counts, "128")
    services.history.undo()
    assert line(services, counts).corrections == ()
    assert facts(services, counts, "2024Q2").corrections == ()


def test_a_value_that_comes_in_after_the_bulletin_corrects_nobody(sample: Sample) -> None:
    services, counts = sample
    services.settings.change(replace(services.settings.settings(), approved_only=0))
    one = line(services, counts)
    assert one.value is not None
    services.entries.save_value(replace(one.value, value=None))
    issue(services, counts, "2024Q1", date(2024, 4, 20))
    value: IndicatorValue | None = line(services, counts).value
    assert value is not None
    services.entries.save_value(replace(value, value=Decimal(126)))
    assert line(services, counts).corrections == ()


def test_a_voided_bulletin_has_published_nothing(issued: Sample) -> None:
    services, counts = issued
    correct(services, counts, "128")
    assert line(services, counts).corrections
    services.register.void(PaperKind.BULLETIN, 2024, 1, "数据有误，重新印发")
    assert line(services, counts).published is None
    assert facts(services, counts, "2024Q2").corrections == ()
