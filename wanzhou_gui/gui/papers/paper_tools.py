"""The tools beside a paper: its way to the signature, the register of numbers, and where figures come from."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.figure_dialog import FigureDialog
from wanzhou_gui.gui.papers.head_dialog import HeadDialog
from wanzhou_gui.gui.papers.ledger_return_dialog import LedgerReturnDialog
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.register_dialog import RegisterDialog
from wanzhou_gui.gui.papers.signing_dialog import SigningDialog
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog

# Kind and unit of the paper in view.
InView = tuple[PaperKind, int | None]


class PaperTools(QWidget):
    """A few buttons; each opens a dialog of its own.

    Signals:
        opened(int): show the issued paper with that id.
        compared(): hold an edited Word file of the paper in view against the ledger.
    """

    # Checks that a tool of this row puts right, by the key the check names.
    TOOL_OF_CHECK: ClassVar[dict[str, str]] = {"actual_signer": "head"}
    opened = Signal(int)
    compared = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        # The page says which of its papers the tools are for.
        self.in_view: Callable[[], InView] = lambda: (PaperKind.BULLETIN, None)
        self.dialog: QDialog | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.signing_button = self._button("signing_button", "审签(&Q)")
        self.signing_button.clicked.connect(self.show_signing)
        self.register_button = self._button("register_button", "登记簿(&B)")
        self.register_button.clicked.connect(self.show_register)
        self.figures_button = self._button("figures_button", "查数字(&W)")
        self.figures_button.clicked.connect(self.show_figures)
        self.template_button = self._button("template_button", "模板(&M)")
        self.template_button.clicked.connect(self.show_template)
        self.head_button = self._button("head_button", "版头版记(&E)")
        self.head_button.setToolTip("只改这一份的份号、紧急程度、签发人、主送、附注、抄送、印发机关")
        self.head_button.clicked.connect(self.show_head)
        self.compare_button = self._button("compare_button", "核对Word(&D)")
        self.compare_button.setToolTip("把导出后用 WPS 或 Word 改过的文件与台账核对，列出改动的数字和文字")
        self.compare_button.clicked.connect(self.compared)
        self.ledger_button = self._button("ledger_button", "收回台账(&L)")
        self.ledger_button.setToolTip("把导出后用 WPS 改过的台账表逐格核对，再写回台账")
        self.ledger_button.clicked.connect(self.show_ledger_return)
        self.ledger_button.hide()

    def show_kind(self, kind: PaperKind) -> None:
        """Offer what belongs to the kind in view only: a ledger table comes back where the ledger is."""
        self.ledger_button.setVisible(kind is PaperKind.LEDGER)

    def show_tool(self, name: str) -> None:
        """Open a tool by its name, as the search at the top asks for it."""
        if name == "register":
            self.show_register()
        elif name == "signing":
            self.show_signing()
        elif name == "figures":
            self.show_figures()
        elif name == "template":
            self.show_template()
        elif name == "ledger_return":
            self.show_ledger_return()
        elif name == "head":
            self.show_head()
        elif name == "compare":
            self.compared.emit()

    def show_figures(self) -> FigureDialog:
        """Open the way from a figure back to its rows."""
        dialog = FigureDialog(self._desk, self, *self.in_view())
        self.show_dialog(dialog)
        return dialog

    def trace(self, before: str, after: str) -> None:
        """Trace the figure at a place of the page in view."""
        if before[-1:].isdigit() or after[:1].isdigit():
            self.show_figures().find_at(before, after)

    def show_template(self) -> None:
        """Open the template of the kind of paper in view; nothing happens without a plan and a period."""
        paper = self._place()
        if paper is not None:
            self.show_dialog(TemplateDialog(self._desk, paper, self))

    def show_head(self) -> None:
        """Open head and imprint of the paper in view; nothing happens without a plan and a period."""
        paper = self._place()
        if paper is not None:
            self.show_dialog(HeadDialog(self._desk, paper, self))

    def show_ledger_return(self) -> None:
        """Take an edited ledger table back; nothing happens without a plan and a period."""
        plan_id, period_id = self._desk.scope.plan_id, self._desk.scope.period_id
        if plan_id is not None and period_id is not None:
            self.show_dialog(LedgerReturnDialog(self._desk, plan_id, period_id, self))

    def show_signing(self) -> None:
        """Open the signing chain of the paper in view; nothing happens without a plan and a period."""
        paper = self._place()
        if paper is not None:
            self.show_dialog(SigningDialog(self._desk, paper, self))

    def show_register(self) -> None:
        """Open the register."""
        dialog = RegisterDialog(self._desk, self)
        dialog.opened.connect(self.opened)
        self.show_dialog(dialog)

    def _place(self) -> PaperPlace | None:
        plan_id, period_id = self._desk.scope.plan_id, self._desk.scope.period_id
        if plan_id is None or period_id is None:
            return None
        return PaperPlace(plan_id, period_id, *self.in_view())

    def show_dialog(self, dialog: QDialog) -> None:
        """Open a dialog over the page; it is thrown away when it closes."""
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        # In a small window with large letters a dialog asks for more than there is.
        dialog.resize(dialog.size().boundedTo(self.window().size()))
        dialog.open()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text.split("(", maxsplit=1)[0])
        self._grid.addWidget(button, self._grid.count() // 2, self._grid.count() % 2)
        return button
