"""Which figures the bulletin states when only approved ones count."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.returns_review import RowKey
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, TaskFact
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services

UNIT = "区市场监管局"


class Desk:
    """The sample's third quarter, whose returns were typed and submitted but not approved."""

    def __init__(self, services: Services, counts: SampleCounts) -> None:
        self.services = services
        self.period_id = services.periods.period("2024Q3").id
        self.plan_id = counts.plan_id
        self.who = (counts.plan_id, services.units.unit(UNIT).id, self.period_id)

    @property
    def facts(self) -> BulletinFacts:
        return self.services.reports.facts(self.plan_id, self.period_id)

    def task(self, number: str) -> TaskFact:
        return next(one for one in self.facts.tasks if one.number == number)

    @property
    def unapproved(self) -> dict[str, int]:
        return {one.unit: one.count for one in self.facts.unapproved_rows}

    def check(self) -> str:
        checks = self.services.reports.bulletin(self.plan_id, self.period_id).checks
        return next((one.sentence for one in checks if one.code == "unapproved"), "")

    def take_file_in(self, folder: Path) -> None:
        """The unit's form comes back with one word changed."""
        _, [issued] = self.services.forms.export(self.plan_id, self.period_id, folder, None, [self.who[1]])
        path = folder / issued.file_name
        book = openpyxl.load_workbook(path)
        page = book["填报表"]
        columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
        page.cell(5, columns["下一步工作"]).value = "下季度办结10件。"
        book.save(path)
        assert self.services.forms.take_in(self.services.forms.check([path])).batch is not None


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts]) -> Desk:
    return Desk(*sample)


def test_what_the_clerk_typed_counts_without_review_where_nobody_else_reviews(desk: Desk) -> None:
    assert desk.unapproved == {}
    assert desk.check() == ""
    assert desk.task("1").progress_text


def test_a_file_of_a_unit_waits_until_it_is_approved(desk: Desk, tmp_path: Path) -> None:
    before = desk.task("1")
    desk.take_file_in(tmp_path)
    waiting = desk.task("1")
    assert (waiting.progress_text, waiting.is_unreviewed) == ("", True)
    assert waiting.percent is not None
    assert before.percent is not None
    assert waiting.percent < before.percent
    rows = len([row for row in desk.services.review.sheet(*desk.who).rows if row.task and row.is_filled])
    assert desk.unapproved == {UNIT: rows}
    assert desk.check() == f"1家单位的{rows}项填报尚未审核通过，没有计入：{UNIT}{rows}项。"
    desk.services.review.approve(*desk.who)
    assert desk.unapproved == {}
    assert desk.task("1").percent == before.percent


def test_a_waiting_return_is_no_missing_return(desk: Desk, tmp_path: Path) -> None:
    desk.take_file_in(tmp_path)
    assert "没有报送" not in desk.task("1").reason
    assert "未报送" not in desk.task("1").reason
    document = desk.services.reports.bulletin(desk.plan_id, desk.period_id).document
    assert "本期所报正在审核，未计入" in str(document.annexes)


def test_one_approved_row_of_a_waiting_return_counts_alone(desk: Desk, tmp_path: Path) -> None:
    desk.take_file_in(tmp_path)
    waiting = desk.unapproved[UNIT]
    desk.services.review.approve(*desk.who, desk.services.review.sheet(*desk.who).rows[0].key)
    assert desk.unapproved == {UNIT: waiting - 1}
    assert desk.task("1").progress_text
    assert desk.task("2").is_unreviewed


def test_the_switch_lets_everything_in_and_the_check_still_tells(desk: Desk, tmp_path: Path) -> None:
    before = desk.task("1").percent
    desk.take_file_in(tmp_path)
    settings = desk.services.settings
    settings.change(replace(settings.settings(), approved_only=0))
    assert desk.task("1").percent == before
    assert "按设置仍计入" in desk.check()


def test_a_named_reviewer_makes_typed_figures_wait_too(desk: Desk) -> None:
    settings = desk.services.settings
    settings.change(replace(settings.settings(), reviewer_name="王审核", clerk_name="王审核"))
    assert desk.task("1").is_unreviewed
    assert len(desk.unapproved) > 15
    desk.services.review.approve(*desk.who)
    assert not desk.task("1").is_unreviewed


def test_a_waiting_value_of_an_indicator_is_left_out(desk: Desk) -> None:
    row = next(row for row in desk.services.review.sheet(*desk.who).rows if row.indicator and row.is_filled)
    assert row.indicator is not None
    code = row.indicator.indicator.code

    def stated() -> tuple[Decimal | None, Lamp]:
        one = next(one for one in desk.facts.indicators if one.code == code)
        return one.value, one.lamp

    assert stated()[0] == row.indicator.value.value
    desk.services.review.send_back(*desk.who, "口径不符", RowKey(indicator_id=row.indicator.indicator.id))
    assert stated()[0] is None


def test_the_workbench_goes_on_showing_what_was_reported(desk: Desk, tmp_path: Path) -> None:
    desk.take_file_in(tmp_path)
    view = desk.services.overview.view(desk.plan_id, desk.period_id)
    row = next(row for row in view.rows if row.task.number == "1")
    assert row.entry is not None
    assert row.percent == row.entry.completion_percent
