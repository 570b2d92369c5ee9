"""Form ui/settings/display_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QLabel,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_DisplayForm:
    def setupUi(self, DisplayForm: QWidget) -> None:
        if not DisplayForm.objectName():
            DisplayForm.setObjectName("DisplayForm")
        DisplayForm.resize(1160, 480)
        self.display_layout = QVBoxLayout(DisplayForm)
        self.display_layout.setSpacing(8)
        self.display_layout.setObjectName("display_layout")
        self.display_layout.setContentsMargins(16, 12, 16, 12)
        self.size_title_label = QLabel(DisplayForm)
        self.size_title_label.setObjectName("size_title_label")
        self.size_title_label.setProperty("kind", "card_title")

        self.display_layout.addWidget(self.size_title_label)

        self.size_hint_label = QLabel(DisplayForm)
        self.size_hint_label.setObjectName("size_hint_label")
        self.size_hint_label.setProperty("kind", "caption")

        self.display_layout.addWidget(self.size_hint_label)

        self.standard_radio = QRadioButton(DisplayForm)
        self.standard_radio.setObjectName("standard_radio")

        self.display_layout.addWidget(self.standard_radio)

        self.large_radio = QRadioButton(DisplayForm)
        self.large_radio.setObjectName("large_radio")

        self.display_layout.addWidget(self.large_radio)

        self.largest_radio = QRadioButton(DisplayForm)
        self.largest_radio.setObjectName("largest_radio")

        self.display_layout.addWidget(self.largest_radio)

        self.sample_label = QLabel(DisplayForm)
        self.sample_label.setObjectName("sample_label")

        self.display_layout.addWidget(self.sample_label)

        self.problem_label = QLabel(DisplayForm)
        self.problem_label.setObjectName("problem_label")
        self.problem_label.setProperty("kind", "problem")
        self.problem_label.setWordWrap(True)

        self.display_layout.addWidget(self.problem_label)

        self.display_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.display_layout.addItem(self.display_spacer)

        QWidget.setTabOrder(self.standard_radio, self.large_radio)
        QWidget.setTabOrder(self.large_radio, self.largest_radio)

        self.retranslateUi(DisplayForm)

    def retranslateUi(self, DisplayForm: QWidget) -> None:
        self.size_title_label.setText(QCoreApplication.translate("DisplayForm", "字号", None))
        self.size_hint_label.setText(QCoreApplication.translate("DisplayForm", "改后立即生效，下次打开仍然有效。", None))
        self.standard_radio.setText(QCoreApplication.translate("DisplayForm", "标准(&1)", None))
        self.standard_radio.setAccessibleName(QCoreApplication.translate("DisplayForm", "字号：标准", None))
        self.large_radio.setText(QCoreApplication.translate("DisplayForm", "大(&2)", None))
        self.large_radio.setAccessibleName(QCoreApplication.translate("DisplayForm", "字号：大", None))
        self.largest_radio.setText(QCoreApplication.translate("DisplayForm", "特大(&3)", None))
        self.largest_radio.setAccessibleName(QCoreApplication.translate("DisplayForm", "字号：特大", None))
        self.sample_label.setText(QCoreApplication.translate("DisplayForm", "万州区知识产权高质量发展行动方案（2023—2025年）\u3000完成比例 49.9%", None))
        self.problem_label.setText("")
        pass
