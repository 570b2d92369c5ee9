"""The chain of the journal notices every change, wherever it is made."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.audit import (
    ROOT,
    ChainFault,
    ChainSummary,
    JournalEntry,
    check_chain,
    check_lines,
    exported_lines,
)

ENTRIES = tuple(
    JournalEntry(
        number, f"2024-07-0{number}T01:00:00.000000+00:00", "张三", "save_entry", f"任务{number}", True, None,
        (("entry", number, '{"progress_text":"旧"}', '{"progress_text":"新"}'),),
    )
    for number in (1, 2, 4)
)  # fmt: skip


def sealed(entries: tuple[JournalEntry, ...]) -> dict[int, str]:
    digests, previous = {}, ROOT
    for entry in entries:
        previous = digests[entry.operation] = entry.digest(previous)
    return digests


def test_a_chain_that_was_left_alone_holds() -> None:
    result = check_chain(ENTRIES, sealed(ENTRIES))
    assert result == ChainSummary(3, 4, sealed(ENTRIES)[4])
    assert check_lines(exported_lines(ENTRIES)) == result


def test_operations_not_sealed_yet_are_no_fault() -> None:
    assert check_chain(ENTRIES, sealed(ENTRIES[:2])) == ChainSummary(2, 2, sealed(ENTRIES)[2])
    assert check_chain((), {}) == ChainSummary(0, 0, ROOT)


@pytest.mark.parametrize(
    "change",
    [
        {"clerk": "李四"},
        {"at": "2024-07-02T02:00:00.000000+00:00"},
        {"subject": ""},
        {"can_be_undone": False},
        {"undoes": 1},
        {"changes": (("entry", 2, '{"progress_text":"旧"}', '{"progress_text":"改过"}'),)},
        {"changes": ()},
    ],
)
def test_a_changed_operation_breaks_the_chain_from_there_on(change: dict[str, object]) -> None:
    forged = (ENTRIES[0], replace(ENTRIES[1], **change), ENTRIES[2])  # type: ignore[arg-type]  # one field at a time
    assert check_chain(forged, sealed(ENTRIES)) == ChainFault("digest_differs", 2)


def test_a_removed_operation_is_named() -> None:
    assert check_chain((ENTRIES[0], ENTRIES[2]), sealed(ENTRIES)) == ChainFault("operation_missing", 2)
    assert check_chain(ENTRIES[:2], sealed(ENTRIES)) == ChainFault("operation_missing", 4)


def test_a_removed_digest_is_named() -> None:
    digests = sealed(ENTRIES)
    del digests[2]
    assert check_chain(ENTRIES, digests) == ChainFault("digest_missing", 2)


@given(st.data())
def test_no_character_of_an_exported_file_can_be_changed(data: st.DataObject) -> None:
    lines = list(exported_lines(ENTRIES))
    at = data.draw(st.integers(0, len(lines) - 1))
    place = data.draw(st.integers(0, len(lines[at]) - 1))
    sign = data.draw(st.sampled_from("x0\"}, 9a"))
    forged = [*lines]
    forged[at] = lines[at][:place] + sign + lines[at][place + 1 :]
    try:
        same = json.loads(forged[at]) == json.loads(lines[at])
    except ValueError:
        same = False
    assert isinstance(check_lines(forged), ChainSummary) == same


@pytest.mark.parametrize(
    ("keep", "code"),
    [((0, 2, 3, 4), "digest_differs"), ((0, 1, 2, 3), "end_missing"), ((1, 2, 3, 4), "not_a_history"),
     ((0, 1, 2, 4), "count_differs"), ((0, 2, 1, 3, 4), "digest_differs"), ((0, 1, 1, 2, 3, 4), "out_of_order"),
     ((0, 1, 2, 3, 4, 4), "out_of_order"), ((), "not_a_history")],
)  # fmt: skip
def test_lines_left_out_or_moved_are_noticed(keep: tuple[int, ...], code: str) -> None:
    lines = list(exported_lines(ENTRIES))
    result = check_lines([lines[at] for at in keep])
    assert isinstance(result, ChainFault)
    assert result.code == code


@given(st.text(), st.lists(st.text(max_size=30), max_size=4))
def test_strange_files_are_refused_and_never_raise(first: str, others: list[str]) -> None:
    head = next(iter(exported_lines(())))
    assert isinstance(check_lines([first, *others]), ChainFault)
    assert isinstance(check_lines([head, *others]), ChainFault)
