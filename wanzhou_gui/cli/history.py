"""`history`: what was done to the ledger, and taking the last act back."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli import audit
from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.cli.plain_values import operation_object
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.reports.wording import operation_sentence

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
