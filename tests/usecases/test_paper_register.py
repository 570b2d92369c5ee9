"""文号登记簿: void papers keep number and bytes, gaps are named until explained, no number is given twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.paper_register import (
    FaultKind,
    PaperVoid,
    UnusedNumber,
    missing_numbers,
    next_sequence,
    register_faults,
    register_lines,
)
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.services import Services

BULLETIN = PaperKind.BULLETIN
APPROVAL = {"approver": "区长", "approved_on": date(2024, 7, 5), "issued_on": date(2024, 7, 8)}


def _issue(services: Services, counts: SampleCounts, code: str = "2024Q2") -> Paper:
    period = services.periods.period(code)
    paper, _, _ = services.reports.issue(counts.plan_id, period.id, **APPROVAL)  # type: ignore[arg-type]  # by name
    return paper


def test_a_void_paper_keeps_its_number_and_its_bytes_and_says_why(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    paper = _issue(services, counts)
    content = services.reports.file_of(paper.id)
    assert paper.number_year is not None
    assert paper.number_sequence is not None
    services.register.void(BULLETIN, paper.number_year, paper.number_sequence, "  数据有误，\n重新印发 ")
    line = next(one for one in services.register.lines(kind=BULLETIN) if one.paper_id == paper.id)
    assert line.void is not None
    assert (line.void.reason, line.void.clerk) == ("数据有误， 重新印发", services.settings.settings().clerk_name)
    assert services.register.file_of(line) == content
    assert services.register.faults() == ()


def test_after_a_void_bulletin_the_next_one_takes_the_next_number_and_the_edited_text(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.reports.edit_section(counts.plan_id, period.id, "good", "（一）本期推进平稳。")
    first = _issue(services, counts)
    assert first.number_year is not None
    assert first.number_sequence is not None
    services.register.void(BULLETIN, first.number_year, first.number_sequence, "文字有误")
    draft = services.reports.bulletin(counts.plan_id, period.id)
    assert draft.paper is not None
    assert draft.paper.state is PaperState.DRAFT
    assert dict(draft.paper.edited_sections) == {"good": "（一）本期推进平稳。"}
    second = _issue(services, counts)
    assert second.id != first.id
    assert second.number_sequence == first.number_sequence + 1


def test_undoing_a_void_brings_the_paper_back(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    paper = _issue(services, counts)
    assert paper.number_year is not None
    assert paper.number_sequence is not None
    services.register.void(BULLETIN, paper.number_year, paper.number_sequence, "误操作")
    services.history.undo()
    period = services.periods.period("2024Q2")
    again = services.reports.bulletin(counts.plan_id, period.id).paper
    assert again is not None
    assert again.id == paper.id
    assert not any(line.is_void for line in services.register.lines())


def test_what_cannot_be_voided_is_said(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    paper = _issue(services, counts)
    assert paper.number_year is not None
    assert paper.number_sequence is not None
    year, sequence = paper.number_year, paper.number_sequence
    with pytest.raises(RejectedError) as refused:
        services.register.void(BULLETIN, year, sequence, " \n ")
    assert refused.value.code == "void_reason_missing"
    with pytest.raises(NotFoundError):
        services.register.void(BULLETIN, year, sequence + 9, "没有的号")
    services.register.void(BULLETIN, year, sequence, "一")
    with pytest.raises(RejectedError) as refused:
        services.register.void(BULLETIN, year, sequence, "二")
    assert refused.value.code == "paper_already_void"


def test_a_sequence_may_begin_where_the_office_stands(sample: tuple[Services, SampleCounts]) -> None:
    services, _ = sample
    services.register.set_first(PaperKind.BRIEFING, 2025, 8)
    assert services.reports.next_number(date(2025, 3, 1), PaperKind.BRIEFING) == "第8期"
    assert services.register.faults() == ()
    with pytest.raises(RejectedError) as refused:
        services.register.set_first(PaperKind.BRIEFING, 2025, 0)
    assert refused.value.code == "first_number_refused"


def test_a_number_passed_over_is_explained_and_never_given(sample: tuple[Services, SampleCounts]) -> None:
    services, _ = sample
    services.register.explain(PaperKind.BRIEFING, 2025, 1, "手工编印，未入台账")
    assert services.register.next_text(PaperKind.BRIEFING, 2025) == "第2期"
    with pytest.raises(RejectedError) as refused:
        services.register.explain(PaperKind.BRIEFING, 2025, 1, "再说一次")
    assert refused.value.code == "number_is_no_gap"
    services.history.undo()
    assert services.register.next_text(PaperKind.BRIEFING, 2025) == "第1期"


def _paper(sequence: int, **more: object) -> Paper:
    return Paper(
        id=sequence + 100 * int(str(more.get("number_twin", 0))), plan_id=1, period_id=1, state=PaperState.ISSUED, number_year=2024, number_sequence=sequence,
        number_text=f"督〔2024〕{sequence}号", **more,  # type: ignore[arg-type]  # by name
    )  # fmt: skip


def test_gaps_twins_and_texts_used_by_two_kinds_are_named() -> None:
    papers = [_paper(1), _paper(4), _paper(4, number_twin=1), Paper(id=9, plan_id=1, period_id=1, kind=PaperKind.BRIEFING, state=PaperState.ISSUED, number_year=2024, number_sequence=7, number_text="督〔2024〕1号")]  # fmt: skip
    faults = register_faults(register_lines(papers, ()), {(PaperKind.BRIEFING, 2024): 7})
    assert [(one.kind, one.paper_kind, one.first, one.last) for one in faults] == [
        (FaultKind.GAP, BULLETIN, 2, 3),
        (FaultKind.TWICE, BULLETIN, 4, 4),
        (FaultKind.SAME_TEXT, PaperKind.BRIEFING, 7, 7),
    ]


def test_a_letter_of_a_batch_is_voided_by_itself_and_counts_as_not_served(
    sample: tuple[Services, SampleCounts],
) -> None:
    services, counts = sample
    steps = [line for line in services.register.lines() if line.step_id is not None]
    if not steps:
        period = services.periods.period("2024Q3")
        board = services.chasing.board(counts.plan_id, period.id)
        owed = [line.unit.id for line in board.lines if line.is_owed][:2]
        services.letters.issue(
            [(counts.plan_id, period.id)], owed, services.letters.proposed_wish(ChaseKind.REMINDER, board.today)
        )
        steps = [line for line in services.register.lines() if line.step_id is not None]
    one, other = steps[0], steps[-1]
    services.register.void(one.kind, one.year, one.sequence, "发错单位")
    lines = {line.step_id: line for line in services.register.lines() if line.step_id is not None}
    assert lines[one.step_id].is_void
    assert other is one or not lines[other.step_id].is_void
    assert services.register.faults() == ()


class _Model:
    """A register in memory: what the verbs would write."""

    def __init__(self) -> None:
        self.papers: list[Paper] = []
        self.voids: list[PaperVoid] = []
        self.unused: list[UnusedNumber] = []


_ACTS = st.lists(st.sampled_from(["issue", "void", "unvoid", "explain", "unexplain"]), max_size=40)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_ACTS, st.integers(min_value=1, max_value=9), st.data())
def test_no_number_is_ever_given_twice_or_lost(acts: list[str], first: int, data: st.DataObject) -> None:
    model = _Model()
    given_out: list[int] = []
    key = (BULLETIN, 2024)
    for act in acts:
        lines = register_lines(model.papers, (), model.voids, model.unused)
        coming = next_sequence(lines, key, first)
        if act == "issue":
            model.papers.append(_paper(coming))
            given_out.append(coming)
        elif act == "void" and model.papers:
            one = data.draw(st.sampled_from(model.papers))
            if one.id not in {void.paper_id for void in model.voids}:
                model.voids.append(PaperVoid(paper_id=one.id, reason="误", voided_on=date(2024, 1, 1), clerk="甲"))
        elif act == "unvoid" and model.voids:
            model.voids.remove(data.draw(st.sampled_from(model.voids)))
        elif act == "explain":
            gaps = missing_numbers(lines, key, first)
            number = data.draw(st.sampled_from([*gaps, coming]))
            model.unused.append(UnusedNumber(kind=BULLETIN, number_year=2024, number_sequence=number, number_text=f"督〔2024〕{number}号", reason="空", noted_on=date(2024, 1, 1), clerk="甲"))  # fmt: skip
        elif act == "unexplain" and model.unused:
            model.unused.remove(data.draw(st.sampled_from(model.unused)))
    lines = register_lines(model.papers, (), model.voids, model.unused)
    assert len(given_out) == len(set(given_out))
    assert [line.sequence for line in lines if line.paper_id is not None] == sorted(given_out)
    numbers = [line.sequence for line in lines]
    assert len(numbers) == len(set(numbers))
    gaps = {one for fault in register_faults(lines, {key: first}) for one in range(fault.first, fault.last + 1)}
    assert gaps == set(range(first, max(numbers, default=0))) - set(numbers)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["explain", "gap", "void", "undo", "redo"]), min_size=1, max_size=12))
def test_undo_and_redo_on_a_real_ledger_lose_no_number(sample: tuple[Services, SampleCounts], acts: list[str]) -> None:
    services, counts = sample
    if not services.register.lines(kind=BULLETIN):
        _issue(services, counts)
    for act in acts:
        lines = services.register.lines(year=2024, kind=BULLETIN)
        coming = max(line.sequence for line in lines) + 1
        try:
            if act == "explain":
                services.register.explain(BULLETIN, 2024, coming, "空号")
            elif act == "gap":
                services.register.explain(BULLETIN, 2024, coming + 2, "跳得太远")
            elif act == "void":
                services.register.void(BULLETIN, 2024, lines[0].sequence, "误")
            elif act == "undo":
                services.history.undo()
            else:
                services.history.redo()
        except RejectedError:
            # Refused: nothing may have changed.
            assert services.register.lines(year=2024, kind=BULLETIN) == lines
        after = services.register.lines(year=2024, kind=BULLETIN)
        assert lines[0].paper_id == after[0].paper_id
        assert [line.sequence for line in after] == list(range(1, len(after) + 1))
        assert services.register.next_text(BULLETIN, 2024) == services.register.number_text(BULLETIN, 2024, len(after) + 1)
        assert services.register.faults() == ()
