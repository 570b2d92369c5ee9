"""What the search at the top finds: tasks, units, indicators of the plan in view, and pages by name or initials."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wanzhou_gui.gui.desk import Scope

if TYPE_CHECKING:
    from wanzhou_gui.usecases.services import Services

LIMIT = 7
"""As many of each kind are offered."""


class HitKind(StrEnum):
    """What a search found."""

    PAGE = "page"
    UNIT = "unit"
    TASK = "task"
    INDICATOR = "indicator"


KIND_WORDS = {HitKind.PAGE: "功能", HitKind.UNIT: "单位", HitKind.TASK: "任务", HitKind.INDICATOR: "指标"}
KIND_ICONS = {
    HitKind.PAGE: "arrow-right",
    HitKind.UNIT: "building",
    HitKind.TASK: "list",
    HitKind.INDICATOR: "target-arrow",
}


@dataclass(frozen=True)
class SearchHit:
    """One thing found, with the page that shows it and what the page should show."""

    kind: HitKind
    title: str
    note: str
    page: str
    target: object = None


# Pages and acts with the initials of their names: these few need no dictionary.
COMMANDS: tuple[tuple[str, str, str, str] | tuple[str, str, str, str, object], ...] = (
    ("工作台", "gzt", "总体进度、热力图、未报单位", "workbench"),
    ("任务台账", "rwtz", "全部任务，筛选、核对、办结", "ledger"),
    ("单位填报", "dwtb", "录入各单位本期进展", "returns"),
    ("发表收表", "fbsb", "生成各单位填报表，收回后逐格检查、收入、撤回", "forms"),
    ("催报", "cb", "未报单位、电话记录、承诺提醒、催办文书和可复制的短信", "chasing"),
    ("审核", "sh", "逐项审核单位报送，通过、退回、解锁，出具退回修改通知", "review"),
    ("催报", "cb", "谁还没有报送，电话登记，催办文书", "chasing"),
    ("指标", "zb", "数值目标与走势", "indicators"),
    ("督查通报", "dctb", "生成、核对、打印通报", "bulletin"),
    ("文号登记簿", "whdjb", "全部文号，作废、空号说明、起始号", "bulletin", "register"),
    ("数据交换", "sjjh", "导出、备份与恢复、操作记录", "exchange"),
    ("设置", "sz", "单位字典、周期、机关设置", "settings"),
    ("导入行动方案", "drxdfa", "读取方案文件，核对后立项", "plan_review"),
    ("打开或新建台账", "dkxjtz", "换一个台账文件", "start"),
)


def find_hits(text: str, scope: Scope) -> Callable[[Services], tuple[SearchHit, ...]]:
    """A question for the ledger's thread: what the text finds in the plan in view."""

    def question(services: Services) -> tuple[SearchHit, ...]:
        from wanzhou_gui.domain.ledger import LedgerFilter

        hits = [
            SearchHit(HitKind.UNIT, unit.name, "查看该单位的任务", "ledger", LedgerFilter(unit_id=unit.id))
            for unit in services.units.search(text)[:LIMIT]
        ]
        if scope.plan_id is not None and scope.period_id is not None:
            view = services.overview.view(scope.plan_id, scope.period_id)
            named = [
                row
                for row in view.rows
                if text in row.task.title or text == row.task.number or text in row.task.body
            ]
            named.sort(key=lambda row: (row.task.number != text, text not in row.task.title))
            hits += [
                SearchHit(
                    HitKind.TASK,
                    f"{row.task.number} {row.task.title}",
                    "、".join(unit.name for unit in row.lead_units[:1] or row.units[:1]),
                    "ledger",
                    ("task", row.task.id),
                )
                for row in named[:LIMIT]
            ]
            hits += [
                SearchHit(
                    HitKind.INDICATOR,
                    card.indicator.name,
                    card.owner.name if card.owner else "未定责任单位",
                    "indicators",
                    card.indicator.id,
                )
                for card in services.indicators.cards(scope.plan_id, scope.period_id)
                if text in card.indicator.name
            ][:LIMIT]
        return tuple(hits)

    return question


def find_commands(text: str) -> tuple[SearchHit, ...]:
    """Pages and acts whose name or initials hold the text."""
    wanted = text.lower()
    return tuple(
        SearchHit(HitKind.PAGE, word, note, page, target[0] if target else None)
        for word, initials, note, page, *target in COMMANDS
        if wanted in word or initials.startswith(wanted)
    )
