"""A program that takes one package in and says when it begins and has ended; tests kill it in between."""

from __future__ import annotations

import sys
from pathlib import Path

from wanzhou_gui.bootstrap import open_office


def main(ledger: Path, package: Path) -> None:
    """Merge without closing the ledger, as after a power cut."""
    services = open_office().open_ledger(ledger)
    check = services.packages.check(package)
    sys.stdout.write("begin\n")
    sys.stdout.flush()
    services.packages.merge(check, first=True)
    sys.stdout.write("end\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
