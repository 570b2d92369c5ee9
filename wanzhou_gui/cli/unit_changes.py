"""`unit rename|merge|split|history|restore`: what an institutional reform does to units."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.options import Nouns, add_ledger, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.reports.unit_lineage_wording import UNIT_CHANGE_WORDS, change_sentence
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import RecordedChange, UnitChangePreview, UnitChangeWish


def add_to(verbs: Nouns) -> None:
    """Add the verbs to the noun `unit`."""
    rename = verb(
        verbs, "rename", rename_unit, "登记单位更名",
        "自施行日期起用新名称，此前各期的文书仍用原名称；按新旧名称都能查到。",
        "unit rename --db 台账.ledger --unit 区经信委 --to 区经济信息委 --on 2024-07-01 --basis 万州委发〔2024〕8号",
    )  # fmt: skip
    rename.add_argument("--unit", metavar="U", required=True, help="原名称")
    rename.add_argument("--to", metavar="NAME", required=True, help="新名称")
    rename.add_argument("--full-name", metavar="NAME", default="", help="新的全称")
    rename.add_argument("--short-name", metavar="NAME", default="", help="新的简称")
    _add_ground(rename, hands_over=False)
    merge = verb(
        verbs, "merge", merge_units, "登记单位合并、并入",
        "自交接日期起，任务、指标由承接单位负责；此前的报送仍归原单位。",
        "unit merge --db 台账.ledger --unit 区金融办 --to 区财政局 --on 2024-07-01 --basis 万州委发〔2024〕8号",
    )  # fmt: skip
    merge.add_argument("--unit", metavar="U", required=True, action="append", help="并入其他单位的单位，可写多次")
    merge.add_argument("--to", metavar="NAME", required=True, help="承接的单位；字典里没有的登记为新单位")
    _add_ground(merge)
    split = verb(
        verbs, "split", split_unit, "登记单位拆分、职责划转",
        "没有用 --task 写明的任务：原单位仍在的留在原单位，否则归第一个承接单位。",
        "unit split --db 台账.ledger --unit 区科技局 --to 区科技局 --to 区创新局 --task 3=区创新局 --on 2024-07-01 --basis 万州委发〔2024〕8号",
    )  # fmt: skip
    split.add_argument("--unit", metavar="U", required=True, help="拆分的单位")
    split.add_argument("--to", metavar="NAME", required=True, action="append", help="拆分后的单位，写多次；职责划转的，原单位也写上")
    split.add_argument("--task", metavar="N=NAME", action="append", default=[], help="任务归哪个单位；几个单位共同承担的用顿号隔开；有几个方案的写 方案序号:任务编号=单位")
    split.add_argument("--indicator", metavar="CODE=NAME", action="append", default=[], help="指标归哪个单位；不写时随所属任务")
    _add_ground(split)
    listing = verb(
        verbs, "history", unit_history, "单位变更登记", "不写单位时列出全部。", "unit history --db 台账.ledger --unit 区财政局"
    )
    listing.add_argument("--unit", metavar="U", help="单位名称，新旧名称均可")
    add_ledger(listing)
    restore = verb(
        verbs, "restore", withdraw_change, "撤回一次单位变更登记", "承接单位已报送的不能撤回。", "unit restore 1 --db 台账.ledger"
    )
    restore.add_argument("number", metavar="N", type=int, help="变更登记的序号（unit history）")
    add_ledger(restore)


def _add_ground(parser: argparse.ArgumentParser, *, hands_over: bool = True) -> None:
    parser.add_argument("--on", metavar="DAY", type=day, required=True, help="施行日期，如 2024-07-01")
    if hands_over:
        parser.add_argument("--hand-over", metavar="DAY", type=day, help="交接日期：从哪天起由承接单位报送；不写时同施行日期")
    parser.add_argument("--basis", metavar="TEXT", required=True, help="依据的文号")
    parser.add_argument("--note", metavar="TEXT", default="", help="备注")
    parser.add_argument("--check", action="store_true", help="只看会变动什么，不登记")
    add_ledger(parser)


def rename_unit(desk: Desk, arguments: argparse.Namespace) -> int:
    """Record that a unit has another name."""
    with desk.ledger(arguments.db) as services:
        wish = _wish(services, UnitChangeKind.RENAME, [arguments.unit], [arguments.to], arguments)
        return _carry_out(desk, services, wish, arguments)


def merge_units(desk: Desk, arguments: argparse.Namespace) -> int:
    """Record that units became one."""
    with desk.ledger(arguments.db) as services:
        wish = _wish(services, UnitChangeKind.MERGE, arguments.unit, [arguments.to], arguments)
        return _carry_out(desk, services, wish, arguments)


def split_unit(desk: Desk, arguments: argparse.Namespace) -> int:
    """Record that a unit became several, or gave tasks away."""
    with desk.ledger(arguments.db) as services:
        wish = _wish(services, UnitChangeKind.SPLIT, [arguments.unit], arguments.to, arguments)
        return _carry_out(desk, services, wish, arguments)


def unit_history(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the changes on a unit's line, or all."""
    with desk.ledger(arguments.db) as services:
        unit_id = services.units.unit(arguments.unit).id if arguments.unit else None
        found = services.unit_changes.changes(unit_id)
    if arguments.json:
        desk.console.hand_over({"changes": [change_object(one) for one in found]})
    elif found:
        desk.console.say(*(f"{one.change.id}\t{change_sentence(one.change)}" for one in found))
    else:
        desk.console.say("没有登记过变更。")
    return 0


def withdraw_change(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a change back."""
    with desk.ledger(arguments.db) as services:
        change = services.unit_changes.change(arguments.number)
        services.unit_changes.withdraw(arguments.number)
    if arguments.json:
        desk.console.hand_over({"withdrawn": change_object(change)})
    else:
        desk.console.say(f"已撤回：{change_sentence(change.change)}")
    return 0


def change_object(one: RecordedChange) -> dict[str, object]:
    """A change as an object."""
    change = one.change
    return {
        "number": change.id,
        "kind": str(change.kind),
        "kind_label": UNIT_CHANGE_WORDS[change.kind],
        "subject": change.subject,
        "effective_on": change.effective_on,
        "hands_over_on": change.hands_over_on,
        "basis": change.basis,
        "note": change.note or None,
        "from": [unit.name for unit in one.from_units],
        "to": [unit.name for unit in one.to_units],
        "clerk": change.clerk,
    }


def _wish(
    services: Services, kind: UnitChangeKind, before: Sequence[str], after: Sequence[str], arguments: argparse.Namespace
) -> UnitChangeWish:
    units = tuple(services.units.unit(name).id for name in before)
    tasks: dict[int, tuple[str, ...]] = {}
    indicators: dict[int, tuple[str, ...]] = {}
    if kind is UnitChangeKind.SPLIT:
        has = services.unit_changes.what_it_has(units[0], arguments.hand_over or arguments.on)
        plans = {summary.plan.id: str(place) for place, summary in enumerate(services.plans.plans(), start=1)}
        for written in arguments.task:
            named, names = _share(written)
            fitting = [one.task.id for one in has.tasks if named in (one.task.number, f"{plans[one.plan.id]}:{one.task.number}")]
            tasks[_only(fitting, named)] = names
        for written in arguments.indicator:
            named, names = _share(written)
            owned = [one.indicator.id for one in has.indicators if named in (one.indicator.code, f"{plans[one.plan.id]}:{one.indicator.code}")]
            indicators[_only(owned, named)] = names
    return UnitChangeWish(
        kind, units, tuple(after), arguments.on, arguments.basis,
        hands_over_on=getattr(arguments, "hand_over", None),
        note=arguments.note,
        full_name=getattr(arguments, "full_name", ""),
        short_name=getattr(arguments, "short_name", ""),
        tasks=tasks,
        indicators=indicators,
    )  # fmt: skip


def _share(written: str) -> tuple[str, tuple[str, ...]]:
    named, _, names = written.partition("=")
    return named.strip(), tuple(name.strip() for name in names.split("、") if name.strip())


def _only(fitting: Sequence[int], named: str) -> int:
    if len(fitting) != 1:
        raise RejectedError("share_not_found" if not fitting else "share_in_several_plans", (), number=named)
    return fitting[0]


def _carry_out(desk: Desk, services: Services, wish: UnitChangeWish, arguments: argparse.Namespace) -> int:
    preview = services.unit_changes.preview(wish)
    number = None
    if not arguments.check:
        number = services.unit_changes.record(wish)[0].id
    if arguments.json:
        desk.console.hand_over({"written": not arguments.check, "number": number, **_preview_object(preview)})
        return 0
    desk.console.say(f"{'将登记' if arguments.check else '已登记'}：{preview.subject.replace('→', ' → ')}")
    if preview.new_names:
        desk.console.say(f"新设单位：{'、'.join(preview.new_names)}")
    desk.console.say(*(f"任务 {one.task.number}\t{one.task.title}\t{one.unit.name} → {'、'.join(one.heirs)}" for one in preview.tasks))
    desk.console.say(*(f"{'分担指标' if one.is_part else '指标'} {one.indicator.code}\t{one.indicator.name}\t{one.unit.name} → {'、'.join(one.heirs)}" for one in preview.indicators))
    if preview.first_periods:
        desk.console.say(f"从{'、'.join(one.code for one in preview.first_periods)}起按变更后的单位报送。")
    desk.console.say(*(f"{unit.name}的{period.code}填报表已发出，请向承接单位重新发表。" for unit, period in preview.forms_out))
    return 0


def _preview_object(preview: UnitChangePreview) -> dict[str, object]:
    return {
        "subject": preview.subject,
        "new_units": list(preview.new_names),
        "tasks": [
            {"plan": one.plan.title, "number": one.task.number, "title": one.task.title, "from": one.unit.name, "role": str(one.role), "to": list(one.heirs)}
            for one in preview.tasks
        ],
        "indicators": [
            {"plan": one.plan.title, "code": one.indicator.code, "name": one.indicator.name, "from": one.unit.name, "to": list(one.heirs), "is_part": one.is_part}
            for one in preview.indicators
        ],
        "first_periods": [one.code for one in preview.first_periods],
        "forms_out": [{"unit": unit.name, "period": period.code} for unit, period in preview.forms_out],
    }  # fmt: skip
