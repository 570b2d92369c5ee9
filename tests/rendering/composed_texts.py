"""Papers of every kind by their own composers, from facts whose every Chinese text is replaced by a random one."""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.paper_family import issue_family
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.registry import LETTER_FORMS
from wanzhou_gui.reports.paper_parts.live_document import unmarked
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services

CHINESE = re.compile("[\u4e00-\u9fff]")
SENTENCE = re.compile("[。；，]")

PLACES = ("万州区", "某某土家族自治县", "高新技术产业开发区", "龙驹镇", "百安坝街道", "经开区")
BODIES = (
    "人民政府办公室", "规划和自然资源局", "农业农村委员会", "市场监督管理局", "大数据应用发展管理局", "生态环境局", "卫生健康委", "税务局",
    "推动知识产权高质量发展工作领导小组办公室", "公共资源交易中心", "国有资产监督管理委员会", "供销合作社联合社",
)  # fmt: skip
MATTERS = (
    "知识产权保护体系", "“卡点”堵点清单", "5G+工业互联网", "GDP核算", "PM2.5治理", "“放管服”改革", "三年行动计划（2024—2026年）", "A/B两类园区",
    "《若干措施》", "R&D投入", "100～200亩连片地块", "第3批“专精特新”企业", "1.5级响应", "CO₂减排", "“双随机、一公开”监管",
)  # fmt: skip
VERBS = ("推进", "完成", "建立健全", "督促", "协调解决", "开展", "印发", "落实", "核查", "对接", "压实")
AMOUNTS = (
    "12.5%", "98.36%", "1,234,567.89万元", "3项", "21家", "35℃", "-7.5个百分点", "2024年9月30日", "第二季度", "16.8亿元", "500kg", "0.3‰", "1/3",
    "10—15个工作日", "￥350万元", "￥1,200", "24小时",
)  # fmt: skip
TAILS = ("。", "；", "……", "！", "？", "。”", "，")
WRITTEN = ("（万州府办发〔2024〕16号）", "《关于印发〈三年行动计划〉的通知》", "〔2023〕128号文", "（详见附件2）", "“一企一策”", "——含驻区单位——", "（一）", "①")


def name(rng: random.Random) -> str:
    """A unit or a matter, short or very long."""
    if rng.random() < 0.5:
        return rng.choice(PLACES) + rng.choice(BODIES)
    return rng.choice(VERBS) + rng.choice(PLACES) + rng.choice(MATTERS) + (rng.choice(AMOUNTS) if rng.random() < 0.3 else "")


def running_text(rng: random.Random, length: int) -> str:
    """Sentences as clerks and units write them, with numbers, units, Latin words, quotes, titles, brackets and dashes."""
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        clause = [rng.choice(VERBS), rng.choice(MATTERS)]
        if rng.random() < 0.5:
            clause.insert(0, name(rng))
        if rng.random() < 0.7:
            clause.append(rng.choice(("，同比增长", "，占", "，达到", "：", "、累计")) + rng.choice(AMOUNTS))
        if rng.random() < 0.4:
            clause.append(rng.choice(WRITTEN))
        if rng.random() < 0.15:
            clause.append(rng.choice(("Windows 10 (64 bit)", "duchashi@example.cn", "https://example.cn/a-b/c_d?x=1", "ISO 9001:2015", "v2.0.1")))
        parts.append("".join(clause) + rng.choice(TAILS))
    return "".join(parts).rstrip("，；") + "。"


class Replacing:
    """Gives every Chinese text another one, the same for the same text, so that names still agree with each other."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._known: dict[str, str] = {}

    def __call__(self, value: Any) -> Any:
        """The same facts with other words; numbers, days and codes stay."""
        if type(value) is str:
            return self._text(value) if CHINESE.search(value) else value
        if isinstance(value, tuple):
            changed = [self(each) for each in value]
            return type(value)(*changed) if hasattr(value, "_fields") else tuple(changed)
        if isinstance(value, list):
            return [self(each) for each in value]
        if isinstance(value, Mapping):
            return {self(key): self(each) for key, each in value.items()}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            changes = {field.name: self(getattr(value, field.name)) for field in dataclasses.fields(value) if field.init}
            return dataclasses.replace(value, **changes)
        return value

    def _text(self, text: str) -> str:
        known = self._known.get(text)
        if known is None:
            if SENTENCE.search(text) or len(text) > 24:
                known = running_text(self._rng, self._rng.randint(20, 160))
            else:
                known = name(self._rng)
            self._known[text] = known
        return known


@dataclass(frozen=True)
class Composing:
    """What one kind of paper was composed of."""

    form: Any
    facts: Any
    settings: OfficeSettings
    stamp: Stamp

    def again(self, rng: random.Random) -> OfficialDocument:
        """The same kind of paper about other things."""
        other = Replacing(rng)
        facts = other(self.facts)
        settings = dataclasses.replace(self.settings, office_name=name(rng)[:16])
        sections = self.form.sections(facts, {}, OfficePhrases(self.form.phrases, {}))
        return unmarked(self.form.compose(facts, sections, settings, self.stamp))[0]


@contextmanager
def _watched(forms: Sequence[Any], seen: dict[str, Composing]) -> Iterator[None]:
    """Remember what each form composes a paper of."""
    kept = {id(form): form.compose for form in forms}

    def watch(form: Any) -> None:
        plain = form.compose

        def compose(facts: Any, sections: Any, settings: OfficeSettings, stamp: Stamp) -> OfficialDocument:
            seen[form.kind.value] = Composing(form, facts, settings, stamp)
            return plain(facts, sections, settings, stamp)

        object.__setattr__(form, "compose", compose)

    for form in forms:
        watch(form)
    try:
        yield
    finally:
        for form in forms:
            object.__setattr__(form, "compose", kept[id(form)])


def composings(services: Services, counts: SampleCounts) -> dict[str, Composing]:
    """Facts and form of every kind of paper and letter of the sample plan."""
    seen: dict[str, Composing] = {}
    with _watched([*PAPER_FORMS.values(), *LETTER_FORMS.values()], seen):
        issue_family(services, counts)
    return seen
