"""Whether this machine has a screen, asked before Qt is loaded: Qt would abort the program."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether Qt will find a screen. Only Linux can lack one; a chosen Qt platform is believed."""
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environment) or _x11_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(os.path.join(environment.get("XDG_RUNTIME_DIR", ""), name))


def _x11_answers(display: str) -> bool:
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)  # a screen elsewhere on the network: Qt has to find out
    path = f"/tmp/.X11-unix/X{local[1]}"
    return _answers(path) or _answers("\0" + path)


def _answers(address: str) -> bool:
    """Whether somebody listens at a local socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        try:
            asked.connect(address)
        except OSError:
            return False
    return True
