"""Form ui/workbench/workbench_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_WorkbenchPage:
    def setupUi(self, WorkbenchPage: QWidget) -> None:
        if not WorkbenchPage.objectName():
            WorkbenchPage.setObjectName("WorkbenchPage")
        self.outer_layout = QVBoxLayout(WorkbenchPage)
        self.outer_layout.setSpacing(0)
        self.outer_layout.setObjectName("outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.state_stack = QStackedWidget(WorkbenchPage)
        self.state_stack.setObjectName("state_stack")
        self.board_area = QScrollArea()
        self.board_area.setObjectName("board_area")
        self.board_area.setWidgetResizable(True)
        self.board_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.board_area.setFrameShape(QFrame.Shape.NoFrame)
        self.board_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board = QWidget()
        self.board.setObjectName("board")
        self.board_layout = QVBoxLayout(self.board)
        self.board_layout.setSpacing(10)
        self.board_layout.setObjectName("board_layout")
        self.board_layout.setContentsMargins(16, 10, 16, 10)
        self.tiles_layout = QHBoxLayout()
        self.tiles_layout.setSpacing(8)
        self.tiles_layout.setObjectName("tiles_layout")

        self.board_layout.addLayout(self.tiles_layout)

        self.today_layout = QHBoxLayout()
        self.today_layout.setSpacing(6)
        self.today_layout.setObjectName("today_layout")

        self.board_layout.addLayout(self.today_layout)

        self.cards_layout = QHBoxLayout()
        self.cards_layout.setSpacing(10)
        self.cards_layout.setObjectName("cards_layout")
        self.left_layout = QVBoxLayout()
        self.left_layout.setSpacing(10)
        self.left_layout.setObjectName("left_layout")

        self.cards_layout.addLayout(self.left_layout)

        self.right_layout = QVBoxLayout()
        self.right_layout.setSpacing(10)
        self.right_layout.setObjectName("right_layout")

        self.cards_layout.addLayout(self.right_layout)

        self.cards_layout.setStretch(0, 64)
        self.cards_layout.setStretch(1, 36)

        self.board_layout.addLayout(self.cards_layout)

        self.board_area.setWidget(self.board)
        self.state_stack.addWidget(self.board_area)

        self.outer_layout.addWidget(self.state_stack)

        self.retranslateUi(WorkbenchPage)

    def retranslateUi(self, WorkbenchPage: QWidget) -> None:
        pass
