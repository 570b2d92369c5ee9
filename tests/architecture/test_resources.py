"""What ships beside the code is complete: licences, icons that draw, the working-day seed, Qt's words in Chinese."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
RESOURCES = REPOSITORY / "resources"
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = [path for path in (RESOURCES / "fonts").rglob("*") if path.suffix.lower() in {".ttf", ".otf", ".ttc"}]
    assert fonts, "the papers need fonts"
    notices = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (RESOURCES / "fonts").rglob("*")
        if path.is_file() and path.suffix.lower() in {"", ".txt", ".md"}
    )
    assert "SIL OPEN FONT LICENSE" in notices.upper() or "LICENSE" in notices.upper()
    assert [font.name for font in fonts if font.stem not in notices and font.name not in notices] == []


@pytest.mark.qt
def test_a_system_without_chinese_fonts_still_shows_chinese(qapp: object) -> None:
    from PySide6.QtGui import QFontDatabase, QRawFont

    from wanzhou_gui.gui import theme

    number = QFontDatabase.addApplicationFont(str(theme.STAND_IN_FONT))
    families = QFontDatabase.applicationFontFamilies(number)
    assert set(families) <= set(theme.FAMILIES)
    assert families
    font = QRawFont(str(theme.STAND_IN_FONT), 14)
    assert all(font.supportsCharacter(ord(character)) for character in "督查台账任务填报滞后预警撤销“”—、")
    QFontDatabase.removeApplicationFont(number)


def test_icons_ship_with_licence_and_origin() -> None:
    folder = RESOURCES / "icons"
    assert "MIT License" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "Tabler" in (folder / "ORIGIN").read_text(encoding="utf-8")
    assert (folder / "application" / "ORIGIN").is_file()


def test_every_icon_takes_the_colour_it_is_given() -> None:
    assert len(ICONS) >= 45
    for icon in ICONS:
        text = icon.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text, icon.name
        assert not re.search(r"#[0-9a-fA-F]{3,6}\b|href|<script|<image", text), icon.name


@pytest.mark.qt
def test_every_icon_draws_something(qapp: object) -> None:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    for icon in [*ICONS, RESOURCES / "icons" / "application" / "icon.svg"]:
        renderer = QSvgRenderer(QByteArray(icon.read_bytes()))
        assert renderer.isValid(), icon.name
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        drawn = sum(1 for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 60)
        assert drawn > 4, icon.name


@pytest.mark.qt
def test_undo_and_discard_are_said_as_in_the_office(qapp: object) -> None:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(RESOURCES / "i18n" / "app_zh_CN.qm"))
    assert translator.translate("QPlatformTheme", "Discard") == "不保存"
    assert translator.translate("QLineEdit", "&Undo") == "撤销(&U)"


def test_workday_seed_follows_the_published_notices() -> None:
    chinese_calendar = pytest.importorskip("chinese_calendar")
    seed = json.loads((RESOURCES / "calendar" / "workdays.json").read_text(encoding="utf-8"))
    special = {row["date"]: row["is_workday"] for row in seed["days"]}
    assert len(special) == len(seed["days"])
    assert seed["years"] == [2024, 2025, 2026]
    day = datetime.date(seed["years"][0], 1, 1)
    while day.year <= seed["years"][-1]:
        assert special.get(day.isoformat(), day.weekday() < 5) == chinese_calendar.is_workday(day), day
        day += datetime.timedelta(days=1)


def test_workday_seed_knows_the_days_of_the_first_plan() -> None:
    # 国办发明电〔2023〕7号: 4 February and 18 February 2024 are working Sundays, 9 February is not a day off by notice.
    seed = json.loads((RESOURCES / "calendar" / "workdays.json").read_text(encoding="utf-8"))
    special = {row["date"]: row for row in seed["days"]}
    assert special["2024-02-04"] == {"date": "2024-02-04", "is_workday": True, "name": "春节调休上班"}
    assert special["2024-10-01"]["is_workday"] is False
    assert "2024-02-09" not in special
