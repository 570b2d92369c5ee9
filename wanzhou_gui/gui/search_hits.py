"""What the search at the top finds: everything the ledger says, units by initials, and pages by name or initials."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wanzhou_gui.gui.search_places import landmark_of, place_of

if TYPE_CHECKING:
    from wanzhou_gui.usecases.searching import TextHit
    from wanzhou_gui.usecases.services import Services

LIMIT = 7
"""As many of each kind are offered."""


class HitKind(StrEnum):
    """What a search found: a page, or one of the kinds of domain.searching."""

    PAGE = "page"
    UNIT = "unit"
    TASK = "task"
    RETURN = "return"
    PROBLEM = "problem"
    EVIDENCE = "evidence"
    PAPER = "paper"
    CALL = "call"
    INDICATOR = "indicator"
    INSTRUCTION = "instruction"
    CLOSING = "closing"
    PLAN = "plan"


KIND_ICONS = {
    HitKind.PAGE: "arrow-right",
    HitKind.UNIT: "building",
    HitKind.TASK: "list",
    HitKind.RETURN: "clipboard-text",
    HitKind.PROBLEM: "alert-triangle",
    HitKind.EVIDENCE: "paperclip",
    HitKind.PAPER: "file-report",
    HitKind.CALL: "phone",
    HitKind.INDICATOR: "target-arrow",
    HitKind.INSTRUCTION: "pencil",
    HitKind.CLOSING: "rubber-stamp",
    HitKind.PLAN: "book",
}


@dataclass(frozen=True)
class SearchHit:
    """One thing found, the page that shows it, what the page should show, and the plan and period it stands in."""

    kind: HitKind
    title: str
    note: str
    page: str
    target: object = None
    plan_id: int | None = None
    period_id: int | None = None
    # What is to be marked where it opens: the words asked for, or else what they belong to.
    words: tuple[str, ...] = ()
    landmark: str = ""

    @property
    def is_text(self) -> bool:
        """Whether the title is a stretch of text and the note its place."""
        return self.kind not in (HitKind.PAGE, HitKind.UNIT, HitKind.TASK, HitKind.INDICATOR)


def kind_word(kind: HitKind) -> str:
    """What a kind of hit is called."""
    from wanzhou_gui.domain.searching import HitKind as TextKind
    from wanzhou_gui.reports.search_words import HIT_WORDS

    return "功能" if kind is HitKind.PAGE else HIT_WORDS[TextKind(kind.value)]


# Pages and acts with the initials of their names: these few need no dictionary.
COMMANDS: tuple[tuple[str, str, str, str] | tuple[str, str, str, str, object], ...] = (
    ("工作台", "gzt", "总体进度、热力图、未报单位", "workbench"),
    ("任务台账", "rwtz", "全部任务，筛选、核对、办结", "ledger"),
    ("任务页", "rwy", "一项任务的全部情况：销号、延期、核查、批示、佐证材料", "task"),
    ("单位填报", "dwtb", "录入各单位本期进展", "returns"),
    ("发表收表", "fbsb", "生成各单位填报表，收回后逐格检查、收入、撤回", "forms"),
    ("催报", "cb", "未报单位、电话记录、承诺提醒、催办文书和可复制的短信", "chasing"),
    ("送达回证", "sdhz", "文书送到哪些单位、谁签收、谁拒收、哪份回证没有收回", "chasing", "deliveries"),
    ("审核", "sh", "逐项审核单位报送，通过、退回、解锁，出具退回修改通知", "review"),
    ("指标", "zb", "数值目标与走势", "indicators"),
    ("成果清单", "cgqd", "整个方案到某年底应完成的阶段性成果，成批采纳", "indicators", "deliverables"),
    ("督查通报", "dctb", "生成、核对、打印通报", "bulletin"),
    ("督查专报", "dczb", "给分管领导的一页纸报告", "bulletin", "briefing"),
    ("督查反馈", "dcfk", "给一个单位的督查结论、整改时限、异议渠道", "bulletin", "feedback"),
    ("延期批复", "yqpf", "答复单位的延期、调整、终止申请", "bulletin", "extension"),
    ("销号通知", "xhtz", "告知单位哪些任务已办结", "bulletin", "closing"),
    ("任务分解表", "rwfjb", "谁在什么时限前做什么，横排表", "bulletin", "assignment"),
    ("督查台账（打印）", "dctz", "横排台账，供打印和存档", "bulletin", "ledger"),
    ("单位画像", "dwhx", "每个单位一页：任务、亮灯、报送、问题", "bulletin", "profile"),
    ("盘点材料", "pdcl", "每组任务一页，指标走势", "bulletin", "stocktake"),
    ("评估报告", "pgbg", "中期、年度、终期评估", "bulletin", "evaluation"),
    ("归档目录", "gdml", "文书、填报表、佐证材料及校验码", "bulletin", "archive"),
    ("工作台一页纸", "gztyyz", "给分管副区长看的一页 A4，预览、打印、存为 PDF", "workbench", "one_page"),
    ("文号登记簿", "whdjb", "全部文号，作废、空号说明、起始号", "bulletin", "register"),
    ("文书审签", "wssq", "拟稿送核、核稿、签发，谁在什么时候办的", "bulletin", "signing"),
    ("文书模板", "wsmb", "红头、文号格式、主送、抄送、落款和本机关的套话", "bulletin", "template"),
    ("版头和版记", "bthbj", "这一份文书的份号、紧急程度、签发人、主送、附注、抄送", "bulletin", "head"),
    ("收回改过的台账表", "shtz", "导出台账、用 WPS 改过之后收回，逐格核对", "bulletin", "ledger_return"),
    ("数字来源", "szly", "通报里的一个数字是怎么来的", "bulletin", "figures"),
    ("核对改过的 Word 文件", "hdgg", "导出后改过的文书与台账逐处核对", "bulletin", "compare"),
    ("数据交换", "sjjh", "导出、备份与恢复、操作记录", "exchange"),
    ("备份与恢复", "bfyhf", "立即备份、加密备份，回到以前的一份", "exchange", "backup"),
    ("开机密码和自动锁定", "kjmm", "设置密码，几分钟没人操作自动锁定", "settings", "safety"),
    ("单位字典", "dwzd", "名称、性质、联络员和电话，更名、合并、拆分", "settings", "units"),
    ("设置", "sz", "单位字典、周期、机关设置", "settings"),
    ("导入行动方案", "drxdfa", "读取方案文件，核对后立项", "plan_review"),
    ("打开或新建台账", "dkxjtz", "换一个台账文件", "start"),
)


_SCORING = ("考核计分", "khjf", "各单位得分、每一分的依据、申诉、公布")


def find_hits(text: str) -> Callable[[Services], tuple[SearchHit, ...]]:
    """A question for the ledger's thread: what the text finds anywhere in the ledger."""

    from wanzhou_gui.domain.searching import words_of

    def question(services: Services) -> tuple[SearchHit, ...]:
        words = words_of(text)
        found = tuple(_offered(hit, words) for hit in services.search.find(text, LIMIT))
        # Where nobody is scored nothing speaks of scores.
        asked = text.lower() in _SCORING[0] or _SCORING[1].startswith(text.lower())
        if asked and services.scoring.is_on():
            found += (SearchHit(HitKind.PAGE, _SCORING[0], _SCORING[2], "scoring"),)
        return found

    return question


def _offered(hit: TextHit, words: tuple[str, ...]) -> SearchHit:
    from wanzhou_gui.domain.plans import Task
    from wanzhou_gui.domain.units import Unit
    from wanzhou_gui.reports.search_words import place_words, record_word

    kind = HitKind(hit.kind.value)
    title, note = hit.excerpt, place_words(hit.unit, hit.period, hit.task, hit.indicator, hit.field)
    if kind is HitKind.UNIT and hit.unit is not None:
        is_named = isinstance(hit.record, Unit) and hit.field == "name"
        title, note = hit.unit.name, "查看该单位的任务" if is_named else f"{record_word(hit.record)}{hit.excerpt}"
    elif kind is HitKind.TASK and hit.task is not None:
        title = f"{hit.task.number} {hit.task.title}"
        note = "" if isinstance(hit.record, Task) and hit.field in ("number", "title") else f"{record_word(hit.record)}{hit.excerpt}"
    elif kind is HitKind.INDICATOR and hit.indicator is not None:
        title, note = hit.indicator.name, "" if hit.field == "name" else hit.excerpt
    elif kind is HitKind.INDICATOR:
        note = "定性目标"
    page, target = place_of(hit)
    plan_id, period_id = hit.plan.id if hit.plan else None, hit.period.id if hit.period else None
    return SearchHit(kind, title, note, page, target, plan_id, period_id, words, landmark_of(hit))


def find_commands(text: str) -> tuple[SearchHit, ...]:
    """Pages and acts whose name or initials hold the text."""
    wanted = text.lower()
    return tuple(
        SearchHit(HitKind.PAGE, word, note, page, target[0] if target else None)
        for word, initials, note, page, *target in COMMANDS
        if wanted in word or initials.startswith(wanted)
    )
