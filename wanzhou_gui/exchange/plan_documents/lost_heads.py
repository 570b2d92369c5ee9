"""The head of a notice whose line breaks were all lost: number, recipients, signature and titles set apart again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wanzhou_gui.exchange.plan_documents.lines import LogicalLine
from wanzhou_gui.exchange.plan_documents.numbering import label_of

_LONGEST_HEAD = 2500
_SHORTEST = 90
_OWN_NUMBER = re.compile(
    r"(?P<before>通知|意见|决定|方案|措施|办法|计划|公告|函)(?P<number>(?:(?![的通知])[\u4e00-\u9fff]){1,12}[〔\[［（(](?:19|20)\d\d[〕\]］）)]第?\d{1,4}号)(?=[各市县区省国机有全本\u4e00-\u9fff])"
)
_RECIPIENTS = re.compile(r"(?:各|市|县|区|省|国务院|有关|机关|全)[^。；]{3,200}?[：:]")
_SIGNED = re.compile(r"(?<=[。！）)])(?P<body>[\u4e00-\u9fff ]{4,60}?)(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?=[\u4e00-\u9fff（(]|$)")
_PUBLIC = re.compile(r"[（(](?:此件|本件)[^）)]{2,12}[）)]")
_TITLE = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9“”·、（）()—\-《》]{6,70}?(?:方案|计划|措施|意见|办法|要点|清单|规划|政策|分工|举措|细则)(?:[（(][^（()）]{1,30}[）)])?"
    r"(?=为(?!主|重)|根据|按照|依据|[\u4e00-\u9fff]{0,12}(?:深入|全面|进一步|贯彻|认真|切实|加快|围绕)|一、|第一[章条])"
)


def with_restored_head(lines: list[LogicalLine]) -> list[LogicalLine]:
    """The lines with the head of the notice broken up again where it came as one line with its text."""
    if not lines or lines[0].cells or lines[0].label is not None:
        return lines
    first = lines[0]
    text = first.string
    if not _SHORTEST <= len(text) <= _LONGEST_HEAD or not (_OWN_NUMBER.search(text[:200]) or _SIGNED.search(text)):
        return lines
    cuts = sorted(set(_cuts(text)))
    return [*_cut(first, cuts), *lines[1:]] if cuts else lines


def _cuts(text: str) -> Iterator[int]:
    at = 0
    number = _OWN_NUMBER.search(text[:200])
    if number:
        yield from number.span("number")
        at = number.end("number")
    else:
        title = re.match(r"[^。：:]{8,90}?(?:通知|意见|决定)(?=各[^。]{3,200}?[：:])", text)
        if title:
            at = title.end()
            yield at
    recipients = _RECIPIENTS.match(text, at)
    if recipients:
        at = recipients.end()
        yield at
    signed = _SIGNED.search(text, at)
    if not signed:
        return
    yield signed.start("body")
    yield from signed.span("date")
    at = signed.end("date")
    public = _PUBLIC.match(text, at)
    if public:
        at = public.end()
        yield at
    title = _TITLE.match(text, at)
    if title:
        yield title.end()


def _cut(line: LogicalLine, cuts: list[int]) -> Iterator[LogicalLine]:
    edges = [0, *(cut for cut in cuts if 0 < cut < len(line.string)), len(line.string)]
    for start, end in pairwise(edges):
        part = line.text.cut(start, end).stripped()
        if part.text:
            yield LogicalLine(part, line.first_no, line.last_no, 0, label_of(part.text))
