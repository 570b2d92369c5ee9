"""`forms`: the period's forms out to units and back."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, add_unit, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.cli.plain_values import text_or_none
from wanzhou_gui.domain.unit_forms import (
    CellState,
    Choice,
    FileCheck,
    FileDecision,
    FormRemark,
    FormsCheck,
    IssuedForm,
    Level,
    RowKind,
    form_code,
)
from wanzhou_gui.reports.chasing.wording import short_notice_sentence
from wanzhou_gui.reports.unit_forms.wording import LEVEL_WORDS, remark_sentence
from wanzhou_gui.reports.wording import field_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.form_issue import Issued, IssueWish
from wanzhou_gui.usecases.forms import original_of
from wanzhou_gui.usecases.services import Services

_STATES = {
    CellState.NEW: "新增", CellState.CHANGED: "修改", CellState.UNCHANGED: "不变", CellState.QUESTIONED: "待核对",
    CellState.REFUSED: "不收",
}  # fmt: skip


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "forms", "填报表发放和收取")
    exporting = verb(
        verbs, "export", export_forms, "生成各单位填报表", "每个单位一个 .xlsx，只含本单位的任务和指标，并登记发放。",
        "forms export --db 台账.ledger --period 2024Q2 --to 填报表",
    )  # fmt: skip
    exporting.add_argument("--to", metavar="DIR", type=Path, required=True, help="存放填报表的文件夹，没有时新建")
    exporting.add_argument("--unit", metavar="U", action="append", help="只发给这个单位，可写几次；不写时发给全部单位")
    exporting.add_argument("--channel", metavar="TEXT", default="", help="发放渠道，如 渝快政、U盘，记入发放登记")
    exporting.add_argument(
        "--together", action="store_true", help="全部在办方案合并：每个单位一个文件，各方案分表，签名一次；不用 --plan"
    )
    exporting.add_argument("--without-notice", action="store_true", help="不随表生成填报通知（.docx）")
    _add_about(exporting)
    checking = verb(
        verbs, "check", check_forms, "检查收到的填报表，不写入任何内容", "可以是文件、文件夹或 .zip 压缩包。",
        "forms check --db 台账.ledger 收到的表 --json",
    )  # fmt: skip
    _add_files(checking)
    taking = verb(
        verbs, "import", import_forms, "收取填报表，一次全部写入或全部不写入",
        "有疑点的文件和有冲突的单元格，没有用选项说明的，这次不收并逐条列出。",
        "forms import --db 台账.ledger 收到的表.zip",
    )  # fmt: skip
    taking.add_argument("--accept", metavar="FILE", action="append", default=[], help="这个文件有疑点，看过后仍然收，可写几次")
    taking.add_argument("--skip", metavar="FILE", action="append", default=[], help="这个文件不收，可写几次")
    taking.add_argument("--conflicts", choices=["file", "ledger"], metavar="WHICH", help="有冲突时以 file（表）或 ledger（台账）为准")
    taking.add_argument("--confirmed", action="store_true", help="待核对之处均已核对无误")
    taking.add_argument("--received-on", metavar="DATE", type=day, help="收到日期；不写时为今天")
    _add_files(taking)
    returning = verb(
        verbs, "return", return_forms, "生成退回更正的填报表",
        "把要更正的单元格标红并写明更正意见，已填内容和表单标识不变，改好后可再次收取。不写入台账。",
        "forms return --db 台账.ledger 收到的表 --to 退回更正",
    )  # fmt: skip
    returning.add_argument("--to", metavar="DIR", type=Path, required=True, help="存放退回表的文件夹，没有时新建")
    _add_files(returning)
    withdrawing = verb(
        verbs, "withdraw", withdraw_forms, "撤回一批收取的填报表，恢复收取之前的内容",
        example="forms withdraw --db 台账.ledger 1",
    )  # fmt: skip
    withdrawing.add_argument("batch", metavar="BATCH", type=int, help="批次编号，见 forms list")
    add_ledger(withdrawing)
    listing = verb(verbs, "list", list_forms, "列出发放登记和收取的批次", example="forms list --db 台账.ledger --period 2024Q2")
    _add_about(listing)
    original = verb(
        verbs, "original", write_original, "取出收到的填报表原件", "台账里保存的原件，一字不改。",
        "forms original --db 台账.ledger --period 2024Q2 --unit 区科技局 --to 原件.xlsx",
    )  # fmt: skip
    add_unit(original)
    original.add_argument("--version", metavar="N", type=int, help="第几次报来的；不写时取最后一次")
    add_target(original, ".xlsx")
    _add_about(original)


def export_forms(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the forms of a period and put the issue on record."""
    _refuse_no_folder(arguments.to)
    if arguments.together and arguments.plan:
        raise CommandRefusedError("--together 包含全部在办方案，不能同时指定 --plan。请去掉其中一个。")
    with desk.ledger(arguments.db) as services:
        units = [services.units.unit(name).id for name in arguments.unit] if arguments.unit else None
        wish = IssueWish(arguments.to, units, arguments.channel, not arguments.without_notice)
        period = chosen_period(services, arguments.period)
        if arguments.together:
            issued = services.forms.export_together(period.id, wish)
        else:
            plan = chosen_plan(services, arguments.plan)
            batch, forms = services.forms.export(plan.id, period.id, wish.to_folder, None, units, wish.channel, wish.with_notices)
            issued = Issued((batch,), forms)
        titles = {one.plan.id: one.plan.title for one in services.plans.plans()}
        codes = {one.id: one.code for one in services.periods.periods()}
        names = {unit.id: unit.name for unit in services.units.units()}
        short = services.chasing.notice(period.id)
    warning = short_notice_sentence(short) if short is not None else ""
    rows = {one.uid: sum(row[0] == RowKind.TASK for row in one.rows) for one in issued.forms}
    if arguments.json:
        desk.console.hand_over(
            {
                "to": str(arguments.to),
                "period": period.code,
                "batch": issued.batches[0].id,
                "batches": [one.id for one in issued.batches],
                "files": issued.file_count,
                "short_notice": text_or_none(warning),
                "forms": [
                    {
                        "unit": names[one.unit_id],
                        "plan": titles[one.plan_id],
                        "period": codes[one.period_id],
                        "file": one.file_name,
                        "version": one.version,
                        "code": form_code(one.uid),
                        "tasks": rows[one.uid],
                        "indicators": sum(row[0] == RowKind.INDICATOR for row in one.rows),
                        "sha256": one.sha256,
                    }
                    for one in issued.forms
                ],
            }
        )
        return 0
    if warning:
        desk.console.say(f"注意：{warning}")
    plans = f"，合并 {len(issued.batches)} 个方案" if arguments.together else ""
    desk.console.say(f"已生成 {period.code} 填报表 {issued.file_count} 份{plans}，任务 {sum(rows.values())} 行：{arguments.to}")
    files: dict[str, list[IssuedForm]] = {}
    for one in issued.forms:
        files.setdefault(one.sha256, []).append(one)
    for own in files.values():
        count = sum(rows[one.uid] for one in own)
        desk.console.say(f"{names[own[0].unit_id]}\t{count} 项\t{'、'.join(form_code(one.uid) for one in own)}\t{own[0].file_name}")
    return 0


def check_forms(desk: Desk, arguments: argparse.Namespace) -> int:
    """Look through returned forms; nothing is written."""
    with desk.ledger(arguments.db) as services:
        check = _check(services, arguments)
    if arguments.json:
        desk.console.hand_over({"files": [_file_object(one) for one in check.files]})
    else:
        _tell(desk, check)
    return 0


def import_forms(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take returned forms in; what needs a decision that no option gives stays out and is told."""
    with desk.ledger(arguments.db) as services:
        check = _check(services, arguments)
        decisions = {one.key: _decision(one, arguments) for one in check.files if not one.is_refused}
        services.upkeep.keep_copy_before(CopyOccasion.FORMS)
        taken = services.forms.take_in(check, decisions, arguments.received_on)
    batch = taken.batch.id if taken.batch else None
    names = {one.key for one in taken.taken}
    if arguments.json:
        files = [{**_file_object(one), "taken": one.key in names} for one in check.files]
        desk.console.hand_over({"files": files, "batch": batch})
    else:
        _tell(desk, check)
        known = _file_count(one for one in check.files if one.is_known)
        desk.console.say(f"收取 {_file_count(taken.taken)} 份，已收过 {known} 份，没有收 {_file_count(taken.left_out)} 份。")
        if batch is not None:
            desk.console.say(f"批次：{batch}。需要时可用 forms withdraw 撤回。")
        desk.console.say(*(f"没有收：{_title(one)}" for one in taken.left_out))
    return 1 if taken.left_out and not taken.taken and not arguments.json else 0


def return_forms(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write what units must correct into their own forms; the ledger stays as it is."""
    _refuse_no_folder(arguments.to)
    with desk.ledger(arguments.db) as services:
        back = services.forms.send_back(_check(services, arguments, looks_again=True), arguments.to)
    if arguments.json:
        desk.console.hand_over(
            {
                "to": str(arguments.to),
                "summary": back.summary,
                "forms": [{"source": one.name, "unit": one.unit, "file": name, "problems": count} for one, name, count in back.forms],
                "unreadable": [
                    {"source": one.name, "message": "".join(remark_sentence(remark) for remark in one.remarks)} for one in back.unreadable
                ],
            }
        )
        return 0
    desk.console.say(f"已生成退回更正表 {len(back.forms)} 份和《{back.summary}》：{arguments.to}")
    desk.console.say(*(f"{one.unit}\t{count} 处\t{name}" for one, name, count in back.forms))
    desk.console.say(*(f"无法读取：{one.name}　{remark_sentence(remark)}" for one in back.unreadable for remark in one.remarks))
    return 0


def withdraw_forms(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a whole batch back."""
    with desk.ledger(arguments.db) as services:
        if not any(one.id == arguments.batch for one in services.forms.batches()):
            raise CommandRefusedError(f"没有批次 {arguments.batch}，或已撤回。请用 forms list 查看。")
        services.forms.withdraw(arguments.batch)
    if arguments.json:
        desk.console.hand_over({"withdrawn": arguments.batch})
    else:
        desk.console.say(f"已撤回批次 {arguments.batch}，恢复到收取之前。")
    return 0


def list_forms(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the issue register and the returned files."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        issued = services.forms.issued(plan.id, period.id)
        returned = services.forms.returned(plan.id, period.id)
        names = {unit.id: unit.name for unit in services.units.units()}
    if arguments.json:
        desk.console.hand_over(
            {
                "period": period.code,
                "issued": [
                    {
                        "batch": batch.id,
                        "issued_at": batch.issued_at.isoformat(),
                        "clerk": batch.clerk,
                        "channel": text_or_none(batch.channel),
                        "forms": [
                            {"unit": names[one.unit_id], "version": one.version, "code": form_code(one.uid), "file": one.file_name,
                             "sha256": one.sha256}
                            for one in forms
                        ],
                    }
                    for batch, forms in issued
                ],
                "returned": [
                    {"batch": one.batch_id, "unit": names[one.unit_id], "version": one.version, "file": one.file_name,
                     "sha256": one.sha256, "size": one.size, "taken_at": one.taken_at.isoformat()}
                    for one in returned
                ],
            }
        )  # fmt: skip
        return 0
    for batch, forms in issued:
        desk.console.say(f"发放批次 {batch.id}　{batch.issued_at.astimezone():%Y-%m-%d %H:%M}　{batch.clerk}　{len(forms)} 份")
        desk.console.say(*(f"　　{names[one.unit_id]}　第{one.version}次　{form_code(one.uid)}　{one.file_name}" for one in forms))
    for one in returned:
        desk.console.say(f"收取批次 {one.batch_id}　{names[one.unit_id]}　第{one.version}次报来　{one.file_name}")
    if not issued and not returned:
        desk.console.say(f"{period.code} 还没有发出或收到填报表。")
    return 0


def write_original(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write a returned form out exactly as it came."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        unit = services.units.unit(arguments.unit)
        one = original_of(services.forms.returned(plan.id, period.id), unit.id, arguments.version)
        write_whole(services.forms.original(one), to)
    if arguments.json:
        desk.console.hand_over({"to": str(to), "unit": unit.name, "version": one.version, "file": one.file_name, "sha256": one.sha256})
    else:
        desk.console.say(f"已取出 {unit.name} 第{one.version}次报来的原件：{to}")
    return 0


def _refuse_no_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CommandRefusedError(f"{folder} 不是文件夹。请写明文件夹。")
    if not folder.parent.is_dir():
        raise CommandRefusedError(f"没有文件夹 {folder.parent}。请先建立文件夹，或换一个位置。")


def _add_about(parser: argparse.ArgumentParser) -> None:
    add_period(parser)
    add_plan(parser)
    add_ledger(parser)


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="收到的填报表：文件、文件夹或 .zip，可写几个")
    add_period(parser, required=False)
    add_plan(parser)
    add_ledger(parser)


def _check(services: Services, arguments: argparse.Namespace, looks_again: bool = False) -> FormsCheck:
    plan = chosen_plan(services, arguments.plan).id if arguments.plan else None
    period = services.periods.period(arguments.period).id if arguments.period else None
    return services.forms.check(arguments.files, plan, period, None, looks_again)


def _file_count(checks: Iterable[FileCheck]) -> int:
    """How many files: the forms of several plans in one are one."""
    return len({(one.name, one.sha256) for one in checks})


def _title(one: FileCheck) -> str:
    return f"{one.name}《{one.section}》" if one.section else one.name


def _decision(one: FileCheck, arguments: argparse.Namespace) -> FileDecision:
    names = {one.name, one.file, one.member, Path(one.member or one.file).name}
    accepts = bool(names & set(arguments.accept))
    conflicts = Choice(arguments.conflicts) if arguments.conflicts else Choice.LEDGER
    # A conflict nobody decided leaves the ledger as it is; a suspicion nobody looked at leaves the file out.
    return FileDecision(
        take=not names & set(arguments.skip) and (accepts or not one.is_suspicious),
        accepts_suspicions=accepts,
        questions_confirmed=arguments.confirmed,
        other_conflicts=conflicts,
    )


def _file_object(one: FileCheck) -> dict[str, object]:
    return {
        "file": one.name,
        "unit": text_or_none(one.unit),
        "plan": text_or_none(one.section),
        "period": text_or_none(one.period),
        **{str(state): one.count(state) for state in CellState},
        "is_known": one.is_known,
        "sha256": text_or_none(one.sha256),
        "problems": [_problem_object(remark) for remark in one.remarks],
    }


def _problem_object(remark: FormRemark) -> dict[str, object]:
    return {
        "sheet": text_or_none(remark.sheet),
        "cell": text_or_none(remark.cell),
        "value": text_or_none(remark.value),
        "message": _sentence(remark),
        "level": str(remark.level),
        "code": remark.code,
        "in_ledger": text_or_none(remark.detail("in_ledger")),
    }


def _sentence(remark: FormRemark) -> str:
    where = f"任务{remark.number}" if remark.number and remark.field else ""
    label = f"{field_label(remark.field)}：" if remark.field else ""
    return f"{where}{label}{remark_sentence(remark)}"


def _tell(desk: Desk, check: FormsCheck) -> None:
    for one in check.files:
        counts = "　".join(f"{word} {one.count(state)}" for state, word in _STATES.items())
        desk.console.say(f"{_title(one)}　{one.unit or '—'}　{one.period or '—'}　{counts}")
        for remark in one.remarks:
            place = f"{remark.sheet}!{remark.cell}　" if remark.cell else ""
            value = f"（填的是“{remark.value}”）" if remark.value and remark.level is not Level.NOTE else ""
            desk.console.say(f"　　［{LEVEL_WORDS[remark.level]}］{place}{_sentence(remark)}{value}")
