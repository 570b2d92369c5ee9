"""The lines above the page: the ledger lies in a risky place, this is sample data, text was left half-typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.widgets.banner import Banner
    from wanzhou_gui.usecases.plans import PlanSummary
    from wanzhou_gui.usecases.services import Services

_TITLE = "督查台"
_PRACTICE_TITLE = "督查台 【练习 · 示例数据】"

# What speaks against the place of a ledger: what can happen, and what to do.
_PLACE_SENTENCES = {
    "network_share": "这本台账放在网络共享上，断网或多台电脑同时打开可能损坏数据。请把文件移到本机硬盘再打开。",
    "cloud_folder": "这本台账放在云盘同步文件夹里，同步程序可能把文件弄坏。请把文件移到不同步的文件夹再打开。",
    "read_only": "这本台账所在的位置不能写入，填写的内容无法保存。请把文件复制到可以写入的文件夹再打开。",
    "low_space": "台账所在的磁盘快满了，存盘和备份可能失败。请清理磁盘空间。",
    "program_folder": "这本台账放在程序文件夹里，清理或重装程序时容易误删。请把文件移到“文档”中再打开。",
    "portable": "这是便携版：台账、设置和日志都在程序旁边的“data”文件夹里，U 盘丢失或损坏就都没有了。"
    "请经常备份到电脑硬盘，先关闭督查台再拔 U 盘。",
}


class WindowBanners(QObject):
    """Keeps the banners of the window: shown while they are true, never as a dialogue."""

    def __init__(self, desk: Desk, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = column
        self._banners: dict[str, Banner] = {}
        self._page = ""
        desk.ledger_opened.connect(self._look_at_place)
        desk.ledger_opened.connect(self._look_for_drafts)
        desk.ledger_opened.connect(self._look_for_reviews)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the banners say, from top to bottom."""
        return tuple(banner.sentence for banner in self._banners.values())

    def note_page(self, key: str) -> None:
        """Another page is in view; the page of the returns speaks of its drafts itself."""
        self._page = key
        if key == "returns":
            self._remove("drafts")
        if key == "plan_review":
            self._remove("reviews")

    def show_plans(self, plans: Sequence[PlanSummary]) -> None:
        """Say whether the ledger holds sample data, in the title of the window too; all of it can be thrown away."""
        self._remove("sample")
        samples = [summary.plan.is_sample for summary in plans]
        window = self._column.parentWidget().window()
        window.setWindowTitle(_PRACTICE_TITLE if any(samples) else _TITLE)
        if any(samples):
            banner = self._add(
                "sample", "练习用的示例数据：内容不是真实情况，可以放心试、随便改，文书上都印“示例”。", warns=True
            )
            banner.offer("关闭示例，新建台账", lambda: self._desk.wanted.emit("start", "leave_sample"))
            if all(samples):
                banner.offer("练完删除", self._discard_sample)
        if not plans:
            self._remove("drafts")

    def _discard_sample(self) -> None:
        from wanzhou_gui.gui import messages

        if messages.ask_yes_no(
            self._column.parentWidget(), "删除这本示例台账？", "删除", "留着",
            "练习中填写和修改的内容一并删除，不能找回；您自己的台账不受影响。以后还可以再生成一份。",
        ):  # fmt: skip
            self._desk.wanted.emit("discard_sample", None)

    def _look_at_place(self) -> None:
        for code in _PLACE_SENTENCES:
            self._remove(code)
        # On the ledger's thread: asking a share that has gone away can take long.
        self._desk.ask(_warnings_about_place, self._show_place, lambda _: None)

    def _show_place(self, codes: Sequence[str]) -> None:
        for code in codes:
            self._warn_of_place(code)

    def _warn_of_place(self, code: str) -> None:
        banner = self._add(code, _PLACE_SENTENCES[code], warns=True)
        if code == "portable":
            banner.offer("备份到电脑硬盘…", self._back_up_elsewhere)
        banner.offer("知道了", lambda: self._remove(code))

    def _back_up_elsewhere(self) -> None:
        """A copy on the same stick would be lost with it: the clerk says where on this computer it goes."""
        from wanzhou_gui.gui import messages

        window = self._column.parentWidget()
        folder = messages.ask_folder(window, "备份到电脑硬盘")
        if folder is not None:
            self._desk.ask(
                lambda services: services.upkeep.backup(in_folder=folder),
                lambda made: messages.tell(window, f"已备份并校验：{made[0].name}", f"放在：{made[0].parent}"),
                lambda error: messages.tell_error(window, error),
            )

    def _look_for_drafts(self) -> None:
        self._remove("drafts")
        # The page in view belongs to the ledger before; the one that comes up next is noted anew.
        self._page = ""
        self._desk.ask(_count_drafts, self._show_drafts, lambda _: None)

    def _show_drafts(self, count: int) -> None:
        self._remove("drafts")
        if count and self._page != "returns":
            banner = self._add("drafts", f"上次有 {count} 处内容没有写完就退出了，已经替您保留。", warns=True)
            banner.offer("去恢复", self._go_to_drafts)
            banner.offer("以后再说", lambda: self._remove("drafts"))

    def _go_to_drafts(self) -> None:
        self._remove("drafts")
        self._desk.wanted.emit("returns", None)

    def _look_for_reviews(self) -> None:
        self._remove("reviews")
        self._desk.ask(lambda services: len(services.plan_drafts.drafts()), self._show_reviews, lambda _: None)

    def _show_reviews(self, count: int) -> None:
        self._remove("reviews")
        if count and self._page != "plan_review":
            banner = self._add("reviews", f"有 {count} 份方案上次没有审读完，改动和答复已替您保留。", warns=True)
            banner.offer("去审读", lambda: self._desk.wanted.emit("plan_review", None))
            banner.offer("以后再说", lambda: self._remove("reviews"))

    def _add(self, key: str, sentence: str, *, warns: bool) -> Banner:
        from wanzhou_gui.gui.widgets.banner import Banner

        banner = Banner(warns=warns)
        banner.say(sentence)
        self._banners[key] = banner
        self._column.addWidget(banner)
        self._set_margins()
        return banner

    def _remove(self, key: str) -> None:
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._set_margins()

    def _set_margins(self) -> None:
        shown = bool(self._banners)
        self._column.setContentsMargins(16 if shown else 0, 8 if shown else 0, 16 if shown else 0, 0)


def _warnings_about_place(services: Services) -> tuple[str, ...]:
    from wanzhou_gui.system import places

    return places.storage_warnings(services.upkeep.path)


def _count_drafts(services: Services) -> int:
    from wanzhou_gui.gui.returns.crash_drafts import left_drafts

    return len(left_drafts(services))
