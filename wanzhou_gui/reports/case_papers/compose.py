"""The wording of 延期批复 and 销号通知, letters to one unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.closing import RequestKind
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.bulletin.compose import contact_note
from wanzhou_gui.reports.case_papers.facts import CaseFacts, CloseOutItem, RequestItem
from wanzhou_gui.reports.chasing.wording import addressed
from wanzhou_gui.reports.document import HeadForm, Imprint, OfficialDocument, RedHead, Signature
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook, tell_heading
from wanzhou_gui.reports.paper_parts.live_text import LiveText, mark
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases, closed_sentence
from wanzhou_gui.reports.paper_parts.section import PaperSection, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import chinese_day, request_word

EXTENSION_WORD = "延期批复"
CLOSING_WORD = "销号通知"
_LONGEST_ENDING = 5
EXTENSION_PHRASES = {
    "demand.directed": "请{单位}按新的时限倒排工期，逐月推进，并随每期进展报送完成情况。原完成时限在台账中保留。",
}
CLOSING_PHRASES = {
    "demand.directed": "请{单位}巩固成果，妥善保管有关材料。区政府督查室将适时开展“回头看”，发现问题反弹的，重新列入督查台账。",
}
_REQUEST_WORDS = {
    RequestKind.EXTENSION: "延期",
    RequestKind.ADJUSTMENT: "调整",
    RequestKind.TERMINATION: "终止",
}


def extension_title(facts: CaseFacts) -> str:
    """关于第4项任务延期申请的批复; a 复函 to a body that may only be asked."""
    kinds = list(dict.fromkeys(_REQUEST_WORDS[one.kind] for one in facts.requests)) or ["延期"]
    word = "批复" if may_be_commanded(facts.nature) else "复函"
    return f"关于{_numbers([one.number for one in facts.requests])}{'、'.join(kinds)}申请的{word}"


def closing_title(facts: CaseFacts) -> str:
    """关于第4项任务销号的通知; a 函 to a body that may only be asked."""
    word = "通知" if may_be_commanded(facts.nature) else "函"
    return f"关于{_numbers([one.number for one in facts.close_outs])}销号的{word}"


def case_figures(facts: CaseFacts) -> FactBook:
    """The days and words of every decision."""
    book = FactBook()
    tell_heading(book, facts.heading)
    titles = {one.number: one.title for one in facts.requests} | {one.number: one.title for one in facts.close_outs}
    for number, title in titles.items():
        book.name(f"task.{number}", title)
        book.tell(f"task.{number}.number", f"第{number}项“{title}”的编号", number, tasks=(number,))
        book.tell(f"task.{number}.title", f"第{number}项“{title}”的名称", title, tasks=(number,), is_quote=True)
    for place, one in enumerate(facts.requests, start=1):
        name = f"第{one.number}项“{one.title}”"
        days = (("applied_on", "申请日期", one.applied_on), ("due_on", "现行时限", one.due_on),
                ("original_due_on", "原完成时限", one.original_due_on), ("granted_on", "同意延至的日期", one.granted_on))  # fmt: skip
        for field, label, day in days:
            if day is not None:
                book.tell(f"item.{place}.{field}", f"{name}{label}", chinese_day(day), tasks=(one.number,))
        book.tell(f"item.{place}.note", f"{name}批复意见", one.note, tasks=(one.number,), is_quote=True)
        book.tell(f"item.{place}.content", f"{name}同意的调整内容", one.content, tasks=(one.number,), is_quote=True)
    for place, case in enumerate(facts.close_outs, start=1):
        name = f"第{case.number}项“{case.title}”"
        for field, label, day in (("applied_on", "申请日期", case.applied_on), ("closed_on", "办结日期", case.closed_on)):
            if day is not None:
                book.tell(f"item.{place}.{field}", f"{name}{label}", chinese_day(day), tasks=(case.number,))
        book.tell(f"item.{place}.conclusion", f"{name}办理结果", case.conclusion, tasks=(case.number,), is_quote=True)
        book.tell(f"item.{place}.refusal", f"{name}暂不销号的原因", case.refusal, tasks=(case.number,), is_quote=True)
        book.count(f"item.{place}.evidence", f"{name}佐证材料数", others=case.evidence)
        book.tell(f"item.{place}.files", f"{name}佐证材料", _files(case), tasks=(case.number,), is_quote=True)
    return book


def extension_sections(
    facts: CaseFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """Opening, the decisions, what follows from them."""
    n = case_figures(facts)
    return sections_of(
        [
            ("opening", "", [_received(facts, "有关任务的申请", "批复")]),
            ("decisions", "", [_decision(place, one, n) for place, one in enumerate(facts.requests, start=1)]),
            ("demands", "", _after_extension(facts, phrases)),
        ],
        edited,
    )


def closing_sections(
    facts: CaseFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """Opening, the decisions, what follows from them."""
    n = case_figures(facts)
    return sections_of(
        [
            ("opening", "", [_received(facts, "有关任务的销号申请", "通知")]),
            ("decisions", "", [_closed(place, one, n) for place, one in enumerate(facts.close_outs, start=1)]),
            ("demands", "", _after_closing(facts, phrases)),
        ],
        edited,
    )


def compose_extension(
    facts: CaseFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The letter that answers requests."""
    return _letter(facts, extension_title(facts), EXTENSION_WORD, sections, settings, stamp)


def compose_closing(
    facts: CaseFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """The letter that tells what was closed."""
    return _letter(facts, closing_title(facts), CLOSING_WORD, sections, settings, stamp)


def case_checks(facts: CaseFacts) -> tuple[PaperCheck, ...]:
    """Something was decided, the plan is registered, dates agree."""
    checks = []
    count = len(facts.requests) + len(facts.close_outs)
    if count:
        checks.append(PaperCheck("sums_agree", CheckLevel.PASSED, f"本件答复申请{count}项，与台账一致。"))
    else:
        sentence = "本期没有需要告知这个单位的决定。申请在任务页登记和审批，决定之后再制发。"
        checks.append(PaperCheck("nothing_decided", CheckLevel.BLOCKS, sentence, "ledger"))
    if not facts.registration_number:
        checks.append(PaperCheck("not_registered", CheckLevel.BLOCKS, "方案尚未立项，不能签发。", "plan_review"))
    bare = [one.number for one in facts.close_outs if one.is_confirmed and not one.evidence]
    if bare:
        sentence = f"第{'、'.join(bare)}项没有登记佐证材料。"
        checks.append(PaperCheck("evidence_missing", CheckLevel.ADVICE, sentence, "ledger"))
    return tuple(checks)


def _numbers(numbers: Sequence[str]) -> str:
    return f"第{'、'.join(dict.fromkeys(numbers))}项任务" if numbers else "任务"


def _received(facts: CaseFacts, what: str, answered: str) -> str:
    return (
        f"{addressed(facts.nature)}报来{facts.heading.live_plan}{what}收悉。"
        f"经研究，现{answered if may_be_commanded(facts.nature) else '函复'}如下："
    )


def _item(place: int, one: RequestItem | CloseOutItem, n: FactBook) -> str:
    """1. 第4项“…”（2024年10月8日申请）。"""
    title = mark(one.title, f"task.{one.number}.title")
    return f"{place}. 第{n(f'task.{one.number}.number')}项“{title}”（{n(f'item.{place}.applied_on')}申请）。"


def _decision(place: int, one: RequestItem, n: FactBook) -> str:
    word = _REQUEST_WORDS[one.kind]
    told = _item(place, one, n)
    note = mark(one.note.rstrip("。"), f"item.{place}.note")
    if not one.is_approved:
        stays = f"仍按{n(f'item.{place}.due_on')}的时限完成" if one.due_on else "仍按原要求推进"
        return f"{told}不同意{word}，理由：{note}。{stays}。"
    if one.kind is RequestKind.EXTENSION and one.granted_on is not None:
        before = f"（原完成时限{n(f'item.{place}.original_due_on')}）" if one.original_due_on else ""
        told += f"同意延期至{n(f'item.{place}.granted_on')}{before}。"
    elif one.kind is RequestKind.ADJUSTMENT:
        told += f"同意调整：{mark(one.content.rstrip('。'), f'item.{place}.content')}。"
    else:
        told += "同意终止，不再列入督查事项。"
    if one.is_late:
        told += "该申请在时限届满之后提出，批准之前按逾期记录。"
    return told + (f"{note}。" if note else "")


def _after_extension(facts: CaseFacts, phrases: OfficePhrases) -> list[str]:
    granted = any(one.is_approved and one.kind is RequestKind.EXTENSION for one in facts.requests)
    if not facts.requests:
        return []
    if not may_be_commanded(facts.nature):
        return ["特此函复，感谢支持。"]
    unit, ask = addressed(facts.nature), request_word(facts.nature)
    if granted:
        return [closed_sentence(phrases.say("demand", facts.nature, 单位=unit))]
    return [f"{ask}{unit}按上述意见抓好落实，并随每期进展报送完成情况。"]


def _closed(place: int, one: CloseOutItem, n: FactBook) -> str:
    told = _item(place, one, n)
    if not one.is_confirmed:
        return f"{told}暂不予销号，原因：{mark(one.refusal.rstrip('。'), f'item.{place}.refusal')}。"
    files = mark(_files(one), f"item.{place}.files")
    evidence = f"佐证材料{n(f'item.{place}.evidence')}件：{files}。" if one.evidence else ""
    when = f"，办结日期为{n(f'item.{place}.closed_on')}" if one.closed_on else ""
    conclusion = mark(one.conclusion.rstrip("。"), f"item.{place}.conclusion")
    return f"{told}办理结果：{conclusion}。{evidence}经审核，同意销号{when}。"


def _files(one: CloseOutItem) -> str:
    return "、".join(map(_without_ending, one.evidence))


def _without_ending(name: str) -> str:
    """A letter names what a file is, not how it is stored: 验收意见.pdf is 验收意见."""
    stem, dot, ending = name.rpartition(".")
    return stem if dot and stem and len(ending) <= _LONGEST_ENDING and ending.isascii() else name


def _after_closing(facts: CaseFacts, phrases: OfficePhrases) -> list[str]:
    if not facts.close_outs:
        return []
    if not may_be_commanded(facts.nature):
        return ["特此函告，感谢支持。"]
    unit, ask = addressed(facts.nature), request_word(facts.nature)
    lines = []
    if any(one.is_confirmed for one in facts.close_outs):
        lines.append(closed_sentence(phrases.say("demand", facts.nature, 单位=unit)))
    if any(not one.is_confirmed for one in facts.close_outs):
        lines.append(f"{ask}{unit}对暂不予销号的事项补充完善后重新申请。")
    return lines


def _letter(
    facts: CaseFacts,
    title: str,
    word: str,
    sections: Sequence[PaperSection],
    settings: OfficeSettings,
    stamp: Stamp,
) -> OfficialDocument:
    return OfficialDocument(
        title=title,
        recipients=facts.unit_full_name or facts.unit,
        blocks=tuple(section_blocks(sections)),
        head=RedHead(mark=(settings.office_name,), form=HeadForm.LETTER, number=stamp.number),
        signature=Signature((settings.office_name,), stamp.day),
        note=contact_note(settings),
        imprint=Imprint(office=settings.printing_office, issued_on=stamp.day),
        watermark=stamp.watermark(is_sample=facts.heading.is_sample),
        metadata=facts.heading.metadata(f"{word}（{facts.unit}）", settings.office_name, word),
    )
