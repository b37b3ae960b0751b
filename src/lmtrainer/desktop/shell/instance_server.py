"""Listens for second starts, and takes their courses. Whatever else comes in is dropped without harm."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from lmtrainer.desktop.shell.second_start import MOST_BYTES, TAKEN, heard, meeting_place
from lmtrainer.frozen import frozen

MOST_GUESTS = 8
GUEST_MS = 3_000


@frozen
class SecondStart:
    """What a second start wants: ``course`` is None for the window alone. ``token``: leave to come to the front."""

    course: Path | None
    token: str


class InstanceServer(QObject):
    """For the program that has the record open: it alone may listen, so what another one left behind is removed."""

    started_again = Signal(SecondStart)

    def __init__(self, data: Path) -> None:
        super().__init__()
        self._place = meeting_place(data)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_GUESTS)
        self._server.newConnection.connect(self._welcome)
        self.guests: set[_Guest] = set()

    def listen(self) -> bool:
        """Begin; False where the system does not let it: then each start has a window of its own."""
        QLocalServer.removeServer(self._place)
        return self._server.listen(self._place)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
        for guest in tuple(self.guests):
            guest.leave()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if len(self.guests) >= MOST_GUESTS:
                socket.abort()
                socket.deleteLater()
                continue
            guest = _Guest(socket)
            guest.wants.connect(self.started_again)
            guest.left.connect(lambda guest=guest: self.guests.discard(guest))
            self.guests.add(guest)
            guest.listen()


class _Guest(QObject):
    """One connection: a line of so many bytes within so much time, or it ends."""

    wants = Signal(SecondStart)
    left = Signal()

    def __init__(self, socket: QLocalSocket) -> None:
        super().__init__()
        self._socket, self._said, self._gone = socket, b"", False
        socket.setReadBufferSize(MOST_BYTES)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.leave)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GUEST_MS)
        self._timer.timeout.connect(self.leave)

    def listen(self) -> None:
        """Take what has come already, and wait for the rest."""
        self._timer.start()
        self._read()

    def _read(self) -> None:
        if self._gone:
            return
        self._said += bytes(self._socket.read(MOST_BYTES).data())
        line, end, _ = self._said.partition(b"\n")
        if not end and len(self._said) < MOST_BYTES:
            return
        wish = heard(line) if end and len(line) < MOST_BYTES else None
        if wish is not None:
            self._socket.write(TAKEN)
            self._socket.flush()
            self.wants.emit(SecondStart(*wish))
        self.leave()

    def leave(self) -> None:
        """End the connection."""
        if self._gone:
            return
        self._gone = True
        self._timer.stop()
        self._socket.disconnectFromServer()
        self._socket.deleteLater()
        self.left.emit()
