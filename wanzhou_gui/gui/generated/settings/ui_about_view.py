"""Form ui/settings/about_view.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


class Ui_AboutView:
    def setupUi(self, AboutView: QWidget) -> None:
        if not AboutView.objectName():
            AboutView.setObjectName("AboutView")
        AboutView.resize(1160, 480)
        self.about_layout = QVBoxLayout(AboutView)
        self.about_layout.setSpacing(8)
        self.about_layout.setObjectName("about_layout")
        self.about_layout.setContentsMargins(16, 12, 16, 12)
        self.name_label = QLabel(AboutView)
        self.name_label.setObjectName("name_label")
        self.name_label.setProperty("kind", "page_title")

        self.about_layout.addWidget(self.name_label)

        self.version_label = QLabel(AboutView)
        self.version_label.setObjectName("version_label")
        self.version_label.setProperty("kind", "second")

        self.about_layout.addWidget(self.version_label)

        self.about_text = QTextBrowser(AboutView)
        self.about_text.setObjectName("about_text")
        self.about_text.setOpenExternalLinks(False)
        self.about_text.setOpenLinks(False)
        self.about_text.setFrameShape(QFrame.Shape.NoFrame)

        self.about_layout.addWidget(self.about_text)

        self.retranslateUi(AboutView)

    def retranslateUi(self, AboutView: QWidget) -> None:
        self.name_label.setText(QCoreApplication.translate("AboutView", "督查台", None))
        self.version_label.setText("")
        self.about_text.setAccessibleName(QCoreApplication.translate("AboutView", "关于督查台", None))
        pass
