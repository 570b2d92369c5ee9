"""The calendar of a ledger: set by hand, taken from a notice, its source kept, all of it undone as one act."""

from __future__ import annotations

from datetime import date

import pytest

from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

NOTICE = "国务院办公厅关于2027年部分节假日安排的通知\n七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。"


def test_a_notice_makes_its_year_known_and_keeps_its_source(services: Services) -> None:
    assert services.calendars.calendar().years_missing(date(2026, 1, 1), date(2027, 12, 31)) == (2027,)
    reading = services.calendars.read_notice(NOTICE)
    count, _ = services.calendars.take_notice(reading.days, 2027, "国办发明电〔2026〕7号", NOTICE)
    assert count == 9
    year = next(one for one in services.calendars.years() if one.year == 2027)
    assert year.source is not None
    assert (year.source.title, year.source.text) == ("国办发明电〔2026〕7号", NOTICE)
    calendar = services.calendars.calendar()
    assert calendar.years_missing(date(2027, 1, 1), date(2027, 12, 31)) == ()
    assert calendar.is_workday(date(2027, 9, 26))
    assert not calendar.is_workday(date(2027, 10, 1))


def test_a_second_notice_replaces_the_year_and_undo_brings_it_back(services: Services) -> None:
    first = services.calendars.read_notice(NOTICE)
    services.calendars.take_notice(first.days, 2027, "", NOTICE)
    second = services.calendars.read_notice("国庆节：10月1日至5日放假。", 2027)
    services.calendars.take_notice(second.days, 2027, "更正", "")
    assert not services.calendars.calendar().is_workday(date(2027, 9, 26))
    services.history.undo()
    assert services.calendars.calendar().is_workday(date(2027, 9, 26))
    services.history.undo()
    assert 2027 not in services.calendars.calendar().known_years


def test_one_day_set_by_hand_does_not_make_a_year_known(services: Services) -> None:
    services.calendars.set_day(date(2028, 1, 3), is_workday=False, name="元旦")
    assert not services.calendars.calendar().is_workday(date(2028, 1, 3))
    assert 2028 not in services.calendars.calendar().known_years
    services.calendars.set_day(date(2028, 1, 3), is_workday=None)
    assert services.calendars.calendar().is_workday(date(2028, 1, 3))


@pytest.mark.parametrize(
    ("text", "code"), [("", "notice_without_days"), ("10月1日放假", "notice_without_year"), ("2027年见通知", "notice_without_year")]
)
def test_a_text_without_days_is_refused(services: Services, text: str, code: str) -> None:
    with pytest.raises(RejectedError) as refused:
        services.calendars.read_notice(text)
    assert refused.value.code == code
