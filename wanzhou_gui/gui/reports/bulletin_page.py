"""The papers of a period: their text, the very pages that print, the checks, and issuing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.reports.ui_bulletin_page import Ui_BulletinPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.papers.paper_tools import PaperTools
from wanzhou_gui.gui.papers.part_history import PartHistory
from wanzhou_gui.gui.reports.checks_panel import show_checks
from wanzhou_gui.gui.reports.compare_word_dialog import CompareWordDialog
from wanzhou_gui.gui.reports.gathering import Gathered, Shown, gather
from wanzhou_gui.gui.reports.issue_dialog import IssueDialog
from wanzhou_gui.gui.reports.issuing import Issuing
from wanzhou_gui.gui.reports.paper_chooser import PaperChooser
from wanzhou_gui.gui.reports.preview_bar import PreviewBar
from wanzhou_gui.gui.reports.printing import PrintButton
from wanzhou_gui.gui.reports.section_editor import SectionEditor
from wanzhou_gui.gui.reports.word_export import KINDS, is_word, write_word
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.page_source import PageSizes, PageSource, sizes_of
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.ports import PaperPages
from wanzhou_gui.usecases.services import Services

_WITHOUT_TABLES = (PaperKind.EXTENSION, PaperKind.CLOSING)
_PAPER_ROLE = Qt.ItemDataRole.UserRole + 1


class BulletinPage(Page):
    """Three columns: text, pages, checks; one set of bytes behind preview, export and print."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_BulletinPage()
        self._ui.setupUi(self)
        ui = self._ui
        self._gathered: Gathered | None = None
        self._shown: Shown | None = None
        self._source: PageSource | None = None
        self._opened_paper: int | None = None
        self._wanted_unit: int | None = None
        self._wanted_section = ""
        self._asked = 0
        self.printing = PrintButton(self)
        self._issuing = Issuing(desk, self)
        self._goes_on_to_print = False
        self._issuing.issued.connect(self._note_issued)
        self._editor = SectionEditor(
            ui.section_list,
            ui.section_edit,
            ui.section_label,
            ui.stale_label,
            ui.restore_button,
            ui.confirm_button,
            ui.keep_button,
        )
        self._chooser = PaperChooser(ui.kind_combo, ui.unit_label, ui.unit_combo)
        self._bar = PreviewBar(ui, self)
        self._tools = PaperTools(desk, self)
        self._tools.in_view = lambda: self._in_view
        self._tools.opened.connect(self.show_target)
        self._tools.compared.connect(self.compare_word)
        ui.paper_view.pointed.connect(self._tools.trace)
        ui.checks_card_layout.insertWidget(ui.checks_card_layout.indexOf(ui.papers_line), self._tools)
        self._empty = EmptyState(icon_name="file-report")
        self._empty.asked.connect(self._fill_emptiness)
        ui.body_stack.addWidget(self._empty)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        ui = self._ui
        for button, icon in (
            (ui.refresh_button, "refresh"),
            (ui.annexes_button, "file-spreadsheet"),
            (ui.export_button, "file-type-pdf"),
            (ui.print_button, "printer"),
        ):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size())
        ui.issue_button.setIcon(theme.icon("rubber-stamp", theme.SURFACE))
        ui.issue_button.setIconSize(theme.icon_size())
        ui.body_splitter.setSizes([300, 640, 260])
        ui.body_splitter.setStretchFactor(1, 1)
        for part in (ui.stale_label, ui.confirm_button, ui.back_button):
            part.hide()
        self._mark_buttons()

    def _connect(self) -> None:
        ui = self._ui
        self._chooser.chosen.connect(self._go_back)
        self._editor.edited.connect(self._keep_section)
        self._editor.confirmed.connect(self._confirm_edits)
        ui.refresh_button.clicked.connect(self.refresh)
        ui.export_button.clicked.connect(self.export_pdf)
        ui.annexes_button.clicked.connect(self.export_annexes)
        ui.print_button.clicked.connect(self.print_paper)
        self.printing.told.connect(ui.state_label.setText)
        self.printing.failed.connect(self._say_failed)
        self.printing.turned.connect(lambda runs: ui.print_button.setText("停止打印" if runs else "打印 (Ctrl+P)"))
        ui.issue_button.clicked.connect(self.issue)
        ui.office_button.clicked.connect(lambda: self.desk.wanted.emit("settings", "office"))
        ui.paper_list.itemActivated.connect(self._open_paper)
        ui.back_button.clicked.connect(self._go_back)
        ui.paper_view.failed.connect(self._say_failed)
        self.desk.ledger_opened.connect(self._leave)
        PartHistory(
            self.desk,
            self,
            self._editor.fields,
            self._steps_of_section,
            part=lambda _: self._editor.shown_key,
            word=self._editor.title_of,
            otherwise="（程序起草的文字）",
        )
        # They work wherever the keyboard is, as long as the page is in view.
        for keys, act in (("F5", self.refresh), ("Ctrl+P", self.print_paper)):
            QShortcut(QKeySequence(keys), self, act)

    # -- what is in view -------------------------------------------------------------------------------------

    @property
    def shown(self) -> Shown | None:
        """The paper in the preview."""
        return self._shown

    @property
    def source(self) -> PageSource | None:
        """The pages in the preview."""
        return self._source

    @property
    def _in_view(self) -> tuple[PaperKind, int | None]:
        """Kind and unit of what was gathered; what is being typed belongs to them, whatever the boxes say by now."""
        gathered = self._gathered
        return (gathered.kind, gathered.unit_id) if gathered else (self._chooser.kind, self._chooser.unit_id)

    @property
    def tools(self) -> PaperTools:
        """Signing, register, figures and templates."""
        return self._tools

    @property
    def issue_dialog(self) -> IssueDialog | None:
        """The open question for approval and day, if any."""
        return self._issuing.dialog

    def show_scope(self, scope: Scope) -> None:
        """Show the bulletin of the plan and period."""
        self.commit_pending()
        self._opened_paper = None
        self.refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Draw anew when anything a bulletin states was touched."""
        if self.isVisible() and changes.concern(*Subject):
            self.refresh()

    def show_target(self, target: object) -> None:
        """Open an issued paper by its id, the draft of a kind by its code (or with its unit and a section), or a tool by its name."""
        if isinstance(target, int):
            self._opened_paper = target
            self.refresh()
        elif isinstance(target, tuple):
            _, code, self._wanted_unit, self._wanted_section = target
            self._chooser.choose(str(code))
        elif isinstance(target, str) and not self._chooser.choose(target):
            self._tools.show_tool(target)

    def commit_pending(self) -> None:
        """Store the section being typed."""
        self._editor.commit()

    def search(self, text: str) -> None:
        """Look for a text in the pages."""
        self._bar.search(text)

    def refresh(self) -> None:
        """Gather the facts again and draw the pages again."""
        self.commit_pending()
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        self._asked += 1
        asked = self._asked
        if plan_id is None or period_id is None:
            self._show_nothing()
            return
        opened, kind, unit_id = self._opened_paper, self._chooser.kind, self._wanted_unit or self._chooser.unit_id
        self._ui.state_label.setText("正在生成预览…")

        self.desk.ask(
            lambda services: gather(services, plan_id, period_id, opened, kind, unit_id),
            lambda gathered: self._take(asked, gathered),
            lambda error: self._say_refused(asked, error),
        )

    def _take(self, asked: int, gathered: Gathered) -> None:
        if asked != self._asked:
            return
        self._gathered = gathered
        self._wanted_unit = None
        self._chooser.show(gathered.kind, gathered.units, gathered.unit_id)
        self._ui.title_label.setText(gathered.word)
        self._tools.show_kind(gathered.kind)
        draft = gathered.draft
        issued = gathered.issued
        # The text of an issued paper is in its pages; what today's data would say no longer belongs to it.
        sections = draft.sections if issued is None else ()
        self._editor.show_sections(sections, is_stale=draft.is_stale, is_locked=issued is not None)
        self._editor.choose(self._wanted_section)
        self._wanted_section = ""
        show_checks(self._ui.checks_layout, gathered.checks, self._go_to)
        self._ui.body_stack.setCurrentWidget(self._ui.body_splitter)
        self._show_papers(gathered)

        known = self._shown.content if self._shown is not None else b""

        def draw() -> tuple[bytes, PaperPages | None, PageSizes]:
            content = gathered.content if gathered.content is not None else gathered.draw()
            if content == known:
                return content, None, PageSizes((), ())
            pages = gathered.open_pages(content)
            return content, pages, sizes_of(pages)

        self.desk.background.on_drawing_thread(
            draw,
            lambda drawn: self._show_pages(asked, gathered, *drawn),
            lambda error: self._say_refused(asked, error),
        )

    def _show_pages(
        self, asked: int, gathered: Gathered, content: bytes, pages: PaperPages | None, sizes: PageSizes
    ) -> None:
        source = PageSource(pages, sizes, self.desk.background) if pages is not None else None
        if asked != self._asked:
            if source is not None:
                source.close()
            return
        issued = gathered.issued
        self._shown = Shown(content, gathered.name, issued, issued is not None and issued.id in gathered.void)
        # The same paper drawn again stays as it lies there: same place, same zoom, no flicker.
        if source is not None:
            self._source = source
            self._ui.paper_view.show_source(source)
        self._ui.state_label.setText(gathered.state_words)
        size = f"{self._ui.paper_view.page_count} 页，SHA-256 {self._shown.digest}"
        self._ui.state_label.setToolTip(f"预览、导出、打印的是同一份文件：{size}")
        self._mark_buttons()

    def _show_papers(self, gathered: Gathered) -> None:
        ui = self._ui
        ui.paper_list.clear()
        for paper in reversed(gathered.papers):
            label = period_label(gathered.periods[paper.period_id])
            mark = "（已作废）" if paper.id in gathered.void else ""
            item = QListWidgetItem(f"{paper.number_text}{mark}\n{label}　{paper.issued_on}")
            item.setData(_PAPER_ROLE, paper.id)
            told = f"批准人：{paper.approver}，批准日期：{paper.approved_on}"
            item.setToolTip("\n".join(part for part in (told, gathered.void.get(paper.id, "")) if part))
            ui.paper_list.addItem(item)
            if gathered.issued is not None and paper.id == gathered.issued.id:
                ui.paper_list.setCurrentItem(item)
        has_papers = bool(gathered.papers)
        ui.paper_list.setVisible(has_papers)
        ui.papers_hint.setText(
            "签发后的文书原样保存，不再变动。选中后按回车打开。"
            if has_papers
            else f"还没有签发过{gathered.word}。"
        )
        ui.back_button.setVisible(self._opened_paper is not None)

    def _show_nothing(self) -> None:
        self._gathered = None
        self._shown = None
        self._source = None
        self._ui.paper_view.show_source(None)
        self._editor.show_sections((), is_stale=False, is_locked=False)
        self._ui.state_label.clear()
        if self.desk.scope.plan_id is None:
            self._empty.say("台账里还没有方案，也就没有可通报的进展。", "导入行动方案")
        else:
            self._empty.say("还没有填报周期。先生成周期、收齐填报，再起草通报。", "设置填报周期")
        self._ui.body_stack.setCurrentWidget(self._empty)
        self._mark_buttons()

    def _leave(self) -> None:
        """Another ledger is open: whatever is still being drawn belongs to a page that goes."""
        self._asked += 1
        self.printing.stop()
        self._ui.paper_view.show_source(None)

    def _fill_emptiness(self) -> None:
        if self.desk.scope.plan_id is None:
            self.desk.wanted.emit("exchange", "plan")
        else:
            self.desk.wanted.emit("settings", "periods")

    def _go_to(self, key: str) -> None:
        """Open the page that helps with a check, at the right place."""
        if key in self._tools.TOOL_OF_CHECK:
            self._tools.show_tool(self._tools.TOOL_OF_CHECK[key])
            return
        places: dict[str, object] = {"plan_review": ("plan", self.desk.scope.plan_id), "settings": "holidays"}
        self.desk.wanted.emit(key, places.get(key))

    def _mark_buttons(self) -> None:
        ui = self._ui
        ready = self._shown is not None
        for button in (ui.refresh_button, ui.export_button, ui.print_button):
            button.setEnabled(ready)
        ui.annexes_button.setEnabled(ready and self._in_view[0] not in _WITHOUT_TABLES)
        is_issued = self._shown is not None and self._shown.paper is not None
        ui.issue_button.setEnabled(ready and not is_issued)
        ui.issue_button.setToolTip("这一份已经签发" if is_issued else "")
        if is_issued and self._goes_on_to_print:
            self._goes_on_to_print = False
            ui.print_button.setFocus()

    def _note_issued(self) -> None:
        """What comes next is printing: the keyboard waits there once the numbered pages are in view."""
        self._goes_on_to_print = True

    def _steps_of_section(self, services: Services, key: str) -> list[FieldStep]:
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        if plan_id is None or period_id is None:
            return []
        return services.part_histories.of_section((plan_id, period_id), *self._in_view, key)

    # -- text ------------------------------------------------------------------------------------------------

    def _keep_section(self, key: str, text: str | None) -> None:
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        kind, unit_id = self._in_view
        if plan_id is not None and period_id is not None:
            self.desk.act(
                lambda services: services.reports.edit_section(plan_id, period_id, key, text, kind=kind, unit_id=unit_id),
                lambda changes: changes,
                initiator=self,
                failed=self._say_failed,
            )

    def _confirm_edits(self) -> None:
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        kind, unit_id = self._in_view
        if plan_id is not None and period_id is not None:
            self.desk.act(
                lambda services: services.reports.confirm_edits(plan_id, period_id, kind, unit_id),
                lambda changes: changes,
                initiator=self,
                failed=self._say_failed,
            )

    # -- out of the house ------------------------------------------------------------------------------------

    def export_pdf(self) -> None:
        """Save the very bytes of the preview where the clerk says, or the paper as a Word file."""
        shown, gathered, plan_id = self._shown, self._gathered, self.desk.scope.plan_id
        if shown is None:
            return
        to = messages.ask_save_file(self, "导出 PDF 或 Word", _documents() / shown.file_name, KINDS)
        if to is None:
            return
        if is_word(to) and gathered is not None and plan_id is not None:
            self.desk.ask(lambda services: write_word(services, plan_id, gathered, to), self._say_written, self._say_failed)
            return
        self.desk.background.on_drawing_thread(
            lambda: write_whole(shown.content, to), self._say_written, self._say_failed
        )

    def compare_word(self) -> None:
        """Hold an edited Word file of the paper in view against the ledger."""
        plan_id, gathered = self.desk.scope.plan_id, self._gathered
        if plan_id is not None and gathered is not None:
            kind, unit_id = self._in_view
            period = gathered.shown_period
            self._tools.show_dialog(CompareWordDialog(self.desk, plan_id, period.id, kind, unit_id, self))

    def export_annexes(self) -> None:
        """Save the tables of the paper in view as a workbook where the clerk says."""
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        gathered = self._gathered
        if plan_id is None or period_id is None or gathered is None:
            return
        name = f"{gathered.word}表格（{period_label(gathered.period)}）.xlsx"
        kind, unit_id = self._in_view
        to = messages.ask_save_file(self, "导出附表", _documents() / name, "Excel 工作簿 (*.xlsx)")
        if to is not None:
            self.desk.ask(
                lambda services: services.exports.tables(plan_id, period_id, to, kind, unit_id),
                self._say_written,
                self._say_failed,
            )

    def print_paper(self) -> None:
        """Print the very pages of the preview; a second press while printing stops it."""
        self.printing.press(self._source, self._shown.name if self._shown is not None else "")

    # -- issuing ---------------------------------------------------------------------------------------------

    def issue(self) -> None:
        """Ask for approval and day, then number and freeze the bulletin."""
        gathered = self._gathered
        if gathered is None or gathered.issued is not None:
            return
        self.commit_pending()
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        if plan_id is not None and period_id is not None:
            self._issuing.begin(gathered, plan_id, period_id, *self._in_view)

    def _open_paper(self, item: QListWidgetItem) -> None:
        self._opened_paper = item.data(_PAPER_ROLE)
        self.refresh()

    def _go_back(self) -> None:
        self._opened_paper = None
        self.refresh()

    # -- saying ----------------------------------------------------------------------------------------------

    def _say_written(self, path: Path) -> None:
        self._ui.state_label.setText(f"已保存到 {path}")

    def _say_failed(self, error: Exception) -> None:
        messages.tell_error(self, error)
        self.refresh()

    def _say_refused(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._ui.state_label.setText(error_text(error).line)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
