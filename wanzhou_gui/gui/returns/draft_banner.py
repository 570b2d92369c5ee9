"""The banner that offers half-typed text a crash left behind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.returns.ui_returns_page import Ui_ReturnsPage
from wanzhou_gui.gui.returns.crash_drafts import LeftDraft, RestoredDrafts, discard, left_drafts, restore

_MOST_LISTED = 3
GoTo = Callable[[int, int, int, int, str, str], None]


class DraftBanner(QObject):
    """Looks once per ledger for drafts of an earlier session; says nothing when there are none."""

    def __init__(self, ui: Ui_ReturnsPage, desk: Desk, page: QObject, go_to: GoTo) -> None:
        super().__init__(page)
        self._ui = ui
        self._desk = desk
        self._go_to = go_to
        self._has_looked = False
        self._left: tuple[LeftDraft, ...] = ()
        ui.draft_icon_label.setPixmap(theme.icon_pixmap("history", "#8A5A00", theme.px(18)))
        ui.restore_button.clicked.connect(self._restore)
        ui.discard_button.clicked.connect(self._discard)

    def look(self) -> None:
        """Look for drafts, once: what is typed later is this session's own."""
        if self._desk.has_ledger and not self._has_looked:
            self._has_looked = True
            self._desk.ask(left_drafts, self._show)

    def forget(self) -> None:
        """Another ledger stands behind the desk: look again."""
        self._has_looked = False
        self._show(())

    def _show(self, left: tuple[LeftDraft, ...]) -> None:
        self._left = left
        places = "；".join(one.place for one in left[:_MOST_LISTED])
        more = "等" if len(left) > _MOST_LISTED else ""
        self._ui.draft_label.setText(f"上次有{len(left)}处文字没有来得及保存：{places}{more}。")
        self._ui.draft_banner.setVisible(bool(left))

    def _restore(self) -> None:
        left = self._left
        self._desk.act(
            lambda services: restore(services, left), lambda result: result.changes, done=self._restored
        )

    def _restored(self, result: RestoredDrafts) -> None:
        self._show(())
        self._ui.saved_label.setText(f"已恢复{len(result.saved) + len(result.unread)}处")
        first = next(iter(result.unread or result.saved), None)
        if first is not None:
            draft = first.draft
            self._go_to(
                first.plan_id, draft.period_id, draft.unit_id, draft.task_id, draft.field,
                draft.text if result.unread else "",
            )  # fmt: skip

    def _discard(self) -> None:
        left = self._left
        self._desk.ask(lambda services: discard(services, left), lambda _: self._show(()))
