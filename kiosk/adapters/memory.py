"""Memory that is free again, given back to the system: else the fullest minute of months stays."""

from __future__ import annotations

import sys
from contextlib import suppress


def give_back() -> None:
    """Return what the heap holds and nobody uses: a millisecond. Only glibc needs to be asked."""
    if sys.platform != "linux":
        return
    import ctypes  # not before the first picture

    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
