"""Every kind of act, those of tomorrow too: has its word, says why where it stays, and is refused to who only looks.

That each is taken back and done again after a restart is what `tests.undo_everything` sees in the run of this folder.
"""

from __future__ import annotations

import ast
import inspect
import sqlite3
import typing
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest

import wanzhou_gui.usecases
import wanzhou_gui.usecases.clerks
from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.domain.records import Record
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.journal_words import IRREVERSIBLE_WORDS, OPERATION_WORDS
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

# What may be done without changing the ledger: handing the desk over, closing the file, a copy of it elsewhere.
NOT_CALLED = {"clerks.switch", "clerks.refuse_viewer", "upkeep.backup", "upkeep.checkpoint", "upkeep.settle"}


def test_every_act_in_the_program_has_its_word() -> None:
    folder = Path(wanzhou_gui.usecases.__file__).parent
    named = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "transaction" and node.args:
                named |= {one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    assert len(named) > 50
    assert named - OPERATION_WORDS.keys() == set()


def test_every_act_that_cannot_be_taken_back_says_why() -> None:
    folder = Path(wanzhou_gui.usecases.__file__).parent
    final = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and any(one.arg == "can_be_undone" for one in node.keywords):
                verb = node.args[0]
                final.add(verb.value if isinstance(verb, ast.Constant) else getattr(wanzhou_gui.usecases.clerks, ast.unparse(verb)))
    assert final == IRREVERSIBLE_WORDS.keys()


def test_undo_after_a_paper_was_issued_says_what_stands_in_its_way(sample: tuple[Services, object]) -> None:
    services, _ = sample
    plan, period = services.plans.plans()[0].plan, services.periods.period("2024Q3")
    day = date(2024, 10, 15)
    services.reports.issue(plan.id, period.id, approver="王某", approved_on=day, issued_on=day)
    assert services.history.next_undo() is None
    stopped = services.history.undo_stopped_by()
    assert stopped is not None
    assert stopped.verb == "issue_paper"
    with pytest.raises(RejectedError) as caught:
        services.history.undo()
    assert caught.value.code == "cannot_undo"
    assert "作废" in error_text(caught.value).line
    services.units.save(services.units.unit("区科技局"))
    services.lamps.use_preset("ouhai")
    assert services.history.undo_stopped_by() is None
    services.history.undo()
    assert services.history.undo_stopped_by() is not None


def verbs_of(services: Services) -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public verb of every service, found by looking."""
    names = {name for name in vars(services) if not name.startswith("_")}
    names |= {name for name, value in vars(Services).items() if type(value).__name__ == "cached_property"}
    for name in sorted(names):
        service = getattr(services, name)
        for verb, method in inspect.getmembers(service, callable):
            if not verb.startswith("_") and f"{name}.{verb}" not in NOT_CALLED and inspect.ismethod(method):
                yield f"{name}.{verb}", method


class Arguments:
    """Something fitting for a parameter, from what the ledger holds."""

    def __init__(self, services: Services, folder: Path) -> None:
        self._services = services
        self._folder = folder
        plan = services.plans.plans()[0].plan
        self._ids = {"plan_id": plan.id, "period_id": services.periods.period("2024Q2").id}
        ledger = services._ledger
        self._ids["unit_id"] = services.units.unit("区科技局").id
        for kind, table in TABLE_OF_KIND.items():
            found = ledger.find(kind)
            if found:
                self._ids.setdefault(f"{table}_id", found[0].id)

    def of(self, method: Callable[..., object]) -> dict[str, object]:
        hints = typing.get_type_hints(method)
        given = {}
        for name, parameter in inspect.signature(method).parameters.items():
            if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
                continue
            required = parameter.default is parameter.empty
            value = self._value(name, hints.get(name, str))
            if required or value is not None:
                given[name] = value if value is not None or required else parameter.default
        return given

    def _value(self, name: str, hint: object) -> object:
        origin = typing.get_origin(hint)
        if origin is not None:
            inner = [one for one in typing.get_args(hint) if one not in (type(None), Ellipsis)]
            if str(origin) in ("typing.Union", "<class 'types.UnionType'>"):
                return self._value(name, inner[0])
            if origin in (tuple, list, frozenset) or getattr(origin, "__name__", "") in ("Sequence", "Collection", "Iterable", "Set"):
                return tuple(one for one in [self._value(name.removesuffix("s"), inner[0])] if one is not None) if inner else ()
            return {} if getattr(origin, "__name__", "") in ("Mapping", "dict") else None
        if not isinstance(hint, type):
            return None
        if issubclass(hint, Record):
            found = self._services._ledger.find(hint) if hint in TABLE_OF_KIND else []
            return found[0] if found else None
        if issubclass(hint, Enum):
            return next(iter(hint))
        path = self._folder / "一份材料.txt"
        path.write_text("验收合格", encoding="utf-8")
        plain: dict[type, object] = {
            bool: True, int: self._ids.get(name, 1), str: "区科技局", date: date(2024, 7, 1), Decimal: Decimal(1), Path: path,
        }  # fmt: skip
        return plain.get(hint)


def everything(ledger: Path) -> tuple[dict[str, list[tuple[object, ...]]], set[str]]:
    """All rows of all tables but the chain that seals what was done before and what is worked out of it, and the files beside."""
    with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in tables
            if not table.startswith(("sqlite_", "audit", "own_"))
        }
    files = {str(one) for one in ledger.parent.rglob("*") if "evidence" in str(one) or "佐证" in str(one)}
    return rows, files


def test_no_verb_of_any_service_writes_for_somebody_who_only_looks(sample: tuple[Services, object], tmp_path: Path) -> None:
    services, _ = sample
    ledger = services.upkeep.path
    (tmp_path / "elsewhere").mkdir()
    arguments = Arguments(services, tmp_path / "elsewhere")
    services.clerks.save(Clerk(name="王查看", role=ClerkRole.VIEWER))
    services.clerks.switch("王查看")
    before = everything(ledger)
    called, refused = 0, set()
    for name, verb in verbs_of(services):
        called += 1
        try:
            result = verb(**arguments.of(verb))
            if inspect.isgenerator(result):
                list(result)
        except RejectedError as error:
            if error.code == "viewer_cannot_change":
                refused.add(name)
        except Exception:  # noqa: BLE001  what does not fit together is refused for another reason
            pass
        assert everything(ledger) == before, name
    assert called > 150
    assert len(refused) > 15, sorted(refused)
