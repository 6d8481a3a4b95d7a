"""Small checkouts that need one tiny package, and a shop to download it from."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kiosk.options import ROOT

PARTS = (
    "main.py",
    "kiosk/__init__.py",
    "kiosk/bootstrap.py",
    "kiosk/stamps.py",
    "kiosk/fresh_machine.py",
    "kiosk/cli.py",
    "kiosk/options.py",
    "kiosk/adapters/__init__.py",
    "kiosk/adapters/display.py",
)
APP = """
import sys

def run(options):
    import tinypart
    print("runs", tinypart.VERSION, "in", sys.prefix, "with", options.window)
    return 7
"""


class Checkout:
    """A copy of our set-up code with an app that only needs `tinypart`."""

    def __init__(self, root: Path, shop: Path) -> None:
        self.root = root
        self.shop = shop
        self.venv = root / ".venv"
        for part in PARTS:
            (root / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / part, root / part)
        (root / "kiosk" / "app.py").write_text(APP)

    def needs(self, version: str) -> None:
        """Lock `tinypart` at a version, by the hash of its wheel in the shop."""
        name = f"tinypart-{version}-py3-none-any.whl"
        digest = hashlib.sha256((self.shop / name).read_bytes()).hexdigest()
        lock = f"tinypart=={version} \\\n    --hash=sha256:{digest}\n"
        (self.root / "requirements.txt").write_text(lock)

    def command(self, *words: str) -> list[str]:
        """`python3 main.py` here, by the Python that made this one's `.venv`."""
        return [getattr(sys, "_base_executable", sys.executable), "main.py", *words]

    def environment(self, **more: str) -> dict[str, str]:
        """No screen asked for, pip kept to the shop on disk."""
        clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_NO_CACHE_DIR": "1"}
        shop = {"PIP_FIND_LINKS": str(self.shop), "QT_QPA_PLATFORM": "offscreen"}
        return {**clean, **pip, **shop, **more}

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run the command to its end."""
        return subprocess.run(
            self.command(*words),
            cwd=self.root,
            env=self.environment(**more),
            capture_output=True,
            text=True,
            check=False,
        )

    def start(self, **more: str) -> subprocess.Popen[str]:
        """Start the command in a process group of its own."""
        return subprocess.Popen(
            self.command(),
            cwd=self.root,
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )


def make_wheel(shop: Path, version: str) -> None:
    """Put `tinypart` into the shop."""
    info = f"tinypart-{version}.dist-info"
    files = {
        "tinypart.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: tinypart\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(shop / f"tinypart-{version}-py3-none-any.whl", "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)


class SlowShop:
    """Serves the shop over HTTP, each wheel only once `open` is set; counts the deliveries."""

    def __init__(self, folder: Path) -> None:
        self.asked = threading.Event()
        self.open = threading.Event()
        self.delivered = 0
        shop = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = self.path.strip("/")
                links = "".join(f'<a href="{one.name}">{one.name}</a>' for one in folder.iterdir())
                body, kind = links.encode(), "text/html"
                if name:
                    shop.asked.set()
                    shop.open.wait()
                    shop.delivered += 1
                    body, kind = (folder / name).read_bytes(), "application/zip"
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    @property
    def address(self) -> str:
        """Where pip finds it."""
        return f"http://127.0.0.1:{self.server.server_address[1]}/"


@contextmanager
def slow_shop(folder: Path) -> Iterator[SlowShop]:
    """A shop that is closed again at the end."""
    shop = SlowShop(folder)
    thread = threading.Thread(target=shop.server.serve_forever)
    thread.start()
    try:
        yield shop
    finally:
        shop.open.set()
        shop.server.shutdown()
        thread.join()
        shop.server.server_close()
