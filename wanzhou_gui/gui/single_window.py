"""One window per clerk: a second start hands its ledger to the first window and goes away."""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wanzhou_gui.system.paths import settings_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_PATIENCE_MS = 500


def meeting_point() -> str:
    """A name that only windows of the same clerk with the same settings share."""
    place = f"{os.environ.get('USERNAME') or Path.home()}|{settings_folder()}".encode()
    # A name, no secret: checksums need no library that would cost part of the start.
    return f"wanzhou-gui-{zlib.crc32(place):08x}{zlib.adler32(place):08x}"


def call_first_window(ledger: Path | None, name: str | None = None) -> bool:
    """Ask a window that is already there to come forward and open the ledger; False when nobody answers."""
    wanted = name or meeting_point()
    # Qt's network room costs a twelfth of an empty window's start; most starts are the first and need none of it.
    # Where Qt puts the name of a meeting point: QDir.tempPath().
    if sys.platform != "win32" and not (Path(os.environ.get("TMPDIR") or "/tmp") / wanted).exists():  # noqa: S108
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(wanted)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(str(ledger.absolute() if ledger else "").encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    # Only an answer shows that a window lives there, and not the mere name of one that was killed.
    answered = socket.waitForReadyRead(_PATIENCE_MS * 4)
    socket.disconnectFromServer()
    return answered


class SingleWindow(QObject):
    """Listens for later starts.

    Signals:
        called(object): another start wants this window in front, with the Path of a ledger or None.
    """

    called = Signal(object)

    def __init__(self, parent: QObject | None = None, name: str | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        wanted = name or meeting_point()
        if not self._server.listen(wanted):
            # A window that was killed leaves its name behind; nobody answered there, so it may go.
            QLocalServer.removeServer(wanted)
            self._server.listen(wanted)
        self._server.newConnection.connect(self._answer)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            line = bytes(socket.readLine().data()).decode().strip()
            socket.write(b"here\n")
            socket.flush()
            self.called.emit(Path(line) if line else None)
