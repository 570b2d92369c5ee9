"""Opening a file kept with the evidence; where it is not on this computer, what to do is said and done from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.reports.evidence_copy_words import copies_sentence
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.evidence_copies import EvidenceCopies
from wanzhou_gui.usecases.services import Services


def open_kept(desk: Desk, parent: QWidget, place: Callable[[Services], Path]) -> None:
    """Open what `place` names; a file that is missing here can be brought in from a stick at once."""

    def refused(error: Exception) -> None:
        if getattr(error, "code", "") != "evidence_missing":
            messages.tell_error(parent, error)
            return
        name = getattr(error, "details", {}).get("name", "")
        question = f"本机没有“{name}”这份文件，只有它的登记。"
        if messages.ask_yes_no(parent, question, "补齐…", "以后再说", MISSING_REMEDY):
            collect_missing(desk, parent, lambda _: desk.ask(place, opened, lambda again: messages.tell_error(parent, again)))

    def opened(path: Path) -> None:
        try:
            open_with_desktop(path)
        except Exception as error:  # noqa: BLE001 - whatever the desktop refuses is told, and nothing is lost
            messages.tell_error(parent, error)

    desk.ask(place, opened, refused)


MISSING_REMEDY = "登记由另一台带来时，文件要另带：请在那一台“数据交换—备份与恢复”按“佐证材料复制到”存入U盘，插到本机，再按“补齐”选U盘。"


def collect_missing(desk: Desk, parent: QWidget, done: Callable[[EvidenceCopies], None] | None = None) -> None:
    """Ask for a folder of evidence, bring in whatever the ledger names and lacks, and say what is still missing."""
    folder = messages.ask_folder(parent, "选择“佐证材料”文件夹，或它所在的U盘、文件夹")
    if folder is None:
        return

    def told(copies: EvidenceCopies) -> None:
        if not copies.is_whole:
            messages.tell(
                parent, "还有文件没有找到。", copies_sentence(copies.copied, copies.there, copies.absent, copies.linked)
            )
        if done is not None and (copies.copied or copies.is_whole):
            done(copies)

    desk.act(
        lambda services: services.evidence_copies.take_from(folder),
        lambda _: Changes.of(Subject.CASE, Subject.RETURN),
        initiator=parent,
        done=told,
        failed=lambda error: messages.tell_error(parent, error),
    )
