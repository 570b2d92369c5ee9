"""Form ui/settings/office_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_OfficeForm:
    def setupUi(self, OfficeForm: QWidget) -> None:
        if not OfficeForm.objectName():
            OfficeForm.setObjectName("OfficeForm")
        OfficeForm.resize(1160, 480)
        self.office_outer_layout = QVBoxLayout(OfficeForm)
        self.office_outer_layout.setSpacing(8)
        self.office_outer_layout.setObjectName("office_outer_layout")
        self.office_outer_layout.setContentsMargins(0, 0, 0, 0)
        self.office_area = QScrollArea(OfficeForm)
        self.office_area.setObjectName("office_area")
        self.office_area.setWidgetResizable(True)
        self.office_area.setFrameShape(QFrame.Shape.NoFrame)
        self.office_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.office_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.office_body = QWidget()
        self.office_body.setObjectName("office_body")
        self.office_layout = QVBoxLayout(self.office_body)
        self.office_layout.setSpacing(12)
        self.office_layout.setObjectName("office_layout")
        self.office_layout.setContentsMargins(16, 12, 16, 12)
        self.intro_label = QLabel(self.office_body)
        self.intro_label.setObjectName("intro_label")
        self.intro_label.setProperty("kind", "caption")
        self.intro_label.setWordWrap(True)

        self.office_layout.addWidget(self.intro_label)

        self.columns_layout = QHBoxLayout()
        self.columns_layout.setSpacing(32)
        self.columns_layout.setObjectName("columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.left_layout = QGridLayout()
        self.left_layout.setObjectName("left_layout")
        self.left_layout.setHorizontalSpacing(12)
        self.left_layout.setVerticalSpacing(4)
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.district_label = QLabel(self.office_body)
        self.district_label.setObjectName("district_label")

        self.left_layout.addWidget(self.district_label, 0, 0, 1, 1)

        self.district_edit = QLineEdit(self.office_body)
        self.district_edit.setObjectName("district_edit")

        self.left_layout.addWidget(self.district_edit, 0, 1, 1, 1)

        self.district_problem = ProblemLabel(self.office_body)
        self.district_problem.setObjectName("district_problem")

        self.left_layout.addWidget(self.district_problem, 1, 1, 1, 1)

        self.office_name_label = QLabel(self.office_body)
        self.office_name_label.setObjectName("office_name_label")

        self.left_layout.addWidget(self.office_name_label, 2, 0, 1, 1)

        self.office_name_edit = QLineEdit(self.office_body)
        self.office_name_edit.setObjectName("office_name_edit")

        self.left_layout.addWidget(self.office_name_edit, 2, 1, 1, 1)

        self.office_name_problem = ProblemLabel(self.office_body)
        self.office_name_problem.setObjectName("office_name_problem")

        self.left_layout.addWidget(self.office_name_problem, 3, 1, 1, 1)

        self.office_name_hint_label = QLabel(self.office_body)
        self.office_name_hint_label.setObjectName("office_name_hint_label")
        self.office_name_hint_label.setProperty("kind", "caption")
        self.office_name_hint_label.setWordWrap(True)

        self.left_layout.addWidget(self.office_name_hint_label, 4, 1, 1, 1)

        self.red_mark_label = QLabel(self.office_body)
        self.red_mark_label.setObjectName("red_mark_label")

        self.left_layout.addWidget(self.red_mark_label, 5, 0, 1, 1)

        self.red_mark_edit = QLineEdit(self.office_body)
        self.red_mark_edit.setObjectName("red_mark_edit")

        self.left_layout.addWidget(self.red_mark_edit, 5, 1, 1, 1)

        self.red_mark_problem = ProblemLabel(self.office_body)
        self.red_mark_problem.setObjectName("red_mark_problem")

        self.left_layout.addWidget(self.red_mark_problem, 6, 1, 1, 1)

        self.red_mark_hint_label = QLabel(self.office_body)
        self.red_mark_hint_label.setObjectName("red_mark_hint_label")
        self.red_mark_hint_label.setProperty("kind", "caption")
        self.red_mark_hint_label.setWordWrap(True)

        self.left_layout.addWidget(self.red_mark_hint_label, 7, 1, 1, 1)

        self.printing_office_label = QLabel(self.office_body)
        self.printing_office_label.setObjectName("printing_office_label")

        self.left_layout.addWidget(self.printing_office_label, 8, 0, 1, 1)

        self.printing_office_edit = QLineEdit(self.office_body)
        self.printing_office_edit.setObjectName("printing_office_edit")

        self.left_layout.addWidget(self.printing_office_edit, 8, 1, 1, 1)

        self.printing_office_problem = ProblemLabel(self.office_body)
        self.printing_office_problem.setObjectName("printing_office_problem")

        self.left_layout.addWidget(self.printing_office_problem, 9, 1, 1, 1)

        self.printing_office_hint_label = QLabel(self.office_body)
        self.printing_office_hint_label.setObjectName("printing_office_hint_label")
        self.printing_office_hint_label.setProperty("kind", "caption")
        self.printing_office_hint_label.setWordWrap(True)

        self.left_layout.addWidget(self.printing_office_hint_label, 10, 1, 1, 1)

        self.copied_to_label = QLabel(self.office_body)
        self.copied_to_label.setObjectName("copied_to_label")

        self.left_layout.addWidget(self.copied_to_label, 11, 0, 1, 1)

        self.copied_to_edit = QLineEdit(self.office_body)
        self.copied_to_edit.setObjectName("copied_to_edit")

        self.left_layout.addWidget(self.copied_to_edit, 11, 1, 1, 1)

        self.copied_to_problem = ProblemLabel(self.office_body)
        self.copied_to_problem.setObjectName("copied_to_problem")

        self.left_layout.addWidget(self.copied_to_problem, 12, 1, 1, 1)

        self.copied_to_hint_label = QLabel(self.office_body)
        self.copied_to_hint_label.setObjectName("copied_to_hint_label")
        self.copied_to_hint_label.setProperty("kind", "caption")
        self.copied_to_hint_label.setWordWrap(True)

        self.left_layout.addWidget(self.copied_to_hint_label, 13, 1, 1, 1)

        self.left_layout.setColumnStretch(1, 1)

        self.columns_layout.addLayout(self.left_layout)

        self.right_layout = QGridLayout()
        self.right_layout.setObjectName("right_layout")
        self.right_layout.setHorizontalSpacing(12)
        self.right_layout.setVerticalSpacing(4)
        self.right_layout.setContentsMargins(0, 0, 0, 0)
        self.agency_mark_label = QLabel(self.office_body)
        self.agency_mark_label.setObjectName("agency_mark_label")

        self.right_layout.addWidget(self.agency_mark_label, 0, 0, 1, 1)

        self.agency_mark_edit = QLineEdit(self.office_body)
        self.agency_mark_edit.setObjectName("agency_mark_edit")

        self.right_layout.addWidget(self.agency_mark_edit, 0, 1, 1, 1)

        self.agency_mark_problem = ProblemLabel(self.office_body)
        self.agency_mark_problem.setObjectName("agency_mark_problem")

        self.right_layout.addWidget(self.agency_mark_problem, 1, 1, 1, 1)

        self.number_template_label = QLabel(self.office_body)
        self.number_template_label.setObjectName("number_template_label")

        self.right_layout.addWidget(self.number_template_label, 2, 0, 1, 1)

        self.number_template_combo = QComboBox(self.office_body)
        self.number_template_combo.setObjectName("number_template_combo")
        self.number_template_combo.setEditable(True)

        self.right_layout.addWidget(self.number_template_combo, 2, 1, 1, 1)

        self.number_template_problem = ProblemLabel(self.office_body)
        self.number_template_problem.setObjectName("number_template_problem")

        self.right_layout.addWidget(self.number_template_problem, 3, 1, 1, 1)

        self.preview_caption = QLabel(self.office_body)
        self.preview_caption.setObjectName("preview_caption")

        self.right_layout.addWidget(self.preview_caption, 4, 0, 1, 1)

        self.preview_label = QLabel(self.office_body)
        self.preview_label.setObjectName("preview_label")
        self.preview_label.setProperty("kind", "card_title")

        self.right_layout.addWidget(self.preview_label, 4, 1, 1, 1)

        self.template_hint_label = QLabel(self.office_body)
        self.template_hint_label.setObjectName("template_hint_label")
        self.template_hint_label.setProperty("kind", "caption")
        self.template_hint_label.setWordWrap(True)

        self.right_layout.addWidget(self.template_hint_label, 5, 1, 1, 1)

        self.clerk_name_label = QLabel(self.office_body)
        self.clerk_name_label.setObjectName("clerk_name_label")

        self.right_layout.addWidget(self.clerk_name_label, 6, 0, 1, 1)

        self.clerk_name_edit = QLineEdit(self.office_body)
        self.clerk_name_edit.setObjectName("clerk_name_edit")

        self.right_layout.addWidget(self.clerk_name_edit, 6, 1, 1, 1)

        self.clerk_name_problem = ProblemLabel(self.office_body)
        self.clerk_name_problem.setObjectName("clerk_name_problem")

        self.right_layout.addWidget(self.clerk_name_problem, 7, 1, 1, 1)

        self.clerk_name_hint_label = QLabel(self.office_body)
        self.clerk_name_hint_label.setObjectName("clerk_name_hint_label")
        self.clerk_name_hint_label.setProperty("kind", "caption")
        self.clerk_name_hint_label.setWordWrap(True)

        self.right_layout.addWidget(self.clerk_name_hint_label, 8, 1, 1, 1)

        self.contact_name_label = QLabel(self.office_body)
        self.contact_name_label.setObjectName("contact_name_label")

        self.right_layout.addWidget(self.contact_name_label, 9, 0, 1, 1)

        self.contact_name_edit = QLineEdit(self.office_body)
        self.contact_name_edit.setObjectName("contact_name_edit")

        self.right_layout.addWidget(self.contact_name_edit, 9, 1, 1, 1)

        self.contact_name_problem = ProblemLabel(self.office_body)
        self.contact_name_problem.setObjectName("contact_name_problem")

        self.right_layout.addWidget(self.contact_name_problem, 10, 1, 1, 1)

        self.contact_phone_label = QLabel(self.office_body)
        self.contact_phone_label.setObjectName("contact_phone_label")

        self.right_layout.addWidget(self.contact_phone_label, 11, 0, 1, 1)

        self.contact_phone_edit = QLineEdit(self.office_body)
        self.contact_phone_edit.setObjectName("contact_phone_edit")

        self.right_layout.addWidget(self.contact_phone_edit, 11, 1, 1, 1)

        self.contact_phone_problem = ProblemLabel(self.office_body)
        self.contact_phone_problem.setObjectName("contact_phone_problem")

        self.right_layout.addWidget(self.contact_phone_problem, 12, 1, 1, 1)

        self.right_layout.setColumnStretch(1, 1)

        self.columns_layout.addLayout(self.right_layout)

        self.columns_layout.setStretch(0, 1)
        self.columns_layout.setStretch(1, 1)

        self.office_layout.addLayout(self.columns_layout)

        self.office_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.office_layout.addItem(self.office_spacer)

        self.office_area.setWidget(self.office_body)

        self.office_outer_layout.addWidget(self.office_area)

        self.district_label.setBuddy(self.district_edit)
        self.office_name_label.setBuddy(self.office_name_edit)
        self.red_mark_label.setBuddy(self.red_mark_edit)
        self.printing_office_label.setBuddy(self.printing_office_edit)
        self.copied_to_label.setBuddy(self.copied_to_edit)
        self.agency_mark_label.setBuddy(self.agency_mark_edit)
        self.number_template_label.setBuddy(self.number_template_combo)
        self.clerk_name_label.setBuddy(self.clerk_name_edit)
        self.contact_name_label.setBuddy(self.contact_name_edit)
        self.contact_phone_label.setBuddy(self.contact_phone_edit)
        QWidget.setTabOrder(self.district_edit, self.office_name_edit)
        QWidget.setTabOrder(self.office_name_edit, self.red_mark_edit)
        QWidget.setTabOrder(self.red_mark_edit, self.printing_office_edit)
        QWidget.setTabOrder(self.printing_office_edit, self.copied_to_edit)
        QWidget.setTabOrder(self.copied_to_edit, self.agency_mark_edit)
        QWidget.setTabOrder(self.agency_mark_edit, self.number_template_combo)
        QWidget.setTabOrder(self.number_template_combo, self.clerk_name_edit)
        QWidget.setTabOrder(self.clerk_name_edit, self.contact_name_edit)
        QWidget.setTabOrder(self.contact_name_edit, self.contact_phone_edit)

        self.retranslateUi(OfficeForm)

    def retranslateUi(self, OfficeForm: QWidget) -> None:
        self.intro_label.setText(QCoreApplication.translate("OfficeForm", "这些名称和样式因机关而异，改动只影响以后签发的通报；填完即保存。", None))
        self.district_label.setText(QCoreApplication.translate("OfficeForm", "区名", None))
        self.district_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "区名", None))
        self.district_edit.setPlaceholderText("")
        self.office_name_label.setText(QCoreApplication.translate("OfficeForm", "督查机构名称", None))
        self.office_name_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "督查机构名称", None))
        self.office_name_edit.setPlaceholderText("")
        self.office_name_hint_label.setText(QCoreApplication.translate("OfficeForm", "用于通报署名", None))
        self.red_mark_label.setText(QCoreApplication.translate("OfficeForm", "发文机关标志", None))
        self.red_mark_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "发文机关标志", None))
        self.red_mark_edit.setPlaceholderText("")
        self.red_mark_hint_label.setText(QCoreApplication.translate("OfficeForm", "通报首页的红色大字", None))
        self.printing_office_label.setText(QCoreApplication.translate("OfficeForm", "印发机关", None))
        self.printing_office_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "印发机关", None))
        self.printing_office_edit.setPlaceholderText("")
        self.printing_office_hint_label.setText(QCoreApplication.translate("OfficeForm", "通报版记最后一行", None))
        self.copied_to_label.setText(QCoreApplication.translate("OfficeForm", "抄送", None))
        self.copied_to_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "抄送", None))
        self.copied_to_edit.setPlaceholderText("")
        self.copied_to_hint_label.setText(QCoreApplication.translate("OfficeForm", "通报版记中的抄送机关，用逗号分开", None))
        self.agency_mark_label.setText(QCoreApplication.translate("OfficeForm", "机关代字", None))
        self.agency_mark_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "机关代字", None))
        self.agency_mark_edit.setPlaceholderText("")
        self.number_template_label.setText(QCoreApplication.translate("OfficeForm", "文号样式", None))
        self.number_template_combo.setAccessibleName(QCoreApplication.translate("OfficeForm", "文号样式", None))
        self.preview_caption.setText(QCoreApplication.translate("OfficeForm", "文号预览", None))
        self.preview_label.setText("")
        self.template_hint_label.setText(QCoreApplication.translate("OfficeForm", "可用：{机关代字}、{yyyy}、{yyyy汉字}、{n}、{n汉字}；每年从1号编起。", None))
        self.clerk_name_label.setText(QCoreApplication.translate("OfficeForm", "经办人姓名", None))
        self.clerk_name_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "经办人姓名", None))
        self.clerk_name_edit.setPlaceholderText("")
        self.clerk_name_hint_label.setText(QCoreApplication.translate("OfficeForm", "记在每一步操作后面", None))
        self.contact_name_label.setText(QCoreApplication.translate("OfficeForm", "联系人", None))
        self.contact_name_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "联系人", None))
        self.contact_name_edit.setPlaceholderText("")
        self.contact_phone_label.setText(QCoreApplication.translate("OfficeForm", "联系电话", None))
        self.contact_phone_edit.setAccessibleName(QCoreApplication.translate("OfficeForm", "联系电话", None))
        self.contact_phone_edit.setPlaceholderText("")
        pass
