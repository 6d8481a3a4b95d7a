"""Every step ends as its golden picture shows, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.golden.accept import changes, every_shot, take_over
from tests.golden.gallery import ACCEPT, LOOKS, OUT, PICTURES, SIZE, Shot, loaded, same, shots
from tests.golden.page import difference, write_page
from tests.walkthrough.stories import SHIPPED

pytestmark = pytest.mark.usefixtures("qapp")

MOST_BYTES = 6_000_000


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("procedure", SHIPPED)
def test_every_step_ends_as_its_golden_picture_shows(procedure: str, look: str) -> None:
    found = {}
    for shot in shots(procedure, SHIPPED[procedure], look):
        old = loaded(shot.file(PICTURES))
        if not same(shot.image, old):
            found[shot.name] = (old, shot.image)
    if found:
        page = write_page(found, OUT / f"{procedure}-{look}")
        pytest.fail(f"{', '.join(found)} differ: see {page}; if that is wanted: {ACCEPT}")


def test_there_is_no_golden_picture_too_many_and_none_too_large() -> None:
    files = sorted(PICTURES.glob("*"))
    wanted = {
        f"{name}-{step.id}-{look}.webp"
        for name, walkthrough in SHIPPED.items()
        for step in walkthrough.steps
        for look in LOOKS
        if look != "x-ray" or step.view != "room"
    }
    assert {file.name for file in files} == wanted
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def shot_of(color: str, name: str) -> Shot:
    image = QImage(SIZE.width, SIZE.height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return Shot(name, image)


def test_accepting_keeps_what_is_new_and_drops_what_is_gone(tmp_path: Path) -> None:
    first = [shot_of("#808080", "a.webp"), shot_of("#00ff00", "b.webp")]
    take_over(changes(first, tmp_path), tmp_path)
    assert changes(first, tmp_path) == {}
    second = [shot_of("#808081", "a.webp")]
    found = changes(second, tmp_path)
    assert list(found) == ["a.webp", "b.webp"]
    page = write_page(found, tmp_path / "page").read_text(encoding="utf-8")
    assert "new: none" in page
    for picture in ("old/a.webp", "new/a.webp", "difference/a.webp", "old/b.webp"):
        assert f'src="{picture}"' in page
        assert loaded(tmp_path / "page" / picture) is not None
    take_over(found, tmp_path)
    assert [file.name for file in tmp_path.glob("*.webp")] == ["a.webp"]
    assert same(second[0].image, loaded(tmp_path / "a.webp"))


def test_a_difference_of_one_shade_is_a_difference_and_is_seen() -> None:
    one, other = shot_of("#808080", "a").image, shot_of("#808081", "a").image
    assert not same(one, other)
    assert difference(one, other).pixelColor(3, 3).blue() > 5
    assert difference(one, one).pixelColor(3, 3) == QColor("black")


def test_every_procedure_and_look_is_drawn_for_acceptance() -> None:
    first = next(iter(every_shot()))
    assert first.name == "vertebroplasty-lie-down-light.webp"
