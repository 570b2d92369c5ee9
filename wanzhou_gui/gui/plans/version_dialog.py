"""作为新版本: the clerk looks through the differences, settles doubtful pairs, and records the amendment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.domain.periods import Period, PeriodKind, periods_between
from wanzhou_gui.domain.plan_differences import DifferenceKind, Pairing, PlanDifferences
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plan_versions import PlanVersion
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_version_dialog import Ui_VersionDialog
from wanzhou_gui.gui.plans.version_differences import DifferenceRow
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import period_label, problem_sentence
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.plan_versions import AmendmentGround, LikelyPlan
from wanzhou_gui.usecases.services import Services

_MISSING = {"basis": "未填写依据文号。", "approver": "未填写批准人。"}


@dataclass(frozen=True)
class _Compared:
    """What the ledger says about the document: differences, versions so far, periods to begin with."""

    differences: PlanDifferences
    versions: tuple[PlanVersion, ...]
    periods: tuple[Period, ...]


class VersionDialog(QDialog):
    """Holds a document against a plan; nothing is written before the clerk saves.

    Signals:
        saved(int): the document is the next version of the plan with this id.
    """

    saved = Signal(int)

    def __init__(
        self, desk: Desk, likely: LikelyPlan, reading: PlanReading, source_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_VersionDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._plan: Plan = likely.plan
        self._reading = reading
        self._source_name = source_name
        self._pairing = Pairing()
        self._differences = PlanDifferences()
        self._comparing_no = 0
        ui = self._ui
        ui.whole_radio.setChecked(likely.is_whole)
        ui.listed_radio.setChecked(not likely.is_whole)
        ui.plan_label.setText(f"《{self._plan.title}》：新文件与台账的差异")
        ui.basis_edit.setText(reading.document_number)
        ui.decided_on_edit.set_value(reading.issued_on)
        self._fields: tuple[tuple[str, QLineEdit, ProblemLabel], ...] = (
            ("basis", ui.basis_edit, ui.basis_problem),
            ("approver", ui.approver_edit, ui.approver_problem),
        )
        for _, field, label in self._fields:
            field.textEdited.connect(lambda _, field=field, label=label: mark_field(field, label))
        ui.decided_on_edit.refused.connect(self._say_unread)
        ui.decided_on_edit.accepted.connect(lambda: mark_field(ui.decided_on_edit, ui.decided_on_problem))
        ui.whole_radio.toggled.connect(lambda _: self._compare())
        ui.differences_view.chosen.connect(self._show_pairing)
        ui.confirm_button.clicked.connect(self._confirm)
        ui.part_button.clicked.connect(self._part)
        ui.pair_button.clicked.connect(self._pair)
        ui.save_button.clicked.connect(self._save)
        ui.cancel_button.clicked.connect(self.reject)
        ui.since_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        ui.save_button.setEnabled(False)
        ui.pairing_label.setText("正在比对……")
        self._show_pairing(None)
        self._compare()

    # Comparing

    def _compare(self, pairing: Pairing | None = None) -> None:
        self._comparing_no += 1
        number, wanted = self._comparing_no, pairing or self._pairing
        plan, reading, is_whole = self._plan, self._reading, self._ui.whole_radio.isChecked()

        def question(services: Services) -> _Compared:
            differences = services.plan_versions.compare(plan.id, reading, wanted, is_whole=is_whole)
            return _Compared(differences, services.plan_versions.versions(plan.id), tuple(services.periods.periods()))

        def show(compared: _Compared) -> None:
            if isValid(self) and number == self._comparing_no:
                self._pairing = wanted
                self._show(compared)

        self._desk.ask(question, show, self._say)

    def _show(self, compared: _Compared) -> None:
        ui, latest = self._ui, compared.versions[-1]
        self._differences = compared.differences
        ui.dialog_problem.clear()
        ui.differences_view.show_sides(f"第{latest.number}版", "新文件")
        ui.differences_view.show_differences(compared.differences)
        ui.save_button.setText(f"保存为第{latest.number + 1}版(&S)")
        doubtful = len(compared.differences.doubtful)
        ui.save_button.setEnabled(not compared.differences.is_empty and not doubtful)
        if ui.since_combo.count() == 0:
            self._offer_periods(compared, latest)
        if doubtful:
            ui.dialog_problem.say(f"还有{doubtful}项新旧对应没有把握，请逐项确认或分开后再保存。", Severity.QUESTION)

    def _offer_periods(self, compared: _Compared, latest: PlanVersion) -> None:
        """Periods of the kind the office uses, from the next one on; those of the present version's time are left out."""
        combo, known = self._ui.since_combo, compared.periods
        kind = known[-1].kind if known else PeriodKind.QUARTER
        first = latest.effective_from or self._plan.supervised_from or (known[0].starts_on if known else None)
        last = self._plan.period_ends_on or (known[-1].ends_on if known else None)
        if first is None or last is None:
            return
        every = {one.code: one for one in periods_between(first, last, kind)}
        every |= {one.code: one for one in known if one.kind is kind}
        offered = [
            one for one in sorted(every.values(), key=lambda one: one.starts_on)
            if latest.effective_from is None or one.starts_on > latest.effective_from
        ]  # fmt: skip
        for one in offered:
            combo.addItem(period_label(one), one.starts_on)
        decided = self._reading.issued_on
        after = [at for at, one in enumerate(offered) if decided is not None and one.starts_on > decided]
        combo.setCurrentIndex(after[0] if after else len(offered) - 1)

    # Pairs

    def _show_pairing(self, row: DifferenceRow | None) -> None:
        ui = self._ui
        task = row.task if row is not None else None
        both = task is not None and task.old is not None and task.new is not None
        is_untouched = task is not None and task.new is task.old
        candidates = self._candidates(row)
        ui.confirm_button.setVisible(row is not None and row.is_doubtful)
        ui.part_button.setVisible(both and not is_untouched)
        for part in (ui.partner_combo, ui.pair_button):
            part.setVisible(bool(candidates))
        ui.partner_combo.clear()
        for number, words in candidates:
            ui.partner_combo.addItem(words, number)
        ui.pairing_label.setText(_pairing_sentence(row, bool(candidates)))

    def _candidates(self, row: DifferenceRow | None) -> list[tuple[str, str]]:
        """What a task that ends or begins could be paired with: what begins or ends."""
        task = row.task if row is not None else None
        if task is None or task.kind not in (DifferenceKind.ADDED, DifferenceKind.CANCELLED):
            return []
        own = task.new or task.old
        assert own is not None
        if task.kind is DifferenceKind.CANCELLED:
            others = [one.new for one in self._differences.tasks if one.kind is DifferenceKind.ADDED]
        else:
            ended = (DifferenceKind.CANCELLED,) if self._ui.whole_radio.isChecked() else (DifferenceKind.CANCELLED, DifferenceKind.SAME)
            others = [one.old for one in self._differences.tasks if one.kind in ended]
        return [(one.printed, f"{one.number}　{one.title}") for one in others if one is not None and one.kind is own.kind]

    def _confirm(self) -> None:
        self._decide(lambda pairing, old, new: pairing.paired(old, new))

    def _part(self) -> None:
        self._decide(lambda pairing, old, new: pairing.parted(old, new))

    def _decide(self, change: Callable[[Pairing, str, str], Pairing]) -> None:
        row = self._ui.differences_view.current
        if row is not None and row.task is not None and row.task.old is not None and row.task.new is not None:
            self._compare(change(self._pairing, row.task.old.number, row.task.new.printed))

    def _pair(self) -> None:
        row = self._ui.differences_view.current
        partner = self._ui.partner_combo.currentData()
        if row is None or row.task is None or not partner:
            return
        if row.task.old is not None:
            self._compare(self._pairing.paired(row.task.old.number, partner))
        elif row.task.new is not None:
            self._compare(self._pairing.paired(partner, row.task.new.printed))

    # Saving

    def _save(self) -> None:
        ground = self._ground()
        if ground is None:
            return
        self._ui.dialog_problem.clear()
        plan, reading, pairing, is_whole = self._plan, self._reading, self._pairing, self._ui.whole_radio.isChecked()

        def saved(_: object) -> None:
            if isValid(self):
                self.saved.emit(plan.id)
                self.accept()

        def amend(services: Services) -> tuple[PlanVersion, Changes]:
            services.upkeep.keep_copy_before(CopyOccasion.PLAN)
            return services.plan_versions.amend(plan.id, reading, ground, pairing, is_whole=is_whole)

        self._desk.act(
            amend,
            lambda result: result[1],
            done=saved,
            failed=self._say,
        )

    def _ground(self) -> AmendmentGround | None:
        ui = self._ui
        is_whole = ui.decided_on_edit.commit()
        if is_whole and ui.decided_on_edit.value is None:
            mark_field(ui.decided_on_edit, ui.decided_on_problem, "未填写批准日期。", Severity.ERROR)
        first_missing: QLineEdit | None = None
        for name, field, label in self._fields:
            if not field.text().strip():
                mark_field(field, label, _MISSING[name], Severity.ERROR)
                first_missing = first_missing or field
        if ui.since_combo.currentData() is None:
            ui.since_problem.say("请选择从哪期起执行。", Severity.ERROR)
            return None
        if first_missing is not None or not is_whole or ui.decided_on_edit.value is None:
            (first_missing or ui.decided_on_edit).setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return AmendmentGround(
            basis=ui.basis_edit.text().strip(),
            approver=ui.approver_edit.text().strip(),
            decided_on=ui.decided_on_edit.value,
            effective_from=ui.since_combo.currentData(),
            source_name=self._source_name,
        )

    def _say(self, error: Exception) -> None:
        # The answer may come after the dialogue was closed and destroyed.
        if isValid(self):
            self._ui.dialog_problem.say(error_text(error).line, Severity.ERROR)

    def _say_unread(self, error: ValueRefusedError) -> None:
        details = (("text", error.text), ("example", error.example))
        sentence = problem_sentence(Problem("decided_on", error.code, Severity.ERROR, details))
        mark_field(self._ui.decided_on_edit, self._ui.decided_on_problem, sentence, Severity.ERROR)


def _pairing_sentence(row: DifferenceRow | None, has_candidates: bool) -> str:
    if row is None or row.task is None:
        return ""
    if row.is_doubtful:
        return "这两项是不是同一任务，程序没有把握。请对照原文和新文后确认。"
    if row.kind is DifferenceKind.CANCELLED:
        return "以前的周期仍保留这项任务和报送。" + ("如实际是改写成了另一项，请选出后对应。" if has_candidates else "")
    if row.kind is DifferenceKind.ADDED:
        return "从新版本起督查。" + ("如实际是由原任务改写，请选出后对应。" if has_candidates else "")
    return "同一任务，历次报送继续接续。"
