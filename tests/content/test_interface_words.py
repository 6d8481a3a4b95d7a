"""No word of the interface is there for nothing: four translators would have to translate it."""

from __future__ import annotations

import re
from typing import get_args

from kiosk.content.interface import Interface
from kiosk.content.model import Phase
from kiosk.options import ROOT


def test_every_word_of_the_interface_is_used() -> None:
    own = ROOT / "kiosk" / "content" / "interface.py"
    files = [path for kind in ("*.py", "*.qml") for path in (ROOT / "kiosk").rglob(kind)]
    used: set[str] = set()
    for path in files:
        if path != own:
            used |= set(re.findall(r"\w+", path.read_text("utf-8")))
    phases = {f"phase_{phase.replace('-', '_')}" for phase in get_args(Phase)}
    assert [name for name in Interface.__struct_fields__ if name not in used | phases] == []
