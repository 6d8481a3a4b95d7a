"""What the kiosk tells systemd: that it shows, and from then on that it still does.

The service manager listens at a local datagram socket, so no library is needed.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from contextlib import suppress

BEAT_SECONDS = 5.0
"""How often a frame is asked for. The unit's `WatchdogSec=` is more than twice that."""


class Watchdog:
    """A line to the service manager at `address`; without one it says nothing."""

    def __init__(self, address: str) -> None:
        # An address that begins with @ stands for one that is in no folder.
        self._address = "\0" + address[1:] if address.startswith("@") else address

    @property
    def listens(self) -> bool:
        """Whether anyone wants to hear."""
        return bool(self._address)

    def ready(self) -> None:
        """The first picture is on the screen."""
        self._say("READY=1\nWATCHDOG=1")

    def alive(self) -> None:
        """One more picture is on the screen."""
        self._say("WATCHDOG=1")

    def _say(self, words: str) -> None:
        if not self._address:
            return
        import socket  # not before the first picture

        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)  # a manager that is busy must not hold up the picture
            line.sendto(words.encode(), self._address)


def watchdog_of(environment: MutableMapping[str, str]) -> Watchdog:
    """The line that systemd offers in `NOTIFY_SOCKET`, taken out so that no child speaks on it."""
    return Watchdog(environment.pop("NOTIFY_SOCKET", ""))
