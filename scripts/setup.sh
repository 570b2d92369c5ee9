#!/usr/bin/env bash
# Prepares this folder on a bare Debian or Ubuntu machine: system libraries, .venv, locked dependencies with hashes.
#
#   scripts/setup.sh runtime       what the program needs
#   scripts/setup.sh development   that, and what checking, testing and building need
#
# May be run again at any time: what is in place is not touched, and a second run takes a fraction of a second.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-runtime}
case $purpose in
    runtime | development) ;;
    *)
        echo "setup: choose runtime or development" >&2
        exit 2
        ;;
esac
lock=requirements/$purpose.lock
stamp=.venv/.stamp-$purpose

# A venv knows its own absolute path; a folder that was moved or copied needs a new one.
fingerprint() {
    { pwd; cat "requirements/$1.lock" scripts/setup.sh; } | sha256sum | cut -d' ' -f1
}
is_ready() {
    [ -x .venv/bin/python ] && [ "$(cat ".venv/.stamp-$1" 2> /dev/null)" = "$(fingerprint "$1")" ]
}
# What development needs holds everything that running needs.
if is_ready "$purpose" || is_ready development; then
    exit 0
fi

# --- Python -----------------------------------------------------------------------------------------------------

python=""
# 3.11 first: it is what the Windows package carries. The pinned PySide6 has no build for 3.14 and later.
for candidate in python3.11 python3 python3.12 python3.13; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2> /dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "setup: Python 3.11, 3.12 or 3.13 is needed and none was found." >&2
    echo "setup: on Debian 12 or newer and Ubuntu 24.04 run: sudo apt-get install -y python3 python3-venv" >&2
    exit 1
fi

# --- System libraries -------------------------------------------------------------------------------------------

# Judged by what is really there, not by package names: those differ between releases (libglib2.0-0, …-0t64).
packages=()
libraries=$(/sbin/ldconfig -p 2> /dev/null || true)
need_library() {
    case $libraries in
        *"$1 "*) ;;
        *) packages+=("$2") ;;
    esac
}
need_program() {
    command -v "$1" > /dev/null || packages+=("$2")
}

need_library libEGL.so.1 libegl1
need_library libGL.so.1 libgl1
need_library libxkbcommon.so.0 libxkbcommon0
need_library libfontconfig.so.1 libfontconfig1
need_library libglib-2.0.so.0 libglib2.0-0
need_library libdbus-1.so.3 libdbus-1-3
# QtNetwork, by which a second start finds the first window, is linked against it.
need_library libgssapi_krb5.so.2 libgssapi-krb5-2
need_library libxcb-cursor.so.0 libxcb-cursor0
need_library libxcb-icccm.so.4 libxcb-icccm4
need_library libxcb-keysyms.so.1 libxcb-keysyms1
need_library libxcb-shape.so.0 libxcb-shape0
need_library libxkbcommon-x11.so.0 libxkbcommon-x11-0
# Print dialogue: without it Qt offers PDF only.
need_library libcups.so.2 libcups2
if ! "$python" -c 'import ensurepip, venv' 2> /dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    packages+=("python$version-venv")
fi
if [ "$purpose" = development ]; then
    need_program Xvfb xvfb
    need_program pdftoppm poppler-utils
    need_program qpdf qpdf
    # The tests count what a save forces to the disk with a small library that is loaded before the program.
    need_program gcc gcc
    [ -e /usr/include/stdlib.h ] || packages+=(libc6-dev)
    # PyInstaller reads libraries with objdump and packs the shared Python library.
    need_program objdump binutils
    shared=$("$python" -c 'import sysconfig as s; print(s.get_config_var("INSTSONAME") if s.get_config_var("Py_ENABLE_SHARED") else "")')
    if [ -n "$shared" ]; then
        folder=$("$python" -c 'import sysconfig as s; print(s.get_config_var("LIBDIR"))')
        [ -e "$folder/$shared" ] || need_library "$shared" "${shared%%.so*}"
    fi
fi

if [ ${#packages[@]} -gt 0 ]; then
    by_hand="apt-get update && sudo apt-get install -y --no-install-recommends ${packages[*]}"
    rights=()
    if ! command -v apt-get > /dev/null; then
        echo "setup: this system has no apt-get; install what these Debian packages hold: ${packages[*]}" >&2
        exit 1
    elif [ "$(id -u)" -ne 0 ]; then
        if command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
            rights=(sudo -n)
        else
            echo "setup: system packages are missing; run this line, then start again: sudo $by_hand" >&2
            exit 1
        fi
    fi
    echo "setup: installing system packages: ${packages[*]}"
    log=$(mktemp)
    if ! {
        "${rights[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
            "${rights[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}"
    } > "$log" 2>&1 < /dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "setup: apt-get failed; is there a network? By hand: sudo $by_hand" >&2
        exit 1
    fi
    rm -f "$log"
fi

# --- Virtual environment and locked dependencies ----------------------------------------------------------------

if [ -e .venv ] && ! .venv/bin/python -c "import sys; sys.exit(sys.prefix != '$PWD/.venv')" 2> /dev/null; then
    echo "setup: .venv belongs to another place or Python; making it anew"
    rm -rf .venv
fi
if [ ! -x .venv/bin/python ]; then
    echo "setup: creating .venv with $("$python" --version)"
    "$python" -m venv .venv
fi
echo "setup: installing the $purpose dependencies of $lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: -r "$lock"
.venv/bin/python -c 'import PySide6.QtWidgets' || {
    echo "setup: Qt does not start on this system; the line above names what is missing" >&2
    exit 1
}
fingerprint "$purpose" > "$stamp"
echo "setup: ready"
