"""Reports that came as plain text: cut into pieces, and each piece proposed for a unit and a task, never decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Confidence(StrEnum):
    """How sure the rules are; whatever is not sure must be looked at."""

    SURE = "sure"
    LIKELY = "likely"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class TaskWords:
    """A task as a report may name it."""

    uid: str
    number: str
    title: str
    text: str


@dataclass(frozen=True)
class UnitWords:
    """A unit as a report may name it, with the tasks it has a part in."""

    unit_id: int
    names: tuple[str, ...]
    tasks: tuple[TaskWords, ...]


@dataclass(frozen=True)
class PastedPiece:
    """A piece of a report and where it seems to belong; `fields` are its parts by the name of the form's field."""

    text: str
    unit_id: int | None
    task_uid: str
    confidence: Confidence
    fields: Mapping[str, str] = field(default_factory=dict)


_NUMBERED = re.compile(
    r"^\s*(?:(?:重点)?任务|第|序号)?\s*[（(]?(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]?\s*(?:项|条|号)?(?:任务)?\s*[.．、:：)）\s]\s*(?=\S)"
)
_ORDINAL = {word: at for at, word in enumerate("一二三四五六七八九十", start=1)}
_LABELS = {
    "progress_text": ("本期进展", "进展情况", "工作进展", "推进情况", "完成情况", "目前进展", "进展"),
    "problems_text": ("存在问题", "存在的问题", "困难问题", "问题"),
    "next_steps": ("下一步工作", "下一步打算", "下步工作", "下一步", "下步打算"),
    "coordination": ("需区政府协调事项", "需协调事项", "需要协调"),
    "evidence": ("佐证材料", "证明材料"),
}
_LABEL = re.compile(
    r"(?:^|(?<=[。；;\n]))\s*(?:[（(]?[一二三四五六七八九十\d][)）、.．])?\s*(?P<label>"
    + "|".join(sorted((word for words in _LABELS.values() for word in words), key=len, reverse=True))
    + r")\s*[:：]"
)
_FIELD_OF_LABEL = {word: name for name, words in _LABELS.items() for word in words}
_PERCENT = re.compile(r"(?:完成(?:比例|率|进度|度)?|进度|已完成)\D{0,4}?(?P<value>\d{1,3}(?:\.\d{1,2})?)\s*[%％]")
_LONGEST_HEADING = 40
_SURE, _LIKELY = 0.5, 0.22


def pieces_of(text: str, units: Sequence[UnitWords], default_unit: int | None = None) -> tuple[PastedPiece, ...]:
    """Cut a text by its units and numbers, and propose where every piece belongs; nothing of the text is dropped."""
    known = {unit.unit_id: unit for unit in units}
    found: list[PastedPiece] = []
    for unit_id, lines in _by_unit(text, units, default_unit):
        unit = known.get(unit_id or 0)
        blocks = list(_blocks(lines))
        for place, block in enumerate(blocks, start=1):
            found.append(_piece(block, unit, units, place, len(blocks)))
    return tuple(found)


def _by_unit(
    text: str, units: Sequence[UnitWords], default_unit: int | None
) -> Iterator[tuple[int | None, list[str]]]:
    names = sorted(((name, unit.unit_id) for unit in units for name in unit.names), key=lambda one: -len(one[0]))
    current, lines = default_unit, list[str]()
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = raw.strip()
        if not line:
            continue
        head = re.sub(r"^(?:填报|报送|责任)?单位\s*[:：]\s*", "", line)
        hit = next(((name, unit_id) for name, unit_id in names if head.startswith(name)), None)
        rest = head[len(hit[0]) :].lstrip() if hit else line
        # A heading is the name alone, or the name with a colon before what it reports; "区教委牵头…" is neither.
        is_heading = hit is not None and (
            rest == "" or rest[0] in ":：" or (len(line) <= _LONGEST_HEADING and re.match(r"^(?:关于|20\d\d年|报来|反馈|报送)", rest))
        )
        if hit is None or not is_heading:
            lines.append(line)
            continue
        if lines:
            yield current, lines
        current, lines = hit[1], []
        if rest and rest[0] in ":：" and rest[1:].strip():
            lines.append(rest[1:].strip())
    if lines:
        yield current, lines


def _blocks(lines: Iterable[str]) -> Iterator[str]:
    """Pieces begin at a number; without any number the lines are one piece each unless a label starts them."""
    collected: list[str] = []
    taken = list(lines)
    has_numbers = sum(bool(_NUMBERED.match(line)) for line in taken) > 0
    for line in taken:
        starts = bool(_NUMBERED.match(line)) if has_numbers else not _LABEL.match(line)
        if starts and collected:
            yield "\n".join(collected)
            collected = []
        collected.append(line)
    if collected:
        yield "\n".join(collected)


def _piece(block: str, unit: UnitWords | None, units: Sequence[UnitWords], place: int, count: int) -> PastedPiece:
    match = _NUMBERED.match(block)
    printed = match["number"] if match else ""
    body = block[match.end() :] if match else block
    candidates = [(unit, task) for task in unit.tasks] if unit else [(one, task) for one in units for task in one.tasks]
    scored = sorted(
        ((_likeness(body, task) + (0.3 if printed and task.number == printed else 0), at)
         for at, (_, task) in enumerate(candidates)),
        key=lambda one: (-one[0], one[1]),
    )  # fmt: skip
    chosen: TaskWords | None = None
    owner = unit
    confidence = Confidence.UNKNOWN
    if scored and scored[0][0] >= _LIKELY:
        owner, chosen = candidates[scored[0][1]]
        runner_up = next((score for score, at in scored[1:] if candidates[at][1].uid != chosen.uid), 0.0)
        is_clear = scored[0][0] - runner_up >= 0.15
        confidence = Confidence.SURE if scored[0][0] >= _SURE and is_clear else Confidence.LIKELY
        shares = sum(task.uid == chosen.uid for _, task in candidates)
        if unit is None and shares > 1:
            # The task is known, the unit is not: several have a part in it.
            owner, confidence = None, Confidence.UNKNOWN
    elif unit is not None and len(unit.tasks) == 1 and count == 1:
        chosen, confidence = unit.tasks[0], Confidence.LIKELY
    elif unit is not None and count == len(unit.tasks) and printed:
        ordinal = int(printed) if printed.isascii() else _ORDINAL.get(printed, 0)
        if ordinal == place:
            chosen, confidence = unit.tasks[place - 1], Confidence.LIKELY
    return PastedPiece(
        block,
        owner.unit_id if owner else None,
        chosen.uid if chosen else "",
        confidence,
        fields_of(_without_title(body, chosen)),
    )


def fields_of(text: str) -> dict[str, str]:
    """The parts of a piece by the form's fields: labelled parts, and a completion percentage where one is stated."""
    fields: dict[str, str] = {}
    name, begin = "progress_text", 0
    for match in _LABEL.finditer(text):
        _append(fields, name, text[begin : match.start()])
        name, begin = _FIELD_OF_LABEL[match["label"]], match.end()
    _append(fields, name, text[begin:])
    percent = _PERCENT.search(text)
    if percent is not None and float(percent["value"]) <= 100:
        fields["completion_percent"] = percent["value"]
    return fields


def _append(fields: dict[str, str], name: str, text: str) -> None:
    part = text.strip().strip("：:")
    if part:
        fields[name] = f"{fields[name]}\n{part}" if name in fields else part


def _without_title(body: str, task: TaskWords | None) -> str:
    """A report often repeats the task's title before what was done."""
    if task is None:
        return body
    first, _, rest = body.partition("\n")
    for end in (first.find("：") + 1, first.find(":") + 1, first.find("。") + 1, len(first)):
        head = first[:end].strip("：:。 ")
        if head and (head in task.title or task.title in head) and len(head) <= len(task.title) + 6:
            return f"{first[end:]}\n{rest}".strip()
    return body


def _likeness(body: str, task: TaskWords) -> float:
    """How much of the task's title stands in the piece, and of the piece's first words in the task."""
    head = _pairs(body[:60])
    title, whole = _pairs(task.title), _pairs(f"{task.title}{task.text}")
    if not title or not head:
        return 0.0
    in_piece = len(title & _pairs(body[:200])) / len(title)
    in_task = len(head & whole) / len(head)
    return 0.6 * in_piece + 0.4 * in_task


def _pairs(text: str) -> set[str]:
    bare = "".join(re.findall(r"[\u4e00-\u9fff]+", text))
    return {bare[at : at + 2] for at in range(len(bare) - 1)}
