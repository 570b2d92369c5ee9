"""The words in the heading row of a task table and what the column under each of them holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wanzhou_gui.domain.plan_columns import ROLE_BY_WORD, ROLE_WORDS
from wanzhou_gui.domain.plan_columns import ColumnRole as Column
from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK

__all__ = ["Column", "columns_of", "heading_role", "is_heading_words", "marked", "open_headings"]

_BODIES = r"(?:单位|部门|处室|科室|股室|站所|机构|主体|地区|镇街|乡镇)"
_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.NUMBER, re.compile(r"(?:任务|事项|项目|工作)?(?:序号|编号)|序|项次|No\.?|NO\.?")),
    (
        Column.LEAD,
        re.compile(rf"(?:主要|总)?(?:牵头|主责|主办|第一责任|首要责任|市级牵头|县级牵头|区级牵头|省级牵头)(?:责任|负责)?{_BODIES}?(?:及(?:责任)?人|名称)?|(?:责任|任务)?牵头{_BODIES}"),
    ),
    (
        Column.SUPPORT,
        re.compile(rf"(?:配合|参与|参加|协同|协助|协办|协作|落实|实施|支持|参建|责任配合|其他责任|共同责任|会办)(?:责任)?{_BODIES}?(?:及(?:责任)?人|名称)?"),
    ),
    (
        Column.DUTY,
        re.compile(rf"(?:责任|负责|承办|完成|具体责任|落实责任|责任主体|承接|办理|承担|主管|整改责任|整改){_BODIES}(?:及(?:责任)?人|名称)?|责任分工|任务分工|责任(?:市|区|县)?直单位|责任主体|责任单位[（(].*[）)]"),
    ),
    (
        Column.DEADLINE,
        re.compile(r"(?:计划|预计|拟)?(?:完成|办结|落实|推进|整改|办理|达标|任务)?(?:时限|期限|时间|日期|时间节点|节点)(?:要求|安排)?|完成时间(?:要求)?|时限要求|(?:时间)?进度(?:安排|要求|节点|计划)|年限|时间进度"),
    ),
    (Column.TARGET, re.compile(r"(?:20\d\d年(?:度)?)?(?:目标值|指标值|任务数|计划数|目标任务数|目标数|任务量)")),
    (
        Column.GROUP,
        re.compile(r"(?:工作|任务|项目|指标|措施|事项|主要|重点)?(?:类别|类型|分类|板块|领域|方面|大类|专项|专题|模块)|一级(?:任务|指标|目标)|(?:重点)?(?:方向|行动|工程)|总体任务|大项"),
    ),
    (
        Column.TITLE,
        re.compile(
            r"(?:重点|主要|工作|目标|具体|年度|改革|建设|分解|整改|民生|实事|督办|交办|议定|二级|创建|落实|项目)*(?:任务|事项|项目|工作|举措名称|目标|实事)(?:名称|分解|内容)?|任务名称|项目名称|事项名称|"
            r"(?:改革|工作|创新|政策)(?:举措|措施|要点|事项)|反馈(?:的)?问题|(?:存在|具体|问题)(?:的)?问题|问题(?:描述|表现|清单)?|任务内容|目标(?:与|和|及)任务|任务(?:与|和|及)目标"
        ),
    ),
    (
        Column.BODY,
        re.compile(
            r"20\d\d年(?:度)?(?:任务目标|工作目标|目标任务|主要内容|建设内容|工作内容)|(?:具体|主要|工作|重点|建设|任务|推进|落实|实施|保障|政策|整改|细化|年度|目标|预期|三级|阶段性)*(?:举措|措施|内容|要求|任务|描述|说明|安排|目标|成果|标准|做法|路径|抓手|成效)(?:及(?:要求|目标|措施|内容))?"
        ),
    ),
    (
        Column.NOTE,
        re.compile(
            r"备注|说明|责任领导|牵头(?:市|区|县|分管)?领导|(?:[市区县镇]政府)?分管(?:[市区县镇])?领导|(?:监督|举报|咨询)电话|包[保抓]领导|挂钩领导|(?:市|区|县)级(?:责任)?领导|联系人|责任人|联系电话|单位|基期值?|现状值?|属性|完成情况|进展情况|20\d\d年.{0,6}|数量|金额|总投资.*|年度.*|指标(?:名称)?|地点|性质|资金来源|依据|文件依据|来源"
        ),
    ),
)
_MARK = re.compile(r"(？)?［([^］]{1,8})］$")


def heading_role(heading: str) -> Column | None:
    """What a heading says its column holds; None when its words are not known."""
    mark = _MARK.search(heading)
    if mark and mark[2] in ROLE_BY_WORD:
        return ROLE_BY_WORD[mark[2]]
    words = re.sub(r"[\s\v（(].*$|\s", "", heading.replace(CELL_BREAK, "").replace(" ", "").replace("\u3000", "")) if len(heading) <= 24 else heading
    return next((column for column, pattern in _HEADINGS if pattern.fullmatch(words)), None)


def marked(heading: str, role: Column, *, guessed: bool = False) -> str:
    """A heading with the role that was decided for its column; a guess carries a question mark."""
    return f"{heading}{'？' if guessed else ''}［{ROLE_WORDS[role]}］"


def open_headings(cells: Sequence[str]) -> tuple[str, ...]:
    """Headings nobody decided about: words that are not known, and columns taken by their contents."""
    found: list[str] = []
    for cell in cells:
        mark = _MARK.search(cell)
        if mark and mark[2] in ROLE_BY_WORD:
            if mark[1]:
                found.append(cell)
        elif cell and heading_role(cell) is None:
            found.append(cell.replace(CELL_BREAK, ""))
    return tuple(found)


def columns_of(cells: Sequence[str]) -> list[Column] | None:
    """The columns of a heading row, or None when a row is no heading of a task table."""
    if any((mark := _MARK.search(cell)) and mark[2] in ROLE_BY_WORD for cell in cells):
        decided = [heading_role(cell) or Column.UNUSED for cell in cells]
        return decided if Column.TITLE in decided else None
    if len(cells) < 3 or not any("单位" in cell or "部门" in cell or "牵头" in cell or "分工" in cell or "科室" in cell or "处室" in cell for cell in cells if len(cell) <= 24):
        return None
    roles = [heading_role(cell) for cell in cells]
    known = [role for role in roles if role is not None]
    has_task = Column.TITLE in known or Column.BODY in known
    has_units = any(column in known for column in (Column.LEAD, Column.DUTY, Column.SUPPORT))
    if len(known) < 3 or not has_task or not has_units or len(known) * 2 < len([cell for cell in cells if cell]):
        return None
    return settled(roles)


def settled(roles: Sequence[Column | None]) -> list[Column]:
    """Roles with one task column: 重点任务 beside 具体任务 says more about the first, and a lone 工作内容 is the task."""
    found = [role or Column.UNUSED for role in roles]
    if Column.TITLE not in found:
        if Column.BODY in found:
            found[found.index(Column.BODY)] = Column.TITLE
    elif found.count(Column.TITLE) > 1:
        first = found.index(Column.TITLE)
        found = [Column.BODY if column is Column.TITLE and index > first else column for index, column in enumerate(found)]
    return found


def is_heading_words(text: str) -> bool:
    """Whether a line is one cell of a heading row (a table that lost its grid)."""
    return len(text) <= 10 and any(pattern.fullmatch(text) for column, pattern in _HEADINGS if column not in (Column.NOTE, Column.TARGET))
