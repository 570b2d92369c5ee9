"""Search finds exactly what LIKE finds, whatever was written before and however it was changed."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.samples import MIGRATIONS, SCHEMA, Sample, fill
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.searching import words_of
from wanzhou_gui.storage import search_index, search_parts
from wanzhou_gui.storage.journal import reverse
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.storage.search_index import SqliteTextStore
from wanzhou_gui.storage.search_parts import IndexFile

# Few characters, so that queries hit; signs that LIKE, the tokenizer and its quotes would trip over.
_SIGNS = "专利 导航区发改委aAbB1234%_\\\"'*-·。，\n\tÄäß（〔😀"
TEXTS = st.text(alphabet=_SIGNS, max_size=24)
ANY_TEXTS = st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
QUERIES = st.one_of(st.text(alphabet=_SIGNS, min_size=1, max_size=5), ANY_TEXTS)


@pytest.fixture
def indexed(tmp_path: Path) -> Iterator[SqliteLedger]:
    files = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search")
    opened = files.create(tmp_path / "台账.ledger", ())
    yield opened
    opened.close()


@pytest.fixture
def sample(indexed: SqliteLedger) -> Sample:
    return fill(indexed)


def texts_of(ledger: SqliteLedger) -> SqliteTextStore:
    store = ledger.text_store()
    assert isinstance(store, SqliteTextStore)
    return store


def write(ledger: SqliteLedger, entry: Entry, text: str) -> None:
    with ledger.transaction("save_entry") as transaction:
        transaction.change(replace(ledger.get(Entry, entry.id), progress_text=text))


def advance_to_the_end(store: SqliteTextStore) -> int:
    """Bit by bit, as in idle moments; returns how many of them it took."""
    for pieces in range(3000):
        if store.advance(1):
            return pieces
    raise AssertionError("the index is never done")


def index_file(tmp_path: Path) -> Path:
    return next((tmp_path / "search").glob("*.index"))


def test_two_chinese_characters_are_found(indexed: SqliteLedger, sample: Sample) -> None:
    write(indexed, sample.entries[0], "已开展专利导航项目2项")
    found = texts_of(indexed).find(("导航",), 50)
    assert [(one.kind, one.record_id, one.field) for one in found] == [(Entry, sample.entries[0].id, "progress_text")]


def test_a_changed_text_is_found_by_its_new_words_only(indexed: SqliteLedger, sample: Sample) -> None:
    write(indexed, sample.entries[0], "已开展专利导航")
    assert texts_of(indexed).find(("导航",), 50)
    write(indexed, sample.entries[0], "已完成质押融资")
    assert texts_of(indexed).find(("质押",), 50)
    assert texts_of(indexed).find(("导航",), 50) == []
    assert texts_of(indexed).faults() == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(st.tuples(st.integers(0, 3), st.one_of(TEXTS, ANY_TEXTS)), max_size=8),
    queries=st.lists(QUERIES, min_size=1, max_size=6),
    looks_between=st.booleans(),
    undoes=st.booleans(),
)
def test_search_gives_exactly_the_hits_of_like(
    indexed: SqliteLedger,
    sample: Sample,
    edits: list[tuple[int, str]],
    queries: list[str],
    looks_between: bool,
    undoes: bool,
) -> None:
    store = texts_of(indexed)
    for at, text in edits:
        write(indexed, sample.entries[at], text)
        if looks_between:
            store.find(("专利",), 50)
        queries = [*queries, text[1:3], text[-2:]]
    if undoes and edits and (last := indexed.operations(1)[0]).undone_by is None:
        reverse(indexed._file, last.id, "undo", "")
    for query in queries:
        words = words_of(query)
        for limit in (1, 50):
            assert store.find(words, limit) == store.scan(words, limit), query
    assert store.faults() == []


_PHRASES = ("区科技局", "区教委", "万州海关", "召开推进会", "印发实施方案", "开展专利导航", "完成质押融资", "12次", "98件", "100%", "；", "。", "签订许可协议",
            "培训技术人员", "8271件", "12024135号", "长江上游", "三峡库区", "榨菜", "资金到位较慢", "下一步", "Q2_2024", "《办法》", "a·B", "😀")  # fmt: skip


def some_text(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return "".join(chance.choice(_SIGNS) for _ in range(chance.randrange(25)))
    return "".join(chance.choice(_PHRASES) for _ in range(chance.randrange(1, 9)))


def some_query(chance: random.Random, texts: Sequence[str]) -> tuple[str, ...]:
    """Mostly what stands somewhere, often with one sign changed; now and then two words, or anything."""
    words: list[str] = []
    for _ in range(1 if chance.random() < 0.85 else 2):
        text = chance.choice(texts) if chance.random() < 0.95 else some_text(chance)
        at, length = chance.randrange(max(1, len(text) - 1)), chance.randrange(2, 11)
        word = text[at : at + length] or "无"
        if chance.random() < 0.25:
            place = chance.randrange(len(word))
            word = word[:place] + chance.choice("专利区次件。%_1") + word[place + 1 :]
        words += words_of(word)
    return tuple(words)


def ask_many(indexed: SqliteLedger, sample: Sample, rows: int, queries: int) -> int:
    """Random queries over random texts, some of which change meanwhile; returns how many of them found something."""
    chance = random.Random(20_240_304)
    store = texts_of(indexed)
    place = sample.entries[0]
    with indexed.transaction("fill") as transaction:
        periods = [
            transaction.add(replace(sample.year, id=0, uid="", code=f"{1000 + at}Y", starts_on=date(1000 + at, 1, 1), ends_on=date(1000 + at, 12, 31)))
            for at in range(rows)
        ]  # fmt: skip
        entries = [
            transaction.add(Entry(task_id=place.task_id, unit_id=place.unit_id, period_id=period.id, progress_text=some_text(chance),
                                  problems_text=some_text(chance) if chance.random() < 0.3 else ""))
            for period in periods
        ]  # fmt: skip
    found = 0
    for number in range(queries):
        if number % 100 == 0:
            write(indexed, chance.choice(entries), some_text(chance))
            # In an idle moment between two edits: where much is fresh, a part is made anew, a bit at a time.
            store.advance(chance.randrange(1, 300))
            write(indexed, chance.choice(entries), some_text(chance))
            texts = [one.progress_text for one in indexed.find(Entry)] + [one.problems_text for one in entries]
        query, limit = some_query(chance, texts), chance.choice((50, 50, 3, 2000))
        hits = store.find(query, limit)
        assert hits == store.scan(query, limit), query
        found += bool(hits)
    assert store.faults() == []
    return found


@pytest.fixture(params=["one part", "many parts", "few tokens asked for"])
def way_of_asking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How a table is divided, which of the tokens are asked for, and how often parts are made anew; few rows are asked at once."""
    monkeypatch.setattr(search_index, "_FEW", 2)
    monkeypatch.setattr(search_index, "_ASKED_AT_ONCE", 5)
    if request.param == "few tokens asked for":
        monkeypatch.setattr(search_parts, "_READING", 1e9)
        return
    monkeypatch.setattr(search_parts, "_READING", 0.0)
    monkeypatch.setattr(search_parts, "_READING_BYTE", 0.0)
    if request.param == "many parts":
        monkeypatch.setattr(search_parts, "PART_BITS", 5)
        monkeypatch.setattr(search_index, "_MOST_FRESH", 3)
        monkeypatch.setattr(search_index, "_FEW_CHANGES", 0)
        monkeypatch.setattr(search_parts, "_SLICE", 40)


@pytest.mark.usefixtures("way_of_asking")
def test_search_gives_exactly_the_hits_of_like_however_it_asks(indexed: SqliteLedger, sample: Sample) -> None:
    assert 150 < ask_many(indexed, sample, rows=200, queries=400) < 400


@pytest.mark.slow
@pytest.mark.usefixtures("way_of_asking")
def test_search_gives_exactly_the_hits_of_like_on_ten_thousand_queries(indexed: SqliteLedger, sample: Sample) -> None:
    assert 4000 < ask_many(indexed, sample, rows=900, queries=10_000) < 9900


def test_a_long_number_is_found_by_any_part_of_it(indexed: SqliteLedger, sample: Sample) -> None:
    write(indexed, sample.entries[0], "文号120241357号")
    store = texts_of(indexed)
    for part in ("1202", "20241", "120241357", "57号", "0241357号"):
        assert [one.record_id for one in store.find((part,), 50)] == [sample.entries[0].id], part
    assert store.find(("20242",), 50) == []


def test_rows_removed_and_brought_back_follow(indexed: SqliteLedger, sample: Sample) -> None:
    write(indexed, sample.entries[0], "专利导航")
    store = texts_of(indexed)
    assert store.find(("专利",), 50)
    with indexed.transaction("drop") as transaction:
        transaction.remove(indexed.get(Entry, sample.entries[0].id))
    assert store.find(("专利",), 50) == []
    reverse(indexed._file, indexed.operations(1)[0].id, "undo", "")
    assert store.find(("专利",), 50)
    assert store.faults() == []


def test_the_index_is_kept_over_a_restart_and_takes_up_what_it_missed(tmp_path: Path) -> None:
    path = tmp_path / "台账.ledger"
    with_index = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search")
    first = with_index.create(path, ())
    sample = fill(first)
    texts_of(first).find(("文件",), 50)
    first.close()
    elsewhere = SqliteLedgerFiles(SCHEMA, MIGRATIONS).open(path)
    write(elsewhere, sample.entries[1], "在另一台电脑上补录的专利导航")
    elsewhere.close()
    again = with_index.open(path)
    made = index_file(tmp_path).stat().st_ino
    assert [one.record_id for one in texts_of(again).find(("补录",), 50)] == [sample.entries[1].id]
    assert index_file(tmp_path).stat().st_ino == made
    assert texts_of(again).faults() == []
    again.close()


def test_an_older_copy_of_the_ledger_makes_the_index_anew(tmp_path: Path) -> None:
    path = tmp_path / "台账.ledger"
    files = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search")
    first = files.create(path, ())
    sample = fill(first)
    first.close()
    older = path.read_bytes()
    later = files.open(path)
    write(later, sample.entries[0], "后来写的专利导航")
    assert texts_of(later).find(("专利",), 50)
    later.close()
    path.write_bytes(older)
    restored = files.open(path)
    assert texts_of(restored).find(("专利",), 50) == []
    assert texts_of(restored).find(("文件",), 50)
    assert texts_of(restored).faults() == []
    restored.close()


def test_an_index_of_another_version_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search")
    first = files.create(tmp_path / "台账.ledger", ())
    fill(first)
    assert texts_of(first).find(("文件",), 50)
    first.close()
    change_index(tmp_path, "DELETE FROM row_set")
    monkeypatch.setattr(search_index, "_VERSION", 1_000)
    again = files.open(tmp_path / "台账.ledger")
    assert texts_of(again).find(("文件",), 50)
    again.close()


@pytest.mark.parametrize("damage", [b"", b"no database at all", None])
def test_a_damaged_index_is_made_anew(tmp_path: Path, damage: bytes | None) -> None:
    path = tmp_path / "台账.ledger"
    files = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search")
    first = files.create(path, ())
    fill(first)
    texts_of(first).find(("文件",), 50)
    first.close()
    index = index_file(tmp_path)
    whole = index.read_bytes()
    index.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096) if damage is None else damage)
    again = files.open(path)
    assert texts_of(again).find(("文件",), 50)
    again.close()


def change_index(tmp_path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(index_file(tmp_path))) as index:
        assert index.execute(sql, values).rowcount > 0
        index.commit()


def test_a_check_notices_an_index_that_does_not_know_a_row_by_its_words(tmp_path: Path, indexed: SqliteLedger, sample: Sample) -> None:
    store = texts_of(indexed)
    assert store.find(("文件",), 50)
    change_index(tmp_path, "DELETE FROM row_set WHERE token = '印发'")
    assert [code for code, _ in indexed.check().faults] == ["search_index"]
    # It was thrown away, so that searching and the next check are right again.
    assert texts_of(indexed).find(("印发",), 50)
    assert indexed.check().faults == ()


def test_a_check_notices_that_a_fresh_row_is_not_known_by_its_words(tmp_path: Path, indexed: SqliteLedger, sample: Sample) -> None:
    store = texts_of(indexed)
    assert store.find(("文件",), 50)
    write(indexed, sample.entries[0], "后来写的专利导航")
    assert store.advance(100)
    assert store.find(("专利",), 50)
    change_index(tmp_path, "DELETE FROM fresh_set WHERE token = '专利'")
    assert [code for code, _ in indexed.check().faults] == ["search_index"]
    assert texts_of(indexed).find(("专利",), 50)


@pytest.mark.parametrize("damage", ["UPDATE slice SET content = zeroblob(length(content))", "DELETE FROM slice", "DELETE FROM state"])
def test_damage_met_while_searching_costs_no_hit(tmp_path: Path, indexed: SqliteLedger, sample: Sample, damage: str) -> None:
    store = texts_of(indexed)
    found = store.find(("文件",), 50)
    change_index(tmp_path, damage)
    assert found
    assert store.find(("文件",), 50) == found
    assert store.find(("文件",), 50) == found
    assert store.faults() == []


def test_a_row_is_known_by_former_words_until_its_part_is_made_anew(
    tmp_path: Path, indexed: SqliteLedger, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = texts_of(indexed)
    write(indexed, sample.entries[0], "起初是专利导航")
    assert store.find(("起初",), 50)
    write(indexed, sample.entries[0], "后来是质押融资")
    assert store.find(("起初",), 50) == []
    assert store.faults() == []
    assert store.find(("质押",), 50)
    assert kept(tmp_path, "row_set", "起初") == 1
    assert kept(tmp_path, "fresh_set", "质押") == 1
    monkeypatch.setattr(search_index, "_MOST_FRESH", 0)
    advance_to_the_end(store)
    assert (kept(tmp_path, "row_set", "起初"), kept(tmp_path, "fresh_set", "质押"), kept(tmp_path, "row_set", "质押")) == (0, 0, 1)
    assert store.find(("质押",), 50)
    assert store.faults() == []


def kept(tmp_path: Path, table: str, token: str) -> int:
    with closing(sqlite3.connect(index_file(tmp_path))) as index:
        return int(index.execute(f"SELECT count(*) FROM {table} WHERE token = ?", (token,)).fetchone()[0])


def test_what_changes_while_a_part_is_made_anew_is_found(indexed: SqliteLedger, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    store = texts_of(indexed)
    assert store.find(("文件",), 50)
    monkeypatch.setattr(search_index, "_MOST_FRESH", 0)
    monkeypatch.setattr(search_index, "_BYTES_PER_ROW", 200)
    write(indexed, sample.entries[0], "起因")
    for piece in range(30):
        assert not store.advance(1)
        write(indexed, sample.entries[piece % 4], f"第{piece}次修改")
        assert [one.text for one in store.find((f"第{piece}次",), 50)] == [f"第{piece}次修改"]
    advance_to_the_end(store)
    assert store.faults() == []
    assert len(store.find(("次修改",), 50)) == 4


def test_what_changes_while_the_index_is_first_made_is_found(tmp_path: Path, indexed: SqliteLedger, sample: Sample) -> None:
    store = texts_of(indexed)
    for at in range(advance_to_the_end(store)):
        store.close()
        index_file(tmp_path).unlink()
        for _ in range(at + 1):
            store.advance(1)
        write(indexed, sample.entries[at % 2], f"此刻是第{at}句")
        advance_to_the_end(store)
        assert len(store.find((f"第{at}句",), 50)) == 1
        assert store.faults() == []


@pytest.mark.parametrize("ending", ["closed", "failed"])
def test_a_part_is_begun_again_when_its_making_ends_halfway(
    indexed: SqliteLedger, sample: Sample, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    store = texts_of(indexed)
    monkeypatch.setattr(search_index, "_BYTES_PER_ROW", 50)
    for at in range(advance_to_the_end(store)):
        store.close()
        assert store._folder is not None
        for index in store._folder.glob("*.index"):
            index.unlink()
        for _ in range(at + 1):
            store.advance(1)
        if ending == "closed":
            store.close()
        else:
            with monkeypatch.context() as failing:
                failing.setattr(IndexFile, "move", no_memory_left)
                with pytest.raises(MemoryError):
                    store.advance(1)
        assert store.faults() == []
        assert store.find(("文件",), 50) == store.scan(("文件",), 50)


def no_memory_left(*_: object) -> None:
    raise MemoryError


def test_making_a_part_that_broke_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "台账.ledger"
    files = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search")
    first = files.create(path, ())
    fill(first)
    monkeypatch.setattr(search_index, "_BYTES_PER_ROW", 50)

    def begun() -> int:
        with closing(sqlite3.connect(index_file(tmp_path))) as index:
            return int(index.execute("SELECT count(*) FROM part WHERE place IS NULL").fetchone()[0])

    while not texts_of(first).advance(1) and not begun():
        pass
    assert begun() == 1
    first.close()
    again = files.open(path)
    store = texts_of(again)
    assert store.find(("文件",), 50) == store.scan(("文件",), 50)
    assert store.faults() == []
    assert begun() == 0
    with closing(sqlite3.connect(index_file(tmp_path))) as index:
        assert index.execute("SELECT count(*) FROM row_set WHERE part NOT IN (SELECT id FROM part)").fetchone() == (0,)
    again.close()


def test_a_change_that_leaves_the_texts_alone_makes_nothing_fresh(tmp_path: Path, indexed: SqliteLedger, sample: Sample) -> None:
    store = texts_of(indexed)
    assert store.find(("文件",), 50)
    with indexed.transaction("save_entry") as transaction:
        transaction.change(replace(indexed.get(Entry, sample.entries[0].id), completion_percent=Decimal(73)))
    assert store.advance(100)
    assert kept(tmp_path, "fresh_set", "") == 0
    assert store.faults() == []


def test_many_changes_are_followed_in_pieces_and_searched_meanwhile(
    indexed: SqliteLedger, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = texts_of(indexed)
    assert store.find(("文件",), 50)
    monkeypatch.setattr(search_index, "_FEW_CHANGES", 2)
    monkeypatch.setattr(search_index, "_FOLLOWED_AT_LEAST", 2)
    monkeypatch.setattr(search_index, "_AT_ONCE", 2)
    for number in range(9):
        write(indexed, sample.entries[number % 4], f"第{number}次修改")
    assert len(store.find(("次修改",), 50)) == 4
    assert not store.advance(1)
    assert store.find(("第8次",), 50) == store.scan(("第8次",), 50)
    assert 0 < advance_to_the_end(store) < 20
    assert store.find(("第8次",), 50) == store.scan(("第8次",), 50)
    assert store.faults() == []


def test_every_two_digits_are_found_wherever_they_stand(indexed: SqliteLedger, sample: Sample) -> None:
    for entry, text in zip(sample.entries, ("共37", "37件", "1375号", "3 7"), strict=True):
        write(indexed, entry, text)
    found = texts_of(indexed).find(("37",), 50)
    assert {one.record_id for one in found} == {one.id for one in sample.entries[:3]}


def test_a_long_backlog_is_indexed_in_pieces_and_searched_meanwhile(indexed: SqliteLedger, sample: Sample) -> None:
    store = texts_of(indexed)
    pieces = 0
    while not store.advance(1):
        pieces += 1
        write(indexed, sample.entries[pieces % 4], f"第{pieces}次修改")
        assert store.scan(("修改",), 50)
    assert pieces > 3
    assert store.faults() == []


def test_search_without_a_folder_to_write_to_works(tmp_path: Path) -> None:
    (tmp_path / "search").write_text("a file where the folder should be", encoding="utf-8")
    opened = SqliteLedgerFiles(SCHEMA, MIGRATIONS, index_folder=tmp_path / "search").create(tmp_path / "台账.ledger", ())
    fill(opened)
    assert texts_of(opened).find(("文件",), 50)
    opened.close()


def test_neither_saving_nor_the_search_after_it_writes_into_the_index(tmp_path: Path, indexed: SqliteLedger, sample: Sample) -> None:
    store = texts_of(indexed)
    store.find(("文件",), 50)
    before = index_file(tmp_path).read_bytes()
    write(indexed, sample.entries[0], "又一次保存")
    assert [one.record_id for one in store.find(("又一次",), 50)] == [sample.entries[0].id]
    assert index_file(tmp_path).read_bytes() == before
    assert store.advance(100)
    assert index_file(tmp_path).read_bytes() != before
