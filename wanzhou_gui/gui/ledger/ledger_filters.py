"""The filters above the ledger: what stands in them as a LedgerFilter, and the other way round."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPushButton

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.plans_view import PlansView
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.ledger.ui_ledger_page import Ui_LedgerPage
from wanzhou_gui.gui.ledger.ledger_model import ShownView
from wanzhou_gui.reports.wording import lamp_word

_TYPING_MS = 150
_OVERDUE = -1
_DUE_CHOICES = (15, 30, 90)


class LedgerFilters(QObject):
    """Joins chips, text, lists and ticks into one filter.

    Signals:
        changed(): the filter is another one now.
    """

    changed = Signal()

    def __init__(self, ui: Ui_LedgerPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._lead_unit_id: int | None = None
        # Over several plans the list of groups is one of plans.
        self._over_plans = False
        self._waiting: LedgerFilter | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self._chips: dict[Lamp | None, QPushButton] = {}
        lamps: tuple[Lamp | None, ...] = (None, *LAMP_ORDER)
        for lamp in lamps:
            chip = QPushButton(lamp_word(lamp) if lamp else "全部")
            theme.set_kind(chip, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, one=lamp: self._press_chip(one))
            self._chips[lamp] = chip
            ui.chips_layout.addWidget(chip)
        self._chips[None].setChecked(True)
        ui.text_edit.textChanged.connect(self._start_waiting)
        for combo in (ui.unit_combo, ui.group_combo, ui.kind_combo, ui.due_combo):
            combo.activated.connect(self._choose)
        ui.missing_check.clicked.connect(self._choose)
        ui.clear_button.clicked.connect(self.clear)
        for word, kind in (("全部种类", None), ("任务", TaskKind.TASK), ("保障措施", TaskKind.SAFEGUARD)):
            ui.kind_combo.addItem(word, kind)
        ui.due_combo.addItem("时限不限", None)
        ui.due_combo.addItem("已逾期", _OVERDUE)
        for days in _DUE_CHOICES:
            ui.due_combo.addItem(f"{days} 天内到期", days)

    @property
    def chips(self) -> dict[Lamp | None, QPushButton]:
        """The lamp chips; None is 全部."""
        return self._chips

    @property
    def wanted(self) -> LedgerFilter:
        """The filter as it stands."""
        ui = self._ui
        due = ui.due_combo.currentData()
        # Qt hands a StrEnum back as a plain str.
        kind = ui.kind_combo.currentData()
        return LedgerFilter(
            text=ui.text_edit.text().strip(),
            lamps=frozenset(lamp for lamp, chip in self._chips.items() if lamp and chip.isChecked()),
            unit_id=ui.unit_combo.currentData(),
            lead_unit_id=self._lead_unit_id,
            group_id=None if self._over_plans else ui.group_combo.currentData(),
            plan_id=ui.group_combo.currentData() if self._over_plans else None,
            kind=TaskKind(kind) if kind else None,
            due_within_days=due if due is not None and due != _OVERDUE else None,
            overdue_only=due == _OVERDUE,
            not_reported_only=ui.missing_check.isChecked(),
        )

    def put(self, wanted: LedgerFilter) -> None:
        """Let the fields say a filter that was asked for from elsewhere."""
        # The lists may not be filled yet: what cannot be chosen now is chosen when they are.
        self._waiting = wanted
        self._fill(wanted)
        self.changed.emit()

    def _fill(self, wanted: LedgerFilter) -> None:
        ui = self._ui
        self._lead_unit_id = wanted.lead_unit_id
        blockers = [
            QSignalBlocker(part)
            for part in (
                ui.text_edit,
                ui.unit_combo,
                ui.group_combo,
                ui.kind_combo,
                ui.due_combo,
                ui.missing_check,
            )
        ]
        ui.text_edit.setText(wanted.text)
        _choose_data(ui.unit_combo, wanted.unit_id)
        _choose_data(ui.group_combo, wanted.plan_id if self._over_plans else wanted.group_id)
        _choose_data(ui.kind_combo, wanted.kind)
        days = wanted.due_within_days
        if days is not None and ui.due_combo.findData(days) < 0:
            ui.due_combo.addItem(f"{days} 天内到期", days)
        _choose_data(ui.due_combo, _OVERDUE if wanted.overdue_only else days)
        ui.missing_check.setChecked(wanted.not_reported_only)
        for lamp, chip in self._chips.items():
            chip.setChecked(lamp in wanted.lamps if lamp else not wanted.lamps)
        del blockers
        self._typing.stop()

    def clear(self) -> None:
        """Show everything again."""
        self.put(LedgerFilter())

    def offer(self, view: ShownView) -> None:
        """Fill the lists with what the plan holds, or with the plans; what was chosen stays."""
        combo = self._ui.group_combo
        units = {unit.id: unit for row in view.rows for unit in row.units}
        ordered = sorted(units.values(), key=lambda unit: unit.position)
        _refill(self._ui.unit_combo, "全部单位", [(unit.name, unit.id) for unit in ordered])
        over_plans = isinstance(view, PlansView)
        if over_plans is not self._over_plans:
            # The id of a group means nothing among plans.
            self._over_plans = over_plans
            combo.clear()
            combo.setAccessibleName("按方案筛选" if over_plans else "按类别筛选")
        if isinstance(view, PlansView):
            _refill(combo, "各方案", [(one.plan.title, one.plan.id) for one in view.views])
        else:
            groups = {row.group.id: row.group for row in view.rows if row.group is not None}
            sorted_groups = sorted(groups.values(), key=lambda group: group.position)
            _refill(combo, "全部类别", [(f"{group.number} {group.title}", group.id) for group in sorted_groups])
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._fill(waiting)

    def count(self, view: ShownView, initials: dict[int, tuple[str, ...]]) -> None:
        """Say on every chip how many items it would leave."""
        others = view.filtered(replace(self.wanted, lamps=frozenset()), initials)
        lamps = Counter(row.lamp for row in others)
        for lamp, chip in self._chips.items():
            number = len(others) if lamp is None else lamps[lamp]
            text = f"{lamp_word(lamp) if lamp else '全部'} {number}"
            chip.setText(text)
            chip.setAccessibleName(f"只看{text}" if lamp else text)
            chip.setEnabled(number > 0 or lamp is None or chip.isChecked())

    def _start_waiting(self) -> None:
        self._typing.start()

    def _choose(self) -> None:
        self._lead_unit_id = None
        self.changed.emit()

    def _press_chip(self, lamp: Lamp | None) -> None:
        if lamp is None:
            for known, chip in self._chips.items():
                chip.setChecked(known is None)
        else:
            chosen = any(chip.isChecked() for known, chip in self._chips.items() if known)
            self._chips[None].setChecked(not chosen)
        self.changed.emit()


def _choose_data(combo: QComboBox, data: object) -> None:
    combo.setCurrentIndex(max(0, combo.findData(data)) if data is not None else 0)


def _refill(combo: QComboBox, everything: str, choices: list[tuple[str, int]]) -> None:
    chosen = combo.currentData()
    blocker = QSignalBlocker(combo)
    combo.clear()
    combo.addItem(everything, None)
    for word, data in choices:
        combo.addItem(word, data)
    _choose_data(combo, chosen)
    del blocker
