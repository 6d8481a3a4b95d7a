"""Pictures are served in a size that covers their place, and are kept once they have been read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.app import MAIN_QML
from kiosk.loading import ASSETS
from kiosk.ui.pictures import PictureProvider, PictureUrls

PREFIX = "image://picture/"


def served(provider: PictureProvider, url: str, wanted: QSize) -> QImage:
    """What Qt would get for a URL."""
    assert url.startswith(PREFIX)
    return provider.requestImage(url.removeprefix(PREFIX), QSize(), wanted)


@pytest.mark.parametrize("name", ["shipped:vertebroplasty", "shipped:spine"])
@pytest.mark.parametrize("wanted", [QSize(300, 300), QSize(600, 100), QSize(90, 500)])
def test_a_picture_covers_its_place_and_no_more(name: str, wanted: QSize) -> None:
    image = served(PictureProvider(), PictureUrls(ASSETS).url(name), wanted)
    assert image.width() >= wanted.width()
    assert image.height() >= wanted.height()
    assert image.width() == wanted.width() or image.height() == wanted.height()


def test_a_picture_that_was_shown_is_not_read_again(tmp_path: Path) -> None:
    media = tmp_path / "the clinic's médiá #1"
    media.mkdir()
    shutil.copy(ASSETS / "pictures" / "vertebroplasty.png", media / "ours.png")
    url = PictureUrls(ASSETS, media).url("media/ours.png")
    provider = PictureProvider()
    first = served(provider, url, QSize(300, 200))
    (media / "ours.png").unlink()
    assert served(provider, url, QSize(300, 200)) == first
    assert not served(provider, url, QSize(310, 200)).isNull()


def test_a_picture_that_cannot_be_read_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    url = PictureUrls(ASSETS, tmp_path).url("media/broken.png")
    assert served(PictureProvider(), url, QSize(30, 20)).isNull()
    assert "broken.png cannot be shown" in caplog.text
    caplog.clear()


def test_there_is_no_url_for_what_is_not_there(tmp_path: Path) -> None:
    assert PictureUrls(ASSETS, tmp_path).url("media/nothing.png") == ""


def test_nothing_is_drawn_with_shapes() -> None:
    """The software renderer paints one that is scrolled out of sight over whatever stands there."""
    found = [
        qml.name for qml in MAIN_QML.parent.rglob("*.qml") if "QtQuick.Shapes" in qml.read_text()
    ]
    assert found == []
