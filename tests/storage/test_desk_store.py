"""The tables of a ledger are all spoken for, its journal alone gives them back, and a merge is whole or nothing."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.samples import REPOSITORY, SCHEMA
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_outcome import Reckoning
from wanzhou_gui.domain.desk_exchange import FILE_TABLES, LOCAL_TABLES
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage import act_journal, own_acts
from wanzhou_gui.storage.table_rules import table_rules, undeclared_tables
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases import package_reckoning, packages
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, build_sample
from wanzhou_gui.usecases.errors import LedgerFileError, RejectedError

OFFICE = open_office(FixedClock(SAMPLE_TODAY))


@pytest.fixture(scope="module")
def sample_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.ledger"
    services = OFFICE.create_ledger(path)
    build_sample(services, OFFICE.read_sample_plan()[0])
    services.close()
    return path


def structure() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA.read_text(encoding="utf-8"))
    return connection


def test_every_table_is_exchanged_or_named_as_staying_with_its_reason() -> None:
    connection = structure()
    assert undeclared_tables(connection) == []
    connection.execute("CREATE TABLE something_new (id INTEGER PRIMARY KEY) STRICT")
    assert undeclared_tables(connection) == ["something_new"]
    connection.close()
    written = (REPOSITORY / "docs" / "decisions" / "0014-two-desks.md").read_text(encoding="utf-8")
    assert [table for table in LOCAL_TABLES if f"`{table}`" not in written] == []


def test_rules_follow_the_schema_and_parents_come_first() -> None:
    connection = structure()
    rules = table_rules(connection)
    assert set(rules) == set(TABLE_OF_KIND.values()) - LOCAL_TABLES
    assert not FILE_TABLES & rules.keys()
    seen: set[str] = set()
    for table, rule in rules.items():
        assert {one.table for one in rule.references} <= seen | {table}
        seen.add(table)
    assert ("task_id", "unit_id", "period_id") in [key.columns for key in rules["entry"].keys]
    assert [key.while_empty for key in rules["task"].keys] == ["until_version"]
    connection.close()


def test_the_journal_alone_gives_the_ledger(sample_ledger: Path, tmp_path: Path) -> None:
    services = OFFICE.open_ledger(Path(shutil.copy(sample_ledger, tmp_path / "a.ledger")))
    store = services._ledger.desk_store()
    acts = store.own_acts(lambda *_: None)
    outcome = Reckoning(ActOrder(acts), set(acts), store.rules(), store.is_allowed).outcome()
    assert outcome.conflicts == ()
    assert list(store.differences(outcome)) == []
    services.close()


def test_a_changed_row_is_one_act_whose_name_never_changes(tmp_path: Path) -> None:
    services = OFFICE.create_ledger(tmp_path / "a.ledger")
    services.units.save(Unit(name="区科技局"))
    store = services._ledger.desk_store()
    first = list(store.own_acts(lambda *_: None))
    services.units.save(Unit(name="区教委"))
    assert list(store.own_acts(lambda *_: None))[:-1] == first
    services.close()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX systems")
@pytest.mark.parametrize("patience", [0, 1, 2, 4, 8])
def test_a_merge_that_is_killed_leaves_the_old_or_the_new_ledger(sample_ledger: Path, tmp_path: Path, patience: int) -> None:
    giver = OFFICE.open_ledger(Path(shutil.copy(sample_ledger, tmp_path / "a.ledger")))
    package = giver.packages.make(tmp_path / "a.wzpack", full=True).path
    giver.close()
    path = tmp_path / "b.ledger"
    OFFICE.create_ledger(path).close()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.merging_process", str(path), str(package)],
        cwd=REPOSITORY, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        # Somewhere in the reading of the journal, the writing of rows, or behind it.
        for _ in range(patience * 40_000):
            pass
        process.send_signal(signal.SIGKILL)
        is_acknowledged = process.stdout.read() == "end\n"
    services = OFFICE.open_ledger(path)
    plans, merged = services.plans.plans(), services.packages.merged()
    assert len(plans) == len(merged)
    assert merged or not is_acknowledged
    assert services.upkeep.check().faults == ()
    check = services.packages.check(package)
    assert check.is_known == bool(merged)
    services.packages.merge(check, first=True)
    assert len(services.plans.plans()) == 1
    services.close()


def test_too_many_changes_since_two_desks_parted_are_refused_before_they_are_reckoned(
    sample_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    giver = OFFICE.open_ledger(Path(shutil.copy(sample_ledger, tmp_path / "a.ledger")))
    giver.units.save(Unit(name="区新设局"))
    copy = OFFICE.open_ledger(Path(shutil.copy(sample_ledger, tmp_path / "b.ledger")))
    stranger = OFFICE.create_ledger(tmp_path / "c.ledger")
    try:
        made = giver.packages.make(tmp_path / "包.wzpack", full=True)
        monkeypatch.setattr(packages, "MOST_CHANGES", 200)
        monkeypatch.setattr(package_reckoning, "MOST_CHANGES", 200)
        with pytest.raises(RejectedError) as refused:
            stranger.packages.check(made.path)
        assert refused.value.code == "too_much_to_exchange"
        # What both began with does not count, however much it is.
        assert copy.packages.check(made.path).new_acts == 1
    finally:
        for services in (giver, copy, stranger):
            services.close()


def test_an_act_that_is_no_longer_what_it_was_named_for_does_not_travel(sample_ledger: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample_ledger, tmp_path / "a.ledger"))
    services = OFFICE.open_ledger(path)
    assert services.packages.status().unsent_acts > 100
    services.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE operation SET clerk = '别人' WHERE id = 3")
    connection.commit()
    connection.close()
    services = OFFICE.open_ledger(path)
    try:
        with pytest.raises(LedgerFileError):
            services.packages.make(tmp_path / "包.wzpack", full=True)
        assert not (tmp_path / "包.wzpack").exists()
    finally:
        services.close()


def test_naming_that_is_broken_off_goes_on_where_it_was(
    sample_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = OFFICE.open_ledger(Path(shutil.copy(sample_ledger, tmp_path / "a.ledger")))
    try:
        store = services._ledger.desk_store()
        names = list(store.own_acts(lambda *_: None))
    finally:
        services.close()
    path = tmp_path / "a.ledger"
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM own_act")
    connection.commit()
    connection.close()
    monkeypatch.setattr(own_acts, "_AT_ONCE", 50)
    monkeypatch.setattr(act_journal, "_EVERY", 100)
    services = OFFICE.open_ledger(path)

    def stop(done: int, _: int) -> bool:
        return done < 300

    try:
        with pytest.raises(RejectedError, match="stopped"):
            services.packages.make(tmp_path / "包.wzpack", progress=stop)
        assert 0 < count_of(path, "own_act") < len(names)
        assert list(services._ledger.desk_store().own_acts(lambda *_: None)) == names
    finally:
        services.close()


def count_of(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    finally:
        connection.close()
