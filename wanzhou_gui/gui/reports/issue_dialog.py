"""Issuing a bulletin: who approved it and when, the day it carries, and the number it will get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import ValueRefusedError
from wanzhou_gui.gui.generated.reports.ui_issue_dialog import Ui_IssueDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.paper_parts.checks import PaperCheck
from wanzhou_gui.reports.paper_parts.head_settings import differs


@dataclass(frozen=True)
class IssueWish:
    """What is needed to issue; the verb judges whether it is enough."""

    approver: str
    approved_on: date | None
    issued_on: date
    keeps_signer: bool = False


class IssueDialog(QDialog):
    """Asks for approval and day; stays open with the reason when issuing is refused.

    Signals:
        day_chosen(date): another day of issue; the number may change with the year.
        wished(IssueWish): issue now.
        actual_signer_wished(): the paper is to name whoever approves it.
    """

    day_chosen = Signal(object)
    actual_signer_wished = Signal()
    wished = Signal(object)

    def __init__(self, checks: Sequence[PaperCheck], issued_on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_IssueDialog()
        self._ui.setupUi(self)
        blocking = [check.sentence for check in checks if check.blocks]
        self._is_blocked = bool(blocking)
        self._printed_signer = ""
        self._ui.signer_notice.hide()
        self._ui.approver_edit.textChanged.connect(self._hold_signers)
        self._ui.actual_button.clicked.connect(self.actual_signer_wished)
        self._ui.checks_notice.setVisible(bool(blocking))
        self._ui.checks_label.setText("下面的问题没有解决，暂不能签发：\n" + "\n".join(blocking))
        self._ui.issue_button.setEnabled(not blocking)
        self._ui.number_label.setText("文号：正在取号…")
        self._ui.issued_on_edit.set_value(issued_on)
        self._ui.problem_label.hide()
        for edit in (self._ui.approved_on_edit, self._ui.issued_on_edit):
            edit.refused.connect(self._say_refused)
            edit.accepted.connect(self._ui.problem_label.hide)
        self._ui.issued_on_edit.committed.connect(self._choose_day)
        self._ui.issue_button.clicked.connect(self._wish)
        self._ui.cancel_button.clicked.connect(self.reject)
        self._ui.approver_edit.setFocus()

    @property
    def issued_on(self) -> date | None:
        """The day the paper will carry."""
        return self._ui.issued_on_edit.value

    def show_signature(self, approver: str, approved_on: date) -> None:
        """The paper was signed before: name and day are those of the signature and no longer asked for."""
        self._ui.approver_edit.setText(approver)
        self._ui.approver_edit.setReadOnly(True)
        self._ui.approved_on_edit.set_value(approved_on)
        self._ui.approved_on_edit.setReadOnly(True)
        self._ui.issued_on_edit.setFocus()

    def show_printed_signer(self, printed: str) -> None:
        """The 签发人 the paper names; empty where it names whoever approves."""
        self._printed_signer = printed
        self._hold_signers()

    def _hold_signers(self) -> None:
        approver = self._ui.approver_edit.text().strip()
        is_other = differs(self._printed_signer, approver)
        self._ui.signer_notice.setVisible(is_other)
        self._ui.signer_label.setText(f"文书上写的签发人是“{self._printed_signer}”，批准人是“{approver}”。")

    def show_number(self, number: str) -> None:
        """Show the number the paper will get."""
        self._ui.number_label.setText(f"文号：{number}")

    def show_refusal(self, error: Exception) -> None:
        """Say why it was not issued; everything typed stays."""
        self._say(error_text(error).line)
        self._ui.issue_button.setEnabled(not self._is_blocked)

    def _choose_day(self) -> None:
        if self.issued_on is not None:
            self.day_chosen.emit(self.issued_on)

    def _wish(self) -> None:
        if not (self._ui.approved_on_edit.commit() and self._ui.issued_on_edit.commit()):
            return
        if self.issued_on is None:
            self._say("没有填写成文日期。请填写，如 2024-07-10。")
            self._ui.issued_on_edit.setFocus()
            return
        self._ui.problem_label.hide()
        self._ui.issue_button.setEnabled(False)
        self.wished.emit(
            IssueWish(
                self._ui.approver_edit.text(),
                self._ui.approved_on_edit.value,
                self.issued_on,
                self._ui.keep_check.isChecked(),
            )
        )

    def _say_refused(self, error: ValueRefusedError) -> None:
        self._say(refusal_words(error))

    def _say(self, words: str) -> None:
        self._ui.problem_label.setText(words)
        self._ui.problem_label.show()
