"""A comparison with an edited paper in words: one line for each difference, with both sentences and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.reports.paper_comparison import PaperComparison

_ABSENT, _DELETED = "（无）", "（已删）"
_WRONG_FIGURE = "先查清哪个对：台账错了，到台账更正，文书会跟着变；台账没错，把文件里的{after}改回{before}。"
_LOST_FIGURE = "这个数字在文件里没有了。确要删去，请在“正文各段”里同样删去；误删的，在文件里补回{before}。"
_NEW_FIGURE = "台账里没有这个数字。请核实来源：应由台账反映的，先在台账填报；没有依据的，从文件里删去{after}。"
_WORDS = "数字没有变。要以改后的文字为准，请把它抄到“正文各段”，再签发；不采用的，在文件里改回。"


@dataclass(frozen=True)
class DifferenceLine:
    """One difference: its kind, where it stands, old and new in short, both sentences, and what to do about it."""

    kind: str
    place: str
    before: str
    after: str
    sentence_before: str
    sentence_after: str
    remedy: str

    @property
    def details(self) -> str:
        """Both sentences and the remedy, for reading."""
        return f"台账：{self.sentence_before}\n文件：{self.sentence_after}\n办法：{self.remedy}"


def comparison_title(found: PaperComparison) -> str:
    """有2处数字与台账不一致，另有1处文字改动。"""
    figures, words = len(found.figures), found.wordings
    if found.is_same:
        return "与台账一致，没有改动。"
    if not figures:
        return f"数字与台账一致；文字改动{words}处。"
    return f"有{figures}处数字与台账不一致" + (f"，另有{words}处文字改动。" if words else "。")


def difference_lines(found: PaperComparison) -> tuple[DifferenceLine, ...]:
    """Figures first, then sentences and paragraphs."""
    lines = []
    for figure in found.figures:
        pattern = _WRONG_FIGURE if figure.before and figure.after else _LOST_FIGURE if figure.before else _NEW_FIGURE
        lines.append(
            DifferenceLine(
                "数字",
                figure.place,
                figure.before or _ABSENT,
                figure.after or _DELETED,
                figure.sentence_before or _ABSENT,
                figure.sentence_after or _DELETED,
                pattern.format(before=figure.before, after=figure.after),
            )
        )
    for one in found.reworded:
        before, after = one.before or _ABSENT, one.after or _DELETED
        lines.append(DifferenceLine("改写", one.place, before, after, before, after, _WORDS))
    lines += [
        DifferenceLine("缺少段落", lost.place, lost.text, _DELETED, lost.text, _DELETED, _WORDS) for lost in found.missing
    ]
    lines += [DifferenceLine("增加段落", new.place, _ABSENT, new.text, _ABSENT, new.text, _WORDS) for new in found.added]
    return tuple(lines)


def comparison_text(name: str, found: PaperComparison) -> str:
    """The whole list as text, to hand on."""
    lines = [f"{name}：{comparison_title(found)}"]
    for number, one in enumerate(difference_lines(found), start=1):
        lines += [f"{number}. {one.kind}　{one.place}", *(f"　　{line}" for line in one.details.splitlines())]
    return "\n".join(lines)
