"""Where the texts and the parts of a struct stand, derived once from its types.

So that no check, change or count has to list by hand which fields patients read: `nodes` walks JSON
values of any shape along the types, `texts` and `mapped` walk frozen structs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, structs

from kiosk.content.model import Text
from kiosk.content.problems import Path

StructT = TypeVar("StructT", bound=Struct)
_KIND = "kind"


class Field(NamedTuple):
    """A field that holds texts (no `parts`) or structs (by their `kind`, or None for the only one).

    `name` is the attribute, `key` how the JSON file calls it; `many` says that it is a list.
    """

    name: str
    key: str
    many: bool
    parts: dict[str | None, type[Struct]]


@cache
def fields_of(kind: type[Struct]) -> tuple[Field, ...]:
    """The fields of a struct that hold texts or structs, in the order they are written down."""
    found = []
    keys = dict(zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True))
    hints = get_type_hints(kind)
    for name in kind.__struct_fields__:
        hint, many = hints[name], False
        if get_origin(hint) is tuple:
            hint, many = get_args(hint)[0], True
        options = _options(hint)
        if dict[str, str] in options:
            found.append(Field(name, keys[name], many, {}))
        elif options and all(isinstance(each, type) and issubclass(each, Struct)
                             for each in options):  # fmt: skip
            parts = {each.__struct_config__.tag: each for each in options}
            found.append(Field(name, keys[name], many, parts))
    return tuple(found)


def _options(hint: Any) -> list[Any]:
    if get_origin(hint) in (Union, UnionType):
        return [each for each in get_args(hint) if each is not NoneType]
    return [hint]


class Node(NamedTuple):
    """An object of a JSON file that stands where a struct of type `kind` is meant to stand."""

    path: Path
    kind: type[Struct]
    value: dict[str, Any]

    def texts(self) -> Iterator[tuple[Path, str, Any]]:
        """Path, field and value of each of its own texts, whatever the value is."""
        for field in fields_of(self.kind):
            if field.parts or field.key not in self.value:
                continue
            held = self.value[field.key]
            if not field.many:
                yield (*self.path, field.key), field.name, held
            elif isinstance(held, list):
                for index, each in enumerate(held):
                    yield (*self.path, field.key, index), field.name, each


def nodes(value: object, kind: type[Struct], path: Path = ()) -> Iterator[Node]:
    """Every object of a JSON value that stands where a struct belongs, outermost first.

    What does not fit (a list for an object, an unknown kind of block) is passed over.
    """
    if not isinstance(value, dict):
        return
    yield Node(path, kind, value)
    for field in fields_of(kind):
        held = value.get(field.key)
        if not field.parts or held is None:
            continue
        inside = enumerate(held) if field.many and isinstance(held, list) else ((None, held),)
        for index, each in inside:
            where = (*path, field.key) if index is None else (*path, field.key, index)
            yield from nodes(each, _part(field, each), where)


def _part(field: Field, value: object) -> type[Struct]:
    """The struct meant; for an unknown kind of block one without any fields."""
    if None in field.parts:
        return field.parts[None]
    kind = value.get(_KIND) if isinstance(value, dict) else None
    return field.parts.get(kind, Struct) if isinstance(kind, str) else Struct


def texts(struct: Struct) -> Iterator[Text]:
    """Every text of a struct and of all that it holds, in the order they are written down."""
    for field in fields_of(type(struct)):
        held = getattr(struct, field.name)
        for each in held if field.many else (held,):
            if each is None:
                continue
            if field.parts:
                yield from texts(each)
            else:
                yield each


def mapped(struct: StructT, change: Callable[[Text], Text]) -> StructT:
    """The same struct with every text changed."""
    changes: dict[str, Any] = {}
    for field in fields_of(type(struct)):
        held = getattr(struct, field.name)
        if held is None:
            continue
        new = [mapped(each, change) if field.parts else change(each)
               for each in (held if field.many else (held,))]  # fmt: skip
        changes[field.name] = tuple(new) if field.many else new[0]
    return structs.replace(struct, **changes)
