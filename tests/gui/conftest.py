"""What tests of the window stand on: a real ledger with the first plan, a desk, and a voice that answers questions."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.gui.main_window import MainWindow
    from wanzhou_gui.usecases.services import Office, Services

TODAY = date(2024, 7, 10)


class ScriptedVoice(messages.Voice):
    """Keeps what was said and gives the answers a test laid out; an unexpected question fails the test."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self.answers: list[object] = []

    def tell(self, parent: QWidget | None, what: str, remedy: str = "", details: str = "") -> None:
        self.said.append(f"{what}{remedy}")

    def _answer(self, question: str) -> object:
        self.asked.append(question)
        assert self.answers, f"the window asked something no test answers: {question}"
        return self.answers.pop(0)

    def choose(
        self, parent: QWidget | None, question: str, answers: Sequence[str], remedy: str = ""
    ) -> int | None:
        answer = self._answer(question)
        return answers.index(answer) if isinstance(answer, str) else answer  # type: ignore[return-value]

    def ask_yes_no(
        self, parent: QWidget | None, question: str, yes_text: str, no_text: str, remedy: str = ""
    ) -> bool:
        return bool(self._answer(question))

    def ask_text(
        self, parent: QWidget | None, title: str, label: str, text: str = "", *, several_lines: bool = False
    ) -> str | None:
        return self._answer(label)  # type: ignore[return-value]

    def ask_open_file(
        self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
    ) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    def ask_open_files(
        self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
    ) -> list[Path]:
        return self._answer(title)  # type: ignore[return-value]

    def ask_save_file(
        self, parent: QWidget | None, title: str, suggested: Path | str, kinds: str
    ) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    def ask_password(self, parent: QWidget | None, title: str, label: str) -> str | None:
        return self._answer(f"{title}：{label}")  # type: ignore[return-value]

    def ask_folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def voice() -> Iterator[ScriptedVoice]:
    """Nothing opens a dialogue in a test; what would have been said is kept in `said`, answers come from `answers`."""
    with messages.speaking_with(ScriptedVoice()) as scripted:
        assert isinstance(scripted, ScriptedVoice)
        yield scripted


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    """Every widget is tested in the window's own look at the standard font size."""
    if not qapp.styleSheet() or theme.scale() != 1.0:
        theme.apply(qapp)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """The two threads of the window, ended after the test."""
    threads = Background()
    yield threads
    threads.stop()
    qapp.processEvents()


@pytest.fixture
def settled(qtbot: QtBot, background: Background) -> Callable[[], None]:
    """Waits until nothing is under way any more: `settled()`."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not background.is_busy, timeout=20_000)

    return wait


@pytest.fixture(scope="session")
def _sample_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example ledger, made once for the run and closed; tests work on copies of it."""
    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.system.clock import FixedClock
    from wanzhou_gui.usecases.demo import build_sample

    path = tmp_path_factory.mktemp("sample") / "sample.ledger"
    office = open_office(FixedClock(TODAY))
    services = office.create_ledger(path)
    build_sample(services, office.read_sample_plan()[0])
    services.close()
    return path


@pytest.fixture
def office() -> Office:
    """The program's verbs with real adapters, on a day that stands still."""
    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.system.clock import FixedClock

    return open_office(FixedClock(TODAY))


@pytest.fixture
def ledger_path(_sample_ledger: Path, tmp_path: Path) -> Path:
    """A ledger with the first plan and its example returns, free to be changed."""
    return Path(shutil.copy(_sample_ledger, tmp_path / "台账.ledger"))


@pytest.fixture
def desk(
    office: Office, ledger_path: Path, background: Background, settled: Callable[[], None]
) -> Iterator[Desk]:
    """A desk with the example ledger open, looking at the second quarter of 2024."""
    made = Desk(office, background)
    opened: list[Services] = []
    failures: list[Exception] = []
    made.failed.connect(failures.append)
    background.on_ledger_thread(lambda: office.open_ledger(ledger_path), opened.append, failures.append)
    settled()
    assert not failures, failures
    made.use(opened[0])
    made.ask(
        lambda services: (services.plans.plans()[0].plan.id, services.periods.period("2024Q2").id),
        lambda ids: made.look_at(plan_id=ids[0], period_id=ids[1]),
    )
    settled()
    yield made
    settled()
    background.wait_for_ledger(opened[0].close)
    made.use(None)
    # Its signals hold on to every page that listened, and with them to all they showed.
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
    assert not failures, failures


@pytest.fixture
def type_words(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """Types Chinese into a focused field the way an input method does: `type_words(edit, "已完成三项")`."""

    def type_them(field: QWidget, words: str) -> None:
        field.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(field, event)

    return type_them


class WindowRig:
    """The real window over an example ledger, with what a test needs to drive it."""

    def __init__(self, qtbot: QtBot, office: Office, folder: Path) -> None:
        self._qtbot = qtbot
        self._office = office
        self._folder = folder
        self.window = self._make()

    def _make(self) -> MainWindow:
        from wanzhou_gui.gui.application import make_window
        from wanzhou_gui.gui.window_memory import WindowMemory

        window = make_window(self._office, WindowMemory(self._folder))
        window.resize(1366, 697)
        window.show()
        self._qtbot.waitExposed(window)
        window.activateWindow()
        return window

    def settle(self) -> None:
        """Wait until nothing is under way and everything posted has arrived."""
        for _ in range(2):
            QApplication.processEvents()
            self._qtbot.waitUntil(lambda: not self.window.desk.background.is_busy, timeout=20_000)

    def open(self, ledger: Path | None) -> None:
        """Start with a ledger, or without one."""
        self.window.open_first(ledger)
        self.settle()

    def restart(self, ledger: Path | None) -> None:
        """Close the window and start it again, as on the next day."""
        self.close()
        self.window = self._make()
        self.open(ledger)

    def press(self, keys: str) -> None:
        """Press keys wherever the keyboard is: "Ctrl+K", "Return"."""
        target = QApplication.focusWidget() or self.window
        combination = QKeySequence(keys)[0]
        self._qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is; characters beyond ASCII come in as an input method hands them over."""
        target = QApplication.focusWidget() or self.window
        if text.isascii():
            self._qtbot.keyClicks(target, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(target, event)

    def close(self) -> None:
        """Close the window for good."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def rig(qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[WindowRig]:
    """The window before anything is open."""
    made = WindowRig(qtbot, office, tmp_path / "settings")
    yield made
    made.close()


@pytest.fixture
def opened(rig: WindowRig, ledger_path: Path) -> WindowRig:
    """The window over the example, at the second quarter of 2024."""
    rig.open(ledger_path)
    found: list[int] = []
    rig.window.desk.ask(lambda services: services.periods.period("2024Q2").id, found.append)
    rig.settle()
    rig.window.desk.look_at(period_id=found[0])
    rig.settle()
    return rig
