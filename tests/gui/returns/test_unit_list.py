"""The list of units beside the returns: every way a unit can stand has a word, a sign and a line that can be painted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QListView

from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.ledger import UnitStanding
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.returns.unit_list import _LOOKS, UnitListModel, standing_word

pytestmark = pytest.mark.qt


def standings() -> list[UnitStanding]:
    """Every state of a return, come in or not, late or not."""
    unit = Unit(name="区公安局")
    returns = [None] + [
        UnitReturn(plan_id=1, unit_id=1, period_id=1, state=state, received_on=on)
        for state in ReturnState
        for on in (None, date(2024, 6, 18))
    ]
    return [
        UnitStanding(unit, 1, 1, filled, one, is_late) for one in returns for filled in (0, 1) for is_late in (False, True)
    ]


def test_every_way_a_unit_can_stand_has_a_sign_in_the_list() -> None:
    words = {standing_word(one) for one in standings()}
    assert words <= set(_LOOKS)
    assert "报来不全" in words


def test_the_list_is_painted_for_each_of_them(qtbot: object) -> None:
    from wanzhou_gui.gui.returns import unit_list

    model = UnitListModel()
    view = QListView()
    delegate = next(one for name, one in vars(unit_list).items() if name.endswith("Delegate") and not name.startswith("Q"))(view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.resize(300, 1200)
    model.show(standings())
    # An error while painting fails the test by itself.
    picture = view.grab()
    assert isinstance(picture, QPixmap)
    assert not picture.isNull()
