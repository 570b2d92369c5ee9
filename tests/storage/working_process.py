"""A program that saves without end and says each acknowledged save on standard output; tests kill it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from tests.storage.samples import MIGRATIONS, SCHEMA
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles


def main(path: Path, rounds: int) -> None:
    """Save a number again and again; with a limit of rounds end without closing, as after a fault."""
    ledger = SqliteLedgerFiles(SCHEMA, MIGRATIONS).open(path)
    unit = ledger.find(Unit)[0]
    number = int(unit.note or 0)
    end = number + rounds if rounds else sys.maxsize
    while number < end:
        number += 1
        with ledger.transaction("save_unit", str(number)) as transaction:
            unit = transaction.change(replace(unit, note=str(number), leader_name="某" * (number % 50)))
            transaction.add(Unit(name=f"单位{number}", position=number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if number % 7 == 0:
            ledger.checkpoint()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
