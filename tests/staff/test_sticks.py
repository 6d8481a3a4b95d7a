"""Sticks among what the system has mounted, and which of them came and went."""

from __future__ import annotations

from kiosk.staff.sticks import USUAL_PLACES, Stick, mounted_sticks, moves

MOUNTS = rb"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
36 22 0:31 / /media rw - tmpfs tmpfs rw
40 36 8:17 / /media/anna/KIOSK\040STICK rw,nosuid,nodev,relatime shared:3 - vfat /dev/sdb1 rw
41 36 8:33 / /media/anna/Photos ro,nosuid,nodev - exfat /dev/sdc1 ro
42 22 8:49 / /mediathek rw - ext4 /dev/sdd1 rw
43 22 0:50 / /mnt/share rw - nfs4 server:/share rw
44 22 8:65 / /srv/updates rw - ext4 /dev/sde1 rw
broken line
"""


def test_sticks_are_what_is_mounted_in_the_usual_places() -> None:
    assert mounted_sticks(MOUNTS, USUAL_PLACES) == (
        Stick("/media", "media", "0:31 tmpfs"),
        Stick("/media/anna/KIOSK STICK", "KIOSK STICK", "8:17 /dev/sdb1"),
        Stick("/media/anna/Photos", "Photos", "8:33 /dev/sdc1"),
    )


def test_a_place_of_ones_own() -> None:
    (stick,) = mounted_sticks(MOUNTS, (), ["/srv/updates/"])
    assert (stick.folder, stick.name) == ("/srv/updates", "updates")


def test_what_is_mounted_deep_below_is_no_stick_unless_somebody_named_it() -> None:
    lines = [b"40 36 8:17 / %s rw - vfat /dev/sdb1 rw" % folder for folder in (
        b"/mnt", b"/mnt/x", b"/run/media/anna/KIOSK", b"/mnt/env/tools/python", b"/media/a/b/c",
        b"/mntx/a", b"/srv/a/b/c/d",
    )]  # fmt: skip
    mounts = b"\n".join(lines)
    usual = ["/mnt", "/mnt/x", "/run/media/anna/KIOSK"]
    assert [each.folder for each in mounted_sticks(mounts, USUAL_PLACES)] == usual
    named = mounted_sticks(mounts, USUAL_PLACES, ["/mnt/env", "/srv"])
    assert [each.folder for each in named] == sorted(
        [*usual, "/mnt/env/tools/python", "/srv/a/b/c/d"]
    )


def test_what_is_mounted_over_a_stick_hides_it() -> None:
    covered = MOUNTS + rb"50 40 0:60 / /media/anna/KIOSK\040STICK rw - proc proc rw" + b"\n"
    folders = [stick.folder for stick in mounted_sticks(covered, USUAL_PLACES)]
    assert folders == ["/media", "/media/anna/Photos"]


def test_names_that_no_screen_can_show_are_passed_over() -> None:
    line = b"40 36 8:17 / /media/\xff\\033bad rw - vfat /dev/sdb1 rw\n"
    assert mounted_sticks(line, USUAL_PLACES) == ()


def test_who_came_and_who_went() -> None:
    first, second = Stick("/media/a", "a", "8:17 x"), Stick("/media/b", "b", "8:33 y")
    assert moves((), (first,)) == ((first,), ())
    assert moves((first,), (first, second)) == ((second,), ())
    assert moves((first, second), (second,)) == ((), (first,))
    assert moves((second,), (second,)) == ((), ())


def test_a_stick_that_can_no_longer_be_written_to_is_the_same_one() -> None:
    later = MOUNTS.replace(b"rw,nosuid,nodev,relatime shared:3", b"ro,nosuid,nodev shared:3")
    assert later != MOUNTS
    assert mounted_sticks(later, USUAL_PLACES) == mounted_sticks(MOUNTS, USUAL_PLACES)


def test_another_stick_in_the_same_place_is_another_one() -> None:
    old, new = Stick("/media/a", "a", "8:17 x"), Stick("/media/a", "a", "8:33 x")
    assert moves((old,), (new,)) == ((new,), (old,))
