"""Starts the window: one program, its language and look, what happens on a fault, and a clean end."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from wanzhou_gui import __version__
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.main_window import MainWindow
from wanzhou_gui.gui.single_window import SingleWindow, call_first_window
from wanzhou_gui.gui.window_memory import WindowMemory

# Only what the first picture of the window needs is imported at the head; the rest where it is used, after that.
if TYPE_CHECKING:
    from wanzhou_gui.usecases.services import Office

# Height of a title bar with its borders, at least.
_TITLE_BAR = 32


def run_window(office: Office | Callable[[], Office], *, ledger_path: Path | None = None) -> int:
    """Open the window and stay until it is closed; with a ledger it opens that, else the one used last.

    The office may come as a function: it is called when the window has been painted. What follows the first paint
    comes in short steps, and keys and clicks have their turn between them.
    """
    # What is made until the window stands is kept: looking through it for waste would only hold the window up.
    gc.disable()
    application = _bare_application()
    if call_first_window(ledger_path):
        return 0
    memory = WindowMemory()
    theme.apply_to_style(application, memory.font_scale)
    window = _bare_window(office, memory)
    listening: list[SingleWindow] = []

    def come_forward(path: Path | None) -> None:
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if path is not None:
            window.doors.open(path)

    def furnish() -> None:
        window.furnish()
        gc.freeze()
        gc.enable()
        QTimer.singleShot(0, begin)

    def begin() -> None:
        from wanzhou_gui.gui.faults import install_fault_hook
        from wanzhou_gui.gui.window_lock import WindowLock
        from wanzhou_gui.system.logging_setup import start_log
        from wanzhou_gui.system.paths import log_folder

        start_log(log_folder())
        install_fault_hook(window)
        furnish_application(application)
        WindowLock(window).enter(lambda: window.open_first(ledger_path or memory.ledger_to_reopen))
        QTimer.singleShot(0, listen)

    def listen() -> None:
        listening.append(SingleWindow(window))
        listening[0].called.connect(come_forward)

    first_paint = _FirstPaint(window)
    first_paint.seen.connect(furnish)
    window.show()
    code = application.exec()
    for single in listening:
        single.close()
    return code


class _FirstPaint(QObject):
    """Notices when the window is on the screen: loading the rooms behind it would hold that up.

    Signals:
        seen(): the window has been painted once.
    """

    seen = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint pass and tell afterwards."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.seen.emit)
        return False


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication with its names and its Chinese."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = _bare_application(arguments)
    furnish_application(application)
    return application


def furnish_application(application: QApplication) -> None:
    """What the first picture of the window can do without: the icon of the program, and Qt's own words in Chinese."""
    from PySide6.QtGui import QIcon

    application.setWindowIcon(QIcon(str(theme.RESOURCES / "icons" / "application" / "icon.png")))
    speak_chinese(application)


def speak_chinese(application: QApplication) -> None:
    """Qt's own words in Chinese: its translation first, then ours over the holes and odd words of it."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    QLocale.setDefault(chinese)
    own = str(theme.RESOURCES / "i18n")
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase_zh_CN", of_qt), ("app_zh_CN", own)):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
        else:
            import logging

            logging.getLogger(__name__).warning("translation %s not found in %s", name, folder)


def make_window(office: Office | Callable[[], Office], memory: WindowMemory) -> MainWindow:
    """The window with its desk and threads, where it stood last time."""
    window = _bare_window(office, memory)
    window.furnish()
    return window


def _bare_application(arguments: list[str] | None = None) -> QApplication:
    QGuiApplication.setDesktopFileName("wanzhou-gui")
    application = QApplication([*(arguments or sys.argv[:1]), "-style", theme.STYLE])
    application.setApplicationName("wanzhou-gui")
    application.setApplicationDisplayName("督查台")
    application.setApplicationVersion(__version__)
    return application


def _bare_window(office: Office | Callable[[], Office], memory: WindowMemory) -> MainWindow:
    desk = Desk(office, Background())
    window = MainWindow(desk, memory)
    # The desk's signals hold on to the window: only with it does the desk end, so neither outlives the other.
    desk.setParent(window)
    desk.background.setParent(desk)
    geometry = memory.geometry
    if geometry is None or not window.restoreGeometry(geometry):
        available = window.screen().availableGeometry()
        window.resize(min(1366, available.width()), min(768, available.height()))
        if sys.platform == "win32" and available.height() < 768 + _TITLE_BAR:
            from PySide6.QtCore import Qt

            # Windows leaves a window as large as it asked to be: its foot would stand behind the task bar.
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    return window
