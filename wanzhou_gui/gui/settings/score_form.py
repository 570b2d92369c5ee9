"""设置—考核计分: whether the office scores, by which document, and the rules; forbidden ones need an answer of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.domain.entries import Severity, ValueRefusedError, read_number
from wanzhou_gui.domain.scoring import (
    COUNTING_KINDS,
    FORBIDDEN_KINDS,
    SCORE_PRESETS,
    ScoreRule,
    ScoringSettings,
    score_preset_of,
)
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.settings.ui_score_form import Ui_ScoreForm
from wanzhou_gui.gui.scoring.score_note_dialog import ScoreNoteDialog
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.scoring.wording import (
    EVERYBODY_REASON,
    FORBIDDEN_REASONS,
    KIND_WORDS,
    PRESET_WORDS,
    RULE_HINTS,
    signed,
)
from wanzhou_gui.reports.wording import chinese_day, figure
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class _Read:
    settings: ScoringSettings
    rules: tuple[ScoreRule, ...]


class ScoreForm(QWidget):
    """The frame of scoring at the top, the rules below, and one rule being edited at the foot."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ScoreForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._read = _Read(ScoringSettings(), SCORE_PRESETS["usual"])
        self._dialog: ScoreNoteDialog | None = None
        ui = self._ui
        ui.basis_edit.setPlaceholderText("考核办法的名称和文号")
        ui.ceiling_edit.setPlaceholderText("不限")
        set_columns(
            ui.rule_table, ("状态", "规则", "分值", "每期上限", "每年上限", "怎样计"), (64, 160, 64, 80, 80, 300), (5,)
        )
        for name, word in PRESET_WORDS.items():
            ui.preset_combo.addItem(word, name)
        ui.preset_combo.addItem("本机关自定", "")
        ui.problem_label.clear()
        ui.frame_button.clicked.connect(self._save_frame)
        ui.everybody_button.clicked.connect(self._change_everybody)
        ui.preset_combo.activated.connect(lambda _: self._use_preset())
        ui.rule_table.currentCellChanged.connect(lambda *_: self._fill_rule())
        ui.rule_button.clicked.connect(self._save_rule)
        ui.allow_button.clicked.connect(self._allow)
        self._fill_rule()

    @property
    def dialog(self) -> ScoreNoteDialog | None:
        """The open form, if any."""
        return self._dialog

    def refresh(self) -> None:
        """Read settings and rules anew."""
        self._desk.ask(lambda services: _Read(services.scoring.rules.settings(), services.scoring.rules.rules()), self._show)

    def _show(self, read: _Read) -> None:
        ui, settings = self._ui, read.settings
        self._read = read
        ui.on_check.setChecked(bool(settings.scoring_on))
        ui.basis_edit.setText(settings.scoring_basis)
        ui.base_edit.setText(settings.scoring_base)
        ui.floor_edit.setText(settings.scoring_floor)
        ui.ceiling_edit.setText(settings.scoring_ceiling)
        if settings.scoring_everybody:
            ui.everybody_label.setText(
                f"已对党委、司法、中央垂管单位计分：{settings.scoring_everybody_by}批准，{settings.scoring_everybody_reason}"
            )
        else:
            ui.everybody_label.setText(EVERYBODY_REASON)
        ui.everybody_button.setText("不再计分" if settings.scoring_everybody else "对这些单位也计分…")
        ui.preset_combo.setCurrentIndex(ui.preset_combo.findData(score_preset_of(read.rules)))
        kept = max(ui.rule_table.currentRow(), 0)
        fill_rows(ui.rule_table, [(self._row(rule), rule) for rule in read.rules])
        ui.rule_table.setCurrentCell(kept, 1)
        self._fill_rule()

    @staticmethod
    def _row(rule: ScoreRule) -> tuple[str, ...]:
        state = "启用" if rule.counts else "受限" if rule.kind in FORBIDDEN_KINDS else "停用"
        row = f"连续{rule.in_a_row}期。" if rule.kind in COUNTING_KINDS else ""
        caps = [figure(cap) if cap is not None else "不限" for cap in (rule.cap_period, rule.cap_year)]
        return (state, KIND_WORDS[rule.kind], signed(rule.points), *caps, row + RULE_HINTS[rule.kind])

    def _rule(self) -> ScoreRule | None:
        record = record_of(self._ui.rule_table)
        return record if isinstance(record, ScoreRule) else None

    def _fill_rule(self) -> None:
        ui, rule = self._ui, self._rule()
        is_forbidden = rule is not None and rule.kind in FORBIDDEN_KINDS
        counts_rows = rule is not None and rule.kind in COUNTING_KINDS
        ui.row_label.setVisible(counts_rows)
        ui.row_spin.setVisible(counts_rows)
        ui.allow_button.setVisible(rule is not None and is_forbidden and not rule.counts)
        ui.rule_button.setEnabled(rule is not None)
        if rule is None:
            ui.why_label.setText("")
            return
        ui.rule_check.setChecked(rule.counts)
        ui.rule_check.setEnabled(not is_forbidden or rule.counts)
        ui.points_edit.setText(figure(rule.points))
        ui.cap_period_edit.setText(figure(rule.cap_period) if rule.cap_period is not None else "")
        ui.cap_year_edit.setText(figure(rule.cap_year) if rule.cap_year is not None else "")
        ui.row_spin.setValue(max(rule.in_a_row, 2))
        told = f"{KIND_WORDS[rule.kind]}：{RULE_HINTS[rule.kind]}"
        if is_forbidden:
            told = f"{KIND_WORDS[rule.kind]}：{FORBIDDEN_REASONS[rule.kind]}默认停用，启用须写明批准人和理由。"
            if rule.counts and rule.confirmed_on is not None:
                told += f"{chinese_day(rule.confirmed_on)}由{rule.confirmed_by}批准启用：{rule.confirm_reason}"
        ui.why_label.setText(told)

    def _act(self, verb: Callable[[Services], Changes]) -> None:
        self._desk.act(verb, lambda changes: changes, initiator=self, done=lambda _: self._saved(), failed=self._refused)

    def _save_frame(self) -> None:
        ui = self._ui
        wanted = replace(
            self._read.settings,
            scoring_on=int(ui.on_check.isChecked()),
            scoring_basis=ui.basis_edit.text(),
            scoring_base=ui.base_edit.text().strip(),
            scoring_floor=ui.floor_edit.text().strip(),
            scoring_ceiling=ui.ceiling_edit.text().strip(),
        )
        self._act(lambda services: services.scoring.rules.change(wanted))

    def _change_everybody(self) -> None:
        settings = self._read.settings
        if settings.scoring_everybody:
            off = replace(settings, scoring_everybody=0, scoring_everybody_by="", scoring_everybody_reason="")
            self._act(lambda services: services.scoring.rules.change(off))
            return

        def save(services: Services, _: Decimal, text: str, name: str) -> Changes:
            wanted = replace(
                settings, scoring_everybody=1, scoring_everybody_by=name, scoring_everybody_reason=text
            )
            return services.scoring.rules.change(wanted)

        self._open("对这些单位也计分", EVERYBODY_REASON, save)

    def _use_preset(self) -> None:
        name = self._ui.preset_combo.currentData()
        if name:
            self._act(lambda services: services.scoring.rules.use_preset(name))
        else:
            # 本机关自定 is what the rules below make; there is nothing to take over.
            self._show(self._read)

    def _save_rule(self) -> None:
        ui, rule = self._ui, self._rule()
        if rule is None:
            return
        try:
            points = _figure(ui.points_edit) or Decimal(0)
            caps = _figure(ui.cap_period_edit), _figure(ui.cap_year_edit)
        except ValueRefusedError as error:
            ui.problem_label.say(f"看不懂“{error.text}”。请填数字，扣分如 -2，不设上限请留空。", Severity.ERROR)
            return
        wanted = replace(
            rule,
            points=points,
            cap_period=caps[0],
            cap_year=caps[1],
            in_a_row=ui.row_spin.value() if rule.kind in COUNTING_KINDS else 0,
            is_on=ui.rule_check.isChecked(),
        )
        self._act(lambda services: services.scoring.rules.change_rule(wanted))

    def _allow(self) -> None:
        rule = self._rule()
        if rule is None:
            return
        self._open(
            f"启用受限规则“{KIND_WORDS[rule.kind]}”",
            f"{FORBIDDEN_REASONS[rule.kind]}确需启用的，写明谁批准、为什么；会记入操作记录。",
            lambda services, _, text, name: services.scoring.rules.allow(rule.kind, name, text),
        )

    def _open(self, title: str, what: str, save: Callable[[Services, Decimal, str, str], Changes]) -> None:
        self._dialog = ScoreNoteDialog(self._desk, title, what, "理由", "批准人", save, parent=self)
        self._dialog.finished.connect(lambda _: self._closed())
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
        self.refresh()

    def _saved(self) -> None:
        self._ui.problem_label.clear()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)


def _figure(edit: QLineEdit) -> Decimal | None:
    return read_number(edit.text())
