"""The judgement of a target in words for the period in view, and those of the periods before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QWidget

from wanzhou_gui.domain.quality import EvidenceGrade, Quality, refusal_of
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.indicators.ui_quality_form import Ui_QualityForm
from wanzhou_gui.gui.returns.field_history_dialog import Question
from wanzhou_gui.gui.theme import set_state
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.quality_wording import GRADE_WORDS, QUALITY_DEFINITIONS, QUALITY_WORDS, ground_words
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.quality import QualityCard

Written = tuple[Quality | None, EvidenceGrade | None, str, str]
_COLUMNS = ("周期", "评价", "依据", "理由", "评价人")
_ROWS_SHOWN = 6


@dataclass(frozen=True)
class Judged:
    """What the clerk has decided about a target."""

    target_id: int
    quality: Quality
    grade: EvidenceGrade
    reason: str
    evidence: str


class QualityForm(QWidget):
    """Quality, grade of evidence, evidence and reason; nothing is stored before it is whole.

    Signals:
        judged(Judged): a judgement to be stored.
        withdrawn(int): the judgement of the period on this target is to be taken back.
    """

    judged = Signal(object)
    withdrawn = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_QualityForm()
        self._ui.setupUi(self)
        self._card: QualityCard | None = None
        self._period_id = 0
        self._unsaved: dict[tuple[int, int], Written] = {}
        self._ui.quality_combo.addItem("（请选择）", None)
        for quality in Quality:
            self._ui.quality_combo.addItem(QUALITY_WORDS[quality], quality)
        for grade in EvidenceGrade:
            self._ui.grade_combo.addItem(GRADE_WORDS[grade], grade)
        table = self._ui.history_table
        table.setColumnCount(len(_COLUMNS))
        table.setHorizontalHeaderLabels(list(_COLUMNS))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        for column in range(len(_COLUMNS)):
            wide = column in (2, 3)
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            )
        self._ui.quality_combo.activated.connect(self._show_definition)
        self._ui.judge_button.clicked.connect(self.submit)
        self._ui.withdraw_button.clicked.connect(self._withdraw)
        QShortcut(
            QKeySequence("Ctrl+Return"), self, self.submit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    @property
    def is_touched(self) -> bool:
        """Whether something was written that is not stored yet."""
        return self._card is not None and self._written() != _stored(self._card)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The fields by the names of what they hold."""
        ui = self._ui
        return {"quality": ui.quality_combo, "grade": ui.grade_combo, "evidence": ui.evidence_edit, "reason": ui.reason_edit}

    def history_of(self, field: str) -> Question | None:
        """What to ask for the history of a field of the judgement in view."""
        if self._card is None:
            return None
        target_id, period_id = self._card.target.id, self._period_id
        return lambda services: services.history.of_judgement_field(target_id, period_id, field)

    def show_card(self, card: QualityCard, period_id: int) -> None:
        """Show what was judged of a target in a period; what was written and not stored is still there."""
        self.keep_unsaved()
        self._card, self._period_id = card, period_id
        unsaved = self._unsaved.pop((period_id, card.target.id), None)
        self._write(unsaved or _stored(card))
        self._ui.saved_label.setText("尚未保存" if unsaved else "")
        self._say("")
        self._show_stored(card)

    def refresh(self, card: QualityCard) -> None:
        """Take note of what is stored now; what is being written stays."""
        is_theirs = not self.is_touched
        self._card = card
        if is_theirs:
            self._write(_stored(card))
        self._show_stored(card)

    def keep_unsaved(self) -> None:
        """Remember what was written and not stored, for when the target is shown again."""
        if self._card is not None and self.is_touched:
            self._unsaved[self._period_id, self._card.target.id] = self._written()

    def submit(self) -> None:
        """Hand the judgement over, or say beside the field what it lacks."""
        if self._card is None:
            return
        quality, grade, reason, evidence = self._written()
        if quality is None or grade is None:
            set_state(self._ui.quality_combo, "error")
            self._say("还没有选评价等次。请先选择。")
            self._ui.quality_combo.setFocus()
            return
        code = refusal_of(quality, grade, reason, evidence)
        field = {"quality_reason_missing": self._ui.reason_edit, "quality_needs_evidence": self._ui.grade_combo}.get(
            code, self._ui.evidence_edit
        )
        for one in (self._ui.quality_combo, self._ui.reason_edit, self._ui.grade_combo, self._ui.evidence_edit):
            set_state(one, "error" if code and one is field else "")
        self._say(error_text(RejectedError(code)).line if code else "")
        if code:
            field.setFocus()
        else:
            self.judged.emit(Judged(self._card.target.id, quality, grade, reason, evidence))

    def say_saved(self, words: str) -> None:
        """Say that the judgement is on disk."""
        self._ui.saved_label.setText(words)

    def _write(self, written: Written) -> None:
        quality, grade, reason, evidence = written
        self._ui.quality_combo.setCurrentIndex(self._ui.quality_combo.findData(quality))
        self._ui.grade_combo.setCurrentIndex(self._ui.grade_combo.findData(grade))
        self._ui.evidence_edit.setText(evidence)
        self._ui.reason_edit.setPlainText(reason)
        self._show_definition()

    def _show_stored(self, card: QualityCard) -> None:
        one = card.judgement
        self._ui.state_label.setText(
            f"{one.decided_by}，{one.decided_on.isoformat()}" if one else "本期还没有评价"
        )
        self._ui.withdraw_button.setVisible(one is not None)
        self._show_history(card)

    def _written(self) -> Written:
        # Qt hands a code back as plain text.
        quality, grade = self._ui.quality_combo.currentData(), self._ui.grade_combo.currentData()
        return (
            Quality(quality) if quality is not None else None,
            EvidenceGrade(grade) if grade is not None else None,
            self._ui.reason_edit.toPlainText().strip(),
            self._ui.evidence_edit.text().strip(),
        )

    def _withdraw(self) -> None:
        if self._card is not None and self._card.judgement is not None:
            self.withdrawn.emit(self._card.target.id)

    def _show_definition(self) -> None:
        quality = self._ui.quality_combo.currentData()
        self._ui.definition_label.setText(QUALITY_DEFINITIONS[quality] if quality is not None else "")

    def _show_history(self, card: QualityCard) -> None:
        table = self._ui.history_table
        table.setRowCount(len(card.history))
        for row, (period, one) in enumerate(reversed(card.history)):
            texts = (
                period_label(period), QUALITY_WORDS[one.quality], ground_words(one), one.reason,
                f"{one.decided_by} {one.decided_on.isoformat()}",
            )  # fmt: skip
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        for part in (table, self._ui.history_label):
            part.setVisible(bool(card.history))
        self._fit_history()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew in another width."""
        super().resizeEvent(event)
        self._fit_history()

    def _fit_history(self) -> None:
        table = self._ui.history_table
        table.resizeRowsToContents()
        heights = sum(table.rowHeight(row) for row in range(min(table.rowCount(), _ROWS_SHOWN)))
        height = table.horizontalHeader().sizeHint().height() + heights + theme.px(4)
        if height != table.height():
            table.setFixedHeight(height)

    def _say(self, words: str) -> None:
        self._ui.problem_label.setText(words)
        self._ui.problem_label.setVisible(bool(words))
        if not words:
            for field in (self._ui.quality_combo, self._ui.reason_edit, self._ui.grade_combo, self._ui.evidence_edit):
                set_state(field, "")


def _stored(card: QualityCard) -> Written:
    one = card.judgement
    return (one.quality, one.grade, one.reason, one.evidence) if one else (None, EvidenceGrade.DOCUMENT, "", "")
