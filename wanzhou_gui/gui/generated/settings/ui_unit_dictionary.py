"""Form ui/settings/unit_dictionary.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_UnitDictionary:
    def setupUi(self, UnitDictionary: QWidget) -> None:
        if not UnitDictionary.objectName():
            UnitDictionary.setObjectName("UnitDictionary")
        UnitDictionary.resize(1160, 480)
        self.dictionary_layout = QHBoxLayout(UnitDictionary)
        self.dictionary_layout.setSpacing(12)
        self.dictionary_layout.setObjectName("dictionary_layout")
        self.dictionary_layout.setContentsMargins(12, 12, 12, 12)
        self.list_body = QWidget(UnitDictionary)
        self.list_body.setObjectName("list_body")
        self.list_layout = QVBoxLayout(self.list_body)
        self.list_layout.setSpacing(8)
        self.list_layout.setObjectName("list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.search_layout = QHBoxLayout()
        self.search_layout.setSpacing(8)
        self.search_layout.setObjectName("search_layout")
        self.search_layout.setContentsMargins(0, 0, 0, 0)
        self.search_edit = QLineEdit(self.list_body)
        self.search_edit.setObjectName("search_edit")
        self.search_edit.setClearButtonEnabled(True)

        self.search_layout.addWidget(self.search_edit)

        self.add_button = QPushButton(self.list_body)
        self.add_button.setObjectName("add_button")

        self.search_layout.addWidget(self.add_button)

        self.list_layout.addLayout(self.search_layout)

        self.unit_table = QTableView(self.list_body)
        self.unit_table.setObjectName("unit_table")
        self.unit_table.setAlternatingRowColors(True)
        self.unit_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.unit_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.unit_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unit_table.setTabKeyNavigation(False)
        self.unit_table.setWordWrap(False)
        self.unit_table.horizontalHeader().setHighlightSections(False)
        self.unit_table.verticalHeader().setVisible(False)
        self.unit_table.verticalHeader().setDefaultSectionSize(30)

        self.list_layout.addWidget(self.unit_table)

        self.count_label = QLabel(self.list_body)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("kind", "caption")

        self.list_layout.addWidget(self.count_label)

        self.dictionary_layout.addWidget(self.list_body)

        self.unit_frame = QFrame(UnitDictionary)
        self.unit_frame.setObjectName("unit_frame")
        self.unit_frame.setProperty("kind", "card")
        self.unit_outer_layout = QVBoxLayout(self.unit_frame)
        self.unit_outer_layout.setSpacing(8)
        self.unit_outer_layout.setObjectName("unit_outer_layout")
        self.unit_outer_layout.setContentsMargins(14, 10, 14, 10)
        self.unit_area = QScrollArea(self.unit_frame)
        self.unit_area.setObjectName("unit_area")
        self.unit_area.setWidgetResizable(True)
        self.unit_area.setFrameShape(QFrame.Shape.NoFrame)
        self.unit_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unit_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.unit_body = QWidget()
        self.unit_body.setObjectName("unit_body")
        self.unit_layout = QVBoxLayout(self.unit_body)
        self.unit_layout.setSpacing(8)
        self.unit_layout.setObjectName("unit_layout")
        self.unit_layout.setContentsMargins(0, 0, 8, 0)
        self.unit_title_label = QLabel(self.unit_body)
        self.unit_title_label.setObjectName("unit_title_label")
        self.unit_title_label.setProperty("kind", "card_title")
        self.unit_title_label.setWordWrap(True)

        self.unit_layout.addWidget(self.unit_title_label)

        self.history_label = QLabel(self.unit_body)
        self.history_label.setObjectName("history_label")
        self.history_label.setProperty("kind", "second")
        self.history_label.setWordWrap(True)

        self.unit_layout.addWidget(self.history_label)

        self.unit_fields_layout = QGridLayout()
        self.unit_fields_layout.setObjectName("unit_fields_layout")
        self.unit_fields_layout.setHorizontalSpacing(10)
        self.unit_fields_layout.setVerticalSpacing(6)
        self.unit_fields_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.unit_body)
        self.name_label.setObjectName("name_label")

        self.unit_fields_layout.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_edit = QLineEdit(self.unit_body)
        self.name_edit.setObjectName("name_edit")

        self.unit_fields_layout.addWidget(self.name_edit, 0, 1, 1, 1)

        self.name_problem = ProblemLabel(self.unit_body)
        self.name_problem.setObjectName("name_problem")

        self.unit_fields_layout.addWidget(self.name_problem, 1, 1, 1, 1)

        self.full_name_label = QLabel(self.unit_body)
        self.full_name_label.setObjectName("full_name_label")

        self.unit_fields_layout.addWidget(self.full_name_label, 2, 0, 1, 1)

        self.full_name_edit = QLineEdit(self.unit_body)
        self.full_name_edit.setObjectName("full_name_edit")

        self.unit_fields_layout.addWidget(self.full_name_edit, 2, 1, 1, 1)

        self.short_name_label = QLabel(self.unit_body)
        self.short_name_label.setObjectName("short_name_label")

        self.unit_fields_layout.addWidget(self.short_name_label, 3, 0, 1, 1)

        self.short_name_edit = QLineEdit(self.unit_body)
        self.short_name_edit.setObjectName("short_name_edit")

        self.unit_fields_layout.addWidget(self.short_name_edit, 3, 1, 1, 1)

        self.aliases_label = QLabel(self.unit_body)
        self.aliases_label.setObjectName("aliases_label")

        self.unit_fields_layout.addWidget(self.aliases_label, 4, 0, 1, 1)

        self.aliases_edit = QLineEdit(self.unit_body)
        self.aliases_edit.setObjectName("aliases_edit")

        self.unit_fields_layout.addWidget(self.aliases_edit, 4, 1, 1, 1)

        self.nature_label = QLabel(self.unit_body)
        self.nature_label.setObjectName("nature_label")

        self.unit_fields_layout.addWidget(self.nature_label, 5, 0, 1, 1)

        self.nature_combo = QComboBox(self.unit_body)
        self.nature_combo.setObjectName("nature_combo")

        self.unit_fields_layout.addWidget(self.nature_combo, 5, 1, 1, 1)

        self.tone_label = QLabel(self.unit_body)
        self.tone_label.setObjectName("tone_label")
        self.tone_label.setProperty("kind", "caption")
        self.tone_label.setWordWrap(True)

        self.unit_fields_layout.addWidget(self.tone_label, 6, 1, 1, 1)

        self.contact_name_label = QLabel(self.unit_body)
        self.contact_name_label.setObjectName("contact_name_label")

        self.unit_fields_layout.addWidget(self.contact_name_label, 7, 0, 1, 1)

        self.contact_name_edit = QLineEdit(self.unit_body)
        self.contact_name_edit.setObjectName("contact_name_edit")

        self.unit_fields_layout.addWidget(self.contact_name_edit, 7, 1, 1, 1)

        self.contact_phone_label = QLabel(self.unit_body)
        self.contact_phone_label.setObjectName("contact_phone_label")

        self.unit_fields_layout.addWidget(self.contact_phone_label, 8, 0, 1, 1)

        self.contact_phone_edit = QLineEdit(self.unit_body)
        self.contact_phone_edit.setObjectName("contact_phone_edit")

        self.unit_fields_layout.addWidget(self.contact_phone_edit, 8, 1, 1, 1)

        self.leader_name_label = QLabel(self.unit_body)
        self.leader_name_label.setObjectName("leader_name_label")

        self.unit_fields_layout.addWidget(self.leader_name_label, 9, 0, 1, 1)

        self.leader_name_edit = QLineEdit(self.unit_body)
        self.leader_name_edit.setObjectName("leader_name_edit")

        self.unit_fields_layout.addWidget(self.leader_name_edit, 9, 1, 1, 1)

        self.leader_phone_label = QLabel(self.unit_body)
        self.leader_phone_label.setObjectName("leader_phone_label")

        self.unit_fields_layout.addWidget(self.leader_phone_label, 10, 0, 1, 1)

        self.leader_phone_edit = QLineEdit(self.unit_body)
        self.leader_phone_edit.setObjectName("leader_phone_edit")

        self.unit_fields_layout.addWidget(self.leader_phone_edit, 10, 1, 1, 1)

        self.note_label = QLabel(self.unit_body)
        self.note_label.setObjectName("note_label")

        self.unit_fields_layout.addWidget(self.note_label, 11, 0, 1, 1)

        self.note_edit = QLineEdit(self.unit_body)
        self.note_edit.setObjectName("note_edit")

        self.unit_fields_layout.addWidget(self.note_edit, 11, 1, 1, 1)

        self.unit_fields_layout.setColumnStretch(1, 1)

        self.unit_layout.addLayout(self.unit_fields_layout)

        self.unit_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unit_layout.addItem(self.unit_spacer)

        self.unit_area.setWidget(self.unit_body)

        self.unit_outer_layout.addWidget(self.unit_area)

        self.unit_actions_layout = QHBoxLayout()
        self.unit_actions_layout.setSpacing(8)
        self.unit_actions_layout.setObjectName("unit_actions_layout")
        self.unit_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.state_label = QLabel(self.unit_frame)
        self.state_label.setObjectName("state_label")
        self.state_label.setProperty("kind", "caption")
        self.state_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state_label.sizePolicy().hasHeightForWidth())
        self.state_label.setSizePolicy(sizePolicy)

        self.unit_actions_layout.addWidget(self.state_label)

        self.change_button = QPushButton(self.unit_frame)
        self.change_button.setObjectName("change_button")

        self.unit_actions_layout.addWidget(self.change_button)

        self.revert_button = QPushButton(self.unit_frame)
        self.revert_button.setObjectName("revert_button")

        self.unit_actions_layout.addWidget(self.revert_button)

        self.save_button = QPushButton(self.unit_frame)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.unit_actions_layout.addWidget(self.save_button)

        self.unit_outer_layout.addLayout(self.unit_actions_layout)

        self.dictionary_layout.addWidget(self.unit_frame)

        self.dictionary_layout.setStretch(0, 5)
        self.dictionary_layout.setStretch(1, 4)
        self.name_label.setBuddy(self.name_edit)
        self.full_name_label.setBuddy(self.full_name_edit)
        self.short_name_label.setBuddy(self.short_name_edit)
        self.aliases_label.setBuddy(self.aliases_edit)
        self.nature_label.setBuddy(self.nature_combo)
        self.contact_name_label.setBuddy(self.contact_name_edit)
        self.contact_phone_label.setBuddy(self.contact_phone_edit)
        self.leader_name_label.setBuddy(self.leader_name_edit)
        self.leader_phone_label.setBuddy(self.leader_phone_edit)
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.search_edit, self.add_button)
        QWidget.setTabOrder(self.add_button, self.unit_table)
        QWidget.setTabOrder(self.unit_table, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.full_name_edit)
        QWidget.setTabOrder(self.full_name_edit, self.short_name_edit)
        QWidget.setTabOrder(self.short_name_edit, self.aliases_edit)
        QWidget.setTabOrder(self.aliases_edit, self.nature_combo)
        QWidget.setTabOrder(self.nature_combo, self.contact_name_edit)
        QWidget.setTabOrder(self.contact_name_edit, self.contact_phone_edit)
        QWidget.setTabOrder(self.contact_phone_edit, self.leader_name_edit)
        QWidget.setTabOrder(self.leader_name_edit, self.leader_phone_edit)
        QWidget.setTabOrder(self.leader_phone_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.change_button)
        QWidget.setTabOrder(self.change_button, self.revert_button)
        QWidget.setTabOrder(self.revert_button, self.save_button)

        self.retranslateUi(UnitDictionary)

    def retranslateUi(self, UnitDictionary: QWidget) -> None:
        self.search_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "查找单位", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("UnitDictionary", "查单位：名称、简称或拼音首字母（如 fgw）", None))
        self.add_button.setText(QCoreApplication.translate("UnitDictionary", "新增单位(&W)", None))
        self.add_button.setAccessibleName(QCoreApplication.translate("UnitDictionary", "新增单位(W)", None))
        self.unit_table.setAccessibleName(QCoreApplication.translate("UnitDictionary", "单位列表", None))
        self.count_label.setText("")
        self.unit_title_label.setText("")
        self.history_label.setText("")
        self.name_label.setText(QCoreApplication.translate("UnitDictionary", "名称(&N) *", None))
        self.name_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "名称", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("UnitDictionary", "方案里的写法", None))
        self.full_name_label.setText(QCoreApplication.translate("UnitDictionary", "全称(&F)", None))
        self.full_name_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "全称", None))
        self.full_name_edit.setPlaceholderText("")
        self.short_name_label.setText(QCoreApplication.translate("UnitDictionary", "简称(&J)", None))
        self.short_name_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "简称", None))
        self.short_name_edit.setPlaceholderText("")
        self.aliases_label.setText(QCoreApplication.translate("UnitDictionary", "别名(&A)", None))
        self.aliases_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "别名", None))
        self.aliases_edit.setPlaceholderText(QCoreApplication.translate("UnitDictionary", "多个别名用顿号分开", None))
        self.nature_label.setText(QCoreApplication.translate("UnitDictionary", "单位性质(&X)", None))
        self.nature_combo.setAccessibleName(QCoreApplication.translate("UnitDictionary", "单位性质", None))
        self.tone_label.setText("")
        self.contact_name_label.setText(QCoreApplication.translate("UnitDictionary", "联络员(&L)", None))
        self.contact_name_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "联络员", None))
        self.contact_name_edit.setPlaceholderText("")
        self.contact_phone_label.setText(QCoreApplication.translate("UnitDictionary", "联络员电话(&P)", None))
        self.contact_phone_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "联络员电话", None))
        self.contact_phone_edit.setPlaceholderText("")
        self.leader_name_label.setText(QCoreApplication.translate("UnitDictionary", "分管负责人(&G)", None))
        self.leader_name_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "分管负责人", None))
        self.leader_name_edit.setPlaceholderText("")
        self.leader_phone_label.setText(QCoreApplication.translate("UnitDictionary", "负责人电话(&T)", None))
        self.leader_phone_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "负责人电话", None))
        self.leader_phone_edit.setPlaceholderText("")
        self.note_label.setText(QCoreApplication.translate("UnitDictionary", "备注(&B)", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("UnitDictionary", "备注", None))
        self.note_edit.setPlaceholderText("")
        self.state_label.setText("")
        self.change_button.setText(QCoreApplication.translate("UnitDictionary", "更名、合并、拆分(&M)…", None))
        self.change_button.setAccessibleName(QCoreApplication.translate("UnitDictionary", "更名、合并、拆分", None))
        self.revert_button.setText(QCoreApplication.translate("UnitDictionary", "放弃修改", None))
        self.revert_button.setAccessibleName(QCoreApplication.translate("UnitDictionary", "放弃修改", None))
        self.save_button.setText(QCoreApplication.translate("UnitDictionary", "保存(&S)", None))
        self.save_button.setAccessibleName(QCoreApplication.translate("UnitDictionary", "保存单位", None))
        pass
