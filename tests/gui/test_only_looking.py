"""Somebody who only looks: on every page, the newest too, what can still be pressed writes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.pictures import SHOWN
from wanzhou_gui.gui.viewer_lock import ViewerLock
from wanzhou_gui.gui.viewer_rights import READING
from wanzhou_gui.usecases.people import ClerkVerbs

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt

WITH_LEDGER = [entry.key for entry in PAGES if entry.needs_ledger]
INNER = QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView | QHeaderView | QTabBar


class SilentVoice(messages.Voice):
    """Nobody answers: every question is closed again."""

    def tell(self, parent: QWidget | None, what: str, remedy: str = "", details: str = "") -> None:
        return None

    def choose(self, *_: object, **__: object) -> int | None:
        return None

    def ask_yes_no(self, *_: object, **__: object) -> bool:
        return False

    def ask_text(self, *_: object, **__: object) -> str | None:
        return None

    def ask_open_file(self, *_: object, **__: object) -> Path | None:
        return None

    def ask_open_files(self, *_: object, **__: object) -> list[Path]:
        return []

    def ask_save_file(self, *_: object, **__: object) -> Path | None:
        return None

    def ask_folder(self, *_: object, **__: object) -> Path | None:
        return None


@pytest.fixture
def looking(opened: WindowRig) -> WindowRig:
    """The window with somebody at it who only looks."""

    def sit_down(services: object) -> object:
        services.clerks.save(Clerk(name="王查看", role=ClerkRole.VIEWER))  # type: ignore[attr-defined]
        return services.clerks.switch("王查看")  # type: ignore[attr-defined]

    opened.window.desk.act(sit_down, lambda changes: changes)  # type: ignore[arg-type,return-value]
    opened.settle()
    return opened


@pytest.fixture
def _nothing_opens(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No dialog waits for an answer, no other program starts, and nobody answers a question."""
    monkeypatch.setattr(QDialog, "exec", lambda self: 0)
    monkeypatch.setattr("wanzhou_gui.system.open_file.open_with_desktop", lambda path: None)
    with messages.speaking_with(SilentVoice()):
        yield


def open_page(rig: WindowRig, key: str) -> Page:
    rig.window.show_page(key, SHOWN.get(key))
    rig.settle()
    page = rig.window.current_page
    assert page is not None
    return page


def tab_walk(page: QWidget) -> Iterator[None]:
    """Every tab of a page, one after the other; a page without tabs once."""
    books = page.findChildren(QTabWidget)
    yield None
    for book in books:
        for at in range(book.count()):
            book.setCurrentIndex(at)
            yield None


def controls(page: QWidget) -> list[QWidget]:
    return [
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox | QPlainTextEdit | QTextEdit)
        and not isinstance(one.parentWidget(), INNER)
    ]


def is_off(widget: QWidget) -> bool:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.isReadOnly()
    return not widget.isEnabled()


def content_of(ledger: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the ledger but the digests of what was done before: the chain and the names of acts."""
    with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in tables
            if table not in ("audit_link", "audit_chain", "own_act", "own_removal") and not table.startswith("sqlite_")
        }


@pytest.mark.parametrize("key", WITH_LEDGER)
def test_what_writes_is_off_and_says_why(looking: WindowRig, key: str) -> None:
    page = open_page(looking, key)
    off = 0
    for _ in tab_walk(page):
        looking.settle()
        for one in controls(page):
            if is_off(one) and one.accessibleDescription().startswith("王查看只能查看"):
                assert one.toolTip() == one.accessibleDescription()
                off += 1
    # The workbench is nothing but looking.
    assert off or key == "workbench"


@pytest.mark.parametrize("key", WITH_LEDGER)
@pytest.mark.usefixtures("_nothing_opens")
def test_pressing_everything_that_is_left_writes_nothing(
    looking: WindowRig, key: str, ledger_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    refuse = ClerkVerbs.refuse_viewer

    def recorded(self: ClerkVerbs, verb: str) -> None:
        tried.append(verb)
        refuse(self, verb)

    monkeypatch.setattr(ClerkVerbs, "refuse_viewer", recorded)
    looking.window.desk.ask(lambda services: services._ledger.guard(services.clerks.refuse_viewer), lambda _: None)
    looking.settle()
    page = open_page(looking, key)
    before = content_of(ledger_path)
    seen: set[tuple[str, str, str]] = set()
    for _ in tab_walk(page):
        looking.settle()
        for button in page.findChildren(QAbstractButton):
            if not isValid(button):
                continue
            what = (type(button).__name__, button.objectName(), button.text() or button.accessibleName())
            if what in seen or not button.isVisible() or not button.isEnabled() or isinstance(button.parentWidget(), INNER):
                continue
            seen.add(what)
            button.click()
            looking.settle()
            for dialog in [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]:
                for inside in dialog.findChildren(QAbstractButton):
                    if isValid(inside) and inside.isVisible() and inside.isEnabled() and not isinstance(inside.parentWidget(), INNER):
                        inside.click()
                        looking.settle()
                if isValid(dialog):
                    dialog.close()
            if looking.window.current_page is not page:
                assert open_page(looking, key) is page
    assert tried == []
    assert content_of(ledger_path) == before


def test_a_page_nobody_has_thought_of_is_off_as_a_whole(looking: WindowRig) -> None:
    class NewPage(Page):
        def show_scope(self, scope: object) -> None:
            return None

        def show_changes(self, changes: object, initiator: object) -> None:
            return None

    page = NewPage(looking.window.desk, looking.window)
    button, line, note = QAbstractButtonLike(page), QLineEdit(page), QPlainTextEdit(page)
    lock = looking.window.findChild(ViewerLock)
    assert lock is not None
    lock.note_page("new", page)
    assert not button.isEnabled()
    assert not line.isEnabled()
    assert note.isReadOnly()
    late = QLineEdit(page)
    page.show()
    late.show()
    assert not late.isEnabled()
    page.deleteLater()


class QAbstractButtonLike(QAbstractButton):
    """A button of a kind the program has none of."""

    def paintEvent(self, event: object) -> None:
        return None


def test_every_name_on_the_list_of_what_may_be_used_stands_on_its_page(opened: WindowRig) -> None:
    pages = {entry.key for entry in PAGES}
    for key, names in READING.items():
        if key not in pages or names == ("*",):
            continue
        page = open_page(opened, key)
        known = {one.objectName() for one in page.findChildren(QWidget)} | {type(one).__name__ for one in page.findChildren(QWidget)}
        for name in names:
            found = any(
                one.endswith(name[1:]) if name.startswith("*") else one.startswith(name[:-1]) if name.endswith("*") else one == name
                for one in known
            )
            assert found, f"{name} on {key}"
