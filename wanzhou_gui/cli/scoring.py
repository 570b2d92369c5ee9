"""`score`: 考核计分 for offices that have switched it on: rules, the ledger of points, objections, publishing."""

from __future__ import annotations

import argparse
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, add_unit, noun, verb
from wanzhou_gui.cli.parsing import counted, day
from wanzhou_gui.cli.plain_values import period_object, text_or_none
from wanzhou_gui.cli.scoring_objects import (
    entry_object,
    objection_object,
    published_object,
    rule_line,
    rule_object,
    unit_object,
)
from wanzhou_gui.domain.scoring import (
    SCORE_PRESETS,
    FactKind,
    ScoreEntry,
    ScoreObjection,
    ScoreRule,
    UnitScore,
    score_preset_of,
)
from wanzhou_gui.reports.scoring.tables import ScoreTable, state_words
from wanzhou_gui.reports.scoring.wording import (
    KIND_WORDS,
    PRESET_WORDS,
    caution_sentence,
    counted_words,
    fact_sentence,
    objection_words,
    total_words,
)
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.scoring import ScoreSheet
from wanzhou_gui.usecases.services import Services

_KINDS = {word: kind for kind, word in KIND_WORDS.items()} | {kind.value: kind for kind in FactKind}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "score", "考核计分（默认不启用）")
    enabling = verb(
        verbs, "enable", enable, "启用考核计分，或修改基础分、最低分、最高分", "须写明考核依据。",
        "score enable --db 台账.ledger --basis 《区政府督查考核办法》",
    )  # fmt: skip
    enabling.add_argument("--basis", metavar="TEXT", help="考核依据：办法的名称和文号")
    enabling.add_argument("--base", metavar="N", help="基础分；不写时为100")
    enabling.add_argument("--floor", metavar="N", help="最低分；不写时为0")
    enabling.add_argument("--ceiling", metavar="N", help="最高分；不写时不限")
    enabling.add_argument("--everybody-by", metavar="NAME", help="对党委、司法、中央垂管单位也计分时，批准人的姓名")
    enabling.add_argument("--everybody-reason", metavar="TEXT", help="同上，理由")
    add_ledger(enabling)
    add_ledger(verb(verbs, "disable", disable, "停用考核计分；规则和记录保留", example="score disable --db 台账.ledger"))
    add_ledger(verb(verbs, "rules", list_rules, "列出计分规则，含停用的和受限的", example="score rules --db 台账.ledger"))
    presetting = verb(verbs, "preset", use_preset, "换用一套计分规则", example="score preset county --db 台账.ledger")
    presetting.add_argument(
        "name", metavar="NAME", choices=list(SCORE_PRESETS), help="；".join(f"{name} {word}" for name, word in PRESET_WORDS.items())
    )
    add_ledger(presetting)
    changing = verb(
        verbs, "rule", change_rule, "修改一条计分规则", example="score rule 迟报 --db 台账.ledger --points -1 --cap-period 2"
    )
    _add_kind(changing)
    changing.add_argument("--points", metavar="N", type=_points, help="分值，正数加分，负数扣分")
    changing.add_argument("--cap-period", metavar="N", type=_cap, help="每期上限；写 无 为不限")
    changing.add_argument("--cap-year", metavar="N", type=_cap, help="每年上限；写 无 为不限")
    changing.add_argument("--in-a-row", metavar="N", type=counted(2, 12), help="连续几期，只用于连续亮灯")
    changing.add_argument("--on", action="store_true", help="启用")
    changing.add_argument("--off", action="store_true", help="停用")
    add_ledger(changing)
    allowing = verb(
        verbs, "allow", allow_rule, "启用一条受限规则", "受限规则与减负规定不符，须写明批准人和理由，写入操作记录。",
        "score allow 媒体报道、经验刊发 --db 台账.ledger --approver 王主任 --reason 区政府常务会议定",
    )  # fmt: skip
    _add_kind(allowing)
    allowing.add_argument("--approver", metavar="NAME", required=True, help="批准人")
    allowing.add_argument("--reason", metavar="TEXT", required=True, help="理由")
    add_ledger(allowing)
    _add_score_verbs(verbs)


def _add_score_verbs(verbs: Nouns) -> None:
    showing = verb(
        verbs, "show", show_score, "各单位得分和每一分的依据", "申诉用明细的序号。",
        "score show --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    showing.add_argument("--unit", metavar="U", help="只列一个单位的明细")
    _add_scope(showing)
    adjusting = verb(
        verbs, "adjust", adjust, "手工加分或扣分", "须写明理由和批准人。",
        "score adjust --db 台账.ledger --period 2024Q2 --unit 区教委 --points -2 --reason 未落实会议议定事项 --approver 王主任",
    )  # fmt: skip
    add_unit(adjusting)
    adjusting.add_argument("--points", metavar="N", type=_points, required=True, help="正数加分，负数扣分")
    adjusting.add_argument("--reason", metavar="TEXT", required=True, help="理由")
    adjusting.add_argument("--approver", metavar="NAME", required=True, help="批准人")
    add_period(adjusting, required=False)
    add_plan(adjusting)
    add_ledger(adjusting)
    objecting = verb(
        verbs, "object", raise_objection, "登记单位对一条计分的申诉",
        example="score object 3 --db 台账.ledger --period 2024Q2 --by 区教委 --text 材料已于截止日前送达",
    )  # fmt: skip
    objecting.add_argument("entry", metavar="N", type=counted(1, 100_000), help="score show 中明细的序号")
    objecting.add_argument("--by", metavar="NAME", required=True, help="提出申诉的单位或人")
    objecting.add_argument("--text", metavar="TEXT", required=True, help="申诉理由")
    objecting.add_argument("--raised-on", metavar="DATE", type=day, help="申诉日期；不写时为今天")
    _add_scope(objecting)
    listing = verb(
        verbs, "objections", list_objections, "列出申诉和答复", example="score objections --db 台账.ledger --period 2024Q2"
    )
    _add_scope(listing)
    deciding = verb(
        verbs, "decide", decide, "答复一件申诉：采纳的退回分数，不采纳的照计，原记录都保留",
        example="score decide 1 --db 台账.ledger --period 2024Q2 --accept --by 王主任 --reason 收发室登记属实",
    )  # fmt: skip
    deciding.add_argument("objection", metavar="N", type=counted(1, 100_000), help="score objections 中的序号")
    answer = deciding.add_mutually_exclusive_group(required=True)
    answer.add_argument("--accept", action="store_true", help="采纳")
    answer.add_argument("--reject", action="store_true", help="不采纳")
    deciding.add_argument("--by", metavar="NAME", required=True, help="答复人")
    deciding.add_argument("--reason", metavar="TEXT", required=True, help="理由")
    _add_scope(deciding)
    publishing = verb(
        verbs, "publish", publish, "公布计分表，公布后不再变化", "更正时另出一版，须写明原因。",
        "score publish --db 台账.ledger --period 2024Q2 --approver 王主任",
    )  # fmt: skip
    publishing.add_argument("--approver", metavar="NAME", required=True, help="批准人")
    publishing.add_argument("--note", metavar="TEXT", default="", help="第二版起：更正原因")
    _add_scope(publishing)
    exporting = verb(
        verbs, "export", export, "导出计分表（.xlsx 含明细和规则，.pdf 为附件样式）",
        example="score export --db 台账.ledger --period 2024Q2 --to 计分表.xlsx",
    )  # fmt: skip
    add_target(exporting, ".xlsx 或 .pdf")
    exporting.add_argument("--published", metavar="N", type=counted(1, 1000), help="已公布的第几版；不写时为现在的计分")
    _add_scope(exporting)


def _add_kind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", type=_kind, help="规则名称，如 迟报；见 score rules")


def _add_scope(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--year", action="store_true", help="按年度：本年各期合计到这一期")
    add_period(parser, required=False)
    add_plan(parser)
    add_ledger(parser)


def _kind(text: str) -> FactKind:
    kind = _KINDS.get(text.strip())
    if kind is None or kind is FactKind.BY_HAND:
        raise argparse.ArgumentTypeError(f"没有“{text}”这条计分规则。可选：{'、'.join(KIND_WORDS[one] for one in FactKind if one is not FactKind.BY_HAND)}。")
    return kind


def _points(text: str) -> Decimal:
    try:
        points = Decimal(text.strip())
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"看不懂分值“{text}”。请写数字，如 -1 或 0.5。") from None
    if not points.is_finite():
        raise argparse.ArgumentTypeError(f"看不懂分值“{text}”。请写数字，如 -1 或 0.5。")
    return points


def _cap(text: str) -> Decimal | str:
    return "" if text.strip() in ("无", "none") else _points(text)


def enable(desk: Desk, arguments: argparse.Namespace) -> int:
    """Switch scoring on, or change its frame."""
    with desk.ledger(arguments.db) as services:
        rules = services.scoring.rules
        wanted = replace(rules.settings(), scoring_on=1)
        given = {
            "scoring_basis": arguments.basis,
            "scoring_base": arguments.base,
            "scoring_floor": arguments.floor,
            "scoring_ceiling": arguments.ceiling,
            "scoring_everybody_by": arguments.everybody_by,
            "scoring_everybody_reason": arguments.everybody_reason,
        }
        wanted = replace(wanted, **{name: value for name, value in given.items() if value is not None})
        if arguments.everybody_by is not None or arguments.everybody_reason is not None:
            wanted = replace(wanted, scoring_everybody=1)
        rules.change(wanted)
        _say_settings(desk, services, arguments)
    return 0


def disable(desk: Desk, arguments: argparse.Namespace) -> int:
    """Switch scoring off; nothing is deleted."""
    with desk.ledger(arguments.db) as services:
        services.scoring.rules.change(replace(services.scoring.rules.settings(), scoring_on=0))
        _say_settings(desk, services, arguments)
    return 0


def _say_settings(desk: Desk, services: Services, arguments: argparse.Namespace) -> None:
    settings = services.scoring.rules.settings()
    if arguments.json:
        desk.console.hand_over(
            {
                "is_on": bool(settings.scoring_on),
                "basis": text_or_none(settings.scoring_basis),
                "base": settings.scoring_base,
                "floor": settings.scoring_floor,
                "ceiling": text_or_none(settings.scoring_ceiling),
                "scores_everybody": bool(settings.scoring_everybody),
            }
        )
    elif settings.scoring_on:
        ceiling = f"，最高{settings.scoring_ceiling}分" if settings.scoring_ceiling else ""
        desk.console.say(
            f"考核计分已启用。依据：{settings.scoring_basis}；基础{settings.scoring_base}分，最低{settings.scoring_floor}分{ceiling}。"
        )
    else:
        desk.console.say("考核计分已停用。规则和记录保留。")


def list_rules(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every rule."""
    with desk.ledger(arguments.db) as services:
        rules = services.scoring.rules.rules()
    if arguments.json:
        desk.console.hand_over({"preset": text_or_none(score_preset_of(rules)), "rules": [rule_object(one) for one in rules]})
    else:
        desk.console.say(f"规则：{PRESET_WORDS.get(score_preset_of(rules), '本机关自定')}", *map(rule_line, rules))
    return 0


def use_preset(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take over a rule set."""
    with desk.ledger(arguments.db) as services:
        services.scoring.rules.use_preset(arguments.name)
    return list_rules(desk, arguments)


def change_rule(desk: Desk, arguments: argparse.Namespace) -> int:
    """Change one rule."""
    if arguments.on and arguments.off:
        raise CommandRefusedError("--on 和 --off 只能写一个。")
    with desk.ledger(arguments.db) as services:
        rule = next(one for one in services.scoring.rules.rules() if one.kind is arguments.kind)
        given: dict[str, object] = {"points": arguments.points, "in_a_row": arguments.in_a_row}
        wanted = {name: value for name, value in given.items() if value is not None}
        for name in ("cap_period", "cap_year"):
            value = getattr(arguments, name)
            if value is not None:
                wanted[name] = value or None
        if arguments.on or arguments.off:
            wanted["is_on"] = bool(arguments.on)
        services.scoring.rules.change_rule(replace(rule, **wanted))  # type: ignore[arg-type]  # values follow the fields' types
        rule = next(one for one in services.scoring.rules.rules() if one.kind is arguments.kind)
    return _say_rule(desk, arguments, rule)


def allow_rule(desk: Desk, arguments: argparse.Namespace) -> int:
    """Switch a forbidden rule on, with who answers for it."""
    with desk.ledger(arguments.db) as services:
        services.scoring.rules.allow(arguments.kind, arguments.approver, arguments.reason)
        rule = next(one for one in services.scoring.rules.rules() if one.kind is arguments.kind)
    return _say_rule(desk, arguments, rule)


def _say_rule(desk: Desk, arguments: argparse.Namespace, rule: ScoreRule) -> int:
    if arguments.json:
        desk.console.hand_over({"rule": rule_object(rule)})
    else:
        desk.console.say(rule_line(rule))
    return 0


def _sheet(services: Services, arguments: argparse.Namespace) -> ScoreSheet:
    plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
    return services.scoring.sheet(plan.id, period.id, is_year=arguments.year)


def _entries(table: ScoreTable) -> list[tuple[UnitScore, ScoreEntry]]:
    """The entries in the order in which `score show` numbers them."""
    return [(one, entry) for one in table.ranked for entry in one.entries]


def show_score(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show totals and entries."""
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        wanted = services.units.unit(arguments.unit).id if arguments.unit else None
    table = sheet.table
    shown = [
        (number, score, entry)
        for number, (score, entry) in enumerate(_entries(table), start=1)
        if wanted is None or score.unit.id == wanted
    ]
    cautions = [
        caution_sentence(one.code, one.period, one.unit.name if one.unit else "", one.short_notice, one.times, one.limit)
        for one in sheet.cautions
    ]
    if arguments.json:
        desk.console.hand_over(
            {
                "period": period_object(table.period),
                "is_year": table.is_year,
                "basis": table.basis,
                "units": [unit_object(one) for one in table.units if wanted is None or one.unit.id == wanted],
                "entries": [entry_object(number, score, entry) for number, score, entry in shown],
                "cautions": cautions,
                "unit_notes": list(table.unit_notes),
                "published": [published_object(one) for one in sheet.published],
                "has_changed_since": sheet.has_changed,
            }
        )
        return 0
    desk.console.say(f"{table.title}　依据：{table.basis}")
    for one in table.ranked:
        if wanted is None or one.unit.id == wanted:
            desk.console.say(f"{one.rank}\t{one.unit.name}\t{total_words(one)}")
    if wanted is None and table.not_scored:
        desk.console.say(f"不计分：{'、'.join(one.unit.name for one in table.not_scored)}")
    desk.console.say(*table.unit_notes)
    for number, score, entry in shown:
        objection = objection_words(entry.objection)
        desk.console.say(
            f"  {number}. {score.unit.name}　{KIND_WORDS[entry.fact.kind]}　{counted_words(entry)}　{fact_sentence(entry.fact)}"
            + (f"　{objection}" if objection else "")
        )
    desk.console.say(*cautions)
    return 0


def adjust(desk: Desk, arguments: argparse.Namespace) -> int:
    """Give or take points by hand."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        unit = services.units.unit(arguments.unit)
        services.scoring.add_by_hand(plan.id, unit.id, period.id, arguments.points, arguments.reason, arguments.approver)
        score = services.scoring.sheet(plan.id, period.id).unit_score(unit.id)
    assert score is not None
    if arguments.json:
        desk.console.hand_over({"unit": unit_object(score)})
    else:
        desk.console.say(f"已记：{unit.name}　{total_words(score)}")
    return 0


def raise_objection(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put an objection on record."""
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        numbered = _entries(sheet.table)
        if arguments.entry > len(numbered):
            raise CommandRefusedError(f"计分明细没有第{arguments.entry}条。请用 score show 查看序号。")
        table, (_, entry) = sheet.table, numbered[arguments.entry - 1]
        objection, _changes = services.scoring.raise_objection(
            table.plan.id, table.period.id, entry.key, arguments.by, arguments.text, arguments.raised_on, is_year=table.is_year
        )
    return _say_objection(desk, arguments, objection)


def list_objections(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the objections of a score."""
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
    if arguments.json:
        desk.console.hand_over({"objections": [objection_object(one) for one in sheet.objections]})
        return 0
    for number, one in enumerate(sheet.objections, start=1):
        gone = "　（这条计分的依据已经变化，不再计分）" if sheet.entry(one.entry_key) is None else ""
        desk.console.say(f"{number}. {KIND_WORDS[one.kind]}　{objection_words(one)}{gone}")
    if not sheet.objections:
        desk.console.say("没有申诉。")
    return 0


def decide(desk: Desk, arguments: argparse.Namespace) -> int:
    """Answer an objection."""
    with desk.ledger(arguments.db) as services:
        objections = _sheet(services, arguments).objections
        if arguments.objection > len(objections):
            raise CommandRefusedError(f"没有第{arguments.objection}件申诉。请用 score objections 查看序号。")
        wanted = objections[arguments.objection - 1]
        services.scoring.decide_objection(
            wanted.id, accepted=arguments.accept, reason=arguments.reason, decided_by=arguments.by
        )
        decided = next(one for one in _sheet(services, arguments).objections if one.id == wanted.id)
    return _say_objection(desk, arguments, decided)


def _say_objection(desk: Desk, arguments: argparse.Namespace, objection: ScoreObjection) -> int:
    if arguments.json:
        desk.console.hand_over({"objection": objection_object(objection)})
    else:
        desk.console.say(f"已记：{objection_words(objection)}")
    return 0


def publish(desk: Desk, arguments: argparse.Namespace) -> int:
    """Make a score known."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
        published, _changes = services.scoring.publish(
            plan.id, period.id, arguments.approver, arguments.note, is_year=arguments.year
        )
    if arguments.json:
        desk.console.hand_over({"published": published_object(published)})
    else:
        desk.console.say(f"已公布：{published.title}第{published.version}版。")
    return 0


def export(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write a score as a workbook or as a paper."""
    to = writable_place(arguments.to)
    if to.suffix.lower() not in (".xlsx", ".pdf"):
        raise CommandRefusedError(f"{to.name} 的扩展名不是 .xlsx 或 .pdf。请改正。")
    with desk.ledger(arguments.db) as services:
        sheet = _sheet(services, arguments)
        table = sheet.table
        if arguments.published is not None:
            found = next((one for one in sheet.published if one.version == arguments.published), None)
            if found is None:
                raise CommandRefusedError(f"没有公布过第{arguments.published}版。")
            table = services.scoring.published_table(found)
        if to.suffix.lower() == ".xlsx":
            services.scoring.write_workbook(table, to)
        else:
            write_whole(services.scoring.paper(table), to)
    if arguments.json:
        desk.console.hand_over({"file": str(to), "units": len(table.ranked), "entries": len(_entries(table))})
    else:
        desk.console.say(f"已导出：{to}（{state_words(table)}）")
    return 0
