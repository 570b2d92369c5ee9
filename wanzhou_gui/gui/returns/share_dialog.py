"""共同完成的指标: what a unit brings to figures several units make up, with what another unit counts already."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity, ValueRefusedError, read_number
from wanzhou_gui.domain.indicator_parts import PartsView
from wanzhou_gui.domain.unit_forms import FormShare
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.returns.ui_share_dialog import Ui_ShareDialog
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.unit_forms.layout import share_words
from wanzhou_gui.reports.wording import figure, problem_sentence
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class SharesOfUnit:
    """Whose shares of which period, and whether they may be filled in."""

    plan_id: int
    unit_id: int
    period_id: int
    unit: str
    is_locked: bool


@dataclass(frozen=True)
class _Read:
    shares: tuple[FormShare, ...]
    views: dict[int, PartsView]


class ShareDialog(QDialog):
    """The unit's shares above; the one chosen is filled in below."""

    def __init__(self, desk: Desk, who: SharesOfUnit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ShareDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._who = who
        self._read = _Read((), {})
        ui = self._ui
        ui.what_label.setText(f"{who.unit}与其他单位共同完成的指标：只填本单位完成的数，并逐行写明计入的项目；同一项目只由一家计入。")
        set_columns(ui.share_table, ("编号", "指标", "本单位分担的部分", "上期", "本期"), (56, 240, 170, 80, 80), (1,))
        ui.items_edit.setPlaceholderText("每行一个，程序据此查重复计算")
        ui.problem_label.clear()
        ui.share_table.currentCellChanged.connect(lambda *_: self._fill())
        ui.save_button.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.accept)
        self.refresh()

    def refresh(self) -> None:
        """Read the shares anew."""
        who = self._who

        def read(services: Services) -> _Read:
            shares = services.parts.of_unit(who.plan_id, who.unit_id, who.period_id)
            return _Read(shares, {one.indicator.id: services.parts.view(one.indicator.id, who.period_id) for one in shares})

        self._desk.ask(read, self._show)

    def _show(self, read: _Read) -> None:
        self._read = read
        table = self._ui.share_table
        kept = max(table.currentRow(), 0)
        rows = []
        for one in read.shares:
            name, part, before = share_words(one)
            value = one.contribution.value
            rows.append(((one.indicator.code, name, part, before, figure(value) if value is not None else ""), one))
        fill_rows(table, rows)
        if rows:
            table.setCurrentCell(min(kept, len(rows) - 1), 0)
        self._fill()

    def _share(self) -> FormShare | None:
        one = record_of(self._ui.share_table)
        return one if isinstance(one, FormShare) else None

    def _fill(self) -> None:
        ui, one = self._ui, self._share()
        is_open = one is not None and not one.is_approved and not self._who.is_locked
        value = one.contribution.value if one is not None else None
        ui.value_edit.setText(figure(value) if value is not None else "")
        ui.items_edit.setPlainText(one.contribution.items if one is not None else "")
        for widget in (ui.value_edit, ui.items_edit, ui.save_button):
            widget.setEnabled(is_open)
        view = self._read.views.get(one.indicator.id) if one is not None else None
        told = [problem_sentence(problem) for problem in view.problems] if view is not None else []
        ui.question_label.setText("\n".join(told))
        ui.question_label.setVisible(bool(told))

    def _save(self) -> None:
        ui, one, who = self._ui, self._share(), self._who
        if one is None:
            return
        try:
            value = read_number(ui.value_edit.text())
        except ValueRefusedError as error:
            ui.problem_label.say(f"看不懂“{error.text}”。请填数字，如 1600。", Severity.ERROR)
            return
        indicator_id, items = one.indicator.id, ui.items_edit.toPlainText()
        self._desk.act(
            lambda services: services.parts.contribute(indicator_id, who.unit_id, who.period_id, value, items)[1],
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._saved(),
            failed=lambda error: ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )

    def _saved(self) -> None:
        self._ui.problem_label.clear()
        self.refresh()
