"""版头和版记 of the one paper in view: its corner, signers, joint agencies, 用印, 主送, 附注, 抄送 and 印发机关."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.paper_seals import (
    ANNEX_BINDING,
    JOINT_AGENCIES,
    JOINT_MARK,
    SEAL_CHOICES,
    SEALING,
    STAMPED,
    STAMPED_BY,
)
from wanzhou_gui.domain.paper_templates import (
    COPIED_TO,
    COPY_NUMBER,
    NOTE,
    PRINTING_OFFICE,
    RECIPIENTS,
    SIGNED_BY,
    URGENCIES,
    URGENCY,
)
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.papers.ui_head_dialog import Ui_HeadDialog
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.part_history import PartHistory
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.paper_parts.head_settings import differs
from wanzhou_gui.reports.template_wording import SLOT_WORDS
from wanzhou_gui.usecases.paper_heads import PaperHeadView

_NOT_WRITTEN = "不写"


class HeadDialog(QDialog):
    """One line a slot; what says the same as the template follows it. Stays open with the reason when refused."""

    def __init__(self, desk: Desk, paper: PaperPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_HeadDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._paper = paper
        self._view: PaperHeadView | None = None
        ui = self._ui
        ui.urgency_combo.addItem(_NOT_WRITTEN, "")
        for word in URGENCIES:
            ui.urgency_combo.addItem(word, word)
        choices = {JOINT_MARK: ui.joint_mark_combo, SEALING: ui.sealing_combo, ANNEX_BINDING: ui.annex_binding_combo}
        for slot, combo in choices.items():
            for word in SEAL_CHOICES[slot]:
                combo.addItem(word, word)
        self._fields: dict[str, tuple[QLabel, QLineEdit | QComboBox, QLabel]] = {
            COPY_NUMBER: (ui.copy_number_caption, ui.copy_number_edit, ui.copy_number_whose),
            URGENCY: (ui.urgency_caption, ui.urgency_combo, ui.urgency_whose),
            SIGNED_BY: (ui.signed_by_caption, ui.signed_by_edit, ui.signed_by_whose),
            JOINT_AGENCIES: (ui.joint_agencies_caption, ui.joint_agencies_edit, ui.joint_agencies_whose),
            JOINT_MARK: (ui.joint_mark_caption, ui.joint_mark_combo, ui.joint_mark_whose),
            SEALING: (ui.sealing_caption, ui.sealing_combo, ui.sealing_whose),
            ANNEX_BINDING: (ui.annex_binding_caption, ui.annex_binding_combo, ui.annex_binding_whose),
            STAMPED_BY: (ui.stamped_by_caption, ui.stamped_by_edit, ui.stamped_by_whose),
            RECIPIENTS: (ui.recipients_caption, ui.recipients_edit, ui.recipients_whose),
            NOTE: (ui.note_caption, ui.note_edit, ui.note_whose),
            COPIED_TO: (ui.copied_to_caption, ui.copied_to_edit, ui.copied_to_whose),
            PRINTING_OFFICE: (ui.printing_office_caption, ui.printing_office_edit, ui.printing_office_whose),
        }
        for _, field, _ in self._fields.values():
            if isinstance(field, QLineEdit):
                field.textChanged.connect(self._mark)
            else:
                field.currentIndexChanged.connect(self._mark)
        for part in (*(one for row in self._fields.values() for one in row), ui.signer_label, ui.actual_button):
            part.hide()
        ui.save_button.clicked.connect(self.save)
        ui.restore_button.clicked.connect(self.restore)
        ui.actual_button.clicked.connect(self.follow_signature)
        ui.cancel_button.clicked.connect(self.reject)
        self.history = PartHistory(
            desk,
            self,
            {slot: field for slot, (_, field, _) in self._fields.items()},
            lambda services, slot: services.part_histories.of_head_slot(paper[:2], paper.kind, paper.unit_id, slot),
            part=lambda slot: slot,
            word=lambda slot: SLOT_WORDS[slot],
            otherwise="（照模板）",
        )
        self._load()

    def save(self) -> None:
        """Keep what is written here for this paper."""
        texts: dict[str, str | None] = {slot: self._text(slot) for slot in self._slots}
        self._change(texts, self.accept)

    def restore(self) -> None:
        """Let every slot follow the template again."""
        self._change(dict.fromkeys(self._slots), self._load)

    def follow_signature(self) -> None:
        """Name the one who signed."""
        self._desk.act(
            lambda services: services.paper_heads.follow_signature(*self._paper),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._load(),
            failed=self._say,
        )

    def _change(self, texts: dict[str, str | None], done: object) -> None:
        self._ui.problem_label.clear()
        plan_id, period_id, kind, unit_id = self._paper
        self._desk.act(
            lambda services: services.paper_heads.change(plan_id, period_id, texts, kind, unit_id),
            lambda changes: changes,
            initiator=self,
            done=lambda _: done() if callable(done) else None,
            failed=self._say,
        )

    def _load(self) -> None:
        self._desk.ask(
            lambda services: services.paper_heads.view(*self._paper),
            self._show,
            lambda error: messages.tell_error(self, error),
        )

    def _show(self, view: PaperHeadView) -> None:
        ui = self._ui
        self._view = view
        ui.title_label.setText(view.title)
        if not view.texts:
            ui.hint_label.setText("这种文书是表格，没有版头和版记。")
        elif not view.may_change:
            ui.hint_label.setText("正在审签或已经印发，不能修改；审签中的请先退回或撤回。")
        for slot, (caption, field, whose) in self._fields.items():
            shown = slot in view.texts
            for part in (caption, field, whose):
                part.setVisible(shown)
            text = view.texts.get(slot, "")
            if isinstance(field, QLineEdit):
                field.setText(text)
                field.setReadOnly(not view.may_change)
                field.setCursorPosition(0)
            else:
                field.setCurrentIndex(max(0, field.findData(text)))
                field.setEnabled(view.may_change)
        printed = view.texts.get(SIGNED_BY, "")
        is_other = differs(printed, view.signer)
        ui.signer_label.setText(f"文书上写的签发人是“{printed}”，实际签发的是“{view.signer}”。" if is_other else "")
        ui.signer_label.setVisible(is_other)
        ui.actual_button.setVisible(is_other)
        ui.save_button.setEnabled(view.may_change and bool(view.texts))
        self._mark()
        first = next((self._fields[slot][1] for slot in self._slots), None)
        if first is not None and view.may_change:
            first.setFocus()

    @property
    def _slots(self) -> tuple[str, ...]:
        return tuple(self._view.texts) if self._view is not None else ()

    def _text(self, slot: str) -> str:
        field = self._fields[slot][1]
        return field.text().strip() if isinstance(field, QLineEdit) else str(field.currentData())

    def _mark(self) -> None:
        """Say beside each slot whose words stand there."""
        view = self._view
        if view is None:
            return
        own = [slot for slot in view.texts if self._text(slot) != view.template[slot]]
        for slot in view.texts:
            self._fields[slot][2].setText("这一份" if slot in own else "照模板")
        self._ui.restore_button.setEnabled(view.may_change and bool(own))
        self._ask_what_belongs(view)

    def _ask_what_belongs(self, view: PaperHeadView) -> None:
        """A mark of joint papers is asked where one names further agencies, a 签名章 where one signs so."""
        is_joint = JOINT_MARK in view.texts and bool(self._text(JOINT_AGENCIES))
        is_stamped = SEALING in view.texts and self._text(SEALING) == STAMPED
        for slot, belongs in ((JOINT_MARK, is_joint), (STAMPED_BY, is_stamped)):
            for part in self._fields[slot]:
                part.setVisible(belongs)

    def _say(self, error: Exception) -> None:
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
