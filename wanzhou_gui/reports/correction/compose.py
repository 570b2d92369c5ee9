"""退回修改通知 as a letter to one unit: which rows came back, why, and until when they are expected again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.chasing.wording import addressed
from wanzhou_gui.reports.document import Align, Annex, Column, Metadata, OfficialDocument, Row, Table
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.letter_page import contact_line, letter_page
from wanzhou_gui.reports.paper_parts.live_text import LiveText, mark
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases, closed_sentence
from wanzhou_gui.reports.paper_parts.section import PaperSection, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import chinese_day, request_word

CORRECTION_WORD = "退回修改通知"
# The register of these letters has a word of its own after the office's characters: 万州府督退〔2024〕1号.
NUMBER_TEMPLATE = "{机关代字}退〔{yyyy}〕{n}号"
_RECEIVED = "{单位}报送的{方案}{期间}推进情况填报表收悉。"
_ASKED = (
    "{请求词}{单位}逐项核实，在原填报表上补充完善，于{重报时限}前重新报送。"
    "已审核通过的事项不用再填。如有不同意见，请与我室联系。"
)
CORRECTION_SECTIONS = frozenset({"opening", "demand", "closing"})
CORRECTION_PHRASES = {
    **{f"opening.{tone}": _RECEIVED for tone in ("directed", "asked", "written")},
    "demand.directed": (
        "{请求词}{单位}逐项核实，在原填报表上修改补充，经主要负责人审签后，于{重报时限}前重新报送电子表格和盖章件。"
        "已审核通过的事项不用再填。"
    ),
    "demand.asked": _ASKED,
    "demand.written": _ASKED,
    "ending.asked": "特此函达，感谢支持。",
    "ending.written": "特此函达，感谢支持。",
}


@dataclass(frozen=True)
class CorrectionRow:
    """One row that came back: its number and title, what was reported, what was found, why it was returned."""

    number: str
    title: str
    reported: str
    reason: str
    found: tuple[str, ...]


@dataclass(frozen=True)
class CorrectionFacts:
    """Everything the letter states."""

    plan_title: str
    document_number: str
    is_sample: bool
    period_code: str
    period_label: str
    unit: str
    unit_full_name: str
    nature: UnitNature
    note: str
    rows: tuple[CorrectionRow, ...]
    row_count: int
    reply_by: date


def correction_title(facts: CorrectionFacts) -> str:
    """What the letter is about: a 通知 where the unit may be directed, a 函 where it is only asked (条例第五条)."""
    if may_be_commanded(facts.nature):
        return f"关于退回修改{facts.period_label}推进情况填报表的通知"
    return f"关于商请补充完善{facts.period_label}推进情况填报表的函"


def correction_figures(facts: CorrectionFacts) -> FactBook:
    """Plan, period, how many rows came back, until when; of each row what was reported and why it came back."""
    book = FactBook()
    book.tell("plan.title", "方案名称", f"《{facts.plan_title}》")
    if facts.document_number:
        book.tell("plan.number", "方案文号", facts.document_number)
    book.tell("period", "督查周期", facts.period_label)
    numbers = tuple(row.number for row in facts.rows)
    book.count("rows", "退回修改的项数", tasks=numbers)
    book.tell("rows.total", f"{facts.unit}所报的项数", facts.row_count, units=(facts.unit,))
    book.tell("reply_by", "重新报送的时限", chinese_day(facts.reply_by))
    book.tell("note", "整表退回的原因", facts.note, units=(facts.unit,), is_quote=True)
    for row in facts.rows:
        path, name = f"task.{row.number}", f"第{row.number}项“{row.title}”"
        book.name(path, row.title)
        told = {"number": ("编号", row.number), "title": ("名称", row.title), "reported": ("本期所报", row.reported),
                "reason": ("退回原因", row.reason), "found": ("核对中发现的问题", "\n".join(row.found))}  # fmt: skip
        for field, (label, value) in told.items():
            book.tell(f"{path}.{field}", f"{name}{label}", value, tasks=(row.number,), is_quote=field != "number")
    return book


def correction_sections(
    facts: CorrectionFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """What came back and why, what is asked, the end."""
    n = correction_figures(facts)
    number = f"（{n('plan.number')}）" if facts.document_number else ""
    values = {
        "单位": addressed(facts.nature),
        "请求词": request_word(facts.nature),
        "方案": n("plan.title") + number,
        "期间": n("period"),
        "重报时限": n("reply_by"),
    }
    note = mark(facts.note.rstrip("。"), "note")
    told = closed_sentence(phrases.say("opening", facts.nature, **values))
    if facts.rows:
        part = "所报" if len(facts.rows) == facts.row_count else f"所报{n('rows.total')}项中，有"
        told += f"经审核，{part}{n('rows')}项需要修改完善，具体事项和原因见附件。"
    else:
        told += f"经审核，需要修改完善，原因是：{note}。"
    ending = phrases.say("ending", facts.nature, **values)
    return sections_of(
        [
            ("opening", "", [told, *([f"另：{note}。"] if facts.rows and facts.note else [])]),
            ("demand", "", [closed_sentence(phrases.say("demand", facts.nature, **values))]),
            ("closing", "", [ending] if ending else []),
        ],
        edited,
    )


def compose_correction(
    facts: CorrectionFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """Put the letter together; what came back stands in a table behind it."""
    annexes = (Annex("退回修改事项一览表", (_table(facts),), landscape=True),) if facts.rows else ()
    return letter_page(
        correction_title(facts),
        facts.unit_full_name or facts.unit,
        section_blocks(sections),
        settings,
        stamp,
        keep=(facts.period_label, "推进情况填报表"),
        note=contact_line(settings),
        annexes=annexes,
        is_sample=facts.is_sample,
        metadata=Metadata(
            title=f"{CORRECTION_WORD}（{facts.unit}，{facts.period_label}）",
            author=settings.office_name,
            subject=f"{facts.plan_title}；{facts.period_label}",
            keywords=("退回修改", facts.period_code),
        ),
    )


def correction_checks(facts: CorrectionFacts) -> tuple[PaperCheck, ...]:
    """Every row says why it came back, and the figures are those of the review."""
    told = f"退回{len(facts.rows)}项，与审核记录一致。" if facts.rows else "整表退回，与审核记录一致。"
    checks = [PaperCheck("figures_agree", CheckLevel.PASSED, f"{facts.unit}：{told}")]
    bare = [row.number for row in facts.rows if not row.reason.strip()]
    if bare:
        checks.append(PaperCheck("reason_missing", CheckLevel.ADVICE, f"第{'、'.join(bare)}项没有写退回原因。", "review"))
    return tuple(checks)


def correction_json(facts: CorrectionFacts, number: str, text: Mapping[str, str], office: Mapping[str, str]) -> str:
    """What the letter states and its text as printed, as canonical JSON kept with the issued paper."""
    plain = asdict(facts) | {"number": number, "reply_by": facts.reply_by.isoformat(), "nature": facts.nature.value}
    plain |= {"text": dict(text), "office": dict(office)}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


_COLUMNS = (
    ("编号", 3.2, Align.CENTER),
    ("任务（指标）", 13.0, Align.LEFT),
    ("本期所报", 18.0, Align.LEFT),
    ("退回原因", 17.0, Align.LEFT),
    ("核对中发现的问题", 17.0, Align.LEFT),
)


def _table(facts: CorrectionFacts) -> Table:
    def told(row: CorrectionRow, field: str, text: str) -> str:
        return mark(text, f"task.{row.number}.{field}")

    return Table(
        tuple(Column(header, weight, align) for header, weight, align in _COLUMNS),
        tuple(
            Row.of(
                told(row, "number", row.number),
                told(row, "title", row.title),
                told(row, "reported", row.reported) or "未填写",
                told(row, "reason", row.reason),
                told(row, "found", "\n".join(row.found)) or "—",
            )
            for row in facts.rows
        ),
        note=f"共{mark(len(facts.rows), 'rows')}项",
    )
