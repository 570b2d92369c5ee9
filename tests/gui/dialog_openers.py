"""How every dialog of the window is opened on the example ledger: tests walk this list, and a dialog missing in it fails them.

A new dialog gets one entry here, under the name of its class.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
from PySide6.QtWidgets import QDialog

import wanzhou_gui.gui
from wanzhou_gui.domain.chasing import ChaseKind, ChasingSettings
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.scoring import FactKind
from wanzhou_gui.gui.chasing.call_dialog import CallDialog
from wanzhou_gui.gui.chasing.deliveries_dialog import DeliveriesDialog
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog
from wanzhou_gui.gui.chasing.request_dialog import RequestDialog
from wanzhou_gui.gui.chasing.rules_dialog import RulesDialog
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.choice_dialog import ChoiceDialog, Question
from wanzhou_gui.gui.exchange.compare_dialog import CompareDialog
from wanzhou_gui.gui.exchange.paste_return_dialog import PasteReturnDialog
from wanzhou_gui.gui.exchange.signed_pages_dialog import SignedPagesDialog
from wanzhou_gui.gui.help_dialog import HelpDialog
from wanzhou_gui.gui.indicators.deliverables_dialog import DeliverablesDialog
from wanzhou_gui.gui.indicators.parts_dialog import PartsDialog
from wanzhou_gui.gui.ledger.case_dialog import CaseDialog, CaseField, CaseForm, FieldKind
from wanzhou_gui.gui.ledger.saved_views import TableLook
from wanzhou_gui.gui.ledger.together_dialog import TogetherDialog
from wanzhou_gui.gui.ledger.view_dialog import ViewDialog
from wanzhou_gui.gui.papers.figure_dialog import FigureDialog
from wanzhou_gui.gui.papers.head_dialog import HeadDialog
from wanzhou_gui.gui.papers.ledger_return_dialog import LedgerReturnDialog
from wanzhou_gui.gui.papers.number_dialog import NumberDialog
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.register_dialog import RegisterDialog
from wanzhou_gui.gui.papers.signing_dialog import SigningDialog
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.gui.plans.columns_dialog import ColumnsDialog
from wanzhou_gui.gui.plans.fields_dialog import Field, FieldsDialog
from wanzhou_gui.gui.plans.paste_dialog import PasteDialog
from wanzhou_gui.gui.plans.periods_dialog import PeriodsDialog
from wanzhou_gui.gui.plans.registration_dialog import RegistrationDialog
from wanzhou_gui.gui.plans.version_dialog import VersionDialog
from wanzhou_gui.gui.plans.versions_dialog import VersionsDialog
from wanzhou_gui.gui.reports.compare_word_dialog import CompareWordDialog
from wanzhou_gui.gui.reports.issue_dialog import IssueDialog
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistoryDialog
from wanzhou_gui.gui.returns.share_dialog import ShareDialog, SharesOfUnit
from wanzhou_gui.gui.scoring.score_note_dialog import ScoreNoteDialog
from wanzhou_gui.gui.settings.notice_dialog import NoticeDialog
from wanzhou_gui.gui.settings.unit_change_dialog import UnitChangeDialog
from wanzhou_gui.gui.start.lock_dialog import LockDialog
from wanzhou_gui.gui.workbench.one_page_dialog import OnePageDialog
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.system.local_password import LocalPassword
from wanzhou_gui.usecases.services import Services

R = TypeVar("R")

_EVERY_KIND_OF_FIELD = CaseForm(
    "记录事项",
    "保存",
    (
        CaseField("line", "一行", FieldKind.LINE, "甲"),
        CaseField("text", "几行", FieldKind.TEXT),
        CaseField("day", "日期", FieldKind.DAY),
        CaseField("number", "数量", FieldKind.NUMBER, Decimal("1.5")),
        CaseField("choice", "选一个", FieldKind.CHOICE, "b", (("a", "子"), ("b", "丑"))),
        CaseField("check", "是否", FieldKind.CHECK, True),
        CaseField("file", "文件", FieldKind.FILE),
    ),
)


@dataclass(frozen=True)
class Stage:
    """A desk over the example ledger, how to wait for it, and a folder to write into."""

    desk: Desk
    settled: Callable[[], None]
    folder: Path
    amended_text: str

    def ask(self, read: Callable[[Services], R]) -> R:
        """What the ledger answers, now."""
        found: list[R] = []
        self.desk.ask(read, found.append)
        self.settled()
        return found[0]

    @property
    def place(self) -> tuple[int, int]:
        """The plan and period in view."""
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        assert plan_id is not None
        assert period_id is not None
        return plan_id, period_id


def _columns(stage: Stage) -> QDialog:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "任务"
    for row in (("事", "谁来办", "到什么时候"), ("建设知识产权维权援助站", "区市场监管局", "2024年12月")):
        book.worksheets[0].append(list(row))
    book.save(stage.folder / "表.xlsx")
    return ColumnsDialog(stage.desk, stage.desk.office.plan_tables(stage.folder / "表.xlsx"))


def _version(stage: Stage) -> QDialog:
    reading = stage.desk.office.read_plan_text(stage.amended_text)[0]
    likely = stage.ask(lambda services: services.plan_versions.recognise(reading))
    return VersionDialog(stage.desk, likely[0], reading, "修订版.docx")


def _letters(stage: Stage) -> QDialog:
    board = stage.ask(lambda services: services.chasing_together.board(stage.place[1], stage.place[0]))
    return LettersDialog(stage.desk, board, ChaseKind.REMINDER, [line.unit.id for line in board.owed])


def _letter_text(stage: Stage) -> QDialog:
    board = stage.ask(lambda services: services.chasing.board(*stage.place))
    wish = stage.ask(lambda services: services.letters.proposed_wish(ChaseKind.REMINDER, date(2024, 7, 10)))
    unit_id = board.owed[0].unit.id
    return LetterTextDialog(
        stage.desk,
        PaperKind(wish.kind.value),
        lambda services: services.letters.draft([stage.place], unit_id, wish),
        lambda services, key, text: services.letters.edit([stage.place], unit_id, wish, key, text),
    )


def _call(stage: Stage) -> QDialog:
    board = stage.ask(lambda services: services.chasing_together.board(stage.place[1], stage.place[0]))
    return CallDialog(board, board.owed[0])


def _request(stage: Stage) -> QDialog:
    board = stage.ask(lambda services: services.chasing_together.board(stage.place[1], stage.place[0]))
    return RequestDialog(board, board.owed[0])


def _parts(stage: Stage) -> QDialog:
    card = stage.ask(lambda services: services.indicators.cards(*stage.place))[0]
    return PartsDialog(stage.desk, card.indicator, stage.place[1])


def _share(stage: Stage) -> QDialog:
    def share(services: Services) -> SharesOfUnit:
        plan_id, period_id = stage.place
        indicator = services.indicators.cards(plan_id, period_id)[0].indicator
        units = [services.units.unit(name) for name in ("区科技局", "区商务委")]
        services.parts.set_parts(indicator.id, [(one.id, "") for one in units])
        return SharesOfUnit(plan_id, units[0].id, period_id, units[0].name, False)

    return ShareDialog(stage.desk, stage.ask(share))


def _signed_pages(stage: Stage) -> QDialog:
    plan_id, period_id = stage.place
    scan = stage.folder / "区科技局签字盖章页.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")

    def taken(services: Services) -> int:
        one = next(one for one in services.signed_pages.register([stage.place]).values() if one.is_missing)
        services.signed_pages.add([one], scan)
        return one.unit_id

    return SignedPagesDialog(stage.desk, plan_id, stage.ask(taken), period_id)


def _lock(stage: Stage) -> QDialog:
    password = LocalPassword(stage.folder)
    password.put("万州-2024督查", 10)
    return LockDialog(password, stage.desk.background)


def _score_note(stage: Stage) -> QDialog:
    def save(services: Services, _: object, text: str, name: str) -> Any:
        return services.scoring.rules.allow(FactKind.PHOTO_TRACE, name, text)

    return ScoreNoteDialog(stage.desk, "启用", "受限规则", "理由", "批准人", save, has_points=True)


OPENERS: dict[str, Callable[[Stage], QDialog]] = {
    "CallDialog": _call,
    "RequestDialog": _request,
    "CaseDialog": lambda stage: CaseDialog("5　任务", _EVERY_KIND_OF_FIELD),
    "ChoiceDialog": lambda stage: ChoiceDialog(
        "区商务委报来 2 份不同的表", ("第1份", "第2份", "台账现有"), [Question("9　任务", "完成比例", ("57", "77", "39"))]
    ),
    "ColumnsDialog": _columns,
    "CompareDialog": lambda stage: CompareDialog(stage.desk),
    "CompareWordDialog": lambda stage: CompareWordDialog(stage.desk, *stage.place, PaperKind.BULLETIN, None),
    "DeliveriesDialog": lambda stage: DeliveriesDialog(stage.desk, [stage.place]),
    "FieldHistoryDialog": lambda stage: FieldHistoryDialog("进展情况", ()),
    "FieldsDialog": lambda stage: FieldsDialog(
        "修改", "原文的话", (Field("name", "名称", "甲", "●确定"), Field("kind", "种类", "b", "", (("a", "第一"), ("b", "第二"))))
    ),
    "FigureDialog": lambda stage: FigureDialog(stage.desk),
    "HeadDialog": lambda stage: HeadDialog(stage.desk, PaperPlace(*stage.place)),
    "HelpDialog": lambda stage: HelpDialog(),
    "IssueDialog": lambda stage: IssueDialog((PaperCheck("x", CheckLevel.ADVICE, "有两家单位没有报送。", ""),), date(2024, 7, 10)),
    "LedgerReturnDialog": lambda stage: LedgerReturnDialog(stage.desk, *stage.place),
    "LetterTextDialog": _letter_text,
    "LettersDialog": _letters,
    "LockDialog": _lock,
    "NoticeDialog": lambda stage: NoticeDialog(stage.desk, 2025),
    "NumberDialog": lambda stage: NumberDialog("作废文书", "作废第3期", "编号留下，注明作废", number=3),
    "OnePageDialog": lambda stage: OnePageDialog(stage.desk),
    "DeliverablesDialog": lambda stage: DeliverablesDialog(stage.desk, stage.place[0]),
    "PartsDialog": _parts,
    "PasteDialog": lambda stage: PasteDialog(),
    "PasteReturnDialog": lambda stage: PasteReturnDialog(stage.desk),
    "PeriodsDialog": lambda stage: PeriodsDialog(stage.desk, stage.ask(lambda services: services.plans.plans())[0].plan),
    "RegisterDialog": lambda stage: RegisterDialog(stage.desk),
    "RegistrationDialog": lambda stage: RegistrationDialog(
        stage.desk, stage.ask(lambda services: services.plans.plans())[0].plan, None
    ),
    "RulesDialog": lambda stage: RulesDialog(stage.desk, ChasingSettings()),
    "ScoreNoteDialog": _score_note,
    "ShareDialog": _share,
    "SignedPagesDialog": _signed_pages,
    "SigningDialog": lambda stage: SigningDialog(stage.desk, PaperPlace(*stage.place)),
    "TemplateDialog": lambda stage: TemplateDialog(stage.desk, PaperPlace(*stage.place)),
    "TogetherDialog": lambda stage: TogetherDialog(
        stage.desk, [row.task.id for row in stage.ask(lambda services: services.overview.view(*stage.place)).rows[:3]]
    ),
    "UnitChangeDialog": lambda stage: UnitChangeDialog(stage.desk, stage.ask(lambda services: services.units.units())[0]),
    "VersionDialog": _version,
    "VersionsDialog": lambda stage: VersionsDialog(stage.desk, stage.place[0]),
    "ViewDialog": lambda stage: ViewDialog(TableLook(), "现在没有筛选。", ()),
}


def known_dialogs() -> list[str]:
    """Every class of dialogs in the window, by name: a new one is found without being named."""
    for found in pkgutil.walk_packages(wanzhou_gui.gui.__path__, "wanzhou_gui.gui."):
        importlib.import_module(found.name)
    classes = [*QDialog.__subclasses__()]
    for one in classes:
        classes += one.__subclasses__()
    return sorted({one.__name__ for one in classes if one.__module__.startswith("wanzhou_gui.gui.")})
