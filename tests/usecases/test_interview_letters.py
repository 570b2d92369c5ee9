"""The paper about a 约谈 proposal: what it states, its live figures, its number, and where it is listed."""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfReader

from tests.usecases.test_golden_papers import check_words
from tests.usecases.test_interviews import Q2, Q3, Sample, make_red, propose, rows_of
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.interviews import InterviewProposal
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


@pytest.fixture
def desk(sample: Sample) -> Services:
    return sample[0]


@pytest.fixture
def proposal(sample: Sample) -> InterviewProposal:
    """A unit that reported, red for two quarters with one task, and proposed for it."""
    services, counts = sample
    return propose(services, counts.plan_id, Q3, make_red(services, counts.plan_id, "4", Q2, Q3))


def test_it_reads_word_for_word_though_the_unit_reported(desk: Services, proposal: InterviewProposal) -> None:
    draft = desk.interview_letters.draft(proposal.id)
    check_words("letter_interview_red_2024Q3", draft.document)
    assert draft.blocking == ()


def test_a_body_that_may_not_be_summoned_is_put_forward_for_coordination_word_for_word(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "17", Q2, Q3)
    one = propose(services, counts.plan_id, Q3, row, reason="人才专项资金两个季度没有落实")
    draft = services.interview_letters.draft(one.id)
    check_words("letter_coordination_red_2024Q3", draft.document)
    assert "约谈" not in document_text(draft.document)
    assert draft.form.kind is PaperKind.COORDINATION


def test_its_template_is_tried_on_a_unit_that_is_red_or_on_an_example_while_nobody_is(sample: Sample) -> None:
    services, counts = sample
    plan_id, period_id = counts.plan_id, services.periods.period(Q3).id
    reds = {one.task.number for one in rows_of(services, plan_id, Q3) if one.lamp is Lamp.RED}
    wording = {"reds.directed": "{单位}有{红灯任务数}项任务连续红灯。"}
    about_red = services.interview_letters.preview(plan_id, period_id, ChaseKind.INTERVIEW, wording)
    assert {one.number for one in about_red.facts.tasks} <= reds
    assert "项任务连续红灯。" in document_text(about_red.document)
    for row in rows_of(services, plan_id, Q3):
        services.lamps.override(plan_id, period_id, row.task.id, Lamp.GREEN, "核查进展正常")
    for kind in (ChaseKind.INTERVIEW, ChaseKind.COORDINATION):
        example = services.interview_letters.preview(plan_id, period_id, kind, {})
        assert (example.form.kind.value, example.facts.is_sample) == (kind.value, True)
        assert example.facts.tasks[0].periods == 2
    assert services.interviews.of_plan(plan_id) == []


def test_every_number_of_the_text_leads_to_the_tasks_it_counts(desk: Services, proposal: InterviewProposal) -> None:
    draft = desk.interview_letters.draft(proposal.id)
    for section in draft.sections:
        assert [one[0] for one in section.live.numbers()] == [], section.text
    assert len(draft.facts.tasks) == int(draft.figures["reds"].value)
    first = draft.facts.tasks[0]
    assert (first.number, first.periods, first.since) == ("4", 2, "2024年第二季度")
    found = desk.interview_letters.why(proposal.id, f"连续{first.periods}期")
    assert [one.path for one in found] == ["task.4.periods"]
    assert found[0].tasks == ("4",)


def test_it_takes_the_next_number_of_its_kind_and_is_listed_with_the_proposal(
    sample: Sample, proposal: InterviewProposal
) -> None:
    services, counts = sample
    late = services.units.unit("区经济信息委")
    wish = services.letters.proposed_wish(ChaseKind.INTERVIEW)
    chased, _ = services.letters.issue([(counts.plan_id, proposal.period_id)], [late.id], wish, approver="李主任")
    assert chased.paper.number_text.endswith("约〔2024〕1号")
    paper, content, _ = services.interview_letters.issue(proposal.id, approver="李主任")
    assert paper.number_text.endswith("约〔2024〕2号")
    assert paper.number_text in services.interviews.letters_of(proposal)
    assert services.register.faults() == ()
    assert services.upkeep.check().faults == ()
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages)
    assert "问明原因，定出时限" in text
    assert services.reports.file_of(paper.id) == content
    # It is a paper to our own leaders: nobody is served, and the chase for returns is not further than before.
    assert paper.id not in {line.paper.id for line in services.deliveries.lines(counts.plan_id, proposal.period_id)}
    assert paper in services.task_pages.case(counts.plan_id, proposal.period_id, proposal.task_id).papers
    line = services.chasing.board(counts.plan_id, proposal.period_id).line_of(proposal.unit_id)
    assert line is not None
    assert line.steps == ()
    assert not line.is_owed
    services.register.void(PaperKind.INTERVIEW, 2024, 2, "写错")
    assert paper.number_text not in services.interviews.letters_of(proposal)


def test_edited_text_goes_with_the_paper_and_a_second_one_is_questioned(desk: Services, proposal: InterviewProposal) -> None:
    desk.interview_letters.edit(proposal.id, "measures", "建议约谈该单位主要负责人，一个月内见到进展。妥否，请批示。")
    paper, _, _ = desk.interview_letters.issue(proposal.id, approver="李主任")
    assert "一个月内见到进展" in json.loads(paper.facts_json)["letters"][0]["text"]["measures"]
    draft = desk.interview_letters.draft(proposal.id)
    assert draft.paper is None
    assert [check.code for check in draft.checks if check.code == "told_before"] == ["told_before"]


def test_text_typed_for_the_letter_about_a_missing_return_outlives_the_paper_about_red_tasks(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q2, Q3)
    one = propose(services, counts.plan_id, Q3, row)
    place, wish = [(one.plan_id, one.period_id)], services.letters.proposed_wish(ChaseKind(one.kind.value))
    services.letters.edit(place, one.unit_id, wish, "demand", "建议约谈该单位负责人，尽快补报。妥否，请批示。")
    services.interview_letters.edit(one.id, "measures", "建议约谈该单位主要负责人。妥否，请批示。")
    red = services.interview_letters.draft(one.id)
    assert {section.key for section in red.sections} <= red.form.section_keys
    services.interview_letters.issue(one.id, approver="李主任")
    demand = {section.key: section.text for section in services.letters.draft(place, one.unit_id, wish).sections}["demand"]
    assert "尽快补报" in demand
    services.letters.issue(place, [one.unit_id], wish, approver="李主任")
    assert services.letters.draft(place, one.unit_id, wish).paper is None


def test_a_figure_that_contradicts_the_ledger_gets_no_number(desk: Services, proposal: InterviewProposal) -> None:
    text = desk.interview_letters.draft(proposal.id).sections[0].text
    desk.interview_letters.edit(proposal.id, "reds", text.replace("连续2期", "连续5期"))
    with pytest.raises(RejectedError) as refused:
        desk.interview_letters.issue(proposal.id, approver="李主任")
    assert refused.value.code == "letter_blocked"


def test_what_is_refused(desk: Services, proposal: InterviewProposal) -> None:
    with pytest.raises(RejectedError) as refused:
        desk.interview_letters.issue(proposal.id, approver=" ")
    assert refused.value.code == "signer_missing"
    desk.interviews.decide(proposal.id, approved=False, decided_by="李区长", note="先发督办通知单")
    with pytest.raises(RejectedError) as refused:
        desk.interview_letters.draft(proposal.id)
    assert refused.value.code == "interview_decided"
