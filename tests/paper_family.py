"""Issues every paper of the family for the first plan with three quarters of returns, the way an office would."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tests.closed_tasks import close_task
from wanzhou_gui.domain.chasing import PROPOSALS, WRITTEN_KINDS, ChaseKind, ladder_of
from wanzhou_gui.domain.closing import RequestKind
from wanzhou_gui.domain.deliveries import DeliveryWay
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.chasing.compose import compose_missing_list
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.usecases.closing import RequestWish
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services

PERIOD = "2024Q3"
ISSUED_ON = date(2024, 10, 15)
APPROVER = "区政府主要负责人"
APPLICANT = "区市场监管局"
# The last kind lists the others, so it is issued after them.
ORDER = sorted(PAPER_FORMS, key=lambda kind: kind is PaperKind.ARCHIVE)
# The one paper that takes no number: a list for the desk.
MISSING_LIST = "missing_list"
# 送达回证, the sheets that go with letters; they have no number either.
RECEIPTS = "receipts"
# Papers about red tasks: of kinds that stand among the letters, with facts and texts of their own.
RED_INTERVIEW, RED_COORDINATION = "red_interview", "red_coordination"


@dataclass(frozen=True)
class MadePaper:
    """A paper of the family: the documents it consists of, and the bytes that were kept or handed out."""

    name: str
    documents: tuple[OfficialDocument, ...]
    content: bytes


def family_names() -> tuple[str, ...]:
    """The name of every paper `issue_family` makes: the kinds of the register, and the list for the desk."""
    return (*(kind.value for kind in PaperKind), MISSING_LIST, RECEIPTS, RED_INTERVIEW, RED_COORDINATION)


def issue_family(services: Services, counts: SampleCounts) -> dict[str, MadePaper]:
    """One paper of every kind, by name; a kind that is added to the table of kinds is issued by itself."""
    made: dict[str, MadePaper] = {}
    period_id = services.periods.period(PERIOD).id
    _let_something_happen(services, counts.plan_id, period_id)
    made["correction"] = _correction(services, counts.plan_id, period_id)
    for kind in WRITTEN_KINDS:
        made[kind.value] = _letters(services, counts.plan_id, period_id, kind)
    list_of_missing = compose_missing_list(
        services.chasing.board(counts.plan_id, period_id), services.settings.settings()
    )
    made[MISSING_LIST] = MadePaper(
        MISSING_LIST, (list_of_missing,), services.chasing.missing_list_pdf(counts.plan_id, period_id)
    )
    made[RECEIPTS] = _receipts(services, counts.plan_id, period_id)
    for name in (RED_INTERVIEW, RED_COORDINATION):
        made[name] = _red_letter(services, counts.plan_id, period_id, name)
    for kind in ORDER:
        made[kind.value] = _issued(services, counts.plan_id, period_id, kind)
    return made


def _let_something_happen(services: Services, plan_id: int, period_id: int) -> None:
    """A close-out confirmed and one refused, an extension granted and one refused, a promise broken, rows sent back."""
    unit = services.units.unit(APPLICANT).id
    tasks = {row.task.number: row.task.id for row in services.overview.view(plan_id, period_id).rows}
    close_task(services, tasks["6"], date(2024, 10, 9))
    services.closing.apply(
        tasks["2"], applied_by="李局长", conclusion="已建立重点企业保护名录", applied_on=date(2024, 10, 9), unit_id=unit
    )
    services.closing.refuse(tasks["2"], "缺少认定文件")
    for number, wished_on, granted in (("4", date(2026, 3, 31), True), ("12", date(2026, 6, 30), False)):
        wish = RequestWish(
            kind=RequestKind.EXTENSION,
            reason="配套文件尚未出台，跨区域协作平台的建设方案需与达州市、开州区商定",
            signer="李局长",
            applied_on=date(2024, 10, 8),
            wished_on=wished_on,
            unit_id=unit,
        )
        request, _ = services.closing.request(tasks[number], wish)
        services.closing.decide(
            request.id, granted, decided_by="分管副区长", decided_on=date(2024, 10, 10), note="" if granted else "理由不充分"
        )
    late = services.units.unit("区经济信息委").id
    services.chasing.note_call(
        plan_id, late, period_id, said="在走审签程序", promised_on=date(2024, 10, 11), called_on=date(2024, 10, 9)
    )
    # A body nobody in the government may summon owes its return again.
    services.review.send_back(plan_id, services.units.unit("区检察院").id, period_id, "未经主要负责人审签")
    for row in services.review.sheet(plan_id, unit, period_id).rows[:3]:
        services.review.send_back(plan_id, unit, period_id, "缺数据：请补充件数和同比情况，并附佐证材料。", row.key)


def _correction(services: Services, plan_id: int, period_id: int) -> MadePaper:
    unit = services.units.unit(APPLICANT).id
    draft = services.corrections.draft(plan_id, unit, period_id)
    paper, content, _ = services.corrections.issue(plan_id, unit, period_id)
    assert paper.issued_on is not None
    document = draft.composed(Stamp(paper.number_text, paper.issued_on, is_issued=True))
    return MadePaper("correction", (document,), content)


def _letters(services: Services, plan_id: int, period_id: int, kind: ChaseKind) -> MadePaper:
    board = services.chasing.board(plan_id, period_id)
    lines = [line for line in board.owed if kind in ladder_of(line.unit.nature)]
    wish = services.letters.proposed_wish(kind)
    approver = "" if kind not in (ChaseKind.NOTICE, *PROPOSALS) else APPROVER
    issued, _ = services.letters.issue(
        [(plan_id, period_id)], [line.unit.id for line in lines], wish, approver=approver
    )
    return MadePaper(kind.value, issued.documents, issued.content)


def _red_letter(services: Services, plan_id: int, period_id: int, name: str) -> MadePaper:
    """The paper about the unit with the most red tasks; for the length of one of them it is a body nobody may summon."""
    standing = max(services.interviews.standings(plan_id, period_id), key=lambda one: (len(one.runs), one.unit.id))
    unit = services.units.unit(standing.unit.name)
    if name == RED_COORDINATION:
        services.units.save(replace(unit, nature=UnitNature.CENTRAL_AGENCY))
    proposal, _ = services.interviews.propose(plan_id, period_id, standing.runs[0].task.id, reason="连续督办未见进展，须由负责人当面说明")
    draft = services.interview_letters.draft(proposal.id)
    paper, content, _ = services.interview_letters.issue(proposal.id, approver=APPROVER)
    services.interviews.withdraw(proposal.id)
    if name == RED_COORDINATION:
        services.units.save(replace(services.units.unit(unit.name), nature=unit.nature))
    assert paper.issued_on is not None
    return MadePaper(name, (draft.composed(Stamp(paper.number_text, paper.issued_on, is_issued=True, signer=APPROVER)),), content)


def _receipts(services: Services, plan_id: int, period_id: int) -> MadePaper:
    """The sheets that go with the reminders: the first of them sent and received, the others still to be filled in."""
    lines = [line for line in services.deliveries.lines(plan_id, period_id) if line.paper.kind is PaperKind.REMINDER]
    paper_id, first = lines[0].paper.id, lines[0]
    day = first.paper.issued_on
    services.deliveries.send(paper_id, [first.unit.id], DeliveryWay.EXCHANGE, day, "李四")
    services.deliveries.receive(paper_id, [first.unit.id], received_by="张三", received_on=day)
    return MadePaper(RECEIPTS, services.deliveries.sheets(paper_id), services.deliveries.sheets_pdf(paper_id))


def unit_of(services: Services, kind: PaperKind) -> int | None:
    """The unit a paper of the family goes to, None for one that goes to all."""
    if PAPER_FORMS[kind].scope is not PaperScope.UNIT:
        return None
    return services.units.unit(APPLICANT).id


def _issued(services: Services, plan_id: int, period_id: int, kind: PaperKind) -> MadePaper:
    unit_id = unit_of(services, kind)
    # Composed from the facts it was issued on: a letter on applications has nothing new to tell afterwards.
    draft = services.reports.draft(plan_id, period_id, kind, unit_id)
    paper, content, _ = services.reports.issue(
        plan_id,
        period_id,
        approver=APPROVER,
        approved_on=ISSUED_ON,
        issued_on=ISSUED_ON,
        kind=kind,
        unit_id=unit_id,
    )
    return MadePaper(kind.value, (draft.composed(Stamp(paper.number_text, ISSUED_ON, is_issued=True, signer=APPROVER)),), content)
