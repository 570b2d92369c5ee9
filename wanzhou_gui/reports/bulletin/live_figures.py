"""Figures in the text of a bulletin as references to facts: what each one states, and the rows it counts.

The text stays plain; a map beside it names the fact behind every figure. In text a clerk has edited the links are kept
in marks (⟦27.3｜class.red.share⟧), so that the figure follows the data while the words stay the clerk's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, TaskFact, Timeliness
from wanzhou_gui.reports.bulletin.sections import CLASS_PHRASES
from wanzhou_gui.reports.wording import chinese_day, figure, lamp_word

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MARK = re.compile(r"⟦([^⟦⟧｜]*)｜([^⟦⟧｜]*)⟧")


@dataclass(frozen=True)
class LiveFigure:
    """A stretch of text that states a fact."""

    start: int
    end: int
    path: str
    text: str


@dataclass(frozen=True)
class FigureSource:
    """What a figure counts: its fact in words, and the rows behind it by number, name or code."""

    path: str
    label: str
    value: str
    tasks: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    lamps: frozenset[Lamp] = frozenset()


@dataclass(frozen=True)
class Contradiction:
    """A figure in an edited text that states a fact otherwise than the tables do."""

    text: str
    should_be: str
    label: str


def figure_sources(facts: BulletinFacts) -> dict[str, FigureSource]:
    """Every fact a figure of the text may state, by its path."""
    sources: dict[str, FigureSource] = {}

    def tell(path: str, label: str, value: object, **rows: object) -> None:
        sources[path] = FigureSource(path, label, str(value), **rows)  # type: ignore[arg-type]  # by the fields' own names

    def numbers(tasks: Iterable[TaskFact]) -> tuple[str, ...]:
        return tuple(task.number for task in tasks)

    tell("total", "任务总数", facts.total, tasks=numbers(facts.tasks))
    tell("as_of", "数据截至日", chinese_day(facts.as_of))
    tell("due_on", "报送截止日", chinese_day(facts.due_on))
    for one in facts.classes:
        name, tasks = lamp_word(one.lamp), numbers(facts.tasks_with(one.lamp))
        lamps = frozenset({one.lamp})
        tell(f"class.{one.lamp}.count", f"{name}任务数", one.count, tasks=tasks, lamps=lamps)
        tell(f"class.{one.lamp}.share", f"{name}任务占全部任务的百分比", one.share, tasks=tasks, lamps=lamps)
        if one.previous is not None:
            moved = tuple(
                task.number for task in facts.tasks if (task.lamp is one.lamp) != (task.previous_lamp is one.lamp)
            )
            tell(f"class.{one.lamp}.moved", f"{name}任务数比上期增减", abs(one.count - one.previous), tasks=moved)
    words = {Timeliness.ON_TIME: "按时报送", Timeliness.LATE: "逾期报送", Timeliness.MISSING: "未报送", Timeliness.NOT_YET_DUE: "尚未到期"}  # fmt: skip
    tell("units.total", "应报送单位数", len(facts.units), units=tuple(unit.name for unit in facts.units))
    for kind, word in words.items():
        units = tuple(unit.name for unit in facts.units_that(kind))
        tell(f"units.{kind}", f"{word}单位数", len(units), units=units)
    prompt = tuple(unit.name for unit in facts.units_that(Timeliness.ON_TIME) if unit.filled_count)
    tell("units.prompt", "按时报送且有进展的单位数", len(prompt), units=prompt)
    _tell_indicators(facts, tell)
    going = numbers(one for one in facts.safeguards if one.lamp in (Lamp.GREEN, Lamp.BLUE))
    waiting = numbers(one for one in facts.safeguards if one.lamp not in (Lamp.GREEN, Lamp.BLUE))
    tell("safeguards.total", "保障措施数", len(facts.safeguards), tasks=numbers(facts.safeguards))
    tell("safeguards.going", "正常推进或已办结的保障措施数", len(going), tasks=going)
    tell("safeguards.waiting", "尚待落实的保障措施数", len(waiting), tasks=waiting)
    asking = numbers(task for task in facts.tasks if task.coordination)
    tell("coordination.total", "提请协调的事项数", len(asking), tasks=asking)
    tell("corrections.total", "更正的指标数据数", len(facts.corrections), indicators=tuple(one.code for one in facts.corrections))
    for task in (*facts.tasks, *facts.safeguards):
        rows = {"tasks": (task.number,)}
        tell(f"task.{task.number}.number", f"任务“{task.title}”的编号", task.number, **rows)
        tell(f"task.{task.number}.percent", f"任务“{task.title}”的完成比例", figure(task.percent), **rows)
        tell(f"task.{task.number}.ahead", f"任务“{task.title}”超过序时进度的百分点", figure(task.ahead_points), **rows)
        tell(f"task.{task.number}.reason", f"任务“{task.title}”的研判依据", task.reason, **rows)
        for field, label in (("progress_text", "所报进展"), ("problems_text", "所报问题"), ("coordination", "需协调事项")):
            tell(f"task.{task.number}.{field}", f"任务“{task.title}”{label}", getattr(task, field), **rows)
    return sources


def _tell_indicators(facts: BulletinFacts, tell: Callable[..., None]) -> None:
    goals = facts.goal_indicators
    told = {
        "total": ("目标章量化指标数", [*goals]),
        "reached": ("已达到目标值的指标数", [one for one in goals if one.lamp is Lamp.BLUE]),
        "going": ("达到进度要求的指标数", [one for one in goals if one.lamp is Lamp.GREEN]),
        "behind": ("落后于进度要求的指标数", [one for one in goals if one.lamp in (Lamp.YELLOW, Lamp.RED)]),
        "unknown": ("无法研判的指标数", [one for one in goals if one.lamp is Lamp.UNKNOWN]),
        "within_tasks": ("任务中提出的数量要求数", [one for one in facts.indicators if one not in goals]),
    }
    for name, (label, ones) in told.items():
        tell(f"goal.{name}", label, len(ones), indicators=tuple(one.code for one in ones))


def _patterns() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    """Phrases of the generated text with the facts their figures state, in the order of the groups."""
    made: list[tuple[str, tuple[str, ...]]] = [
        (r"保障措施(\d+)项", ("safeguards.total",)),
        (r"其中正常推进或已办结(\d+)项", ("safeguards.going",)),
        (r"明确责任单位(\d+)项", ("safeguards.waiting",)),
    ]
    for lamp, phrase in CLASS_PHRASES.items():
        made.append((rf"(?<!或){phrase}(\d+)项，占([\d.]+)%", (f"class.{lamp}.count", f"class.{lamp}.share")))
        short = phrase.removeprefix("因缺少数据")
        made.append((rf"{short}(?:增加|减少)(\d+)项", (f"class.{lamp}.moved",)))
    made += [
        (r"分解任务(\d+)项", ("total",)),
        (r"(\d+)项任务均", ("total",)),
        (r"应报送单位(\d+)家", ("units.total",)),
        (r"按时报送(\d+)家", ("units.on_time",)),
        (r"逾期报送(\d+)家", ("units.late",)),
        (r"未报送(\d+)家", ("units.missing",)),
        (r"尚未到期(\d+)家", ("units.not_yet_due",)),
        (r"等(\d+)家单位按时报送", ("units.prompt",)),
        (r"(\d+)项量化指标中", ("goal.total",)),
        (r"已达到目标值(\d+)项", ("goal.reached",)),
        (r"达到进度要求(\d+)项", ("goal.going",)),
        (r"落后于进度要求(\d+)项", ("goal.behind",)),
        (r"数据无法研判(\d+)项(?!，占)", ("goal.unknown",)),
        (r"(\d+)项指标缺少", ("goal.unknown",)),
        (r"数量要求(\d+)项", ("goal.within_tasks",)),
        (r"协调的事项(\d+)项", ("coordination.total",)),
        (r"指标数据更正(\d+)项", ("corrections.total",)),
    ]
    return [(re.compile(pattern), paths) for pattern, paths in made]


_PATTERNS = _patterns()
_TASKS = re.compile(r"第([\d、.]+)项(?:任务|“)")


class _Claims:
    """Stretches of one text that have found their fact; the first to come keeps them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[LiveFigure] = []

    def claim(self, start: int, end: int, path: str) -> None:
        if start < end and all(end <= one.start or start >= one.end for one in self.found):
            self.found.append(LiveFigure(start, end, path, self.text[start:end]))

    def everywhere(self, wanted: str, path: str, begin: int = 0, until: int | None = None) -> None:
        """Claim every occurrence of a literal that holds a figure."""
        if not _NUMBER.search(wanted):
            return
        at = self.text.find(wanted, begin, until)
        while at >= 0:
            self.claim(at, at + len(wanted), path)
            at = self.text.find(wanted, at + len(wanted), until)


def _stated(facts: BulletinFacts, text: str) -> list[LiveFigure]:
    """What each figure of a text claims to state, whether it agrees with the facts or not."""
    claims = _Claims(text)
    for literal, path in (
        (f"《{facts.plan_title}》", "plan.title"),
        (facts.document_number, "plan.document_number"),
        (chinese_day(facts.as_of), "as_of"),
        (chinese_day(facts.due_on), "due_on"),
        (facts.period_label, "period"),
    ):
        claims.everywhere(literal, path)
    tasks = {task.number: task for task in (*facts.tasks, *facts.safeguards)}
    heads = sorted(
        (match.start(), task) for task in tasks.values() for match in re.finditer(re.escape(f"“{task.title}”"), text)
    ) if tasks else []  # fmt: skip
    for place, (begin, task) in enumerate(heads):
        until = min(heads[place + 1][0] if place + 1 < len(heads) else len(text), _line_end(text, begin))
        _claim_task(claims, task, begin, until)
    for task in tasks.values():
        claims.everywhere(task.coordination.rstrip("。；;"), f"task.{task.number}.coordination")
        claims.everywhere(task.title, f"task.{task.number}.number")
    for one in facts.indicators:
        claims.everywhere(one.name, f"indicator.{one.code}")
    for match in re.finditer(r"附件\d+", text):
        claims.claim(*match.span(), "annex")
    for match in _TASKS.finditer(text):
        for number in re.finditer(r"[\d.]+", match[1]):
            begin = match.start(1) + number.start()
            claims.claim(begin, begin + len(number[0]), f"task.{number[0]}.number")
    for pattern, paths in _PATTERNS:
        for match in pattern.finditer(text):
            for group, path in enumerate(paths, start=1):
                claims.claim(*match.span(group), path)
    return sorted(claims.found, key=lambda one: one.start)


def _claim_task(claims: _Claims, task: TaskFact, begin: int, until: int) -> None:
    text = claims.text
    for match in re.compile(r"”完成([\d.]+)%").finditer(text, begin, until):
        claims.claim(*match.span(1), f"task.{task.number}.percent")
    for match in re.compile(r"超过序时进度([\d.]+)个百分点").finditer(text, begin, until):
        claims.claim(*match.span(1), f"task.{task.number}.ahead")
    claims.everywhere(task.reason, f"task.{task.number}.reason", begin, until)
    for field, opening in (("progress_text", "主要进展是："), ("problems_text", "主要问题是：")):
        at = text.find(opening, begin, until)
        if at >= 0:
            end = text.find("。", at, until)
            stretch = text[at + len(opening) : end if end >= 0 else until]
            if stretch and stretch in getattr(task, field):
                claims.everywhere(stretch, f"task.{task.number}.{field}", at, until)


def _line_end(text: str, begin: int) -> int:
    end = text.find("\n", begin)
    return len(text) if end < 0 else end


# Facts that name or quote: a stretch that is found is true by itself.
_LITERAL = ("plan.", "period", "indicator.", "annex", "as_of", "due_on")


def _is_true(one: LiveFigure, sources: Mapping[str, FigureSource]) -> bool:
    if one.path.startswith(_LITERAL) or one.path.rsplit(".", 1)[-1] in ("reason", "progress_text", "problems_text", "coordination"):
        return True
    source = sources.get(one.path)
    return source is not None and (source.value == one.text or one.text in source.label)


def linked_figures(facts: BulletinFacts, text: str) -> tuple[LiveFigure, ...]:
    """The figures of a text that state a fact and agree with it."""
    sources = figure_sources(facts)
    return tuple(one for one in _stated(facts, text) if _is_true(one, sources))


def contradictions(facts: BulletinFacts, text: str) -> tuple[Contradiction, ...]:
    """Figures of a text that state a fact and do not agree with it."""
    sources = figure_sources(facts)
    return tuple(
        Contradiction(one.text, sources[one.path].value, sources[one.path].label)
        for one in _stated(facts, text)
        if one.path in sources and not _is_true(one, sources)
    )


def unlinked_numbers(facts: BulletinFacts, text: str) -> tuple[str, ...]:
    """Numbers of a text that no fact stands behind."""
    linked = linked_figures(facts, text)
    return tuple(
        match[0]
        for match in _NUMBER.finditer(text)
        if not any(one.start <= match.start() and match.end() <= one.end for one in linked)
    )


def marked(facts: BulletinFacts, before: str, after: str) -> str:
    """An edited text with its figures marked: those in their usual phrases, and those that stood in the text before.

    A figure stays linked when the words around it are rewritten, as long as the figure itself was not touched.
    """
    after = _MARK.sub(r"\1", after).replace("⟦", "").replace("⟧", "")
    claims = _Claims(after)
    for one in linked_figures(facts, after):
        claims.claim(one.start, one.end, one.path)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    for one in linked_figures(facts, before):
        for block in blocks:
            if block.a <= one.start and one.end <= block.a + block.size:
                begin = block.b + one.start - block.a
                end = begin + len(one.text)
                # 27 that became 127 or 27.5 is another figure.
                beside = after[max(0, begin - 1) : begin] + after[end : end + 1]
                if not any(each.isdigit() or each == "." for each in beside):
                    claims.claim(begin, end, one.path)
    text, at = "", 0
    for one in sorted(claims.found, key=lambda one: one.start):
        # Only what counts is kept as a mark: names and quotations stand for themselves.
        if _NUMBER.fullmatch(one.text):
            text += f"{after[at : one.start]}⟦{one.text}｜{one.path}⟧"
            at = one.end
    return text + after[at:]


@dataclass(frozen=True)
class Resolved:
    """A stored text with its figures as they are now: what changed since it was written, and what no fact is left for."""

    text: str
    changed: tuple[tuple[str, str, str], ...] = ()
    lost: tuple[str, ...] = ()


def resolved(stored: str, facts: BulletinFacts) -> Resolved:
    """Put today's figures into a stored text; a figure whose fact is gone stays as it was and is named."""
    sources = figure_sources(facts)
    changed: list[tuple[str, str, str]] = []
    lost: list[str] = []

    def now(match: re.Match[str]) -> str:
        source = sources.get(match[2])
        if source is None or not source.value:
            lost.append(match[1])
            return match[1]
        if source.value != match[1]:
            changed.append((source.label, match[1], source.value))
        return source.value

    text = _MARK.sub(now, stored)
    return Resolved(text, tuple(changed), tuple(lost))


def without_marks(stored: str) -> str:
    """A stored text as it was written."""
    return _MARK.sub(r"\1", stored)


def find_sources(facts: BulletinFacts, texts: Sequence[str], phrase: str) -> tuple[FigureSource, ...]:
    """The facts behind the figures a phrase names (占27.3%, 红灯1项, 第3项): the nearest ones in the texts.

    The phrase need not stand there word for word: among figures of that value those win whose surroundings or whose
    fact share most with it.
    """
    wanted = "".join(phrase.split())
    sources = figure_sources(facts)
    exact: list[str] = []
    scored: list[tuple[int, str]] = []
    numbers = _NUMBER.findall(wanted)
    words = set(_NUMBER.sub("", wanted)) - set("％%")
    for text in texts:
        linked = linked_figures(facts, text)
        at = text.find(wanted)
        while wanted and at >= 0:
            exact += [one.path for one in linked if one.start < at + len(wanted) and one.end > at]
            at = text.find(wanted, at + 1)
        for one in linked:
            if any(number == one.text or number in _NUMBER.findall(one.text) for number in numbers):
                label = sources[one.path].label if one.path in sources else ""
                around = text[max(0, one.start - 8) : one.start] + text[one.end : one.end + 4] + label
                scored.append((len(words & set(around)), one.path))
    best = max((score for score, _ in scored), default=0)
    paths = exact or [path for score, path in scored if score == best]
    return tuple(sources[path] for path in dict.fromkeys(paths) if path in sources)


def source_at(facts: BulletinFacts, texts: Sequence[str], before: str, after: str) -> FigureSource | None:
    """The fact at a place of a page, told by the page's text before and behind the place; None where there is none.

    Line ends of the page do not count. A place in a table belongs to the last task or target named before it.
    """
    left, right = "".join(before.split()), "".join(after.split())
    sources = figure_sources(facts)
    head = re.search(r"[\d.]*$", left)
    tail = re.match(r"[\d.]*", right)
    number = f"{head[0] if head else ''}{tail[0] if tail else ''}".strip(".")
    if number:
        left = left[: len(left) - len(head[0] if head else "")]
        right = right[len(tail[0] if tail else "") :]
        best, path = 2, ""
        for text in texts:
            for one in linked_figures(facts, text):
                if one.path in sources and number in _NUMBER.findall(one.text):
                    at = one.start + max(0, one.text.find(number))
                    score = _alike("".join(text[:at].split())[::-1], left[::-1]) + _alike(
                        "".join(text[at + len(number) :].split()), right
                    )
                    if score > best:
                        best, path = score, one.path
        if path:
            return sources[path]
    named = [
        (left.rfind("".join(task.title.split())), f"task.{task.number}.number") for task in (*facts.tasks, *facts.safeguards)
    ]
    place, path = max(named, default=(-1, ""))
    return sources.get(path) if place >= 0 else None


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
