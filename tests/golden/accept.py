"""Takes the pictures as they are drawn now for the golden ones: `python -m tests.golden.accept`.

Writes a page that shows what has changed; with `--show` it only does that.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.app import make_application
from tests.golden.gallery import LOOKS, OUT, PICTURES, Shot, loaded, same, saved, shots
from tests.golden.page import write_page
from tests.walkthrough.stories import SHIPPED

Changes = dict[str, tuple[QImage | None, QImage | None]]


def every_shot() -> Iterable[Shot]:
    """All pictures as they are drawn now."""
    for name, walkthrough in SHIPPED.items():
        for look in LOOKS:
            yield from shots(name, walkthrough, look)


def changes(now: Iterable[Shot], folder: Path) -> Changes:
    """What differs from the golden pictures in a folder, those that are gone included."""
    found: Changes = {}
    left = {file.name for file in folder.glob("*.webp")}
    for shot in now:
        left.discard(shot.name)
        old = loaded(shot.file(folder))
        if not same(shot.image, old):
            found[shot.name] = (old, shot.image)
    return found | {name: (loaded(folder / name), None) for name in sorted(left)}


def take_over(found: Changes, folder: Path) -> None:
    """Make the pictures as they are now the golden ones."""
    for name, (_, new) in found.items():
        if new is None:
            (folder / name).unlink()
        else:
            saved(new, folder / name)


def main(arguments: list[str]) -> int:
    """Show what has changed and, without `--show`, take it over."""
    app = QGuiApplication.instance() or make_application([])
    found = changes(every_shot(), PICTURES)
    if found:
        print(f"{len(found)} differ: {write_page(found, OUT)}")
    else:
        print("All golden pictures are as they were.")
    if "--show" not in arguments:
        take_over(found, PICTURES)
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
