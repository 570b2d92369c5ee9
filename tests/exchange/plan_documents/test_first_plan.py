"""The first plan, 万州府办发〔2024〕16号, down to every count and every trap that was found in it."""

from __future__ import annotations

import datetime as dt
import difflib
import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from wanzhou_gui.domain.plan_reading import (
    Comparator,
    IndicatorScope,
    PlanReading,
    QuestionCode,
    SpanKind,
    Strength,
    TaskReading,
)
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.exchange.plan_documents.json_shape import reading_as_json
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text

GOLDEN = Path(__file__).with_name("first_plan.golden.json")


@pytest.fixture(scope="module")
def plan(first_plan_text: str) -> PlanReading:
    (reading,) = read_plan_text(first_plan_text)
    return reading


def task(plan: PlanReading, key: str) -> TaskReading:
    return next(item for item in plan.work_items if item.key == key)


def subjects(plan: PlanReading, code: QuestionCode) -> list[str]:
    return [question.subject for question in plan.questions if question.code is code]


def test_head_and_foot(plan: PlanReading) -> None:
    assert plan.title == "万州区推动知识产权服务现代化产业体系高质量发展行动计划（2023—2025年）"
    assert plan.notice_title == f"重庆市万州区人民政府办公室关于印发{plan.title}的通知"
    assert plan.document_number == "万州府办发〔2024〕16号"
    assert plan.issuing_body == "重庆市万州区人民政府办公室"
    assert (plan.issued_on, plan.printed_on) == (dt.date(2024, 3, 4), dt.date(2024, 3, 5))
    assert plan.main_recipients == "各镇乡（民族乡）人民政府、各街道办事处、区政府各部门、有关单位"
    assert plan.published == "（此件公开发布）"
    assert plan.period is not None
    assert (plan.period.start, plan.period.end, plan.period_text) == (dt.date(2023, 1, 1), dt.date(2025, 12, 31), "2023—2025")


def test_copied_to_is_read_over_a_broken_name(plan: PlanReading) -> None:
    assert plan.copied_to == ("区委办公室", "区人大常委会办公室", "区政协办公室", "万州经开区办公室", "区法院", "区检察院", "区人武部")


def test_groups_and_tasks(plan: PlanReading) -> None:
    assert [group.number for group in plan.groups] == ["（一）", "（二）", "（三）", "（四）", "（五）"]
    assert plan.groups[0].title == "以法治为引领，健全知识产权保护体系"
    counts = [sum(1 for item in plan.tasks if item.group == group.printed) for group in plan.groups]
    assert counts == [4, 5, 3, 4, 3]
    assert [item.number for item in plan.tasks] == [str(number) for number in range(1, 20)]


def test_safeguards_are_apart(plan: PlanReading) -> None:
    assert [(item.key, item.number, item.title) for item in plan.safeguards] == [
        ("B1", "（一）", "加强组织领导"), ("B2", "（二）", "强化政策保障"), ("B3", "（三）", "营造良好氛围"),
    ]  # fmt: skip


def test_units_and_roles(plan: PlanReading) -> None:
    assert len(plan.units) == 21
    assert sum(len(item.lead_units) for item in plan.tasks) == 21
    assert sum(len(item.responsible_units) for item in plan.tasks) == 51
    motor = next(unit for unit in plan.units if unit.name == "区市场监管局")
    assert (len(motor.lead_in), len(motor.responsible_in)) == (13, 6)
    assert sum(1 for unit in plan.units if unit.lead_in) == 8
    ordinary = [unit for unit in plan.units if unit.nature is UnitNature.GOVERNMENT_DEPARTMENT]
    assert len(ordinary) == 14


def test_bodies_are_whole_and_without_the_clause(plan: PlanReading) -> None:
    assert task(plan, "1").body.startswith("健全市场监管、公安、检察、文旅、农业、林业等多部门知识产权保护协作机制")
    assert task(plan, "1").body.endswith("加强知识产权司法、行政办案人员的专业素养培训。")
    assert not any("牵头单位" in item.body or "责任单位" in item.body for item in plan.tasks)


def test_only_the_last_bracket_names_units(plan: PlanReading) -> None:
    assert "“公司（协会）＋商标（地理标志）＋农户”" in task(plan, "6").body
    assert "（万州金融发〔2022〕14号）精神启动风险补偿机制。" in task(plan, "15").body


def test_no_lead_is_asked_and_never_set(plan: PlanReading) -> None:
    assert task(plan, "17").lead_units == ()
    assert task(plan, "19").lead_units == ()
    asked = {question.subject: question for question in plan.questions if question.code is QuestionCode.NO_LEAD}
    assert set(asked) == {"17", "19"}
    assert asked["17"].proposals[0] == "区委组织部"
    assert asked["19"].proposals[0] == "区科技局"
    assert asked["17"].must_answer


def test_three_leads_are_asked(plan: PlanReading) -> None:
    assert subjects(plan, QuestionCode.SEVERAL_LEADS) == ["9", "15"]
    assert task(plan, "15").lead_units == ("区金融办", "国家金融监督管理总局万州监管分局", "中国人民银行万州分行")


def test_lead_only_is_no_error(plan: PlanReading) -> None:
    assert subjects(plan, QuestionCode.LEAD_ONLY) == ["4", "10", "16"]


def test_goals_have_eight_numbers(plan: PlanReading) -> None:
    goals = [(one.name, one.value, one.unit, one.comparator) for one in plan.indicators if one.scope is IndicatorScope.GOAL]
    assert goals == [
        ("每万人口发明专利拥有量", Decimal(5), "件", Comparator.REACH),
        ("每万人口高价值发明专利拥有量", Decimal("1.2"), "件", Comparator.REACH),
        ("每万户市场主体有效注册商标量", Decimal(1600), "件", Comparator.REACH),
        ("“两品一标”产品认证", Decimal(120), "个", Comparator.GE),
        ("市级知识产权优势企业", Decimal(19), "家", Comparator.REACH),
        ("高价值专利培育项目立项", Decimal(3), "件", Comparator.REACH),
        ("知识产权质押融资额", Decimal(5000), "万元", Comparator.REACH),
        ("知识产权人才总量", Decimal(200), "人", Comparator.REACH),
    ]
    assert all(one.year == 2025 for one in plan.indicators if one.scope is IndicatorScope.GOAL)


def test_the_ninth_number_stays_in_its_task(plan: PlanReading) -> None:
    (inside,) = [one for one in plan.indicators if one.scope is IndicatorScope.TASK]
    assert (inside.task, inside.value, inside.unit, inside.year) == ("8", Decimal(3), "个", None)


def test_slogans_and_periods_are_no_targets(plan: PlanReading) -> None:
    names = " ".join(one.name for one in plan.indicators)
    for slogan in ("5+10", "4+4+2", "7+5", "四团", "二十大", "五大"):
        assert slogan not in names


def test_goals_have_eight_promises_in_words(plan: PlanReading) -> None:
    assert [target.quote for target in plan.qualitative] == [
        "专利产品备案、专利密集型产品认定取得明显进展",
        "推动高校专利技术向企业现实生产力转化",
        "新培育一批国家知识产权示范企业或优势企业",
        "建立健全知识产权保护体系，持续完善知识产权保护联席会议、跨区域执法协作、知识产权纠纷调解等机制",
        "着力打造协同联动平台，努力构建知识产权“严、大、快、同”保护格局",
        "完善公共服务基础设施建设，探索建立知识产权服务平台",
        "大力提升知识产权服务机构规模和水平",
        "分门别类建立区人才库，定向培养专业型人才，不断壮大知识产权队伍",
    ]


def test_missing_baselines_and_batches_must_be_answered(plan: PlanReading) -> None:
    must = {question.code for question in plan.open_questions}
    assert must == {
        QuestionCode.NO_LEAD, QuestionCode.SEVERAL_LEADS, QuestionCode.NO_BASELINE,
        QuestionCode.BATCH_WITHOUT_NUMBER, QuestionCode.PERIOD_START_TRAP,
    }  # fmt: skip
    batches = [question for question in plan.questions if question.code is QuestionCode.BATCH_WITHOUT_NUMBER]
    assert sum(question.quote.count("一批") for question in batches) == 9


def test_the_period_trap_carries_both_dates(plan: PlanReading) -> None:
    (trap,) = [question for question in plan.questions if question.code is QuestionCode.PERIOD_START_TRAP]
    assert trap.proposals == ("2024-03-04", "2023-01-01")


def test_units_of_special_nature_are_named(plan: PlanReading) -> None:
    assert set(subjects(plan, QuestionCode.SPECIAL_NATURE_UNIT)) == {
        "区法院", "区检察院", "区委组织部", "区新闻出版局", "万州经开区经济发展局",
        "国家金融监督管理总局万州监管分局", "中国人民银行万州分行",
    }  # fmt: skip


def test_the_hidden_unit_of_a_safeguard_is_shown(plan: PlanReading) -> None:
    hidden = {question.subject: question for question in plan.questions if question.code is QuestionCode.UNIT_IN_TEXT_NOT_IN_CLAUSE}
    assert hidden["B3"].proposals == ("区市场监管局",)
    assert "区法院" in hidden["4"].proposals
    assert "B3" in subjects(plan, QuestionCode.UNDEFINED_GROUP)


def test_soft_verbs_and_outside_dependencies_are_marked(plan: PlanReading) -> None:
    assert "3" in subjects(plan, QuestionCode.SOFT_VERB)
    assert {"4", "13"} <= set(subjects(plan, QuestionCode.OUTSIDE_DEPENDENCY))
    assert subjects(plan, QuestionCode.NO_REPORTING_DUTY) == [""]


def test_every_line_ends_in_one_place(plan: PlanReading) -> None:
    assert plan.unread == ()
    for number, line in enumerate(plan.source_lines, 1):
        spans = [span for span in plan.spans if span.line == number]
        assert spans[0].start == 0
        assert spans[-1].end == len(line)
        assert all(left.end == right.start for left, right in pairwise(spans))


def test_page_marks_and_bookmarks_are_no_text(plan: PlanReading) -> None:
    marks = [plan.source_lines[span.line - 1].strip() for span in plan.spans if span.kind is SpanKind.PAGE_MARK]
    assert {"— 2 —", "— 1 —", "[bookmark: _GoBack]"} <= set(marks)


def test_reading_is_the_golden_one(plan: PlanReading) -> None:
    assert reading_as_json([plan]) == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_shipped_file_reads_like_its_text(plan: PlanReading) -> None:
    shipped = Path(__file__).resolve().parents[3] / "resources" / "plans" / "wanzhou_2024_16.txt"
    assert read_plan_file(shipped) == (plan,)


def test_bodies_and_roles_equal_the_expected_reading(plan: PlanReading, shared_plans: Path) -> None:
    expected = json.loads((shared_plans / "wanzhou_2024_16.expected.json").read_text(encoding="utf-8"))
    for wanted in expected["tasks"]:
        item = task(plan, str(wanted["no"]))
        assert (item.title, item.body) == (wanted["title"], wanted["body"])
        assert (list(item.lead_units), list(item.responsible_units)) == (wanted["lead"], wanted["responsible"])


def test_nine_in_ten_deliverables_are_found_with_their_force(plan: PlanReading, shared_plans: Path) -> None:
    expected = json.loads((shared_plans / "wanzhou_2024_16.expected.json").read_text(encoding="utf-8"))["milestones"]
    force = {"硬": Strength.HARD, "中": Strength.MEDIUM, "软": Strength.SOFT}
    free = list(plan.milestones)
    found = alike = 0
    for wanted in expected:
        near = [
            (_overlap(one.quote, wanted["quote"]), index)
            for index, one in enumerate(free)
            if one.task == str(wanted["task"]) and _overlap(one.quote, wanted["quote"]) >= 0.6
        ]
        if near:
            one = free.pop(max(near)[1])
            found += 1
            alike += one.strength is force[wanted["strength"]]
    assert found >= 90
    assert alike >= 85
    assert len(free) <= 25


def _overlap(left: str, right: str) -> float:
    match = difflib.SequenceMatcher(None, left, right, autojunk=False).find_longest_match(0, len(left), 0, len(right))
    return match.size / min(len(left), len(right))
