"""What an amendment changes, in the office's words; the window and the command line say the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from wanzhou_gui.domain.plan_differences import (
    DifferenceKind,
    IndicatorDifference,
    IndicatorText,
    Mark,
    PlanDifferences,
    RoleChange,
    Stretch,
    TaskDifference,
    TaskText,
    marked,
)
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.plan_versions import PlanVersion
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.reports.wording import chinese_day, figure, range_words

KIND_WORDS = {
    DifferenceKind.ADDED: "新增",
    DifferenceKind.CANCELLED: "取消",
    DifferenceKind.CHANGED: "调整",
    DifferenceKind.RENUMBERED: "仅改号",
    DifferenceKind.SAME: "未变",
}
_FIELD_WORDS = {"title": "标题", "body": "内容", "group": "分组", "units": "单位", "due": "时限"}
_FACT_WORDS = {
    "title": "题名", "document_number": "文号", "issuing_body": "发文机关", "issued_on": "成文日期",
    "period_starts_on": "计划期起", "period_ends_on": "计划期止",
}  # fmt: skip
_ROLE_WORDS = {UnitRole.LEAD: "牵头", UnitRole.RESPONSIBLE: "责任"}
_COMPARATOR_WORDS = {
    Comparator.REACH: "达到", Comparator.GE: "不低于", Comparator.LE: "不高于", Comparator.UP: "提高",
    Comparator.DOWN: "降低", Comparator.ABOUT: "约", Comparator.BETWEEN: "保持在",
}  # fmt: skip


def kind_word(kind: DifferenceKind) -> str:
    """新增、取消、调整、仅改号、未变."""
    return KIND_WORDS[kind]


def summary_sentence(differences: PlanDifferences) -> str:
    """How many tasks and targets came out how: 新增1项，取消1项，调整3项，仅改号11项，未变6项；指标调整1项。"""
    tasks = [(word, differences.count(kind)) for kind, word in KIND_WORDS.items()]
    told = "，".join(f"{word}{count}项" for word, count in tasks if count)
    targets = [
        (word, sum(one.kind is kind for one in differences.indicators))
        for kind, word in KIND_WORDS.items()
        if kind is not DifferenceKind.SAME
    ]
    figures = "，".join(f"{word}{count}项" for word, count in targets if count)
    if differences.is_empty:
        return "任务和指标没有变化。"
    return f"任务：{told}；" + (f"指标：{figures}。" if figures else "指标没有变化。")


def task_heading(difference: TaskDifference) -> str:
    """Numbers and title: 11→10 加强知识密集型企业培育."""
    old, new = difference.old, difference.new
    shown = new or old
    assert shown is not None
    numbers = old.number if old is not None else ""
    if new is not None and new.number != numbers:
        numbers = f"{numbers}→{new.number}" if numbers else new.number
    return f"{numbers}　{shown.title}"


def changed_words(difference: TaskDifference) -> str:
    """Which parts of a task changed: 内容、单位."""
    return "、".join(_FIELD_WORDS[name] for name in difference.changed_fields)


def role_sentence(change: RoleChange) -> str:
    """区商务委：新增为牵头; 区林业局：不再承担; 区经济信息委：责任→牵头."""
    if change.before is None and change.after is not None:
        return f"{change.unit}：新增为{_ROLE_WORDS[change.after]}"
    if change.after is None:
        return f"{change.unit}：不再承担"
    return f"{change.unit}：{_ROLE_WORDS[change.before]}→{_ROLE_WORDS[change.after]}"  # type: ignore[index]  # both are there


def due_words(text: TaskText | None) -> str:
    """The deadline as printed, 未写明 where there is none."""
    if text is None:
        return ""
    return text.due_text or (chinese_day(text.due_on) if text.due_on else "未写明")


def target_sentence(text: IndicatorText | None) -> str:
    """到2025年达到19家."""
    if text is None:
        return ""
    year = f"到{text.year}年" if text.year else ""
    told = f"{figure(text.target)}{text.unit_of_measure}"
    if text.comparator is Comparator.BETWEEN:
        told = range_words(text.target, text.target_upper, text.unit_of_measure)
    return f"{year}{_COMPARATOR_WORDS[text.comparator]}{told}"


def indicator_sentence(difference: IndicatorDifference) -> str:
    """指标“…”：到2025年达到19家 → 到2025年达到25家."""
    shown = difference.new or difference.old
    assert shown is not None
    if difference.old is None:
        return f"指标“{shown.name}”：新增，{target_sentence(difference.new)}"
    if difference.new is None:
        return f"指标“{shown.name}”：取消（原为{target_sentence(difference.old)}）"
    renamed = f"（原名“{difference.old.name}”）" if "name" in difference.changed_fields else ""
    return f"指标“{shown.name}”{renamed}：{target_sentence(difference.old)} → {target_sentence(difference.new)}"


def fact_word(name: str) -> str:
    """题名、文号、发文机关、成文日期、计划期."""
    return _FACT_WORDS[name]


def fact_sentence(fact: tuple[str, str, str]) -> str:
    """文号：万州府办发〔2024〕16号 → 万州府办发〔2024〕88号."""
    name, old, new = fact
    return f"{_FACT_WORDS[name]}：{old or '无'} → {new or '无'}"


def difference_lines(differences: PlanDifferences) -> list[str]:
    """Everything that changes as plain lines; marked text as 【删：…】【增：…】."""
    lines = [fact_sentence(fact) for fact in differences.facts]
    for one in differences.tasks:
        if one.kind is DifferenceKind.SAME:
            continue
        words = f"（{changed_words(one)}）" if one.changed_fields else ""
        doubt = "　请核对是否同一任务" if not one.is_certain else ""
        lines.append(f"{kind_word(one.kind)}\t{task_heading(one)}{words}{doubt}")
        if one.kind is DifferenceKind.CHANGED and one.old is not None and one.new is not None:
            lines += [f"\t{_FIELD_WORDS[name]}：{plain_marks(marked(getattr(one.old, name), getattr(one.new, name)))}"
                      for name in ("title", "body", "group") if name in one.changed_fields]  # fmt: skip
            if "units" in one.changed_fields:
                lines.append("\t单位：" + ("；".join(role_sentence(change) for change in one.role_changes) or "牵头单位次序调整"))
            if "due" in one.changed_fields:
                lines.append(f"\t时限：{due_words(one.old)} → {due_words(one.new)}")
    lines += [indicator_sentence(one) for one in differences.indicators if one.kind is not DifferenceKind.SAME]
    return lines


_NEAR = 12


def plain_marks(stretches: Sequence[Stretch]) -> str:
    """Marked text in brackets, long unchanged parts left out."""
    words = {Mark.REMOVED: "【删：{}】", Mark.ADDED: "【增：{}】"}
    parts = []
    for at, one in enumerate(stretches):
        if one.mark is not Mark.KEPT:
            parts.append(words[one.mark].format(one.text))
            continue
        head = one.text[:_NEAR] if at else ""
        tail = one.text[-_NEAR:] if at < len(stretches) - 1 else ""
        parts.append(one.text if len(one.text) <= 2 * _NEAR else f"{head}……{tail}")
    return "".join(parts)


def marked_html(stretches: Sequence[Stretch], side: Mark) -> str:
    """One side of a marked text for the screen: what goes is struck out, what comes is underlined."""
    other = Mark.ADDED if side is Mark.REMOVED else Mark.REMOVED
    tags = {
        Mark.KEPT: "{}",
        Mark.REMOVED: '<span style="background-color:#FBE3E1;color:#8E1B12;text-decoration:line-through;">{}</span>',
        Mark.ADDED: '<span style="background-color:#DDF1E4;color:#14552E;text-decoration:underline;">{}</span>',
    }
    return "".join(
        tags[one.mark].format(escape(one.text).replace("\n", "<br>")) for one in stretches if one.mark is not other
    )


def task_html(text: TaskText | None, other: TaskText | None, side: Mark) -> str:
    """A task of one version for the screen, what differs from the other marked."""
    if text is None:
        return "<p>（无）</p>"
    parts = []
    for caption, name in (("", "title"), ("", "body")):
        own, against = getattr(text, name), getattr(other, name) if other is not None else getattr(text, name)
        stretches = marked(own, against) if side is Mark.REMOVED else marked(against, own)
        weight = "font-weight:600;" if name == "title" else ""
        number = f"{escape(text.number)}.　" if name == "title" else ""
        if own:
            parts.append(f'<p style="margin:0 0 6px 0;{weight}">{caption}{number}{marked_html(stretches, side)}</p>')
    for caption, mine, theirs in (
        ("分组", text.group, other.group if other else text.group),
        ("牵头单位", "、".join(text.lead_units) or "未写明", "、".join(other.lead_units) or "未写明" if other else None),
        ("责任单位", "、".join(text.responsible_units) or "无", "、".join(other.responsible_units) or "无" if other else None),
        ("时限", due_words(text), due_words(other) if other else None),
    ):
        shown = escape(mine)
        if theirs is not None and mine != theirs:
            shown = marked_html([Stretch(side, mine)], side)
        parts.append(f'<p style="margin:0 0 4px 0;"><span style="color:#5B6470;">{caption}：</span>{shown}</p>')
    return "".join(parts)


def indicator_html(text: IndicatorText | None, other: IndicatorText | None, side: Mark) -> str:
    """A target of one version for the screen, what differs from the other marked."""
    if text is None:
        return "<p>（无）</p>"
    parts = [f'<p style="margin:0 0 6px 0;font-weight:600;">{escape(text.name)}</p>']
    for caption, mine, theirs in (
        ("目标", target_sentence(text), target_sentence(other) if other else None),
        ("出自", text.quote, None),
    ):
        shown = escape(mine)
        if theirs is not None and mine != theirs:
            shown = marked_html([Stretch(side, mine)], side)
        if mine:
            parts.append(f'<p style="margin:0 0 4px 0;"><span style="color:#5B6470;">{caption}：</span>{shown}</p>')
    return "".join(parts)


def version_line(version: PlanVersion, until: date | None = None) -> str:
    """第2版　自2024年10月1日起　万州府办发〔2024〕88号."""
    since = f"自{chinese_day(version.effective_from)}起" if version.effective_from else "最初版本"
    end = f"，至{chinese_day(until)}前" if until else ""
    return f"第{version.number}版　{since}{end}　{version.basis or version.document_number}"
