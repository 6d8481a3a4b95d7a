"""The page that shows, for each picture that has changed, the old one, the new one, the change."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from tests.golden.gallery import saved

PAGE = """<!doctype html><meta charset="utf-8"><title>Golden pictures</title>
<style>body{{font:16px sans-serif;margin:2em;background:#f4f1ea}}img{{width:30vw;display:block}}
figure{{display:inline-block;margin:0 1em 1em 0}}td{{vertical-align:top}}</style>
<h1>{count} golden pictures differ</h1>
{rows}
"""
ROW = """<h2>{name}</h2>{figures}"""
FIGURE = """<figure><img src="{file}" alt="{what}"><figcaption>{what}</figcaption></figure>"""
LOUDER = 6
"""By how much a difference is made brighter, so that one shade in 255 is seen."""


def difference(one: QImage, other: QImage) -> QImage:
    """What differs, made bright on black."""
    both = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    copy = both.copy()
    for _ in range(LOUDER):
        painter.drawImage(0, 0, copy)
    painter.end()
    return both


def write_page(changes: Mapping[str, tuple[QImage | None, QImage | None]], folder: Path) -> Path:
    """Write the page for pictures by name, each as it was and as it is; None where there is none.

    Returns the page's file. Raises OSError where the folder cannot be written.
    """
    rows = []
    for name, (old, new) in changes.items():
        pictures = {"old": old, "new": new}
        if old is not None and new is not None and old.size() == new.size():
            pictures["difference"] = difference(old, new)
        figures = []
        for what, image in pictures.items():
            if image is None:
                figures.append(f"<p>{what}: none</p>")
                continue
            saved(image, folder / what / name)
            figures.append(FIGURE.format(file=escape(f"{what}/{name}"), what=what))
        rows.append(ROW.format(name=escape(name), figures="".join(figures)))
    page = folder / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(PAGE.format(count=len(changes), rows="\n".join(rows)), encoding="utf-8")
    return page
