"""The slow part of set-up: system libraries, `.venv`, the hashed packages, the stamps.

Nothing here leaves a half-made state behind that the next start would take for a whole one: stamps
are written last, and what has to be downloaded is there before anything installed is touched.
"""

from __future__ import annotations

import contextlib
import ctypes
import glob
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from kiosk.stamps import is_ready, lock_file, stamp_file, venv_python

OFFSCREEN = {
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
}
X11 = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
WAYLAND = {
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
}
SPEECH = {"espeak-ng": ("espeak-ng",)}
TESTING = {
    "Xvfb": ("xvfb",),
    "strace": ("strace",),
    "dbus-daemon": ("dbus-daemon",),
    "/usr/libexec/at-spi-bus-launcher": ("at-spi2-core",),
}
NEEDS: dict[str, dict[str, tuple[str, ...]]] = {
    "text": {},
    "offscreen": OFFSCREEN,
    "test": OFFSCREEN | X11 | SPEECH | TESTING,
    "x11": OFFSCREEN | X11 | SPEECH,
    "wayland": OFFSCREEN | WAYLAND | SPEECH,
}
"""By purpose: the sonames that Qt loads, or programs, and the Debian packages that may hold each.

Sonames, because Debian 13 renamed some of the packages.
"""


class SetUpError(Exception):
    """Set-up cannot go on; the text says why and what to do."""


def set_up(root: str, purpose: str) -> None:
    """Make `.venv` ready for a purpose, or leave with one message that says what to do."""
    try:
        with _only_one(root):
            if not is_ready(root, purpose):  # another process may have done it meanwhile
                system_packages(purpose)
                if not is_ready(root, "test" if purpose == "test" else "text"):
                    _make_venv(root)
                    _install(root, purpose)
                _stamp(root, purpose)
    except SetUpError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"The kiosk cannot be set up in {root}: {error}")
    except KeyboardInterrupt:
        sys.exit("\nSet-up was stopped. Run the same command again to go on.")


def forget(root: str) -> None:
    """Remove all stamps, so that the next start sets `.venv` up afresh."""
    for stamp in _stamps(root):
        with contextlib.suppress(OSError):
            os.remove(stamp)


def missing_needs(purpose: str) -> list[str]:
    """The sonames and programs that a purpose needs and that this Linux machine lacks."""
    if sys.platform != "linux":
        return []
    return [name for name in NEEDS[purpose] if not _is_there(name)]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _stamps(root: str) -> list[str]:
    return glob.glob(os.path.join(glob.escape(root), ".venv", "ready-*"))


def _is_there(name: str) -> bool:
    if ".so." not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


@contextlib.contextmanager
def _only_one(root: str) -> Iterator[None]:
    """Hold the set-up lock; the system lets go of it even when this process is killed."""
    with open(os.path.join(root, ".setup.lock"), "wb") as lock:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # it gives up after ten seconds; set-up may take longer
                    _say("Another set-up is running here; waiting for it.")
        else:
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _say("Another set-up is running here; waiting for it.")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# --- the system's packages --------------------------------------------------------------------


def system_packages(purpose: str) -> None:
    """See to the libraries that Qt loads, and to Python's own `venv`, which Debian sells apart."""
    needs = missing_needs(purpose)
    wanted = [NEEDS[purpose][name] for name in needs]
    lacks_venv = not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))
    if lacks_venv:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        wanted.append((f"python{version}-venv", "python3-venv"))
    if not wanted:
        return
    if not shutil.which("apt-get"):
        names = needs + ["Python's venv and ensurepip modules"] * lacks_venv
        raise SetUpError("This machine lacks what the kiosk needs; install: " + ", ".join(names))
    prefix = _as_root()
    if prefix is None:
        names = [_known(candidates) for candidates in wanted]
        raise SetUpError(
            "This machine lacks packages that the kiosk needs. Run this once, then start again:\n"
            f"  sudo apt-get update && sudo apt-get install -y {' '.join(names)}"
        )
    _apt(prefix, wanted)
    still = missing_needs(purpose)
    if still:
        raise SetUpError("These are still missing: " + ", ".join(still))


def _as_root() -> list[str] | None:
    """The words that make a command run as root without asking, or None where nothing does."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def _known(candidates: tuple[str, ...]) -> str:
    """The first candidate that this Debian's package lists know, else the last, oldest name."""
    for name in candidates:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if shown.returncode == 0 and shown.stdout.strip():
            return name
    return candidates[-1]


def _apt(prefix: list[str], wanted: list[tuple[str, ...]]) -> None:
    """Install one candidate for each wanted package."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    # A failed update is no reason to stop: the lists at hand may do, or the install says more.
    subprocess.run([*apt, "update"], env=quiet, capture_output=True, check=False)
    names = [_known(candidates) for candidates in wanted]
    _say(f"Installing Debian packages that the kiosk needs: {' '.join(names)}")
    done = subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", *names],
        env=quiet,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SetUpError(
            "The Debian packages could not be installed. Set-up needs the internet, once: connect\n"
            "this machine, or mend what is said here, and run the same command again.\n"
            + _last_words(done.stderr)
        )


# --- the packages of Python -------------------------------------------------------------------


def _make_venv(root: str) -> None:
    """Make `.venv`, unless a stamp shows that a whole one of this Python stands there."""
    version = f"ready-{sys.version_info[0]}.{sys.version_info[1]}-"
    whole = any(os.path.basename(stamp).startswith(version) for stamp in _stamps(root))
    if whole and os.path.exists(venv_python(root)):
        return
    _say("Setting the kiosk up in .venv. This happens once.")
    folder = os.path.join(root, ".venv")
    base = getattr(sys, "_base_executable", sys.executable)
    done = subprocess.run(
        [base, "-m", "venv", "--clear", folder], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SetUpError("Python could not make .venv:\n" + _last_words(done.stderr or done.stdout))


def _install(root: str, purpose: str) -> None:
    """Install the lock file. Everything is downloaded before anything installed is touched."""
    lock = lock_file(root, purpose)
    wheels = os.path.join(root, ".venv", "wheels")
    hashed = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", lock]
    _say("Downloading the kiosk's parts (about 110 MB).")
    _pip(
        root,
        ["download", "--dest", wheels, *hashed],
        "The kiosk's parts could not be downloaded. Set-up needs the internet, once: connect this\n"
        "machine and run the same command again. What was installed before is as it was.",
    )
    forget(root)
    _say("Installing them.")
    _pip(
        root,
        ["install", "--no-index", "--find-links", wheels, *hashed],
        "The kiosk's parts could not be installed. When this is mended, run the command again.",
        env=_without_pip_settings(),  # else it may look for them elsewhere once more
    )
    shutil.rmtree(wheels)


def _pip(root: str, arguments: list[str], failure: str, env: dict[str, str] | None = None) -> None:
    """Run `.venv`'s pip; on failure raise `failure` with pip's last words."""
    done = subprocess.run(
        [venv_python(root), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=env,
    )
    if "DO NOT MATCH THE HASHES" in done.stderr:
        failure = (
            "A part that was downloaded is not the one in the lock file. It was refused, and\n"
            "nothing was installed. Try again later; if it stays so, tell the people you had\n"
            "this from."
        )
    if done.returncode != 0:
        raise SetUpError(f"{failure}\n{_last_words(done.stderr)}")


def _without_pip_settings() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    return {**kept, "PIP_CONFIG_FILE": os.devnull}


def _stamp(root: str, purpose: str) -> None:
    """Stamp every purpose that is ready now; `text` comes with any other."""
    if sys.platform != "win32":
        os.sync()  # a power cut must not leave a stamp beside packages that never reached the disk
    installed = {"text", "offscreen", "x11", "wayland"} | {purpose}
    for name in sorted(installed):
        if not missing_needs(name):
            stamp = stamp_file(root, name)
            shutil.copyfile(lock_file(root, name), stamp + ".new")
            os.replace(stamp + ".new", stamp)


def _last_words(output: str) -> str:
    """The last lines that a program wrote, indented; its errors alone where it marks them."""
    lines = [line for line in output.strip().splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR:", "E:"))]
    return "\n".join("  " + line for line in (errors or lines)[-3:])
