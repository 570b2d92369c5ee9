"""What can be done about evidence from a task's page: taking a file in, and giving it another weight."""

from __future__ import annotations

from pathlib import Path

from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade, EvidenceKind
from wanzhou_gui.gui.ledger.case_acts import CaseAct, Values, unit_choice
from wanzhou_gui.gui.ledger.case_dialog import CaseField, CaseForm, FieldKind
from wanzhou_gui.reports.case_wording import EVIDENCE_KIND_WORDS, GRADE_WORDS, inspection_name
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.task_pages import TaskCase

_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp", ".heic"})


def add_evidence(case: TaskCase, path: Path | None = None, place: str = "") -> CaseAct:
    """Take a file in; `place` says which of several it is. A picture is offered as a photograph."""
    proves = (
        (None, "整项任务"),
        *((("milestone", line.milestone.id), f"成果：{line.milestone.name}") for line in case.milestones),
        *((("inspection", one.id), inspection_name(one)) for one in reversed(case.inspections)),
    )
    is_photo = path is not None and path.suffix.lower() in _PHOTOS
    form = CaseForm(
        f"收入佐证材料{place}",
        "收入",
        (
            CaseField("file", "文件", FieldKind.FILE, path or ""),
            CaseField("grade", "证明力", FieldKind.CHOICE, EvidenceGrade.PHOTO if is_photo else EvidenceGrade.OFFICIAL, tuple(GRADE_WORDS.items())),
            CaseField("kind", "类型", FieldKind.CHOICE, EvidenceKind.PHOTO if is_photo else EvidenceKind.DOCUMENT, tuple(EVIDENCE_KIND_WORDS.items())),
            CaseField("number", "文号", FieldKind.LINE),
            CaseField("dated", "文件日期", FieldKind.DAY),
            CaseField("proves", "证明什么", FieldKind.CHOICE, None, proves),
            unit_choice(case, "提供单位"),
            CaseField("link", "只登记位置，不存副本", FieldKind.CHECK),
        ),
        "副本存入台账旁的“佐证材料”文件夹，不会覆盖已有文件。不得存放涉密材料。",
    )

    def verb(services: Services, typed: Values) -> Changes:
        source = typed["file"]
        if source is None:
            raise RejectedError("evidence_not_chosen")
        what, row_id = typed["proves"] or ("", None)
        note = EvidenceNote(
            kind=typed["kind"], grade=typed["grade"], document_number=typed["number"], dated_on=typed["dated"],
            unit_id=typed["unit"], milestone_id=row_id if what == "milestone" else None,
            inspection_id=row_id if what == "inspection" else None,
        )  # fmt: skip
        return services.evidence.add(case.row.task.id, source, note, as_link=typed["link"])[1]

    return CaseAct(form, verb)


def regrade(one: EvidenceFile) -> CaseAct:
    """Give a file another weight, with the reason."""
    others = tuple((grade, word) for grade, word in GRADE_WORDS.items() if grade is not one.grade)
    form = CaseForm(
        "改证明力",
        "改为",
        (
            CaseField("grade", "改为", FieldKind.CHOICE, others[0][0], others),
            CaseField("reason", "理由", FieldKind.TEXT, hint="如已补盖公章、与统计数据核对一致"),
        ),
        f"{one.name}　现为“{GRADE_WORDS[one.grade]}”。理由留在材料旁；只有自报的材料不能作为销号依据。",
    )
    return CaseAct(form, lambda services, typed: services.evidence.regrade(one.id, typed["grade"], str(typed["reason"])))  # type: ignore[arg-type]  # a grade, by its choices
