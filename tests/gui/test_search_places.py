"""Whatever the search box finds opens where it stands, with the words that were asked for marked and in view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.gui.every_text import EveryText, word_of
from wanzhou_gui.domain.chasing import ChaseStep
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.plans import Milestone, Plan
from wanzhou_gui.domain.searching import SEARCHED
from wanzhou_gui.gui.found_words import FoundWords
from wanzhou_gui.gui.search_hits import HitKind, SearchHit
from wanzhou_gui.gui.widgets.line_list import LineList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
_PLACES = [(one.kind, field) for one in SEARCHED for field in one.fields if one.kind is not Plan]
# Not every word of these is written out where they stand: what they belong to is marked.
_BY_NAME = {(Milestone, "quote"), (MilestoneResult, "note"), (ChaseStep, "reason"), (Paper, "title"), (Indicator, "code")}


def marked(place: QWidget) -> str:
    """What is marked in a widget."""
    if isinstance(place, QPlainTextEdit):
        return place.textCursor().selectedText()
    if isinstance(place, QLabel | QLineEdit):
        return place.selectedText()
    assert isinstance(place, QAbstractItemView), place
    index = place.currentIndex()
    return "\n".join(str(index.data(role) or "") for role in (0, 3, 11))


def choose(rig: WindowRig, kind: HitKind) -> None:
    """Go down the list to the first hit of a kind and open it."""
    box = rig.window._ui.search_edit
    kinds = [hit.kind for hit in box.hits]
    assert kind in kinds, kinds
    for _ in range(kinds.index(kind)):
        rig.press("Down")
    rig.press("Return")


def search(rig: WindowRig, qtbot: QtBot, typed: str) -> list[SearchHit]:
    """Ctrl+K and the words; what is offered."""
    rig.press("Ctrl+K")
    box = rig.window._ui.search_edit
    with qtbot.waitSignal(box.hits_shown, timeout=10_000):
        rig.type(typed)
    rig.settle()
    return list(box.hits)


def place_shown(rig: WindowRig, qtbot: QtBot) -> QWidget:
    """Where the words are marked, once they are."""
    found = rig.window.findChild(FoundWords)
    assert isinstance(found, FoundWords)
    qtbot.waitUntil(lambda: found.place is not None, timeout=3_000)
    assert found.place is not None
    return found.place


@pytest.mark.parametrize(("kind", "field"), _PLACES, ids=[f"{kind.__name__}-{field}" for kind, field in _PLACES])
def test_a_text_opens_where_it_stands_with_the_words_marked(opened: WindowRig, qtbot: QtBot, kind: type, field: str) -> None:
    word = word_of(_PLACES.index((kind, field)))
    refused: list[Exception] = []
    opened.window.desk.ask(lambda services: EveryText(services).write(kind, field, word), lambda _: None, refused.append)
    opened.settle()
    assert not refused, refused
    assert search(opened, qtbot, word)
    opened.press("Return")
    place = place_shown(opened, qtbot)
    if (kind, field) not in _BY_NAME:
        assert word in marked(place)
    if field == "edited_sections":
        assert isinstance(place, QPlainTextEdit)
    assert place.isVisible()
    assert not place.visibleRegion().isEmpty(), "the words are scrolled out of sight"


@pytest.mark.parametrize("typed", ["行动计划", "16号"])
def test_a_plan_opens_where_its_own_words_stand(opened: WindowRig, qtbot: QtBot, typed: str) -> None:
    search(opened, qtbot, typed)
    choose(opened, HitKind.PLAN)
    place = place_shown(opened, qtbot)
    assert opened.window.current_key == "plan_review"
    assert typed in marked(place)


@pytest.mark.parametrize("field", ["contact_name", "contact_phone", "leader_name", "note"])
def test_a_person_of_a_unit_opens_in_the_dictionary_in_that_field(opened: WindowRig, qtbot: QtBot, field: str) -> None:
    def write(services: Services) -> None:
        services.units.save(replace(services.units.unit("区教委"), **{field: "鼇龘6688"}))  # type: ignore[arg-type]  # texts

    opened.window.desk.ask(write, lambda _: None)
    opened.settle()
    hits = search(opened, qtbot, "龘66")
    assert [hit.title for hit in hits] == ["区教委"]
    opened.press("Return")
    place = place_shown(opened, qtbot)
    assert opened.window.current_key == "settings"
    assert marked(place) == "龘66"
    assert QApplication.focusWidget() is place


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("87", "审结案件87件"),  # digits
        ("A", "引进A类企业"),  # a single letter, in whatever case
        ("ip服务", "建成IP服务站"),  # latin and Chinese
        ("罗", "由罗科长负责"),  # a single character
        ("100%", "完成率100%，超额"),  # a sign that means anything to LIKE
        ("a_b", "文件名a_b.xlsx"),
        ("首单 质押", "完成首单数据知识产权质押"),  # two words
    ],
)
def test_characters_digits_letters_and_signs_are_found_as_they_are(
    opened: WindowRig, qtbot: QtBot, typed: str, text: str
) -> None:
    def write(services: Services) -> None:
        entry = services._ledger.find(Entry, period_id=services.periods.period("2024Q1").id)[0]
        with services._ledger.transaction("change_settings", "试", clerk="甲") as transaction:
            transaction.change(replace(entry, coordination=text))

    opened.window.desk.ask(write, lambda _: None)
    opened.settle()
    hits = search(opened, qtbot, typed)
    told = [hit for hit in hits if hit.kind in (HitKind.PROBLEM, HitKind.RETURN)]
    assert all(any(word.lower() in f"{hit.title}{hit.note}".lower() for word in typed.split()) for hit in told)
    assert any(hit.title == text for hit in told), [hit.title for hit in hits]
    index = next(at for at, hit in enumerate(hits) if hit.title == text)
    for _ in range(index):
        opened.press("Down")
    opened.press("Return")
    place = place_shown(opened, qtbot)
    assert marked(place).lower() == typed.split(maxsplit=1)[0].lower()
    assert isinstance(place, QPlainTextEdit)
    assert place.toPlainText() == text


def test_a_sign_that_stands_nowhere_finds_nothing(opened: WindowRig, qtbot: QtBot) -> None:
    assert search(opened, qtbot, "%_%") == []


def test_words_in_different_fields_of_one_return_are_found_together(opened: WindowRig, qtbot: QtBot) -> None:
    def write(services: Services) -> None:
        entry = services._ledger.find(Entry, period_id=services.periods.period("2024Q1").id)[0]
        with services._ledger.transaction("change_settings", "试", clerk="甲") as transaction:
            transaction.change(replace(entry, progress_text="鼇山站已建成", problems_text="缺羴水设备"))

    opened.window.desk.ask(write, lambda _: None)
    opened.settle()
    assert [hit.title for hit in search(opened, qtbot, "羴水 鼇山")] == ["缺羴水设备"]
    opened.press("Return")
    assert marked(place_shown(opened, qtbot)) == "羴水"


def test_a_command_leads_to_its_page_and_marks_nothing(opened: WindowRig, qtbot: QtBot) -> None:
    search(opened, qtbot, "dwzd")
    choose(opened, HitKind.PAGE)
    opened.settle()
    assert opened.window.current_key == "settings"
    assert opened.window.findChild(FoundWords) is None


def test_a_call_longer_than_its_line_shows_the_words_it_was_found_by(opened: WindowRig, qtbot: QtBot) -> None:
    said = "接电话的同志说材料正在送审，科长出差，分管领导下周一才回来，" * 3 + "届时由鼇科长送来"

    def write(services: Services) -> None:
        plan, period = services.plans.plans()[0].plan, services.periods.period("2024Q2")
        services.chasing.note_call(plan.id, services.units.unit("区教委").id, period.id, said=said)

    refused: list[Exception] = []
    opened.window.desk.ask(write, lambda _: None, refused.append)
    opened.settle()
    assert not refused, refused
    search(opened, qtbot, "鼇科")
    opened.press("Return")
    place = place_shown(opened, qtbot)
    assert isinstance(place, LineList)
    assert place.pointed_word == "鼇科"
    delegate = place.itemDelegate()
    shown = delegate._around_word(said, place.fontMetrics(), 200)  # type: ignore[attr-defined]  # what it draws
    assert "鼇科长" in place.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, 200)
