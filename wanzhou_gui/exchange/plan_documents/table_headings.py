"""The words in the heading row of a task table and what the column under each of them holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK


class Column(Enum):
    """What a column holds."""

    NUMBER = "number"
    GROUP = "group"
    TITLE = "title"
    BODY = "body"
    LEAD = "lead"
    DUTY = "duty"
    SUPPORT = "support"
    DEADLINE = "deadline"
    OTHER = "other"


_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.NUMBER, re.compile(r"(?:序号|编号|序|项次|No\.?)")),
    (Column.LEAD, re.compile(r"(?:主要|总)?(?:牵头|主责|主办|第一责任)(?:责任|负责)?(?:单位|部门|处室|科室|股室|机构|主体)?(?:及(?:责任)?人)?")),
    (Column.SUPPORT, re.compile(r"(?:配合|参与|参加|协同|协助|协办|协作|落实|实施|支持|参建)(?:责任)?(?:单位|部门|处室|科室|股室|机构|主体)?(?:及(?:责任)?人)?")),
    (Column.DUTY, re.compile(r"(?:责任|负责|承办|完成|具体责任)(?:单位|部门|处室|科室|股室|机构|主体)(?:及(?:责任)?人)?|责任分工|任务分工|责任(?:市)?直单位")),
    (Column.DEADLINE, re.compile(r"(?:计划|预计|拟)?(?:完成|办结|落实|推进|整改)?(?:时限|期限|时间|日期|时间节点|节点)(?:要求)?|完成时间(?:要求)?|时限要求|进度(?:安排|要求|节点)|年限")),
    (Column.GROUP, re.compile(r"(?:工作|任务|项目|指标|措施)?(?:类别|类型|分类|板块|领域|方面|大类|专项|专题|模块)|一级(?:任务|指标)|(?:重点)?(?:方向|行动|工程)")),
    (Column.TITLE, re.compile(r"(?:重点|主要|工作|目标|具体|年度|改革|建设|分解)*(?:任务|事项|项目|工作|举措名称|目标)(?:名称|分解|内容)?|任务名称|项目名称|事项名称|(?:改革|工作|创新|政策)(?:举措|措施|要点|事项)")),
    (Column.BODY, re.compile(r"(?:具体|主要|工作|重点|建设|任务|推进|落实|实施|保障|政策)*(?:举措|措施|内容|要求|任务|描述|说明|安排|目标|成果|标准)(?:及要求)?")),
    (Column.OTHER, re.compile(r"备注|责任领导|牵头领导|分管领导|联系人|责任人|联系电话|单位|目标值|指标值|基期值?|现状值?|属性|完成情况|进展情况|20\d\d年.{0,6}|数量|金额|总投资.*|年度.*|指标(?:名称)?|地点|性质")),
)


def columns_of(cells: Sequence[str]) -> list[Column] | None:
    """The columns of a heading row, or None when a row is no heading of a task table."""
    if len(cells) < 3 or not any("单位" in cell or "部门" in cell or "牵头" in cell or "分工" in cell for cell in cells if len(cell) <= 24):
        return None
    found: list[Column] = []
    known = 0
    for cell in cells:
        words = re.sub(r"[\s\v（(].*$|\s", "", cell.replace(CELL_BREAK, "")) if len(cell) <= 24 else cell
        column = next((column for column, pattern in _HEADINGS if pattern.fullmatch(words)), None)
        if column is None:
            found.append(Column.OTHER)
        else:
            found.append(column)
            known += 1
    has_task = Column.TITLE in found or Column.BODY in found
    has_units = any(column in found for column in (Column.LEAD, Column.DUTY, Column.SUPPORT))
    if known >= 3 and has_task and has_units and known * 2 >= len([cell for cell in cells if cell]):
        if Column.TITLE not in found:
            found[found.index(Column.BODY)] = Column.TITLE
        elif found.count(Column.TITLE) > 1:
            # 重点任务 beside 具体任务: the second one says more about the first.
            first = found.index(Column.TITLE)
            found = [Column.BODY if column is Column.TITLE and index > first else column for index, column in enumerate(found)]
        return found
    return None


def is_heading_words(text: str) -> bool:
    """Whether a line is one cell of a heading row (a table that lost its grid)."""
    return len(text) <= 10 and any(pattern.fullmatch(text) for column, pattern in _HEADINGS if column is not Column.OTHER)
