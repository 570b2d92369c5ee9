"""Clock, calendar, initials, log and the desktop."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from wanzhou_gui.system import open_file
from wanzhou_gui.system.calendar_file import JsonCalendarSource
from wanzhou_gui.system.clock import FixedClock, SystemClock
from wanzhou_gui.system.initials import PinyinInitials
from wanzhou_gui.system.logging_setup import start_log, stop_log
from wanzhou_gui.system.paths import resource_root
from wanzhou_gui.usecases.errors import EnvironmentProblemError, NotFoundError


class TestClock:
    def test_the_real_clock_tells_utc_and_the_local_day(self) -> None:
        before = datetime.now(UTC)
        told = SystemClock().now()
        assert told.utcoffset() == timedelta(0)
        assert before <= told <= datetime.now(UTC)
        assert abs((SystemClock().today() - told.date()).days) <= 1

    def test_the_fixed_clock_stands_still(self) -> None:
        clock = FixedClock(date(2024, 7, 10))
        assert clock.today() == date(2024, 7, 10)
        assert clock.now() == clock.now() == datetime(2024, 7, 10, 1, tzinfo=UTC)
        moment = datetime(2024, 7, 9, 16, 30, tzinfo=UTC)
        assert FixedClock(date(2024, 7, 10), moment).now() == moment


class TestCalendar:
    def test_the_shipped_days_are_read_in_order(self) -> None:
        days = JsonCalendarSource(resource_root() / "calendar" / "workdays.json").days()
        assert [day.day for day in days] == sorted({day.day for day in days})
        known = {day.day: day for day in days}
        assert known[date(2024, 2, 4)].is_workday is True
        assert known[date(2024, 10, 1)].is_workday is False
        assert known[date(2024, 10, 1)].name

    @pytest.mark.parametrize("text", [None, "", "[]", '{"days": [{"date": "2024-02-30", "is_workday": true, "name": ""}]}', '{"days": [1]}'])
    def test_a_missing_or_broken_file_is_said(self, text: str | None, tmp_path: Path) -> None:
        path = tmp_path / "workdays.json"
        if text is not None:
            path.write_text(text, encoding="utf-8")
        with pytest.raises(EnvironmentProblemError) as refused:
            JsonCalendarSource(path).days()
        assert (refused.value.code, refused.value.details["path"]) == ("calendar_unreadable", str(path))

    def test_days_come_sorted_whatever_the_file_does(self, tmp_path: Path) -> None:
        path = tmp_path / "workdays.json"
        rows = [{"date": day, "is_workday": False, "name": "节"} for day in ("2025-01-01", "2024-01-01")]
        path.write_text(json.dumps({"days": rows}), encoding="utf-8")
        assert [day.day.year for day in JsonCalendarSource(path).days()] == [2024, 2025]


class TestInitials:
    @pytest.mark.parametrize(
        ("name", "first"), [("区发展改革委", "qfzggw"), ("区科技局", "qkjj"), ("万州海关", "wzhg"), ("A区2办", "aq2b"), ("", None), ("——", None)]
    )
    def test_the_usual_reading_comes_first(self, name: str, first: str | None) -> None:
        readings = PinyinInitials().initials_of(name)
        assert (readings[0] if readings else None) == first
        assert all(reading == reading.lower() for reading in readings)

    def test_every_reading_of_an_ambiguous_name_is_found(self) -> None:
        assert {"wzjkqgwh", "wzjkogwh"} <= set(PinyinInitials().initials_of("万州经开区管委会"))

    def test_readings_do_not_explode(self) -> None:
        readings = PinyinInitials().initials_of("重长乐行朝重长乐行朝重长乐行朝重长乐行朝")
        assert len(readings) == 64
        assert len(set(readings)) == 64


class TestLog:
    @pytest.fixture(autouse=True)
    def _quiet(self) -> Iterator[None]:
        level = logging.getLogger().level
        yield
        stop_log()
        logging.getLogger().setLevel(level)

    def test_what_happens_is_written_without_the_name_of_the_home(self, tmp_path: Path) -> None:
        path = start_log(tmp_path / "logs")
        assert path is not None
        logging.getLogger("wanzhou_gui.test").warning("could not read %s", Path.home() / "台账.ledger")
        stop_log()
        text = path.read_text(encoding="utf-8")
        assert "WARNING wanzhou_gui.test could not read ~" in text
        assert str(Path.home()) not in text

    def test_starting_twice_writes_once(self, tmp_path: Path) -> None:
        start_log(tmp_path)
        path = start_log(tmp_path)
        assert path is not None
        logging.getLogger("wanzhou_gui.test").error("only once")
        stop_log()
        assert path.read_text(encoding="utf-8").count("only once") == 1

    def test_a_folder_that_cannot_be_made_stops_nobody(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert start_log(tmp_path / "file" / "logs") is None


class TestDesktop:
    def test_what_is_not_there_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(NotFoundError):
            open_file.open_with_desktop(tmp_path / "none.pdf")

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows asks its own shell")
    def test_the_path_is_handed_to_the_desktop(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paper = tmp_path / "通报 一.pdf"
        paper.touch()
        handed: list[list[str]] = []
        monkeypatch.setattr(open_file.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(open_file.subprocess, "Popen", lambda command, **_: handed.append(command))
        open_file.open_with_desktop(paper)
        assert handed[0][1:] == [str(paper)]

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows asks its own shell")
    def test_a_machine_without_desktop_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(open_file.shutil, "which", lambda _: None)
        with pytest.raises(EnvironmentProblemError) as refused:
            open_file.open_with_desktop(tmp_path)
        assert refused.value.code == "no_program"
