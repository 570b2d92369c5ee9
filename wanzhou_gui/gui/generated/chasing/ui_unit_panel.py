"""Form ui/chasing/unit_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class Ui_UnitPanel:
    def setupUi(self, UnitPanel: QFrame) -> None:
        if not UnitPanel.objectName():
            UnitPanel.setObjectName("UnitPanel")
        UnitPanel.setProperty("kind", "card")
        self.panel_layout = QVBoxLayout(UnitPanel)
        self.panel_layout.setSpacing(6)
        self.panel_layout.setObjectName("panel_layout")
        self.panel_layout.setContentsMargins(14, 10, 14, 10)
        self.name_layout = QHBoxLayout()
        self.name_layout.setSpacing(8)
        self.name_layout.setObjectName("name_layout")
        self.name_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(UnitPanel)
        self.name_label.setObjectName("name_label")
        self.name_label.setWordWrap(True)
        self.name_label.setProperty("kind", "card_title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)

        self.name_layout.addWidget(self.name_label)

        self.state_label = QLabel(UnitPanel)
        self.state_label.setObjectName("state_label")
        self.state_label.setProperty("kind", "second")

        self.name_layout.addWidget(self.state_label)

        self.panel_layout.addLayout(self.name_layout)

        self.contact_layout = QHBoxLayout()
        self.contact_layout.setSpacing(8)
        self.contact_layout.setObjectName("contact_layout")
        self.contact_layout.setContentsMargins(0, 0, 0, 0)
        self.contact_label = QLabel(UnitPanel)
        self.contact_label.setObjectName("contact_label")
        self.contact_label.setWordWrap(True)
        self.contact_label.setProperty("kind", "second")
        sizePolicy.setHeightForWidth(self.contact_label.sizePolicy().hasHeightForWidth())
        self.contact_label.setSizePolicy(sizePolicy)

        self.contact_layout.addWidget(self.contact_label)

        self.contact_button = QPushButton(UnitPanel)
        self.contact_button.setObjectName("contact_button")
        self.contact_button.setProperty("kind", "link")

        self.contact_layout.addWidget(self.contact_button)

        self.panel_layout.addLayout(self.contact_layout)

        self.proposal_label = QLabel(UnitPanel)
        self.proposal_label.setObjectName("proposal_label")
        self.proposal_label.setWordWrap(True)

        self.panel_layout.addWidget(self.proposal_label)

        self.red_label = QLabel(UnitPanel)
        self.red_label.setObjectName("red_label")
        self.red_label.setWordWrap(True)

        self.panel_layout.addWidget(self.red_label)

        self.interview_button = QPushButton(UnitPanel)
        self.interview_button.setObjectName("interview_button")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.interview_button.sizePolicy().hasHeightForWidth())
        self.interview_button.setSizePolicy(sizePolicy1)
        self.interview_button.setProperty("kind", "link")

        self.panel_layout.addWidget(self.interview_button)

        self.request_label = QLabel(UnitPanel)
        self.request_label.setObjectName("request_label")
        self.request_label.setWordWrap(True)
        self.request_label.setProperty("kind", "caption")

        self.panel_layout.addWidget(self.request_label)

        self.action_body = QWidget(UnitPanel)
        self.action_body.setObjectName("action_body")
        self.action_layout = QGridLayout(self.action_body)
        self.action_layout.setObjectName("action_layout")
        self.action_layout.setHorizontalSpacing(12)
        self.action_layout.setVerticalSpacing(6)
        self.action_layout.setContentsMargins(0, 0, 0, 0)
        self.call_button = QPushButton(self.action_body)
        self.call_button.setObjectName("call_button")
        self.call_button.setProperty("kind", "primary")

        self.action_layout.addWidget(self.call_button, 0, 0, 1, 1)

        self.step_button = QPushButton(self.action_body)
        self.step_button.setObjectName("step_button")

        self.action_layout.addWidget(self.step_button, 0, 1, 1, 1)

        self.copy_short_button = QPushButton(self.action_body)
        self.copy_short_button.setObjectName("copy_short_button")

        self.action_layout.addWidget(self.copy_short_button, 1, 0, 1, 1)

        self.copy_chat_button = QPushButton(self.action_body)
        self.copy_chat_button.setObjectName("copy_chat_button")

        self.action_layout.addWidget(self.copy_chat_button, 1, 1, 1, 1)

        self.request_button = QPushButton(self.action_body)
        self.request_button.setObjectName("request_button")
        self.request_button.setProperty("kind", "link")

        self.action_layout.addWidget(self.request_button, 2, 0, 1, 1)

        self.returns_button = QPushButton(self.action_body)
        self.returns_button.setObjectName("returns_button")
        self.returns_button.setProperty("kind", "link")

        self.action_layout.addWidget(self.returns_button, 2, 1, 1, 1)

        self.action_layout.setColumnStretch(0, 1)
        self.action_layout.setColumnStretch(1, 1)

        self.panel_layout.addWidget(self.action_body)

        self.done_label = QLabel(UnitPanel)
        self.done_label.setObjectName("done_label")
        self.done_label.setWordWrap(True)
        self.done_label.setProperty("kind", "caption")

        self.panel_layout.addWidget(self.done_label)

        self.plans_body = QWidget(UnitPanel)
        self.plans_body.setObjectName("plans_body")
        self.plans_body.setVisible(False)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.plans_body.sizePolicy().hasHeightForWidth())
        self.plans_body.setSizePolicy(sizePolicy2)
        self.plans_layout = QVBoxLayout(self.plans_body)
        self.plans_layout.setSpacing(2)
        self.plans_layout.setObjectName("plans_layout")
        self.plans_layout.setContentsMargins(0, 0, 0, 0)
        self.plans_title_label = QLabel(self.plans_body)
        self.plans_title_label.setObjectName("plans_title_label")
        self.plans_title_label.setProperty("kind", "card_title")

        self.plans_layout.addWidget(self.plans_title_label)

        self.panel_layout.addWidget(self.plans_body)

        self.history_title_label = QLabel(UnitPanel)
        self.history_title_label.setObjectName("history_title_label")
        self.history_title_label.setProperty("kind", "card_title")

        self.panel_layout.addWidget(self.history_title_label)

        self.history_empty_label = QLabel(UnitPanel)
        self.history_empty_label.setObjectName("history_empty_label")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.history_empty_label.sizePolicy().hasHeightForWidth())
        self.history_empty_label.setSizePolicy(sizePolicy3)
        self.history_empty_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.history_empty_label.setWordWrap(True)
        self.history_empty_label.setProperty("kind", "second")

        self.panel_layout.addWidget(self.history_empty_label)

        QWidget.setTabOrder(self.contact_button, self.interview_button)
        QWidget.setTabOrder(self.interview_button, self.call_button)
        QWidget.setTabOrder(self.call_button, self.step_button)
        QWidget.setTabOrder(self.step_button, self.copy_short_button)
        QWidget.setTabOrder(self.copy_short_button, self.copy_chat_button)
        QWidget.setTabOrder(self.copy_chat_button, self.request_button)
        QWidget.setTabOrder(self.request_button, self.returns_button)

        self.retranslateUi(UnitPanel)

    def retranslateUi(self, UnitPanel: QFrame) -> None:
        self.name_label.setText("")
        self.state_label.setText("")
        self.contact_label.setText("")
        self.contact_button.setText(QCoreApplication.translate("UnitPanel", "改电话(&D)", None))
        self.contact_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "到单位字典改这个单位的联系人和电话", None))
        self.proposal_label.setText("")
        self.red_label.setText("")
        self.interview_button.setText(QCoreApplication.translate("UnitPanel", "到任务页办理约谈…", None))
        self.interview_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "到任务页办理这个单位的约谈", None))
        self.request_label.setText("")
        self.call_button.setText(QCoreApplication.translate("UnitPanel", "记电话（F8）", None))
        self.call_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "记电话", None))
        self.step_button.setText(QCoreApplication.translate("UnitPanel", "催办文书…", None))
        self.step_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "对这个单位制发催办文书", None))
        self.copy_short_button.setText(QCoreApplication.translate("UnitPanel", "复制短信(&M)", None))
        self.copy_short_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "复制短信", None))
        self.copy_chat_button.setText(QCoreApplication.translate("UnitPanel", "复制微信文字(&W)", None))
        self.copy_chat_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "复制微信文字", None))
        self.request_button.setText(QCoreApplication.translate("UnitPanel", "记一次要求…", None))
        self.request_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "记一次其他要求", None))
        self.returns_button.setText(QCoreApplication.translate("UnitPanel", "打开填报", None))
        self.returns_button.setAccessibleName(QCoreApplication.translate("UnitPanel", "打开这个单位的填报", None))
        self.done_label.setText("")
        self.plans_title_label.setText(QCoreApplication.translate("UnitPanel", "各方案（回车打开填报）", None))
        self.history_title_label.setText(QCoreApplication.translate("UnitPanel", "往来记录", None))
        self.history_empty_label.setText(QCoreApplication.translate("UnitPanel", "本期还没有电话和文书。", None))
        pass
