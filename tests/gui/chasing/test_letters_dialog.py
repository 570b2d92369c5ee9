"""Letters: who is ticked, what number they get, a draft to look at, and one act that issues them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.chasing import WRITTEN_KINDS, ChaseKind
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.issued_notice import IssuedNotice
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt


def opened_form(page: ChasingPage, settled: Callable[[], None]) -> LettersDialog:
    page._ui.letters_button.click()
    settled()
    dialog = page.letters_dialog
    assert dialog is not None
    return dialog


def choose(dialog: LettersDialog, kind: ChaseKind, settled: Callable[[], None]) -> None:
    dialog._ui.kind_combo.setCurrentIndex(WRITTEN_KINDS.index(kind))
    settled()


def test_everybody_who_owes_is_ticked_with_the_numbers_they_will_get(
    page: ChasingPage, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    assert len(dialog.unit_ids) == 2
    assert dialog._ui.number_label.text() == "共2份，万州府督催〔2024〕1号至万州府督催〔2024〕2号"
    assert dialog._ui.reply_edit.value == date(2024, 7, 12)
    dialog._ui.unit_list.item(0).setCheckState(Qt.CheckState.Unchecked)
    settled()
    assert dialog._ui.number_label.text() == "共1份，万州府督催〔2024〕1号"
    dialog.reject()


def test_issuing_keeps_the_letters_and_offers_a_copy(
    page: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    voice.answers = [tmp_path / "催办单.pdf"]
    dialog._ui.issue_button.click()
    settled()
    assert (tmp_path / "催办单.pdf").read_bytes().startswith(b"%PDF")
    line = page.current_line
    assert line is not None
    assert [step.number_text for step in line.steps] == ["万州府督催〔2024〕1号"]
    assert page.letters_dialog is None
    notice = page.findChild(IssuedNotice)
    assert notice is not None
    assert notice.isVisible()
    assert notice.sentence == (
        "已编号制发催办单、催办函2份（万州府督催〔2024〕1号起），存为“催办单.pdf”。送到单位后请登记送出。"
    )
    notice.send_button.click()
    settled()
    assert notice.isHidden()
    assert page.deliveries is not None
    assert page.deliveries.isVisible()
    page.deliveries.reject()


def test_an_order_without_a_signer_is_refused_and_everything_stays(
    page: ChasingPage, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    choose(dialog, ChaseKind.NOTICE, settled)
    names = [dialog._ui.unit_list.item(row).text() for row in range(dialog._ui.unit_list.count())]
    assert [name.split("　")[0] for name in names] == ["区经济信息委"]
    dialog._ui.issue_button.click()
    settled()
    assert "签发人" in dialog._ui.problem_label.sentence
    assert page.letters_dialog is dialog
    dialog.reject()


def test_a_proposal_has_no_deadline_field(page: ChasingPage, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    choose(dialog, ChaseKind.COORDINATION, settled)
    assert not dialog._ui.reply_edit.isVisibleTo(dialog)
    assert dialog._ui.unit_list.item(0).text().startswith("区检察院")
    dialog.reject()


def test_a_draft_is_shown_beside_the_fields(page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    dialog._ui.draft_button.click()
    settled()
    qtbot.waitUntil(lambda: dialog._ui.paper_view.page_count == 2)
    assert dialog._ui.paper_view.isVisibleTo(dialog)
    dialog.reject()
    settled()


def test_a_deadline_on_a_day_off_is_said(page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    edit = dialog._ui.reply_edit
    edit.selectAll()
    qtbot.keyClicks(edit, "2024-7-13")
    edit.commit()
    assert "这一天不上班" in dialog._ui.state_label.text()
    dialog.reject()


OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区经济信息委、区科技局）
"""


def test_plans_are_put_together_into_one_letter_for_each_unit(
    page: ChasingPage, desk: Desk, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    reading = open_office().read_plan_text(OTHER)[0]
    desk.ask(lambda services: services.plans.add(reading), lambda _: None)
    settled()
    dialog = opened_form(page, settled)
    ui = dialog._ui
    assert ui.together_check.isVisibleTo(dialog)
    ui.together_check.setChecked(True)
    settled()
    rows = [ui.unit_list.item(row).text() for row in range(ui.unit_list.count())]
    assert len([row for row in rows if row.startswith("区经济信息委")]) == 1
    assert any("2个方案" in row for row in rows if row.startswith("区经济信息委"))
    voice.answers = [tmp_path / "催办单.pdf"]
    ui.issue_button.click()
    settled()
    assert (tmp_path / "催办单 送达回证.pdf").read_bytes().startswith(b"%PDF")
    numbers: list[object] = []
    desk.ask(lambda services: services.letters.register(ChaseKind.REMINDER, 2024), numbers.extend)
    settled()
    assert len(numbers) == len(rows)


def test_the_letters_ticked_are_saved_as_one_word_file(
    page: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    voice.answers = [tmp_path / "催办单.docx"]
    dialog._ui.word_button.click()
    settled()
    assert len(docx.Document(str(tmp_path / "催办单.docx")).sections) == 2
    dialog.reject()


def test_the_template_of_the_kind_opens_with_a_letter_as_its_example(
    page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    choose(dialog, ChaseKind.NOTICE, settled)
    dialog._ui.template_button.click()
    settled()
    template = dialog.opened
    assert isinstance(template, TemplateDialog)
    assert template._ui.kind_label.text() == "督办通知单模板"
    qtbot.waitUntil(lambda: template._ui.paper_view.page_count == 1)
    template.reject()
    dialog.reject()


def test_a_file_for_a_court_is_called_a_letter_not_an_order(
    page: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def save(parent: object, title: str, suggested: Path, kinds: str) -> Path:
        offered.append(Path(suggested).name)
        return tmp_path / f"{len(offered)}.pdf"

    monkeypatch.setattr(voice, "ask_save_file", save)
    page.search("检察院")
    page.issue_letters(page.current_line)
    settled()
    dialog = page.letters_dialog
    assert dialog is not None
    dialog._ui.word_button.click()
    settled()
    dialog._ui.issue_button.click()
    settled()
    page._panel._history.chosen.emit(page._panel.history[0].target)
    settled()
    assert offered == [
        "催办函（2024年第二季度，草稿）.docx",
        "万州府督催〔2024〕1号 催办函（2024年第二季度）.pdf",
        "万州府督催〔2024〕1号 催办函（2024年第二季度）.pdf",
    ]


def test_who_was_asked_just_now_is_not_ticked_but_can_be(page: ChasingPage, settled: Callable[[], None]) -> None:
    board = page.board
    assert board is not None
    (plan_id, period_id), late = board.places[0], board.owed[-1].unit
    page.desk.ask(
        lambda services: services.chasing.note_call(plan_id, late.id, period_id, said="明天报", promised_on=date(2024, 7, 11)),
        lambda _: page.refresh(),
    )
    settled()
    dialog = opened_form(page, settled)
    assert late.id not in dialog.unit_ids
    assert len(dialog.unit_ids) == len(board.owed) - 1
    rows = [dialog._ui.unit_list.item(row) for row in range(dialog._ui.unit_list.count())]
    assert any(row.text().startswith(late.name) and "等承诺日" in row.text() for row in rows)
    dialog.reject()
