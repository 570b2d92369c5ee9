"""送达: which papers go where, what was sent, whose receipt is back, who refused, and the sheet that goes with it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.deliveries import DeliveryState, DeliveryWay
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.letters.delivery_words import letter_word
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.letters import IssuedLetters
from wanzhou_gui.usecases.services import Services

TODAY = date(2024, 7, 10)


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path) -> Services:
    sample[0].close()
    return open_office(FixedClock(TODAY)).open_ledger(tmp_path / "sample.ledger")


@pytest.fixture
def place(desk: Services) -> tuple[int, int]:
    return desk.plans.plans()[0].plan.id, desk.periods.period("2024Q2").id


@pytest.fixture
def issued(desk: Services, place: tuple[int, int]) -> IssuedLetters:
    owed = [line.unit.id for line in desk.chasing.board(*place).owed]
    return desk.letters.issue([place], owed, desk.letters.proposed_wish(ChaseKind.REMINDER))[0]


def states(desk: Services, place: tuple[int, int], kind: PaperKind = PaperKind.REMINDER) -> list[DeliveryState]:
    return [line.state for line in desk.deliveries.lines(*place) if line.paper.kind is kind]


def test_a_letter_is_unsent_sent_and_received_and_each_act_can_be_taken_back(
    desk: Services, place: tuple[int, int], issued: IssuedLetters
) -> None:
    assert states(desk, place) == [DeliveryState.UNSENT] * 2
    units = [step.unit_id for step in issued.steps]
    desk.deliveries.send(issued.paper.id, units, DeliveryWay.EXCHANGE)
    assert states(desk, place) == [DeliveryState.SENT] * 2
    kept, _ = desk.deliveries.receive(issued.paper.id, units[:1], received_by="张三")
    assert (kept[0].received_by, kept[0].received_on, kept[0].returned_on) == ("张三", TODAY, TODAY)
    assert states(desk, place) == [DeliveryState.RECEIVED, DeliveryState.SENT]
    desk.history.undo()
    assert states(desk, place) == [DeliveryState.SENT] * 2
    desk.history.undo()
    assert states(desk, place) == [DeliveryState.UNSENT] * 2
    assert desk.upkeep.check().faults == ()


def test_a_receipt_that_stays_out_is_unanswered_after_three_working_days(
    desk: Services, place: tuple[int, int], issued: IssuedLetters, tmp_path: Path
) -> None:
    desk.deliveries.send(issued.paper.id, [issued.steps[0].unit_id], DeliveryWay.PERSON)
    desk.close()
    for day, state in ((15, DeliveryState.SENT), (16, DeliveryState.UNANSWERED)):
        later = open_office(FixedClock(date(2024, 7, day))).open_ledger(tmp_path / "sample.ledger")
        assert state in states(later, place), day
        later.close()


def test_a_refusal_says_why_and_counts_as_delivered(desk: Services, place: tuple[int, int], issued: IssuedLetters) -> None:
    unit_id = issued.steps[0].unit_id
    desk.deliveries.send(issued.paper.id, [unit_id], DeliveryWay.PERSON)
    with pytest.raises(RejectedError) as refused:
        desk.deliveries.receive(issued.paper.id, [unit_id], is_refused=True)
    assert refused.value.code == "refusal_without_note"
    desk.deliveries.receive(issued.paper.id, [unit_id], is_refused=True, note="办公室无人签收，见证人王五")
    assert DeliveryState.REFUSED in states(desk, place)


def test_what_cannot_be_is_refused(desk: Services, place: tuple[int, int], issued: IssuedLetters) -> None:
    unit_id, paper_id = issued.steps[0].unit_id, issued.paper.id
    stranger = desk.units.unit("区教委").id

    def code(act: object) -> str:
        with pytest.raises(RejectedError) as refused:
            act()  # type: ignore[operator]
        return refused.value.code

    assert code(lambda: desk.deliveries.receive(paper_id, [unit_id], received_by="张三")) == "paper_not_sent"
    assert code(lambda: desk.deliveries.send(paper_id, [stranger], DeliveryWay.POST)) == "unit_gets_no_paper"
    assert code(lambda: desk.deliveries.send(paper_id, [unit_id], DeliveryWay.POST, date(2024, 7, 9))) == "sent_before_issue"
    assert code(lambda: desk.deliveries.send(paper_id, [unit_id], DeliveryWay.POST, date(2024, 7, 11))) == "delivery_in_future"
    desk.deliveries.send(paper_id, [unit_id], DeliveryWay.POST)
    assert code(lambda: desk.deliveries.receive(paper_id, [unit_id])) == "receiver_missing"
    assert (
        code(lambda: desk.deliveries.receive(paper_id, [unit_id], received_by="张三", received_on=date(2024, 7, 9)))
        == "received_before_sent"
    )
    with pytest.raises(NotFoundError):
        desk.deliveries.find(*place, "万州府督催〔2024〕99号")


def test_the_sheet_names_paper_number_and_unit_and_what_is_recorded(
    desk: Services, place: tuple[int, int], issued: IssuedLetters
) -> None:
    desk.deliveries.send(issued.paper.id, [issued.steps[0].unit_id], DeliveryWay.EXCHANGE, sent_by="李四")
    reader = PdfReader(io.BytesIO(desk.deliveries.sheets_pdf(issued.paper.id)))
    assert len(reader.pages) == 2
    first, second = ("".join(page.extract_text().split()) for page in reader.pages)
    assert "送达回证" in first
    assert issued.steps[0].number_text in first
    assert issued.steps[1].number_text in second
    assert "李四" in first
    assert "2024年7月10日" in first
    assert "■机要交换" in first
    assert "□机要交换" in second


def test_a_bulletin_goes_to_every_unit_and_a_proposal_to_none(
    sample: tuple[Services, SampleCounts], desk: Services, place: tuple[int, int]
) -> None:
    lines = desk.deliveries.lines(*place)
    bulletins = [line for line in lines if line.paper.kind is PaperKind.BULLETIN]
    board = desk.chasing.board(*place)
    assert {line.unit.id for line in bulletins} in ({line.unit.id for line in board.lines}, set())
    late = desk.units.unit("区经济信息委").id
    proposal, _ = desk.letters.issue([place], [late], desk.letters.proposed_wish(ChaseKind.INTERVIEW), approver="李主任")
    assert proposal.paper.id not in {line.paper.id for line in desk.deliveries.lines(*place)}
    with pytest.raises(RejectedError) as refused:
        desk.deliveries.sheets(proposal.paper.id)
    assert refused.value.code == "paper_goes_to_nobody"


def test_a_void_letter_is_served_to_nobody(desk: Services, place: tuple[int, int], issued: IssuedLetters) -> None:
    step = issued.steps[0]
    desk.register.void(PaperKind.REMINDER, 2024, step.number_sequence, "发错单位")
    assert step.unit_id not in {line.unit.id for line in desk.deliveries.lines(*place)}


def test_a_letter_that_only_asks_stands_as_a_letter_in_lists_and_register(
    desk: Services, place: tuple[int, int], issued: IssuedLetters
) -> None:
    asked = desk.units.unit("区检察院").id
    words = {line.unit.id: line.word for line in desk.deliveries.lines(*place) if line.paper.id == issued.paper.id}
    assert words.pop(asked) == "催办函"
    assert set(words.values()) == {"催办单"}
    told = {line.unit_id: letter_word(line.kind, line.title) for line in desk.register.lines(kind=PaperKind.REMINDER)}
    assert told == {asked: "催办函", **words}
    party = desk.units.unit("区委组织部").id
    row = desk.review.sheet(place[0], party, place[1]).rows[0]
    desk.review.send_back(place[0], party, place[1], "缺数据：请补充件数。", row.key)
    paper, _, _ = desk.corrections.issue(place[0], party, place[1])
    line = next(one for one in desk.deliveries.lines(*place) if one.paper.id == paper.id)
    assert (line.word, line.title[-1]) == ("函", "函")
