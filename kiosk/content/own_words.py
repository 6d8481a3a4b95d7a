"""Words of the interface that content lacks, taken from the content that the program came with.

A newer program needs words that content of an older one has not got. They stand on controls and
say nothing of medicine, so the program puts in its own, and staff are told. Nothing else of content
is ever filled in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from msgspec import structs

from kiosk.content.interface import Interface
from kiosk.content.limits import MAX_PROBLEMS
from kiosk.content.model import Content
from kiosk.content.problems import Fault, Path, closest
from kiosk.content.uncertain import languages_of

OwnWords = Callable[[], Mapping[str, Any]]
"""The interface of the shipped content, as JSON values; asked for once something is missing."""

_KNOWN = Interface.__struct_fields__
_HERE = "interface"


class Taken(NamedTuple):
    """A word that content lacks: its place, and the program's own in the languages concerned.

    `whole` says that the content has nothing at all there.
    """

    path: Path
    words: Any
    whole: bool


class Filled(NamedTuple):
    """JSON values of content with the program's own words in the places of those it lacks.

    `unknown` are words of the interface that this program shows nowhere: a newer one's, or a slip.
    They are passed over, so that content of a newer program can be shown.
    """

    value: dict[str, Any]
    taken: tuple[Taken, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of the interface whose words are the program's own, in part at least."""
        return tuple(dict.fromkeys(str(each.path[1]) for each in self.taken))


def with_own_words(value: dict[str, Any], own: OwnWords) -> Filled:
    """The same values, whole as far as the shipped content speaks the same languages.

    Whatever has another shape than it should is left as it is, for the checks to tell of.
    """
    held = value.get(_HERE)
    if not isinstance(held, dict):
        return Filled(value)
    unknown = tuple(name for name in held if name not in _KNOWN)
    languages = languages_of(value)
    codes = tuple(languages or ())
    lacking = [name for name in _KNOWN if not _is_whole(held.get(name), name in held, codes)]
    if not lacking and not unknown:
        return Filled(value)
    shipped = own() if lacking else {}
    interface = {name: words for name, words in held.items() if name in _KNOWN}
    taken: list[Taken] = []
    for name in lacking:
        if name in held:
            interface[name] = _filled(name, held[name], shipped.get(name), codes, taken)
        else:
            words = _spoken(shipped.get(name), codes if languages is not None else None)
            if words is not None:
                interface[name] = words
                taken.append(Taken((_HERE, name), words, whole=True))
    return Filled({**value, _HERE: interface}, tuple(taken), unknown)


def is_whole(content: Content) -> bool:
    """Whether every word of the interface is there in every language of the content."""
    codes = [language.code for language in content.languages]
    return all(_is_whole(held, True, codes) for held in structs.astuple(content.interface))


def interface_of(data: bytes) -> Mapping[str, Any]:
    """The interface of a content file; empty where there is none to be had."""
    try:
        value = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError):
        return {}
    held = value.get(_HERE) if isinstance(value, dict) else None
    return held if isinstance(held, dict) else {}


def own_faults(filled: Filled) -> Iterator[Fault]:
    """What to tell an author: each word that is the program's own, each that is passed over."""
    import json  # no start needs it

    for path, words, whole in filled.taken:
        shown = json.dumps(words, ensure_ascii=False)
        if whole:
            message = f'"{path[1]}" is missing: the kiosk\'s own words are shown.'
            yield Fault((_HERE,), message, f'Add "{path[1]}": {shown}, or words of your own.')
        else:
            message = f"The words in {', '.join(words)} are missing: the kiosk's own are shown."
            yield Fault(path, message, f"Add {shown[1:-1]}, or words of your own.")
    for name in filled.unknown[:MAX_PROBLEMS]:
        meant = closest(name, filled.names)
        message = f'This kiosk has no label "{name}": these words are not shown.'
        fix = "If it belongs to a newer kiosk, update the kiosk's program; else take it away."
        if meant is not None:
            fix = f'Did you mean "{meant}"? That one is missing.'
        yield Fault((_HERE, name), message, fix, on_key=True)


# --- one word ---------------------------------------------------------------------------------


def _is_whole(held: Any, there: bool, codes: tuple[str, ...] | list[str]) -> bool:
    if not there:
        return False
    texts = held if isinstance(held, list | tuple) else (held,)
    return all(code in text for text in texts if isinstance(text, dict) for code in codes)


def _spoken(own: Any, codes: tuple[str, ...] | None) -> Any:
    """The program's own word in these languages (None: in all), or None where it has none."""
    if isinstance(own, list):
        words = [_spoken(each, codes) for each in own]
        return None if None in words else words
    if isinstance(own, dict) and codes is not None:
        return {code: own[code] for code in codes if code in own} or None
    return own


def _filled(name: str, held: Any, own: Any, codes: tuple[str, ...], taken: list[Taken]) -> Any:
    """A text, or a list of texts, with the languages it lacks; notes what was `taken`.

    Of lists of different lengths nobody knows which lines belong together.
    """
    if not isinstance(held, list):
        return _completed((_HERE, name), held, own, codes, taken)
    if not isinstance(own, list) or len(own) != len(held):
        return held
    return [
        _completed((_HERE, name, index), text, mine, codes, taken)
        for index, (text, mine) in enumerate(zip(held, own, strict=True))
    ]


def _completed(path: Path, text: Any, own: Any, codes: tuple[str, ...], taken: list[Taken]) -> Any:
    if not isinstance(text, dict):
        return text
    lacking = tuple(code for code in codes if code not in text)
    if isinstance(own, str):
        own = dict.fromkeys(lacking, own)
    words = _spoken(own, lacking) if isinstance(own, dict) else None
    if words is None:
        return text
    taken.append(Taken(path, words, whole=False))
    return {**text, **words}
