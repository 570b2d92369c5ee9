#!/usr/bin/env bash
# Starts the window; where there is no display, does the same work without one and says so.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh runtime

display_answers() {
    [ -n "${WAYLAND_DISPLAY:-}" ] && return 0
    case ${DISPLAY:-} in
        "") return 1 ;;
        # A forgotten DISPLAY of a session that has ended must not become a crash of Qt.
        :*)
            local number=${DISPLAY#:}
            [ -S "/tmp/.X11-unix/X${number%%.*}" ]
            ;;
        *) return 0 ;;
    esac
}

if display_answers; then
    exec .venv/bin/python main.py "$@"
fi
echo "No display here: running the same job without a window into build/demo (main.py demo --to build/demo)."
exec .venv/bin/python main.py demo --to build/demo
