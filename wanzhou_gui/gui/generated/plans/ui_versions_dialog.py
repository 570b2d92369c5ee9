"""Form ui/plans/versions_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.plans.version_differences import VersionDifferences


class Ui_VersionsDialog:
    def setupUi(self, VersionsDialog: QDialog) -> None:
        if not VersionsDialog.objectName():
            VersionsDialog.setObjectName("VersionsDialog")
        VersionsDialog.resize(1180, 600)
        self.versions_layout = QVBoxLayout(VersionsDialog)
        self.versions_layout.setSpacing(8)
        self.versions_layout.setObjectName("versions_layout")
        self.versions_layout.setContentsMargins(14, 14, 14, 14)
        self.plan_label = QLabel(VersionsDialog)
        self.plan_label.setObjectName("plan_label")
        self.plan_label.setProperty("kind", "card_title")
        self.plan_label.setWordWrap(True)

        self.versions_layout.addWidget(self.plan_label)

        self.version_choice_layout = QHBoxLayout()
        self.version_choice_layout.setSpacing(8)
        self.version_choice_layout.setObjectName("version_choice_layout")
        self.version_choice_layout.setContentsMargins(0, 0, 0, 0)
        self.version_label = QLabel(VersionsDialog)
        self.version_label.setObjectName("version_label")

        self.version_choice_layout.addWidget(self.version_label)

        self.version_combo = QComboBox(VersionsDialog)
        self.version_combo.setObjectName("version_combo")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.version_combo.sizePolicy().hasHeightForWidth())
        self.version_combo.setSizePolicy(sizePolicy)

        self.version_choice_layout.addWidget(self.version_combo)

        self.versions_layout.addLayout(self.version_choice_layout)

        self.ground_label = QLabel(VersionsDialog)
        self.ground_label.setObjectName("ground_label")
        self.ground_label.setProperty("kind", "second")
        self.ground_label.setWordWrap(True)

        self.versions_layout.addWidget(self.ground_label)

        self.differences_view = VersionDifferences(VersionsDialog)
        self.differences_view.setObjectName("differences_view")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.differences_view.sizePolicy().hasHeightForWidth())
        self.differences_view.setSizePolicy(sizePolicy1)

        self.versions_layout.addWidget(self.differences_view)

        self.versions_actions_layout = QHBoxLayout()
        self.versions_actions_layout.setSpacing(8)
        self.versions_actions_layout.setObjectName("versions_actions_layout")
        self.versions_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.versions_actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.versions_actions_layout.addItem(self.versions_actions_spacer)

        self.close_button = QPushButton(VersionsDialog)
        self.close_button.setObjectName("close_button")

        self.versions_actions_layout.addWidget(self.close_button)

        self.versions_layout.addLayout(self.versions_actions_layout)

        self.version_label.setBuddy(self.version_combo)
        QWidget.setTabOrder(self.version_combo, self.close_button)

        self.retranslateUi(VersionsDialog)

    def retranslateUi(self, VersionsDialog: QDialog) -> None:
        VersionsDialog.setWindowTitle(QCoreApplication.translate("VersionsDialog", "方案版本与差异", None))
        self.plan_label.setText("")
        self.version_label.setText(QCoreApplication.translate("VersionsDialog", "版本(&V)", None))
        self.version_combo.setAccessibleName(QCoreApplication.translate("VersionsDialog", "版本", None))
        self.ground_label.setText("")
        self.close_button.setText(QCoreApplication.translate("VersionsDialog", "关闭(&C)", None))
        self.close_button.setAccessibleName(QCoreApplication.translate("VersionsDialog", "关闭", None))
