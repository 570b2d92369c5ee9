"""`chase`: who has not reported, calls, letters and messages; `received`: the same states in short."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from wanzhou_gui.cli import chasing_rules, letter_texts, several_plans
from wanzhou_gui.cli.chase_values import line_object
from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, add_unit, noun, verb
from wanzhou_gui.cli.parsing import counted, day
from wanzhou_gui.cli.plain_values import period_object, text_or_none
from wanzhou_gui.domain.chase_board import MATRIX_STATES, ChaseBoard
from wanzhou_gui.domain.chasing import ASKED_ALREADY, WRITTEN_KINDS, ChaseKind, ladder_of
from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.ledger import UnitStanding
from wanzhou_gui.domain.workdays import ShortNotice, short_notice, workday_after
from wanzhou_gui.reports.chasing.letter_facts import LetterWish
from wanzhou_gui.reports.chasing.wording import (
    CHASE_WORDS,
    REPORTING_WORDS,
    counts_sentence,
    due_promise_sentence,
    due_sentence,
    next_step_sentence,
    next_step_word,
    request_limit_sentence,
    request_words,
    short_notice_sentence,
    steps_word,
    years_missing_sentence,
)
from wanzhou_gui.reports.letters.registry import CHASE_FORMS
from wanzhou_gui.reports.paper_parts.checks import CheckLevel
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.services import Services

_RECEIVED = {"on_time": "按时", "late": "逾期", "sent_back": "退回", "missing": "未报", "waiting": "未到期"}
_KINDS = {
    **{kind.value: kind for kind in WRITTEN_KINDS},
    **{CHASE_WORDS[kind]: kind for kind in WRITTEN_KINDS},
}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs, and `received` beside it."""
    verbs = noun(nouns, "chase", "催报：未报单位、电话记录、催办文书")
    listing = verb(
        verbs, "list", list_units, "各单位各期报送情况和下一步建议", "按时、经催、退回、未报；含承诺到期提醒和放假安排缺年提示。",
        "chase list --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    listing.add_argument("--to", metavar="FILE", type=Path, help="另存未报名单（.pdf 或 .xlsx）")
    listing.add_argument("--with-phones", action="store_true", help="名单表格带上联络员电话，仅供本室内部使用；不写时不带")
    _add_about(listing)
    noting = verb(
        verbs, "note", note_call, "记录一次电话", "承诺的日期到期未报时会提醒。",
        "chase note --db 台账.ledger --period 2024Q2 --unit 区教委 --said 正在走审签程序 --promised-on 2024-07-12",
    )  # fmt: skip
    add_unit(noting)
    noting.add_argument("--spoke-with", metavar="TEXT", default="", help="通话人")
    noting.add_argument("--said", metavar="TEXT", default="", help="通话内容")
    noting.add_argument("--promised-on", metavar="DATE", type=day, help="承诺报送日")
    noting.add_argument("--called-on", metavar="DATE", type=day, help="通话日期；不写时为今天")
    noting.add_argument("--reminder", action="store_true", help="仅提醒，不算催办")
    several_plans.add_together(noting, "一次电话记在各方案名下（该单位欠报的方案；都不欠时为本期要求报送的方案）")
    noting.add_argument("--only", metavar="PLAN", action="append", help="与 --together 同用：只记这个方案（文号、题名或序号），可写几次")
    _add_about(noting)
    asking = verb(
        verbs, "request", note_request, "记录填报表以外对单位的要求，计入要求次数",
        example="chase request --db 台账.ledger --period 2024Q2 --unit 区教委 --subject 补充佐证材料",
    )  # fmt: skip
    add_unit(asking)
    asking.add_argument("--subject", metavar="TEXT", required=True, help="要求的内容")
    asking.add_argument("--due-on", metavar="DATE", type=day, help="要求的时限")
    asking.add_argument("--days", metavar="N", type=counted(1, 60), help="要求的时限为今天起第几个工作日")
    _add_about(asking)
    stepping = verb(
        verbs, "step", take_step, "对一个单位制发催办文书（编号、存档）",
        "种类：reminder（催办单，对党委部门、司法机关和中央垂管单位为催办函）、notice（督办通知单）、interview（约谈建议）、coordination（提请协调建议）。不写时按建议的下一步。",
        "chase step --db 台账.ledger --period 2024Q2 --unit 区教委 --kind notice --signer 李主任 --to 督办通知单.pdf",
    )  # fmt: skip
    add_unit(stepping)
    several_plans.add_together(stepping, "各方案合并，一份文书按方案列明欠报事项")
    stepping.add_argument("--kind", choices=sorted(_KINDS), metavar="KIND", help="文书种类")
    _add_letter_options(stepping)
    writing = verb(
        verbs, "letters", issue_letters, "对所有未报单位制发催办文书，合为一个 PDF，每单位一页",
        "不加 --issue 时只出草稿，不编号、不登记。",
        "chase letters --db 台账.ledger --period 2024Q2 --to 催办单.pdf --issue",
    )  # fmt: skip
    writing.add_argument("--kind", choices=sorted(_KINDS), metavar="KIND", default=ChaseKind.REMINDER.value, help="文书种类，默认 reminder")
    writing.add_argument("--unit", metavar="U", action="append", help="只对这个单位，可写几次；不写时对全部未报单位")
    writing.add_argument("--issue", action="store_true", help="编号、登记并存档")
    several_plans.add_together(writing, "各方案合并，一个单位一份，按方案列明欠报事项")
    _add_letter_options(writing)
    several_plans.add_to(verbs)
    chasing_rules.add_to(verbs)
    letter_texts.add_to(verbs)
    messaging = verb(
        verbs, "message", show_messages, "可复制的短信和微信文字", "含剩余天数和任务数。",
        "chase message --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    messaging.add_argument("--unit", metavar="U", action="append", help="只看这个单位，可写几次；不写时为全部未报单位")
    several_plans.add_together(messaging, "各方案合并，一个单位一条")
    _add_about(messaging)
    received = verb(
        nouns, "received", list_received, "各单位报送情况", "按时、逾期、退回、未报；standing 与催报页的矩阵一致。",
        "received --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    _add_about(received)


def list_units(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the matrix, what comes next for each unit, and what was promised."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        board = services.chasing.board(plan.id, period.id)
        notice = services.chasing.notice_given(plan.id, period.id)
        if arguments.to:
            _write_list(services, plan.id, period.id, arguments.to, with_phones=arguments.with_phones)
    if arguments.json:
        desk.console.hand_over(_board_object(board, notice, arguments.to))
        return 0
    desk.console.say(f"{period.code}　{counts_sentence(board)}{due_sentence(board)}。")
    for warning in _warnings(board, notice):
        desk.console.say(f"注意：{warning}")
    desk.console.say("单位\t" + "\t".join(one.code for one in board.periods) + "\t要求次数\t下一步")
    for line in board.lines:
        cells = "\t".join(REPORTING_WORDS[state] for state in line.cells)
        desk.console.say(f"{line.unit.name}\t{cells}\t{line.requests.total}\t{next_step_word(line.proposal)}")
    for one in board.due_promises:
        desk.console.say(f"承诺到期：{one.unit.name}（{one.period.code}）{due_promise_sentence(one, board.today)}")
    if arguments.to:
        desk.console.say(f"已写入未报名单：{arguments.to}")
    return 0


def note_call(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a call on record."""
    if several_plans.is_together(arguments):
        return several_plans.note_call(desk, arguments)
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        unit = services.units.unit(arguments.unit)
        note, _ = services.chasing.note_call(
            plan.id,
            unit.id,
            period.id,
            spoke_with=arguments.spoke_with,
            said=arguments.said,
            promised_on=arguments.promised_on,
            is_reminder=arguments.reminder,
            called_on=arguments.called_on,
        )
        line = services.chasing.board(plan.id, period.id).line_of(unit.id)
    assert line is not None
    if arguments.json:
        desk.console.hand_over({"period": period.code, **line_object(line, line.standing.role_count), "promised_on": text_or_none(note.promised_on)})
    else:
        promised = f"，承诺 {note.promised_on} 报送" if note.promised_on else ""
        desk.console.say(f"已记录：{unit.name} {note.called_on}{promised}。{next_step_sentence(line.proposal)}")
    return 0


def note_request(desk: Desk, arguments: argparse.Namespace) -> int:
    """Count a further demand on a unit."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        unit = services.units.unit(arguments.unit)
        board = services.chasing.board(plan.id, period.id)
        due_on = arguments.due_on or (workday_after(board.today, arguments.days, board.calendar) if arguments.days else None)
        services.chasing.note_request(plan.id, unit.id, period.id, arguments.subject, due_on)
        board = services.chasing.board(plan.id, period.id)
    least = board.settings.notice_workdays
    short = short_notice(board.today, due_on, board.calendar, least) if due_on is not None else None
    line = board.line_of(unit.id)
    assert line is not None
    warning = request_limit_sentence(line, board.settings.request_limit)
    warning += short_notice_sentence(short) if short is not None else ""
    if arguments.json:
        desk.console.hand_over({"period": period.code, **line_object(line, line.standing.role_count), "warning": text_or_none(warning)})
    else:
        desk.console.say(f"{unit.name}　本期要求 {line.requests.total} 次（{request_words(line.requests)}）。{warning}")
    return 0


def take_step(desk: Desk, arguments: argparse.Namespace) -> int:
    """Issue one written step against one unit."""
    together = several_plans.is_together(arguments)
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        board = services.chasing_together.board(period.id, None if together else chosen_plan(services, arguments.plan).id)
        unit = services.units.unit(arguments.unit)
        if arguments.kind:
            kind = _KINDS[arguments.kind]
        else:
            line = board.line_of(unit.id)
            proposed = line.proposal.kind if line is not None else None
            if line is not None and proposed is None:
                raise CommandRefusedError(f"现在没有建议的下一步。{next_step_sentence(line.proposal)}如确需制发，请用 --kind 指明。")
            if proposed is ChaseKind.PHONE or proposed is None:
                raise CommandRefusedError("建议的下一步是电话催办。请用 chase note 记录电话，或用 --kind 指明文书种类。")
            kind = proposed
        return _issue(desk, services, arguments, list(board.places), [unit.id], kind, issue=True)


def issue_letters(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the letters of a period as one PDF; numbered and kept only with --issue."""
    kind = _KINDS[arguments.kind]
    together = several_plans.is_together(arguments)
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        board = services.chasing_together.board(period.id, None if together else chosen_plan(services, arguments.plan).id)
        held: dict[str, str] = {}
        if arguments.unit:
            wanted = [services.units.unit(name).id for name in arguments.unit]
        else:
            meant = [line for line in board.owed if kind in ladder_of(line.unit.nature)]
            held = {line.unit.name: next_step_sentence(line.proposal) for line in meant if line.proposal.wait in ASKED_ALREADY}
            wanted = [line.unit.id for line in meant if line.unit.name not in held]
        return _issue(desk, services, arguments, list(board.places), wanted, kind, issue=arguments.issue, held=held)


def show_messages(desk: Desk, arguments: argparse.Namespace) -> int:
    """Hand out the texts to copy."""
    together = several_plans.is_together(arguments)
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        plan_id = None if together else chosen_plan(services, arguments.plan).id
        units = [services.units.unit(name).id for name in arguments.unit] if arguments.unit else None
        messages = services.chasing_together.messages(period.id, units, plan_id)
    if arguments.json:
        desk.console.hand_over(
            {
                "period": period.code,
                "messages": [
                    {
                        "unit": one.line.unit.name,
                        "standing": str(one.line.state),
                        "contact_name": text_or_none(one.line.unit.contact_name),
                        "contact_phone": text_or_none(one.line.unit.contact_phone),
                        "short": one.short,
                        "chat": one.chat,
                    }
                    for one in messages
                ],
            }
        )
        return 0
    for one in messages:
        desk.console.say(f"{one.line.unit.name}", f"　短信：{one.short}", f"　微信：{one.chat}")
    if not messages:
        desk.console.say("没有需要提醒的单位。")
    return 0


def list_received(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show for every unit whether and when its return came."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        board = services.chasing.board(plan.id, period.id)
    states = [(line.standing, _received_state(line.standing), line.state) for line in board.lines]
    if arguments.json:
        desk.console.hand_over(
            {
                "period": period_object(period),
                "counts": {name: sum(state == name for _, state, _ in states) for name in _RECEIVED},
                "standings": {str(state): count for state, count in board.counts().items()},
                "calendar_years_missing": list(board.years_missing),
                "units": [
                    {
                        "unit": one.unit.name,
                        "state": state,
                        "state_label": _RECEIVED[state],
                        "standing": str(standing),
                        "standing_label": REPORTING_WORDS[standing],
                        "received_on": text_or_none(one.unit_return and one.unit_return.received_on),
                        "tasks": one.role_count,
                        "filled_tasks": one.filled_count,
                        "is_submitted": one.has_reported and not one.is_incomplete,
                    }
                    for one, state, standing in states
                ],
            }
        )
        return 0
    desk.console.say(f"{period.code}　{counts_sentence(board)}")
    for one, _, standing in states:
        received = one.unit_return.received_on if one.unit_return else None
        desk.console.say(
            f"{one.unit.name}\t{REPORTING_WORDS[standing]}\t{received or ''}\t{one.filled_count}/{one.role_count}"
        )
    return 0


def _received_state(one: UnitStanding) -> str:
    came = one.unit_return
    if came is not None and came.state is ReturnState.SENT_BACK:
        return "sent_back"
    if one.has_reported:
        return "late" if one.is_late else "on_time"
    return "missing" if one.is_late else "waiting"


def _add_about(parser: argparse.ArgumentParser) -> None:
    add_period(parser)
    add_plan(parser)
    add_ledger(parser)


def _add_letter_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--signer", metavar="TEXT", default="", help="签发人；督办通知单和各种建议必填")
    parser.add_argument("--issued-on", metavar="DATE", type=day, help="发文日期；不写时为今天")
    parser.add_argument("--reply-by", metavar="DATE", type=day, help="补报时限；不写时按台账设置的工作日数")
    parser.add_argument("--days", metavar="N", type=counted(1, 60), help="补报时限为发文后第几个工作日")
    parser.add_argument("--word", metavar="FILE", type=Path, help="另存为 Word（.docx），各件分节、页码各自从 1 起")
    parser.add_argument("--receipts", metavar="FILE", type=Path, help="制发后另存送达回证（.pdf），一个单位一张")
    add_target(parser, ".pdf")
    _add_about(parser)


def _issue(
    desk: Desk,
    services: Services,
    arguments: argparse.Namespace,
    places: list[tuple[int, int]],
    unit_ids: list[int],
    kind: ChaseKind,
    *,
    issue: bool,
    held: Mapping[str, str] = MappingProxyType({}),
) -> int:
    to = writable_place(arguments.to)
    word = writable_place(arguments.word) if arguments.word else None
    receipts = writable_place(arguments.receipts) if arguments.receipts else None
    if receipts is not None and not (issue and CHASE_FORMS[kind].has_receipt):
        raise CommandRefusedError("送达回证随制发的催办单、督办通知单出具。请加 --issue，或去掉 --receipts。")
    usual = services.letters.proposed_wish(kind, arguments.issued_on, arguments.days)
    wish = LetterWish(kind, usual.issued_on, arguments.reply_by or usual.reply_by)
    drafts = services.letters.drafts(places, unit_ids, wish)
    units = [draft.unit.name for draft in drafts]
    advice = [check.sentence for draft in drafts for check in draft.checks if check.level is not CheckLevel.PASSED]
    if issue:
        issued, _ = services.letters.issue(places, unit_ids, wish, approver=arguments.signer)
        content, numbers, documents = issued.content, [step.number_text for step in issued.steps], issued.documents
        if receipts is not None:
            write_whole(services.deliveries.sheets_pdf(issued.paper.id), receipts)
    else:
        documents = tuple(draft.document for draft in drafts)
        content, numbers = services.letters.drawn(documents), [""] * len(drafts)
    write_whole(content, to)
    if word is not None:
        write_whole(services.letters.word(documents), word)
    if arguments.json:
        desk.console.hand_over(
            {
                "to": str(to),
                "word": text_or_none(word),
                "receipts": text_or_none(receipts),
                "kind": kind.value,
                "issued": issue,
                "issued_on": wish.issued_on.isoformat(),
                "reply_by": text_or_none(wish.reply_by),
                "advice": advice,
                "held": [{"unit": unit, "reason": reason} for unit, reason in held.items()],
                "letters": [
                    {
                        "unit": unit,
                        "number": text_or_none(number),
                        "plans": [plan.title for plan in draft.facts.plans],
                    }
                    for unit, number, draft in zip(units, numbers, drafts, strict=True)
                ],
            }
        )
        return 0
    state = "已制发" if issue else "已生成草稿（未编号、未登记）"
    desk.console.say(f"{state}{steps_word(kind, [draft.unit.nature for draft in drafts])} {len(units)} 份：{to}")
    desk.console.say(*(f"{unit}\t{number}" for unit, number in zip(units, numbers, strict=True)))
    for unit, reason in held.items():
        desk.console.say(f"这次没有发：{unit}。{reason}如确需制发，请用 --unit 指明。")
    for sentence in advice:
        desk.console.say(f"请核对：{sentence}")
    if receipts is not None:
        desk.console.say(f"送达回证：{receipts}")
    return 0


def _write_list(services: Services, plan_id: int, period_id: int, to: Path, *, with_phones: bool) -> None:
    place = writable_place(to)
    match place.suffix.lower():
        case ".pdf":
            write_whole(services.chasing.missing_list_pdf(plan_id, period_id), place)
        case ".xlsx":
            services.chasing.missing_list_workbook(plan_id, period_id, place, with_phones=with_phones)
        case _:
            raise CommandRefusedError(f"未报名单可以写成 .pdf 或 .xlsx，不能写成 {place.name}。")


def _warnings(board: ChaseBoard, notice: ShortNotice | None) -> list[str]:
    found = [years_missing_sentence(board.years_missing)]
    found.append(short_notice_sentence(notice) if notice is not None else "")
    found += [request_limit_sentence(line, board.settings.request_limit) for line in board.lines]
    return [one for one in found if one]


def _board_object(board: ChaseBoard, notice: ShortNotice | None, to: Path | None) -> dict[str, object]:
    return {
        "period": period_object(board.period),
        "today": board.today.isoformat(),
        "workdays_left": board.workdays_left,
        "periods": [one.code for one in board.periods],
        "counts": {str(state): board.counts()[state] for state in MATRIX_STATES},
        "calendar_years_missing": list(board.years_missing),
        "short_notice": short_notice_sentence(notice) if notice is not None else None,
        "units": [
            {**line_object(line, line.standing.role_count), "cells": dict(zip((one.code for one in board.periods), map(str, line.cells), strict=True))}
            for line in board.lines
        ],
        "due_promises": [
            {
                "unit": one.unit.name,
                "period": one.period.code,
                "promised_on": one.promise.promised_on.isoformat(),
                "state": str(one.promise.state),
                "sentence": due_promise_sentence(one, board.today),
            }
            for one in board.due_promises
        ],
        "to": text_or_none(to),
    }
