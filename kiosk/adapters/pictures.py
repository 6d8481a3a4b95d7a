"""Which file a picture's name in the content stands for."""

from __future__ import annotations

from pathlib import Path

SHIPPED_ENDINGS = (".svg", ".png")


def picture_file(name: str, assets: Path, media: Path) -> Path | None:
    """The file of `shipped:NAME` or `icon:NAME` (in `assets`) or `media/FILE`, if it is there."""
    kind, _, rest = name.partition(":")
    match kind:
        case "shipped":
            candidates = [assets / "pictures" / f"{rest}{ending}" for ending in SHIPPED_ENDINGS]
        case "icon":
            candidates = [assets / "icons" / f"{rest}.svg"]
        case _:
            candidates = [media / name.removeprefix("media/")]
    return next((path for path in candidates if path.is_file()), None)
