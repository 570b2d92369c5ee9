"""The pages of the window in one table; each is imported only when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.page import Page


@dataclass(frozen=True)
class PageEntry:
    """A page: its key, what the rail calls it, its icon, and how it is made. Without an icon it is not on the rail."""

    key: str
    word: str
    icon_name: str
    make: Callable[[Desk], Page]
    at_bottom: bool = False
    needs_ledger: bool = True


def _start(desk: Desk) -> Page:
    from wanzhou_gui.gui.start.start_page import StartPage

    return StartPage(desk)


def _workbench(desk: Desk) -> Page:
    from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage

    return WorkbenchPage(desk)


def _ledger(desk: Desk) -> Page:
    from wanzhou_gui.gui.ledger.ledger_page import LedgerPage

    return LedgerPage(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("workbench", "工作台", "layout-dashboard", _workbench),
    PageEntry("ledger", "任务台账", "table", _ledger),
    PageEntry("start", "打开台账", "", _start, needs_ledger=False),
)
