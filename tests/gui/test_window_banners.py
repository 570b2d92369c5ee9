"""The lines above the page: where a ledger lies is looked at when it is opened, and said with a remedy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wanzhou_gui.gui.exchange.backup_list import BackupState, backup_at
from wanzhou_gui.gui.window_banners import WindowBanners
from wanzhou_gui.system import places

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice
    from wanzhou_gui.gui.desk import Desk

pytestmark = pytest.mark.qt


@pytest.fixture
def above(qtbot: QtBot, desk: Desk) -> tuple[WindowBanners, QWidget]:
    """The banners over an empty page."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    page.show()
    return WindowBanners(desk, column, page), page


@pytest.mark.parametrize(
    ("code", "what", "remedy"),
    [
        ("network_share", "网络共享", "移到本机硬盘"),
        ("cloud_folder", "云盘", "移到不同步的文件夹"),
        ("read_only", "不能写入", "复制到可以写入的文件夹"),
        ("low_space", "快满了", "清理磁盘空间"),
        ("program_folder", "程序文件夹", "移到“文档”"),
        ("portable", "便携版", "经常备份到电脑硬盘"),
    ],
)
def test_a_risky_place_is_said_with_a_remedy(
    above: tuple[WindowBanners, QWidget],
    desk: Desk,
    ledger_path: Path,
    settled: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    what: str,
    remedy: str,
) -> None:
    banners, _ = above
    asked: list[Path] = []

    def judged(path: Path) -> tuple[str, ...]:
        asked.append(path)
        return (code,)

    monkeypatch.setattr(places, "storage_warnings", judged)
    desk.ledger_opened.emit()
    settled()
    assert asked == [ledger_path]
    assert [what in sentence and remedy in sentence for sentence in banners.sentences] == [True]


def test_a_warning_about_the_place_can_be_put_away_and_is_not_doubled(
    above: tuple[WindowBanners, QWidget],
    desk: Desk,
    settled: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    banners, page = above
    monkeypatch.setattr(places, "storage_warnings", lambda _: ("cloud_folder", "low_space"))
    for _ in range(2):
        desk.ledger_opened.emit()
        settled()
    assert len(banners.sentences) == 2
    list(page.findChildren(QPushButton))[-1].click()
    assert ["云盘" in sentence for sentence in banners.sentences] == [True]


def test_a_portable_ledger_is_backed_up_to_the_computer_from_its_warning(
    above: tuple[WindowBanners, QWidget],
    desk: Desk,
    voice: ScriptedVoice,
    settled: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    _, page = above
    monkeypatch.setattr(places, "storage_warnings", lambda _: ("portable",))
    desk.ledger_opened.emit()
    settled()
    disk = tmp_path / "电脑硬盘"
    disk.mkdir()
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "备份到电脑硬盘…")
    voice.answers = [None, disk]
    button.click()
    settled()
    assert list(disk.iterdir()) == []
    assert voice.said == []
    button.click()
    settled()
    (copy,) = disk.glob("*.ledger")
    assert voice.said == [f"已备份并校验：{copy.name}放在：{disk}"]
    assert backup_at(copy).state is BackupState.WHOLE


def test_a_good_place_says_nothing(
    above: tuple[WindowBanners, QWidget],
    desk: Desk,
    settled: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    banners, _ = above
    monkeypatch.setattr(places, "storage_warnings", lambda _: ())
    desk.ledger_opened.emit()
    settled()
    assert banners.sentences == ()


def test_a_review_left_half_done_is_said_and_gone_to(
    above: tuple[WindowBanners, QWidget], desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    banners, page = above
    desk.ask(lambda services: services.plan_drafts.keep("方案.docx", "某方案", "{}"), lambda _: None)
    settled()
    desk.ledger_opened.emit()
    settled()
    assert "有 1 份方案上次没有审读完，改动和答复已替您保留。" in banners.sentences
    wished: list[str] = []
    desk.wanted.connect(lambda key, _: wished.append(key))
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "去审读")
    button.click()
    assert wished == ["plan_review"]
    banners.note_page("plan_review")
    assert not [one for one in banners.sentences if "审读" in one]
