"""What is shipped, to be read aloud."""

from __future__ import annotations

import msgspec
import pytest

from kiosk.content.model import Content
from kiosk.options import SHIPPED_CONTENT


@pytest.fixture(scope="session")
def shipped() -> Content:
    """What the kiosk is shipped with."""
    return msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
