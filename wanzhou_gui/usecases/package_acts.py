"""Reads the acts of a package as what they claim to be; nothing in them is believed before that."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from wanzhou_gui.domain.desk_exchange import (
    LOCAL_SETTINGS,
    Act,
    Package,
    RowAct,
    TableRule,
    UnreadableActError,
    act_of,
)
from wanzhou_gui.usecases.errors import RejectedError

_DIGEST = re.compile(r"[0-9a-f]{64}")
_UID = re.compile(r"[0-9A-Za-z._-]{1,64}")
_LONGEST = 2000
# Every desk, and every return to a backup, begins one line of acts; every merge ties lines together. Many years of real
# work stay far below; a prepared net could otherwise ask for any amount of memory.
_MOST_LINES = 100
_MOST_TIES = 10_000


def acts_in(
    package: Package, rules: Mapping[str, TableRule], is_here: Callable[[str], bool], most: int
) -> dict[str, Act]:
    """The acts that are not here yet, by digest.

    RejectedError package_content for rows no ledger has, package_newer for tables it has not yet, too_much_to_exchange for more
    than so many rows.
    """
    acts: dict[str, Act] = {}
    size = 0
    for digest, text in package.acts.items():
        if is_here(digest):
            continue
        try:
            act = act_of(text)
        except UnreadableActError as error:
            raise RejectedError("package_content") from error
        if not all(_DIGEST.fullmatch(parent) for parent in act.parents):
            raise RejectedError("package_content")
        if any(len(told) > _LONGEST for told in (act.at, act.clerk, act.verb, act.subject)):
            raise RejectedError("package_content")
        for row in act.rows:
            _refuse_strange(row, rules)
        size += len(act.rows)
        if size > most:
            raise RejectedError("too_much_to_exchange", limit=most)
        acts[digest] = act
    _refuse_tangle(acts)
    if not all(_DIGEST.fullmatch(digest) for digest in (*package.head.base, *package.head.heads)):
        raise RejectedError("package_content")
    return acts


def _refuse_tangle(acts: Mapping[str, Act]) -> None:
    followed = {act.parents[0] for act in acts.values() if act.parents}
    lines = len(acts) - sum(parent in acts for parent in followed)
    ties = [len(act.parents) for act in acts.values() if len(act.parents) > 1]
    if lines > _MOST_LINES or len(ties) > _MOST_TIES or max(ties, default=0) > _MOST_LINES:
        raise RejectedError("package_content")


def _refuse_strange(row: RowAct, rules: Mapping[str, TableRule]) -> None:
    rule = rules.get(row.table)
    if rule is None:
        raise RejectedError("package_newer")
    cells = row.cells
    if not _UID.fullmatch(row.uid) or (row.is_new and cells is None):
        raise RejectedError("package_content")
    if cells is None:
        return
    if not cells.keys() <= set(rule.columns):
        raise RejectedError("package_newer")
    named = {reference.column for reference in rule.references}
    for name, value in cells.items():
        if value is None:
            continue
        # A number where text belongs would be stored as text, and the journal would no longer agree with the row.
        if isinstance(value, str) is not (name in named or name in rule.texts):
            raise RejectedError("package_content")
        if name in named and not _UID.fullmatch(str(value)):
            raise RejectedError("package_content")
    if row.table == "setting" and cells.get("name") in LOCAL_SETTINGS:
        raise RejectedError("package_content")
