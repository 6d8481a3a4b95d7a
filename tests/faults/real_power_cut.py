"""The power cut on a real ext4: every prefix of what reached the disk, and random reorderings.

`python -m tests.faults.real_power_cut [SAMPLES [SEED]]`, as root on Linux: plays each scene on an
ext4 whose blocks are logged (`block_log`), then cuts at every block written, and so many times with
a random choice of the blocks since the last flush, mounts what is left and starts the kiosk on it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from kiosk.adapters.disk import Disk
from kiosk.options import ROOT
from tests.faults.block_log import Written, read_log
from tests.faults.conftest import MEMORY
from tests.faults.scenes import BY_NAME, SCENES, Scene, look

IMAGE_BYTES = 16_000_000
SAMPLES = 100


class Played(NamedTuple):
    """The disk before a scene, and all that the scene wrote until it was done."""

    image: bytes
    blocks: list[Written]


def run(*words: str | Path) -> None:
    """Run a system program; raises where it fails."""
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


@contextmanager
def mounted(device: Path, folder: Path) -> Iterator[Path]:
    """An ext4 image or device, mounted."""
    folder.mkdir(exist_ok=True)
    run("mount", "-t", "ext4", "-o", "loop", device, folder)
    try:
        yield folder
    finally:
        run("umount", folder)


class ForgetfulDisk(Disk):
    """Flushes nothing: if the cuts find nothing wrong with it, they prove nothing."""

    def sync(self, file: int) -> None:
        pass


def played(scene: Scene, scratch: Path, disk: Disk) -> Played:
    """Play a scene on a logged disk."""
    image, log, served = scratch / "image", scratch / "log", scratch / "served"
    served.mkdir()
    image.write_bytes(bytes(IMAGE_BYTES))
    options = "lazy_itable_init=0,lazy_journal_init=0,nodiscard"
    run("mkfs.ext4", "-q", "-F", "-J", "size=4", "-E", options, image)
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.block_log", served, image, log],
        cwd=ROOT, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert server.stdout is not None
    assert server.stdout.readline() == b"ready\n"
    try:
        with mounted(served / "disk", scratch / "mounted") as folder:
            scene.prepare(folder)
            run("sync", "-f", folder)
            begin = log.stat().st_size
            scene.act(folder, disk)
            end = log.stat().st_size
    finally:
        run("umount", served)
        server.wait()
        server.stdout.close()
    before = bytearray(image.read_bytes())
    _write(before, read_log(log, 0, begin))
    return Played(bytes(before), list(read_log(log, begin, end)))


def cuts(
    blocks: list[Written], random: Random, samples: int
) -> Iterator[tuple[bool, list[Written]]]:
    """What may have reached the disk, and whether the scene was done by then."""
    for count in range(len(blocks) + 1):
        yield count == len(blocks), blocks[:count]
    for _ in range(samples if blocks else 0):
        count = random.randint(1, len(blocks))
        last = max((n for n in range(count) if blocks[n].is_flush), default=0)
        loose = [block for block in blocks[last:count] if random.random() < 0.5]
        random.shuffle(loose)
        yield False, blocks[:last] + loose


def bad_cuts(scene: Scene, disk: Disk, samples: int, seed: int) -> tuple[int, list[str]]:
    """How many cuts were tried, and those that broke the promise."""
    with TemporaryDirectory(dir=MEMORY) as name:
        return _bad_cuts(scene, disk, Random(seed), samples, Path(name))


def _bad_cuts(
    scene: Scene, disk: Disk, random: Random, samples: int, scratch: Path
) -> tuple[int, list[str]]:
    image, blocks = played(scene, scratch, disk)
    bad, tried = [], 0
    for done, reached in cuts(blocks, random, samples):
        left = bytearray(image)
        _write(left, reached)
        (scratch / "cut").write_bytes(left)
        with mounted(scratch / "cut", scratch / "after") as folder:
            seen = look(folder)
        tried += 1
        if not (scene.done if done else scene.ok)(seen):
            bad.append(f"{scene.name}: cut {tried} of {len(blocks)} blocks: {seen}")
    return tried, bad


def _write(disk: bytearray, blocks: Iterator[Written] | list[Written]) -> None:
    for block in blocks:
        disk[block.offset : block.offset + len(block.data)] = block.data


def main(samples: int = SAMPLES, seed: int = 0) -> int:
    """Print a line for each scene; 1 where any cut broke the promise."""
    if sys.platform != "linux" or os.geteuid() != 0:
        sys.exit("This needs root on Linux: it mounts file systems.")
    print("| scene | cuts | bad |\n| --- | ---: | ---: |")
    found = []
    for scene in SCENES:
        tried, bad = bad_cuts(scene, Disk(), samples, seed)
        print(f"| {scene.name} | {tried} | {len(bad)} |", flush=True)
        found += bad
    _, noticed = bad_cuts(BY_NAME["next update"], ForgetfulDisk(), 0, seed)
    print(f"An update that flushes nothing: {len(noticed)} bad, as it should be.")
    print("\n".join(found))
    return 1 if found or not noticed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
