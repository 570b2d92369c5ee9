"""The chain of the journal: every operation's digest covers its row changes and the digest before (decision 0015)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

FORMAT = "wanzhou-history"
VERSION = 1
# What the first operation of a ledger stands on.
ROOT = "0" * 64
_OPERATION_KEYS = ("operation", "at", "clerk", "verb", "subject", "can_be_undone", "undoes", "changes")
_LONGEST_LINE = 64 << 20
_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True)
class JournalEntry:
    """An operation as it stands in the file: its texts unchanged, its row changes in order."""

    operation: int
    at: str
    clerk: str
    verb: str
    subject: str
    can_be_undone: bool
    undoes: int | None
    # Table, row, and the row before and after as the text the journal keeps.
    changes: tuple[tuple[str, int, str | None, str | None], ...]

    def digest(self, previous: str) -> str:
        """SHA-256 over the previous digest and everything said of this operation, in the one way it can be written."""
        said = {**replace(self, changes=()).said(), "previous": previous}
        # The changes are put in one by one: a merge has tens of thousands of them.
        before, mark, behind = _written(said).partition('"changes":[')
        seen = hashlib.sha256((before + mark).encode("utf-8", "surrogatepass"))
        for count, change in enumerate(self.changes):
            seen.update(("," * bool(count) + _written(list(change))).encode("utf-8", "surrogatepass"))
        seen.update(behind.encode("utf-8", "surrogatepass"))
        return seen.hexdigest()

    def said(self) -> dict[str, object]:
        """The entry as plain values."""
        values = (
            self.operation, self.at, self.clerk, self.verb, self.subject, self.can_be_undone, self.undoes,
            [list(change) for change in self.changes],
        )  # fmt: skip
        return dict(zip(_OPERATION_KEYS, values, strict=True))


@dataclass(frozen=True)
class ChainFault:
    """Where a chain is broken: the first operation, or line of an exported file, from which on it does not hold, and why.

    Codes: digest_differs, digest_missing, operation_missing, not_a_history, line_unreadable, out_of_order, end_missing,
    count_differs.
    """

    code: str
    operation: int = 0
    line: int = 0


@dataclass(frozen=True)
class ChainSummary:
    """A chain that holds: how many operations, and the digest of the last one, which names the whole history."""

    count: int
    last_operation: int
    digest: str


def exported_lines(entries: Iterable[JournalEntry]) -> Iterator[str]:
    """A journal as lines of JSON: a head, one line for each operation with both digests, and an end with the last digest."""
    yield _line({"format": FORMAT, "version": VERSION, "root": ROOT})
    previous, count, last = ROOT, 0, 0
    for entry in entries:
        digest = entry.digest(previous)
        yield _line({**entry.said(), "previous": previous, "digest": digest})
        previous, count, last = digest, count + 1, entry.operation
    yield _line({"end": True, "count": count, "last_operation": last, "digest": previous})


def check_lines(lines: Iterable[str]) -> ChainSummary | ChainFault:
    """Whether an exported journal is whole and unchanged; needs nothing but the lines themselves."""
    previous, count, last, ended = ROOT, 0, 0, False
    number = 0
    for number, line in enumerate(lines, 1):
        said = _read(line)
        if said is None:
            return ChainFault("line_unreadable", last, number)
        if number == 1:
            if (said.get("format"), said.get("version"), said.get("root")) != (FORMAT, VERSION, ROOT):
                return ChainFault("not_a_history", 0, 1)
            continue
        if ended:
            return ChainFault("out_of_order", last, number)
        if said.get("end") is True:
            if said.get("count") != count or said.get("last_operation") != last or said.get("digest") != previous:
                return ChainFault("count_differs", last, number)
            ended = True
            continue
        entry = _entry(said)
        if entry is None:
            return ChainFault("line_unreadable", last, number)
        if entry.operation <= last:
            return ChainFault("out_of_order", entry.operation, number)
        digest = entry.digest(previous)
        if said.get("previous") != previous or said.get("digest") != digest:
            return ChainFault("digest_differs", entry.operation, number)
        previous, count, last = digest, count + 1, entry.operation
    if not number:
        return ChainFault("not_a_history", 0, 1)
    return ChainSummary(count, last, previous) if ended else ChainFault("end_missing", last, number)


def check_chain(entries: Iterable[JournalEntry], sealed: Mapping[int, str]) -> ChainSummary | ChainFault:
    """Whether the journal of a ledger is the one its digests were made of; operations after the last digest are not sealed yet."""
    previous, count, last = ROOT, 0, 0
    expected = iter(sorted(sealed))
    wanted = next(expected, None)
    for entry in entries:
        if wanted is None:
            break
        if wanted < entry.operation:
            return ChainFault("operation_missing", wanted)
        if wanted > entry.operation:
            return ChainFault("digest_missing", entry.operation)
        digest = entry.digest(previous)
        if sealed[wanted] != digest:
            return ChainFault("digest_differs", entry.operation)
        previous, count, last = digest, count + 1, entry.operation
        wanted = next(expected, None)
    return ChainFault("operation_missing", wanted) if wanted is not None else ChainSummary(count, last, previous)


def _line(said: Mapping[str, object]) -> str:
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def _read(line: str) -> dict[str, object] | None:
    if len(line) > _LONGEST_LINE:
        return None
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _entry(said: Mapping[str, object]) -> JournalEntry | None:
    changes = said.get("changes")
    if set(said) != {*_OPERATION_KEYS, "previous", "digest"} or not isinstance(changes, list):
        return None
    operation, undoes, can_be_undone = said["operation"], said["undoes"], said["can_be_undone"]
    texts = [said[name] for name in ("at", "clerk", "verb", "subject")]
    fits = (
        type(operation) is int
        and isinstance(can_be_undone, bool)
        and (undoes is None or type(undoes) is int)
        and all(isinstance(text, str) for text in texts)
        and all(_is_change(change) for change in changes)
    )
    if not fits:
        return None
    at, clerk, verb, subject = map(str, texts)
    assert isinstance(operation, int)
    assert undoes is None or isinstance(undoes, int)
    return JournalEntry(
        operation, at, clerk, verb, subject, bool(can_be_undone), undoes, tuple([tuple(change) for change in changes])
    )


def _is_change(change: object) -> bool:
    if not isinstance(change, list) or len(change) != 4:
        return False
    table, row_id, before, after = change
    return isinstance(table, str) and type(row_id) is int and all(one is None or isinstance(one, str) for one in (before, after))
