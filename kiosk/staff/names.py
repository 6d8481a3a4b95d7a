"""Which names the files of an update may have. Everything else on a stick is left alone."""

from __future__ import annotations

import re
from pathlib import PurePath

from kiosk.staff.limits import MAX_NAME_LENGTH

CONTENT = "content.json"
MANIFEST = "manifest.json"
MEDIA = "media"
BUNDLE_ENDING = ".kiosk.zip"
REPORT = "kiosk-problems.txt"

_PICTURE = re.compile(r"media/([A-Za-z0-9_-][A-Za-z0-9._-]*)")
_KIND = re.compile(r"\.(png|jpe?g)$", re.IGNORECASE)
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
"""Names that open a device on Windows, whatever follows the dot."""


def name_fault(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file in a bundle, and how to mend it; None for a good one.

    Only plain letters are let through, so that no name leaves its folder, hides a sign, or is the
    same as another once accents and capitals are folded.
    """
    if name in (CONTENT, MANIFEST):
        return None
    fix = "Use plain letters, digits, - and _, as in media/spine-1.png, and pack it again."
    parts = _PICTURE.fullmatch(name)
    if parts is None:
        return f'"{name}" is no file of a bundle: it has {CONTENT} and pictures in {MEDIA}/.', fix
    if len(name) > MAX_NAME_LENGTH:
        return f'The name "{name}" is too long.', f"Use {MAX_NAME_LENGTH} letters or fewer."
    if _DEVICES.match(parts[1]) or name.endswith("."):
        return f'The name "{name}" means something else on some systems.', fix
    if not _KIND.search(name):
        message = f'"{name}" is no PNG or JPEG picture by its name.'
        return message, "Save the picture as PNG or JPEG; nothing else is shown."
    return None


def twins(names: list[str]) -> list[str]:
    """The names that another one before them equals, capitals folded: one disk keeps only one."""
    seen: set[str] = set()
    found = []
    for name in names:
        folded = name.casefold()
        if folded in seen:
            found.append(name)
        seen.add(folded)
    return found


def called(file: str) -> str:
    """What to call a file in a sentence: its name, and that of the packed file it is in, if any."""
    *above, name = PurePath(file).parts or (file,)
    for place, part in enumerate(above):
        if part.lower().endswith(BUNDLE_ENDING):
            return f"{'/'.join((*above[place + 1 :], name))} in {part}"
    return name
