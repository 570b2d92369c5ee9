#!/usr/bin/env bash
# Makes sure a real LibreOffice Calc is there, for `make test-office`; about 500 MB, installed once, nothing is done when it is.
set -euo pipefail

if command -v soffice > /dev/null; then
    exit 0
fi
if ! command -v apt-get > /dev/null; then
    echo "test-office: LibreOffice Calc is needed and this system has no apt-get. Please install it, so that soffice can be run." >&2
    exit 1
fi
prefix=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
        echo "test-office: LibreOffice Calc is needed. Please run as root: apt-get install -y --no-install-recommends libreoffice-calc" >&2
        exit 1
    fi
    prefix=(sudo)
fi
echo "test-office: installing LibreOffice Calc (about 500 MB) ..."
"${prefix[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${prefix[@]}" apt-get install -y -qq --no-install-recommends libreoffice-calc
