"""Issuing from the page: the question for approval and day, the number to come, the signer, and the act itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.paper_templates import SIGNED_BY
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.reports.gathering import Gathered
from wanzhou_gui.gui.reports.issue_dialog import IssueDialog, IssueWish


class Issuing(QObject):
    """Opens the dialog for one paper and issues it; `dialog` is None while nobody is asked.

    Signals:
        issued(): the paper has its number now.
    """

    issued = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.dialog: IssueDialog | None = None

    def begin(self, gathered: Gathered, plan_id: int, period_id: int, kind: PaperKind, unit_id: int | None) -> None:
        """Ask for approval and day, then number and freeze the paper."""
        dialog = IssueDialog(gathered.draft.checks, gathered.today, self._page)
        dialog.setWindowTitle(f"签发{gathered.word}")
        dialog.show_printed_signer(gathered.draft.head.get(SIGNED_BY, ""))
        if gathered.signature is not None:
            dialog.show_signature(gathered.signature.actor, gathered.signature.done_on)
        place = plan_id, period_id
        dialog.day_chosen.connect(lambda day: self._show_number(dialog, day, kind))
        dialog.actual_signer_wished.connect(lambda: self._follow_signature(dialog, place, kind, unit_id))
        dialog.wished.connect(lambda wish: self._issue(dialog, wish, place, kind, unit_id))
        dialog.finished.connect(lambda _: self._forget(dialog))
        self.dialog = dialog
        if dialog.issued_on is not None:
            self._show_number(dialog, dialog.issued_on, kind)
        dialog.open()

    def _forget(self, dialog: IssueDialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _show_number(self, dialog: IssueDialog, day: date, kind: PaperKind) -> None:
        def show(number: str) -> None:
            if self.dialog is dialog:
                dialog.show_number(number)

        self._desk.ask(lambda services: services.reports.next_number(day, kind), show)

    def _refused(self, dialog: IssueDialog, error: Exception) -> None:
        if self.dialog is dialog:
            dialog.show_refusal(error)

    def _follow_signature(
        self, dialog: IssueDialog, place: tuple[int, int], kind: PaperKind, unit_id: int | None
    ) -> None:
        self._desk.act(
            lambda services: services.paper_heads.follow_signature(*place, kind, unit_id),
            lambda changes: changes,
            initiator=self,
            done=lambda _: dialog.show_printed_signer("") if self.dialog is dialog else None,
            failed=lambda error: self._refused(dialog, error),
        )

    def _issue(
        self, dialog: IssueDialog, wish: IssueWish, place: tuple[int, int], kind: PaperKind, unit_id: int | None
    ) -> None:
        self._desk.act(
            lambda services: services.reports.issue(
                *place,
                approver=wish.approver,
                approved_on=wish.approved_on,
                issued_on=wish.issued_on,
                kind=kind,
                unit_id=unit_id,
                keeps_signer=wish.keeps_signer,
            ),
            lambda issued: issued[2],
            initiator=self._page,
            done=lambda _: self._end(dialog),
            failed=lambda error: self._refused(dialog, error),
        )

    def _end(self, dialog: IssueDialog) -> None:
        self.issued.emit()
        dialog.accept()
