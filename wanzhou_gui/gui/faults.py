"""What happens on a fault of the program: it is logged and told calmly, and so are the words of Qt."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import messages

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")


def install_fault_hook(window: QWidget) -> None:
    """A fault of the program is logged and told calmly; what was saved stays saved."""
    telling = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        _log.critical("unexpected fault", exc_info=(kind, error, trace))
        if telling:
            return
        telling = True
        try:
            messages.tell(
                window,
                "程序出了一个没有料到的问题，刚才的操作可能没有完成。",
                "已经保存的内容不受影响，可以继续使用。若再次出现，请复制诊断信息交给技术人员。",
                "".join(traceback.format_exception(kind, error, trace)),
            )
        finally:
            telling = False

    sys.excepthook = hook
    qInstallMessageHandler(_keep_qt_message)


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _keep_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
