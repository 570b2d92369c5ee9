"""Form ui/chasing/chasing_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_ChasingPage:
    def setupUi(self, ChasingPage: QWidget) -> None:
        if not ChasingPage.objectName():
            ChasingPage.setObjectName("ChasingPage")
        self.outer_layout = QVBoxLayout(ChasingPage)
        self.outer_layout.setSpacing(0)
        self.outer_layout.setObjectName("outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.page_stack = QStackedWidget(ChasingPage)
        self.page_stack.setObjectName("page_stack")
        self.work_page = QWidget()
        self.work_page.setObjectName("work_page")
        self.work_layout = QVBoxLayout(self.work_page)
        self.work_layout.setSpacing(8)
        self.work_layout.setObjectName("work_layout")
        self.work_layout.setContentsMargins(16, 10, 16, 10)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.work_page)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.head_layout.addWidget(self.title_label)

        self.counts_label = QLabel(self.work_page)
        self.counts_label.setObjectName("counts_label")
        self.counts_label.setWordWrap(True)
        self.counts_label.setProperty("kind", "second")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.counts_label.sizePolicy().hasHeightForWidth())
        self.counts_label.setSizePolicy(sizePolicy)

        self.head_layout.addWidget(self.counts_label)

        self.letters_button = QPushButton(self.work_page)
        self.letters_button.setObjectName("letters_button")

        self.head_layout.addWidget(self.letters_button)

        self.deliveries_button = QPushButton(self.work_page)
        self.deliveries_button.setObjectName("deliveries_button")

        self.head_layout.addWidget(self.deliveries_button)

        self.list_pdf_button = QPushButton(self.work_page)
        self.list_pdf_button.setObjectName("list_pdf_button")

        self.head_layout.addWidget(self.list_pdf_button)

        self.list_workbook_button = QPushButton(self.work_page)
        self.list_workbook_button.setObjectName("list_workbook_button")

        self.head_layout.addWidget(self.list_workbook_button)

        self.scoring_button = QPushButton(self.work_page)
        self.scoring_button.setObjectName("scoring_button")
        self.scoring_button.setVisible(False)

        self.head_layout.addWidget(self.scoring_button)

        self.rules_button = QPushButton(self.work_page)
        self.rules_button.setObjectName("rules_button")
        self.rules_button.setProperty("kind", "link")

        self.head_layout.addWidget(self.rules_button)

        self.work_layout.addLayout(self.head_layout)

        self.warning_frame = QFrame(self.work_page)
        self.warning_frame.setObjectName("warning_frame")
        self.warning_frame.setProperty("kind", "banner")
        self.warning_frame.setVisible(False)
        self.warning_layout = QHBoxLayout(self.warning_frame)
        self.warning_layout.setSpacing(8)
        self.warning_layout.setObjectName("warning_layout")
        self.warning_layout.setContentsMargins(12, 4, 8, 4)
        self.warning_icon_label = QLabel(self.warning_frame)
        self.warning_icon_label.setObjectName("warning_icon_label")

        self.warning_layout.addWidget(self.warning_icon_label)

        self.warning_label = QLabel(self.warning_frame)
        self.warning_label.setObjectName("warning_label")
        self.warning_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.warning_label.sizePolicy().hasHeightForWidth())
        self.warning_label.setSizePolicy(sizePolicy)

        self.warning_layout.addWidget(self.warning_label)

        self.due_day_button = QPushButton(self.warning_frame)
        self.due_day_button.setObjectName("due_day_button")
        self.due_day_button.setProperty("kind", "link")

        self.warning_layout.addWidget(self.due_day_button)

        self.work_layout.addWidget(self.warning_frame)

        self.work_splitter = QSplitter(self.work_page)
        self.work_splitter.setObjectName("work_splitter")
        self.work_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.work_splitter.setChildrenCollapsible(False)
        self.work_splitter.setProperty("kind", "gap")
        self.matrix_side = QWidget(self.work_splitter)
        self.matrix_side.setObjectName("matrix_side")
        self.matrix_layout = QVBoxLayout(self.matrix_side)
        self.matrix_layout.setSpacing(6)
        self.matrix_layout.setObjectName("matrix_layout")
        self.matrix_layout.setContentsMargins(0, 0, 0, 0)
        self.plans_label = QLabel(self.matrix_side)
        self.plans_label.setObjectName("plans_label")
        self.plans_label.setVisible(False)
        self.plans_label.setWordWrap(True)
        self.plans_label.setProperty("kind", "caption")

        self.matrix_layout.addWidget(self.plans_label)

        self.legend_layout = QHBoxLayout()
        self.legend_layout.setSpacing(8)
        self.legend_layout.setObjectName("legend_layout")
        self.legend_layout.setContentsMargins(0, 0, 0, 0)
        self.legend_label = QLabel(self.matrix_side)
        self.legend_label.setObjectName("legend_label")
        self.legend_label.setProperty("kind", "caption")
        sizePolicy.setHeightForWidth(self.legend_label.sizePolicy().hasHeightForWidth())
        self.legend_label.setSizePolicy(sizePolicy)

        self.legend_layout.addWidget(self.legend_label)

        self.copy_all_button = QPushButton(self.matrix_side)
        self.copy_all_button.setObjectName("copy_all_button")
        self.copy_all_button.setProperty("kind", "link")

        self.legend_layout.addWidget(self.copy_all_button)

        self.matrix_layout.addLayout(self.legend_layout)

        self.work_splitter.addWidget(self.matrix_side)
        self.unit_side = QScrollArea(self.work_splitter)
        self.unit_side.setObjectName("unit_side")
        self.unit_side.setWidgetResizable(True)
        self.unit_side.setFrameShape(QFrame.Shape.NoFrame)
        self.unit_side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.unit_side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unit_body = QWidget()
        self.unit_body.setObjectName("unit_body")
        self.unit_layout = QVBoxLayout(self.unit_body)
        self.unit_layout.setSpacing(10)
        self.unit_layout.setObjectName("unit_layout")
        self.unit_layout.setContentsMargins(0, 0, 0, 0)
        self.unit_side.setWidget(self.unit_body)
        self.work_splitter.addWidget(self.unit_side)

        self.work_layout.addWidget(self.work_splitter)

        self.work_layout.setStretch(2, 1)
        self.page_stack.addWidget(self.work_page)

        self.outer_layout.addWidget(self.page_stack)

        QWidget.setTabOrder(self.letters_button, self.deliveries_button)
        QWidget.setTabOrder(self.deliveries_button, self.list_pdf_button)
        QWidget.setTabOrder(self.list_pdf_button, self.list_workbook_button)
        QWidget.setTabOrder(self.list_workbook_button, self.scoring_button)
        QWidget.setTabOrder(self.scoring_button, self.rules_button)
        QWidget.setTabOrder(self.rules_button, self.due_day_button)
        QWidget.setTabOrder(self.due_day_button, self.copy_all_button)

        self.retranslateUi(ChasingPage)

    def retranslateUi(self, ChasingPage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("ChasingPage", "催报", None))
        self.counts_label.setText("")
        self.letters_button.setText(QCoreApplication.translate("ChasingPage", "催办文书(&L)…", None))
        self.letters_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "催办文书", None))
        self.deliveries_button.setText(QCoreApplication.translate("ChasingPage", "送达回证(&H)…", None))
        self.deliveries_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "送达回证", None))
        self.list_pdf_button.setText(QCoreApplication.translate("ChasingPage", "未报名单 PDF", None))
        self.list_pdf_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "未报名单 PDF", None))
        self.list_workbook_button.setText(QCoreApplication.translate("ChasingPage", "未报名单 Excel", None))
        self.list_workbook_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "未报名单 Excel", None))
        self.scoring_button.setText(QCoreApplication.translate("ChasingPage", "考核计分(&K)", None))
        self.scoring_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "考核计分", None))
        self.rules_button.setText(QCoreApplication.translate("ChasingPage", "规则(&G)…", None))
        self.rules_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "催报规则", None))
        self.warning_icon_label.setText("")
        self.warning_label.setText("")
        self.due_day_button.setText(QCoreApplication.translate("ChasingPage", "调整截止日", None))
        self.due_day_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "调整截止日", None))
        self.plans_label.setText("")
        self.legend_label.setText("")
        self.copy_all_button.setText(QCoreApplication.translate("ChasingPage", "复制全部短信(&Y)", None))
        self.copy_all_button.setAccessibleName(QCoreApplication.translate("ChasingPage", "复制全部未报单位的短信", None))
        self.copy_all_button.setToolTip(QCoreApplication.translate("ChasingPage", "未报和未到期的单位一家一行：单位、短信，可粘贴到渝快政、微信或表格", None))
        pass
