"""待答问题: what the reading does not decide, in words, with proposals to choose from."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QRadioButton, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.plans.ui_questions_panel import Ui_QuestionsPanel
from wanzhou_gui.gui.plans.review import AskedQuestion, Review
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.plan_review_wording import question_words
from wanzhou_gui.reports.wording import chinese_day
from wanzhou_gui.usecases.plans import CONVENOR_QUESTIONS

Index = QModelIndex | QPersistentModelIndex
_LOOKS = {"必答": ("alert-circle", "#B42318"), "已答": ("circle-check", "#00684B"), "提示": ("info-circle", "#67727E")}


def state_word(question: AskedQuestion) -> str:
    """必答, 已答, 提示."""
    if question.answer:
        return "已答"
    return "必答" if question.must_answer else "提示"


class QuestionRows(QAbstractTableModel):
    """The questions of a review, one line each."""

    def __init__(self) -> None:
        super().__init__()
        self._questions: tuple[AskedQuestion, ...] = ()
        self._titles: dict[str, str] = {}

    def show(self, questions: tuple[AskedQuestion, ...], titles: dict[str, str]) -> None:
        """Show questions with the titles of tasks by key; as many as before keep the selection."""
        self._titles = titles
        if len(questions) == len(self._questions):
            self._questions = questions
            if questions:
                self.dataChanged.emit(self.index(0, 0), self.index(len(questions) - 1, 2))
            return
        self.beginResetModel()
        self._questions = questions
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Questions."""
        return 0 if parent.isValid() else len(self._questions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """State, what is asked, about what."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return ("状态", "问题", "任务或原文")[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Word with icon, sentence with the whole of it as tip."""
        if not index.isValid():
            return None
        question = self._questions[index.row()]
        word = state_word(question)
        if index.column() == 0:
            if role == Qt.ItemDataRole.DisplayRole:
                return word
            if role == Qt.ItemDataRole.DecorationRole:
                return theme.icon(*_LOOKS[word], 16)
        elif role == Qt.ItemDataRole.ToolTipRole:
            return question_words(question).explanation
        elif role == Qt.ItemDataRole.DisplayRole:
            return question_words(question).title if index.column() == 1 else self._subject_words(question)
        return None

    def _subject_words(self, question: AskedQuestion) -> str:
        title = self._titles.get(question.subject)
        return title if title is not None else question.quote


class QuestionsPanel(QWidget):
    """A list of questions and the answer to the chosen one.

    Signals:
        answered(tuple): places of the questions and the answer to give them all.
        quote_wanted(AskedQuestion): the clerk wants to see the words in the source.
    """

    answered = Signal(object, str)
    quote_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_QuestionsPanel()
        self._ui.setupUi(self)
        ui = self._ui
        self._questions: tuple[AskedQuestion, ...] = ()
        self._issued_on: date | None = None
        self._first_day: date | None = None
        self._rows = QuestionRows()
        self._empty = EmptyState("没有要问的：方案写得很清楚。", "", "circle-check", self)
        self._radios: list[tuple[QRadioButton, str]] = []
        self._group = QButtonGroup(self)
        ui.question_stack.addWidget(self._empty)
        ui.question_table.setModel(self._rows)
        ui.question_table.setIconSize(QSize(theme.px(16), theme.px(16)))
        header = ui.question_table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        ui.question_table.verticalHeader().setDefaultSectionSize(theme.px(30))
        ui.question_table.setColumnWidth(0, theme.px(72))
        ui.question_table.setColumnWidth(1, theme.px(240))
        ui.question_splitter.setSizes([120, 290])
        ui.question_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_question())
        ui.answer_button.clicked.connect(self._answer)
        ui.same_button.clicked.connect(self._answer_same)
        ui.quote_button.clicked.connect(self._want_quote)
        ui.answer_edit.returnPressed.connect(self._answer)
        ui.answer_edit.textEdited.connect(self._own_text)

    def show_review(self, review: Review) -> None:
        """Show the questions of a plan; the place in the list stays."""
        is_other = len(review.questions) != len(self._questions)
        self._questions = review.questions
        self._issued_on = review.reading.issued_on
        self._first_day = review.reading.period.start if review.reading.period else None
        self._rows.show(review.questions, {task.key: task.title for task in review.reading.work_items})
        self._ui.question_stack.setCurrentIndex(0 if review.questions else 1)
        if review.questions and (is_other or self._at() < 0):
            self._ui.question_table.selectRow(0)
        self._show_question()

    def tab_stops(self) -> list[QWidget]:
        """What Tab visits, in order; the proposals come after the table."""
        ui = self._ui
        return [ui.question_table, ui.answer_edit, ui.answer_button, ui.quote_button, ui.same_button]

    def go_to_first_open(self) -> None:
        """Select the first question that must still be answered."""
        at = next((at for at, question in enumerate(self._questions) if question.is_open), -1)
        if at >= 0:
            self._ui.question_table.selectRow(at)

    def say_refused(self, sentence: str) -> None:
        """Say beside the answer why it was not taken."""
        self._ui.answer_problem.say(sentence, Severity.ERROR)

    def _at(self) -> int:
        return self._ui.question_table.currentIndex().row()

    def _question(self) -> AskedQuestion | None:
        at = self._at()
        return self._questions[at] if 0 <= at < len(self._questions) else None

    def _show_question(self) -> None:
        question = self._question()
        ui = self._ui
        ui.answer_card.setVisible(question is not None)
        if question is None:
            return
        words = question_words(question)
        ui.question_label.setText(words.title)
        ui.why_label.setText(words.explanation)
        ui.quote_label.setText(f"原文：{question.quote}")
        ui.quote_label.setVisible(bool(question.quote))
        ui.quote_button.setVisible(bool(question.quote))
        ui.answer_problem.clear()
        self._show_proposals(question)
        ui.answer_edit.setText(question.answer)
        ui.answered_label.setText(f"已答复：{question.answer}" if question.answer else "")
        ui.answered_label.setVisible(bool(question.answer))
        same = len(self._same())
        ui.same_button.setVisible(same > 1)
        ui.same_button.setText(f"同类{same}个都这样答(&T)")
        ui.same_button.setAccessibleName(f"同类{same}个问题都这样答")
        self._show_may_answer()

    def _show_proposals(self, question: AskedQuestion) -> None:
        for radio, _ in self._radios:
            self._group.removeButton(radio)
            self._ui.proposals_layout.removeWidget(radio)
            # Hidden, not orphaned: a widget without a parent that is still due to be shown becomes a stray window.
            radio.hide()
            radio.deleteLater()
        self._radios = []
        for at, proposal in enumerate(question_words(question).options):
            # The first unit named is only presumed to compile the task until a clerk says so (practice.md 1.2).
            is_presumed = at == 0 and not question.answer and question.code in CONVENOR_QUESTIONS
            mark = "（推定）" if is_presumed else ""
            radio = QRadioButton(f"{self._said(proposal)}{mark}", self)
            radio.setAccessibleName(f"答复：{proposal}")
            radio.setChecked(proposal == question.answer)
            radio.clicked.connect(lambda _, proposal=proposal: self._choose(proposal))
            self._group.addButton(radio)
            self._ui.proposals_layout.addWidget(radio)
            self._radios.append((radio, proposal))
        before: QWidget = self._ui.question_table
        for radio, _ in self._radios:
            QWidget.setTabOrder(before, radio)
            before = radio
        QWidget.setTabOrder(before, self._ui.answer_edit)

    def _said(self, proposal: str) -> str:
        try:
            day = date.fromisoformat(proposal)
        except ValueError:
            return proposal
        what = "（成文日期）" if day == self._issued_on else "（计划期第一天）" if day == self._first_day else ""
        return f"{chinese_day(day)}{what}"

    def _choose(self, proposal: str) -> None:
        self._ui.answer_edit.setText(proposal)
        self._show_may_answer()

    def _own_text(self, text: str) -> None:
        self._group.setExclusive(False)
        for radio, proposal in self._radios:
            radio.setChecked(proposal == text.strip())
        self._group.setExclusive(True)
        self._show_may_answer()

    def _show_may_answer(self) -> None:
        has_text = bool(self._ui.answer_edit.text().strip())
        self._ui.answer_button.setEnabled(has_text)
        self._ui.same_button.setEnabled(has_text)

    def _same(self) -> list[int]:
        question = self._question()
        if question is None:
            return []
        return [
            at
            for at, other in enumerate(self._questions)
            if other.code is question.code
            and other.proposals == question.proposals
            and (not other.answer or other == question)
        ]

    def _answer(self) -> None:
        self._give([self._at()])

    def _answer_same(self) -> None:
        self._give(self._same())

    def _give(self, places: list[int]) -> None:
        answer = self._ui.answer_edit.text().strip()
        if not answer or not places or places[0] < 0:
            return
        self.answered.emit(tuple(places), answer)

    def go_on_from(self, at: int) -> None:
        """Select the next question without an answer after a place, from the top when there is none below."""
        count = len(self._questions)
        for must in (True, False):
            for step in range(1, count + 1):
                question = self._questions[(at + step) % count]
                if not question.answer and question.must_answer is must:
                    self._ui.question_table.selectRow((at + step) % count)
                    return

    def _want_quote(self) -> None:
        question = self._question()
        if question is not None:
            self.quote_wanted.emit(question)
