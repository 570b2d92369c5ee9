"""What the workbench puts on its cards, of one plan or of all of them, in the same words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.gui.desk import InPlan
from wanzhou_gui.reports.unit_ranking import RankedHead
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.reports.workbench.heat_map import HeatTable
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.reports.workbench.plan_table import PlanLine
from wanzhou_gui.reports.workbench.tiles import TileFacts
from wanzhou_gui.usecases.all_plans import ATTENTION_KEYS, AllPlansFacts
from wanzhou_gui.usecases.indicators import IndicatorCard
from wanzhou_gui.usecases.workbench import WorkbenchFacts

# What there is to do today, and what each head counts.
ATTENTION = {
    "worrying": ("滞后预警", "滞后或预警的任务"),
    "overdue": ("逾期", "过了时限、尚未办结的任务"),
    "due_soon": ("临期", ""),
    "review": ("待审核", "已经报来、等本室审核的单位"),
    "sign": ("待签批", "已送核、待签发或待编号印发的文书"),
    "chase": ("催办未复", "催办文书要求的答复日已过、仍未报送的单位"),
    "promise": ("承诺到期", "单位在电话里承诺今天报送，或承诺日已过"),
    "today": ("批示和申请", "批示回复、复核、整改到期，销号和延期等申请待办"),
}
CALM = {
    "worrying": "没有滞后或预警的任务。",
    "overdue": "没有逾期的任务。",
    "review": "没有等待审核的报送。",
    "sign": "没有等待签批的文书。",
    "chase": "没有过期未复的催办。",
    "promise": "没有今天到期的承诺。",
    "today": "没有到期的批示、复核、整改和待办的申请。",
}
# The lists that lead to 催报, and what their units are called there.
CHASED = {"promise": "承诺到期", "chase": "催办未复"}
ACTIONS = {"review": "去审核", "sign": "打开最早送来的", "promise": "到催报查看", "chase": "到催报查看"}
FIRST = ("promise", "today", "chase", "overdue", "worrying", "sign")

_NOTE = "格内为该{row}、该单位最差状态的任务数，按牵头和责任两种角色计；点击或回车查看明细。"


@dataclass(frozen=True)
class Board:
    """The workbench as it is shown; over all plans with a row for each of them."""

    tiles: tuple[TileFacts, ...]
    total_notes: tuple[str, str]
    returned: tuple[str, str, str, str]
    heat: HeatTable
    heat_title: str
    heat_note: str
    attention: dict[str, tuple[ListLine, ...]]
    filters: dict[str, LedgerFilter]
    due_soon_days: int
    units: tuple[ListLine, ...]
    units_title: str
    ranked: tuple[RankedHead, ...]
    cards: tuple[tuple[IndicatorCard, object], ...]
    plan_lines: tuple[PlanLine, ...] = ()
    sum_line: PlanLine | None = None
    # How each plan is opened, by its id.
    places: dict[int, InPlan] = field(default_factory=dict)

    @property
    def first_attention(self) -> str:
        """The list that is open until the clerk chooses one."""
        return next((key for key in FIRST if self.attention[key]), "worrying")


def board_of(facts: WorkbenchFacts) -> Board:
    """The board of one plan."""
    units, waiting, due = len(facts.view.standings), len(facts.waiting), facts.view.period.due_on
    groups = len({row.task.group_id for row in facts.tasks})
    told = f"{period_label(facts.view.period)}：{units} 家单位中 {facts.reported_count} 家已报送，截止 {due.isoformat()}"
    return Board(
        tiles=facts.tiles(),
        total_notes=(f"{groups} 类", f"{units}家单位"),
        returned=(f"{facts.reported_count}/{units}", f"未报 {waiting}家" if waiting else "全部已报", f"截止 {due.month}-{due.day:02d}", told),
        heat=facts.heat_table(),
        heat_title="任务推进热力图（类别 × 责任单位）",
        heat_note=_NOTE.format(row="类别"),
        attention={key: facts.attention_lines(key) for key in ATTENTION_KEYS},
        filters=facts.attention_filters(),
        due_soon_days=facts.due_soon_days,
        units=facts.standing_lines(),
        units_title=f"单位报送（{waiting} 家未报）" if waiting else "单位报送（全部已报）",
        ranked=facts.ranked_heads(),
        cards=tuple((card, card.indicator.id) for card in facts.cards_by_need()),
    )


def board_of_all(facts: AllPlansFacts) -> Board:
    """The board of all plans; every line leads into its own plan."""
    total, owing = facts.sum_line, facts.waiting_units
    reported, due = total.units - total.waiting, facts.due_on
    told = f"各方案本期应报 {total.units} 份，已报 {reported} 份；{owing} 家单位还欠 {total.waiting} 份，最早 {due.isoformat()} 截止"
    return Board(
        tiles=facts.tiles,
        total_notes=(f"{len(facts.plans)}个方案", f"{len(facts.units)}家单位"),
        returned=(f"{reported}/{total.units}", f"未报 {total.waiting}份" if total.waiting else "全部已报", f"涉及 {owing}家" if owing else "", told),
        heat=facts.heat_table,
        heat_title="任务推进热力图（方案 × 责任单位）",
        heat_note=_NOTE.format(row="方案"),
        attention=facts.attention,
        filters=facts.attention_filters(),
        due_soon_days=facts.due_soon_days,
        units=tuple(leading(line) for line in facts.unit_lines),
        units_title=f"单位报送（{owing} 家未报齐）" if owing else "单位报送（全部已报）",
        ranked=facts.ranked_heads,
        cards=tuple((card, InPlan(one.plan.id, one.view.period.id, card.indicator.id)) for one, card in facts.cards),
        plan_lines=facts.plan_lines,
        sum_line=total,
        places={one.plan.id: InPlan(one.plan.id, one.view.period.id) for one in facts.plans},
    )


def leading(line: ListLine) -> ListLine:
    """A line whose target leads into its own plan, where several are in view."""
    return line if line.place is None else replace(line, target=InPlan(*line.place, line.target))
