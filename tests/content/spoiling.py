"""Changes to good content that make it bad, and the places they are made at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.factory import Json

Spoil = Callable[[Json], object]
"""Changes the content of `small_content_dict` in place."""

Case = tuple[str, Spoil, str, str, str, str]
"""What is done, how, the problem's path, what stands at its line and column, and parts of its
message and of its fix."""

BLOCKS = "procedures[0].pages[0].blocks"


def pages(content: Json) -> list[Json]:
    """The pages of the first procedure."""
    found: list[Json] = content["procedures"][0]["pages"]
    return found


def blocks(content: Json) -> list[Any]:
    """The blocks of the first page, one of every kind."""
    found: list[Any] = pages(content)[0]["blocks"]
    return found


def slot(content: Json, name: str) -> Json:
    """A slot by its id."""
    found: Json = next(each for each in content["slots"] if each["id"] == name)
    return found
