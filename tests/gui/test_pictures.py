"""Pictures of the real window: every page, at the size asked for, showing something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.pictures import PicturesFailedError, open_every_page, picture_pages

if TYPE_CHECKING:
    from pathlib import Path

    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt


def test_every_page_is_drawn_at_the_size_asked_for(office: Office, ledger_path: Path, tmp_path: Path) -> None:
    written = picture_pages(office, ledger_path, tmp_path / "pages", size=(1366, 768))
    assert [path.stem.split("-", 1)[1] for path in written] == [entry.key for entry in PAGES if not entry.is_optional]
    for path in written:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1366, 768)
        colours = {
            image.pixel(x, y) for x in range(100, image.width(), 9) for y in range(60, image.height() - 40, 7)
        }
        assert len(colours) > 8, path.name


def test_two_runs_draw_the_same_workbench(office: Office, ledger_path: Path, tmp_path: Path) -> None:
    first = picture_pages(office, ledger_path, tmp_path / "one")[1]
    second = picture_pages(office, ledger_path, tmp_path / "two")[1]
    assert QImage(str(first)) == QImage(str(second))


def test_taking_pictures_leaves_no_copy_beside_the_ledger(office: Office, ledger_path: Path, tmp_path: Path) -> None:
    before = set(ledger_path.parent.rglob("*"))
    picture_pages(office, ledger_path, tmp_path / "pages")
    assert {path.name for path in set(ledger_path.parent.rglob("*")) - before} & {"备份"} == set()


def test_every_page_comes_up(office: Office, ledger_path: Path) -> None:
    assert open_every_page(office, ledger_path) == [entry.key for entry in PAGES]


def test_a_ledger_that_cannot_be_opened_gives_no_pictures(office: Office, tmp_path: Path) -> None:
    with pytest.raises(PicturesFailedError):
        picture_pages(office, tmp_path / "nirgends.ledger", tmp_path / "pages")
    assert list((tmp_path / "pages").iterdir()) == []
