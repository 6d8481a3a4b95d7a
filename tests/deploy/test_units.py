"""The files for systemd and udev, as the system's own tools judge them; what the package holds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from configparser import ConfigParser
from datetime import datetime
from pathlib import Path

import pytest

from deploy.build_deb import CONTROL, dated
from deploy.entry import use_what_is_inside
from deploy.parts import GPL_MODULES, QML, QT_LIBRARIES, is_wanted, not_allowed, qt_libraries
from kiosk.adapters.clock_wish import FILE
from kiosk.adapters.watchdog import BEAT_SECONDS
from kiosk.commands.install_plan import (
    COMMAND,
    DATA,
    DEPLOY,
    PACKAGES,
    PROGRAM,
    PROGRAMS,
    SESSION,
    USER,
)

UNITS = DEPLOY / "system" / "systemd" / "system"
KIOSK = UNITS / "spine-kiosk.service"
SEAT = UNITS / "spine-kiosk-seat.service"
STICK = UNITS / "spine-kiosk-stick@.service"
CLOCK = UNITS / "spine-kiosk-clock.service"
WISHES = UNITS / "spine-kiosk-clock.path"
SET_CLOCK, HWCLOCK = f"{PROGRAM}/set-clock", "/usr/sbin/hwclock"
RULES = DEPLOY / "system" / "udev" / "rules.d" / "90-spine-kiosk.rules"


def settings(unit: Path) -> dict[str, list[str]]:
    """All settings of a unit by name; some are given several times."""
    found: dict[str, list[str]] = {}
    for line in unit.read_text().splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


def scripts() -> list[Path]:
    return [*(DEPLOY / name for name in PROGRAMS), DEPLOY / "command", DEPLOY / "make_deb.sh",
            *sorted((DEPLOY / "deb").iterdir())]  # fmt: skip


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("unit", [KIOSK, SEAT, STICK, CLOCK, WISHES], ids=lambda unit: unit.name)
def test_systemd_understands_every_line(unit: Path, tmp_path: Path) -> None:
    """In a copy that names programs and a user that are there: those are the machine's business."""
    name = unit.name.replace("@.", "@sdb1.")
    for other in {SEAT, CLOCK, WISHES, unit}:
        text = other.read_text().replace(f"User={USER}", "User=root")
        for program in (SESSION, SET_CLOCK, HWCLOCK):
            text = text.replace(program, "/bin/true")
        (tmp_path / (name if other == unit else other.name)).write_text(text)
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=False,
    )
    about_it = [line for line in told.stderr.splitlines() if unit.name.split(".")[0] in line]
    assert about_it == []
    assert told.returncode == 0


def test_the_unit_names_the_places_of_the_layout() -> None:
    kiosk = settings(KIOSK)
    assert kiosk["ExecStart"] == [SESSION]
    assert settings(SEAT)["ExecStart"] == [f"{SESSION} seat"]
    assert kiosk["User"] == [USER]
    assert kiosk["StateDirectory"] == [DATA.rpartition("/")[2]]
    assert f"--data {DATA}" in (DEPLOY / "session").read_text()
    assert PROGRAM in (DEPLOY / "command").read_text()
    assert COMMAND.endswith("/spine-kiosk")


def test_a_hang_is_seen_in_time_and_one_late_picture_is_forgiven() -> None:
    """Two pictures must be missed; and a hang is over within 15 seconds, a start included."""
    seconds = float(settings(KIOSK)["WatchdogSec"][0])
    assert 2 * BEAT_SECONDS < seconds <= 12


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Restart", "always"),
        ("Type", "notify"),
        ("NotifyAccess", "all"),  # cage is what systemd starts, the kiosk is what speaks
        ("StartLimitIntervalSec", "0"),
        ("WatchdogSignal", "SIGKILL"),
        ("ProtectSystem", "strict"),
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
        ("DevicePolicy", "closed"),
        ("RestrictAddressFamilies", "AF_UNIX AF_NETLINK"),
        ("IPAddressDeny", "any"),
        ("Conflicts", "getty@tty1.service"),
    ],
)
def test_what_the_lock_down_rests_on(name: str, value: str) -> None:
    assert settings(KIOSK)[name] == [value]


def test_the_clock_is_set_with_one_right_and_nothing_of_the_kiosk_runs_as_root() -> None:
    clock, (asked,) = settings(CLOCK), settings(WISHES)["PathExists"]
    assert asked == f"/run/{settings(KIOSK)['RuntimeDirectory'][0]}/{FILE}"
    assert clock["ExecStart"] == [f"{SET_CLOCK} {asked}"]
    assert clock["ExecStartPost"] == [f"-!{HWCLOCK} --systohc"]
    assert clock["User"] == [USER]
    assert clock["AmbientCapabilities"] == clock["CapabilityBoundingSet"] == ["CAP_SYS_TIME"]
    assert clock["NoNewPrivileges"] == clock["PrivateNetwork"] == ["yes"]
    assert clock["ProtectSystem"] == ["strict"]
    assert "ProtectClock" not in clock
    assert "util-linux-extra" in PACKAGES  # has hwclock, as every standard Debian 13 has


def test_the_package_is_installed_without_a_network_on_the_smallest_debian() -> None:
    """What is recommended apt fetches too, and where it cannot it installs nothing at all."""
    fields = dict(line.split(": ", 1) for line in CONTROL.splitlines() if ": " in line)
    needed = {name.split()[0] for name in fields["Depends"].split(", ")}
    assert needed == {"libc6", "libsystemd0", "libudev1", "systemd", "udev"}
    assert not {"Recommends", "Pre-Depends"} & set(fields)


def test_wishes_are_heard_while_the_kiosk_runs() -> None:
    """So that nothing has to be switched on or off with it."""
    assert settings(KIOSK)["Wants"] == [WISHES.name]
    assert settings(WISHES)["PartOf"] == [KIOSK.name]


def test_the_kiosk_hears_of_displays_that_are_plugged_in() -> None:
    """A network of its own would keep the kernel's word from it."""
    assert "PrivateNetwork" not in settings(KIOSK)
    assert "PrivateDevices" not in settings(KIOSK)


def test_no_login_session_takes_the_kiosk_out_of_its_unit() -> None:
    """Its words to systemd would be dropped then, and its limits would not hold."""
    assert "PAMName" not in settings(KIOSK)


def test_sticks_are_mounted_read_only_and_nothing_on_them_runs() -> None:
    stick = settings(STICK)
    assert stick["Environment"] == ["STICK=ro"]
    (start,) = stick["ExecStart"]
    options = re.search(r"-o (\S+)", start)
    assert options is not None
    assert {"${STICK}", "nosuid", "nodev", "noexec"} <= set(options[1].split(","))
    assert "/run/media/" in start


@pytest.mark.skipif(shutil.which("udevadm") is None, reason="no udev here")
def test_udev_understands_the_rule() -> None:
    version = subprocess.run(["udevadm", "--version"], capture_output=True, text=True, check=True)
    if int(version.stdout.split(".")[0]) < 254:
        pytest.skip("this udev cannot check rules")
    subprocess.run(["udevadm", "verify", "--no-summary", str(RULES)], check=True)


def test_only_usb_sticks_start_the_mount() -> None:
    (rule,) = [line for line in RULES.read_text().splitlines() if not line.startswith("#")]
    assert 'ENV{ID_BUS}=="usb"' in rule
    assert STICK.name.replace("@.", "@%k.") in rule


@pytest.mark.parametrize("script", scripts(), ids=lambda path: path.name)
def test_scripts_are_scripts(script: Path) -> None:
    assert script.read_text().startswith("#!/bin/sh\n")
    subprocess.run(["sh", "-n", str(script)], check=True)


def test_the_settings_files_can_be_read() -> None:
    for path in (DEPLOY / "system" / "systemd").glob("*.conf.d/*.conf"):
        parser = ConfigParser()
        parser.read(path)
        assert parser.sections() in (["Login"], ["Manager"])


def test_nothing_under_the_gpl_alone_is_packed() -> None:
    assert not QT_LIBRARIES & GPL_MODULES
    assert not any(module.lower() in part.lower() for module in GPL_MODULES for part in QML)
    for module in GPL_MODULES:
        assert not is_wanted(f"PySide6/Qt/lib/libQt6{module}.so.6")
        assert not is_wanted(f"libQt6{module}.so.6")
        assert not is_wanted(f"PySide6/Qt{module}.abi3.so")


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libicudata.so.73", True),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", False),
        ("PySide6/QtQml.abi3.so", True),
        ("PySide6/QtWidgets.abi3.so", False),
        ("PySide6/libpyside6.abi3.so.6.11", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/networkinformation/libqglib.so", False),
        ("PySide6/Qt/qml/QtQuick/qmldir", True),
        ("PySide6/Qt/qml/QtQuick/Templates/qmldir", True),
        ("PySide6/Qt/qml/QtQuick/Controls/qmldir", False),
        ("PySide6/Qt/qml/QtQuick/Shapes/DesignHelpers/qmldir", False),
        ("PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir", False),
        ("PySide6/Qt/translations/qt_de.qm", False),
        ("libpython3.13.so.1.0", True),
        ("assets/icons/home.svg", True),
    ],
)
def test_what_is_packed_of_qt(inside: str, wanted: bool) -> None:
    assert is_wanted(inside) is wanted


def test_the_build_stops_at_what_must_not_be_inside() -> None:
    """However it came in: the build looks at the finished folder, not at what it asked for."""
    good = ["PySide6/Qt/lib/libQt6Quick.so.6", "PySide6/Qt/qml/QtQuick/Shapes/qmldir",
            "libQt6Core.so.6", "libpython3.13.so.1.0", "cage", "assets/en.json"]  # fmt: skip
    bad = [
        "PySide6/Qt/lib/libQt6Charts.so.6",
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/qml/Qt/labs/lottieqt/qmldir",
        "PySide6/Qt/qml/QtQuick/Timeline/qmldir",
        "PySide6/Qt/qml/QtQuick3D/libqquick3dplugin.so",
        "PySide6/QtCharts.abi3.so",
        "libQt6Widgets.so.6",
    ]
    assert not_allowed(good) == []
    assert not_allowed([*good, *bad]) == sorted(bad)
    assert qt_libraries(good) == {"Quick", "Core"}


def test_voice_and_sound_come_from_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PATH", "ESPEAK_DATA_PATH", "ALSA_CONFIG_DIR"):
        monkeypatch.setenv(name, "/usr/bin")
    monkeypatch.delenv("ALSA_CONFIG_DIR")
    use_what_is_inside(Path("/opt/spine-kiosk/_internal"))
    assert os.environ["PATH"] == "/opt/spine-kiosk/_internal:/usr/bin"
    assert os.environ["ESPEAK_DATA_PATH"] == "/opt/spine-kiosk/_internal"
    assert os.environ["ALSA_CONFIG_DIR"] == "/opt/spine-kiosk/_internal/alsa"


def test_the_kiosk_may_be_heard_and_nothing_more() -> None:
    kiosk = settings(KIOSK)
    assert kiosk["SupplementaryGroups"] == ["audio"]
    assert kiosk["DeviceAllow"] == ["char-drm rw", "char-alsa rw"]
    assert {"espeak-ng", "alsa-utils"} <= set(PACKAGES)
    assert "espeak-ng" in (DEPLOY / "spine-kiosk.spec").read_text()


def test_a_package_that_was_built_later_is_newer() -> None:
    """Apt passes over a package whose version is installed already."""
    first, then = datetime(2026, 3, 1, 9, 5), datetime(2026, 11, 1, 0, 0)
    assert dated("0.1.0", first) == "0.1.0+202603010905"
    assert "0.1.0" < dated("0.1.0", first) < dated("0.1.0", then) < "0.1.1"


def test_every_qml_module_that_the_screens_import_is_packed() -> None:
    imported = {
        name
        for path in (DEPLOY.parent / "kiosk" / "ui" / "qml").rglob("*.qml")
        for name in re.findall(r"^import (Qt[\w.]*)", path.read_text(), re.MULTILINE)
    }
    assert imported
    for name in imported:
        assert is_wanted(f"PySide6/Qt/qml/{name.replace('.', '/')}/qmldir"), name
