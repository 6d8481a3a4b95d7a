"""Any warning of Qt, of QML or in the log fails the test that it happens in, or just after."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

BAD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class QtMessages:
    """What Qt and QML complained of since somebody last asked."""

    def __init__(self) -> None:
        self._messages: list[str] = []

    def listen(self) -> None:
        """Take over Qt's messages for the rest of this process.

        Not just while a test runs: what a shared fixture causes between tests must not get lost.
        """
        qInstallMessageHandler(self._heard)

    def take(self) -> list[str]:
        """The complaints so far, which are then forgotten; a test that expects some asks here."""
        taken, self._messages = self._messages, []
        return taken

    def _heard(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        where = f"{context.file}:{context.line}: " if context.file else ""
        if kind in BAD:
            self._messages.append(f"{where}{text}")
        if kind == QtMsgType.QtFatalMsg:  # the process is about to abort
            print(f"Qt: {where}{text}", file=sys.stderr, flush=True)


@pytest.fixture(scope="session")
def listening_to_qt() -> QtMessages:
    """The one listener of this process."""
    messages = QtMessages()
    messages.listen()
    return messages


@pytest.fixture(autouse=True)
def qt_messages(
    listening_to_qt: QtMessages, caplog: pytest.LogCaptureFixture
) -> Iterator[QtMessages]:
    """Fails the test on any warning. A test that wants one takes it: `qt_messages.take()`.

    A warning in the log that a test wants is forgotten by `caplog.clear()`.
    """
    yield listening_to_qt
    logged = [
        f"{record.name}: {record.getMessage()}"
        for phase in ("setup", "call", "teardown")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    complaints = listening_to_qt.take() + logged
    if complaints:
        pytest.fail("Warnings:\n" + "\n".join(complaints), pytrace=False)
