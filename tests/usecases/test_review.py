"""Review: approving locks, unlocking and returning need reasons, and nothing changes what is approved."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.entries import ProgressStatus, ReturnState
from wanzhou_gui.domain.returns_review import Decision, RowKey
from wanzhou_gui.domain.unit_forms import Level
from wanzhou_gui.usecases.errors import ConflictError, RejectedError
from wanzhou_gui.usecases.review import ReviewSheet
from wanzhou_gui.usecases.services import Services

UNIT = "区科技局"


class Bench:
    """One unit's return of the second quarter of 2024, filled in and submitted."""

    def __init__(self, services: Services, unit: str = UNIT) -> None:
        self.services = services
        self.plan_id = services.plans.plans()[0].plan.id
        self.unit_id = services.units.unit(unit).id
        self.period_id = services.periods.period("2024Q2").id
        self.who = (self.plan_id, self.unit_id, self.period_id)

    def fill(self) -> None:
        form = self.services.entries.form(*self.who)
        for row in form.rows:
            self.services.entries.save(
                replace(
                    row.entry,
                    progress_text=f"办结{row.task.position + 3}件，走访企业12家。",
                    completion_percent=Decimal(20),
                    status=ProgressStatus.ON_TRACK,
                )
            )
        self.services.entries.save_signature(
            replace(form.unit_return, filled_by="张三", phone="023-58000000", reviewed_by="李四")
        )

    def submit(self) -> None:
        self.services.entries.submit(self.services.entries.form(*self.who), questions_confirmed=True)

    @property
    def sheet(self) -> ReviewSheet:
        return self.services.review.sheet(*self.who)

    def change(self, at: int, text: str) -> None:
        entry = self.services.entries.form(*self.who).rows[at].entry
        self.services.entries.save(replace(entry, progress_text=text))


@pytest.fixture
def bench(with_plan: Services) -> Bench:
    made = Bench(with_plan)
    made.fill()
    made.submit()
    return made


def refused(code: str) -> pytest.RaisesExc[RejectedError]:
    return pytest.raises(RejectedError, match=code)


def test_a_submitted_return_waits_in_the_queue_and_others_do_not(bench: Bench) -> None:
    queue = bench.services.review.queue(bench.plan_id, bench.period_id)
    assert [sheet.unit.name for sheet in queue if sheet.waits] == [UNIT]
    assert queue[0].unit.name == UNIT
    assert len(queue) == 21


def test_an_approved_return_is_locked_for_typing_signing_submitting_and_returning(bench: Bench) -> None:
    bench.services.review.approve(*bench.who)
    assert bench.sheet.state is ReturnState.APPROVED
    with refused("return_is_approved"):
        bench.change(0, "办结9件。")
    form = bench.services.entries.form(*bench.who)
    with refused("return_is_approved"):
        bench.services.entries.save_signature(replace(form.unit_return, filled_by="王五"))
    with refused("return_is_approved"):
        bench.services.entries.submit(form, questions_confirmed=True)
    with refused("return_is_approved"):
        bench.services.entries.reopen(form, "数据有误")
    with refused("return_is_approved"):
        bench.services.review.send_back(*bench.who, "数据有误")


def test_unlocking_needs_a_reason_that_stays_on_record(bench: Bench) -> None:
    bench.services.review.approve(*bench.who)
    with refused("unlock_reason_missing"):
        bench.services.review.unlock(*bench.who, "  ")
    bench.services.review.unlock(*bench.who, "责任单位来函更正企业数")
    assert bench.sheet.state is ReturnState.UNLOCKED
    (operation, *_) = bench.services.history.operations(1)
    assert operation.verb == "unlock_return"
    changes = bench.services.history.changes_of(operation.id)
    assert any((change.after or {}).get("note") == "责任单位来函更正企业数" for change in changes)
    bench.change(0, "办结9件，走访企业13家。")
    bench.submit()
    bench.services.review.approve(*bench.who)
    assert bench.sheet.is_approved


def test_a_returned_row_comes_back_with_its_reason_and_the_approved_row_stays_locked(bench: Bench) -> None:
    rows = bench.sheet.rows
    bench.services.review.approve(*bench.who, rows[0].key)
    bench.services.review.send_back(*bench.who, "缺数据：请补充件数。", rows[1].key)
    form = bench.services.entries.form(*bench.who)
    assert form.unit_return.state is ReturnState.SENT_BACK
    assert (form.rows[0].is_approved, form.rows[1].return_reason) == (True, "缺数据：请补充件数。")
    with refused("row_is_approved"):
        bench.change(0, "改成别的。")
    bench.change(1, "办结8件，其中重点案件2件。")
    assert bench.services.entries.form(*bench.who).rows[1].return_reason == ""
    assert bench.sheet.rows[1].is_answered
    assert bench.sheet.rows[1].review is not None
    assert bench.sheet.rows[1].review.reason == "缺数据：请补充件数。"


def test_the_last_row_approved_approves_the_return(bench: Bench) -> None:
    for row in bench.sheet.rows:
        if row.is_filled:
            assert bench.sheet.state is ReturnState.SUBMITTED
            bench.services.review.approve(*bench.who, row.key)
    assert bench.sheet.state is ReturnState.APPROVED


def test_one_row_of_an_approved_return_is_opened_and_the_others_stay_locked(bench: Bench) -> None:
    bench.services.review.approve(*bench.who)
    key = bench.sheet.rows[1].key
    bench.services.review.unlock(*bench.who, "件数笔误", key)
    assert bench.sheet.row(key).decision is Decision.UNLOCKED
    with refused("row_is_approved"):
        bench.change(0, "改成别的。")
    bench.change(1, "办结8件。")


def test_what_is_incomplete_cannot_be_approved(with_plan: Services) -> None:
    bench = Bench(with_plan)
    with refused("nothing_reported"):
        with_plan.review.approve(*bench.who)
    with refused("nothing_reported"):
        with_plan.review.send_back(*bench.who, "缺数据")
    bench.fill()
    bench.change(0, "")
    with refused("row_incomplete"):
        with_plan.review.approve(*bench.who, bench.sheet.rows[0].key)
    with refused("return_incomplete_for_approval"):
        with_plan.review.approve(*bench.who)
    assert bench.sheet.state is ReturnState.DRAFT


def test_where_a_reviewer_is_named_only_that_person_approves_and_unlocks(bench: Bench) -> None:
    settings = bench.services.settings
    settings.change(replace(settings.settings(), reviewer_name="王审核", clerk_name="李经办"))
    with refused("not_the_reviewer"):
        bench.services.review.approve(*bench.who)
    bench.services.review.send_back(*bench.who, "缺数据")
    settings.change(replace(settings.settings(), clerk_name="王审核"))
    bench.services.review.approve(*bench.who)
    settings.change(replace(settings.settings(), clerk_name="李经办"))
    with refused("not_the_reviewer"):
        bench.services.review.unlock(*bench.who, "更正")


def test_every_act_of_review_can_be_undone_and_done_again(bench: Bench) -> None:
    rows = [row.key for row in bench.sheet.rows]
    acts = (
        lambda: bench.services.review.approve(*bench.who, rows[0]),
        lambda: bench.services.review.send_back(*bench.who, "缺数据", rows[1]),
        lambda: bench.services.review.unlock(*bench.who, "笔误", rows[0]),
        lambda: bench.services.review.approve(*bench.who),
        lambda: bench.services.review.unlock(*bench.who, "更正"),
        lambda: bench.services.review.send_back(*bench.who, "请重报"),
    )
    seen = [_picture(bench)]
    for act in acts:
        act()
        seen.append(_picture(bench))
    for before in reversed(seen[:-1]):
        bench.services.history.undo()
        assert _picture(bench) == before
    for after in seen[1:]:
        bench.services.history.redo()
        assert _picture(bench) == after


def _picture(bench: Bench) -> object:
    sheet = bench.sheet
    return sheet.state, [(row.decision, row.review.reason if row.review else "") for row in sheet.rows]


def test_an_approved_indicator_value_cannot_be_changed_from_the_indicator_page(with_plan: Services) -> None:
    bench = Bench(with_plan, "区市场监管局")
    bench.fill()
    row = bench.services.entries.form(*bench.who).indicators[0]
    saved, _ = bench.services.entries.save_value(replace(row.value, numerator=Decimal(5), denominator=Decimal(10)))
    bench.submit()
    changed, _ = bench.services.entries.save_value(replace(saved, numerator=Decimal(6)))
    bench.services.review.approve(*bench.who, RowKey(indicator_id=row.indicator.id))
    with refused("row_is_approved"):
        bench.services.entries.save_value(replace(changed, numerator=Decimal(7)))


def test_reasons_offered_are_those_of_the_settings(bench: Bench) -> None:
    assert bench.services.review.reasons()[0].startswith("缺数据")
    settings = bench.services.settings
    settings.change(replace(settings.settings(), return_reasons="一\n\n 二 \n"))
    assert bench.services.review.reasons() == ("一", "二")


def test_a_decision_on_an_outdated_view_is_a_conflict_not_a_loss(bench: Bench) -> None:
    form = bench.services.entries.form(*bench.who)
    bench.services.review.send_back(*bench.who, "缺数据")
    first = bench.services.entries.save(replace(form.rows[0].entry, progress_text="办结10件。")).entry
    with pytest.raises(ConflictError):
        bench.services.entries.save(replace(form.rows[0].entry, progress_text="办结11件。"))
    assert bench.services.entries.form(*bench.who).rows[0].entry == first


def test_a_returned_form_cannot_touch_an_approved_row_and_carries_the_reason_of_a_returned_one(
    bench: Bench, tmp_path: Path
) -> None:
    services, rows = bench.services, bench.sheet.rows
    services.review.approve(*bench.who, rows[0].key)
    services.review.send_back(*bench.who, "缺数据：请补充件数。", rows[1].key)
    _, [issued] = services.forms.export(bench.plan_id, bench.period_id, tmp_path, None, [bench.unit_id])
    path = tmp_path / issued.file_name
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    at = {str(page.cell(row, 1).value): row for row in range(5, 5 + len(rows)) if page.cell(row, 1).value}
    approved, returned = at[rows[0].number], at[rows[1].number]
    assert "【已审核通过，不用再填】" in page.cell(approved, columns["上期填报情况"]).value
    assert "【退回修改】缺数据：请补充件数。" in page.cell(returned, columns["上期填报情况"]).value
    assert page.cell(approved, columns["本期进展"]).protection.locked
    page.cell(approved, columns["本期进展"]).value = "偷偷改过。"
    page.cell(returned, columns["本期进展"]).value = "办结8件，其中重点案件2件。"
    book.save(path)
    check = services.forms.check([path])
    [remark] = [one for one in check.files[0].remarks if one.code == "row_approved"]
    assert (remark.field, remark.number, remark.level) == ("progress_text", rows[0].number, Level.REFUSED)
    services.forms.take_in(check)
    after = bench.sheet.rows
    assert "偷偷" not in after[0].content.progress_text  # type: ignore[union-attr]
    assert after[1].is_answered
    assert bench.sheet.came_as_file


def test_a_file_on_which_a_review_rests_cannot_be_withdrawn(bench: Bench, tmp_path: Path) -> None:
    services = bench.services
    _, [issued] = services.forms.export(bench.plan_id, bench.period_id, tmp_path, None, [bench.unit_id])
    path = tmp_path / issued.file_name
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    page.cell(5, columns["存在问题"]).value = "人手不足。"
    book.save(path)
    taken = services.forms.take_in(services.forms.check([path]))
    assert taken.batch is not None
    services.review.approve(*bench.who, bench.sheet.rows[0].key)
    with refused("batch_is_approved"):
        services.forms.withdraw(taken.batch.id)
    services.history.undo()
    services.forms.withdraw(taken.batch.id)


def test_a_file_checked_before_the_approval_is_not_taken_in_after_it(bench: Bench, tmp_path: Path) -> None:
    services = bench.services
    _, [issued] = services.forms.export(bench.plan_id, bench.period_id, tmp_path, None, [bench.unit_id])
    path = tmp_path / issued.file_name
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    page.cell(5, columns["存在问题"]).value = "人手不足。"
    book.save(path)
    check = services.forms.check([path])
    services.review.approve(*bench.who)
    with refused("return_is_approved"):
        services.forms.take_in(check)
