"""From raw source to logical lines: page marks and running heads set apart, hard wraps joined, lost breaks restored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wanzhou_gui.exchange.plan_documents.characters import Traced, cleaned, display_width, joined
from wanzhou_gui.exchange.plan_documents.field_words import QUALIFIER, TIME_WORDS
from wanzhou_gui.exchange.plan_documents.line_ends import closes_clause, label_only
from wanzhou_gui.exchange.plan_documents.numbering import Label, Level, label_at, label_of
from wanzhou_gui.exchange.plan_documents.table_headings import is_heading_words
from wanzhou_gui.exchange.plan_documents.unit_names import looks_like_unit

_LINE_BREAK = re.compile("\r\n|[\n\r\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_PAGE_MARK = re.compile(
    r"[—\-–―－─_·•.~\[【(（]*\s*(?:第\s*)?\d{1,4}\s*(?:页)?\s*(?:[/／,，]?\s*共\s*\d{1,4}\s*页?|[/／]\s*\d{1,4}\s*页?)?\s*[—\-–―－─_·•.~\]】)）]*"
)
_BARE_NUMBER = re.compile(r"\d{1,4}")
_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]{0,60}\]")
_TERMINAL = "。！？；：!?;:"
_CLOSING = "）)〕】》」』”’"
_FIELD_WORD = (
    rf"{QUALIFIER}?(?:牵头|责任|负责|第一责任|主责|配合|参与|参加|参加配合|协助|协办|协同|协作|主办|承办|落实|实施|具体实施|支持|指导|监管|完成|成员)"
    r"(?:责任|负责)?(?:单位|部门|处室|科室|股室|站所|机构|主体|领导|人)"
)
FIELD_START = re.compile(
    rf"[（(〔【\[［]?(?:{_FIELD_WORD}(?:及(?:责任)?人)?|责任分工|任务分工|完成(?:时限|期限|时间)|(?:整改|落实|办理|任务)(?:时限|期限|时间)|整改(?:目标|措施)|办结时限|时限要求|工作时限|时间要求|时间节点|时间安排|进度安排|"
    rf"计划完成时间|适用范围|责任领导|责任人|联系人|工作目标|目标任务)\s*[:：]"
)
FIELD_AT_END = re.compile(rf"(?:{_FIELD_WORD}|完成时限|完成期限|完成时间)[:：][^。]*$")
_FIXED_START = re.compile(
    r"抄\s*送|附\s*件|各[^。；]{2,150}[：:]$|[\u4e00-\u9fff]{1,14}[〔\[［（(](?:19|20)\d\d[〕\]］）)]\s*\d{1,4}\s*号$|[（(](?:此件|本文|信息公开|联系|公开)|\d{4}年\d{1,2}月\d{1,2}日|——|主\s*送|索引号|发文"
)
_NOT_A_HEAD = re.compile(r"[。；，、：:;,]|^[（(〔【]|^\d+$")
_PUBLISHED_BY = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:人民政府(?:办公厅|办公室)?|政府)(?:公报|发布|(?:行政)?规范性文件|文件|电子公文|政策文件)(?:(?:\d{4}年)?第?\d{1,3}[期号])?"
)


@dataclass(frozen=True, slots=True)
class LogicalLine:
    """One paragraph, title line or table row of the document after cleaning."""

    text: Traced
    first_no: int
    last_no: int
    indent: int
    label: Label | None
    cells: tuple[Traced, ...] = ()
    pieces: tuple[int, ...] = ()

    @property
    def string(self) -> str:
        """The cleaned text."""
        return self.text.text


@dataclass(slots=True)
class Source:
    """The source as lines with positions, and the ranges that are page furniture rather than text."""

    text: str
    lines: tuple[str, ...]
    starts: list[int]
    furniture: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Physical:
    text: Traced
    number: int
    indent: int
    width: int
    blank_before: bool
    cells: tuple[Traced, ...] = ()


def source_of(text: str) -> Source:
    """Split a decoded text into numbered lines; positions count in the text with every break as one character."""
    flat = _LINE_BREAK.sub("\n", text)
    lines = flat.split("\n")
    starts: list[int] = []
    at = 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return Source(flat, tuple(lines), starts)


def logical_lines(source: Source) -> list[LogicalLine]:
    """The document as paragraphs in reading order; whatever was set apart is noted in `source.furniture`."""
    physical = _without_running_heads(source, list(_physical_lines(source)))
    wrap = _wrap_width(physical)
    return _restored_breaks(_joined_wraps(physical, wrap))


def _physical_lines(source: Source) -> Iterator[_Physical]:
    blank_before = False
    for number, (raw, start) in enumerate(zip(source.lines, source.starts, strict=True), 1):
        if not raw or raw.isspace():
            blank_before = True
            continue
        if raw.count("|") >= 3 and "\t" not in raw:
            # A table copied from a web page, with strokes between the cells.
            source.furniture.extend((start + at, start + at + 1) for at, char in enumerate(raw) if char == "|")
            raw = raw.replace("|", "\t")
        if "\t" in raw.strip("\t ") or ("\t" in raw and is_heading_words(raw.strip())):
            cells = _cells(raw, start)
            filled = [cell for cell in cells if cell.text]
            if len(filled) == 1 and is_heading_words(filled[0].text):
                # 责任分工 alone over 牵头单位 and 配合单位: the upper row of a heading.
                yield _Physical(joined(cells), number, 0, display_width(filled[0].text), blank_before, cells)
                blank_before = False
                continue
            if len(cells) > 2 or (len(cells) == 2 and all(len(cell) for cell in cells)):
                text = joined(cells)
                yield _Physical(text, number, 0, display_width(text.text), blank_before, cells)
                blank_before = False
                continue
        text = cleaned(_with_marked_gaps(raw), start)
        if "[bookmark:" in text.text:
            text = text.without(match.span() for match in _BOOKMARK.finditer(text.text))
        if not text.text:
            source.furniture.append((start, start + len(raw)))
            blank_before = True
            continue
        stripped = raw.lstrip()
        indent = display_width(raw[: len(raw) - len(stripped)])
        yield _Physical(text, number, indent, indent + display_width(text.text), blank_before)
        blank_before = False


_GAP = re.compile(r"(?<=[\u4e00-\u9fff）)])[ \u3000\u00a0]+(?=[\u4e00-\u9fff])")
_NAMES_WITH_GAPS = re.compile(r"(?:单位|部门|处室|科室|股室)[:：][ \u3000]*([^、，,；;。：:（()）]{5,300})")


def _with_marked_gaps(raw: str) -> str:
    """区教育局　区财政局: gaps between whole names of bodies are marked, stray spaces inside a name are not."""
    if (" " not in raw and "\u3000" not in raw) or not _GAP.search(raw):
        return raw
    for match in _NAMES_WITH_GAPS.finditer(raw):
        names = match[1].split()
        if len(names) > 1 and all(len(name) >= 3 and looks_like_unit(name) for name in names):
            marked = _GAP.sub(lambda gap: "、" + " " * (len(gap[0]) - 1), match[1])
            raw = raw[: match.start(1)] + marked + raw[match.end(1) :]
    return raw


def _cells(raw: str, start: int) -> tuple[Traced, ...]:
    cells: list[Traced] = []
    at = 0
    for part in raw.split("\t"):
        cells.append(cleaned(part, start + at))
        at += len(part) + 1
    return tuple(cells)


def _without_running_heads(source: Source, lines: list[_Physical]) -> list[_Physical]:
    """Set page numbers and repeated heads apart, also where a page head got inside a sentence."""
    repeated = Counter(
        line.text.text
        for line in lines
        if 4 <= len(line.text) <= 40 and not line.cells and not _NOT_A_HEAD.search(line.text.text) and not label_of(line.text.text)
    )
    numbered = Counter(base for line in lines if not line.cells and (base := _numbered_head(line.text.text)))
    heads = {text for text, count in repeated.items() if count >= 3 or (count == 2 and _PUBLISHED_BY.fullmatch(text))}
    inline = _inline_head_pattern(heads)
    in_grid = _first_lost_grid(lines)
    kept: list[_Physical] = []
    for index, line in enumerate(lines):
        text = line.text.text
        repeats = text in heads and not (index > in_grid and (looks_like_unit(text) or TIME_WORDS.search(text))) and not _first_of_its_kind(text, index, lines)
        if not line.cells and (numbered[_numbered_head(text)] >= 2 or repeats or _is_page_mark(text, index, lines, in_grid)):
            source.furniture.append((source.starts[line.number - 1], source.starts[line.number - 1] + len(source.lines[line.number - 1])))
            continue
        if inline is not None and inline.search(text):
            spans = [match.span() for match in inline.finditer(text) if match.end() - match.start() < len(text)]
            for start, end in spans:
                source.furniture.append((line.text.origins[start], line.text.origins[end - 1] + 1))
            line.text = line.text.without(spans)
        if line.text.text:
            kept.append(line)
    return kept



def _numbered_head(text: str) -> str:
    """The words of a page head that ends in its page number (… 1 / 3, …第2页); empty for any other line."""
    if not 8 <= len(text) <= 60:
        return ""
    match = _HEAD_NUMBER.search(text)
    return text[: match.start()] if match and match.start() >= 6 and not _NOT_A_HEAD.search(text[: match.start()]) else ""


_HEAD_NUMBER = re.compile(r"\s*(?:第\s*\d{1,4}\s*页(?:\s*[/／,，]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$")


def _first_of_its_kind(text: str, index: int, lines: list[_Physical]) -> bool:
    """Whether a repeated line is the place where the text belongs, such as the title before it became a page head."""
    if _PUBLISHED_BY.fullmatch(text):
        return False
    return all(line.text.text != text for line in lines[max(0, index - 400) : index]) and index < 40


def _inline_head_pattern(heads: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for page heads inside sentences: several in a row, or one that cuts a sentence."""
    known = sorted(heads, key=len, reverse=True)
    if not known:
        return None
    long_heads = [re.escape(head) for head in known if len(head) >= 6]
    if not long_heads:
        return None
    one = "|".join(long_heads)
    return re.compile(rf"(?:{one}){{2,}}|(?<=[\u4e00-\u9fff、，])(?:{one})(?=[\u4e00-\u9fff])(?!的)")


def _is_page_mark(text: str, index: int, lines: list[_Physical], in_grid: int) -> bool:
    if len(text) > 16 or not any(char.isdigit() for char in text):
        return False
    if _BARE_NUMBER.fullmatch(text):
        # A lone number is a page number unless its neighbours are numbers too (a column of a lost table).
        if index > in_grid:
            return False
        neighbours = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
        return len(text) <= 3 and not any(_BARE_NUMBER.fullmatch(other.text.text) for other in neighbours)
    if text[-1] in "）)" and text[0] not in "（(":
        # The end of a bracket that was broken over two lines.
        return False
    return bool(_PAGE_MARK.fullmatch(text)) and not label_of(text)


def _first_lost_grid(lines: list[_Physical]) -> int:
    """Where a table begins that came as one cell per line; behind it lone numbers are cells, not page numbers."""
    run = 0
    for index, line in enumerate(lines):
        run = run + 1 if not line.cells and is_heading_words(line.text.text) else 0
        if run >= 4:
            return index
    return len(lines)


def _wrap_width(lines: list[_Physical]) -> int:
    """The column at which every line was broken, or 0 when lines are whole paragraphs."""
    open_ended = [line.width for line in lines if not line.cells and line.text.text[-1] not in _TERMINAL and line.width >= 30]
    if len(open_ended) < 6:
        return _short_wrap_width(lines)
    widths = sorted(open_ended)
    counts = Counter(widths)
    best, best_count = 0, 0
    for width in counts:
        if width > 200:
            continue
        near = sum(counts[other] for other in range(width - 6, width + 1))
        if near > best_count or (near == best_count and width > best):
            best, best_count = width, near
    longer = sum(1 for line in lines if line.width > best + 4)
    if best_count >= 0.45 * len(open_ended) and longer <= 0.06 * len(lines):
        return best
    return _short_wrap_width(lines)


def _short_wrap_width(lines: list[_Physical]) -> int:
    """The column at which a short document was broken: nothing is longer, and several lines that reach it stop inside a sentence."""
    widest = max((line.width for line in lines if not line.cells), default=0)
    if not 56 <= widest <= 100:
        return 0
    full = [at for at, line in enumerate(lines[:-1]) if not line.cells and line.width >= widest - 4]
    if sum(line.indent >= 2 for line in lines) >= 4 and any(lines[at + 1].indent < 2 for at in full) and all(
        lines[at + 1].indent >= 2 for at in full if _starts_paragraph(lines[at + 1].text.text)
    ):
        # First lines are indented and the lines behind full ones are not.
        return widest
    broken = [at for at in full if lines[at].text.text[-1] not in _TERMINAL + "）)" and not _starts_paragraph(lines[at + 1].text.text)]
    starting = [at for at in full if lines[at].text.text[-1] not in _TERMINAL + "）)" and _starts_paragraph(lines[at + 1].text.text)]
    return widest if len(broken) >= 3 and not starting else 0


def _starts_paragraph(text: str) -> bool:
    return label_of(text) is not None or bool(FIELD_START.match(text)) or bool(_FIXED_START.match(text))


def _joined_wraps(lines: list[_Physical], wrap: int) -> list[LogicalLine]:
    indents = Counter(line.indent for line in lines if wrap and line.width >= wrap - 6)
    uses_indent = wrap > 0 and indents.get(0, 0) > 0 and sum(1 for line in lines if line.indent >= 2) >= 4
    result: list[LogicalLine] = []
    group: list[_Physical] = []
    for line in lines:
        if group and _continues(group, line, wrap, uses_indent):
            group.append(line)
            continue
        if group:
            result.append(_one_line(group))
        group = [line]
    if group:
        result.append(_one_line(group))
    return result


def _continues(group: list[_Physical], line: _Physical, wrap: int, uses_indent: bool) -> bool:
    """Whether a physical line carries on the paragraph before it."""
    before = group[-1]
    if line.cells or before.cells:
        return False
    text, previous = line.text.text, before.text.text
    if wrap and uses_indent and not line.blank_before and line.indent < 2 and before.width >= wrap - 8 and previous[-1] not in "。：:":
        label = label_of(text)
        if label is None or label.level >= Level.ARABIC_BRACKET or previous[-1] in "，、；;":
            # First lines are indented in this document and this one is not.
            return not _FIXED_START.match(text)
    starts_new = label_of(text) is not None or FIELD_START.match(text) or _FIXED_START.match(text)
    opened = _open_brackets(group)
    if text[0] in "，。；、）)：】〕》”！" and not text.startswith(("——", "））")):
        return True
    if opened and opened < 120 and not (label_of(text) and opened > 60):
        if label_of(text) and previous[-1] not in "、，；;（(〔【" and FIELD_AT_END.search(previous[-opened:]):
            # A unit clause that nobody closed ends where the next number begins.
            return False
        return not FIELD_START.match(text) or previous[-1] in "、，；;（(〔【"
    if starts_new:
        return False
    # Some wraps count characters, where a digit takes as much as a Chinese character.
    full = wrap > 0 and (before.width >= wrap - 8 or before.indent + 2 * len(previous) >= wrap - 2)
    ended = previous[-1] in _TERMINAL or (previous[-1] in _CLOSING and closes_clause(previous))
    if wrap:
        if uses_indent and not line.blank_before:
            return full and line.indent < 2 and (before.indent < 2 or line.indent <= before.indent)
        return full and not ended and not (text[0] in "（(" and previous[-1] == "。")
    if ended or (line.blank_before and len(previous) < 60):
        return False
    if FIELD_AT_END.search(previous) and previous[-1] not in "、，":
        return False
    prose = len(previous) >= 24 and any(mark in previous for mark in "，。；") and not label_only(previous)
    field_runs_on = bool(FIELD_START.match(previous)) and previous[-1] in "、，"
    return (prose and previous[-1] not in _CLOSING and _mid_sentence(previous, text)) or field_runs_on


def _mid_sentence(previous: str, text: str) -> bool:
    """Whether a line break between two pieces of prose falls inside a sentence."""
    if FIELD_START.match(previous):
        return previous[-1] in "、，"
    return previous[-1] not in _TERMINAL and len(text) > 1


def _open_brackets(group: list[_Physical]) -> int:
    """How many characters ago a bracket was opened that is still open; 0 when none is."""
    seen = 0
    for line in reversed(group[-3:]):
        depth = 0
        for index in range(len(line.text.text) - 1, -1, -1):
            char = line.text.text[index]
            if char in "）)〕】］〉":
                depth += 1
            elif char in "（(〔【［〈":
                if depth == 0:
                    return seen + len(line.text.text) - index
                depth -= 1
            if seen + len(line.text.text) - index > 200:
                return 0
        if depth:
            return 0
        seen += len(line.text.text)
    return 0


def _one_line(group: list[_Physical]) -> LogicalLine:
    pieces: list[int] = []
    at = 0
    for line in group[:-1]:
        at += len(line.text)
        pieces.append(at)
    text = joined(line.text for line in group)
    first = group[0]
    return LogicalLine(text, first.number, group[-1].number, first.indent, None if first.cells else label_of(text.text), first.cells, tuple(pieces))


_INLINE = re.compile(
    r"(?<=[。：:；，、）)】〕〉\u4e00-\u9fff])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)))"
)
_INLINE_FIELD = re.compile(
    rf"(?<=[。）)】〕〉\u4e00-\u9fff])(?<![各的会])(?<![有相]关)(?:{_FIELD_WORD}[:：]|完成(?:时限|期限|时间)[:：]|时限要求[:：]|责任分工[:：]|抄送[:：]|[\u4e00-\u9fff]{{4,24}}(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日印发|[（(]此件|[\u4e00-\u9fff]{{2,20}}(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日(?=[（(]此件|抄送|$))"
)


def _restored_breaks(lines: list[LogicalLine]) -> list[LogicalLine]:
    """Break lines again in front of labels where a web page or a paste lost the breaks."""
    at_start: Counter[Level] = Counter(line.label.level for line in lines if line.label)
    inside: Counter[Level] = Counter()
    counters: dict[Level, int] = {}
    for line in lines:
        if line.label:
            counters[line.label.level] = line.label.ordinal
        inside.update(label.level for _, label in _inner_labels(line, _BREAKING, counters))
    lost = frozenset(
        level
        for level in _BREAKING
        if inside[level] > at_start[level] * (2 if level is Level.ARABIC else 1) and inside[level] >= (1 if level is Level.BRACKET else 2)
    )
    if not lost:
        return [piece for line in lines for piece in _split_heading_line(line)]
    result: list[LogicalLine] = []
    counters = {}
    for line in lines:
        if line.label:
            counters[line.label.level] = line.label.ordinal
        result.extend(_split_lost(line, lost, counters))
    return result


_BREAKING = frozenset({Level.CHAPTER, Level.BRACKET, Level.ARABIC})


def _inner_labels(line: LogicalLine, levels: frozenset[Level], counters: dict[Level, int]) -> Iterator[tuple[int, Label]]:
    """Labels inside a line that follow on from the labels before them."""
    text = line.string
    if line.cells or len(text) < 30:
        return
    since = 0
    for match in _INLINE.finditer(text):
        at = match.start()
        label = label_at(text, at)
        if label is None or label.level not in levels or not _may_break(text, at, label, since):
            continue
        if label.ordinal in (counters.get(label.level, 0) + 1, 1):
            counters[label.level] = label.ordinal
            since = at
            yield at, label


def _may_break(text: str, at: int, label: Label, since: int = 0) -> bool:
    """Whether a label inside a line stands where a paragraph could begin; `since` is where the paragraph before began."""
    before = text[at - 1]
    if before in "。）)】〕〉":
        return True
    if before in "，、；" and label.level is not Level.CHAPTER and FIELD_AT_END.search(text[max(since, at - 300) : at].rpartition("。")[2]):
        return True
    if before in "：:；，、" or not "\u4e00" <= before <= "\u9fff":
        return before in "：:" and label.level is Level.CHAPTER
    paragraph = text[max(since, at - 300) : at]
    stop = paragraph.rfind("。")
    if FIELD_AT_END.search(paragraph[stop + 1 :]):
        # Behind 责任单位：… a new number needs no full stop.
        return True
    heading = paragraph if stop < 0 else ""
    if heading and label_of(heading) and len(heading) <= 60 and "，" not in heading[:1]:
        return label.level is not Level.CHAPTER or label_of(heading) is None
    return label.ordinal == 1 and label.level is not Level.ARABIC and len(paragraph) - stop <= 60


def _split_heading_line(line: LogicalLine) -> Iterator[LogicalLine]:
    """A heading and its first task on one line become two lines (（一）…。1.…)."""
    if line.cells or line.label is None or line.label.level not in (Level.CHAPTER, Level.BRACKET):
        yield line
        return
    text = line.string
    window = text[line.label.end : line.label.end + 60]
    stop = window.find("。")
    wanted = (Level.BRACKET, Level.ARABIC) if line.label.level is Level.CHAPTER else (Level.ARABIC,)
    if stop >= 0:
        at = line.label.end + stop + 1
        inner = label_at(text, at)
        if inner and inner.level in wanted and inner.ordinal == 1 and at < len(text):
            yield _part(line, 0, at)
            yield from _split_heading_line(_part(line, at, len(text)))
            return
    yield line


def _split_lost(line: LogicalLine, lost: frozenset[Level], counters: dict[Level, int]) -> Iterator[LogicalLine]:
    if line.cells or len(line.string) < 30:
        yield line
        return
    cuts = {at for at, _ in _inner_labels(line, lost, counters)}
    cuts.update(match.start() for match in _INLINE_FIELD.finditer(line.string))
    at = 0
    for cut in sorted(cuts):
        if cut > at:
            yield _part(line, at, cut)
            at = cut
    yield _part(line, at, len(line.string))


def _part(line: LogicalLine, start: int, end: int) -> LogicalLine:
    if start == 0 and end == len(line.string):
        return line
    text = line.text.cut(start, end).stripped()
    return LogicalLine(text, line.first_no, line.last_no, line.indent if start == 0 else 0, label_of(text.text))
