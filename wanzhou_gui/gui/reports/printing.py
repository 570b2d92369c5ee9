"""Prints the very pages of a PDF, one after the other, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.gui import messages
from wanzhou_gui.gui.widgets.page_source import PageSize, PageSource

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

# Office printers print text well at 300 dots an inch; the picture of a page at 600 would take 100 MB.
_MOST_DOTS = 300

PrinterChooser = Callable[[QWidget, int], "QPrinter | None"]


def choose_printer(parent: QWidget, page_count: int) -> QPrinter | None:
    """Let the clerk choose a printer and pages; None when there is no printer (said plainly) or he thought better."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        messages.tell(
            parent,
            "这台电脑上没有找到打印机。",
            "请先在系统设置中添加打印机；也可以点“导出…”，拿到能打印的电脑上打印。",
        )
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # The dialogue only refers to the printer: handing over a temporary one ends the program (tried, Qt 6).
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, page_count)
    dialog.setFromTo(1, page_count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setWindowTitle("打印文书")
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


class PrintButton(QObject):
    """What a button for printing does in a page or dialog: one print at a time, and a second press stops it.

    Signals:
        told(str): how far it is, or how it ended.
        turned(bool): a print runs now, or none.
        failed(Exception): a page could not be drawn.
    """

    told = Signal(str)
    turned = Signal(bool)
    failed = Signal(object)

    def __init__(self, parent: QWidget, choose: PrinterChooser = choose_printer) -> None:
        super().__init__(parent)
        self._window = parent
        self._running: PaperPrinting | None = None
        self.choose = choose

    @property
    def is_running(self) -> bool:
        """Whether pages are on their way to the printer."""
        return self._running is not None

    def press(self, source: PageSource | None, name: str) -> None:
        """Print these pages under a name, or stop what is being printed."""
        if self._running is not None:
            self._running.cancel()
            return
        printer = self.choose(self._window, len(source.sizes)) if source is not None else None
        if source is None or printer is None:
            return
        printing = PaperPrinting(source, printer, name, self)
        printing.advanced.connect(lambda sent, count: self.told.emit(f"正在打印：已送出 {sent}/{count} 页"))
        printing.finished.connect(self._end)
        printing.failed.connect(self._fail)
        self._running = printing
        self.turned.emit(True)
        if not printing.start():
            self._forget()
            messages.tell(self._window, "打印机没有接受任务。", "请检查打印机是否开机、缺纸或脱机；也可以先存为 PDF。")

    def stop(self) -> None:
        """Send no further page."""
        if self._running is not None:
            self._running.cancel()

    def _end(self, complete: bool) -> None:
        self._forget()
        self.told.emit("已全部送到打印机。" if complete else "打印已停止，没有送出全部页。")

    def _fail(self, error: Exception) -> None:
        self._forget()
        self.failed.emit(error)

    def _forget(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
        self._running = None
        self.turned.emit(False)


class PaperPrinting(QObject):
    """One print job.

    Signals:
        advanced(int, int): pages sent so far, and how many will be.
        finished(bool): the job is over; True when all pages were sent.
        failed(Exception): a page could not be drawn; the job is over.
    """

    advanced = Signal(int, int)
    finished = Signal(bool)
    failed = Signal(object)

    def __init__(
        self, source: PageSource, printer: QPrinter, title: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._printer = printer
        self._painter = QPainter()
        self._pages = self._wanted_pages()
        self._sent = 0
        self._is_over = False
        printer.setDocName(title)
        printer.setFullPage(True)

    def start(self) -> bool:
        """Begin; False when the printer takes nothing."""
        self._lay_paper(self._source.sheets[self._pages[0]])
        if not self._painter.begin(self._printer):
            return False
        self._source.hold()
        self._draw_next()
        return True

    def cancel(self) -> None:
        """Send no further page."""
        if not self._is_over:
            self._printer.abort()
            self._end(complete=False)

    def _wanted_pages(self) -> list[int]:
        count = len(self._source.sizes)
        first, last = self._printer.fromPage() or 1, self._printer.toPage() or count
        once = list(range(max(1, first) - 1, min(last, count))) or list(range(count))
        copies = 1 if self._printer.supportsMultipleCopies() else max(1, self._printer.copyCount())
        return once * copies

    def _draw_next(self) -> None:
        dots = min(_MOST_DOTS, self._printer.resolution())
        self._source.draw(self._pages[self._sent], dots / 72, self._send, self._fail, as_printed=True)

    def _send(self, image: QImage) -> None:
        if self._is_over:
            return
        size = self._source.sheets[self._pages[self._sent]]
        if self._sent:
            self._lay_paper(size)
            if not self._printer.newPage():
                self._end(complete=False)
                return
        dots_per_point = self._printer.resolution() / 72
        self._painter.drawImage(
            QRectF(0, 0, size.width * dots_per_point, size.height * dots_per_point), image
        )
        self._sent += 1
        self.advanced.emit(self._sent, len(self._pages))
        if self._sent == len(self._pages):
            self._end(complete=True)
        else:
            self._draw_next()

    def _lay_paper(self, size: PageSize) -> None:
        way = QPageLayout.Orientation.Landscape if size.is_landscape else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(way)
        self._printer.setPageMargins(QMarginsF(0, 0, 0, 0))

    def _end(self, *, complete: bool) -> None:
        self._is_over = True
        self._painter.end()
        self._source.release()
        self.finished.emit(complete)

    def _fail(self, error: Exception) -> None:
        if not self._is_over:
            self._is_over = True
            self._printer.abort()
            self._painter.end()
            self._source.release()
            self.failed.emit(error)
