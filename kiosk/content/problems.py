"""What is wrong with a content file, in words for the person who has to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

Path = tuple[str | int, ...]
"""Keys and indexes from the top of a JSON file: `("procedures", 1, "pages")`."""

Severity = Literal["error", "warning"]


class Problem(Struct, frozen=True):
    """One thing to mend. `line` and `column` count from 1; `path` is "" for the whole file.

    `place` says where it is in words for people, as far as the file tells.
    """

    file: str
    line: int
    column: int
    path: str
    message: str
    fix: str
    severity: Severity = "error"
    place: str = ""

    def as_line(self) -> str:
        """One line: `content.json:12:5: procedures[0].title: what is wrong. How to mend it.`."""
        where = f"{self.file}:{self.line}:{self.column}: "
        path = f"{self.path}: " if self.path else ""
        kind = "(warning) " if self.severity == "warning" else ""
        return f"{where}{kind}{path}{self.message} {self.fix}"

    def as_json(self) -> dict[str, str | int]:
        """Exactly the keys file, line, column, path, message and fix."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "path": self.path,
            "message": self.message,
            "fix": self.fix,
        }


class Fault(Struct, frozen=True):
    """A problem before its line is known. `on_key` points at the key instead of its value."""

    path: Path
    message: str
    fix: str
    on_key: bool = False


class LawBreak(Struct, frozen=True):
    """A law that step `step` (the `index`-th, from 0) breaks: what is wrong, and how to mend it."""

    step: str
    index: int
    law: str
    message: str
    fix: str


def printable(text: str) -> str:
    """Words that any terminal can show, at most 400 letters: they may quote a hostile file."""
    clipped = text if len(text) <= 400 else f"{text[:399]}…"
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in clipped)


def size_words(count: int) -> str:
    """So many bytes as people read them: "8 MB"."""
    return f"{count / 1e6:.3g} MB" if count >= 1e6 else f"{count / 1e3:.3g} kB"


def path_text(path: Path) -> str:
    """`("procedures", 1, "pages")` as `procedures[1].pages`; the whole file is ""."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return printable(text)


def shown(value: object) -> str:
    """A JSON value as a message quotes it, shortened to one line."""
    match value:
        case str():
            text = f'"{value}"'
        case bool():
            text = "true" if value else "false"
        case None:
            return "null"
        case dict():
            return "an object { … }"
        case list():
            return "a list [ … ]"
        case _:
            text = str(value)
    text = text.replace("\n", " ")
    return text if len(text) <= 48 else f"{text[:44]}…{text[-1]}"


def listed(words: Iterable[str], last: str = "or") -> str:
    """`"a", "b" or "c"`: each in quotes, in the order given."""
    quoted = [f'"{word}"' for word in words]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` words that is most likely meant, if any is like `word`."""
    from difflib import get_close_matches  # only wanted once something is wrong

    folded = {_folded(name): name for name in known}
    close = get_close_matches(_folded(word), list(folded), n=1)
    return folded[close[0]] if close else None


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A sentence that names the likeliest of `known` words, or all of them where they are few."""
    meant = closest(word, known)
    if meant is not None:
        return f'Did you mean "{meant}"?'
    if 0 < len(known) <= 16:
        return f"Use {listed(known)}."
    return "Check the spelling."


def _folded(word: str) -> str:
    """Spelling without what is most often mistaken: capitals, hyphens, underscores, spaces."""
    return "".join(letter for letter in word.lower() if letter.isalnum())
