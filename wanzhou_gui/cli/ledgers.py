"""`ledger`: the ledger of a plan, on screen and as a workbook."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli import all_plans
from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, noun, verb
from wanzhou_gui.cli.plain_values import period_object, text_or_none
from wanzhou_gui.cli.several_plans import add_together, is_together
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.ledger_round_trip import FATE_WORDS, row_words
from wanzhou_gui.reports.wording import lamp_word, percent
from wanzhou_gui.usecases.ledger_round_trip import CellChange


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "ledger", "督查台账")
    showing = verb(
        verbs, "show", show_ledger, "列出各项任务及亮灯情况", example="ledger show --db 台账.ledger --period 2024Q2"
    )
    add_period(showing, required=False)
    add_plan(showing)
    add_ledger(showing)
    exporting = verb(
        verbs,
        "export",
        export_ledger,
        "台账导出为表格",
        example="ledger export --db 台账.ledger --period 2024Q2 --to 台账.xlsx",
    )
    add_target(exporting, ".xlsx")
    add_period(exporting, required=False)
    add_plan(exporting)
    add_together(exporting, "各在办方案合成一份：一张各方案进展，一张全部任务")
    add_ledger(exporting)
    all_plans.add_to(verbs)
    importing = verb(
        verbs,
        "import",
        import_ledger,
        "收回导出后改过的台账表",
        "先用 --check 核对。只收单位报送的各列；导出以后台账里又改过的、已审核通过的不收，逐格说明。",
        "ledger import 台账.xlsx --db 台账.ledger --period 2024Q2 --check",
    )
    importing.add_argument("file", metavar="FILE", type=Path, help="用 ledger export 导出、改过的 .xlsx")
    importing.add_argument("--check", action="store_true", help="只核对，不写入")
    importing.add_argument("--accept-stale", action="store_true", help="台账里后来改过的，也以表格为准")
    add_period(importing, required=False)
    add_plan(importing)
    add_ledger(importing)


def show_ledger(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every work item with its lamp and the reason for it."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        view = services.overview.view(plan.id, period.id)
    if arguments.json:
        desk.console.hand_over(
            {
                "plan": plan.title,
                "period": period_object(period),
                "as_of": view.as_of.isoformat(),
                "counts": {str(lamp): count for lamp, count in view.lamp_counts().items()},
                "tasks": [_row_object(row) for row in view.rows],
            }
        )
        return 0
    desk.console.say(f"{plan.title}　{period.code}　数据截至 {view.as_of}")
    for row in view.rows:
        desk.console.say(
            f"{row.task.number}\t{row.task.title}\t{lamp_word(row.lamp)}\t{percent(row.percent)}\t{lamp_reason(row.verdict)}"
        )
    return 0


def export_ledger(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the ledger seen for a period as a workbook."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        if is_together(arguments):
            facts = services.all_plans.facts(period.id)
            services.exports.all_plans(facts, to)
            rows = len(facts.view.rows)
        else:
            plan = chosen_plan(services, arguments.plan)
            services.exports.ledger(plan.id, period.id, to)
            rows = len(services.overview.view(plan.id, period.id).rows)
    if arguments.json:
        desk.console.hand_over({"to": str(to), "period": period.code, "rows": rows})
    else:
        desk.console.say(f"已导出 {period.code} 台账 {rows} 行：{to}")
    return 0


def _row_object(row: LedgerRow) -> dict[str, object]:
    return {
        "number": row.task.number,
        "title": row.task.title,
        "kind": str(row.task.kind),
        "lead_units": [unit.name for unit in row.lead_units],
        "responsible_units": [unit.name for unit in row.responsible_units],
        "convenor": row.convenor.name if row.convenor else None,
        "convenor_is_inferred": row.task.convenor_is_inferred,
        "due_on": text_or_none(row.due_on),
        "percent": text_or_none(row.percent),
        "status": text_or_none(row.status),
        "lamp": str(row.lamp),
        "reason": lamp_reason(row.verdict),
    }


def import_ledger(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take an edited ledger table back, or show what it would change."""
    with desk.ledger(arguments.db) as services:
        place = chosen_plan(services, arguments.plan).id, chosen_period(services, arguments.period).id
        tables = services.ledger_tables
        preview = tables.preview(*place, arguments.file, accept_stale=arguments.accept_stale)
        written = not arguments.check and bool(preview.taken)
        if written:
            preview, _ = tables.take(*place, arguments.file, accept_stale=arguments.accept_stale)
    if arguments.json:
        desk.console.hand_over(
            {
                "written": written,
                "taken": len(preview.taken),
                "changes": [_change_object(one) for one in preview.changes],
                "unknown": [{"line": line, "number": number} for line, number in preview.reading.unknown],
                "renamed": [{"line": line, "number": number, "title": title} for line, number, title in preview.reading.renamed],
                "missing": list(preview.reading.missing),
            }
        )
        return 0
    for one in preview.changes:
        cell = one.cell
        desk.console.say(f"{cell.number}\t{one.unit}\t{cell.heading}\t{cell.before or '（空）'} → {cell.after or '（空）'}\t{FATE_WORDS[one.fate]}")
    desk.console.say(*row_words(preview.reading))
    state = "已收回" if written else "可收回"
    desk.console.say(f"{state} {len(preview.taken)} 格，不收 {len(preview.changes) - len(preview.taken)} 格。")
    return 0


def _change_object(one: CellChange) -> dict[str, object]:
    return {
        "line": one.cell.line,
        "number": one.cell.number,
        "title": one.title,
        "unit": one.unit,
        "column": one.cell.heading,
        "field": one.cell.field,
        "before": one.cell.before,
        "after": one.cell.after,
        "fate": one.fate.value,
        "code": one.code,
    }
