"""Languages that an update leaves incomplete, and the same content without them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from kiosk.content.model import Content, Milestone, Page, Step, Text
from kiosk.content.shape import mapped, nodes


class Incomplete(NamedTuple):
    """A language that lacks words: how many texts, and on how many pages, steps and milestones."""

    code: str
    name: str
    texts: int
    pages: int


def incomplete_languages(value: object) -> tuple[Incomplete, ...]:
    """The languages of a content file's JSON values that lack some words, but for the first.

    Without its first language content is nothing; what that lacks is a problem to mend.
    """
    names = _names(value)
    lacking: dict[str, int] = {}
    places: dict[str, set[object]] = {}
    where: object = None
    for node in nodes(value, Content):
        if node.kind in (Page, Step, Milestone):
            where = node.path
        for path, _, text in node.texts():
            if not isinstance(text, dict):
                continue
            for code in names:
                if code not in text:
                    lacking[code] = lacking.get(code, 0) + 1
                    if where is not None and path[: len(where)] == where:  # type: ignore[arg-type]
                        places.setdefault(code, set()).add(where)
    return tuple(
        Incomplete(code, name, lacking[code], len(places.get(code, ())))
        for code, name in list(names.items())[1:]
        if code in lacking
    )


def without_languages(value: dict[str, Any], codes: tuple[str, ...]) -> dict[str, Any]:
    """The JSON values without these languages: changed in place, and returned."""
    value["languages"] = [
        each
        for each in value["languages"]
        if not (isinstance(each, dict) and each.get("code") in codes)
    ]
    for node in nodes(value, Content):
        for _, _, text in node.texts():
            if isinstance(text, dict):
                for code in codes:
                    text.pop(code, None)
    return value


def without(content: Content, codes: Container[str]) -> Content:
    """The same content without the words of these languages; one that has no others stays whole."""

    def fewer(text: Text) -> Text:
        if isinstance(text, str):
            return text
        return {code: words for code, words in text.items() if code not in codes}

    kept = tuple(each for each in content.languages if each.code not in codes)
    return replace(mapped(content, fewer), languages=kept) if kept else content


def _names(value: object) -> dict[str, str]:
    return dict(_named(value.get("languages") if isinstance(value, dict) else None))


def _named(languages: object) -> Iterator[tuple[str, str]]:
    for each in languages if isinstance(languages, list) else ():
        if isinstance(each, dict) and isinstance(each.get("code"), str):
            yield each["code"], str(each.get("name", each["code"]))
