"""The unit dictionary as a workbook sheet."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.wording import nature_word

_PHONES = (SheetColumn("联络员电话", width=16), SheetColumn("分管负责人电话", width=16))


def unit_sheet(units: Sequence[Unit], *, with_phones: bool) -> Sheet:
    """Every unit with its names, nature and contacts; telephone numbers are personal data and come only when asked for."""
    phones = _PHONES if with_phones else ()
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
            *phones[:1],
            SheetColumn("分管负责人", width=12),
            *phones[1:],
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
                *((unit.contact_phone,) if with_phones else ()),
                unit.leader_name,
                *((unit.leader_phone,) if with_phones else ()),
                unit.note,
            )
            for position, unit in enumerate(units, start=1)
        ),
        frozen_columns=2,
    )
