"""Titles in one to four lines, shaped as a trapezium or a lozenge without tearing words (7.3.1).

The standard asks for 词意完整、排列对称、长短适宜; which break is best is decided here by counting faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from wanzhou_gui.rendering.pdf.line_breaking import EM, may_break

_MOST_LINES = 4
_LINE_FAULT = 2.5  # a further line is as bad as this many faults
_LEAST_FILLED = 0.7  # titles are not cut into more lines than their length asks for

# Words of official titles that must not be torn; the longest match wins. Names of agencies and places of a
# paper come with it (OfficialDocument.title_keep).
_WORDS = (  # noqa: SIM905  two hundred quoted words would be unreadable
    "人民政府办公室 人民政府 办公室 督查室 委员会 领导小组 管理委员会 街道办事处 办事处 开发区 工作部门 有关单位 有关部门 责任单位 "
    "督查通报 督查专报 督查报告 督办通知 督查 督办 通报 通知 报告 请示 批复 意见 决定 公告 通告 函 纪要 专报 简报 方案 办法 细则 "
    "三年行动计划 五年行动计划 三年行动 专项行动 实施意见 重点任务 重点工作 重点项目 重大项目 重大决策 重要 工作任务 任务分工 任务分解 目标任务 分工方案 实施方案 工作方案 行动计划 "
    "推进情况 进展情况 完成情况 落实情况 工作情况 办理情况 整改情况 有关情况 情况 进展 推进 落实 完成 实施 执行 贯彻 贯彻落实 "
    "印发 转发 批转 开展 加强 加快 进一步 做好 切实 深入 全面 专项 年度 季度 第一季度 第二季度 第三季度 第四季度 上半年 下半年 "
    "全年 半年 一季度 二季度 三季度 四季度 月份 民营经济 高质量 发展 高质量发展 经济 社会 营商环境 优化 改革 创新 建设 乡村振兴 "
    "生态环境 安全生产 民生实事 政府工作报告 工作报告 若干 措施 政策 政策措施 三年 五年 规划 问题 整改 考核 评价 管理 服务 企业 "
    "情况一览表 一览表 情况表 指标表 汇总表 明细表 统计表 登记表 审批表 申请表 台账 清单 附件 指标 单位 项目 工作 任务 促进 支持 "
    "知识产权 产业体系 产业 体系 现代化 现代 推动 推进 提升 保障 强化 健全 完善 培育 打造 创建 示范 试点 城市 乡村 农业 工业 制造业 服务业 数字 "
    "科技 教育 卫生 医疗 健康 养老 就业 人才 金融 财政 税收 投资 消费 外贸 招商引资 招商 开放 旅游 文化 交通 能源 环保 生态 环境 安全 应急 法治 "
    "基层 治理 能力 水平 质量 效能 机制 制度 体制 监督 检查 督导 巡查 审计 统计 调查 评估 验收 办结 销号 年底 会议 议定事项 事项 批示 办理 "
    "区政府 市政府 县政府 国务院"
).split()
_JOINED = re.compile(
    r"《[^》]*》|〔[^〕]*〕|（[^）]*）|“[^”]*”|[0-9０-９.]+[年月日季度号期项个%％]*|[A-Za-z0-9.]+"
)
_LONGEST = max(map(len, _WORDS))
_VOCABULARY = frozenset(_WORDS)
# A line should not begin with these nor end with those.
_CLINGS_BACK = frozenset("的和与及暨并了等中内上下")
_CLINGS_FORWARD = frozenset("和与及暨并第各该本")


def shape_title(title: str, cells: Sequence[int], measure: int, keep: Sequence[str] = ()) -> tuple[str, ...]:
    """The lines of a title: the author's own where the title has line breaks, the best shape otherwise."""
    if "\n" in title:
        return tuple(line.strip() for line in title.split("\n") if line.strip())
    if sum(cells) <= measure:
        return (title,)
    # A name longer than a line cannot be kept whole: then its words are.
    short = [phrase for phrase in keep if phrase and len(phrase) * EM <= measure]
    breaks = _word_breaks(title, short, measure // EM)
    shaped = [
        (faults + _LINE_FAULT * lines, candidate)
        for lines in range(2, _MOST_LINES + 1)
        for faults, candidate in _best(title, cells, measure, breaks, lines)
    ]
    return min(shaped)[1] if shaped else _filled(title, cells, measure)


def _word_breaks(title: str, keep: Sequence[str], longest: int) -> dict[int, float]:
    """Where a line may end, with the fault of ending there."""
    inside: set[int] = set()
    for match in _joined(title, longest):
        inside |= set(range(match.start() + 1, match.end()))
    for keyword in keep:
        at = title.find(keyword)
        while at >= 0:
            inside |= set(range(at + 1, at + len(keyword)))
            at = title.find(keyword, at + 1)
    starts, ends = set(), set()
    at = 0
    while at < len(title):
        for length in range(min(_LONGEST, len(title) - at), 0, -1):
            if title[at : at + length] in _VOCABULARY:
                inside |= set(range(at + 1, at + length))
                starts.add(at)
                ends.add(at + length)
                at += length
                break
        else:
            at += 1
    return {
        index: _fault(title, index, starts, ends)
        for index in range(1, len(title))
        if index not in inside and may_break(title, index)
    }


def _joined(title: str, longest: int) -> Iterator[re.Match[str]]:
    """What is held together by brackets or as a number; a bracket too long for a line gives way to those inside."""
    at = 0
    while (match := _JOINED.search(title, at)) is not None:
        if len(match[0]) > longest:
            at = match.start() + 1
            continue
        yield match
        at = match.end()


def _fault(title: str, index: int, starts: set[int], ends: set[int]) -> float:
    if title.startswith("关于", index) or title[index - 1] in "的、，：》":
        return 0.0 if not title.startswith("的", index) else 2.0
    if (
        title[index] in _CLINGS_BACK
        or title[index - 1] in _CLINGS_FORWARD
        or title.endswith("关于", 0, index)
    ):
        return 6.0
    known = (index in starts) + (index in ends)
    return (4.0, 1.6, 0.8)[known]


def _best(
    title: str, cells: Sequence[int], measure: int, breaks: dict[int, float], lines: int
) -> list[tuple[float, tuple[str, ...]]]:
    """The best way to make so many lines with its faults; empty when there is none."""
    if sum(cells) < (lines - 1) * measure * _LEAST_FILLED:
        return []
    before = [0]
    for cell in cells:
        before.append(before[-1] + cell)
    best: tuple[float, tuple[int, ...]] | None = None
    for cuts in combinations(sorted(breaks), lines - 1):
        edges = (0, *cuts, len(title))
        widths = [before[end] - before[start] for start, end in pairwise(edges)]
        if max(widths) > measure:
            continue
        faults = sum(breaks[cut] for cut in cuts) + _shape_fault(widths)
        if best is None or faults < best[0]:
            best = (faults, cuts)
    if best is None:
        return []
    edges = (0, *best[1], len(title))
    return [(best[0], tuple(title[start:end] for start, end in pairwise(edges)))]


def _shape_fault(widths: Sequence[int]) -> float:
    """Few faults for a trapezium (either way up) or a lozenge with moderate steps; many for a box or an hourglass."""
    longest = max(widths)
    steps = [(after - before) / longest for before, after in pairwise(widths)]
    fault = 0.0
    if len(widths) > 2:
        signs = [step > 0 for step in steps]
        if signs != sorted(signs, reverse=True):
            fault += 4.0  # 沙漏形: narrow in the middle
    for step in steps:
        size = abs(step)
        if size < 0.06:
            fault += 1.0
        elif size > 0.45:
            fault += (size - 0.45) * 8
    shortest = min(widths)
    if shortest < 4 * EM:
        fault += (4 * EM - shortest) / EM * 1.5
    return fault


def _filled(title: str, cells: Sequence[int], measure: int) -> tuple[str, ...]:
    """A title longer than four lines is filled line by line; better too long than lost."""
    lines, start, width = [], 0, 0
    for index, cell in enumerate(cells):
        if width + cell > measure and index > start:
            cut = index
            while cut > start + 1 and not may_break(title, cut):
                cut -= 1
            lines.append(title[start:cut])
            start, width = cut, sum(cells[cut:index])
        width += cell
    return (*lines, title[start:])
