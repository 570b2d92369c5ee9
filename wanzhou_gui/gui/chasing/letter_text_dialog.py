"""The text of one letter before it has its number: its sections, what the checks say, where figures come from, the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.chasing.ui_letter_text_dialog import Ui_LetterTextDialog
from wanzhou_gui.gui.papers.figure_dialog import FigureDialog, ReadLetter
from wanzhou_gui.gui.papers.part_history import PartHistory
from wanzhou_gui.gui.reports.checks_panel import show_checks
from wanzhou_gui.gui.reports.section_editor import SectionEditor
from wanzhou_gui.gui.widgets.page_source import PageSizes, PageSource, sizes_of
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.letter_texts import LetterDraft
from wanzhou_gui.usecases.ports import PaperPages
from wanzhou_gui.usecases.services import Services

EditLetter = Callable[[Services, str, str | None], Changes]


class LetterTextDialog(QDialog):
    """One letter of any kind; the caller says how it is read and how its text is kept.

    Signals:
        changed(): the text is another one now.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, kind: PaperKind, read: ReadLetter, edit: EditLetter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_LetterTextDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._kind = kind
        self._read, self._edit = read, edit
        self._draft: LetterDraft[Any] | None = None
        self._asked = 0
        # Text that is kept while the dialog closes is answered for when it is gone.
        self._is_closed = False
        self._above = parent
        self.figures: FigureDialog | None = None
        ui = self._ui
        self._editor = SectionEditor(
            ui.section_list, ui.section_edit, ui.state_label, ui.stale_label, ui.restore_button, ui.confirm_button, ui.keep_button
        )
        self._editor.edited.connect(self._keep)
        PartHistory(
            desk,
            self,
            self._editor.fields,
            self._steps_of_section,
            part=lambda _: self._editor.shown_key,
            word=self._editor.title_of,
            otherwise="（程序起草的文字）",
        )
        for button in (ui.keep_button, ui.restore_button, ui.figures_button, ui.close_button):
            button.setAutoDefault(False)
        ui.figures_button.clicked.connect(self._show_figures)
        ui.close_button.clicked.connect(self.close)
        ui.paper_view.failed.connect(self._say)
        self.finished.connect(lambda _: self._let_go())
        self.resize(theme.px(1040), theme.px(620))
        self.refresh()

    @property
    def draft(self) -> LetterDraft[Any] | None:
        """The letter in view, None before it was read."""
        return self._draft

    def _steps_of_section(self, services: Services, key: str) -> list[FieldStep]:
        draft = self._draft
        if draft is None:
            return []
        return services.part_histories.of_section((draft.plan_id, draft.period_id), self._kind, draft.unit.id, key)

    def refresh(self) -> None:
        """Read the letter anew."""
        self._desk.ask(lambda services: (self._read(services), services), self._show, self._say)

    def _show(self, known: tuple[LetterDraft[Any], Services]) -> None:
        if self._is_closed:
            return
        draft, services = known
        ui = self._ui
        self._draft = draft
        ui.title_label.setText(f"{draft.unit.name}　{draft.title}")
        self._editor.show_sections(draft.sections, is_stale=False, is_locked=False)
        show_checks(ui.check_layout, draft.checks, self._go_to)
        self._asked += 1
        asked = self._asked

        def drawn() -> tuple[PaperPages, PageSizes]:
            pages = services.letters.open_pages(services.letters.renderer().render_bytes(draft.document))
            return pages, sizes_of(pages)

        self._desk.background.on_drawing_thread(drawn, lambda made: self._show_pages(asked, *made), self._say)

    def _show_pages(self, asked: int, pages: PaperPages, sizes: PageSizes) -> None:
        source = PageSource(pages, sizes, self._desk.background)
        if asked != self._asked or not self.isVisible():
            source.close()
        else:
            self._ui.paper_view.show_source(source)

    def _keep(self, key: str, text: str | None) -> None:
        if not self._is_closed:
            self._ui.problem_label.clear()
        self._desk.act(
            lambda services: self._edit(services, key, text),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._kept(),
            failed=self._say,
        )

    def _kept(self) -> None:
        if self._is_closed:
            return
        self.changed.emit()
        self.refresh()

    def _go_to(self, target: str) -> None:
        self._desk.wanted.emit(target, None)
        self.accept()

    def _show_figures(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self.figures = FigureDialog(self._desk, self, self._kind, draft.unit.id, self._read)
        self.figures.finished.connect(self.figures.deleteLater)
        self.figures.open()

    def _let_go(self) -> None:
        self._editor.commit()
        self._is_closed = True
        self._ui.paper_view.show_source(None)

    def _say(self, error: Exception) -> None:
        if self._draft is None or self._is_closed:
            messages.tell_error(self._above, error)
            return
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
