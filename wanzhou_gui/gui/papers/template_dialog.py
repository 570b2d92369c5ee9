"""文书模板: the office's own wording slot by slot, with the page it makes beside it, and its versions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QPushButton, QWidget

from wanzhou_gui.domain.chasing import PROPOSALS, ChaseKind
from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.paper_templates import (
    COPIED_TO,
    EMPTY_IS_NOTHING,
    PHRASE_SLOTS,
    PLACEHOLDERS,
    placeholders_in,
)
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.papers.ui_template_dialog import Ui_TemplateDialog
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.part_history import PartHistory
from wanzhou_gui.gui.widgets.page_source import PageSizes, PageSource, sizes_of
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.letters.registry import LETTER_FORMS
from wanzhou_gui.reports.register_wording import kind_word
from wanzhou_gui.reports.template_wording import SLOT_HINTS, SLOT_WORDS
from wanzhou_gui.usecases.paper_templates import TemplateView
from wanzhou_gui.usecases.ports import PaperPages
from wanzhou_gui.usecases.services import Services

_SLOT_ROLE = Qt.ItemDataRole.UserRole + 1
_PLAIN = "留空即用程序原有的写法"
_NOTHING = "留空即不写"


@dataclass(frozen=True)
class _Drawn:
    """A page source that is still to be made on the window's thread."""

    pages: PaperPages
    sizes: PageSizes


def _preview(services: Services, paper: PaperPlace, wording: dict[str, str], *, is_about_red: bool) -> OfficialDocument:
    """A paper or a letter of the plan and period as it would read with the wording."""
    plan_id, period_id, kind, unit_id = paper
    if is_about_red:
        return services.interview_letters.preview(plan_id, period_id, ChaseKind(kind.value), wording).document
    if kind is PaperKind.CORRECTION:
        return services.corrections.preview(plan_id, unit_id, period_id, wording).document
    if kind in LETTER_FORMS:
        return services.letters.preview(plan_id, period_id, ChaseKind(kind.value), wording, unit_id).document
    return services.reports.preview(plan_id, period_id, wording, kind, unit_id).document


class TemplateDialog(QDialog):
    """The template of one kind of paper; a paper of the plan and period in view is the preview."""

    def __init__(
        self, desk: Desk, paper: PaperPlace, parent: QWidget | None = None, *, is_about_red: bool = False
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_TemplateDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._paper = paper
        kind = self._kind = paper.kind
        self._view: TemplateView | None = None
        self._wording: dict[str, str] = {}
        self._slot = ""
        self._asked = 0
        ui = self._ui
        # One template serves two letters: the unit did not report, or it reported and stays red.
        ui.reason_combo.addItems(("看：没有报送的", "看：连续红灯的"))
        ui.reason_combo.setCurrentIndex(int(is_about_red))
        ui.reason_combo.setVisible(kind.value in PROPOSALS)
        ui.reason_combo.activated.connect(self.preview)
        ui.kind_label.setText(f"{kind_word(kind)}模板")
        for button, icon in ((ui.preview_button, "eye"), (ui.restore_button, "history")):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size())
        ui.slot_list.currentItemChanged.connect(lambda item, _: self._show_slot(item))
        ui.slot_edit.textChanged.connect(self._note_text)
        ui.version_combo.activated.connect(self._mark_buttons)
        ui.preview_button.clicked.connect(self.preview)
        ui.restore_button.clicked.connect(self.restore)
        ui.save_button.clicked.connect(self.save)
        ui.close_button.clicked.connect(self.reject)
        # Enter brings no former version back.
        for one in list[QPushButton](self.findChildren(QPushButton)):
            one.setAutoDefault(one is ui.save_button)
        ui.paper_view.failed.connect(self._say)
        QShortcut(QKeySequence("F5"), self, self.preview)
        self.history = PartHistory(
            desk,
            self,
            {"text": ui.slot_edit, "list": ui.slot_list},
            lambda services, slot: services.part_histories.of_slot(kind, slot),
            part=lambda _: self._slot,
            word=lambda slot: SLOT_WORDS[slot],
            otherwise="（程序原有的写法）",
        )
        # The pages are let go with the dialog, also when Escape closes it.
        self.finished.connect(lambda _: ui.paper_view.show_source(None))
        self.resize(theme.px(1060), theme.px(600))
        self._load()

    def preview(self) -> None:
        """Draw the paper with the wording as it stands here."""
        self._ui.problem_label.clear()
        wording = dict(self._wording)
        kind = self._kind
        is_about_red = kind.value in PROPOSALS and self._ui.reason_combo.currentIndex() == 1
        self._asked += 1
        asked = self._asked

        def compose(services: Services) -> tuple[object, Services]:
            told = dict(services.templates.checked(kind, wording))
            return _preview(services, self._paper, told, is_about_red=is_about_red), services

        def draw(composed: tuple[object, Services]) -> None:
            document, services = composed

            def drawn() -> _Drawn:
                pages = services.reports.open_pages(services.reports.renderer().render_bytes(document))  # type: ignore[arg-type]  # a document
                return _Drawn(pages, sizes_of(pages))

            self._desk.background.on_drawing_thread(drawn, lambda made: self._show_pages(asked, made), self._say)

        self._desk.ask(compose, draw, self._say)

    def save(self) -> None:
        """Keep the wording as a new version."""
        self._ui.problem_label.clear()
        wording, note, kind = dict(self._wording), self._ui.note_edit.text(), self._kind
        self._desk.act(
            lambda services: services.templates.save(kind, wording, note),
            lambda saved: saved[1],
            initiator=self,
            done=lambda _: self._load(),
            failed=self._say,
        )

    def restore(self) -> None:
        """Bring the chosen version back as a new one."""
        self._ui.problem_label.clear()
        version, kind = self._ui.version_combo.currentData(), self._kind
        if version is not None:
            self._desk.act(
                lambda services: services.templates.restore(kind, version),
                lambda saved: saved[1],
                initiator=self,
                done=lambda _: self._load(),
                failed=self._say,
            )

    def _load(self) -> None:
        self._desk.ask(
            lambda services: services.templates.view(self._kind),
            self._show,
            lambda error: messages.tell_error(self, error),
        )

    def _show(self, view: TemplateView) -> None:
        ui = self._ui
        self._view = view
        self._wording = {slot: view.wording.get(slot, "") for slot in view.slots}
        ui.note_edit.clear()
        ui.version_combo.clear()
        for one in view.versions:
            when = f"{one.saved_at.astimezone():%Y-%m-%d %H:%M}"
            told = f"第{one.version}版　{when}　{one.clerk}"
            ui.version_combo.addItem(f"{told}　{one.note}" if one.note else told, one.version)
        ui.version_combo.addItem("程序原有的写法", 0)
        slot = self._slot or view.slots[0]
        ui.slot_list.clear()
        for name in view.slots:
            item = QListWidgetItem(ui.slot_list)
            item.setData(_SLOT_ROLE, name)
            self._dress(item)
        ui.slot_list.setCurrentRow(view.slots.index(slot) if slot in view.slots else 0)
        self._mark_buttons()
        self.preview()

    def _show_slot(self, item: QListWidgetItem | None) -> None:
        if item is None or self._view is None:
            return
        ui = self._ui
        self._slot = item.data(_SLOT_ROLE)
        ui.slot_caption.setText(f"{SLOT_WORDS[self._slot]}(&T)")
        ui.slot_edit.setAccessibleName(SLOT_WORDS[self._slot])
        ui.slot_edit.setPlaceholderText(self._view.defaults.get(self._slot, "") or self._if_empty)
        ui.slot_edit.setPlainText(self._wording.get(self._slot, ""))
        hints = [SLOT_HINTS.get(self._slot, "")]
        names = placeholders_in(self._view.defaults.get(self._slot, ""))
        if self._kind in LETTER_FORMS and names and self._slot != "number_template":
            hints.append("可用 " + "、".join(f"{{{name}}}" for name in names) + "。")
        if self._slot in PHRASE_SLOTS:
            hints.append("可用 " + "、".join(f"{{{name}}}" for name in PLACEHOLDERS) + "。")
        ui.hint_label.setText("".join([*hints, f"{self._if_empty}。", "按 Ctrl+H 看这一处历次的写法。"]))

    @property
    def _if_empty(self) -> str:
        """What happens where nothing is written in the slot in view."""
        nothing = (*EMPTY_IS_NOTHING, COPIED_TO) if self._kind in LETTER_FORMS else EMPTY_IS_NOTHING
        return _NOTHING if self._slot in nothing else _PLAIN

    def _note_text(self) -> None:
        item = self._ui.slot_list.currentItem()
        if self._slot and item is not None:
            self._wording[self._slot] = self._ui.slot_edit.toPlainText().strip("\n")
            self._dress(item)
            self._mark_buttons()

    def _dress(self, item: QListWidgetItem) -> None:
        slot = item.data(_SLOT_ROLE)
        own = bool(self._wording.get(slot, "").strip())
        item.setText(f"{SLOT_WORDS[slot]}（本机关写法）" if own else SLOT_WORDS[slot])
        item.setIcon(theme.icon("pencil" if own else "file-text", theme.ACCENT if own else theme.TEXT_THIRD))

    def _mark_buttons(self) -> None:
        ui, view = self._ui, self._view
        if view is None:
            return
        told = {slot: text for slot, text in self._wording.items() if text.strip()}
        ui.save_button.setEnabled(told != dict(view.wording))
        newest = view.versions[0].version if view.versions else 0
        ui.restore_button.setEnabled(ui.version_combo.currentData() != newest)

    def _show_pages(self, asked: int, made: _Drawn) -> None:
        source = PageSource(made.pages, made.sizes, self._desk.background)
        if asked != self._asked or not self.isVisible():
            source.close()
        else:
            self._ui.paper_view.show_source(source)

    def _say(self, error: Exception) -> None:
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
