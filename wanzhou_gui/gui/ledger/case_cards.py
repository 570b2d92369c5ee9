"""The cards of a task's page, made anew from what the ledger knows: each says what happened and offers what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wanzhou_gui.domain.case_records import CaseRecordKind
from wanzhou_gui.domain.closing import CloseOutState, RequestState
from wanzhou_gui.domain.findings import ObjectionState
from wanzhou_gui.domain.interviews import InterviewKind
from wanzhou_gui.domain.lamps import Finding
from wanzhou_gui.domain.plans import Milestone, MilestoneState
from wanzhou_gui.domain.returns_review import Decision
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.ledger import case_acts, evidence_acts, interview_acts
from wanzhou_gui.gui.ledger.card_parts import beside, caption, for_looking, link, links, said
from wanzhou_gui.gui.ledger.case_acts import CaseAct
from wanzhou_gui.gui.ledger.milestone_row import MilestoneRow
from wanzhou_gui.gui.widgets.figure_view import FigureView
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.gui.widgets.status_badge import StatusBadge
from wanzhou_gui.reports.case_wording import (
    CLOSE_OUT_WORDS,
    EXTERNAL_WORDS,
    REQUEST_STATE_WORDS,
    RESULT_MARKS,
    checklist_sentence,
    close_out_sentence,
    conclusion_sentence,
    due_words,
    evidence_line,
    inspection_name,
    inspection_sentence,
    instruction_sentence,
    kept_checklist_sentence,
    rectification_sentence,
    request_sentence,
    year_words,
)
from wanzhou_gui.reports.interview_wording import INTERVIEW_STATE_WORDS, proposal_sentence, red_step_sentence
from wanzhou_gui.reports.lamp_wording import lamp_reason, override_note, reds_note
from wanzhou_gui.reports.review_wording import DECISION_WORDS, review_line
from wanzhou_gui.reports.signed_page_words import signed_words
from wanzhou_gui.reports.task_timeline import Course, course_figure
from wanzhou_gui.reports.wording import chinese_day, percent, period_label, status_word
from wanzhou_gui.usecases.task_course import course_of
from wanzhou_gui.usecases.task_pages import ReportedEntry, TaskCase

_SHOWN_PERIODS = 2
_HEIGHT, _NARROWEST = 58.0, 110.0
_FINDINGS = (("时限", "time"), ("进度", "progress"), ("研判", "judgement"))


class CourseView(FigureView):
    """The course of a task, drawn anew for every width so that it fills its card."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self._course = course
        self.setFixedHeight(theme.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_figure(course_figure(course))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as the card at the same size of letters."""
        super().resizeEvent(event)
        self.show_figure(course_figure(self._course, max(_NARROWEST, _HEIGHT * self.width() / self.height()), _HEIGHT))


class CaseCards(QObject):
    """Fills the two columns of a task's page.

    Signals:
        act_asked(CaseAct): an act with its form.
        milestone_decided(Milestone, MilestoneState): a deliverable was accepted or rejected.
        milestone_history_asked(Milestone): everything that was changed about a deliverable.
        evidence_asked(int, str): a file shall be opened ("open") or taken off ("remove").
        drop_asked(CaseRecordKind, int): an entry made by mistake shall be taken off the record.
        missing_asked(): files that are on record and not on this computer shall be brought in.
        signed_asked(SignedReturn): the scans of a return's signed page shall be shown.
        paper_asked(Paper): an issued paper shall be shown.
        all_periods_asked(): show every period's returns.
        letter_asked(InterviewProposal, str): the paper about a proposal and its unit is wanted.
    """

    act_asked = Signal(object)
    milestone_decided = Signal(object, object)
    milestone_history_asked = Signal(object)
    evidence_asked = Signal(int, str)
    missing_asked = Signal()
    drop_asked = Signal(object, int)
    signed_asked = Signal(object)
    paper_asked = Signal(object)
    all_periods_asked = Signal()
    letter_asked = Signal(object, str)

    def left(self, case: TaskCase, all_periods: bool) -> Iterator[QWidget]:
        """What happened: the course, the returns, and what was decided."""
        yield self._course(case)
        yield self._returns(case, all_periods)
        yield self._decisions(case)
        yield self._findings(case)

    def right(self, case: TaskCase) -> Iterator[QWidget]:
        """What holds: the lamp, roles and dates, deliverables, 批示, evidence, calls, papers, the plan's words."""
        yield self._lamp(case)
        if case.red is not None or case.interviews:
            yield self._interviews(case)
        yield self._roles(case)
        yield self._milestones(case)
        yield self._instructions(case)
        yield self._evidence(case)
        yield self._calls(case)
        yield self._papers(case)
        yield self._words(case)

    def _course(self, case: TaskCase) -> QWidget:
        card = SectionCard("进展与计划")
        course = course_of(case)
        if course_figure(course) is None:
            card.body.addWidget(caption("没有督查起算日或完成时限，画不出进展与计划。"))
        else:
            card.body.addWidget(CourseView(course))
        return card

    def _returns(self, case: TaskCase, all_periods: bool) -> QWidget:
        periods = list(dict.fromkeys(one.period.id for one in case.reported))
        card = SectionCard(f"各期报送（{len(periods)}期{len(case.reported)}条）" if periods else "各期报送")
        if not periods:
            card.body.addWidget(caption("责任单位还没有报送。"))
        shown = periods if all_periods else periods[:_SHOWN_PERIODS]
        previous = None
        for one in case.reported:
            if one.period.id not in shown:
                continue
            if one.period.id != previous:
                previous = one.period.id
                heading = QLabel(period_label(one.period))
                theme.set_kind(heading, "second")
                card.body.addWidget(heading)
            head = QLabel(_entry_head(one))
            head.setFont(theme.font(14, bold=True))
            card.body.addWidget(head)
            card.body.addWidget(said(_entry_words(one)))
            card.body.addWidget(self._looked_at(one))
        if len(shown) < len(periods):
            card.body.addWidget(for_looking(link(f"显示全部{len(periods)}期", self.all_periods_asked.emit)))
        return card

    def _looked_at(self, one: ReportedEntry) -> QWidget:
        """Who decided on a return and whether its signed page is there; what went back is not told in small letters."""
        looked = review_line(one.entry, one.review, one.unit_return)
        went_back = looked.startswith((DECISION_WORDS[Decision.RETURNED], DECISION_WORDS[Decision.UNLOCKED], "整份填报"))
        told = f"■ {looked}" if went_back else looked
        signed = one.signed
        if signed is None or not (signed.pages or signed.is_missing):
            return said(told) if went_back else caption(told)
        page = links((f"签字盖章页：{one.unit.name}，{period_label(one.period)}", f"{signed_words(signed)}…", partial(self.signed_asked.emit, signed)))
        return beside(told, for_looking(page), is_caption=not went_back)

    def _decisions(self, case: TaskCase) -> QWidget:
        card = SectionCard("办结、延期与核查")
        for application in case.applications:
            told = f"【{CLOSE_OUT_WORDS[application.state]}】{close_out_sentence(application)}"
            may_drop = application.state is CloseOutState.APPLIED
            card.body.addWidget(self._entry(told, CaseRecordKind.APPLICATION, application.id, may_drop))
            if application.checklist:
                card.body.addWidget(caption(kept_checklist_sentence(application)))
        if case.row.task.closed_on is None:
            waits = any(one.state == "applied" for one in case.applications)
            card.body.addWidget(caption("销号核对清单"))
            for item in case.checklist:
                if item.code != "conclusion" or waits:
                    card.body.addWidget(said(f"{RESULT_MARKS[item.result]}{checklist_sentence(item)}"))
            act = case_acts.close_out(case)
            card.body.addWidget(link("确认或不同意销号…" if waits else "登记销号申请…", lambda: self.act_asked.emit(act)))
        else:
            card.body.addWidget(link("重新打开…", lambda: self.act_asked.emit(case_acts.reopen(case))))
        for request in case.requests:
            told = f"【{REQUEST_STATE_WORDS[request.state]}】{request_sentence(request)}"
            card.body.addWidget(self._entry(told, CaseRecordKind.REQUEST, request.id, request.state is RequestState.PENDING))
            if request.state is RequestState.PENDING:
                card.body.addWidget(self._next("批复…", case_acts.decide(case, request)))
        for inspection in case.inspections:
            may_drop = case.row.task.closed_on is None or inspection.is_look_back
            card.body.addWidget(self._entry(inspection_sentence(inspection), CaseRecordKind.INSPECTION, inspection.id, may_drop))
            photos = [one for one in case.evidence if one.inspection_id == inspection.id]
            for one in photos:
                card.body.addWidget(
                    for_looking(links((f"打开：{one.name}", f"现场材料：{one.name}", partial(self.evidence_asked.emit, one.id, "open"))))
                )
        return card

    def _findings(self, case: TaskCase) -> QWidget:
        card = SectionCard("督查结论、复核与整改")
        if not case.conclusions and not case.rectifications:
            card.body.addWidget(caption("还没有督查结论和整改事项。"))
        is_open = case.row.task.closed_on is None
        for one in case.conclusions:
            may_drop = is_open and one.objected_on is None
            card.body.addWidget(self._entry(conclusion_sentence(one, case.today), CaseRecordKind.CONCLUSION, one.id, may_drop))
            match one.state(case.today):
                case ObjectionState.NOT_DELIVERED:
                    card.body.addWidget(self._next("登记送达…", case_acts.deliver(case, one)))
                case ObjectionState.OPEN | ObjectionState.FINAL:
                    card.body.addWidget(self._next("登记复核申请…", case_acts.object_to(case, one)))
                case ObjectionState.UNDER_REVIEW:
                    card.body.addWidget(self._next("作出复核决定…", case_acts.review(case, one)))
                case ObjectionState.DECIDED:
                    pass
        for point in case.rectifications:
            told = f"整改：{rectification_sentence(point, case.today)}"
            card.body.addWidget(self._entry(told, CaseRecordKind.RECTIFICATION, point.id, is_open and point.is_open))
            if point.is_open:
                word = "登记整改情况…" if point.reported_on is None else "核实整改…"
                card.body.addWidget(self._next(word, case_acts.rectified(case, point)))
        return card

    def _lamp(self, case: TaskCase) -> QWidget:
        verdict = case.row.verdict
        card = SectionCard("本期研判")
        card.body.addWidget(said("".join((lamp_reason(verdict), reds_note(verdict)))))
        for word, which in _FINDINGS:
            finding: Finding | None = getattr(verdict, which)
            if finding is None:
                continue
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            name = QLabel(word)
            theme.set_kind(name, "second")
            row.addWidget(name)
            row.addWidget(StatusBadge(lamp=finding.lamp))
            row.addWidget(said(lamp_reason(finding)), 1)
            card.body.addWidget(line)
        note = override_note(verdict)
        if note:
            card.body.addWidget(caption(note))
        return card

    def _interviews(self, case: TaskCase) -> QWidget:
        coordinates = case.red is not None and case.red.kind is InterviewKind.COORDINATION
        card = SectionCard("提请协调" if coordinates else "约谈")
        if case.is_interview_due and case.red is not None:
            card.body.addWidget(said(red_step_sentence(case.red)))
        elif not case.interviews:
            card.body.addWidget(caption("还没有达到催报规则里设定的连续红灯期数。"))
        for (one, unit), letters in zip(case.interviews, case.interview_letters, strict=True):
            card.body.addWidget(said(f"【{INTERVIEW_STATE_WORDS[one.state]}】{proposal_sentence(one, unit.name, case.today)}"))
            if letters:
                card.body.addWidget(caption(f"呈报文书：{'、'.join(letters)}"))
            if one.is_open:
                card.body.addWidget(link("呈报文书…", partial(self.letter_asked.emit, one, unit.name)))
            following = interview_acts.next_act(case, one)
            if following is not None:
                card.body.addWidget(self._next(*following))
        if case.red is not None and not any(one.is_open for one, _ in case.interviews):
            word = "提请协调…" if coordinates else "提请约谈…"
            card.body.addWidget(self._next(word, interview_acts.propose(case)))
        return card

    def _roles(self, case: TaskCase) -> QWidget:
        row, task = case.row, case.row.task
        card = SectionCard("职责与时限")
        convenor = f"{row.convenor.name}{'（推定）' if task.convenor_is_inferred else ''}" if row.convenor else ""
        parts = (
            ("类别", f"{row.group.number} {row.group.title}" if row.group else ""),
            ("牵头单位", "、".join(unit.name for unit in row.lead_units) or "方案未写明"),
            ("责任单位", "、".join(unit.name for unit in row.responsible_units)),
            ("汇总单位", convenor if len(row.lead_units) != 1 else ""),
            ("联系人", _contacts(case)),
            ("完成时限", due_words(case.original_due_on, task.extended_to, case.requests)),
            ("方案版本", f"第{case.wordings[0].version.number}版有调整" if len(case.wordings) > 1 else ""),
            ("性质", "长期坚持" if task.is_standing else ""),
        )
        for word, text in parts:
            if text:
                card.body.addWidget(said(f"{word}：{text}"))
        return card

    def _milestones(self, case: TaskCase) -> QWidget:
        card = SectionCard(f"阶段性成果（{len(case.milestones)}项）" if case.milestones else "阶段性成果")
        if not case.milestones:
            card.body.addWidget(caption("方案里没有读出阶段性成果。"))
        units = {unit.id: unit.name for unit in case.row.units}
        for line in case.milestones:
            one = line.milestone
            row = MilestoneRow()
            row.show_milestone(one)
            row.decided.connect(self._decided)
            card.body.addWidget(row)
            if one.state is MilestoneState.REJECTED:
                continue
            words = [year_words(line.years)]
            if one.owner_unit_id in units:
                words.append(units[one.owner_unit_id])
            if one.external_state != "none":
                words.append(f"{EXTERNAL_WORDS[one.external_state]}{f'（{one.external_note}）' if one.external_note else ''}")
            line_of_acts = links(
                (f"修改…：{one.name}", "修改…", partial(self.act_asked.emit, case_acts.edit_milestone(case, line))),
                (f"登记完成…：{one.name}", "登记完成…", partial(self.act_asked.emit, case_acts.reach_milestone(case, line))),
                (f"历史：{one.name}", "历史", partial(self.milestone_history_asked.emit, one)),
            )
            list[QPushButton](line_of_acts.findChildren(QPushButton))[-1].setObjectName("reading_button")
            card.body.addWidget(beside(" · ".join(words), line_of_acts))
        return card

    def _instructions(self, case: TaskCase) -> QWidget:
        card = SectionCard("领导批示")
        if not case.instructions:
            card.body.addWidget(caption("没有批示。"))
        for one, steps in case.instructions:
            may_drop = one.answered_on is None and case.row.task.closed_on is None
            card.body.addWidget(self._entry(instruction_sentence(one, case.today), CaseRecordKind.INSTRUCTION, one.id, may_drop))
            for step in steps:
                card.body.addWidget(caption(f"{step.noted_on.isoformat()}　{step.text}（{step.clerk}）"))
            if one.answered_on is None:
                card.body.addWidget(
                    links(
                        (f"记录跟进…：{one.leader}", "记录跟进…", partial(self.act_asked.emit, case_acts.follow(case, one))),
                        (f"登记回复…：{one.leader}", "登记回复…", partial(self.act_asked.emit, case_acts.answer(case, one))),
                    )
                )
        return card

    def _evidence(self, case: TaskCase) -> QWidget:
        card = SectionCard(f"佐证材料（{len(case.evidence)}份）" if case.evidence else "佐证材料")
        if not case.evidence:
            card.body.addWidget(caption("没有佐证材料。可以按“加佐证”，或把文件拖到本页。"))
        for one in case.evidence:
            acts = [(f"打开：{one.name}", "打开", partial(self.evidence_asked.emit, one.id, "open"))]
            if case.row.task.closed_on is None:
                acts += [
                    (f"改证明力…：{one.name}", "改证明力…", partial(self.act_asked.emit, evidence_acts.regrade(one))),
                    (f"移除：{one.name}", "移除", partial(self.evidence_asked.emit, one.id, "remove")),
                ]
            card.body.addWidget(beside(one.name, for_looking(links(*acts)), is_caption=False))
            proves = next((line.milestone.name for line in case.milestones if line.milestone.id == one.milestone_id), "")
            proves = next((inspection_name(each) for each in case.inspections if each.id == one.inspection_id), proves)
            owner = next((unit.name for unit in case.row.units if unit.id == one.unit_id), "")
            card.body.addWidget(caption(evidence_line(one, proves=proves, unit=owner)))
            if one.id in case.absent:
                bring = links((f"补齐缺的文件…：{one.name}", "补齐…", self.missing_asked.emit))
                card.body.addWidget(beside("▲ 文件不在本机，只有登记。到登记它的那一台复制到U盘，再按“补齐”。", bring))
        return card

    def _calls(self, case: TaskCase) -> QWidget:
        card = SectionCard("电话记录")
        if not case.phone_notes:
            card.body.addWidget(caption("没有给本任务各单位打过催报电话。"))
        for note, unit in reversed(case.phone_notes[-8:]):
            promised = f"，承诺{chinese_day(note.promised_on)}报送" if note.promised_on else ""
            who = f"（{note.spoke_with}）" if note.spoke_with else ""
            card.body.addWidget(said(f"{note.called_on.isoformat()}　{unit.name}{who}：{note.said or '没有记录内容'}{promised}"))
        return card

    def _papers(self, case: TaskCase) -> QWidget:
        card = SectionCard("出现在哪些文书")
        if not case.papers:
            card.body.addWidget(caption("还没有签发过写到本任务的文书。"))
        for paper in case.papers:
            day = f"　{paper.issued_on.isoformat()}" if paper.issued_on else ""
            card.body.addWidget(
                for_looking(
                    link(f"{paper.number_text}　{paper.title}{day}", partial(self.paper_asked.emit, paper))
                )
            )
        return card

    def _words(self, case: TaskCase) -> QWidget:
        card = SectionCard("方案原文")
        task = case.row.task
        card.body.addWidget(said(task.body or task.title))
        if task.due_text:
            card.body.addWidget(caption(f"原文时限：{task.due_text}"))
        return card

    def _entry(self, told: str, kind: CaseRecordKind, record_id: int, may_drop: bool) -> QWidget:
        """An entry of the record; one nobody has acted on yet can be taken off again."""
        if not may_drop:
            return said(told)
        drop = links((f"删除：{told[:40]}", "删除", partial(self.drop_asked.emit, kind, record_id)))
        return beside(told, drop, is_caption=False)

    def _next(self, word: str, act: CaseAct) -> QWidget:
        return link(word, lambda: self.act_asked.emit(act))

    def _decided(self, milestone: Milestone, state: MilestoneState) -> None:
        self.milestone_decided.emit(milestone, state)


def _entry_head(one: ReportedEntry) -> str:
    entry = one.entry
    return "　".join(part for part in (one.unit.name, percent(entry.completion_percent), status_word(entry.status, one.states)) if part)


def _entry_words(one: ReportedEntry) -> str:
    entry = one.entry
    parts = (
        ("", entry.progress_text),
        ("存在问题：", entry.problems_text),
        ("下一步：", entry.next_steps),
        ("需协调：", entry.coordination),
        ("预计完成：", chinese_day(entry.expected_on) if entry.expected_on else ""),
        ("佐证：", entry.evidence),
    )
    return "\n".join(f"{caption}{text}" for caption, text in parts if text) or "没有写进展。"


def _contacts(case: TaskCase) -> str:
    heads = [case.row.convenor] if case.row.convenor else list(case.row.lead_units)
    told = [f"{unit.contact_name} {unit.contact_phone}".strip() for unit in heads]
    return "；".join(one for one in told if one)


def refill(layout: QVBoxLayout, cards: Iterator[QWidget]) -> None:
    """Put other cards into a column."""
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for card in cards:
        layout.addWidget(card)
        # At once: a layout in view shows its widgets only later, and whoever looks for words on the page would find none.
        card.show()
    layout.addStretch(1)
