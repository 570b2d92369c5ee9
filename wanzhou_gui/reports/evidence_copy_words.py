"""What became of copies of evidence, in one or two sentences."""

from __future__ import annotations

_NAMED = 3


def copies_sentence(copied: int, there: int, absent: tuple[str, ...], linked: tuple[str, ...]) -> str:
    """How many files were copied, what was there, what could not be had, what only is pointed at."""
    if not copied and not there and not absent and not linked:
        return "台账里没有佐证材料。"
    told = f"佐证材料：新存{copied}份，原有{there}份，逐份核对了校验码。"
    if absent:
        told += f"{len(absent)}份没有找到或被改动过，没有复制：{_some(absent)}。"
    if linked:
        told += f"{len(linked)}份只登记了位置，没有复制：{_some(linked)}。"
    return told


def missing_sentence(names: tuple[str, ...]) -> str:
    """What is on record without its file, and how the file comes here; empty where nothing is missing."""
    if not names:
        return ""
    return (
        f"有{len(names)}份佐证材料、签章页只有登记，文件不在本机：{_some(names)}。交换包不带这些文件："
        "请在登记它们的那一台用“备份与恢复—佐证材料复制到”存入U盘，再在本机补齐。"
    )


def _some(names: tuple[str, ...]) -> str:
    shown = "、".join(names[:_NAMED])
    return f"{shown}等" if len(names) > _NAMED else shown
