#!/usr/bin/env bash
# Runs a Windows program in the Wine root, as on a Chinese Windows 10:  packaging/wine.sh PROGRAM ARGUMENTS…
#
# WANZHOU_WINE_ROOT    the root made by debian_root.sh wine
# WANZHOU_WINE_PREFIX  folder of the Windows disk C:; made when it is missing
# WANZHOU_WINE_CACHE   optional folder shown as Z:\cache (the Windows Python)
# DISPLAY              an X server; Wine's windows appear there
#
# The repository is Z:\repository inside, whatever it is called outside. Output goes through a pipe: Windows' Python
# ends with WinError 6 when its output is a plain file under Wine.
set -o pipefail
export WANZHOU_WINE_ROOT=${WANZHOU_WINE_ROOT:?} WANZHOU_WINE_PREFIX=${WANZHOU_WINE_PREFIX:?} WANZHOU_WINE_CACHE=${WANZHOU_WINE_CACHE:-}
mkdir -p "$WANZHOU_WINE_PREFIX"
repository=$(cd "$(dirname "$0")/.." && pwd)

# shellcheck disable=SC2016 # the inner shell puts its own arguments in
unshare --mount bash -c '
    set -e
    root=$WANZHOU_WINE_ROOT
    mkdir -p "$root/repository" "$root/prefix" "$root/cache" "$root/tmp/.X11-unix"
    mount --bind "$1" "$root/repository"
    mount --bind "$WANZHOU_WINE_PREFIX" "$root/prefix"
    [ -z "$WANZHOU_WINE_CACHE" ] || mount --bind "$WANZHOU_WINE_CACHE" "$root/cache"
    [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind /sys "$root/sys"
    shift
    exec chroot "$root" env -i HOME=/root PATH=/usr/bin:/bin LANG=zh_CN.UTF-8 LC_ALL=zh_CN.UTF-8 TZ=Asia/Shanghai \
        DISPLAY="$DISPLAY" WINEPREFIX=/prefix WINEDEBUG="${WINEDEBUG:--all}" \
        WINEDLLOVERRIDES="winedbg.exe=d;winemenubuilder.exe=d;mscoree=;mshtml=" \
        bash -c "cd /repository && exec \"\$@\"" _ "$@"
' _ "$repository" "${WANZHOU_WINE_LOADER:-wine}" "$@" < /dev/null 2>&1 | cat
