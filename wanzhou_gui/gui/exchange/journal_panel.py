"""The journal: who did what and when, what changed, and taking the last step back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from wanzhou_gui.domain.audit import ChainFault, ChainSummary
from wanzhou_gui.domain.history import FieldOfRow, Operation, OperationFilter, RowChange, SourceCell
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import RowNames, field_changes
from wanzhou_gui.gui.exchange.compare_dialog import CompareDialog
from wanzhou_gui.gui.exchange.journal_check import HeldJournal, held_against
from wanzhou_gui.gui.exchange.row_names import read_names, source_words, with_places
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_journal_panel import Ui_JournalPanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.audit_words import fault_words
from wanzhou_gui.reports.journal_words import TABLE_LABELS
from wanzhou_gui.reports.wording import operation_sentence
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

_SHOWN = 300
_LOOK_BACK = 2000
_SOURCE = 4


@dataclass(frozen=True)
class Journal:
    """The latest operations, what can be taken back or brought again, and what rows are called."""

    operations: tuple[Operation, ...]
    next_undo: Operation | None
    next_redo: Operation | None
    names: RowNames
    clerks: tuple[str, ...]
    is_filtered: bool


@dataclass(frozen=True)
class Details:
    """What one operation changed, what its rows are called, and the cells its values came from."""

    changes: tuple[RowChange, ...]
    names: RowNames
    sources: Mapping[FieldOfRow, SourceCell]


class JournalPanel(QWidget):
    """The tab 操作记录."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_JournalPanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._names = RowNames()
        self._shown: int | None = None
        ui = self._ui
        set_columns(ui.operation_table, ("时间", "经办人", "操作", "备注"), (146, 72, 200, 60), (2,))
        set_columns(ui.change_table, ("内容", "栏目", "改前", "改后", "来源"), (130, 90, 120, 120, 120), (2, 3))
        ui.journal_splitter.setSizes([560, 620])
        self._empty = EmptyState("还没有操作。导入方案、填报、签发等每一步都会记在这里。", "", "history")
        ui.journal_stack.addWidget(self._empty)
        for button, icon in ((ui.undo_button, "arrow-back-up"), (ui.redo_button, "arrow-forward-up")):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size())
        ui.operation_table.currentCellChanged.connect(lambda *_: self._ask_details())
        ui.undo_button.clicked.connect(self._undo)
        ui.redo_button.clicked.connect(self._redo)
        ui.compare_button.clicked.connect(self._compare)
        ui.export_button.clicked.connect(self._export)
        ui.verify_button.clicked.connect(self._verify)
        for days, word in ((None, "全部时间"), (0, "今天"), (6, "近 7 天"), (29, "近 30 天")):
            ui.time_combo.addItem(word, days)
        ui.table_combo.addItem("全部内容", "")
        for table, word in TABLE_LABELS.items():
            ui.table_combo.addItem(word, table)
        self._offer_names(ui.clerk_combo, "全部人员", ())
        self._offer_names(ui.unit_combo, "全部单位", ())
        for combo in (ui.clerk_combo, ui.time_combo, ui.table_combo, ui.unit_combo):
            combo.activated.connect(lambda _: self.refresh())

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk

    def refresh(self) -> None:
        """Read the journal again."""
        if self._desk is None:
            return
        plan_id, period_id = self._desk.scope.plan_id, self._desk.scope.period_id
        wanted = self._filter()

        def gather(services: Services) -> Journal:
            return Journal(
                tuple(services.history.that(wanted, _SHOWN)),
                services.history.next_undo(),
                services.history.next_redo(),
                read_names(services, plan_id, period_id),
                tuple(dict.fromkeys(one.clerk for one in services.history.operations(_LOOK_BACK))),
                wanted != OperationFilter(),
            )

        self._desk.ask(gather, self._show)

    def _show(self, journal: Journal) -> None:
        ui = self._ui
        self._names = journal.names
        self._offer_names(ui.clerk_combo, "全部人员", [(name, name) for name in journal.clerks])
        units = journal.names.by_table.get("unit", {})
        self._offer_names(ui.unit_combo, "全部单位", [(name, number) for number, name in units.items()])
        self._shown = None
        ui.operation_table.setRowCount(0)
        for operation in journal.operations:
            when = operation.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            add_row(
                ui.operation_table,
                (
                    when,
                    operation.clerk,
                    operation_sentence(operation),
                    "已撤销" if operation.undone_by else "",
                ),
                operation,
            )
        has_any = bool(journal.operations) or journal.is_filtered
        ui.journal_stack.setCurrentWidget(ui.journal_splitter if has_any else self._empty)
        ui.hint_label.setText(
            f"{'符合条件的' if journal.is_filtered else '最近'} {len(journal.operations)} 步操作，谁在什么时候改了什么都在这里；记录不能删除。"
            if has_any
            else ""
        )
        _offer(ui.undo_button, "撤销", journal.next_undo)
        _offer(ui.redo_button, "重做", journal.next_redo)
        if journal.operations:
            ui.operation_table.setCurrentCell(0, 0)
        else:
            ui.detail_title.setText("没有符合条件的操作")
            ui.detail_label.clear()
            ui.change_table.setRowCount(0)

    def _filter(self) -> OperationFilter:
        ui = self._ui
        days = ui.time_combo.currentData()
        today = datetime.now(UTC).astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return OperationFilter(
            clerk=ui.clerk_combo.currentData() or "",
            since=None if days is None else today - timedelta(days=days),
            table=ui.table_combo.currentData() or "",
            unit_id=ui.unit_combo.currentData() or None,
        )

    def _offer_names(self, combo: QComboBox, every: str, names: Sequence[tuple[str, object]]) -> None:
        chosen = combo.currentData()
        combo.clear()
        combo.addItem(every, None)
        for name, value in names:
            combo.addItem(name, value)
        combo.setCurrentIndex(max(combo.findData(chosen), 0) if chosen is not None else 0)

    def _compare(self) -> None:
        if self._desk is not None:
            CompareDialog(self._desk, self).open()

    def _export(self) -> None:
        if self._desk is None:
            return
        to = messages.ask_save_file(self, "导出操作记录", "操作记录.jsonl", "操作记录 (*.jsonl)")
        if to is None:
            return

        def export(services: Services) -> ChainSummary | ChainFault:
            chain = services.history.chain()
            if isinstance(chain, ChainSummary):
                write_whole("".join(f"{line}\n" for line in services.history.exported()).encode(), to)
            return chain

        def tell(chain: ChainSummary | ChainFault) -> None:
            if isinstance(chain, ChainFault):
                messages.tell(self, f"操作记录{fault_words(chain)}，没有导出。", "请用命令 db check 检查台账，查明是谁改的。")
            else:
                messages.tell(self, f"已导出 {chain.count} 步操作：{to}", f"末尾校验码：{chain.digest}。抄下或打印此码，以后可证明记录没有改动。")

        self._desk.ask(export, tell, lambda error: messages.tell_error(self, error))

    def _verify(self) -> None:
        """Check the journal of this ledger, and with it an exported one if the clerk has one at hand."""
        if self._desk is None:
            return
        answers = ("核验本台账", "与导出的记录核对…")
        chosen = messages.choose(self, "核验操作记录", answers, "核验本台账的记录有没有被改动；有以前导出的记录时，还可证明它仍与台账一致。")
        if chosen == 0:
            self._desk.ask(lambda services: services.history.chain(), self._tell_chain, self._tell_error)
        elif chosen == 1:
            path = messages.ask_open_file(self, "选择导出的操作记录", "操作记录 (*.jsonl)")
            if path is not None:
                self._desk.ask(lambda services: held_against(services, path), self._tell_held, self._tell_error)

    def _tell_error(self, error: Exception) -> None:
        messages.tell_error(self, error)

    def _tell_chain(self, chain: ChainSummary | ChainFault) -> None:
        if isinstance(chain, ChainFault):
            messages.tell(self, f"操作记录{fault_words(chain)}。", "请用最近的备份核对，查明是谁改的。")
        else:
            messages.tell(self, f"操作记录完整：{chain.count} 步，没有被改动。", f"末尾校验码：{chain.digest}。")

    def _tell_held(self, held: HeldJournal) -> None:
        if isinstance(held.exported, ChainFault):
            messages.tell(self, f"导出的操作记录{fault_words(held.exported)}。", "这份文件不能作为凭据，请另取一份。")
        elif held.agrees:
            messages.tell(self, f"与台账一致：导出时的 {held.exported.count} 步操作，台账里一步不差。", f"末尾校验码：{held.exported.digest}。")
        else:
            messages.tell(self, "台账与这份导出记录不一致。", "要么不是同一本台账，要么台账的记录在导出之后被改动过，请查明。")

    def _ask_details(self) -> None:
        operation = record_of(self._ui.operation_table)
        if self._desk is None or not isinstance(operation, Operation) or operation.id == self._shown:
            return
        self._shown = operation.id
        names = self._names

        def read(services: Services) -> Details:
            changes = services.history.changes_of(operation.id)
            named = with_places(services, names, changes[:_SHOWN])
            return Details(tuple(changes), named, services.history.sources_of(operation))

        self._desk.ask(read, lambda details: self._show_details(operation, details))

    def _show_details(self, operation: Operation, details: Details) -> None:
        if operation.id != self._shown:
            return
        ui, changes = self._ui, details.changes
        told = field_changes(changes, details.names)
        ui.detail_title.setText(operation_sentence(operation))
        ui.detail_label.setText(
            f"{operation.at.astimezone():%Y-%m-%d %H:%M:%S}　{operation.clerk}　涉及 {len(changes)} 条记录"
            + ("" if operation.can_be_undone else "　签发不能撤销")
        )
        ui.change_table.setRowCount(0)
        # A plan brings hundreds of rows at once; drawing more than a screenful of screens helps nobody.
        for one in told[:_SHOWN]:
            source = source_words(details.sources.get(one.place))
            add_row(ui.change_table, (one.where, one.label, one.before, one.after, source))
        ui.change_table.setColumnHidden(_SOURCE, not details.sources)
        ui.change_table.resizeRowsToContents()
        if len(told) > _SHOWN:
            add_row(ui.change_table, (f"另有 {len(told) - _SHOWN} 处", "", "", "", ""))

    def _undo(self) -> None:
        self._step(lambda services: services.history.undo())

    def _redo(self) -> None:
        self._step(lambda services: services.history.redo())

    def _step(self, verb: Callable[[Services], tuple[Operation, Changes]]) -> None:
        if self._desk is not None:
            self._desk.act(
                verb, lambda result: result[1], failed=lambda error: messages.tell_error(self, error)
            )


def _offer(button: QPushButton, word: str, operation: Operation | None) -> None:
    button.setEnabled(operation is not None)
    button.setToolTip(f"{word}“{operation_sentence(operation)}”" if operation else f"没有可以{word}的操作")
