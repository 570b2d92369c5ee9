"""The bulletin: figures that always add up, edits that go stale, papers that never change once issued."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.bulletin.facts import Timeliness
from wanzhou_gui.reports.bulletin.sections import plan_noun
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

APPROVAL = {"approver": "区长", "approved_on": date(2024, 7, 5), "issued_on": date(2024, 7, 8)}


def test_the_sample_holds_the_whole_first_plan(sample: tuple[Services, SampleCounts]) -> None:
    _, counts = sample
    assert (counts.tasks, counts.safeguards, counts.units) == (19, 3, 21)
    assert (counts.lead_roles, counts.responsible_roles) == (21, 51)
    assert (counts.indicators, counts.qualitative_targets) == (8, 8)
    assert counts.milestones >= 80


@pytest.mark.parametrize("code", ["2024Q1", "2024Q2", "2024Q3"])
def test_classes_add_up_to_nineteen_and_shares_to_one_hundred(
    sample: tuple[Services, SampleCounts], code: str
) -> None:
    services, counts = sample
    facts = services.reports.facts(counts.plan_id, services.periods.period(code).id)
    assert sum(one.count for one in facts.classes) == facts.total == 19
    assert sum(one.share for one in facts.classes) == Decimal(100)
    assert sum(len(facts.units_that(kind)) for kind in Timeliness) == 21
    told = document_text(services.reports.bulletin(counts.plan_id, services.periods.period(code).id).document)
    sentence = re.search(r"该行动计划共分解任务(\d+)项。截至[^，]+，([^。]+)。", told)
    assert sentence is not None
    printed = [int(number) for number in re.findall(r"(\d+)项，占", sentence[2])]
    shares = [Decimal(share) for share in re.findall(r"占([\d.]+)%", sentence[2])]
    assert sum(printed) == int(sentence[1]) == 19
    assert sum(shares) == Decimal(100)


def test_lagging_tasks_are_named_with_who_answers_and_why(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q3").id)
    red = draft.facts.tasks_with(Lamp.RED)
    assert {task.number for task in red} == {"8"}
    problems = next(section.text for section in draft.sections if section.key == "problems")
    assert "第8项“发展先进制造业”（区经济信息委牵头），已连续2期没有报送进展。" in problems


def test_every_row_of_the_indicator_table_is_accounted_for_in_the_text(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q3").id)
    told = re.search(r"(\d+)项量化指标中.*另有任务中提出的数量要求(\d+)项", document_text(draft.document))
    assert told is not None
    assert int(told[1]) + int(told[2]) == len(draft.facts.indicators) == 9


def test_one_way_of_writing_a_percentage_throughout(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q3").id)
    reasons = " ".join(task.reason for task in draft.facts.tasks)
    assert "完成20%，序时进度31.5%" in reasons
    assert ".0%" not in reasons


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("万州区推动知识产权服务现代化产业体系高质量发展行动计划（2023—2025年）", "行动计划"),
        ("关于加快林业碳汇发展的实施意见", "实施意见"),
        ("碳普惠体系建设工作方案", "工作方案"),
        ("制造业高质量发展“十四五”规划（2021—2025年）", "规划"),
        ("五项攻坚", "方案"),
    ],
)
def test_a_paper_calls_a_plan_what_it_calls_itself(title: str, noun: str) -> None:
    assert plan_noun(title) == noun


def test_when_nobody_reported_the_paper_does_not_speak_of_single_units(with_plan: Services) -> None:
    plan_id = with_plan.plans.plans()[0].plan.id
    draft = with_plan.reports.bulletin(plan_id, with_plan.periods.period("2024Q2").id)
    problems = next(section.text for section in draft.sections if section.key == "problems")
    assert "多数单位报送不及时。" in problems
    assert "全部事项缺少数据。19项任务均尚无进展数据" in problems
    assert "全部指标基础数据不全。" in problems
    assert "个别" not in problems


def test_courts_and_central_bodies_are_not_criticised(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    draft = services.reports.bulletin(counts.plan_id, services.periods.period("2024Q2").id)
    assert "区检察院" in {unit.name for unit in draft.facts.units_that(Timeliness.MISSING)}
    text = {section.key: section.text for section in draft.sections}
    criticised = next(line for line in text["problems"].split("\n") if "报送不及时" in line)
    assert "区检察院" not in criticised
    assert "区经济信息委" in criticised
    assert "商请区检察院" in text["next_steps"]


def test_an_edit_is_kept_and_goes_stale_when_the_data_changes(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.reports.edit_section(counts.plan_id, period.id, "good", "（一）本期有25项亮点。")
    draft = services.reports.bulletin(counts.plan_id, period.id)
    assert not draft.is_stale
    assert "本期有25项亮点。" in document_text(draft.document)
    assert "foreign_figures" in {check.code for check in draft.checks}
    form = services.entries.form(counts.plan_id, services.units.unit("区科技局").id, period.id)
    services.entries.reopen(form, "补充")
    assert services.reports.bulletin(counts.plan_id, period.id).is_stale
    with pytest.raises(RejectedError) as refused:
        services.reports.issue(counts.plan_id, period.id, **APPROVAL)  # type: ignore[arg-type]
    assert refused.value.code == "paper_blocked"
    services.reports.edit_section(counts.plan_id, period.id, "good", None)
    assert not services.reports.bulletin(counts.plan_id, period.id).is_stale


def test_an_issued_bulletin_is_numbered_once_and_its_bytes_never_change(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    first, second = (services.periods.period(code) for code in ("2024Q1", "2024Q2"))
    assert services.reports.next_number(date(2024, 7, 8)) == "万州府督〔2024〕1号"
    paper, content, _ = services.reports.issue(counts.plan_id, first.id, **APPROVAL)  # type: ignore[arg-type]
    assert paper.number_text == "万州府督〔2024〕1号"
    assert hashlib.sha256(content).hexdigest() == paper.pdf_sha256
    other, _, _ = services.reports.issue(counts.plan_id, second.id, **APPROVAL)  # type: ignore[arg-type]
    assert other.number_text == "万州府督〔2024〕2号"
    form = services.entries.form(counts.plan_id, services.units.unit("区科技局").id, first.id)
    services.entries.reopen(form, "补充")
    assert services.reports.file_of(paper.id) == content
    with pytest.raises(RejectedError) as refused:
        services.reports.issue(counts.plan_id, first.id, **APPROVAL)  # type: ignore[arg-type]
    assert refused.value.code == "paper_is_issued"


def test_issuing_cannot_be_undone(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    services.reports.issue(counts.plan_id, services.periods.period("2024Q1").id, **APPROVAL)  # type: ignore[arg-type]
    assert services.history.next_undo() is None
    with pytest.raises(RejectedError):
        services.history.undo()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"approver": " "}, "approval_missing"),
        ({"approved_on": None}, "approval_missing"),
        ({"approved_on": date(2024, 7, 9)}, "approved_after_issue"),
    ],
)
def test_naming_units_needs_an_approval(
    sample: tuple[Services, SampleCounts], changed: dict[str, object], code: str
) -> None:
    services, counts = sample
    with pytest.raises(RejectedError) as refused:
        services.reports.issue(
            counts.plan_id, services.periods.period("2024Q1").id, **{**APPROVAL, **changed}
        )  # type: ignore[arg-type]
    assert refused.value.code == code


def test_a_character_no_font_has_is_named_before_the_paper_gets_its_number(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q1")
    services.reports.edit_section(counts.plan_id, period.id, "good", "（一）负责人𰻝𰻝。")
    with pytest.raises(RejectedError) as refused:
        services.reports.issue(counts.plan_id, period.id, **APPROVAL)  # type: ignore[arg-type]
    assert refused.value.code == "missing_characters"
    assert "𰻝" in refused.value.details["characters"]


def test_a_plan_that_is_not_on_record_cannot_be_reported_on(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    with pytest.raises(RejectedError) as refused:
        with_plan.reports.issue(plan.id, with_plan.periods.period("2024Q2").id, **APPROVAL)  # type: ignore[arg-type]
    assert refused.value.code == "paper_blocked"


def test_the_same_facts_give_the_same_bytes(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    renderer = services.reports.renderer()
    documents = [services.reports.bulletin(counts.plan_id, period.id).document for _ in range(2)]
    assert renderer.render_bytes(documents[0]) == renderer.render_bytes(documents[1])
    changed = replace(documents[0], title=documents[0].title + "（稿）")
    assert renderer.render_bytes(changed) != renderer.render_bytes(documents[0])


def test_the_workbook_explains_its_completion_rates_as_the_paper_does(
    sample: tuple[Services, SampleCounts], tmp_path: Path
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    book = load_workbook(services.exports.annexes(counts.plan_id, period.id, tmp_path / "附表.xlsx"))
    words = " ".join(str(cell.value) for row in book["指标情况表"].iter_rows() for cell in row if cell.value)
    assert "完成率＝（本期值－基期值）÷（目标值－基期值）" in words
