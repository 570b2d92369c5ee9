"""审签: where a paper stands on its way, who did what and when, and putting the next step on record."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.domain.signing import PaperAct, SigningState
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import add_row, set_columns
from wanzhou_gui.gui.generated.papers.ui_signing_dialog import Ui_SigningDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.signing_wording import ACT_WORDS, STATE_WORDS
from wanzhou_gui.usecases.signing import SigningView

_NEXT = {
    SigningState.DRAFTING: "起草中可以修改文字；登记之后文字锁定，每页标明“送审稿”。",
    SigningState.SUBMITTED: "审签期间文字锁定。要修改，请登记“退回修改”或“撤回”。",
    SigningState.REVIEWED: "审签期间文字锁定。要修改，请登记“退回修改”或“撤回”。",
    SigningState.SIGNED: "已经签发：关闭后点“签发”编号印发。每页标明“清样”。",
    SigningState.PRINTED: "已编号印发，不能再改。",
}


class SigningDialog(QDialog):
    """The chain of one paper; stays open so that several steps can be put on record."""

    def __init__(self, desk: Desk, paper: PaperPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_SigningDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._paper = paper
        ui = self._ui
        set_columns(ui.step_table, ("步骤", "姓名", "日期", "意见", "经办人"), (96, 96, 96, 200, 80), (3,))
        ui.changed_label.hide()
        ui.day_edit.refused.connect(self._say_refused)
        ui.move_button.clicked.connect(self.move_on)
        ui.close_button.clicked.connect(self.reject)
        ui.submit_check.clicked.connect(self._change_chain)
        ui.review_check.clicked.connect(self._change_chain)
        desk.changed.connect(self._refresh)
        self.resize(theme.px(720), theme.px(500))
        self._refresh()
        ui.actor_edit.setFocus()

    def move_on(self) -> None:
        """Put the chosen step on record."""
        ui = self._ui
        ui.problem_label.clear()
        act = ui.act_combo.currentData()
        if act is None or not ui.day_edit.commit():
            return
        plan_id, period_id, kind, unit_id = self._paper
        actor, day, opinion = ui.actor_edit.text(), ui.day_edit.value, ui.opinion_edit.text()
        self._desk.act(
            lambda services: services.signing.move(
                plan_id, period_id, PaperAct(act), actor=actor, done_on=day, opinion=opinion, kind=kind, unit_id=unit_id
            ),
            lambda moved: moved[1],
            initiator=self,
            done=lambda _: self._begin_next(),
            failed=lambda error: ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )

    def _begin_next(self) -> None:
        ui = self._ui
        ui.actor_edit.clear()
        ui.opinion_edit.clear()
        ui.actor_edit.setFocus()

    def _change_chain(self) -> None:
        ui = self._ui
        boxes = ((PaperAct.SUBMIT, ui.submit_check), (PaperAct.REVIEW, ui.review_check))
        wanted = [act for act, box in boxes if box.isChecked()]
        self._desk.act(
            lambda services: services.signing.change_chain(wanted),
            lambda changes: changes,
            initiator=self,
            failed=lambda error: messages.tell_error(self, error),
        )

    def _refresh(self) -> None:
        self._desk.ask(
            lambda services: (services.signing.view(*self._paper), services.chasing.today()),
            lambda told: self._show(*told),
            lambda error: messages.tell_error(self, error),
        )

    def _show(self, view: SigningView, today: date) -> None:
        ui = self._ui
        ui.title_label.setText(view.title)
        ui.state_label.setText(f"现在：{STATE_WORDS[view.state]}")
        ui.next_label.setText(_NEXT[view.state])
        ui.changed_label.setVisible(view.is_changed)
        ui.step_table.setRowCount(0)
        for step in view.steps:
            add_row(
                ui.step_table,
                (ACT_WORDS[step.act], step.actor, step.done_on.isoformat(), step.opinion, step.clerk),
                step,
            )
        ui.act_combo.clear()
        for act in view.possible:
            ui.act_combo.addItem(ACT_WORDS[act], act.value)
        for part in (ui.act_combo, ui.actor_edit, ui.day_edit, ui.opinion_edit, ui.move_button):
            part.setEnabled(bool(view.possible))
        if ui.day_edit.value is None:
            ui.day_edit.set_value(today)
        ui.submit_check.setChecked(PaperAct.SUBMIT in view.chain)
        ui.review_check.setChecked(PaperAct.REVIEW in view.chain)

    def _say_refused(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)
