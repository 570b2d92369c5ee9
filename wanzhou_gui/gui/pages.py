"""The pages of the window in one table; each is imported only when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.page import Page


class PageEntry(NamedTuple):
    """A page: its key, what the rail calls it, its icon, and how it is made. Without an icon it is not on the rail."""

    key: str
    word: str
    icon_name: str
    make: Callable[[Desk], Page]
    at_bottom: bool = False
    needs_ledger: bool = True
    # The page of the rail it belongs to, where it has no place of its own there.
    part_of: str = ""
    # Whether it is for offices that have switched it on; elsewhere nothing leads to it.
    is_optional: bool = False
    # Whether it can show all plans at once (`Scope.all_plans`); the others are given one plan, whatever was chosen.
    takes_all_plans: bool = False


def _start(desk: Desk) -> Page:
    from wanzhou_gui.gui.start.start_page import StartPage

    return StartPage(desk)


def _workbench(desk: Desk) -> Page:
    from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage

    return WorkbenchPage(desk)


def _ledger(desk: Desk) -> Page:
    from wanzhou_gui.gui.ledger.ledger_page import LedgerPage

    return LedgerPage(desk)


def _task(desk: Desk) -> Page:
    from wanzhou_gui.gui.ledger.task_page import TaskPage

    return TaskPage(desk)


def _returns(desk: Desk) -> Page:
    from wanzhou_gui.gui.returns.returns_page import ReturnsPage

    return ReturnsPage(desk)


def _forms(desk: Desk) -> Page:
    from wanzhou_gui.gui.exchange.forms_page import FormsPage

    return FormsPage(desk)


def _review(desk: Desk) -> Page:
    from wanzhou_gui.gui.review.review_page import ReviewPage

    return ReviewPage(desk)


def _settings(desk: Desk) -> Page:
    from wanzhou_gui.gui.settings.settings_page import SettingsPage

    return SettingsPage(desk)


def _plan_review(desk: Desk) -> Page:
    from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage

    return PlanReviewPage(desk)


def _indicators(desk: Desk) -> Page:
    from wanzhou_gui.gui.indicators.indicators_page import IndicatorsPage

    return IndicatorsPage(desk)


def _bulletin(desk: Desk) -> Page:
    from wanzhou_gui.gui.reports.bulletin_page import BulletinPage

    return BulletinPage(desk)


def _exchange(desk: Desk) -> Page:
    from wanzhou_gui.gui.exchange.exchange_page import ExchangePage

    return ExchangePage(desk)


def _chasing(desk: Desk) -> Page:
    from wanzhou_gui.gui.chasing.chasing_page import ChasingPage

    return ChasingPage(desk)


def _scoring(desk: Desk) -> Page:
    from wanzhou_gui.gui.scoring.scoring_page import ScoringPage

    return ScoringPage(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("workbench", "工作台", "layout-dashboard", _workbench, takes_all_plans=True),
    PageEntry("ledger", "任务台账", "table", _ledger, takes_all_plans=True),
    PageEntry("returns", "单位填报", "clipboard-text", _returns),
    PageEntry("forms", "发表收表", "send", _forms),
    PageEntry("review", "审核", "clipboard-check", _review),
    PageEntry("chasing", "催报", "phone", _chasing, takes_all_plans=True),
    PageEntry("indicators", "指标", "target-arrow", _indicators),
    PageEntry("bulletin", "督查文书", "file-report", _bulletin),
    PageEntry("exchange", "数据交换", "arrows-exchange", _exchange),
    PageEntry("settings", "设置", "settings", _settings, at_bottom=True),
    PageEntry("task", "任务", "", _task, part_of="ledger"),
    # Reached from 催报 and by search, where the office scores at all.
    PageEntry("scoring", "考核计分", "", _scoring, part_of="chasing", is_optional=True),
    PageEntry("plan_review", "方案导入", "", _plan_review),
    PageEntry("start", "打开台账", "", _start, needs_ledger=False),
)
