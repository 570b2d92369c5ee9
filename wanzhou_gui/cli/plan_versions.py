"""`plan amend` and `plan versions`: recording an amended plan as a new version, and looking at versions."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from wanzhou_gui.cli.desk import Desk, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, verb
from wanzhou_gui.cli.parsing import counted, day
from wanzhou_gui.cli.plain_values import text_or_none
from wanzhou_gui.domain.periods import PeriodCodeError, period_of_code
from wanzhou_gui.domain.plan_differences import (
    DifferenceKind,
    IndicatorDifference,
    IndicatorText,
    Pairing,
    PlanDifferences,
    TaskDifference,
    TaskText,
    marked,
)
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plan_versions import PlanVersion
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.reports.plan_differences_wording import difference_lines, summary_sentence, version_line
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.plan_versions import AmendmentGround
from wanzhou_gui.usecases.services import Services


def add_verbs(verbs: Nouns) -> None:
    """Add the verbs to the noun `plan`."""
    amending = verb(
        verbs,
        "amend",
        amend_plan,
        "把修订后的方案存为台账里方案的新版本",
        "任务按内容对应，不按编号。先用 --check 看差异，不写入；以前的周期仍按原版本。",
        "plan amend 修订版.docx --db 台账.ledger --from 2024Q4 --check",
    )
    amending.add_argument("file", metavar="FILE", type=Path, help="修订后的方案或调整通知（.txt、.docx 等）")
    amending.add_argument("--from", metavar="P", dest="since", required=True, help="从哪个周期起执行新版本，如 2024Q4")
    amending.add_argument("--check", action="store_true", help="只列出差异，不写入")
    amending.add_argument("--only-listed", action="store_true", help="文件只列出有变化的任务，没有列出的保持不变")
    amending.add_argument(
        "--pair",
        metavar="OLD=NEW",
        action="append",
        default=[],
        help="指定新旧任务对应，可写几次；6=5 同一任务，6= 取消，=7 新增",
    )
    amending.add_argument("--accept-pairs", action="store_true", help="没有把握的对应，按所列的接受")
    amending.add_argument("--basis", metavar="TEXT", default="", help="依据，如调整通知的文号")
    amending.add_argument("--approver", metavar="TEXT", default="", help="批准人")
    amending.add_argument("--decided-on", metavar="DATE", type=day, help="批准日期")
    add_plan(amending)
    add_ledger(amending)
    listing = verb(
        verbs, "versions", list_versions, "列出方案的各个版本和差异", example="plan versions --db 台账.ledger --version 2"
    )
    listing.add_argument("--version", metavar="N", type=counted(2, 9999), help="列出这一版与上一版的差异")
    add_plan(listing)
    add_ledger(listing)


def amend_plan(desk: Desk, arguments: argparse.Namespace) -> int:
    """Hold a document against a plan of the ledger and record it as a new version."""
    try:
        period = period_of_code(arguments.since)
    except PeriodCodeError as error:
        raise RejectedError("period_code", text=error.text) from None
    pairing = _pairing(arguments.pair)
    readings = desk.open_office().read_plan(arguments.file)
    is_whole = not arguments.only_listed
    version: PlanVersion | None = None
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        reading = _likeliest(services, plan, readings)
        differences = services.plan_versions.compare(plan.id, reading, pairing, is_whole=is_whole)
        if not arguments.check:
            ground = AmendmentGround(
                basis=arguments.basis,
                approver=arguments.approver,
                decided_on=arguments.decided_on,
                effective_from=period.starts_on,
                source_name=arguments.file.name,
            )
            services.upkeep.keep_copy_before(CopyOccasion.PLAN)
            version, _ = services.plan_versions.amend(
                plan.id, reading, ground, pairing, is_whole=is_whole, pairs_confirmed=arguments.accept_pairs
            )
    if arguments.json:
        desk.console.hand_over(
            {
                "plan": plan.title,
                "from": period.code,
                "is_whole": is_whole,
                "written": version is not None,
                "version": version.number if version else None,
                **differences_object(differences),
            }
        )
        return 0
    desk.console.say(*difference_lines(differences), summary_sentence(differences))
    if version is None:
        desk.console.say("只是核对，没有写入。去掉 --check 并写明 --basis、--approver、--decided-on 后存入。")
    else:
        desk.console.say(f"已存为第{version.number}版，自 {period.code} 起执行；以前的周期仍按原版本。")
    return 0


def list_versions(desk: Desk, arguments: argparse.Namespace) -> int:
    """List the versions of a plan, or what one changed."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        versions = services.plan_versions.versions(plan.id)
        differences = (
            services.plan_versions.differences(plan.id, arguments.version) if arguments.version is not None else None
        )
    if arguments.json:
        result: dict[str, object] = {"plan": plan.title, "versions": [_version_object(one) for one in versions]}
        if differences is not None:
            result |= differences_object(differences)
        desk.console.hand_over(result)
        return 0
    if differences is not None:
        desk.console.say(*difference_lines(differences), summary_sentence(differences))
        return 0
    ends = [one.effective_from for one in versions[1:]] + [None]
    desk.console.say(*(version_line(one, until) for one, until in zip(versions, ends, strict=True)))
    return 0


def differences_object(differences: PlanDifferences) -> dict[str, object]:
    """Differences as plain values: counts, facts of the plan, tasks and targets that are not the same."""
    return {
        "is_empty": differences.is_empty,
        "doubtful": len(differences.doubtful),
        "counts": {str(kind): differences.count(kind) for kind in DifferenceKind},
        "facts": [{"field": name, "old": old, "new": new} for name, old, new in differences.facts],
        "tasks": [_task_object(one) for one in differences.tasks if one.kind is not DifferenceKind.SAME],
        "indicators": [
            _indicator_object(one) for one in differences.indicators if one.kind is not DifferenceKind.SAME
        ],
    }


def _task_object(difference: TaskDifference) -> dict[str, object]:
    old, new = difference.old, difference.new
    return {
        "kind": str(difference.kind),
        "is_certain": difference.is_certain,
        "likeness": f"{float(difference.likeness):.2f}",
        "changed": list(difference.changed_fields),
        "old": _text_object(old),
        "new": _text_object(new),
        "units": [asdict(change) for change in difference.role_changes],
        "marked": [
            {"field": name, "mark": str(piece.mark), "text": piece.text}
            for name in ("title", "body")
            if old is not None and new is not None and name in difference.changed_fields
            for piece in marked(getattr(old, name), getattr(new, name))
        ],
    }


def _text_object(text: TaskText | None) -> dict[str, object] | None:
    if text is None:
        return None
    return {
        "number": text.number,
        "printed_number": text.printed,
        "title": text.title,
        "body": text.body,
        "kind": str(text.kind),
        "group": text.group,
        "lead_units": list(text.lead_units),
        "responsible_units": list(text.responsible_units),
        "due_text": text.due_text,
        "due_on": text_or_none(text.due_on),
    }


def _indicator_object(difference: IndicatorDifference) -> dict[str, object]:
    def side(text: IndicatorText | None) -> dict[str, object] | None:
        if text is None:
            return None
        return {
            "name": text.name,
            "target": str(text.target),
            "target_upper": str(text.target_upper) if text.target_upper is not None else None,
            "unit": text.unit_of_measure,
            "comparator": str(text.comparator),
            "year": text.year,
            "task": text.task,
        }

    return {
        "kind": str(difference.kind),
        "changed": list(difference.changed_fields),
        "old": side(difference.old),
        "new": side(difference.new),
    }


def _version_object(version: PlanVersion) -> dict[str, object]:
    return {
        "number": version.number,
        "title": version.title,
        "document_number": version.document_number,
        "is_whole": version.is_whole,
        "basis": version.basis,
        "approver": version.approver,
        "decided_on": text_or_none(version.decided_on),
        "effective_from": text_or_none(version.effective_from),
        "source_name": version.source_name,
        "clerk": version.clerk,
    }


def _likeliest(services: Services, plan: Plan, readings: Sequence[PlanReading]) -> PlanReading:
    """Of several plans in one file the one that names most of this plan's tasks again."""

    def found_again(reading: PlanReading) -> int:
        return max(
            (one.found_again for one in services.plan_versions.recognise(reading) if one.plan.id == plan.id), default=0
        )

    return max(readings, key=found_again)


def _pairing(written: Sequence[str]) -> Pairing:
    pairs: dict[str, str | None] = {}
    added: set[str] = set()
    for one in written:
        old, equals, new = (part.strip() for part in one.partition("="))
        if not equals or not (old or new):
            raise CommandRefusedError(f"看不懂对应关系“{one}”。请写成 6=5（同一任务）、6=（取消）或 =7（新增）。")
        if old:
            pairs[old] = new or None
        else:
            added.add(new)
    return Pairing(pairs, frozenset(added))
