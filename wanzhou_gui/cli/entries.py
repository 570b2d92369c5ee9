"""`entry`: what a unit reports on a task."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError, value_line
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_unit, noun, verb
from wanzhou_gui.cli.plain_values import entry_object, period_object, problem_object, return_object
from wanzhou_gui.domain.entries import (
    ENTRY_FIELDS,
    Entry,
    Problem,
    ProgressStatus,
    Severity,
    ValueRefusedError,
    read_date,
    read_percent,
)
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.reports.status_words import offered_words, status_of_word
from wanzhou_gui.reports.wording import (
    field_label,
    period_label,
    problem_sentence,
    return_state_word,
    role_word,
    status_word,
)
from wanzhou_gui.usecases.entries import FormRow, UnitForm
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.services import Services

_FIELDS = {
    **{name: name for name in ENTRY_FIELDS},
    **{field_label(name): name for name in ENTRY_FIELDS},
}
# What people write when they do not look the label up.
_FIELDS |= {
    "progress": "progress_text",
    "进展": "progress_text",
    "进展情况": "progress_text",
    "percent": "completion_percent",
    "完成率": "completion_percent",
    "进度": "completion_percent",
    "problems": "problems_text",
    "问题": "problems_text",
    "下一步": "next_steps",
    "下步工作": "next_steps",
    "协调事项": "coordination",
    "预计完成日期": "expected_on",
}
_BY_CODE = {status.value: status for status in ProgressStatus}
_LABELS = "、".join(field_label(name) for name in ENTRY_FIELDS)


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "entry", "填报内容")
    setting = verb(
        verbs,
        "set",
        set_fields,
        "填写一个单位在一项任务上的内容",
        "内容有疑问也会存下，并逐条列出；退出码为 0。",
        "entry set --db 台账.ledger --period 2024Q2 --task 1 --unit 区市场监管局 "
        "本期进展=办理案件12件 完成比例=40 状态=有序推进",
    )
    setting.add_argument("--task", metavar="N", required=True, help="任务编号；保障措施为 B1、B2、B3")
    add_unit(setting)
    add_period(setting)
    setting.add_argument(
        "values", metavar="FIELD=VALUE", nargs="+", help=f"填报项=内容；内容为空即清除。填报项：{_LABELS}，也可用英文名"
    )
    add_plan(setting)
    add_ledger(setting)
    showing = verb(
        verbs,
        "show",
        show_entries,
        "查看一个单位本期的填报",
        example="entry show --db 台账.ledger --period 2024Q2 --unit 区科技局",
    )
    showing.add_argument("--task", metavar="N", help="只看一项任务")
    add_unit(showing)
    add_period(showing)
    add_plan(showing)
    add_ledger(showing)


def form_named(services: Services, arguments: argparse.Namespace) -> UnitForm:
    """The form of the unit, period and plan named on the command line."""
    plan = chosen_plan(services, arguments.plan)
    period = chosen_period(services, arguments.period)
    return services.entries.form(plan.id, services.units.unit(arguments.unit).id, period.id)


def set_fields(desk: Desk, arguments: argparse.Namespace) -> int:
    """Store the fields given and say what is asked about the entry."""
    with desk.ledger(arguments.db) as services:
        values = read_values(arguments.values, services.settings.states())
        form = form_named(services, arguments)
        row = _row(services, form, arguments.task)
        saved = services.entries.save(replace(row.entry, **values))
    if arguments.json:
        desk.console.hand_over(
            {
                "task": row.task.number,
                "unit": form.unit.name,
                "period": form.period.code,
                "role": str(row.role),
                "entry": entry_object(saved.entry),
                "problems": [problem_object(problem) for problem in saved.problems],
            }
        )
        return 0
    desk.console.say(f"已存：{form.unit.name}　{period_label(form.period)}　{row.task.number}. {row.task.title}")
    desk.console.say(*_values(saved.entry, form.states), *_asked(saved.problems))
    return 0


def show_entries(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what the unit has filled in."""
    with desk.ledger(arguments.db) as services:
        form = form_named(services, arguments)
        rows = [_row(services, form, arguments.task)] if arguments.task else list(form.rows)
    if arguments.json:
        desk.console.hand_over(
            {
                "unit": form.unit.name,
                "period": period_object(form.period),
                "return": return_object(form.unit_return),
                "entries": [
                    {
                        "task": row.task.number,
                        "title": row.task.title,
                        "role": str(row.role),
                        "is_filled": row.is_filled,
                        "entry": entry_object(row.entry),
                        "previous": entry_object(row.previous) if row.previous else None,
                        "problems": [problem_object(problem) for problem in row.problems],
                    }
                    for row in rows
                ],
            }
        )
        return 0
    state = return_state_word(form.unit_return.state)
    desk.console.say(f"{form.unit.name}　{period_label(form.period)}　{state}　{len(rows)} 项任务")
    for row in rows:
        desk.console.say("", f"{row.task.number}. {row.task.title}（{role_word(row.role)}）")
        if row.is_filled:
            desk.console.say(*_values(row.entry, form.states), *_asked(row.problems))
        else:
            desk.console.say("　　未填写")
    return 0


def read_values(pairs: Sequence[str], states: StatusList) -> dict[str, Any]:
    """Fields and their values out of FIELD=VALUE; refused with what would be understood."""
    values: dict[str, Any] = {}
    for pair in pairs:
        written, sign, text = pair.partition("=")
        if not sign:
            raise CommandRefusedError(f"“{pair}”里没有等号。请写成 填报项=内容，如 完成比例=40。")
        name = _FIELDS.get(written.strip())
        if name is None:
            raise RejectedError("field_unknown", field=written.strip(), known=_LABELS)
        if name in values:
            raise CommandRefusedError(f"“{field_label(name)}”写了两次。请只留一个。")
        try:
            values[name] = _value(name, text, states)
        except ValueRefusedError as error:
            raise CommandRefusedError(value_line(name, error)) from error
    return values


def _value(name: str, text: str, states: StatusList) -> object:
    if name == "completion_percent":
        return read_percent(text)
    if name == "expected_on":
        return read_date(text)
    if name == "status":
        status = _BY_CODE.get(text.strip()) or status_of_word(text, states)
        if text.strip() and (status is None or status in states.withdrawn):
            known = "、".join(offered_words(states).values())
            if status is not None:
                raise CommandRefusedError(f"状态：本机关不用“{text.strip()}”。可填：{known}。")
            raise CommandRefusedError(f"状态：没有“{text.strip()}”。可填：{known}。")
        return status
    return text.strip()


def _row(services: Services, form: UnitForm, number: str) -> FormRow:
    for row in form.rows:
        if row.task.number == number:
            return row
    view = services.overview.view(form.plan.id, form.period.id)
    if any(row.task.number == number for row in view.rows):
        raise NotFoundError("unit_has_no_role", unit=form.unit.name, task=number)
    raise NotFoundError("task_not_there", number=number)


def _values(entry: Entry, states: StatusList) -> list[str]:
    lines = []
    for name in ENTRY_FIELDS:
        value = getattr(entry, name)
        if value in (None, ""):
            continue
        shown = status_word(value, states) if isinstance(value, ProgressStatus) else str(value)
        shown += "%" if name == "completion_percent" else ""
        lines.append(f"　　{field_label(name)}：{shown}")
    return lines


def _asked(problems: Sequence[Problem]) -> list[str]:
    words = {Severity.ERROR: "须补充", Severity.QUESTION: "请核对"}
    return [
        f"　　［{words[problem.severity]}］{field_label(problem.field)}：{problem_sentence(problem)}"
        for problem in problems
    ]
