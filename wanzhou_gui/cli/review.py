"""`review`: what units reported, looked at row by row: approving, returning with a reason, unlocking."""

from __future__ import annotations

import argparse
import hashlib

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, add_unit, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.cli.plain_values import Plain, period_object, problem_object, text_or_none
from wanzhou_gui.domain.returns_review import Decision, RowKey
from wanzhou_gui.reports.review_wording import finding_line, review_state_word, row_state_word
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.review import ReviewRow, ReviewSheet
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "review", "审核")
    listing = verb(
        verbs,
        "list",
        list_waiting,
        "列出各单位报送的审核情况；写明单位时逐项列出",
        "逐项列出时，程序发现的空话套话、与上期矛盾等一并列在各项下面。",
        "review list --db 台账.ledger --period 2024Q2 --unit 区科技局",
    )
    approving = verb(
        verbs,
        "approve",
        approve,
        "审核通过一个单位的整表，或其中一项",
        "通过后锁定，不能再改；更正须先解锁。",
        "review approve --db 台账.ledger --period 2024Q2 --unit 区科技局",
    )
    returning = verb(
        verbs,
        "return",
        send_back,
        "退回一个单位的整表，或其中一项",
        "原因会写进退回修改通知和下一份填报表。",
        "review return --db 台账.ledger --period 2024Q2 --unit 区科技局 --task 12 --reason 缺数据",
    )
    unlocking = verb(
        verbs,
        "unlock",
        unlock,
        "解锁审核通过的内容",
        "须写明原因，原因留在操作记录里。",
        "review unlock --db 台账.ledger --period 2024Q2 --unit 区科技局 --task 12 --reason 来函更正",
    )
    writing = verb(
        verbs,
        "notice",
        write_notice,
        "出具退回修改通知（PDF）",
        "不加 --issue 时每页标明“草稿”；加 --issue 即编号、存档，此后不能再改。",
        "review notice --db 台账.ledger --period 2024Q2 --unit 区科技局 --to 通知.pdf",
    )
    add_target(writing, ".pdf")
    add_period(writing)
    add_unit(writing)
    writing.add_argument("--issue", action="store_true", help="编号并存档")
    writing.add_argument("--issued-on", metavar="DATE", type=day, help="通知日期；不写时为今天")
    writing.add_argument("--reply-by", metavar="DATE", type=day, help="重新报送的期限；不写时为三个工作日后")
    add_plan(writing)
    add_ledger(writing)
    for parser in (listing, approving, returning, unlocking):
        add_period(parser)
        parser.add_argument(
            "--unit", metavar="U", required=parser is not listing, help="单位名称，全称、简称、别名均可"
        )
        parser.add_argument("--task", metavar="N", help="任务编号或指标编号；不写时指整表")
        if parser in (returning, unlocking):
            parser.add_argument("--reason", metavar="TEXT", required=True, help="原因")
        add_plan(parser)
        add_ledger(parser)


def list_waiting(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the queue, or the rows of one unit with what there is to look at."""
    with desk.ledger(arguments.db) as services:
        if arguments.unit is not None:
            sheet = _sheet(services, arguments)
            rows = [_row(sheet, arguments.task)] if arguments.task else list(sheet.rows)
            _tell_sheet(desk, arguments, sheet, rows)
            return 0
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        queue = services.review.queue(plan.id, period.id)
    if arguments.json:
        desk.console.hand_over({"period": period_object(period), "units": [_sheet_object(sheet) for sheet in queue]})
        return 0
    waiting = sum(sheet.waits for sheet in queue)
    approved = sum(sheet.is_approved for sheet in queue)
    desk.console.say(f"{period.code}　待审 {waiting} 家，已通过 {approved} 家，共 {len(queue)} 家")
    desk.console.say(*(_line(sheet) for sheet in queue))
    return 0


def approve(desk: Desk, arguments: argparse.Namespace) -> int:
    """Approve a return or one of its rows."""
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        services.review.approve(sheet.plan.id, sheet.unit.id, sheet.period.id, _key(sheet, arguments.task))
        _tell_sheet(desk, arguments, _sheet(services, arguments), _named(sheet, services, arguments))
    return 0


def send_back(desk: Desk, arguments: argparse.Namespace) -> int:
    """Return a whole return or one of its rows, with a reason."""
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        key = _key(sheet, arguments.task)
        services.review.send_back(sheet.plan.id, sheet.unit.id, sheet.period.id, arguments.reason, key)
        _tell_sheet(desk, arguments, _sheet(services, arguments), _named(sheet, services, arguments))
    return 0


def unlock(desk: Desk, arguments: argparse.Namespace) -> int:
    """Open what was approved, with a reason."""
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        key = _key(sheet, arguments.task)
        services.review.unlock(sheet.plan.id, sheet.unit.id, sheet.period.id, arguments.reason, key)
        _tell_sheet(desk, arguments, _sheet(services, arguments), _named(sheet, services, arguments))
    return 0


def write_notice(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the letter that sends a unit's return back, as a draft or issued."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        who = (sheet.plan.id, sheet.unit.id, sheet.period.id)
        days = {"issued_on": arguments.issued_on, "reply_by": arguments.reply_by}
        draft = services.corrections.draft(*who, **days)
        number = ""
        if arguments.issue:
            paper, content, _ = services.corrections.issue(*who, **days)
            number = paper.number_text
        else:
            content = services.corrections.bytes_of(draft)
    write_whole(content, to)
    told = {
        "to": str(to),
        "unit": sheet.unit.name,
        "period": sheet.period.code,
        "issued": bool(number),
        "number": number or None,
        "reply_by": draft.facts.reply_by.isoformat(),
        "rows": [{"number": row.number, "reason": row.reason} for row in draft.facts.rows],
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    if arguments.json:
        desk.console.hand_over(told)
    else:
        state = f"已编号，{number}" if number else "草稿"
        desk.console.say(f"退回修改通知（{state}）：{sheet.unit.name}，{len(draft.facts.rows)}项，{to}")
    return 0


def _sheet(services: Services, arguments: argparse.Namespace) -> ReviewSheet:
    plan = chosen_plan(services, arguments.plan)
    period = chosen_period(services, arguments.period)
    return services.review.sheet(plan.id, services.units.unit(arguments.unit).id, period.id)


def _row(sheet: ReviewSheet, number: str) -> ReviewRow:
    for row in sheet.rows:
        if row.number == number:
            return row
    raise NotFoundError("unit_has_no_role", unit=sheet.unit.name, task=number)


def _key(sheet: ReviewSheet, number: str | None) -> RowKey | None:
    return _row(sheet, number).key if number else None


def _named(sheet: ReviewSheet, services: Services, arguments: argparse.Namespace) -> list[ReviewRow]:
    now = _sheet(services, arguments)
    return [now.row(_row(sheet, arguments.task).key)] if arguments.task else list(now.rows)


def _tell_sheet(desk: Desk, arguments: argparse.Namespace, sheet: ReviewSheet, rows: list[ReviewRow]) -> None:
    if arguments.json:
        told = _sheet_object(sheet) | {"period": sheet.period.code, "rows": [_row_object(row) for row in rows]}
        desk.console.hand_over(told)
        return
    desk.console.say(_line(sheet))
    for row in rows:
        desk.console.say("", f"{row.number}. {row.title}　［{_row_word(sheet, row)}］")
        if row.review is not None and row.review.reason:
            desk.console.say(f"　　原因：{row.review.reason}")
        desk.console.say(*(f"　　{finding_line(one)}" for one in row.findings if row.is_filled))


def _line(sheet: ReviewSheet) -> str:
    decided = f"已通过 {_approved(sheet)}/{len(sheet.rows)} 项"
    returned = f"，退回 {len(sheet.returned_rows)} 项" if sheet.returned_rows else ""
    found = f"，{sheet.findings_count} 处待核对" if sheet.waits and sheet.findings_count else ""
    return f"{sheet.unit.name}\t{_state_word(sheet)}\t{decided}{returned}{found}"


def _approved(sheet: ReviewSheet) -> int:
    return sum(sheet.is_approved or row.decision is Decision.APPROVED for row in sheet.rows)


def _state_word(sheet: ReviewSheet) -> str:
    return review_state_word(sheet.state, waits=sheet.waits)


def _row_word(sheet: ReviewSheet, row: ReviewRow) -> str:
    return row_state_word(
        row.decision, is_approved=sheet.is_approved, is_answered=row.is_answered, is_filled=row.is_filled
    )


def _sheet_object(sheet: ReviewSheet) -> Plain:
    unit_return = sheet.unit_return
    return {
        "unit": sheet.unit.name,
        "state": str(sheet.state) if sheet.state else None,
        "state_label": _state_word(sheet),
        "waits": sheet.waits,
        "came_as_file": sheet.came_as_file,
        "row_count": len(sheet.rows),
        "approved": _approved(sheet),
        "returned": len(sheet.returned_rows),
        "to_look_at": sheet.findings_count,
        "note": text_or_none(unit_return.note) if unit_return else None,
        "decided_by": text_or_none(unit_return.decided_by) if unit_return else None,
        "decided_at": unit_return.decided_at.isoformat() if unit_return and unit_return.decided_at else None,
    }


def _row_object(row: ReviewRow) -> Plain:
    return {
        "number": row.number,
        "title": row.title,
        "is_filled": row.is_filled,
        "decision": str(row.decision) if row.decision else None,
        "is_answered": row.is_answered,
        "reason": text_or_none(row.review.reason) if row.review else None,
        "findings": [
            problem_object(one.problem)
            | {"marks": [{"field": mark.field, "start": mark.start, "end": mark.end} for mark in one.marks]}
            for one in row.findings
        ],
    }
