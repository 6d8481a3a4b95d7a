"""Where JSON values do not fit the types: each error of the JSON Schema, in words for its author.

Slow and rarely needed: only a file that does not decode comes here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from kiosk.content.limits import MAX_FAULTS
from kiosk.content.problems import Fault, Path, closest, did_you_mean, listed, shown
from kiosk.content.schema import Schema, content_schema

_TYPE_WORDS = {
    "array": "a list [ … ]",
    "object": "an object { … }",
    "string": "words in quotes",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}
_EXAMPLES = {
    "array": "[ … ]",
    "object": "{ … }",
    "string": '"…"',
    "integer": "1",
    "number": "1",
    "boolean": "true",
}
_TEXT = 'words in quotes, or words by language as in {"en": "…"}'


class _Miss(NamedTuple):
    """What a validator found: the value, the rule it misses, and the schema that has the rule."""

    path: Path
    value: Any
    rule: Any
    schema: Schema
    on_key: bool


def schema_faults(value: object) -> list[Fault]:
    """The first places where `value` does not fit the types of `Content`, each told once."""
    told = (fault for error in _validator().iter_errors(value) for fault in _told(error))
    return list(dict.fromkeys(islice(told, MAX_FAULTS)))


@cache
def _validator() -> Any:
    # To the schema 3.0 is a whole number; to the decoder it is not.
    checker = Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
    )
    kind: Any = extend(Draft202012Validator, type_checker=checker)  # type: ignore[no-untyped-call]
    return kind(content_schema())


def _resolved(schema: Schema) -> Schema:
    reference = schema.get("$ref", "")
    if not reference:
        return schema
    found: Schema = content_schema()["$defs"][reference.rsplit("/", 1)[1]]
    return found


def _told(error: ValidationError) -> Iterator[Fault]:
    miss = _Miss(
        tuple(error.absolute_path),
        error.instance,
        error.validator_value,
        dict(error.schema) if isinstance(error.schema, Mapping) else {},
        "propertyNames" in error.absolute_schema_path,
    )
    if error.validator == "anyOf":
        yield from _told_of_branch(miss, error.context)
    elif error.validator in _TELLERS:
        yield from _TELLERS[str(error.validator)](miss)
    else:
        fix = "See content.schema.json for what belongs here."
        yield Fault(miss.path, f"{error.message}.", fix)


# --- one of several shapes --------------------------------------------------------------------


def _told_of_branch(miss: _Miss, inside: Iterable[ValidationError]) -> Iterator[Fault]:
    """Tell only what is wrong with the shape that was meant."""
    branches = [_resolved(branch) for branch in miss.rule]
    value, path = miss.value, miss.path
    kinds = {
        branch["properties"]["kind"]["enum"][0]: index
        for index, branch in enumerate(branches)
        if "kind" in branch.get("properties", {})
    }
    if kinds and isinstance(value, dict):
        kind = value.get("kind")
        if kind is None:
            fix = f'Say what it is: "kind" is one of {listed(kinds)}.'
            yield Fault(path, '"kind" is missing in this block.', fix)
            return
        if not isinstance(kind, str) or kind not in kinds:
            message = f"There is no block of the kind {shown(kind)}."
            fix = did_you_mean(kind if isinstance(kind, str) else "", list(kinds))
            yield Fault((*path, "kind"), message, fix)
            return
        meant: int | None = kinds[kind]
    else:
        fitting = (i for i, branch in enumerate(branches) if _may_be(branch, value))
        meant = next(fitting, None)
    if meant is None:
        yield _wrong_type(path, value, miss.schema)
        return
    for inner in inside:
        if inner.relative_schema_path[0] == meant:
            yield from _told(inner)


def _may_be(schema: Schema, value: object) -> bool:
    """Whether the schema is meant for values of this type of JSON."""
    wanted = schema.get("type")
    match value:
        case bool():
            return wanted == "boolean"
        case str():
            return wanted == "string"
        case int() | float():
            return wanted in ("number", "integer")
        case dict():
            return wanted == "object"
        case list():
            return wanted == "array"
    return False


# --- words for what is wanted -----------------------------------------------------------------


def _wanted(schema: Schema) -> str:
    if "enum" in schema:
        return _choices(schema["enum"])
    if "$ref" in schema:
        return f"an object {{ … }} ({_noun(_resolved(schema))})"
    if "anyOf" in schema:
        branches = [each for each in schema["anyOf"] if each.get("type") != "null"]
        if len(branches) == 2 and {"string", "object"} == {each.get("type") for each in branches}:
            return _TEXT
        if all("kind" in _resolved(each).get("properties", {}) for each in branches):
            return 'a block, an object { "kind": … }'
        return " or ".join(_wanted(each) for each in branches)
    words = _TYPE_WORDS.get(schema.get("type", ""), "something else")
    if "properties" in schema:
        return f"{words} ({_noun(schema)})"
    return f"{words} ({schema['description']})" if "description" in schema else words


def _choices(values: list[Any]) -> str:
    if all(isinstance(value, str) for value in values):
        return listed(values)
    return " or ".join(str(value) for value in values)


def _example(schema: Schema) -> str:
    if "enum" in schema:
        return shown(schema["enum"][0])
    if "anyOf" in schema:
        return '{"en": "…"}' if _wanted(schema) == _TEXT else _example(schema["anyOf"][0])
    schema = _resolved(schema)
    if 0 < len(schema.get("required", ())) <= 6:
        inside = (f'"{key}": {_example(schema["properties"][key])}' for key in schema["required"])
        return f"{{{', '.join(inside)}}}"
    return _EXAMPLES.get(schema.get("type", ""), "…")


def _noun(schema: Schema) -> str:
    """What the reader calls such an object: "page", "milestone", "table block"."""
    kind = schema.get("properties", {}).get("kind", {}).get("enum")
    if kind and "sources" in schema["properties"]:
        return f'"{kind[0]}" block'
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", schema.get("title", "object")).lower()


# --- one teller for each kind of error --------------------------------------------------------


def _wrong_type(path: Path, value: object, schema: Schema) -> Fault:
    wanted = _wanted(schema)
    fix = f"Write it like this: {_example(schema)}"
    if schema.get("type") == "array":
        fix = "Put brackets [ ] around it."
    elif isinstance(value, int | float) and _may_be({"type": schema.get("type")}, ""):
        fix = f'Put quotes around it: "{value}".'
    elif isinstance(value, str) and schema.get("type") in ("integer", "number"):
        fix = "Write it without quotes, in digits."
    return Fault(path, f"This is {shown(value)}, but it has to be {wanted}.", fix)


def _type(miss: _Miss) -> Iterator[Fault]:
    yield _wrong_type(miss.path, miss.value, miss.schema)


def _missing(miss: _Miss) -> Iterator[Fault]:
    schema = miss.schema
    for key in miss.rule:
        if key not in miss.value:
            example = _example(schema["properties"][key])
            yield Fault(
                miss.path,
                f'"{key}" is missing in this {_noun(schema)}.',
                f'Add "{key}": {example}.',
            )


def _unknown(miss: _Miss) -> Iterator[Fault]:
    known = list(miss.schema["properties"])
    for key in miss.value:
        if key not in known:
            message = f'"{key}" is not known in this {_noun(miss.schema)}.'
            free = [name for name in known if name not in miss.value and name[0] != "$"]
            meant = closest(key, free) or closest(key, known)
            fix = did_you_mean(key, free) if free else "Take it away."
            if meant in miss.value:
                fix = f'"{meant}" stands here already: take this one away.'
            yield Fault((*miss.path, key), message, fix, on_key=True)


def _choice(miss: _Miss) -> Iterator[Fault]:
    value, known = miss.value, miss.rule
    if miss.on_key:
        what = miss.schema.get("description", "a key")
        fix = did_you_mean(value, known)
        yield Fault((*miss.path, value), f'"{value}" is not {what}.', fix, on_key=True)
        return
    fix = f"Use {_choices(known)}."
    if isinstance(value, str) and all(isinstance(each, str) for each in known):
        fix = did_you_mean(value, known)
    yield Fault(miss.path, f"{shown(value)} is not possible here.", fix)


def _too_few(miss: _Miss) -> Iterator[Fault]:
    least, there = miss.rule, len(miss.value)
    if not there:
        yield Fault(miss.path, "This list is empty.", f"Put at least {least} in it.")
    else:
        message = f"Here {'is' if there == 1 else 'are'} only {there}; {least} are the least."
        yield Fault(miss.path, message, f"Add {least - there} more.")


def _too_many(miss: _Miss) -> Iterator[Fault]:
    most, there = miss.rule, len(miss.value)
    fix = "Nobody reads longer lists: cut it, or make two of it with a heading each."
    yield Fault(miss.path, f"There are {there} here; {most} are the most.", fix)


def _out_of_range(miss: _Miss) -> Iterator[Fault]:
    schema = miss.schema
    least = schema.get("minimum", schema.get("exclusiveMinimum"))
    most = schema.get("maximum")
    if most is None:
        span = f"{least} or more"
    elif "exclusiveMinimum" in schema:
        span = f"more than {least} and at most {most}"
    else:
        span = f"from {least} to {most}"
    yield Fault(miss.path, f"{shown(miss.value)} is out of range.", f"Use a number {span}.")


def _pattern(miss: _Miss) -> Iterator[Fault]:
    wanted = miss.schema.get("description", "other letters")
    yield Fault(miss.path, f"{shown(miss.value)} is not written as needed.", f"Use {wanted}.")


def _too_long(miss: _Miss) -> Iterator[Fault]:
    most = miss.rule
    yield Fault(miss.path, f"This has {len(miss.value)} letters.", f"Use {most} at most.")


_TELLERS: dict[str, Callable[[_Miss], Iterator[Fault]]] = {
    "type": _type,
    "required": _missing,
    "additionalProperties": _unknown,
    "enum": _choice,
    "minItems": _too_few,
    "maxItems": _too_many,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "exclusiveMinimum": _out_of_range,
    "pattern": _pattern,
    "maxLength": _too_long,
}
