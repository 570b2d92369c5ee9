"""What a reading leaves open: codes and data for the clerk, never an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wanzhou_gui.domain.plan_reading import (
    IndicatorScope,
    MilestoneReading,
    PlanReading,
    QuestionCode,
    ReviewQuestion,
    Strength,
    TaskReading,
)
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import folded_name
from wanzhou_gui.exchange.plan_documents.numbering import chinese_number

_SPECIAL = frozenset(
    {
        UnitNature.JUDICIAL_ORGAN,
        UnitNature.PARTY_DEPARTMENT,
        UnitNature.CENTRAL_AGENCY,
        UnitNature.DEVELOPMENT_ZONE,
        UnitNature.ATTACHED_ORGAN,
    }
)
# Words of the text that only one body can act on, and how its name ends.
_IMPLIED = (
    (re.compile(r"审判|司法裁判|司法保护"), re.compile(r"法院$")),
    (re.compile(r"检察"), re.compile(r"检察院$")),
    (re.compile(r"公证|人民调解|法律援助"), re.compile(r"司法[局厅]$")),
    (re.compile(r"高校|高等院校|院校|校企"), re.compile(r"教委$|教育[局厅]$|教育委员会$")),
    (re.compile(r"科技型|科研院所|科研机构"), re.compile(r"科技[局厅委]$|科学技术[局厅委]$")),
    (re.compile(r"资金支持|财政奖励|财政资金|财政投入"), re.compile(r"财政[局厅]$")),
    (re.compile(r"银行|融资|信贷"), re.compile(r"金融(?:办|局|工作局|监管局)$|金融发展服务中心$")),
    (re.compile(r"旅游|文旅"), re.compile(r"文化旅游委$|文化和旅游[局厅]$|文旅[局委]$|文化旅游[局厅]$")),
)
_LOOSE_GROUP = re.compile(r"(?:[省市区县][级直])?(?:有关|相关|各有关|各相关)(?:部门|单位|地区|部门和单位|单位和部门)|多部门|各部门|成员单位")
_OUTSIDE = re.compile(
    r"(?:申请|申报|争创|创建|争取|培育|认定|备案).{0,16}(?:国家|省级|市级|全国)|(?:国家|全国).{0,20}(?:备案|认定|示范|网点|中心|试点)|三地|[\u4e00-\u9fff]{2}[、和与][\u4e00-\u9fff]{2}共建|共建万|川渝|跨区域|跨省|区域协作|依托市级|依托省级|"
    r"万达开|互认"
)
_REPORTING = re.compile(r"(?:报送|上报|报告|通报|反馈).{0,14}(?:进展|情况|台账|总结)|每[月季半年]{1,2}(?:度)?.{0,12}(?:报送|上报|报告)|(?:月|季)报|定期(?:报送|上报|报告|调度|通报)")
_LEVEL = re.compile(r"^(自治区|省|市|区|县|州)(?![委级直])")
_DEPARTMENT = re.compile(
    r"^(?:发展改革|发改|经济|经信|工信|工业|教育|科技|科学技术|民族|宗教|公安|民政|司法|财政|人力资源|人力社保|人社|自然资源|规划|生态环境|环保|住房|住建|城乡建设|城市管理|城管|交通|水利|水务|农业|商务|文化|文旅|卫生|卫健|退役军人|"
    r"应急|审计|国资|市场监管|市场监督|体育|统计|医保|医疗保障|信访|金融|林业|园林|乡村振兴|粮食|机关事务|大数据|招商|地方金融|能源|外事|广播|知识产权|政务服务|科协|残联|工商联|妇联|团|总工会)[\u4e00-\u9fff]{0,10}$"
)


def questions_about(reading: PlanReading) -> tuple[ReviewQuestion, ...]:
    """Everything a clerk must decide or should check, the questions that block 立项 first."""
    asked = [
        *_about_units(reading),
        *_about_period(reading),
        *_about_targets(reading),
        *_about_deliverables(reading),
        *_about_names(reading),
        *_about_document(reading),
    ]
    unique: dict[tuple[QuestionCode, str], ReviewQuestion] = {}
    for question in asked:
        unique.setdefault((question.code, question.subject), question)
    return tuple(sorted(unique.values(), key=lambda question: not question.must_answer))


def _about_units(reading: PlanReading) -> Iterator[ReviewQuestion]:
    without = [task for task in reading.tasks if not task.lead_units and not task.responsible_units]
    if without and len(without) == len(reading.tasks):
        yield ReviewQuestion(QuestionCode.NO_UNITS, "", "", (), must_answer=True)
        without = []
    for task in without:
        yield ReviewQuestion(QuestionCode.NO_UNITS, task.key, task.title, (), must_answer=True)
    for task in reading.tasks:
        clause = "；".join(task.unit_clauses)
        if not task.lead_units and task.responsible_units:
            yield ReviewQuestion(QuestionCode.NO_LEAD, task.key, clause, task.responsible_units, must_answer=True)
        elif len(task.lead_units) > 1:
            yield ReviewQuestion(QuestionCode.SEVERAL_LEADS, task.key, clause, task.lead_units, must_answer=True)
        elif task.lead_units and not task.responsible_units:
            yield ReviewQuestion(QuestionCode.LEAD_ONLY, task.key, clause, (), must_answer=False)
    known = [unit.name for unit in reading.units if unit.nature is not UnitNature.COLLECTIVE]
    by_start: dict[str, list[str]] = {}
    for name in known:
        if len(name) >= 3:
            by_start.setdefault(name[:3], []).append(name)
    implied = [(pattern, ending, [name for name in known if ending.search(name)]) for pattern, ending in _IMPLIED]
    for item in reading.work_items:
        yield from _hidden_units(item, by_start, implied)
        loose = _LOOSE_GROUP.search(item.body)
        listed = next((name for name in (*item.lead_units, *item.responsible_units) if _LOOSE_GROUP.search(name)), "")
        if listed or (loose and re.search(r"牵头|会同|负责|配合|按照职责", item.body)):
            yield ReviewQuestion(
                QuestionCode.UNDEFINED_GROUP, item.key, listed or (loose[0] if loose else ""), (), must_answer=False
            )


def _hidden_units(
    item: TaskReading, by_start: dict[str, list[str]], implied: list[tuple[re.Pattern[str], re.Pattern[str], list[str]]]
) -> Iterator[ReviewQuestion]:
    """Bodies that the text of an item names or implies and its clause does not list."""
    listed = (*item.lead_units, *item.responsible_units)
    text = f"{item.title}。{item.body}"
    here = dict.fromkeys(
        name
        for at in range(len(text) - 2)
        for name in by_start.get(text[at : at + 3], ())[:20]
        if text.startswith(name, at) and name not in listed
    )
    named = list(here)
    words = list(named)
    for pattern, ending, bodies in implied:
        match = pattern.search(text) if bodies and listed else None
        if match and not any(ending.search(name) for name in listed):
            found = [name for name in bodies[:5] if name not in here]
            if found:
                words.append(match[0])
                named.extend(found)
    if named:
        yield ReviewQuestion(
            QuestionCode.UNIT_IN_TEXT_NOT_IN_CLAUSE, item.key, "、".join(words), tuple(dict.fromkeys(named)), must_answer=False
        )


def _about_period(reading: PlanReading) -> Iterator[ReviewQuestion]:
    period = reading.period
    if period is None:
        proposals = (f"{reading.issued_on.year}-01-01/{reading.issued_on.year}-12-31",) if reading.issued_on else ()
        yield ReviewQuestion(QuestionCode.PERIOD_UNKNOWN, "", "", proposals, must_answer=True)
    elif reading.issued_on is not None and reading.issued_on > period.start:
        yield ReviewQuestion(
            QuestionCode.PERIOD_START_TRAP,
            "",
            f"{period.start.year}—{period.end.year}年",
            (reading.issued_on.isoformat(), period.start.isoformat()),
            must_answer=True,
        )


def _about_targets(reading: PlanReading) -> Iterator[ReviewQuestion]:
    # What a plan of one year promises, it promises for that year.
    is_of_one_year = reading.period is not None and reading.period.start.year == reading.period.end.year
    if reading.indicators:
        names = "、".join(indicator.name for indicator in reading.indicators)
        yield ReviewQuestion(QuestionCode.NO_BASELINE, "", names, (), must_answer=True)
    for indicator in reading.indicators:
        if indicator.ratio_base:
            yield ReviewQuestion(
                QuestionCode.RATIO_NEEDS_PARTS, indicator.name, indicator.quote, (indicator.ratio_base,), must_answer=False
            )
        elif _is_open_in_time(indicator.name, indicator.unit):
            yield ReviewQuestion(QuestionCode.YEARLY_OR_CUMULATIVE, indicator.name, indicator.quote, (), must_answer=False)
        if indicator.scope is IndicatorScope.GOAL:
            yield ReviewQuestion(
                QuestionCode.TARGET_WITHOUT_UNIT, indicator.name, indicator.quote, indicator.suggested_tasks, must_answer=False
            )
        if indicator.year is None and not is_of_one_year:
            yield ReviewQuestion(QuestionCode.TARGET_WITHOUT_YEAR, indicator.name, indicator.quote, (), must_answer=False)


def _is_open_in_time(name: str, unit: str) -> bool:
    if unit in ("%", "‰", "个百分点") or re.search(r"(?:拥有量|保有量|存量|总量|率|比重|占比|密度)$", name):
        return False
    return "元" in unit or unit in ("场", "次", "人次", "个", "件", "项", "万元", "万人次")


def _about_deliverables(reading: PlanReading) -> Iterator[ReviewQuestion]:
    by_task: dict[str, list[MilestoneReading]] = {}
    for milestone in reading.milestones:
        by_task.setdefault(milestone.task, []).append(milestone)
    for item in reading.work_items:
        own = by_task.get(item.key, [])
        batches = [milestone.quote for milestone in own if milestone.batch_without_number]
        if batches:
            yield ReviewQuestion(QuestionCode.BATCH_WITHOUT_NUMBER, item.key, "；".join(batches), (), must_answer=True)
        soft = [milestone.quote for milestone in own if milestone.strength is Strength.SOFT]
        if soft:
            yield ReviewQuestion(QuestionCode.SOFT_VERB, item.key, "；".join(soft), (), must_answer=False)
        outside = [milestone.quote for milestone in own if _OUTSIDE.search(milestone.quote)]
        if outside:
            yield ReviewQuestion(QuestionCode.OUTSIDE_DEPENDENCY, item.key, "；".join(outside), (), must_answer=False)
    goals = [target.quote for target in reading.qualitative if "一批" in target.quote]
    if goals:
        yield ReviewQuestion(QuestionCode.BATCH_WITHOUT_NUMBER, "", "；".join(goals), (), must_answer=True)
    if reading.milestones and not any(milestone.due_text for milestone in reading.milestones):
        yield ReviewQuestion(QuestionCode.MILESTONES_WITHOUT_DATES, "", "", (), must_answer=False)


def _about_names(reading: PlanReading) -> Iterator[ReviewQuestion]:
    folded: dict[str, list[str]] = {}
    for unit in reading.units:
        if unit.nature in _SPECIAL:
            roles = "、".join((*unit.lead_in, *unit.responsible_in, *unit.safeguards))
            yield ReviewQuestion(QuestionCode.SPECIAL_NATURE_UNIT, unit.name, roles, (unit.nature.value,), must_answer=False)
        if unit.full_name:
            yield ReviewQuestion(QuestionCode.CARRIED_LEVEL_WORD, unit.name, "", (unit.full_name,), must_answer=False)
        if unit.nature is not UnitNature.COLLECTIVE:
            folded.setdefault(folded_name(_LEVEL.sub("", unit.full_name or unit.name)), []).append(unit.name)
    full = {unit.name: unit.full_name for unit in reading.units if unit.full_name}
    for names in folded.values():
        kinds = {full.get(name, name) for name in names}
        if len(kinds) > 1:
            yield ReviewQuestion(QuestionCode.SEVERAL_NAMES_OF_ONE_UNIT, names[0], "、".join(names), tuple(names), must_answer=False)


def _about_document(reading: PlanReading) -> Iterator[ReviewQuestion]:
    for name, value in (
        ("title", reading.title),
        ("document_number", reading.document_number),
        ("issuing_body", reading.issuing_body),
        ("issued_on", reading.issued_on),
    ):
        if not value:
            yield ReviewQuestion(QuestionCode.METADATA_MISSING, name, "", (), must_answer=False)
    if not any(_REPORTING.search(item.body) for item in reading.work_items):
        yield ReviewQuestion(QuestionCode.NO_REPORTING_DUTY, "", "", (), must_answer=False)
    for task in reading.tasks:
        if len(task.deadlines) > 1:
            yield ReviewQuestion(QuestionCode.SEVERAL_DEADLINES, task.key, "；".join(task.deadlines), task.deadlines, must_answer=False)
        if task.deadline_on and task.deadline and not re.search(r"20\d\d", task.deadline):
            yield ReviewQuestion(
                QuestionCode.DEADLINE_YEAR_INFERRED, task.key, task.deadline, (task.deadline_on.isoformat(),), must_answer=False
            )
    yield from _gaps(reading.tasks)
    guessed = [heading for heading in reading.open_columns if heading.endswith("］")]
    for heading in reading.open_columns:
        if heading not in guessed:
            yield ReviewQuestion(QuestionCode.COLUMN_UNKNOWN, heading, "", (), must_answer=False)
    if guessed:
        yield ReviewQuestion(QuestionCode.HEADINGS_GUESSED, "", "、".join(guessed), (), must_answer=False)
    if reading.unread:
        first = reading.unread[0]
        words = reading.source_lines[first.line - 1][first.start : first.end].strip()
        yield ReviewQuestion(QuestionCode.UNREAD_LINES, str(len(reading.unread)), words, (), must_answer=False)


def _gaps(tasks: Sequence[TaskReading]) -> Iterator[ReviewQuestion]:
    """Numbers that neither follow on nor begin again."""
    for before, after in pairwise(tasks):
        left, right = _ordinal(before.number), _ordinal(after.number)
        if left and right and right not in (left + 1, 1) and before.group == after.group:
            yield ReviewQuestion(QuestionCode.NUMBER_GAP, after.key, f"{before.number}、{after.number}", (), must_answer=False)


def _ordinal(number: str) -> int:
    return chinese_number(re.sub(r"[（）()第条]", "", number))


def carried_name(names: Sequence[str], index: int) -> str:
    """省工信厅、财政厅: the full name of a unit that borrows the level word of the one before it, or nothing."""
    name = names[index]
    if _LEVEL.match(name) or not _DEPARTMENT.match(name):
        return ""
    for earlier in reversed(names[:index]):
        level = _LEVEL.match(earlier)
        if level:
            return level[1] + name
        if not _DEPARTMENT.match(earlier):
            return ""
    return ""
