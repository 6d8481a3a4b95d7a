"""Where pictures come from: names in the content to URLs, and icons tinted in a theme's colour."""

from __future__ import annotations

import logging
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

from kiosk.adapters.pictures import picture_file

FALLBACK_SIZE = 48

log = logging.getLogger(__name__)


class PictureUrls:
    """Turns `shipped:NAME` and `media/NAME` into URLs; `media` is the clinic's folder, if any."""

    def __init__(self, assets: Path, media: Path | None = None) -> None:
        self._assets = assets
        self._media = media or assets / "media"

    def url(self, name: str) -> str:
        """The URL for a QML Image; "" where there is no such picture."""
        path = picture_file(name, self._assets, self._media)
        if path is None:
            return ""
        return "image://picture/" + urlsafe_b64encode(os.fsencode(path)).decode()


class PictureProvider(QQuickImageProvider):
    """Serves the URLs of `PictureUrls`, in a size that covers what is asked for.

    Qt forgets a picture with the screen that showed it. The two on the home screen take a third of
    a second to read, so what was shown last is kept here.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._read = lru_cache(maxsize=2)(self._whole)
        self._render = lru_cache(maxsize=8)(self._covering)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802
        """Called by Qt; see the class."""
        return self._render(id, requested.width(), requested.height())

    def _covering(self, name: str, width: int, height: int) -> QImage:
        path = _path_of(name)
        reader = QImageReader(path)
        natural = reader.size()
        if width <= 0 or height <= 0 or not natural.isValid():
            return self._read(name)
        scale = max(width / natural.width(), height / natural.height())
        size = QSize(round(natural.width() * scale), round(natural.height() * scale))
        if path.endswith(".svg"):
            reader.setScaledSize(size)
            return reader.read()
        from PySide6.QtCore import Qt  # takes as long to load as the fonts

        return self._read(name).scaled(size, mode=Qt.TransformationMode.SmoothTransformation)

    def _whole(self, name: str) -> QImage:
        reader = QImageReader(_path_of(name))
        image = reader.read()
        if image.isNull():
            log.warning("%s cannot be shown: %s", reader.fileName(), reader.errorString())
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _path_of(name: str) -> str:
    return os.fsdecode(urlsafe_b64decode(name))


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/NAME/RRGGBB`: a drawing of assets/icons in one colour."""

    def __init__(self, assets: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._icons = assets / "icons"
        self._render = lru_cache(maxsize=400)(self._rendered)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802
        """Called by Qt; see the class."""
        name, _, colour = id.partition("/")
        edge = max(requested.width(), requested.height())
        return self._render(name, colour[-6:], edge if edge > 0 else FALLBACK_SIZE)

    def _rendered(self, name: str, colour: str, edge: int) -> QImage:
        file = self._icons / f"{name}.svg"
        if not file.is_file():
            log.warning("there is no icon %s", file)
            nothing = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
            nothing.fill(0)
            return nothing
        source = QBuffer()
        source.setData(file.read_bytes().replace(b"currentColor", f"#{colour}".encode()))
        reader = QImageReader(source, b"svg")
        reader.setScaledSize(QSize(edge, edge))
        return reader.read()
