"""One notice may carry several plans: where each begins, and which parts are attachments without tasks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wanzhou_gui.exchange.plan_documents.head_and_foot import Frame, Place, is_title_like
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine
from wanzhou_gui.exchange.plan_documents.numbering import Level

_ATTACHMENT_MARK = re.compile(r"附\s*件\s*(?:[\d一二三四五六七八九十]{0,3}|[（(]\d{1,2}[）)])\s*[:：.]?")
_TITLED_ATTACHMENT = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{1,3}\s*[:：.、]?(?=[\u4e00-\u9fff《“])[^。；]*$")
_ATTACHMENT_HEAD = re.compile(r"^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[:：.、]?")
_PLAN_TITLE = re.compile(
    r"(?:方案|计划|规划|措施|意见|办法|纲要|细则|清单|要点|举措|任务分解(?:表)?|任务分工(?:表)?|分工表?|行动|政策|任务书|安排|责任表|一览表|任务表|台账|名单|目录|汇总表|明细表|表)(?:[（(][^）)]{1,30}[）)])*$"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of lines that may be one plan; `title` lines stand at its beginning."""

    start: int
    end: int
    title: str
    title_lines: tuple[int, ...]


def split_segments(lines: list[LogicalLine], frame: Frame) -> list[Segment]:
    """The runs between plan titles, in order; a document with one plan is one run."""
    foot = {index for index, place in frame.places.items() if place is Place.FOOT}
    stop = min(foot, default=len(lines))
    cuts: list[tuple[int, tuple[int, ...]]] = []
    chapter = 0
    for index in range(frame.body_start, stop):
        line = lines[index]
        if _ATTACHMENT_MARK.fullmatch(line.string) and index > frame.body_start:
            title = _title_below(lines, index + 1, stop)
            if title:
                cuts.append((index, title))
                chapter = 0
            continue
        label = line.label
        if label is None:
            continue
        if label.level is Level.CHAPTER:
            if label.ordinal == 1 and chapter >= 1 and index - (cuts[-1][0] if cuts else frame.body_start) > 1:
                title = _title_above(lines, index, cuts[-1][0] if cuts else frame.body_start)
                if title or chapter >= 2:
                    begin = title[0] if title else index
                    if not cuts or begin > cuts[-1][0] + 3:
                        cuts.append((begin, title))
            chapter = label.ordinal
    segments: list[Segment] = []
    start = frame.body_start
    title_lines = _first_title(lines, frame) if cuts else ()
    for begin, following in [*cuts, (stop, ())]:
        if begin > start or not segments:
            printed = _ATTACHMENT_HEAD.sub("", "".join(lines[i].string for i in title_lines))
            segments.append(Segment(start, begin, printed, title_lines))
        start, title_lines = begin, following
    return [segment for segment in segments if segment.end > segment.start]


def _title_above(lines: list[LogicalLine], index: int, floor: int) -> tuple[int, ...]:
    """The title of the plan whose first chapter is at `index`: above it, beyond its opening paragraphs."""
    at = index - 1
    prose = 0
    while at > floor and not _begins_plan(lines[at]) and lines[at].label is None and prose < 8:
        at -= 1
        prose += 1
    found: list[int] = []
    while at > floor and is_title_like(lines[at]) and len(found) < 5:
        found.insert(0, at)
        at -= 1
    if at > floor and not found and _begins_plan(lines[at]):
        found.insert(0, at)
    text = "".join(lines[i].string for i in found)
    return tuple(found) if found and (_PLAN_TITLE.search(text) or len(text) >= 6) else ()


def _begins_plan(line: LogicalLine) -> bool:
    """Whether a line is a title, or the mark of an attachment with its title behind it."""
    return is_title_like(line) or (len(line.string) <= 80 and bool(_TITLED_ATTACHMENT.match(line.string)))


def _first_title(lines: list[LogicalLine], frame: Frame) -> tuple[int, ...]:
    """附件1：… in front of the first of several plans."""
    for index in range(max(0, frame.body_start - 3), min(len(lines), frame.body_start + 6)):
        if lines[index].label is not None:
            break
        if _TITLED_ATTACHMENT.match(lines[index].string) and len(lines[index].string) <= 80:
            return (index,)
    return ()


def _title_below(lines: list[LogicalLine], index: int, stop: int) -> tuple[int, ...]:
    found: list[int] = []
    while index < stop and is_title_like(lines[index]) and len(found) < 5:
        found.append(index)
        index += 1
    return tuple(found)
