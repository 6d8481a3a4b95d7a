"""How the machine is: its disk, memory, temperature and uptime, as far as it tells."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.staff.telling import Health

MEMORY = Path("/proc/meminfo")
UPTIME = Path("/proc/uptime")
HEAT = Path("/sys/class/thermal")


def read_health(data: Path) -> Health:
    """Ask the system; `data` is a folder on the disk that matters. Raises nothing."""
    disk_free = disk_total = None
    with suppress(OSError):
        there = next(folder for folder in (data, *data.parents) if folder.exists())
        usage = shutil.disk_usage(there)
        disk_free, disk_total = usage.free, usage.total
    memory = _memory()
    return Health(
        disk_free=disk_free,
        disk_total=disk_total,
        memory_free=memory.get("MemAvailable"),
        memory_total=memory.get("MemTotal"),
        temperature=_hottest(),
        uptime=_uptime(),
    )


def _memory() -> dict[str, int]:
    """Bytes by the names that Linux has for them; empty elsewhere."""
    found = {}
    with suppress(OSError, ValueError):
        for line in MEMORY.read_text("ascii", "replace").splitlines():
            name, _, rest = line.partition(":")
            number, _, unit = rest.strip().partition(" ")
            if unit == "kB":
                found[name] = int(number) * 1024
    return found


def _hottest() -> float | None:
    """Degrees Celsius of the hottest part; None on machines that do not tell."""
    degrees = []
    with suppress(OSError):
        for zone in sorted(HEAT.glob("thermal_zone*/temp")):
            with suppress(OSError, ValueError):
                degrees.append(int(zone.read_text("ascii")) / 1000)
    return max(degrees, default=None)


def _uptime() -> float | None:
    with suppress(OSError, ValueError, IndexError):
        return float(UPTIME.read_text("ascii").split()[0])
    return None
