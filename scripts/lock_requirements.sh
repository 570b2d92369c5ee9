#!/usr/bin/env bash
# Renews the lock files: exact versions and hashes of every platform's files, and no address of any index.
# Needs the tool `uv` (on PATH or in .venv/bin); run it after a change in requirements/*.in.
set -euo pipefail
cd "$(dirname "$0")/.."

uv_program=$(command -v uv || true)
[ -n "$uv_program" ] || uv_program=.venv/bin/uv
if [ ! -x "$uv_program" ]; then
    echo "lock: install uv first: .venv/bin/python -m pip install uv" >&2
    exit 1
fi

lock() {
    local name=$1
    shift
    {
        echo "# Versions and hashes for Linux and Windows, Python 3.11 to 3.13. Renew with scripts/lock_requirements.sh."
        "$uv_program" pip compile --quiet --no-config --universal --python-version 3.11 \
            --generate-hashes --no-header --no-emit-index-url --no-emit-find-links "$@" "requirements/$name.in"
    } > "requirements/$name.lock.new"
    mv "requirements/$name.lock.new" "requirements/$name.lock"
}

lock runtime "$@"
lock development --constraints requirements/runtime.lock "$@"
