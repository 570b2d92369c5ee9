"""`report`: the facts of a bulletin, the paper itself, its checks and its annex tables."""

from __future__ import annotations

import argparse
import hashlib
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.domain.papers import PaperState
from wanzhou_gui.reports.papers.checks import CheckLevel
from wanzhou_gui.reports.papers.facts_text import facts_as_mapping
from wanzhou_gui.reports.wording import figure, lamp_word, target_lamp_word
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services

_LEVEL_WORDS = {CheckLevel.PASSED: "通过", CheckLevel.ADVICE: "提示", CheckLevel.BLOCKS: "须处理"}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "report", "督查通报")
    facts = verb(
        verbs,
        "facts",
        show_facts,
        "列出通报所依据的全部数据",
        "文书里的每个数字都出自这里。",
        "report facts bulletin --db 台账.ledger --period 2024Q2 --json",
    )
    facts.add_argument("paper", metavar="PAPER", choices=["bulletin"], help="文书种类：bulletin（督查通报）")
    add_period(facts)
    add_plan(facts)
    add_ledger(facts)
    drawing = verb(
        verbs,
        "bulletin",
        draw_bulletin,
        "生成督查通报（PDF）",
        "签发前每页标明“草稿”。加 --issue 即编号签发，此后不能再改；已签发的，写出签发时的原件。",
        "report bulletin --db 台账.ledger --period 2024Q2 --to 通报.pdf",
    )
    add_target(drawing, ".pdf")
    add_period(drawing)
    drawing.add_argument("--issue", action="store_true", help="编号签发，须写明批准人和批准日期")
    drawing.add_argument("--approver", metavar="TEXT", default="", help="批准人")
    drawing.add_argument("--approved-on", metavar="DATE", type=day, help="批准日期")
    drawing.add_argument("--issued-on", metavar="DATE", type=day, help="签发日期；不写时同批准日期")
    add_plan(drawing)
    add_ledger(drawing)
    checking = verb(
        verbs, "check", check_bulletin, "出件前检查", "有须处理的问题时退出码为 1。", "report check --db 台账.ledger --period 2024Q2"
    )
    add_period(checking)
    add_plan(checking)
    add_ledger(checking)
    annexes = verb(
        verbs,
        "annexes",
        export_annexes,
        "附件表格导出为表格文件",
        example="report annexes --db 台账.ledger --period 2024Q2 --to 附表.xlsx",
    )
    add_target(annexes, ".xlsx")
    add_period(annexes)
    add_plan(annexes)
    add_ledger(annexes)


def show_facts(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every figure the bulletin states."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        facts = services.reports.facts(plan.id, period.id)
    if arguments.json:
        desk.console.hand_over(facts_as_mapping(facts))
        return 0
    desk.console.say(f"{facts.plan_title}　{facts.period_label}　数据截至 {facts.as_of}　任务 {facts.total} 项")
    desk.console.say(*(f"{lamp_word(one.lamp)}\t{one.count} 项\t{figure(one.share)}%" for one in facts.classes))
    for task in facts.tasks:
        desk.console.say(f"{task.number}\t{task.title}\t{lamp_word(task.lamp)}\t{task.reason}")
    for one in facts.indicators:
        desk.console.say(f"{one.code}\t{one.name}\t{one.target}\t本期 {figure(one.value)}\t{target_lamp_word(one.lamp)}")
    return 0


def draw_bulletin(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the bulletin of a period: the kept bytes of an issued one, otherwise a draft."""
    if not arguments.issue and (arguments.approver or arguments.approved_on or arguments.issued_on):
        raise CommandRefusedError("写了批准人或日期，却没有 --issue。要签发请加上 --issue，只看草稿请去掉这些选项。")
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        if arguments.issue:
            _issue(services, plan.id, period.id, arguments)
        draft = services.reports.bulletin(plan.id, period.id)
        if draft.paper is not None and draft.paper.state is PaperState.ISSUED:
            content = services.reports.file_of(draft.paper.id)
        else:
            content = _drawn(services, draft)
        pages = services.reports.open_pages(content)
        try:
            page_count = pages.page_count
        finally:
            pages.close()
    write_whole(content, to)
    _tell_paper(desk, arguments, draft, page_count, hashlib.sha256(content).hexdigest())
    return 0


def _issue(services: Services, plan_id: int, period_id: int, arguments: argparse.Namespace) -> None:
    issued_on = arguments.issued_on or arguments.approved_on
    if issued_on is None:
        raise RejectedError("approval_missing")
    services.reports.issue(
        plan_id,
        period_id,
        approver=arguments.approver,
        approved_on=arguments.approved_on,
        issued_on=issued_on,
    )


def _drawn(services: Services, draft: PaperDraft[Any]) -> bytes:
    renderer = services.reports.renderer()
    missing = renderer.preflight(draft.document)
    if missing:
        characters = "、".join(dict.fromkeys(one.character for one in missing))
        raise RejectedError("missing_characters", characters=characters)
    return renderer.render_bytes(draft.document)


def _tell_paper(
    desk: Desk, arguments: argparse.Namespace, draft: PaperDraft[Any], pages: int, digest: str
) -> None:
    paper = draft.paper
    number = paper.number_text if paper and paper.state is PaperState.ISSUED else ""
    if arguments.json:
        desk.console.hand_over(
            {
                "to": str(arguments.to),
                "period": draft.facts.period_code,
                "issued": bool(number),
                "number": number or None,
                "pages": pages,
                "sha256": digest,
                "checks": _checks(draft),
            }
        )
        return
    state = f"已签发，{number}" if number else "草稿"
    desk.console.say(f"督查通报（{state}）共 {pages} 页：{arguments.to}")
    if not number:
        open_checks = [check for check in draft.checks if check.level is not CheckLevel.PASSED]
        desk.console.say(*(f"　　［{_LEVEL_WORDS[check.level]}］{check.sentence}" for check in open_checks))


def check_bulletin(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what is looked at before a bulletin may be issued."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        draft = services.reports.bulletin(plan.id, period.id)
    if arguments.json:
        desk.console.hand_over({"period": period.code, "checks": _checks(draft)})
    else:
        desk.console.say(*(f"［{_LEVEL_WORDS[check.level]}］{check.sentence}" for check in draft.checks))
    blocking = sum(check.blocks for check in draft.checks)
    if blocking:
        raise CommandRefusedError(f"{period.code} 通报有 {blocking} 项须处理，暂不能签发。请按上面所列逐项处理。")
    return 0


def export_annexes(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the annex tables as a workbook."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        services.exports.annexes(plan.id, period.id, to)
    if arguments.json:
        desk.console.hand_over({"to": str(to), "period": period.code})
    else:
        desk.console.say(f"已导出 {period.code} 附表：{to}")
    return 0


def _checks(draft: PaperDraft[Any]) -> list[dict[str, str]]:
    return [
        {"code": check.code, "level": str(check.level), "sentence": check.sentence} for check in draft.checks
    ]
