"""The document beside what was read from it: one leads to the other, and both can be corrected from the keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QTableView, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.plan_reading import PlanReading, SpanKind
from wanzhou_gui.domain.reading_account import HEADS, ITEM_KINDS, Stretch, span_at
from wanzhou_gui.domain.reading_edits import (
    CorrectGroup,
    DropMilestone,
    DropQuality,
    DropTarget,
    Edit,
    EditRefusedError,
)
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_plan_review_page import Ui_PlanReviewPage
from wanzhou_gui.gui.plans import reading_fields as fields
from wanzhou_gui.gui.plans.edit_actions import EditActions
from wanzhou_gui.gui.plans.fields_dialog import Field, FieldsDialog
from wanzhou_gui.gui.plans.reading_editor import ReadingEditor
from wanzhou_gui.gui.plans.reading_tables import Place, ReadingTables
from wanzhou_gui.gui.plans.unread_lines import UnreadLines
from wanzhou_gui.reports.reading_edit_wording import item_name, place_text, refused_edit_text

_LOCKED = "已存入台账，不能再改归类。可先撤销存入，或用修订版本更新。"
_HINT = "Shift+F10 或右键改动。"


class ReadingWorkbench(QObject):
    """Shows one reading, leads between text and fields, and hands over every corrected reading.

    Signals:
        changed(PlanReading): the reading was corrected, or a correction taken back.
        said(str): a sentence for the line of errors; empty takes it back.
        dialog_wanted(QDialog)
    """

    changed = Signal(object)
    said = Signal(str)
    dialog_wanted = Signal(object)

    def __init__(self, ui: Ui_PlanReviewPage, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._page = page
        self._desk = desk
        self._reading: PlanReading | None = None
        self._name = ""
        self._facts_tab: QWidget | None = None
        self.editor = ReadingEditor(desk, self)
        self.tables = ReadingTables(ui, self)
        self.unread = UnreadLines(ui, ui.work_page)
        self.actions = EditActions(self.editor, self._stretch, lambda: ui.source_view.place, ui.work_page)
        self.dialog: FieldsDialog | None = None
        self._connect()
        self._dress()

    def show_reading(self, reading: PlanReading, name: str, *, is_new: bool, may_edit: bool) -> None:
        """Show a reading; with `is_new` another document, else the same one corrected."""
        ui = self._ui
        self._reading, self._name = reading, name
        if is_new:
            ui.source_view.show_source(reading.source_lines, reading.spans)
            ui.unread_list.setCurrentRow(-1)
        else:
            ui.source_view.show_spans(reading.spans)
        if not may_edit:
            self.editor.begin(None)
        elif is_new or not self.editor.is_open:
            self.editor.begin(reading)
        self.tables.show_reading(reading, is_new=is_new)
        self.unread.show_reading(reading)
        self._show_steps()
        self._show_place_label()

    def show_place(self, place: Place) -> None:
        """Bring a place of the source into view."""
        self._ui.source_view.show_lines(place.first_line, place.last_line)
        if place.quote:
            self._ui.source_view.show_quote(place.quote, place.first_line)
        self._show_place_label()

    def edit_facts(self) -> None:
        """Set the data of the document by hand."""
        if self._reading is not None:
            self._ask("修改方案信息", "", fields.fact_fields(self._reading), fields.fact_edits)

    def undo(self) -> bool:
        """Take a correction back; False when there is none."""
        has_step = bool(self.editor.undo_sentence)
        self.editor.undo()
        return has_step

    def redo(self) -> bool:
        """Make a correction again; False when there is none."""
        has_step = bool(self.editor.redo_sentence)
        self.editor.redo()
        return has_step

    def _connect(self) -> None:
        ui = self._ui
        self.editor.changed.connect(self._take)
        self.editor.refused.connect(self._refuse)
        self.actions.refused.connect(self.said)
        self.actions.edit_wanted.connect(self._edit_here)
        edit_key = QShortcut(QKeySequence("F2"), ui.source_view, context=Qt.ShortcutContext.WidgetShortcut)
        edit_key.activated.connect(self._edit_here)
        self.tables.place_chosen.connect(self.show_place)
        self.unread.stretch_chosen.connect(self._look_at)
        self.unread.stretch_wanted.connect(self._go_to)
        ui.source_view.place_entered.connect(self._lead_to_fields)
        ui.source_view.menu_wanted.connect(self._open_menu)
        ui.undo_edit_button.clicked.connect(self.undo)
        ui.redo_edit_button.clicked.connect(self.redo)
        ui.task_edit_button.clicked.connect(self._edit_item)
        self._set_keys(ui.task_table, self._edit_item, None)
        self._set_keys(ui.indicator_table, lambda: self._edit_target(new=False), DropTarget)
        self._set_keys(ui.qualitative_table, lambda: self._edit_quality(new=False), DropQuality)
        self._set_keys(ui.milestone_table, lambda: self._edit_milestone(new=False), DropMilestone)
        for button, act in (
            (ui.indicator_edit_button, lambda: self._edit_target(new=False)),
            (ui.indicator_add_button, lambda: self._edit_target(new=True)),
            (ui.indicator_drop_button, lambda: self._drop(ui.indicator_table, DropTarget)),
            (ui.qualitative_edit_button, lambda: self._edit_quality(new=False)),
            (ui.qualitative_add_button, lambda: self._edit_quality(new=True)),
            (ui.qualitative_drop_button, lambda: self._drop(ui.qualitative_table, DropQuality)),
            (ui.milestone_edit_button, lambda: self._edit_milestone(new=False)),
            (ui.milestone_add_button, lambda: self._edit_milestone(new=True)),
            (ui.milestone_drop_button, lambda: self._drop(ui.milestone_table, DropMilestone)),
        ):
            button.clicked.connect(lambda _=False, act=act: act())

    def _dress(self) -> None:
        ui = self._ui
        ui.undo_edit_button.setIcon(theme.icon("arrow-back-up"))
        ui.redo_edit_button.setIcon(theme.icon("arrow-forward-up"))
        for button in (ui.undo_edit_button, ui.redo_edit_button):
            button.setIconSize(theme.icon_size(18))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        ui.edit_button.setMenu(self.actions.menu)
        more = QMenu("更多", self._page)
        more.setAccessibleName("更多")
        self._export_action = more.addAction("导出读出结果（JSON）(&J)…", self._export)
        self._case_action = more.addAction("存为样例(&K)…", self._keep_case)
        ui.more_button.setMenu(more)

    def _set_keys(self, table: QTableView, edit: Callable[[], None], drop: Callable[[int], Edit] | None) -> None:
        """F2, Return and a double click change the chosen line, Del takes it out."""
        table.doubleClicked.connect(lambda _: edit())
        keys: list[tuple[str, Callable[[], None]]] = [("F2", edit), ("Return", edit)]
        if drop is not None:
            keys.append(("Del", lambda: self._drop(table, drop)))
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # Between text and fields

    def _stretch(self) -> Stretch:
        """What a correction is about: what is selected, else the whole stretch the caret stands in."""
        view = self._ui.source_view
        line, column = view.place
        selected = view.selected_stretch
        if selected is not None:
            return selected
        span = span_at(self._reading.spans, line, column) if self._reading is not None else None
        return Stretch(line, span.start, line, span.end) if span is not None else Stretch(line, column, line, column)

    def _lead_to_fields(self, line: int, column: int) -> None:
        reading, ui = self._reading, self._ui
        span = span_at(reading.spans, line, column) if reading is not None else None
        if reading is None or span is None:
            return
        self._show_place_label()
        if span.kind in ITEM_KINDS and self.tables.go_to_item(span.reference):
            ui.tabs.setCurrentWidget(ui.tasks_tab)
        elif span.kind is SpanKind.TARGET and span.reference and self.tables.go_to_target(span.reference):
            ui.tabs.setCurrentWidget(ui.qualitative_tab if span.reference.startswith("Q") else ui.indicator_tab)
        elif span.kind is SpanKind.METADATA:
            ui.tabs.setCurrentIndex(0)

    def _show_place_label(self) -> None:
        reading = self._reading
        if reading is None:
            return
        span = span_at(reading.spans, *self._ui.source_view.place)
        where = f"{place_text(reading, span)}。" if span is not None else ""
        self._ui.place_label.setText(f"{where}{_HINT if self.editor.is_open else _LOCKED}")

    def _look_at(self, stretch: Stretch) -> None:
        self._ui.source_view.select_stretch(stretch)
        self._show_place_label()

    def _go_to(self, stretch: Stretch) -> None:
        self._look_at(stretch)
        self._ui.source_view.setFocus()

    def _open_menu(self, at: QPoint) -> None:
        if not self.editor.is_open:
            self.said.emit(_LOCKED)
        elif not self.actions.menu.isVisible():
            self.actions.menu.popup(at)
            self.actions.menu.setActiveAction(self.actions.menu.actions()[0])

    # Corrections

    def _take(self, reading: PlanReading) -> None:
        self.said.emit("")
        self.show_reading(reading, self._name, is_new=False, may_edit=True)
        self.changed.emit(reading)
        if self._ui.source_view.hasFocus():
            self._lead_to_fields(*self._ui.source_view.place)
        if self.dialog is not None:
            self.dialog.accept()

    def _refuse(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.say_refused(sentence)
        else:
            self.said.emit(sentence)

    def _show_steps(self) -> None:
        ui, editor = self._ui, self.editor
        for button, word, keys, sentence in (
            (ui.undo_edit_button, "撤销", "Ctrl+Z", editor.undo_sentence),
            (ui.redo_edit_button, "重做", "Ctrl+Y", editor.redo_sentence),
        ):
            text = f"{word}“{sentence}”（{keys}）" if sentence else f"没有可{word}的改动"
            button.setEnabled(bool(sentence))
            button.setToolTip(text)
            button.setAccessibleName(text)
        may = editor.is_open
        buttons: tuple[QPushButton, ...] = (
            ui.edit_button, ui.task_edit_button, ui.indicator_add_button, ui.indicator_edit_button, ui.indicator_drop_button,
            ui.qualitative_add_button, ui.qualitative_edit_button, ui.qualitative_drop_button,
            ui.milestone_add_button, ui.milestone_edit_button, ui.milestone_drop_button,
        )  # fmt: skip
        for one in buttons:
            one.setEnabled(may)
            one.setToolTip("" if may else _LOCKED)

    def _edit_here(self) -> None:
        """Set the fields of what the caret stands in."""
        reading, view = self._reading, self._ui.source_view
        span = span_at(reading.spans, *view.place) if reading is not None else None
        if reading is None or span is None:
            return
        group = next((one for one in reading.groups if one.line == span.line), None)
        if span.kind in HEADS and group is not None:
            listed = [Field("title", "分组标题", group.title)]
            self._ask("修改分组标题", group.printed, listed, lambda changed: [CorrectGroup(group.line, changed["title"])])
        elif span.kind in ITEM_KINDS and self.tables.go_to_item(span.reference):
            self._edit_item()
        elif span.kind is SpanKind.TARGET and span.reference and self.tables.go_to_target(span.reference):
            if span.reference.startswith("Q"):
                self._edit_quality(new=False)
            else:
                self._edit_target(new=False)
        elif span.kind is SpanKind.METADATA:
            self.edit_facts()
        else:
            self.said.emit("这里没有可以填的项。请先用 F8 改归类。")

    def _edit_item(self) -> None:
        item, reading = self.tables.chosen_item, self._reading
        if item is None or reading is None:
            self.said.emit("请先在表里选一项任务。")
            return
        clauses = "；".join(item.unit_clauses) or item.title
        self._ask(f"修改{item_name(reading, item.key)}", clauses, fields.item_fields(item), lambda changed: fields.item_edits(item, changed))

    def _edit_target(self, *, new: bool) -> None:
        reading = self._reading
        at = None if new else self._ui.indicator_table.currentIndex().row()
        if reading is None or (at is not None and not 0 <= at < len(reading.indicators)):
            self.said.emit("请先在表里选一个指标。")
            return
        target = fields.empty_target(self._item_at_caret(), self._ui.source_view.place[0]) if at is None else reading.indicators[at]
        self._ask(
            "添加指标" if new else "修改指标", target.quote, fields.target_fields(target, reading),
            lambda changed: [fields.target_edit(target, changed, at)],
        )  # fmt: skip

    def _edit_quality(self, *, new: bool) -> None:
        reading = self._reading
        at = None if new else self._ui.qualitative_table.currentIndex().row()
        if reading is None or (at is not None and not 0 <= at < len(reading.qualitative)):
            self.said.emit("请先在表里选一个目标。")
            return
        target = fields.empty_quality(self._ui.source_view.place[0]) if at is None else reading.qualitative[at]
        self._ask(
            "添加定性目标" if new else "修改定性目标", "", fields.quality_fields(target),
            lambda changed: [fields.quality_edit(target, changed, at)],
        )  # fmt: skip

    def _edit_milestone(self, *, new: bool) -> None:
        reading = self._reading
        at = None if new else self._ui.milestone_table.currentIndex().row()
        if reading is None or (at is not None and not 0 <= at < len(reading.milestones)):
            self.said.emit("请先在表里选一项成果。")
            return
        if at is None:
            key = self._item_at_caret() or reading.tasks[0].key
            one = fields.empty_milestone(key, self._ui.source_view.place[0])
        else:
            one = reading.milestones[at]
        self._ask(
            "添加成果事项" if new else "修改成果事项", one.quote, fields.milestone_fields(one, reading),
            lambda changed: [fields.milestone_edit(one, changed, at)],
        )  # fmt: skip

    def _item_at_caret(self) -> str:
        reading = self._reading
        span = span_at(reading.spans, *self._ui.source_view.place) if reading is not None else None
        return span.reference if span is not None and span.kind in ITEM_KINDS else ""

    def _drop(self, table: QTableView, edit: Callable[[int], Edit]) -> None:
        at = table.currentIndex().row()
        if at >= 0 and self.editor.is_open:
            self.editor.do(edit(at))

    def _ask(
        self, title: str, quote: str, listed: Sequence[Field], edits: Callable[[dict[str, str]], list[Edit]]
    ) -> None:
        if not self.editor.is_open:
            self.said.emit(_LOCKED)
            return
        dialog = FieldsDialog(title, quote, listed, self._page)

        def take(changed: dict[str, str]) -> None:
            try:
                made = edits(changed)
            except EditRefusedError as error:
                dialog.say_refused(refused_edit_text(error.code))
                return
            self.editor.do(*made)

        dialog.taken.connect(take)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        self.dialog_wanted.emit(dialog)

    def _forget_dialog(self) -> None:
        self.dialog = None

    # Out of the window

    def _export(self) -> None:
        reading = self._reading
        if reading is None:
            return
        to = messages.ask_save_file(self._page, "导出读出结果", f"{self._stem()}-读出结果.json", "读出结果 (*.json)")
        if to is not None:
            self._write(lambda: _as_json(self._desk.office.plan_as_json([reading])), lambda content: {to: content}, f"已导出读出结果：{to}")

    def _keep_case(self) -> None:
        reading = self._reading
        if reading is None:
            return
        folder = messages.ask_folder(self._page, "选择存放样例的文件夹")
        if folder is None:
            return
        text, expected = folder / f"{self._stem()}.txt", folder / f"{self._stem()}.json"
        if text.exists() or expected.exists():
            self.said.emit(f"{folder} 里已有样例“{self._stem()}”，没有覆盖。请先移走，或者换一个文件夹。")
            return

        def case() -> bytes:
            from wanzhou_gui.usecases.plan_cases import case_of

            return _as_json(case_of(self._desk.office.plan_as_json([reading])))

        source = "\n".join(reading.source_lines).encode("utf-8")
        self._write(case, lambda content: {text: source, expected: content}, f"已存为样例：{text.name}、{expected.name}")

    def _stem(self) -> str:
        name = Path(self._name).stem if "." in self._name else self._name or "方案"
        return name.replace("/", "_").replace("\\", "_")

    def _write(self, make: Callable[[], bytes], files: Callable[[bytes], dict[Path, bytes]], sentence: str) -> None:
        def work() -> None:
            from wanzhou_gui.system.finished_files import write_whole

            for path, content in files(make()).items():
                write_whole(content, path)

        def done(_: None) -> None:
            if isValid(self):
                self._ui.state_label.setText(sentence)

        self._desk.background.on_drawing_thread(work, done, self._desk.failed.emit)


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
