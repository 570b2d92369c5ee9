"""`report`: the facts of a paper, the paper itself, its checks, its annex tables, and the list of issued ones."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable
from typing import Any

from wanzhou_gui.cli import one_page, paper_files
from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.figures import say_figures
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.domain.papers import PaperKind, PaperState
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.reports.bulletin.facts import BulletinFacts
from wanzhou_gui.reports.paper_parts.checks import CheckLevel
from wanzhou_gui.reports.paper_parts.facts_text import facts_as_mapping
from wanzhou_gui.reports.papers.form import PaperForm
from wanzhou_gui.reports.papers.registry import PAPER_FORMS, paper_word
from wanzhou_gui.reports.wording import figure, lamp_word, target_lamp_word
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services

_LEVEL_WORDS = {CheckLevel.PASSED: "通过", CheckLevel.ADVICE: "提示", CheckLevel.BLOCKS: "须处理"}
_KINDS = {kind.value: form for kind, form in PAPER_FORMS.items()}
_KIND_HELP = "文书种类：" + "、".join(f"{name}（{form.word}）" for name, form in _KINDS.items())


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "report", "督查文书")
    facts = verb(
        verbs,
        "facts",
        show_facts,
        "列出文书所依据的全部数据",
        "文书里的每个数字都出自这里。",
        "report facts bulletin --db 台账.ledger --period 2024Q2 --json",
    )
    facts.add_argument("paper", metavar="PAPER", choices=list(_KINDS), help=_KIND_HELP)
    facts.add_argument("--why", metavar="TEXT", help="文书里的一个数字从哪里来，照抄一小段，如 占27.3%%")
    _add_scope(facts)
    for name, form in _KINDS.items():
        drawing = verb(
            verbs,
            name,
            _drawing_of(form),
            f"生成{form.word}（PDF 或 Word）",
            f"给{form.audience}。签发前每页标明“草稿”（表格除外）。文件名以 .docx 结尾时写成文字版，可用 WPS、Word 再改。加 --issue 即编号签发，此后不能再改；已签发的，写出签发时的原件。",
            f"report {name} --db 台账.ledger --period 2024Q2 --to {form.word}.pdf",
        )
        add_target(drawing, ".pdf、.docx")
        paper_files.add_shape(drawing)
        drawing.add_argument("--issue", action="store_true", help="编号签发，须写明批准人和批准日期")
        drawing.add_argument("--approver", metavar="TEXT", default="", help="批准人")
        drawing.add_argument("--approved-on", metavar="DATE", type=day, help="批准日期")
        drawing.add_argument("--issued-on", metavar="DATE", type=day, help="签发日期；不写时同批准日期")
        if form.goes_upward:
            drawing.add_argument("--keep-signer", action="store_true", help="签发人与批准人不同时，仍照文书所写")
        _add_scope(drawing)
    paper_files.add_to(verbs)
    one_page.add_to(verbs)
    checking = verb(
        verbs,
        "check",
        check_paper,
        "出件前检查",
        "有须处理的问题时退出码为 1。",
        "report check --db 台账.ledger --period 2024Q2",
    )
    checking.add_argument("--kind", metavar="PAPER", choices=list(_KINDS), default="bulletin", help=_KIND_HELP + "；不写时为督查通报")
    _add_scope(checking)
    listing = verb(verbs, "list", list_papers, "列出已签发的文书", example="report list --db 台账.ledger --json")
    add_period(listing, required=False)
    add_plan(listing)
    add_ledger(listing)
    annexes = verb(
        verbs,
        "annexes",
        export_annexes,
        "文书里的表格导出为表格文件",
        example="report annexes --db 台账.ledger --period 2024Q2 --to 附表.xlsx",
    )
    add_target(annexes, ".xlsx")
    annexes.add_argument("--kind", metavar="PAPER", choices=list(_KINDS), default="bulletin", help=_KIND_HELP + "；不写时为督查通报")
    _add_scope(annexes)


def _add_scope(parser: argparse.ArgumentParser) -> None:
    add_period(parser)
    parser.add_argument("--unit", metavar="U", help="单位名称；给一个单位的文书须写明")
    add_plan(parser)
    add_ledger(parser)


def _drawing_of(form: PaperForm[Any]) -> Callable[[Desk, argparse.Namespace], int]:
    return lambda desk, arguments: draw_paper(desk, arguments, form)


class _Asked:
    """The plan, period and unit named on the command line, and the paper of a kind for them."""

    def __init__(self, services: Services, arguments: argparse.Namespace, kind: PaperKind) -> None:
        self.plan: Plan = chosen_plan(services, arguments.plan)
        self.period: Period = chosen_period(services, arguments.period)
        self.kind = kind
        self.unit_id = services.units.unit(arguments.unit).id if arguments.unit else None
        self._services = services

    def draft(self) -> PaperDraft[Any]:
        """The paper as it stands."""
        return self._services.reports.draft(self.plan.id, self.period.id, self.kind, self.unit_id)


def show_facts(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every figure a paper states, or the rows behind one of them."""
    if arguments.why is not None:
        return _show_why(desk, arguments)
    with desk.ledger(arguments.db) as services:
        draft = _Asked(services, arguments, PaperKind(arguments.paper)).draft()
    if arguments.json:
        desk.console.hand_over(facts_as_mapping(draft.facts))
    elif isinstance(draft.facts, BulletinFacts):
        _say_bulletin(desk, draft.facts)
    else:
        desk.console.say(draft.title)
        for section in draft.sections:
            desk.console.say(*(line for line in (section.heading, section.text) if line))
    return 0


def _show_why(desk: Desk, arguments: argparse.Namespace) -> int:
    kind = PaperKind(arguments.paper)
    with desk.ledger(arguments.db) as services:
        asked = _Asked(services, arguments, kind)
        found = services.figures.why(asked.plan.id, asked.period.id, arguments.why, kind, asked.unit_id)
    if not found:
        word = PAPER_FORMS[kind].word
        raise CommandRefusedError(f"{word}里没有与“{arguments.why}”对应的数字。请照{word}原文抄一小段再试。")
    return say_figures(desk, found, arguments.json)


def _say_bulletin(desk: Desk, facts: BulletinFacts) -> None:
    desk.console.say(f"{facts.plan_title}　{facts.period_label}　数据截至 {facts.as_of}　任务 {facts.total} 项")
    desk.console.say(*(f"{lamp_word(one.lamp)}\t{one.count} 项\t{figure(one.share)}%" for one in facts.classes))
    for task in facts.tasks:
        desk.console.say(f"{task.number}\t{task.title}\t{lamp_word(task.lamp)}\t{task.reason}")
    for one in facts.indicators:
        desk.console.say(f"{one.code}\t{one.name}\t{one.target}\t本期 {figure(one.value)}\t{target_lamp_word(one.lamp)}")


def draw_paper(desk: Desk, arguments: argparse.Namespace, form: PaperForm[Any]) -> int:
    """Write a paper of a period: the kept bytes of an issued one, otherwise a draft."""
    if not arguments.issue and (arguments.approver or arguments.approved_on or arguments.issued_on):
        raise CommandRefusedError("写了批准人或日期，却没有 --issue。要签发请加上 --issue，只看草稿请去掉这些选项。")
    paper_files.refuse_shape(arguments)
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        asked = _Asked(services, arguments, form.kind)
        if arguments.issue:
            _issue(services, asked, arguments)
        draft = asked.draft()
        if draft.paper is not None and draft.paper.state is PaperState.ISSUED:
            content = services.reports.file_of(draft.paper.id)
        else:
            content = services.reports.drawn(draft.document)
        pages = services.reports.open_pages(content)
        try:
            page_count = pages.page_count
        finally:
            pages.close()
        content = paper_files.shaped(services, draft, content, arguments)
    write_whole(content, to)
    _tell_paper(desk, arguments, draft, asked.period.code, page_count, hashlib.sha256(content).hexdigest())
    return 0


def _issue(services: Services, asked: _Asked, arguments: argparse.Namespace) -> None:
    issued_on = arguments.issued_on or arguments.approved_on
    if issued_on is None:
        raise RejectedError("approval_missing")
    services.reports.issue(
        asked.plan.id,
        asked.period.id,
        approver=arguments.approver,
        approved_on=arguments.approved_on,
        issued_on=issued_on,
        kind=asked.kind,
        unit_id=asked.unit_id,
        keeps_signer=getattr(arguments, "keep_signer", False),
    )


def _tell_paper(
    desk: Desk, arguments: argparse.Namespace, draft: PaperDraft[Any], period: str, pages: int, digest: str
) -> None:
    paper = draft.paper
    number = paper.number_text if paper and paper.state is PaperState.ISSUED else ""
    if arguments.json:
        desk.console.hand_over(
            {
                "to": str(arguments.to),
                "period": period,
                "issued": bool(number),
                "number": number or None,
                "pages": pages,
                "sha256": digest,
                "checks": _checks(draft),
            }
        )
        return
    state = f"已签发，{number}" if number else "草稿"
    desk.console.say(f"{draft.form.word}（{state}）共 {pages} 页：{arguments.to}")
    if not number:
        open_checks = [check for check in draft.checks if check.level is not CheckLevel.PASSED]
        desk.console.say(*(f"　　［{_LEVEL_WORDS[check.level]}］{check.sentence}" for check in open_checks))


def check_paper(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what is looked at before a paper may be issued."""
    with desk.ledger(arguments.db) as services:
        asked = _Asked(services, arguments, PaperKind(arguments.kind))
        draft = asked.draft()
    if arguments.json:
        desk.console.hand_over({"period": asked.period.code, "checks": _checks(draft)})
    else:
        desk.console.say(*(f"［{_LEVEL_WORDS[check.level]}］{check.sentence}" for check in draft.checks))
    blocking = sum(check.blocks for check in draft.checks)
    if blocking:
        word = "通报" if draft.form.kind is PaperKind.BULLETIN else draft.form.word
        raise CommandRefusedError(f"{asked.period.code} {word}有 {blocking} 项须处理，暂不能签发。请按上面所列逐项处理。")
    return 0


def list_papers(desk: Desk, arguments: argparse.Namespace) -> int:
    """List the issued papers of a plan, all kinds, oldest first."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        wanted = chosen_period(services, arguments.period).id if arguments.period else None
        periods = {period.id: period.code for period in services.periods.periods()}
        units = {unit.id: unit.name for unit in services.units.units()}
        papers = [
            one
            for one in services.reports.papers(plan.id)
            if one.state is PaperState.ISSUED and wanted in (None, one.period_id)
        ]
    told = [
        {
            "kind": paper.kind.value,
            "word": paper_word(paper.kind),
            "number": paper.number_text,
            "title": paper.title,
            "period": periods[paper.period_id],
            "unit": units.get(paper.unit_id) if paper.unit_id is not None else None,
            "issued_on": paper.issued_on.isoformat() if paper.issued_on else None,
            "approver": paper.approver,
            "sha256": paper.pdf_sha256,
        }
        for paper in papers
    ]
    if arguments.json:
        desk.console.hand_over({"papers": told})
    elif not told:
        desk.console.say("还没有签发过文书。")
    else:
        desk.console.say(*(f"{one['number']}\t{one['word']}\t{one['issued_on']}\t{one['title']}" for one in told))
    return 0


def export_annexes(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the annex tables as a workbook."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        kind = PaperKind(arguments.kind)
        unit_id = services.units.unit(arguments.unit).id if arguments.unit else None
        services.exports.tables(plan.id, period.id, to, kind, unit_id)
    if arguments.json:
        desk.console.hand_over({"to": str(to), "period": period.code, "kind": arguments.kind})
    else:
        desk.console.say(f"已导出 {period.code} {paper_word(kind)}的表格：{to}")
    return 0


def _checks(draft: PaperDraft[Any]) -> list[dict[str, str]]:
    return [
        {"code": check.code, "level": str(check.level), "sentence": check.sentence} for check in draft.checks
    ]
