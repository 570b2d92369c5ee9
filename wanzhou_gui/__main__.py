"""Lets `python -m wanzhou_gui` start the program."""

from __future__ import annotations

import sys

from wanzhou_gui.entry import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
