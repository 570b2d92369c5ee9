"""Tables of target values (指标 / 现状值 / 2025年目标值): one target a row, without the values of today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.plan_reading import Comparator, Confidence
from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine
from wanzhou_gui.exchange.plan_documents.target_parts import Target

_NAME = re.compile(r"(?:主要|具体|核心|量化|监测|评价|工作|分项|二级|三级)*指标(?:名称|内容|项)?(?:[（(].*[）)])?")
_UNIT = re.compile(r"(?:计量)?单位")
_AIM = re.compile(r"目标|预期|计划")
_TODAY = re.compile(r"现状|基期|基准|基数|完成|实际|实绩|累计|增长|增速|属性|性质|部门")
_YEAR = re.compile(r"(20[1-5]\d)年?")
_VALUE = re.compile(
    r"[\[［〔]?(?P<sign>≥|≤|>=|<=|＞|＜|>|<|不低于|不少于|不超过|达到|大于|小于)?\s*(?P<value>\d{1,9}(?:\.\d{1,4})?)(?:\s*[%‰]?\s*(?:—{1,2}|–|-|～|~|至|到)\s*(?P<upper>\d{1,9}(?:\.\d{1,4})?))?[\]］〕]?\s*(?P<unit>%|‰|[\u4e00-\u9fff/A-Za-z]{0,8}?)(?P<bound>以上|以下|以内|左右)?"
)
_SIGNS = {
    "≥": Comparator.GE, ">=": Comparator.GE, "＞": Comparator.GE, ">": Comparator.GE, "不低于": Comparator.GE, "不少于": Comparator.GE, "大于": Comparator.GE, "以上": Comparator.GE,
    "≤": Comparator.LE, "<=": Comparator.LE, "＜": Comparator.LE, "<": Comparator.LE, "不超过": Comparator.LE, "小于": Comparator.LE, "以下": Comparator.LE, "以内": Comparator.LE,
    "左右": Comparator.ABOUT,
}  # fmt: skip
_UNIT_IN_NAME = re.compile(r"[（(](%|‰|[\u4e00-\u9fffA-Za-z/·]{1,10})[）)]$")


@dataclass(frozen=True, slots=True)
class _Columns:
    name: int
    values: tuple[tuple[int, int | None], ...]
    unit: int | None


def targets_of_tables(lines: Iterable[LogicalLine]) -> Iterator[tuple[Target, LogicalLine]]:
    """The targets in the rows of such tables, each with its row."""
    columns: _Columns | None = None
    for line in lines:
        if not line.cells:
            columns = None
            continue
        cells = [cell.text.replace(CELL_BREAK, "") for cell in line.cells]
        heading = _columns_of(cells)
        if heading is not None:
            columns = heading
        elif columns is not None:
            yield from ((target, line) for target in _row(cells, columns))


def _columns_of(cells: Sequence[str]) -> _Columns | None:
    """Where name, unit and target values stand; None for a row that is no such heading."""
    if len(cells) < 2 or any(len(cell) > 24 for cell in cells):
        return None
    name = next((at for at, cell in enumerate(cells) if _NAME.fullmatch(cell)), None)
    if name is None:
        return None
    dated = [(at, int(found[1]) if (found := _YEAR.search(cell)) else None, cell) for at, cell in enumerate(cells) if at != name and (_YEAR.search(cell) or _AIM.search(cell))]
    open_ones = [(at, year, cell) for at, year, cell in dated if not _TODAY.search(cell)]
    aims = [(at, year) for at, year, cell in open_ones if _AIM.search(cell)]
    if not aims and len(open_ones) > 1:
        # 2022年 beside 2025年: what is to be reached stands in the last one.
        aims = [max(((at, year) for at, year, _ in open_ones), key=lambda one: one[1] or 0)]
    elif not aims and len(dated) > len(open_ones):
        aims = [(at, year) for at, year, _ in open_ones]
    if not aims:
        return None
    return _Columns(name, tuple(aims), next((at for at, cell in enumerate(cells) if _UNIT.fullmatch(cell)), None))


def _row(cells: Sequence[str], columns: _Columns) -> Iterator[Target]:
    if columns.name >= len(cells) or not cells[columns.name]:
        return
    name = cells[columns.name]
    in_name = _UNIT_IN_NAME.search(name)
    unit = cells[columns.unit] if columns.unit is not None and columns.unit < len(cells) else in_name[1] if in_name else ""
    for at, year in columns.values:
        match = _VALUE.fullmatch(cells[at].replace(",", "")) if at < len(cells) else None
        if match is not None:
            comparator = _SIGNS.get(match["sign"] or "") or _SIGNS.get(match["bound"] or "") or Comparator.REACH
            own = match["unit"] or unit
            low, high = Decimal(match["value"]), Decimal(match["upper"]) if match["upper"] else None
            if high is not None and (match["sign"] or match["bound"] or high <= low or own == "年"):
                continue
            start = sum(len(cell) for cell in cells[:at])
            yield Target(
                name[: in_name.start()] if in_name else name, low, own, comparator if high is None else Comparator.BETWEEN, year,
                start, start + len(cells[at]), Confidence.SURE if own else Confidence.LIKELY, high,
            )
