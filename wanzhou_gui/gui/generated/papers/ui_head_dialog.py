"""Form ui/papers/head_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_HeadDialog:
    def setupUi(self, HeadDialog: QDialog) -> None:
        if not HeadDialog.objectName():
            HeadDialog.setObjectName("HeadDialog")
        HeadDialog.setMinimumSize(QSize(720, 0))
        self.dialog_layout = QVBoxLayout(HeadDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 12, 20, 12)
        self.title_label = QLabel(HeadDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.title_label)

        self.hint_label = QLabel(HeadDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.hint_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(5)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.copy_number_caption = QLabel(HeadDialog)
        self.copy_number_caption.setObjectName("copy_number_caption")

        self.field_layout.addWidget(self.copy_number_caption, 0, 0, 1, 1)

        self.copy_number_edit = QLineEdit(HeadDialog)
        self.copy_number_edit.setObjectName("copy_number_edit")
        self.copy_number_edit.setMaxLength(600)

        self.field_layout.addWidget(self.copy_number_edit, 0, 1, 1, 1)

        self.copy_number_whose = QLabel(HeadDialog)
        self.copy_number_whose.setObjectName("copy_number_whose")
        self.copy_number_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.copy_number_whose, 0, 2, 1, 1)

        self.urgency_caption = QLabel(HeadDialog)
        self.urgency_caption.setObjectName("urgency_caption")

        self.field_layout.addWidget(self.urgency_caption, 0, 3, 1, 1)

        self.urgency_combo = QComboBox(HeadDialog)
        self.urgency_combo.setObjectName("urgency_combo")

        self.field_layout.addWidget(self.urgency_combo, 0, 4, 1, 1)

        self.urgency_whose = QLabel(HeadDialog)
        self.urgency_whose.setObjectName("urgency_whose")
        self.urgency_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.urgency_whose, 0, 5, 1, 1)

        self.signed_by_caption = QLabel(HeadDialog)
        self.signed_by_caption.setObjectName("signed_by_caption")

        self.field_layout.addWidget(self.signed_by_caption, 1, 0, 1, 1)

        self.signed_by_edit = QLineEdit(HeadDialog)
        self.signed_by_edit.setObjectName("signed_by_edit")
        self.signed_by_edit.setMaxLength(600)

        self.field_layout.addWidget(self.signed_by_edit, 1, 1, 1, 4)

        self.signed_by_whose = QLabel(HeadDialog)
        self.signed_by_whose.setObjectName("signed_by_whose")
        self.signed_by_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.signed_by_whose, 1, 5, 1, 1)

        self.joint_agencies_caption = QLabel(HeadDialog)
        self.joint_agencies_caption.setObjectName("joint_agencies_caption")

        self.field_layout.addWidget(self.joint_agencies_caption, 2, 0, 1, 1)

        self.joint_agencies_edit = QLineEdit(HeadDialog)
        self.joint_agencies_edit.setObjectName("joint_agencies_edit")
        self.joint_agencies_edit.setMaxLength(600)

        self.field_layout.addWidget(self.joint_agencies_edit, 2, 1, 1, 4)

        self.joint_agencies_whose = QLabel(HeadDialog)
        self.joint_agencies_whose.setObjectName("joint_agencies_whose")
        self.joint_agencies_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.joint_agencies_whose, 2, 5, 1, 1)

        self.joint_mark_caption = QLabel(HeadDialog)
        self.joint_mark_caption.setObjectName("joint_mark_caption")

        self.field_layout.addWidget(self.joint_mark_caption, 3, 0, 1, 1)

        self.joint_mark_combo = QComboBox(HeadDialog)
        self.joint_mark_combo.setObjectName("joint_mark_combo")

        self.field_layout.addWidget(self.joint_mark_combo, 3, 1, 1, 4)

        self.joint_mark_whose = QLabel(HeadDialog)
        self.joint_mark_whose.setObjectName("joint_mark_whose")
        self.joint_mark_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.joint_mark_whose, 3, 5, 1, 1)

        self.sealing_caption = QLabel(HeadDialog)
        self.sealing_caption.setObjectName("sealing_caption")

        self.field_layout.addWidget(self.sealing_caption, 4, 0, 1, 1)

        self.sealing_combo = QComboBox(HeadDialog)
        self.sealing_combo.setObjectName("sealing_combo")

        self.field_layout.addWidget(self.sealing_combo, 4, 1, 1, 1)

        self.sealing_whose = QLabel(HeadDialog)
        self.sealing_whose.setObjectName("sealing_whose")
        self.sealing_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.sealing_whose, 4, 2, 1, 1)

        self.annex_binding_caption = QLabel(HeadDialog)
        self.annex_binding_caption.setObjectName("annex_binding_caption")

        self.field_layout.addWidget(self.annex_binding_caption, 4, 3, 1, 1)

        self.annex_binding_combo = QComboBox(HeadDialog)
        self.annex_binding_combo.setObjectName("annex_binding_combo")

        self.field_layout.addWidget(self.annex_binding_combo, 4, 4, 1, 1)

        self.annex_binding_whose = QLabel(HeadDialog)
        self.annex_binding_whose.setObjectName("annex_binding_whose")
        self.annex_binding_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.annex_binding_whose, 4, 5, 1, 1)

        self.stamped_by_caption = QLabel(HeadDialog)
        self.stamped_by_caption.setObjectName("stamped_by_caption")

        self.field_layout.addWidget(self.stamped_by_caption, 5, 0, 1, 1)

        self.stamped_by_edit = QLineEdit(HeadDialog)
        self.stamped_by_edit.setObjectName("stamped_by_edit")
        self.stamped_by_edit.setMaxLength(600)

        self.field_layout.addWidget(self.stamped_by_edit, 5, 1, 1, 4)

        self.stamped_by_whose = QLabel(HeadDialog)
        self.stamped_by_whose.setObjectName("stamped_by_whose")
        self.stamped_by_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.stamped_by_whose, 5, 5, 1, 1)

        self.recipients_caption = QLabel(HeadDialog)
        self.recipients_caption.setObjectName("recipients_caption")

        self.field_layout.addWidget(self.recipients_caption, 6, 0, 1, 1)

        self.recipients_edit = QLineEdit(HeadDialog)
        self.recipients_edit.setObjectName("recipients_edit")
        self.recipients_edit.setMaxLength(600)

        self.field_layout.addWidget(self.recipients_edit, 6, 1, 1, 4)

        self.recipients_whose = QLabel(HeadDialog)
        self.recipients_whose.setObjectName("recipients_whose")
        self.recipients_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.recipients_whose, 6, 5, 1, 1)

        self.note_caption = QLabel(HeadDialog)
        self.note_caption.setObjectName("note_caption")

        self.field_layout.addWidget(self.note_caption, 7, 0, 1, 1)

        self.note_edit = QLineEdit(HeadDialog)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setMaxLength(600)

        self.field_layout.addWidget(self.note_edit, 7, 1, 1, 4)

        self.note_whose = QLabel(HeadDialog)
        self.note_whose.setObjectName("note_whose")
        self.note_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.note_whose, 7, 5, 1, 1)

        self.copied_to_caption = QLabel(HeadDialog)
        self.copied_to_caption.setObjectName("copied_to_caption")

        self.field_layout.addWidget(self.copied_to_caption, 8, 0, 1, 1)

        self.copied_to_edit = QLineEdit(HeadDialog)
        self.copied_to_edit.setObjectName("copied_to_edit")
        self.copied_to_edit.setMaxLength(600)

        self.field_layout.addWidget(self.copied_to_edit, 8, 1, 1, 4)

        self.copied_to_whose = QLabel(HeadDialog)
        self.copied_to_whose.setObjectName("copied_to_whose")
        self.copied_to_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.copied_to_whose, 8, 5, 1, 1)

        self.printing_office_caption = QLabel(HeadDialog)
        self.printing_office_caption.setObjectName("printing_office_caption")

        self.field_layout.addWidget(self.printing_office_caption, 9, 0, 1, 1)

        self.printing_office_edit = QLineEdit(HeadDialog)
        self.printing_office_edit.setObjectName("printing_office_edit")
        self.printing_office_edit.setMaxLength(600)

        self.field_layout.addWidget(self.printing_office_edit, 9, 1, 1, 4)

        self.printing_office_whose = QLabel(HeadDialog)
        self.printing_office_whose.setObjectName("printing_office_whose")
        self.printing_office_whose.setProperty("kind", "caption")

        self.field_layout.addWidget(self.printing_office_whose, 9, 5, 1, 1)

        self.field_layout.setColumnStretch(1, 1)
        self.field_layout.setColumnStretch(4, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.signer_label = QLabel(HeadDialog)
        self.signer_label.setObjectName("signer_label")
        self.signer_label.setWordWrap(True)
        self.signer_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.signer_label)

        self.problem_label = ProblemLabel(HeadDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.restore_button = QPushButton(HeadDialog)
        self.restore_button.setObjectName("restore_button")

        self.button_row.addWidget(self.restore_button)

        self.actual_button = QPushButton(HeadDialog)
        self.actual_button.setObjectName("actual_button")

        self.button_row.addWidget(self.actual_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(HeadDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(HeadDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.save_button)

        self.dialog_layout.addLayout(self.button_row)

        self.copy_number_caption.setBuddy(self.copy_number_edit)
        self.urgency_caption.setBuddy(self.urgency_combo)
        self.signed_by_caption.setBuddy(self.signed_by_edit)
        self.joint_agencies_caption.setBuddy(self.joint_agencies_edit)
        self.joint_mark_caption.setBuddy(self.joint_mark_combo)
        self.sealing_caption.setBuddy(self.sealing_combo)
        self.annex_binding_caption.setBuddy(self.annex_binding_combo)
        self.stamped_by_caption.setBuddy(self.stamped_by_edit)
        self.recipients_caption.setBuddy(self.recipients_edit)
        self.note_caption.setBuddy(self.note_edit)
        self.copied_to_caption.setBuddy(self.copied_to_edit)
        self.printing_office_caption.setBuddy(self.printing_office_edit)
        QWidget.setTabOrder(self.copy_number_edit, self.urgency_combo)
        QWidget.setTabOrder(self.urgency_combo, self.signed_by_edit)
        QWidget.setTabOrder(self.signed_by_edit, self.joint_agencies_edit)
        QWidget.setTabOrder(self.joint_agencies_edit, self.joint_mark_combo)
        QWidget.setTabOrder(self.joint_mark_combo, self.sealing_combo)
        QWidget.setTabOrder(self.sealing_combo, self.annex_binding_combo)
        QWidget.setTabOrder(self.annex_binding_combo, self.stamped_by_edit)
        QWidget.setTabOrder(self.stamped_by_edit, self.recipients_edit)
        QWidget.setTabOrder(self.recipients_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.copied_to_edit)
        QWidget.setTabOrder(self.copied_to_edit, self.printing_office_edit)
        QWidget.setTabOrder(self.printing_office_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.actual_button)

        self.retranslateUi(HeadDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, HeadDialog: QDialog) -> None:
        HeadDialog.setWindowTitle(QCoreApplication.translate("HeadDialog", "版头和版记", None))
        self.title_label.setText("")
        self.hint_label.setText(QCoreApplication.translate("HeadDialog", "只改这一份文书；没有改的照模板。", None))
        self.copy_number_caption.setText(QCoreApplication.translate("HeadDialog", "份号(&N)", None))
        self.copy_number_edit.setPlaceholderText(QCoreApplication.translate("HeadDialog", "如 000001", None))
        self.copy_number_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "份号", None))
        self.copy_number_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.urgency_caption.setText(QCoreApplication.translate("HeadDialog", "紧急程度(&U)", None))
        self.urgency_combo.setAccessibleName(QCoreApplication.translate("HeadDialog", "紧急程度", None))
        self.urgency_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.signed_by_caption.setText(QCoreApplication.translate("HeadDialog", "签发人(&G)", None))
        self.signed_by_edit.setPlaceholderText(QCoreApplication.translate("HeadDialog", "留空即写实际签发人的姓名", None))
        self.signed_by_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "签发人", None))
        self.signed_by_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.joint_agencies_caption.setText(QCoreApplication.translate("HeadDialog", "联合发文机关(&J)", None))
        self.joint_agencies_edit.setPlaceholderText(QCoreApplication.translate("HeadDialog", "不是联合行文的留空；本机关不写，自动排在最前", None))
        self.joint_agencies_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "联合发文机关", None))
        self.joint_agencies_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.joint_mark_caption.setText(QCoreApplication.translate("HeadDialog", "联合发文标志(&B)", None))
        self.joint_mark_combo.setAccessibleName(QCoreApplication.translate("HeadDialog", "联合发文标志", None))
        self.joint_mark_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.sealing_caption.setText(QCoreApplication.translate("HeadDialog", "用印方式(&Q)", None))
        self.sealing_combo.setAccessibleName(QCoreApplication.translate("HeadDialog", "用印方式", None))
        self.sealing_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.annex_binding_caption.setText(QCoreApplication.translate("HeadDialog", "附件装订(&D)", None))
        self.annex_binding_combo.setAccessibleName(QCoreApplication.translate("HeadDialog", "附件装订", None))
        self.annex_binding_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.stamped_by_caption.setText(QCoreApplication.translate("HeadDialog", "签名章(&T)", None))
        self.stamped_by_edit.setPlaceholderText(QCoreApplication.translate("HeadDialog", "如 区长 张三；职务和姓名中间空一格", None))
        self.stamped_by_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "签名章", None))
        self.stamped_by_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.recipients_caption.setText(QCoreApplication.translate("HeadDialog", "主送(&Z)", None))
        self.recipients_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "主送", None))
        self.recipients_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.note_caption.setText(QCoreApplication.translate("HeadDialog", "附注(&F)", None))
        self.note_edit.setPlaceholderText(QCoreApplication.translate("HeadDialog", "如 此件公开发布；括号自动加", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "附注", None))
        self.note_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.copied_to_caption.setText(QCoreApplication.translate("HeadDialog", "抄送(&C)", None))
        self.copied_to_edit.setPlaceholderText(QCoreApplication.translate("HeadDialog", "留空即不抄送", None))
        self.copied_to_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "抄送", None))
        self.copied_to_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.printing_office_caption.setText(QCoreApplication.translate("HeadDialog", "印发机关(&Y)", None))
        self.printing_office_edit.setAccessibleName(QCoreApplication.translate("HeadDialog", "印发机关", None))
        self.printing_office_whose.setText(QCoreApplication.translate("HeadDialog", "照模板", None))
        self.signer_label.setText("")
        self.restore_button.setText(QCoreApplication.translate("HeadDialog", "全部照模板(&R)", None))
        self.actual_button.setText(QCoreApplication.translate("HeadDialog", "按实际签发人(&A)", None))
        self.cancel_button.setText(QCoreApplication.translate("HeadDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("HeadDialog", "保存(&S)", None))
