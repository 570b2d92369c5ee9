"""How the register of numbers speaks: its columns, its states and what is wrong with a sequence."""

from __future__ import annotations

from wanzhou_gui.domain.paper_register import FaultKind, RegisterFault, RegisterLine
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.document import chinese_date
from wanzhou_gui.reports.papers.registry import OTHER_WORDS, PAPER_FORMS

REGISTER_NAME = "文号登记簿"


def kind_word(kind: PaperKind) -> str:
    """What the office calls a kind of paper; its code where papers of the kind are made by no part of this program."""
    return PAPER_FORMS[kind].word if kind in PAPER_FORMS else OTHER_WORDS.get(kind, kind.value)


def kind_of_word(text: str) -> PaperKind | None:
    """The kind a word or code names; None where it names none."""
    wanted = text.strip()
    return next((kind for kind in PaperKind if wanted in (kind.value, kind_word(kind))), None)


def line_state(line: RegisterLine) -> str:
    """已印发, 已作废 or 空号."""
    if line.unused is not None:
        return "空号"
    return "已作废" if line.is_void else "已印发"


def line_note(line: RegisterLine) -> str:
    """Why a number holds no valid paper, since when and who said so; empty for one that does."""
    told = line.unused or line.void
    if told is None:
        return ""
    day = line.unused.noted_on if line.unused is not None else line.void.voided_on if line.void is not None else None
    when = chinese_date(day) if day is not None else ""
    return f"{told.reason}（{told.clerk}，{when}）"


def fault_sentence(fault: RegisterFault) -> str:
    """What is wrong and what to do about it."""
    word = f"{kind_word(fault.paper_kind)}{fault.year}年"
    span = f"第{fault.first}号" if fault.first == fault.last else f"第{fault.first}至{fault.last}号"
    match fault.kind:
        case FaultKind.GAP:
            return f"{word}缺{span}：没有文书，也没有说明。请写明空号原因，或设定起始号。"
        case FaultKind.TWICE:
            return f"{word}{span}（{fault.text}）用了两次：两台各发了一份。请作废其中一份，另编新号。"
        case FaultKind.SAME_TEXT:
            return f"{word}{span}印出的文号“{fault.text}”与另一种文书相同。请修改其中一种的文号格式。"
