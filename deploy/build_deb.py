"""Builds the package: a .deb with the program, its libraries, Python, Qt and cage inside.

Runs on Debian 13, whose cage and libraries it takes; `make deb` sees to such a system.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from deploy.parts import not_allowed, qt_libraries
from kiosk.adapters.clock import SystemClock
from kiosk.commands.install_plan import PROGRAM, PROGRAMS, system_files

BUILD = ROOT / "build" / "deb"
NAME = "spine-kiosk"

FROM_THE_SYSTEM = re.compile(
    r"(ld-linux-x86-64|libc|libm|libdl|libpthread|librt|libresolv|libutil|libudev|libsystemd)\.so"
)
"""Libraries that are those of the machine: they belong to its C library and its systemd."""

DEBIAN_PARTS = frozenset(
    ("cage", "seatd", "xkb-data", "libinput-bin", "python3", "espeak-ng", "espeak-ng-data",
     "alsa-utils", "libasound2-data")
)  # fmt: skip
"""Debian's packages of which more than a library is in there."""

SOURCES = """\
Debian's programs and libraries in this package, unchanged, by their source packages. Their
sources, for anybody: apt-get source NAME=VERSION, on a Debian that lists sources.
"""

NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")

CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: The kiosk authors <kiosk@localhost>
Section: misc
Priority: optional
Installed-Size: {size}
Depends: libc6 (>= 2.41), libsystemd0, libudev1, systemd (>= 257), udev
Suggests: util-linux-extra
Description: waiting room kiosk about vertebroplasty and kyphoplasty
 Shows, full screen, what two procedures for broken bones of the spine can and cannot do.
 Everything it needs is inside; it uses no network.
"""


def main() -> int:
    """Build everything afresh and say where the package is."""
    if 'VERSION_ID="13"' not in Path("/etc/os-release").read_text():
        print("The package is built on Debian 13: run make deb.", file=sys.stderr)
        return 1
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    program = freeze(python_with_parts())
    added = complete(program / "_internal")
    print(f"Libraries added that are not on every Debian: {' '.join(sorted(added))}")
    check(program / "_internal")
    run([program / NAME, "check"])  # it starts, and finds its content
    package = pack(program)
    print(
        f"{package}: {package.stat().st_size / 1e6:.0f} MB, {size_of(program) / 1e6:.0f} unpacked"
    )
    return 0


def run(words: Sequence[str | Path]) -> None:
    """Run a program in the build folder; where it fails, so does the build."""
    subprocess.run(words, check=True, cwd=BUILD)


def python_with_parts() -> Path:
    """A Python of its own with exactly the locked parts."""
    folder = BUILD / "python"
    run([sys.executable, "-m", "venv", folder])
    python = folder / "bin" / "python"
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
    ]
    lock = ROOT / "requirements-package.txt"
    run([*pip, "--require-hashes", "--no-deps", "-r", lock])
    return python


def freeze(python: Path) -> Path:
    """The program's folder as PyInstaller makes it."""
    words: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    words += ["--distpath", BUILD / "dist", "--workpath", BUILD / "work"]
    run([*words, ROOT / "deploy" / "spine-kiosk.spec"])
    return BUILD / "dist" / NAME


def complete(inside: Path) -> set[str]:
    """Add every library that something in there needs, PyInstaller's exceptions included."""
    added: set[str] = set()
    looked_at: set[str] = set()
    there = {path.name for path in inside.rglob("*.so*")}
    waiting = [path for path in inside.rglob("*") if is_program(path)]
    while waiting:
        for name in needed_by(waiting.pop()) - looked_at:
            looked_at.add(name)
            if name in there or FROM_THE_SYSTEM.match(name):
                continue
            source = on_this_system(name)
            shutil.copy(source, inside / name)
            added.add(name)
            waiting.append(inside / name)
    return added


def is_program(path: Path) -> bool:
    """Whether this is a program or a library."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed_by(path: Path) -> set[str]:
    """The libraries that a program or library names."""
    told = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True)
    return set(NEEDED.findall(told.stdout))


def on_this_system(name: str) -> Path:
    """Where a library of this machine is."""
    for folder in ("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib"):
        if (Path(folder) / name).exists():
            return (Path(folder) / name).resolve()
    sys.exit(f"{name} is needed and not installed here.")


def check(inside: Path) -> None:
    """Say which parts of Qt are in there; leave with a word where one must not be."""
    there = (path for path in inside.rglob("*") if not path.is_dir())
    files = [path.relative_to(inside).as_posix() for path in there]
    print(f"Qt libraries inside: {' '.join(sorted(qt_libraries(files)))}")
    if wrong := not_allowed(files):
        sys.exit(f"These must not be in the package: {' '.join(wrong)}")


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())


def pack(program: Path) -> Path:
    """The package: the program, the system's files, and what is done when it comes and goes."""
    tree = BUILD / "tree"
    shutil.copytree(program, tree / PROGRAM.lstrip("/"), symlinks=True)
    for target, source in system_files("/usr/lib").items():
        put(source, tree / target.lstrip("/"), 0o644)
    for name in PROGRAMS:
        put(ROOT / "deploy" / name, tree / PROGRAM.lstrip("/") / name, 0o755)
    put(ROOT / "deploy" / "command", tree / "usr/bin" / NAME, 0o755)
    documents = tree / "usr/share/doc" / NAME
    put(ROOT / "LICENSE", documents / "copyright", 0o644)
    put(ROOT / "docs" / "install.md", documents / "install.md", 0o644)
    licences(program / "_internal", documents / "licences")
    with (ROOT / "pyproject.toml").open("rb") as file:
        version = dated(tomllib.load(file)["project"]["version"], SystemClock().wall())
    control = tree / "DEBIAN"
    for script in ("preinst", "postinst", "prerm", "postrm"):
        put(ROOT / "deploy" / "deb" / script, control / script, 0o755)
    text = CONTROL.format(name=NAME, version=version, size=size_of(tree) // 1024)
    (control / "control").write_text(text)
    package = ROOT / "build" / f"{NAME}_{version}_amd64.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package])
    return package


def dated(version: str, built: datetime) -> str:
    """The version with the minute it was built in: apt takes no package for newer than its like."""
    return f"{version}+{built:%Y%m%d%H%M}"


def licences(inside: Path, to: Path) -> None:
    """The licences of Debian's libraries in there, as Debian's packages hold them."""
    found = [path.name for path in inside.iterdir() if is_program(path)]
    told = subprocess.run(
        ["dpkg-query", "--search", *(f"*/{name}" for name in found)],
        capture_output=True,
        text=True,
        check=False,  # Qt's own libraries are in no package
    )
    lines = [line for line in told.stdout.splitlines() if not line.startswith("diversion ")]
    packages = {line.split(":")[0] for line in lines}
    for package in sorted(packages | DEBIAN_PARTS):
        text = Path("/usr/share/doc") / package / "copyright"
        if text.exists():
            put(text, to / package, 0o644)
    shown = "${source:Package}=${source:Version}\n"
    sources = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={shown}", *sorted(packages | DEBIAN_PARTS)],
        capture_output=True,
        text=True,
        check=True,
    )
    versions = sorted(set(sources.stdout.splitlines()))
    (to / "SOURCES").write_text("\n".join([SOURCES, *versions, ""]))


def put(source: Path, target: Path, mode: int) -> None:
    """Copy a file with a mode of its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


if __name__ == "__main__":
    sys.exit(main())
