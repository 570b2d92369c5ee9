"""The unit dictionary as a workbook sheet."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.wording import nature_word


def unit_sheet(units: Sequence[Unit]) -> Sheet:
    """Every unit with its names, nature and contacts."""
    return Sheet(
        name="单位字典",
        title="责任单位名录",
        columns=(
            SheetColumn("序号", ColumnKind.NUMBER, 6),
            SheetColumn("单位", ColumnKind.LONG_TEXT, 30),
            SheetColumn("全称", ColumnKind.LONG_TEXT, 34),
            SheetColumn("简称", width=14),
            SheetColumn("别名", ColumnKind.LONG_TEXT, 24),
            SheetColumn("单位性质", width=18),
            SheetColumn("联络员", width=12),
            SheetColumn("联络员电话", width=16),
            SheetColumn("分管负责人", width=12),
            SheetColumn("分管负责人电话", width=16),
            SheetColumn("备注", ColumnKind.LONG_TEXT, 24),
        ),
        rows=tuple(
            (
                position,
                unit.name,
                unit.full_name,
                unit.short_name,
                "、".join(unit.aliases),
                nature_word(unit.nature),
                unit.contact_name,
                unit.contact_phone,
                unit.leader_name,
                unit.leader_phone,
                unit.note,
            )
            for position, unit in enumerate(units, start=1)
        ),
        frozen_columns=2,
    )
