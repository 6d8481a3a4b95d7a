"""The folder that the proof is written to: takes away what an earlier proof left, and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kiosk.proof.wanted import Refused

MADE_BY = "spine-kiosk proof"
REPORT, DOCUMENT = "report.json", "proof.pdf"
_OURS = re.compile(r"\d{3}-[a-z0-9-]+-\d+\.png")


class ProofFolder:
    """Writes files into a folder, which is made where it is missing. Raises `Refused`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
            probe = path / ".proof-probe"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise Refused(f"{path} cannot be written to: {why}. Name another folder.") from None
        self._before = _pictures_of(path / REPORT)

    def write(self, name: str, data: bytes) -> None:
        """Write a whole file."""
        try:
            (self._path / name).write_bytes(data)
        except OSError as error:
            raise Refused(f"{self._path / name} cannot be written: {error.strerror}.") from None

    def take_away_older(self, kept: Iterable[str]) -> None:
        """Remove pictures that the earlier proof's report names and this one has not made anew."""
        for name in self._before - set(kept):
            (self._path / name).unlink(missing_ok=True)


def _pictures_of(report: Path) -> set[str]:
    """The pictures that the report of an earlier proof names."""
    try:
        told: Any = json.loads(report.read_bytes())
        if told["made_by"] != MADE_BY:
            return set()
        names = {screen["file"] for screen in told["screens"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {name for name in names if isinstance(name, str) and _OURS.fullmatch(name)}
