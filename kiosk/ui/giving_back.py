"""Between two patients the kiosk gives back the memory that the one before has needed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlEngine

from kiosk.adapters.memory import give_back
from kiosk.ui.shell import ShellView

AFTER_MS = 2000
"""Once the waiting screen has come in and the last one is deleted."""


def give_back_after_visits(shell: ShellView, engine: QQmlEngine) -> QTimer:
    """The timer that does it; it belongs to `shell`."""
    timer = QTimer(shell, singleShot=True, interval=AFTER_MS)

    def over() -> None:
        engine.collectGarbage()
        give_back()

    timer.timeout.connect(over)
    shell.visit_ended.connect(timer.start)
    return timer
