"""Every page, tab and form of the window, those added tomorrow too: heard, read, reached, and never cut off."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.gui.seen import (
    contrast,
    does_not_fit,
    foreign,
    picture_of,
    shown,
    text_contrast,
    text_places,
    words_of,
)
from tests.gui.test_accessible_names import nameless
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import generated, theme
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.pictures import SHOWN
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.reports.wording import lamp_word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt

KEYS = [entry.key for entry in PAGES]
LEAST = 4.5


def forms() -> list[str]:
    """Every compiled form, by its module: a new one is found without being named."""
    return sorted(
        info.name for info in pkgutil.walk_packages(generated.__path__, f"{generated.__name__}.") if ".ui_" in info.name
    )


def made(module_name: str) -> QWidget:
    """A form by itself, as its .ui file says."""
    module = importlib.import_module(module_name)
    maker = next(value for name, value in vars(module).items() if name.startswith("Ui_"))
    is_dialog = maker.__name__.endswith("Dialog")
    is_window = maker.__name__ == "Ui_MainWindow"
    root: QWidget
    if is_window:
        from PySide6.QtWidgets import QMainWindow

        root = QMainWindow()
    else:
        root = QDialog() if is_dialog else QWidget()
    maker().setupUi(root)
    return root


def open_page(rig: WindowRig, key: str) -> Page:
    rig.window.show_page(key, SHOWN.get(key))
    rig.settle()
    page = rig.window.current_page
    assert page is not None
    return page


def views(rig: WindowRig, page: Page) -> Iterator[str]:
    """A page as it opens, then every tab of it and of what is in it."""
    yield ""
    for book in page.findChildren(QTabWidget):
        for at in range(book.count()):
            book.setCurrentIndex(at)
            rig.settle()
            QApplication.processEvents()
            if book.isVisible():
                yield book.tabText(at)


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """The window in its largest letters."""
    theme.apply(qapp, 1.3)
    yield
    theme.apply(qapp)


@pytest.mark.parametrize("key", KEYS)
def test_every_tab_of_a_page_is_heard_and_in_chinese(opened: WindowRig, key: str) -> None:
    page = open_page(opened, key)
    for view in views(opened, page):
        assert nameless(opened.window) == [], view
        said = {f"{type(one).__name__} {one.objectName()}": foreign(text) for one in shown(page) for text in words_of(one)}
        assert {name: words for name, words in said.items() if words} == {}, view


@pytest.mark.parametrize("key", KEYS)
def test_the_words_of_a_page_stand_out_from_their_ground(opened: WindowRig, key: str) -> None:
    page = open_page(opened, key)
    for view in views(opened, page):
        picture = picture_of(opened.window)
        weak = {
            name: round(found, 1)
            for name, place in text_places(opened.window, page)
            if (found := text_contrast(picture, place)) < LEAST
        }
        assert weak == {}, view


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("size", [(1280, 640), (1366, 697), (1920, 1080)])
def test_nothing_is_cut_off(opened: WindowRig, key: str, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    page = open_page(opened, key)
    for view in views(opened, page):
        assert _cut(page) == [], view


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.usefixtures("large_letters")
def test_nothing_is_cut_off_in_the_largest_letters(opened: WindowRig, key: str) -> None:
    opened.window.resize(1280, 640)
    page = open_page(opened, key)
    for view in views(opened, page):
        assert _cut(page) == [], view


def _cut(page: QWidget) -> list[str]:
    sideways = [
        f"{one.objectName()} scrolls sideways" for one in page.findChildren(QScrollArea) if one.isVisible() and one.horizontalScrollBar().maximum()
    ]
    return sideways + [f"{one.objectName()} {next(iter(t for t in words_of(one) if t), '')[:20]}" for one in shown(page) if does_not_fit(one)]


@pytest.mark.parametrize("form", forms())
def test_every_form_is_heard_and_in_chinese(qtbot: QtBot, form: str) -> None:
    root = made(form)
    qtbot.addWidget(root)
    # Qt names the arrows of tabs itself, in Chinese once the window has loaded its translations.
    parts = [one for one in [root, *root.findChildren(QWidget)] if not one.objectName().startswith("Scroll")]
    foreign_words = [word for one in parts for text in words_of(one) for word in foreign(text)]
    assert foreign_words == []
    if isinstance(root, QDialog):
        assert any(button.text() for button in root.findChildren(QPushButton)), "no way out by a button"


@pytest.mark.parametrize("form", [one for one in forms() if one.endswith("_dialog")])
@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_the_buttons_of_every_dialog_fit_and_can_be_reached(qapp: QApplication, qtbot: QtBot, form: str, factor: float) -> None:
    theme.apply(qapp, factor)
    try:
        root = made(form)
        qtbot.addWidget(root)
        root.resize(min(root.width(), 1280), min(root.height(), 640))
        root.show()
        qtbot.waitExposed(root)
        root.activateWindow()
        qtbot.waitUntil(root.isActiveWindow)
        assert root.minimumSizeHint().width() <= 1280
        assert root.minimumSizeHint().height() <= 640
        assert [one.objectName() for one in root.findChildren(QPushButton) if one.isVisible() and does_not_fit(one)] == []
        reached: set[QWidget] = set()
        for _ in range(120):
            root.focusNextChild()
            focused = QApplication.focusWidget()
            if focused is not None:
                reached.add(focused)
        buttons = {
            one
            for one in root.findChildren(QPushButton)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.isCheckable()
        }
        assert [one.objectName() for one in buttons - reached] == []
    finally:
        theme.apply(qapp)


def test_every_pair_of_colours_in_the_style_sheet_can_be_read() -> None:
    """Hover, pressed, selected and switched-off states too, which no picture happens to show."""
    sheet = re.sub(r"/\*.*?\*/", "", theme.style_sheet(), flags=re.DOTALL)
    rules: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        pairs = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", body))
        for selector in selectors.split(","):
            rules.setdefault(selector.strip(), {}).update(pairs)
    weak = {}
    for selector, pairs in rules.items():
        if not {"color", "background"} & pairs.keys() or "indicator" in selector or "::handle" in selector:
            continue
        ground = _resolved(rules, selector, "background", theme.SURFACE)
        text = _resolved(rules, selector, "color", theme.TEXT)
        if not ground.startswith("#") or not text.startswith("#") or _carries_no_text(selector):
            continue
        found = contrast(QColor(text), QColor(ground))
        if found < LEAST:
            weak[selector] = round(found, 2)
    assert weak == {}


def _carries_no_text(selector: str) -> bool:
    return any(part in selector for part in ('"line"', '"strip"', "::chunk", "::separator", "QSplitter", "::groove"))


def _resolved(rules: dict[str, dict[str, str]], selector: str, name: str, default: str) -> str:
    """What a rule says, or the rules it narrows down say: without its state, then without its kind."""
    bare = re.sub(r"(?<!:):[a-z-]+", "", selector)
    for one in (selector, bare, re.sub(r"\[[^]]*\]", "", bare)):
        value = rules.get(one, {}).get(name, "").strip()
        if value and value != "transparent":
            return value
    return default


@pytest.mark.parametrize("ground", ["SURFACE", "ZEBRA", "WINDOW"])
@pytest.mark.parametrize("text", ["TEXT", "TEXT_SECOND", "TEXT_THIRD", "DISABLED", "ACCENT", "RED"])
def test_every_colour_of_words_can_be_read_on_every_ground(text: str, ground: str) -> None:
    assert contrast(QColor(getattr(theme, text)), QColor(getattr(theme, ground))) >= LEAST


@pytest.mark.parametrize("ground", ["SELECTION", "ACCENT_TINT", "HEADER"])
@pytest.mark.parametrize("text", ["TEXT", "TEXT_SECOND", "TEXT_THIRD", "ACCENT"])
def test_words_can_be_read_where_something_is_chosen(text: str, ground: str) -> None:
    assert contrast(QColor(getattr(theme, text)), QColor(getattr(theme, ground))) >= LEAST


@pytest.mark.parametrize("lamp", [*Lamp])
def test_the_word_of_a_lamp_can_be_read_on_its_tint_and_on_every_ground(lamp: Lamp) -> None:
    look = theme.LAMP_LOOKS[lamp]
    for ground in (look.tint, theme.SURFACE, theme.ZEBRA, theme.SELECTION):
        assert contrast(QColor(look.text), QColor(ground)) >= LEAST
    # The edge of a shape, not its filling, separates it from the paper.
    assert contrast(QColor(look.edge), QColor(theme.SURFACE)) >= 3


def test_lamps_are_told_apart_on_a_grey_print(qapp: QApplication) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    side, drawn = 24, {}
    for lamp in Lamp:
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.SURFACE))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shape(painter, QRectF(2, 2, side - 4, side - 4), theme.LAMP_LOOKS[lamp])
        painter.end()
        # Every edge drawn in one colour: only the outline may tell them apart.
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        drawn[lamp] = [QColor(grey.pixel(x, y)).red() < 200 for y in range(side) for x in range(side)]
    for one in Lamp:
        assert sum(drawn[one]) > 20, f"{one} leaves nothing on the paper"
        for other in Lamp:
            if one is not other:
                different = sum(a is not b for a, b in zip(drawn[one], drawn[other], strict=True))
                assert different > 40, f"{one} and {other} look the same in grey"
    assert len({lamp_word(lamp) for lamp in Lamp}) == len(Lamp)


def test_every_button_with_only_a_picture_has_a_tool_tip(opened: WindowRig) -> None:
    for key in KEYS:
        page = open_page(opened, key)
        bare = [one.objectName() for one in page.findChildren(QToolButton) if one.objectName() and not one.text() and not one.toolTip() and not one.objectName().startswith("Scroll")]
        assert bare == [], key


class Faulty(QWidget):
    """A page with every fault, to see that the checks find them."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.button = QPushButton("Save this file now, please")
        self.button.setFixedWidth(40)
        self.pale = QPushButton("看不清")
        self.pale.setStyleSheet("color: #C8CDD2; background: #FFFFFF;")
        column.addWidget(self.button)
        column.addWidget(self.pale)


def test_the_checks_find_what_is_wrong(qtbot: QtBot) -> None:
    page = Faulty()
    qtbot.addWidget(page)
    page.resize(400, 200)
    page.show()
    qtbot.waitExposed(page)
    assert foreign("".join(words_of(page.button))) == ["Save", "this", "file", "now", "please"]
    assert does_not_fit(page.button)
    assert not does_not_fit(page.pale)
    picture = picture_of(page)
    found = {name: text_contrast(picture, place) for name, place in text_places(page, page)}
    assert min(found.values()) < LEAST
    page.button.setText("")
    assert any("QPushButton" in name for name in nameless(page))
