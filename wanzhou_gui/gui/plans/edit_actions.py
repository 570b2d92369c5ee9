"""Everything that can be done to the text in view: a menu with its keys, and what each entry means at the place chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wanzhou_gui.domain.plan_reading import PlanReading, SourceSpan, SpanKind
from wanzhou_gui.domain.reading_account import HEADS, ITEM_KINDS, Stretch, span_at
from wanzhou_gui.domain.reading_edits import (
    AssignText,
    ChangeKind,
    JoinItem,
    LowerGroup,
    MarkMilestone,
    RaiseItem,
    SplitItem,
)
from wanzhou_gui.gui.plans.reading_editor import ReadingEditor
from wanzhou_gui.reports.reading_edit_wording import FACT_WORDS, refused_edit_text

# What the chosen text may become, with the key that picks it in the menu.
_ROLES: tuple[tuple[str, SpanKind, str], ...] = (
    ("新的任务(&1)", SpanKind.TASK_TITLE, ""),
    ("上一项任务的正文(&2)", SpanKind.TASK_BODY, ""),
    ("责任单位，照原文读(&3)", SpanKind.UNIT_CLAUSE, ""),
    ("牵头单位(&4)", SpanKind.LEAD_UNITS, ""),
    ("责任单位（配合）(&5)", SpanKind.RESPONSIBLE_UNITS, ""),
    ("完成时限(&6)", SpanKind.DEADLINE, ""),
    ("分组标题(&7)", SpanKind.GROUP, ""),
    ("新的保障措施(&8)", SpanKind.SAFEGUARD, ""),
    ("指标或目标(&9)", SpanKind.TARGET, ""),
    ("定性目标(&Q)", SpanKind.TARGET, "words"),
)
_OUTSIDE: tuple[tuple[str, SpanKind, str], ...] = (
    ("总体内容(&G)", SpanKind.GENERAL, ""),
    ("文末附注(&F)", SpanKind.FOOT, ""),
    ("页码页眉(&P)", SpanKind.PAGE_MARK, ""),
    ("未识别(&0)", SpanKind.UNREAD, ""),
)


class EditActions(QObject):
    """The entries of the menu; `choose` says where the clerk stands before one is carried out.

    Signals:
        refused(str): why nothing was done.
        edit_wanted(): the fields of what stands here shall be set by hand.
    """

    refused = Signal(str)
    edit_wanted = Signal()

    def __init__(self, editor: ReadingEditor, stretch: Callable[[], Stretch], where: Callable[[], tuple[int, int]], owner: QWidget) -> None:
        super().__init__(owner)
        self._editor = editor
        self._stretch = stretch
        self._where = where
        self._owner = owner
        self.split = self._action("从光标处拆成新的一项(&S)", "F6", self._split)
        self.join_above = self._action("并入上一项(&J)", "F7", lambda: self._join(with_next=False))
        self.join_below = self._action("把下一项并进来(&N)", "Shift+F7", lambda: self._join(with_next=True))
        self.raise_level = self._action("升级(&U)", "Alt+Shift+Left", self._raise)
        self.lower_level = self._action("降级(&D)", "Alt+Shift+Right", self._lower)
        self.assign = self._action("改归类(&R)…", "F8", self._open_roles)
        self.mark = self._action("添加为成果事项(&M)", "", self._mark)
        self.kind = self._action("任务与保障措施互换(&K)", "", self._change_kind)
        # F2 belongs to whatever has the keyboard, table or document; here it is only shown.
        self.edit = self._action("修改这一项(&E)…\tF2", "", self.edit_wanted.emit)
        self.roles = QMenu("改归类", owner)
        self._fill_roles()
        self.menu = QMenu("改动原文的归类", owner)
        self.menu.addActions([self.split, self.join_above, self.join_below])
        self.menu.addSeparator()
        self.menu.addActions([self.raise_level, self.lower_level, self.kind])
        self.menu.addSeparator()
        self.menu.addActions([self.assign, self.mark, self.edit])
        for menu in (self.menu, self.roles):
            menu.setAccessibleName(menu.title())

    def _action(self, text: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(text, self._owner)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: act() if self._editor.is_open else None)
        self._owner.addAction(action)
        return action

    def _fill_roles(self) -> None:
        for text, kind, reference in _ROLES:
            self.roles.addAction(text, self._assigner(kind, reference))
        facts = self.roles.addMenu("方案信息(&I)")
        for name, word in FACT_WORDS.items():
            facts.addAction(word, self._assigner(SpanKind.METADATA, name))
        self.roles.addSeparator()
        for text, kind, reference in _OUTSIDE:
            self.roles.addAction(text, self._assigner(kind, reference))

    def _assigner(self, kind: SpanKind, reference: str) -> Callable[[], None]:
        return lambda: self._editor.do(AssignText(self._stretch(), kind, reference))

    def _open_roles(self) -> None:
        source = self._owner.focusWidget() or self._owner
        self.roles.popup(source.mapToGlobal(source.rect().center()))

    def _here(self) -> tuple[PlanReading, SourceSpan] | None:
        reading = self._editor.reading
        span = span_at(reading.spans, *self._where()) if reading is not None else None
        return (reading, span) if reading is not None and span is not None else None

    def _item_here(self) -> str:
        here = self._here()
        if here is not None and here[1].kind in ITEM_KINDS:
            return here[1].reference
        self.refused.emit(refused_edit_text("no_item_here"))
        return ""

    def _split(self) -> None:
        line, column = self._where()
        self._editor.do(SplitItem(line, column))

    def _join(self, *, with_next: bool) -> None:
        key = self._item_here()
        if key:
            self._editor.do(JoinItem(key, with_next))

    def _raise(self) -> None:
        """正文 → 任务 → 分组标题."""
        here = self._here()
        if here is not None and here[1].kind in (SpanKind.TASK_BODY, SpanKind.SAFEGUARD):
            self._split()
        elif here is not None and here[1].kind in HEADS:
            self.refused.emit("分组标题已经是最高一级。")
        else:
            key = self._item_here()
            if key:
                self._editor.do(RaiseItem(key))

    def _lower(self) -> None:
        """分组标题 → 任务 → 上一项的正文."""
        here = self._here()
        if here is not None and here[1].kind in HEADS:
            self._editor.do(LowerGroup(here[1].line, here[1].start))
        else:
            self._join(with_next=False)

    def _mark(self) -> None:
        self._editor.do(MarkMilestone(self._stretch()))

    def _change_kind(self) -> None:
        key = self._item_here()
        if key:
            self._editor.do(ChangeKind(key))
