"""What every command works with: the ledger, the plan, the period and the unit named on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wanzhou_gui.cli.console import Console
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.ports import Clock
from wanzhou_gui.usecases.services import Office, Services

PicturePages = Callable[[Path, Path], list[Path]]
SelfTestWindow = Callable[[Path], list[str]]
Command = Callable[["Desk", argparse.Namespace], int]


class OfficeFactory(Protocol):
    """Opens the office; another clock may be given for samples."""

    def __call__(self, clock: Clock | None = None) -> Office:
        """The verbs that need no open ledger."""
        ...


@dataclass(frozen=True)
class Desk:
    """The office, the console, and what only the window can do."""

    open_office: OfficeFactory
    console: Console
    picture_pages: PicturePages | None = None
    self_test_window: SelfTestWindow | None = None

    @contextmanager
    def ledger(self, path: Path) -> Iterator[Services]:
        """The ledger named with --db, closed in order whatever happens."""
        services = self.open_office().open_ledger(path)
        try:
            yield services
        finally:
            services.close()


def chosen_plan(services: Services, wanted: str | None) -> Plan:
    """The plan named by its number in the list or its document number; the only one when none is named."""
    plans = [summary.plan for summary in services.plans.plans()]
    if not plans:
        raise NotFoundError("no_plan")
    if wanted is None:
        if len(plans) > 1:
            raise RejectedError("several_plans")
        return plans[0]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(plans):
        return plans[int(wanted) - 1]
    found = [plan for plan in plans if wanted in (plan.document_number, plan.title)]
    if len(found) == 1:
        return found[0]
    if found:
        raise CommandRefusedError(
            f"有{len(found)}个方案的文号或题名是“{wanted}”。请用 plan list 中的序号指明。"
        )
    raise CommandRefusedError(f"台账里没有方案“{wanted}”。请用 plan list 查看文号和序号。")


def chosen_period(services: Services, code: str | None) -> Period:
    """The period with that code; without one the period at work."""
    if code is not None:
        return services.periods.period(code)
    current = services.periods.current()
    if current is None:
        raise CommandRefusedError("台账里还没有填报周期。请先用 period open 开放一个周期。")
    return current


def writable_place(to: Path) -> Path:
    """A place for a file to be written: not a folder, and in a folder that is there."""
    if to.is_dir():
        raise CommandRefusedError(f"{to} 是文件夹。请写明文件名。")
    if not to.parent.is_dir():
        raise CommandRefusedError(f"没有文件夹 {to.parent}。请先建立文件夹，或换一个位置。")
    return to


def qt_is_missing(error: ImportError) -> bool:
    """Whether an import failed because Qt, or a system library under it, is not on this machine."""
    if isinstance(error, ModuleNotFoundError):
        return (error.name or "").partition(".")[0] in ("PySide6", "shiboken6")
    return ".so" in str(error) or "DLL" in str(error)
