"""Starts 督查台: the window without arguments, a command with them."""

from __future__ import annotations

import sys

from wanzhou_gui.entry import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
