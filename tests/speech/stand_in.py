"""A program that behaves as piper does, but speaks with espeak-ng: for tests of the process."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

SCRIPT = """#!{python}
import os, subprocess, sys, time
options = dict(zip(sys.argv[1::2], sys.argv[2::2]))
notes, ways = {notes!r}, {ways!r}
def note(what):
    with open(notes, "a") as file:
        print(what, file=file)
note("start " + options["--length_scale"])
print("INFO:piper:a line that tells of no sound", file=sys.stderr, flush=True)
for number, line in enumerate(sys.stdin):
    way = open(ways).read()
    if way == "die":
        sys.exit("the model is broken")
    while way == "slow" and os.path.exists(ways) and open(ways).read() == "slow":
        time.sleep(0.01)
    path = os.path.join(options["--output_dir"], str(number) + ".wav")
    speed = str(int(165 / float(options["--length_scale"])))
    subprocess.run(["{espeak}", "-v", "en-us", "-s", speed, "-w", path, line], check=True)
    note("said " + line.strip())
    print("INFO:piper:Wrote", path, file=sys.stderr, flush=True)
"""


class StandIn:
    """The program, its voice, what it has noted, and which way it behaves."""

    def __init__(self, folder: Path) -> None:
        espeak = shutil.which("espeak-ng")
        assert espeak is not None, "espeak-ng is not installed"
        self.program = folder / "piper"
        self.voice = folder / "voice.onnx"
        self._notes, self._ways = folder / "notes", folder / "ways"
        self._notes.touch()
        self.behave("")
        self.voice.touch()
        Path(f"{self.voice}.json").touch()
        self.program.write_text(
            SCRIPT.format(
                python=sys.executable, espeak=espeak, notes=str(self._notes), ways=str(self._ways)
            )
        )
        self.program.chmod(0o755)

    def behave(self, way: str) -> None:
        """`die`: end at the next words; `slow`: answer none until told otherwise; "": well."""
        fresh = self._ways.with_suffix(".new")
        fresh.write_text(way)
        fresh.replace(self._ways)

    @property
    def notes(self) -> list[str]:
        """What it has done, line by line."""
        return self._notes.read_text().splitlines()

    @property
    def starts(self) -> int:
        """How many processes there have been."""
        return sum(note.startswith("start") for note in self.notes)
