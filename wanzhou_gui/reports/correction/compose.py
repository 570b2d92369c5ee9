"""退回修改通知 as a letter to one unit: which rows came back, why, and until when they are expected again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from wanzhou_gui.domain.papers import OfficeSettings, paper_number
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.chasing.wording import addressed
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Block,
    Column,
    HeadForm,
    Imprint,
    Metadata,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Signature,
    Table,
)
from wanzhou_gui.reports.wording import chinese_day, request_word

CORRECTION_WORD = "退回修改通知"
# The register of these letters has a word of its own after the office's characters: 万州府督退〔2024〕1号.
NUMBER_TEMPLATE = "{机关代字}退〔{yyyy}〕{n}号"


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


def correction_number(settings: OfficeSettings, year: int, sequence: int) -> str:
    """The number a letter gets from the register of its kind."""
    return paper_number(NUMBER_TEMPLATE, settings.agency_mark, year, sequence)


def compose_correction(
    facts: CorrectionFacts, settings: OfficeSettings, *, number: str = "", issued_on: date
) -> OfficialDocument:
    """Put the letter together; without a number it is a draft and says so across every page."""
    title = correction_title(facts)
    marks = [] if number else ["草稿"]
    if facts.is_sample:
        marks.append("示例")
    blank = f"{settings.agency_mark}退〔{issued_on.year}〕　号"
    blocks: list[Block] = [Paragraph.of(text) for text in _paragraphs(facts)]
    annexes = (Annex("退回修改事项一览表", (_table(facts),), landscape=True),) if facts.rows else ()
    return OfficialDocument(
        title=title,
        title_keep=(facts.period_label, "推进情况填报表"),
        recipients=facts.unit_full_name or facts.unit,
        blocks=tuple(blocks),
        head=RedHead(mark=(settings.office_name,), form=HeadForm.LETTER, number=number or blank),
        signature=Signature((settings.office_name,), issued_on),
        note=_contact(settings),
        annexes=annexes,
        imprint=Imprint(office=settings.printing_office, issued_on=issued_on),
        watermark="·".join(marks),
        metadata=Metadata(
            title=f"{CORRECTION_WORD}（{facts.unit}，{facts.period_label}）",
            author=settings.office_name,
            subject=f"{facts.plan_title}；{facts.period_label}",
            keywords=("退回修改", facts.period_code),
        ),
    )


def correction_json(facts: CorrectionFacts, number: str) -> str:
    """What the letter states, as canonical JSON kept with the issued paper."""
    plain = asdict(facts) | {"number": number, "reply_by": facts.reply_by.isoformat(), "nature": facts.nature.value}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def _paragraphs(facts: CorrectionFacts) -> list[str]:
    unit = addressed(facts.nature)
    number = f"（{facts.document_number}）" if facts.document_number else ""
    told = f"{unit}报送的《{facts.plan_title}》{number}{facts.period_label}推进情况填报表收悉。"
    if facts.rows:
        part = "所报" if len(facts.rows) == facts.row_count else f"所报{facts.row_count}项中，有"
        told += f"经审核，{part}{len(facts.rows)}项需要修改完善，具体事项和原因见附件。"
    else:
        told += f"经审核，需要修改完善，原因是：{facts.note.rstrip('。')}。"
    paragraphs = [told]
    if facts.rows and facts.note:
        paragraphs.append(f"另：{facts.note.rstrip('。')}。")
    word, by = request_word(facts.nature), chinese_day(facts.reply_by)
    if may_be_commanded(facts.nature):
        paragraphs.append(
            f"{word}{unit}逐项核实，在原填报表上修改补充，经主要负责人审签后，于{by}前重新报送电子表格和盖章件。"
            "已审核通过的事项不用再填。"
        )
    else:
        paragraphs.append(
            f"{word}{unit}逐项核实，在原填报表上补充完善，于{by}前重新报送。已审核通过的事项不用再填。如有不同意见，请与我室联系。"
        )
        paragraphs.append("特此函达，感谢支持。")
    return paragraphs


def _contact(settings: OfficeSettings) -> str:
    if not settings.contact_name and not settings.contact_phone:
        return ""
    return f"联系人：{settings.contact_name}；联系电话：{settings.contact_phone}"


_COLUMNS = (
    ("编号", 3.2, Align.CENTER),
    ("任务（指标）", 13.0, Align.LEFT),
    ("本期所报", 18.0, Align.LEFT),
    ("退回原因", 17.0, Align.LEFT),
    ("核对中发现的问题", 17.0, Align.LEFT),
)


def _table(facts: CorrectionFacts) -> Table:
    return Table(
        tuple(Column(header, weight, align) for header, weight, align in _COLUMNS),
        tuple(
            Row.of(row.number, row.title, row.reported or "未填写", row.reason, "\n".join(row.found) or "—")
            for row in facts.rows
        ),
        note=f"共{len(facts.rows)}项",
    )
