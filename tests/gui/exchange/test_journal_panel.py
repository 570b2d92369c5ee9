"""The journal in the window: who, when, what, old and new in the words of the forms, and taking a step back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget

from wanzhou_gui.domain.audit import ChainSummary, check_lines
from wanzhou_gui.domain.history import RowChange
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import FieldChange, RowNames, field_changes
from wanzhou_gui.gui.exchange.journal_panel import JournalPanel
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, settled: Settled) -> JournalPanel:
    made = JournalPanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.resize(1130, 480)
    made.show()
    desk.changed.connect(lambda *_: made.refresh())
    made.refresh()
    settled()
    return made


def texts(panel: JournalPanel, name: str) -> list[list[str]]:
    table = panel.findChild(QTableWidget, name)
    assert table is not None
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def press(panel: JournalPanel, qtbot: QtBot, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def rename(desk: Desk, settled: Settled) -> str:
    names: list[str] = []

    def save(services: object) -> object:
        unit = services.units.units()[0]  # type: ignore[attr-defined]
        names.append(unit.name)
        return services.units.save(replace(unit, contact_phone="58123456"))  # type: ignore[attr-defined]

    desk.act(save, lambda saved: saved[1])  # type: ignore[index,no-any-return]
    settled()
    return names[0]


def test_an_act_stands_on_top_with_old_and_new(panel: JournalPanel, desk: Desk, settled: Settled) -> None:
    name = rename(desk, settled)
    first = texts(panel, "operation_table")[0]
    assert first[2] == f"保存单位：{name}"
    assert first[1] == "经办人"
    changes = texts(panel, "change_table")
    assert [f"单位：{name}", "联络员电话", "", "58123456", ""] in changes


def test_a_step_is_taken_back_and_brought_again_by_keys(
    panel: JournalPanel, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    rename(desk, settled)
    press(panel, qtbot, "undo_button")
    settled()
    rows = texts(panel, "operation_table")
    assert rows[0][2].startswith("撤销")
    assert rows[1][3] == "已撤销"
    phones: list[str] = []
    desk.ask(lambda services: services.units.units()[0].contact_phone, phones.append)
    press(panel, qtbot, "redo_button")
    settled()
    desk.ask(lambda services: services.units.units()[0].contact_phone, phones.append)
    settled()
    assert phones[0] != "58123456"
    assert phones[1] == "58123456"


def test_the_arrow_keys_walk_the_acts(
    panel: JournalPanel, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    rename(desk, settled)
    before = texts(panel, "change_table")
    table = panel.findChild(QTableWidget, "operation_table")
    assert table is not None
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settled()
    assert texts(panel, "change_table") != before


def test_codes_and_references_are_told_in_words() -> None:
    names = RowNames({"unit": {3: "区公安局"}, "indicator": {8: "知识产权人才总量"}})
    told = field_changes(
        [
            RowChange(
                "indicator",
                8,
                {"kind": "undecided", "owner_unit_id": None, "owner_is_inferred": 1, "row_version": 1},
                {"kind": "stock", "owner_unit_id": 3, "owner_is_inferred": 0, "row_version": 2},
            )
        ],
        names,
    )
    where = "指标：知识产权人才总量"
    assert told == [
        FieldChange(where, "类别", "未定", "存量"),
        FieldChange(where, "责任单位", "", "区公安局"),
        FieldChange(where, "责任单位为推定", "是", "否"),
    ]


def test_added_and_removed_rows_say_so_and_leave_empty_fields_out() -> None:
    row: dict[str, object] = {
        "id": 1,
        "uid": "u",
        "name": "区财政局",
        "short_name": "",
        "nature": "government_department",
    }
    added = field_changes([RowChange("unit", 1, None, row)], RowNames())
    assert [(one.where, one.label, one.after) for one in added] == [
        ("单位（新增）", "名称", "区财政局"),
        ("单位（新增）", "单位性质", "政府工作部门"),
    ]
    removed = field_changes([RowChange("unit", 1, row, None)], RowNames())
    assert removed[0] == FieldChange("单位（删除）", "名称", "区财政局", "")


def test_lists_and_moments_are_told_plainly() -> None:
    told = field_changes(
        [
            RowChange(
                "unit_return",
                1,
                {"submitted_at": None, "aliases": "[]"},
                {"submitted_at": "2024-07-10T01:00:00+00:00", "aliases": '["公安", "公安分局"]'},
            )
        ],
        RowNames(),
    )
    assert "+00:00" not in told[0].after
    assert told[0].after.startswith("2024-07-")
    assert told[1].after == "公安；公安分局"


def test_the_journal_is_filtered_and_says_when_nothing_fits(
    panel: JournalPanel, settled: Callable[[], None]
) -> None:
    ui = panel._ui
    every = ui.operation_table.rowCount()
    ui.table_combo.setCurrentIndex(ui.table_combo.findData("entry"))
    ui.table_combo.activated.emit(1)
    settled()
    assert 0 < ui.operation_table.rowCount() <= every
    ui.table_combo.setCurrentIndex(ui.table_combo.findData("lamp_override"))
    ui.table_combo.activated.emit(1)
    settled()
    assert ui.operation_table.rowCount() == 0
    assert ui.detail_title.text() == "没有符合条件的操作"


def test_the_journal_is_exported_with_its_chain(
    panel: JournalPanel, settled: Callable[[], None], qtbot: QtBot, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers.append(tmp_path / "操作记录.jsonl")
    qtbot.keyClick(panel._ui.export_button, Qt.Key.Key_Space)
    settled()
    lines = (tmp_path / "操作记录.jsonl").read_text(encoding="utf-8").splitlines()
    assert isinstance(check_lines(lines), ChainSummary)
    assert "末尾校验码" in voice.said[0]


def test_the_journal_is_verified_in_the_window_alone_and_against_an_exported_one(
    panel: JournalPanel, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers = ["核验本台账"]
    press(panel, qtbot, "verify_button")
    settled()
    assert "没有被改动" in voice.said[-1]
    exported = tmp_path / "操作记录.jsonl"
    voice.answers = [exported]
    press(panel, qtbot, "export_button")
    settled()
    rename(desk, settled)
    voice.answers = ["与导出的记录核对…", exported]
    press(panel, qtbot, "verify_button")
    settled()
    assert "与台账一致" in voice.said[-1]
    lines = exported.read_text(encoding="utf-8").splitlines(keepends=True)
    exported.write_text("".join(lines[:5] + lines[6:]), encoding="utf-8")
    voice.answers = ["与导出的记录核对…", exported]
    press(panel, qtbot, "verify_button")
    settled()
    assert "不能作为凭据" in voice.said[-1]


def test_a_changed_cell_of_a_return_says_whose_it_is(panel: JournalPanel, desk: Desk, settled: Settled) -> None:
    def save(services: Services) -> Changes:
        plan, period = services.plans.plans()[0].plan, services.periods.period("2024Q2")
        row = services.entries.form(plan.id, services.units.unit("区检察院").id, period.id).rows[0]
        return services.entries.save(replace(row.entry, progress_text="电话更正")).changes

    desk.act(save, lambda changes: changes)
    settled()
    change = next(row for row in texts(panel, "change_table") if row[3] == "电话更正")
    assert "区检察院" in change[0]
    assert "2024年第二季度" in change[0]
    assert change[1] == "本期进展"
