"""Where `.venv` and its stamps are. Standard library only: this is read at every start."""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def lock_file(root: str, purpose: str) -> str:
    """The hashed list of the packages that a purpose needs."""
    name = "requirements-test.txt" if purpose == "test" else "requirements.txt"
    return os.path.join(root, name)


def stamp_file(root: str, purpose: str) -> str:
    """Repeats the lock file once a purpose is set up for this version of Python."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return os.path.join(root, ".venv", f"ready-{version}-{purpose}")


def venv_python(root: str) -> str:
    """The interpreter of `.venv`."""
    if sys.platform == "win32":
        return os.path.join(root, ".venv", "Scripts", "python.exe")
    return os.path.join(root, ".venv", "bin", "python")


def is_ready(root: str, purpose: str) -> bool:
    """Whether `.venv` was set up for this purpose from the lock file as it is now."""
    try:
        with (
            open(stamp_file(root, purpose), "rb") as stamp,
            open(lock_file(root, purpose), "rb") as lock,
        ):
            return stamp.read() == lock.read() and os.path.exists(venv_python(root))
    except OSError:
        return False
