"""What a power cut may leave on a disk: worked out from a record of what was written and flushed.

The model is harsher than any real file system: of what was not flushed, each change of a folder may
have reached the disk or not, in any combination, and a file may hold its old bytes, none, half,
zeros, or all of the new. Flushing a file keeps its bytes but not its name; flushing a folder keeps
the names in it but not their bytes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, combinations, product
from pathlib import Path
from random import Random
from traceback import extract_stack
from typing import Literal, NamedTuple

from kiosk.adapters.disk import Disk

MOST_STATES = 3000
"""At one moment; of more a sample is taken. Only records without some flushes come to so many."""


class Op(NamedTuple):
    """One change of the disk, or one flush. `other` is a rename's new name.

    `place` is where in the kiosk's code a flush stands, from the outermost function to the call.
    """

    kind: Literal["folder", "create", "write", "sync", "rename", "remove"]
    path: Path
    data: bytes = b""
    other: Path | None = None
    place: tuple[str, ...] = ()


class RecordingDisk(Disk):
    """A real disk that notes what is done to it, in order."""

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self._open: dict[int, Path] = {}

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self.ops.append(Op("folder", path))

    def create(self, path: Path, mode: int) -> int:
        file = super().create(path, mode)
        self._open[file] = path
        self.ops.append(Op("create", path))
        return file

    def open_folder(self, path: Path) -> int:
        folder = super().open_folder(path)
        self._open[folder] = path
        return folder

    def write(self, file: int, data: memoryview) -> int:
        count = super().write(file, data)
        self.ops.append(Op("write", self._open[file], bytes(data[:count])))
        return count

    def sync(self, file: int) -> None:
        super().sync(file)
        self.ops.append(Op("sync", self._open[file], place=_place()))

    def rename(self, old: Path, new: Path) -> None:
        super().rename(old, new)
        self.ops.append(Op("rename", old, other=new))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.ops.append(Op("remove", path))

    def remove_folder(self, path: Path) -> None:
        super().remove_folder(path)
        self.ops.append(Op("remove", path))


def _place() -> tuple[str, ...]:
    """The lines of the kiosk's own code that lead here."""
    frames = [each for each in extract_stack() if f"{os.sep}kiosk{os.sep}" in each.filename]
    return tuple(f"{Path(each.filename).name}:{each.lineno} {each.line}" for each in frames)


@dataclass
class _Node:
    """A file or folder: what is surely on the disk, and for a file what is on its way there."""

    is_folder: bool
    sure: bytes = b""
    coming: bytes | None = None
    names: dict[str, int] = field(default_factory=dict)

    def possible(self) -> tuple[bytes, ...]:
        """What a file may hold after a cut."""
        if self.coming is None:
            return (self.sure,)
        new = self.coming
        return tuple(dict.fromkeys((self.sure, b"", new[: len(new) // 2], bytes(len(new)), new)))


Change = tuple[tuple[int, str, int | None], ...]
"""Names that come and go together: (folder, name, node or None)."""


class Model:
    """The disk below `root`, of which all that is there now is surely on it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._nodes: list[_Node] = []
        self._pending: list[Change] = []
        self._now: dict[Path, int] = {}
        self._learn(root)

    def _learn(self, path: Path) -> int:
        number = len(self._nodes)
        self._nodes.append(_Node(path.is_dir(), b"" if path.is_dir() else path.read_bytes()))
        self._now[path] = number
        if path.is_dir():
            for each in sorted(path.iterdir()):
                self._nodes[number].names[each.name] = self._learn(each)
        return number

    def do(self, op: Op) -> None:
        """Go on by one change."""
        match op.kind:
            case "folder":
                self._add(op.path, _Node(is_folder=True))
            case "create" if op.path in self._now:
                self._nodes[self._now[op.path]].coming = b""
            case "create":
                self._add(op.path, _Node(is_folder=False))
                self._nodes[self._now[op.path]].coming = b""
            case "write":
                node = self._nodes[self._now[op.path]]
                node.coming = (node.coming or b"") + op.data
            case "sync":
                self._flush(self._now[op.path])
            case "rename":
                assert op.other is not None
                node_number = self._now.pop(op.path)
                self._now[op.other] = node_number
                self._pending.append(
                    (self._entry(op.path, None), self._entry(op.other, node_number))
                )
            case "remove":
                del self._now[op.path]
                self._pending.append((self._entry(op.path, None),))

    def _add(self, path: Path, node: _Node) -> None:
        self._nodes.append(node)
        self._now[path] = len(self._nodes) - 1
        self._pending.append((self._entry(path, len(self._nodes) - 1),))

    def _entry(self, path: Path, node: int | None) -> tuple[int, str, int | None]:
        return self._now[path.parent], path.name, node

    def _flush(self, number: int) -> None:
        node = self._nodes[number]
        if not node.is_folder:
            if node.coming is not None:
                node.sure, node.coming = node.coming, None
            return
        for change in list(self._pending):
            if any(folder == number for folder, _, _ in change):
                self._apply(change, {each: self._nodes[each].names for each, _, _ in change})
                self._pending.remove(change)

    @staticmethod
    def _apply(change: Change, names: dict[int, dict[str, int]]) -> None:
        for folder, name, node in change:
            if node is None:
                names[folder].pop(name, None)
            else:
                names[folder][name] = node

    def after_a_cut(self, random: Random) -> Iterator[dict[str, bytes | None]]:
        """All trees that a cut at this moment may leave: bytes by path, None for a folder."""
        coming = [number for number, node in enumerate(self._nodes) if node.coming is not None]
        contents = list(product(*(self._nodes[number].possible() for number in coming)))
        kept = list(_subsets(self._pending))
        choices = [(changes, each) for changes in kept for each in contents]
        if len(choices) > MOST_STATES:
            choices = random.sample(choices, MOST_STATES)
        for changes, each in choices:
            names = {number: dict(node.names) for number, node in enumerate(self._nodes)}
            for change in changes:
                self._apply(change, names)
            held = dict(zip(coming, each, strict=True))
            yield dict(self._tree(0, "", names, held))

    def _tree(
        self, number: int, path: str, names: dict[int, dict[str, int]], held: dict[int, bytes]
    ) -> Iterator[tuple[str, bytes | None]]:
        for name, inside in sorted(names[number].items()):
            node = self._nodes[inside]
            where = f"{path}/{name}" if path else name
            if node.is_folder:
                yield where, None
                yield from self._tree(inside, where, names, held)
            else:
                yield where, held.get(inside, node.sure)


def _subsets(changes: list[Change]) -> Iterator[tuple[Change, ...]]:
    return chain.from_iterable(combinations(changes, size) for size in range(len(changes) + 1))


def write_tree(root: Path, tree: dict[str, bytes | None]) -> None:
    """Make a tree below `root`, which is empty."""
    for path, data in tree.items():
        if data is None:
            (root / path).mkdir()
        else:
            (root / path).write_bytes(data)
