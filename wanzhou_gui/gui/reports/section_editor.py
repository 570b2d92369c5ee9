"""The sections of a paper, one at a time: generated text, the clerk's own, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.reports.paper_parts.section import PaperSection

_KEY_ROLE = Qt.ItemDataRole.UserRole + 1
_LEAST_ROWS = 2


class SectionEditor(QObject):
    """Drives the list and the text field of the page.

    Signals:
        edited(str, object): a section's key with its new text; None brings the generated text back.
        confirmed(): edited text has been held against the changed data.
    """

    edited = Signal(str, object)
    confirmed = Signal()

    def __init__(
        self,
        section_list: QListWidget,
        section_edit: QPlainTextEdit,
        section_label: QLabel,
        stale_label: QLabel,
        restore_button: QPushButton,
        confirm_button: QPushButton,
        keep_button: QPushButton,
    ) -> None:
        super().__init__(section_edit)
        self._list = section_list
        self._edit = section_edit
        self._label = section_label
        self._stale_label = stale_label
        self._restore = restore_button
        self._confirm = confirm_button
        self._keep = keep_button
        self._sections: dict[str, PaperSection] = {}
        self._shown = ""
        self._is_locked = False
        self._is_stale = False
        section_list.currentItemChanged.connect(lambda item, _before: self._show_item(item))
        section_edit.installEventFilter(self)
        section_edit.textChanged.connect(self._mark_buttons)
        restore_button.clicked.connect(self._bring_back)
        confirm_button.clicked.connect(self.confirmed)
        keep_button.clicked.connect(self.commit)

    @property
    def fields(self) -> dict[str, QWidget]:
        """Where one section is in view."""
        return {"text": self._edit, "list": self._list}

    @property
    def shown_key(self) -> str:
        """The section in view; empty where there is none."""
        return self._shown if self._shown in self._sections else ""

    def choose(self, key: str) -> None:
        """Bring a section into view; nothing happens where there is none of that key."""
        if key in self._sections:
            self._list.setCurrentRow(list(self._sections).index(key))

    def title_of(self, key: str) -> str:
        """What a section is called."""
        return self._sections[key].name if key in self._sections else ""

    def show_sections(self, sections: Sequence[PaperSection], *, is_stale: bool, is_locked: bool) -> None:
        """Show sections; what is being typed stays while its section is the same."""
        typed = self._edit.toPlainText() if self._is_typing() else None
        self._is_locked, self._is_stale = is_locked, is_stale
        keys = [section.key for section in sections]
        rebuilt = keys != list(self._sections)
        self._sections = {section.key: section for section in sections}
        if rebuilt:
            self._list.clear()
            for section in sections:
                item = QListWidgetItem(self._list)
                item.setData(_KEY_ROLE, section.key)
        for place, section in enumerate(sections):
            self._dress(self._list.item(place), section)
        self._fit_list(len(sections))
        if rebuilt and sections:
            self._shown = ""
            self._list.setCurrentRow(0)
        else:
            self._show_section(self._shown)
        self._edit.setReadOnly(is_locked)
        if typed is not None and not rebuilt and not is_locked:
            self._edit.setPlainText(typed)
            self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
            self._edit.document().setModified(True)
        self._mark_buttons()

    def commit(self) -> None:
        """Announce the text being typed."""
        section = self._sections.get(self._shown)
        if section is None or self._is_locked or not self._edit.document().isModified():
            return
        self._edit.document().setModified(False)
        text = self._edit.toPlainText().strip("\n")
        if text == section.text:
            return
        # Typed back to what the data says: then it is no edit any more.
        self.edited.emit(section.key, None if text == section.generated else text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the text keeps it; Ctrl+Enter keeps it and stays."""
        if event.type() is QEvent.Type.FocusOut:
            self.commit()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.commit()
                return True
        return super().eventFilter(watched, event)

    def _is_typing(self) -> bool:
        return self._edit.document().isModified() and not self._is_locked

    def _show_item(self, item: QListWidgetItem | None) -> None:
        key = item.data(_KEY_ROLE) if item is not None else ""
        if key != self._shown:
            self.commit()
            self._show_section(key)

    def _show_section(self, key: str) -> None:
        self._shown = key
        section = self._sections.get(key)
        self._edit.setPlainText(section.text if section else "")
        self._edit.document().setModified(False)
        self._edit.setEnabled(section is not None)
        self._mark_buttons()

    def _mark_buttons(self) -> None:
        section = self._sections.get(self._shown)
        is_edited = section is not None and section.edited is not None
        typing = self._is_typing()
        self._label.setText(self._state_words(section, typing=typing))
        self._keep.setEnabled(typing)
        self._restore.setEnabled(is_edited and not self._is_locked)
        stale = self._is_stale and not self._is_locked
        self._confirm.setVisible(stale)
        self._stale_label.setVisible(stale)
        self._stale_label.setText("改动之后数据又有变化：请逐段核对，仍适用就点“已核对”，否则恢复生成文字。")

    def _state_words(self, section: PaperSection | None, *, typing: bool) -> str:
        if section is None:
            return "已签发，正文以右侧版面为准。" if self._is_locked else "这种文书由表格组成，文字取自台账。"
        if typing:
            return "正在修改，尚未保存"
        if not section.has_place:
            return "这一段在本期文书中已没有位置，没有印出"
        told = "已人工修改" if section.edited is not None else "由台账数据自动生成，可直接修改"
        # A page on a unit or a priority has its table between its paragraphs.
        return f"{told}；第一段在表上方，其余各段在表末" if section.about else told

    def _fit_list(self, count: int) -> None:
        """As high as its rows at most, so that the room is the text's; in a low window it scrolls."""
        heights = [self._list.sizeHintForRow(place) for place in range(count)]
        edges = 2 * self._list.frameWidth() + 2
        self._list.setMinimumHeight(sum(heights[:_LEAST_ROWS]) + edges)
        self._list.setMaximumHeight(sum(heights) + edges)
        for part in (self._list, self._edit, self._restore, self._keep):
            part.setVisible(bool(count))

    def _bring_back(self) -> None:
        if self._shown:
            self._edit.document().setModified(False)
            self.edited.emit(self._shown, None)

    def _dress(self, item: QListWidgetItem, section: PaperSection) -> None:
        name = section.name
        if section.edited is None:
            item.setText(name)
            item.setIcon(theme.icon("file-text", theme.TEXT_THIRD))
        else:
            mark = "已修改，数据已变" if self._is_stale else "已修改"
            if not section.is_printed:
                mark = "已删空，不印" if section.has_place else "没有位置，未印"
            item.setText(f"{name}（{mark}）")
            item.setIcon(theme.icon("pencil", theme.ACCENT))
