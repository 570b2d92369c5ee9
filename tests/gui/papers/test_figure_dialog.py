"""From a number of the bulletin to its rows: by phrase, by a click on the page, and on into the ledger."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.figure_dialog import FigureDialog
from wanzhou_gui.gui.widgets.page_source import PageSource, sizes_of
from wanzhou_gui.gui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.reports.bulletin.facts import BulletinFacts
    from wanzhou_gui.usecases.ports import PaperPages
    from wanzhou_gui.usecases.reporting import PaperDraft

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


def ids(desk: Desk) -> tuple[int, int]:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    return plan_id, period_id


def draft_of(desk: Desk, settled: Settled) -> PaperDraft[BulletinFacts]:
    drafts: list[PaperDraft[BulletinFacts]] = []
    desk.ask(lambda services: services.reports.bulletin(*ids(desk)), drafts.append)
    settled()
    return drafts[0]


def test_a_phrase_leads_to_its_rows_and_the_rows_to_the_ledger(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    facts = draft_of(desk, settled).facts
    one = next(each for each in facts.classes if each.lamp is Lamp.GREEN)
    dialog = FigureDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    phrase = dialog.findChild(QLineEdit, "phrase_edit")
    table = dialog.findChild(QTableWidget, "row_table")
    label = dialog.findChild(QLabel, "source_label")
    button = dialog.findChild(QPushButton, "ledger_button")
    assert phrase is not None
    assert table is not None
    assert label is not None
    assert button is not None
    qtbot.keyClicks(phrase, f"{one.count}999")
    qtbot.keyClick(phrase, Qt.Key.Key_Return)
    settled()
    assert "没有对应的数字" in label.text()
    phrase.setText(f"正常推进{one.count}项")
    qtbot.keyClick(phrase, Qt.Key.Key_Return)
    settled()
    assert table.rowCount() == one.count
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    key, target = wanted.args
    assert key == "ledger"
    assert isinstance(target, LedgerFilter)
    assert target.lamps == {Lamp.GREEN}


def test_a_click_on_a_printed_figure_finds_the_same_fact(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    draft = draft_of(desk, settled)
    made: list[PaperPages] = []

    def draw(services: object) -> PaperPages:
        content = services.reports.renderer().render_bytes(draft.document)  # type: ignore[attr-defined]
        pages: PaperPages = services.reports.open_pages(content)  # type: ignore[attr-defined]
        return pages

    desk.ask(draw, made.append)
    settled()
    pages = made[0]
    # What stands before the figure may end a line; the figure and its measure stay together.
    hit = next(iter(pages.find(f"{draft.facts.total}项。截至")))
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(600, 800)
    view.show_source(PageSource(pages, sizes_of(pages), desk.background))
    view.show()
    view.go_to(hit.page)
    wide = (hit.right - hit.left) / (len(str(draft.facts.total)) + 4)
    before, after = pages.text_at(hit.page, hit.left + wide * 0.6, (hit.top + hit.bottom) / 2) or ("", "")
    assert (before[-1:] + after[:1]).strip().strip("任务项").isdigit()
    dialog = FigureDialog(desk)
    qtbot.addWidget(dialog)
    dialog.find_at(before, after)
    settled()
    label = dialog.findChild(QLabel, "source_label")
    assert label is not None
    assert label.text().startswith(f"任务总数：{draft.facts.total}")
    with qtbot.waitSignal(view.pointed, timeout=5000, raising=False) as pointed:
        for y in range(60, view.viewport().height(), 8):
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view.viewport().width() // 2, y))
    settled()
    assert pointed.signal_triggered
    view.show_source(None)
    settled()
