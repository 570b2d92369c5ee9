"""Form ui/plans/version_bar.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class Ui_VersionBar:
    def setupUi(self, VersionBar: QWidget) -> None:
        if not VersionBar.objectName():
            VersionBar.setObjectName("VersionBar")
        VersionBar.resize(1080, 48)
        self.version_bar_layout = QVBoxLayout(VersionBar)
        self.version_bar_layout.setSpacing(0)
        self.version_bar_layout.setObjectName("version_bar_layout")
        self.version_bar_layout.setContentsMargins(0, 0, 0, 0)
        self.bar_frame = QFrame(VersionBar)
        self.bar_frame.setObjectName("bar_frame")
        self.bar_frame.setProperty("kind", "notice")
        self.bar_layout = QHBoxLayout(self.bar_frame)
        self.bar_layout.setSpacing(8)
        self.bar_layout.setObjectName("bar_layout")
        self.bar_layout.setContentsMargins(6, 6, 6, 6)
        self.likeness_label = QLabel(self.bar_frame)
        self.likeness_label.setObjectName("likeness_label")
        self.likeness_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.likeness_label.sizePolicy().hasHeightForWidth())
        self.likeness_label.setSizePolicy(sizePolicy)

        self.bar_layout.addWidget(self.likeness_label)

        self.likely_combo = QComboBox(self.bar_frame)
        self.likely_combo.setObjectName("likely_combo")

        self.bar_layout.addWidget(self.likely_combo)

        self.amend_button = QPushButton(self.bar_frame)
        self.amend_button.setObjectName("amend_button")

        self.bar_layout.addWidget(self.amend_button)

        self.new_plan_button = QPushButton(self.bar_frame)
        self.new_plan_button.setObjectName("new_plan_button")

        self.bar_layout.addWidget(self.new_plan_button)

        self.versions_button = QPushButton(self.bar_frame)
        self.versions_button.setObjectName("versions_button")

        self.bar_layout.addWidget(self.versions_button)

        self.version_bar_layout.addWidget(self.bar_frame)

        QWidget.setTabOrder(self.likely_combo, self.amend_button)
        QWidget.setTabOrder(self.amend_button, self.new_plan_button)
        QWidget.setTabOrder(self.new_plan_button, self.versions_button)

        self.retranslateUi(VersionBar)

    def retranslateUi(self, VersionBar: QWidget) -> None:
        self.likeness_label.setText("")
        self.likely_combo.setAccessibleName(QCoreApplication.translate("VersionBar", "台账里的方案", None))
        self.amend_button.setText(QCoreApplication.translate("VersionBar", "作为它的新版本(&R)…", None))
        self.amend_button.setAccessibleName(QCoreApplication.translate("VersionBar", "作为这个方案的新版本", None))
        self.new_plan_button.setText(QCoreApplication.translate("VersionBar", "作为新方案(&X)", None))
        self.new_plan_button.setAccessibleName(QCoreApplication.translate("VersionBar", "作为新方案", None))
        self.versions_button.setText(QCoreApplication.translate("VersionBar", "查看版本与差异(&R)…", None))
        self.versions_button.setAccessibleName(QCoreApplication.translate("VersionBar", "查看版本与差异", None))
        pass
