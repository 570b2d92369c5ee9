"""工作台一页纸: the workbench as one A4 page, seen before it is printed or saved; what is seen is the file itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.workbench.ui_one_page_dialog import Ui_OnePageDialog
from wanzhou_gui.gui.reports.printing import PrintButton, PrinterChooser, choose_printer
from wanzhou_gui.gui.widgets.page_source import PageSizes, PageSource, sizes_of
from wanzhou_gui.reports.one_page.compose import one_page
from wanzhou_gui.reports.one_page.facts import OnePageFacts
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.page_ports import FigurePages
from wanzhou_gui.usecases.ports import PaperPages
from wanzhou_gui.usecases.services import Services

_Ready = tuple[OnePageFacts, Callable[[], FigurePages], Callable[[bytes], PaperPages]]


class OnePageDialog(QDialog):
    """Shows the page of the plan, or of all plans, and the period in view; prints it, or writes the very bytes shown into a file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, printer: PrinterChooser = choose_printer) -> None:
        super().__init__(parent)
        self._ui = Ui_OnePageDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._source: PageSource | None = None
        self._content = b""
        self._name = ""
        self._printing = PrintButton(self, printer)
        self._is_over = False
        ui = self._ui
        ui.print_button.clicked.connect(self.print_page)
        self._printing.told.connect(ui.state_label.setText)
        self._printing.failed.connect(self._say_failed)
        ui.save_button.clicked.connect(self.save_page)
        ui.save_button.setAutoDefault(False)
        ui.close_button.clicked.connect(self.reject)
        ui.close_button.setAutoDefault(False)
        ui.paper_view.failed.connect(self._say_failed)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_page)
        for button in (ui.print_button, ui.save_button):
            button.setEnabled(False)
        self.finished.connect(self._let_go)
        self.resize(theme.px(760), theme.px(900))
        self._gather()

    @property
    def content(self) -> bytes:
        """The file in view; empty until it is drawn."""
        return self._content

    def _gather(self) -> None:
        plan_id, period_id, all_plans = self._desk.scope
        if period_id is None or (plan_id is None and not all_plans):
            self._ui.state_label.setText("还没有选定方案和报送周期，没有可以打印的内容。")
            return

        def read(services: Services) -> _Ready:
            if plan_id is None:
                facts = services.all_plans.one_page_facts(period_id)
            else:
                facts = services.workbench.one_page_facts(plan_id, period_id)
            return facts, services.workbench.pages, services.reports.open_pages

        def draw(ready: _Ready) -> None:
            if self._is_over:
                return
            facts, pages, open_pages = ready
            whole = "全部方案，" if facts.plans else ""
            self._name = f"工作台一页纸（{whole}{period_label(facts.period)}）"

            def drawn() -> tuple[bytes, PaperPages, PageSizes]:
                content = pages().render_page(one_page(facts))
                opened = open_pages(content)
                return content, opened, sizes_of(opened)

            self._desk.background.on_drawing_thread(drawn, lambda result: self._show_page(*result), self._say_failed)

        self._desk.ask(read, draw, self._say_failed)

    def _show_page(self, content: bytes, pages: PaperPages, sizes: PageSizes) -> None:
        source = PageSource(pages, sizes, self._desk.background)
        if self._is_over:
            source.close()
            return
        self._content, self._source = content, source
        self._ui.paper_view.show_source(source)
        self._ui.state_label.setText("一页 A4，竖向。")
        for button in (self._ui.print_button, self._ui.save_button):
            button.setEnabled(True)
        self._ui.print_button.setFocus()

    def save_page(self) -> None:
        """Write the bytes in view where the clerk says."""
        if not self._content:
            return
        to = messages.ask_save_file(self, "另存为 PDF", f"{self._name}.pdf", "PDF 文件 (*.pdf)")
        if to is None:
            return
        content = self._content
        self._desk.background.on_drawing_thread(
            lambda: write_whole(content, to),
            lambda _: self._ui.state_label.setText(f"已保存：{to}"),
            self._say_failed,
        )

    def print_page(self) -> None:
        """Print the page in view; a second press while printing stops it."""
        self._printing.press(self._source, self._name)

    def _let_go(self) -> None:
        self._is_over = True
        self._printing.stop()
        self._ui.paper_view.show_source(None)
        self._source = None

    def _say_failed(self, error: Exception) -> None:
        if not self._is_over:
            self._ui.state_label.setText("没有排出来。" if not self._content else "")
            messages.tell_error(self, error)
