#!/usr/bin/env bash
# Puts in what making packages needs besides scripts/setup.sh development: Debian packages, when it may; otherwise says which.
set -euo pipefail

packages=()
need() {
    command -v "$1" > /dev/null || packages+=("$2")
}
need makensis nsis
need mmdebstrap mmdebstrap
need xz xz-utils
need unshare util-linux
need xdotool xdotool
[ ${#packages[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    echo "prepare: missing, and with them the Windows part: ${packages[*]}" >&2
    exit 0
fi
echo "prepare: installing system packages: ${packages[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q > /dev/null
apt-get install -y -q --no-install-recommends "${packages[@]}" > /dev/null < /dev/null
