"""What files of an update are called."""

from __future__ import annotations

import pytest

from kiosk.staff.names import called


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("/media/STICK/content.json", "content.json"),
        ("/media/STICK/content-v7.kiosk.zip", "content-v7.kiosk.zip"),
        ("/media/STICK/a.kiosk.zip/content.json", "content.json in a.kiosk.zip"),
        ("/media/A.KIOSK.ZIP/media/spine.png", "media/spine.png in A.KIOSK.ZIP"),
        ("", ""),
    ],
)
def test_a_file_in_a_packed_one_is_told_with_both_names(file: str, told: str) -> None:
    assert called(file) == told
