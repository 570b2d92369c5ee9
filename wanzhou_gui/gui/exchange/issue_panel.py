"""Forms out: which units, through which channel, one press for all, and the register of what went out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.unit_forms import form_code
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.long_work import LongWork
from wanzhou_gui.gui.exchange.tables import RECORD_ROLE, add_row, set_columns
from wanzhou_gui.gui.generated.exchange.ui_issue_panel import Ui_IssuePanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.chasing.wording import short_notice_sentence
from wanzhou_gui.reports.wording import chinese_day, period_label
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.askings import Asking
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.form_issue import Issued, IssuedFile, IssueWish, UnitPart
from wanzhou_gui.usecases.services import Services

# The second line of the box of plans.
_TOGETHER = 1
_CHANNELS = ("渝快政", "电子邮件", "U盘", "当面交接")


@dataclass(frozen=True)
class Issues:
    """What can go out in a period, and what went out."""

    period: Period
    parts: tuple[UnitPart, ...]
    issued: tuple[IssuedFile, ...]
    # All plans that ask at the same time, with what each asks for.
    asked: tuple[Asking, ...] = ()
    # Whether this is about all of them, one file for each unit, or about the plan in view only.
    is_together: bool = False
    # Set while forms that go out today leave the units too little time.
    notice: ShortNotice | None = None


    @property
    def is_open(self) -> bool:
        """Whether anything can go out."""
        return any(one.period.is_open for one in self.asked) if self.is_together else self.period.is_open

    @property
    def due_on(self) -> date:
        """The day what goes out must be back."""
        days = [one.period.due_on for one in self.asked if one.period.is_open]
        return min(days) if self.is_together and days else self.period.due_on


class IssuePanel(QWidget):
    """The tab 发表."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_IssuePanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._issues: Issues | None = None
        self._work: LongWork | None = None
        self._folder: Path | None = None
        ui = self._ui
        set_columns(ui.unit_table, ("单位", "任务", "指标", "上次发出"), (190, 52, 52, 190), (0,), numbers=(1, 2))
        columns = ("发出时间", "单位", "第几次", "表单编号", "渠道", "经办人")
        set_columns(ui.register_table, columns, (96, 120, 58, 92, 64, 64), (1,))
        ui.issue_splitter.setSizes([theme.px(560), theme.px(600)])
        ui.channel_box.addItems(_CHANNELS)
        ui.channel_box.setCurrentText("")
        typed = ui.channel_box.lineEdit()
        assert typed is not None
        typed.setPlaceholderText("如 渝快政")
        ui.make_button.setIcon(theme.icon("send", theme.SURFACE))
        ui.make_button.setIconSize(theme.icon_size())
        ui.work_card.hide()
        ui.result_card.hide()
        self._empty = EmptyState("要先有行动方案和填报周期，才能发表。", "去导入行动方案", "send")
        ui.issue_stack.addWidget(self._empty)
        self._no_register = EmptyState(icon_name="send")
        ui.register_side_layout.addWidget(self._no_register, 1)
        self._no_register.asked.connect(ui.make_button.click)
        ui.plans_box.activated.connect(lambda _: self.refresh())
        ui.all_button.clicked.connect(lambda: self._tick(lambda _: True))
        ui.none_button.clicked.connect(lambda: self._tick(lambda _: False))
        ui.missing_button.clicked.connect(lambda: self._tick(lambda part: not part.version))
        ui.unit_table.itemChanged.connect(lambda _: self._offer())
        ui.make_button.clicked.connect(self._make)
        ui.cancel_button.clicked.connect(self._stop)
        ui.open_folder_button.clicked.connect(self._open_folder)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk
        self._empty.asked.connect(lambda: desk.wanted.emit("exchange", "plan"))

    def refresh(self) -> None:
        """Read again what can go out and what went out in the period in view."""
        desk = self._desk
        if desk is None:
            return
        plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
        if plan_id is None or period_id is None:
            self._ui.issue_stack.setCurrentWidget(self._empty)
            return

        wants_all = self._ui.plans_box.currentIndex() == _TOGETHER

        def gather(services: Services) -> Issues:
            period = next(one for one in services.periods.periods() if one.id == period_id)
            asked = services.several_plans.askings(period_id)
            is_together = wants_all and len(asked) > 1
            forms = services.forms
            parts = forms.parts_together(period_id) if is_together else forms.parts(plan_id, period_id)
            files = forms.register_together(period_id) if is_together else forms.register(plan_id, period_id)
            return Issues(period, tuple(parts), tuple(files), asked, is_together, services.chasing.notice(period_id))

        desk.ask(gather, self._show)

    def _show(self, issues: Issues) -> None:
        ui = self._ui
        before = self._issues
        is_same = before is not None and (before.period.id, before.is_together) == (issues.period.id, issues.is_together)
        unticked = {part.unit.id for part in self._parts(Qt.CheckState.Unchecked)} if is_same else set()
        self._issues = issues
        ui.issue_stack.setCurrentWidget(ui.issue_splitter)
        ui.plans_bar.setVisible(len(issues.asked) > 1)
        ui.plans_box.setCurrentIndex(_TOGETHER if issues.is_together else 0)
        ui.plans_hint.setText(_plans_words(issues.asked))
        ui.plans_hint.setToolTip("\n".join(f"《{one.plan.title}》{period_label(one.period)}" for one in issues.asked))
        ui.unit_table.blockSignals(True)
        ui.unit_table.setRowCount(0)
        for part in issues.parts:
            last = f"第{part.version}次　{part.issued_at.astimezone():%m-%d %H:%M}" if part.issued_at else "没有发过"
            counts = (str(part.task_count or ""), str(part.indicator_count or ""))
            name = f"{part.unit.name}（{part.plan_count}个方案）" if issues.is_together and part.plan_count > 1 else part.unit.name
            add_row(ui.unit_table, (name, *counts, last), part)
            ticks = self._ticks()[-1]
            ticks.setCheckState(Qt.CheckState.Unchecked if part.unit.id in unticked else Qt.CheckState.Checked)
        if issues.parts:
            ui.unit_table.setCurrentCell(0, 0)
        ui.unit_table.blockSignals(False)
        names = {part.unit.id: part.unit.name for part in issues.parts}
        ui.register_table.setRowCount(0)
        for file in reversed(issues.issued):
            one, batch = file.first, file.batch
            when = f"{batch.issued_at.astimezone():%m-%d %H:%M}"
            texts = (when, names.get(one.unit_id, one.file_name.partition("_")[0]), f"第{max(form.version for form in file.forms)}次")
            code = f"{len(file.forms)}个方案" if len(file.forms) > 1 else form_code(one.uid)
            add_row(ui.register_table, (*texts, code, batch.channel, batch.clerk), one)
            if len(file.forms) > 1 and (item := ui.register_table.item(ui.register_table.rowCount() - 1, 3)) is not None:
                item.setToolTip("、".join(form_code(form.uid) for form in file.forms))
        batches = len({file.batch.issued_at for file in issues.issued})
        count = ui.register_table.rowCount()
        ui.register_title.setText(f"发放登记　{batches} 批 {count} 份" if batches else "发放登记")
        ui.register_table.setVisible(bool(batches))
        self._no_register.setVisible(not batches)
        self._offer()

    def _ticks(self) -> list[QTableWidgetItem]:
        table = self._ui.unit_table
        return [item for row in range(table.rowCount()) if (item := table.item(row, 0)) is not None]

    def _parts(self, state: Qt.CheckState = Qt.CheckState.Checked) -> list[UnitPart]:
        return [item.data(RECORD_ROLE) for item in self._ticks() if item.checkState() is state]

    def _tick(self, wanted: Callable[[UnitPart], bool]) -> None:
        for item in self._ticks():
            is_wanted = wanted(item.data(RECORD_ROLE))
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)

    def _offer(self) -> None:
        ui, issues = self._ui, self._issues
        if issues is None:
            return
        chosen = self._parts()
        tasks = sum(part.task_count for part in chosen)
        ui.count_label.setText(f"已选 {len(chosen)}／{len(issues.parts)} 家，任务 {tasks} 行")
        can_make = bool(chosen) and issues.is_open and self._work is None
        ui.make_button.setEnabled(can_make)
        self._no_register.say("还没有发出过填报表。发出的每一份都登记在这里。", "生成填报表…" if can_make else "")
        if not issues.is_open:
            ui.hint_label.setText(f"{period_label(issues.period)}没有开放填报。请先在“设置—填报周期”中开放。")
        else:
            what = "各方案分表、封面签名一次" if issues.is_together else "只含本单位的任务和指标"
            # Too little time for the units is said before anything goes out.
            short = f"今天发表，{short_notice_sentence(issues.notice)}" if issues.notice is not None else ""
            ui.hint_label.setText(
                short
                or f"每个单位一份表，{what}，{chinese_day(issues.due_on)}前报回；文件夹里已有的文件不会被覆盖。"
            )
        theme.set_kind(ui.hint_label, "question" if issues.notice is not None and issues.is_open else "caption")

    def _make(self) -> None:
        desk, issues, ui = self._desk, self._issues, self._ui
        chosen = [part.unit.id for part in self._parts()]
        if desk is None or issues is None or not chosen or desk.scope.plan_id is None:
            return
        again = [part.unit.name for part in self._parts() if part.version]
        if again and len(again) < len(issues.parts) and len(again) == len(chosen):
            question = f"{'、'.join(again[:5])}{'等' if len(again) > 5 else ''}已经发过表，再发一次？"
            remedy = "再发的表是新的一次；之后用旧表报来的会提示“请确认没有用错旧表”。"
            if not messages.ask_yes_no(self, question, "再发一次", "不发", remedy):
                return
        folder = messages.ask_folder(self, "选择存放填报表的文件夹")
        if folder is None:
            return
        plan_id, period = desk.scope.plan_id, issues.period
        channel, notices = ui.channel_box.currentText().strip(), ui.notice_check.isChecked()
        to = folder / f"{period_label(period)}填报表"
        work = self._work = LongWork(self)
        work.moved.connect(self._move)
        ui.result_card.hide()
        ui.work_card.show()
        ui.work_bar.setRange(0, len(chosen))
        ui.work_bar.setValue(0)
        ui.cancel_button.setEnabled(True)
        ui.cancel_button.setFocus()
        self._offer()

        wish = IssueWish(to, chosen, channel, notices)
        is_together = issues.is_together

        def make(services: Services) -> Issued:
            if is_together:
                return services.forms.export_together(period.id, wish, work.progress)
            batch, forms = services.forms.export(plan_id, period.id, to, work.progress, chosen, channel, notices)
            return Issued((batch,), forms)

        def made(issued: Issued) -> None:
            self._end()
            self._folder = to
            with_notices = "和填报通知" if notices else ""
            merged = f"（合并{len(issued.batches)}个方案）" if is_together else ""
            ui.result_label.setText(f"已生成 {issued.file_count} 份填报表{merged}{with_notices}并登记发放：{to}")
            ui.result_card.show()
            self.refresh()

        def failed(error: Exception) -> None:
            self._end()
            if not (isinstance(error, DeskError) and error.code == "stopped"):
                messages.tell_error(self, error)
            else:
                ui.hint_label.setText("已停止：没有生成文件，也没有登记。")

        desk.ask(make, made, failed)

    def _end(self) -> None:
        self._work = None
        self._ui.work_card.hide()
        self._offer()
        self._ui.make_button.setFocus()

    def _move(self, done: int, total: int) -> None:
        self._ui.work_bar.setRange(0, total)
        self._ui.work_bar.setValue(done)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._ui.cancel_button.setEnabled(False)

    def _open_folder(self) -> None:
        if self._folder is not None:
            try:
                open_with_desktop(self._folder)
            except (DeskError, OSError) as error:
                messages.tell_error(self, error)


def _plans_words(asked: tuple[Asking, ...]) -> str:
    """How many plans ask now, and for which periods when those differ."""
    periods = dict.fromkeys(period_label(one.period) for one in asked)
    return f"本期 {len(asked)} 个方案" + (f"：{'、'.join(periods)}" if len(periods) > 1 else "")

