"""Every dialog of the window as it is opened at work: heard, read, reached by keyboard, left by Escape, never cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QRadioButton, QWidget

from tests.gui.dialog_openers import OPENERS, Stage, known_dialogs
from tests.gui.seen import does_not_fit, foreign, picture_of, shown, text_contrast, text_places, words_of
from tests.gui.test_accessible_names import nameless
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
LEAST = 4.5
# The lock may not be closed away; that is what it is for.
NO_ESCAPE = {"LockDialog"}
# Where Enter moves on inside the form, because what stands out ends it.
STEPS_WITHIN = {"choose_button"}
_FILE_NAME = re.compile(r"[\w.-]+\.(?:txt|docx|pdf|xlsx)")


@pytest.fixture
def stage(desk: Desk, settled: Callable[[], None], tmp_path: Path, amended_text: str) -> Stage:
    return Stage(desk, settled, tmp_path, amended_text)


@pytest.fixture
def at_work(stage: Stage, qtbot: QtBot) -> Iterator[Callable[[str], QDialog]]:
    opened: list[QDialog] = []

    def open_it(name: str) -> QDialog:
        dialog = OPENERS[name](stage)
        opened.append(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.resize(min(max(dialog.width(), dialog.minimumSizeHint().width()), 1280), min(max(dialog.height(), dialog.minimumSizeHint().height()), 640))
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        for _ in range(3):
            stage.settled()
            QApplication.processEvents()
        return dialog

    yield open_it
    for dialog in opened:
        dialog.done(0)
        stage.settled()
        dialog.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, 1.3)
    yield
    theme.apply(qapp)


def test_every_class_of_dialogs_is_in_the_list() -> None:
    assert known_dialogs() == sorted(OPENERS), "give a new dialog its entry in tests/gui/dialog_openers.py"


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_a_dialog_is_heard_read_and_in_chinese(at_work: Callable[[str], QDialog], name: str) -> None:
    dialog = at_work(name)
    assert dialog.windowTitle().strip()
    assert nameless(dialog) == []
    parts = [one for one in [dialog, *shown(dialog)] if not one.objectName().startswith("Scroll")]
    assert [word for one in parts for text in words_of(one) for word in foreign(_FILE_NAME.sub("", text))] == []
    picture = picture_of(dialog)
    weak = {
        label: round(found, 1)
        for label, place in text_places(dialog, dialog)
        if (found := text_contrast(picture, place)) < LEAST
    }
    assert weak == {}
    assert [one.objectName() for one in shown(dialog) if does_not_fit(one)] == []


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_the_tab_key_reaches_every_control_of_a_dialog(at_work: Callable[[str], QDialog], name: str) -> None:
    dialog = at_work(name)
    expected = {
        one
        for one in dialog.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.window() is dialog
        and not isinstance(one.parentWidget(), QComboBox)
        # Of radio buttons the chosen one stands for all.
        and not isinstance(one, QRadioButton)
    }
    reached: set[QWidget] = set()
    for _ in range(300):
        # Through the form itself: a text field keeps the key for itself.
        dialog.focusNextChild()
        focused = QApplication.focusWidget()
        if focused in reached and expected <= reached:
            break
        if focused is not None:
            reached.add(focused)
    assert [f"{type(one).__name__} {one.objectName()}" for one in expected - reached] == []


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_a_dialog_has_a_way_out_and_escape_takes_it(at_work: Callable[[str], QDialog], qtbot: QtBot, name: str) -> None:
    dialog = at_work(name)
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    if name in NO_ESCAPE:
        assert dialog.isVisible()
    else:
        assert not dialog.isVisible()


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_enter_does_the_one_thing_a_dialog_is_for_or_nothing(at_work: Callable[[str], QDialog], name: str) -> None:
    dialog = at_work(name)
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    defaults = [one for one in buttons if one.isDefault()]
    primary = [one for one in buttons if one.property("kind") == "primary"]
    assert len(defaults) <= 1
    if defaults and primary:
        assert defaults[0] in primary or defaults[0].objectName() in STEPS_WITHIN, defaults[0].objectName()


@pytest.mark.parametrize("name", sorted(OPENERS))
@pytest.mark.usefixtures("large_letters")
def test_a_dialog_fits_the_smallest_window_in_the_largest_letters(at_work: Callable[[str], QDialog], name: str) -> None:
    dialog = at_work(name)
    assert dialog.minimumSizeHint().width() <= 1280
    assert dialog.minimumSizeHint().height() <= 640
    assert [one.objectName() for one in shown(dialog) if isinstance(one, QPushButton) and does_not_fit(one)] == []


def asked(question: Callable[[messages.Voice], object]) -> tuple[list[str], list[str], object]:
    """Ask in the real voice; what has no name, what is English in the box, and the answer to Escape."""
    seen: list[tuple[list[str], list[str]]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        parts = [one for one in [box, *shown(box)] if not one.objectName().startswith("Scroll")]
        seen.append((nameless(box), [word for one in parts for text in words_of(one) for word in foreign(text)]))
        box.reject()

    QTimer.singleShot(0, look)
    answer = question(messages.Voice())
    assert seen, "nothing was asked"
    return *seen[0], answer


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        (lambda voice: voice.tell(None, "没有保存。", "请再试一次。"), None),
        (lambda voice: voice.ask_yes_no(None, "撤销这一步？", "撤销", "不撤销"), False),
        (lambda voice: voice.choose(None, "怎样处理？", ("覆盖", "跳过")), None),
        (lambda voice: voice.ask_text(None, "改名", "新名称", "甲"), None),
        (lambda voice: voice.ask_text(None, "说明", "理由", several_lines=True), None),
        (lambda voice: voice.ask_password(None, "密码", "请输入密码"), None),
    ],
    ids=["tell", "yes_no", "choose", "text", "lines", "password"],
)
def test_what_the_window_asks_is_heard_and_escape_changes_nothing(
    qapp: QApplication, question: Callable[[messages.Voice], object], refused: object
) -> None:
    nameless_parts, english, answer = asked(question)
    assert nameless_parts == []
    assert english == []
    assert answer == refused
