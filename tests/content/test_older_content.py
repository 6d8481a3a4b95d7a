"""Content of older programs, kept as it was written: an upgrade must not take it off the screen.

From the first release on the files in `older` are never changed. Where one of these tests fails,
clinics' own content would fail as well: fill in what is new by a migration (CONTRIBUTING.md).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.adapters.files import DiskFiles
from kiosk.content.migrations import CURRENT_FORMAT
from kiosk.content.model import Content
from kiosk.loading import content_reader, own_words
from kiosk.options import SHIPPED_CONTENT

OLDER = Path(__file__).parent / "older"


@pytest.mark.parametrize("number", range(1, CURRENT_FORMAT + 1))
def test_content_of_each_format_is_shown_by_this_program(number: int) -> None:
    file = OLDER / f"format-{number}.json"
    data = file.read_bytes()
    assert json.loads(data)["format"] == number
    found = content_reader(file, own_words(DiskFiles(), SHIPPED_CONTENT))(data)
    assert isinstance(found, Content), [each.as_line() for each in found]
    assert found.version == 7
