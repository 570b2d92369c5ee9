"""`evidence`, `milestone`: files that show what was done, and deliverables reached year by year."""

from __future__ import annotations

import argparse
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from wanzhou_gui.cli import evidence_copies
from wanzhou_gui.cli.cases import (
    add_day,
    add_text,
    add_unit_option,
    chosen,
    chosen_task,
    chosen_unit,
    record_object,
    task_verb,
)
from wanzhou_gui.cli.desk import Desk, chosen_plan
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, noun, verb
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.cli.plain_values import Plain
from wanzhou_gui.domain.entries import ValueRefusedError, read_number
from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.milestones import due_by, tally
from wanzhou_gui.domain.plan_reading import Rhythm
from wanzhou_gui.domain.plans import ExternalState, Milestone, MilestoneState, Task
from wanzhou_gui.reports.case_wording import (
    EVIDENCE_KIND_WORDS,
    EXTERNAL_WORDS,
    FAULT_WORDS,
    GRADE_WORDS,
    RHYTHM_LABELS,
    STANDING_WORDS,
    evidence_line,
    inspection_name,
    milestone_head,
    year_words,
)
from wanzhou_gui.reports.deliverable_wording import deliverable_cells, layer_sentence
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.milestones import MilestoneLine
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add both nouns and their verbs."""
    verbs = noun(nouns, "evidence", "佐证材料")
    evidence_copies.add_to(verbs)
    task_verb(
        verbs, "list", list_files, "列出任务的佐证材料，并核对文件是否完好", example="evidence list --db 台账.ledger --task 5"
    )
    adding = task_verb(
        verbs,
        "add",
        add,
        "收入佐证材料",
        "副本存入台账旁的“佐证材料”文件夹，以 SHA-256 命名，不覆盖已有文件。",
        "evidence add 验收意见.pdf --db 台账.ledger --task 5 --grade official",
    )
    adding.add_argument("file", metavar="FILE", type=Path, help="要收入的文件")
    adding.add_argument(
        "--grade",
        required=True,
        choices=[one.value for one in EvidenceGrade],
        metavar="GRADE",
        help="；".join(f"{one.value} {word}" for one, word in GRADE_WORDS.items()),
    )
    adding.add_argument(
        "--kind",
        default=EvidenceKind.DOCUMENT.value,
        choices=[one.value for one in EvidenceKind],
        metavar="KIND",
        help="；".join(f"{one.value} {word}" for one, word in EVIDENCE_KIND_WORDS.items()) + "；不写时为文件",
    )
    adding.add_argument("--link", action="store_true", help="只登记位置，不存副本")
    add_text(adding, "--number", "文号")
    add_day(adding, "--dated-on", "文件日期")
    add_text(adding, "--note", "说明")
    add_unit_option(adding)
    adding.add_argument("--inspection", metavar="N", type=counted(1, 9999), help="close show 中的第几次核查，如现场照片")
    grading = task_verb(
        verbs, "grade", grade, "改一份佐证材料的证明力", "理由留在材料旁，可以撤销；已办结任务的不能改。",
        "evidence grade 1 --db 台账.ledger --task 5 --to official --reason 已补盖公章",
    )  # fmt: skip
    grading.add_argument("file", metavar="N", type=counted(1, 9999), help="evidence list 中的序号")
    grading.add_argument(
        "--to",
        required=True,
        choices=[one.value for one in EvidenceGrade],
        metavar="GRADE",
        help="；".join(f"{one.value} {word}" for one, word in GRADE_WORDS.items()),
    )
    add_text(grading, "--reason", "为什么改", required=True)
    removing = task_verb(
        verbs, "remove", remove, "移除佐证材料", "副本仍留在文件夹里，可以撤销。", "evidence remove 1 --db 台账.ledger --task 5"
    )
    removing.add_argument("file", metavar="N", type=counted(1, 9999), help="evidence list 中的序号")
    _add_milestones(noun(nouns, "milestone", "阶段性成果"))


def _add_milestones(verbs: Nouns) -> None:
    task_verb(verbs, "list", list_milestones, "列出任务的阶段性成果", example="milestone list --db 台账.ledger --task 5")
    due_list = verb(
        verbs,
        "due",
        list_due,
        "列出整个方案到某年底应完成的成果",
        "探索、支持、鼓励一类的成果列出但不计未完成；常态事项没有时限，只在不写年份时列出。",
        "milestone due --by 2024 --db 台账.ledger",
    )
    due_list.add_argument("--by", metavar="YEAR", type=counted(1990, 2100), help="到哪一年底；不写时列出全部")
    add_plan(due_list)
    add_ledger(due_list)
    editing = task_verb(
        verbs,
        "set",
        edit,
        "采纳、修改或不采纳一项成果",
        "方案原文不变。",
        "milestone set 1 --db 台账.ledger --task 5 --due 2025-06-30 --owner 区科技局",
    )
    _add_place(editing)
    editing.add_argument("--accept", action="store_true", help="采纳")
    editing.add_argument("--reject", action="store_true", help="不采纳")
    add_text(editing, "--name", "名称")
    add_day(editing, "--due", "完成时限；每年一次的取月日")
    editing.add_argument("--owner", metavar="U", help="责任单位")
    editing.add_argument(
        "--rhythm",
        choices=[one.value for one in Rhythm],
        metavar="RHYTHM",
        help="；".join(f"{one.value} {word}" for one, word in RHYTHM_LABELS.items()),
    )
    editing.add_argument(
        "--external",
        choices=[one.value for one in ExternalState],
        metavar="STATE",
        help="；".join(f"{one.value} {word}" for one, word in EXTERNAL_WORDS.items()),
    )
    add_text(editing, "--external-note", "依赖什么外部条件")
    reaching = task_verb(
        verbs, "reach", reach, "登记一项成果完成", example="milestone reach 1 --db 台账.ledger --task 5 --year 2024"
    )
    _add_place(reaching)
    _add_year(reaching)
    add_day(reaching, "--on", "完成日期；不写时为今天")
    reaching.add_argument("--amount", metavar="NUMBER", type=_amount, help="累计数量")
    reaching.add_argument("--evidence", metavar="N", type=counted(1, 9999), help="evidence list 中的序号")
    add_text(reaching, "--note", "说明")
    withdrawing = task_verb(
        verbs, "withdraw", withdraw, "取消一项成果的完成登记", example="milestone withdraw 1 --db 台账.ledger --task 5"
    )
    _add_place(withdrawing)
    _add_year(withdrawing)


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("milestone", metavar="N", type=counted(1, 9999), help="milestone list 中的序号")


def _add_year(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--year", metavar="YEAR", type=counted(1949, 2999), help="年份；一次性和长期坚持的成果不写"
    )


def _amount(text: str) -> Decimal | None:
    try:
        return read_number(text)
    except ValueRefusedError as error:
        raise argparse.ArgumentTypeError(f"看不懂数字“{text}”。") from error


def list_files(desk: Desk, arguments: argparse.Namespace) -> int:
    """The files of a task, each compared with its digest."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        return _tell_files(desk, arguments, services, task)


def add(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a file in."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.evidence.add(
            task.id,
            arguments.file,
            EvidenceNote(
                kind=EvidenceKind(arguments.kind),
                grade=EvidenceGrade(arguments.grade),
                document_number=arguments.number,
                dated_on=arguments.dated_on,
                unit_id=chosen_unit(services, arguments),
                inspection_id=chosen(services.closing.inspections(task.id), arguments.inspection) if arguments.inspection else None,
                note=arguments.note,
            ),
            as_link=arguments.link,
        )
        return _tell_files(desk, arguments, services, task)


def grade(desk: Desk, arguments: argparse.Namespace) -> int:
    """Give a file another weight."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        wanted = chosen(services.evidence.of_task(task.id), arguments.file)
        services.evidence.regrade(wanted, EvidenceGrade(arguments.to), arguments.reason)
        return _tell_files(desk, arguments, services, task)


def remove(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a file off a task."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.evidence.remove(chosen(services.evidence.of_task(task.id), arguments.file))
        return _tell_files(desk, arguments, services, task)


def _tell_files(desk: Desk, arguments: argparse.Namespace, services: Services, task: Task) -> int:
    files = services.evidence.of_task(task.id)
    faults = services.evidence.faults(task.id)
    milestones = {line.milestone.id: line.milestone.name for line in services.milestones.lines(task.id)}
    checks = {one.id: inspection_name(one) for one in services.closing.inspections(task.id)}

    def proves(one: EvidenceFile) -> str:
        return checks.get(one.inspection_id or 0) or milestones.get(one.milestone_id or 0, "")

    def plain(one: EvidenceFile) -> Plain:
        return record_object(one) | {"proves": proves(one) or None, "fault": faults[one.id].value if one.id in faults else None}

    if arguments.json:
        desk.console.hand_over({"task": task.number, "files": [plain(one) for one in files]})
        return 0
    if not files:
        desk.console.say(f"任务{task.number}还没有佐证材料。")
    for place, one in enumerate(files, start=1):
        fault = f"　{FAULT_WORDS[faults[one.id]]}" if one.id in faults else ""
        desk.console.say(f"{place}\t{one.name}\t{evidence_line(one, proves=proves(one))}{fault}")
    return 0


def list_due(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what is due in a plan by the end of a year, with what became of it."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        shown = due_by(services.milestones.of_plan(plan.id), arguments.by)
    if not arguments.json:
        desk.console.say(layer_sentence(shown, arguments.by), *("\t".join(deliverable_cells(one)) for one in shown))
        return 0
    desk.console.hand_over(
        {
            "plan": plan.title,
            "by": arguments.by,
            "asked": sum(one.counts for one in shown),
            "counts": {standing.value: count for standing, count in tally(shown).items()},
            "deliverables": [
                {
                    "task": one.task.number,
                    "name": one.milestone.name,
                    "quote": one.milestone.quote,
                    "strength": one.milestone.strength.value,
                    "rhythm": one.milestone.rhythm.value,
                    "units": list(one.units),
                    "year": one.standing.year or None,
                    "due_on": one.standing.due_on.isoformat() if one.standing.due_on else None,
                    "standing": one.standing.standing.value,
                    "standing_label": STANDING_WORDS[one.standing.standing],
                    "counts": one.counts,
                }
                for one in shown
            ],
        }
    )
    return 0


def list_milestones(desk: Desk, arguments: argparse.Namespace) -> int:
    """The deliverables of a task."""
    with desk.ledger(arguments.db) as services:
        return _tell_milestones(desk, arguments, services)


def edit(desk: Desk, arguments: argparse.Namespace) -> int:
    """Accept, edit or reject a deliverable."""
    with desk.ledger(arguments.db) as services:
        one = _milestone(services, arguments).milestone
        changes: dict[str, object] = {}
        if arguments.name:
            changes["name"] = arguments.name
        if arguments.due:
            changes["due_on"] = arguments.due
        if arguments.owner:
            changes["owner_unit_id"] = services.units.unit(arguments.owner).id
        if arguments.rhythm:
            changes["rhythm"] = Rhythm(arguments.rhythm)
        if arguments.external:
            changes["external_state"] = ExternalState(arguments.external)
        if arguments.external_note:
            changes["external_note"] = arguments.external_note
        if arguments.accept or arguments.reject:
            changes["state"] = MilestoneState.ACCEPTED if arguments.accept else MilestoneState.REJECTED
        services.milestones.change(_changed(one, changes))
        return _tell_milestones(desk, arguments, services)


def _changed(one: Milestone, changes: dict[str, object]) -> Milestone:
    return replace(one, **changes)  # type: ignore[arg-type]  # fields of the record


def reach(desk: Desk, arguments: argparse.Namespace) -> int:
    """Record that a deliverable is there."""
    with desk.ledger(arguments.db) as services:
        one = _milestone(services, arguments).milestone
        files = services.evidence.of_task(one.task_id)
        services.milestones.reach(
            one.id,
            year=arguments.year or 0,
            reached_on=arguments.on,
            evidence_id=chosen(files, arguments.evidence) if arguments.evidence else None,
            amount=arguments.amount,
            note=arguments.note,
        )
        return _tell_milestones(desk, arguments, services)


def withdraw(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take back that a deliverable is there."""
    with desk.ledger(arguments.db) as services:
        services.milestones.withdraw(_milestone(services, arguments).milestone.id, arguments.year or 0)
        return _tell_milestones(desk, arguments, services)


def _milestone(services: Services, arguments: argparse.Namespace) -> MilestoneLine:
    task = chosen_task(services, arguments)
    lines = services.milestones.lines(task.id)
    place: int = arguments.milestone
    if place > len(lines):
        raise NotFoundError("milestone_not_there", number=task.number, index=place)
    return lines[place - 1]


def _tell_milestones(desk: Desk, arguments: argparse.Namespace, services: Services) -> int:
    task = chosen_task(services, arguments)
    lines = services.milestones.lines(task.id)
    if arguments.json:
        desk.console.hand_over(
            {
                "task": task.number,
                "milestones": [
                    record_object(line.milestone)
                    | {
                        "years": [
                            {
                                "year": one.year or None,
                                "due_on": one.due_on.isoformat() if one.due_on else None,
                                "standing": one.standing.value,
                                "standing_label": STANDING_WORDS[one.standing],
                                "reached_on": one.result.reached_on.isoformat() if one.result else None,
                            }
                            for one in line.years
                        ]
                    }
                    for line in lines
                ],
            }
        )
        return 0
    for place, line in enumerate(lines, start=1):
        desk.console.say(f"{place}\t{milestone_head(line.milestone)}\t{year_words(line.years)}")
    if not lines:
        desk.console.say(f"任务{task.number}没有阶段性成果。")
    return 0
