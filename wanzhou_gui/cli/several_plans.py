"""`chase together` and `--together`: the chase list over all running plans, each unit once."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.chase_values import line_object
from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, verb
from wanzhou_gui.cli.plain_values import period_object, text_or_none
from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.chasing import STILL_OWED
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.reports.chasing.together_words import (
    cell_word,
    counts_sentence_together,
    due_sentence_together,
    next_step_together_sentence,
    next_step_together_word,
    owed_words,
    plan_marks,
    plans_sentence,
    promise_together_sentence,
    request_limit_together,
)
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_WORDS,
    request_words,
    short_notice_sentence,
    years_missing_sentence,
)
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.services import Services


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `chase`."""
    listing = verb(
        verbs, "together", list_together, "各方案合并的未报名单", "一个单位一行，写明欠报哪几个方案和下一步；只看本期在督查的方案。",
        "chase together --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    listing.add_argument("--all", action="store_true", help="已报的单位也列出")
    listing.add_argument("--to", metavar="FILE", type=Path, help="另存未报名单（.pdf 或 .xlsx）")
    listing.add_argument("--with-phones", action="store_true", help="名单表格带上联络员电话，仅供本室内部使用；不写时不带")
    add_period(listing, required=False)
    add_ledger(listing)


def add_together(parser: argparse.ArgumentParser, meaning: str) -> None:
    """`--together`, in place of `--plan`."""
    parser.add_argument("--together", action="store_true", help=meaning)


def is_together(arguments: argparse.Namespace) -> bool:
    """Whether a command is meant over all plans; CommandRefusedError when one plan is named as well."""
    if arguments.together and arguments.plan:
        raise CommandRefusedError("--together 是各方案合并，不能同时用 --plan 指明一个方案。请去掉其中一个。")
    if getattr(arguments, "only", None) and not arguments.together:
        raise CommandRefusedError("--only 与 --together 同用。只记一个方案时请用 --plan。")
    return bool(arguments.together)


def list_together(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every unit that owes a return, with the plans it owes it for and what comes next."""
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        board = services.chasing_together.board(period.id)
        notices = services.chasing_together.notices_given(board)
        if arguments.to:
            _write_list(services, period.id, arguments.to, with_phones=arguments.with_phones)
    lines = board.lines if arguments.all else board.owed
    if arguments.json:
        desk.console.hand_over(_board_object(board, lines, notices, arguments.to))
        return 0
    marks = plan_marks(board)
    desk.console.say(f"{period.code}　{counts_sentence_together(board)}{due_sentence_together(board)}。", plans_sentence(board))
    for warning in _warnings(board, notices):
        desk.console.say(f"注意：{warning}")
    desk.console.say("单位\t" + "\t".join(one.code for one in board.columns) + "\t欠报方案\t要求次数\t下一步")
    for line in lines:
        cells = "\t".join(map(cell_word, line.cells))
        step = next_step_together_word(board, line)
        desk.console.say(f"{line.unit.name}\t{cells}\t{owed_words(line, marks) or '—'}\t{line.requests.total}\t{step}")
    for one in board.due_promises:
        desk.console.say(f"承诺到期：{one.due.unit.name}（{one.due.period.code}）{promise_together_sentence(one, board)}")
    if arguments.to:
        desk.console.say(f"已写入未报名单：{arguments.to}")
    return 0


def note_call(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put one call about several plans on record."""
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        unit = services.units.unit(arguments.unit)
        plans = [chosen_plan(services, name).id for name in arguments.only or ()]
        note, _ = services.chasing_together.note_call(
            period.id,
            unit.id,
            plans,
            spoke_with=arguments.spoke_with,
            said=arguments.said,
            promised_on=arguments.promised_on,
            is_reminder=arguments.reminder,
            called_on=arguments.called_on,
        )
        board = services.chasing_together.board(period.id)
    line = board.line_of(unit.id)
    assert line is not None
    about = [part.plan.title for part in line.parts if any(one.id == note.id for one in part.line.notes)]
    if arguments.json:
        told = line_object(line, line.task_count)
        desk.console.hand_over({"period": period.code, **told, "plans": about, "promised_on": text_or_none(note.promised_on)})
    else:
        promised = f"，承诺 {note.promised_on} 报送" if note.promised_on else ""
        named = "".join(f"《{title}》" for title in about)
        desk.console.say(f"已记录：{unit.name} {note.called_on}，涉及{named}{promised}。{next_step_together_sentence(board, line)}")
    return 0


def _write_list(services: Services, period_id: int, to: Path, *, with_phones: bool) -> None:
    place = writable_place(to)
    match place.suffix.lower():
        case ".pdf":
            write_whole(services.chasing_together.missing_list_pdf(period_id), place)
        case ".xlsx":
            services.chasing_together.missing_list_workbook(period_id, place, with_phones=with_phones)
        case _:
            raise CommandRefusedError(f"未报名单可以写成 .pdf 或 .xlsx，不能写成 {place.name}。")


def _warnings(board: TogetherBoard, notices: tuple[ShortNotice, ...]) -> list[str]:
    limit = board.settings.request_limit
    found = [years_missing_sentence(board.years_missing), *map(short_notice_sentence, notices)]
    found += [request_limit_together(line, limit, request_words(line.requests)) for line in board.lines]
    return [one for one in found if one]


def _board_object(
    board: TogetherBoard, lines: tuple[TogetherLine, ...], notices: tuple[ShortNotice, ...], to: Path | None
) -> dict[str, object]:
    return {
        "period": period_object(board.period),
        "today": board.today.isoformat(),
        "periods": [one.code for one in board.columns],
        "plans": [one.plan.title for one in board.boards],
        "counts": {str(state): count for state, count in board.counts().items()},
        "returns_owed": board.returns_owed,
        "calendar_years_missing": list(board.years_missing),
        "short_notice": [short_notice_sentence(one) for one in notices],
        "units": [
            {
                **line_object(line, line.task_count),
                "contact_name": line.unit.contact_name or None,
                "contact_phone": line.unit.contact_phone or None,
                "cells": {
                    one.code: {"standing": str(cell.state), "asked": cell.asked, "owed": cell.owed}
                    for one, cell in zip(board.columns, line.cells, strict=True)
                },
                "plans": [
                    {
                        "plan": part.plan.title,
                        "period": part.board.period.code,
                        "standing": str(part.line.state),
                        "standing_label": REPORTING_WORDS[part.line.state],
                        "tasks": part.line.standing.role_count,
                        "workdays_overdue": part.line.workdays_overdue,
                        "is_owed": part.line.state in STILL_OWED,
                    }
                    for part in line.parts
                ],
            }
            for line in lines
        ],
        "due_promises": [
            {
                "unit": one.due.unit.name,
                "period": one.due.period.code,
                "plans": [plan.title for plan in one.plans],
                "promised_on": one.due.promise.promised_on.isoformat(),
                "state": str(one.due.promise.state),
                "sentence": promise_together_sentence(one, board),
            }
            for one in board.due_promises
        ],
        "to": text_or_none(to),
    }
