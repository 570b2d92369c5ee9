"""Pictures of every page of the real window, made without a screen: for the demonstration, the manual and the self-test."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.application import make_application, make_window
from wanzhou_gui.gui.main_window import MainWindow
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wanzhou_gui.usecases.services import Office

_LONGEST_WAIT_MS = 60_000
# A page that is empty until it is asked for something is pictured at work.
SHOWN: dict[str, object] = {"plan_review": ("sample",), "task": ("number", "5")}
"""What a page is asked to show when nobody says more, by its key."""


class PicturesFailedError(Exception):
    """The window did not come to rest, or said something went wrong."""


class _CollectingVoice(messages.Voice):
    """Nobody is there to read a dialogue: what would be said is kept and reported."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def tell(self, parent: QWidget | None, what: str, remedy: str = "", details: str = "") -> None:
        self.said.append(f"{what}{remedy}{details}")


def picture_pages(
    office: Office, ledger_path: Path, to: Path, size: tuple[int, int] = (1366, 768), factor: float = 1.0
) -> list[Path]:
    """Draw every page of the window that is always there over a ledger into PNG files, in the order of the rail.

    Raises PicturesFailedError when the window reports a failure or does not come to rest.
    """
    to.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    with _open_window(office, ledger_path, factor) as (window, rest):
        window.resize(*size)
        # What most offices leave switched off would be pictured as an empty page.
        for number, entry in enumerate((known for known in PAGES if not known.is_optional), start=1):
            window.show_page(entry.key, SHOWN.get(entry.key))
            rest()
            path = to / f"{number:02d}-{entry.key}.png"
            if not window.grab().save(str(path)):
                raise PicturesFailedError(f"not written: {path}")
            written.append(path)
    return written


def open_every_page(office: Office, ledger_path: Path) -> list[str]:
    """Open every page of the window once; the keys of those that came up. Raises PicturesFailedError."""
    shown: list[str] = []
    with _open_window(office, ledger_path, 1.0) as (window, rest):
        for entry in PAGES:
            window.show_page(entry.key)
            rest()
            shown.append(window.current_key)
    return shown


@contextmanager
def _open_window(
    office: Office, ledger_path: Path, factor: float
) -> Iterator[tuple[MainWindow, Callable[[], None]]]:
    application = make_application(["pictures"])
    theme.apply(application, factor)
    with tempfile.TemporaryDirectory() as home, messages.speaking_with(_CollectingVoice()) as voice:
        assert isinstance(voice, _CollectingVoice)
        window = make_window(office, WindowMemory(Path(home)))
        window.desk.keeps_copies = False
        refusals: list[Exception] = []
        window.doors.refused.connect(lambda error, _: refusals.append(error))

        def rest() -> None:
            _come_to_rest(application, window)
            if refusals:
                raise PicturesFailedError(str(refusals[0])) from refusals[0]
            if voice.said:
                raise PicturesFailedError("\n".join(voice.said))

        try:
            window.show()
            window.open_first(ledger_path)
            rest()
            yield window, rest
        finally:
            window.close()
            window.deleteLater()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _come_to_rest(application: QApplication, window: MainWindow) -> None:
    """Let events run until no work is under way and none has been asked for since; never by the clock alone."""
    background = window.desk.background
    quiet_rounds = 0
    too_long = QTimer()
    too_long.setSingleShot(True)
    too_long.start(_LONGEST_WAIT_MS)
    while quiet_rounds < 3:
        if background.is_busy:
            quiet_rounds = 0
            loop = QEventLoop()
            background.busy_changed.connect(loop.quit)
            too_long.timeout.connect(loop.quit)
            if background.is_busy:
                loop.exec()
        else:
            quiet_rounds += 1
        application.processEvents()
        if not too_long.isActive():
            raise PicturesFailedError("the window did not come to rest")
