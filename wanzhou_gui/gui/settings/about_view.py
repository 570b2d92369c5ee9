"""关于: what this program is, under which licences it stands, and what it must not be used for."""

from __future__ import annotations

import platform
from html import escape

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from wanzhou_gui import __version__
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.settings.ui_about_view import Ui_AboutView

_PARTS = (
    ("Qt 与 PySide6", "LGPL-3.0，动态链接，可自行替换同版本库文件；源代码见 qt.io"),
    ("ReportLab", "BSD-3-Clause"),
    ("openpyxl、pypinyin、platformdirs、pyroaring", "MIT"),
    ("sqlite-utils", "Apache-2.0"),
    ("pypdfium2 与 PDFium", "Apache-2.0、BSD-3-Clause"),
    ("defusedxml", "PSF-2.0"),
    ("Tabler 图标", "MIT"),
    ("Noto Sans SC、Noto Serif SC（子集，已改名）", "SIL OFL 1.1"),
    ("Fandol 仿宋、楷体（子集，已改名）", "GPL-3.0 附字体例外"),
)


class AboutView(QWidget):
    """Version, promises and licences, all as text that can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_AboutView()
        self._ui.setupUi(self)
        self._ui.version_label.setText(f"版本 {__version__}　Qt {qVersion()}　Python {platform.python_version()}")
        self._ui.about_text.setHtml(about_html())


def about_html() -> str:
    """The page as HTML without any address to follow."""
    parts = "".join(
        f"<tr><td style='padding:2px 24px 2px 0'>{escape(name)}</td><td>{escape(licence)}</td></tr>"
        for name, licence in _PARTS
    )
    return (
        f"<div style='color:{theme.TEXT}'>"
        "<p><b>不得处理涉密信息。</b>本程序只用于公开或内部非涉密的督查事项。</p>"
        "<p><b>不联网。</b>不上传、不下载、没有账号；台账就是您选定的那一个文件，备份在它旁边的“备份”文件夹。</p>"
        "<p><b>不打分排名。</b>不以领导批示、媒体报道、留痕材料作为督查依据（《整治形式主义为基层减负若干规定》）。</p>"
        "<p><b>许可。</b>督查台按 Apache-2.0 许可发布。随附的部件：</p>"
        f"<table>{parts}</table>"
        "<p>许可全文随程序提供，见程序文件夹中的 LICENSE 和各部件目录。</p></div>"
    )
