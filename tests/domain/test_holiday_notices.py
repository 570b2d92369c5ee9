"""The yearly holiday notice: read as printed, doubts said, nothing guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.holiday_notices import NoticeQuestion, read_holiday_notice
from wanzhou_gui.domain.periods import WorkCalendar
from wanzhou_gui.system.calendar_file import JsonCalendarSource
from wanzhou_gui.system.paths import resource_root

NOTICE_OF_2025 = """国务院办公厅关于2025年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2024年11月12日
"""


def test_a_whole_notice_gives_the_days_the_program_ships() -> None:
    reading = read_holiday_notice(NOTICE_OF_2025)
    assert (reading.year, reading.remarks) == (2025, ())
    shipped = WorkCalendar.of(JsonCalendarSource(resource_root() / "calendar" / "workdays.json").days())
    read = {one.day: one.is_workday for one in reading.days}
    assert read == {day: works for day, works in shipped.exceptions.items() if day.year == 2025}


def test_a_pasted_sentence_with_half_width_marks_is_read() -> None:
    reading = read_holiday_notice("10月1日至7日放假调休,9月29日、10月12日上班", 2024)
    assert [one.day for one in reading.days if one.is_workday] == [date(2024, 9, 29), date(2024, 10, 12)]
    assert [one.day.day for one in reading.days if not one.is_workday] == [1, 2, 3, 4, 5, 6, 7]
    assert reading.remarks == ()


def test_a_new_year_that_begins_in_december_belongs_to_two_years() -> None:
    reading = read_holiday_notice("一、元旦：12月31日至1月2日放假调休，共3天。", 2023)
    assert [one.day for one in reading.days] == [date(2022, 12, 31), date(2023, 1, 1), date(2023, 1, 2)]


def test_a_table_of_days_is_read() -> None:
    reading = read_holiday_notice("2027-10-01\t放假\t国庆节\n2027/10/9,上班,国庆节\n20271002 放假")
    assert [(one.day.isoformat(), one.is_workday, one.name) for one in reading.days] == [
        ("2027-10-01", False, "国庆节"), ("2027-10-02", False, ""), ("2027-10-09", True, "国庆节"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("国庆节：10月1日（周五）放假。", NoticeQuestion.WEEKDAY_DIFFERS),
        ("国庆节：10月1日至7日放假，共8天。", NoticeQuestion.TOTAL_DIFFERS),
        ("清明节：2月30日放假。", NoticeQuestion.NO_SUCH_DAY),
        ("国庆节：10月8日放假。10月8日上班。", NoticeQuestion.BOTH),
        ("中秋节：9月17日另行通知。", NoticeQuestion.UNREAD),
    ],
)
def test_what_is_in_doubt_is_said(text: str, code: NoticeQuestion) -> None:
    assert code in [remark.code for remark in read_holiday_notice(text, 2024).remarks]


def test_without_a_year_nothing_is_guessed() -> None:
    assert read_holiday_notice("10月1日至7日放假").days == ()


@given(st.text(alphabet="0123456789年月日至、，。；（）()周一二放假上班调休共天元旦:：-\n", max_size=120))
def test_no_text_breaks_the_reader(text: str) -> None:
    reading = read_holiday_notice(text, 2027)
    assert len({one.day for one in reading.days}) == len(reading.days)
