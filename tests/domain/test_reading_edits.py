"""Corrections of a reading: whatever is done, every character keeps exactly one place, and undo gives back what was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wanzhou_gui.domain.plan_reading import (
    Confidence,
    IndicatorScope,
    PlanReading,
    QuestionCode,
    SpanKind,
    TaskKind,
    TaskReading,
)
from wanzhou_gui.domain.reading_account import ITEM_KINDS, Stretch, is_accounted, parts_by_item, stretch_of
from wanzhou_gui.domain.reading_correction import EditedReading, corrected
from wanzhou_gui.domain.reading_edits import (
    FACTS,
    ITEM_FIELDS,
    AssignText,
    ChangeKind,
    CorrectFact,
    CorrectGroup,
    CorrectItem,
    DropMilestone,
    DropQuality,
    DropTarget,
    Edit,
    EditRefusedError,
    JoinItem,
    LowerGroup,
    MarkMilestone,
    PutMilestone,
    PutQuality,
    PutTarget,
    RaiseItem,
    SplitItem,
)
from wanzhou_gui.exchange.plan_documents.reading import read_plan_text
from wanzhou_gui.exchange.plan_documents.rereading import SourceRules

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "plans" / "wanzhou_2024_16.txt"

NOISY = """\
某某区人民政府办公室关于印发某某区
营商环境提升行动方案（2024—2026年）的通知
某府办发〔2024〕7号
各镇街，区级有关部门：
    现将方案印发给你们，请认真贯彻执行。
某某区人民政府办公室
2024年3月5日
某某区营商环境提升行动方案（2024—2026年）
一、总体目标
到2026年，新增市场主体10000户，网上办理率达到９５％。
二、重点任务
（一）优化审批服务
1.推进一网通办。建立 统一平台，开展
— 3 —
业务培训２次。（牵头单位：区政务服务
中心；责任单位：区发展改革委、区财政局；完成时限：2024年6月底）
2.压缩办理时限。制定流程图。责任单位：区市场监管局，区税务局
、页边乱写几字
（二）加强要素保障
3.完善用地保障。出台用地办法。新建标准厂房20万平方米。
（区规划自然资源局牵头，区经济信息委配合）
随手写的一行说明文字
三、保障措施
（一）加强组织领导。建立联席会议制度，定期研究解决问题。
（二）强化督查考核。按季通报进展情况。
抄送：区委办公室，区人大常委会办公室。
"""

TABLE = """\
某某区2024年重点工作任务分解表
序号\t重点任务\t工作措施\t牵头单位\t配合单位\t完成时限
1\t推进城市更新\t改造老旧小区12个\t区住房城乡建委\t区财政局、各街道\t2024年12月底
2\t建设口袋公园\t建成口袋公园5个\t区城市管理局\t区规划自然资源局\t2024年10月底
3\t治理内涝点\t整治内涝点8处\t区水利局\t区住房城乡建委\t2024年9月底
"""


@cache
def _source(name: str) -> PlanReading:
    text = {"noisy": NOISY, "table": TABLE}.get(name) or SAMPLE.read_text(encoding="utf-8")
    return read_plan_text(text)[0]


@pytest.fixture
def as_read() -> PlanReading:
    """The noisy text as it was read: a line scribbled at the edge has run into a unit clause."""
    return _source("noisy")


@pytest.fixture
def noisy(as_read: PlanReading) -> PlanReading:
    """The same after a clerk took that line out of the clause."""
    return after(as_read, AssignText(words_of(as_read, "、页边乱写几字"), SpanKind.FOOT))


@pytest.fixture
def sample() -> PlanReading:
    return _source("sample")


def line_of(reading: PlanReading, words: str) -> int:
    """The line in which some words stand."""
    return next(at for at, line in enumerate(reading.source_lines, 1) if words in line)


def words_of(reading: PlanReading, words: str, until: str = "") -> Stretch:
    """The stretch of some words."""
    line = line_of(reading, words)
    start = reading.source_lines[line - 1].index(words)
    last = line_of(reading, until) if until else line
    end = reading.source_lines[last - 1].index(until) + len(until) if until else start + len(words)
    return Stretch(line, start, last, end)


def after(reading: PlanReading, edit: Edit) -> PlanReading:
    changed = corrected(reading, edit, SourceRules(reading))
    check(changed)
    return changed


def task(reading: PlanReading, key: str) -> TaskReading:
    return next(item for item in reading.work_items if item.key == key)


def check(reading: PlanReading) -> None:
    """What holds for every reading, however it came about."""
    assert is_accounted(reading)
    keys = [item.key for item in reading.work_items]
    assert len(keys) == len(set(keys))
    assert reading.tasks
    for span in reading.spans:
        if span.kind in ITEM_KINDS:
            assert span.reference in keys, span
    titled = {span.reference for span in reading.spans if span.kind is SpanKind.TASK_TITLE}
    assert set(keys) <= titled
    printed = {group.printed for group in reading.groups} | {""}
    assert {item.group for item in reading.tasks} <= printed
    assert {one.task for one in reading.milestones} <= set(keys)
    assert {one.task for one in reading.indicators} <= {*keys, ""}
    assert {key for one in reading.indicators for key in one.suggested_tasks} <= set(keys)
    marks = [span.reference for span in reading.spans if span.kind is SpanKind.TARGET and span.reference]
    allowed = {f"I{at}" for at in range(1, len(reading.indicators) + 1)} | {f"Q{at}" for at in range(1, len(reading.qualitative) + 1)}
    assert set(marks) <= allowed
    named = {unit.name for unit in reading.units}
    assert named == {name for item in reading.work_items for name in (*item.lead_units, *item.responsible_units)}


# Random corrections

_KINDS = [kind for kind in SpanKind if kind is not SpanKind.BLANK]


def _edits(reading: PlanReading) -> st.SearchStrategy[Edit]:
    lines = len(reading.source_lines)
    keys = [item.key for item in reading.work_items]
    key = st.sampled_from([*keys, "没有"])
    line = st.integers(1, lines)
    column = st.integers(0, 60)
    at = st.integers(-1, 8)

    @st.composite
    def stretches(draw: Callable[..., int]) -> Stretch:
        first = draw(line)
        last = min(lines, first + draw(st.integers(0, 3)))
        start, end = draw(column), draw(column)
        return Stretch(first, min(start, end) if first == last else start, last, max(start, end) if first == last else end)

    def assigned(stretch: Stretch, kind: SpanKind, name: str) -> Edit:
        facts = FACTS[hash(name) % len(FACTS)] if kind is SpanKind.METADATA else ""
        return AssignText(stretch, kind, facts or (name if kind in ITEM_KINDS and len(name) % 2 else ""))

    units = st.lists(st.sampled_from(["区发展改革委", "区财政局", "某局"]), max_size=3).map(tuple)
    edits: list[st.SearchStrategy[Edit]] = [
        st.builds(assigned, stretches(), st.sampled_from(_KINDS), key),
        st.builds(SplitItem, line, column),
        st.builds(JoinItem, key, st.booleans()),
        st.builds(RaiseItem, key),
        st.builds(LowerGroup, line, column),
        st.builds(ChangeKind, key),
        st.builds(lambda k, v: CorrectItem(k, "lead_units", v), key, units),
        st.builds(CorrectItem, key, st.sampled_from(["title", "deadline", "number"]), st.sampled_from(["", "改过的", "6月底"])),
        st.builds(CorrectGroup, line, st.sampled_from(["", "新分组"])),
        st.builds(CorrectFact, st.sampled_from(FACTS), st.sampled_from(["", "2024年5月1日", "甲，乙"])),
        st.builds(DropTarget, at),
        st.builds(DropMilestone, at),
        st.builds(DropQuality, at),
        st.builds(MarkMilestone, stretches()),
    ]
    if reading.indicators:
        edits.append(st.builds(PutTarget, st.sampled_from(reading.indicators), st.none() | at))
    if reading.milestones:
        edits.append(st.builds(PutMilestone, st.sampled_from(reading.milestones), st.none() | at))
    if reading.qualitative:
        edits.append(st.builds(PutQuality, st.sampled_from(reading.qualitative), st.none() | at))
    return st.one_of(edits)


@pytest.mark.parametrize("name", ["noisy", "table"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_corrections_keep_every_character_in_one_place_and_undo_gives_back_what_was(name: str, data: st.DataObject) -> None:
    first = _source(name)
    rules = SourceRules(first)
    state = EditedReading(first)
    states = [state]
    for _ in range(data.draw(st.integers(1, 7))):
        try:
            state = state.after(data.draw(_edits(state.reading)), rules)
        except EditRefusedError:
            continue
        check(state.reading)
        states.append(state)
    for expected in reversed(states[:-1]):
        state = state.undo()
        assert state.reading == expected.reading
    assert state.undo() is state
    for expected in states[1:]:
        state = state.redo()
        assert state.reading == expected.reading
    assert state.redo() is state


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_first_plan_stays_whole_under_any_corrections(data: st.DataObject) -> None:
    first = _source("sample")
    rules = SourceRules(first)
    state = EditedReading(first)
    for _ in range(4):
        try:
            state = state.after(data.draw(_edits(state.reading)), rules)
        except EditRefusedError:
            continue
        check(state.reading)


@pytest.mark.parametrize("name", ["noisy", "sample"])
def test_pieces_that_did_not_move_are_read_again_the_same(name: str) -> None:
    reading = _source(name)
    rules = SourceRules(reading)
    parts = parts_by_item(reading.spans)
    for item in reading.work_items:
        again = rules.item(item.key, item.kind, item.group, parts[item.key])
        assert replace(again, quote=item.quote, last_line=item.last_line) == item


# Single corrections


def test_a_scribbled_line_taken_out_of_a_clause_leaves_the_units_clean(as_read: PlanReading, noisy: PlanReading) -> None:
    assert task(as_read, "2").responsible_units == ("区市场监管局", "区税务局", "页边乱写几字")
    assert task(noisy, "2").responsible_units == ("区市场监管局", "区税务局")
    assert "页边乱写几字" not in {unit.name for unit in noisy.units}


def test_a_split_task_carries_its_clause_along_and_is_read_by_the_same_rules(noisy: PlanReading) -> None:
    line = line_of(noisy, "制定流程图")
    changed = after(noisy, SplitItem(line, noisy.source_lines[line - 1].index("制定流程图")))
    assert [item.key for item in changed.tasks] == ["1", "2", "2-2", "3"]
    assert (task(changed, "2").title, task(changed, "2").responsible_units) == ("压缩办理时限", ())
    assert task(changed, "2-2").title == "制定流程图"
    assert task(changed, "2-2").responsible_units == ("区市场监管局", "区税务局")
    assert task(changed, "2-2").group == task(changed, "2").group
    assert any(one.code is QuestionCode.NO_UNITS and one.subject == "2" for one in changed.questions)


def test_a_joined_task_gives_its_text_and_units_to_the_one_before(noisy: PlanReading) -> None:
    changed = after(noisy, JoinItem("2"))
    first = task(changed, "1")
    assert [item.key for item in changed.tasks] == ["1", "3"]
    assert first.title == "推进一网通办"
    assert "压缩办理时限。" in first.body
    assert first.lead_units == ("区政务服务中心",)
    assert first.responsible_units == ("区发展改革委", "区财政局", "区市场监管局", "区税务局")


def test_joining_with_the_next_is_joining_the_next_with_this(noisy: PlanReading) -> None:
    assert after(noisy, JoinItem("1", with_next=True)) == after(noisy, JoinItem("2"))


def test_a_group_head_becomes_a_task_and_back(noisy: PlanReading) -> None:
    line = line_of(noisy, "（二）加强要素保障")
    lowered = after(noisy, LowerGroup(line, 3))
    assert [group.title for group in lowered.groups] == ["优化审批服务"]
    new = next(item for item in lowered.tasks if item.title == "加强要素保障")
    assert task(lowered, "3").group == noisy.groups[0].printed
    raised = after(lowered, RaiseItem(new.key))
    assert [group.printed for group in raised.groups] == [group.printed for group in noisy.groups]
    assert task(raised, "3").group == noisy.groups[1].printed


def test_a_task_made_a_group_leaves_its_units_to_be_placed(noisy: PlanReading) -> None:
    changed = after(noisy, RaiseItem("2"))
    assert "压缩办理时限" in [group.title for group in changed.groups]
    unread = [changed.source_lines[span.line - 1][span.start : span.end] for span in changed.unread]
    assert any("区市场监管局" in text for text in unread)


def test_text_nobody_took_becomes_a_task_with_units_of_its_own(noisy: PlanReading) -> None:
    line = line_of(noisy, "随手写的一行")
    changed = after(noisy, AssignText(Stretch(line, 0, line, 10), SpanKind.TASK_TITLE))
    assert [item.title for item in changed.tasks] == ["推进一网通办", "压缩办理时限", "完善用地保障", "随手写的一行说明文字"]


def test_text_above_a_group_given_to_a_task_takes_the_head_along(noisy: PlanReading) -> None:
    changed = after(noisy, AssignText(words_of(noisy, "一、总体目标", "（一）优化审批服务"), SpanKind.TASK_BODY, "1"))
    assert [group.title for group in changed.groups] == ["加强要素保障"]
    assert {task(changed, key).group for key in ("1", "2")} == {""}


def test_a_clause_given_as_lead_leads(noisy: PlanReading) -> None:
    changed = after(noisy, AssignText(words_of(noisy, "责任单位：区市场监管局，区税务局"), SpanKind.LEAD_UNITS))
    assert task(changed, "2").lead_units == ("区市场监管局", "区税务局")
    assert task(changed, "2").responsible_units == ()
    assert {unit.name for unit in changed.units if unit.lead_in == ("2",)} == {"区市场监管局", "区税务局"}


def test_a_field_set_by_hand_outlives_what_is_read_again(noisy: PlanReading) -> None:
    by_hand = after(noisy, CorrectItem("1", "lead_units", ("区数据局",)))
    assert task(by_hand, "1").confidence.lead_units is Confidence.MANUAL
    joined = after(by_hand, JoinItem("2"))
    assert task(joined, "1").lead_units == ("区数据局",)
    assert task(joined, "1").confidence.lead_units is Confidence.MANUAL


def test_a_deadline_by_hand_names_its_day(noisy: PlanReading) -> None:
    changed = task(after(noisy, CorrectItem("2", "deadline", "9月底前")), "2")
    assert (changed.deadline, str(changed.deadline_on)) == ("9月底前", "2024-09-30")


def test_a_target_taken_out_does_not_come_back_with_its_text(noisy: PlanReading) -> None:
    at = next(at for at, one in enumerate(noisy.indicators) if one.task == "3")
    changed = after(after(noisy, DropTarget(at)), JoinItem("3"))
    assert not [one for one in changed.indicators if one.quote == noisy.indicators[at].quote]


def test_a_goal_taken_out_leaves_plain_text(noisy: PlanReading) -> None:
    goal = noisy.indicators[0]
    assert goal.scope is IndicatorScope.GOAL
    changed = after(noisy, DropTarget(0))
    assert changed.indicators == noisy.indicators[1:]
    assert not [span for span in changed.spans if span.kind is SpanKind.TARGET and span.reference == "I9"]


def test_words_of_a_task_become_a_target_by_hand(noisy: PlanReading) -> None:
    without = after(noisy, DropTarget(next(at for at, one in enumerate(noisy.indicators) if one.task == "3")))
    changed = after(without, AssignText(words_of(noisy, "新建标准厂房20万平方米"), SpanKind.TARGET))
    added = next(one for one in changed.indicators if one.task == "3")
    assert (added.name, str(added.value), added.confidence) == ("新建标准厂房", "20", Confidence.MANUAL)


def test_words_become_a_deliverable_by_hand(noisy: PlanReading) -> None:
    changed = after(noisy, MarkMilestone(words_of(noisy, "压缩办理时限")))
    added = next(one for one in changed.milestones if one.quote == "压缩办理时限")
    assert (added.task, added.confidence) == ("2", Confidence.MANUAL)


def test_text_becomes_a_fact_of_the_document(noisy: PlanReading) -> None:
    changed = after(noisy, AssignText(words_of(noisy, "某府办发〔2024〕7号"), SpanKind.METADATA, "document_number"))
    assert (changed.document_number, changed.facts_by_hand) == ("某府办发〔2024〕7号", ("document_number",))
    with pytest.raises(EditRefusedError, match="fact_unreadable"):
        after(noisy, CorrectFact("issued_on", "明天"))


def test_a_safeguard_becomes_a_task(noisy: PlanReading) -> None:
    changed = after(noisy, ChangeKind("B2"))
    made = changed.tasks[-1]
    assert (made.title, made.kind) == ("强化督查考核", TaskKind.TASK)
    assert [item.key for item in changed.safeguards] == ["B1"]


def test_the_only_task_cannot_be_given_away() -> None:
    reading = read_plan_text("某某方案\n一、重点任务\n（一）只有一项任务。做好工作。（牵头单位：区财政局）\n")[0]
    with pytest.raises(EditRefusedError, match="last_task"):
        corrected(reading, AssignText(stretch_of(parts_by_item(reading.spans)[reading.tasks[0].key].everything), SpanKind.FOOT), SourceRules(reading))


@pytest.mark.parametrize("field", ITEM_FIELDS)
def test_every_field_of_an_item_can_be_set(noisy: PlanReading, field: str) -> None:
    value: str | tuple[str, ...] = ("区委编办",) if field.endswith("units") else "新的"
    changed = task(after(noisy, CorrectItem("3", field, value)), "3")
    assert getattr(changed, field) == value
    assert getattr(changed.confidence, field) is Confidence.MANUAL
