#!/bin/sh
# Builds the package on Debian 13, or in a folder with a Debian 13 that it makes for that.
set -eu
cd "$(dirname "$0")/.."
needs="cage seatd espeak-ng alsa-utils libasound2t64 python3-venv libpython3.13 binutils xkb-data libinput-bin libxkbcommon0 libegl1 libgl1 libglib2.0-0t64
libfontconfig1 libdbus-1-3 libgssapi-krb5-2 libwayland-cursor0 libwayland-egl1"
if grep -q 'VERSION_ID="13"' /etc/os-release; then
    dpkg-query --show $needs >/dev/null || { echo "Install first:" $needs >&2; exit 1; }
    exec python3 deploy/build_deb.py
fi
[ "$(id -u)" = 0 ] || { echo "Run this as root: it makes a Debian 13 in a folder." >&2; exit 1; }
tree=$(mktemp -d)
trap 'umount "$tree/kiosk" "$tree/proc" "$tree/dev" 2>/dev/null || true; rm -rf --one-file-system "$tree"' EXIT
mmdebstrap --variant=apt --include="$(echo $needs | tr -s ' \n' ',')" trixie "$tree"
mkdir "$tree/kiosk"
mount --bind . "$tree/kiosk"
mount -t proc proc "$tree/proc"
mount --bind /dev "$tree/dev"
for file in /etc/pip.conf /etc/ssl/certs/ca-certificates.crt /etc/resolv.conf; do
    [ ! -e "$file" ] || install -D "$file" "$tree$file"
done
chroot "$tree" env HOME=/root python3 /kiosk/deploy/build_deb.py
