"""Keeps the rules of the ledger for every set of acts: nothing points nowhere, no two rows share what must be unique."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping

from wanzhou_gui.domain.act_standing import Surroundings
from wanzhou_gui.domain.desk_exchange import (
    TWIN_COLUMN,
    Cells,
    Conflict,
    ConflictKind,
    Key,
    Side,
    TableRule,
    Value,
)

# What people call these rows: two of one name are told apart. Everywhere else one key means one row.
_NAMED = {"unit": "name", "task": "number", "indicator": "code"}
Rows = MutableMapping[str, dict[str, Cells]]
KnewAll = Callable[[str, str, str, str, str], bool]


def fit_references(
    rules: Mapping[str, TableRule], rows: Rows, gone: Mapping[str, Mapping[str, Cells]], conflicts: list[Conflict],
    around: Surroundings,
) -> None:  # fmt: skip
    """Bring back what one desk removed and another one still builds on; empty what may point nowhere.

    A row whose parent never came stays out until it does.
    """
    for table, removed in gone.items():
        for uid in removed:
            if uid not in rows[table] and around.is_built_upon(table, uid):
                _bring_back(table, uid, rows, removed, conflicts)
    changed = True
    while changed:
        changed = False
        for table in reversed(list(rules)):
            for reference in rules[table].references:
                if reference.is_loose:
                    continue
                parents, removed = rows[reference.table], gone[reference.table]
                for uid, cells in list(rows[table].items()):
                    named = cells.get(reference.column)
                    if not isinstance(named, str) or named in parents or around.stands(reference.table, named):
                        continue
                    if named in removed:
                        _bring_back(reference.table, named, rows, removed, conflicts)
                    elif around.wants(reference.table, named):
                        continue
                    else:
                        del rows[table][uid]
                    changed = True
    for table, removed in gone.items():
        for uid in removed:
            if uid not in rows[table]:
                around.want_those_naming(table, uid)
    for table, rule in rules.items():
        for reference in rule.references:
            if reference.is_loose:
                for uid, cells in rows[table].items():
                    named = cells.get(reference.column)
                    if isinstance(named, str) and named not in rows[reference.table] and not around.stands(reference.table, named):
                        rows[table][uid] = {**cells, reference.column: None}


def _bring_back(table: str, uid: str, rows: Rows, removed: Mapping[str, Cells], conflicts: list[Conflict]) -> None:
    rows[table][uid] = removed[uid]
    sides = (Side("", "", "", ""), Side(None, "", "", ""))
    conflicts.append(Conflict(ConflictKind.REMOVED, table, uid, "", sides))


def fit_unique_keys(
    rules: Mapping[str, TableRule], rows: Rows, made: Mapping[str, tuple[str, str]], conflicts: list[Conflict],
    around: Surroundings,
) -> tuple[str, str] | None:  # fmt: skip
    """Tell rows apart that share what must be unique, the older one first; two that nothing tells apart are returned."""
    for table, rule in rules.items():
        for key in rule.keys:
            holders: dict[tuple[Value, ...], list[str]] = {}
            for uid, cells in rows[table].items():
                values = _key_values(rule, key, cells)
                if values is not None:
                    holders.setdefault(values, []).append(uid)
            for values, uids in holders.items():
                other = around.holder(table, key, values)
                if other is not None:
                    around.wanted.add((table, other))
                if len(uids) < 2:
                    continue
                uids.sort(key=lambda uid: (*made[uid], uid))
                column = _telling_column(rule, key)
                if not column:
                    return uids[0], uids[1]
                for uid in uids[1:]:
                    _tell_apart(rule, key, column, uids[0], uid, rows[table], conflicts, around)
    return None


def approvals_over_newer_text(rows: Rows, conflicts: list[Conflict], knew_all: KnewAll, around: Surroundings) -> None:
    """An approval holds for what the reviewer saw: text that came from the other desk meanwhile must be looked at again."""
    tasks, entries = rows.get("task", {}), rows.get("entry", {})
    entries_of: dict[tuple[Value, Value, Value], list[str]] = {}
    for uid, cells in entries.items():
        named = str(cells.get("task_id"))
        task = tasks.get(named) or (around.cells("task", named) if "task" in rows else None) or {}
        plan = task.get("plan_id")
        entries_of.setdefault((plan, cells.get("unit_id"), cells.get("period_id")), []).append(uid)
    for uid, cells in list(rows.get("unit_return", {}).items()):
        if cells.get("state") != "approved":
            continue
        place = (cells.get("plan_id"), cells.get("unit_id"), cells.get("period_id"))
        newer = [one for one in entries_of.get(place, ()) if not knew_all("unit_return", uid, "state", "entry", one)]
        if newer:
            rows["unit_return"][uid] = {**cells, "state": "submitted"}
            sides = (Side("approved", "", "", ""), Side("submitted", "", "", ""))
            conflicts.append(Conflict(ConflictKind.APPROVED, "unit_return", uid, "state", sides, 1))


def _key_values(rule: TableRule, key: Key, cells: Cells) -> tuple[Value, ...] | None:
    if key.while_empty and cells.get(key.while_empty) is not None:
        return None
    values = tuple([_value(rule, cells, column) for column in key.columns])
    return None if None in values else values


def _value(rule: TableRule, cells: Cells, column: str) -> Value:
    return cells[column] if column in cells else rule.empty.get(column)


def _telling_column(rule: TableRule, key: Key) -> str:
    for column in key.columns:
        if column in (TWIN_COLUMN, rule.counted):
            return column
    named = _NAMED.get(rule.table, "")
    return named if named in key.columns else ""


def _tell_apart(
    rule: TableRule, key: Key, column: str, first: str, uid: str, rows: dict[str, Cells], conflicts: list[Conflict],
    around: Surroundings,
) -> None:  # fmt: skip
    cells = rows[uid]
    taken = {
        _key_values(rule, key, other) for name, other in rows.items() if name != uid
    }
    number = 1
    told: Cells = cells
    while (values := _key_values(rule, key, told)) in taken or (
        values is not None and around.holder(rule.table, key, values) is not None
    ):
        number += 1
        value = _value(rule, cells, column)
        if isinstance(value, int) and column == TWIN_COLUMN:
            told = {**cells, column: number - 1}
        elif isinstance(value, int):
            told = {**cells, column: value + number - 1}
        else:
            told = {**cells, column: f"{value}（{number}）"}
        if values is None:
            break
    rows[uid] = told
    if column == rule.counted:
        return
    kind = ConflictKind.NUMBER if column == TWIN_COLUMN else ConflictKind.NAME
    shown = "number_text" if "number_text" in cells else column
    sides = (Side(rows[first].get(shown), "", "", ""), Side(cells.get(shown), "", "", ""))
    conflicts.append(Conflict(kind, rule.table, uid, shown, sides, 1))
