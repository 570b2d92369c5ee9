"""The search box at the top: tasks, units, indicators and pages by name, number or pinyin initials."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk, Scope

if TYPE_CHECKING:
    from wanzhou_gui.usecases.services import Services

_LIMIT = 7
_WAIT_MS = 120
_HIT_ROLE = Qt.ItemDataRole.UserRole


class HitKind(StrEnum):
    """What a search found."""

    PAGE = "page"
    UNIT = "unit"
    TASK = "task"
    INDICATOR = "indicator"


_KIND_WORDS = {HitKind.PAGE: "功能", HitKind.UNIT: "单位", HitKind.TASK: "任务", HitKind.INDICATOR: "指标"}
_KIND_ICONS = {
    HitKind.PAGE: "arrow-right",
    HitKind.UNIT: "building",
    HitKind.TASK: "list",
    HitKind.INDICATOR: "target-arrow",
}


@dataclass(frozen=True)
class SearchHit:
    """One thing found, with the page that shows it and what the page should show."""

    kind: HitKind
    title: str
    note: str
    page: str
    target: object = None


# Pages and acts with the initials of their names: these few need no dictionary.
COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("工作台", "gzt", "总体进度、热力图、未报单位", "workbench"),
    ("任务台账", "rwtz", "全部任务，筛选、核对、办结", "ledger"),
    ("单位填报", "dwtb", "录入各单位本期进展", "returns"),
    ("指标", "zb", "数值目标与走势", "indicators"),
    ("督查通报", "dctb", "生成、核对、打印通报", "bulletin"),
    ("数据交换", "sjjh", "导出、备份与恢复、操作记录", "exchange"),
    ("设置", "sz", "单位字典、周期、机关设置", "settings"),
    ("导入行动方案", "drxdfa", "读取方案文件，核对后立项", "plan_review"),
    ("打开或新建台账", "dkxjtz", "换一个台账文件", "start"),
)


def find_hits(text: str, scope: Scope) -> Callable[[Services], tuple[SearchHit, ...]]:
    """A question for the ledger's thread: what the text finds in the plan in view."""

    def question(services: Services) -> tuple[SearchHit, ...]:
        from wanzhou_gui.domain.ledger import LedgerFilter

        hits = [
            SearchHit(HitKind.UNIT, unit.name, "查看该单位的任务", "ledger", LedgerFilter(unit_id=unit.id))
            for unit in services.units.search(text)[:_LIMIT]
        ]
        if scope.plan_id is not None and scope.period_id is not None:
            view = services.overview.view(scope.plan_id, scope.period_id)
            named = [
                row
                for row in view.rows
                if text in row.task.title or text == row.task.number or text in row.task.body
            ]
            named.sort(key=lambda row: (row.task.number != text, text not in row.task.title))
            hits += [
                SearchHit(
                    HitKind.TASK,
                    f"{row.task.number} {row.task.title}",
                    "、".join(unit.name for unit in row.lead_units[:1] or row.units[:1]),
                    "ledger",
                    ("task", row.task.id),
                )
                for row in named[:_LIMIT]
            ]
            hits += [
                SearchHit(
                    HitKind.INDICATOR,
                    card.indicator.name,
                    card.owner.name if card.owner else "未定责任单位",
                    "indicators",
                    card.indicator.id,
                )
                for card in services.indicators.cards(scope.plan_id, scope.period_id)
                if text in card.indicator.name
            ][:_LIMIT]
        return tuple(hits)

    return question


def find_commands(text: str) -> tuple[SearchHit, ...]:
    """Pages and acts whose name or initials hold the text."""
    wanted = text.lower()
    return tuple(
        SearchHit(HitKind.PAGE, word, note, page)
        for word, initials, note, page in COMMANDS
        if wanted in word or initials.startswith(wanted)
    )


class SearchBox(QLineEdit):
    """Finds while one types; the arrows choose, Enter opens, Esc goes back to where the clerk was.

    Signals:
        hit_chosen(SearchHit): open what was found.
        hits_shown(): the list under the box is up to date.
    """

    hit_chosen = Signal(object)
    hits_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._came_from: QWidget | None = None
        self._enter_pending = False
        self._list: QListWidget | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._look)
        self.setPlaceholderText("搜任务、单位、指标、功能（可用拼音首字母）  Ctrl+K")
        self.setAccessibleName("搜索任务、单位、指标、功能")
        self.setClearButtonEnabled(True)
        self.addAction(
            QAction(theme.icon("search", theme.TEXT_THIRD), "", self),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self.textEdited.connect(self._edited)

    def search_in(self, desk: Desk) -> None:
        """Say which desk answers."""
        self._desk = desk

    def come_up(self) -> None:
        """Take the keyboard and remember who had it."""
        focus = self.window().focusWidget()
        if focus is not self:
            self._came_from = focus
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @property
    def hits(self) -> tuple[SearchHit, ...]:
        """What the list shows."""
        if self._list is None:
            return ()
        return tuple(
            self._list.item(row).data(_HIT_ROLE)
            for row in range(self._list.count())
            if self._list.item(row).data(_HIT_ROLE)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that belong to the list go there."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._go_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._wait.isActive():
                self._enter_pending = True
                self._wait.stop()
                self._look()
            else:
                self._choose_current()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it is resized."""
        if event.type() is QEvent.Type.Resize and self._list is not None and self._list.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self._enter_pending = False
        if self.text().strip():
            self._wait.start()
        else:
            self._wait.stop()
            self._show_hits(())

    def _look(self) -> None:
        text = self.text().strip()
        commands = find_commands(text)
        if self._desk is None or not self._desk.has_ledger:
            self._show_hits(commands)
            return

        def show(found: tuple[SearchHit, ...]) -> None:
            if text == self.text().strip():
                self._show_hits(found + commands)

        self._desk.ask(find_hits(text, self._desk.scope), show)

    def _show_hits(self, hits: tuple[SearchHit, ...]) -> None:
        shown = self._ensure_list()
        shown.clear()
        kind = None
        for hit in hits:
            item = QListWidgetItem(theme.icon(_KIND_ICONS[hit.kind], theme.TEXT_THIRD), "")
            mark = _KIND_WORDS[hit.kind] if hit.kind is not kind else "　　"
            kind = hit.kind
            item.setText(f"{mark}　{hit.title}" + (f"　·　{hit.note}" if hit.note else ""))
            item.setData(_HIT_ROLE, hit)
            shown.addItem(item)
        if not hits and self.text().strip():
            empty = QListWidgetItem("没有找到。可以换个说法，或用拼音首字母（如 fgw）。", shown)
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
        if shown.count() and self.hasFocus():
            shown.setCurrentRow(0)
            self._place()
            shown.show()
            shown.raise_()
        else:
            shown.hide()
        self.hits_shown.emit()
        if self._enter_pending:
            self._enter_pending = False
            self._choose_current()

    def _ensure_list(self) -> QListWidget:
        if self._list is None:
            window = self.window()
            made = QListWidget(window)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAccessibleName("搜索结果")
            made.setIconSize(theme.icon_size())
            made.itemClicked.connect(lambda _: self._choose_current())
            window.installEventFilter(self)
            self._list = made
        return self._list

    def _place(self) -> None:
        if self._list is None:
            return
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        rows = min(self._list.count(), 14)
        height = rows * max(self._list.sizeHintForRow(0), theme.px(28)) + 4
        width = max(self.width(), theme.px(480))
        self._list.setGeometry(
            corner.x(), corner.y(), width, min(height, self.window().height() - corner.y() - 8)
        )

    def _move(self, step: int) -> None:
        if self._list is not None and self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    def _choose_current(self) -> None:
        item = self._list.currentItem() if self._list is not None else None
        hit = item.data(_HIT_ROLE) if item is not None else None
        if isinstance(hit, SearchHit):
            self.clear()
            self._show_hits(())
            self.hit_chosen.emit(hit)

    def _go_back(self) -> None:
        self._wait.stop()
        self.clear()
        self._show_hits(())
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()
