"""The window around the pages: what is open, which plan and period are in view, where to go next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.clerk_seat import ClerkSeat
from wanzhou_gui.gui.desk import Desk, InPlan
from wanzhou_gui.gui.generated.ui_main_window import Ui_MainWindow
from wanzhou_gui.gui.history_buttons import HistoryButtons
from wanzhou_gui.gui.ledger_doors import LedgerDoors
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.scope_combos import ScopeCombos
from wanzhou_gui.gui.window_banners import WindowBanners
from wanzhou_gui.gui.window_foot import WindowFoot
from wanzhou_gui.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from wanzhou_gui.gui.desk import Scope
    from wanzhou_gui.gui.help_dialog import HelpDialog
    from wanzhou_gui.gui.search_hits import SearchHit
    from wanzhou_gui.usecases.changes import Changes
    from wanzhou_gui.usecases.plans import PlanSummary

_IDLE_MS = 2000


class MainWindow(QMainWindow):
    """Navigation and nothing else: pages do the work, the desk carries it.

    Signals:
        page_shown(str): another page is in view.
    """

    page_shown = Signal(str)

    def __init__(self, desk: Desk, memory: WindowMemory) -> None:
        super().__init__()
        self._ui = Ui_MainWindow()
        self._ui.setupUi(self)
        self.desk = desk
        self.memory = memory
        self.doors = LedgerDoors(desk, memory, self)
        self._scale = theme.scale()
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._after_opening: tuple[str, object] = ("", None)
        self._help: HelpDialog | None = None
        self._is_furnished = False
        self._is_turning = False
        self._banners = WindowBanners(desk, self._ui.banner_layout, self)
        self._foot = WindowFoot(desk, self._ui, self)
        self._seat = ClerkSeat(desk, self._ui.foot_layout, self)
        self._history = HistoryButtons(desk, self._ui.undo_button, self._ui.redo_button, self)
        self._choice = ScopeCombos(desk, self._ui.plan_combo, self._ui.period_combo, self)
        self._dress()
        self._connect()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._settle)
        # A ledger that was just made, or whose last program was killed, has a log to bring in before anything is typed.
        self.desk.ledger_opened.connect(self._idle.start)
        self.page_shown.connect(self._banners.note_page)
        self.page_shown.connect(lambda key: self._seat.note_page(key, self.current_page))

    @property
    def current_page(self) -> Page | None:
        """The page in view."""
        return self._pages.get(self._current)

    @property
    def current_key(self) -> str:
        """The key of the page in view."""
        return self._current

    def show_page(self, key: str, target: object = None) -> None:
        """Bring a page up, making it when it is first needed, and let it show what was asked for, in its plan."""
        entry = next((known for known in PAGES if known.key == key), None)
        if entry is None or (entry.needs_ledger and not self.desk.has_ledger):
            return
        before = self.current_page
        if before is not None and key != self._current:
            before.commit_pending()
        if key not in self._pages:
            page = entry.make(self.desk)
            self._pages[key] = page
            self._ui.page_stack.addWidget(page)
        page = self._pages[key]
        self._current = key
        self._ui.page_stack.setCurrentWidget(page)
        self._ui.page_rail.mark(entry.part_of or key)
        if entry.icon_name:
            self.memory.page = key
        # The page comes up once, in the scope it can show; nobody else has to follow on the way there.
        self._is_turning = True
        target = self._choice.suit(target, takes_all=entry.takes_all_plans)
        self._is_turning = False
        page.show_scope(self.desk.scope)
        if not entry.needs_ledger:
            page.show_target(self.memory)
        if target is not None:
            page.show_target(target)
        page.setFocus()
        self.page_shown.emit(key)

    def furnish(self) -> None:
        """What the first picture can do without: icons, keys, hints. Called once the window has been painted."""
        from PySide6.QtGui import QKeySequence, QShortcut

        if self._is_furnished:
            return
        self._is_furnished = True
        ui = self._ui
        ui.help_button.setIcon(theme.icon("help"))
        ui.help_button.clicked.connect(self.show_help)
        ui.page_rail.furnish()
        ui.search_edit.furnish()
        self._history.furnish()
        QShortcut(QKeySequence("Ctrl+K"), self, ui.search_edit.come_up)
        QShortcut(QKeySequence("F1"), self, self.show_help)
        QShortcut(QKeySequence("Ctrl+J"), self, self._seat.offer)

    def open_first(self, ledger: Path | None) -> None:
        """Start with a ledger, or with the page that offers to open one."""
        if ledger is None:
            self._show_without_ledger()
        else:
            self.doors.open(ledger)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, bring the file in order, then go."""
        for page in self._pages.values():
            page.commit_pending()
        # A save that fails now must still be told: wait for it and let its answer in.
        self.desk.background.wait_for_ledger(lambda: None)
        QCoreApplication.sendPostedEvents(self.desk.background, QEvent.Type.MetaCall.value)
        self.memory.geometry = self.saveGeometry()
        self.memory.keep()
        self._idle.stop()
        self.doors.close()
        self.desk.background.stop()
        event.accept()

    def _dress(self) -> None:
        ui = self._ui
        for entry in PAGES:
            if entry.icon_name:
                ui.page_rail.add_page(entry.key, entry.word, entry.icon_name, at_bottom=entry.at_bottom)
        ui.page_rail.set_usable(False)
        self._size_head()
        ui.search_edit.search_in(self.desk)
        self.setMinimumSize(1024, 600)

    def _size_head(self) -> None:
        ui = self._ui
        ui.plan_combo.setMaximumWidth(theme.px(280))
        ui.period_combo.setMinimumWidth(theme.px(150))
        ui.search_edit.setMinimumWidth(theme.px(260))
        ui.search_edit.setMaximumWidth(theme.px(420))
        for button in (ui.undo_button, ui.redo_button, ui.help_button):
            button.setIconSize(theme.icon_size(20))

    def _connect(self) -> None:
        ui = self._ui
        ui.page_rail.chosen.connect(self.show_page)
        self._choice.about_to_change.connect(self._commit)
        self._choice.filled.connect(self._show_choices)
        self._choice.viewed.connect(self._foot.show_plans)
        ui.search_edit.hit_chosen.connect(self._open_hit)
        self.desk.changed.connect(self._take_changes)
        self.desk.scope_changed.connect(self._take_scope)
        self.desk.ledger_opened.connect(self._forget_pages)
        self.desk.failed.connect(lambda error: messages.tell_error(self, error))
        self.desk.wanted.connect(self._answer_wish)
        self.doors.entered.connect(self._enter_ledger)
        self.doors.refused.connect(self._tell_refusal)
        self.doors.left.connect(self._show_without_ledger)

    def show_help(self) -> None:
        """Open the help at the page in view."""
        if self._help is None:
            from wanzhou_gui.gui.help_dialog import HelpDialog

            self._help = HelpDialog(self)
        self._help.show_topic(self._current)

    def _open_hit(self, hit: SearchHit) -> None:
        """What was found opens where it stands: in its plan and period."""
        self._commit()
        has_place = hit.plan_id is not None or hit.period_id is not None
        self.show_page(hit.page, InPlan(hit.plan_id, hit.period_id, hit.target) if has_place else hit.target)
        if hit.words:
            from wanzhou_gui.gui.found_words import mark_found

            mark_found(self, lambda: self.current_page, hit)

    def _answer_wish(self, key: str, target: object) -> None:
        """Pages ask for pages; a few wishes are about the file or the look instead."""
        if key == "open_ledger" and isinstance(target, Path):
            self.doors.open(target)
        elif key == "create_ledger" and isinstance(target, Path):
            self._after_opening = ("plan_review", None)
            self.doors.create(target)
        elif key == "sample_ledger" and isinstance(target, Path):
            self.doors.create_sample(target)
        elif key == "discard_sample":
            self.doors.discard_sample()
        elif key == "restore_ledger" and isinstance(target, tuple):
            self.doors.restore(*target)
        else:
            self.show_page(key, target)

    def _enter_ledger(self, path: Path) -> None:
        self._foot.name_file(path)
        self._ui.page_rail.set_usable(True)
        self.desk.wish_all(self.memory.all_plans)
        self._choice.load()

    def _show_choices(self, plans: Sequence[PlanSummary]) -> None:
        self._banners.show_plans(plans)
        if not self._current:
            key, target = self._after_opening
            self._after_opening = ("", None)
            remembered = self.memory.page
            known = any(entry.key == remembered for entry in PAGES)
            self.show_page(key or (remembered if known else "workbench"), target)
            if not self._current:
                self.show_page("workbench")

    def _take_scope(self, scope: Scope) -> None:
        self.memory.all_plans = self.desk.wishes_all
        page = self.current_page
        if page is not None and not self._is_turning:
            page.show_scope(scope)

    def _take_changes(self, changes: Changes, initiator: object) -> None:
        from wanzhou_gui.usecases.changes import Subject

        page = self.current_page
        if page is not None:
            page.show_changes(changes, initiator)
        if changes.concern(Subject.PLAN, Subject.PERIOD):
            self._choice.load()
        self._idle.start()

    def _settle(self) -> None:
        if self.desk.background.is_busy:
            self._idle.start()
        else:
            self.desk.ask(self.doors.bring_in_order, self._go_on_settling, self._foot.note_failure)

    def _go_on_settling(self, is_done: bool) -> None:
        if is_done:
            self._foot.refresh_backup()
        else:
            self._idle.start()

    def _forget_pages(self) -> None:
        """Pages of another ledger know nothing of this one."""
        for page in self._pages.values():
            self._ui.page_stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._current = ""

    def _show_without_ledger(self) -> None:
        self._ui.page_rail.set_usable(False)
        self._banners.show_plans(())
        self._foot.name_file(None)
        self.show_page("start")

    def _tell_refusal(self, error: Exception, path: Path) -> None:
        self._after_opening = ("", None)
        self.show_page("start")
        page = self.current_page
        if page is not None:
            page.show_target((error, path))

    def changeEvent(self, event: QEvent) -> None:
        """Pages measure themselves when they are made; in another font size they are made anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._scale != theme.scale():
            self._scale = theme.scale()
            self._size_head()
            for key in [known for known in self._pages if known != self._current]:
                page = self._pages.pop(key)
                self._ui.page_stack.removeWidget(page)
                page.deleteLater()

    def _commit(self) -> None:
        page = self.current_page
        if page is not None:
            page.commit_pending()
