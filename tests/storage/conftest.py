"""Real ledger files in a folder that is thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.samples import CALENDAR, MIGRATIONS, SCHEMA, Sample, fill
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles


@pytest.fixture
def files() -> SqliteLedgerFiles:
    return SqliteLedgerFiles(SCHEMA, MIGRATIONS)


@pytest.fixture
def ledger(files: SqliteLedgerFiles, tmp_path: Path) -> Iterator[SqliteLedger]:
    opened = files.create(tmp_path / "台账.ledger", CALENDAR)
    yield opened
    opened.close()


@pytest.fixture
def sample(ledger: SqliteLedger) -> Sample:
    return fill(ledger)
