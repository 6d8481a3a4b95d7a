"""Every method of a view that a signal calls is a slot.

Otherwise PySide gives each instance a meta-object of its own. QML remembers what it knows of an
object by the address of its meta-object, and takes a later view for one that is long gone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.options import ROOT

FILES = sorted((ROOT / "kiosk" / "ui").glob("*.py"))


def connected(view: ast.ClassDef) -> Iterator[str]:
    """The names of what `signal.connect(self.NAME)` connects."""
    for call in ast.walk(view):
        match call:
            case ast.Call(
                func=ast.Attribute(attr="connect"),
                args=[ast.Attribute(value=ast.Name(id="self"), attr=name), *_],
            ):
                yield name


def slotless(source: str) -> list[str]:
    """The methods without arguments that are connected and are no slots."""
    found = []
    for view in ast.walk(ast.parse(source)):
        if isinstance(view, ast.ClassDef):
            wanted = set(connected(view))
            found += [
                f"{view.name}.{method.name}"
                for method in view.body
                if isinstance(method, ast.FunctionDef)
                and method.name in wanted
                and len(method.args.args) == 1
                and not any("Slot" in ast.unparse(one) for one in method.decorator_list)
            ]
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_a_signal_calls_is_a_slot(file: Path) -> None:
    assert slotless(file.read_text("utf-8")) == []


def test_a_method_that_is_no_slot_is_found() -> None:
    view = "class View:\n  def __init__(self): a.b.connect(self.look)\n  def look(self): pass\n"
    assert slotless(view) == ["View.look"]
    assert slotless(view.replace("  def look", "  @Slot()\n  def look")) == []
