#!/usr/bin/env bash
# Makes a Debian root below the cache folder and prints its path on the last line; a root that is there already is reused.
#
#   packaging/debian_root.sh wine     Debian 13 with Wine 10 (64 and 32 bit), a Chinese locale and font: Windows programs
#   packaging/debian_root.sh plain    Debian 12 with nothing in it: where the .deb is tried
#
# Debian's own signature over its package lists is the pin here; the mirror is the one this machine already uses.
set -euo pipefail

kind=${1:?wine or plain}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/wanzhou-build

if [ "$(id -u)" -ne 0 ]; then
    echo "debian_root: making a Debian root needs root rights" >&2
    exit 3
fi
if ! command -v mmdebstrap > /dev/null; then
    echo "debian_root: mmdebstrap is missing (Debian package: mmdebstrap)" >&2
    exit 3
fi

mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources 2> /dev/null || true)
[ -n "$mirror" ] || mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; exit } }' /etc/apt/sources.list)

common=(
    --variant=minbase
    --aptopt='APT::Install-Recommends "false"'
    --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-exclude=/usr/share/man/*'
    --customize-hook='chroot "$1" apt-get clean'
)
case $kind in
    wine)
        suite=trixie
        # wine32: the first part of an NSIS installer is a 32-bit program. A prefix made before it was there stops working,
        # so both are put in at once.
        # shellcheck disable=SC2016 # mmdebstrap puts the folder in for $1
        options=(
            --architectures=amd64,i386
            --include=wine,wine64,wine32:i386,fonts-wqy-zenhei,locales
            --customize-hook='echo "zh_CN.UTF-8 UTF-8" > "$1/etc/locale.gen"; chroot "$1" locale-gen'
        )
        ;;
    plain)
        suite=bookworm
        options=(--architectures=amd64)
        ;;
    *)
        echo "debian_root: choose wine or plain" >&2
        exit 2
        ;;
esac

recipe=$(echo "$suite ${common[*]} ${options[*]}" | sha256sum | cut -c1-12)
root=$cache/root-$kind-$recipe
if [ ! -e "$root/.complete" ]; then
    mkdir -p "$cache"
    rm -rf --one-file-system "$root"
    echo "debian_root: making $root (minutes, the first time only)" >&2
    mmdebstrap --quiet "${common[@]}" "${options[@]}" "$suite" "$root" "$mirror" >&2
    touch "$root/.complete"
fi
echo "$root"
