"""`history`: what was done to the ledger, and taking the last act back."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli import audit
from wanzhou_gui.cli.desk import Desk, chosen_plan
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, noun, verb
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.cli.plain_values import Plain, operation_object
from wanzhou_gui.domain.comparison import ComparedRow
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.reports.wording import field_label, operation_sentence, status_word

_LOOK_BACK = 500


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "history", "操作记录")
    listing = verb(
        verbs, "list", list_operations, "列出操作记录，最近的在前", example="history list --db 台账.ledger"
    )
    listing.add_argument("--limit", metavar="N", type=counted(1, 100_000), default=50, help="最多几条，默认 50")
    add_ledger(listing)
    audit.add_to(verbs)
    comparing = verb(
        verbs, "compare", compare, "两期报送内容逐项对照", "不写单位时对照整个方案；只列两期不同的项，加 --all 列出全部。",
        "history compare --from 2024Q1 --to 2024Q2 --db 台账.ledger",
    )  # fmt: skip
    comparing.add_argument("--from", dest="before", metavar="P", required=True, help="前一周期，如 2024Q1")
    comparing.add_argument("--to", dest="after", metavar="P", required=True, help="后一周期，如 2024Q2")
    comparing.add_argument("--unit", metavar="U", help="只看一个单位")
    comparing.add_argument("--all", action="store_true", help="相同的也列出")
    add_plan(comparing)
    add_ledger(comparing)
    add_ledger(verb(verbs, "undo", undo, "撤销最近一步操作", "签发等操作不能撤销。"))
    add_ledger(verb(verbs, "redo", redo, "重做刚撤销的操作"))


def list_operations(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the latest operations."""
    with desk.ledger(arguments.db) as services:
        operations = services.history.operations(arguments.limit)
    if arguments.json:
        desk.console.hand_over({"operations": [operation_object(operation) for operation in operations]})
    else:
        desk.console.say(*(_line(operation) for operation in operations))
    return 0


def compare(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what was reported in two periods beside each other."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        before, after = services.periods.period(arguments.before), services.periods.period(arguments.after)
        unit = services.units.unit(arguments.unit) if arguments.unit else None
        rows = services.history.compare(plan.id, before.id, after.id, unit.id if unit else None)
        states = services.settings.states()
    shown = [row for row in rows if arguments.all or row.differs]
    if arguments.json:
        desk.console.hand_over({"from": before.code, "to": after.code, "rows": [_compared(row) for row in shown]})
    elif not shown:
        desk.console.say("两期内容没有不同。")
    for row in shown if not arguments.json else ():
        desk.console.say(f"{row.task.number} {row.task.title}\t{row.unit.name}")
        fields = [field for field in row.fields if arguments.all or field.differs]
        desk.console.say(*(f"  {field_label(one.field)}\t{_word(one.field, one.before, states)}\t→\t{_word(one.field, one.after, states)}" for one in fields))
    return 0


def _compared(row: ComparedRow) -> Plain:
    return {
        "task": {"number": row.task.number, "title": row.task.title},
        "unit": row.unit.name,
        "differs": row.differs,
        "fields": [{"field": one.field, "before": one.before, "after": one.after, "differs": one.differs} for one in row.fields],
    }


def _word(field: str, text: str, states: StatusList) -> str:
    if field == "status" and text:
        return status_word(ProgressStatus(text), states)
    return text or "（未填）"


def undo(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take the latest operation back."""
    with desk.ledger(arguments.db) as services:
        operation, _ = services.history.undo()
    return _tell(desk, arguments, "已撤销", operation)


def redo(desk: Desk, arguments: argparse.Namespace) -> int:
    """Carry out again what was taken back last."""
    with desk.ledger(arguments.db) as services:
        undoing, _ = services.history.redo()
        # What people know is the act itself, not its undoing.
        done = [one for one in services.history.operations(_LOOK_BACK) if one.id == undoing.undoes]
    return _tell(desk, arguments, "已重做", done[0] if done else undoing)


def _tell(desk: Desk, arguments: argparse.Namespace, done: str, operation: Operation) -> int:
    if arguments.json:
        desk.console.hand_over({"operation": operation_object(operation)})
    else:
        desk.console.say(f"{done}：{operation_sentence(operation)}")
    return 0


def _line(operation: Operation) -> str:
    moment = operation.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    taken_back = "（已撤销）" if operation.undone_by is not None else ""
    return f"{moment}\t{operation.clerk}\t{operation_sentence(operation)}{taken_back}"
