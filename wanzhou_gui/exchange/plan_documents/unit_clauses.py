"""Who does it: unit clauses in brackets, on lines of their own or after each sentence, and what governs them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from wanzhou_gui.exchange.plan_documents.field_words import QUALIFIER
from wanzhou_gui.exchange.plan_documents.unit_names import looks_like_unit, pieces_at_depth_zero, split_units


class Role(Enum):
    """What a label or a verb makes of the units beside it."""

    LEAD = "lead"
    DUTY = "duty"
    SUPPORT = "support"
    TAKE_PART = "take_part"
    DEADLINE = "deadline"
    IGNORED = "ignored"


@dataclass(slots=True)
class UnitClause:
    """Units and deadlines of one clause, or of all clauses of a task."""

    lead: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    deadlines: list[str] = field(default_factory=list)
    lead_declared: bool = False
    uncertain: bool = False

    def add(self, other: UnitClause) -> None:
        """Take over the units of another clause of the same task; a unit that leads is not listed again."""
        for name in other.lead:
            if name not in self.lead:
                self.lead.append(name)
            if name in self.responsible:
                self.responsible.remove(name)
        for name in other.responsible:
            if name not in self.responsible and name not in self.lead:
                self.responsible.append(name)
        self.deadlines.extend(text for text in other.deadlines if text not in self.deadlines)
        self.lead_declared = self.lead_declared or other.lead_declared
        self.uncertain = self.uncertain or other.uncertain

    @property
    def units(self) -> list[str]:
        """All units, leads first."""
        return self.lead + self.responsible


@dataclass(frozen=True, slots=True)
class Declarations:
    """Sentences that govern clauses elsewhere: the first unit leads; units that take part in everything."""

    first_leads: bool = False
    duty_leads: bool = False
    everywhere: tuple[str, ...] = ()


_BODY = r"(?:责任|负责)?(?:单位|部门|处室|科室|股室|站所|处[（(]室[^）)]{0,6}[）)]|机构|主体|市直单位|省直单位|区直单位|乡镇|县区|区县|地区|企业)"
_LABELS: tuple[tuple[Role, str], ...] = (
    (Role.IGNORED, r"(?:适用范围|责任领导|(?:牵头|分管)(?:负责|责任)?(?:市|区|县)?领导|分管领导|包[抓保]领导|挂钩领导|市级领导|区级领导|联系人|责任人|联系领导|工作目标|进度安排|工作要求|备注|咨询电话|工作措施|任务目标|目标任务)"),
    (Role.LEAD, rf"{QUALIFIER}?(?:主要牵头|总牵头|牵头|主责|主办|牵头责任|主体责任|牵头负责|责任牵头){_BODY}|(?:主要|第一|首要)(?:责任|负责){_BODY}|牵头|主责"),
    (
        Role.SUPPORT,
        rf"(?:其他|其它)(?:责任|负责|牵头)?{_BODY}|{QUALIFIER}?(?:配合|协助|协办|协同|协作|共同配合|参加配合|配合责任|责任配合|支持|支撑|辅助){_BODY}|配合|协同",
    ),
    (
        Role.TAKE_PART,
        rf"{QUALIFIER}?(?:参与|参加|落实|实施|具体实施|组织实施|完成|成员|指导|监管|监督|督导|督办|督促|执行|承担|建设|推进|相关|有关|共同责任|共同参与|协同参与){_BODY}|参与|参加|落实",
    ),
    (Role.DUTY, rf"{QUALIFIER}?(?:责任|负责|承办|主管|工作责任){_BODY}(?:及(?:责任)?人|和(?:责任)?人)?|责任分工|任务分工|职责分工|分工|责任方|责任|负责"),
    (
        Role.DEADLINE,
        r"(?:推进时间|工作期限|进度要求|完成时限|完成期限|完成时间|完成日期|办结时限|办理时限|时限要求|时限|工作时限|任务时限|时间要求|时间节点|时间安排|计划完成时间|整改(?:时限|期限|时间)|落实时限|落实期限|办理期限|任务期限|实施时间|实施期限|时间|期限)",
    ),
)
_ONE_OF_LABELS = "|".join(f"(?P<{role.name}>{pattern})" for role, pattern in _LABELS)
_LABEL = re.compile(rf"(?:^|(?<=[，,；;。、\s）)\v（(〔【\[［])|(?<=\w))(?:{_ONE_OF_LABELS})\s*[:：]\s*")
STRICT_LABEL = re.compile(
    rf"(?:{QUALIFIER}?(?:牵头|总牵头|主责|主办|牵头责任|责任|负责|配合|协助|协办|协同|协作|参与|参加|落实|实施|承办|完成|支持|指导|监管|监督){_BODY}(?:及责任人|和责任人)?|责任分工|任务分工|"
    r"完成时限|完成期限|完成时间|办结时限|时限要求|时间要求|时间节点|计划完成时间|工作时限|(?:整改|落实|办理|任务)(?:时限|期限|时间)|责任领导|责任人|(?:牵头|分管)(?:负责|责任)?领导|适用范围)\s*[:：]"
)
_SHORT_LABEL = re.compile(r"(?:牵头|主责|责任|负责|配合|参与)\s*[:：]\s*[\u4e00-\u9fff]{2}")
_TAIL_VERB = re.compile(
    r"(?P<etc>等[\u4e00-\u9fff]{0,14}?)?(?P<verb>(?:(?:按照?|根据|依据?|依)(?:各自|部门|有关)?|各自)?(?:工作)?(?:职责|职能|任务|权限)*(?:范围)?(?:任务)?(?:分工)?(?:要求)?内?"
    r"(?:依法|同步|分别|共同|联合|各自|具体|统筹|协同|组织|继续|抓好|做好|协调|积极|密切|负总|认真|切实|按|抓)*"
    r"(?:牵头|负责|配合|参与|参加|协助|协办|协同|落实|推进|实施|抓落实|承担|主办|承办|完成|推动|指导|支持|监督|组织|开展|主责|执行|会商|办理|督导|督促|抓总|(?<!社会)保障|责)+(?:工作|到位|任务)?)$"
)
_LEAD_WORDS = ("牵头", "主责", "主办", "负总责")
_DUTY_WORDS = ("负责",)
_FIRST_LEADS = re.compile(
    r"(?:(?:列|排|排列|排名|位列|标注)(?:在|于|为)?(?:第一位|首位|第一|首个|最前面?|最前列|前列|首)(?:位)?的?(?:责任)?(?:部门|单位|者|名)?(?:单位)?(?:均)?(?:为|是|系|负责)(?:该项|此项)?(?:工作|任务|责任)?(?:的)?(?:牵头|主责|主要责任|第一责任)|"
    r"(?:第一个|首位|第一位|首个|排第一的?|第一)(?:责任|负责)?(?:部门|单位)(?:均)?(?:为|是)(?:牵头|主责)|(?:牵头)(?:部门|单位)(?:为|列|排)(?:在)?(?:第一|首)位)"
)
_DUTY_LEADS = re.compile(r"(?:没有|无|未明确|未注明|未列)(?:明确)?牵头(?:单位|部门)的?，?.{0,8}责任(?:单位|部门)(?:即|就|均)?(?:为|是)牵头")
_EVERYWHERE = re.compile(
    r"(?:以下|下列|以上|上述|具体|各项)(?:各项|各条|各款|任务|工作|内容|事项|措施|政策)*(?:均|都|任务)?(?:需|需要|须|由|应|涉及)?(?P<units>(?:[^。；;（()）]|[（(][^（()）]{0,20}[）)]){2,90}?)(?:(?:负责|组织|抓好|共同|贯彻|具体|配合|参与|分别)*(?:落实|实施|参与|负责|配合|推进)[^。；;）)]{0,12})?[，,、]?(?:不再|不另|不一一)(?:一一)?(?:单独)?(?:列(?:出|示|举)|[做作]?分工|标注)"
)
_WHEN = re.compile(r"\d{4}年|\d{1,2}月|[一二三四]季度|年底|月底|长期(?:坚持|实施|推进|任务)|持续(?:推进|实施|开展)|每年|全年|常态化")
_PAIRS = {"（": "）", "(": ")", "〔": "〕", "【": "】", "[": "]", "［": "］", "﹝": "﹞"}
_CLOSERS = frozenset(_PAIRS.values())


_MARKED_LEAD = re.compile(r"(?<=[\u4e00-\u9fff]{2})[（(](?:牵头|主责|主办|牵头单位|牵头部门|责任主体)[）)]$")
_REACHED_AT = re.compile(r"(?:联系人|联系电话|联系方式|电话|手机)[:：]?")
# 此项工作由甲局牵头，乙局、丙局配合。 as the last sentence of a paragraph.
# ——甲局牵头，乙局配合 on a line of its own.
_DASHED = re.compile(r"[—－-]{1,4}([^—。；：]{4,160}(?:牵头|负责|配合|落实|参与|参加))。?$")
_SENTENCE = re.compile(r"(?:^|(?<=[。；]))(?:(?:此|该|本)项(?:工作|任务)由|由(?=[^。；（(，]{2,30}(?:牵头|负责)))[^。；（(]{2,160}[。；]?$")


def brackets_of(text: str) -> Iterator[tuple[int, int]]:
    """Outermost bracket pairs as (start, end); one that never closes ends with the text or at the next clause."""
    depth = 0
    start = 0
    for index, char in enumerate(text):
        if char in _PAIRS:
            if depth == 0:
                start = index
            depth += 1
        elif char in _CLOSERS and depth:
            depth -= 1
            if depth == 0:
                yield start, index + 1
    if depth and STRICT_LABEL.match(text, start + 1):
        yield start, len(text)


def clause_ranges(text: str) -> list[tuple[int, int]]:
    """Where unit clauses stand in a paragraph, in order."""
    ranges: list[tuple[int, int]] = []
    for start, end in brackets_of(text):
        if _is_clause(text, start, end):
            ranges.append((start, end))
        elif end - start > 40 and STRICT_LABEL.search(text, start, end):
            # A stray bracket swallowed the clause: look again inside it.
            ranges.extend((start + 1 + a, start + 1 + b) for a, b in clause_ranges(text[start + 1 : end]))
    bare = _bare_label(text, ranges)
    if bare is None and not ranges:
        bare = _plain_sentence(text)
    if bare is not None:
        ranges = [pair for pair in ranges if pair[1] <= bare[0]]
        ranges.append(bare)
    return ranges


def _plain_sentence(text: str) -> tuple[int, int] | None:
    """The last sentence, or a line behind a dash, where it does nothing but say who leads and who helps."""
    dashed = _DASHED.match(text)
    if dashed and _is_clause(f"（{dashed[1]}）", 0, len(dashed[1]) + 2):
        return 0, len(text)
    tail = text[max(0, len(text) - 200) :]
    match = _SENTENCE.search(tail) if "牵头" in tail or "负责" in tail else None
    if match is None:
        return None
    tokens = list(pieces_at_depth_zero(match[0].rstrip("。；"), "、，,"))
    names = [_TAIL_VERB.sub("", token) for token in tokens]
    named = [re.sub(r"^(?:(?:此|该|本)项(?:工作|任务))?由", "", name) for name in names if name]
    if not named or not any(_tail_verb(token) for token in tokens) or not all(_plausible_unit(name) for name in named):
        return None
    at = len(text) - len(tail) + match.start()
    return at, len(text)


def _bare_label(text: str, ranges: list[tuple[int, int]]) -> tuple[int, int] | None:
    """A clause without brackets: 责任单位：… from the start of the line or after the last sentence."""
    for match in STRICT_LABEL.finditer(text):
        at = match.start()
        if any(start <= at < end for start, end in ranges):
            continue
        before = text[max(0, at - 6) : at]
        dashes = len(before) - len(before.rstrip("—－-"))
        if dashes >= 2:
            return at - dashes, len(text)
        if at == 0 or text[at - 1] in "。；）)】〕\v \t" or (text[at - 1] in "，、" and at < 3):
            if _open_before(text, at):
                continue
            return at, len(text)
    return None


def _open_before(text: str, at: int) -> bool:
    window = text[max(0, at - 80) : at]
    return sum(window.count(char) for char in "（(〔【") > sum(window.count(char) for char in "）)〕】")


def _is_clause(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end - 1] if text[end - 1] in _CLOSERS else text[start + 1 : end]
    if len(inner) < 2 or len(inner) > 1500:
        return False
    if STRICT_LABEL.match(inner) or _SHORT_LABEL.match(inner) or (STRICT_LABEL.search(inner) and _LABEL.match(inner)):
        return True
    if STRICT_LABEL.search(inner) and looks_like_unit(next(pieces_at_depth_zero(inner), "")):
        return True
    tokens = list(pieces_at_depth_zero(inner, "、，,；;。 \v"))
    tokens = [token for token in tokens if looks_like_unit(token) or not (_WHEN.search(token) or _REACHED_AT.match(token))]
    verbs = [token for token in tokens if _tail_verb(token)]
    if verbs:
        names = [_TAIL_VERB.sub("", token) for token in tokens]
        named = [name for name in names if name]
        good = sum(1 for name in named if _plausible_unit(name))
        return bool(named) and good * 3 >= len(named) * 2 and (good >= 1)
    if start and text[start - 1] in "。；！”" and (end >= len(text) - 1):
        # Bare names in a closing bracket are a clause only when every one of them is the name of a body.
        bare = split_units(inner)
        return bool(bare) and all(_plausible_unit(name) and len(name) >= 3 for name in bare)
    return False


def _plausible_unit(name: str) -> bool:
    return looks_like_unit(re.sub(r"(?:等|由)$", "", re.sub(r"^(?:由|各)", "", name)) or name) or name.startswith("各")


def _tail_verb(token: str) -> re.Match[str] | None:
    if len(token) > 80:
        token = token[-80:]
    match = _TAIL_VERB.search(token)
    return match if match and match["verb"] and not match["verb"].isspace() else None


def parse_clause(text: str, declared: Declarations) -> UnitClause:
    """Units and deadlines of one clause; `declared` says whether the first unit leads."""
    inner = text.strip().lstrip("—－-")
    if inner and inner[0] in _PAIRS:
        inner = inner[1:-1] if inner[-1] in _CLOSERS else inner[1:]
    elif inner and inner[-1] in "）)】〕］" and inner.count("（") + inner.count("(") < inner.count("）") + inner.count(")"):
        inner = inner[:-1]
    here = _FIRST_LEADS.search(inner)
    first_leads = declared.first_leads or here is not None
    inner = _without_declarations(inner)
    sides = _two_sides(inner) if here or declared.first_leads else None
    if sides:
        return _sides_clause(sides)
    labels = list(_outer_labels(inner))
    clause = UnitClause()
    if labels:
        fields: list[tuple[Role, str]] = []
        head = inner[: labels[0].start()]
        if head.strip(" ，,；;。、"):
            clause.add(_verb_clause(head))
        for match, following in zip(labels, [*labels[1:], None], strict=True):
            value = inner[match.end() : following.start() if following else len(inner)]
            role = next(role for role, _ in _LABELS if match[role.name])
            fields.append((role, value.strip(" ，,；;。、\v\t")))
        clause.add(_label_clause(fields))
    else:
        clause.add(_verb_clause(inner))
    if first_leads and not clause.lead and clause.responsible:
        clause.lead.append(clause.responsible.pop(0))
        clause.lead_declared = True
    elif declared.duty_leads and not clause.lead and clause.responsible:
        clause.lead, clause.responsible = clause.responsible, []
        clause.lead_declared = True
    return clause


def _outer_labels(text: str) -> Iterator[re.Match[str]]:
    """Labels that do not stand inside brackets (市教委（联系人：…）)."""
    depth = at = 0
    for match in _LABEL.finditer(text):
        for char in text[at : match.start()]:
            depth += (char in _PAIRS) - (char in _CLOSERS)
        at = match.start()
        if depth <= 0:
            yield match


def _label_clause(fields: list[tuple[Role, str]]) -> UnitClause:
    clause = UnitClause()
    duty: list[str] = []
    others: list[str] = []
    has_support = any(role is Role.SUPPORT for role, _ in fields)
    for role, value in fields:
        nested = _verb_clause(value) if role not in (Role.DEADLINE, Role.IGNORED) else UnitClause()
        # 各县政府，6月底完成 behind a label of units: the day needs no label of its own.
        clause.deadlines.extend(text for text in nested.deadlines if text not in clause.deadlines)
        if role is Role.DEADLINE:
            deadline = value.strip("。；;，, ")
            if deadline and deadline not in clause.deadlines:
                clause.deadlines.append(deadline)
        elif role is Role.LEAD:
            clause.lead.extend(nested.units if not nested.lead else nested.lead)
            if nested.lead:
                others.extend(nested.responsible)
        elif role is Role.DUTY:
            clause.lead.extend(nested.lead)
            duty.extend(nested.responsible)
        elif role in (Role.SUPPORT, Role.TAKE_PART):
            others.extend(nested.units)
    if has_support and duty and not clause.lead:
        # 责任单位：A，配合单位：B names A as the one that answers for it.
        clause.lead.extend(duty)
        duty = []
    merged = UnitClause(lead=[], responsible=[], deadlines=clause.deadlines)
    merged.add(UnitClause(lead=list(dict.fromkeys(clause.lead)), responsible=list(dict.fromkeys(duty + others))))
    return merged


def _verb_clause(text: str) -> UnitClause:
    """A、B牵头，C、D等按职责分工负责; a list without a verb is a list of responsible units."""
    clause = UnitClause()
    waiting: list[str] = []
    lead: list[str] = []
    duty: list[str] = []
    support: list[str] = []
    others: list[str] = []
    for token in _verb_tokens(text):
        if _WHEN.search(token) and not looks_like_unit(token):
            clause.deadlines.append(re.sub(r"完成$", "", token))
            continue
        marked = _MARKED_LEAD.search(token)
        if marked:
            # 甲局（牵头）、乙局: the mark speaks for the one name before it.
            lead.extend(split_units(token[: marked.start()]))
            continue
        match = _tail_verb(token)
        if match is None:
            waiting.append(token)
            continue
        cut = len(token) - (match.end() - match.start()) if len(token) <= 80 else token.rfind(match[0])
        name = token[:cut]
        if name:
            waiting.append(name + (match["etc"] or ""))
        names = split_units("、".join(waiting))
        waiting = []
        verb = match["verb"]
        if any(word in verb for word in _LEAD_WORDS):
            lead.extend(names)
        else:
            (duty if any(word in verb for word in _DUTY_WORDS) else support).extend(names)
            others.extend(names)
    if waiting:
        duty.extend(split_units("、".join(waiting)))
        others.extend(duty)
    if duty and not lead and support and not re.search(r"职责|分工|分别|共同|各自", text) and re.search(r"配合|协助|协同|协办|参与|参加|指导|监督|督导|支持|保障", text) and "负责" in text:
        lead, others = duty, support
    clause.add(UnitClause(lead=list(dict.fromkeys(lead)), responsible=list(dict.fromkeys(others))))
    return clause


def _verb_tokens(text: str) -> Iterator[str]:
    for token in pieces_at_depth_zero(text, "、，,；;。 \v/"):
        # A牵头会同B names two sides of one sentence.
        parts = re.split(r"(?<=牵头)(?:，)?(?:会同|商|协同|联合|协调|组织)(?=[\u4e00-\u9fff]{2})", token)
        yield from (part for part in parts if part)


# 甲局、乙局（列首位的为牵头单位，下同）: a remark about all clauses.
_REMARK = re.compile(r"[（(][^（()）]{1,80}[）)]")


def _without_declarations(text: str) -> str:
    """The clause without sentences about other clauses (下同, 不再列出, 列第一位的为牵头单位)."""
    text = _REMARK.sub(lambda match: "" if "下同" in match[0] or _FIRST_LEADS.search(match[0]) else match[0], text)
    kept: list[str] = []
    for part in re.split(r"(?<=[，,；;。])", text):
        bare = part.strip("，,；;。 ")
        if _FIRST_LEADS.search(bare) or re.fullmatch(r"(?:以)?下同|以下简称.*|(?:两省|两地|双方|三省|各方)?(?:均)?列首位.*", bare):
            if kept:
                kept[-1] = kept[-1].rstrip("，,；;。 ")
            continue
        kept.append(part)
    joined_text = "".join(kept)
    match = _EVERYWHERE.search(joined_text)
    if match:
        joined_text = joined_text[: match.start()] + joined_text[match.end() :]
    joined_text = re.sub(r"[（(][^（()）]*牵头(?:单位|部门)为?首[^（()）]*[）)]", "", joined_text)
    return joined_text.strip("，,；;。 ")


_SIDE = re.compile(r"(?:^|(?<=[；;]))(?P<side>[\u4e00-\u9fff]{2,3}[省市])(?P<units>[^；;]+)")


def _two_sides(text: str) -> list[tuple[str, str]] | None:
    """甲省A、B；乙省C、D as pairs of side and list, or None."""
    body = _LABEL.sub("", text, count=1)
    matches = list(_SIDE.finditer(body))
    if len(matches) < 2 or ("；" not in body and ";" not in body):
        return None
    return [(match["side"], match["units"]) for match in matches]


def _sides_clause(sides: list[tuple[str, str]]) -> UnitClause:
    clause = UnitClause(lead_declared=True)
    for side, listed in sides:
        names = split_units(listed)
        if names:
            first = names[0]
            clause.lead.append(side + first if not first.startswith(side) else first)
            clause.responsible.extend(name for name in names[1:])
    return clause


def declarations_in(text: str) -> Declarations:
    """What a paragraph declares for all clauses of the plan."""
    everywhere: tuple[str, ...] = ()
    if "不再" in text or "不另" in text or "不一一" in text:
        match = _EVERYWHERE.search(text)
        if match:
            everywhere = split_units(match["units"])
    return Declarations(bool(_FIRST_LEADS.search(text)), bool(_DUTY_LEADS.search(text)), everywhere)
