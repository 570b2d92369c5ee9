"""Ctrl+H in a field tells every value it was given: wordings of templates, paragraphs and heads of papers, days of plans, calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.quality import EvidenceGrade, Quality
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.indicators.indicators_page import IndicatorsPage
from wanzhou_gui.gui.papers.head_dialog import HeadDialog
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage
from wanzhou_gui.gui.plans.registration_dialog import RegistrationDialog
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistoryDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.usecases.changes import Changes
    from wanzhou_gui.usecases.letter_texts import LetterDraft
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


def do(desk: Desk, settled: Settled, act: Callable[[Services], object]) -> None:
    """Do something to the ledger, as a colleague at another desk would."""
    refused: list[Exception] = []
    desk.ask(act, lambda _: None, refused.append)
    settled()
    assert not refused, refused


def asked(qtbot: QtBot, field: QWidget, above: QWidget, settled: Settled) -> tuple[str, list[tuple[str, str]]]:
    """The title and the values before and after, newest first, that Ctrl+H in a field shows."""
    above.window().activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field or not field.isVisible())
    qtbot.keyClick(field, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled()
    shown = [one for one in above.findChildren(FieldHistoryDialog) if one.isVisible()]
    assert len(shown) == 1
    table = shown[0]._ui.step_table
    told = [(table.item(row, 4).text(), table.item(row, 5).text()) for row in range(table.rowCount())]  # type: ignore[union-attr]
    title = shown[0]._ui.title_label.text()
    shown[0].accept()
    return title, told


def place(desk: Desk) -> tuple[int, int]:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    return plan_id, period_id


def shown(dialog: QDialog, qtbot: QtBot, settled: Settled) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    settled()


def test_every_wording_of_a_slot_is_told_with_returns_and_what_was_taken_back(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    do(desk, settled, lambda services: services.templates.save(PaperKind.BULLETIN, {"red_mark": "万州政务督查"}))
    do(desk, settled, lambda services: services.templates.save(PaperKind.BULLETIN, {"red_mark": "万州督查", "signer": "区政府督查室"}))
    do(desk, settled, lambda services: services.templates.restore(PaperKind.BULLETIN, 1))
    do(desk, settled, lambda services: services.history.undo())
    do(desk, settled, lambda services: services.templates.save(PaperKind.NOTICE, {"red_mark": "别的文种"}))
    dialog = TemplateDialog(desk, PaperPlace(*place(desk)))
    shown(dialog, qtbot, settled)
    title, told = asked(qtbot, dialog._ui.slot_edit, dialog, settled)
    assert title.startswith("发文机关标志：")
    assert told == [
        ("万州政务督查", "万州督查"),
        ("万州督查", "万州政务督查"),
        ("万州政务督查", "万州督查"),
        ("（程序原有的写法）", "万州政务督查"),
    ]
    # In the list of slots the same key asks for the slot in view.
    dialog._ui.slot_list.setFocus()
    qtbot.keyClick(dialog._ui.slot_list, Qt.Key.Key_End)
    title, told = asked(qtbot, dialog._ui.slot_list, dialog, settled)
    assert "还没有填过" in title
    assert told == []


def test_a_letter_template_has_its_history_too(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    do(desk, settled, lambda services: services.templates.save(PaperKind.NOTICE, {"signer": "区政府办公室"}))
    dialog = TemplateDialog(desk, PaperPlace(*place(desk), PaperKind.NOTICE))
    shown(dialog, qtbot, settled)
    slots = dialog._ui.slot_list
    row = next(at for at in range(slots.count()) if slots.item(at).data(0x0101) == "signer")
    slots.setCurrentRow(row)
    assert asked(qtbot, dialog._ui.slot_edit, dialog, settled)[1] == [("（程序原有的写法）", "区政府办公室")]


def test_a_slot_of_one_papers_head_tells_its_history(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    at = place(desk)
    do(desk, settled, lambda services: services.paper_heads.change(*at, {"note": "此件不公开"}, PaperKind.BULLETIN, None))
    do(desk, settled, lambda services: services.paper_heads.change(*at, {"note": None}, PaperKind.BULLETIN, None))
    dialog = HeadDialog(desk, PaperPlace(*at))
    shown(dialog, qtbot, settled)
    assert asked(qtbot, dialog._ui.note_edit, dialog, settled)[1] == [("此件不公开", "（照模板）"), ("（照模板）", "此件不公开")]


def test_a_paragraph_of_a_paper_tells_every_text_it_had(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    at = place(desk)
    key: list[str] = []
    desk.ask(lambda services: services.reports.draft(*at, PaperKind.BULLETIN, None).sections[0].key, key.append)
    settled()
    for text in ("一稿", "二稿"):
        do(desk, settled, lambda services, text=text: services.reports.edit_section(*at, key[0], text, kind=PaperKind.BULLETIN, unit_id=None))
    page = BulletinPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    page.show_scope(desk.scope)
    settled()
    assert asked(qtbot, page._ui.section_edit, page, settled)[1] == [("一稿", "二稿"), ("（程序起草的文字）", "一稿")]


def test_a_paragraph_of_a_letter_tells_every_text_it_had(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    at = place(desk)
    unit: list[int] = []
    desk.ask(lambda services: services.chasing.board(*at).owed[0].unit.id, unit.append)
    settled()

    def read(services: Services) -> LetterDraft[Any]:
        return services.letters.draft([at], unit[0], services.letters.proposed_wish(ChaseKind.REMINDER))

    def edit(services: Services, key: str, text: str | None) -> Changes:
        return services.letters.edit([at], unit[0], services.letters.proposed_wish(ChaseKind.REMINDER), key, text)

    dialog = LetterTextDialog(desk, PaperKind.REMINDER, read, edit)
    shown(dialog, qtbot, settled)
    assert dialog.draft is not None
    key = dialog.draft.sections[0].key
    do(desk, settled, lambda services: edit(services, key, "请抓紧补报。"))
    assert asked(qtbot, dialog.findChild(QWidget, "section_edit"), dialog, settled)[1] == [("（程序起草的文字）", "请抓紧补报。")]


def test_a_value_and_a_judgement_tell_their_history_on_the_page_of_indicators(
    desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    plan_id, period_id = place(desk)

    def write(services: Services) -> None:
        card = services.indicators.cards(plan_id, period_id)[0]
        for value in (Decimal(7), Decimal(8)):
            services.entries.save_value(IndicatorValue(indicator_id=card.indicator.id, period_id=period_id, value=value))
        target = services.quality.cards(plan_id, period_id)[0].target
        services.quality.judge(
            target.id, period_id, Quality.SOME, EvidenceGrade.DOCUMENT, reason="看过纪要", evidence="会议纪要3号"
        )

    do(desk, settled, write)
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    page.show_scope(desk.scope)
    settled()
    told = asked(qtbot, page._ui.value_form._ui.value_edit, page, settled)[1]
    assert told[0] == ("7", "8")
    target: list[int] = []
    desk.ask(lambda services: services.quality.cards(plan_id, period_id)[0].target.id, target.append)
    settled()
    page.show_target(("quality", target[0]))
    settled()
    assert asked(qtbot, page._ui.quality_form._ui.reason_edit, page, settled)[1] == [("", "看过纪要")]


def test_a_day_of_a_plan_and_the_record_of_its_approval_tell_their_history(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    plan_id, _ = place(desk)

    def write(services: Services) -> None:
        plan = services.plans.plans()[0].plan
        services.plans.change_plan(replace(plan, supervised_from=date(2024, 3, 4)))
        known = services.plans.plans()[0].registration
        assert known is not None
        services.plans.register(replace(known, approver="赵副区长"))

    do(desk, settled, write)
    page = PlanReviewPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    page.show_target(("plan", plan_id))
    settled()
    told = asked(qtbot, page.facts.fields["supervised_from"], page, settled)[1]
    assert told[0][1] == "2024-03-04"
    plans: list[object] = []
    desk.ask(lambda services: services.plans.plans()[0], plans.append)
    settled()
    dialog = RegistrationDialog(desk, plans[0].plan, plans[0].registration)  # type: ignore[attr-defined]  # a summary
    shown(dialog, qtbot, settled)
    assert asked(qtbot, dialog._ui.approver_edit, dialog, settled)[1][0][1] == "赵副区长"


def test_calls_of_a_unit_are_told_also_one_that_was_taken_off(opened: WindowRig, qtbot: QtBot) -> None:
    desk = opened.window.desk
    plan_id, period_id = place(desk)
    unit: list[int] = []

    def write(services: Services) -> int:
        unit_id = services.chasing.board(plan_id, period_id).owed[0].unit.id
        services.chasing.note_call(plan_id, unit_id, period_id, said="周五前报", spoke_with="周科长")
        note, _ = services.chasing.note_call(plan_id, unit_id, period_id, said="打错了")
        services.chasing.drop_call(note)
        return unit_id

    desk.ask(write, unit.append)
    opened.settle()
    opened.window.show_page("chasing", ("unit", unit[0]))
    opened.settle()
    opened.press("Ctrl+H")
    page = opened.window.current_page
    assert isinstance(page, ChasingPage)
    dialog = page.findChildren(FieldHistoryDialog)[-1]
    table = dialog._ui.step_table
    told = {tuple(table.item(row, column).text() for column in (3, 4, 5)) for row in range(table.rowCount())}  # type: ignore[union-attr]
    assert any(where.startswith("电话记录") and after == "周五前报" for where, _, after in told)
    assert any(where.startswith("电话记录") and "删除" in where and before == "打错了" for where, before, _ in told)
    dialog.accept()
