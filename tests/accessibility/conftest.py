"""A kiosk in a process of its own on a real X server and a real accessibility bus."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.options import SHIPPED_CONTENT
from tests.accessibility.bus import Bus, Node, hearing, session_bus
from tests.accessibility.hosted import SCREEN, STICK
from tests.end2end.conftest import running_x_server

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class Reader:
    """A screen reader before a kiosk: what the bus says, and what a sighted person sees."""

    def __init__(self, kiosk: subprocess.Popen[str], bus: Bus, folder: Path, display: str) -> None:
        self._kiosk = kiosk
        self.bus = bus
        self.display = display
        self.stick = folder / STICK
        self.texts: list[tuple[str, bool]] = []
        self.visit: list[str] = []
        self._nodes: list[Node] | None = None
        self._hear()
        (self.top,) = bus.programs()

    def tell(self, command: str) -> None:
        """Let the kiosk do what no assistive technology can, and come to rest."""
        assert self._kiosk.stdin is not None
        self._kiosk.stdin.write(command + "\n")
        self._kiosk.stdin.flush()
        self._hear()

    def _hear(self) -> None:
        assert self._kiosk.stdout is not None
        self._nodes = None
        answer = json.loads(self._kiosk.stdout.readline())
        self.texts = [(said, front) for said, front in answer["texts"]]
        self.visit = answer["visit"]

    def nodes(self) -> list[Node]:
        """All that the bus has, in the order of reading; asked for once until something is done."""
        if self._nodes is None:
            self._nodes = list(self.bus.tree(self.top).all())
        return self._nodes

    def node(self, name: str) -> Node:
        """What can be pressed by that name, or whose name begins so."""
        pressable = [one for one in self.nodes() if "Press" in one.actions]
        exact = [one for one in pressable if one.name == name]
        found = exact or [one for one in pressable if one.name.startswith(name)]
        assert found, f"no {name}; there are {[one.name for one in pressable]}"
        return found[0]

    def press(self, node: Node | str, action: str = "Press") -> None:
        """Press a control over the bus, a while after the last one."""
        self.tell("later")
        self.bus.act(self.node(node) if isinstance(node, str) else node, action)
        self.tell("rest")

    def announced(self) -> str:
        """What was announced first of all that was not yet heard."""
        return str(self.bus.event(lambda event: event.member == "Announcement").value)

    def focused(self) -> Node | None:
        """The innermost of what the bus says has the keyboard."""
        having = [one for one in self.nodes() if "focused" in one.states]
        return having[-1] if having else None


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """One kiosk for all tests of a module: each begins by going somewhere."""
    for program in ("dbus-daemon", LAUNCHER):
        assert shutil.which(program), f"{program} is missing: python3 main.py test installs it"
    folder = tmp_path_factory.mktemp("accessibility")
    with running_x_server(folder, SCREEN) as screen, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", screen.display)
        with session_bus() as session:
            bus = hearing(session)
            data = folder / "data"
            kiosk = started(data, screen.display, session)
            try:
                yield Reader(kiosk, bus, data, screen.display)
            finally:
                kiosk.kill()
                kiosk.communicate()
                bus.close()


def started(data: Path, display: str, session: str) -> subprocess.Popen[str]:
    """The kiosk's process."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.accessibility.hosted", str(data)],
        cwd=SHIPPED_CONTENT.parent,
        env={
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": session,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
