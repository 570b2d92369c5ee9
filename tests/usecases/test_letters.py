"""Letters by the means of papers: one for a unit over all plans, live figures, edited text, templates, Word."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.usecases.test_golden_papers import check_words
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.papers import PaperKind, PaperState
from wanzhou_gui.reports.document import Table
from wanzhou_gui.reports.paper_parts.checks import CheckLevel
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.letters import ChaseDraft
from wanzhou_gui.usecases.services import Office, Services

OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区经济信息委、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区经济信息委；责任单位：区财政局）
"""
LATE = "区经济信息委"


@pytest.fixture
def office() -> Office:
    return open_office(FixedClock(date(2024, 7, 10)))


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path, office: Office) -> Services:
    """The sample ledger on 10 July 2024: two units owe the second quarter of its one plan."""
    sample[0].close()
    return office.open_ledger(tmp_path / "sample.ledger")


@pytest.fixture
def place(desk: Services) -> tuple[int, int]:
    return desk.plans.plans()[0].plan.id, desk.periods.period("2024Q2").id


@pytest.fixture
def both(desk: Services, office: Office, place: tuple[int, int]) -> list[tuple[int, int]]:
    """The same with a second plan in which the unit has two tasks, and has reported nothing."""
    desk.plans.add(office.read_plan_text(OTHER)[0])
    return [(board.plan.id, board.period.id) for board in desk.several_plans.boards(place[1])]


def letter(desk: Services, places: list[tuple[int, int]], kind: ChaseKind = ChaseKind.REMINDER) -> ChaseDraft:
    return desk.letters.draft(places, desk.units.unit(LATE).id, desk.letters.proposed_wish(kind))


def told(draft: ChaseDraft) -> str:
    return "\n".join(section.text for section in draft.sections)


def test_every_number_of_the_text_is_linked_to_a_fact(desk: Services, place: tuple[int, int]) -> None:
    late = desk.units.unit(LATE)
    desk.chasing.note_call(place[0], late.id, place[1], said="快了", promised_on=date(2024, 7, 9), called_on=date(2024, 7, 8))
    desk.letters.issue([place], [late.id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    for kind in (ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW):
        draft = letter(desk, [place], kind)
        for section in draft.sections:
            # An article of law is no figure of the ledger.
            loose = [one[0] for one in section.live.numbers()]
            assert loose == [], (kind, section.text)
        assert draft.blocking == ()


def test_a_count_leads_back_to_the_tasks_it_counts(desk: Services, place: tuple[int, int]) -> None:
    draft = letter(desk, [place])
    found = desk.figures.in_letter(draft, "任务" + draft.figures["tasks"].value + "项")
    line = desk.chasing.board(*place).line_of(desk.units.unit(LATE).id)
    assert line is not None
    assert [one.source.path for one in found] == ["tasks"]
    assert len(found[0].rows) == line.standing.role_count
    assert all(row.task_id is not None for row in found[0].rows)
    assert draft.figures["leads"].value == str(line.standing.lead_count)


def test_edited_text_keeps_its_figures_until_the_number_and_goes_with_it(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit(LATE).id
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    before = letter(desk, [place]).sections[0].text
    desk.letters.edit([place], unit_id, wish, "opening", "经查，" + before)
    desk.letters.edit([place], unit_id, wish, "demand", "请抓紧补报。")
    draft = letter(desk, [place])
    assert draft.sections[0].text == "经查，" + before
    assert draft.sections[0].live.numbers() == []
    issued, _ = desk.letters.issue([place], [unit_id], wish)
    text = "".join(PdfReader(io.BytesIO(issued.content)).pages[0].extract_text().split())
    assert "请抓紧补报。" in text
    assert json.loads(issued.paper.facts_json)["letters"][0]["text"]["demand"] == "请抓紧补报。"
    # The next letter begins anew.
    assert letter(desk, [place]).paper is None
    assert "请抓紧补报" not in told(letter(desk, [place]))


def test_a_figure_that_contradicts_the_ledger_gets_no_number(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit(LATE).id
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    text = letter(desk, [place]).sections[0].text
    desk.letters.edit([place], unit_id, wish, "opening", text.replace("已逾期11个", "已逾期15个"))
    draft = letter(desk, [place])
    assert [check.code for check in draft.blocking] == ["contradicts"]
    with pytest.raises(RejectedError) as refused:
        desk.letters.issue([place], [unit_id], wish)
    assert refused.value.code == "letter_blocked"
    assert desk.letters.register(ChaseKind.REMINDER, 2024) == []
    desk.letters.edit([place], unit_id, wish, "opening", None)
    assert letter(desk, [place]).paper is None
    desk.letters.issue([place], [unit_id], wish)


def test_an_edited_text_can_be_taken_back_and_is_named_in_the_history(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit(LATE).id
    desk.letters.edit([place], unit_id, desk.letters.proposed_wish(ChaseKind.REMINDER), "demand", "请补报。")
    desk.history.undo()
    assert letter(desk, [place]).paper is None


def test_words_of_command_to_a_court_keep_the_letter_from_its_number(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit("区检察院").id
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    desk.letters.edit([place], unit_id, wish, "demand", "责令贵单位限期补报。")
    checks = desk.letters.draft([place], unit_id, wish).checks
    found = [check for check in checks if check.code == "commanding_words"]
    assert [check.level for check in found] == [CheckLevel.BLOCKS]
    assert "责令" in found[0].sentence
    assert "函请" in found[0].sentence
    with pytest.raises(RejectedError) as refused:
        desk.letters.issue([place], [unit_id], wish)
    assert refused.value.code == "letter_blocked"
    desk.letters.edit([place], unit_id, wish, "demand", "请贵单位务必补报。")
    softer = [check for check in desk.letters.draft([place], unit_id, wish).checks if check.code == "commanding_words"]
    assert [check.level for check in softer] == [CheckLevel.ADVICE]


def test_an_order_to_a_department_is_no_question(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit(LATE).id
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    desk.letters.edit([place], unit_id, wish, "demand", "责令你单位限期补报。")
    assert "commanding_words" not in {check.code for check in desk.letters.draft([place], unit_id, wish).checks}


def test_a_letter_that_leaves_too_little_time_says_which_day_would_be_right(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit(LATE).id
    wish = replace(desk.letters.proposed_wish(ChaseKind.REMINDER), reply_by=date(2024, 7, 11))
    [short] = [check for check in desk.letters.draft([place], unit_id, wish).checks if check.code == "short_notice"]
    assert "只留1个工作日，少于2个工作日" in short.sentence
    assert "7月12日" in short.sentence
    usual = desk.letters.draft([place], unit_id, desk.letters.proposed_wish(ChaseKind.REMINDER))
    assert "short_notice" not in {check.code for check in usual.checks}


def test_a_unit_gets_one_letter_for_all_plans_with_its_rows_by_plan(desk: Services, both: list[tuple[int, int]]) -> None:
    assert len(both) == 2
    draft = letter(desk, both)
    assert [plan.title for plan in draft.facts.plans] == [one.plan.title for one in desk.plans.plans()]
    table = next(block for block in draft.document.blocks if isinstance(block, Table))
    assert len(table.rows) == 2
    assert "尚有2个行动方案" in told(draft)
    total = sum(len(plan.tasks) for plan in draft.facts.plans)
    assert draft.figures["tasks"].value == str(total)
    assert draft.facts.plans[1].tasks == ("1", "2")
    assert draft.facts.plans[1].leads == ("2",)
    issued, _ = desk.letters.issue(both, [draft.unit.id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    assert len(issued.steps) == 1
    # Both plans know that the unit was chased; it has one number.
    for plan_id, period_id in both:
        line = desk.chasing.board(plan_id, period_id).line_of(draft.unit.id)
        assert line is not None
        assert [step.number_text for step in line.steps] == ["万州府督催〔2024〕1号"]
    assert [line.paper.id for line in desk.deliveries.lines(*both[1])] == [issued.paper.id]
    assert desk.upkeep.check().faults == ()


def test_a_unit_that_owes_one_plan_gets_the_plain_letter(desk: Services, both: list[tuple[int, int]]) -> None:
    unit_id = desk.units.unit("区检察院").id
    draft = desk.letters.draft(both, unit_id, desk.letters.proposed_wish(ChaseKind.REMINDER))
    assert len(draft.facts.plans) == 1
    assert not any(isinstance(block, Table) for block in draft.document.blocks)


def test_a_template_words_letters_in_the_office_s_way_and_keeps_versions(desk: Services, place: tuple[int, int]) -> None:
    wording = {
        "number_template": "万府办催〔{yyyy}〕{n}号",
        "signer": "万州区政府办公室",
        "red_mark": "万州区人民政府办公室",
        "note": "联系人：张三；电话：58200000",
        "copied_to": "区委办公室",
        "consequence.directed": "逾期不报的，按规定处理。",
    }
    saved, _ = desk.templates.save(PaperKind.REMINDER, wording)
    assert saved.version == 1
    issued, _ = desk.letters.issue([place], [desk.units.unit(LATE).id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    document = issued.documents[0]
    assert issued.paper.number_text == "万府办催〔2024〕1号"
    assert issued.paper.template_version == 1
    assert document.head is not None
    assert document.head.mark == ("万州区人民政府办公室",)
    assert document.signature is not None
    assert document.signature.issuers == ("万州区政府办公室",)
    assert document.note == "联系人：张三；电话：58200000"
    assert document.imprint is not None
    assert document.imprint.copies_to == "区委办公室"
    assert "逾期不报的，按规定处理。" in "".join(getattr(block, "text", "") for block in document.blocks)
    assert desk.register.next_text(PaperKind.REMINDER, 2024) == "万府办催〔2024〕2号"


@pytest.mark.parametrize(
    ("kind", "slot", "text", "code"),
    [
        (PaperKind.REMINDER, "demand.written", "责令贵单位补报。", "template_word_blocked"),
        (PaperKind.REMINDER, "demand.directed", "请于{期限}补报。", "template_placeholder_unknown"),
        (PaperKind.NOTICE, "demand.asked", "商请补报。", "template_slot_unknown"),
        (PaperKind.CORRECTION, "urgency", "火急", "urgency_unknown"),
        (PaperKind.INTERVIEW, "number_template", "约字", "number_template_without_number"),
    ],
)
def test_a_template_that_cannot_be_is_refused(desk: Services, kind: PaperKind, slot: str, text: str, code: str) -> None:
    with pytest.raises(RejectedError) as refused:
        desk.templates.save(kind, {slot: text})
    assert refused.value.code == code


def test_every_kind_of_letter_has_a_template_with_a_preview(desk: Services, place: tuple[int, int]) -> None:
    for kind in (ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW, ChaseKind.COORDINATION):
        view = desk.templates.view(PaperKind(kind.value))
        assert view.defaults["number_template"].startswith("{机关代字}")
        shown = desk.letters.preview(*place, kind, {"signer": "某办"}).document
        assert shown.signature is not None
        assert shown.signature.issuers == ("某办",)
    shown = desk.corrections.preview(place[0], None, place[1], {"signer": "某办"}).document
    assert shown.signature is not None
    assert shown.signature.issuers == ("某办",)
    assert desk.reports.papers(place[0]) == [one for one in desk.reports.papers(place[0]) if one.state is PaperState.ISSUED]


def test_a_batch_is_one_word_file_with_a_section_for_each_letter(desk: Services, place: tuple[int, int]) -> None:
    owed = [line.unit.id for line in desk.chasing.board(*place).owed]
    drafts = desk.letters.drafts([place], owed, desk.letters.proposed_wish(ChaseKind.REMINDER))
    content = desk.letters.word([draft.document for draft in drafts])
    word = docx.Document(io.BytesIO(content))
    assert len(word.sections) == 2
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    for draft in drafts:
        for section in draft.sections:
            assert section.text in text
    starts = [section._sectPr.xpath("./w:pgNumType/@w:start") for section in word.sections]
    assert starts == [[], ["1"]]
    assert desk.letters.word([draft.document for draft in drafts]) == content


def test_a_letter_to_a_unit_that_reported_in_between_is_refused(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit("区教委").id
    with pytest.raises(RejectedError) as refused:
        desk.letters.drafts([place], [unit_id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    assert refused.value.code == "unit_owes_nothing"


def test_a_deadline_on_a_day_off_is_questioned(desk: Services, place: tuple[int, int]) -> None:
    wish = replace(desk.letters.proposed_wish(ChaseKind.REMINDER), reply_by=date(2024, 7, 13))
    draft = desk.letters.draft([place], desk.units.unit(LATE).id, wish)
    assert "reply_on_day_off" in [check.code for check in draft.checks]
    assert draft.blocking == ()


@pytest.mark.parametrize(
    ("name", "unit", "kind"),
    [
        ("reminder", LATE, ChaseKind.REMINDER),
        ("reminder_written", "区检察院", ChaseKind.REMINDER),
        ("notice", LATE, ChaseKind.NOTICE),
        ("interview", LATE, ChaseKind.INTERVIEW),
        ("coordination", "区检察院", ChaseKind.COORDINATION),
    ],
)
def test_a_letter_reads_word_for_word(
    desk: Services, place: tuple[int, int], name: str, unit: str, kind: ChaseKind
) -> None:
    unit_id = desk.units.unit(unit).id
    desk.chasing.note_call(place[0], unit_id, place[1], said="快了", promised_on=date(2024, 7, 9), called_on=date(2024, 7, 8))
    desk.letters.issue([place], [unit_id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    draft = desk.letters.draft([place], unit_id, desk.letters.proposed_wish(kind))
    check_words(f"letter_{name}_2024Q2", draft.document)


def test_a_letter_over_plans_reads_word_for_word(desk: Services, both: list[tuple[int, int]]) -> None:
    check_words("letter_together_2024Q2", letter(desk, both).document)


def test_a_correction_and_a_receipt_read_word_for_word(desk: Services, place: tuple[int, int]) -> None:
    unit_id = desk.units.unit("区科技局").id
    rows = desk.review.sheet(place[0], unit_id, place[1]).rows
    desk.review.send_back(place[0], unit_id, place[1], "缺数据：请补充件数。", rows[0].key)
    check_words("letter_correction_2024Q2", desk.corrections.draft(place[0], unit_id, place[1]).document)
    late = desk.units.unit(LATE).id
    issued, _ = desk.letters.issue([place], [late], desk.letters.proposed_wish(ChaseKind.REMINDER))
    check_words("receipt_2024Q2", desk.deliveries.sheets(issued.paper.id)[0])


def test_a_correction_s_text_is_edited_before_its_number_and_its_figures_are_held_to_the_review(
    desk: Services, place: tuple[int, int]
) -> None:
    unit_id = desk.units.unit("区科技局").id
    who = (place[0], unit_id, place[1])
    rows = desk.review.sheet(*who).rows
    desk.review.send_back(*who, "缺数据：请补充3个方面的件数。", rows[0].key)
    draft = desk.corrections.draft(*who)
    assert draft.blocking == ()
    assert [one.source.path for one in desk.figures.in_letter(draft, "1项需要修改")] == ["rows"]
    desk.corrections.edit(*who, "opening", draft.sections[0].text.replace("有1项", "有2项"))
    assert [check.code for check in desk.corrections.draft(*who).blocking] == ["contradicts"]
    with pytest.raises(RejectedError) as refused:
        desk.corrections.issue(*who)
    assert refused.value.code == "letter_blocked"
    desk.corrections.edit(*who, "opening", None)
    desk.corrections.edit(*who, "demand", "请尽快补充。")
    paper, content, _ = desk.corrections.issue(*who)
    assert "请尽快补充。" in "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages)
    assert desk.corrections.issued(place[0], place[1]) == [paper]


def test_every_section_of_a_letter_is_one_its_form_declares(desk: Services, both: list[tuple[int, int]]) -> None:
    late = desk.units.unit(LATE)
    desk.letters.issue(both[:1], [late.id], desk.letters.proposed_wish(ChaseKind.REMINDER))
    for kind in (ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW):
        for places in (both, both[:1]):
            draft = letter(desk, places, kind)
            assert {section.key for section in draft.sections} <= draft.form.section_keys


def test_no_name_given_to_a_letter_calls_it_an_order_where_the_unit_may_only_be_asked(
    desk: Services, place: tuple[int, int]
) -> None:
    court = desk.units.unit("区检察院").id
    wish = desk.letters.proposed_wish(ChaseKind.REMINDER)
    draft = desk.letters.draft([place], court, wish)
    assert "催办单" not in draft.document.metadata.title
    desk.letters.edit([place], court, wish, "closing", "特此函达。")
    assert "催办单" not in desk.history.operations()[0].subject
    both = [line.unit.id for line in desk.chasing.board(*place).owed]
    issued, _ = desk.letters.issue([place], both, wish)
    assert issued.paper.title == "2024年第二季度催办单、催办函（2份）"
