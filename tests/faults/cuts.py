"""Cuts the power at every moment of a scene, and starts the kiosk on whatever that may leave."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.faults.power import Model, Op, RecordingDisk, write_tree
from tests.faults.scenes import Scene, Seen, look


class Record(NamedTuple):
    """What a scene did to a disk that was `before`."""

    before: Model
    root: Path
    ops: list[Op]

    @property
    def flushes(self) -> set[tuple[str, ...]]:
        """Where in the kiosk's code something is flushed."""
        return {op.place for op in self.ops if op.kind == "sync"}


class Bad(NamedTuple):
    """A cut after which the kiosk did not show what it had promised."""

    moment: int
    tree: dict[str, bytes | None]
    seen: Seen

    def told(self, ops: list[Op]) -> str:
        """For whoever has to find out why."""
        last = ops[self.moment - 1] if self.moment else "nothing"
        files = {path: None if data is None else len(data) for path, data in self.tree.items()}
        return f"cut after {last}: {self.seen}; on disk: {files}"


def recorded(scene: Scene, root: Path) -> Record:
    """Play a scene once, for real."""
    scene.prepare(root)
    model, disk = Model(root), RecordingDisk()
    scene.act(root, disk)
    return Record(model, root, disk.ops)


class Starts:
    """Starts the kiosk on trees, each different one once."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._seen: dict[tuple[tuple[str, bytes | None], ...], Seen] = {}

    @property
    def count(self) -> int:
        """How many different trees there were."""
        return len(self._seen)

    def seen(self, tree: dict[str, bytes | None]) -> Seen:
        """What a start on this tree shows."""
        key = tuple(tree.items())
        if key not in self._seen:
            with TemporaryDirectory(dir=self._scratch) as folder:
                write_tree(Path(folder), tree)
                self._seen[key] = look(Path(folder))
        return self._seen[key]


def bad_cuts(
    scene: Scene, record: Record, starts: Starts, *, without: tuple[str, ...] = (), seed: int = 0
) -> Iterator[Bad]:
    """All cuts that break the promise, with the flush that stands at `without` taken out."""
    model, random = deepcopy(record.before), Random(seed)
    for moment in range(len(record.ops) + 1):
        op = record.ops[moment - 1] if moment else None
        if op is not None and (op.kind != "sync" or op.place != without):
            model.do(op)
        fine = scene.done if moment == len(record.ops) else scene.ok
        for tree in model.after_a_cut(random):
            seen = starts.seen(tree)
            if not fine(seen):
                yield Bad(moment, tree, seen)
