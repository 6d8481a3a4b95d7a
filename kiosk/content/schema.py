"""The JSON Schema of content files, made from the types: editors help by it, and checks use it.

`python -m kiosk.content.schema > content.schema.json` writes the file anew after a type changed.
"""

from __future__ import annotations

import sys
from functools import cache
from inspect import cleandoc
from typing import Any, get_args

import msgspec

from kiosk.content.model import Content, Track

Schema = dict[str, Any]


@cache
def content_schema() -> Schema:
    """The schema as a JSON-like dict. Shared: do not change it."""
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Content of the spine kiosk",
    } | msgspec.json.schema(Content)
    for definition in schema["$defs"].values():
        if "description" in definition:
            definition["description"] = cleandoc(definition["description"])
    # The types say which tracks there are, but a generated schema leaves the keys of a dict open.
    ends = schema["$defs"]["Step"]["properties"]["ends"]
    ends["propertyNames"] = {
        "enum": list(get_args(Track)),
        "description": "a track (what moves in a step)",
    }
    return schema


def schema_file() -> bytes:
    """What `content.schema.json` holds."""
    return msgspec.json.format(msgspec.json.encode(content_schema()), indent=2) + b"\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_file())
