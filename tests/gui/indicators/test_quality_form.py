"""The form of a judgement: refused beside the field, handed over whole, kept while another target is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableWidget, QWidget

from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.plans import QualitativeTarget
from wanzhou_gui.domain.quality import EvidenceGrade, Quality, QualityJudgement
from wanzhou_gui.gui.indicators.quality_form import Judged, QualityForm
from wanzhou_gui.usecases.quality import QualityCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]
TARGET = QualitativeTarget(id=3, plan_id=1, quote="推动高校专利技术向企业现实生产力转化。")
JUDGEMENT = QualityJudgement(
    id=9, target_id=3, period_id=2, quality=Quality.SOME, grade=EvidenceGrade.ON_SITE, reason="转化2项",
    evidence="7月8日核查", decided_by="李四", decided_on=date(2024, 7, 9),
)  # fmt: skip


def part(form: QualityForm, kind: type, name: str) -> Any:
    found = form.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def form(qtbot: QtBot) -> QualityForm:
    made = QualityForm()
    qtbot.addWidget(made)
    made.show()
    made.show_card(QualityCard("Q2", TARGET, None), 2)
    return made


def choose(qtbot: QtBot, form: QualityForm, name: str, steps: int) -> None:
    combo = part(form, QComboBox, name)
    combo.setFocus()
    for _ in range(steps):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    combo.activated.emit(combo.currentIndex())


def test_what_a_judgement_lacks_is_said_beside_it_and_ctrl_enter_hands_it_over(
    form: QualityForm, qtbot: QtBot, type_words: TypeWords
) -> None:
    problem = part(form, QLabel, "problem_label")
    with qtbot.assertNotEmitted(form.judged):
        part(form, QPushButton, "judge_button").click()
        assert problem.text() == "还没有选评价等次。请先选择。"
        choose(qtbot, form, "quality_combo", 2)
        assert part(form, QLabel, "definition_label").text() == "主要工作已经完成，剩下的有把握按期完成。"
        part(form, QPushButton, "judge_button").click()
        assert problem.text() == "没有写明评价理由。请写清做成了什么、还差什么。"
        type_words(part(form, QPlainTextEdit, "reason_edit"), "转化5项")
        part(form, QPushButton, "judge_button").click()
        assert "没有写明依据是哪份文件" in problem.text()
        assert part(form, QLineEdit, "evidence_edit").property("state") == "error"
    type_words(part(form, QLineEdit, "evidence_edit"), "合同登记证明")
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    with qtbot.waitSignal(form.judged) as sent:
        qtbot.keyClick(part(form, QLineEdit, "evidence_edit"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent.args[0] == Judged(3, Quality.CLEAR, EvidenceGrade.DOCUMENT, "转化5项", "合同登记证明")
    assert not problem.isVisible()


def test_a_stored_judgement_shows_its_author_and_can_be_taken_back(form: QualityForm, qtbot: QtBot) -> None:
    assert not part(form, QPushButton, "withdraw_button").isVisible()
    assert not part(form, QTableWidget, "history_table").isVisible()
    earlier = replace(JUDGEMENT, id=8, period_id=1, quality=Quality.WEAK, reason="尚在部署")
    history = ((period_of_code("2024Q1"), earlier), (period_of_code("2024Q2"), JUDGEMENT))
    form.show_card(QualityCard("Q2", TARGET, JUDGEMENT, history), 2)
    assert part(form, QLabel, "state_label").text() == "李四，2024-07-09"
    table = part(form, QTableWidget, "history_table")
    assert [table.item(0, column).text() for column in range(5)] == [
        "2024年第二季度", "有一定进展", "现场核查：7月8日核查", "转化2项", "李四 2024-07-09",
    ]  # fmt: skip
    assert table.item(1, 1).text() == "进展不明显"
    with qtbot.waitSignal(form.withdrawn) as sent:
        part(form, QPushButton, "withdraw_button").click()
    assert sent.args == [3]


def test_what_was_written_and_not_stored_is_there_when_one_comes_back(form: QualityForm, type_words: TypeWords) -> None:
    type_words(part(form, QPlainTextEdit, "reason_edit"), "转化5项")
    form.show_card(QualityCard("Q3", replace(TARGET, id=4), None), 2)
    assert part(form, QPlainTextEdit, "reason_edit").toPlainText() == ""
    form.show_card(QualityCard("Q2", TARGET, None), 2)
    assert part(form, QPlainTextEdit, "reason_edit").toPlainText() == "转化5项"
    assert part(form, QLabel, "saved_label").text() == "尚未保存"
    form.refresh(QualityCard("Q2", TARGET, JUDGEMENT))
    assert part(form, QPlainTextEdit, "reason_edit").toPlainText() == "转化5项", "what is being written stays"
