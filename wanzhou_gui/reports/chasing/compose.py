"""Letters to units that have not reported, proposals to the leaders, and the list of who has not reported."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.chasing import PROPOSALS, ChaseKind, PromiseState, ReportingState
from wanzhou_gui.domain.papers import OfficeSettings, paper_number
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.chasing.wording import (
    CHASE_WORDS,
    REPORTING_SHAPES,
    REPORTING_WORDS,
    addressed,
    counts_sentence,
    demand_word,
    due_sentence,
    next_step_word,
    short_day,
    step_word,
    years_missing_sentence,
)
from wanzhou_gui.reports.document import (
    Align,
    Block,
    Column,
    HeadForm,
    Metadata,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Signature,
    Table,
)
from wanzhou_gui.reports.wording import chinese_day, period_label

MISSING_TITLE = "未按时报送单位名单"
_LONGEST_TITLE = 30


@dataclass(frozen=True)
class LetterWish:
    """What the clerk decides about a batch of letters: the rung, the day they carry, the new deadline."""

    kind: ChaseKind
    issued_on: date
    reply_by: date | None


@dataclass(frozen=True)
class Letter:
    """One page of a batch: the unit, its number (empty in a draft) and the paper."""

    line: UnitLine
    number: str
    document: OfficialDocument


def letter_title(board: ChaseBoard, line: UnitLine, kind: ChaseKind) -> str:
    """What a letter is about: 催办单 and 督办通知单 where the unit may be directed, 函 where it is only asked."""
    # The year stands in the text; without it the title keeps to one line.
    period = re.sub(r"^\d{4}年(?!度)", "", period_label(board.period))
    if kind is ChaseKind.INTERVIEW:
        return f"关于约谈{line.unit.name}的建议"
    if kind is ChaseKind.COORDINATION:
        return f"关于提请协调{line.unit.name}报送工作的建议"
    if not may_be_commanded(line.unit.nature):
        word = demand_word(line.unit.nature, kind).removeprefix("函")
        return f"关于{'商请' if word == '商请' else '请予'}补报{period}推进情况的函"
    return f"关于补报{period}推进情况的{CHASE_WORDS[kind]}"


def compose_letters(
    board: ChaseBoard,
    lines: Sequence[UnitLine],
    wish: LetterWish,
    settings: OfficeSettings,
    numbers: Sequence[str] = (),
) -> tuple[Letter, ...]:
    """One letter for each unit, each a page of its own; without numbers they are drafts and say so."""
    told = list(numbers) or [""] * len(lines)
    return tuple(
        Letter(line, number, _letter(board, line, wish, settings, number))
        for line, number in zip(lines, told, strict=True)
    )


def _letter(
    board: ChaseBoard, line: UnitLine, wish: LetterWish, settings: OfficeSettings, number: str
) -> OfficialDocument:
    title = letter_title(board, line, wish.kind)
    is_proposal = wish.kind in PROPOSALS
    unit = line.unit.name if is_proposal else addressed(line.unit.nature)
    paragraphs = [_what_is_missing(board, line, unit), *_what_was_done(line, tells_proposals=is_proposal)]
    paragraphs += _proposal(wish.kind) if is_proposal else _demand(line, wish)
    missing = years_missing_sentence(board.years_missing)
    if missing:
        paragraphs.append(f"（注：{missing}）")
    marks = [] if number else ["草稿"]
    if board.plan.is_sample:
        marks.append("示例")
    template = board.settings.number_template(wish.kind).replace("{n}", "　").replace("{n汉字}", "　")
    blank = paper_number(template, settings.agency_mark, wish.issued_on.year, 1)
    return OfficialDocument(
        title=title,
        title_keep=(line.unit.name, CHASE_WORDS[wish.kind], "推进情况"),
        recipients="区政府分管领导" if is_proposal else line.unit.full_name or line.unit.name,
        blocks=tuple(Paragraph.of(text) for text in paragraphs),
        head=RedHead(mark=(settings.office_name,), form=HeadForm.LETTER, number=number or blank),
        signature=Signature((settings.office_name,), wish.issued_on),
        note="" if is_proposal else _contact(settings),
        watermark="·".join(marks),
        metadata=Metadata(
            title=f"{CHASE_WORDS[wish.kind]}（{period_label(board.period)}）",
            author=settings.office_name,
            subject=f"{board.plan.title}；截至{chinese_day(board.today)}",
            keywords=("催办", board.period.code),
        ),
    )


def _contact(settings: OfficeSettings) -> str:
    if not settings.contact_name and not settings.contact_phone:
        return ""
    return f"联系人：{settings.contact_name}；联系电话：{settings.contact_phone}"


def _what_is_missing(board: ChaseBoard, line: UnitLine, unit: str) -> str:
    number = board.plan.document_number
    # A letter has one page: a title that fills two lines gives way to the number by which everybody knows the plan.
    long_title = len(board.plan.title) > _LONGEST_TITLE and number
    plan = f"{number}文件" if long_title else f"《{board.plan.title}》" + (f"（{number}）" if number else "")
    late = f"，已逾期{line.workdays_overdue}个工作日" if line.workdays_overdue else ""
    came = (
        f"{unit}材料退回修改后至今没有重新报送"
        if line.state is ReportingState.RETURNED
        else f"我室尚未收到{unit}材料"
    )
    return (
        f"{plan}{period_label(board.period)}推进情况应于{_day(board, board.period.due_on)}前报送。"
        f"截至{_day(board, board.today)}，{came}（任务{line.standing.role_count}项，牵头{line.standing.lead_count}项）{late}。"
    )


def _day(board: ChaseBoard, day: date) -> str:
    """Without the year where it is the period's."""
    return short_day(day) if day.year == board.period.starts_on.year else chinese_day(day)


def _what_was_done(line: UnitLine, *, tells_proposals: bool) -> list[str]:
    # What was proposed to our own leaders is no business of the unit's.
    steps = [step for step in line.steps if tells_proposals or step.kind not in PROPOSALS]
    done = []
    calls = line.chasing_calls
    if calls:
        last = "" if len(calls) == 1 else "最近一次"
        done.append(f"电话联系{len(calls)}次（{last}{short_day(calls[-1].called_on)}）")
    broken = line.promises_broken
    if broken:
        done.append(f"承诺{short_day(broken[-1].promised_on)}报送，未能兑现")
    if steps:
        step = steps[-1]
        by = f"，时限{short_day(step.reply_by)}" if step.reply_by else ""
        done.append(f"{short_day(step.taken_on)}发出{step_word(step.kind, line.unit.nature)}（{step.number_text}{by}）")
    return [f"此前，{'；'.join(done)}。"] if done else []


def _demand(line: UnitLine, wish: LetterWish) -> list[str]:
    nature = line.unit.nature
    assert wish.reply_by is not None
    demanded = f"{demand_word(nature, wish.kind)}{addressed(nature)}于{chinese_day(wish.reply_by)}下班前补报"
    if not may_be_commanded(nature):
        return [f"{demanded}，材料请经主要负责人审定并加盖公章。如有困难，请与我室联系。", "特此函达，感谢支持。"]
    then = (
        "将制发督办通知单"
        if wish.kind is ChaseKind.REMINDER
        else "将提请区政府负责人约谈（《政府督查工作条例》第十二条）"
    )
    return [f"{demanded}，材料经主要负责人审签并加盖公章，并书面说明原因。逾期仍未报送的，{then}。"]


def _proposal(kind: ChaseKind) -> list[str]:
    if kind is ChaseKind.INTERVIEW:
        asked = "建议由区政府办公室负责人约谈该单位主要负责人（《政府督查工作条例》第十二条），问明原因，定出时限。"
    else:
        asked = "该单位不属于区政府直接督查的对象（《政府督查工作条例》第五条），建议由区政府分管领导协调，或商请其主管机关督促。"
    return [f"{asked}妥否，请批示。"]


def letters_json(board: ChaseBoard, letters: Sequence[Letter], wish: LetterWish) -> str:
    """What the letters state, as canonical JSON kept with the issued paper."""
    return json.dumps(
        {
            "kind": wish.kind.value,
            "period": board.period.code,
            "as_of": board.today.isoformat(),
            "due_on": board.period.due_on.isoformat(),
            "issued_on": wish.issued_on.isoformat(),
            "reply_by": wish.reply_by.isoformat() if wish.reply_by else None,
            "calendar_years_missing": list(board.years_missing),
            "letters": [
                {
                    "unit": one.line.unit.name,
                    "nature": one.line.unit.nature.value,
                    "number": one.number,
                    "state": one.line.state.value,
                    "workdays_overdue": one.line.workdays_overdue,
                    "tasks": one.line.standing.role_count,
                    "calls": len(one.line.chasing_calls),
                    "promises_broken": len(one.line.promises_broken),
                    "steps": [step.number_text for step in one.line.steps],
                }
                for one in letters
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


_COLUMNS = (
    ("序号", 3.0, Align.CENTER),
    ("单位", 10.0, Align.LEFT),
    ("状态", 5.0, Align.CENTER),
    ("任务\n（牵头）", 5.0, Align.CENTER),
    ("逾期工作日", 4.0, Align.CENTER),
    ("电话和承诺", 14.0, Align.LEFT),
    ("催办文书", 20.0, Align.LEFT),
    ("要求次数", 3.4, Align.CENTER),
    ("下一步", 6.4, Align.LEFT),
)


def missing_rows(board: ChaseBoard) -> tuple[tuple[str, ...], ...]:
    """The units that owe their return, as the list prints them."""
    return tuple(
        (
            str(place),
            line.unit.name,
            f"{REPORTING_SHAPES[line.state]}{REPORTING_WORDS[line.state]}",
            f"{line.standing.role_count}（{line.standing.lead_count}）",
            str(line.workdays_overdue),
            _calls_words(line),
            "；".join(f"{step_word(step.kind, line.unit.nature)}{step.number_text}" for step in line.steps) or "—",
            str(line.requests.total),
            next_step_word(line.proposal),
        )
        for place, line in enumerate(board.owed, start=1)
    )


def _calls_words(line: UnitLine) -> str:
    calls = line.chasing_calls
    said = [f"{len(calls)}次，最近{short_day(calls[-1].called_on)}"] if calls else []
    if line.promises:
        last = line.promises[-1]
        word = {PromiseState.BROKEN: "未兑现", PromiseState.DUE_TODAY: "今天到期"}.get(last.state, "")
        said.append(f"承诺{short_day(last.promised_on)}{word}")
    return "；".join(said) or "—"


def compose_missing_list(board: ChaseBoard, settings: OfficeSettings) -> OfficialDocument:
    """未报名单: who owes the return of the period, how each was chased, and what comes next."""
    period = period_label(board.period)
    rows = missing_rows(board)
    said = f"《{board.plan.title}》{period}推进情况，{due_sentence(board)}。{counts_sentence(board)}"
    blocks: list[Block] = [Paragraph.of(said)]
    missing = years_missing_sentence(board.years_missing)
    if missing:
        blocks.append(Paragraph.of(f"注：{missing}"))
    if not rows:
        blocks.append(Paragraph.of("没有未报送的单位。"))
    else:
        blocks.append(
            Table(
                tuple(Column(header, weight, align) for header, weight, align in _COLUMNS),
                tuple(Row.of(*row) for row in rows),
                note=f"{settings.office_name}　截至{chinese_day(board.today)}",
            )
        )
    return OfficialDocument(
        title=f"{period}{MISSING_TITLE}",
        title_keep=(period,),
        blocks=tuple(blocks),
        landscape=True,
        watermark="示例" if board.plan.is_sample else "",
        metadata=Metadata(title=f"{period}{MISSING_TITLE}", author=settings.office_name, subject=board.plan.title),
    )
