"""Everything the program says or asks in a window of its own; the only place that opens one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget  # noqa: TID251  this is the place the ban points to

# The dialogues are imported where they open: their classes cost a fifth of an empty window's start.
PRODUCT = "督查台"


class Voice:
    """Asks the clerk in dialogues; tests put another voice in its place (see `speaking_with`)."""

    def tell(self, parent: QWidget | None, what: str, remedy: str = "", details: str = "") -> None:
        """Say what happened and what to do; details are folded away and can be copied."""
        from PySide6.QtWidgets import QMessageBox, QPushButton  # noqa: TID251  this is the place the ban points to

        box = _box(parent, what, remedy)
        box.setIcon(QMessageBox.Icon.Information)
        known = box.addButton("知道了", QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(known)
        box.setDefaultButton(known)
        copy: QPushButton | None = None
        if details:
            box.setDetailedText(details)
            copy = box.addButton("复制诊断信息", QMessageBox.ButtonRole.ActionRole)
        box.exec()
        if copy is not None and box.clickedButton() is copy:
            from PySide6.QtGui import QGuiApplication

            QGuiApplication.clipboard().setText(f"{what}\n{remedy}\n\n{details}")

    def choose(
        self, parent: QWidget | None, question: str, answers: Sequence[str], remedy: str = ""
    ) -> int | None:
        """Let the clerk pick one of a few answers; None when the question was closed."""
        from PySide6.QtWidgets import QMessageBox  # noqa: TID251  this is the place the ban points to

        box = _box(parent, question, remedy)
        box.setIcon(QMessageBox.Icon.Question)
        buttons = [box.addButton(answer, QMessageBox.ButtonRole.AcceptRole) for answer in answers]
        cancel = box.addButton("取消", QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        box.setDefaultButton(buttons[0])
        box.exec()
        clicked = box.clickedButton()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def ask_yes_no(
        self, parent: QWidget | None, question: str, yes_text: str, no_text: str, remedy: str = ""
    ) -> bool:
        """Ask for a decision; closing the question means no."""
        from PySide6.QtWidgets import QMessageBox  # noqa: TID251  this is the place the ban points to

        box = _box(parent, question, remedy)
        box.setIcon(QMessageBox.Icon.Question)
        yes = box.addButton(yes_text, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(no_text, QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(no)
        box.setDefaultButton(no)
        box.exec()
        return box.clickedButton() is yes

    def ask_text(
        self, parent: QWidget | None, title: str, label: str, text: str = "", *, several_lines: bool = False
    ) -> str | None:
        """Ask for a piece of text; None when the clerk thought better of it."""
        from PySide6.QtWidgets import QDialog, QInputDialog

        dialog = QInputDialog(parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput, several_lines)
        dialog.setTextValue(text)
        _name_fields(dialog, label)
        dialog.setOkButtonText("确定")
        dialog.setCancelButtonText("取消")
        return dialog.textValue() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def ask_password(self, parent: QWidget | None, title: str, label: str) -> str | None:
        """Ask for a password, which nobody can read over the shoulder; None when the clerk thought better of it."""
        from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit

        dialog = QInputDialog(parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        _name_fields(dialog, label)
        dialog.setOkButtonText("确定")
        dialog.setCancelButtonText("取消")
        return dialog.textValue() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def ask_open_file(
        self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
    ) -> Path | None:
        """Let the clerk pick a file; `kinds` is written as Qt wants it: 台账 (*.ledger *.db);;所有文件 (*)."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_at_home(folder)), kinds)
        return Path(chosen) if chosen else None

    def ask_open_files(
        self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
    ) -> list[Path]:
        """Let the clerk pick several files; an empty list when none was picked."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(_at_home(folder)), kinds)
        return [Path(one) for one in chosen]

    def ask_save_file(
        self, parent: QWidget | None, title: str, suggested: Path | str, kinds: str
    ) -> Path | None:
        """Let the clerk say where a file goes, a bare name among the documents; an ending is added when none was typed."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(_at_home(suggested)), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        ending = Path(str(suggested)).suffix
        return path if path.suffix or not ending else path.with_name(path.name + ending)

    def ask_folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        """Let the clerk pick a folder."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title, str(_at_home(folder)))
        return Path(chosen) if chosen else None


class _Speaker:
    voice: Voice = Voice()


@contextmanager
def speaking_with(voice: Voice) -> Iterator[Voice]:
    """Let another voice speak for a while: tests answer questions with it."""
    before, _Speaker.voice = _Speaker.voice, voice
    try:
        yield voice
    finally:
        _Speaker.voice = before


def tell(parent: QWidget | None, what: str, remedy: str = "", details: str = "") -> None:
    """Say what happened and what to do."""
    _Speaker.voice.tell(parent, what, remedy, details)


def tell_error(parent: QWidget | None, error: Exception) -> None:
    """Say in the office's words why something was not done."""
    import logging

    from wanzhou_gui.reports.failures import error_text

    text = error_text(error)
    logging.getLogger(__name__).info("said: %s", text.what)
    _Speaker.voice.tell(parent, text.what, text.remedy)


def choose(parent: QWidget | None, question: str, answers: Sequence[str], remedy: str = "") -> int | None:
    """Let the clerk pick one of a few answers; None when the question was closed."""
    return _Speaker.voice.choose(parent, question, answers, remedy)


def ask_yes_no(parent: QWidget | None, question: str, yes_text: str, no_text: str, remedy: str = "") -> bool:
    """Ask for a decision; closing the question means no."""
    return _Speaker.voice.ask_yes_no(parent, question, yes_text, no_text, remedy)


def ask_text(
    parent: QWidget | None, title: str, label: str, text: str = "", *, several_lines: bool = False
) -> str | None:
    """Ask for a piece of text; None when the clerk thought better of it."""
    return _Speaker.voice.ask_text(parent, title, label, text, several_lines=several_lines)


def ask_password(parent: QWidget | None, title: str, label: str) -> str | None:
    """Ask for a password."""
    return _Speaker.voice.ask_password(parent, title, label)


def ask_open_file(parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> Path | None:
    """Let the clerk pick a file to open."""
    return _Speaker.voice.ask_open_file(parent, title, kinds, folder)


def ask_open_files(parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> list[Path]:
    """Let the clerk pick several files to open."""
    return _Speaker.voice.ask_open_files(parent, title, kinds, folder)


def ask_save_file(parent: QWidget | None, title: str, suggested: Path | str, kinds: str) -> Path | None:
    """Let the clerk say where a file goes."""
    return _Speaker.voice.ask_save_file(parent, title, suggested, kinds)


def ask_folder(parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
    """Let the clerk pick a folder."""
    return _Speaker.voice.ask_folder(parent, title, folder)


def _at_home(suggested: Path | str | None) -> Path:
    """Where a dialogue opens: nobody looks for a file in the folder the program happened to be started in."""
    from wanzhou_gui.system.paths import documents_folder

    return documents_folder() / (suggested or "")


def _name_fields(dialog: QInputDialog, label: str) -> None:
    """Let the field be heard under its question: Qt names a single line, several it does not."""
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

    for field in [*list[QWidget](dialog.findChildren(QLineEdit)), *list[QWidget](dialog.findChildren(QPlainTextEdit))]:
        field.setAccessibleName(label)


def _box(parent: QWidget | None, what: str, remedy: str) -> QMessageBox:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox  # noqa: TID251  this is the place the ban points to

    box = QMessageBox(parent)
    box.setWindowTitle(PRODUCT)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(what)
    box.setInformativeText(remedy)
    return box
