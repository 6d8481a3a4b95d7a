"""The natural voices that this machine's settings name: which program speaks, and with what voice.

`[speech]` in `kiosk.toml`; whether the files are there is for `kiosk.adapters` to see.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from msgspec import Struct

from kiosk.content.problems import did_you_mean, listed, shown

KEYS = ("piper", "voices")
PROGRAM_FIX = 'Write it as in piper = "/opt/piper/bin/piper" or piper = "python3 -m piper".'
VOICES_FIX = 'Write whole paths, as in voices = { en = "/opt/piper/english.onnx" }.'


class NaturalVoices(Struct, frozen=True):
    """The command that starts piper, and the voice's file by language; both empty without any."""

    command: tuple[str, ...] = ()
    voices: tuple[tuple[str, str], ...] = ()


class Wrong(NamedTuple):
    """What is wrong with one setting of the group, and how to mend it; `path` within it."""

    path: str
    message: str
    fix: str


def read_speech(values: object, known: Sequence[str]) -> tuple[NaturalVoices, list[Wrong]]:
    """What the group says, for content in the `known` languages; what is wrong is left out."""
    if not isinstance(values, Mapping):
        fix = "Write [speech] on a line of its own and the settings below it."
        return NaturalVoices(), [Wrong("", '"speech" is a group of settings, not one value.', fix)]
    wrong = [
        Wrong(key, f'"{key}" is no setting.', did_you_mean(key, KEYS))
        for key in values
        if key not in KEYS
    ]
    command = _command(values["piper"]) if "piper" in values else ()
    if command is None:
        wrong.append(Wrong("piper", f"{shown(values['piper'])} starts no program.", PROGRAM_FIX))
    voices = values.get("voices", {})
    if not isinstance(voices, Mapping):
        wrong.append(Wrong("voices", f"{shown(voices)} is no list of voices.", VOICES_FIX))
        return NaturalVoices(), wrong
    bad = list(_unfit(voices, known))
    refused = {each.path.removeprefix("voices.") for each in bad}
    right = {code: path for code, path in voices.items() if code not in refused}
    wrong += bad
    if command and not voices:
        wrong.append(Wrong("piper", "There is a program, but no voice for it.", VOICES_FIX))
    elif voices and "piper" not in values:
        wrong.append(Wrong("voices", "There are voices, but no program for them.", PROGRAM_FIX))
    if not command or not right:
        return NaturalVoices(), wrong
    return NaturalVoices(command, tuple(right.items())), wrong


def _command(value: object) -> tuple[str, ...] | None:
    """The words of a command; None for what is none."""
    try:
        return tuple(shlex.split(value)) or None if isinstance(value, str) else None
    except ValueError:
        return None


def _unfit(voices: Mapping[str, object], known: Sequence[str]) -> Iterator[Wrong]:
    for code, path in voices.items():
        if code not in known:
            fix = f"Take it out. The content has {listed(known, 'and')}."
            yield Wrong(f"voices.{code}", f'The content has no language "{code}".', fix)
        elif not _is_voice(path):
            yield Wrong(f"voices.{code}", f"{shown(path)} is no voice's file.", VOICES_FIX)


def _is_voice(path: object) -> bool:
    if not isinstance(path, str):
        return False
    return PurePosixPath(path).is_absolute() and path.endswith(".onnx")
