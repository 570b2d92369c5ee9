"""Telephone numbers are personal data: lists carry them only where they were asked for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.units.tables import unit_sheet

_UNITS = (
    Unit(
        name="区教委", nature=UnitNature.GOVERNMENT_DEPARTMENT, contact_name="联络员甲", contact_phone="58120001",
        leader_name="负责人乙", leader_phone="58120002",
    ),
)  # fmt: skip


def _cells(rows: Sequence[Sequence[object]]) -> list[str]:
    return [str(cell) for row in rows for cell in row]


@pytest.mark.parametrize("with_phones", [True, False])
def test_the_dictionary_has_as_many_cells_as_headings_and_numbers_only_when_asked(with_phones: bool) -> None:
    sheet = unit_sheet(_UNITS, with_phones=with_phones)
    assert {len(row) for row in sheet.rows} == {len(sheet.columns)}
    cells = _cells(sheet.rows)
    assert ("58120001" in cells, "58120002" in cells) == (with_phones, with_phones)
    assert {"联络员甲", "负责人乙"} <= set(cells)
    assert any("电话" in column.heading for column in sheet.columns) is with_phones
