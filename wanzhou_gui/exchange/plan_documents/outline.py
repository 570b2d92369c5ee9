"""The tree of numbered headings of one plan, and which level of it carries the tasks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from wanzhou_gui.exchange.plan_documents.lines import FIELD_START, LogicalLine
from wanzhou_gui.exchange.plan_documents.numbering import Label, Level
from wanzhou_gui.exchange.plan_documents.unit_clauses import clause_ranges


class Part(Enum):
    """What a chapter is for."""

    GENERAL = "general"
    GOALS = "goals"
    TASKS = "tasks"
    SAFEGUARDS = "safeguards"


@dataclass(slots=True)
class Node:
    """A numbered paragraph with the unnumbered paragraphs and the deeper numbers under it."""

    label: Label | None
    lines: list[LogicalLine]
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    clause_count: int = 0
    clauses_below: int = 0
    closes_alone: bool = False

    @property
    def level(self) -> Level | None:
        """Level of the label."""
        return self.label.level if self.label else None

    @property
    def heading(self) -> str:
        """First sentence behind the label."""
        if not self.lines:
            return ""
        text = self.lines[0].string
        start = self.label.end if self.label else 0
        return first_sentence(text, start)

    def walk(self) -> Iterator[Node]:
        """This node and everything under it, in reading order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))


def sentence_end(text: str, start: int) -> int:
    """Position of the full stop that ends the first sentence from `start`; the length where none does."""
    depth = 0
    for index in range(start, len(text)):
        char = text[index]
        if char in "（(“《〔【":
            depth += 1
        elif char in "）)”》〕】":
            depth = max(0, depth - 1)
        elif char == "。" and depth == 0:
            return index
        if index - start > 600:
            break
    plain_end = text.find("。", start)
    return plain_end if plain_end >= 0 else len(text)


def first_sentence(text: str, start: int) -> str:
    """The words up to the first full stop."""
    return text[start : sentence_end(text, start)].strip(" ：:")


def build_tree(lines: Iterable[LogicalLine]) -> Node:
    """The root under which all paragraphs of one plan hang by the order of their labels."""
    root = Node(None, [])
    current = root
    for line in lines:
        label = line.label
        if label is None or line.cells:
            current.lines.append(line)
            continue
        parent = current
        while parent.parent is not None and (parent.label is None or parent.label.level >= label.level):
            parent = parent.parent
        node = Node(label, [line], parent=parent)
        parent.children.append(node)
        current = node
    _count_clauses(root)
    return root


def _count_clauses(root: Node) -> None:
    nodes = list(root.walk())
    for node in nodes:
        for line in node.lines:
            ranges = clause_ranges(line.string)
            node.clause_count += len(ranges)
        last = node.lines[-1].string if node.lines else ""
        node.closes_alone = len(node.lines) > 1 and bool(FIELD_START.match(last) or last.startswith(("（", "(", "〔", "【")))
    for node in reversed(nodes):
        node.clauses_below = sum(child.clause_count + child.clauses_below for child in node.children)


_PREFIX = r"(?:[\u4e00-\u9fff、，]{0,6}?)"
_SAFEGUARD = re.compile(
    r"保障措施|保障机制|保障体系$|组织实施|组织领导|组织保障|实施保障|工作要求|有关要求|相关要求|工作保障|组织推进|推进机制|工作机制$|组织机制|督导考核|监督考核|考核监督|督查考核|考核评价$|考核奖惩|"
    r"责任落实|落实责任$|加强组织|强化组织|落实保障|实施要求|措施保障|强化实施|强化保障$|加强保障$|强化落实|加强领导|强化领导|规划实施|统筹实施|狠抓落实|抓好落实|确保落实|落实要求|监督管理$|附则|"
    r"工作纪律|宣传引导$|宣传发动|组织管理$|推进落实|推动落实|组织落实|保障实施|政策保障$|要素保障措施|支撑保障|实施措施$|推进措施$|组织和保障|监督检查$|督促检查|督促落实|总结评估|工作落实$|组织推动$|保证措施$"
)
_GOALS = re.compile(r"目标|愿景")
_GENERAL = re.compile(
    r"指导思想|总体要求|总体思路|总体考虑|工作思路|基本思路|发展思路|基本原则|工作原则|主要原则|建设原则|行动原则|实施原则|指导原则|总体原则|意义|背景|形势|现状|^(?:发展|工作|现实)基础|适用范围|实施范围|明确范围|"
    r"工作范围|适用对象|支持对象|实施步骤|工作步骤|实施阶段|时间安排|进度安排|工作安排$|推进步骤|方法步骤|组织机构|编制依据|工作依据|名词解释|主要问题|存在问题|总体安排|总体部署|术语|定义|成员名单|有效期|施行|创建条件|申报条件|申报程序|评审程序"
)
_OPENINGS = (
    (Part.GENERAL, re.compile(r"(?:指导思想|总体要求|总体思路|工作思路|基本思路|基本原则|工作原则|适用范围|明确范围|实施范围|重要意义|发展基础)")),
    (Part.GOALS, re.compile(r"(?:总体目标|主要目标|工作目标|发展目标|行动目标|目标要求|预期目标)")),
    (Part.SAFEGUARDS, re.compile(r"(?:保障措施|组织保障|组织实施|有关要求|工作要求|组织领导|保障机制|工作保障)")),
)
_TASKS = re.compile(r"任务|措施|举措|行动|工程|内容|重点|项目|政策|分工")


def part_of(node: Node) -> Part:
    """What a chapter or heading is for, by its words and by whether units are named under it."""
    title = re.sub(r"[（(][^（()）]{0,40}[）)]", "", node.heading[:80])
    short = len(title) <= 22
    if short and _SAFEGUARD.search(title) and not re.search(r"任务|重点|行动$|工程$|体系建设", title):
        return Part.SAFEGUARDS
    units = node.clause_count + node.clauses_below
    if short and not (units and (node.children or _TASKS.search(title))):
        if _GOALS.search(title):
            return Part.GOALS
        if _GENERAL.search(title):
            return Part.GENERAL
    if not short and not units:
        # A heading that lost its line break runs into its text (一、指导思想以习近平…).
        return next((part for part, opening in _OPENINGS if opening.match(title)), Part.TASKS)
    return Part.TASKS


@dataclass(slots=True)
class Item:
    """A node chosen as a task or safeguard, with the headings above it."""

    node: Node
    groups: tuple[Node, ...]
    safeguard: bool


@dataclass(slots=True)
class Outline:
    """Where everything of one plan belongs."""

    items: list[Item] = field(default_factory=list)
    goals: list[Node] = field(default_factory=list)
    general: list[Node] = field(default_factory=list)
    headings: list[Node] = field(default_factory=list)


def outline_of(root: Node) -> Outline:
    """Tasks, safeguards, goals and headings of a plan; the task level follows the unit clauses."""
    usual = _usual_level(root)
    outline = Outline()
    top = root.children
    if not top:
        return outline
    chapters_are_tasks = _chapters_are_tasks(top)
    # Judged once each: a text may have thousands of chapters.
    parts = [part_of(node) for node in top]
    numbered = list(enumerate(zip(top, parts, strict=True)))
    last_with_tasks = max((at for at, (node, part) in numbered if part is Part.TASKS and node.clause_count + node.clauses_below), default=-1)
    last_safeguards = max((at for at, (node, part) in numbered if part is Part.SAFEGUARDS and node.children), default=-1)
    for index, (node, judged) in numbered:
        part = Part.GENERAL if _is_frame(node) else judged
        if part is Part.SAFEGUARDS and node.clauses_below and (index < last_with_tasks or index < last_safeguards):
            # 一、强化责任落实 in front of chapters with tasks, and 四、强化支撑保障 in front of 五、组织实施, hold tasks too.
            part = Part.TASKS
        if part is Part.SAFEGUARDS and not (chapters_are_tasks and node.clause_count and not node.children):
            _collect_safeguards(node, outline)
        elif part is Part.GOALS:
            outline.goals.append(node)
        elif part is Part.GENERAL:
            _collect_general(node, outline)
        else:
            _collect(node, (), outline, usual, chapters_are_tasks)
    if all(item.safeguard for item in outline.items):
        # 二、目标任务 without units: what is numbered under the goals is all there is to do.
        for node in [node for node in outline.goals if node.parent is root and node.children]:
            outline.goals.remove(node)
            _collect(node, (), outline, node.children[0].level or usual, chapters_are_tasks)
    return outline


def _chapters_are_tasks(top: list[Node]) -> bool:
    """Whether the outermost numbers are the tasks themselves (一、 … 三十、 with units and nothing under them)."""
    bearing = [node for node in top if part_of(node) is Part.TASKS]
    own = sum(1 for node in bearing if node.clause_count and not node.clauses_below)
    return own >= 2 and own * 2 >= len(bearing)


def _collect_general(node: Node, outline: Outline) -> None:
    outline.general.append(node)
    for child in node.children:
        if _GOALS.search(child.heading[:16]):
            outline.goals.append(child)


def _collect_safeguards(node: Node, outline: Outline) -> None:
    children = [child for child in node.children if child.level is not None and child.level <= Level.DECIMAL]
    if not children:
        if node.clause_count or len(node.lines) > 1 or len(node.lines[0].string) > 40:
            outline.items.append(Item(node, (), safeguard=True))
        else:
            outline.general.append(node)
        return
    outline.headings.append(node)
    for child in node.children:
        if _is_frame(child):
            outline.general.append(child)
        else:
            outline.items.append(Item(child, (node,), safeguard=True))


def _usual_level(root: Node) -> Level:
    """The level on which most units stand; without units the level that most likely holds the tasks."""
    with_units: Counter[Level] = Counter()
    for chapter in root.children:
        if part_of(chapter) is not Part.TASKS:
            continue
        for node in chapter.walk():
            if node.label and node.clause_count:
                with_units[node.label.level] += 1
    if with_units:
        return with_units.most_common(1)[0][0]
    present: Counter[Level] = Counter()
    for chapter in root.children:
        if part_of(chapter) is Part.TASKS:
            for node in chapter.walk():
                if node.label:
                    present[node.label.level] += 1
    if present[Level.ARTICLE] >= 3:
        return Level.ARTICLE
    headings, bodies = _bracket_shape(root)
    if present[Level.ARABIC] and headings >= bodies:
        return Level.ARABIC
    if present[Level.BRACKET]:
        return Level.BRACKET
    if present[Level.ARABIC]:
        return Level.ARABIC
    return Level.CHAPTER


def _bracket_shape(root: Node) -> tuple[int, int]:
    """How many （一） are bare headings over 1. 2. 3., and how many carry text of their own."""
    headings = bodies = 0
    for node in root.walk():
        if node.level is Level.BRACKET and node.parent is not None:
            if any(child.level is Level.ARABIC for child in node.children):
                headings += 1
            elif sum(len(line.string) for line in node.lines) > 60:
                bodies += 1
    return headings, bodies


# 第一条 为…制定本政策 and 本措施自印发之日起施行 frame the plan; nobody has to do them.
_FRAME_SENTENCE = re.compile(
    r"(?:为|根据|依据|按照)[^。]{4,160}(?:制定|提出|制订)(?:本|如下|以下)|本(?:政策|措施|办法|方案|意见|计划|规定|细则|通知|条例|要点|若干[\u4e00-\u9fff]{2})(?:自|从|由|有效|所称|所指|中所|适用|实施期|执行期|施行|具体由|的解释)|自(?:印发|发布|公布)之日起"
)


def _is_frame(node: Node) -> bool:
    """Whether a numbered paragraph only says why the plan is made or from when it holds."""
    if node.children or node.clause_count or node.label is None:
        return False
    return node.heading == "附则" or bool(_FRAME_SENTENCE.match(node.lines[0].string, node.label.end))


def _collect(node: Node, above: tuple[Node, ...], outline: Outline, usual: Level, chapters_are_tasks: bool) -> None:
    if _is_frame(node):
        outline.general.append(node)
        return
    if _is_task(node, usual, chapters_are_tasks):
        outline.items.append(Item(node, above, safeguard=False))
        return
    if not node.children:
        outline.general.append(node)
        return
    outline.headings.append(node)
    for child in node.children:
        part = part_of(child) if above or child.level is not Level.CHAPTER else Part.TASKS
        units = child.clause_count + child.clauses_below
        if part is Part.SAFEGUARDS and not units and child is node.children[-1] and _STRICT_SAFEGUARD.search(child.heading):
            _collect_safeguards(child, outline)
        elif part is Part.GOALS and not units and len(child.heading) <= 12:
            outline.goals.append(child)
        elif part is Part.GENERAL and not units and len(child.heading) <= 12:
            outline.general.append(child)
        else:
            _collect(child, (*above, node), outline, usual, chapters_are_tasks)


_STRICT_SAFEGUARD = re.compile(r"^(?:保障措施|组织实施|组织保障|组织领导|工作要求|实施保障)$")


def _is_task(node: Node, usual: Level, chapters_are_tasks: bool) -> bool:
    children = node.children
    level = node.level
    assert level is not None
    if not children:
        if level is Level.CHAPTER and not chapters_are_tasks and not node.clause_count:
            return usual is Level.CHAPTER or len(node.lines) > 1 or len(node.lines[0].string) > 60
        return True
    if _restarts(children) and level >= Level.BRACKET:
        return True
    if node.clauses_below:
        with_units = [child for child in children if child.clause_count or child.clauses_below]
        if node.clause_count and level >= Level.BRACKET:
            return len(with_units) * 2 < len(children)
        return _closed_by_last(node, with_units)
    if node.clause_count:
        return level > Level.CHAPTER or chapters_are_tasks or all(child.level is not None and child.level >= Level.ARABIC for child in children)
    if level >= usual:
        return True
    return level is Level.ARABIC or (level is Level.BRACKET and children[0].level is not None and children[0].level > max(usual, Level.ARABIC))


def _restarts(children: list[Node]) -> bool:
    """Whether the numbers under one heading begin again (fixed sub-headings such as 年度工作计划)."""
    ordinals = [child.label.ordinal for child in children if child.label]
    return sum(1 for value in ordinals if value == 1) > 1


def _closed_by_last(node: Node, with_units: list[Node]) -> bool:
    """Whether the units after the last sub-point are those of the whole heading."""
    children = node.children
    if len(children) < 2 or with_units != [children[-1]] or children[-1].children:
        return False
    siblings = [other for other in (node.parent.children if node.parent else [node]) if len(other.children) >= 2 and other.clauses_below]
    alike = sum(
        1
        for other in siblings
        if other.children[-1].clause_count and not any(child.clause_count or child.clauses_below for child in other.children[:-1])
    )
    if len(siblings) >= 2:
        return alike * 2 >= len(siblings)
    last_level = children[-1].level
    return children[-1].closes_alone or len(children) >= 3 or (last_level is not None and last_level > Level.ARABIC)
