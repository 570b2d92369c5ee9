"""Problems that several tasks share: what units report as obstacles, grouped by what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wanzhou_gui.reports.bulletin.facts import TaskFact

# What offices complain of, by the words they use; a problem belongs to what it names first.
_THEMES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("duties", "部门职责和协调配合", re.compile(r"协调|职责|分工|配合|对接|牵头")),
    ("policy", "上级文件和政策标准", re.compile(r"文件|政策|尚未出台|标准|细则|口径")),
    ("money", "资金和经费保障", re.compile(r"资金|经费|预算|投入|补助|融资")),
    ("staff", "人员和专业力量", re.compile(r"人员|力量|人手|兼办|人才|编制|同志")),
    ("approval", "审批手续和办理程序", re.compile(r"审批|手续|报批|程序|审核|批复|备案")),
    ("site", "用地和工程建设", re.compile(r"用地|征地|拆迁|施工|工期|建设进度|场地|招标|招投标")),
    ("market", "企业参与和市场因素", re.compile(r"企业|积极性|意愿|市场|主体")),
)


def shared_difficulties(tasks: Sequence[TaskFact]) -> list[tuple[str, str, list[TaskFact]]]:
    """Themes that two tasks or more share, the most frequent first."""
    found: dict[str, list[TaskFact]] = {}
    for task in tasks:
        places = [(match.start(), key) for key, _, words in _THEMES if (match := words.search(task.problems_text))]
        if places:
            found.setdefault(min(places, key=lambda one: one[0])[1], []).append(task)
    words = {key: word for key, word, _ in _THEMES}
    shared = [(key, words[key], ones) for key, ones in found.items() if len(ones) > 1]
    return sorted(shared, key=lambda one: -len(one[2]))
