"""Form ui/plans/questions_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_QuestionsPanel:
    def setupUi(self, QuestionsPanel: QWidget) -> None:
        if not QuestionsPanel.objectName():
            QuestionsPanel.setObjectName("QuestionsPanel")
        QuestionsPanel.resize(620, 420)
        self.questions_layout = QVBoxLayout(QuestionsPanel)
        self.questions_layout.setSpacing(8)
        self.questions_layout.setObjectName("questions_layout")
        self.questions_layout.setContentsMargins(8, 8, 8, 8)
        self.question_stack = QStackedWidget(QuestionsPanel)
        self.question_stack.setObjectName("question_stack")
        self.questions_page = QWidget()
        self.questions_page.setObjectName("questions_page")
        self.questions_page_layout = QVBoxLayout(self.questions_page)
        self.questions_page_layout.setSpacing(8)
        self.questions_page_layout.setObjectName("questions_page_layout")
        self.questions_page_layout.setContentsMargins(0, 0, 0, 0)
        self.question_splitter = QSplitter(self.questions_page)
        self.question_splitter.setObjectName("question_splitter")
        self.question_splitter.setOrientation(Qt.Orientation.Vertical)
        self.question_splitter.setHandleWidth(8)
        self.question_splitter.setProperty("kind", "gap")
        self.question_splitter.setChildrenCollapsible(False)
        self.question_table = QTableView(self.question_splitter)
        self.question_table.setObjectName("question_table")
        self.question_table.setAlternatingRowColors(True)
        self.question_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.question_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.question_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.question_table.setTabKeyNavigation(False)
        self.question_table.setWordWrap(False)
        self.question_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.question_splitter.addWidget(self.question_table)
        self.question_table.horizontalHeader().setHighlightSections(False)
        self.question_table.verticalHeader().setVisible(False)
        self.question_table.verticalHeader().setDefaultSectionSize(30)
        self.answer_card = QFrame(self.question_splitter)
        self.answer_card.setObjectName("answer_card")
        self.answer_card.setProperty("kind", "card")
        self.answer_card.setMinimumSize(QSize(0, 190))
        self.answer_layout = QVBoxLayout(self.answer_card)
        self.answer_layout.setSpacing(8)
        self.answer_layout.setObjectName("answer_layout")
        self.answer_layout.setContentsMargins(12, 10, 12, 10)
        self.answer_area = QScrollArea(self.answer_card)
        self.answer_area.setObjectName("answer_area")
        self.answer_area.setWidgetResizable(True)
        self.answer_area.setFrameShape(QFrame.Shape.NoFrame)
        self.answer_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answer_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answer_body = QWidget()
        self.answer_body.setObjectName("answer_body")
        self.answer_body_layout = QVBoxLayout(self.answer_body)
        self.answer_body_layout.setSpacing(6)
        self.answer_body_layout.setObjectName("answer_body_layout")
        self.answer_body_layout.setContentsMargins(0, 0, 6, 0)
        self.question_label = QLabel(self.answer_body)
        self.question_label.setObjectName("question_label")
        self.question_label.setWordWrap(True)
        self.question_label.setProperty("kind", "card_title")

        self.answer_body_layout.addWidget(self.question_label)

        self.why_label = QLabel(self.answer_body)
        self.why_label.setObjectName("why_label")
        self.why_label.setWordWrap(True)
        self.why_label.setProperty("kind", "second")

        self.answer_body_layout.addWidget(self.why_label)

        self.quote_label = QLabel(self.answer_body)
        self.quote_label.setObjectName("quote_label")
        self.quote_label.setWordWrap(True)
        self.quote_label.setProperty("kind", "caption")
        self.quote_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.answer_body_layout.addWidget(self.quote_label)

        self.proposals_body = QWidget(self.answer_body)
        self.proposals_body.setObjectName("proposals_body")
        self.proposals_layout = QVBoxLayout(self.proposals_body)
        self.proposals_layout.setSpacing(2)
        self.proposals_layout.setObjectName("proposals_layout")
        self.proposals_layout.setContentsMargins(0, 0, 0, 0)

        self.answer_body_layout.addWidget(self.proposals_body)

        self.answer_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.answer_body_layout.addItem(self.answer_spacer)

        self.answer_area.setWidget(self.answer_body)

        self.answer_layout.addWidget(self.answer_area)

        self.own_layout = QHBoxLayout()
        self.own_layout.setSpacing(8)
        self.own_layout.setObjectName("own_layout")
        self.own_layout.setContentsMargins(0, 0, 0, 0)
        self.own_label = QLabel(self.answer_card)
        self.own_label.setObjectName("own_label")

        self.own_layout.addWidget(self.own_label)

        self.answer_edit = QLineEdit(self.answer_card)
        self.answer_edit.setObjectName("answer_edit")

        self.own_layout.addWidget(self.answer_edit)

        self.answer_button = QPushButton(self.answer_card)
        self.answer_button.setObjectName("answer_button")
        self.answer_button.setProperty("kind", "primary")

        self.own_layout.addWidget(self.answer_button)

        self.answer_layout.addLayout(self.own_layout)

        self.answer_problem = ProblemLabel(self.answer_card)
        self.answer_problem.setObjectName("answer_problem")

        self.answer_layout.addWidget(self.answer_problem)

        self.answer_actions_layout = QHBoxLayout()
        self.answer_actions_layout.setSpacing(8)
        self.answer_actions_layout.setObjectName("answer_actions_layout")
        self.answer_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.quote_button = QPushButton(self.answer_card)
        self.quote_button.setObjectName("quote_button")
        self.quote_button.setProperty("kind", "link")

        self.answer_actions_layout.addWidget(self.quote_button)

        self.same_button = QPushButton(self.answer_card)
        self.same_button.setObjectName("same_button")
        self.same_button.setProperty("kind", "link")

        self.answer_actions_layout.addWidget(self.same_button)

        self.answered_label = QLabel(self.answer_card)
        self.answered_label.setObjectName("answered_label")
        self.answered_label.setProperty("kind", "caption")

        self.answer_actions_layout.addWidget(self.answered_label)

        self.answer_actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.answer_actions_layout.addItem(self.answer_actions_spacer)

        self.answer_layout.addLayout(self.answer_actions_layout)

        self.question_splitter.addWidget(self.answer_card)

        self.questions_page_layout.addWidget(self.question_splitter)

        self.question_stack.addWidget(self.questions_page)

        self.questions_layout.addWidget(self.question_stack)

        self.own_label.setBuddy(self.answer_edit)
        QWidget.setTabOrder(self.question_table, self.answer_edit)
        QWidget.setTabOrder(self.answer_edit, self.answer_button)
        QWidget.setTabOrder(self.answer_button, self.same_button)
        QWidget.setTabOrder(self.same_button, self.quote_button)

        self.retranslateUi(QuestionsPanel)

    def retranslateUi(self, QuestionsPanel: QWidget) -> None:
        self.question_table.setAccessibleName(QCoreApplication.translate("QuestionsPanel", "问题列表", None))
        self.question_label.setText("")
        self.why_label.setText("")
        self.quote_label.setText("")
        self.own_label.setText(QCoreApplication.translate("QuestionsPanel", "答复(&A)", None))
        self.answer_edit.setAccessibleName(QCoreApplication.translate("QuestionsPanel", "答复", None))
        self.answer_edit.setPlaceholderText(QCoreApplication.translate("QuestionsPanel", "选上面的建议，或写明处理意见", None))
        self.answer_button.setText(QCoreApplication.translate("QuestionsPanel", "采用，看下一个(&N)", None))
        self.answer_button.setAccessibleName(QCoreApplication.translate("QuestionsPanel", "采用答复，看下一个", None))
        self.quote_button.setText(QCoreApplication.translate("QuestionsPanel", "看原文(&Y)", None))
        self.quote_button.setAccessibleName(QCoreApplication.translate("QuestionsPanel", "看原文(Y)", None))
        self.same_button.setText(QCoreApplication.translate("QuestionsPanel", "同类都这样答(&T)", None))
        self.same_button.setAccessibleName(QCoreApplication.translate("QuestionsPanel", "同类都这样答(T)", None))
        self.answered_label.setText("")
        pass
